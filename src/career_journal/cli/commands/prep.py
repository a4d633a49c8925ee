"""`journal prep`: the sheet for an interview."""

from __future__ import annotations

from typing import Annotated

import typer

from career_journal.cli import state
from career_journal.cli.show import finish, say, show
from career_journal.errors import BadRequest

EPILOG = "Example: journal prep --company meta -o meta.html"


def run(
    named: Annotated[str, typer.Argument(metavar="[COMPANY]", help="As --company.", show_default=False)] = "",
    company: Annotated[
        str, typer.Option("--company", "-c", metavar="NAME", help="The company you prepare for.", show_default=False)
    ] = "",
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
    from career_journal.journal.interview.employer import is_unlisted, known_companies
    from career_journal.journal.practice import read_log
    from career_journal.reports import prep

    if named and company:
        message = f"two companies: '{named}' and '{company}'"
        raise BadRequest(message, "name one of them")
    company = company or named
    journal = state.journal()
    targets = journal.settings.targets
    name = company or ("" if any_company or not targets else targets[0])
    if not name and not any_company:
        message = "no company named"
        raise BadRequest(message, 'add --company NAME, or put targets = ["meta"] into journal.toml, or use --any')
    log = read_log(journal.root)
    unlisted = is_unlisted(journal, name)
    general = any_company or unlisted
    report = prep.build(journal, name, state.today(), log=log, any_company=general, explain=explain)
    if unlisted and not any_company:
        say(f"no note is about '{name}': here are the general competencies ({known_companies(journal)})")
    show(report, journal)
    finish(journal)
