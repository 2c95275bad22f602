"""The title before a name: where in a run it ends, and which words before the run belong to it."""

from factlint.english.names import titles
from factlint.english.names.persons import GIVEN, INSTITUTION, SURNAMES
from factlint.english.sentences import STARTERS
from factlint.english.words import Word, lowered
from factlint.lexicon import words as classed

_SUFFIXES = classed("title.suffix")
_GENERAL_NAMES = classed("name.after-general")
_TITLES = titles.HEADS | titles.COURTESY | {"general"}
"""Words that are a title without a name after them too."""
_BELONGING = titles.HEADS | titles.MODIFIERS | titles.PAST | titles.NOT_YET
_GAPS = (" ", "-", ". ", "\u00a0", "\n")


def in_title(left: list[str]) -> bool:
    """Whether the word before a head is part of its title; so it is where there is none."""
    return not left or left[0] in titles.MODIFIERS or titles.is_head(left[0])


def is_surname(left: list[str]) -> bool:
    """Whether the last of the words is the surname of a person rather than the head of a title: Larry Speaker."""
    if not titles.is_head(left[-1]):
        return True
    return left[-1] in titles.SURNAMES and not in_title(left[-2:-1])


def after_title(left: list[str]) -> list[str]:
    """The words after the last head among `left` and its `of` phrase: the name of Secretary of State Jane Roe."""
    heads = [
        index
        for index, word in enumerate(left)
        if titles.is_head(word)
        and (word not in titles.SURNAMES or in_title(left[max(index - 1, 0) : index]))
    ]
    if not heads:
        return []
    after = left[heads[-1] + 1 :]
    return after[titles.of_phrase(" " + " ".join(after)) :]


def title_end(text: str, words: list[Word], start: int, end: int) -> int:
    """The index after the title that opens the run; `start` where there is none, `end` where nothing follows it."""
    for index in range(end - 1, start - 1, -1):
        word = words[index].text.lower()
        if not _may_be_head(word, first=index == start):
            continue
        after = _after_head(text, words, index, end)
        if _is_title(words, start, index, after, end):
            of_body = after < end and _is_institution(word, words[after:end])
            return start if of_body else after
    return start


def _may_be_head(word: str, *, first: bool) -> bool:
    return (
        titles.is_head(word)
        or word in titles.COURTESY
        or (word == "general" and not first)
    )


def _after_head(text: str, words: list[Word], head: int, end: int) -> int:
    """The index after the head and its `of` phrase, as in Secretary of State."""
    return (
        head
        + 1
        + titles.of_phrase(text[words[head].end : words[end - 1].end].lower())
    )


def _is_title(words: list[Word], start: int, head: int, after: int, end: int) -> bool:
    """Whether a head is one, no surname here (Steve King, Martin Luther King Jr.) and no team (the Chiefs)."""
    word = words[head].text.lower()
    left = [words[head - 1].text.lower()] if head > start else []
    rest = lowered(words[after:end])
    if not rest and word not in _TITLES:
        return False
    if in_title(left) or word.rstrip("s") not in titles.SURNAMES:
        return True
    return len([part for part in rest if part not in _SUFFIXES]) > 1


def _is_institution(head: str, name: list[Word]) -> bool:
    """Whether what follows a head names a body and no person: General Motors."""
    lower = name[0].text.lower()
    if lower in GIVEN and len(name) > 1:
        return False
    return (lower in INSTITUTION and lower not in SURNAMES) or (
        head == "general" and lower in _GENERAL_NAMES
    )


def title_start(text: str, words: list[Word], start: int, cut: int) -> int:
    """The index of the title's first word; lower-case words of a title before the run belong to it."""
    index = start
    if cut == start and start and _ends_of_phrase(text, words, start):
        index -= titles.head_before(lowered(words[max(start - 7, 0) : start]))
    while index > 0 and _belongs(text, words, index, head=index == cut):
        index -= 1
    while index < cut and words[index].text.lower() == "and":
        index += 1
    return index


def _ends_of_phrase(text: str, words: list[Word], start: int) -> bool:
    """Whether the word before the run may end a title's `of` phrase: the secretary of state Jane Roe."""
    before = words[start - 1]
    joined = text[before.end : words[start].start] == " "
    return joined and before.text.lower() in titles.OF_LASTS


def _belongs(text: str, words: list[Word], index: int, *, head: bool) -> bool:
    """Whether the word before `index` is part of a title; right before a name it must be a head."""
    before, after = words[index - 1], words[index]
    if text[before.end : after.start] not in _GAPS:
        return False
    word = before.text.lower()
    if head:
        return word in titles.HEADS
    if word in STARTERS and before.text[0].isupper():
        return False  # Then opens the sentence
    if before.text == "under" and after.text[0].isupper():
        return False  # a spokesman under Treasury Secretary Jane Roe
    return word in _BELONGING
