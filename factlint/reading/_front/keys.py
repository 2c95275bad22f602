"""The keys of front matter: which of ours each is, however the generator or the theme spells it."""

from collections.abc import Mapping

from factlint.reading._front._items import Item

FIELDS = {
    "headline": ("title", "headline", "heading"),
    "standfirst": (
        "standfirst", "description", "dek", "deck", "summary", "subtitle", "subhead", "subheadline", "subheading",
        "excerpt", "teaser", "lede", "tagline", "abstract",
    ),
    "byline": ("author", "authors", "byline", "creator"),
    "social": (
        "seotitle", "metatitle", "ogtitle", "twittertitle", "socialtitle", "sharetitle", "seodescription",
        "metadescription", "ogdescription", "twitterdescription", "socialdescription", "sharedescription",
    ),
    "caption": ("caption", "imagecaption", "photocaption", "covercaption", "herocaption", "thumbnailcaption"),
    "note": ("correction", "corrections", "correctionnote", "editorsnote", "editornote", "clarification", "updatenote"),
}  # fmt: skip
"""Fields of copy, each with the keys that give it."""
META = {
    "published": (
        "published", "publishdate", "publisheddate", "publishedat", "publishedon", "datepublished", "publicationdate",
        "pubdate", "publishtime", "date", "dateposted", "postdate", "created", "createdat", "datecreated",
    ),
    "updated": ("updated", "lastmod", "lastmodified", "lastmodifiedat", "lastupdated", "updatedat", "datemodified",
                "dateupdated", "modified", "modifieddate"),
    "article": ("article",),
    "slug": ("slug",),
    "version": ("version",),
    "timezone": ("timezone",),
    "variant": ("variant",),
    "draft": ("draft", "status", "poststatus"),
    "language": ("language", "lang", "locale", "languagecode"),
}  # fmt: skip
"""What is known of a text beside its words, each with the keys that give it; the first that says something counts."""
NOTHING = "none"
"""What a desk calls a key of which nothing is to be read."""

_OWN = {"params", "extra"}
"""Mappings in which Hugo and Zola keep the keys of a site."""
_WITHIN = {
    "seo": "seo", "og": "og", "opengraph": "og", "twitter": "twitter", "social": "social", "share": "share",
}  # fmt: skip
"""Mappings that hold titles and descriptions for other sites."""
_FIELD_OF = {key: field for field, keys in FIELDS.items() for key in keys}
_META_OF = {key: name for name, keys in META.items() for key in keys}


def as_looked_up(key: str) -> str:
    """A key as it is looked up: `pub_date`, `pub-date` and `PubDate` are one."""
    return key.lower().translate({ord(sign): None for sign in "_- :."})


def dotted(key: str) -> str:
    """A key of a desk's configuration as it is looked up, with dots between those of a mapping in another."""
    return ".".join(map(as_looked_up, key.split(".")))


def ours(item: Item, own: Mapping[str, str]) -> str:
    """The field, or the name of the metadata, that a value is of; nothing where it is neither.

    `own` are keys of the desk's, as `dotted` gives them.
    """
    keys = [as_looked_up(key) for key in item.keys]
    given = own.get(".".join(keys))
    if given is not None:
        return "" if given == NOTHING else given
    if len(keys) > 1 and keys[0] in _OWN:
        del keys[0]
    return _single(keys[0]) if len(keys) == 1 else _nested(keys)


def _single(key: str) -> str:
    return _FIELD_OF.get(key) or _META_OF.get(key, "")


def _nested(keys: list[str]) -> str:
    """What a value in a mapping is: a name of an author, a title for another site, or a caption."""
    outer, inner = keys[-2:]
    if outer in FIELDS["byline"]:
        return "byline" if inner == "name" else ""
    if inner in FIELDS["caption"]:
        return "caption"
    return _FIELD_OF.get(_WITHIN[outer] + inner, "") if outer in _WITHIN else ""


def rank(item: Item, name: str) -> int:
    """How soon a value counts among those that give the same metadata; a key of the desk's own comes first."""
    key = as_looked_up(item.keys[-1])
    return META[name].index(key) if key in META[name] else -1
