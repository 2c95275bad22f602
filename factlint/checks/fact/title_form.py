"""A title has a capital where the style of the house has none, or none where it has one.

In AP style a formal title takes capitals only right before the name: Prime Minister Erna Solberg. After
the name, or set off from it by commas, it is lower case: Erna Solberg, prime minister of Norway; the
prime minister, Erna Solberg. A person's role may settle it with `capital_before_name`. This is house
style and so a query; a house that capitalises turns the check off.

Left alone: titles without a name, titles of nobility, abbreviations (the Rev., Gen.), names of
institutions inside a title (White House press secretary), sentence openings, headlines, signatures and
quotations.
"""

from collections.abc import Iterator

from factlint import lexicon
from factlint.english import Name, Word
from factlint.english.names import titles
from factlint.english.words import lowered
from factlint.entries import Entry
from factlint.known import Draft, forms
from factlint.model import Example, Hit
from factlint.start.regex import lazy
from factlint.text import Reach, Span

severity = "info"
in_quotes = "skip"
reads = ("roles",)
covers = ("people",)

_FACTS = """
people:
  lena-hartvig: {name: Lena Hartvig, roles: [{title: adviser, from: 2020, capital_before_name: false}]}
  tomas-ruzek: {name: Tomas Ruzek, roles: [{title: prime minister, from: 2020, capital_before_name: true}]}
"""
bad = [
    "Norway’s «Prime Minister», Erna Solberg, said on Tuesday that the ferry would stay.",
    "The report was welcomed by the «Governor», Mike DeWine, and by farmers in the county.",
    "Jane Alvarez, «Director» of the port authority, said the cranes would arrive in May.",
    "The plan was drawn up by Peter Oduya, an adviser to the «Minister» of Fisheries, and two lawyers.",
    "Ruth Adeyemi, the «Chief Executive» of the airline, told reporters that flights would resume.",
    "Gen. Ray Odell, the Army «Chief of Staff», said the brigade would stay in the valley until May.",
    "Ana Matos, White House «Press Secretary», declined to answer questions about the visit.",
    Example(
        "The plan came from «Adviser» Lena Hartvig and was sent out on Friday morning.",
        facts=_FACTS,
    ),
    Example(
        "On Friday «prime minister» Tomas Ruzek met the miners at the gate.",
        facts=_FACTS,
    ),
]
good = [
    "Prime Minister Erna Solberg said on Tuesday that the ferry would stay.",
    "The national security advisers of Norway, Sweden and Finland met on Thursday.",
    "Erna Solberg, the prime minister of Norway, said on Tuesday that the ferry would stay.",
    "The office of the President was closed, and the President said nothing on Monday.",
    "The Rev. Paul Okoro, pastor of the church, said the roof had fallen in.",
    "The Governor, a ferry built in 1954, sank in the harbour on Monday night.",
    "“We met the Mayor, Ann Pike, and the Chancellor, Olaf Berg, at noon,” she said on Monday.",
    "Peter Oduya, an adviser to President Akufo-Addo, said the talks would go on.",
    "Charles, Prince of Wales, opened the library in front of a large crowd on Friday.",
    "Mayor of the town since 2019, Ann Pike said she would not stand again this year.",
    "Jane Alvarez, Russian deputy minister for trade, flew to Minsk on Monday evening.",
    "Jane Roe, Editor",
    "SANTA ANA, CA-Professor of dance Ann Foley, chair of the board, will speak at noon on Friday.",
    "They met Mitch Roe, Speaker of the House Jane Poe and Ambassador to Peru Ann Lee on Friday evening.",
    Example(
        "Former prime minister Petr Novak and adviser Lena Hartvig met the miners on Friday.",
        facts=_FACTS,
    ),
    Example(
        "The Czech president and prime minister, Tomas Ruzek, met the miners on Friday.",
        facts=_FACTS,
    ),
]

