"""People's names, their titles and places that differ in the second version."""

import random
import re
from collections import Counter

from bench.injecting._known import Known
from bench.injecting.names import _slip
from bench.injecting.versions import Edit, Editor, replaced
from bench.injecting.versions._copy import matches, quoted
from bench.injecting.versions.wording import written

CHECK = "version.critical-change"
_FULL = re.compile(
    r"\b(?P<given>[A-Z][a-z]+) (?:[A-Z]\. )?(?P<surname>[A-Z][a-z]{3,})(?![\w’'-]|\.\w| [A-Z])"
)
_NO_GIVEN = frozenset("Senate House Joint State Art Grant Will Al San".split())
"""What stands before offices and committees more often than it is somebody's given name."""
_NO_SURNAME = frozenset(
    "House Street Avenue Park University College School County City State Hospital Center Centre Island River Lake "
    "Road Company Corp Airport Beach Hill Valley Bank Fund Press Times Post News Church Court Bay Cruz Clara Arbor "
    "Observatory Museum Foundation Medal Film Wednesday".split()
)
_COMMON_GIVEN = 15


class People:
    """Names of real people as a stock of given names and surnames."""

    def __init__(self, known: Known) -> None:
        pairs = [
            name.split()
            for name in known.names
            if re.fullmatch(r"[A-Z][a-z]+(?: [A-Z]\.)? [A-Z][a-z]{3,}", name)
        ]
        given = Counter(words[0] for words in pairs)
        self.given = {name for name, count in given.items() if count >= _COMMON_GIVEN}
        self.surnames = sorted(
            {words[-1] for words in pairs if words[0] in self.given}
        )

    def mentions(self, text: str) -> list[re.Match[str]]:
        """Full names in the prose outside quotations."""
        return [m for m in matches(_FULL, text) if self._is_name(m)]

    def _is_name(self, match: re.Match[str]) -> bool:
        return (
            match["given"] in self.given - _NO_GIVEN
            and match["surname"] not in _NO_SURNAME
        )

    def replace(
        self, text: str, _published: str, chance: random.Random
    ) -> Edit | None:
        """Another surname in one mention."""
        places = self.mentions(text)
        if not places:
            return None
        match = chance.choice(places)
        return replaced(
            text, *match.span("surname"), self.another(text, chance), CHECK
        )

    def replace_all(
        self, text: str, _published: str, chance: random.Random
    ) -> Edit | None:
        """Another surname wherever it stands outside quotations."""
        places = self.mentions(text)
        if not places:
            return None
        match = chance.choice(places)
        return _everywhere(text, match["surname"], self.another(text, chance))

    def another(self, text: str, chance: random.Random) -> str:
        """A surname that the text does not have."""
        return next(
            name for name in chance.sample(self.surnames, 50) if name not in text
        )

    def misspell(
        self, text: str, _published: str, chance: random.Random
    ) -> Edit | None:
        """A letter wrong in one mention of a name."""
        places = self.mentions(text)
        if not places:
            return None
        match = chance.choice(places)
        group = chance.choice(("given", "surname", "surname"))
        wrong = next(
            (
                slip
                for _ in range(20)
                if (slip := _slip(match[group], chance)) != match[group]
            ),
            "",
        )
        return replaced(text, *match.span(group), wrong, CHECK) if wrong else None

    def shorten(
        self, text: str, _published: str, chance: random.Random
    ) -> Edit | None:
        """Title or first name left out where the name has stood in full before."""
        full = [match for match in self.mentions(text) if _stood(text, match)]
        given = {match["surname"] for match in self.mentions(text)}
        titled = [
            match
            for match in matches(_TITLED, text)
            if match["surname"] in given and _named(text, match)
        ]
        return written(text, [*full, *titled], lambda match: match["surname"], chance)


_TITLED = re.compile(
    r"\b(?P<title>(?:President|Senator|Governor|Secretary|Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.? )(?P<surname>[A-Z][a-z]{3,})"
    r"(?![\w-]| [A-Z])"
)


def _stood(text: str, match: re.Match[str]) -> bool:
    """Whether the same name has stood before, and the family name stands alone somewhere."""
    alone = re.search(
        rf"(?:said|says) {match['surname']}\b|\b{match['surname']} (?:said|says|told)\b",
        text,
    )
    return bool(alone) and match[0] in text[: match.start()]


def _named(text: str, match: re.Match[str]) -> bool:
    return (
        re.search(
            rf"[A-Z][a-z]+ (?:[A-Z]\. )?{match['surname']}\b", text[: match.start()]
        )
        is not None
    )


def _everywhere(text: str, old: str, new: str) -> Edit:
    """Every `old` outside quotations replaced. Nothing else differs, so that any place of a finding is one of them."""
    places = [
        m.span()
        for m in re.finditer(rf"\b{old}\b", text)
        if not quoted(text, *m.span())
    ]
    after = text
    for start, end in reversed(places):
        after = after[:start] + new + after[end:]
    return Edit(text, after, CHECK, (0, len(text)), (0, len(after)))


