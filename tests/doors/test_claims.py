"""The claim sheet: every claim of an article with what is known of it, in each form."""

import csv
import io
import json

import pytest
from tests.doors import browser as chromium
from tests.doors.desk import factlint

RELEASE = "The port of Lom will spend 48 million euros on a terminal.\n\nIt opens on 3 May, Marta Vidal said.\n"
DRAFT = (
    "---\ntitle: =A new terminal\n---\nLom will spend 84 million euros on a terminal, which opens on 3 May, said Marta "
    "Vidal. It is far from Paris. At least 12 boats are waiting. “It will be fine for all of us,” she said.\n"
)


@pytest.fixture
def desk(tmp_path):
    """A draft and what it was written from."""
    tmp_path.joinpath("draft.md").write_text(DRAFT, encoding="utf-8")
    tmp_path.joinpath("release.txt").write_text(RELEASE, encoding="utf-8")
    return tmp_path


def _claims(desk, *arguments, code=0):
    done = factlint("claims", "draft.md", "--isolated", "--source", "release.txt", *arguments, cwd=desk)
    assert done.returncode == code, done.stderr
    return done.stdout


def test_each_claim_has_its_state(desk):
    (article,) = json.loads(_claims(desk, "--format", "json"))["articles"]
    states = {claim["text"]: claim["state"] for claim in article["claims"]}
    assert states["84 million euros"] == "contradicted"
    assert states["3 May"] == states["Marta Vidal"] == "agrees"
    assert states["Paris"] == "on file"
    assert states["At least 12"] == "moving"
    assert states["“It will be fine for all of us,”"] == "unknown"
    (claim,) = [claim for claim in article["claims"] if claim["text"] == "3 May"]
    assert claim["evidence"][0]["where"] == "release.txt" and claim["evidence"][0]["start"]["line"] == 3


def test_the_last_line_is_the_sum(desk):
    *_, last = _claims(desk).splitlines()
    claims = json.loads(_claims(desk, "--format", "json"))
    summary = claims["summary"]
    assert last.startswith(f"{sum(summary.values())} claims: {summary['contradicted']} contradicted, ")
    assert sum(summary.values()) == len(claims["articles"][0]["claims"])


def test_versions_that_change_a_fact(tmp_path):
    for number, dead in enumerate(("9", "12", "11"), 1):
        text = f"The storm killed {dead} people on the coast of Lom, the police said on Monday.\n"
        tmp_path.joinpath(f"storm.v{number}.md").write_text(text, encoding="utf-8")
    done = factlint("claims", "storm.v3.md", "--isolated", "--format", "json", cwd=tmp_path)
    claims = json.loads(done.stdout)["articles"][0]["claims"]
    (toll,) = [claim for claim in claims if claim["text"] == "11"]
    assert toll["state"] == "changed" and "9 → 12 → 11" in toll["evidence"][0]["text"].replace(" people", "")


def test_boxes_are_ticked_where_something_says_that_a_claim_is_right(desk):
    lines = _claims(desk, "--format", "markdown").splitlines()
    (wrong,) = [line for line in lines if "84 million" in line]
    (right,) = [line for line in lines if "3 May" in line]
    assert wrong.startswith("- [ ] number **84 million euros** (draft.md:4:16): contradicted")
    assert right.startswith("- [x] date **3 May**")


def test_no_cell_is_a_formula(desk):
    rows = list(csv.DictReader(io.StringIO(_claims(desk, "--format", "csv"))))
    assert {row["article"] for row in rows} == {"'=A new terminal"}
    assert {row["state"] for row in rows} >= {"contradicted", "agrees", "unknown"}


def test_a_source_that_is_missing_is_a_problem(desk):
    desk.joinpath("release.txt").unlink()
    _claims(desk, code=2)


@pytest.mark.browser
def test_a_click_shows_the_passage_beside_its_evidence(desk):
    desk.joinpath("claims.html").write_text(_claims(desk, "--format", "html"), encoding="utf-8")
    driver = chromium.start()
    try:
        for width in (1300, 390):
            chromium.look(driver, desk / "claims.html", width=width)
            claim = driver.find_element("css selector", ".claim.contradicted")
            claim.find_element("tag name", "summary").click()
            shown = [mark.text for mark in claim.find_elements("tag name", "mark") if mark.is_displayed()]
            assert shown == ["84 million euros", "48 million euros"]
            assert driver.execute_script("return document.documentElement.scrollWidth <= window.innerWidth")
    finally:
        driver.quit()
