"""The options that `check` and `compare` share, and the request they make."""

from argparse import ArgumentParser, Namespace

from factlint import dates, reading
from factlint.cli import _progress
from factlint.cli._parser import usage_error
from factlint.model import SEVERITIES
from factlint.report import formats
from factlint.session import Run
from factlint.sources.library import Request

_MOST_JOBS = 256
"""More processes than any machine of a desk has cores."""


def configure_versions(parser: ArgumentParser) -> None:
    """Adds the options that say where other versions of the copy are looked for."""
    found = parser.add_argument_group("versions")
    ways = found.add_mutually_exclusive_group()
    ways.add_argument(
        "--history",
        action="store_true",
        help="compare all versions of each file in git, then the index and the file",
    )
    ways.add_argument(
        "--since",
        metavar="REV",
        help="only what has changed since HEAD and REV parted, compared with what was there",
    )
    ways.add_argument(
        "--group",
        choices=["similar"],
        help="also find versions of one article among the files by their words",
    )


def configure(parser: ArgumentParser) -> None:
    """Adds the shared options."""
    configure_rules(parser)
    configure_sources(parser)
    configure_report(parser)


def configure_sources(parser: ArgumentParser) -> None:
    """Adds the option of what the copy was written from."""
    parser.add_argument(
        "--source",
        action="append",
        default=[],
        metavar="FILE",
        help="hold the copy against this transcript, release, story or table; repeatable",
    )


def configure_rules(parser: ArgumentParser) -> None:
    """Adds the options that say what is checked, and by which rules."""
    rules = parser.add_argument_group("rules and checks")
    rules.add_argument(
        "--rules",
        action="append",
        default=[],
        metavar="PATH|PACK",
        help="use these rule files or packs instead of the configured ones; repeatable",
    )
    rules.add_argument(
        "--select",
        action="append",
        default=[],
        metavar="ID,...",
        help="run only these checks; `text.` names all of a folder",
    )
    rules.add_argument(
        "--ignore",
        action="append",
        default=[],
        metavar="ID,...",
        help="do not run these checks",
    )
    rules.add_argument(
        "--severity",
        action="append",
        default=[],
        metavar="ID=LEVEL",
        help="error, warning, info or off for one check; repeatable",
    )
    rules.add_argument(
        "--published",
        metavar="DATE",
        help="the date of copy that has none of its own, YYYY-MM-DD",
    )
    rules.add_argument(
        "--timezone",
        metavar="ZONE",
        help="the time zone of dates with a time, such as Europe/London",
    )
    rules.add_argument(
        "--as",
        choices=reading.formats(),
        dest="read_as",
        help="read all copy in this format, whatever its name says",
    )
    rules.add_argument(
        "--no-compare",
        action="store_true",
        help="do not look for other versions of the article",
    )
    rules.add_argument("--config", metavar="FILE", help="use this factlint.yml")
    rules.add_argument("--isolated", action="store_true", help="read no factlint.yml")
    rules.add_argument(
        "--no-cache",
        action="store_true",
        help="look anew at what was seen before with the same rules and settings",
    )
    rules.add_argument(
        "--jobs",
        metavar="N",
        help="look at texts in N processes; default: as many as there are cores, where there is enough to do",
    )


def configure_report(parser: ArgumentParser) -> None:
    """Adds the options of the report."""
    report = parser.add_argument_group("report")
    report.add_argument(
        "--format", choices=formats(), default="text", help="default: text"
    )
    report.add_argument("--output", metavar="FILE", help="write the report to a file")
    report.add_argument(
        "--fail-on",
        choices=[*SEVERITIES, "never"],
        help="exit 1 from this severity on; default: error",
    )
    report.add_argument(
        "--min-severity",
        choices=SEVERITIES,
        help="report nothing less grave; the text for people counts queries (info) unless they are asked for",
    )
    report.add_argument(
        "--statistics",
        action="store_true",
        help="count the findings of each check and file",
    )
    report.add_argument(
        "--quiet", action="store_true", help="findings only, no summary"
    )
    report.add_argument(
        "--color", choices=["auto", "always", "never"], default="auto"
    )


def open_run(arguments: Namespace) -> Run:
    """The run that the options ask for; a usage error where they make no sense."""
    try:
        if arguments.timezone is not None:
            dates.check_zone(arguments.timezone)
        if arguments.published is not None:
            _published(arguments)
        return Run(_request(arguments), _progress.teller(arguments))
    except ValueError as error:
        usage_error(str(error))


def _published(arguments: Namespace) -> None:
    """Raises ValueError where `--published` is no date."""
    try:
        dates.local_date(arguments.published, arguments.timezone)
    except ValueError as error:
        raise ValueError(f"--published {arguments.published}: {error}") from None


def _request(arguments: Namespace) -> Request:
    return Request(
        rules=tuple(arguments.rules),
        select=_ids("--select", arguments.select),
        ignore=_ids("--ignore", arguments.ignore),
        severities=tuple(_severity(given) for given in _listed(arguments.severity)),
        published=arguments.published,
        timezone=arguments.timezone,
        compare=not arguments.no_compare,
        config=arguments.config,
        isolated=arguments.isolated,
        fail_on=getattr(arguments, "fail_on", None),
        read_as=arguments.read_as,
        keep=not arguments.no_cache,
        jobs=_jobs(arguments.jobs),
        sources=tuple(getattr(arguments, "source", ())),
        timelines=getattr(arguments, "format", None) == "html"
        or getattr(arguments, "page", None) is not None,
        **{
            name: getattr(arguments, name)
            for name in ("history", "since", "group")
            if hasattr(arguments, name)
        },
    )


def _jobs(given: str | None) -> int | None:
    """How many processes; ValueError where it is no number of them."""
    if given is None:
        return None
    if not (given.isascii() and given.isdigit() and 1 <= int(given) <= _MOST_JOBS):
        raise ValueError(f"--jobs {given}: give a number from 1 to {_MOST_JOBS}")
    return int(given)


def _ids(option: str, given: list[str]) -> tuple[str, ...]:
    """The ids of an option; an option without one would select or ignore nothing in silence."""
    ids = _listed(given)
    if given and not ids:
        raise ValueError(
            f"{option} has no id; name checks, such as {option} text.doubled-phrase"
        )
    return ids


def _listed(given: list[str]) -> tuple[str, ...]:
    return tuple(
        part.strip() for item in given for part in item.split(",") if part.strip()
    )


def _severity(given: str) -> tuple[str, str]:
    from factlint import checks
    from factlint.sources import config

    check_id, _, level = given.partition("=")
    if level not in (*SEVERITIES, "off"):
        raise ValueError(
            f"--severity {given}: write ID=error, ID=warning, ID=info or ID=off"
        )
    if check_id not in checks.ids():
        raise ValueError(config.unknown_check(check_id))
    return check_id, level
