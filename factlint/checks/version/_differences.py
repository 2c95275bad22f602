"""Which numbers, dates, names, titles and negations differ between two sentences that are otherwise equal."""

from collections.abc import Iterator
from typing import NamedTuple

from factlint.annotate import Name, facts, titles
from factlint.annotate.facts import Fact
from factlint.annotate.sentences import STARTERS
from factlint.checks.version import _names, _numbers
from factlint.checks.version._compared import Compared, Pairing, Side
from factlint.match.changes import Change
from factlint.text import Span


class Difference(NamedTuple):
    """One fact that differs: its kind, where it stands in each sentence, and what it says there.

    `aside` counts the changed words that it explains. `severity` is None for the check's own.
    """

    kind: str
    old: Span
    new: Span
    values: tuple[str, str]
    aside: int
    severity: str | None = None


def differences(compared: Compared, kinds: tuple[str, ...], *, ordered: bool) -> Iterator[Difference]:
    """All differences of the given kinds outside quotations, in order of kind and place."""
    for kind in ("number", "date"):
        if kind in kinds:
            yield from _facts(compared, kind, ordered=ordered)
    if "name" in kinds or "place" in kinds:
        yield from (found for found in _of_names(compared, ordered=ordered) if found.kind in kinds)
    if "title" in kinds:
        yield from _titles(compared)
    if "negation" in kinds:
        yield from _negations(compared)


def _facts(compared: Compared, kind: str, *, ordered: bool) -> Iterator[Difference]:
    before, after = compared.before, compared.after
    for old, new, change in compared.pairings(kind):
        hedged = _numbers.hedged(before.keys, old) != _numbers.hedged(after.keys, new)
        if not _numbers.contradict(old, new, hedged=hedged) or not _in_place(compared, Pairing(old, new, change)):
            continue
        severity = _of_toll(compared, old, new, ordered=ordered) if kind == "number" else None
        if severity != "off" and not before.quoted(old.first, old.last) and not after.quoted(new.first, new.last):
            more = kind == "number" and compared.partner.get(old.last) == new.last
            spans = _shown(before, old, more=more), _shown(after, new, more=more)
            aside = max(old.last - old.first, new.last - new.first)
            yield Difference(kind, *spans, (repr(old.value), repr(new.value)), aside, severity)


def _in_place(compared: Compared, pairing: Pairing) -> bool:
    """True where what follows both facts is equal, or nothing else changed beside them."""
    old, new, change = pairing
    follows = compared.partner.get(old.last) == new.last if old.last < len(compared.before.keys) else False
    precedes = compared.partner.get(old.first - 1) == new.first - 1
    alone = change.start >= old.first and change.end <= old.last
    alone = alone and change.new_start >= new.first and change.new_end <= new.last
    return alone or (follows and precedes)


def _shown(side: Side, fact: Fact, *, more: bool) -> Span:
    """The fact's passage, with the word that is counted where the two sentences share it."""
    more = more and fact.last < len(side.tokens) and side.tokens[fact.last].text.isalpha()
    more = more and side.keys[fact.last] not in _NOT_COUNTED
    return side.span(fact.first, fact.last + (more and side.gap(fact.last).strip() == ""))


_NOT_COUNTED = STARTERS | {"of", "vs", "through", "or", "than", "is", "are", "was", "were", "per", "who", "into", "up"}


def _of_toll(compared: Compared, old: Fact, new: Fact, *, ordered: bool) -> str | None:
    """How grave it is that a count differs: a toll that grows is news, and `at least 9` can be 12."""
    before, after = compared.before.keys, compared.after.keys
    one, other = old.value, new.value
    if not isinstance(one, facts.Number) or not isinstance(other, facts.Number):
        return None
    grows = one.value < other.value
    least, new_least = _numbers.at_least(before, old), _numbers.at_least(after, new)
    toll = _numbers.is_toll(before, old) or _numbers.is_toll(after, new)
    if (least and not new_least and grows) or (not ordered and new_least and not least and not grows):
        return "off"
    if not (ordered and grows and toll):
        return None
    return "off" if least else "info"


