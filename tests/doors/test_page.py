"""The page in a real browser: what a click, the keyboard, the filters and hostile copy do."""

import json
import subprocess
import sys

import pytest
from tests.doors import browser as chromium
from tests.doors.desk import environment

pytestmark = pytest.mark.browser

MANIFEST = "factlint: 1\nslug: ferry\npublished: 2024-03-04\nversions:\n"
FILLER = (
    "The ferry from Vigsund to the {1} islands was {0} again this week, and nobody on the {1} quay could say why {0}."
)
WORDS = "late early full empty slow quick loud quiet clean dirty warm cold old new grey white blue red green".split()
HOSTILE = (
    "<script>window.hacked = 1</script> <img src=x onerror='window.hacked = 2'> The the clerk wrote "
    "</style></script><svg onload='window.hacked = 3'> and {{ 7 * 7 }} {% raw %} said so on the quay at noon.\n"
)


def _paragraphs(count):
    return [FILLER.format(f"{WORDS[at % 19]} and {WORDS[at * 7 % 17]}", f"{WORDS[at // 19]}") for at in range(count)]


def _page(folder, *arguments):
    command = [sys.executable, "-m", "factlint", *(arguments or ["check", "."]), "--format", "html"]
    done = subprocess.run(command, cwd=folder, env=environment(), capture_output=True, check=False)
    assert done.returncode in (0, 1), done.stderr.decode()
    page = folder / "page.html"
    page.write_bytes(done.stdout)
    return page


def _versions(folder, *texts, more=""):
    for number, text in enumerate(texts, 1):
        folder.joinpath(f"v{number}.txt").write_text(text, encoding="utf-8")
    listed = "".join(f"  - {{file: v{at}.txt, version: v{at}}}\n" for at in range(1, len(texts) + 1))
    folder.joinpath("article.yml").write_text(MANIFEST + listed + more, encoding="utf-8")


@pytest.fixture(scope="module")
def browser():
    """One Chromium for the tests of this file."""
    driver = chromium.start()
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def ferry(tmp_path_factory):
    """Sixty paragraphs in two versions: a number changed, one lost, one added, one moved, one split; a repeat."""
    folder = tmp_path_factory.mktemp("ferry")
    old = _paragraphs(60)
    old[40] = "The harbour master of Vigsund said on Monday that 12 boats were lost in the storm."
    old[20] = "The bakers of the town have closed their shops. The smiths of the town have opened theirs at dawn."
    new = [*old]
    new[40] = old[40].replace("12", "15")
    new[20] = "The bakers of the town have closed their shops.\n\nThe smiths of the town have opened theirs at dawn."
    new[5] = "Norther Korea sent a letter to the mayor about the the old lighthouse on the cape."
    new[50:51] = []
    new.insert(2, new.pop(30))
    _versions(folder, "\n\n".join(old) + "\n", "\n\n".join(new) + "\n", more="siblings: {caption: caption.txt}\n")
    folder.joinpath("caption.txt").write_text("Some of the 15 boats that were lost off Vigsund.\n", encoding="utf-8")
    return _page(folder)


def _finding(browser, rule):
    return browser.find_element("css selector", f".finding[data-rule='{rule}']")


def test_a_click_brings_the_passage_into_view_in_both_columns(browser, ferry):
    chromium.look(browser, ferry)
    found = _finding(browser, "version.critical-change")
    found.find_element("class name", "go").click()
    marks = browser.find_elements("css selector", f".mark[data-found~='{found.get_attribute('id')}']")
    columns = {mark.find_element("xpath", "ancestor::div[@role='cell']").get_attribute("data-label") for mark in marks}
    assert columns == {"v1", "v2"}
    assert all(chromium.seen(browser, mark) for mark in marks)
    assert "".join(mark.get_property("textContent") for mark in marks) == "12 boats15 boats"


def test_a_passage_that_is_far_from_the_other_is_shown_at_the_foot(browser, tmp_path):
    fact = "The mayor of Vigsund told the council that {} houses stood empty in the old harbour quarter."
    paragraphs = [" ".join(_paragraphs(320)[at::80]) for at in range(80)]
    old, new = [*paragraphs], [*paragraphs]
    old[3] += " " + fact.format(210)
    new[70] += " " + fact.format(310)
    _versions(tmp_path, "\n\n".join(old), "\n\n".join(new))
    chromium.look(browser, _page(tmp_path))
    _finding(browser, "version.critical-change").find_element("class name", "go").click()
    peek = browser.find_element("id", "peek")
    assert "210" in peek.text and chromium.seen(browser, peek)
    assert any(
        "310" in mark.text and chromium.seen(browser, mark) for mark in browser.find_elements("class name", "now")
    )


