"""Which words and phrases may stand twice in a row: what English grammar, rhythm and idiom need.

Each rule looks at the words before the repeat and after it, and answers `error`, `info` (an editor decides)
or None (the repeat is right).
"""

from collections.abc import Callable

from factlint.annotate import Word
from factlint.annotate.sentences import STARTERS
from factlint.annotate.words import word_set
from factlint.record import NamedTuple
from factlint.regex import lazy


class Repeat(NamedTuple):
    """A repeat in its sentence: the two copies, and the words on either side. `before` is in lower case."""

    before: list[str]
    pair: list[Word]
    after: list[Word]

    @property
    def lower(self) -> list[str]:
        """The words of both copies in lower case."""
        return [word.text.lower() for word in self.pair]

    @property
    def last(self) -> str:
        """The word before the repeat, or nothing."""
        return self.before[-1] if self.before else ""

    @property
    def next(self) -> str:
        """The word after the repeat in lower case, or nothing."""
        return self.after[0].text.lower() if self.after else ""


_EMPHASIS = word_set(
    "very really so long far too no yes never ever big bad good old little well now go ha bye knock again "
    "blah hear rah boo chop hush tut please tick wow yeah hey bang mm out over up down na la nil yada wait run stop "
    "plus there doo pom poo choo night buddy"
)
"""Words that are repeated for emphasis, in cries or in tables."""
_WH = word_set("what where who how all whatever whoever why")
"""Words that open a clause which may end in a verb, before another: what it is is a question."""
_WHICH = word_set("what where which whom whatever")
_IF = word_set("what if when whenever once whether whatever")
_TIMES = word_set("time times thing things reason way problem one point question")
"""Nouns whose clause may end in a verb without such a word: the last time they felt that was was in May."""
_PREPOSITIONS = word_set(
    "of from about on for to with in into by like at than over under after before against without through"
)
_SUBJECTS = word_set(
    "the a an i he she we they you it there his her its their our my your these those this that he's she's it's "
    "they're we're there's i'm you're if when while although because what some most such several both each every "
    "are were have do aren't weren't haven't don't"
)
"""What cannot follow “that” the pronoun nor “that” before a noun: here the word stands twice by a slip."""
_TWO_UP = word_set("two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundreds")
_BASE_VERBS = word_set(
    "take need use make get give go run allow provide contain include want require support exist live come work help "
    "cause return comply meet look seem appear say tell show keep hold bring let put set send serve apply fit match "
    "depend rely belong remain know think believe cost pay sell buy produce carry cover overlap exceed happen change "
    "add fix remove update see read write open close start stop ask create define cannot don't"
)
_ARTICLES = word_set("a an the this any each every some no one its his her their our my your")
_PROPOSITIONS = word_set(
    "fact idea possibility chance sense belief evidence hope claim notion view concern fear sign proof case feeling "
    "thought risk argument assumption conclusion impression suggestion news report rumor rumour theory danger point "
    "extent degree hint guarantee likelihood statement assertion speculation"
)
"""Nouns that a statement follows: the fear that that makes it worse."""
_PARTICIPLES = word_set("been gone become begun taken given come seen already previously since recently")
"""What follows one “had” and not two."""
_PARTICLES = {
    "in": lazy(
        r"(?:weigh|bring|t[ao]k|com|cam|liv|believ|mov|check|turn|log|sign|step|phon|phas|fil|clock|punch|engag|kick"
        r"|join|press|cash|tun|drop|plug|zoom|cav|pitch|dial|opt|hand|usher|pour|chim|pull|rush|roll|blend|chip|pil)"
        r"(?:s|es?|en|m?ed|[gpnm]?ing)?|brought|went|go|goes|got|fell|fall|fill\w*|flew|gave|given?|bought|set|let|put"
    ),
    "for": lazy(r"(?:wait|hop|look|ask|car|pay|vot|call|push|us)(?:s|h?es?|ed|ing)?|fought|stand|stood|paid"),
    "on": lazy(
        r"(?:carr|mov|liv|go|vot|rel|depend|count|build|agree|call|touch|work|focus|sign|decid|comment|logg?|play|turn"
        r"|pass|tak|hold|act|bas|spend|report|insist|tr|put)(?:s|y|e|ies|ied|ying|d|ed|es|ing)?|went|built|spent|held"
    ),
    "at": lazy(r"(?:look|aim|point|stay|arriv|get)(?:s|ed|ing)?|got"),
    "with": lazy(r"(?:deal|work|liv|agree|talk|com)(?:s|e|ed|ing)?|dealt"),
    "to": lazy(r"(?:look|resort|refer|listen|agree|belong|object|respond|talk)(?:s|red|ring|ed|d|ing)?|used"),
}  # fmt: skip
"""Words after which the first of two belongs to the verb: `weigh in in June`, `voted on on the floor`."""
_OBJECTS = word_set("it them him her us me you")
_SCALES = word_set("hundred thousand million billion trillion")
"""Numbers that multiply one another in astronomy, and stand twice by a slip elsewhere: a query."""
_PLACES = word_set("york hampshire jersey mexico zealand orleans delhi england brunswick")
"""What follows New in names: a new New York law."""
_LINKS = word_set("after by to for upon on in against over plus")
"""What stands between the words of a chain: victory after victory after victory."""
_PAIRED = word_set(
    "arm hand door face day dollar word side back head one step bumper mouth end coast wall person toe eye shoulder "
    "cheek year week month line house room town city state country village pound pole peer point inch heart nose block"
)
"""Words of idioms that name a thing twice: they went door to door to collect."""
_RIGHT = frozenset(("to have to have", "enough is enough is"))
_AUXILIARIES = word_set("would will could can is was has had have are were may might should did does")
_DOUBTFUL = frozenset(("have to have to",))
_FUNCTION = STARTERS | _PREPOSITIONS | _AUXILIARIES | word_set("be been being said do must shall up out off")
"""Words that carry no rhythm: three of them in a row are a slip as well."""


