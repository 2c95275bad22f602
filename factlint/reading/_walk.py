"""The walk through the events of a Markdown parser, which gathers the blocks of copy."""

import re
from collections.abc import Mapping
from typing import Any

from factlint.reading import _html, _tags
from factlint.reading._blocks import UNCLOSED, Block, TextRun
from factlint.reading._lines import OBJECT
from factlint.start.regex import lazy
from factlint.text import Span

_FENCE = lazy(r"`{3,}|~{3,}")
_SENTENCE = lazy(r"\n\s*\n[A-Z“\"][^\n]{30,}[a-z][.!?][”\")]?(?=\s|\Z)")
"""What hardly is a line of code."""


class Walk:
    """One walk through the parser's events; `found` grows by a block for each paragraph."""

    def __init__(self, text: str, source: str, tags: Mapping[int, _tags.Tag]) -> None:
        self.text, self._source = text, source
        self._tags = tags
        self.found: list[Block] = []
        self._open = False
        """Whether inline text goes on with the last block."""
        self._masked = 0
        self._link = ""
        """Where the link that is open leads to."""
        self._done = 0
        """Up to where the text has been read."""
        self._around: list[str] = []
        """The kinds of the blocks that images stand in."""
        self._titles: list[str] = []
        self._lead = ""
        """The words that a paragraph begins with in bold, in italics or as a link, until its next text is read."""
        self._set_off = 0
        """Where text that is set high or low begins."""
        self._code = False
        self._html: list[TextRun] | None = None

    def read(self, event: str, content: Any, start: int, end: int) -> None:
        """Takes one event in; markup is passed over, its content is not."""
        if event in ("Start", "End"):
            tag, given = (
                next(iter(content.items()))
                if isinstance(content, dict)
                else (content, None)
            )
            method = getattr(self, f"_{event}_{tag}".lower(), None)
            if method:
                method(given, start, end)
            elif tag not in _INSIDE:
                self._open = False
            self._done = max(self._done, start if event == "Start" else end)
        elif self._html is not None:
            self._html.append(TextRun(start, end))
        elif not self._code:
            getattr(self, f"_read_{event}".lower())(content, start, end)
            self._done = end

    def _add(self, start: int, end: int, text: str | None = None) -> None:
        if not self._open:  # the text of an item of a tight list
            self._begin("text")
        link = self._link if self.found[-1].kind != "image" else ""
        run = TextRun(start, end, text, self._masked > 0, link)
        self.found[-1].runs.append(run)

    def _begin(self, kind: str) -> None:
        self.found.append(Block(kind, []))
        self._open = True

    def _start_paragraph(self, _: Any, __: int, ___: int) -> None:
        self._begin("text")

    _start_tablecell = _start_definitionlisttitle = _start_paragraph
    _start_definitionlistdefinition = _start_paragraph

    def _start_heading(self, given: Any, _: int, __: int) -> None:
        self._begin("title" if given["level"] == "H1" else "heading")

    def _start_codeblock(self, _: Any, start: int, end: int) -> None:
        self._code, self._open = True, False
        fence = _FENCE.match(self.text, start, end)
        if fence and not self.text[end:].strip():
            last = self.text[start:end].rstrip().rpartition("\n")[2].strip(" \t>")
            if last.strip(fence[0][0]) and _SENTENCE.search(self.text, start, end):
                self._hide(TextRun(*fence.span()))

    def _end_codeblock(self, _: Any, __: int, ___: int) -> None:
        self._code = False

    def _start_link(self, given: Any, _: int, __: int) -> None:
        self._masked += given["link_type"] in ("Autolink", "Email")
        self._link = given["dest_url"]

    def _end_link(self, _: Any, start: int, end: int) -> None:
        self._masked -= self.text[start] == "<"
        self._link = ""
        self._end_strong(_, start, end)

    def _start_strikethrough(self, _: Any, start: int, __: int) -> None:
        """Two tildes only: `~5 km to ~10 km` strikes nothing out."""
        if self.text.startswith("~~", start):
            self._masked += 1
        else:
            self._add(start, start + 1)

    def _end_strikethrough(self, _: Any, start: int, end: int) -> None:
        if self.text.startswith("~~", start):
            self._masked -= 1
        else:
            self._add(end - 1, end)

    def _start_image(self, given: Any, _: int, __: int) -> None:
        """The alternative text is a paragraph of its own and parts the one around it."""
        self._around.append(self.found[-1].kind if self._open else "text")
        self._titles.append(given["title"])
        self._begin("image")

    def _end_image(self, _: Any, start: int, end: int) -> None:
        """The title of a picture is its caption; an alternative text that names a file says nothing."""
        runs, title = self.found[-1].runs, self._titles.pop()
        alt = "".join(self.text[run.start : run.end] for run in runs)
        if _tags.FILE.fullmatch(alt.strip()):
            runs.clear()
        at = self.text.rfind(title, start, end) if title and title != alt else -1
        if at > start + 2 + len(alt):
            self._begin("image")
            self._add(at, at + len(title))
        self._begin(self._around.pop())

    def _end_strong(self, _: Any, start: int, __: int) -> None:
        """Words that are set off at the start of a paragraph may be its heading."""
        if (
            self._open
            and self.found[-1].runs
            and self.found[-1].runs[0].start >= start
        ):
            self._lead = "".join(
                self.text[run.start : run.end] for run in self.found[-1].runs
            ).strip(" .:!?—–-\u00a0")

    _end_emphasis = _end_strong

    def _read_on(self, content: str) -> None:
        """Parts a heading that stands in the line from the sentence that begins with its words."""
        lead, self._lead = self._lead, ""
        if lead[:1].isupper() and content.lstrip(" .:—–-\u00a0").startswith(lead):
            self._begin(self.found[-1].kind)

    def _read_text(self, content: str, start: int, end: int) -> None:
        """Text as it stands, entities and the signs behind a backslash apart."""
        if self._lead:
            self._read_on(content)
        if self.text[start:end] != content:
            self._add(start, end, content.replace("\r", "\n"))
            return
        if start > self._done and self.text[start - 1] == "\\":
            self._add(start - 1, start + 1, content[0])
            start += 1
        self._add(start, end)

    def _read_code(self, content: str, start: int, end: int) -> None:
        """Code without its backticks; over several lines it may hold markup of the block around it."""
        ticks = len(self.text[start:end]) - len(self.text[start:end].lstrip("`"))
        start, end = start + ticks, end - ticks
        trim = (end - start - len(content)) // 2
        self._masked += 1
        if self.text[start + trim : end - trim].replace("\n", " ") == content:
            self._add(start + trim, end - trim)
        else:
            self._add(start, end, content)
        self._masked -= 1

    def _read_softbreak(self, _: Any, __: int, end: int) -> None:
        self._add(end - 1, end)

    _read_hardbreak = _read_softbreak

    def _read_inlinehtml(self, _: Any, start: int, end: int) -> None:
        """A tag is no text, but a break is one, and the tag of a template may stand for text."""
        if start in self._tags:
            self._tag(self._tags[start])
            return
        match = _html.TAG.match(self.text, start, end)
        tag = (match["tag"] or "").lower() if match else ""
        if tag == "br" or tag in _html.BLOCKS:
            self._add(start, end, "\n")
        elif tag in ("sup", "sub") and self._open:
            self._set_apart(start, end)

    def _set_apart(self, start: int, end: int) -> None:
        """Takes the mark of a note from the word it stands at; what is longer is a word of its own."""
        if self.text[start + 1] == "/":
            runs, off = self.found[-1].runs, self._set_off
            while off and runs and runs[-1].start > off:
                runs.pop()
            self._set_off = 0
        elif _html.is_mark(self.text, start, end):
            self._set_off = start
        else:
            self._add(start, end, _html.stands_for(self.text, start, end))

    def _tag(self, tag: _tags.Tag) -> None:
        """Takes the tag of a template in: its captions, its text, or a sign that something stands there."""
        if tag.captions and tag.stands_for != _tags.TEXT:
            kind = self.found[-1].kind if self._open else "text"
            self._captions(tag)
            self._begin(kind)
        elif tag.captions:
            self._raw(tag.captions[0])
        elif tag.stands_for == _tags.OBJECT and self._open:
            self._masked += 1
            self._add(*tag.span, OBJECT)
            self._masked -= 1

    def _captions(self, tag: _tags.Tag) -> None:
        for span in tag.captions:
            self._begin("image")
            self._raw(span)

    def _raw(self, span: Span) -> None:
        """Adds text that stands inside a tag."""
        for run in _html.inline_runs(self._source, *span):
            self._add(*run[:3])

    def _read_footnotereference(self, _: Any, __: int, ___: int) -> None:
        """A footnote's mark is no text."""

    def _read_tasklistmarker(self, _: Any, __: int, ___: int) -> None:
        """Nor is the box of a task."""

    def _read_rule(self, _: Any, __: int, ___: int) -> None:
        self._open = False

    def _start_htmlblock(self, _: Any, __: int, ___: int) -> None:
        self._html = []

    def _end_htmlblock(self, _: Any, start: int, end: int) -> None:
        """The text between the tags of an HTML block; one inside a block quote is left out."""
        lines, self._html = self._html or [], None
        if (
            "".join(self.text[line.start : line.end] for line in lines).split()
            != self.text[start:end].split()
        ):
            return
        self._begin("text")
        for match in _html.TAG.finditer(self.text, start, end):
            self._decoded(start, match.start())
            start = match.end()
            self._html_tag(match)
            opened = _html.unclosed(match) if start == end else None
            if opened and not self.text[end:].strip():
                self._hide(opened)
        self._decoded(start, end)
        self._open = False

    def _hide(self, opened: TextRun) -> None:
        """Notes what is never closed."""
        self.found.append(Block(UNCLOSED, [opened]))
        self._open = False

    def _decoded(self, start: int, end: int) -> None:
        for run in _html.text_runs(self.text, start, end):
            self._add(*run[:3])

    def _html_tag(self, match: re.Match[str]) -> None:
        tag = (match["tag"] or "").lower()
        if match.start() in self._tags:
            self._captions(self._tags[match.start()])
            self._begin("text")
        elif tag == "br":
            self._add(*match.span(), "\n")
        elif tag in ("sup", "sub"):
            self._set_apart(*match.span())
        elif tag and tag not in _html.IN_LINE:
            opens = tag == "figcaption" and match[0][1] != "/"
            self._begin("image" if opens else "text")


_INSIDE = frozenset(("Emphasis", "Strong"))
"""What stands inside a paragraph and is passed over."""
