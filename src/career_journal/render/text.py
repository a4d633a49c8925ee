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
_ACTIVE = re.compile(
    r"([\\`*_\[\]<|~]|&(?=#?\w+;)|(?<=\w):(?=//)|^\s*>|^\s*(?:[#+=-]|\d+[.)])(?=\s|$|-))", re.MULTILINE
)


_WIDE, _CLOSING = "\u2e80-\u2fff\u3003-\u9fff\uf900-\ufaff", "、。，．！？：；）」』】》〉”’…"
_PIECE = re.compile(f"[{_WIDE}][{_CLOSING}]*|[^{_WIDE}]+")
"""What may stand on a line of its own: a wide character with the marks that close it, or anything between two."""

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+(?=[A-Z\d“\"(])")
LONGER = 1.5
"""How much longer than wanted a first sentence may be before it is cut."""


def printable(text: str) -> str:
    """The text without control characters, each replaced by a visible sign."""
    return text.translate(_SHOWN) if _UNSAFE.search(text) else text


def escape_markdown(text: str) -> str:
    """The text so that Markdown shows it letter for letter."""
    return _ACTIVE.sub(
        lambda match: re.sub(r"(\S)$", r"\\\1", match[1]) if match[1].strip() else match[1], printable(text)
    )


def cue(text: str, words: int) -> str:
    """The first sentences of a text, about so many words of it; `…` says that there is more.

    A first sentence that is much longer ends at one of its commas.
    """
    first = _SENTENCE_END.split(" ".join(text.split()), maxsplit=1)[0]
    return f"{_first_clauses(first, words)} …" if len(first.split()) > words * LONGER else sentences(text, words)


def sentences(text: str, words: int) -> str:
    """The first sentences of a text, about so many words of it and one at least, none cut; `…` says there is more."""
    first, *others = _SENTENCE_END.split(" ".join(text.split()))
    kept = [first]
    for sentence in others:
        if len(" ".join([*kept, sentence]).split()) > words:
            break
        kept.append(sentence)
    return " ".join(kept) if len(kept) > len(others) else f"{' '.join(kept)} …"


def _first_clauses(sentence: str, words: int) -> str:
    """As many clauses of a long sentence as so many words hold; if the first holds more, the first words."""
    start = " ".join(sentence.split()[:words])
    commas = [found.start() for found in re.finditer(r"[,;:](?=\s|$)", start)]
    return start[: commas[-1]] if commas and commas[-1] > len(start) / 3 else start


def escape_json(text: str) -> str:
    """JSON in which control and bidi characters are escapes, as a terminal may show it."""
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}" if ord(match[0]) < 0x10000 else "\\ufffd", text)


def wrapped(text: str, width: int, indent: int, tail: str = "") -> str:
    """Words in lines of at most `width` cells, all but the first indented; wide characters count as two.

    Chinese and Japanese stand without blanks, so a line may end behind each of their characters. The path of a note
    that is longer than a line is broken where the line ends.
    """
    from rich.cells import cell_len

    lines, room = [""], max(1, width - indent)
    for word in [*text.split(" "), *([tail] if tail else [])]:
        blank = " "
        for piece in _pieces(word, room):
            if lines[-1] and cell_len(lines[-1]) + len(blank) + cell_len(piece) > room:
                lines.append("")
            lines[-1] += f"{blank if lines[-1] else ''}{piece}"
            blank = ""
    return f"\n{' ' * indent}".join(lines)


def _pieces(word: str, room: int) -> list[str]:
    """What of a word may stand on a line of its own, none wider than a line but an address, which has to be whole."""
    from rich.cells import cell_len, chop_cells

    pieces = _PIECE.findall(word) or [word]
    too_wide = [cell_len(piece) > room and "://" not in piece for piece in pieces]
    parts = (chop_cells(piece, room) if wide else [piece] for piece, wide in zip(pieces, too_wide, strict=True))
    return [part for broken in parts for part in broken]
