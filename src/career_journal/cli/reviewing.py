"""What `journal review` writes: the draft, and the copy of what was sent. Everything it changes can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_journal.cli import state
from career_journal.cli.show import say
from career_journal.errors import NotFound, Refused

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from career_journal.errors import Problem
    from career_journal.journal import Journal
    from career_journal.journal.forms import Sheet
    from career_journal.periods import Period
    from career_journal.records.review import Review as Note
    from career_journal.reports.review import Review
    from career_journal.reports.review.drafting import Question, Written

FOLDER = "reviews"


def write_draft(journal: Journal, period: Period, form: str, *, dry_run: bool) -> None:
    """Write the note of a review, or refresh what its owner did not edit in it. Raises Refused once it was sent."""
    from career_journal.journal.sent import SUBMITTED
    from career_journal.reports.review import drafting

    sheet, questions = drafting.questions(journal, period, state.today(), form)
    note = sheet.review
    if note is not None and note.state == SUBMITTED:
        message = f"{note.source.path} was sent on {note.submitted or 'some day'} and stays as it was"
        raise Refused(message, "set its state to draft if you must change it")
    if note is None:
        done = drafting.new(journal, period, sheet, questions)
        path = None if dry_run else _create(journal, period, done)
    else:
        path = journal.root / note.source.path
        done = _refresh(journal, note, path, (sheet, questions), dry_run=dry_run)
    _tell(journal, path, done, is_new=note is None)


def _create(journal: Journal, period: Period, done: Written) -> Path:
    from career_journal.notes.steps import Step

    folder = journal.root / journal.settings.folders.get("review", FOLDER)
    with Step(journal.root, f"review --draft {period.label}") as step:
        return step.create(folder, period.label.replace("..", "_to_"), done.text.encode())


def _refresh(
    journal: Journal, note: Note, path: Path, form: tuple[Sheet, Iterable[Question]], *, dry_run: bool
) -> Written:
    """Refresh a draft while holding it, and only if it still is what was read; one without a question gets them."""
    from career_journal.journal import drafts
    from career_journal.notes.steps import Step, held
    from career_journal.reports.review.drafting import with_questions
    from career_journal.reports.review.refreshing import refreshed

    sheet, questions = form
    with held(journal.root, path) as old:
        draft = drafts.read(journal, note)
        raw = old.decode()
        if draft.sections:
            done = refreshed(journal, draft, raw, questions)
        else:
            done = with_questions(journal, raw, sheet, questions)
        if not dry_run:
            with Step(journal.root, f"review --draft {path.name}") as step:
                step.alter(path, old, done.text.encode())
    return done


def _tell(journal: Journal, path: Path | None, done: Written, *, is_new: bool) -> None:
    if path is None:
        say(done.text)
        return
    place = path.relative_to(journal.root).as_posix()
    news = [
        f"{count} {what if count == 1 else several}"
        for count, what, several in (
            (done.asked, "question", "questions"),
            (done.added, "line put together from your notes", "lines put together from your notes"),
            (done.refreshed, "line refreshed", "lines refreshed"),
            (done.changed, "marked, for its source has changed", "marked, for their source has changed"),
            (done.offered, "open question with a choice", "open questions with a choice"),
            (done.kept, "line of yours kept", "lines of yours kept"),
            (len(done.cited), "record cited", "records cited"),
        )
        if count
    ]
    is_same = not (is_new or done.asked or done.added or done.refreshed or done.changed or done.offered)
    verb = "nothing new for" if is_same else "wrote" if is_new else "refreshed"
    say(f"{verb} {place}{': ' if news else ''}{', '.join(news)}")


def submit(journal: Journal, period: Period, review: Review, found: Iterable[Problem], *, force: bool) -> None:
    """Freeze a finished review: its state, its day, and a copy of it with the records it cites."""
    from career_journal.journal.scope import scope_of
    from career_journal.journal.sent import SUBMITTED, path_of
    from career_journal.notes.steps import Step, held
    from career_journal.notes.write import create_file
    from career_journal.reports.review import sending

    today = state.today()
    scope = scope_of(journal, period, today)
    note = sending.refuse_unready(review, scope.sheet, found, force=force)
    copy = path_of(journal.root, note.source.path)
    if copy.exists():
        message = f"{note.source.path} was sent before: {copy.name} holds what was sent"
        raise Refused(message, "a review is sent once; delete that file if it never left")
    path = journal.root / note.source.path
    with held(journal.root, path) as old:
        text = old.decode() if note.state == SUBMITTED else sending.as_sent(old.decode(), today)
        kept = sending.copy_of(journal, scope, review, note, text, today)
        with Step(journal.root, f"review --submit {path.name}") as step:
            step.alter(path, old, text.encode())
        create_file(copy, kept)
    say(f"{note.source.path} is submitted as of {today}; {copy.name} beside it keeps what was sent")


def note_and_line(journal: Journal, period: Period, place: str) -> tuple[Note, int]:
    """The review note and the line that `--explain` means: `17`, or `reviews/2026-H1.md:17`."""
    from career_journal.journal.scope import scope_of
    from career_journal.records.review import Review as Note

    path, _, line = place.rpartition(":")
    note = scope_of(journal, period, state.today()).sheet.review
    if path:
        note = next((one for one in journal.of(Note) if one.source.path == path.removeprefix("./")), None)
    if note is None or not line.isdigit():
        message = f"'{place}' is no line of a review note"
        raise NotFound(message, "give the number of a line of the draft, or path:line")
    return note, int(line)