def _of_names(compared: Compared, *, ordered: bool) -> Iterator[Difference]:
    if _in_capitals(compared.before) or _in_capitals(compared.after):
        return
    for change in compared.changes:
        olds = _names_in(compared, compared.before, range(change.start, change.end))
        news = _names_in(compared, compared.after, range(change.new_start, change.new_end))
        if olds and len(olds) == len(news):
            for (old, at), (new, new_at) in zip(olds, news, strict=True):
                if _covers(change, [row[1] for row in olds], [row[1] for row in news]):
                    yield from _of_name(compared, change, (old, at), (new, new_at), ordered=ordered)


def _covers(change: Change, olds: list[range], news: list[range]) -> bool:
    """True where the names are all that changed, but for one word or two."""
    rest = sum(not any(at in name for name in olds) for at in range(change.start, change.end))
    new_rest = sum(not any(at in name for name in news) for at in range(change.new_start, change.new_end))
    return max(rest, new_rest) <= 1


def _in_capitals(side: Side) -> bool:
    """True for headlines: no full stop, and most of the longer words have a capital."""
    if side.sentence.of(side.draft.text)[-1] in '.!?”"':
        return False
    long = [token.text for token in side.tokens if len(token.text) > 3]
    return sum(word[0].isupper() for word in long) > 0.6 * len(long) and len(long) > 3


def _names_in(compared: Compared, side: Side, changed: range) -> list[tuple[Name, range]]:
    """The names of which a capitalised word changed."""
    found = []
    for name, at in side.names:
        inside = [i for i in at if i in changed and side.tokens[i].text[0].isupper()]
        if inside and not _is_address(side, at) and not _opens(compared, side, name, at) and not _is_date(side, at):
            found.append((name, at))
    return found


def _is_address(side: Side, at: range) -> bool:
    """True inside URLs, domains and handles; a designator such as Su-35 is a name."""
    span, text = side.span(at.start, at.stop), side.draft.text
    return any(mask.overlaps(span) and set(mask.of(text)) & set("./@#") for mask in side.draft.masks)


def _opens(compared: Compared, side: Side, name: Name, at: range) -> bool:
    """True where only the start of a sentence, a list item or a clause may have given the word its capital."""
    if len(at) > 1 or not _opening(side, at.start) or any(name.span == one.span for one in side.draft.mentions):
        return False
    word = side.tokens[at.start].text
    return word.lower() in STARTERS or word not in compared.lexicon.capitalised


def _opening(side: Side, at: int) -> bool:
    gap = side.gap(at)
    return at == 0 or any(sign in gap for sign in ':*|•“"\n') or gap.strip() in ("-", "–", "—")


def _is_date(side: Side, at: range) -> bool:
    return any(fact.kind == "date" and fact.first < at.stop and at.start < fact.last for fact in side.facts)


def _of_name(
    compared: Compared, change: Change, old: tuple[Name, range], new: tuple[Name, range], *, ordered: bool
) -> Iterator[Difference]:
    before, after = compared.before, compared.after
    one, other = _names.parts(_words(before, old[1])), _names.parts(_words(after, new[1]))
    if (
        not one
        or not other
        or _names.same(one, other, compared.lexicon.initials)
        or _one_entry(before, old[0], after, new[0])
    ):
        return
    if before.quoted(old[1].start, old[1].stop) or after.quoted(new[1].start, new[1].stop):
        return
    spelled = _names.respelt(
        _names.parts(_words(before, range(max(change.start, old[1].start), min(change.end, old[1].stop)))),
        _names.parts(_words(after, range(max(change.new_start, new[1].start), min(change.new_end, new[1].stop)))),
    )
    if spelled and ordered and spelled[1] in compared.lexicon.earlier:
        return  # a slip was mended to the form used elsewhere
    slip = spelled and ordered and not new[0].person and after.keys[max(new[1].start - 1, 0)] in ("the", "of", "and")
    place = _is_place(before, *old) and _is_place(after, *new)
    yield Difference(
        "place" if place else "name",
        before.span(old[1].start, old[1].stop),
        after.span(new[1].start, new[1].stop),
        (" ".join(one), " ".join(other)),
        max(len(old[1]), len(new[1])),
        "info" if slip else None,
    )


