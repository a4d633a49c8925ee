"""`journal show`: one record whole."""

from __future__ import annotations

from typing import Annotated

import typer

from career_journal.cli import state
from career_journal.cli.show import Force, Format, Json, Output, finish, put, show

EPILOG = "Example: journal show settlement-in-a-night"


def run(
    record: Annotated[str, typer.Argument(metavar="RECORD", help="An id, the start of one, a title, or path:line.")],
    *,
    form: Format = "",
    json: Json = False,
    output: Output = "",
    force: Force = False,
) -> None:
    """Show all that is known of a record, and what is missing."""
    from career_journal.records.base import to_json
    from career_journal.render.formats.json import to_json as as_json
    from career_journal.reports import show as shown

    journal = state.journal()
    found = journal.find(record)
    if (json or form == "json") and not output:
        put(as_json(to_json(found)))
    else:
        show(shown.build(journal, found), journal, form=form, json=json, output=output, force=force)
    finish(journal)
