"""Configuration: defaults, then the nearest `factlint.yml` above a linted file, then the command line."""

import functools
import itertools
import os
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from factlint import checks
from factlint.model import Problem, Setting
from factlint.sources import cache, files
from factlint.sources.markup import Markup
from factlint.start.record import NamedTuple
from factlint.visible import short

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

NAME = "factlint.yml"
MISNAMED = ("factlint.yaml", ".factlint.yml", ".factlint.yaml")
"""What a configuration may be called by mistake; other tools have such names."""
DEFAULT_PACKS = ("core", "world")
"""The packs of a run without configuration."""


class Config(NamedTuple):
    """One configuration. `path` is None for the defaults; `folder` is what its paths are relative to."""

    path: str | None
    folder: str
    packs: tuple[str, ...] = DEFAULT_PACKS
    rules: tuple[str, ...] = ()
    fail_on: str = "error"
    timezone: str | None = None
    checks: Mapping[str, Setting] = {}
    exclude: tuple[str, ...] = ()
    overrides: tuple[tuple[tuple[str, ...], Mapping[str, Setting]], ...] = ()
    front_matter: Mapping[str, str] = {}
    markup: Markup = Markup()
    columns: Mapping[str, str] = {}
    accepted: str = "accepted.yml"
    require_reason: bool = False

    def settings(self, path: str) -> dict[str, Setting]:
        """The settings of the checks for the file `path`, overrides applied in their order."""
        found = dict(self.checks)
        for patterns, changed in self.overrides:
            if in_patterns(path, self.folder, patterns):
                for check_id, setting in changed.items():
                    found[check_id] = _over(found.get(check_id, Setting()), setting)
        return found

    @property
    def accepted_list(self) -> str:
        """Where the list of accepted findings lies."""
        return os.path.join(self.folder, self.accepted)

    def excluded(self, path: str) -> bool:
        """Whether `exclude` names this path."""
        return in_patterns(path, self.folder, self.exclude)

    def idle_overrides(self) -> list[str]:
        """The patterns of overrides that begin with the name of a file or folder that is not there."""
        patterns = [pattern for patterns, _ in self.overrides for pattern in patterns]
        return [
            pattern
            for pattern in patterns
            if not os.path.lexists(os.path.join(self.folder, _opening(pattern)))
        ]


def _opening(pattern: str) -> str:
    """The folders that a pattern begins with; nothing where it may speak of a path at any depth."""
    parts = pattern.removesuffix("/").split("/")
    plain = itertools.takewhile(lambda part: not set("*?[\\!") & set(part), parts)
    return "/".join(plain).lstrip("/") if len(parts) > 1 else ""


def in_patterns(path: str, folder: str, patterns: Sequence[str]) -> bool:
    """Whether one of `patterns`, written as in `.gitignore`, names `path` below `folder`."""
    if not patterns:
        return False
    relative = files.relative(os.path.abspath(path), folder)
    return _spec(tuple(patterns)).match_file(relative)


@functools.cache
def _spec(patterns: tuple[str, ...]) -> "GitIgnoreSpec":
    """The patterns compiled, once for all files of a run."""
    from factlint.sources.patterns import spec

    return spec(patterns)


def _over(below: Setting, above: Setting) -> Setting:
    return Setting(
        above.severity or below.severity,
        above.in_quotes or below.in_quotes,
        tuple({**dict(below.options), **dict(above.options)}.items()),
    )


def nearest(path: str) -> str | None:
    """The `factlint.yml` that counts for `path`, or None."""
    return files.find_up(NAME, path)


def misnamed(path: str, near: str | None) -> list[Problem]:
    """The problems with files as near to `path` as its configuration `near` that are called nearly so, and not read."""
    found = [wrong for name in MISNAMED if (wrong := files.find_up(name, path))]
    nearer = [
        wrong
        for wrong in found
        if near is None or len(os.path.dirname(wrong)) >= len(os.path.dirname(near))
    ]
    return [
        Problem(f"this is not read; call it {NAME}", files.shown(wrong))
        for wrong in nearer
    ]


def load(path: str) -> tuple[Config, list[Problem]]:
    """Reads a configuration; what is wrong in it is reported and the rest used."""
    shown = files.shown(path)
    raw, problems = load_yaml("config", path, shown)
    settings, wrong = _settings(raw.get("checks", {}), ("checks",))
    overrides = []
    for number, override in enumerate(raw.get("overrides", [])):
        changed, more = _settings(
            override.get("checks", {}), ("overrides", number, "checks")
        )
        overrides.append((tuple(override["paths"]), changed))
        wrong += [
            *_no_patterns(override["paths"], ("overrides", number, "paths")),
            *more,
        ]
    wrong += _no_patterns(raw.get("exclude", ()), ("exclude",))
    config = Config(
        shown, os.path.dirname(os.path.abspath(path)), tuple(raw.get("extends", DEFAULT_PACKS)),
        tuple(raw.get("rules", ())), raw.get("fail_on", "error"), raw.get("timezone"), settings,
        tuple(raw.get("exclude", ())), tuple(overrides), raw.get("front_matter", {}),
        Markup(*(tuple(raw.get("markup", {}).get(key, ())) for key in Markup._fields)),
        raw.get("columns", {}), raw.get("accepted") or Config._field_defaults["accepted"],
        raw.get("require_reason", False),
    )  # fmt: skip
    return config, problems + located(path, wrong)


