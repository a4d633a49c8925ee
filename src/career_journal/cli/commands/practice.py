"""`journal practice`: say it aloud, grade yourself, and be asked again when it is time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from career_journal.cli import state
from career_journal.cli.company import chosen, said_if_unlisted
from career_journal.cli.show import finish, say, show
from career_journal.errors import BadRequest

if TYPE_CHECKING:
    from career_journal.capture.practice import Sitting
    from career_journal.journal import Journal
    from career_journal.journal.practice import Log
    from career_journal.reports.practice import Practice

EPILOG = "Example: journal practice --company meta --minutes 15"

MINUTES_EACH = 3
"""Two to speak, one to grade."""


def run(
    company: Annotated[
        str | None,
        typer.Option("--company", "-c", metavar="NAME", help="The company you prepare for.", show_default=False),
    ] = None,
    minutes: Annotated[int, typer.Option("--minutes", metavar="N", min=1, help="How long to practise.")] = 15,
    *,
    status: Annotated[
        bool, typer.Option("--status", help="What is ready, due, never tried; asks nothing.", show_default=False)
    ] = False,
) -> None:
    """Practise your stories aloud, against the clock.

    A question, two minutes, five grades of your own; the due ones come first.

    Ctrl-C leaves at any moment; what was done is kept, in .journal/practice and never in your notes.
    """
    from career_journal.journal.practice import read_log
    from career_journal.reports import practice

    journal, today = state.journal(), state.today()
    log = read_log(journal.root)
    for problem in log.problems:
        say(f"{problem.source.path}: {problem.message} ({problem.hint})")
    name = chosen(journal, company)
    is_any = said_if_unlisted(journal, name, "it is practised for any company") or not name
    report = practice.build(journal, name, today, log, any_company=is_any)
    if status or any(map(state.given, ("json", "form", "output"))):
        show(report, journal)
        finish(journal)
        return
    if state.given("no_input"):
        message = "practice asks, and --no-input forbids it"
        raise BadRequest(message, "'journal practice --status' asks nothing")
    _practise(journal, report, log, minutes)


def _practise(journal: Journal, report: Practice, log: Log, minutes: int) -> None:
    """Ask until the time is over, the questions are, or somebody leaves."""
    from career_journal.cli.speaking import ended_by_signals

    wanted = [item for item in report.items if item.is_asked][: max(1, minutes // MINUTES_EACH)]
    if not wanted:
        say("nothing is due; 'journal practice --status' shows when the next one is")
        return
    sitting = _sitting(journal, report, log)
    sitting.talk.say(_welcome(report, len(wanted)))
    try:
        with ended_by_signals():
            for item in wanted:
                sitting.practise(item)
    except (KeyboardInterrupt, EOFError):
        sitting.talk.say("")
    _farewell(journal, report, sitting)


def _sitting(journal: Journal, report: Practice, log: Log) -> Sitting:
    from career_journal.capture.practice import Sitting
    from career_journal.cli.speaking import Voice
    from career_journal.journal.interview.shelf import name_of
    from career_journal.records.story import Story

    def find(name: str) -> tuple[str, str]:
        story = journal.find(name, Story)
        return story.id, name_of(story) if isinstance(story, Story) else story.label

    today = state.today()
    done = sum(attempt.on == today.isoformat() for attempt in log.attempts)
    reminders = {item.story: [line.text for line in item.reminders] for item in report.items}
    return Sitting(journal.root, report.company, today, done, Voice(), lambda one: reminders.get(one.story, ()), find)


def _welcome(report: Practice, count: int) -> str:
    about = f" for {report.company}" if report.company else ""
    left = f", {_days(report.days_left)} left" if report.days_left and report.days_left > 0 else ""
    answers = "1 answer" if count == 1 else f"{count} answers"
    each = f"{MINUTES_EACH - 1} minutes to speak and one to grade {'it' if count == 1 else 'each'}"
    return f"Practice{about}{left}: {answers}, {each}. Ctrl-C leaves at any moment; what you did is kept."


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"


def _farewell(journal: Journal, report: Practice, sitting: Sitting) -> None:
    """What was kept, when each comes again, and what the grades ask to be changed."""
    from career_journal.journal.practice import read_log
    from career_journal.reports import practice

    if not sitting.kept:
        say("nothing was spoken, so nothing was kept")
        return
    log = read_log(journal.root)
    after = practice.build(journal, report.company, state.today(), log, any_company=True)
    told = {attempt.story for attempt in sitting.kept}
    typer.echo(f"\nkept {len(sitting.kept)} in .journal/practice")
    for item in after.items:
        if item.story in told:
            typer.echo(f"  {item.title}: {f'again on {item.due}' if item.due else 'not graded'}")
    for edit in after.edits:
        if edit.story in told:
            typer.echo(f"  edit {edit.source[0]}: {edit.text}")
