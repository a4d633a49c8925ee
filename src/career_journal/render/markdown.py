"""Our own Markdown, read back: as HTML for a page, as blocks for documents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup

Block = dict[str, Any]
"""A heading, paragraph, list, item, table, quote, code or rule, as plain values."""
Run = dict[str, Any]
"""A stretch of text with one look: `text`, and where they hold `bold`, `italic`, `code`, `link`."""


def _parser() -> MarkdownIt:
    """CommonMark and tables; no HTML and no images, wherever they may come from."""
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).disable("image")
    parser.add_render_rule("table_open", _open_table)
    parser.add_render_rule("table_close", _close_table)
    return parser


def _open_table(self: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    """A wide table scrolls by itself, with the keyboard too; the page does not."""
    del self, tokens, index, options, env
    return '<div class="wide" role="region" aria-label="Table" tabindex="0"><table>\n'


def _close_table(self: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    del self, tokens, index, options, env
    return "</table></div>\n"


def to_html(markdown: str) -> Markup:
    """Markdown as HTML in which no markup is left but ours."""
    return Markup(_parser().render(markdown))  # noqa: S704 - the parser escapes every tag


def to_blocks(markdown: str) -> list[Block]:
    """Markdown as a tree of plain blocks, for formats that set their own type."""
    return [_block(node) for node in SyntaxTreeNode(_parser().parse(markdown)).children]


def title_of(markdown: str) -> str:
    """The words of its first heading."""
    heading = next((block for block in to_blocks(markdown) if block["kind"] == "heading"), None)
    return "".join(run["text"] for run in heading["runs"]) if heading else ""


def _block(node: SyntaxTreeNode) -> Block:
    kind = {"bullet_list": "list", "ordered_list": "list", "list_item": "item", "fence": "code", "code_block": "code"}
    block: Block = {"kind": kind.get(node.type, node.type)}
    if node.type == "heading":
        block["level"] = int(node.tag[1])
    if node.type == "ordered_list":
        block["start"] = int(node.attrs.get("start", 1))
    if node.type in ("fence", "code_block"):
        block["text"] = node.content.rstrip("\n")
    elif node.children and node.children[0].type == "inline":
        block["runs"] = _runs(node.children[0])
    elif node.type == "table":
        rows = [row for part in node.children for row in part.children]
        block["rows"] = [[_block(cell).get("runs", []) for cell in row.children] for row in rows]
    else:
        block["blocks"] = [_block(child) for child in node.children]
    return block


_LOOKS = {"strong": "bold", "em": "italic", "s": "struck"}


def _runs(node: SyntaxTreeNode, **look: Any) -> list[Run]:  # noqa: ANN401 - the looks of a run
    runs: list[Run] = []
    for child in node.children:
        if child.type in ("softbreak", "hardbreak"):
            runs.append({"text": "\n" if child.type == "hardbreak" else " ", **look})
        elif child.type == "code_inline":
            runs.append({"text": child.content, **look, "code": True})
        elif child.children:
            more = {_LOOKS[child.type]: True} if child.type in _LOOKS else {"link": str(child.attrs.get("href", ""))}
            runs += _runs(child, **look, **more)
        elif child.content:
            runs.append({"text": child.content, **look})
    return runs
