"""The text was read in the wrong encoding somewhere on its way: â€™ for ’, Ã© for é, � for a lost character.

Wrongly decoded text comes from feeds, databases and copying, and it reaches readers in every name with an
accent. Reported with the right characters, where they can be told: UTF-8 that was read as Windows-1252,
Latin-1 or Mac Roman, once or twice over; control characters that stand for quotation marks and dashes;
entities of web pages such as &rsquo;. A replacement character (�) is reported without a mend: what stood
there is lost. So is a word that mixes Latin letters with Cyrillic or Greek ones that look the same: it is
not found by any search, and no other check knows it.

Left alone: words and names wholly in another script, signs such as µ, Ω and β beside Latin letters,
ligatures, stylised names with letters that do not look alike, capitals before quotation marks (JOÃO, IRMÃ”).
"""

import re
from collections.abc import Iterable, Iterator

from factlint.english import Word
from factlint.known import Draft
from factlint.model import Hit
from factlint.text import Span

severity = "error"
in_quotes = "check"
any_language = True
letters = True

bad = [
    "The minister«â€™»s office in Bogot«Ã¡» declined to comment.",
    "She said: «â€œ»We leave at dawn.«â€» It was her last word on the ferry.",
    "The caf«Ã©» in M«Ã¼»nster opened at 6«Â°»C and sold 40 cups for «Â£»90.",
    "The na«�»ve plan failed, and Garc«��»a resigned in Lima.",
    "Talks in «ÐœÐ¾Ñ\x81ÐºÐ²Ð°» ended without a word to the press.",
    "He paid «Ã¢â€šÂ¬»40 for the ride to Brno.",
    "The mayor«‚Äô»s office in Bogot«√°» closed at noon.",
    "The mayor«&rsquo;»s office and the firm Poe «&amp;» Fox closed at noon.",
    "The ferry left «Mоscow» at noon and reached Tver at dawn.",
    "«Кiev» and «Χania» were named in the court's ruling on Friday.",
    "The firm paid for «Å½»i«Å¾»ek's flight to «Ä°»zmir.",
]
good = [
    "A letter that cannot be read is shown as the replacement character (�).",
    "The minister’s office in Bogotá declined to comment, said José Muñoz of the café “Éclat”.",
    "Москва and Αθήνα are how the two capitals write their names.",
    "The dose was 40 µg, the wire has 5 kΩ, and TNFα, IL-1β and NFκB were measured at 3 μm.",
    "JOÃO E A IRMÃ” was the title on the poster, beside “CAFÉ’S” and “IRMÃ…” in São Paulo.",
    "“He called her ‘Beyoncé’” was all the clerk wrote.",
    "The ﬁrst oﬃce and the ﬂag were set in an old typeface in Leuven.",
    "The band KoЯn and the firm Яndex kept their signs.",
    "At −4 °C the area is 3 × 2 m², or ½ of π, for £40 or 35 € in Genève.",
    "Ångström, Øresund, Ðordevic, Ñandú and Çelik are names; AT&T and Q&A are not entities.",
    "The sum √9 ± 2 was on the board in Yerevan.",
]

