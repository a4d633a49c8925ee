"""Markdown on a screen: rich's, with quiet headings and dim sources."""

from __future__ import annotations

from typing import ClassVar

from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import Heading, Markdown, MarkdownElement
from rich.text import Text
from rich.theme import Theme

THEME = Theme(
    {
        "markdown.code": "dim",
        "markdown.h1": "bold",
        "markdown.h2": "bold",
        "markdown.h3": "bold",
        "markdown.item.bullet": "none",
        "markdown.item.number": "none",
        "markdown.table.border": "dim",
        "markdown.table.header": "bold",
    }
)


class QuietHeading(Heading):
    """A heading at the left edge; the first is underlined so that it stands out without colour."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        del console, options
        self.text.justify = "left"
        if self.tag == "h2":
            yield Text("")
        yield self.text
        if self.tag == "h1":
            yield Text("=" * self.text.cell_len)


class Document(Markdown):
    """Markdown shown the way this program shows everything."""

    elements: ClassVar[dict[str, type[MarkdownElement]]] = {**Markdown.elements, "heading_open": QuietHeading}
