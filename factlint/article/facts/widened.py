"""Words that were put into the name of a body, or taken out of it: the Department of Public Health."""

from collections.abc import Iterator

from factlint.article.compared import Compared, Difference, Side
from factlint.article.facts.bearers import is_person
from factlint.article.names import parts
from factlint.english.numbers.numbers import Token
from factlint.match.changes import Change


def differences(compared: Compared) -> Iterator[Difference]:
    """The names of bodies that have more words in one sentence, inside and not at their ends."""
    for change in compared.changes:
        came = change.start == change.end
        if came == (change.new_start == change.new_end):
            continue
        side = compared.after if came else compared.before
        at = (
            range(change.new_start, change.new_end)
            if came
            else range(change.start, change.end)
        )
        if _is_inside(side, at) and not _has_both(compared, side, at):
            yield _difference(compared, change)


def _is_inside(side: Side, at: range) -> bool:
    """Whether words with a capital have others of one name on either side, and no person bears it."""
    name = _name_around(side, at)
    if name is None or not any(side.tokens[i].text[0].isupper() for i in at):
        return False
    words = parts([token.text for token in side.tokens[name.start : name.stop]])
    quoted = side.quoted(name.start, name.stop)
    return len(words) > len(at) + 1 and not is_person(words) and not quoted


def _is_word(token: Token) -> bool:
    return token.text.isalpha()


def _name_around(side: Side, at: range) -> range | None:
    for name, tokens in side.names:
        inside = tokens.start < at.start and at.stop < tokens.stop
        if (
            inside
            and not name.person
            and all(map(_is_word, side.tokens[at.start - 1 : at.stop + 1]))
        ):
            return tokens
    return None


def _has_both(compared: Compared, side: Side, at: range) -> bool:
    """Whether the other text has the words that came or went anywhere: it may call the body either way."""
    counts = compared.lexicon.counts[side is compared.before]
    return any(counts[word] for i in at for word in parts([side.tokens[i].text]))


def _difference(compared: Compared, change: Change) -> Difference:
    before, after = compared.before, compared.after
    old = before.span(change.start - 1, change.end + 1)
    new = after.span(change.new_start - 1, change.new_end + 1)
    values = old.of(before.draft.text).lower(), new.of(after.draft.text).lower()
    size = max(change.end - change.start, change.new_end - change.new_start)
    return Difference("name", old, new, values, size)