_LATER = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
"""What the second and later bytes of a character in UTF-8 look like in Windows-1252."""
_CHARACTER = f"(?:[Â-ß]{_LATER}|[à-ï]{_LATER}{{2}}|[ð-ô]{_LATER}{{3}})"
_SUSPECT = (
    f"(?P<utf8>{_CHARACTER}+)|(?P<cut>â€|Â(?=\\s))|(?P<mac>(?:‚Ä[^\\s\\w]|‚Ä[ôîìíù]|√[^\\s\\w])+)"
    "|(?P<control>[\u0080-\u009f]+)|(?P<lost>\ufffd+)"
    "|(?P<entity>&(?:amp;)*(?:amp|nbsp|quot|apos|[lr][sd]quo|[mn]dash|hellip|#\\d{2,5}|#[xX][0-9a-fA-F]{2,5});)"
)
_SIGNS = frozenset(
    map(
        chr,
        (*range(0x80, 0xA0), *range(0xC2, 0xF5), 0xFFFD, 0x201A, 0x221A, ord("&")),
    )
)
"""One of these stands in whatever the expression matches; most copy has none, and does not wait for its compiling."""
_TYPOGRAPHIC = "‘’“”–—…‚„‹›•«»\u00a0"
"""Marks that may follow a capital with an accent in right text as well."""
_NAMED = ("()", "“”", '""', "''", "‘’")
_CLOSING = re.compile(r"”|â€(?!œ)")
_QUOTES = "\"'‘’“”"
_WESTERN = (
    (0xA0, 0x24F),
    (0x1E00, 0x1EFF),
    (0x2000, 0x22FF),
    (0xFEFF, 0xFEFF),
    (0x1F300, 0x1FAFF),
)
_ALIKE = dict(
    zip(
        "АВЕКМНОРСТХУІЈЅаеосрхуіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
        "ABEKMHOPCTXYIJSaeocpxyijsABEZHIKMNOPTYXo",
        strict=True,
    )
)
"""Cyrillic and Greek letters, and the Latin ones they look like. Small Greek letters are signs of science."""


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports wrongly decoded passages, lost characters, and words of mixed scripts."""
    signs = set(doc.text)
    if signs & _SIGNS:
        yield from _whole(doc, _misreadings(doc))
    if any(map(_other_script, signs)):
        yield from filter(None, map(_mixed, doc.words))


def _whole(doc: Draft, hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits; no quotation mark is mended safely in a paragraph where another is not: half a pair is worse."""
    found = list(hits)
    halves = {
        doc.text.rfind("\n", 0, hit.span.start)
        for hit in found
        if hit.fix == "”" and not hit.safe
    }
    for hit in found:
        half = (hit.fix or " ") in _QUOTES and doc.text.rfind(
            "\n", 0, hit.span.start
        ) in halves
        yield hit._replace(safe=False) if half and hit.safe else hit


def _misreadings(doc: Draft) -> Iterator[Hit]:
    for match in re.finditer(_SUSPECT, doc.text):
        span = Span(*match.span())
        if match[0] == "�" and "".join(_beside(doc.text, span)) in _NAMED:
            continue  # copy that speaks of the character
        hit = _READINGS[match.lastgroup or ""](doc.text, span)
        if hit and not any(span.within(mask) for mask in doc.masks_in(span)):
            yield hit


def _utf8(text: str, span: Span) -> Hit | None:
    right = _decoded(span.of(text))
    if right is None or not _plausible(text, span, right):
        return None
    if right == "Â":  # twice misread, and what followed is gone
        return _misread(span, span.of(text), "", safe=False)
    return _misread(span, span.of(text), right)


def _decoded(wrong: str) -> str | None:
    """UTF-8 that was read as Windows-1252, once or more often, as it should be; None where it is none."""
    try:
        right = b"".join(map(_byte, wrong)).decode()
    except UnicodeError:
        return None
    return _decoded(right) or right


def _byte(char: str) -> bytes:
    return char.encode("latin-1") if ord(char) < 0x100 else char.encode("cp1252")


def _plausible(text: str, span: Span, right: str) -> bool:
    """Whether these are Western letters and signs, or two and more of another script; not IRMÃ”, Ç’a and 3 Å–5 Å."""
    if not all(
        any(low <= ord(char) <= high for low, high in _WESTERN) for char in right
    ):
        return len(right) > 1
    if span.end - span.start != 2 or text[span.end - 1] not in _TYPOGRAPHIC:
        return True
    before, after = _beside(text, span)
    inside = before.islower() or (text[span.start] == "Å" and after.islower())
    return not before.isupper() and (inside or text[span.start] in "ÂÃ")


def _beside(text: str, span: Span) -> tuple[str, str]:
    """The characters right before and after a span."""
    return text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]


