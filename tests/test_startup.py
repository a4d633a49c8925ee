"""Start-up: a command imports what it uses; how long that takes is measured in the benchmarks."""

import os
import subprocess
import sys

import pytest

RUN = """
import os, sys
from career_journal.cli import app
app._leave = lambda code: None
app.main()
print("\\n".join(sorted({name.partition(".")[0] for name in sys.modules})), file=sys.stderr)
"""
LOOKING = {"rich", "jinja2", "markupsafe"}
READING = {"yaml", "frontmatter", "msgspec", "pyromark", "markdown_it"}
SELDOM = {"pydantic", "dateparser", "prompt_toolkit", "typst", "docx", "fsrs", "PIL", "numpy"}
COMPLETION = {"_JOURNAL_COMPLETE": "complete_bash", "COMP_WORDS": "journal show ", "COMP_CWORD": "2"}

LANES = {
    "help": (["--help"], {}, LOOKING | READING),
    "help of a command": (["add", "--help"], {}, LOOKING | {"yaml", "pyromark"}),
    "help of a kind": (["add", "story", "--help"], {}, LOOKING | {"yaml", "pyromark"}),
    "completion": ([], COMPLETION, LOOKING | READING),
    "log": (["log", "Cut the run to 64 min #perf"], {}, LOOKING | READING),
    "list": (["list"], {}, set()),
    "list as JSON": (["list", "--json"], {}, {"jinja2"}),
    "check": (["check"], {}, set()),
    "review": (["review", "--half-year"], {}, set()),
    "prep": (["prep", "--company", "meta"], {}, set()),
}


@pytest.mark.parametrize("lane", LANES)
def test_nothing_is_imported_that_this_command_does_not_use(journal, lane):
    arguments, environment, light = LANES[lane]
    journal.note("journal.toml", "")
    journal.note("wins.md", "# Wins\n- 2026-03-04 cut the run from 3 h to 64 min\n")
    done = subprocess.run(
        [sys.executable, "-c", RUN, *arguments],
        cwd=journal.root,
        env={**os.environ, "JOURNAL_TODAY": "2026-06-20", "COLUMNS": "80", **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    imported = set(done.stderr.split())
    assert "typer" in imported
    assert imported & (SELDOM | light) == set()
