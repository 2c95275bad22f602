"""Somebody is given a nationality that is not theirs by the file.

"The American poet Anne Carsten", who is Canadian: the neighbour is soon taken for one's own. The file has `nationality`
of a person; the copy is read where the word stands with a trade or an office before the name (the American poet X) or
behind it (X, an American poet; X is an American).

Left alone: people of several nationalities by the file, where one fits; hyphens (Canadian-American, American-born,
U.S.-based); what belongs to a country and not to the person (American magazine editor, the American edition); teams and
former nationalities; what is denied or only supposed; quotations.
"""

from collections.abc import Iterator

from factlint.entries import Entry
from factlint.known import Draft, stated
from factlint.lexicon import words
from factlint.model import Example, Hit
from factlint.start.regex import lazy
from factlint.text import Span

severity = "warning"
in_quotes = "skip"
reads = ("nationality",)
covers = ("people",)
needs_sections = ("people",)
needs_mentions = ("demonyms",)

_FACTS = """
places:
  canada: {name: Canada, demonyms: [Canadian, Canadians]}
  united-states: {name: United States, demonyms: [American, Americans]}
  norland: {name: Norland, demonyms: [Norlander, Norlandic]}
people:
  anne-carsten: {name: Anne Carsten, nationality: [Canada]}
  ivo-lund: {name: Ivo Lund, nationality: [norland], professions: [lighthouse keeper]}
  mia-brask: {name: Mia Brask, nationality: [norland, Canada]}
"""


def _example(text: str) -> Example:
    return Example(text, facts=_FACTS)


bad = [
    _example("The favorite is the «American poet Anne Carsten», who writes of volcanoes."),
    _example("The favorite is «Anne Carsten, an American poet», who writes of volcanoes."),
    _example("The favorite is «Anne Carsten, the American poet», who writes of volcanoes."),
    _example("«Anne Carsten is an American poet» who writes of volcanoes."),
    _example("It was written by «American poet Anne Carsten»."),
    _example("The prize of the «Canadian singer Ivo Lund» was small."),
    _example("The «Canadian actor and singer Ivo Lund» was there."),
    _example("The «American lighthouse keeper Ivo Lund» was there."),
    _example("«Ivo Lund, a Canadian singer», was there."),
    _example("«Ivo Lund, the young Canadian singer», was there."),
    _example("«Ivo Lund is a Canadian», by birth and by choice."),
    _example("The «American writer Mia Brask» was there."),
    _example("The «Canadian president Ivo Lund» was there."),
]  # fmt: skip
good = [
    _example("The favorite is the Canadian poet Anne Carsten, who writes of volcanoes."),
    _example("The Norlandic singer Ivo Lund was there."),
    _example("The Canadian writer Mia Brask was there, and Mia Brask, a Norlander."),
    _example("The Canadian-American poet Anne Carsten was there."),
    _example("The American-born poet Anne Carsten was there."),
    _example("The American magazine editor Anne Carsten was there."),
    _example("The American edition of Anne Carsten was sold."),
    _example("The American poet Sam Hill and Anne Carsten were there."),
    _example("The American poet whom Anne Carsten met was there."),
    _example("The former American poet laureate met Anne Carsten."),
    _example("Anne Carsten, an American citizen since May, was there."),
    _example("Anne Carsten is not an American poet."),
    _example("“The American poet Anne Carsten is here,” he said."),
    _example("Anne Carsten, an American favourite, was there."),
    _example("The American coach Ivo Lund’s team won."),
]  # fmt: skip

_TRADES = words("person.occupation:base", "person.job:base", "title.office") | words(
    "fact.trade"
)
_NOUNS = r"(?P<noun>(?:[a-z][a-z-]*\s(?:and\s)?){1,4})"
_BEFORE = lazy(rf"(?<![\w-])(?P<what>[A-Z][\w.]+)\s{_NOUNS}\Z")
_BEHIND = lazy(
    r"(?:,\s|\s(?:is|was)\s)(?:an?|the)\s(?:[a-z]+\s)?(?P<what>[A-Z][\w.]+)(?P<noun>(?:\s[a-z][a-z-]*){1,2})?"
    r"(?=[,.;]|\s(?:(?&function.preposition function.pronoun.relative)|and)\b)"
)
_AND = lazy(r"\s(?:and\s)?")


def check(_options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each nationality of a person that is another on file."""
    demonyms = {
        mention.form: doc.entry(mention)
        for mention in doc.mentions
        if mention.kind == "demonyms"
    }
    pairs = list(stated.subjects(doc, *reads))
    for said in (
        *stated.before(doc, pairs, _BEFORE),
        *stated.behind(doc, pairs, _BEHIND),
    ):
        country = demonyms.get(said.what.of(doc.text))
        own = _own(doc, said.entry) if country else {}
        if not (country and own) or country.id in own:
            continue
        told = stated.sure(doc, said.span) and not _owns(doc, said.span)
        if told and _is_trade(said.entry, said.match["noun"]):
            names = " and ".join(entry.name for entry in own.values())
            message = f"by the file {said.entry.name} is of {names}; the copy has “{said.span.of(doc.text)}”"
            yield Hit(said.span, message, entity=said.entry.id)


def _own(doc: Draft, person: Entry) -> dict[str, Entry]:
    """The countries of a person on file, by their ids; empty where one of them is not known."""
    found = [stated.entry_of(doc, one) for one in person.nationality]
    return {one.id: one for one in found if one} if all(found) else {}


def _is_trade(person: Entry, said: str | None) -> bool:
    """Whether the last of some words is what a person is by trade: poet, in young poet."""
    if said is None:
        return True
    last = _AND.split(said.strip())[-1]
    own = " ".join((*person.professions, *person.describe_as)).lower().split()
    rest = _AND.split(said.strip())[:-1]
    plain = all(
        word in _TRADES or word in own or word.endswith(("ous", "ed", "an"))
        for word in rest
    )
    return (last in _TRADES or last in own) and plain


def _owns(doc: Draft, span: Span) -> bool:
    """Whether the words belong to something else behind them: Ivo Lund’s team."""
    return doc.text[span.end : span.end + 2] in ("’s", "'s")
