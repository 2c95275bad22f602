"""Documents without lines: what is read of Word and OpenDocument, where it stands, and what is written back."""

import re
import subprocess
import sys
import zipfile

import pytest
from factlint import reading
from factlint.model import Problem
from hypothesis import example, given
from hypothesis import strategies as st
from tests.doors.desk import ROOT
from tests.reading.packages import docx, odt, package, paragraph, part, parts, run

_BOX = (
    '<w:p><w:r><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>In a box'
    "</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>"
    "In a box</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)
_STYLES = (
    '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>'
    '<w:style w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>'
)
_SHOWN, _SECRET = '<w:vanish w:val="0"/>', '<w:rStyle w:val="Secret"/>'
WORD = {
    "runs that split words": (
        f"<w:p>{run('Nor')}{run('ther', '<w:b/>')}{run(' Korea')}</w:p>", ["Norther Korea"]),
    "tabs, breaks and hyphens": (
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>",
        ["a\tb c\u2011d"]),
    "hidden text": (f"<w:p>{run('seen')}{run(' not', '<w:vanish/>')}{run(' so', _SHOWN)}</w:p>",
                    ["seen so"]),
    "hidden by a style": (f"<w:p>{run('seen')}{run(' not', _SECRET)}</w:p>", ["seen"]),
    "fields": (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r>'
        '<w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r></w:p>', ["7"]),
    "links, tags and controls": (
        f"<w:sdt><w:sdtContent><w:p><w:hyperlink>{run('one')}</w:hyperlink><w:smartTag>{run(' two')}</w:smartTag>"
        "</w:p></w:sdtContent></w:sdt>", ["one two"]),
    "a box that is drawn twice": (_BOX, ["", "In a box"]),
    "a first letter that drops": (
        '<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr><w:r><w:t>T</w:t></w:r></w:p>' + paragraph("he vote"),
        ["The vote"]),
}  # fmt: skip


def _read(data, path):
    decoded = reading.decode(data, path)
    assert not isinstance(decoded, Problem), decoded
    document, problems = reading.read(decoded.text, path, layout=decoded.layout)
    assert not problems
    return decoded, document


def _places(document):
    return [place for _, place in document.places]


@pytest.mark.parametrize("name", WORD)
def test_what_word_shows_is_read(name):
    xml, lines = WORD[name]
    decoded, _ = _read(docx(xml, styles=_STYLES), "a.docx")
    assert decoded.text.split("\n") == lines


def test_places_of_word_are_those_that_a_person_finds():
    table = (
        f"<w:tbl><w:tr><w:tc>{paragraph('Turnout')}</w:tc><w:tc>{paragraph('80%')}</w:tc></w:tr>"
        f"<w:tr><w:tc>{paragraph('Votes')}</w:tc><w:tc>{paragraph('12')}</w:tc></w:tr></w:tbl>"
    )
    note = '<w:p><w:r><w:t>With a note</w:t></w:r><w:r><w:footnoteReference w:id="4"/></w:r></w:p>'
    data = docx(
        paragraph("First") + table + note + _BOX,
        footnotes=f'<w:footnote w:id="4">{paragraph("The note")}</w:footnote>',
    )
    decoded, document = _read(data, "a.docx")
    told = dict(zip(decoded.text.split("\n"), _places(document), strict=True))
    assert told == {
        "First": "paragraph 1", "Turnout": "table 1, row 1, cell 1", "80%": "table 1, row 1, cell 2",
        "Votes": "table 1, row 2, cell 1", "12": "table 1, row 2, cell 2", "With a note": "paragraph 2",
        "": "paragraph 3", "In a box": "text box 1", "The note": "footnote 1",
    }  # fmt: skip


def test_styles_give_fields_in_any_language_of_word():
    body = "".join(
        paragraph(text, style)
        for text, style in (
            ("A title", "Titel"), ("By Anna Lind", ""), ("The vote was held on Monday, the mayor said.", ""),
            ("Later", "berschrift2"), ("The harbour at night", "Beschriftung"),
        )
    )  # fmt: skip
    _, document = _read(docx(body, styles=_STYLES), "a.docx")
    fields = [one.field for one in document.paragraphs]
    assert fields == ["headline", "byline", "body", "subheading", "caption"]


def test_without_styles_the_first_lines_tell_what_they_are():
    lines = ["Council votes for a bridge", "By Anna Lind", "The council voted on Monday, the mayor said."]
    for data, path in ((docx(lines), "a.docx"), (odt(lines), "a.odt")):
        fields = [one.field for one in _read(data, path)[1].paragraphs]
        assert fields == ["headline", "byline", "body"], path


def test_tracked_changes_of_word_are_two_texts():
    body = (
        f"<w:p>{run('The council voted ')}<w:del>{run('12').replace('w:t', 'w:delText')}</w:del>"
        f"<w:ins>{run('14')}</w:ins>{run(' to 9.')}</w:p>"
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('It rained')}</w:p>{paragraph(' all day.')}"
    )
    decoded, _ = _read(docx(body), "a.docx")
    assert decoded.text.split("\n") == ["The council voted 14 to 9.", "It rained all day."]
    assert decoded.original.text.split("\n") == ["The council voted 12 to 9.", "It rained", " all day."]


