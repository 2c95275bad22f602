"""A name or title has a form that is wrong by the fact base, or nearly one that is right.

A misspelt name is the commonest error that papers correct, and spelling checkers do not know the names.
A form under `never` of a person, an organisation, a place or a title is an error wherever it stands, in
quotations too: the speaker did not spell. A name of which one word is a slip away from a known one (a letter
or two, letters that have changed places, the vowels) is a warning where there is a reason and nothing
against it, and the message says the reason: the right form stands in the copy as well; an office on file
stands beside the name; the word is no name or word on the lists that ship with the linter (names of the
United States Census, common English words) or a rare one; hardly anybody else has the rest of the name; the
two sound alike, and the copy gives an office or one of the names is rare. It is a query where only the
likeness speaks, or where the copy goes on to use the other name, or gives an age as it does of people who
are not known. A word that is on no list and that nobody on file bears is a slip also where copy has it
throughout: a warning where the office or the rest of the name shows who is meant. People on file who are
members of parliaments and councils, ambassadors and mayors are compared only where the copy has their office
beside the name, or the right form as well, or where nobody can be called so. Names of one word and surnames
are compared only with those that the copy has as well. A common word in place of another, in a name that is made of
common words and no person's, is a warning in running text: Untied Nations, Supreme Curt.

A name of a body, a ship, a work or a place in which copy has another word, one too few inside it, or another order
(Green Valley Tribune for Times, University of Halden for Halden University) is a warning where the copy gives what is
on file beside it: what kind of thing it is, where it lies, who has a role there. Else it is a query, if the words that
are right are no common ones. Where the copy has the right name as well, another thing is meant.

Left alone: single words that are English, parts of the world, or a country by its own name, beside a place on file
(Green and Greek, Australasia and Australia, Brasil and Brazil); every other known form, people under
`not_same_as`, names of one surname and another common given name, another first letter, short forms of given names,
endings (Korea, Korean; Minister, Ministry),
British and American spellings, accents, a name on the lists that copy uses four times and more, names under
`match: exact_case`, web addresses, handles and file names, and sentences that speak of the spelling itself.
The mend of a form under `never` is safe where the form is a misspelling, and neither another's name nor a word.
Two ways to write a name from another script are a query.

Options: `near_miss.max_edits` is how many letters may be wrong, `near_miss.min_length` the fewest
letters of a name that is compared.
"""

from collections.abc import Iterator

from factlint.checks.fact._declared_forms import cased, declared, wrong_forms
from factlint.english import language, mentioned
from factlint.known import Draft
from factlint.known.near import name_misses, reworded, title_misses, word_misses
from factlint.model import Example, Hit
from factlint.text import Reach, Span

severity = "error"
in_quotes = "query"
reads = ("name", "accept", "never", "demonyms", "not_same_as")
covers = ("people",)

_PEOPLE = """
people:
  ines-carvalho: {name: Inês Carvalho, family: Carvalho, accept: [Ines Carvalho], never: [Inez Carvalho],
    roles: [{title: finance minister, from: 2021}]}
  karl-brandvold: {name: Karl Brandvold, family: Brandvold, not_same_as: [kari-brandvold],
    roles: [{title: mayor, from: 2019}]}
  kari-brandvold: {name: Kari Brandvold, family: Brandvold}
  mary-ann-stroud: {name: Mary Ann Stroud, family: Stroud}
organisations:
  mersk-line: {name: Halvorsen Line, never: [Halverson Line]}
  x: {name: X, match: exact_case, accept: [X Corp]}
  times: {name: Quarry Ridge Times, kind: newspaper}
  stroud: {name: Stroud University, kind: university}
  shore: {name: Shore Guard}
places:
  kyrgyzstan: {name: Kyrgyzstan, never: [Kyrgystan, {form: Kyrgystani, for: Kyrgyzstani}], demonyms: [Kyrgyzstani]}
  south-ossetia: {name: South Ossetia, demonyms: [South Ossetian], never: [Souther Ossetia]}
  defence-ministry: {name: Ministry of Defence}
terms:
  governor: {kind: title, prefer: governor, never: [govenor, deputy govenor]}
  foreign-minister: {kind: title, prefer: foreign minister}
"""
bad = [
    Example(
        "Trade with «Kyrgystan» doubled last year, officials said.", facts=_PEOPLE
    ),
    Example("«Souther Ossetia»’s parliament met on Tuesday.", facts=_PEOPLE),
    Example("A «Kyrgystani» driver was fined at the border.", facts=_PEOPLE),
    Example(
        "“We sold two ships to «Halverson Line»,” the director said.", facts=_PEOPLE
    ),
    Example(
        "The «Deputy Govenor» cut the ribbon, and two former «govenor»s applauded.",
        facts=_PEOPLE,
    ),
    Example("Mayor «Karl Brandvolt» opened the swimming pool.", facts=_PEOPLE),
    Example(
        "Karl Brandvold opened the pool on Monday. Police said «Brandvodl» swam in it.",
        facts=_PEOPLE,
    ),
    Example("The award went to «Mary Ann Stroudt» of Leeds.", facts=_PEOPLE),
    Example("The «Foriegn Minister» flew to Oslo on Friday.", facts=_PEOPLE),
    Example("Finance Minister «Ines Carvahlo» presented the budget.", facts=_PEOPLE),
    Example("The «Quarry Ridge Tribune» has checked him since 2009.", facts=_PEOPLE),
    Example("Boats of the «Sore Guard» found them on Tuesday.", facts=_PEOPLE),
    Example("She teaches law at the «University of Stroud».", facts=_PEOPLE),
]
good = [
    Example(
        "Kari Brandvold, a cousin of Karl Brandvold, runs the ferry.", facts=_PEOPLE
    ),
    Example(
        "A South Ossetian court met in the capital of South Ossetia.", facts=_PEOPLE
    ),
    Example(
        "The Ministry of Defense answered; the Minister of Defence did not.",
        facts=_PEOPLE,
    ),
    Example(
        "Ines Carvalho and Inês Carvalho are one person, the Brandvolds said.",
        facts=_PEOPLE,
    ),
    Example(
        "The files are at https://example.org/Kyrgystan and on @Kyrgystan.",
        facts=_PEOPLE,
    ),
    Example("The sign misspelled the country’s name as “Kyrgystan”.", facts=_PEOPLE),
    Example(
        "The Quarry Ridge Tribune and the Quarry Ridge Times agree, and so does the Ridge Times.",
        facts=_PEOPLE,
    ),
    Example("He moved from Y Corp to X Corp, where he worked on X.", facts=_PEOPLE),
    Example("North Ossetia lies across the ridge from South Ossetia.", facts=_PEOPLE),
    Example(
        "The foreign ministers of two foreign ministries met, and the governors too.",
        facts=_PEOPLE,
    ),
    Example(
        "Karls Bank sold its Brandvald account; Karl Brandvold, of the Banco de Brandvald, agreed.",
        facts=_PEOPLE,
    ),
    Example(
        "Ships sail from Norland to Oceania, and not all of Norland’s call at the Port of Ocean. Norlands is the name "
        "of a Green book on it, in Greek.",
        facts="places:\n  norland: {name: Norland}\n  greece: {name: Greece, demonyms: [Greek]}\n",
    ),
    Example(
        "She told the Pacific Australasia meeting that trade with Australia goes on, and with Brasil as with Brazil.",
        facts="places:\n  australia: {name: Australia}\n  brazil: {name: Brazil}\n",
    ),
    Example(
        "The coin was struck in the Melvetic Republic, and later in the Kingdom of Tarnbia.",
        facts="places:\n  ostia: {name: Ostia, accept: [Mellenic Republic]}\n"
        "  tarn: {name: Tarnovia, accept: [Kingdom of Tarnovia]}\n",
    ),
    Example(
        "Harald Brandvoll, a painter, lives in Karl Brandvold’s town. Brandvoll paints ships.",
        facts=_PEOPLE,
    ),
]