def _no_patterns(given: Sequence[str], keys: tuple[Any, ...]) -> "Iterator[Fault]":
    """What of the patterns of paths below `keys` is none."""
    from factlint.sources.patterns import is_pattern

    for number, pattern in enumerate(given):
        if not is_pattern(pattern):
            yield (
                (*keys, number),
                f"`{short(pattern)}` is no pattern of paths; write it as in .gitignore",
            )


Fault = tuple[tuple[Any, ...], str]
"""Something wrong in a YAML file: the keys that lead to it, and the sentence."""


def located(path: str, faults: Sequence[Fault]) -> list[Problem]:
    """Problems in the YAML file `path`, each with its line and column."""
    if not faults:
        return []
    from factlint.reading import decode_text
    from factlint.rulebook import yamltext

    data, shown = files.read_bytes(path), files.shown(path)
    decoded = data if isinstance(data, Problem) else decode_text(data, shown)
    marks = (
        None
        if isinstance(decoded, Problem)
        else yamltext.parse(decoded.text, shown).marks
    )
    return [
        Problem(message, shown, *(marks.at(keys, key=True) if marks else ()))
        for keys, message in faults
    ]


def load_yaml(
    kind: str, path: str, shown: str
) -> tuple[dict[str, Any], list[Problem]]:
    """The plain value of a YAML file of `kind`, from the cache where its bytes were read before."""
    data = files.read_bytes(path)
    if isinstance(data, Problem):
        return {}, [data._replace(path=shown)]
    key = cache.digest((kind.encode(), data))
    kept = cache.get(key)
    if kept is not None:
        return kept, []
    sheet, problems = read_sheet(kind, data, shown)
    value = (
        sheet.model.model_dump(exclude_defaults=True, by_alias=True) if sheet else {}
    )
    if not problems:
        cache.put(key, value)
    return value, problems


def read_sheet(kind: str, data: bytes, shown: str) -> tuple[Any, list[Problem]]:
    """The validated sheet of a YAML file's bytes; loads YAML and pydantic, so only when it must."""
    from factlint.reading import decode_text
    from factlint.rulebook.validate import validate

    decoded = decode_text(data, shown)
    if isinstance(decoded, Problem):
        return None, [decoded]
    return validate(kind, decoded.text, shown)


def _settings(
    given: Mapping[str, Mapping[str, Any]], keys: tuple[Any, ...]
) -> tuple[dict[str, Setting], list[Fault]]:
    """The settings of checks below `keys`; unknown checks and options are faults."""
    settings: dict[str, Setting] = {}
    faults: list[Fault] = []
    for check_id, values in given.items():
        if check_id not in checks.ids():
            faults.append(((*keys, check_id), unknown_check(check_id)))
            continue
        settings[check_id], wrong = _setting(check_id, values)
        faults += [
            ((*keys, check_id, name), f"{check_id}: {message}")
            for name, message in wrong
        ]
    return settings, faults


def _setting(
    check_id: str, keys: Mapping[str, Any]
) -> tuple[Setting, list[tuple[str, str]]]:
    from factlint.checks._options import converted

    values, wrong = converted(check_id, keys)
    severity, in_quotes = values.pop("severity", None), values.pop("in_quotes", None)
    return Setting(severity, in_quotes, tuple(values.items())), wrong


def unknown_check(check_id: str) -> str:
    """The sentence for a check id that does not exist."""
    from difflib import get_close_matches

    close = get_close_matches(check_id, checks.ids(), 1, 0.5)
    mend = f"did you mean `{close[0]}`?" if close else "`factlint explain` lists them"
    return f"there is no check `{short(check_id)}`; {mend}"


def chosen(select: Sequence[str], ignore: Sequence[str]) -> tuple[str, ...]:
    """The ids of the checks that `--select` and `--ignore` leave. Raises ValueError for an unknown id."""
    for given in [*select, *ignore]:
        if not any(checks.matches(check_id, given) for check_id in checks.ids()):
            raise ValueError(unknown_check(given))
    return tuple(
        check_id
        for check_id in checks.ids()
        if (not select or any(checks.matches(check_id, given) for given in select))
        and not any(checks.matches(check_id, given) for given in ignore)
    )