def test_tracked_changes_of_open_document_are_two_texts():
    changes = (
        '<text:tracked-changes><text:changed-region text:id="d"><text:deletion><text:p>12</text:p></text:deletion>'
        '</text:changed-region><text:changed-region text:id="i"><text:insertion/></text:changed-region>'
        "</text:tracked-changes>"
    )
    body = (
        f'{changes}<text:p>The council voted <text:change text:change-id="d"/><text:change-start text:change-id="i"/>'
        '<text:span>14</text:span><text:change-end text:change-id="i"/> to 9.</text:p>'
    )
    decoded, _ = _read(odt(body), "a.odt")
    assert decoded.text == "The council voted 14 to 9."
    assert decoded.original.text == "The council voted 12 to 9."


def test_white_space_of_open_document_is_levelled():
    body = "<text:p>\n  Nor<text:span>ther </text:span> Korea<text:s text:c='2'/>now<text:line-break/>\tand</text:p>"
    assert _read(odt(body), "a.odt")[0].text == "Norther Korea  now and"


_LINES = st.lists(
    st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z"), include_characters=" "), max_size=30)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: not set("&<>\"'").intersection(text)),
    min_size=1, max_size=4,
)  # fmt: skip


@example(["000 ÷"], 0, "a")
@given(_LINES, st.integers(0, 3), st.text("abc ", min_size=1, max_size=5))
@pytest.mark.parametrize(
    ("make", "path", "main"), [(docx, "a.docx", "word/document.xml"), (odt, "a.odt", "content.xml")]
)
def test_a_change_is_written_into_the_text_alone_and_reads_back(make, path, main, lines, at, words):
    data = make(lines)
    decoded, _ = _read(data, path)
    assert decoded.text.split("\n") == lines and decoded.encode(decoded.text) == data
    at %= len(lines)
    if not lines[at]:
        return
    changed = [*lines]
    changed[at] = " ".join(f"{lines[at][:3]}{words}{lines[at][4:]}".split())
    mended = decoded.encode("\n".join(changed))
    again, _ = _read(mended, path)
    assert again.text.split("\n") == changed
    assert (again.original or again).text.split("\n") == lines
    old, new = parts(data), parts(mended)
    assert list(old) == list(new)
    assert all(old[name] == new[name] for name in old if name != main)


def test_a_change_over_runs_in_somebodys_insertion_keeps_both_authors():
    body = (
        f'<w:p>{run("The ")}<w:ins w:author="Anna" w:id="3">{run("would be wo")}{run("uld be", "<w:b/>")}</w:ins></w:p>'
    )
    decoded, _ = _read(docx(body), "a.docx")
    mended = decoded.encode("The would be")
    again, _ = _read(mended, "a.docx")
    assert again.text == "The would be"
    xml = part(mended, "word/document.xml")
    assert xml.count('w:author="Anna"') >= 1 and xml.count('w:author="factlint"') >= 1
    assert "<w:b/>" in xml


