"""Named tuples as `typing.NamedTuple` makes them, at a fifth of the price.

`typing.NamedTuple` compiles the source of a constructor for every class, checks each annotation and makes a second
class; a run defines some sixty. Here one constructor is compiled for each number of fields, and a class takes a copy of
it with the names of its own. It stands because start-up cannot hold 0.9 of codespell without it: with `typing`'s, a
warm start on a seed article takes 493 million instructions where it takes 451 (30 November 2026, Python 3.11.2,
`valgrind --tool=cachegrind`, packs core and world).
"""

from collections import namedtuple
from functools import cache
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

_MOST = 24
"""No class has more fields."""
_Places: Any = namedtuple("_Places", [f"at_{place}" for place in range(_MOST)])  # type: ignore[misc]
_GETTERS = [vars(_Places)[f"at_{place}"] for place in range(_MOST)]
"""What gives each part of a tuple, whatever its class."""


@cache
def _code(count: int) -> CodeType:
    """The code of a constructor with `count` fields, as quick as one written out by hand."""
    listed = ", ".join(f"_{place}" for place in range(count))
    made: CodeType = eval(f"lambda _cls, {listed}: _new(_cls, ({listed},))").__code__
    return made


def _constructor(fields: tuple[str, ...], defaults: tuple[Any, ...]) -> FunctionType:
    """A `__new__` with `fields` as its parameters. TypeError for more than can be given back."""
    if len(fields) > _MOST:
        raise TypeError(f"a record has at most {_MOST} fields")
    code = _code(len(fields)).replace(co_varnames=("_cls", *fields))
    return FunctionType(code, {"_new": tuple.__new__}, "__new__", defaults)


def _annotated(body: dict[str, Any]) -> tuple[str, ...]:
    """The annotated names in the body of a class; from Python 3.14 on they are given by a function."""
    annotate = body.get("__annotate_func__")
    return tuple(annotate(1) if annotate else body.get("__annotations__", ()))


if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:

    class _Definition(type):
        """Makes a class of named tuples from annotated fields, without an instance dictionary."""

        def __new__(
            cls, name: str, bases: tuple[type, ...], body: dict[str, Any]
        ) -> type:
            fields = _annotated(body)
            if fields:
                defaults = {field: body[field] for field in fields if field in body}
                body["__new__"] = _constructor(fields, tuple(defaults.values()))
                body["_fields"] = body["__match_args__"] = fields
                body["_field_defaults"] = defaults
                body.update(zip(fields, _GETTERS, strict=False))
            body.setdefault("__slots__", ())
            return type.__new__(cls, name, bases, body)

    class NamedTuple(tuple, metaclass=_Definition):
        """The base of classes whose annotated fields are the parts of a tuple."""

        @classmethod
        def _make(cls, values: Any) -> "NamedTuple":
            return cls(*values)

        def _replace(self, **named: Any) -> "NamedTuple":
            return type(self)(**{**self._asdict(), **named})

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

        def __repr__(self) -> str:
            return f"{type(self).__name__}({', '.join(f'{name}={part!r}' for name, part in self._asdict().items())})"
