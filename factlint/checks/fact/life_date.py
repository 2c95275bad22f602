"""A date of a life is not the one on file: born, died, in office until.

"Ana Prpic, who died in 2017" of a woman who died in 2015; "who was product director until November 2022", and it was
September. Such dates come from memory and from old copy. The file has `born` and `died` of a person, and roles with
`from` and `to`; the copy is read where the date stands right behind the verb: "was born in 1931", "(1929-1968)",
"died on April 30", "his death in", "was chief executive from 2015", "became mayor in", "stepped down as mayor in", and
"in 1979, when the board appointed X to head the bank".

Also told: somebody who is dead by the file and speaks, is so many years old, or does something in a year after death.

Left alone: dates that the file is too coarse to contradict, and those of another term; elections the year before a
term; deaths and births of others ("the death of his father"); people of one name of whom the date fits one; "about",
"around", "the early"; honours after death; quotations.
"""

from collections.abc import Iterator

from factlint import dates
from factlint.english.dates import when
from factlint.english.dates.said import Said
from factlint.english.names import titles
from factlint.entries import Entry, Role
from factlint.known import Draft, roles
from factlint.known.appointed import appointed
from factlint.known.living import Told, told_of
from factlint.model import Example, Hit
from factlint.rulebook.book import FULL
from factlint.text import Span

severity = "warning"
in_quotes = "query"
reads = ("born", "died", "roles")
covers = ("people",)

_FACTS = """
organisations:
  brask: {name: Brask}
people:
  ana-prpic: {name: Ana Prpic, family: Prpic, born: 1929-01-15, died: 2015-05-03}
  old-king: {name: Martin Lunder King Jr., family: King, born: 1929, died: 1968-04-04}
  norma-marlow: {name: Norma Marlow, born: 1926-06-01, died: 1962-08-04}
  eddie-pereira: {name: Eddie Pereira, roles: [{title: product director, of: brask, from: 2019-04, to: 2022-09}]}
  rita-sand: {name: Rita Sand, born: 1970, roles: [{title: mayor, from: 2001-01-03, to: 2005-01-03},
    {title: mayor, from: 2011, to: 2015}]}
  neil-garrick: {name: Neil Garrick, roles: [{title: associate justice of the Supreme Court, from: 2017-04-10}]}
"""


def _example(text: str, published: str | None = "2024-05-09") -> Example:
    return Example(text, facts=_FACTS, published=published)


bad = [
    _example("«Ana Prpic, who died on June 3, 2015», was a poet."),
    _example("«Ana Prpic died in 2017» at home."),
    _example("The firm was sold after «Ana Prpic’s death in 2017»."),
    _example("The firm was sold after «the death of Ana Prpic in 2017»."),
    _example("He said that the Rev. «Martin Lunder King Jr. was killed on April 30, 1968», in Memphis."),
    _example("«Ana Prpic was born in 1931» on a farm."),
    _example("«Ana Prpic, born in 1931», was a poet."),
    _example("«Ana Prpic (1931-2015)» was a poet."),
    _example("«Eddie Pereira, who was product director at Brask until November 2022», had a team of 60."),
    _example("«Eddie Pereira became product director in 2017» and left."),
    _example("«Eddie Pereira stepped down as product director in 2021»."),
    _example("«Eddie Pereira left Brask in June 2021»."),
    _example("«Eddie Pereira, product director from 2016» on, had a team."),
    _example("«Norma Marlow, 97, says» that she cut the ribbon."),
    _example("«Norma Marlow will» cut the ribbon on Friday."),
    _example("He met a novelist in 1969 and the actress «Norma Marlow in 1973»."),
    _example("«In 1973, Norma Marlow met» the mayor."),
    _example("«In 2014, Justice Neil Garrick denied» an inmate his wish."),
    _example("The turn came in 1979, when the board «appointed Eddie Pereira to head Brask»."),
    _example("In 1999 the board «named Eddie Pereira as product director»."),
    _example("«Eddie Pereira was hired to run Brask» in 1998."),
    _example("In 1987 voters «elected Rita Sand as mayor»."),
]  # fmt: skip
good = [
    _example("Ana Prpic, who died on May 3, 2015, was a poet."),
    _example("Ana Prpic died in May 2015, nine years ago."),
    _example("Ana Prpic, whose husband died in 2017, was a poet."),
    _example("Ana Prpic’s son was born in 1951."),
    _example("After the death of Ana Prpic’s husband in 2017 the firm was sold."),
    _example("Ana Prpic (1929-2015) was a poet."),
    _example("Eddie Pereira, who was product director at Brask until September 2022, had a team of 60."),
    _example("Eddie Pereira became product director in 2019 and left in 2022."),
    _example("Rita Sand became mayor in 2011, was mayor until 2005 and left as mayor in 2015."),
    _example("Rita Sand was elected mayor in 2000 and again in November 2010."),
    _example("Norma Marlow, 36, said that she was tired."),
    _example("A film about Norma Marlow in 1973 was a failure."),
    _example("In 1973, Norma Marlow was named the best of all."),
    _example("He honoured the actress Norma Marlow in 1973."),
    _example("In 2014, Justice Neil Garrick was a judge in Ohio."),
    _example("In 2019, Justice Neil Garrick denied an inmate his wish."),
    _example("Norma Marlow will be remembered."),
    _example("The turn came in 2019, when the board appointed Eddie Pereira to head Brask."),
    _example("In 2018 the board named Eddie Pereira as product director."),
    _example("In 1999 the board named Eddie Pereira as harbour master."),
    _example("In 1999 the board wanted Eddie Pereira to head Brask, and in 2019 he did."),
    _example("Voters elected Rita Sand as mayor in November 2010."),
    _example("In 1999 the board, which later appointed Ana Prpic to head Brask, met."),
    _example("Norma Marlow died at 36 after 20 years on stage."),
]  # fmt: skip

