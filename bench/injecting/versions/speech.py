"""What people said, who said it, and how sure the copy is of it, changed in the second version."""

import random
import re
from collections.abc import Iterator

from bench.injecting.versions import Edit, Editor, Passage, replaced
from bench.injecting.versions._copy import (
    around,
    matches,
    paragraphs,
    plain_sentences,
    quotations,
    quoted,
    sentences,
)

_MIN_QUOTED = 8
_MIN_SOURCED = 60
_SWAPS = {
    "very": "really", "must": "should", "should": "must", "will": "would", "would": "will", "always": "often",
    "never": "rarely", "big": "huge", "important": "essential", "people": "families", "country": "nation",
    "think": "believe", "believe": "think", "good": "great", "great": "good", "want": "need", "need": "want",
    "many": "some", "some": "many", "work": "effort", "help": "support", "support": "help",
    "government": "administration", "problem": "crisis", "issue": "problem", "first": "second", "best": "right",
    "strong": "clear", "clear": "plain", "continue": "begin", "today": "now", "all": "most", "every": "each",
    "children": "students", "money": "cash", "state": "region", "law": "rule", "can": "could", "have": "had",
    "are": "were", "is": "was",
}  # fmt: skip
_SWAP = re.compile(rf"(?<![\w-])(?P<word>{'|'.join(_SWAPS)})(?![\w'’-])")
_EXTRA = re.compile(
    r" (?P<word>very|really|just|also|only|always|never|not|truly|certainly|critical|important|new|great)(?= [a-z])"
)
_NUMBER = re.compile(r"(?<![\w$.,-])(?P<word>\d\d?)(?= [a-z])")