def test_rows_are_told(browser, ferry):
    chromium.look(browser, ferry)
    kinds = {row.get_attribute("class") for row in browser.find_elements("class name", "row")}
    assert {"row changed", "row split", "row added", "row lost", "row same moved"} <= kinds
    assert browser.find_element("css selector", ".row.moved .kind").text == "moved from line 61"
    changed = browser.find_elements("css selector", ".changed ins")
    assert "15" in [one.get_property("textContent") for one in changed]


def test_filters_hide_findings_and_their_marks(browser, ferry):
    chromium.look(browser, ferry)
    shown = browser.find_element("id", "shown")
    every = len(browser.find_elements("class name", "finding"))
    assert shown.text == f"{every} of {every} findings shown"
    browser.find_element("css selector", "[name=rule] option[value='text.doubled-phrase']").click()
    left = [one for one in browser.find_elements("class name", "finding") if one.is_displayed()]
    assert [one.get_attribute("data-rule") for one in left] == ["text.doubled-phrase"]
    assert shown.text == f"1 of {every} findings shown"
    rows = [one for one in browser.find_elements("css selector", ".row:not(.fold)") if one.is_displayed()]
    assert 0 < len(rows) < 12
    browser.find_element("css selector", "[name=rule] option[value='']").click()
    browser.find_element("css selector", "[name=entity] option[value='places/north-korea']").click()
    assert [one.get_attribute("data-entity") for one in left if one.is_displayed()] == []
    browser.find_element("css selector", "[name=severity][value=error]").click()
    assert shown.text == f"0 of {every} findings shown"


def _rows(browser):
    """The rows that are seen, but for those that stand for folded ones."""
    return [one for one in browser.find_elements("css selector", ".row:not(.head, .fold)") if one.is_displayed()]


def test_equal_paragraphs_are_folded_until_somebody_asks(browser, ferry):
    chromium.look(browser, ferry)
    folds = browser.find_elements("css selector", ".row.fold button")
    few = len(_rows(browser))
    count = int(folds[0].text.split()[0])
    folds[0].click()
    assert len(_rows(browser)) == few + count
    browser.find_element("css selector", "[name=equal]").click()
    assert len(_rows(browser)) > 50 and not browser.find_elements("css selector", ".row.fold")


def test_changes_are_stepped_through(browser, ferry):
    from selenium.webdriver.common.action_chains import ActionChains

    chromium.look(browser, ferry)
    seen = []
    for key in "nnnp":
        ActionChains(browser).send_keys(key).perform()
        (row,) = browser.find_elements("class name", "at-change")
        assert chromium.seen(browser, row) and "same" not in row.get_attribute("class").replace("same moved", "")
        seen.append(row.id)
    assert len(set(seen[:3])) == 3 and seen[3] == seen[1]
    browser.find_element("id", "next").click()
    assert browser.find_element("class name", "at-change").id == seen[2]


def test_one_column_shows_what_was_above_what_is(browser, ferry):
    chromium.look(browser, ferry)
    browser.find_element("css selector", "[name=one]").click()
    row = browser.find_element("css selector", ".row.changed")
    old, new = (row.find_element("class name", name).rect for name in ("old", "new"))
    assert old["x"] == new["x"] and old["y"] < new["y"]
    assert not browser.find_element("css selector", ".row.same .old").is_displayed()


def test_the_page_has_one_numbering_and_counts_that_agree(browser, tmp_path):
    text = "---\ntitle: {}\n---\n\nThe the clerk wrote to us.\n\nThe storm cost {} lives on the coast, he said.\n"
    for number, (title, dead) in enumerate((("A storm", 12), ("The storm", 15)), 1):
        tmp_path.joinpath(f"storm.v{number}.md").write_text(text.format(title, dead), encoding="utf-8")
    chromium.look(browser, _page(tmp_path))
    assert browser.find_element("tag name", "h1").text == "The storm"
    items = browser.find_elements("class name", "finding")
    counts = [int(one.text.split()[0]) for one in browser.find_elements("css selector", ".counts .count")]
    assert (
        sum(counts) == len(items) and browser.find_element("css selector", ".list h3").text == f"{len(items)} findings"
    )
    order = [("error", "warning", "info").index(one.get_attribute("data-severity")) for one in items]
    assert order == sorted(order)
    link = _finding(browser, "text.doubled-phrase").find_element("css selector", ".places a")
    anchor = browser.find_element("id", link.get_attribute("href").partition("#")[2])
    margin = anchor.find_element("xpath", "ancestor::p").find_element("class name", "number")
    assert link.text.endswith(f"line {margin.text}") and margin.text == "5"