_SOON = 31
"""Days by which a month in copy may be off where a term ends at the turn of it."""


def check(_options: None, doc: Draft) -> Iterator[Hit]:
    """Reports each date of a life on file that is another there."""
    owners: dict[Span, list[Entry]] = {}
    for mention, entry in doc.named:
        if entry.section == "people" and (
            mention.kind in FULL or mention.kind == "family"
        ):
            owners.setdefault(mention.span, []).append(entry)
    for name, entries in owners.items():
        if _is_whole(doc, name) and any(
            one.born or one.died or one.roles for one in entries
        ):
            held, bodies = _titles(entries), _bodies(doc, entries)
            for telling in (told_of, appointed):
                for told in telling(doc, name, held, bodies):
                    yield from _judged(doc, entries, told)


def _is_whole(doc: Draft, name: Span) -> bool:
    run = doc.name_at(name.start)
    return run is None or run.span.end <= name.end


def _titles(entries: list[Entry]) -> tuple[str, ...]:
    """The titles of people on file, the longest first."""
    found = {
        " ".join(titles.written_out(role.title))
        for one in entries
        for role in one.roles
    }
    return tuple(sorted(found, key=lambda title: (-len(title), title)))


def _bodies(doc: Draft, entries: list[Entry]) -> tuple[str, ...]:
    """The names of the bodies that their roles are of."""
    slugs = {role.of for one in entries for role in one.roles if role.of}
    bodies = (doc.book.get("organisations", slug) for slug in sorted(slugs))
    return tuple(
        form for body in bodies if body for form in (body.name, *body.accept)
    )


def _judged(doc: Draft, entries: list[Entry], told: Told) -> Iterator[Hit]:
    """A finding, where no one of this name has the date that is told."""
    on_file = [_dates(entry, told) for entry in entries]
    if not all(on_file):
        return
    if told.kind in ("speaks", "acts"):
        hit = all(_is_dead(doc, entry, told) for entry in entries)
    elif told.kind == "rules":
        hit = not any(_held_in(entry, told) for entry in entries)
    else:
        said = _days(doc, told)
        hit = said is not None and not any(
            _meets(said, given, told) for file in on_file for given in file
        )
    if hit:
        yield Hit(
            told.span,
            _message(doc, entries[0], told, on_file[0]),
            entity=entries[0].id,
        )


def _dates(entry: Entry, told: Told) -> list[str]:
    """What the file has for what is told: a day of birth or death, the first or last days of roles."""
    if told.kind in ("died", "speaks", "acts"):
        return [entry.died] if entry.died else []
    if told.kind == "born":
        return [entry.born] if entry.born else []
    held = [role for role in entry.roles if _is_of(role, told)]
    days = [role.end if told.kind == "until" else role.start for role in held]
    known = [day for day in days if day]
    return known if len(known) == len(days) else []


def _is_of(role: Role, told: Told) -> bool:
    """Whether a role has the title that is told, or is one of the body that somebody left."""
    return not told.title or " ".join(titles.written_out(role.title)) == told.title


def _days(doc: Draft, told: Told) -> when.Days | None:
    if isinstance(told.day, str):
        return dates.parse_partial(told.day)
    said: Said | None = told.day
    if said is None or said.about or said.part:
        return None
    ago = said.kind == "relative" and said.unit == "year"
    if not ago and said.kind not in ("day", "month", "year"):
        return None
    found = when.days(said, doc.published)
    return found[0] if len(found) == 1 else None


def _meets(said: when.Days, given: str, told: Told) -> bool:
    """Whether the days told may be those on file."""
    first, last = dates.parse_partial(given)
    before = 365 if told.elected else _SOON if told.kind in ("from", "until") else 0
    after = _SOON if told.kind in ("from", "until") else 0
    whole_years = said[0].endswith("-01-01") and said[1].endswith("-12-31")
    before = before if not whole_years or told.elected else 14 * bool(before)
    after = 14 * bool(after) if whole_years else after
    return dates.shifted(said[0], -after) <= last and first <= dates.shifted(
        said[1], before
    )


def _is_dead(doc: Draft, entry: Entry, told: Told) -> bool:
    """Whether somebody was dead when the copy lets them speak or act."""
    died = dates.parse_partial(entry.died or "9999")[1]
    if told.kind == "acts":
        return isinstance(told.day, str) and died < told.day
    if not doc.published or dates.shifted(died, _SOON) > doc.published:
        return False
    if not told.age:
        return True
    born = entry.born
    return bool(born) and told.age > int(died[:4]) - int((born or "0")[:4]) + 1


def _held_in(entry: Entry, told: Told) -> bool:
    """Whether somebody may have held the title in a year."""
    year = str(told.day)
    held = [role for role in entry.roles if _is_of(role, told)]
    return not held or any(
        not role.start
        or (role.start[:4] <= year and (role.end or "9999")[:4] >= year)
        for role in held
    )


_VERB = {"died": "died", "speaks": "died", "acts": "died", "born": "was born"}


def _message(doc: Draft, entry: Entry, told: Told, on_file: list[str]) -> str:
    said = told.span.of(doc.text)
    if told.kind in _VERB:
        return f"by the file {entry.name} {_VERB[told.kind]} in {on_file[0]}; the copy has “{said}”"
    terms = " and ".join(
        dict.fromkeys(_term(role) for role in entry.roles if _is_of(role, told))
    )
    title = told.title or "in office"
    return f"by the file {entry.name} was {title} {terms}; the copy has “{said}”"


def _term(role: Role) -> str:
    return roles.term(role)
