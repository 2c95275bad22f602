"""Denials, replies and legal lines: what balance needs, whose it is, and who is accused. The word lists stand here."""

from factlint.english import Name
from factlint.english.dates.weekdays import DAYS, MONTHS
from factlint.english.speakers import SPEECH
from factlint.known import Draft
from factlint.lexicon import expanded
from factlint.start.record import NamedTuple
from factlint.start.regex import lazy
from factlint.text import Span

_CHARGE = (
    r"(?:(?:(?&function.demonstrative function.possessive)|the|such|any|all|both)\s(?:\w+\s)?)?"
    r"(?:(?&law.accusation))s?"
)
_DENIAL = lazy(
    rf"(?<!was )(?<!were )(?<!been )\b(?:den(?:y|ied|ies|ying)\s(?:(?:categorically|repeatedly|strongly)\s)?"
    rf"(?:{_CHARGE}|(?&law.denied))"
    rf"|(?:(?&law.rejects:base,s,past))\s{_CHARGE}"
    r"|(?:pleaded|pled|pleads)\snot\sguilty|maintain(?:s|ed)?\s(?:his|her|their)\sinnocence)\b",
)
_REPLY = lazy(
    r"\b(?:(?:declin|refus)(?:ed|es)\s(?:to\s(?:immediately\s)?(?:comment|be\sinterviewed|respond)|(?:further\s)?comment"
    r"|(?:an?\s|\w+\s)?(?:interview\s)?requests?)"
    r"|(?:did\snot|didn['’]t|have\snot|has\snot|hasn['’]t|had\snot)\s(?:immediately\s|yet\s)*"
    r"(?:respon(?:d|ded)|repl(?:y|ied)|comment(?:ed)?|return(?:ed)?\s(?:\w+\s){0,3}(?:calls?|messages?|e-?mails?"
    r"|requests?|inquir(?:y|ies)))\b"
    r"|could\snot\s(?:immediately\s)?be\s(?:immediately\s)?reached|(?:had\s|with\s)?no\s(?:immediate\s)?comment"
    r"|(?:not|un)(?:\simmediately)?\s?available\s(?:for|to)\scomment)\b",
)
_SILENCE = lazy(r"\b(?:declin|refus)(?:ed|es)\sto\s(?:(?&speech.asked))\b")
"""What a party that speaks elsewhere says too."""
_LEGAL = lazy(
    r"\b(?:presum(?:ed|ption\sof)\sinnocen(?:t|ce)|innocent\suntil\s(?:proven|proved|found)\sguilty"
    r"|(?:charges?|complaint|indictment)\s(?:is|are)\s(?:merely|only)\s(?:an\s)?(?:accusation|allegation)s?)\b",
)
_KINDS = (
    ("denial", _DENIAL),
    ("reply", _REPLY),
    ("silence", _SILENCE),
    ("legal line", _LEGAL),
)
_ACCUSING = lazy(
    r"\b(?:accus(?:e[ds]?|ing|ations?)|alleg(?:e[ds]?|ing|ations?|edly)|charg(?:ed|es)|arrest(?:s|ed)?|indict(?:ed|ment)"
    r"|sue[ds]?|suing|lawsuit|blam(?:e[ds]?|ing)|suspect(?:s|ed)?|convicted|fined|investigat(?:ed|ion|ing)|claim(?:s|ed))\b"
)
_IS_ACCUSED = (
    r"\b{0}\b[^.;“”\"]{{0,40}}\b(?:(?&function.auxiliary.be))\s(?:\w+\s)?"
    r"(?:(?&law.accused))\b"
    r"|\b(?:accus(?:e[ds]?|ing)|su(?:e[ds]?|ing)|blam(?:e[ds]?|ing)|charged|arrested|indicted|fined"
    r"|(?&law.against)\sagainst)\s(?:[\w.]+\s){{0,4}}{0}\b"
)
_ANSWERS = lazy(
    r"\b(?:den[iy]|reject|dismiss|disput|refut|rebut|respon|comment|repl|innocen|not\sguilty|declin|refus)"
)
_PLACE = lazy(r"\b(?:(?&place.before -by -for)|near)\s(?:the\s)?\Z")
_APART = 3
"""Words between a name and a verb that may hold another subject: `the San Francisco office of the firm`."""
_DATES = frozenset((*DAYS, *MONTHS))


