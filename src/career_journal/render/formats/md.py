"""Markdown: the report through its template."""

from __future__ import annotations

import re

from career_journal.errors import CannotRead
from career_journal.render.formats import Page
from career_journal.render.templates import arrange
from career_journal.report import Report

SUFFIXES = (".md", ".markdown")


def render(report: Report, page: Page) -> str:
    """The report as Markdown."""
    text = arrange(report, page.templates, "md")
    if text is None:
        message = f"there is no template {report.template}.md.j2"
        raise CannotRead(message, "put it into the templates folder")
    return re.sub(r"\n{3,}", "\n\n", text.strip()) + "\n"
