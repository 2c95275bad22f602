"""A quotation mark or a bracket has no partner in its paragraph.

Where the closing mark is missing, the reader cannot tell what was said and what the copy says itself; that is
how an opinion ends up in somebody's mouth.

Three kinds are only queries: a last paragraph that opens with a mark and is never closed, since nothing follows that
could be taken for speech; a quotation that closes in a later paragraph without a mark at the paragraphs between; and
one that is opened again at the start of a sentence, as it is where paragraphs were joined, which is told once for a
text. Where a text has one fault more than three times, one finding tells of all places.

Left alone: quotations that run over paragraphs by the rule (each paragraph opens with a mark, only the last one
closes), brackets that run over paragraphs, feet and inches (5'10"), apostrophes and ’90s, list letters a), smileys,
insertions in square brackets, German „marks“, values of attributes (lang="en"), half-open intervals [0, 5), a mark that
is quoted for its own sake or stands alone as an ornament, paragraphs of code, logs and settings, and single quotation
marks, which look like apostrophes.
"""

from collections.abc import Iterator

from factlint.checks._together import MANY, together
from factlint.checks.text._inner_marks import GUILLEMET, guillemets, inner
from factlint.checks.text._marks import MARK, Mark, lone_marks
from factlint.english.names.persons import SPEECH
from factlint.known import Draft
from factlint.model import Example, Hit, Related
from factlint.reading import is_coded
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "check"

bad = [
    "The mayor said «“We» have no money left and left the hall.",
    "“The ferry was late again,” said Ana Prpić. «“It» is always late on Mondays.\n\nShe has lived on the island.",
    "The plan covers group A or group «B)», the letter said.",
    "He told the court: “She said ‘no’ and he said «‘yes».” It was Monday.",
    "The ferry was «late,”» said Ana Prpić, who lives on the island.",
    "The council «(which» meets on Mondays will vote in May.",
    "The council, which meets on «Mondays)» will vote in May.",
    'The bridge was closed for «"repairs», the city said on Friday.',
    "“We lost the «[second» game,” the coach said.",
    "“The ferry was late,” said Ana Prpić.\n\n«“It» is always late, and nobody is told why.",
    "“We won, we won «again“» the coach said and smiled.",
    "The coach called it a «”good» day” for the club.",
    "«“The» ferry was late.\n\n"
    + "It is always late.\n\n" * 9
    + "We want a bridge,” the mayor said on Monday in a long statement.",
    "He wrote: «“The» ferry was late. “It is always late.” The board said nothing.\n\nSo it was: “We had no boat. “We "
    "had no crew.” The board left.",
    "It rained on the board and on its guests.\n\nThe boats «(all» of them stayed.\n\nThe crew (six men left.\n\n"
    "The quay (of stone was wet.\n\nThe mole (of wood was dry.\n\nNobody saw it.",
    "«“The» harvest failed, the farmer said.\n\nIt had not rained for weeks.\n\n“It was dry,” he said.",
]
good = [
    '2024-03-05 10:22:31,123 ERROR [main] com.example.Quay - Failed to parse "boats.yml (line 3',
    'SELECT * FROM boats WHERE name = "Ada AND (berth = 3;',
    "“The harvest failed,” the farmer said. “It had not rained (or snowed) for weeks.”",
    "“The harvest failed. It had not rained for weeks.\n\n“We sold the cattle,” the farmer said.",
    '"The harvest failed. It had not rained for weeks.\n\n"We sold the cattle," the farmer said.',
    'She is 5\'10" tall and bought a 42" screen in the ’90s for her parents’ house.',
    "The law says that a) the boats must be checked and b) the crews must be paid, and 1) soon, says part 2a) of it.",
    "Thanks for the cake :) she wrote ;-) and left :(",
    "“Yes, there are certain special [circumstances] on the island,” he said.",
    "He told the court: “She said ‘no’ and he said ‘yes.’” The boys’ “‘em all” and “rock ‘n’ roll” stayed.",
    "(The ship was built in 1912.\n\nIt sank in 1954.)",
    "The bill is at [http://example.org/bill?id=SN00367:@@@L&summ2=m&] and [https://example.org/x].",
    "The pages (https://example.org) and https://example.org/a_(b) are gone.",
    "The mayor spoke of ``a good day'' and of \"a great club,'' according to the clerk.",
    "He said: “She told me ‘go home’ and ‘don’t come back,’ so I went.”",
    "The committee sat from 10 to 12 (or 13) and read “The Sea, the Sea” aloud.",
    "The crew saw “a light” and heard “a bang,” they said.",
    "Sie sagte dazu: „Nein“, und ging. He wrote „is there” in his letter.",
    'The form has lang="en" in it, and in its second part align="left".',
    "The classes are [0, 2.5), [2.5,3.5) and (12;20].",
    "He typed “(” for a smile, and a '[' for a hat; the code has ``` in it.",
    'It looks for lines with "quay =" and files in "boats/", and for names that begin with "harbour-".',
    "He typed boats[:], a single (') and a double mark (\"), and left out the rest [...]. Then (...) he wrote on.",
    "The crew may stay (unless a new berth is found in the ). It sailed.",
    "She saw it on a 12.5” screen, pressed Ctrl, [, then an arrow, and wrote boat::<Sail>().",
    "1.) The crew writes to ask;(not all of it) and uses lines (--- or ===) for boats.",
    Example(
        'Scripts (`.py`, `.R`) and a file (`.ipynb` or so) are read. Write "http://" instead of "www", and '
        "“https://example.org/a”.",
        name="a.md",
    ),
    Example("It closes with `)` and asks for more (`>=`) of `[`.", name="a.md"),
    "“\n\nThe ferry was late again.\n\n”\n\nIt was fog.",
]

