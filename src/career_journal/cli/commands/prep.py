"""`journal prep`: the sheet for an interview."""

from __future__ import annotations

from typing import Annotated

import typer

from career_journal.cli import state
from career_journal.cli.company import chosen, said_if_unlisted
from career_journal.cli.show import finish, show
from career_journal.errors import BadRequest

EPILOG = "Example: journal prep --company meta -o meta.html"


def run(
    named: Annotated[str | None, typer.Argument(metavar="[COMPANY]", help="As --company.", show_default=False)] = None,
    company: Annotated[
        str | None,
        typer.Option("--company", "-c", metavar="NAME", help="The company you prepare for.", show_default=False),
    ] = None,
    *,
    any_company: Annotated[
        bool, typer.Option("--any", help="No company in particular: the general competencies.", show_default=False)
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Why each story was chosen, cell by cell.", show_default=False)
    ] = False,
) -> None:
    """Show what to say at an interview, and where you are thin.

    Which story for which question, what is missing in it, which question would sink you.
    """
    from career_journal.journal.interview.employer import is_known
    from career_journal.journal.practice import read_log
    from career_journal.reports import prep

    given = [one for one in (named, company) if one is not None]
    if len(given) > 1:
        message = f"two companies: '{named}' and '{company}'"
        raise BadRequest(message, "name one of them")
    journal = state.journal()
    if given and any_company and is_known(journal, given[0]):
        message = f"--any prepares for no company in particular, and there are notes about '{given[0]}'"
        raise BadRequest(message, "leave one of the two out")
    name = next(iter(given), "") if any_company else chosen(journal, next(iter(given), None))
    if not name and not any_company:
        message = "no company named"
        raise BadRequest(message, 'add --company NAME, or put targets = ["meta"] into journal.toml, or use --any')
    log = read_log(journal.root)
    general = said_if_unlisted(journal, name, "here are the general competencies") or any_company
    report = prep.build(journal, name, state.today(), log=log, any_company=general, explain=explain)
    show(report, journal)
    finish(journal)