def test_the_keyboard_alone_is_enough(browser, ferry):
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.keys import Keys

    chromium.look(browser, ferry)
    go = browser.find_elements("class name", "go")
    for _ in range(40):
        ActionChains(browser).send_keys(Keys.TAB).perform()
        if browser.switch_to.active_element == go[0]:
            break
    assert browser.switch_to.active_element == go[0]
    ActionChains(browser).send_keys(Keys.ARROW_DOWN).perform()
    assert browser.switch_to.active_element == go[1]
    ActionChains(browser).send_keys(Keys.ENTER).perform()
    place = browser.switch_to.active_element
    assert place.get_attribute("class") == "at" and go[1].get_attribute("href").endswith(place.get_attribute("id"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1300, 400])
def test_no_barrier_is_found_by_axe(browser, ferry, scheme, width):
    chromium.look(browser, ferry, width=width, scheme=scheme)
    assert chromium.violations(browser) == []
    _finding(browser, "version.critical-change").find_element("class name", "go").click()
    assert chromium.violations(browser) == []


def test_nothing_in_copy_names_or_rules_runs(browser, tmp_path):
    name = "\"><img src=x onerror='window.hacked=4'>.txt"
    rules = "factlint: 1\nterms:\n  quay: {prefer: <img src=x onerror=window.hacked=5>, avoid: [quay]}\n"
    tmp_path.joinpath("rules.yml").write_text(rules, encoding="utf-8")
    tmp_path.joinpath(name).write_text(HOSTILE, encoding="utf-8")
    tmp_path.joinpath("b.md").write_text(f"---\ntitle: {json.dumps(HOSTILE)}\n---\n\n{HOSTILE}", encoding="utf-8")
    page = _page(tmp_path, "check", ".", "--rules", "rules.yml")
    chromium.look(browser, page)
    assert browser.execute_script("return [window.hacked, document.images.length, document.scripts.length]") == [
        None,
        0,
        1,
    ]
    handlers = browser.execute_script(
        "return [...document.querySelectorAll('*')].flatMap(one => one.getAttributeNames())"
        ".filter(name => name.startsWith('on') || name == 'style' || name == 'src')"
    )
    assert handlers == [] and "49" not in browser.find_element("tag name", "main").text
    assert "window.hacked = 1" in browser.find_element("tag name", "main").text
    assert [entry for entry in browser.get_log("browser") if entry["level"] == "SEVERE"] == []
    policy = browser.find_element("css selector", "meta[http-equiv]").get_attribute("content")
    assert "default-src 'none'" in policy and "unsafe" not in policy


def test_the_page_asks_nothing_of_a_network(browser, ferry):
    chromium.look(browser, ferry)
    assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0


def test_it_reads_without_script(ferry):
    driver = chromium.start(script=False)
    try:
        chromium.look(driver, ferry)
        assert not driver.find_element("id", "filters").is_displayed()
        found = _finding(driver, "version.critical-change")
        found.find_element("class name", "go").click()
        anchor = driver.current_url.partition("#")[2]
        paragraph = driver.find_element("xpath", f"//*[@id='{anchor}']/ancestor::p")
        assert "15 boats" in paragraph.text
    finally:
        driver.quit()


def test_many_articles_have_an_index(browser, tmp_path):
    for number in range(100):
        tmp_path.joinpath(f"a{number:03}.txt").write_text(f"The the clerk of town {number} wrote a letter to us all.\n")
    chromium.look(browser, _page(tmp_path))
    links = browser.find_elements("css selector", ".index tbody a")
    assert len(links) == 100
    links[90].click()
    assert chromium.seen(browser, browser.find_element("id", "article-91-name"))
    assert chromium.violations(browser) == []


def test_a_table_of_many_versions_keeps_its_words_whole(browser, tmp_path):
    told = "The harbour master of Vigsund said on Monday that {} boats were lost in the storm."
    _versions(tmp_path, *(told.format(number) for number in range(12, 24)))
    browser.get(_page(tmp_path).as_uri())
    widths = browser.execute_script("return [...document.querySelectorAll('.times th')].map(cell => cell.clientWidth)")
    assert len(widths) == 14 and min(widths) >= 90
