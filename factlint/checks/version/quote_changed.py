"""Words inside quotation marks differ between two versions of an otherwise equal sentence.

What stands in quotation marks is what someone said, so it does not change when copy is edited. A word added,
lost or replaced inside a quotation means that one version misquotes, or that a quotation was corrected without
a note. The finding names both wordings and does not guess which is right.

Quotations are compared sentence by sentence, also where one runs over several sentences or paragraphs, holds
another, or is broken by “she said”; where the sentences differ, by their own words. A paraphrase that was put into
quotation marks word for word is a finding too: nobody said that these were the words.

Left alone: punctuation and the style of quotation marks, capitals, words in brackets and what an
ellipsis leaves out, a longer or shorter excerpt of the same words, numbers in words or in figures, a spelling
with or without a hyphen, slips of one letter mended, contractions, sentences that were rewritten, and what a
correction note in the newer version names. Words that the rulebook has under `quotes` as `translated` may be
translated anew. Reported as information: changes that span eight words and more; the same words in another order;
a name, number or longer word that differs in the same way outside the quotation; and, once, the quotations of two
texts that may tell of two things, by the names and figures that each has for itself.

Options: `align` is the least share of words that two sentences have in common.
"""

from collections.abc import Iterator

from factlint.article.facts import told
from factlint.article.facts.differing import Differing
from factlint.article.pair import Pair
from factlint.article.speech import away
from factlint.checks.version._requoted import Changed, changes
from factlint.english import quotes
from factlint.model import Example, Hit, Related

severity = "error"
needs_changes = True
in_quotes = "check"
any_language = True


bad = [
    Example(
        "In court on Friday the captain wept and said: “We lost «40» men in the storm.”",
        before="“We lost 14 men in the storm,” the captain told the court on Friday. He wept.",
    ),
    Example(
        "The mayor said “«the bridge was never safe in a storm»”, and the council of Piran took note.",
        before="The mayor said the bridge was never safe in a storm, and the council of Piran took note.",
    ),
    Example(
        "“We «lost»,” the mayor said after the count.",
        before="“We won,” the mayor said after the count.",
    ),
    Example(
        "“We have «always» paid our suppliers on time,” the director of the dairy said on Tuesday.",
        before="“We have never paid our suppliers on time,” the director of the dairy said on Tuesday.",
    ),
    Example(
        "“The river «will rise» above the second wall by Sunday,” said the engineer Tomas Riha.",
        before="“The river will not rise above the second wall by Sunday,” said the engineer Tomas Riha.",
        ordered=False,
    ),
    Example(
        "The coach called it “the «worst» evening in the history of the club” and left the room.",
        before="The coach called it “the finest evening in the history of the club” and left the room.",
    ),
    Example(
        "“We saw «sixteen» ships from the tower before the fog came in,” said Anna Lund, the keeper.",
        before="“We saw sixty ships from the tower before the fog came in,” said Anna Lund, the keeper.",
    ),
    Example(
        '"I shall speak to the «minister» about the mine tomorrow," the bishop told the crowd in Oruro.',
        before='"I shall speak to the president about the mine tomorrow," the bishop told the crowd in Oruro.',
    ),
    Example(
        "She said: “The children «were hungry and cold» when the bus came at last.” Nobody else was hurt.",
        before="She said: “The children were cold when the bus came at last.” Nobody else was hurt.",
        ordered=False,
    ),
    Example(
        "“Every field on the island «belongs» to the abbey,” the guide said, as he does each day.",
        before="“Every field on the island belonged to the abbey,” the guide said, as he does each day.",
    ),
    Example(
        "“We heard the ice crack at noon. «Then the» sledge was gone within a minute,” said Nils Aho.",
        before="“We heard the ice crack at noon. The sledge was gone within a minute,” said Nils Aho.",
    ),
    Example(
        "“My father told me: ‘Never sell the «upper» meadow.’ I have kept to that,” the farmer said.",
        before="“My father told me: ‘Never sell the lower meadow.’ I have kept to that,” the farmer said.",
    ),
    Example(
        "“The well ran dry in May,” the elder said.\n\n“We carried water for «nine» miles after that.”",
        before="“The well ran dry in May,” the elder said.\n\n“We carried water for six miles after that.”",
    ),
]
good = [
    Example(
        "The mayor said the bridge was never safe in a storm, and the council of Piran took note.",
        before="The mayor said “the bridge was never safe in a storm”, and the council of Piran took note.",
    ),
    Example(
        "“The river will rise above the dam (of Fala) by Sunday,” said the engineer Tomas Riha.",
        before="“The river will rise above the dam by Sunday,” said the engineer Tomas Riha.",
    ),
    Example(
        "“We have always paid our suppliers on time”, the director of the dairy said.",
        before='"We have always paid our suppliers -- on time," the director of the dairy said.',
    ),
    Example(
        "“The river will rise above [the dam] by Sunday,” said the engineer Tomas Riha.",
        before="“The river will rise above it by Sunday,” said the engineer Tomas Riha.",
    ),
    Example(
        "“The river will rise … by Sunday,” said the engineer Tomas Riha.",
        before="“The river will rise above the second wall by Sunday,” said the engineer Tomas Riha.",
    ),
    Example(
        "The coach called it “the finest evening in the history of the club” and left.",
        before="The coach called it “the finest evening in the history of the club, and of the town” and left.",
    ),
    Example(
        "He said that “The harvest was poor in every valley” and that prices would rise.",
        before="He said that “the harvest was poor in every valley” and that prices would rise.",
    ),
    Example(
        "“We saw 16 ships from the tower before the fog came in,” said Anna Lund.",
        before="“We saw sixteen ships from the tower before the fog came in,” said Anna Lund.",
    ),
    Example(
        "“The health-care bill was delayed by the committee for a year,” the senator said.",
        before="“The health care bill was delyaed by the committee for a year,” the senator said.",
    ),
    Example(
        "The keeper of the tower, Anna Lund, told a reporter that she “saw nothing at all that night.”",
        before="“Nothing was to be seen from where I stood,” Anna Lund told the court on Monday, her voice low.",
    ),
    Example(
        "“We shall build the wall before the snow comes to the pass,” the chief of the valley said.",
        before="“We will build the wall before snow falls on the pass,” the chief of the valley said.",
        facts="quotes:\n  wall: {speaker: the chief, text: We shall build the wall before the snow comes to the pass, "
        "translated: true}\n",
    ),
    Example(
        "“We have seldom paid our suppliers late,” the director of the dairy said.\n\n"
        "Correction: an earlier version misquoted the director, who said “seldom.”",
        before="“We have often paid our suppliers late,” the director of the dairy said.",
    ),
    Example(
        "“The well ran dry in May. We carried water for six miles after that,” the elder said.",
        before="“The well ran dry in May,” the elder said.\n\n“We carried water for six miles after that.”",
    ),
    Example(
        "The bridge holds 40 tons, the mayor said, and “not a single pound more.”",
        before="The bridge holds 30 tons, the mayor said, and “not a single pound more.”",
    ),
]