def _words(side: Side, at: range) -> list[str]:
    return [side.tokens[i].text for i in at]


def _one_entry(before: Side, old: Name, after: Side, new: Name) -> bool:
    """True where the rulebook knows both as one thing."""
    olds = {mention.entry for mention in before.draft.mentions if mention.span.overlaps(old.span)}
    return any(mention.entry in olds for mention in after.draft.mentions if mention.span.overlaps(new.span))


_LOCATIVE = frozenset(facts.listed("in at near outside across around from to toward towards throughout into"))


def _is_place(side: Side, name: Name, at: range) -> bool:
    """True where the rulebook says so, or a word such as `in` stands before what is no person."""
    for mention in side.draft.mentions:
        if mention.span.overlaps(name.span):
            return side.draft.entry(mention).section == "places"
    return not name.person and at.start > 0 and side.keys[at.start - 1] in _LOCATIVE


_TITLE_WORDS = (titles.HEADS | titles.MODIFIERS | titles.COURTESY | {"of"}) - {"and", "late", "then"}
_RANKS = frozenset(facts.listed("deputy vice assistant associate under lieutenant"))
"""Words that make another office of the one they stand before."""
_LOOSE = frozenset(facts.listed("leader chief head boss strongman dictator executive official"))
"""Words that describe rather than name an office."""
_ONE_TITLE = {
    "sen": "senator", "rep": "representative", "congressman": "representative", "congresswoman": "representative",
    "gov": "governor", "gen": "general", "col": "colonel", "lt": "lieutenant", "maj": "major", "capt": "captain",
    "sgt": "sergeant", "adm": "admiral", "dr": "doctor", "prof": "professor", "rev": "reverend", "advisor": "adviser",
    "chair": "chairman", "chairperson": "chairman", "spokesperson": "spokesman", "defence": "defense",
    "mrs": "ms", "miss": "ms", "councilmember": "councilman",
}  # fmt: skip


def _titles(compared: Compared) -> Iterator[Difference]:
    before, after = compared.before, compared.after
    for change in compared.changes:
        old, new = _phrase(before, change.start, change.end), _phrase(after, change.new_start, change.new_end)
        if not old or not new or not _offices_differ(compared, old, new):
            continue
        if not before.quoted(old.start, old.stop) and not after.quoted(new.start, new.stop):
            size = max(change.end - change.start, change.new_end - change.new_start)
            values = " ".join(_keys(before, old)), " ".join(_keys(after, new))
            yield Difference("title", _with_name(before, old), _with_name(after, new), values, size)


def _with_name(side: Side, title: range) -> Span:
    """The title's span, with the name that follows it."""
    return side.span(title.start, next((at.stop for _, at in side.names if title.stop in at), title.stop))


def _phrase(side: Side, start: int, end: int) -> range | None:
    """The title that holds the changed tokens `start:end`, which are all of titles; None where there is none."""
    if not all(key in _TITLE_WORDS for key in side.keys[start:end]):
        return None
    while start > 0 and side.keys[start - 1] in _TITLE_WORDS - {"of"} and side.gap(start) in (" ", "-", ". "):
        start -= 1
    while (
        end < len(side.keys)
        and side.keys[end] in _TITLE_WORDS - {"of"}
        and (start == end or side.gap(end) in (" ", "-", ". "))
    ):
        end += 1
    words = side.keys[start:end]
    if not any(word in titles.HEADS or word in titles.COURTESY for word in words):
        return None
    return range(start, end) if _beside_name(side, start, end) else None


