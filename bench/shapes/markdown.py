"""Markdown: ordinary pages, and every mark that opens something, again and again, closed or never closed."""

import random

from bench.shapes import Shape, _things


def _repeated(thing: str, head: str = "", each: int = 1) -> Shape:
    """One thing for every `each` words."""
    return Shape("check", ".md", lambda size: (head + thing * (size // each) + "\n",))


def _nested(opening: str, closing: str) -> Shape:
    """One thing in another as deep as there are words."""
    return Shape(
        "check", ".md", lambda size: (f"{opening * size}bell{closing * size}\n",)
    )


def _page(size: int) -> tuple[str, ...]:
    made = list(_things.things(_things.mixed, size))
    marks = (
        "# {}\n\n",
        "{}\n\n",
        "* {}\n",
        "> {}\n\n",
        "**{}** [a bridge](https://example.org)\n\n",
        "1. `{}`\n\n",
    )
    return (
        "".join(
            marks[number % len(marks)].format(thing)
            for number, thing in enumerate(made)
        ),
    )


def _links(size: int) -> tuple[str, ...]:
    """Reference links and their definitions."""
    links = " ".join(
        f"[the bridge {number}][b{number}]" for number in range(size // 4)
    )
    return (
        f"{links}\n\n"
        + "".join(
            f"[b{number}]: https://example.org/{number}\n"
            for number in range(size // 4)
        ),
    )


def _ticks(size: int) -> tuple[str, ...]:
    """Runs of backticks of ever more, which close nothing."""
    found, number = [], 0
    while size > 0:
        number += 1
        found.append("bell" + "`" * number)
        size -= number
    return (" ".join(found) + "\n",)


def _table(size: int) -> tuple[str, ...]:
    chance = random.Random(7)
    rows = [
        f"| {_things.name(chance)} | {chance.randint(1, 900)} | a \\| b |\n"
        for _ in range(size // 4)
    ]
    return ("| town | carts | marks |\n|---|---|---|\n" + "".join(rows),)


def _wide(size: int) -> tuple[str, ...]:
    """A table of one row."""
    return (
        ("| bell " * size + "|\n" + "|---" * size + "|\n") + "| bell " * size + "|\n",
    )


def _front(size: int) -> tuple[str, ...]:
    """A long standfirst, many keys and a long list of tags in front matter."""
    copy = " ".join(_things.things(_things.mixed, size // 3)).replace('"', "")
    keys = "".join(f"key{number}: bell\n" for number in range(size // 6))
    tags = "tags: [" + ", ".join("bell" for _ in range(size // 3)) + "]\n"
    return (
        f'---\ntitle: "The bell"\nstandfirst: "{copy}"\n{keys}{tags}---\n\nThe bell rang.\n',
    )


SHAPES: dict[str, Shape] = {
    "md page": Shape("check", ".md", _page),
    "md one paragraph": Shape(
        "check", ".md", lambda n: (" ".join(_things.things(_things.mixed, n)) + "\n",)
    ),
    "md lines": Shape(
        "check",
        ".md",
        lambda n: ("\n".join(_things.things(_things.mixed, n)) + "\n",),
    ),
    "md reference links": Shape("check", ".md", _links),
    "md links": _repeated("[bell](https://example.org/a) "),
    "md open links": _repeated("[bell](a "),
    "md images": _repeated("![bell](a.png) "),
    "md open images": _repeated("![bell "),
    "md open brackets": _repeated("[bell "),
    "md brackets": _repeated("["),
    "md closing brackets": _repeated("bell] "),
    "md bracket pairs": _repeated("[]"),
    "md nested brackets": _nested("[", "]"),
    "md nested links": _nested("[", "](a)"),
    "md nested images": _nested("![", "](a)"),
    "md link titles": _repeated('[bell](a "bell '),
    "md angle links": _repeated("[bell](<a "),
    "md backticks": Shape("check", ".md", _ticks),
    "md open backticks": _repeated("bell` ``"),
    "md emphasis": _repeated("*bell* **bell** _bell_ ", each=3),
    "md open stars": _repeated("*bell "),
    "md open underscores": _repeated("_bell "),
    "md mixed marks": _repeated("*bell _bell **bell __bell ", each=4),
    "md stars": _repeated("*"),
    "md star pairs": _repeated("**bell* "),
    "md closing stars": _repeated("bell* "),
    "md nested stars": _nested("*bell **bell ", "bell** bell* "),
    "md tildes": _repeated("~~bell "),
    "md template tags": _repeated("{{< bell >}} "),
    "md open template tags": _repeated("{{ bell "),
    "md open statements": _repeated("{% bell "),
    "md open attributes of a span": _repeated("{.bell .a "),
    "md shortcodes": _repeated('[bell a="b"] '),
    "md open shortcodes": _repeated('[bell a="b '),
    "md captions in tags": _repeated('{{< bell caption="A bell" >}}\n'),
    "md directives": _repeated(":::\n"),
    "md code in tags": _repeated("{% code %}bell{% endcode %}\n"),
    "md raised marks": _repeated("bell<sup>1</sup> "),
    "md html tags": _repeated("<b>bell</b> "),
    "md open tags": _repeated("<b "),
    "md open angles": _repeated("<"),
    "md open attributes": _repeated("<b c='"),
    "md open comments": _repeated("bell <!-- "),
    "md open questions": _repeated("bell <? "),
    "md open declarations": _repeated("bell <!A "),
    "md html blocks": _repeated("<div>\nbell\n</div>\n\n"),
    "md open html block": _repeated("<b c='\n", "<div>\n"),
    "md open script": _repeated("<script>\n", "<div>\n"),
    "md auto links": _repeated("<https://example.org/a> "),
    "md entities": _repeated("&amp; &bell; "),
    "md escapes": _repeated("\\* "),
    "md footnotes": _repeated("bell[^1] "),
    "md footnote texts": _repeated("[^1]: bell\n"),
    "md definitions": _repeated("[bell]: a\n"),
    "md open definition": _repeated("[bell\n"),
    "md open title": _repeated('[bell]: a "bell\n'),
    "md headings": _repeated("# bell\n\n"),
    "md underlined": _repeated("bell\n===\n\n"),
    "md rules": _repeated("***\n\n"),
    "md quote lines": _repeated("> bell\n"),
    "md quotes": _repeated("> bell\n\nbell\n\n"),
    "md nested quotes": _repeated(">"),
    "md deep quotes": _repeated(">>>>>>> bell\n"),
    "md list": _repeated("* bell\n"),
    "md loose list": _repeated("* bell\n\n"),
    "md numbered": _repeated("1. bell\n"),
    "md nested list": Shape(
        "check",
        ".md",
        lambda n: ("".join(" " * (2 * (k % 40)) + "* bell\n" for k in range(n)),),
    ),
    "md deep list": _repeated("* "),
    "md code": _repeated("    bell\n"),
    "md open fence": _repeated("bell\n", "```\n"),
    "md fences": _repeated("```\n"),
    "md table": Shape("check", ".md", _table),
    "md wide table": Shape("check", ".md", _wide),
    "md table heads": _repeated("|a|b|\n|---\n"),
    "md bars": _repeated("|"),
    "md breaks": _repeated("bell  \n"),
    "md blank lines": _repeated("\n"),
    "md front matter": Shape("check", ".md", _front),
    "md open front matter": _repeated("key: bell\n", "---\n"),
    "md front list": _repeated("- bell\n", "---\ntags:\n"),
}
