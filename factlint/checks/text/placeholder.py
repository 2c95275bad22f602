"""A note for later still stands in the copy: TK, XX for a figure, [CHECK], TODO, ??? or dummy text.

Writers mark what is to come with signs that no word is spelled with, so that they can be found again. In
print they are an embarrassment, and the figure or the name they stood for is missing.

Queries are “???” at the end of a line, which may be meant, “TODO” where it heads a list, and an order in brackets
that may be an aside of the author's. More than three orders in brackets make a text a form to be filled in, and are one
query.

Left alone: links whose words are an order (check the tides), and what is called so (the tab “TODO - Second Review”);
brands and numbers that look alike (TK Maxx, Dos XX, Super Bowl XX, size XXL, XX chromosomes,
an XXX rating), redacted numbers (202-XXX-XXXX, the year 20XX), insertions in quotations ([circumstances]),
Spanish “todo”, question marks after a word (What???), and articles about dummy text.

Options: `allow` lists passages that are right, as they stand.
"""

from collections.abc import Iterator

from factlint.checks._together import MANY, together
from factlint.known import Draft
from factlint.model import Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "error"
in_quotes = "check"

bad = [
    "About «XX» people were hurt when the stand in Izmir gave way.",
    "The bridge will cost «TK» million euros, the council said.",
    "The mayor of Port Elgin, «TKTK», opened the new library on Saturday.",
    "At least «XX» people were hurt when a ferry ran aground off Cebu.",
    "The fund paid «$XX» million to the families last year.",
    "The trial of the former minister opens on March «XX» in Lusaka.",
    "The dam was built in 1954 «[CHECK]» and raised twenty years later.",
    "Her brother «[check spelling of first name]» runs the family's bakery in Graz.",
    "«TODO»: call the harbour master and ask about the tide.",
    "The road was closed between «???» and the airport for six hours.",
    "«Lorem ipsum» dolor sit amet, consectetur adipiscing elit.",
    "The spokeswoman, «XXXX», said the talks would go on.",
    "“We lost «TK» houses in the fire,” the chief of the brigade told reporters.",
]
good = [
    "The retailer TK Maxx will open a store in Cork. Staff at TK say they heard it from the papers.",
    "Chicago won Super Bowl XX, and Denver won the game twelve years later.",
    "He ordered a Dos XX and a plate of tacos, according to the barman.",
    "Women usually have two X chromosomes (XX) and men one of each (XY), but XX men are known.",
    "The shop sells the shirt in sizes from S to XXL.",
    "The film was given an XXX rating, and Vin Diesel starred in “XXX” people remember.",
    "“Yes, there are certain special [circumstances] on the peninsula,” the president said.",
    "“[Check] your facts first,” she told the council, and “[name withheld] was there”.",
    "Dial 202-XXX-XXXX, the advertisement said, and the novel is set in 20XX.",
    "What??? That was the first reaction of the crew.",
    "The designers used a passage known as lorem ipsum, which printers have set since the 1960s.",
    "The song “A TODO PULMON” was played at the wedding in Quito.",
    "Techniker Krankenkasse (TK) insures ten million people, and TK plans to grow.",
    "The file was marked SECRET//SI/TK, and the letters TK stand for a class of images.",
    "Pope John XX never existed, because the numbering went wrong in the XX century of the legend.",
    "The trooper known as TK-421 leaves his post in the first film.",
    "“??? who is this,” the message read.",
    "Please fill in the “TODO - second round” tab of the table.",
    "Press the [INSERT] key, leave FIXME markers in the code, and take out the FIXME comment that is none now.",
    "The mayor [check the tides](https://example.org/tides) left, and [insert coin][1] is a game.",
]


class Options:
    """Options of this check."""

    allow: tuple[str, ...] = ()


