"""The copy uses a word or form that the rulebook avoids: advisor where the desk writes adviser.

One house, one spelling: readers see “advisor” in one paragraph and “adviser” in the next and wonder what
else nobody looked at. The words come from `terms` of rule files and packs: `prefer` and `avoid`. Plurals of
the forms to avoid are found as well, and their possessives; forms in lower case are found in any case.

Left alone: quotations (unless the entry says `in_quotes`), sentences in which one of the entry's `unless`
phrases stands, names that the rulebook knows, and a single word that is part of a longer capitalised name
(Northfield Advisors), but not a person's title (Senior Advisor Ann Lee). An entry with `from` or `to` counts
for copy of those days. The severity is the entry's, else info.

The mend is safe where it puts one spelling for another (advisor, adviser), and not one word for another; not where
capitals show a name or title, and not beside a hyphen. An entry that says `safe: false` is never mended safely.
"""

from collections.abc import Iterator

from factlint.checks.style import _mend, _terms
from factlint.entries import Entry
from factlint.known import Draft
from factlint.match import near
from factlint.match.fold import fold
from factlint.model import Example, Hit, Mention
from factlint.text import Span

severity = "info"
in_quotes = "skip"
reads = ("avoid",)
needs_mentions = ("avoid",)
needs_date = (
    "terms with `from` or `to` count only on the days of copy that has a date"
)

_ADVISER = "terms: {adviser: {prefer: adviser, avoid: [advisor], unless: [Capital Advisors]}}"
_EMAIL = "terms: {email: {prefer: email, avoid: [e-mail], from: 2011-03-19}}"
_OFFICER = "terms: {officer: {prefer: police officer, avoid: [cop], to: 2019}}"
_SPACE = "terms: {moot: {prefer: moot point, avoid: [mute point], severity: error}}"
_LIBRARY = "terms: {public: {prefer: public, avoid: [pubic library]}}"
_MADRAS = """
terms: {chennai: {prefer: Chennai, avoid: [Madras], unless: [formerly Madras]}}
organisations: {court: {name: Madras High Court}}
"""

_HYPHENS = ("-", "\u2010", "\u2011")
_APOSTROPHES = ("'", "’")

bad = [
    Example("The mayor's «advisor» resigned on Monday.", facts=_ADVISER),
    Example(
        "«Advisors» to the board met in Lyon, and one «advisor»'s report leaked.",
        facts=_ADVISER,
    ),
    Example("The letter was signed by Senior «Advisor» Ann Poe.", facts=_ADVISER),
    Example(
        "Two «e-mails» were sent to the clerk in Tulsa.",
        facts=_EMAIL,
        published="2014-05-02",
    ),
    Example(
        "Three «cops» were hurt in the riot in Lagos.",
        facts=_OFFICER,
        published="2018-11-30",
    ),
    Example(
        "After the vote in Reykjavik the appeal is a «mute point».", facts=_SPACE
    ),
    Example("The «Pubic Library» of Galway opens at nine.", facts=_LIBRARY),
    Example("Rain closed schools in «Madras» for a third day.", facts=_MADRAS),
    Example(
        "ECONOMIC «ADVISOR» TO QUIT\n\nThe minister said so on Friday in Oslo, and gave no reasons.",
        facts=_ADVISER,
    ),
]
good = [
    Example(
        "The mayor's adviser resigned, and the council's advisory role ended.",
        facts=_ADVISER,
    ),
    Example("“My advisor told me to wait,” she said in Lyon.", facts=_ADVISER),
    Example(
        "Northfield Capital Advisors bought the tower, and an advisor to the seller spoke.",
        facts=_ADVISER,
    ),
    Example("Lakeside Advisors bought the tower in Tulsa.", facts=_ADVISER),
    Example(
        "Two e-mails were sent to the clerk in Tulsa.",
        facts=_EMAIL,
        published="2009-05-02",
    ),
    Example("Two e-mails were sent to the clerk in Tulsa.", facts=_EMAIL),
    Example(
        "Three cops were hurt in the riot in Lagos.",
        facts=_OFFICER,
        published="2020-01-01",
    ),
    Example("The Madras High Court ruled on Monday.", facts=_MADRAS),
    Example("Chennai, formerly Madras, is on the coast.", facts=_MADRAS),
    Example("He wore a madras jacket to the wedding in Goa.", facts=_MADRAS),
    Example(
        "The report is at www.example.org/advisor/2019 for all to read.",
        facts=_ADVISER,
    ),
    Example("He pressed mute. Point by point she went on.", facts=_SPACE),
]


