"""The lines of a note exactly as they stand in the file, for the few who must see its markup."""

from __future__ import annotations

from pathlib import Path


def lines_of(root: Path, path: str) -> tuple[str, ...]:
    """The lines of a note without their ends, from line 1 at index 0; none if it cannot be read."""
    try:
        text = (root / path).read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return ()
    return tuple(line.removesuffix("\r") for line in text.split("\n"))
