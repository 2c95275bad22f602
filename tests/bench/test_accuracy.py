"""The accuracy bench counts what it says it counts."""

import json

import pytest
from bench.accuracy import aims, data, judged, measures, peers, table
from bench.accuracy.data import Copy
from bench.accuracy.linting import Found, Linter, Lints
from bench.injecting import Injection
from factlint import check_text
from factlint.sources.library import Request

SLIP = "The harbour master said that the the ferry was late.\n"


def _copy(text=SLIP, number="1"):
    return Copy("letters", number, "2020-11-20", text)


def _found(word, text=SLIP, check="text.doubled-phrase", severity="error"):
    start = text.index(word)
    return Found(check, severity, start, start + len(word), "twice", "")


def test_one_linter_lints_all_texts():
    linter = Linter(("core",))
    texts = [_copy(f"The harbour master said that the the ferry {number} was late.\n") for number in (1, 2)]
    assert [[found.check for found in linter.lint(text)] for text in texts] == [["text.doubled-phrase"]] * 2


def test_findings_are_those_of_the_library():
    request = Request(rules=("core", "world"), isolated=True, published="2020-11-20")
    expected = check_text(SLIP, "copy.txt", request).findings
    found = Linter(("core", "world")).lint(_copy())
    assert [(f.check, f.severity, f.start) for f in found] == [
        (f.rule, f.severity, f.place.start.offset) for f in expected
    ]
    assert found


def test_findings_are_kept_from_one_run_to_the_next(tmp_path):
    lints = Lints(("core",), tmp_path)
    first = lints.of([_copy(), _copy("All is well.\n", "2")])
    again = Lints(("core",), tmp_path).of([_copy()])
    assert again == first[:1]
    assert first[1] == []


def test_a_run_without_data_ends_with_a_sentence(tmp_path):
    with pytest.raises(SystemExit, match="no data in"):
        data.folder(str(tmp_path))


def test_a_sample_of_articles_is_the_same_each_time_and_grows():
    copies = [_copy(number=str(number)) for number in range(50)]
    ten, twenty = data.lowest(copies, 10), data.lowest(copies[::-1], 20)
    assert len(ten) == 10
    assert {copy.id for copy in ten} < {copy.id for copy in twenty}


@pytest.mark.parametrize(
    ("given", "day"),
    [("2020-11-20T10:00:00", "2020-11-20"), ("5Jun2005", "2005-06-05"), ("15Jun2005", "2005-06-15"), ("", "")],
)
def test_days_are_read(given, day):
    assert data.day({"date": given}) == day


def test_clean_copy_is_counted_by_check_and_severity():
    counts = measures.clean(lambda copies: [[_found("the the")] for _ in copies], [_copy()])
    assert counts["words"] == 10
    assert counts["checks"] == {"text.doubled-phrase": {"error": 1}}


def test_a_label_is_found_by_a_finding_on_names_that_overlaps_it():
    text = "Maria Lindqist spoke. Nils Berg did not.\n"
    copy = _copy(text)
    labels = [
        measures.Label("error", copy, ((0, 14),), "Maria Lindqvist"),
        measures.Label("different", copy, ((22, 31),), "Nils Bergh"),
    ]
    findings = [_found("Lindqist", text, "fact.name-form", "warning"), _found("Nils Berg", text)]
    counts = measures.names(lambda copies: [findings], labels, ours=True)
    assert counts == {"different": {"n": 1}, "error": {"n": 1, "grave": 1, "any": 1}}


def _injection(control=None):
    wrong = _copy()
    right = _copy(SLIP.replace("the the", "the"))
    start = SLIP.index("the the")
    made = Injection(wrong.text, "text.doubled-phrase", (start, start + 7), control is None, control)
    return measures.Injected("doubled", right, wrong, _copy(control) if control else None, made)


def test_only_what_the_error_brought_counts_as_found():
    one = _injection()
    always = _found("harbour")
    tool = {one.wrong.text: [always, _found("the the")], one.clean.text: [always]}
    counts = measures.injected(lambda copies: [tool[copy.text] for copy in copies], [one], ours=True)
    assert counts == {"n": 1, "error": 1, "grave": 1, "any": 1, "real": 1, "real_error": 1, "real_grave": 1,
                      "real_any": 1, "before": 0}  # fmt: skip


def test_another_check_at_the_place_does_not_count_as_ours():
    one = _injection()
    tool = {one.wrong.text: [_found("the the", check="text.quote-balance")], one.clean.text: []}
    counts = measures.injected(lambda copies: [tool[copy.text] for copy in copies], [one], ours=True)
    assert "any" not in counts


def test_a_verdict_holds_for_its_place_and_check_alone(tmp_path):
    place = judged.Place(_copy(), _found("the the"))
    judged.keep([judged.verdict_of(place, True, "a word stands twice", "me")], tmp_path)
    other = judged.Place(_copy(), _found("ferry"))
    kept = judged.Verdicts(tmp_path)
    assert kept.count([place, other]) == {"findings": 2, "judged": 1, "true": 1}
    assert "ferry" not in "".join(path.read_text() for path in tmp_path.iterdir())


def test_a_sample_keeps_what_is_found_again():
    before = [judged.Place(_copy(number=str(number)), _found("the the")) for number in range(40)]
    sampled = judged.sample(before, 10)
    after = judged.sample(
        [*before[5:], *(judged.Place(_copy(number=f"new {n}"), _found("the the")) for n in range(5))], 10
    )
    assert len(set(sampled) & set(after)) >= 5


def test_verdicts_in_the_repository_have_reasons_and_no_articles():
    for path in judged.FOLDER.glob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            verdict = judged.Verdict(**json.loads(line))
            assert verdict.check == path.stem
            assert isinstance(verdict.verdict, bool)
            assert len(verdict.why) < 200


def test_aims_are_met_missed_or_not_measured():
    results = {"names": {"alone": {"error": {"n": 100, "grave": 84, "any": 98}}}}
    found = {aim.measure: aim.met for aim in aims.aims(results)}
    assert found["names_in_news, findings at error or warning: recall"] is False
    assert found["names_in_news, findings of any severity: recall"] is True
    assert found["doubled phrases: recall on typos_git/doubled"] is None


def test_the_table_shows_aims_sets_and_peers():
    counts = measures.clean(lambda copies: [[_found("the the")]], [_copy()])
    results = {
        "date": "2026-11-22", "version": "0", "commit": "c", "python": "3", "command": "python", "articles": None,
        "peer_articles": 1, "clean": {"letters": counts},
        "peers": {
            "factlint": {"version": "0", "words": 10, "grave": 1, "names": {}, "corrected": {}, "injected": {}},
            "codespell": {},
        },
    }  # fmt: skip
    text = table.markdown(results)
    assert "| text.doubled-phrase | 100.000 |" in text
    assert "| codespell | not installed |" in text
    assert "not measured" in text


def test_each_peer_says_whether_it_is_installed():
    for tool in peers.tools().values():
        assert tool.version() is None or tool.version()[0].isdigit()


def test_codespell_marks_the_word_in_its_text(tmp_path):
    tool = peers.tools()["codespell"]
    text = "All is well.\nThey did not recieve it.\n"
    marked = peers.Peer("codespell", tool, tmp_path).of([_copy("Fine.\n"), _copy(text)])
    assert marked[0] == []
    assert [text[found.start : found.end] for found in marked[1]] == ["recieve"]
