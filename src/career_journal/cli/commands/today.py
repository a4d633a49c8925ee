"""`journal today`, and `journal` alone: what needs attention."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_journal.cli import state
from career_journal.cli.show import finish, show

if TYPE_CHECKING:
    from career_journal.journal import Journal
    from career_journal.journal.practice import Log

EPILOG = "Example: journal today --json"


def run() -> None:
    """Show what needs attention today; so does 'journal' alone."""
    from career_journal import checks
    from career_journal.journal.practice import read_log
    from career_journal.reports import today

    journal = state.journal()
    found = checks.run(journal, state.today())
    log = read_log(journal.root)
    report = today.build(journal, state.today(), found, _due(journal, log), log.debriefs)
    show(report, journal)
    finish(journal)


def _due(journal: Journal, log: Log) -> int:
    """How many answers wait to be practised; none as long as nobody has begun."""
    from career_journal.journal.practice import State
    from career_journal.reports import practice

    if not log.attempts:
        return 0
    company = next(iter(journal.settings.targets), "")
    return practice.build(journal, company, state.today(), log, any_company=True).counts[State.DUE.value]
