"""The settings of the checks for a file: its configuration's, with what the command line asks for over them."""

from collections.abc import Mapping

from factlint import checks
from factlint.model import Setting
from factlint.sources import revisions
from factlint.sources.config import Config
from factlint.sources.library import Library


def settings_for(path: str, config: Config, library: Library) -> dict[str, Setting]:
    """The settings by check."""
    settings = config.settings(revisions.file_of(path))
    for check_id in library.request.select:
        if _is_asked_for(check_id, settings, library.traits):
            _set(settings, check_id, checks.load(check_id).severity)
    for check_id, level in library.request.severities:
        _set(settings, check_id, level)
    return settings


def _is_asked_for(
    check_id: str,
    settings: Mapping[str, Setting],
    traits: Mapping[str, checks.Traits],
) -> bool:
    """Whether a check is off by default, named in `--select`, and no configuration speaks of it."""
    off = check_id in traits and traits[check_id].off
    return off and not settings.get(check_id, Setting()).severity


def _set(settings: dict[str, Setting], check_id: str, severity: str) -> None:
    settings[check_id] = settings.get(check_id, Setting())._replace(severity=severity)
