"""`factlint schema` as a real process: a JSON Schema that passes the rule files and refuses what loading refuses."""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(ROOT.joinpath("tests", "examples").glob("*.yml"))
KINDS = {"factlint.yml": "config", "article.yml": "article"}
RULES = sorted(ROOT.joinpath("rules").rglob("*.yml"))
OWN = [ROOT / "factlint.yml", ROOT / "seeds" / "article.yml"]


def _schema(*arguments):
    command = [sys.executable, "-m", "factlint", "schema", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    return json.loads(done.stdout) if done.stdout else None


@pytest.fixture(scope="module")
def validators():
    made = {}
    for kind in (None, "rules", "article", "config"):
        schema = _schema(*filter(None, [kind]))
        jsonschema.Draft202012Validator.check_schema(schema)
        made[kind] = jsonschema.Draft202012Validator(schema)
    return made


def _read(path, validator):
    """The file as an editor's completion sees it: scalars of the type the schema names, and text where it says text."""
    value = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    return _typed(value, validator.schema, validator.schema)


def _typed(value, node, root):
    node = _resolved(node, root)
    if isinstance(value, dict):
        known, slugs = node.get("properties", {}), list(node.get("patternProperties", {}).values())
        rest = [*slugs, node.get("additionalProperties"), {}]
        rest = next(part for part in rest if isinstance(part, dict))
        return {key: _typed(part, known.get(key, rest), root) for key, part in value.items()}
    if isinstance(value, list):
        return [_typed(part, node.get("items", {}), root) for part in value]
    kinds = {_resolved(one, root).get("type") for one in [node, *node.get("anyOf", ())]}
    return _scalar(value, kinds, node)


def _resolved(node, root):
    while "$ref" in node:
        node = root["$defs"][node["$ref"].rsplit("/", 1)[1]]
    plain = [option for option in node.get("anyOf", ()) if option.get("type") != "null"]
    return _resolved(plain[0], root) if len(plain) == 1 else node


def _scalar(value, kinds, node):
    if "boolean" in kinds:
        return value == "true"
    if "number" in kinds or "integer" in kinds or node.get("const") == 1:
        return json.loads(value)
    return value


@pytest.mark.parametrize("path", [*RULES, *OWN, *EXAMPLES], ids=lambda path: path.relative_to(ROOT).as_posix())
def test_it_passes_our_own_files_and_the_hand_written_examples(validators, path):
    kind = KINDS.get(path.name, "rules")
    assert [error.message for error in validators[kind].iter_errors(_read(path, validators[kind]))] == []
    assert validators[None].is_valid(_read(path, validators[kind]))


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("rules", {"people": {}}),
        ("rules", {"factlint": 2}),
        ("rules", {"factlint": 1, "poeple": {}}),
        ("rules", {"factlint": 1, "people": {"ann": {"nmae": "Ann Poe"}}}),
        ("rules", {"factlint": 1, "people": {"ann": {"name": "Ann Poe", "never": "Anne"}}}),
        ("rules", {"factlint": 1, "terms": {"a": {"avoid": ["x"], "severity": "fatal"}}}),
        ("article", {"factlint": 1, "versions": []}),
        ("config", {"factlint": 1, "fail_on": "sometimes"}),
    ],
)
def test_it_refuses_what_loading_refuses(validators, kind, value):
    assert not validators[kind].is_valid(value)


def test_it_is_written_to_a_file(tmp_path):
    assert _schema("rules", "--output", str(tmp_path / "schema.json")) is None
    assert json.loads(tmp_path.joinpath("schema.json").read_text()) == _schema("rules")
