"""Languages as metadata and the names of files tell them. Pure functions; what words tell is told elsewhere."""

import re

from factlint.start.regex import lazy

ENGLISH = "English"
TOLD = {
    "en": ENGLISH, "es": "Spanish", "fr": "French", "de": "German", "it": "Italian", "pt": "Portuguese",
    "nl": "Dutch", "sv": "Swedish", "da": "Danish", "no": "Norwegian", "pl": "Polish", "fi": "Finnish", "cs": "Czech",
    "sk": "Slovak", "hu": "Hungarian", "ro": "Romanian", "ca": "Catalan", "tr": "Turkish", "id": "Indonesian",
    "hr": "Croatian", "cy": "Welsh", "ga": "Irish",
}  # fmt: skip
"""The languages that are told by their words, by the codes that metadata has."""
_OTHERS = {
    "ru": "Russian", "uk": "Ukrainian", "be": "Belarusian", "bg": "Bulgarian", "sr": "Serbian", "el": "Greek",
    "zh": "Chinese", "ja": "Japanese", "ko": "Korean", "ar": "Arabic", "he": "Hebrew", "fa": "Persian", "ur": "Urdu",
    "hi": "Hindi", "bn": "Bengali", "ta": "Tamil", "th": "Thai", "vi": "Vietnamese", "ka": "Georgian",
    "hy": "Armenian", "et": "Estonian", "lv": "Latvian", "lt": "Lithuanian", "sl": "Slovene", "is": "Icelandic",
    "eu": "Basque", "gl": "Galician", "nb": "Norwegian", "nn": "Norwegian", "ms": "Malay", "tl": "Tagalog",
    "mk": "Macedonian", "sq": "Albanian", "bs": "Bosnian", "mt": "Maltese", "sw": "Swahili", "af": "Afrikaans",
}  # fmt: skip
CODES = TOLD | _OTHERS
"""The languages that metadata and names of files tell, by their codes."""
_NAMES = {name.lower(): name for name in CODES.values()}
_NO_FOLDERS = frozenset(("en", "it", "no", "is", "be", "id", "hi", "he", "ms", "us"))
"""Codes that are words of English or names of desks too, so that no folder of this name tells a language."""
_IN_NAME = lazy(r"[^.].*[._](?P<code>[a-z]{2})(?:[-_][A-Za-z]{2,4})?\.[a-z]+")
_IN_FOLDER = lazy(r"(?P<code>[a-z]{2})(?P<region>[-_][A-Za-z]{2,4})?")


def named(code: str | None) -> str | None:
    """The language that metadata calls so: `fr`, `fr-CA`, `French`. None where it is none that is known."""
    given = (code or "").strip().lower().replace("_", "-")
    return CODES.get(given.partition("-")[0]) or _NAMES.get(given)


def in_path(path: str) -> str | None:
    """The code of the language that a file's name or its folders tell: `index.es.md`, `fr/plan.md`, `pt-br/plan.md`."""
    *folders, name = path.replace("\\", "/").split("/")
    match = _IN_NAME.fullmatch(name)
    if match and match["code"] in CODES:
        return str(match["code"])
    for folder in reversed(folders):
        match = _IN_FOLDER.fullmatch(folder)
        if match and match["code"] in CODES and _is_language(match):
            return str(match["code"])
    return None


def _is_language(folder: "re.Match[str]") -> bool:
    """Whether the name of a folder that is a code is no word of English too."""
    return bool(folder["region"]) or folder["code"] not in _NO_FOLDERS
