"""The kinds of YAML files: rule files, `article.yml` and `factlint.yml`; and the JSON Schema of each."""

from typing import Annotated, Any, Literal

from pydantic import StringConstraints

from factlint.model import SourceKind
from factlint.rulebook._entry import Strict
from factlint.rulebook.scalars import Bare, Day, FormatVersion, Regex, Text, Zone
from factlint.rulebook.schema import RuleFile


class VersionFile(Strict):
    """One version of an article; its order is known only from `version` or `updated`."""

    file: Bare
    version: Bare | None = None
    updated: Text | None = None
    variant: Literal["full", "short", "brief"] | None = None


class Siblings(Strict):
    """Texts that go with an article."""

    headline: Bare | list[Bare] = []
    standfirst: Bare | list[Bare] = []
    caption: Bare | list[Bare] = []
    social: Bare | list[Bare] = []


class SourceFile(Strict):
    """Something that an article was written from."""

    file: Bare
    kind: SourceKind | None = None


class SourcesByKind(Strict):
    """What an article was written from, by what it is."""

    transcript: Bare | list[Bare] = []
    release: Bare | list[Bare] = []
    wire: Bare | list[Bare] = []
    story: Bare | list[Bare] = []
    table: Bare | list[Bare] = []


class ArticleFile(Strict):
    """`article.yml`, the manifest of one article's folder."""

    factlint: FormatVersion
    slug: Bare
    published: Text | None = None
    timezone: Zone | None = None
    language: Text | None = None
    versions: list[VersionFile] = []
    siblings: Siblings | None = None
    sources: SourcesByKind | list[SourceFile | Bare] = []


class Override(Strict):
    """Settings for some paths of the repository."""

    paths: list[Bare]
    checks: dict[Text, dict[Text, Any]] = {}


FrontMatter = Literal[
    "headline", "standfirst", "byline", "caption", "social", "note", "published", "updated", "article", "version",
    "variant", "language", "timezone", "none",
]  # fmt: skip
"""What a key of front matter may be; of one that is `none` nothing is read."""


class Columns(Strict):
    """Which columns of an export, or keys of its lines, hold the parts of a story."""

    id: Text | None = None
    version: Text | None = None
    headline: Text | None = None
    standfirst: Text | None = None
    byline: Text | None = None
    body: Text | None = None
    published: Text | None = None
    updated: Text | None = None
    language: Text | None = None


class OwnMarkup(Strict):
    """Regular expressions for what is no prose in the files of a desk."""

    blocks: list[Regex] = []
    spans: list[Regex] = []


class AcceptedFinding(Strict):
    """A finding that stands: somebody looked at it and says why it is to be told no more."""

    path: Text
    check: Text
    fingerprint: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
    reason: Text
    by: Text | None = None
    until: Day | None = None
    text: Text | None = None


class AcceptedFile(Strict):
    """`accepted.yml`, the findings that a desk has settled."""

    factlint: FormatVersion
    accepted: list[AcceptedFinding] = []


class ConfigFile(Strict):
    """`factlint.yml`, the configuration of an editorial repository."""

    factlint: FormatVersion
    extends: list[Bare] | None = None
    rules: list[Bare] = []
    fail_on: Literal["error", "warning", "info", "never"] | None = None
    timezone: Zone | None = None
    checks: dict[Text, dict[Text, Any]] = {}
    exclude: list[Bare] = []
    overrides: list[Override] = []
    front_matter: dict[Text, FrontMatter] = {}

    markup: OwnMarkup = OwnMarkup()
    columns: Columns = Columns()
    accepted: Bare | None = None
    require_reason: bool = False


FILES: dict[str, type[Strict]] = {
    "rules": RuleFile,
    "article": ArticleFile,
    "config": ConfigFile,
    "accepted": AcceptedFile,
}
"""The kinds of YAML files."""


def json_schema(kind: str | None = None) -> dict[str, Any]:
    """The JSON Schema of one kind of file, or of any of them."""
    from pydantic.json_schema import models_json_schema

    if kind:
        return FILES[kind].model_json_schema()
    refs, schema = models_json_schema(
        [(model, "validation") for model in FILES.values()]
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "factlint YAML files",
        "anyOf": [refs[(model, "validation")] for model in FILES.values()],
        **schema,
    }
