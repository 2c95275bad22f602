"""The only denial or the only reply of somebody is in one version and not in the other, which still speaks of them.

An accusation may stand for years on the web, and with it the line in which the accused denies it, or in which a
paper says that it asked and got no answer. When copy is cut for space, that line is often the last one and goes
first. What is left is unfair, and may be libel. So that it is not missed, the check reports who still stands
there without it: somebody who denied an accusation, declined to comment or could not be reached, somebody who is
accused and whose own words are all gone, and the line that a person charged is presumed innocent.

Left alone: any other paragraph that was cut, a reply that is put in other words or has become an answer, replies
of people that the other version does not name, versions that have little in common, and what is lost where one
version breaks off, which `version.truncated` reports.

Options: `kept` is the least share of the sentences of the one version that the other must have in some form.
"""

from collections.abc import Iterator
from functools import cached_property

from factlint.article.cut import Cut, cut
from factlint.article.pair import Pair
from factlint.article.speech import replies
from factlint.article.speech.replies import Reply
from factlint.known import Draft
from factlint.model import Document, Example, Hit, Related
from factlint.text import Span

severity = "warning"
in_quotes = "check"

_LEAD = "The ferry company Harbour Lines was accused on Monday of selling more tickets than its ships have seats."
_UNION = "The seamen's union said it had counted the passengers of nine crossings in May and found too many on six."
_ASKED = "Harbour Lines did not respond to a request for comment."
_LAST = "The port authority will hear both sides in June, and may take away the licence for the northern route."
_MAYOR = "Residents of Vestby accused Mayor Karin Olsvik of giving the contract for the school to her brother."
_DENIES = "Olsvik denied the allegations and said that four firms had made a bid."
_VOTE = "The council of the small town will talk about the contract, worth two million, when it meets next week."
_CHARGED = "Petter Granli, 41, was charged on Friday with setting fire to three barns in the valley of Aurdal."
_BARNS = "The barns stood empty, and nobody was hurt, but the damage is put at half a million."
_INNOCENT = "He is presumed innocent."
_OWN_WORDS = (
    "“I was at my sister's house that night, and she will tell you so,” Granli said."
)

