"""`journal log "…"` in a large journal against `python -c "import typer"`, below which no such program can get.

    python tests/benchmarks/log_line.py NOTES

NOTES is a folder of notes, 10,000 for the figure that is promised. A copy of it is written to.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from paired import compare, installed

LIMIT = 1.5
"""What is promised."""
LINE = "Cut the pipeline to 64 min #perf"


def main() -> int:
    """Compare, print the ratio; 1 if it is above the limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("notes", type=Path)
    parser.add_argument("--rounds", type=int, default=41)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        programs = installed(Path(scratch))
        notes = shutil.copytree(chosen.notes, Path(scratch) / "notes")
        found = compare(
            [programs / "python", "-c", "import typer"],
            [programs / "journal", "-C", notes, "log", LINE],
            rounds=chosen.rounds,
        )
        number = sum(1 for _ in notes.rglob("*.md"))
    print(f"journal log among {number} notes: {found}; at most {LIMIT} is promised")
    return int(found.ratio > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
