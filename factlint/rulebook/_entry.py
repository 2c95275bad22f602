"""What the entries of rule files have in common."""

from typing import Self

from pydantic import BaseModel, ConfigDict, model_validator

from factlint import dates
from factlint.rulebook.scalars import Day, QuotePolicy, Severity, Text


class Strict(BaseModel):
    """A mapping in which every key is known."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, populate_by_name=True, allow_inf_nan=False
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        """A span of time does not end before it begins; years and months count as widely as they can."""
        for first, last in (("from", "to"), ("start", "end"), ("born", "died")):
            begin = getattr(self, f"{first}_", None) or getattr(self, first, None)
            begin = getattr(begin, "date", begin)
            end = getattr(self, last, None)
            if (
                begin
                and end
                and dates.parse_partial(begin)[0] > dates.parse_partial(end)[1]
            ):
                raise ValueError(
                    f"`{last}: {end}` lies before `{first}: {begin}`; correct one of them"
                )
        return self


class Source(Strict):
    """Where a fact was read, and when."""

    url: Text | None = None
    note: Text | None = None
    seen: Day | None = None


class EntryKeys(Strict):
    """What every entry may carry. With `safe: false` its mends are made only with `--unsafe-fixes`."""

    source: Text | list[Text] | None = None
    note: Text | None = None
    review_by: Day | None = None
    severity: Severity | None = None
    in_quotes: QuotePolicy | None = None
    safe: bool = True
    bad: list[Text] = []
    good: list[Text] = []