def _cut(text: str, span: Span) -> Hit | None:
    """A closing quotation mark that lost its last byte, or what is left of a no-break space."""
    if _beside(text, span)[0].isupper():
        return None
    return _misread(
        span,
        span.of(text),
        "”" if span.of(text) == "â€" else "",
        safe=span.of(text) != "â€" or _closes(text, span),
    )


def _closes(text: str, span: Span) -> bool:
    """Whether a mark that lost its last byte closes what was opened before it in its paragraph."""
    start = text.rfind("\n", 0, span.start) + 1
    before, after = _beside(text, span)
    opened = max(text.rfind(sign, start, span.start) for sign in ("“", "â€œ"))
    closed = [match.start() for match in _CLOSING.finditer(text, start, span.start)]
    pair = opened >= start and (not closed or closed[-1] < opened)
    return pair and not before.isspace() and not after.isalnum()


def _mac(text: str, span: Span) -> Hit | None:
    if text[span.start] == "√" and not any(map(str.isalpha, _beside(text, span))):
        return None  # a root, and no letter of a word
    try:
        right = span.of(text).encode("mac_roman").decode()
    except UnicodeError:
        return None
    return _misread(span, span.of(text), right)


def _control(text: str, span: Span) -> Hit | None:
    wrong = span.of(text).encode("latin-1")
    try:
        right = (
            (b"\xe2" + wrong).decode()
            if wrong[0] == 0x80 and len(wrong) == 2
            else wrong.decode("cp1252")
        )
    except UnicodeError:
        return Hit(span, "a control character stands here; what it was is lost")
    if right in _QUOTES and set("".join(_beside(text, span))) & set(_QUOTES):
        return Hit(
            span,
            f"a control character for “{right}” stands beside a quotation mark",
            fix="",
            safe=False,
        )
    return Hit(span, f"a control character stands here for “{right}”", fix=right)


def _lost(text: str, span: Span) -> Hit | None:
    what = (
        "a character was"
        if len(span.of(text)) == 1
        else f"{len(span.of(text))} characters were"
    )
    return Hit(
        span,
        f"{what} lost here (“{span.of(text)}”) when the text was read in the wrong encoding",
    )


def _entity(text: str, span: Span) -> Hit | None:
    from html import unescape

    right, coded = unescape(span.of(text)), ""
    while right != coded:
        right, coded = unescape(right), right
    return Hit(
        span,
        f"“{span.of(text)}” is the code of a web page for {_named(right)}",
        fix=right,
    )


_READINGS = {
    "utf8": _utf8,
    "cut": _cut,
    "mac": _mac,
    "control": _control,
    "lost": _lost,
    "entity": _entity,
}


def _misread(span: Span, wrong: str, right: str, *, safe: bool = True) -> Hit:
    return Hit(
        span,
        f"garbled: “{wrong}” should be {_named(right)}",
        fix=right.strip("\ufeff"),
        safe=safe,
    )


def _named(right: str) -> str:
    names = {
        "\u00a0": "a no-break space",
        "\ufeff": "a byte order mark",
        "": "the rest of a no-break space",
    }
    return names.get(right, f"“{right}”")


def _other_script(char: str) -> bool:
    """Whether a letter is Greek or Cyrillic."""
    return "\u0370" <= char <= "\u052f"


def _mixed(word: Word) -> Hit | None:
    """A word of Latin letters with look-alikes among them. Letters that do not look alike are meant."""
    others = list(filter(_other_script, word.text))
    latin = [*filter(str.isalpha, set(word.text).difference(others))]
    if not others or not latin or not _ALIKE.keys() >= set(others):
        return None
    right = "".join(_ALIKE.get(char, char) for char in word.text)
    kind = "Greek" if ord(others[0]) < 0x400 else "Cyrillic"
    sure = not set(_ALIKE.values()).issuperset(latin)  # else a Latin letter may stray
    said = ", ".join(dict.fromkeys(others))
    message = f"“{word.text}” has {kind} letters that look Latin: {said}"
    return Hit(word.span, message, fix=right, safe=sure)