_BRACKET = r"(?P<bracket>\[[^\]\[\n]{1,60}\])"
_SIGN = lazy(
    r"(?<![\w.&-])(?P<tk>(?:TK)+)(?![\w&]|-\d)"
    r"|(?<![\w.-])(?P<figure>(?:[$£€]\s?)?XX+)(?!\w)"
    rf"|{_BRACKET}"
    r"|\b(?P<todo>TODO(?=\s?[:–—-])|FIXME(?=\s?[:–—-])|(?<=\()FIXME(?=\)))"
    r"|(?<![^\s(])(?P<marks>\?{3,})(?=[\s,.;)]|$)"
    r"|\b(?P<dummy>[Ll]orem ipsum(?=\sdolor)|LOREM IPSUM)\b"
)
_COUNTED = lazy(
    r"%|-year-old|\s(?:per\s?cent|[mb]illion|thousand|year|(?&time.unit:many)"
    r"|(?&number.counted-often))\b"
)
_BROKEN = lazy(r"\w\?{3,}\w")
_NAME_BEFORE = lazy(r"[A-Z][\w’'-]*\s\Z")
_MONTH = lazy(r"\b(?:(?&time.month.full)|(?&time.month.short)\.)\s\Z")
_SPOKE = lazy(r",?\s(?:said|says|told|added)\b")
_TK_NAME = lazy(
    r"\bTK\s[A-Z][a-z]|\b[Tt][\w’'-]+\s[Kk][\w’'-]+[”\"]?\s\(TK\)|\bTK[’']s?\b|\w/TK\b|\bTK/\w|\([“\"']TK,?[”\"']"
)
_ORDERS = lazy(
    r"(?:XX|FIXME|FACT CHECK|(?&news.order))\b|\?+\Z|NAME\Z|DATE\Z|QUOTE\Z"
)
_ASIDE = lazy(
    r"[a-z].*[.!?;]\]\Z|^\[[A-Z]?[a-z]+ (?:(?&function.pronoun.object)|out|back)\b"
)
_ORDERS_LOWER = lazy(r"(?i)(?&news.order)\b")

opens = (_SIGN,)


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports each sign that stands for something to come."""
    found = list(_found(options, doc))
    orders = [hit for hit in found if doc.text[hit.span.start] == "["]
    if len(orders) <= MANY:
        yield from found
        return
    yield from (hit for hit in found if hit not in orders)
    yield from (hit._replace(severity="info") for hit in together(orders))


def _found(options: Options, doc: Draft) -> Iterator[Hit]:
    broken = "???" in doc.text and _BROKEN.search(doc.text) is not None
    for match in _SIGN.finditer(doc.text):
        kind = match.lastgroup or ""
        span = Span(*match.span(kind))
        if not _is_note(doc, kind, span) or (broken and kind == "marks"):
            continue
        if match[kind] not in options.allow and not doc.masked(span):
            message = f"“{match[kind]}” is a placeholder: fill it in or take it out"
            level = "info" if _may_be_meant(doc, kind, span) else None
            yield Hit(span, message, severity=level)


def _may_be_meant(doc: Draft, kind: str, span: Span) -> bool:
    """Whether marks end a line, a note heads a list, or brackets hold a whole sentence, as an aside does."""
    paragraph = doc.paragraphs[doc.paragraph_of(span)].span
    rest = doc.text[span.end : paragraph.end].split("\n")[0]
    if kind in ("marks", "todo"):
        return not any(map(str.isalnum, rest))
    return kind == "bracket" and _ASIDE.search(span.of(doc.text)) is not None


def _is_note(doc: Draft, kind: str, span: Span) -> bool:
    if kind == "tk":
        return len(span.of(doc.text)) > 2 or not _is_tk_name(doc)
    if kind == "figure":
        return "hromosome" not in doc.text and _is_figure(doc.text, span)
    if kind == "bracket":
        after = doc.text[span.end : span.end + 8]
        named = after.startswith(("(", "[", " key", " button"))
        return not named and _is_order(doc, span)
    if kind == "todo":
        return doc.text[max(span.start - 1, 0)] not in "“\"‘'"
    return kind == "dummy" or not doc.quoted(span)


def _is_tk_name(doc: Draft) -> bool:
    """Whether TK is somebody's or something's name here: TK Maxx, Techniker Krankenkasse (TK), SI/TK."""
    return _TK_NAME.search(doc.text) is not None


def _is_figure(text: str, span: Span) -> bool:
    """Whether a currency, a unit, a month or speech is beside XX; alone it is a numeral, a name or a rating."""
    if not span.of(text).startswith("X"):
        return True
    before, after = (
        text[max(span.start - 12, 0) : span.start],
        text[span.end : span.end + 12],
    )
    if _MONTH.search(before):
        return True
    if _COUNTED.match(after):
        return True
    if _NAME_BEFORE.search(before):  # Super Bowl XX, Dos XX
        return False
    return span.end - span.start > 2 and _SPOKE.match(after) is not None


def _is_order(doc: Draft, span: Span) -> bool:
    """Whether brackets hold an order; in a quotation brackets hold insertions, so only capitals count there."""
    inner = doc.text[span.start + 1 : span.end - 1].strip()
    return _ORDERS.match(inner) is not None or (
        not doc.quoted(span) and _ORDERS_LOWER.match(inner) is not None
    )