class Reply(NamedTuple):
    """A denial, a reply or a legal line: its words, its sentence, and the surnames of those who may have made it.

    `direct` is true where the first of them stands right before the words: it is nobody else's reply.
    """

    kind: str
    span: Span
    sentence: Span
    parties: tuple[str, ...]
    direct: bool = False


def replies(draft: Draft, sentences: list[Span]) -> list[Reply]:
    """The first denial, reply or legal line of each sentence, outside quotations."""
    found = []
    for sentence in sentences:
        for kind, pattern in _KINDS:
            match = pattern.search(draft.text, *sentence)
            if match and not draft.quoted(Span(*match.span())):
                span = Span(*match.span())
                names = (
                    [] if kind == "legal line" else _parties(draft, sentence, span)
                )
                between = (
                    draft.words_in(Span(names[0].span.end, span.start))
                    if names
                    else []
                )
                parties = tuple(dict.fromkeys(_plain(name.family) for name in names))
                found.append(
                    Reply(
                        kind,
                        span,
                        sentence,
                        parties,
                        direct=bool(names) and len(between) < _APART,
                    )
                )
                break
    return found


def _parties(draft: Draft, sentence: Span, phrase: Span) -> list[Name]:
    """The names before the phrase, the nearest first."""
    before = draft.names_in(Span(sentence.start, phrase.start))
    return [name for name in reversed(before) if _is_party(draft, name)]


def _is_party(draft: Draft, name: Name) -> bool:
    before = draft.text[max(name.span.start - 12, 0) : name.span.start]
    return (
        name.family not in _DATES
        and not _PLACE.search(before)
        and not draft.quoted(name.span)
    )


def _plain(family: str) -> str:
    return family.lower().removesuffix("'s").removesuffix("’s")


class Parties:
    """Where the running text of a draft names people and bodies, by their last names."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._places: dict[str, list[Name]] = {}
        self._speeches: dict[str, list[Span]] = {}
        for name in draft.names:
            if draft.in_body(name.span):
                self._places.setdefault(_plain(name.family), []).append(name)

    def named(self, party: str) -> list[Name]:
        """The places that name the party."""
        return self._places.get(party, [])

    def speeches(self, party: str) -> list[Span]:
        """The sentences in which a verb of speech stands beside the party's name."""
        if party not in self._speeches:
            found = [name for name in self.named(party) if _speaks(self._draft, name)]
            self._speeches[party] = list(
                dict.fromkeys(self._draft.sentence_of(name.span) for name in found)
            )
        return self._speeches[party]

    def accused(self, party: str) -> Span | None:
        """The first place that says that the party is accused, outside quotations."""
        import re

        draft = self._draft
        for name in self.named(party):
            sentence = draft.sentence_of(name.span)
            match = re.search(
                expanded(_IS_ACCUSED).format(re.escape(name.family)),
                sentence.of(draft.text),
            )
            if match and not draft.quoted(
                Span(sentence.start + match.start(), sentence.start + match.end())
            ):
                return name.span
        return None


def _speaks(draft: Draft, name: Name) -> bool:
    around = draft.words_around(name.span, 2)
    return any(word.text in SPEECH or word.text == "according" for word in around)


def answers(draft: Draft, sentence: Span) -> bool:
    """Whether a sentence still has some answer or some speech, however it is put."""
    speech = any(word.text in SPEECH for word in draft.words_in(sentence))
    return speech or _ANSWERS.search(draft.text, *sentence) is not None


def accusing(draft: Draft, sentence: Span) -> bool:
    """Whether a sentence accuses somebody of something."""
    return _ACCUSING.search(draft.text, *sentence) is not None
