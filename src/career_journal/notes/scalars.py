"""Values as they are written into front matter: plain where every YAML reader agrees on them, else in quotes.

YAML 1.1 and 1.2 differ on `no`, `12:30`, `0755`, `1e3` and the like, so a text is left without quotes only if it is
words no version can take for anything else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

Value = str | int | float | bool | Sequence[str] | Mapping[str, str] | None


class Bare(str):
    """A text that stands without quotes by its nature: `2026-05-03`."""

    __slots__ = ()


_CHARACTERS = r"(?:[\w ./+()'’–=%;$€£°~-]|,(?= )|:(?=[\w/]))*(?<! )"
_PLAIN = re.compile(
    rf"[^\W\d_]{_CHARACTERS}|(?!0[xob])(?=.*[^\W\d_]{{2}})\d{_CHARACTERS}|\d{{4}}-[HQ]\d", re.IGNORECASE
)
_WORDS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "nan", "inf"})
_LONGEST_PLAIN = 400
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\"}


def written(value: Value, style: str = "") -> str:
    """A value as YAML on one line; `style` is the quote the owner used for the old value, kept where it can be.

    Raises ValueError for a text that no file can hold (a lone surrogate) and for numbers that are none.
    """
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, str):
        return _text(value, style)
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{_item(key)}: {_item(text)}' for key, text in value.items())}}}"
    return f"[{', '.join(_item(item) for item in value)}]"


def quoted(text: str) -> str:
    """A text in double quotes; what does not print is escaped."""
    return f'"{"".join(_escaped(char) for char in text)}"'


def block(text: str, indent: str, newline: str) -> str | None:
    """A text of several lines as a literal block, `|-` or `|`; None where quotes are the only safe way."""
    lines = text.removesuffix("\n").split("\n")
    if (
        len(lines) == 1
        or lines[0][:1] in ("", " ", "\t")
        or not lines[-1]
        or any(_escaped(char) != char for char in _printed(text))
    ):
        return None
    head = "|" if text.endswith("\n") else "|-"
    return newline.join([head, *(f"{indent}{line}" if line else "" for line in lines)])


def _printed(text: str) -> str:
    return text.translate({ord(char): None for char in '\n"\\'})


def _text(text: str, style: str) -> str:
    text.encode()  # a lone surrogate ends here
    if isinstance(text, Bare):
        return str(text)
    if style == "'" and all(_escaped(char) == char or char in '"\\' for char in text):
        return "'" + text.replace("'", "''") + "'"
    return text if style != '"' and is_plain(text) else quoted(text)


def is_plain(text: str) -> bool:
    """Whether every reader takes these characters, without quotes, for this very text."""
    return len(text) <= _LONGEST_PLAIN and text.lower() not in _WORDS and _PLAIN.fullmatch(text) is not None


def _item(text: str) -> str:
    """In a list between brackets a comma would part the item."""
    return quoted(text) if "," in text and not isinstance(text, Bare) else _text(text, "")


def _number(value: float) -> str:
    if value != value or value in (float("inf"), float("-inf")):  # noqa: PLR0124 - NaN is not itself
        message = f"{value} is not a number one can write down"
        raise ValueError(message)
    text = repr(value)
    return format(value, "f").rstrip("0") if "e" in text else text


def _escaped(char: str) -> str:
    code = ord(char)
    if char in _SHORT:
        return _SHORT[char]
    if code < 32 or 127 <= code < 160 or code in (0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF):
        return f"\\u{code:04x}" if code > 255 else f"\\x{code:02x}"
    return char