bad = [
    Example(f"{_LEAD.replace('Harbour Lines', '«Harbour Lines»')}\n\n{_UNION}\n\n{_LAST}",
            before=f"{_LEAD}\n\n{_UNION}\n\n{_ASKED}\n\n{_LAST}"),
    Example(f"{_LEAD}\n\n{_UNION}\n\n{_ASKED}\n\n{_LAST}", ordered=False,
            before=f"{_LEAD.replace('Harbour Lines', '«Harbour Lines»')}\n\n{_UNION}\n\n{_LAST}"),
    Example(f"{_MAYOR.replace('Karin Olsvik', '«Karin Olsvik»')}\n\n{_VOTE}",
            before=f"{_MAYOR}\n\n{_DENIES}\n\n{_VOTE}"),
    Example(f"«{_CHARGED}»\n\n{_BARNS}", before=f"{_CHARGED} {_INNOCENT}\n\n{_BARNS}"),
    Example(f"{_CHARGED.replace('Petter Granli', '«Petter Granli»')}\n\n{_BARNS}\n\n{_VOTE}",
            before=f"{_CHARGED}\n\n{_OWN_WORDS}\n\n{_BARNS}\n\n{_VOTE}"),
    Example(f"{_MAYOR}\n\n«{_VOTE}»", before=f"{_MAYOR}\n\n{_VOTE} A spokeswoman for the school declined to comment."),
    Example(f"{_BARNS}\n\n«{_MAYOR}»\n\n{_VOTE}",
            before=f"{_BARNS}\n\n{_MAYOR}\n\nThey denied that it was so.\n\n{_VOTE}"),
    Example(
        f"{_MAYOR.replace('Karin Olsvik', '«Karin Olsvik»')}\n\n{_VOTE}\n\n{_ASKED}",
        before=f"{_MAYOR}\n\n{_VOTE} Reached by telephone, Olsvik disputed the claims.\n\n{_ASKED}",
    ),
]  # fmt: skip
good = [
    Example(
        "The dairy of Lom sold sour milk, inspectors say. Its owner, Ole Dahl, denied that any of the milk was old. "
        "The shop in the harbour was shut in May, and the one in the lower town in June.",
        before="The dairy of Lom sold sour milk, inspectors say. The dairy declined to comment on Monday. Its owner, "
        "Ole Dahl, denied that any of the milk was old. The shop in the harbour was shut in May, and the one in the "
        "lower town in June.",
    ),
    Example(f"{_LEAD}\n\n{_ASKED}\n\n{_LAST}", before=f"{_LEAD}\n\n{_UNION}\n\n{_ASKED}\n\n{_LAST}"),
    Example(f"{_LEAD}\n\n{_UNION}\n\n{_ASKED}\n\n{_LAST}", before=f"{_LEAD}\n\n{_UNION}\n\n{_LAST}"),
    Example(f"{_LEAD}\n\n{_UNION}\n\nA spokesman for Harbour Lines declined to comment.\n\n{_LAST}",
            before=f"{_LEAD}\n\n{_UNION}\n\n{_ASKED}\n\n{_LAST}"),
    Example(f"{_LEAD}\n\n{_UNION}\n\nHarbour Lines said it counts everybody who goes on board.\n\n{_LAST}",
            before=f"{_LEAD}\n\n{_UNION}\n\n{_ASKED}\n\n{_LAST}"),
    Example(f"{_MAYOR}\n\n{_VOTE}", before=f"{_MAYOR}\n\n{_VOTE}\n\nA judge denied the request of a second town."),
    Example(f"{_UNION}\n\n{_VOTE}", before=f"{_UNION}\n\n{_ASKED}\n\n{_VOTE}"),
    Example(f"{_BARNS}\n\n{_VOTE}", before=f"{_BARNS}\n\n{_OWN_WORDS}\n\n{_VOTE}"),
    Example(f"{_MAYOR}\n\nOlsvik said that four firms had made a bid, and that she denied the allegations.\n\n{_VOTE}",
            before=f"{_MAYOR}\n\n{_DENIES}\n\n{_VOTE}"),
    Example(f"{_LEAD}\n\n{_VOTE}", before=f"{_LEAD}\n\n{_VOTE}\n\nThe minister was denied entry to the port of Larne."),
]  # fmt: skip


_BESIDE = 2
"""So many sentences from another reply a reply of nobody in particular is of the same side."""


class Options:
    """Options of this check."""

    kept: float = 0.4


_CALLED = {"silence": "reply"}


def check(options: Options, pair: Pair) -> Iterator[Hit]:
    """Reports each party once, where it is still named without its denial or reply."""
    yield from _Loss(pair, pair.before, pair.after).hits(options)
    if not pair.ordered:
        yield from _Loss(pair, pair.after, pair.before).hits(options)


