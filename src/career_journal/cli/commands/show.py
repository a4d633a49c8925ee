"""`journal show`: one record whole."""

from __future__ import annotations

from typing import Annotated

import typer

from career_journal.cli import state
from career_journal.cli.show import finish, show

EPILOG = "Example: journal show settlement-in-a-night"


def run(
    record: Annotated[str, typer.Argument(metavar="RECORD", help="An id, the start of one, a title, or path:line.")],
) -> None:
    """Show all that is known of a record, and what is missing."""
    from career_journal.records.base import to_json
    from career_journal.reports import show as shown

    journal = state.journal()
    found = journal.find(record)
    report = shown.build(journal, found)
    show(report, journal, value=lambda: to_json(found))
    finish(journal)
