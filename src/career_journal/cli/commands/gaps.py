"""`journal gaps`: what stands between you and the next thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from career_journal.cli import state
from career_journal.cli.show import finish, show
from career_journal.errors import BadRequest

if TYPE_CHECKING:
    from datetime import date

    from career_journal.journal import Journal

EPILOG = "Example: journal gaps level --level senior --since 2026-01-01"

View = Annotated[
    str,
    typer.Argument(
        metavar="[VIEW]",
        help="objectives, level, stories, metrics, experience or claims; without one a summary.",
        show_default=False,
    ),
]
Explain = Annotated[
    str,
    typer.Option(
        "--explain", metavar="COMPETENCY", help="One competency with its sum, step by step.", show_default=False
    ),
]
LadderName = Annotated[
    str, typer.Option("--ladder", metavar="NAME", help="The ladder to measure against.", show_default=False)
]
LevelName = Annotated[str, typer.Option("--level", metavar="NAME", help="The level you aim at.", show_default=False)]
CompanyName = Annotated[
    str,
    typer.Option("--company", metavar="NAME", help="Whose values the stories are held against.", show_default=False),
]
Since = Annotated[
    str,
    typer.Option(
        "--since", metavar="LAST", help="What changed since a day, the end of a period, or 'last'.", show_default=False
    ),
]
AsOf = Annotated[
    str, typer.Option("--as-of", metavar="DATE", help="The gaps as they were that day.", show_default=False)
]
Audience = Annotated[
    str,
    typer.Option(
        "--audience", metavar="WHO", help="manager, peer or public: without what they must not see.", show_default=False
    ),
]


def run(
    view: View = "",
    *,
    explain: Explain = "",
    ladder: LadderName = "",
    level: LevelName = "",
    company: CompanyName = "",
    since: Since = "",
    as_of: AsOf = "",
    audience: Audience = "",
) -> None:
    """Show what is missing, and the shortest way to close it.

    For your objectives, your next level, a company's values, your metrics, and experience still to be made.
    """
    from career_journal.journal.practice import read_log
    from career_journal.reports import gaps

    journal = state.journal()
    day = _day(as_of, journal) if as_of else state.today()
    asked = gaps.Asked(ladder, level, company, audience, read_log(journal.root))
    if explain:
        if view not in ("", "level"):
            message = f"--explain shows a competency, and '{view}' is another view"
            raise BadRequest(message, "leave the view out")
        report = gaps.explain(journal, day, asked, explain)
    else:
        report = gaps.arranged(gaps.build(journal, day, asked, since=_since(since, day, journal)), view)
    show(report, journal)
    finish(journal)


def _since(text: str, day: date, journal: Journal) -> date | None:
    """The day to compare with: the last review that was sent, or the day a date or period ends on."""
    if not text:
        return None
    if text.strip().casefold() != "last":
        return _day(text, journal)
    from career_journal import periods
    from career_journal.records.review import Review

    sent = [periods.span(one.submitted)[1] for one in journal.of(Review) if periods.is_date(one.submitted)]
    before = [one for one in sent if one < day]
    return max(before) if before else journal.settings.calendar.around(day, "half", -1).end


def _day(text: str, journal: Journal) -> date:
    """The last day of a date or period, as a person writes it."""
    from career_journal import periods

    return periods.parse(text, state.today(), journal.settings.calendar).end
