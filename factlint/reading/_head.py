"""What the head of a page says of it: when it was published, when it was changed, and its language.

The forms are those of the Open Graph protocol (`article:published_time`), of schema.org (`datePublished`, in a tag or
in JSON-LD), of Dublin Core (`dc.date`), and the `lang` of HTML.
"""

from factlint import dates
from factlint.model import Meta
from factlint.reading import _html
from factlint.start.regex import lazy

_READ = 1 << 16
"""So many characters of a page may hold its head."""
_PUBLISHED = (
    "article:published_time datepublished dc.date dc.date.issued dcterms.created dcterms.issued"
    " parsely-pub-date sailthru.date pubdate publish_date publish-date date"
).split()
_UPDATED = "article:modified_time datemodified dc.date.modified dcterms.modified og:updated_time".split()
_TAG = lazy(r"(?i:<meta\s[^<>]{0,500}>|<html\s[^<>]{0,500}>)")
_LANGUAGE = ("lang", "xml:lang")
_NAMES = ("property", "name", "itemprop")
_JSON = lazy(r"\"(date(?:Published|Modified))\"\s*:\s*\"([^\"]{4,40})\"")


def of(source: str, known: Meta) -> Meta:
    """The metadata `known` with what the head of a page adds; front matter goes before it."""
    told = _told(source[:_READ])
    return known._replace(
        published=known.published or _day(told, _PUBLISHED, known.timezone),
        updated=known.updated or _day(told, _UPDATED, known.timezone),
        language=known.language or told.get("lang") or told.get("xml:lang"),
    )


def _told(head: str) -> dict[str, str]:
    """What the tags and the data of a head say, the first of each name."""
    told: dict[str, str] = {}
    for tag in _TAG.finditer(head):
        given = dict(_html.attributes(tag[0]))
        content = given.get("content", "").strip()
        if tag[0][1:5].lower() == "html":
            told |= {name: given[name] for name in _LANGUAGE if given.get(name)}
        elif content:
            names = [
                name for key in _NAMES for name in given.get(key, "").lower().split()
            ]
            told |= {name: content for name in names if name not in told}
    for name, value in _JSON.findall(head):
        told.setdefault(name.lower(), value)
    return told


def _day(told: dict[str, str], names: list[str], zone: str | None) -> str | None:
    """The first of some dates that is one, in local time."""
    for name in names:
        try:
            if name in told:
                return dates.local_date(told[name], zone)
        except ValueError:
            continue
    return None