_TITLES = {
    "Sen.": ("Rep.", "Gov."), "Rep.": ("Sen.", "Gov."), "Gov.": ("Lt. Gov.", "Sen."),
    "Senator": ("Representative", "Governor"), "Congressman": ("Senator", "Governor"),
    "Congresswoman": ("Senator", "Governor"), "Governor": ("Senator", "Lieutenant Governor"),
    "President": ("Vice President", "Prime Minister"), "Prime Minister": ("President", "Deputy Prime Minister"),
    "Vice President": ("President",), "Chancellor": ("Vice Chancellor", "Dean"),
    "Mayor": ("Deputy Mayor", "Governor"), "Attorney General": ("Deputy Attorney General", "Solicitor General"),
    "Chairman": ("Vice Chairman", "President"), "Judge": ("Justice", "Magistrate"), "Justice": ("Judge",),
    "Gen.": ("Lt. Gen.", "Col."), "Col.": ("Maj.", "Gen."), "Professor": ("Associate Professor", "Dean"),
    "Sheriff": ("Deputy Sheriff", "Police Chief"),
    "Secretary of State": ("Deputy Secretary of State", "Secretary of Defense"),
    "Finance Minister": ("Foreign Minister", "Prime Minister"),
    "Foreign Minister": ("Defense Minister", "Prime Minister"), "Defense Secretary": ("Deputy Defense Secretary",),
}  # fmt: skip
_ROLES = {
    "professor of": ("associate professor of", "assistant professor of"),
    "chief executive officer": ("chief financial officer", "chief operating officer"),
    "chief executive": ("chairman", "finance director"), "executive director": ("deputy director",),
    "chairman of": ("vice chairman of", "president of"), "president of": ("vice president of", "chairman of"),
    "director of": ("deputy director of", "founder of"), "mayor of": ("deputy mayor of",),
    "governor of": ("lieutenant governor of",), "spokeswoman for": ("lawyer for",), "spokesman for": ("lawyer for",),
    "editor of": ("publisher of",), "an analyst": ("an economist",), "an economist": ("an analyst",),
    "ranking member": ("chairman",),
}  # fmt: skip
_BEFORE_NAME = "|".join(
    re.escape(title) for title in sorted(_TITLES, key=len, reverse=True)
)
_TITLE = re.compile(
    rf"(?<![\w.-])(?<!Vice )(?<!Deputy )(?<!Lt\. )(?<!Attorney )(?<!former )(?P<title>{_BEFORE_NAME})"
    rf"(?= [A-Z][a-z]+ ?[A-Z]?)"
)
_ROLE = re.compile(
    rf"(?<!vice )(?<!deputy )(?<!associate )(?<!assistant )\b(?P<title>{'|'.join(map(re.escape, _ROLES))})\b"
)


def change_title(text: str, published: str, chance: random.Random) -> Edit | None:
    """Another title before a name, or another office in the words after it."""
    places = [*matches(_TITLE, text), *matches(_ROLE, text)]
    if not places:
        return None
    match = chance.choice(places)
    others = (_TITLES if match.re is _TITLE else _ROLES)[match["title"]]
    return replaced(text, *match.span("title"), chance.choice(others), CHECK)


_PLACES = (
    "Afghanistan Argentina Australia Austria Belgium Brazil Canada Chile China Colombia Cuba Denmark Egypt "
    "Ethiopia Finland France "
    "Germany Greece Hungary India Indonesia Iran Iraq Ireland Israel Italy Japan Kenya Lebanon Libya Mexico "
    "Nigeria Norway Pakistan "
    "Peru Poland Portugal Russia Sweden Switzerland Syria Thailand Turkey Ukraine Venezuela Vietnam Yemen",
    "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Idaho Illinois Indiana "
    "Iowa Kansas Kentucky "
    "Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio "
    "Oklahoma Oregon "
    "Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming",
    "Atlanta Baltimore Boston Chicago Cleveland Dallas Denver Detroit Houston Miami Milwaukee Minneapolis "
    "Philadelphia Phoenix "
    "Pittsburgh Portland Sacramento Seattle Baghdad Beijing Berlin Brussels Cairo Geneva Jerusalem Kabul London "
    "Madrid Moscow Paris "
    "Rome Tehran Tokyo Toronto Vienna Zurich",
)  # fmt: skip
_KINDS = [kind.split() for kind in _PLACES]
_PLACE = re.compile(
    rf"\b(?:in|at|near|from|to|of) (?P<place>{'|'.join(name for kind in _KINDS for name in kind)})(?![\w’'-]| [A-Z])"
)


def change_place(text: str, published: str, chance: random.Random) -> Edit | None:
    """Another place of the same kind that the article does not speak of."""
    places = list(matches(_PLACE, text))
    if not places:
        return None
    match = chance.choice(places)
    kind = next(kind for kind in _KINDS if match["place"] in kind)
    new = chance.choice([name for name in kind if name not in text])
    return replaced(text, *match.span("place"), new, CHECK)


edits: dict[str, Editor] = {
    "changed-title": change_title,
    "changed-place": change_place,
}


def edits_of(known: Known) -> dict[str, Editor]:
    """The edits of names, which need a stock of real ones."""
    people = People(known)
    return {
        "changed-name": people.replace,
        "changed-name-all": people.replace_all,
        "changed-name-letter": people.misspell,
        "neutral-names-short": people.shorten,
    }
