"""The house stands: arrows point one way, siblings do not import each other, only doors touch the world."""

import ast
from pathlib import Path

import factlint
from factlint import checks

PACKAGE = Path(factlint.__file__).parent
FLOORS = [
    {"lexicon"},
    {"start"},
    {"visible"},
    {"text", "dates", "languages", "memo", "entries"},
    {"model"},
    {"reading", "english", "match"},
    {"rulebook"},
    {"known"},
    {"facts", "ledger"},
    {"article"},
    {"checks"},
    {"fixes"},
    {"engine", "coverage"},
    {"verdict"},
    {"examples"},
    {"sources", "report"},
    {"session"},
    {"cli"},
    {"__main__"},
]
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
DOORS = {"sources", "session", "cli", "__main__", "start", "lexicon"}
"""Rooms that may touch files; start and lexicon read nothing but what lies beside them in the package."""
SIBLINGS = {"checks", "report", "reading", "cli"}
"""Rooms whose public files do not import each other."""


def _modules():
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE), ast.parse(path.read_text(encoding="utf-8"))


def _room(path):
    return path.parts[0].removesuffix(".py")


def _imports(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_arrows_point_down():
    wrong = []
    for path, tree in _modules():
        here = _room(path)
        for name in _imports(tree):
            parts = name.split(".")
            if here == "__init__" or parts[0] != "factlint" or parts[1] in (here, "__version__"):
                continue
            if FLOOR[parts[1]] >= FLOOR[here]:
                wrong.append(f"{path} imports {name}")
    assert not wrong


def test_siblings_do_not_import_each_other():
    wrong = []
    for path, tree in _modules():
        if _room(path) not in SIBLINGS or path.stem.startswith("_"):
            continue
        package = "factlint." + ".".join(path.parts[:-1])
        for name in _imports(tree):
            sibling = name.removeprefix(package + ".").split(".")[0]
            beside = PACKAGE.joinpath(*path.parts[:-1], f"{sibling}.py")
            if name.startswith(package + ".") and beside.exists() and not sibling.startswith("_"):
                wrong.append(f"{path} imports {name}")
    assert not wrong


def test_only_doors_touch_the_world():
    forbidden = {
        "socket",
        "subprocess",
        "urllib.request",
        "time",
        "random",
        "pathlib",
        "os",
        "sys",
        "tempfile",
        "glob",
    }
    wrong = []
    for path, tree in _modules():
        if _room(path) in DOORS or path.name == "__init__.py":
            continue
        wrong += [
            f"{path} imports {name}"
            for name in _imports(tree)
            if not forbidden.isdisjoint((name.split(".")[0], ".".join(name.split(".")[:2])))
        ]
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("print", "open", "input")
            ):
                wrong.append(f"{path}:{node.lineno} calls {node.func.id}")
    assert not wrong


def test_nothing_outside_a_check_names_a_check():
    """What is known of a check stands in its file: who reads a key, who is silent beside whom, what is covered."""
    wrong = []
    for path, tree in _modules():
        named = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)} & set(checks.ids())
        if named and _room(path) != "checks":
            wrong.append(f"{path} names {', '.join(sorted(named))}")
    assert not wrong


def test_no_file_is_in_a_circle():
    """Whatever an import is for, and wherever in a file it stands."""
    modules = {_name(path): tree for path, tree in _modules()}
    asked = {
        name: {_known(one, modules) for one in _imports(tree)} - {name, None, "factlint"}
        for name, tree in modules.items()
    }
    while leaves := {name for name, wanted in asked.items() if not wanted & asked.keys()}:
        asked = {name: wanted for name, wanted in asked.items() if name not in leaves}
    assert not asked, "in a circle, or above one: " + ", ".join(sorted(asked))


def _name(path):
    return ".".join(("factlint", *path.with_suffix("").parts)).removesuffix(".__init__")


def _known(name, modules):
    """The module that an imported name is, or is in; None where it is none of ours."""
    while name and name not in modules:
        name = name.rpartition(".")[0]
    return name or None