class Options:
    """Options of this check."""

    near_miss: name_misses.Limits = name_misses.Limits()


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports declared wrong forms, then near misses."""
    wrong = [one for one in wrong_forms(doc) if not _left_alone(doc, one.span)]
    yield from (declared(doc, mention, doc.entry(mention)) for mention in wrong)
    told = Reach(sorted(mention.span for mention in wrong))
    near_ones = [
        miss
        for miss in _misses(options.near_miss, doc)
        if not told.touches(miss.span)
    ]
    yield from (_near(doc, miss) for miss in near_ones)
    spans = [one.span for one in wrong] + [miss.span for miss in near_ones]
    told = Reach(sorted(spans))
    for miss in reworded.misses(doc):
        if not told.touches(miss.span) and not _left_alone(doc, miss.span):
            yield _other_words(doc, miss)


def _misses(limits: name_misses.Limits, doc: Draft) -> Iterator[name_misses.Miss]:
    """The near misses of names that are no exact ones, where the copy speaks of no spelling."""
    for kind in (name_misses, word_misses, title_misses):
        for miss in kind.misses(doc, limits):
            entry = doc.book.entry(miss.entry)
            if entry.match == "exact_case" or _left_alone(doc, miss.span):
                continue
            if entry.section == "people" or not _has_other_names(doc, miss.span):
                yield miss


def _has_other_names(doc: Draft, span: Span) -> bool:
    """Whether a place or a title hardly stands here: among the names of authors, or in a language that names it
    otherwise."""
    return doc.field_of(span) == "byline" or language.is_foreign(doc, span)


def _left_alone(doc: Draft, span: Span) -> bool:
    """Whether no prose stands here, or the sentence speaks of the spelling."""
    return doc.masked(span) or mentioned.speaks_of_spelling(doc, span)


def _other_words(doc: Draft, miss: name_misses.Miss) -> Hit:
    """A name in other words than on file."""
    shown = " ".join(miss.span.of(doc.text).split())
    message = (
        f"“{shown}” is “{miss.right}” on file, if it is meant: {miss.reasons[0]}"
    )
    level = "warning" if miss.sure else "info"
    entity = doc.book.entry(miss.entry).id
    return Hit(miss.span, message, miss.right, False, entity, level)


def _near(doc: Draft, miss: name_misses.Miss) -> Hit:
    shown = miss.span.of(doc.text)
    title = doc.book.entry(miss.entry).kind == "title" or miss.right.islower()
    right = cased(shown, miss.right) if title or shown.isupper() else miss.right
    because = f": {' and '.join(miss.reasons[:2])}" if miss.reasons else ""
    looks = "looks like a misspelling of" if miss.sure else "is one slip away from"
    message = f"“{shown}” {looks} “{right}”{because}"
    level = "warning" if miss.sure else "info"
    return Hit(
        miss.span,
        message,
        right,
        False,
        doc.book.entry(miss.entry).id,
        level,
        in_quotes="check",
    )
