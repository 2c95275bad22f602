"""What is worked out from a text or an article, kept with it for as long as it lives."""

from collections.abc import Callable
from functools import cached_property
from typing import Any, Self, TypeVar

_Made = TypeVar("_Made")


class Memo:
    """Keeps what functions make of an object, so that it need not know of them."""

    _kept: dict[Any, Any] | None = None

    def once(self, make: Callable[[Self], _Made]) -> _Made:
        """What `make` makes of this object; it is made when first asked for and then kept."""
        kept = self._kept = {} if self._kept is None else self._kept
        if make not in kept:
            kept[make] = make(self)
        made: _Made = kept[make]
        return made

    def forget(self) -> None:
        """Frees all that was worked out; whoever asks for it later has it worked out again."""
        self._kept = None
        for name in [
            name
            for name in vars(self)
            if isinstance(getattr(type(self), name, None), cached_property)
        ]:
            delattr(self, name)
