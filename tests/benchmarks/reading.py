"""Reading a folder of notes against what any reader has to do: load front matter, find the blocks of the bodies.

    python tests/benchmarks/reading.py NOTES

Both are timed in turn in one process, so the figure is a ratio; reading uses every core, as the program does.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pyromark
import yaml
from markdown_it import MarkdownIt

from career_journal.journal import Journal
from career_journal.notes.frontmatter import split

LIMIT = 1.5
"""What is aimed at, against PyYAML's C loader and a block parse in Python."""


def main() -> int:
    """Compare, print the ratios; 1 if the first is above the limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("notes", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    chosen = parser.parse_args()
    texts = [path.read_text("utf-8") for path in sorted(chosen.notes.rglob("*.md"))]
    parts = [_parts(text) for text in texts]
    blocks = MarkdownIt("commonmark").disable("inline")
    work: dict[str, Callable[[], object]] = {
        "front matter": lambda: [yaml.load(front, Loader=yaml.CSafeLoader) for front, _ in parts],
        "blocks in Python": lambda: [blocks.parse(body) for _, body in parts],
        "blocks compiled": lambda: [list(pyromark.events(body)) for _, body in parts],
        "reading": lambda: Journal.load(chosen.notes),
    }
    rounds = [{name: _seconds(do) for name, do in work.items()} for _ in range(chosen.rounds)]
    for name in work:
        print(f"{name:18} {median(one[name] for one in rounds) / len(texts) * 1e6:6.0f} µs a note")
    found = {
        name: median(one["reading"] / (one["front matter"] + one[name]) for one in rounds)
        for name in ("blocks in Python", "blocks compiled")
    }
    print(f"reading {len(texts)} notes: {found['blocks in Python']:.2f} times; at most {LIMIT} is aimed at")
    print(f"with compiled blocks as the measure: {found['blocks compiled']:.1f} times")
    return int(found["blocks in Python"] > LIMIT)


def _parts(text: str) -> tuple[str, str]:
    """Front matter and body."""
    found = split(text)
    return ("", text) if found is None else (text[found.start : found.end], text[found.body :])


def _seconds(do: Callable[[], object]) -> float:
    start = time.perf_counter()
    do()
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
