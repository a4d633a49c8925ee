"""HTML inside Markdown, rewritten line for line as the Markdown it means.

Some notes are exported from a web page, or wrap their answers in `<details>` and lists. Each line of the result
stands on the line it came from, so that sources stay true; a tag without a meaning here is dropped, its text kept.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = re.compile(
    r"<(?:h[1-6]|ul|ol|li|dl|dt|dd|p|details|summary|blockquote|br|hr|b|strong|div|center|table|tr)\b", re.IGNORECASE
)
_COMMENT = re.compile(
    r"<!--.*?(?:-->|\Z)|^<(?P<tag>script|style|svg)\b[^>]*>.*?</(?P=tag)>", re.DOTALL | re.IGNORECASE | re.MULTILINE
)
"""What a browser shows no words of, be it a script of several lines or a picture that is drawn."""
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_IN_CELL = re.compile(r"</?(?:br|li|ul|ol|p|div)\b[^>]*>", re.IGNORECASE)
"""Tags that break the lines of a cell; the row stays one line."""
_BOLD = {"b", "strong"}
_LISTS = ("ul", "ol", "dl")
_FOLDED_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$")
SUMMARY = "###### "
"""What `<summary>` opens is a section of its own, so headings folded inside it become bold lines."""
SLIP = 1
"""Blanks in front of `<details>` that may be a slip of the hand; with more it stands inside an item."""
BREAK = "\\"
"""How Markdown breaks a line inside a paragraph."""
_STRUCK = {"s", "del", "strike"}
_MARKS = {"i": "_", "em": "_", "hr": "***", "s": "~~", "del": "~~", "strike": "~~"}
"""A rule of hyphens would make a heading of the line above."""
_SKIPPED = {"style", "script"}
_ICONS = {"fa-check": "✅ ", "fa-times": "❌ ", "fa-close": "❌ "}
"""The classes of pictures that say what became of something."""


def as_markdown(text: str) -> str:
    """The text with its HTML as Markdown; unchanged if it holds none."""
    if "<" not in text:
        return text
    text = _COMMENT.sub(_blank, text)
    if not _BLOCKS.search(text):
        return text
    lines = text.split("\n")
    out: list[str] = []
    run: list[str] = []
    fenced = False
    for line in lines:
        fenced ^= bool(_FENCE.match(line))
        if not fenced and not run and line.lstrip().startswith("|"):
            out.append(_IN_CELL.sub(" ", line))
            continue
        if not fenced and (run or _BLOCKS.search(line)) and (line.strip() or _open(run)):
            run.append(line)
            continue
        out += _converted(run)
        run = []
        out.append(line)
    return "\n".join(out + _converted(run))


def _blank(match: re.Match[str]) -> str:
    """A comment or a script leaves its line breaks behind."""
    return "\n" * match[0].count("\n")


def _open(run: list[str]) -> bool:
    """Whether a list is still open, so that a blank line does not end the block."""
    text = "\n".join(run).lower()
    return any(text.count(f"<{tag}") > text.count(f"</{tag}") for tag in (*_LISTS, "details"))


def _converted(run: list[str]) -> list[str]:
    if not run:
        return []
    if not any(_BLOCKS.search(line) for line in run):
        return run
    rewriter = _Rewriter()
    for line in run:
        if rewriter.takes_as_is(line):
            continue
        rewriter.blanks = len(line) - len(line.lstrip())
        rewriter.feed(line)
        rewriter.end_line()
    return rewriter.lines


def _icon(attributes: list[tuple[str, str | None]]) -> str:
    """The sign that a tag such as `<i class="fa fa-check">` shows."""
    classes = next((value or "" for name, value in attributes if name == "class"), "").split()
    return next((_ICONS[name] for name in classes if name in _ICONS), "")


class _Rewriter(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.current = ""
        self.depth = 0
        self.marker = ""
        self.heading = ""
        self.quoted = False
        self.skipping = False
        self.breaks = False
        """Whether the line ends in a break."""
        self.folds = 0
        self.blanks = 0
        """In front of the line."""
        self.inset = 0
        """Blanks in front of `<details>`: what is folded inside an item stays inside it."""

    def takes_as_is(self, line: str) -> bool:
        """Keep a line of plain Markdown between `<details>` and its end as it is."""
        if not self.folds or self.depth or self.quoted or "<" in line:
            return False
        heading = _FOLDED_HEADING.match(line)
        self.lines.append(f"**{heading[1]}**" if heading and heading[1] else line)
        return True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.current += _icon(attrs)
        if tag in _LISTS:
            self.depth += 1
        elif tag in ("li", "dt"):
            self.marker = "- "
        elif re.fullmatch(r"h[1-6]", tag):
            self.heading = "#" * int(tag[1]) + " " if not self.folds else "**"
        elif tag == "details":
            self.inset = self.inset if self.folds else self.blanks
            self.folds += 1
        elif tag == "summary":
            self.heading = "" if self.inset > SLIP else SUMMARY
        elif tag in _BOLD and not self.current.endswith("**"):
            self.current += "**"
        elif tag in _MARKS:
            self.current += _MARKS[tag]
        elif tag == "blockquote":
            self.quoted = True
        elif tag == "br":
            self.breaks = True
        self.skipping = tag in _SKIPPED or self.skipping

    def handle_endtag(self, tag: str) -> None:
        if tag in _LISTS:
            self.depth = max(0, self.depth - 1)
        elif tag == "details":
            self.folds = max(0, self.folds - 1)
        elif tag in _BOLD:
            self._close("**")
        elif tag in ("i", "em"):
            self._close("_")
        elif tag in _STRUCK:
            self._close("~~")
        elif tag == "summary" and not self.heading:
            self.current = f"{self.current.strip()}:"
        elif tag == "blockquote":
            self.quoted = False
        self.skipping = self.skipping and tag not in _SKIPPED

    def _close(self, mark: str) -> None:
        """End emphasis behind the last letter, as Markdown wants it; around nothing there is none."""
        text = self.current.rstrip()
        marked = text.removesuffix(mark) if text.endswith(mark) else text + mark
        self.current = marked + self.current[len(text) :]

    def handle_data(self, data: str) -> None:
        if not self.skipping:
            self.current += data
            self.breaks = self.breaks and not data.strip()

    def end_line(self) -> None:
        """Finish a line of the source."""
        text = self.current.strip()
        self.current = ""
        if text in ("", "****", "__"):
            self.lines.append("")
            return
        indent = "  " * max(0, self.depth - 1)
        if self.heading:
            line = self.heading + text.replace("**", "")
            line += "**" if self.heading == "**" else ""
        elif self.marker:
            line = indent + self.marker + text
        else:
            line = ("  " * self.depth or " " * self.inset * bool(self.folds)) + text
        if self.breaks and not self.heading and not self.marker:
            line += BREAK
        self.heading = self.marker = ""
        self.breaks = False
        self.lines.append(("> " if self.quoted else "") + line)