_KEPT = lexicon.words("title.in-names")
"""Words of titles that are parts of names as well, or titles that go with the name as one."""
_PLAIN = (titles.HEADS | titles.MODIFIERS | {"head"}) - _KEPT
_ABBREVIATED = lexicon.words("title.short.military", "title.short.civil") - _KEPT
_DASH = lazy(r"\s[-–—]+\s")
_TO_THE = lazy(
    r" ?(?:(?:to|for|of) the )((?:[A-Z][a-z]+ )*[A-Z][a-z]+)(?= of | for |[,.;:)]| and | who )"
)
_OFFICE = lazy(r" of (?:Staff|Mission|Operations|Protocol|Communications)\b")
"""What belongs to a title and is no name: chief of staff."""
_DEMONYMS = lexicon.spelled("ending.demonym")
_NEXT_NAME = lazy(r" (?:to (?:the )?[A-Z]\S* )?[A-Z]")
_ROYAL = lexicon.words("title.rank.royal") | {"pope", "lord", "lady"}
_OWNED = lexicon.words("function.article", "function.possessive") | {
    "s",
    "former",
    "then",
    "and",
    "as",
}
"""Words before a title that is a noun, and no part of the name."""
_FEWEST_WORDS = 8
"""A shorter sentence is a signature, a heading or a line of a list."""


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports the words of each title that should change, with their mend."""
    people = _people(doc)
    owned = Reach(sorted(name.title_span for name in doc.names if name.title))
    for name in doc.names:
        entry = people.get(name.span)
        titled = entry if name.title else None
        set_off = name.role and (entry or _is_full(name))
        if (set_off or titled) and _is_copy(doc, name.span):
            if set_off:
                yield from _set_off(doc, name, owned)
            if titled:
                yield from _before_name(doc, name, titled)


def _is_full(name: Name) -> bool:
    """Whether a person is named in full, or with a title."""
    return name.person and (len(name.parts) > 1 or bool(name.title))


def _is_copy(doc: Draft, span: Span) -> bool:
    """Whether a passage is no heading or signature, where capitals follow other rules."""
    return doc.in_body(span) and _is_prose(doc, span)


def _is_prose(doc: Draft, span: Span) -> bool:
    """Whether a sentence is long enough, and not most of its longer words have capitals."""
    words = [
        word for word in doc.words_in(doc.sentence_of(span)) if len(word.text) > 3
    ]
    capitals = [word for word in words if word.text[0].isupper()]
    return (
        len(doc.words_in(doc.sentence_of(span))) >= _FEWEST_WORDS
        and len(capitals) * 10 < len(words) * 7
    )


def _people(doc: Draft) -> dict[Span, Entry]:
    """The people of the fact base whom the copy names in full, by where it does."""
    full = [
        (mention.span, doc.entry(mention))
        for mention in doc.mentions
        if mention.kind in forms.FULL
    ]
    return {span: entry for span, entry in full if entry.section == "people"}


def _set_off(doc: Draft, name: Name, owned: Reach) -> Iterator[Hit]:
    """The capitals of a title set off by commas, and of one inside it: `adviser to the Head of the office`."""
    words = doc.words_in(name.role_span)
    run = None if _of_next_name(doc, name, owned) else _capitals(doc, words)
    if run and not _ROYAL & set(lowered(words)):
        follows = name.span.end < run.start
        yield _hit(doc, run, "after the name" if follows else "before a comma")
    if name.role_span.start > name.span.start:
        yield from _inside(doc, name)


def _inside(doc: Draft, name: Name) -> Iterator[Hit]:
    """The capitals of a title inside one that follows the name."""
    tail = _TO_THE.match(doc.text, name.role_span.end)
    inner = doc.words_in(Span(*tail.span(1))) if tail else []
    lower = set(lowered(inner))
    if lower & (titles.HEADS | {"head"}) and lower <= _PLAIN:
        yield _hit(doc, Span(inner[0].start, inner[-1].end), "after the name")


def _of_next_name(doc: Draft, name: Name, owned: Reach) -> bool:
    """Whether a title is the next name's, in a list or after a dateline: `Roe, Speaker of the House Jane Poe`."""
    if _DASH.search(name.role):
        return True
    return (
        owned.touches(name.role_span)
        or _NEXT_NAME.match(doc.text, name.role_span.end) is not None
    )


