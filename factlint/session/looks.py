"""Looks at articles, each taken from what was kept of it where that still holds."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from factlint.model import Article, Document
from factlint.session import kept
from factlint.session.looked import Looked
from factlint.session.setups import Setups
from factlint.sources.library import Library
from factlint.start.record import NamedTuple

if TYPE_CHECKING:
    from factlint.engine import Engine


class Asked(NamedTuple):
    """A look that is asked for: an article, the paths of its texts that are linted, and of those of which findings
    between texts have to touch one. `name` is what it is kept under."""

    article: Article
    linted: frozenset[str]
    reported: Collection[str]
    name: str | None = None


class Looks:
    """Looks with one library and the checks `only`; `engines` are kept by what tells their texts from others."""

    def __init__(
        self,
        library: Library,
        setups: Setups,
        only: Sequence[str],
        engines: "dict[str, Engine]",
    ) -> None:
        self._library, self._setups, self._only = library, setups, only
        self._engines = engines

    def look(self, asked: Asked) -> Looked:
        """What there is to see, from what was kept or anew."""
        asked = self.named(asked)
        known = self.known(asked)
        return self.anew(asked) if known is None else known

    def named(self, asked: Asked) -> Asked:
        """A look with the name that it is kept under, where it is and its rulebook has been compiled."""
        request = self._library.request
        if not request.keep or not request.tells_findings_alone:
            return asked
        texts = kept.texts(*asked[:3], self._setups, self._library)
        compared = self._library.request.compare
        name = (
            kept.key(asked.article, texts, self._only, compared=compared)
            if texts
            else None
        )
        return asked._replace(name=name)

    def known(self, asked: Asked) -> Looked | None:
        """What was kept of a look and still holds, or None."""
        return kept.get(asked.name, asked.article) if asked.name else None

    def anew(self, asked: Asked) -> Looked:
        """A look, which is kept for other runs."""
        looked = self.seen(asked)
        self.keep(asked, looked)
        return looked

    def seen(self, asked: Asked) -> Looked:
        """A look, whatever was kept."""
        from factlint.session.looking import Looking

        looking = Looking(
            asked.article,
            self.engine,
            self._library.read,
            timelines=self._library.request.timelines,
            compare=self._library.request.compare,
            claims=self._library.request.claims,
        )
        return looking.look(asked.linted, asked.reported)

    def keep(self, asked: Asked, looked: Looked) -> None:
        """Keeps a look; its rulebook may just have been compiled, so that only now it has a name."""
        name = asked.name or self.named(asked).name
        if name:
            kept.put(name, asked.article, looked)

    def engine(self, document: Document) -> "Engine":
        """The engine for a text, one for all texts of the same configuration and settings."""
        setup = self._setups.of(document)
        if setup.name not in self._engines:
            from factlint.engine import Engine

            book = self._library.book_for(setup.config)
            self._engines[setup.name] = Engine(
                book, setup.settings, self._only, self._library.traits
            )
        return self._engines[setup.name]

    @property
    def gave_up(self) -> bool:
        """Whether a pattern ran out of time so often that it is tried no more."""
        return any(engine.book.gave_up for engine in self._engines.values())
