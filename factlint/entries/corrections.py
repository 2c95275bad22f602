"""Corrections: what was wrong, and how far it reaches."""

from factlint.entries.fields import Fields


class Corrected(Fields):
    """What the ledger has of a correction."""

    @property
    def story(self) -> str | None:
        """The story that a correction is of."""
        return self._text("story")

    @property
    def since(self) -> str | None:
        """The day of a correction."""
        return self._text("since")

    @property
    def fixed_in(self) -> str | None:
        """The version that a correction was made in."""
        return self._text("fixed_in")

    @property
    def public_note(self) -> str | None:
        """What the public is told of a correction."""
        return self._text("public_note")

    @property
    def wrong(self) -> str:
        """What was wrong."""
        return self._text("wrong") or ""

    @property
    def right(self) -> str:
        """What is right."""
        return self._text("right") or ""

    @property
    def spread(self) -> str:
        """How far a correction reaches: its `story`, the `siblings` too, or `all` copy."""
        return self._text("spread") or "story"
