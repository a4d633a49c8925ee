"""PDF: the report's Markdown, set by typst. Needs the extra `export`; nothing else has to be installed.

A report that is carried on paper has a shorter template of its own for it, `NAME.print.md.j2`, and is set densely.

The text reaches typst as data, so a note can neither act as markup nor name a file or an address to be fetched. The
file holds tags for screen readers and no date of its own: the same report gives the same bytes.
"""

from __future__ import annotations

import json

from career_journal import resources
from career_journal.errors import NotInstalled
from career_journal.render.formats import Page, md
from career_journal.render.markdown import title_of, to_blocks
from career_journal.render.templates import arrange
from career_journal.report import Report

SUFFIXES = (".pdf",)
TEMPLATE = "page.typ"


def render(report: Report, page: Page) -> bytes:
    """The report as a printed document. Raises NotInstalled without the extra."""
    try:
        import typst
    except ImportError:
        raise NotInstalled("pdf", "typst") from None

    printed = arrange(report, page.templates, "print.md")
    markdown = printed if printed is not None else md.render(report, page)
    content = {"title": title_of(markdown) or "journal", "blocks": to_blocks(markdown), "dense": printed is not None}
    document = json.dumps(content)
    template = resources.templates() / "reports" / TEMPLATE
    return typst.compile(template, root=template.parent, sys_inputs={"document": document}, format="pdf")
