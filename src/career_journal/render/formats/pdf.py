"""PDF: the report's Markdown, set by typst. Needs the extra `export`; nothing else has to be installed.

The text reaches typst as data, so a note can neither act as markup nor name a file or an address to be fetched. The
file holds tags for screen readers and no date of its own: the same report gives the same bytes.
"""

from __future__ import annotations

import json

from career_journal import resources
from career_journal.errors import NotInstalled
from career_journal.render.formats import Page, md
from career_journal.render.markdown import title_of, to_blocks
from career_journal.report import Report

SUFFIXES = (".pdf",)
TEMPLATE = "page.typ"


def render(report: Report, page: Page) -> bytes:
    """The report as a printed document. Raises NotInstalled without the extra."""
    try:
        import typst
    except ImportError:
        raise NotInstalled("pdf", "typst") from None

    markdown = md.render(report, page)
    document = json.dumps({"title": title_of(markdown) or "journal", "blocks": to_blocks(markdown)})
    template = resources.templates() / "reports" / TEMPLATE
    return typst.compile(template, root=template.parent, sys_inputs={"document": document}, format="pdf")