_TURN = {"“": "”", "”": "“"}
_WORD_AFTER = lazy(r"[^\w\s]{0,3}\w+")
_WORD_BEFORE = lazy(r"\w+\W{0,3}\Z")
_REOPENED = "this quotation is opened again before it is closed"
_AFTER_SENTENCE = lazy(r"[.!?…][)\]]?\s\Z")
_REACH = {"“": 30, "(": 12, "[": 12}
"""Paragraphs over which the search for a mark's partner goes on."""


opens = (MARK, GUILLEMET)


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports marks turned the wrong way, and each paragraph's first quotation mark and bracket that stand alone."""
    both = [
        (paragraph.span, marks)
        for paragraph in doc.body
        if _has_words(doc, paragraph.span)
        if not (marks := lone_marks(doc, paragraph.span))
        or not is_coded(paragraph.span.of(doc.text))
    ]
    spans, lone = [span for span, _ in both], [marks for _, marks in both]
    told: dict[tuple[str, str | None], list[Hit]] = {}
    yield from together([*guillemets(doc, spans)])
    for at, span in enumerate(spans):
        yield from inner(doc, span)
        yield from (_turned(doc.text, span, mark) for mark in lone[at] if mark.turned)
        for kinds in ("“", "(["):
            for hit in _first(doc.text, spans, lone, at, kinds):
                told.setdefault((hit.message, hit.severity), []).append(hit)
    for hits in told.values():
        once = hits[0].message == _REOPENED
        yield from together(hits, 1 if once else MANY)


def _has_words(doc: Draft, span: Span) -> bool:
    """Whether a paragraph is more than a mark that stands there as an ornament."""
    return any(map(str.isalnum, span.of(doc.text)))


