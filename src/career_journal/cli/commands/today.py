"""`journal today`, and `journal` alone: what needs attention."""

from __future__ import annotations

from career_journal.cli import state
from career_journal.cli.show import finish, show

EPILOG = "Example: journal today --json"


def run() -> None:
    """Show what needs attention today; so does 'journal' alone."""
    from career_journal import checks
    from career_journal.journal.practice import read_log
    from career_journal.reports import today

    journal = state.journal()
    found = checks.run(journal, state.today())
    report = today.build(journal, state.today(), found, read_log(journal.root))
    show(report, journal)
    finish(journal)
