"""The language of a text is told by its function words, and only where that is sure."""

import pytest
from factlint.english.language import foreign_name, language
from factlint.languages import in_path, named
from factlint.reading import markdown

ENGLISH = (
    "The council of the town said on Monday that the bridge, which was closed in the storm, has been opened again, "
    "and that it is safe for cars and for people on foot."
)
SPANISH = (
    "El ayuntamiento dijo el lunes que el puente, cerrado por la tormenta, está abierto de nuevo, y que es seguro para "
    "los coches y para las personas que van a pie por la ciudad."
)
GERMAN = (
    "Die Stadt sagte am Montag, die Brücke, die im Sturm gesperrt war, sei wieder offen, und sie ist sicher für die "
    "Autos und für die Leute, die zu Fuß in der Stadt sind."
)
GREEK = (
    "Ο δήμος είπε τη Δευτέρα ότι η γέφυρα που έκλεισε στην καταιγίδα άνοιξε ξανά και ότι είναι ασφαλής για τα "
    "αυτοκίνητα και για τους πεζούς που περνούν κάθε μέρα από εκεί για τη δουλειά"
)


@pytest.mark.parametrize(
    ("text", "told"), [(ENGLISH, "English"), (SPANISH, "Spanish"), (GERMAN, "German"), (GREEK, "Greek")]
)
def test_running_text_is_told(text, told):
    assert language(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The bridge is open.",
        "El puente está abierto.",
        "Shr 12 cts vs 10 cts Net 4,100,000 vs 3,900,000 Revs 80 mln vs 75 mln Avg shrs 2 mln " * 4,
        ENGLISH + SPANISH,
        "12 14 16 — … 20",
    ],
    ids=["empty", "short", "short Spanish", "table", "both", "no words"],
)
def test_what_is_not_sure_is_not_told(text):
    assert language(text) is None


TEXTS = {
    "French": "Nous nous concentrons sur quelques formulaires qui ont été choisis pour les gens du port.",
    "German": "Er sagte: „Das ist gut“ und ging. Die Leute sahen, dass das das Ende war.",
    "Italian": "Il consiglio della città ha detto che il ponte non è ancora stato aperto per le auto.",
    "Portuguese": "A câmara da cidade disse que a ponte não foi ainda aberta para os carros e para as pessoas.",
    "Dutch": "De raad van de stad zegt dat de brug nog niet open is voor auto's en dat het nog duurt.",
    "Swedish": "Staden säger att bron inte är öppen för bilar och att det kan ta tid innan den är klar.",
    "Polish": "Rada miasta mówi, że most nie jest jeszcze otwarty i że to może potrwać, ale już nie długo.",
    "Finnish": "Kaupunki sanoo, että silta ei ole vielä auki ja että se on nyt vain yksi kaikista.",
    "Czech": "Město říká, že most ještě není otevřen a že to bude trvat, ale už jen do pondělí.",
    "Slovak": "Mesto hovorí, že most ešte nie je otvorený a že to bude trvať, ale už len do pondelka, ktorý je pri ňom.",
    "Hungarian": "A város azt mondja, hogy a híd még nem nyílt meg, és hogy ez csak egy hét lesz.",
    "Romanian": "Orașul spune că podul nu este încă deschis și că va fi gata după o lună, dar numai pentru mașini.",
    "Catalan": "La ciutat diu que el pont no és obert i que amb els anys ha estat molt difícil per a tots.",
    "Turkish": "Belediye köprünün daha açık olmadığını ve bunun bir ay kadar sonra olacağını ama çok iyi olduğunu söyledi.",
    "Indonesian": "Kota itu mengatakan bahwa jembatan ini tidak dapat dibuka dan akan ada lagi pada bulan yang lain.",
    "Croatian": "Grad kaže da most još nije otvoren i da će to biti za mjesec dana, ali koji je to, ne zna se.",
    "Welsh": "Mae'r cyngor wedi dweud bod y bont ar gau ac nad yw hi ar agor gan fod yr afon yn uchel.",
    "Irish": "Deir an chathair go bhfuil an droichead dúnta agus nach bhfuil sé ar oscailt ach tá siad ag obair air.",
}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_a_sentence_is_enough_to_tell_another_language(name):
    document, _ = markdown.read(TEXTS[name], "a.md")
    assert foreign_name(document) == name


def test_danish_and_norwegian_are_other_languages_if_hard_to_part():
    for text in (
        "Byen siger at broen ikke er åben for biler, og at det kan tage tid før den er klar til brug.",
        "Byen sier at broen ikke er åpen for biler, og at det kan ta tid før den er klar til bruk nå.",
    ):
        assert foreign_name(markdown.read(text, "a.md")[0]) in ("Danish", "Norwegian")


@pytest.mark.parametrize(
    "text",
    [
        "U.S. Bancorp's Pacific State Bank of Lincoln City said U.S. National Bank of Oregon is its own.",
        "“I am sorry. I went too far. I was wrong,” he said.", "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z",
        "Na na na na, hey, hey, hey, goodbye!", "The band Los Lobos played La Bamba and De La Soul.",
        "Oats open: P SETT MAY7 752A 755 JUL7 720A 877 OCT7 -- 926 DEC7 -- D-MI and R-MI, N.A., E.O.A.",
    ],
)  # fmt: skip
def test_english_is_not_taken_for_another_language(text):
    assert foreign_name(markdown.read(text, "a.md")[0]) is None


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("index.es.md", "es"), ("p/post.fr.md", "fr"), ("fr/plan.md", "fr"), ("content/pt-br/plan.md", "pt"),
        ("plan.pt-BR.md", "pt"), ("content/fr/2024/plan.md", "fr"), ("plan_de.md", "de"), ("it/plan.md", None),
        ("no/plan.md", None), ("plan.md", None), ("en/plan.md", None), ("plan.v2.md", None), ("a.xx.md", None),
        ("de/index.en.md", "en"),
    ],
)  # fmt: skip
def test_names_of_files_and_folders_tell_a_language(path, code):
    assert in_path(path) == code


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("fr", "French"),
        ("fr-CA", "French"),
        ("pt_BR", "Portuguese"),
        ("German", "German"),
        ("python", None),
        ("r", None),
    ],
)
def test_metadata_tells_a_language(said, name):
    assert named(said) == name
