"""`journal match`: which story answers a question."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from career_journal.cli import state
from career_journal.cli.show import finish, show
from career_journal.errors import BadRequest

EPILOG = 'Example: journal match "Tell me about a time you disagreed with your manager"'


def run(
    question: Annotated[
        list[str], typer.Argument(metavar="QUESTION", help="What they ask, in their words; - reads it.")
    ],
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, help="At most so many stories.")] = 3,
    *,
    explain: Annotated[
        bool, typer.Option("--explain", help="Every reason with its weight.", show_default=False)
    ] = False,
) -> None:
    """Show which of your stories answers a question, and why."""
    from career_journal.journal.practice import read_log
    from career_journal.reports import match

    text = " ".join(sys.stdin.read().split() if question == ["-"] else question).strip()
    if not text:
        message = "there is no question"
        raise BadRequest(message, EPILOG.removeprefix("Example: "))
    journal = state.journal()
    report = match.build(journal, text, state.today(), log=read_log(journal.root), limit=limit, explain=explain)
    show(report, journal)
    finish(journal)
    if not report.found:
        raise typer.Exit(1)
