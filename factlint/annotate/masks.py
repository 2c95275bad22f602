"""Masks: stretches that are no prose and that word rules leave alone."""

from factlint.regex import lazy
from factlint.text import Span

_MASK = lazy(
    r"(?P<url>\b(?:https?://|www\.)\S+)"
    r"|(?P<mail>(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+)"
    r"|(?P<handle>(?<![\w@])@\w+|(?<![\w&#])#\w*[^\W\d]\w*)"
    r"|(?P<file>(?<![\w-])[\w-]+\.(?:png|jpe?g|gif|mp4|mov|mp3|pdf|docx?|xlsx?|html?|txt|csv|zip)\b)"
    r"|(?P<domain>(?<![\w-])(?<![\w-]\.)[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|co\.uk|info)\b(?:/\S*)?)"
    r"|(?P<designator>\b(?=[\w-]{0,40}[A-Z])[^\W\d_]++(?:-?\d++[A-Za-z]*+)++(?:-\d++\w*+)*+\b)"
)


def masks(text: str) -> list[Span]:
    """URLs, addresses, handles, hashtags, file names, domains and designators such as Su-35S."""
    return [Span(*match.span()) for match in _MASK.finditer(text)]
