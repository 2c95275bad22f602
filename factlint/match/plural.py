"""Regular plurals of English: policy maker, policy makers. Nothing here knows the irregular ones."""

import re

from factlint.regex import lazy

_ES = lazy(r"(?:s|x|z|ch|sh)\Z", re.IGNORECASE)
_IES = lazy(r"[^aeiou\W]y\Z", re.IGNORECASE)


def plural(phrase: str) -> str:
    """The regular plural of a phrase's last word; the phrase itself where that is a plural by its looks."""
    if not phrase[-1:].isalpha() or (phrase[-1:] == "s" and phrase[-2:] != "ss"):
        return phrase
    if _IES.search(phrase):
        return phrase[:-1] + "ies"
    return phrase + ("es" if _ES.search(phrase) else "s")
