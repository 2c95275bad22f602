"""What follows from the signs of a near miss: a warning, a query, or nothing, with the reasons in words.

A warning needs one reason and no doubt; with a doubt it is a query. People on file who hold no more than a
seat among hundreds are compared only where the copy gives their office or has the right form as well: every
usual name is one letter away from one of them.
"""

from factlint import lexicon
from factlint.known.near.case import Case, Usage
from factlint.known.near.namesakes import LONG, SHORT, is_other
from factlint.known.near.real_words import is_word_slip
from factlint.known.near.signs import COMMON, NONE, Signs
from factlint.known.near.spelling import same_letters, umlaut, variant
from factlint.lexicon import frequency
from factlint.start.record import NamedTuple
from factlint.text import Span

_TINY = 5
"""In a word of fewer letters one other letter makes another name: Wang, Wong."""

_LEAST = 4
"""In a word of fewer letters a word that is no name may be a name all the same: Tef, Ted."""
_PARTICLES = lexicon.words("name.particle.arabic")
"""Words of Arabic names, whose vowels each paper writes in its own way."""


class MissVerdict(NamedTuple):
    """What a near miss is worth. `sure` makes it a warning; `reasons` say in words why."""

    sure: bool
    reasons: tuple[str, ...]


def weigh(case: Case, usage: Usage) -> MissVerdict | None:
    """The verdict on a case; None where it is another name or nobody can tell."""
    signs = Signs(case, usage)
    if is_word_slip(signs):
        said = f"“{signs.shown}” is a common word in place of “{signs.right_word}”"
        return MissVerdict(True, (said,))
    if is_other(signs) or not _is_compared(signs):
        return None
    reasons = tuple(filter(None, (reason(signs) for reason in _REASONS)))
    if reasons:
        return MissVerdict(not _has_doubt(signs), reasons)
    return MissVerdict(False, ()) if _is_query(signs) else None


def _is_compared(signs: Signs) -> bool:
    """Whether the entry is prominent, or something else than the likeness speaks for it."""
    return bool(
        signs.prominent or _here(signs) or _in_office(signs) or _is_mechanical(signs)
    )


def _is_mechanical(signs: Signs) -> bool:
    """Whether nobody is called so: a given name that is none beside a usual one, or letters that changed places."""
    size = len(signs.known)
    if signs.band != NONE or signs.edits > 1 or size < _LEAST or _is_named_so(signs):
        return False
    if not signs.last and frequency.given(signs.known) >= COMMON:
        return True
    if signs.last and signs.coined and frequency.surname(signs.known) >= COMMON:
        return size >= _TINY
    return size >= SHORT and signs.swapped


def _is_close(signs: Signs) -> bool:
    """Whether the slip is one that the ear or the hand makes."""
    if signs.alike or signs.swapped or signs.cut:
        return True
    enough = _TINY if signs.public else SHORT
    if signs.vowels and (len(signs.known) >= enough or signs.known_band == NONE):
        return True
    return (
        signs.last and len(signs.known) > LONG and len(signs.word) != len(signs.known)
    )


def _title(signs: Signs) -> str | None:
    return f"“{signs.shown}” is no title" if signs.title and not signs.bare else None


def _accent(signs: Signs) -> str | None:
    return (
        "the accent stands on another letter"
        if same_letters(signs.word, signs.known)
        else None
    )


def _here(signs: Signs) -> str | None:
    """The copy has the right form too; not of two given names that are both common, nor of short words."""
    if not signs.right_times or (
        signs.right_times < signs.wrong_times and signs.band != NONE
    ):
        return None
    relatives = not signs.last and signs.band >= COMMON
    short = len(signs.known) < SHORT and signs.band != NONE
    if (relatives or short) and not _is_close(signs):
        return None
    return f"“{signs.right_word}” stands in the copy as well"


def _in_office(signs: Signs) -> str | None:
    """The copy gives an office that is on file, and the word is no common name of its own."""
    if signs.in_office and (signs.band < COMMON or _is_close(signs)):
        return "an office on file stands beside it"
    return None


def _unknown(signs: Signs) -> str | None:
    """The word is no name and no English word; with two letters wrong it must be long."""
    if (
        signs.band == NONE
        and len(signs.known) >= _LEAST
        and (signs.edits == 1 or signs.swapped or len(signs.known) >= LONG)
    ):
        return f"“{signs.shown}” is no usual name or word"
    return None


def _rare_rest(signs: Signs) -> str | None:
    """Hardly anybody else has the rest of the name: Sonya Sotomayor."""
    listed = signs.listed and not signs.last and signs.rest_band < COMMON
    if signs.bare or not (listed or signs.rest_band == NONE):
        return None
    if signs.edits == 1 or signs.vowels or signs.band == NONE:
        return "the rest of the name is a rare one"
    return None


