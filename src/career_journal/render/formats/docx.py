"""Word: the report's Markdown with Word's own styles, so that it can be edited on. Needs the extra `export`."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

from career_journal.errors import NotInstalled
from career_journal.render.formats import Page, md
from career_journal.render.markdown import Block, Run, title_of, to_blocks
from career_journal.report import Report

if TYPE_CHECKING:
    from docx.document import Document

SUFFIXES = (".docx",)
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest day a zip file can name; written in place of the clock's."""
INK = (0x1D, 0x23, 0x29)
SOFT = (0x59, 0x63, 0x6E)


def render(report: Report, page: Page) -> bytes:
    """The report as a document. Raises NotInstalled without the extra."""
    try:
        import docx
    except ImportError:
        raise NotInstalled("docx", "python-docx") from None

    markdown = md.render(report, page)
    document = docx.Document()
    _set_up(document, title_of(markdown))
    _Writer(document).write(to_blocks(markdown))
    target = io.BytesIO()
    document.save(target)
    return _undated(target.getvalue())


def _set_up(document: Document, title: str) -> None:
    from datetime import datetime

    from docx.shared import Mm, Pt, RGBColor

    document.core_properties.title = title[:250]
    document.core_properties.author = document.core_properties.comments = ""
    document.core_properties.created = document.core_properties.modified = datetime(*EPOCH)  # noqa: DTZ001 - no zone there
    for section in document.sections:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(22)
        section.top_margin = section.bottom_margin = Mm(20)
    sizes = {"Normal": 10.5, "Heading 1": 18, "Heading 2": 13, "Heading 3": 11}
    for name, size in sizes.items():
        style: Any = document.styles[name]
        style.font.name, style.font.size = "Calibri", Pt(size)
        style.font.color.rgb = RGBColor(*INK)


class _Writer:
    """Writes blocks one after the other; remembers how deep in lists it is."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def write(self, blocks: list[Block], depth: int = 0) -> None:
        for block in blocks:
            kind = block["kind"]
            if kind == "heading":
                self._runs(self.document.add_heading(level=min(9, block["level"])), block["runs"])
            elif kind == "paragraph":
                self._runs(self.document.add_paragraph(), block["runs"])
            elif kind == "list":
                self._list(block, depth)
            elif kind == "table":
                self._table(block["rows"])
            elif kind == "code":
                self.document.add_paragraph(block["text"], style="No Spacing")
            elif kind == "blockquote":
                for inner in block["blocks"]:
                    self._runs(self.document.add_paragraph(style="Quote"), inner.get("runs", []))

    def _list(self, block: Block, depth: int) -> None:
        """Word has three depths of bullets; numbers are written out, since Word would count on from the last list."""
        from docx.shared import Cm

        style = "List Bullet" if depth == 0 else f"List Bullet {min(3, depth + 1)}"
        for number, item in enumerate(block["blocks"], block.get("start", 1)):
            first, *rest = item["blocks"] or [{"kind": "paragraph", "runs": []}]
            if "start" in block:
                paragraph = self.document.add_paragraph(f"{number}.\t")
                paragraph.paragraph_format.left_indent = Cm(0.8 * (depth + 1))
                paragraph.paragraph_format.first_line_indent = Cm(-0.8)
            else:
                paragraph = self.document.add_paragraph(style=style)
            self._runs(paragraph, first.get("runs", []))
            self.write(rest, depth + 1)

    def _table(self, rows: list[list[list[Run]]]) -> None:
        table = self.document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
        for number, row in enumerate(rows):
            for cell, runs in zip(table.add_row().cells, row, strict=False):
                self._runs(cell.paragraphs[0], [{**run, "bold": True} for run in runs] if number == 0 else runs)
        self.document.add_paragraph()

    def _runs(self, paragraph: Any, runs: list[Run]) -> None:  # noqa: ANN401 - docx hands out several paragraph types
        from docx.shared import Pt, RGBColor

        for run in runs:
            written = paragraph.add_run(run["text"])
            written.bold = run.get("bold")
            written.italic = run.get("italic")
            if run.get("code"):
                written.font.size = Pt(8)
                written.font.color.rgb = RGBColor(*SOFT)


def _undated(data: bytes) -> bytes:
    """The same archive without the time it was made at: the same report gives the same bytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, EPOCH), old.read(name), zipfile.ZIP_DEFLATED)
    return target.getvalue()
