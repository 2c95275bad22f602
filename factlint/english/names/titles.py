"""Titles of news English: which words before or after a name say what office or rank its bearer holds."""

from factlint.lexicon import spelled, words
from factlint.start.regex import lazy

HEADS = words(
    "title.office:base",
    "title.rank:base",
    "title.short.military",
    "title.short.civil",
)
"""Words that a title ends in (or that stand before `of`)."""
SAME = {
    "sen": "senator", "rep": "representative", "congressman": "representative", "congresswoman": "representative",
    "gov": "governor", "gen": "general", "adm": "admiral", "col": "colonel", "lt": "lieutenant", "maj": "major",
    "capt": "captain", "sgt": "sergeant", "premier": "prime minister", "pm": "prime minister", "ag": "attorney general",
    "atty": "attorney", "chairman": "chair", "chairwoman": "chair", "chairperson": "chair",
    "spokeswoman": "spokesman", "spokesperson": "spokesman", "advisor": "adviser", "ceo": "chief executive",
    "defence": "defense", "labour": "labor", "dr": "doctor", "prof": "professor", "rev": "reverend",
    "fm": "foreign minister", "mrs": "ms", "miss": "ms", "councilmember": "councilman",
    "sens": "senator", "reps": "representative", "govs": "governor",
    "senators": "senator", "representatives": "representative", "governors": "governor",
}  # fmt: skip
"""Words of titles under which the same office is named."""
SURNAMES = words("title.surname")
"""Heads that are surnames too: Steve King, Jim Justice."""
COURTESY = words("title.courtesy")
"""Forms of address: they name no office."""
MODIFIERS = words(
    "title.department", "title.grade", "title.body", "title.word", "title.past"
) - {"formerly"}
"""Words that stand inside a title before its head."""
PARTS = HEADS | MODIFIERS
"""Words of titles."""
OF_PHRASES = spelled("title.of-phrase")
"""What may follow a head inside a title."""
OF_LASTS = frozenset(phrase.rsplit(" ", 1)[1] for phrase in OF_PHRASES)
"""The words that such phrases end in."""
PAST = words("title.past")
"""Words that say a title was held before."""
NOT_YET = words("title.not-yet:base", "title.candidate:base") - {"contender"}
"""Words that say a title is not held, or not in full."""
OCCUPATIONS = words("person.occupation:base", "person.kin:base")
"""Words for people that are no titles; right before a name they say that a person is meant."""
_WORD = lazy(r"[^\W_]+(?:['’][^\W_]+)*")
_ARTICLES = words("function.article", "function.possessive") | {"then"}
_NOT_INSIDE = (words("function") | {"said", "says", "told"}) - words(
    "function.adverb", "function.article", "function.possessive", "title.past"
)
"""Words that never stand between an apposition's comma and its title."""
SHORT = words("title.short.military", "title.short.civil")
"""Heads that are abbreviations: the period after them is no end."""
_AFTER = words("title.follows")
"""Words that may follow a title that is set off by a comma."""
_LONGEST = 6
"""How many words a title set off by commas may have before its head ends."""


def written_out(title: str) -> list[str]:
    """The words of a title in lower case, short forms written out: `Sen.` is `senator`, `Vice-President` two words."""
    text = title.lower().replace(".", "").replace("’s", "").replace("'s", "")
    words = [match[0] for match in _WORD.finditer(text)]
    return [part for word in words for part in SAME.get(word, word).split()]


def is_head(word: str) -> bool:
    """Whether lower-case `word` is a head, or its plural as in Sens. and Presidents."""
    return word in HEADS or (word[-1:] == "s" and word[:-1] in HEADS)


def of_phrase(rest: str) -> int:
    """How many words of the lower-case text after a head belong to it, as in Secretary of State."""
    if not rest.startswith(" of "):
        return 0
    return len(
        max(
            (p for p in OF_PHRASES if _opens_with(rest[1:], p)), key=len, default=""
        ).split()
    )


def head_before(words: list[str]) -> int:
    """How many of the last lower-case `words` are a title's head with its `of` phrase; 0 where none is."""
    for count in range(3, min(len(words), 7) + 1):
        if (
            words[-count + 1] == "of"
            and " ".join(words[-count + 1 :]) in OF_PHRASES
            and is_head(words[-count])
        ):
            return count
    return 0


def _opens_with(text: str, phrase: str) -> bool:
    return (
        text.startswith(phrase) and not text[len(phrase) : len(phrase) + 1].isalnum()
    )


def in_apposition(words: list[str], following: list[str]) -> tuple[int, int] | None:
    """Where the title stands among `words` that follow a comma: its first word and the one after it.

    `following` is what stands after each word. `the Ohio governor,` is a title; in `the president said`
    the comma ends no apposition.
    """
    lower = [word.lower() for word in words]
    first = 1 if words and lower[0] in _ARTICLES else 0
    strange = 0
    for index in range(first, min(len(words), _LONGEST)):
        if is_head(lower[index]):
            return _whole(lower, following, first, index)
        strange += words[index].islower() and lower[
            index
        ] not in MODIFIERS | PAST | NOT_YET | {"s"}
        if (
            strange > 1
            or lower[index] in _NOT_INSIDE
            or following[index].strip(".’' -")
        ):
            return None
    return None


def _whole(
    words: list[str], following: list[str], first: int, head: int
) -> tuple[int, int] | None:
    """The title with all its heads (`deputy prime minister`) and its `of` phrase, where an apposition ends there."""
    while head + 1 < len(words) and _goes_on(words[head + 1], following[head]):
        head += 1
    if not is_head(words[head]) and words[head] != "general":
        return None
    marks = ",;:)—–" if words[head] in SHORT else ",.;:)—–"
    if following[head][:1] in marks or not _AFTER.isdisjoint(
        words[head + 1 : head + 2]
    ):
        return first, head + 1 + of_phrase(" " + " ".join(words[head + 1 :]))
    return None


def _goes_on(word: str, gap: str) -> bool:
    """Whether a title goes on with a word after the gap."""
    return gap in (" ", "-") and (is_head(word) or word in MODIFIERS - {"and"})