def _slip(signs: Signs) -> str | None:
    """A slip of the ear or the hand, where not all names are common or the copy gives an office."""
    if not _is_close(signs) or not (signs.public or _is_unusual(signs)):
        return None
    if signs.edits > 1 and not (signs.public and signs.rest_band < COMMON):
        return None
    if signs.cut:
        return "its last letter is missing"
    if signs.swapped:
        return "two letters have changed places"
    return (
        "the two sound much alike" if signs.vowels else "one letter of many is wrong"
    )


def _is_unusual(signs: Signs) -> bool:
    """Whether the rest of the name is no common one, or the word is not beside the known one: Micheal."""
    usual = signs.usual and signs.swapped
    rare = signs.rest_band < COMMON or (
        (usual or signs.band < COMMON) and len(signs.known) >= SHORT
    )
    long = len(signs.known) >= (_TINY if signs.alike else SHORT)
    return rare or (signs.listed and (long or signs.known_band == NONE))


def _rare(signs: Signs) -> str | None:
    """One letter is wrong in a rare name that is near a rare one, or that has an office."""
    if signs.band >= COMMON or signs.edits > 1 or len(signs.known) < _TINY:
        return None
    if signs.known_band == NONE or (
        len(signs.known) >= SHORT and (signs.known_band < COMMON or signs.public)
    ):
        return f"“{signs.shown}” is a rare name"
    return None


_REASONS = (_title, _accent, _here, _in_office, _unknown, _rare_rest, _slip, _rare)


def _has_doubt(signs: Signs) -> bool:
    """Whether something speaks against a slip as well; nothing does where the copy has the right form too."""
    return not _here(signs) and any(doubt(signs) for doubt in _DOUBTS)


def _is_brought_in(signs: Signs) -> bool:
    """Whether an age brings in somebody else."""
    return signs.aged


def _is_of_two(signs: Signs) -> bool:
    """Whether only titles and common words stand beside a usual name: Green County and Greene County are two."""
    if not signs.bare or signs.band == NONE or len(signs.known) >= LONG:
        return False
    return not _in_office(signs)


def _is_singular(signs: Signs) -> bool:
    """Whether the word is the singular of a plural: one of the Getty Images, or a slip."""
    if not signs.cut or not frequency.english(signs.word):
        return False
    return not (signs.ends_line or frequency.surname(signs.known))


def _is_of_longer(signs: Signs) -> bool:
    """Whether the word goes on into another name: the Quince Law School is not in Quince Lawn."""
    if not signs.goes_on or not signs.known.startswith(signs.word):
        return False
    return frequency.english(signs.word)


def _is_transcribed(signs: Signs) -> bool:
    """Whether the two may be two ways to write a foreign name: Mohammed, Mohammad; Lokke, Loekke."""
    if _PARTICLES.isdisjoint(
        word.text for word in signs.case.words
    ):  # as they stand: Al is a given name
        written = signs.known_band == NONE and umlaut(signs.word, signs.known)
        return written or (signs.foreign and variant(signs.word, signs.known))
    return signs.vowels and not signs.swapped


def _is_named_so(signs: Signs) -> bool:
    """Whether copy goes on to use the other name, and it may be one."""
    return signs.apart > 1 and not (signs.title or signs.coined)


def _is_throughout(signs: Signs) -> bool:
    """Whether copy has nothing but the other name, and the rest does not show who is meant."""
    shown = signs.in_office or signs.rest_band < COMMON or not signs.listed
    return signs.apart > 1 and not (signs.title or (signs.coined and shown))


def _is_behind_given(signs: Signs) -> bool:
    """Whether a given name goes before another, so that the name is a longer one: Jo Ann Rooney is no Ann Romney."""
    word = _word_before(signs)
    if not (signs.last and word[:1].isupper() and frequency.given(word.lower())):
        return False
    if signs.band == NONE:
        return all(len(word) < _LEAST for word in signs.rest)
    return frequency.given(signs.rest[0]) >= COMMON


def _is_behind_of(signs: Signs) -> bool:
    """Whether the first word ends a name of its own: the Heart of America Bridge is no American one."""
    return signs.case.gap == 0 and _word_before(signs) == "of"


def _word_before(signs: Signs) -> str:
    """The word right before the name in the same sentence, or nothing."""
    start = signs.case.span.start
    before = signs.doc.words_in(Span(max(start - 16, 0), start))
    joined = before and signs.doc.text[before[-1].end : start] == " "
    return before[-1].text if joined else ""


def _is_query(signs: Signs) -> bool:
    """Whether an editor should be asked, though nothing but the likeness speaks for a slip."""
    if signs.aged or _is_named_so(signs):
        return False
    if signs.rest_band < COMMON:
        return True
    enough = _is_close(signs) or len(signs.known) >= _TINY or signs.title
    return enough and (signs.in_office or signs.listed)


_DOUBTS = (
    _is_throughout,
    _is_brought_in,
    _is_of_two,
    _is_singular,
    _is_of_longer,
    _is_transcribed,
    _is_behind_given,
    _is_behind_of,
)
"""What speaks against a slip, each asked for only where those before do not."""
