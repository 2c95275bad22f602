"""Somebody is called he who is she by the file, or a spokesman who is a woman.

"Ann Lee, a spokesman": the file has `pronouns` of a person: she, he or they. A sentence that names somebody alone, and
the next that opens with another pronoun, is a query, for somebody else may be meant; so is a word for a man or a woman
right beside the name (spokesman, chairwoman, actress), which a house may use of both.

Left alone: sentences that name another person; pronouns further on; quotations.
"""

from collections.abc import Iterator

from factlint.entries import Entry
from factlint.known import Draft, stated
from factlint.model import Example, Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "info"
in_quotes = "skip"
reads = ("pronouns",)
covers = ("people",)
needs_sections = ("people",)

_FACTS = """
people:
  ann-lee: {name: Ann Lee, family: Lee, pronouns: she}
  sam-hill: {name: Sam Hill, pronouns: he}
  alex-brask: {name: Alex Brask, pronouns: they}
"""


def _example(text: str) -> Example:
    return Example(text, facts=_FACTS)


bad = [
    _example("Ann Lee opened the bridge. «He» said it was late."),
    _example("Ann Lee opened the bridge. «His» speech was short."),
    _example("Ann Lee left Lund on Monday. «He» said it was late."),
    _example("Sam Hill opened the bridge. «She» said it was late."),
    _example("Sam Hill opened the bridge. «Her» speech was short."),
    _example("Alex Brask opened the bridge. «He» said it was late."),
    _example("«Ann Lee, a spokesman» for the port, said so."),
    _example("«Ann Lee, the chairman» of the port, said so."),
    _example("«Spokesman Ann Lee» said so."),
    _example("«Sam Hill, an actress» from Lund, said so."),
    _example("«Sam Hill, a spokeswoman» for the port, said so."),
    _example("«Businesswoman Sam Hill» said so."),
]  # fmt: skip
good = [
    _example("Ann Lee opened the bridge. She said it was late."),
    _example("Ann Lee opened the bridge. They said it was late."),
    _example("Ann Lee met Sam Hill. He said it was late."),
    _example("Ann Lee met the mayor of Lund, Per Holt. He said it was late."),
    _example("Ann Lee met the mayor. He said it was late."),
    _example("Ann Lee, a spokeswoman for the port, said so."),
    _example("Ann Lee, a spokesperson for the port, said so."),
    _example("The spokesman for Ann Lee said so."),
    _example("Per Holt’s book cannot abide Ann Lee. He calls her a fool."),
    _example("The port is run by Ann Lee. He said it was late."),
    _example("Ann Lee’s husband opened the bridge. He said it was late."),
    _example("“Ann Lee opened it. He said it was late,” she said."),
    _example("Sam Hill opened the bridge. He said it was late."),
    _example("Alex Brask opened the bridge. They said it was late."),
    _example("The actress and Sam Hill said so."),
]  # fmt: skip

_FORMS = {"she": ("she", "her"), "he": ("he", "his")}
_OPENS = lazy(r"(?P<what>[HS]\w{1,2})\b")
"""A word that may be such a pronoun."""
_OTHERS = lazy(
    r"\b(?&function.article function.possessive)\s(?:[a-z]+\s)?(?&person.occupation person.kin title.office)\b"
    r"|[’']s\b"
)
_LED = lazy(r"(?:[A-Z][\w.]*\s)*")
"""A title before the name of somebody whom a sentence opens with."""
_NOUN = r"(?P<noun>(?&fact.gendered)(?:wo)?man|actress|hostess)"
_BEHIND = lazy(rf",\s(?:an?|the)\s(?:[a-z]+\s)?{_NOUN}\b(?P<what>)")
_BEFORE = lazy(rf"(?P<what>\b(?i:{_NOUN}))\s\Z")


def check(_options: None, doc: Draft) -> Iterator[Hit]:
    """Queries each pronoun and each word for men or women that is not that of the file."""
    for entry, name in stated.subjects(doc, *reads):
        pair = [(entry, name)]
        for said in (
            *stated.behind(doc, pair, _BEHIND),
            *stated.before(doc, pair, _BEFORE),
        ):
            noun = said.match["noun"].lower()
            woman = noun.endswith(("woman", "ess"))
            if (entry.pronouns == "she" and not woman) or (
                entry.pronouns == "he" and woman
            ):
                yield Hit(said.span, _message(entry, noun), entity=entry.id)
        if span := _pronoun(doc, entry, name):
            yield Hit(
                span, _message(entry, span.of(doc.text).lower()), entity=entry.id
            )


def _pronoun(doc: Draft, entry: Entry, name: Span) -> Span | None:
    """Another pronoun that opens the sentence after one that names somebody alone."""
    sentence = doc.sentence_of(name)
    paragraph = doc.paragraphs[doc.paragraph_of(name)].span
    after = [one for one in doc.sentences_in(paragraph) if one.start >= sentence.end][
        :1
    ]
    others = [
        one
        for one in doc.names_in(sentence)
        if not one.span.overlaps(name) and (one.person or _is_person(doc, one.span))
    ]
    found = _OPENS.match(doc.text, after[0].start) if after else None
    opens = _LED.fullmatch(doc.text, sentence.start, name.start)
    if not opens or not found or others or _OTHERS.search(doc.text, *sentence):
        return None
    said = found["what"].lower()
    other = [key for key, forms in _FORMS.items() if said in forms]
    return Span(*found.span("what")) if other and other != [entry.pronouns] else None


def _is_person(doc: Draft, span: Span) -> bool:
    return any(
        doc.entry(mention).section == "people" for mention in doc.mentions_in(span)
    )


def _message(entry: Entry, said: str) -> str:
    return f"by the file {entry.name} is “{entry.pronouns}”; the copy has “{said}”"