class Options:
    """Options of this check."""

    align: float = 0.6


opens = (quotes.OPENING,)


def check(options: Options, pair: Pair) -> Iterator[Hit]:
    """Reports each changed quotation once, with all its places; also what was away and came back different."""
    for both in (pair, *pair.returns):
        yield from _changes(options, both)


def _changes(options: Options, pair: Pair) -> Iterator[Hit]:
    causes: dict[tuple[str, str], list[Changed]] = {}
    for changed in changes(pair, options.align):
        causes.setdefault(changed.said(pair), []).append(changed)
    if causes and pair.once(Differing).another_story:
        yield _query(pair, list(causes.values()))
        return
    for cause, places in causes.items():
        yield _hit(pair, places, repr(cause))
    yield from _marked(pair)


def _marked(pair: Pair) -> Iterator[Hit]:
    """Each paraphrase that became a quotation; where the order is not known, in either version."""
    before, after = pair.before, pair.after
    for marked in away.marked(before, after):
        old = _short(marked.old.of(before.text))
        said = f"“{old}” stands in quotation marks here, and outside them in {pair.label(before)}"
        related = (Related(marked.old, "a paraphrase here", before.document),)
        yield Hit(marked.new, said, related=related, cause=repr(("marked", old)))


def _hit(pair: Pair, places: list[Changed], cause: str) -> Hit:
    first, *more = places
    old, new = (
        _short(first.old.of(pair.before.text)),
        _short(first.new.of(pair.after.text)),
    )
    here = pair.label(pair.before)
    said = (
        f"was changed: “{old}” became “{new}”"
        if pair.ordered
        else f"has “{new}” here, “{old}” in {here}"
    )
    related = [Related(first.old, f"“{old}” here", pair.before.document)]
    related += [Related(other.new, "the same change") for other in more]
    return Hit(
        first.new,
        f"the quotation {said}",
        severity=first.severity,
        related=tuple(related),
        cause=cause,
    )


def _query(pair: Pair, causes: list[list[Changed]]) -> Hit:
    """One query for the quotations of texts that may tell of two things."""
    (first, *_), *more = causes
    old, new = (
        _short(first.old.of(pair.before.text)),
        _short(first.new.of(pair.after.text)),
    )
    count = (
        f"{len(causes)} quotations differ, such as"
        if more
        else "a quotation differs:"
    )
    here = Related(first.old, f"“{old}” here", pair.before.document)
    related = [here, *(Related(places[0].new, "this differs too") for places in more)]
    return told.two_stories(first.new, f"{count} “{old}” and “{new}”", related)


def _short(said: str) -> str:
    """A long passage by its first and last words."""
    words = said.split()
    return " ".join(words if len(words) <= 12 else [*words[:5], "…", *words[-5:]])