class _Loss:
    """What stands in `full` and is gone in `rest`."""

    def __init__(self, pair: Pair, full: Draft, rest: Draft) -> None:
        self.pair, self.full, self.rest = pair, full, rest
        turned = [
            (one, other) if full is pair.before else (other, one)
            for one, other in pair.aligned
        ]
        self.sentences = sorted({one for one, _ in turned if one})
        self.others = sorted({other for _, other in turned if other})
        self.partners: dict[Span, list[Span]] = {}
        for one, other in turned:
            if one and other:
                self.partners.setdefault(one, []).append(other)

    @cached_property
    def stood(self) -> replies.Parties:
        """Whom the full version names."""
        return replies.Parties(self.full)

    @cached_property
    def left(self) -> replies.Parties:
        """Whom the rest still names."""
        return replies.Parties(self.rest)

    @cached_property
    def _cut(self) -> Cut | None:
        return cut(self.pair)

    def hits(self, options: Options) -> Iterator[Hit]:
        """The findings, one for each party."""
        if (
            len(self.partners) < max(options.kept * len(self.sentences), 1)
            or not self.gone
        ):
            return
        told = set[Span]()
        for kind, words, sentence, still in (*self._replies(), *self._voices()):
            if still not in told and not self._is_cut(sentence):
                told.add(still)
                yield self._hit(kind, words, still)

    @cached_property
    def gone(self) -> list[Span]:
        """The sentences that are not in the rest as they were, but for those lost where it breaks off."""
        kept = {span.of(self.rest.text) for span in self.others}
        changed = [
            one for one in self.sentences if one.of(self.full.text) not in kept
        ]
        return [one for one in changed if not self._is_cut(one)]

    def _is_cut(self, sentence: Span) -> bool:
        """Whether another check reports it as cut off."""
        return self._cut is not None and self._cut.loses(self.full, sentence)

    def _replies(self) -> Iterator[tuple[str, Span, Span, Span]]:
        """Denials, replies and legal lines that are gone: kind, words, sentence, and what still stands."""
        found = replies.replies(self.full, self.sentences)
        left = replies.replies(self.rest, self.others) if found else []
        kept = {
            other
            for reply in found
            for other in self.partners.get(reply.sentence, ())
        }
        for reply in found:
            partners = self.partners.get(reply.sentence, ())
            if any(
                replies.answers(self.rest, other) for other in partners
            ) or self._stands(reply, left, kept):
                continue
            still = (
                self._claim() if reply.kind == "legal line" else self._party(reply)
            )
            if still:
                yield (
                    _CALLED.get(reply.kind, reply.kind),
                    reply.span,
                    reply.sentence,
                    still,
                )

    def _stands(self, reply: Reply, left: list[Reply], kept: set[Span]) -> bool:
        """Whether the rest has a reply of the same party, or a new one that may be put in other words."""
        if reply.kind == "legal line":
            return any(other.kind == reply.kind for other in left)
        parties = set(reply.parties)
        if self._is_beside_another(reply, left):
            return True
        return any(
            parties & set(other.parties)
            or (other.sentence not in kept and not (parties and other.parties))
            for other in left
            if other.kind != "legal line"
        )

    def _is_beside_another(self, reply: Reply, left: list[Reply]) -> bool:
        """Whether a reply of nobody in particular stood beside another one that stays: it is one side's."""
        still = {other.sentence for other in left}
        at = self.sentences.index(reply.sentence)
        beside = self.sentences[max(at - _BESIDE, 0) : at + _BESIDE + 1]
        return not reply.parties and any(
            still & set(self.partners.get(sentence, ()))
            for sentence in beside
            if sentence != reply.sentence
        )

    def _party(self, reply: Reply) -> Span | None:
        """Where the rest names the party that has no answer in it any more; the sentence before where none is known."""
        for party in reply.parties:
            places = self.left.named(party)
            if places:
                said, was = self.left.speeches(party), self.stood.speeches(party)
                speaks = len(said) > len(was) or (reply.kind == "silence" and said)
                return None if speaks else self.left.accused(party) or places[0].span
        return None if reply.direct else self._beside(reply.sentence)

    def _beside(self, sentence: Span) -> Span | None:
        """The nearest sentence before this one that still stands."""
        earlier = self.sentences[: self.sentences.index(sentence)]
        return next(
            (
                max(self.partners[one])
                for one in reversed(earlier)
                if one in self.partners
            ),
            None,
        )

    def _claim(self) -> Span | None:
        """The first sentence of the rest that still accuses somebody."""
        return next(
            (other for other in self.others if replies.accusing(self.rest, other)),
            None,
        )

    def _voices(self) -> Iterator[tuple[str, Span, Span, Span]]:
        """People who are still accused, and whose own words are all gone."""
        for sentence in [one for one in self.gone if one not in self.partners]:
            for name in self.full.names_in(sentence):
                party = name.family.lower()
                said = self.stood.speeches(party)
                if (
                    sentence in said
                    and not set(said) & self.partners.keys()
                    and not self.left.speeches(party)
                ):
                    still = self.left.accused(party)
                    if still:
                        yield "statement", sentence, sentence, still

    def _hit(self, kind: str, words: Span, still: Span) -> Hit:
        said = "“" + " ".join(words.of(self.full.text).split()).strip("“”") + "”"
        passage = Related(words, f"{said} here", self._named(self.full))
        if self.pair.ordered:
            message = f"this still stands, but the {kind} {said} is gone"
        else:
            message = f"this stands without the {kind} {said} of {self.pair.label(self.full)}"
        return Hit(
            still,
            message,
            related=(passage,),
            document=self._named(self.rest),
            cause="dropped",
        )

    def _named(self, draft: Draft) -> Document | None:
        return None if draft is self.pair.after else draft.document
