"""Where the values of a configuration come from: the lines of its file."""

from collections.abc import Iterator
from typing import Any

from factlint.model import Problem
from factlint.reading import decode_text
from factlint.sources import files
from factlint.sources.config import Config, in_patterns

Keys = tuple[str | int, ...]
"""The keys and places in lists that lead to a value of a YAML file."""


class Origins:
    """Where the keys of one configuration stand."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._value: Any = None
        self._marks: Any = None
        if config.path is not None:
            self._read(config.path)

    def _read(self, path: str) -> None:
        from factlint.rulebook import yamltext

        data = files.read_bytes(path)
        decoded = data if isinstance(data, Problem) else decode_text(data, path)
        if not isinstance(decoded, Problem):
            self._value, self._marks, _ = yamltext.parse(decoded.text, path)

    def of(self, *keys: str | int) -> str | None:
        """File and line of the value that these keys lead to; None where the file does not have it."""
        value = self._value
        for key in keys:
            if not _has(value, key):
                return None
            value = value[key]
        line = self._marks.at(keys, key=True)[0]
        return f"{self._config.path}:{line}"

    def of_check(self, path: str, check_id: str, key: str) -> str | None:
        """Where the setting of a check for the file `path` stands: in the last override for it, else in `checks`."""
        return next(filter(None, self._of_check(path, check_id, key)), None)

    def _of_check(self, path: str, check_id: str, key: str) -> Iterator[str | None]:
        config = self._config
        for number, (patterns, _) in reversed(list(enumerate(config.overrides))):
            if in_patterns(path, config.folder, patterns):
                yield self.of("overrides", number, "checks", check_id, key)
        yield self.of("checks", check_id, key)


def _has(value: Any, key: str | int) -> bool:
    if isinstance(key, int):
        return isinstance(value, list) and key < len(value)
    return isinstance(value, dict) and key in value