def _in_quotes(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """Where a pattern stands in longer quotations of the prose, not at their edges."""
    lines = paragraphs(text)
    found = []
    for start, end in quotations(text):
        words = len(text[start:end].split())
        if words >= _MIN_QUOTED and any(
            first <= start and end <= last for first, last in lines
        ):
            found += [
                m
                for m in pattern.finditer(text, start, end)
                if start + 8 < m.start() and m.end() < end - 8
            ]
    return found


def change_quote(text: str, published: str, chance: random.Random) -> Edit | None:
    """A word inside a quotation replaced or left out, or a number in it changed."""
    found = [_in_quotes(pattern, text) for pattern in (_SWAP, _EXTRA, _NUMBER)]
    kinds = [matched for matched in found if matched]
    if not kinds:
        return None
    match = chance.choice(chance.choice(kinds))
    check = "version.quote-changed"
    if match.re is _SWAP:
        return replaced(text, *match.span("word"), _SWAPS[match["word"]], check)
    if match.re is _NUMBER:
        return replaced(
            text,
            *match.span("word"),
            str(int(match["word"]) + chance.choice((1, 2, 10))),
            check,
        )
    return replaced(
        text,
        match.start(),
        match.end(),
        "",
        check,
        (match.start() - 8, match.end() + 8),
    )


_NAME = r"(?:(?:Sen|Rep|Gov|Dr|Mr|Mrs|Ms)\. )?[A-Z][a-z’'-]+(?: [A-Z]\.)?(?: [A-Z][A-Za-z’'-]+){0,2}"
_SPEAKS = re.compile(
    rf"[,?!.]?[”\"],? (?:(?:said|says|told|added|asked) (?P<after>{_NAME})|(?P<before>{_NAME}) (?:said|says|told"
    rf"|added|asked))(?![\w’'])"
)
_NO_SPEAKER = frozenset("He She They It We The This That But And In On At".split())


def swap_speaker(text: str, published: str, chance: random.Random) -> Edit | None:
    """A quotation given to another of the article's speakers."""
    places = [
        (m, m.span("after") if m["after"] else m.span("before"))
        for m in _SPEAKS.finditer(text)
    ]
    spoken = [
        (span, text[slice(*span)])
        for _, span in places
        if text[slice(*span)].split()[0] not in _NO_SPEAKER
    ]
    families = {name.split()[-1] for _, name in spoken}
    if len(families) < 2:
        return None
    span, name = chance.choice(spoken)
    others = sorted({one for _, one in spoken if one.split()[-1] != name.split()[-1]})
    return replaced(
        text,
        *span,
        chance.choice(others),
        "version.speaker-changed version.critical-change",
    )


_HEDGE = re.compile(
    r" (?P<hedge>allegedly|reportedly|apparently|purportedly|supposedly|possibly|probably|perhaps)(?= [a-z])"
)
_ALLEGED = re.compile(
    r"\b(?:the|an?|of|his|her|their|its|in|for|by|with) (?P<hedge>(?:alleged|suspected|apparent"
    r"|purported) )(?=[a-z]+)"
)
_MODAL = re.compile(
    r"\b(?P<hedge>may|might)(?= (?:be|have (?:a|an|the|to)|take|lead|become|face|cost|help|make|result|lose|go|get"
    r"|mean|cause)\b)"
)


def drop_hedge(text: str, published: str, chance: random.Random) -> Edit | None:
    """A word of doubt left out."""
    places = [*matches(_HEDGE, text), *matches(_ALLEGED, text)]
    if not places:
        return None
    match = chance.choice(places)
    start = match.start("hedge") - (match.re is _HEDGE)
    return replaced(
        text, start, match.end(), "", "version.hedge-dropped", around(text, start)
    )


def firm_modal(text: str, published: str, chance: random.Random) -> Edit | None:
    """What may be turned into what will be."""
    places = list(matches(_MODAL, text))
    if not places:
        return None
    match = chance.choice(places)
    return replaced(
        text,
        *match.span("hedge"),
        "will",
        "version.hedge-dropped",
        around(text, match.start()),
    )


_SOURCE = r"(?:(?:the |an? )?(?:[A-Za-z’'.-]+ ){0,4}?)"
_AT_END = re.compile(
    rf",(?P<cut> (?:(?P<who>{_SOURCE}[A-Za-z’'.-]+) (?:said|says|told reporters|reported|added)(?: "
    rf"(?:on )?[A-Z][a-z]+day| in a statement)?"
    rf"|according to [^,.;]{{4,60}}))(?=\.$)"
)
_AT_START = re.compile(
    r"(?P<cut>(?:According to [^,.;]{4,60}, |(?:The )?(?:[A-Z]?[A-Za-z’'.-]+ ){1,4}said (?:that )?))(?=(?:the|it|a"
    r"|an|its|[A-Z][a-z]+) )"
)


_ATTRIBUTED = re.compile(r"\b(?:said|says|told|added|according to|reported)\b")
_PRONOUN = re.compile(
    r"\b(?:he|she|it|they|who)\b(?: also)? (?:said|says|added)", re.IGNORECASE
)


def drop_source(text: str, published: str, chance: random.Random) -> Edit | None:
    """The words that say where a statement comes from left out, where no neighbour of the sentence says it too."""
    places = [
        found
        for paragraph in paragraphs(text)
        for before, sentence, after in _with_neighbours(text, paragraph)
        if not any(_ATTRIBUTED.search(text, *one) for one in (before, after) if one)
        and (found := _sourced(text, sentence))
    ]
    if not places:
        return None
    sentence, (start, end), head = chance.choice(places)
    return replaced(text, start, end, head, "version.attribution-dropped", sentence)


def _with_neighbours(
    text: str, paragraph: Passage
) -> Iterator[tuple[Passage | None, Passage, Passage | None]]:
    found = [None, *sentences(text, paragraph), None]
    for before, sentence, after in zip(found, found[1:], found[2:], strict=False):
        if sentence:
            yield before, sentence, after


def _sourced(text: str, sentence: Passage) -> tuple[Passage, Passage, str] | None:
    """The sentence, what is cut of it, and what stands there instead."""
    start, end = sentence
    if (
        sentence not in plain_sentences(text)
        or quoted(text, start, end)
        or end - start < _MIN_SOURCED
    ):
        return None
    said = text[start:end]
    cut = _AT_END.search(said) or _AT_START.match(said)
    if (
        cut is None
        or _PRONOUN.search(cut[0])
        or _ATTRIBUTED.search(said.replace(cut[0], "", 1))
    ):
        return None
    if cut.re is _AT_END:
        return sentence, (start + cut.start(), start + cut.end()), ""
    return sentence, (start, start + cut.end() + 1), said[cut.end()].upper()


edits: dict[str, Editor] = {
    "changed-quote": change_quote,
    "changed-speaker": swap_speaker,
    "changed-hedge": drop_hedge,
    "changed-modal": firm_modal,
    "changed-source": drop_source,
}