def _capitals(doc: Draft, words: list[Word]) -> Span | None:
    """The run of capitalised plain words that ends the title's office, not at a sentence's start."""
    run = _run(doc, words)
    heads = titles.HEADS | {"head", "general"}
    if heads.isdisjoint(lowered(run)):
        return None
    if _opens_line(doc, run[0]) or _part_of_name(doc, run[0]):
        return None
    tail = _OFFICE.match(doc.text, run[-1].end)
    return Span(run[0].start, tail.end() if tail else run[-1].end)


def _run(doc: Draft, words: list[Word]) -> list[Word]:
    """The last capitalised plain words that stand side by side, or those before the first `of`."""
    run: list[Word] = []
    for word in words:
        if word.text == "of" and run:
            break
        run = [*run, word] if _is_capital(doc, word) else []
    return run


def _is_capital(doc: Draft, word: Word) -> bool:
    """Whether a plain word of titles has a capital that it need not have."""
    plain = word.text.lower() in _PLAIN and word.text[0].isupper()
    return plain and not _short(doc, word)


def _opens_line(doc: Draft, word: Word) -> bool:
    """Whether a sentence begins here, or goes on after a dash."""
    sentence = doc.sentence_of(word.span)
    return word.start == sentence.start or doc.text[word.start - 1] in "-–—"


def _part_of_name(doc: Draft, first: Word) -> bool:
    """Whether the word before is a name the title goes with: Sinsheimer Professor, Employment Minister."""
    before = doc.words_in(Span(max(first.start - 25, 0), first.start))
    if not before or doc.text[before[-1].end : first.start] not in (" ", "-"):
        return False
    word = before[-1].text
    known_word = word.lower() in _KEPT or word.isupper() or word.endswith(_DEMONYMS)
    return word[0].isupper() and not known_word


def _short(doc: Draft, word: Word) -> bool:
    """Whether a word is an abbreviation or initials: Gen., CEO."""
    return word.text.isupper() or (
        word.text.lower() in _ABBREVIATED and doc.text[word.end : word.end + 1] == "."
    )


def _before_name(doc: Draft, name: Name, entry: Entry) -> Iterator[Hit]:
    """A title right before the name against what the role on file says of capitals."""
    title = name.title
    for role in entry.roles:
        capital = role.capital_before_name
        if capital is None or role.title.lower() != title.lower():
            continue
        if capital and title.islower() and not _apposition(doc, name):
            yield _hit(doc, name.title_span, "right before the name", upper=True)
        elif capital is False and title[0].isupper() and not _opens(doc, name):
            yield _hit(doc, name.title_span, "in a title such as this")
        return


def _opens(doc: Draft, name: Name) -> bool:
    return name.title_span.start == doc.sentence_of(name.span).start


def _apposition(doc: Draft, name: Name) -> bool:
    """Whether an article or possessive is before: the title is a noun, and the name stands beside it."""
    before = doc.words_in(
        Span(max(name.title_span.start - 30, 0), name.title_span.start)
    )
    return (
        not before
        or before[-1].text.lower() in _OWNED
        or doc.text[name.title_span.start - 1] != " "
    )


def _hit(doc: Draft, span: Span, where: str, *, upper: bool = False) -> Hit:
    shown = span.of(doc.text)
    right = (
        " ".join(word[0].upper() + word[1:] for word in shown.split(" "))
        if upper
        else shown.lower()
    )
    what = "capital" if upper else "lower case"
    return Hit(span, f"{what} {where}: “{right}”", right, False)
