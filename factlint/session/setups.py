"""How texts are checked: their configuration, the settings of the checks, and what tells their rulebook from others."""

from collections.abc import Mapping, Sequence

from factlint import checks
from factlint.model import Article, Document, Setting
from factlint.session.settings import settings_for
from factlint.sources.config import Config
from factlint.sources.library import Library
from factlint.start.record import NamedTuple


class Setup(NamedTuple):
    """How some texts are checked, and a name for it that tells it from all others."""

    name: str
    config: Config
    settings: Mapping[str, Setting]


class Setups:
    """The setups of a run, each made once; `subjects` is what the checks of all of them look at."""

    def __init__(self, library: Library, only: Sequence[str]) -> None:
        self._library, self._only = library, only
        self._of: dict[str, Setup] = {}
        self._named: dict[str, Setup] = {}
        self.subjects: set[str] = set()

    def __bool__(self) -> bool:
        """Whether any was asked for."""
        return bool(self._of)

    def of(self, document: Document) -> Setup:
        """The setup of a text."""
        if document.path not in self._of:
            self._of[document.path] = self._made(document)
        return self._of[document.path]

    def of_all(self, article: Article) -> list[Setup]:
        """The setups of an article's texts, its versions before their siblings."""
        return [self.of(one) for one in (*article.versions, *article.siblings)]

    def _made(self, document: Document) -> Setup:
        config = self._library.config_for(document.path)
        settings = settings_for(document.path, config, self._library)
        name = f"{config!r} {sorted(settings.items())!r}"
        if name not in self._named:
            self._named[name] = Setup(name, config, settings)
            self.subjects |= self._subjects(settings)
        return self._named[name]

    def _subjects(self, settings: Mapping[str, Setting]) -> set[str]:
        """What the checks look at that run with these settings."""
        traits = self._library.traits
        return {
            traits[check_id].subject
            for check_id in self._only
            if checks.is_on(
                settings.get(check_id, Setting()).severity, traits[check_id]
            )
        }
