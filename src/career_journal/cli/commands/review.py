"""`journal review`: what happened in a period, in the words of the employer's form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from career_journal.cli import state
from career_journal.cli.choose import PeriodOption, SinceOption, UntilOption
from career_journal.cli.show import finish, say, show
from career_journal.errors import BadRequest

if TYPE_CHECKING:
    from career_journal.journal import Journal
    from career_journal.periods import Period

JUST_BEGUN = 31
"""Days in which somebody who asks for this half-year may mean the one that has just ended."""
EPILOG = "Example: journal review --half-year --audience manager -o review.html"

Named = Annotated[list[str] | None, typer.Argument(metavar="[PERIOD]", help="As --period.", show_default=False)]
Half = Annotated[bool, typer.Option("--half-year", help="This half-year (the default).", show_default=False)]
Quarter = Annotated[bool, typer.Option("--quarter", help="This quarter.", show_default=False)]
Year = Annotated[bool, typer.Option("--year", help="This year.", show_default=False)]
FormName = Annotated[
    str, typer.Option("--form", metavar="NAME", help="The form to fill: mid-year-4, annual-6 …", show_default=False)
]
Audience = Annotated[
    str,
    typer.Option(
        "--audience",
        metavar="WHO",
        help="manager, peer or public: without what they must not see.",
        show_default=False,
    ),
]
Draft = Annotated[
    bool,
    typer.Option(
        "--draft", help="Write the answers into a note, or refresh there what you did not edit.", show_default=False
    ),
]
Explain = Annotated[
    str, typer.Option("--explain", metavar="LINE", help="Say where a line of that note came from.", show_default=False)
]
Submit = Annotated[
    bool, typer.Option("--submit", help="Freeze the finished review, with the records it cites.", show_default=False)
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Change nothing, show what would be.", show_default=False)]


def run(
    named: Named = None,
    *,
    half_year: Half = False,
    quarter: Quarter = False,
    year: Year = False,
    period: PeriodOption = "",
    since: SinceOption = "",
    until: UntilOption = "",
    form_name: FormName = "",
    audience: Audience = "",
    draft: Draft = False,
    explain: Explain = "",
    submit: Submit = False,
    dry_run: DryRun = False,
) -> None:
    """Show what you did in a period, in your employer's form.

    Answers, objectives with their evidence, the people who saw it, and what to mend first.
    """
    from career_journal import checks
    from career_journal.cli import reviewing
    from career_journal.reports import review

    journal, today = state.journal(), state.today()
    if named and period:
        message = f"two periods: '{' '.join(named)}' and '{period}'"
        raise BadRequest(message, "give one of them")
    period = period or " ".join(named or ())
    unit = _unit(half_year=half_year, quarter=quarter, year=year)
    chosen = _period(journal, unit, period, since, until)
    _one_of(draft=draft, explain=bool(explain), submit=submit)
    if draft:
        reviewing.write_draft(journal, chosen, form_name, dry_run=dry_run)
        return
    if explain:
        from career_journal.reports.review import explaining

        explanation = explaining.build(journal, *reviewing.note_and_line(journal, chosen, explain))
        show(explanation, journal)
        return
    found = checks.for_period(journal, chosen, today)
    report = review.build(journal, chosen, today, form=form_name, audience=audience, found=found)
    if submit:
        reviewing.submit(journal, chosen, report, found, force=bool(state.given("force")))
        return
    show(report, journal)
    if audience and (unanswered := report.unanswered):
        say(f"not finished: {', '.join(f'question {number}' for number in unanswered)} required and without an answer")
    if state.given("output") and report.counts.secret:
        say(f"{report.counts.secret} private or confidential items are in it; --audience manager leaves them out")
    if not (period or since or until) and not report.counts.dated and (today - chosen.start).days < JUST_BEGUN:
        say(f"{chosen.label} has just begun; for the one before it: journal review --period 'last {unit}'")
    finish(journal)


def _one_of(**asked: bool) -> None:
    if sum(asked.values()) > 1:
        message = f"{' and '.join(f'--{name}' for name, wanted in asked.items() if wanted)} exclude each other"
        raise BadRequest(message, "one at a time: draft, look, submit")


def _unit(*, half_year: bool, quarter: bool, year: bool) -> str:
    asked = [name for name, wanted in (("half", half_year), ("quarter", quarter), ("year", year)) if wanted]
    if len(asked) > 1:
        message = "--half-year, --quarter and --year exclude each other"
        raise BadRequest(message, "give one of them, or --period")
    return asked[0] if asked else "half"


def _period(journal: Journal, unit: str, period: str, since: str, until: str) -> Period:
    """The period asked for; `--period` and `--since` win over the length."""
    from career_journal import periods

    today, calendar = state.today(), journal.settings.calendar
    if period:
        return periods.parse(period, today, calendar)
    if since or until:
        return periods.between(since or None, until or None, today)
    return calendar.around(today, unit)
