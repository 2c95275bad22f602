"""Masks: stretches that are no prose and that word rules leave alone."""

from factlint.start.regex import lazy
from factlint.text import Span

_MASK = lazy(
    r"(?P<url>\b(?:https?://|www\.)\S+)"
    r"|(?P<mail>(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+)"
    r"|(?P<handle>(?<![\w@])@\w+|(?<![\w&#])#\w*[^\W\d]\w*)"
    r"|(?P<file>(?<![\w-])[\w-]+\.(?:png|jpe?g|gif|mp4|mov|mp3|pdf|docx?|xlsx?|html?|txt|csv|zip)\b)"
    r"|(?P<domain>(?<![\w-])(?<![\w-]\.)[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|co\.uk|info)\b(?:/\S*)?)"
    r"|(?P<designator>\b(?=[\w-]{0,40}[A-Z])[^\W\d_]++(?:-?\d++[A-Za-z]*+)++(?:-\d++\w*+)*+\b)"
)


_SIGN = lazy(r"[@#/]|\d|\.[a-z]")
"""One of these stands in everything that is masked; most paragraphs have none."""
_CHUNK = lazy(r"\S+")


def masks(text: str) -> list[Span]:
    """URLs, addresses, handles, hashtags, file names, domains and designators such as Su-35S."""
    found: list[Span] = []
    done = 0
    for sign in _SIGN.finditer(text):
        if sign.start() >= done:
            start, done = _chunk(text, sign.start(), done)
            found += [
                Span(*match.span()) for match in _MASK.finditer(text, start, done)
            ]
    return found


def _chunk(text: str, at: int, done: int) -> tuple[int, int]:
    """The stretch without white space round `at`, from `done` on at the earliest."""
    start = max(done, *(text.rfind(space, done, at) + 1 for space in " \n\t\u00a0"))
    end = _CHUNK.match(text, at)
    return start, end.end() if end else at + 1
