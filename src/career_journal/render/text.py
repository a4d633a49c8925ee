"""Text of the notes, made safe to show: nobody's note may move the cursor, paint the screen or become markup."""

from __future__ import annotations

import re

# C0 (but not line break and tab), DEL and C1 become visible; bidi controls, BOM, line separators, tags, surrogates too.
_SHOWN = {code: 0x2400 + code for code in range(32) if code not in (9, 10)}
_SHOWN[127] = 0x2421
_HIDDEN = (
    *range(128, 160),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    *range(0xE0000, 0xE0080),
    *range(0xD800, 0xE000),
    *(0x200E, 0x200F, 0x061C, 0xFEFF, 0x2028, 0x2029),
)
_SHOWN |= dict.fromkeys(_HIDDEN, 0xFFFD)
_UNSAFE = re.compile("[" + "".join(re.escape(chr(code)) for code in sorted(_SHOWN)) + "]")
_ACTIVE = re.compile(r"([\\`*_\[\]<>|~]|&(?=#?\w+;)|(?<=\w):(?=//)|^\s*(?:[#+=-]|\d+[.)])(?=\s|$|-))", re.MULTILINE)


_WIDE, _CLOSING = "\u2e80-\u2fff\u3003-\u9fff\uf900-\ufaff", "、。，．！？：；）」』】》〉”’…"
_PIECE = re.compile(f"[{_WIDE}][{_CLOSING}]*|[^{_WIDE}]+")
"""What may stand on a line of its own: a wide character with the marks that close it, or anything between two."""


def printable(text: str) -> str:
    """The text without control characters, each replaced by a visible sign."""
    return text.translate(_SHOWN) if _UNSAFE.search(text) else text


def escape_markdown(text: str) -> str:
    """The text so that Markdown shows it letter for letter."""
    return _ACTIVE.sub(
        lambda match: re.sub(r"(\S)$", r"\\\1", match[1]) if match[1].strip() else match[1], printable(text)
    )


def escape_json(text: str) -> str:
    """JSON in which control and bidi characters are escapes, as a terminal may show it."""
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}" if ord(match[0]) < 0x10000 else "\\ufffd", text)


def wrapped(text: str, width: int, indent: int, tail: str = "") -> str:
    """Words in lines of at most `width` cells, all but the first indented; wide characters count as two.

    Chinese and Japanese stand without blanks, so a line may end behind each of their characters.
    """
    from rich.cells import cell_len

    lines, room = [""], width - indent
    for word in [*text.split(" "), *([tail] if tail else [])]:
        blank = " "
        for piece in _PIECE.findall(word) or [word]:
            if lines[-1] and cell_len(lines[-1]) + len(blank) + cell_len(piece) > room:
                lines.append("")
            lines[-1] += f"{blank if lines[-1] else ''}{piece}"
            blank = ""
    return f"\n{' ' * indent}".join(lines)
