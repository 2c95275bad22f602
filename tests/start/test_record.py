"""Our named tuples behave as those of `typing`."""

import copy
import pickle
import typing

import pytest
from factlint.start.record import NamedTuple


class Ours(NamedTuple):
    """A passage."""

    start: int
    end: int = 9
    words: "tuple[str, ...]" = ()

    @property
    def length(self):
        return self.end - self.start


class Theirs(typing.NamedTuple):
    start: int
    end: int = 9
    words: "tuple[str, ...]" = ()


@pytest.mark.parametrize(("given", "named"), [((1,), {}), ((1, 2), {}), ((1,), {"words": ("a",)}), ((), {"start": 3})])
def test_values_are_the_same(given, named):
    ours, theirs = Ours(*given, **named), Theirs(*given, **named)
    assert ours == tuple(theirs) == theirs
    assert hash(ours) == hash(theirs)
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert ours._asdict() == theirs._asdict()
    assert (ours.start, ours.end, ours.words) == (theirs.start, theirs.end, theirs.words)


@pytest.mark.parametrize(
    ("given", "named"), [((), {}), ((1, 2, (), 4), {}), ((1,), {"start": 1}), ((1,), {"other": 1})]
)
def test_wrong_calls_are_refused(given, named):
    for kind in (Ours, Theirs):
        with pytest.raises(TypeError):
            kind(*given, **named)


def test_classes_say_the_same_of_themselves():
    for name in ("_fields", "_field_defaults", "__match_args__"):
        assert getattr(Ours, name) == getattr(Theirs, name)
    assert typing.get_type_hints(Ours) == typing.get_type_hints(Theirs)


def test_a_value_is_replaced_copied_and_pickled_but_not_changed():
    ours = Ours(1, 4)
    assert ours._replace(end=6) == Ours(1, 6) == Ours._make((1, 6, ()))
    assert type(ours._replace(end=6)) is type(copy.copy(ours)) is type(pickle.loads(pickle.dumps(ours))) is Ours
    assert copy.copy(ours) == pickle.loads(pickle.dumps(ours)) == ours
    with pytest.raises(TypeError):
        ours._replace(other=1)
    with pytest.raises(AttributeError):
        ours.start = 2
    with pytest.raises(AttributeError):
        ours.other = 2


def test_fields_are_told_apart_by_place_and_methods_stay():
    match Ours(1, 4):
        case Ours(start, end):
            assert (start, end) == (1, 4)
    assert Ours(1, 4).length == 3
