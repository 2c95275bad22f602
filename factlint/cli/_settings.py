"""The settings that count for a file, each with where it comes from, in rows."""

import json
import os
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from factlint import checks
from factlint.model import Problem, Setting
from factlint.session import Run
from factlint.session.settings import settings_for
from factlint.sources import packs
from factlint.sources.config import NAME, Config
from factlint.sources.origins import Origins
from factlint.start.record import NamedTuple

DEFAULT = "default"
_NO_KEYS = ("published", "as")
"""Options that have no key in factlint.yml."""


class Row(NamedTuple):
    """A setting: the keys that lead to it in factlint.yml, its value, and where it comes from."""

    keys: tuple[str, ...]
    value: Any
    origin: str

    @property
    def is_set(self) -> bool:
        """Whether it stands in a factlint.yml, or could."""
        return self.origin != DEFAULT and self.keys[0] not in _NO_KEYS


class Rules(NamedTuple):
    """A pack or an item of `rules`, where it is named, and the files that it stands for."""

    name: str
    origin: str
    files: tuple[str, ...]


class Shown(NamedTuple):
    """All that counts for one path. `config` is the factlint.yml, None where there is none."""

    path: str
    config: str | None
    rows: list[Row]
    rules: list[Rules]

    def told(self) -> dict[str, Any]:
        """The settings for programs."""
        rows = [{**row._asdict(), "keys": list(row.keys)} for row in self.rows]
        rules = [{**one._asdict(), "files": list(one.files)} for one in self.rules]
        return {
            "version": 1,
            "path": self.path,
            "config": self.config,
            "settings": rows,
            "rules": rules,
        }

    def lines(self) -> list[str]:
        """The settings as YAML; what is no more than a default, and has no key, in comments."""
        head = f"# {self.path}: {self.config or 'no factlint.yml counts'}"
        rules = [
            f"# {one.name}: {', '.join(one.files)}  # {one.origin}"
            for one in self.rules
        ]
        rows = [
            line
            for _, rows in groupby(self.rows, _top)
            for line in _block(list(rows), 0)
        ]
        return [head, "factlint: 1", *rules, *rows]


def _top(row: Row) -> str:
    return row.keys[0]


def _block(rows: list[Row], depth: int) -> Iterator[str]:
    """Rows that share their first keys, up to `depth`, as YAML."""
    sign = "  " * depth + ("" if any(row.is_set for row in rows) else "# ")
    key = _yaml(rows[0].keys[depth])
    if len(rows[0].keys) == depth + 1:
        yield f"{sign}{key}: {_yaml(rows[0].value)}  # {rows[0].origin}"
        return
    yield f"{sign}{key}:"
    for _, inner in groupby(rows, lambda row: row.keys[depth + 1]):
        yield from _block(list(inner), depth + 1)


def _yaml(value: Any) -> str:
    """A value as YAML of one line."""
    plain = (
        isinstance(value, str)
        and value.replace(".", "").replace("-", "").replace("_", "").isalnum()
    )
    return value if plain else json.dumps(value, ensure_ascii=False)


def shown(run: Run, path: str) -> Shown:
    """All that counts for a path; for a folder, what counts for its files but for overrides that name some."""
    file = os.path.join(path, NAME) if os.path.isdir(path) else path
    config = run.library.config_for(file)
    run.library.book_for(config)  # so that broken rules are told
    origins = Origins(config)
    rows = [*_general(run, config, origins), *_of_checks(run, file, config, origins)]
    return Shown(path, config.path, rows, list(_rules(run, config, origins)))


