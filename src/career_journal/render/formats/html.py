"""HTML: one file that needs nothing else, for a phone, a desk and a printer. No script, nothing raw from the notes.

A report with charts has a template of its own, `NAME.html.j2`, that extends `page.html.j2`; any other report is its
Markdown in the same page. The page's content security policy allows its own style sheet and nothing else, so a template
uses the classes of `page.css` and SVG's own attributes (`fill`, `width`), never `style=`.
"""

from __future__ import annotations

from career_journal.errors import CannotRead
from career_journal.render.formats import Page, md
from career_journal.render.markdown import title_of, to_html
from career_journal.render.templates import arrange, fill
from career_journal.report import Report

SUFFIXES = (".html", ".htm")


def render(report: Report, page: Page) -> str:
    """The report as a page."""
    own = arrange(report, page.templates, "html")
    return own if own is not None else wrap(md.render(report, page), page)


def wrap(markdown: str, page: Page) -> str:
    """Markdown as a page; its first heading names the page."""
    values = {"title": title_of(markdown) or "journal", "body": to_html(markdown)}
    text = fill("page.html.j2", values, page.templates)
    if text is None:
        message = "there is no template page.html.j2"
        raise CannotRead(message, "put it into the templates folder")
    return text
