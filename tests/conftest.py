"""The real command on real files: `journal.note("a.md", "text")`, `journal("list", "--json")`."""

from __future__ import annotations

import json
import textwrap
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from typer.testing import CliRunner

from career_journal.cli.app import app, report_error

settings.register_profile("calm", deadline=None)  # a busy machine is no bug
settings.load_profile("calm")
GOLDEN = Path(__file__).parent / "golden"
TODAY = "2026-06-20"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew; then read the diff")


@dataclass(frozen=True)
class Result:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class JournalRunner:
    """A journal in a scratch folder and the command that works on it."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def note(self, path: str, text: str) -> Path:
        """Write a note, indented as the test is."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(textwrap.dedent(text).lstrip("\n").encode())
        return target

    def __call__(self, *arguments: str, typed: str | None = None, today: str = TODAY, width: int = 80) -> Result:
        """Run `journal -C ROOT --today … ARGUMENTS` as a user would."""
        runner = CliRunner(env={"COLUMNS": str(width), "NO_COLOR": "1", "JOURNAL_DIR": None, "JOURNAL_TODAY": None})
        done = runner.invoke(
            app, ["-C", str(self.root), "--today", today, *arguments], input=typed, prog_name="journal"
        )
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            message, code = report_error(done.exception)
            return Result(code, done.stdout, done.stderr + message)
        return Result(done.exit_code, done.stdout, done.stderr)

    def records(self, *arguments: str) -> list[dict[str, Any]]:
        """The records of `journal list --json`."""
        return self("list", "--json", *arguments).json


@pytest.fixture
def journal(tmp_path: Path) -> JournalRunner:
    """An empty journal."""
    root = tmp_path / "notes"
    root.mkdir()
    return JournalRunner(root)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Any:
    """Compare a text with `tests/golden/NAME`; `--update-golden` writes it."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.is_file(), f"no golden file {name}; run with --update-golden and read it"
        assert text == path.read_text(encoding="utf-8"), f"{name} differs; run with --update-golden and read the diff"

    return compare
