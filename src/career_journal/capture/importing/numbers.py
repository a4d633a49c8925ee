"""Numbers of a table: `1,200.50` or `1.200,50`? What one cell leaves open is judged by all of them together."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NOT_SAID = re.compile(r"[\s%$€£'’]")
_SIGN = re.compile(r"[%$€£]")
_NUMBER = re.compile(r"[-+−]?\d+(?:[.,]\d+)*")
_GROUPS = re.compile(r"[-+−]?\d{1,3}(?:[.,]\d{3})*")
_OTHER = {",": ".", ".": ","}


def decimal_mark(cells: Iterable[str], between: str) -> str:
    """The mark in front of decimals in a table; empty if that stays open.

    A table whose columns stand between commas is no table of decimal commas, unless a number in it shows that.
    """
    shown = {mark for cell in cells if (mark := _own_mark(_bare(cell)))}
    if not shown and between == ",":
        return "."
    return shown.pop() if len(shown) == 1 else ""


def is_doubtful(text: str, decimal: str) -> bool:
    """Whether a number may be one of two: `2.000` where nothing else in the table shows which."""
    bare = _bare(text)
    return not decimal and not _own_mark(bare) and bool(_NUMBER.fullmatch(bare)) and not bare.lstrip("-+−").isdigit()


def number_of(text: str, decimal: str) -> float | int | None:
    """`1,200`, `40%`, `€ 12.50`; None for what is no number, or may be one of two."""
    bare = _bare(text)
    mark = _own_mark(bare) or decimal
    if not _NUMBER.fullmatch(bare) or is_doubtful(text, decimal):
        return None
    whole, _, part = bare.partition(mark) if mark else (bare, "", "")
    if not whole.lstrip("-+−").isdigit() and not _GROUPS.fullmatch(whole):
        return None
    digits = re.sub(r"[.,]", "", whole).replace("−", "-")
    return float(f"{digits}.{part}") if part.isdigit() else None if part else int(digits)


def sign_in(text: str) -> str:
    """The sign of a currency or of percent beside a number: `£` of `£1,500,000`."""
    found = _SIGN.search(text)
    return found[0] if found else ""


def _bare(text: str) -> str:
    return _NOT_SAID.sub("", text)


def _own_mark(bare: str) -> str:
    """The mark in front of the decimals of a number, where it shows by itself: `2,5`, `1.200,50`, `1.200.000`."""
    marks: list[str] = re.findall(r"[.,]", bare)
    if not marks:
        return ""
    last = marks[-1]
    if len(set(marks)) > 1:
        return last
    if len(marks) > 1:
        return _OTHER[last]
    whole, _, part = bare.lstrip("-+−").partition(last)
    return "" if len(part) == 3 and len(whole) <= 3 and not whole.startswith("0") else last