def awaits_date(doc: Draft) -> bool:
    """Whether a term of this copy counts on some days only."""
    return _terms.any_dated(doc, "avoid")


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each form to avoid, with what to write instead."""
    for mention in doc.mentions:
        if mention.kind == "avoid":
            entry = doc.entry(mention)
            if not _left_alone(doc, mention, entry):
                yield from _hit(doc, mention, entry)


def _left_alone(doc: Draft, mention: Mention, entry: Entry) -> bool:
    if not _terms.in_force(entry, doc.published) or _terms.in_mask(doc, mention.span):
        return True
    if (
        mention.form.islower()
        and " " not in mention.form
        and _terms.in_capital_name(doc, mention.span)
    ):
        return True
    return _terms.in_known_name(doc, mention.span) or _terms.excused(
        doc, mention.span, entry
    )


def _hit(doc: Draft, mention: Mention, entry: Entry) -> Iterator[Hit]:
    """The hit; none where a capital at the start of a sentence is all that differs."""
    found, prefer = mention.span.of(doc.text), entry.prefer
    mended = _mend.mend(found, mention.form, prefer, entry.avoid) if prefer else None
    text = _opened(doc, mention.span, mended.text) if mended else None
    if text == found:
        return
    spelled = (
        mended is not None and mended.plain and near.is_spelling(found, prefer)
    )  # another word is a choice
    safe = spelled and _stands_alone(doc, mention, prefer, text or "")
    yield Hit(
        mention.span,
        _message(found, text, prefer),
        fix=text,
        safe=safe,
        entity=entry.id,
    )


def _message(found: str, text: str | None, prefer: str) -> str:
    shown = fold(found)
    if text:
        return f"“{shown}”: write “{text}”"
    return (
        f"“{shown}”: write {prefer if ' ' in prefer else f'“{prefer}”'}"
        if prefer
        else f"“{shown}” is to be avoided"
    )


def _opened(doc: Draft, span: Span, text: str) -> str:
    """`text` with a capital where the form opens a sentence with one."""
    return (
        text[0].upper() + text[1:]
        if _opens(doc, span) and doc.text[span.start].isupper()
        else text
    )


def _opens(doc: Draft, span: Span) -> bool:
    """Whether the form opens its sentence."""
    return not doc.text[doc.sentence_of(span).start : span.start].strip("“\"‘'([ ")


def _stands_alone(doc: Draft, mention: Mention, prefer: str, text: str) -> bool:
    """Whether the form is part of nothing else: a compound, a name, a possessive that ends otherwise."""
    before, after = (
        doc.text[max(mention.span.start - 1, 0) : mention.span.start],
        doc.text[mention.span.end :][:1],
    )
    if (
        before in _HYPHENS
        or after in _HYPHENS
        or (after in _APOSTROPHES and text[-1] != mention.form[-1])
    ):
        return False
    titled = (
        mention.form.islower() and prefer.islower() and _as_title(doc, mention.span)
    )
    return not titled and _article_fits(doc, mention.span, text)


def _as_title(doc: Draft, span: Span) -> bool:
    """Whether capitals stand that no sentence asks for, as in names and titles of works; not for a person's title."""
    first, *words = span.of(doc.text).split()
    titled = any(word[0].isupper() for word in words) or (
        first[0].isupper() and not _opens(doc, span)
    )
    if not titled and (first.isupper() or first[1:] == first[1:].lower()):
        return False
    if (
        span.of(doc.text).isupper()
        and doc.paragraphs[doc.paragraph_of(span)].span.of(doc.text).isupper()
    ):
        return False
    return not doc.in_title(span)


def _article_fits(doc: Draft, span: Span, text: str) -> bool:
    """Whether `a` or `an` before the form fits the new words too: an advisor, a counselor."""
    before = doc.text[max(span.start - 4, 0) : span.start].split()[-1:]
    vowels = "aeiouAEIOU"
    return (
        not before
        or before[0].lower() not in ("a", "an")
        or (doc.text[span.start] in vowels) == (text[0] in vowels)
    )