def _general(run: Run, config: Config, origins: Origins) -> Iterator[Row]:
    """The settings beside those of checks."""
    request = run.request
    replaced = bool(request.rules)
    yield _row(
        origins,
        "extends",
        [] if replaced else config.packs,
        "--rules" if replaced else None,
    )
    yield _row(
        origins,
        "rules",
        request.rules or config.rules,
        "--rules" if replaced else None,
    )
    yield _row(origins, "fail_on", run.fail_on, request.fail_on and "--fail-on")
    yield _row(
        origins,
        "timezone",
        request.timezone or config.timezone,
        request.timezone and "--timezone",
    )
    yield _row(origins, "exclude", config.exclude)
    yield _row(origins, "accepted", config.accepted)
    yield _row(origins, "require_reason", config.require_reason)
    for name in ("front_matter", "markup", "columns"):
        value = getattr(config, name)
        values = value if isinstance(value, Mapping) else value._asdict()
        if not values:
            yield Row((name,), {}, DEFAULT)
        for key, inner in values.items():
            yield Row((name, key), _plain(inner), origins.of(name, key) or DEFAULT)
    yield Row(
        ("published",),
        request.published,
        "--published" if request.published else DEFAULT,
    )
    yield Row(("as",), request.read_as, "--as" if request.read_as else DEFAULT)


def _row(origins: Origins, key: str, value: Any, option: str | None = None) -> Row:
    return Row((key,), _plain(value), option or origins.of(key) or DEFAULT)


def _of_checks(
    run: Run, path: str, config: Config, origins: Origins
) -> Iterator[Row]:
    """The settings of each check for the file."""
    settings = settings_for(path, config, run.library)
    given = dict(config.settings(path))
    for check_id in checks.ids():
        setting = settings.get(check_id, Setting())
        module = checks.load(check_id)
        options = checks.defaults(module) | dict(setting.options)
        values = {
            "severity": _severity(run, check_id, setting, module),
            "in_quotes": setting.in_quotes or module.in_quotes,
            **{
                key: _over(checks.defaults(module)[key], value)
                for key, value in options.items()
            },
        }
        below = given.get(check_id, Setting())
        for key, value in values.items():
            origin = origins.of_check(path, check_id, key) or DEFAULT
            if key == "severity":
                origin = _option(run, check_id, setting, below) or origin
            yield Row(("checks", check_id, key), _plain(value), origin)


def _severity(run: Run, check_id: str, setting: Setting, module: checks.Check) -> str:
    """How grave a check's findings are; `off` where it does not run."""
    runs = check_id in run.only and checks.is_on(
        setting.severity, run.library.traits[check_id]
    )
    return setting.severity or module.severity if runs else "off"


def _option(run: Run, check_id: str, setting: Setting, below: Setting) -> str | None:
    """The option of the command line that decides how grave a check is; None where none does."""
    if check_id not in run.only:
        ignored = any(checks.matches(check_id, one) for one in run.request.ignore)
        return "--ignore" if ignored else "--select"
    if check_id in dict(run.request.severities):
        return "--severity"
    return "--select" if setting.severity != below.severity else None


def _over(default: Any, given: Any) -> Any:
    """An option of several values as given, over its defaults."""
    whole = hasattr(default, "_asdict") and isinstance(given, Mapping)
    return default._asdict() | dict(given) if whole else given


def _plain(value: Any) -> Any:
    """A value as JSON and YAML have it."""
    if hasattr(value, "_asdict"):
        return _plain(value._asdict())
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    return list(value) if isinstance(value, tuple) else value


def _rules(run: Run, config: Config, origins: Origins) -> Iterator[Rules]:
    """The packs and items of rules, each with its files, as far as there are any."""
    if run.request.rules:
        for name in run.request.rules:
            yield _named(
                name, "--rules", packs.pack_files(name) or packs.rule_files(name, "")
            )
        return
    for number, name in enumerate(config.packs):
        yield _named(
            name, origins.of("extends", number) or DEFAULT, packs.pack_files(name)
        )
    for number, name in enumerate(config.rules):
        yield _named(
            name,
            origins.of("rules", number) or DEFAULT,
            packs.rule_files(name, config.folder),
        )


def _named(name: str, origin: str, found: list[str] | Problem) -> Rules:
    files = [] if isinstance(found, Problem) else found
    return Rules(name, origin, tuple(map(packs.origin, files)))
