"""Regular plurals of English: policy maker, policy makers. Nothing here knows the irregular ones."""

_ES = ("s", "x", "z", "ch", "sh")
_VOWELS = "aeiou"


def plural(phrase: str) -> str:
    """The regular plural of a phrase's last word; the phrase itself where that is a plural by its looks."""
    if not phrase[-1:].isalpha() or (phrase[-1:] == "s" and phrase[-2:] != "ss"):
        return phrase
    end = phrase[-2:].lower()
    if len(end) == 2 and end[1] == "y" and end[0].isalnum() and end[0] not in _VOWELS:
        return phrase[:-1] + "ies"
    return phrase + ("es" if end.endswith(_ES) else "s")
