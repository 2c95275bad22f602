"""The keys of an entry as YAML has them, and those that entries of every kind may have."""

from typing import Any


class Fields:
    """An entry by its keys: an absent list is empty, an absent text None."""

    def __init__(
        self, section: str, slug: str, name: str, origin: str, fields: dict[str, Any]
    ) -> None:
        self.section, self.slug, self.name, self.origin, self.fields = (
            section,
            slug,
            name,
            origin,
            fields,
        )

    @property
    def id(self) -> str:
        """`section/slug`, as findings name it."""
        return f"{self.section}/{self.slug}"

    def _text(self, key: str) -> str | None:
        given: str | None = self.fields.get(key)
        return given

    def _texts(self, key: str) -> list[str]:
        given: list[str] = self.fields.get(key, [])
        return given

    @property
    def kind(self) -> str | None:
        """What kind of organisation, term, pattern or correction it is."""
        return self._text("kind")

    @property
    def severity(self) -> str | None:
        """The severity of its findings, where the entry says one."""
        return self._text("severity")

    @property
    def review_by(self) -> str | None:
        """The day by which an entry is to be looked at again."""
        return self._text("review_by")

    @property
    def note(self) -> str | None:
        """A note of the desk."""
        return self._text("note")
