"""One statement has two sources in one sentence: “The ministry said ..., according to its spokesman”.

Either the speaker or the source of the record belongs there. Two in one sentence make the reader ask who said
it, and often come from two sentences of earlier copy run together.

Left alone: a quotation followed by its speaker and the paper it stands in (“...,” he said, according to a
transcript), speech reported by somebody who heard it (people familiar with the talks, an affidavit, a
recording, another newsroom), and clauses that stand apart and tell different facts.
"""

from collections.abc import Iterator

from factlint import lexicon
from factlint.known import Draft
from factlint.model import Hit, Related
from factlint.start.regex import lazy
from factlint.text import Span

severity = "info"
in_quotes = "skip"

bad = [
    "The Foreign Ministry said Tuesday that the envoy would fly to Oslo, «according to spokeswoman» Ingrid Lund.",
    "Transport Minister Paulo Reis said that the bridge would open in May, «according to a ministry statement».",
    "The company said it would close its plant in Gary, Indiana, «according to a spokesman».",
    "Mayor Ruth Adeyemi announced on Friday that the trams would run again, «according to her press office».",
    "Reis says the ferry has no money left for repairs, «according to his budget chief».",
    "The union claimed that 400 people had lost their jobs, «according to its website».",
    "Police said the driver had fled on foot, «according to the force’s spokesman», Tom Hale.",
]
good = [
    "The ministry said the envoy would fly to Oslo. According to its website, he will stay for a week.",
    "“We will not go,” Reis said, according to a transcript of the hearing.",
    "Reis said he would not go, according to two people who heard the call.",
    "The driver told officers that he had been drinking, according to the affidavit.",
    "The police said 12 people were hurt, while the damage came to $2 million, according to the insurer.",
    "The minister said the trains, which carry 4,000 people a day, according to the operator, would run again.",
    "“The ministry said so, according to my sister,” the woman wrote.",
    "The bridge will open in May, according to the ministry, and the mayor said he would be there.",
    "Everything went according to plan, the crew said, and the ship sailed according to schedule.",
    "Lund said members would be paid according to their rank.",
    "The minister said the talks had failed, according to the newspaper El Tiempo.",
]

_SPEECH = lexicon.words(
    "speech.verb.say:past,s", "speech.verb.claim:past,s", "speech.verb.confirm:past,s"
)
"""Verbs of statements; what is urged, promised or praised has a source of its own behind “according to”."""
_OWN_VOICE = lazy(
    r"\baccording to (?:[\w’'.-]+ ){0,5}?"
    r"(?:spokes\w+|(?:press|news) (?:release|service|office|secretary)|statement|website|web site)\b"
    r"|\baccording to (?&function.possessive -whose)"
    r" (?:\w+ ){0,2}(?:office|chief|advis[eo]r|lawyer|agent|aides?|manager)\b"
)
"""A source that speaks for the one who is said to have spoken; a witness or another newsroom does not."""
_NEW_CLAUSE = lazy(
    r"[;—–:]|, (?:where"
    r"|(?&function.conjunction.contrast function.pronoun.relative english.next-clause -that -with -after))\b"
)
_CUT = lazy(r"[^,]+, (?=[^,]+,)")
"""The end of a title that stands before the speaker's name: Minister, Ana Sol, said."""
_MIN_WORDS = 5
"""Words between the two attributions; fewer hold a time or a listener and no statement."""

opens = (_OWN_VOICE,)


def check(options: None, doc: Draft) -> Iterator[Hit]:
    """Reports an `according to` whose statement already has a speaker in the same sentence."""
    for match in _OWN_VOICE.finditer(doc.text):
        span = Span(*match.span())
        sentence = doc.sentence_of(span)
        verb = _verb(doc, sentence, span)
        if verb and not doc.quoted(span) and doc.in_body(span):
            yield _hit(doc, sentence, verb, span)


def _verb(doc: Draft, sentence: Span, source: Span) -> Span | None:
    """The verb of speech whose statement `source` ends."""
    if doc.quoted(Span(sentence.start, sentence.start + 2)):
        return None
    before = doc.words_in(Span(sentence.start, source.start))
    for at in range(len(before) - _MIN_WORDS - 1, 0, -1):
        word = before[at]
        if (
            word.text in _SPEECH
            and not doc.quoted(word.span)
            and before[at - 1].text not in ("who", "which", "that")
        ):
            return (
                None
                if _NEW_CLAUSE.search(doc.text, word.end, source.start)
                else word.span
            )
    return None


def _hit(doc: Draft, sentence: Span, verb: Span, source: Span) -> Hit:
    subject = doc.words_in(Span(sentence.start, verb.start))[-3:]
    cut = _CUT.match(doc.text, subject[0].start, verb.start)
    speaker = Span(cut.end() if cut else subject[0].start, verb.end)
    first, second = speaker.of(doc.text), source.of(doc.text)
    message = f"this statement has two sources: “{first}” and “{second}”"
    return Hit(source, message, related=(Related(speaker, "the other source"),))
