"""`journal import`: sectioned notes, résumés, tables of goals and ladders become notes of their own."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from career_journal.cli import state
from career_journal.cli.show import say
from career_journal.cli.writing import DryRun
from career_journal.errors import BadRequest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from career_journal.capture.importing.plan import SourcePlan
    from career_journal.capture.importing.planning import Desk, Failure

EPILOG = "Example: journal import memories.md"
Files = Annotated[
    list[str],
    typer.Argument(metavar="[FILE|DIR]...", help="Notes, résumés (.json), tables of goals (.csv), or folders of them."),
]
Apply = Annotated[str, typer.Option("--apply", metavar="PLAN", help="Import what a plan says.", show_default=False)]
Plan = Annotated[str, typer.Option("--output", "-o", metavar="FILE", help="Write the plan there.", show_default=False)]
Move = Annotated[bool, typer.Option("--move", help="Put links in the place of the lines.", show_default=False)]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Import at once, without a plan to edit.", show_default=False)]
Undo = Annotated[bool, typer.Option("--undo", help="Take back the last import, byte for byte.", show_default=False)]
Ladder = Annotated[bool, typer.Option("--ladder", help="The file is a published ladder.", show_default=False)]
Title = Annotated[str, typer.Option("--title", metavar="TEXT", help="Title of the ladder.", show_default=False)]
Origin = Annotated[str, typer.Option("--origin", metavar="TEXT", help="Where the ladder is from.", show_default=False)]
Licence = Annotated[str, typer.Option("--licence", metavar="TEXT", help="Licence of the ladder.", show_default=False)]


def run(
    files: Files = [],  # noqa: B006 - typer copies it
    *,
    apply: Apply = "",
    yes: Yes = False,
    move: Move = False,
    undo: Undo = False,
    output: Plan = "",
    ladder: Ladder = False,
    title: Title = "",
    origin: Origin = "",
    licence: Licence = "",
    dry_run: DryRun = False,
) -> None:
    """Turn sectioned notes and files of other tools into typed notes.

    Without --yes it only writes a plan: read it, edit it, then import what it says with --apply. Sources stay as they
    are, and what was imported from them counts once. Importing again adds only what is new.
    """
    if undo:
        _undo(dry_run=dry_run)
    elif ladder:
        for file in _needed(files):
            _ladder(Path(file), title, origin, licence, dry_run=dry_run)
    elif apply:
        _apply(Path(apply), move=move, dry_run=dry_run)
    else:
        _plan(_needed(files), output, yes=yes, move=move, dry_run=dry_run)


def _needed(files: list[str]) -> list[str]:
    if not files:
        message = "there is nothing to import"
        raise BadRequest(message, "name files or folders: journal import memories.md")
    return files


def _undo(*, dry_run: bool) -> None:
    from career_journal.capture.importing.carry import COMMAND
    from career_journal.notes.undo import undo

    undone = undo(state.root(), command=COMMAND, dry_run=dry_run)
    say(f"{'would undo' if dry_run else 'undone'}: {undone.what}")
    for path in undone.paths:
        typer.echo(path)


def _ladder(file: Path, title: str, origin: str, licence: str, *, dry_run: bool) -> None:
    from career_journal.capture.importing.ladder import import_ladder

    found = import_ladder(
        state.root(), file, state.today(), title=title, origin=origin, licence=licence, dry_run=dry_run
    )
    if dry_run:
        typer.echo(found.text, nl=False)
        return
    typer.echo(found.path)
    told = f"{found.levels} levels, {found.competencies} competencies"
    use = f'measure yourself by it with ladder = "{found.title}" in journal.toml'
    say(f"{told}; {use if found.is_new else 'imported before'}")


# ---- plans -------------------------------------------------------------------------------------------------------


def _plan(files: list[str], output: str, *, yes: bool, move: bool, dry_run: bool) -> None:
    from career_journal.capture.importing.files import named
    from career_journal.capture.importing.planning import Desk, plan
    from career_journal.capture.importing.sources import endings

    desk = Desk.open(state.root(), state.today())
    found = list(named(files, endings(), desk.journal.settings.exclude))
    if not found:
        say(f"no file to import is in {', '.join(files)}; these are read: {', '.join(endings())}")
    plans, failures = plan(desk, found, move=move)
    if yes and not dry_run:
        _carry(desk, plans, failures, "", move=move, dry_run=False)
        return
    if any(one.rows for one in plans) or (dry_run and plans):
        _write_plan(desk, plans, output, move=move, dry_run=dry_run)
    rows = sum(len(one.rows) for one in plans)
    _finish("to import", rows, _skipped(plans), len(failures), plans, failures)


def _write_plan(desk: Desk, plans: Sequence[SourcePlan], output: str, *, move: bool, dry_run: bool) -> None:
    from career_journal.capture.importing.keeping import keep_plan
    from career_journal.capture.importing.plan import written

    folder = f" -C {given}" if (given := state.given_folder()) is not None else ""
    command = f"journal{folder} import{' --move' if move else ''} --apply"
    if dry_run:
        typer.echo(written(plans, f"{command} PLAN"), nl=False)
        return
    path = keep_plan(desk.root, plans, Path(output) if output else None, command)
    typer.echo(path)
    say(f"nothing is imported yet; read and edit the plan, then: {command} {path}")


def _apply(path: Path, *, move: bool, dry_run: bool) -> None:
    from career_journal.capture.importing.files import text_of
    from career_journal.capture.importing.plan import read
    from career_journal.capture.importing.planning import Desk

    plans = read(text_of(path), path)
    _carry(Desk.open(state.root(), state.today()), plans, [], str(path), move=move, dry_run=dry_run)


def _carry(
    desk: Desk, plans: Sequence[SourcePlan], failures: list[Failure], plan: str, *, move: bool, dry_run: bool
) -> None:
    from career_journal.capture.importing.carry import carry

    done = carry(desk, plans, plan, move=move, dry_run=dry_run)
    for path in done.made:
        typer.echo(path)
    for file, number in done.moved.items():
        say(f"{file}: {number} record{'' if number == 1 else 's'} gave way to links")
    what = "would be imported" if dry_run else "imported"
    failed = done.failed + len(failures)
    _finish(what, len(done.made), done.skipped + _skipped(plans), failed, plans, [*failures, *done.failures])


def _skipped(plans: Sequence[SourcePlan]) -> int:
    return sum(one.done + len(one.left) for one in plans)


def _finish(
    what: str, imported: int, skipped: int, failed: int, plans: Sequence[SourcePlan], failures: Sequence[Failure]
) -> None:
    """What was skipped and why, every file that failed with its way out, the sum; the worst exit code of them."""
    from career_journal.capture.importing.plan import listed

    done = sum(one.done for one in plans)
    reasons = Counter(left.why for one in plans for left in one.left)
    for why, number in {**({"imported before": done} if done else {}), **reasons}.items():
        say(f"{number} skipped: {why}")
    if empty := [one.file for one in plans if one.is_empty]:
        say(f"nothing was taken for a record in {listed(empty)}; a heading such as '# Wins' says what stands below it")
    for failure in failures:
        hint = f"\n  hint: {failure.error.hint}" if failure.error.hint else ""
        say(f"{failure.error}{hint}")
    say(f"{imported} {what} + {skipped} skipped + {failed} failed = {imported + skipped + failed} in all")
    if not (failures or imported + skipped):
        raise typer.Exit(1)
    if failures:
        raise typer.Exit(max(failure.error.exit_code for failure in failures))
