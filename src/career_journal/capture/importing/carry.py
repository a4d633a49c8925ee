"""A plan put into effect: first every note is made, then the lines they came from give way to links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from career_journal.capture.importing import moving
from career_journal.capture.importing.edited import as_wanted, path_wanted
from career_journal.capture.importing.item import Content, Item
from career_journal.capture.importing.keeping import drop_plan
from career_journal.capture.importing.plan import Row, SourcePlan, listed
from career_journal.capture.importing.planning import Desk, Failure, known
from career_journal.capture.place import mode_of
from career_journal.errors import BadRequest, JournalError, Refused
from career_journal.journal.imported import COPIED, MOVED, Made
from career_journal.notes.scalars import Value
from career_journal.notes.steps import Step, held
from career_journal.notes.write import check_writable

COMMAND = "import"
"""How its steps are called in the undo log."""


@dataclass
class Carried:
    """What an import did."""

    made: list[str] = field(default_factory=list)
    """The notes that are new."""
    skipped: int = 0
    """Rows whose notes were there already, or whose lines cannot leave the source."""
    moved: dict[str, int] = field(default_factory=dict)
    """For each source the records that gave way to links."""
    failures: list[Failure] = field(default_factory=list)
    failed: int = 0
    """Rows of which nothing was made."""


@dataclass(frozen=True)
class _Job:
    """One note to be made."""

    item: Item
    path: PurePosixPath
    edited: bool
    made: Made | None
    """The note, if it is there already."""
    where: str
    """The row of the plan, in front of a message: `plan.md:13: `; empty without a plan."""


def carry(
    desk: Desk, plans: Sequence[SourcePlan], plan: str = "", *, move: bool = False, dry_run: bool = False
) -> Carried:
    """Make the notes of a plan. A source that is no longer what it was stops alone, and is left as it is.

    A plan that is in effect is put away; undo brings it back as it was edited.
    """
    done = Carried()
    wanted = [one for one in plans if one.rows]
    with Step(desk.root, f"{COMMAND} {listed([one.file.rpartition('/')[2] for one in wanted])}") as step:
        for one in wanted:
            before = len(done.made) + done.skipped
            try:
                _carry_source(desk, one, step if not dry_run else None, done, plan, move=move)
            except JournalError as error:
                done.failures.append(Failure(one.file, error))
            except OSError as error:
                done.failures.append(Failure(one.file, _not_written(error, done)))
            done.failed += len(one.rows) - (len(done.made) + done.skipped - before)
        if plan and not dry_run and (done.made or done.moved) and not done.failures:
            drop_plan(desk.root, Path(plan), step)
    return done


def _not_written(error: OSError, done: Carried) -> Refused:
    where = f" ({error.filename})" if error.filename else ""
    message = f"a note could not be written: {(error.strerror or str(error)).lower()}{where}"
    return Refused(
        message, f"{len(done.made)} notes are whole, the source is as it was; the same command goes on from there"
    )


def _carry_source(desk: Desk, one: SourcePlan, step: Step | None, done: Carried, plan: str, *, move: bool) -> None:
    path = desk.root / one.file
    if move and not desk.is_inside(path):
        message = f"{one.file} is not in the journal, so its lines stay there"
        raise BadRequest(message, "import it without --move")
    if move:
        check_writable(path)
    content = desk.content(path)
    jobs = _jobs(desk, content, one, plan)
    if move:
        jobs = _movable(desk, content, jobs)
        done.skipped += len(one.rows) - len(jobs)
    texts = [_text(desk, content, job, jobs, MOVED if move else COPIED) for job in jobs]
    places = [_put(desk, job, text, step, done) for job, text in zip(jobs, texts, strict=True)]
    if move and jobs and step is not None:
        links = {job.item.mark: place for job, place in zip(jobs, places, strict=True)}
        _replace(path, desk, step, [job.item for job in jobs], links)
    if move:
        done.moved[one.file] = len(jobs)


def _jobs(desk: Desk, content: Content, one: SourcePlan, plan: str) -> list[_Job]:
    items = {item.mark: item for item in content.items}
    there = known(desk, content)
    jobs: list[_Job] = []
    for row in one.rows:
        where = f"{plan}:{row.line}: " if plan else ""
        job = _job(desk, row, items.get(row.mark), there.get(row.mark), where, one.file)
        jobs.append(replace(job, path=_free(desk.root, job.path, {other.path for other in jobs})))
    return jobs


def _free(root: Path, path: PurePosixPath, promised: set[PurePosixPath]) -> PurePosixPath:
    """The name, or `-2`, `-3` … if a note has it by now."""
    number, found = 1, path
    while found in promised or (root / found).exists():
        number += 1
        found = path.with_name(f"{path.stem}-{number}.md")
    return found


def _job(desk: Desk, row: Row, item: Item | None, made: Made | None, where: str, file: str) -> _Job:
    if item is None:
        message = f"{where}{file}:{row.first} is not what it was when the plan was made"
        raise Refused(message, f"make a new plan: journal import {file}; nothing of this file was imported")
    try:
        wanted, edited = as_wanted(item, row)
        return _Job(wanted, path_wanted(desk.root, row), edited, made, where)
    except BadRequest as error:
        message = f"{where}{error}"
        raise BadRequest(message, error.hint) from None


def _movable(desk: Desk, content: Content, jobs: list[_Job]) -> list[_Job]:
    """The notes whose lines may leave the source: the rest reads the same, and a note made before still holds them."""
    jobs = [job for job in jobs if job.made is None or desk.composer.holds(job.made.note.text, job.item)]
    links = {job.item.mark: str(job.path) for job in jobs}
    found = moving.movable(content.note, [job.item for job in jobs], links, desk.grammar) if content.note else []
    can = {item.mark for item in found}
    return [job for job in jobs if job.item.mark in can]


def _text(desk: Desk, content: Content, job: _Job, jobs: Sequence[_Job], key: str) -> str:
    """The text of a note; of one that is there already, with where it came from."""
    if job.made is not None:
        return job.made.note.text.replace(f"\n{COPIED}:", f"\n{key}:", 1)
    origin: Mapping[str, Value] = {key: f"{content.name}:{job.item.lines[0]}#{job.item.mark}"}
    try:
        return desk.composer.text(_below(job.item, jobs), origin, edited=job.edited)
    except Refused as error:
        message = f"{job.where}{error}"
        raise Refused(message, error.hint or f"mend the row; nothing of {content.name} was imported") from None


def _below(item: Item, jobs: Sequence[_Job]) -> Item:
    """What stood below an objective names it: by its note, or by where it still stands."""
    if not item.owner or item.record is None or "objectives" in item.values or item.kind.kind != "evidence":
        return item
    note = next((job.path for job in jobs if job.item.mark == item.owner), None)
    names = [str(note).removesuffix(".md") if note is not None else str(item.record.parent)]
    return replace(item, values={**item.values, "objectives": names}, marked_up={**item.marked_up, "objectives": names})


def _put(desk: Desk, job: _Job, text: str, step: Step | None, done: Carried) -> str:
    """Write the note, unless it is there; returns its path."""
    if job.made is not None:
        done.skipped += 1
        path = desk.root / job.made.note.path
        if step is not None and text != job.made.note.text:
            with held(desk.root, path) as data:
                step.alter(path, data, data.replace(f"\n{COPIED}:".encode(), f"\n{MOVED}:".encode(), 1))
        return job.made.note.path
    target = desk.root / job.path
    if step is not None:
        target = step.create(target.parent, target.stem, text.encode(), mode_of(desk.root))
    done.made.append(target.relative_to(desk.root).as_posix())
    return done.made[-1]


def _replace(path: Path, desk: Desk, step: Step, items: Sequence[Item], links: Mapping[str, str]) -> None:
    """Links in the place of the lines. Raises Refused if the source was changed meanwhile."""
    with held(desk.root, path) as data:
        text = data.decode()
        bom = text[:1] if text.startswith("\ufeff") else ""
        now = desk.content(path)
        if {item.mark for item in items} - {item.mark for item in now.items}:
            message = f"{path} was changed meanwhile"
            raise Refused(message, "the notes are there, its lines stay; import it with --move again")
        step.alter(path, data, (bom + moving.without(text.removeprefix(bom), items, links)).encode())