def _beside_name(side: Side, start: int, end: int) -> bool:
    """True where a name follows the title, or it follows a name and a comma."""
    if end < len(side.tokens) and side.tokens[end].text[0].isupper() and side.gap(end) in (" ", ". ", "\u00a0"):
        return any(end in at for _, at in side.names)
    before = [at for _, at in side.names if start - 5 <= at.stop <= start]
    return bool(before) and "," in side.gap(before[-1].stop)


def _keys(side: Side, at: range) -> list[str]:
    return [_ONE_TITLE.get(key, key) for key in side.keys[at.start : at.stop]]


def _offices_differ(compared: Compared, old: range, new: range) -> bool:
    """True where both are offices and not the same; a rank put before one makes another, a description does not."""
    one, other = _keys(compared.before, old), _keys(compared.after, new)
    if set(one) <= set(other) or set(other) <= set(one):
        return bool((set(one) ^ set(other)) & _RANKS)
    heads = [[word for word in words if word in titles.HEADS | titles.COURTESY] for words in (one, other)]
    return not any(set(words) <= _LOOSE for words in heads)


_AUXILIARIES = frozenset(
    facts.listed(
        "do does did is are was were be been being has have had will would can could may might must shall should any "
        "some yet to ever a an the"
    )
)
_DENYING = frozenset(
    facts.listed(
        "declined declines refused refuses failed fails denied denies lack lacks lacked unable hardly barely few "
        "little unwilling rejected only instead rather absent missing stopped halted avoid avoided unlikely"
    )
)
"""Words that say no in another way."""


def _negations(compared: Compared) -> Iterator[Difference]:
    before, after = compared.before, compared.after
    for change in compared.changes:
        old, new = before.keys[change.start : change.end], after.keys[change.new_start : change.new_end]
        if not _flips(before, after, change, old, new):
            continue
        spans = _wider(before, change.start, change.end), _wider(after, change.new_start, change.new_end)
        if not any(side.draft.quoted(span) for side, span in zip((before, after), spans, strict=True)):
            yield Difference("negation", *spans, (" ".join(old), " ".join(new)), max(len(old), len(new)))


def _flips(before: Side, after: Side, change: Change, old: list[str], new: list[str]) -> bool:
    counts = [
        _negation_count(side, at)
        for side, at in ((before, range(change.start, change.end)), (after, range(change.new_start, change.new_end)))
    ]
    if len(old) <= 2 and len(new) <= 2 and _opposed(old, new):
        return True
    total = [sum(fact.kind == "negation" for fact in side.facts) for side in (before, after)]
    if counts[0] % 2 == counts[1] % 2 or total[0] == total[1] or _DENYING & {*old, *new}:
        return False
    one, other = (
        [key for key in keys if not facts.is_negation(key) and key not in _AUXILIARIES] for keys in (old, new)
    )
    after_it = [keys[at] for keys, at in ((before.keys, change.end), (after.keys, change.new_end)) if at < len(keys)]
    if "only" in after_it or "longer" in after_it:
        return False
    return len(one) == len(other) <= 1 and all(_one_verb(*pair) for pair in zip(one, other, strict=True))


def _negation_count(side: Side, at: range) -> int:
    return sum(fact.kind == "negation" and fact.first in at for fact in side.facts)


def _one_verb(one: str, other: str) -> bool:
    """`agreed` and `agree`, `approves` and `approve`."""
    return one[:4] == other[:4] or (one[:3] == other[:3] and min(len(one), len(other)) <= 4)


_OPPOSING = ("un", "in", "im", "il", "ir", "dis", "non")


def _opposed(old: list[str], new: list[str]) -> bool:
    """`likely` and `unlikely`, `with` and `without`."""
    if len(old) != 1 or len(new) != 1:
        return False
    short, long = sorted((old[0], new[0]), key=len)
    prefixed = len(short) > 3 and any(long == prefix + short for prefix in _OPPOSING)
    return prefixed or {short, long} in ({"with", "without"}, {"can", "cannot"}, {"ever", "never"})


def _wider(side: Side, start: int, end: int) -> Span:
    """The changed tokens with one on either side."""
    return side.span(max(start - 1, 0), min(end + 1, len(side.tokens)))