_DEEP = "<w:sdt><w:sdtContent>" * 2000 + "</w:sdtContent></w:sdt>" * 2000
_DTD = '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document xmlns:w="urn:w"><w:body>&a;</w:body></w:document>'
BROKEN = {
    "no archive": (b"PK\x03\x04 and then nothing", "no document of its kind"),
    "empty": (b"", "no document of its kind"),
    "older or protected": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "protected by a password"),
    "no text": (package(hello="x"), "no part `word/document.xml`"),
    "no XML": (package(word__document_0xml="<w:document"), "no whole XML"),
    "deep": (docx(_DEEP), "deep in each other|no whole XML"),
    "types of its own": (package(word__document_0xml=_DTD), "declares types of its own"),
    "cut": (docx(["A text"] * 50)[:-60], "no document of its kind"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_document_is_a_problem_in_one_sentence(name):
    data, words = BROKEN[name]
    found = reading.decode(data, "a.docx")
    assert isinstance(found, Problem) and re.search(words, found.message), found
    assert found.path == "a.docx" and "\n" not in found.message


_LIMITED = """
import resource, sys
from factlint import reading
from tests.reading.packages import package
resource.setrlimit(resource.RLIMIT_AS, (700 * 1024 * 1024,) * 2)
tag = {"many": "<w:r/>", "long": "<w:t>" + "x" * 1000 + "</w:t>"}[sys.argv[1]]
text = '<w:document xmlns:w="urn:w"><w:body>' + tag * (60 * 1024 * 1024 // len(tag)) + "</w:body></w:document>"
data = package(word__document_0xml=text)
del text
print(reading.decode(data, "a.docx").message)
"""


@pytest.mark.parametrize("kind", ["many", "long"])
def test_a_part_that_unpacks_to_very_much_is_refused_in_little_memory(kind):
    command = [sys.executable, "-c", _LIMITED, kind]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "larger than what is read" in done.stdout


def test_a_part_that_unpacks_to_more_than_the_limit_is_not_unpacked():
    from factlint.reading._documents import _archive

    big = package(word__document_0xml=b" " * (_archive.MAX_PART + 2))
    assert len(big) < 100_000
    found = reading.decode(big, "a.docx")
    assert isinstance(found, Problem) and "64 MiB" in found.message


@given(st.binary(max_size=40), st.integers(0, 600), st.booleans())
@pytest.mark.parametrize(("make", "path"), [(docx, "a.docx"), (odt, "a.odt")])
def test_any_bytes_are_a_text_or_a_problem(make, path, noise, at, over):
    data = make(["The council voted on Monday.", "It rained."])
    at %= len(data)
    found = reading.decode(data[:at] + noise + data[at + len(noise) * over :], path)
    assert isinstance(found, Problem) or isinstance(found.text, str)


def test_a_package_that_was_written_is_whole(tmp_path):
    decoded, _ = _read(docx(["The the vote"]), "a.docx")
    path = tmp_path / "a.docx"
    path.write_bytes(decoded.encode("The vote"))
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None


@pytest.mark.parametrize(("make", "path"), [(docx, "a.docx"), (odt, "a.odt")])
def test_the_same_change_is_written_twice_to_the_byte(make, path):
    decoded, _ = _read(make(["The vote in Norther Korea", "It rained."]), path)
    mended = "The vote in North Korea\nIt rained."
    assert decoded.encode(mended) == decoded.encode(mended)


def test_each_tracked_change_of_word_has_an_id_of_its_own():
    decoded, _ = _read(
        docx(f'<w:p><w:bookmarkStart w:id="7"/>{run("Norther Korea and Norther Korea")}</w:p>'), "a.docx"
    )
    xml = part(decoded.encode("North Korea and North Korea"), "word/document.xml")
    ids = re.findall(r'<w:(?:ins|del|bookmarkStart) w:id="(\d+)"', xml)
    assert len(ids) == 5 == len(set(ids))
