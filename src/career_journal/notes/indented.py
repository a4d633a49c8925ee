"""Outlines by indentation alone, as they are typed into a plain text file.

Markdown takes their lines for code, or for the rest of the line above; a reader sees what is nested below what.
"""

from __future__ import annotations

import re
from itertools import pairwise

_INDENT = re.compile(r"[ \t]*")
_CODE = re.compile(r"[{}<>\\=|]|;\s*$|\w\(|^\s*(?:import|from|def|return|sudo|git)\b")
_BEGINS = re.compile(r"[A-Z0-9À-Þ\"“'‘«¿¡(\[\u3040-\u9fff]")
_ENDS = (".", "?", "!", ":", "。", "？", "！", "：", ")", "…")
WRAPPED = 60
"""Characters of a line that may go on in the next one."""


def depth(line: str) -> int:
    """How far a line is indented."""
    indent = _INDENT.match(line)
    return len(indent[0].expandtabs(4)) if indent else 0


def are_entries(lines: list[str], above: str) -> bool:
    """Whether indented lines are the entries of an outline, each below the one it is indented under.

    Each begins like a sentence or a title, none is code, and none goes on in the next, nor does the line above.
    """
    begin = all(_BEGINS.match(line.strip()) and not _CODE.search(line) for line in lines)
    return begin and not any(_runs_on(line) for line, _ in pairwise([above, *lines]))


def _runs_on(line: str) -> bool:
    return len(line.strip()) >= WRAPPED and not line.rstrip().endswith(_ENDS)
