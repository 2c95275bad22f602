"""Links: the words that are one, and where it leads to."""

import pytest
from factlint import reading


def _links(text, name):
    document, problems = reading.read(text, name)
    assert not problems
    return [(link.span.of(document.text), link.target) for link in document.links]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", 'See [#12](https://example.org/12) and [the *old* `plan`][p], ![x](y.png).\n\n[p]: /plan "Plan"\n'),
        (
            "a.html",
            '<p>See <a class="x" href="https://example.org/12">#12</a> and'
            " <a href=/plan>the <i>old</i> <code>plan</code></a>, <img src=y.png alt=x>.</p>",
        ),
    ],
)
def test_links_with_their_targets(name, text):
    assert _links(text, name) == [("#12", "https://example.org/12"), ("the old plan", "/plan")]


def test_two_links_to_one_place_are_two():
    assert _links("[One](/a), [two](/a)\n", "a.md") == [("One", "/a"), ("two", "/a")]


def test_a_picture_in_a_link_is_no_words_of_it():
    assert _links("[![a view of the quay](quay.jpg)](/quay) [More](/more)\n", "a.md") == [("More", "/more")]


def test_plain_text_has_none():
    assert _links("See https://example.org/12 and [12](x).\n", "a.txt") == []