def verdict(repeat: Repeat) -> str | None:
    """`error` for a slip, `info` where an editor has to decide, None where the repeat is right."""
    if " ".join(repeat.lower) in _RIGHT or _is_refrain(repeat):
        return None
    return _phrase(repeat) if len(repeat.pair) > 2 else _single(repeat)


def _is_refrain(repeat: Repeat) -> bool:
    """True where the words go on a third time: the facts are the facts are the facts; winning, winning winning."""
    half = repeat.lower[: len(repeat.lower) // 2]
    first = next((at for at, word in enumerate(half) if word not in _FUNCTION), None)
    if first is None:
        return False
    after = [word.text.lower() for word in repeat.after]
    return after[: first + 1] == half[: first + 1] or repeat.before[-len(half) :] == half


def _phrase(repeat: Repeat) -> str | None:
    """None for names set twice (captions, tables) and for rhythm: `and on and on`, `from city to city to see`."""
    lower = repeat.lower
    if all(word.text[0].isupper() or word.text.isdigit() for word in repeat.pair):
        return None
    if _is_rhythm(lower[: len(lower) // 2]) or _is_chain(repeat):
        return None
    if repeat.last in ("really", "truly", "very") and lower[0] not in STARTERS:
        return None  # really top secret top secret
    if repeat.after and repeat.after[0].text == "MORE":
        return None  # links that a page sets into its copy
    return "info" if " ".join(lower) in _DOUBTFUL or _is_doubtful(repeat) else "error"


def _is_doubtful(repeat: Repeat) -> bool:
    """True for `by Eight by Eight`, which may be a name, or `past the star the star would`, without its comma."""
    half = repeat.lower[: len(repeat.lower) // 2]
    name = len(half) == 2 and half[0] in _PREPOSITIONS and repeat.pair[1].text[0].isupper()
    comma = half[0] in ("the", "a") and repeat.last in _PREPOSITIONS and repeat.next in _AUXILIARIES
    return name or comma or half[-1] in ("majority", "best", "worst")


def _is_rhythm(half: list[str]) -> bool:
    """True for `and on and on`, `billions and billions and`, `this woman and that woman and that`."""
    return "and" in half and len(half) < 5 and (half[0] != "and" or len(half) < 3)


def _is_chain(repeat: Repeat) -> bool:
    """True for `day after day after day`, `dollar for dollar for`, `who are in are in`, `call a spade a spade`."""
    lower = repeat.lower
    if repeat.last == lower[-1] or (lower[1] == "to" and repeat.last == "from"):
        return True
    if lower[1] in _LINKS and (lower[0] in _PAIRED or lower[1] == "plus") and len(lower) == 4:
        return True
    if repeat.last in ("call", "calls", "called", "calling") and lower[0] in ("a", "an", "the"):
        return True
    return lower[0] in ("is", "are", "was", "were") and repeat.last in ("who", "that", "which")


def _single(repeat: Repeat) -> str | None:
    first, second = (word.text for word in repeat.pair)
    word = first.lower()
    if word in _EMPHASIS or word.isdigit() or (len(word) == 1 and (word != "a" or first.isupper() or second == "A")):
        return None
    if first[0].isupper() and second[0].isupper() and word not in STARTERS:
        return None if repeat.before or word not in _BASE_VERBS else "error"
    if first + second == "newNew" and repeat.next in _PLACES:
        return None
    if (
        word in _SCALES
        or word in ("much", "many")
        or (first.islower() and second[0].isupper() and word not in STARTERS)
    ):
        return "info"
    return _GRAMMAR.get(word, _plain)(repeat)


def _plain(repeat: Repeat) -> str | None:
    return "error"


def _that(repeat: Repeat) -> str | None:
    """“She knew that that vote was close” is right; “said that that the”, “tools that that take” are not."""
    if not repeat.after or repeat.last in _PREPOSITIONS:
        return None
    if repeat.next in _SUBJECTS:
        return "error"
    plural = repeat.next in _TWO_UP and len(repeat.after) > 1 and repeat.after[1].text.endswith("s")
    clause = repeat.next in _BASE_VERBS and repeat.last.endswith("s") and len(repeat.last) > 4
    if plural or clause:
        return "error"
    relative = _is_noun(repeat.before) and repeat.last not in _PROPOSITIONS
    return "error" if relative and repeat.next.removesuffix("s") in _BASE_VERBS else None


def _is_noun(before: list[str]) -> bool:
    """True where an article stands right before the last word: a way, the idea."""
    return len(before) > 1 and before[-2] in _ARTICLES


def _had(repeat: Repeat) -> str | None:
    """“Had had” is right but before a participle that needs one “had”: had had been."""
    return "error" if repeat.next in _PARTICIPLES else None


def _verb(repeat: Repeat) -> str | None:
    """“What it is is a question” is right; so may be “the last time they felt that was was in May”."""
    near = repeat.before if repeat.lower[0] in ("is", "was") else repeat.before[-4:]
    if not _WH.isdisjoint(near):
        return None
    return "info" if repeat.last in ("that", "it") and not _TIMES.isdisjoint(repeat.before) else "error"


def _do(repeat: Repeat) -> str | None:
    """“What they do do is” and “we do do that” are right, “does does not” and “to do do” are not."""
    if repeat.next == "not" or repeat.last in ("to", "will", "can", "would", "could", "should"):
        return "error"
    return None if repeat.lower[0] == "do" or not _IF.isdisjoint(repeat.before) else "error"


def _particle(repeat: Repeat) -> str | None:
    """“The money that came in in May” is right: the first belongs to the verb. So may be “we punched it in in May”."""
    verb = _PARTICLES[repeat.lower[0]]
    if verb.fullmatch(repeat.last) and not _is_noun(repeat.before):
        return None
    thrown = repeat.last in _OBJECTS and len(repeat.before) > 1 and verb.fullmatch(repeat.before[-2])
    open_clause = not _WHICH.isdisjoint(repeat.before[-4:-1]) and repeat.last not in _AUXILIARIES
    return "info" if thrown or open_clause else "error"


def _object(repeat: Repeat) -> str | None:
    """“If you know you you” is a slip, “once she had it it was late” lacks a comma: an editor decides."""
    return "error" if repeat.last in _IF or _IF.isdisjoint(repeat.before) else "info"


def _her(repeat: Repeat) -> str | None:
    """“It cost her her job” is right; after “of”, “and” or “in” it is not."""
    return "error" if repeat.last in STARTERS | _PREPOSITIONS or not repeat.before else None


_GRAMMAR: dict[str, Callable[[Repeat], str | None]] = {
    "that": _that, "had": _had, "her": _her,
    **dict.fromkeys(("is", "was", "are", "were", "has", "have", "said"), _verb),
    **dict.fromkeys(("do", "does", "did"), _do),
    **dict.fromkeys(_PARTICLES, _particle),
    **dict.fromkeys(("it", "you"), _object),
}  # fmt: skip
