"""The code of our modules out of one file: to look for two hundred files takes as long as to run what is in them."""

import marshal
import sys
from importlib.machinery import ModuleSpec
from types import ModuleType
from zlib import crc32

_FIGURES = 4
"""The bytes of the length of the list of modules, and of its check sum, both before it."""
_Placed = tuple[str, bool, int, int]
"""Of a module its file, whether it is a package, and where its code begins and ends."""


class _Kept:
    """Finds and loads modules whose code is in `data`. None is read before it is imported.

    The list of modules has a check sum; their code has none, as bytecode that Python keeps has none.
    """

    def __init__(self, data: memoryview) -> None:
        length, told = (
            int.from_bytes(data[at : at + _FIGURES], "little") for at in (0, _FIGURES)
        )
        listed = data[2 * _FIGURES : 2 * _FIGURES + length]
        sound = crc32(listed) == told
        self.places: dict[str, _Placed] = marshal.loads(listed) if sound else {}
        self._codes = data[2 * _FIGURES + length :]

    def find_spec(
        self, name: str, _path: object = None, _target: object = None
    ) -> ModuleSpec | None:
        """What says how to load a module; None of one that was not kept."""
        if name not in self.places:
            return None
        origin, is_package, *_ = self.places[name]
        spec = ModuleSpec(name, self, origin=origin, is_package=is_package)  # type: ignore[arg-type]
        if is_package:
            spec.submodule_search_locations = [
                origin.removesuffix("__init__.py")[:-1]
            ]
        return spec

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """An empty module that says where it is from."""
        module = ModuleType(spec.name)
        module.__file__ = spec.origin
        return module

    def exec_module(self, module: ModuleType) -> None:
        """Runs its code."""
        exec(marshal.loads(self.code(module.__name__)), module.__dict__)

    def code(self, name: str) -> memoryview:
        """The code of a module that was kept."""
        _, _, start, end = self.places[name]
        return self._codes[start:end]


_kept: list[_Kept] = []
_asked: set[str] = set()
"""The modules that are kept, or have been given to be."""


def know(data: memoryview | None) -> None:
    """Has modules loaded from what `kept` gave in another run of this code."""
    if data and not _kept:
        _kept.append(_Kept(data))
        _asked.update(_kept[0].places)
        sys.meta_path.insert(0, _kept[0])


def has_new() -> bool:
    """Whether a module of ours was loaded from its own file."""
    return not _ours() <= _asked


def kept() -> bytes:
    """The code of the modules known and loaded so far."""
    places: dict[str, _Placed] = {}
    codes = bytearray()
    _asked.update(_ours())
    for name in sorted(_asked):
        origin, is_package, code = _kept_of(name) or _loaded(name)
        if code:
            end = len(codes) + len(code)
            places[name] = origin, is_package, len(codes), end
            codes += code
    listed = marshal.dumps(places)
    figures = (len(listed), crc32(listed))
    return b"".join(
        (*(one.to_bytes(_FIGURES, "little") for one in figures), listed, codes)
    )


def _kept_of(name: str) -> tuple[str, bool, bytes] | None:
    if name not in _places():
        return None
    return *_places()[name][:2], bytes(_kept[0].code(name))


def _loaded(name: str) -> tuple[str, bool, bytes]:
    """A module that was loaded from its file; no code of one that was not."""
    spec = sys.modules[name].__spec__
    read = getattr(spec and spec.loader, "get_code", None)
    if not spec or not spec.origin or not read:
        return "", False, b""
    is_package = spec.submodule_search_locations is not None
    return spec.origin, is_package, marshal.dumps(read(name))


def _places() -> dict[str, _Placed]:
    return _kept[0].places if _kept else {}


def _ours() -> set[str]:
    mine = __name__.partition(".")[0]
    return {name for name in sys.modules if name.partition(".")[0] == mine}
