"""The terminal: the report's own dense template if it has one, else its Markdown, shown with rich."""

from __future__ import annotations

from io import StringIO

from career_journal.render.formats import Page, md
from career_journal.render.templates import arrange
from career_journal.report import Report

SUFFIXES = (".txt",)


def render(report: Report, page: Page) -> str:
    """The report as text for a screen of a certain width."""
    dense = arrange(report, page.templates, "txt", page.width)
    if dense is not None:
        return dense.strip("\n") + "\n"
    return show_markdown(md.render(report, page), page)


def show_markdown(text: str, page: Page) -> str:
    """Markdown as a terminal shows it: headings in bold, sources dim, nothing said by colour alone."""
    from rich.console import Console

    from career_journal.render.screen import THEME, Document

    target = StringIO()
    console = Console(
        file=target,
        width=page.width,
        force_terminal=page.colour,
        color_system="standard" if page.colour else None,
        no_color=not page.colour,
        theme=THEME,
        highlight=False,
        emoji=False,
        markup=False,
        legacy_windows=False,
    )
    console.print(Document(text, hyperlinks=False))
    lines = [line.rstrip() for line in target.getvalue().split("\n")]
    return "\n".join(lines).strip("\n") + "\n"
