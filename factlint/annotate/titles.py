"""Titles of news English: which words before or after a name say what office or rank its bearer holds."""

from factlint.annotate.words import word_set
from factlint.regex import lazy

HEADS = word_set(
    "president chancellor premier minister secretary undersecretary senator sen representative rep congressman "
    "congresswoman governor gov mayor ambassador envoy general gen colonel col lieutenant lt major maj captain "
    "capt sergeant sgt corporal admiral adm commander marshal brigadier justice judge chief chairman chairwoman "
    "chairperson chair ceo director king queen prince princess emperor sultan sheikh sheik emir ayatollah pope "
    "bishop archbishop cardinal rabbi imam rev reverend pastor dr doctor prof professor speaker leader spokesman "
    "spokeswoman spokesperson adviser advisor commissioner sheriff superintendent inspector constable detective "
    "prosecutor attorney solicitor counsel deputy officer councilman councilwoman councillor assemblyman "
    "assemblywoman delegate whip treasurer comptroller cosmonaut astronaut coach manager executive editor "
    "dictator founder strongman diplomat warlord tsar taoiseach"
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
SURNAMES = word_set(
    "king pope justice judge prince bishop major marshal cardinal constable pastor sergeant baron lord dean chancellor"
)
"""Heads that are surnames too: Steve King, Jim Justice."""
COURTESY = word_set("mr mrs ms miss mx sir dame lord lady baroness baron messrs")
"""Forms of address: they name no office."""
MODIFIERS = word_set(
    "prime deputy vice foreign defense defence finance interior home acting interim former then late ex first "
    "second chief executive senior junior house senate majority minority state national security lieutenant major "
    "brigadier supreme court secretary attorney solicitor press white presidential assistant under undersecretary "
    "associate crown managing general federal union party opposition police fire army navy air force health trade "
    "energy industry and education justice transport transportation agriculture labor labour treasury commerce "
    "economy environment culture sports information oil tourism district county city regional military religious "
    "spiritual head honorary founding campaign budget policy special vice-presidential medical legal"
)
"""Words that stand inside a title before its head."""
PARTS = HEADS | MODIFIERS
"""Words of titles."""
OF_PHRASES = (
    "of state", "of defense", "of defence", "of staff", "of the treasury", "of homeland security", "of commerce",
    "of labor", "of energy", "of education", "of agriculture", "of transportation", "of the interior", "of health",
    "of police", "of justice", "of veterans affairs", "of the house", "of the exchequer", "of foreign affairs",
    "of health and human services", "of housing and urban development", "of the army", "of the navy",
    "of the air force", "of the united states", "of trade and industry", "of national intelligence",
)  # fmt: skip
"""What may follow a head inside a title."""
OF_LASTS = frozenset(phrase.rsplit(" ", 1)[1] for phrase in OF_PHRASES)
"""The words that such phrases end in."""
PAST = word_set("former formerly ex then late ousted deposed onetime erstwhile retired outgoing previous")
"""Words that say a title was held before."""
NOT_YET = word_set("elect designate nominee candidate hopeful incoming presumptive future acting interim")
"""Words that say a title is not held, or not in full."""
OCCUPATIONS = word_set(
    "economist analyst strategist correspondent reporter lawyer historian scientist author writer actor actress "
    "singer activist columnist host anchor pollster consultant lobbyist candidate nominee lawmaker businessman "
    "businesswoman billionaire journalist photographer novelist poet researcher biologist rival contender "
    "colleague wife husband son daughter brother sister father mother democrat republican freshman agent teacher "
    "student farmer scholar physicist firefighter owner resident neighbor neighbour witness victim suspect"
)
"""Words for people that are no titles; right before a name they say that a person is meant."""
_WORD = lazy(r"[^\W_]+(?:['’][^\W_]+)*")
_ARTICLES = word_set("the a an his her its their our then")
_NOT_INSIDE = word_set(
    "who which that and or but to of in on at for from by with as is was are were has have had said says told "
    "would will could can may he she it they we you i not when where while if because if after before"
)
"""Words that never stand between an apposition's comma and its title."""
SHORT = word_set("sen rep gov gen lt col maj capt sgt adm dr prof rev")
"""Heads that are abbreviations: the period after them is no end."""
_AFTER = word_set("of for in at from who and to on since until")
"""Words that may follow a title that is set off by a comma."""
_LONGEST = 6
"""How many words a title set off by commas may have before its head ends."""


def plain(title: str) -> list[str]:
    """The words of a title in lower case, short forms written out: `Sen.` is `senator`, `Vice-President` two words."""
    text = title.lower().replace(".", "").replace("’s", "").replace("'s", "")
    words = [match[0] for match in _WORD.finditer(text)]
    return [part for word in words for part in SAME.get(word, word).split()]


def is_head(word: str) -> bool:
    """True where lower-case `word` is a head, or its plural as in Sens. and Presidents."""
    return word in HEADS or (word[-1:] == "s" and word[:-1] in HEADS)


def of_phrase(rest: str) -> int:
    """How many words of the lower-case text after a head belong to it, as in Secretary of State."""
    if not rest.startswith(" of "):
        return 0
    return len(max((p for p in OF_PHRASES if _opens_with(rest[1:], p)), key=len, default="").split())


def head_before(words: list[str]) -> int:
    """How many of the last lower-case `words` are a title's head with its `of` phrase; 0 where none is."""
    for count in range(3, min(len(words), 7) + 1):
        if words[-count + 1] == "of" and " ".join(words[-count + 1 :]) in OF_PHRASES and is_head(words[-count]):
            return count
    return 0


def _opens_with(text: str, phrase: str) -> bool:
    return text.startswith(phrase) and not text[len(phrase) : len(phrase) + 1].isalnum()


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
        strange += words[index].islower() and lower[index] not in MODIFIERS | PAST | NOT_YET | {"s"}
        if strange > 1 or lower[index] in _NOT_INSIDE or following[index].strip(".’' -"):
            return None
    return None


def _whole(words: list[str], following: list[str], first: int, head: int) -> tuple[int, int] | None:
    """The title with all its heads (`deputy prime minister`) and its `of` phrase, where an apposition ends there."""
    while (
        head + 1 < len(words)
        and (is_head(words[head + 1]) or words[head + 1] in MODIFIERS - {"and"})
        and following[head] in (" ", "-")
    ):
        head += 1
    if not is_head(words[head]) and words[head] != "general":
        return None
    ended = following[head][:1] in (",;:)—–" if words[head] in SHORT else ",.;:)—–") or (
        head + 1 < len(words) and words[head + 1] in _AFTER
    )
    if not ended:
        return None
    return first, head + 1 + of_phrase(" " + " ".join(words[head + 1 :]))
