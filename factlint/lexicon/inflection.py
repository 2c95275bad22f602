"""The inflected forms of a word by the rules of English spelling; what no rule gives is written out in the table."""

_SIBILANT = ("s", "x", "z", "ch", "sh")
_VOWELS = "aeiou"


def inflected(word: str, rule: str) -> dict[str, tuple[str, ...]]:
    """The forms of a word by their names, the word itself first as `base`.

    `rule` is empty, `verb` or `noun`, with irregular forms behind it: those of a verb are the past, the participle
    and the form in -ing, each where no rule gives it (`verb wrote written`, `verb put put putting`); those of a noun
    are plurals; `short` has short forms of a given name behind it. ValueError for any other rule.
    """
    kind, *irregular = rule.split() or [""]
    if kind == "":
        return {"base": (word,)}
    if kind == "noun":
        return {"base": (word,), "many": tuple(irregular) or (third(word),)}
    if kind == "short":
        return {"base": (word,), "short": tuple(irregular)}
    if kind == "verb":
        return _verb(word, irregular)
    raise ValueError(
        f"“{word}” has forms by the rule “{kind}”; there are verb, noun and short"
    )


def _verb(word: str, irregular: list[str]) -> dict[str, tuple[str, ...]]:
    """A verb and its particle, if it has one: point out, pointed out."""
    stem, space, rest = word.partition(" ")
    past = irregular[0] if irregular else regular_past(stem)
    participle = irregular[1] if len(irregular) > 1 else past
    going = irregular[2] if len(irregular) > 2 else progressive(stem, past)
    made = {
        "base": stem,
        "s": third(stem),
        "past": past,
        "participle": participle,
        "ing": going,
    }
    return {name: (form + space + rest,) for name, form in made.items()}


def third(word: str) -> str:
    """The form in -s of a verb or a noun: says, passes, denies, goes."""
    if word.endswith(_SIBILANT) or (
        word.endswith("o") and word[-2:-1] not in _VOWELS
    ):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def regular_past(stem: str) -> str:
    """The past of a regular verb, its last letter not doubled: argued, denied, stayed."""
    if stem.endswith("e"):
        return stem + "d"
    if stem.endswith("y") and stem[-2:-1] not in _VOWELS:
        return stem[:-1] + "ied"
    return stem + "ed"


def progressive(stem: str, past: str) -> str:
    """The form in -ing; a letter that the past doubles is doubled here too: admitted, admitting."""
    if past == stem + stem[-1] + "ed":
        return past[:-2] + "ing"
    if stem.endswith("ie"):
        return stem[:-2] + "ying"
    if stem.endswith("e") and not stem.endswith(("ee", "oe", "ye")) and len(stem) > 2:
        return stem[:-1] + "ing"
    return stem + "ing"