def _first(
    text: str, spans: list[Span], lone: list[list[Mark]], at: int, kinds: str
) -> Iterator[Hit]:
    """The finding on the first mark of these kinds that stands alone in a paragraph; its partner is used up."""
    marks = [mark for mark in lone[at] if mark.kind in kinds and not mark.turned]
    if not marks or (len(marks) == 1 and _continued(text, spans, at, marks[0])):
        return
    partner = _partner(lone, at, marks[0])
    if partner:
        lone[partner[0]].remove(partner[1])
        if kinds == "“":
            closing = _shown(text, spans[partner[0]], partner[1])
            yield _runs_on(_shown(text, spans[at], marks[0]), closing)
        return
    again = _opened_again(text, spans[at], marks[0])
    if again:
        shown = _shown(text, spans[at], marks[0])
        related = (Related(_shown(text, spans[at], again), "opened again here"),)
        yield Hit(shown, _REOPENED, severity="info", related=related)
        return
    hit = _hit(text, spans[at], marks[0])
    ends = (
        at == len(spans) - 1 and len(marks) == 1 and _is_opening(spans[at], marks[0])
    )
    yield hit._replace(severity="info") if ends else hit


def _opened_again(text: str, span: Span, mark: Mark) -> Mark | None:
    """The next mark, where it opens a quotation again at the start of a sentence and nobody has spoken in between."""
    following = text[mark.at + 1 : span.end].find(text[mark.at]) + mark.at + 1
    if mark.kind != "“" or not mark.opens or following == mark.at:
        return None
    between = text[mark.at + 1 : following]
    after = text[following + 1 : following + 2]
    starts = _AFTER_SENTENCE.search(between) and after.isupper()
    spoken = any(word.strip(",.;:") in SPEECH for word in between.split())
    return Mark("“", following, opens=True) if starts and not spoken else None


def _is_opening(span: Span, mark: Mark) -> bool:
    """Whether a paragraph opens with this mark."""
    return mark.opens and mark.at == span.start


def _continued(text: str, spans: list[Span], at: int, mark: Mark) -> bool:
    """Whether a quotation stays open and the next paragraph opens with a mark, as the rule has it."""
    return (
        mark.kind == "“"
        and mark.opens
        and at + 1 < len(spans)
        and text[spans[at + 1].start] in "“\"‘'”"
    )


def _runs_on(mark: Span, closing: Span) -> Hit:
    message = "this quotation closes in a later paragraph; each of its paragraphs needs an opening mark"
    related = (Related(closing, "it closes here"),)
    return Hit(mark, message, severity="info", related=related)


def _partner(lone: list[list[Mark]], at: int, mark: Mark) -> tuple[int, Mark] | None:
    """The closing mark in a later paragraph that an open one waits for."""
    if not mark.opens:
        return None
    for later in range(at + 1, min(at + 1 + _REACH[mark.kind], len(lone))):
        for other in lone[later]:
            if other.kind == mark.kind and not other.turned:
                return None if other.opens else (later, other)
    return None


def _turned(text: str, span: Span, mark: Mark) -> Hit:
    shown = _shown(text, span, mark)
    fix = "".join(_TURN.get(char, char) for char in shown.of(text))
    ours = (
        "“" in text and "„" not in text
    )  # other languages turn their marks as their own rules are
    return Hit(
        shown, "this quotation mark is turned the wrong way", fix=fix, safe=ours
    )


def _hit(text: str, span: Span, mark: Mark) -> Hit:
    word = "quotation mark" if mark.kind == "“" else "bracket"
    message = (
        f"this {word} is never closed"
        if mark.opens
        else f"closing {word} with no opening one before it"
    )
    return Hit(_shown(text, span, mark), message)


def _shown(text: str, span: Span, mark: Mark) -> Span:
    """The mark with the word beside it."""
    if mark.opens:
        match = _WORD_AFTER.match(text, mark.at, span.end)
        return Span(mark.at, match.end() if match else mark.at + 1)
    match = _WORD_BEFORE.search(text, max(span.start, mark.at - 40), mark.at)
    return Span(match.start() if match else mark.at, mark.at + 1)
