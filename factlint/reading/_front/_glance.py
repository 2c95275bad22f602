"""A glance at front matter: the day that it gives, without reading all of it."""

from factlint import dates
from factlint.reading._front import keys
from factlint.start.regex import lazy

_FRONT = lazy(r"\ufeff?(?:---|\+\+\+|;;;|\{|[A-Za-z][\w-]*:[ \t])")
_LINE = lazy(
    r"(?m)^[ \t]{0,4}[\"']?(?P<key>[A-Za-z][\w-]*)[\"']?[ \t]*[:=][ \t]*[\"']?(?P<day>\d{4}-\d\d-\d\d)(?!\d)"
)


def day(head: str) -> str | None:
    """The day that the first lines of a text are dated, where they say it plainly."""
    if not _FRONT.match(head):
        return None
    published = keys.META["published"]
    found = {
        keys.as_looked_up(line["key"]): line["day"] for line in _LINE.finditer(head)
    }
    for key in published:
        try:
            if key in found:
                return dates.parse_partial(found[key]) and found[key]
        except ValueError:
            continue
    return None
