"""PDF: the report's Markdown, set by typst. Needs the extra `export`; nothing else has to be installed.

A report that is carried on paper has a template of its own for it, `NAME.print.md.j2`. It is set as large, and told as
fully, as two pages hold: nothing is cut while there is room.

The text reaches typst as data, so a note can neither act as markup nor name a file or an address to be fetched. The
file holds tags for screen readers and no date of its own: the same report gives the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from career_journal import resources
from career_journal.errors import NotInstalled
from career_journal.render.formats import Page, md
from career_journal.render.markdown import title_of, to_blocks
from career_journal.render.templates import MOST_ROOM, arrange
from career_journal.report import Report

SUFFIXES = (".pdf",)
TEMPLATE = "page.typ"
PAGES = 2
"""A sheet of paper, front and back."""
SCALES = (1.0, 0.94, 0.88, 0.83, 0.78)
"""Sizes of type, as parts of the usual one, the largest first; below the last nobody reads with ease."""


def render(report: Report, page: Page) -> bytes:
    """The report as a printed document. Raises NotInstalled without the extra."""
    try:
        import typst
    except ImportError:
        raise NotInstalled("pdf", "typst") from None

    template = resources.templates() / "reports" / TEMPLATE
    document = _fitting(report, page)
    return typst.compile(template, root=template.parent, sys_inputs={"document": document}, format="pdf")


def _fitting(report: Report, page: Page) -> str:
    """The document as typst takes it; of one that has a template for paper, the fullest and largest that fits."""
    document = ""
    for document in _made_for_paper(report, page):
        if _pages(document) <= PAGES:
            return document
    return document or _document(md.render(report, page))


def _made_for_paper(report: Report, page: Page) -> Iterator[str]:
    """The report for paper in every size, then in the smallest with less and less on it."""
    for room in range(MOST_ROOM, -1, -1):
        markdown = arrange(report, page.templates, "print.md", room=room)
        if markdown is None:
            return
        for scale in SCALES if room == MOST_ROOM else SCALES[-1:]:
            yield _document(markdown, scale)


def _document(markdown: str, scale: float | None = None) -> str:
    content = {"title": title_of(markdown) or "journal", "blocks": to_blocks(markdown), "scale": scale}
    return json.dumps(content)


def _pages(document: str) -> int:
    """How many pages it takes."""
    import typst

    template = resources.templates() / "reports" / TEMPLATE
    found = typst.query(template, "<pages>", field="value", root=template.parent, sys_inputs={"document": document})
    return int(json.loads(found)[0])
