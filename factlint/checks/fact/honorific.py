"""Somebody is called Sir, Dame, Lord or Dr who is not by the file.

"Sir Douglas Jarman", and he never was: a form of address is given to those who seem to deserve it. The file has
`honorifics` of a person, and an empty list says that there are none; a name under `accept` with the form in it counts
as well. The copy is read before the name, before the surname of people it has named, and before the given name alone,
as it stands with Sir and Dame.

Left alone: people of whom the file has no `honorifics`; other people of that surname; what is only supposed, denied,
called so or to come; quotations.
"""

from collections.abc import Iterator

from factlint.entries import Entry
from factlint.known import Draft, stated
from factlint.model import Example, Hit
from factlint.start.regex import compiled, lazy
from factlint.text import Span

severity = "warning"
in_quotes = "skip"
reads = ("honorifics",)
covers = ("people",)
needs_sections = ("people",)

_FACTS = """
people:
  douglas-jarman: {name: Douglas Jarman, honorifics: []}
  ann-lee: {name: Ann Lee, honorifics: [Dame]}
  john-burt: {name: John Burt, accept: [Lord Burt], honorifics: []}
  ivo-lund: {name: Ivo Lund, honorifics: [Dr.]}
  per-holt: {name: Per Holt}
  ada-moss: {name: Ada Moss, honorifics: [], professions: [professor]}
"""


def _example(text: str) -> Example:
    return Example(text, facts=_FACTS)


bad = [
    _example("«Sir Douglas Jarman» told his bowlers to aim."),
    _example("The captain was «Sir Douglas Jarman», a man of few words."),
    _example("Douglas Jarman was captain. «Sir Douglas» told his bowlers to aim."),
    _example("Douglas Jarman was captain. «Lord Jarman» told his bowlers to aim."),
    _example("«Dr. Douglas Jarman» told his bowlers to aim."),
    _example("«Dr Douglas Jarman», who was captain, told his bowlers to aim."),
    _example("«Professor Douglas Jarman» told his bowlers to aim."),
    _example("The letters of «Sir Douglas Jarman» were sold."),
    _example("The late «Sir Douglas Jarman» had no regrets."),
    _example("«Lady Ann Lee» opened the bridge."),
    _example("«Sir John Burt» spoke for an hour."),
    _example("«Prof. Ivo Lund» spoke for an hour."),
    _example("«Baroness Ann Lee» opened the bridge."),
]  # fmt: skip
good = [
    _example("Douglas Jarman told his bowlers to aim."),
    _example("Mr. Douglas Jarman told his bowlers to aim."),
    _example("Dame Ann Lee opened the bridge; later Dame Ann went home."),
    _example("Lord Burt, once John Burt, spoke for an hour."),
    _example("Dr. Ivo Lund and Dr Lund are one."),
    _example("Sir Per Holt spoke for an hour."),
    _example("Professor Ada Moss spoke for an hour."),
    _example("Douglas Jarman met Sir Henry Jarman at the gate."),
    _example("Douglas Jarman met Sir Douglas Bader at the gate."),
    _example("He was never Sir Douglas Jarman."),
    _example("He would be Sir Douglas Jarman."),
    _example("“Sir Douglas Jarman told us to aim,” he said."),
    _example("Fans called him Sir Douglas Jarman."),
    _example("The Sir Douglas Jarman Stand was torn down."),
    _example("In the play, the fictional Sir Douglas Jarman is a rogue."),
]  # fmt: skip

_BEFORE = lazy(
    r"\b(?P<what>(?&title.courtesy -miss -mr -mrs -ms -mx -messrs)|Dr|Prof(?:essor)?)\.?\s(?:[A-Z][a-z]+\s)?\Z"
)
_CALLED = lazy(r"\b(?:call\w*|dub\w*|nickname\w*|as)\s(?:\w+\s)?\Z")
opens = (
    lazy(
        r"\b(?:(?&title.courtesy -miss -mr -mrs -ms -mx -messrs)|Dr|Prof(?:essor)?)\b"
    ),
)


def check(_options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each form of address that somebody has not."""
    seen: dict[str, Entry] = {}
    for entry, name in stated.subjects(doc, *reads):
        before = _BEFORE.search(doc.text, max(name.start - 30, 0), name.start)
        if before and _is_one_name(doc, before.end("what"), name):
            yield from _judged(
                doc, entry, before["what"], Span(before.start(), name.end)
            )
        if name.of(doc.text) == entry.name:
            seen.setdefault(entry.name.split()[0], entry)
    for given, entry in seen.items():
        for match in compiled(rf"\b(Sir|Dame)\s{given}\b(?!\s[A-Z])").finditer(
            doc.text
        ):
            yield from _judged(doc, entry, match[1], Span(*match.span()))


def _is_one_name(doc: Draft, start: int, name: Span) -> bool:
    """Whether nothing, or a given name of the same person, stands between a form of address and a name."""
    return not doc.text[start : name.start].strip(" .\n")


def _is_office(entry: Entry, said: str) -> bool:
    """Whether the form of address is an office or a trade of the person on file: a professor is called so."""
    held = [
        *(role.title for role in entry.roles),
        *(one.kind or "" for one in entry.affiliations),
        *entry.professions,
    ]
    return any(said.lower()[:4] == one.lower()[:4] for one in held)


def _judged(doc: Draft, entry: Entry, said: str, span: Span) -> Iterator[Hit]:
    given = [one.rstrip(".").lower() for one in entry.honorifics or ()]
    plain = {"professor": "prof", "doctor": "dr"}
    has = {plain.get(one, one) for one in given}
    named = any(form.startswith(said) for form in (entry.name, *entry.accept))
    named = named or _is_office(entry, said)
    called = _CALLED.search(doc.text, max(span.start - 30, 0), span.start)
    if (
        plain.get(said.lower(), said.lower()) in has
        or named
        or called
        or not stated.sure(doc, span)
    ):
        return
    has_said = (
        f"is {' and '.join(entry.honorifics)}"
        if entry.honorifics
        else "has no form of address"
    )
    yield Hit(
        span,
        f"by the file {entry.name} {has_said}; the copy has “{said}”",
        entity=entry.id,
    )
