"""Terms and patterns: how copy is worded."""

from factlint.entries.fields import Fields


class Worded(Fields):
    """What a term or pattern says of the wording of copy."""

    @property
    def replace(self) -> str | None:
        """What a match becomes."""
        return self._text("replace")

    @property
    def message(self) -> str | None:
        """What an editor reads of a match."""
        return self._text("message")

    @property
    def prefer(self) -> str:
        """The preferred form, or nothing."""
        return self._text("prefer") or ""

    @property
    def match(self) -> str:
        """A regular expression, or `exact_case` of a name."""
        return self._text("match") or ""

    @property
    def one_of(self) -> list[str]:
        """Forms of which one is used throughout."""
        return self._texts("one_of")

    @property
    def avoid(self) -> list[str]:
        """Forms that are to be avoided."""
        return self._texts("avoid")

    @property
    def unless(self) -> list[str]:
        """Phrases that excuse a form in their sentence."""
        return self._texts("unless")

    @property
    def bad(self) -> list[str]:
        """Texts in which it has to be reported."""
        return self._texts("bad")

    @property
    def good(self) -> list[str]:
        """Texts in which it must not be."""
        return self._texts("good")

    @property
    def first_day(self) -> str | None:
        """The first day on which a term or pattern counts."""
        return self._text("from")

    @property
    def last_day(self) -> str | None:
        """The last day on which a term or pattern counts."""
        return self._text("to")

    @property
    def safe(self) -> bool:
        """Whether its mends may be made without a look."""
        return bool(self.fields.get("safe", True))

    @property
    def in_quotes(self) -> str | None:
        """What is done with its findings inside quotation marks."""
        return self._text("in_quotes")
