"""`journal debrief`: what was asked, noted while it is fresh."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from career_journal.cli import state
from career_journal.cli.company import chosen, said_if_unlisted
from career_journal.cli.show import say
from career_journal.errors import BadRequest

if TYPE_CHECKING:
    from career_journal.cli.speaking import Voice
    from career_journal.journal import Journal
    from career_journal.journal.interview.employer import Employer
    from career_journal.journal.matching import Matcher
    from career_journal.journal.practice import AskedThere

SHOWN = 3
EPILOG = 'Example: journal debrief --company meta --asked "A time you failed?" --used "came twice" --went 2'


def run(
    company: Annotated[
        str | None,
        typer.Option("--company", "-c", metavar="NAME", help="Where the interview was.", show_default=False),
    ] = None,
    asked: Annotated[
        list[str],
        typer.Option("--asked", metavar="QUESTION", help="A question that came; may be repeated.", show_default=False),
    ] = [],  # noqa: B006
    used: Annotated[
        list[str],
        typer.Option("--used", metavar="STORY", help="The story told to it, in the same order.", show_default=False),
    ] = [],  # noqa: B006
    went: Annotated[
        list[int],
        typer.Option("--went", metavar="0-3", min=0, max=3, help="How it went, in the same order.", show_default=False),
    ] = [],  # noqa: B006
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="Anything else.", show_default=False)] = "",
    on: Annotated[
        str,
        typer.Option("--on", metavar="DATE", help="The day of the interview, if it was not today.", show_default=False),
    ] = "",
    *,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be kept, and keep nothing.", show_default=False)
    ] = False,
) -> None:
    """Note what was asked in an interview, and how it went.

    Which questions came, which stories you told, how they went: the next sheet knows.

    Without --asked it asks you, one question after the other. It is kept in .journal/practice, never in your notes.
    """
    from career_journal.capture.practice import keep
    from career_journal.journal.interview.employer import employer_named
    from career_journal.journal.practice import Debrief

    _check(asked, used, went, is_told=bool(asked or note))
    journal = state.journal()
    name = chosen(journal, company)
    if not name:
        message = "no company named"
        raise BadRequest(message, "add --company NAME")
    is_any = said_if_unlisted(journal, name, "it is kept under that name")
    employer = employer_named(journal, name, any_name=is_any)
    day = _day(on, employer)
    entries = _from_options(journal, asked, used, went) if asked or note else _from_answers(journal)
    debrief = Debrief(on=day, company=employer.name, asked=tuple(entries), note=note)
    for entry in entries:
        typer.echo(f"{entry.question}: {entry.title or 'no story'}{f' ({entry.how})' if entry.how else ''}")
    if not entries and not note:
        say("nothing noted, so nothing was kept")
    elif dry_run:
        say("nothing was kept (--dry-run)")
    else:
        say(f"kept in {keep(journal.root, debrief).relative_to(journal.root)}")


def _day(on: str, employer: Employer) -> str:
    """The day of the interview: the one given, else today, although another may be noted.

    Raises BadRequest for a day still to come.
    """
    from career_journal.capture.dates import check_past, read

    today = state.today()
    if on:
        day = read(on, today)
        check_past(day, today)
        return day
    if (employer.days_left(today) or 0) > 0:
        say(f"the interview is noted for {employer.day}; this is kept as of today, and --on DATE says another day")
    return today.isoformat()


def _check(asked: list[str], used: list[str], went: list[int], *, is_told: bool) -> None:
    """Raise BadRequest if the options do not fit together, or if nothing was given and nothing may be asked."""
    if not all(question.strip() for question in asked):
        message = "a question without words"
        raise BadRequest(message, 'write what was asked: --asked "A time you failed?"')
    if max(len(used), len(went)) > len(asked):
        message = f"--used {len(used)} times and --went {len(went)} times, but --asked {len(asked)} times"
        raise BadRequest(message, "give --used and --went once for each --asked, in its order; --used '' for none")
    if not is_told and state.given("no_input"):
        message = "nothing was given, and --no-input forbids to ask"
        raise BadRequest(message, 'add --asked "…" for each question, or --note "…"')


def _from_options(journal: Journal, asked: list[str], used: list[str], went: list[int]) -> list[AskedThere]:
    """Questions with their stories and grades by position."""
    from career_journal.journal.practice import AskedThere

    entries = []
    for place, question in enumerate(asked):
        story, title = _story(journal, used[place]) if place < len(used) and used[place] else ("", "")
        entries.append(AskedThere(question, story, title, went[place] if place < len(went) else None))
    return entries


def _story(journal: Journal, name: str) -> tuple[str, str]:
    """The id and title of a story by name. Raises NotFound with the candidates."""
    from career_journal.journal.interview.shelf import name_of
    from career_journal.records.story import Story

    story = journal.find(name, Story)
    return story.id, name_of(story) if isinstance(story, Story) else story.label


def _from_answers(journal: Journal) -> list[AskedThere]:
    """Ask for one question after the other until an empty line; Ctrl-C keeps what was noted so far."""
    from career_journal.cli.speaking import Voice, ended_by_signals
    from career_journal.journal.interview.shelf import Shelf

    shelf, voice = Shelf(journal), Voice()
    matcher = shelf.matcher(shelf.stories)
    entries: list[AskedThere] = []
    voice.say("Which questions came? One at a time, an empty line ends.")
    try:
        with ended_by_signals():
            while question := voice.line(f"{len(entries) + 1}  Question:").strip():
                _ask_about(journal, question, matcher, voice, entries)
    except (KeyboardInterrupt, EOFError):
        voice.say("")
    return entries


def _ask_about(journal: Journal, question: str, matcher: Matcher, voice: Voice, entries: list[AskedThere]) -> None:
    """Which story was told to a question, and how it went; the question is noted before anything else is asked."""
    from career_journal.errors import NotFound
    from career_journal.journal.interview.shelf import name_of
    from career_journal.journal.practice import AskedThere

    entries.append(AskedThere(question))
    near = [match.story for match in matcher.answers(question)[:SHOWN]]
    for place, story in enumerate(near, 1):
        voice.say(f"     {place} {name_of(story)}")
    while name := voice.line("   Which story? a number, a word of its title, Enter for none:").strip():
        try:
            chosen = near[int(name) - 1] if name.isdigit() and 0 < int(name) <= len(near) else None
            identity, title = (chosen.id, name_of(chosen)) if chosen is not None else _story(journal, name)
        except NotFound as error:
            voice.say(f"     {error}")
        else:
            entries[-1] = AskedThere(question, identity, title)
            break
    went = voice.line("   How did it go? 0 not at all, 1 hardly, 2 mostly, 3 well (Enter for unknown):").strip()
    if went in ("0", "1", "2", "3"):
        entries[-1] = AskedThere(question, entries[-1].story, entries[-1].title, int(went))
