"""Facts with a day, a number or words of their own: events, quantities and quotations of record."""

from typing import Any

from factlint.entries.fields import Fields


class Stated(Fields):
    """What is known of an event, a quantity or a quotation of record."""

    @property
    def place(self) -> str | None:
        """Where an event was: a slug, or a name."""
        return self._text("place")

    @property
    def date(self) -> str | None:
        """The day of an event."""
        return self._text("date")

    @property
    def start(self) -> str | None:
        """The first day of an event."""
        return self._text("start") or min(self._texts("dates"), default=None)

    @property
    def end(self) -> str | None:
        """The last day of an event."""
        return self._text("end") or max(self._texts("dates"), default=None)

    @property
    def result(self) -> dict[str, str]:
        """The winner, the loser and the score of an event, as far as they are known."""
        given: dict[str, str] = self.fields.get("result", {})
        return given

    @property
    def votes(self) -> tuple[int, int] | None:
        """How many were for something and how many against it."""
        given: Any = self.fields.get("votes")
        return (given["for"], given["against"]) if given else None

    @property
    def accused(self) -> list[str]:
        """Who is accused in a trial: slugs or names."""
        return self._texts("accused")

    @property
    def dead(self) -> int | None:
        """How many died in an event."""
        given: int | None = self.fields.get("dead")
        return given

    @property
    def day_count(self) -> str | None:
        """Whether the last day counts, `inclusive` or `exclusive`."""
        return self._text("day_count")

    @property
    def state(self) -> str | None:
        """Whether an event is `planned`, `done` or `cancelled`."""
        return self._text("state")

    @property
    def aliases(self) -> list[str]:
        """Other names of an event."""
        return self._texts("aliases")

    @property
    def participants(self) -> list[str]:
        """Slugs of those who took part."""
        return self._texts("participants")

    @property
    def counter(self) -> str | None:
        """`up` where a number normally only grows."""
        return self._text("counter")

    @property
    def unit(self) -> str | None:
        """The unit of a quantity."""
        return self._text("unit")

    @property
    def as_of(self) -> str | None:
        """The day a quantity is of."""
        return self._text("as_of")

    @property
    def members(self) -> list[str]:
        """What a quantity is made of."""
        return self._texts("members")

    @property
    def value(self) -> float:
        """The number of a quantity."""
        return float(self.fields["value"])

    @property
    def tolerance(self) -> float:
        """By how much a number may be off."""
        return float(self.fields.get("tolerance") or 0)

    @property
    def phrasings(self) -> list[str]:
        """The phrases with `{n}` for the number."""
        say = self._text("say")
        return [*([say] if say else []), *self._texts("any_of")]

    @property
    def about(self) -> str | None:
        """What a quantity is of: a slug or a name."""
        return self._text("of")

    @property
    def said_by(self) -> str | None:
        """Who gave a quantity: a slug or a name."""
        return self._text("said_by")

    @property
    def speaker(self) -> str | None:
        """Who said words of record."""
        return self._text("speaker")

    @property
    def text(self) -> str:
        """The words of a quotation of record."""
        return self._text("text") or ""

    @property
    def translated(self) -> bool:
        """Whether words of record are a translation."""
        return bool(self.fields.get("translated"))
