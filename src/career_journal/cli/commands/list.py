"""`journal list`: the records of the journal."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from career_journal.cli import state
from career_journal.cli.choose import (
    Choice,
    KindOption,
    PeriodOption,
    SinceOption,
    TagOption,
    UntilOption,
    WhereOption,
    kind_meant,
)
from career_journal.cli.show import finish, say, show
from career_journal.errors import BadRequest

EPILOG = "Example: journal list --kind story --tag leadership"


def run(
    query: Annotated[
        list[str],
        typer.Argument(
            metavar="[WORDS]", help="Only records that say these words, or stand in this note.", show_default=False
        ),
    ] = [],  # noqa: B006
    kind: KindOption = [],  # noqa: B006 - typer copies defaults
    tag: TagOption = [],  # noqa: B006
    where: WhereOption = [],  # noqa: B006
    period: PeriodOption = "",
    since: SinceOption = "",
    until: UntilOption = "",
    limit: Annotated[
        int | None, typer.Option("--limit", metavar="N", min=1, help="At most so many.", show_default=False)
    ] = None,
    *,
    unread: Annotated[
        bool, typer.Option("--unread", help="The lines that became nothing.", show_default=False)
    ] = False,
    ids: Annotated[bool, typer.Option("--ids", help="Ids in place of titles.", show_default=False)] = False,
) -> None:
    """List the records of every note."""
    from career_journal.records.base import to_json
    from career_journal.reports import list as listing

    journal = state.journal()
    choice = Choice(tuple(kind), tuple(tag), tuple(where), period, since, until, tuple(query))
    if unread and choice != Choice():
        message = "a line that became nothing has no kind, date or tag to choose it by"
        raise BadRequest(message, "give --unread alone; 'journal coverage NOTE' shows the lines of one note")
    if unread:
        show(listing.build_unread(journal), journal)
    else:
        records = choice.of(journal).records
        plain = tuple(note.path for note in journal.notes if choice == Choice() and note.shape == "plain")
        report = listing.build(records, limit=limit, plain=plain, ids=ids)

        def value() -> list[dict[str, Any]]:
            return [to_json(record) for record in records[:limit]]

        show(report, journal, value=value)
        for word in query if not records else ():
            if (meant := kind_meant(word)) is not None:
                say(f"hint: '{word}' was looked for as a word; journal list --kind {meant} lists the kind")
    finish(journal)
