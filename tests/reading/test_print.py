"""PDF and Rich Text: paragraphs out of printed lines, where they stand, and what cannot be read."""

import pytest
from factlint import reading
from factlint.model import Problem
from factlint.reading._documents._printed import PrintedLine, paragraphs

_LEAD = 14


def pdf(pages):
    """A PDF with some lines on each page: texts, or texts with their distance from the left and the foot."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", None, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    kids = []
    for lines in pages:
        placed = [(line, 72, 700 - _LEAD * n) if isinstance(line, str) else line for n, line in enumerate(lines)]
        drawn = "".join(f"BT /F 12 Tf {x} {y} Td ({text}) Tj ET\n" for text, x, y in placed)
        objects.append(f"<</Length {len(drawn)}>>stream\n{drawn}endstream")
        kids.append(len(objects) + 1)
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents {len(objects)} 0 R/Resources<</Font<</F 3 0 R>>>>>>"
        )
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]>>"
    out, places = "%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF"
    return (out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}" + end).encode("latin-1")


def _read(data, path="a.pdf"):
    decoded = reading.decode(data, path)
    assert not isinstance(decoded, Problem), decoded
    return decoded, reading.read(decoded.text, path, layout=decoded.layout)[0]


FIRST = [
    "The council voted on Monday for a new bridge over the har-",
    "bour, said Anna Lind, a well-",
    "known mayor of the town.",
]
SECOND = ["It had rained all day, and the harbour was closed to ships", "until the evening, she said."]


def _column(lines, left, top, block):
    return [
        PrintedLine(text, block, left, left + 5 * len(text), top - 12 * n - 10, top - 12 * n)
        for n, text in enumerate(lines)
    ]


def test_a_word_parted_at_the_end_of_a_line_is_one_and_a_hyphen_that_stands_elsewhere_stays():
    lines = _column([*FIRST, "She is well-known to all."], 70, 700, 0)
    (text, _), *_ = paragraphs([lines])
    assert text.startswith(
        "The council voted on Monday for a new bridge over the harbour, said Anna Lind, a well-known mayor"
    )


def test_each_line_of_a_paragraph_has_its_place():
    decoded, document = _read(pdf([FIRST, SECOND]))
    text = decoded.text
    assert text.split("\n")[0].startswith("The council voted on Monday for a new bridge over the harbour,")
    for words, place in (
        ("The council", "page 1, line 1"), ("said Anna", "page 1, line 2"), ("known mayor", "page 1, line 3"),
        ("It had", "page 2, line 1"), ("until the", "page 2, line 2"),
    ):  # fmt: skip
        assert document.place_at(text.index(words)) == place, words


def test_columns_are_read_one_after_the_other():
    page = [(text, 60, 700 - 14 * n) for n, text in enumerate(["Left one has words that go", "on and on to the end."])]
    page += [
        (text, 340, 700 - 14 * n) for n, text in enumerate(["Right one begins a new part", "and ends here as well."])
    ]
    assert _read(pdf([page]))[0].text.split("\n") == [
        "Left one has words that go on and on to the end.", "Right one begins a new part and ends here as well.",
    ]  # fmt: skip


def test_running_heads_and_numbers_of_pages_are_no_copy():
    pages = []
    for number in range(1, 5):
        body = [(f"Story {'one two three four'.split()[number - 1]} has words in it, and ends here.", 72, 500)]
        pages.append([("The Daily Example", 72, 760), *body, (f"Page {number} of 4", 72, 30)])
    lines = _read(pdf(pages))[0].text.split("\n")
    assert len(lines) == 4 and all(line.startswith("Story") for line in lines)


def test_a_paragraph_that_goes_on_over_the_page_is_one():
    first = [
        "The council voted on Monday for a new bridge over the river",
        "and for a new road to the harbour that would be",
    ]
    lines = _read(pdf([first, ["opened in the year after, the mayor said."]]))[0].text.split("\n")
    assert len(lines) == 1 and lines[0].endswith("would be opened in the year after, the mayor said.")


def test_a_new_paragraph_begins_after_a_gap_and_after_a_short_line():
    lines = _column(["It rained on Monday in all of the land, and more is to come.", "So it was."], 70, 700, 0)
    lines += _column(["The vote was held on Tuesday in the hall of the town itself."], 70, 676, 0)
    assert [text for text, _ in paragraphs([lines])] == [
        "It rained on Monday in all of the land, and more is to come. So it was.",
        "The vote was held on Tuesday in the hall of the town itself.",
    ]


BROKEN = {
    "no text": (pdf([[]]), "no text in them"),
    "no PDF": (b"hello", "no whole PDF"),
    "empty": (b"", "no whole PDF"),
    "locked": (pdf([FIRST]).replace(b"/Root 1 0 R", b"/Root 1 0 R/Encrypt<</Filter/Standard/V 1/R 2/O(12345678901234567890123456789012)/U(12345678901234567890123456789012)/P -4>>/ID[(a)(b)]"), "password|no whole PDF"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_what_cannot_be_read_is_a_problem_in_one_sentence(name, capfd):
    data, words = BROKEN[name]
    found = reading.decode(data, "a.pdf")
    assert isinstance(found, Problem), found
    assert any(one in found.message for one in words.split("|")), found
    assert not capfd.readouterr().err


@pytest.mark.parametrize("cut", [20, 200, 500, 700])
def test_a_pdf_that_is_cut_off_is_a_text_or_a_problem(cut):
    found = reading.decode(pdf([FIRST, SECOND])[:-cut], "a.pdf")
    assert isinstance(found, Problem) or found.text


def test_rich_text_is_read_by_paragraphs():
    rtf = rb"{\rtf1\ansi{\fonttbl\f0 Arial;}\f0\pard Nor{\b ther} Korea caf\'e9 \u8220?so\u8221?\par It rained.\par}"
    decoded, document = _read(rtf, "a.rtf")
    assert decoded.text.split("\n")[:2] == ["Norther Korea café “so”", "It rained."]
    assert document.place_at(decoded.text.index("It")) == "paragraph 2"
    with pytest.raises(ValueError, match="nothing is written"):
        decoded.encode(decoded.text.replace("rained", "snowed"))


@pytest.mark.parametrize("data", [b"hello", b"", b"{\\rt", b"\x00\x01"])
def test_what_is_no_rich_text_is_a_problem(data):
    found = reading.decode(data, "a.rtf")
    assert isinstance(found, Problem) and "no Rich Text" in found.message
