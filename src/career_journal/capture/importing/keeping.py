"""Where a plan is kept until it is put into effect: among the program's own files, or where its owner wants it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from career_journal.capture.importing.plan import SourcePlan, written
from career_journal.errors import Refused
from career_journal.notes.names import slug
from career_journal.notes.own import OWN, own_folder
from career_journal.notes.steps import Step
from career_journal.notes.write import create_file, create_named

KEPT = 20
"""Plans that nobody put into effect; older ones are forgotten."""


def keep_plan(root: Path, plans: Sequence[SourcePlan], path: Path | None, command: str) -> Path:
    """Write a plan; returns where it is. Raises Refused if the file wanted is there already."""
    if path is None:
        first = next(one.file for one in plans if one.rows)
        stem = slug(Path(first).stem, "plan")
        folder = own_folder(root, "plans")
        for old in sorted(folder.iterdir(), key=lambda plan: plan.stat().st_mtime)[: -KEPT + 1]:
            old.unlink(missing_ok=True)
        return create_named(folder, stem, written(plans, f"{command} {folder / stem}.md").encode())
    try:
        create_file(path, written(plans, f"{command} {path}").encode())
    except FileExistsError:
        message = f"{path} is already there"
        raise Refused(message, "choose another name for the plan") from None
    return path


def drop_plan(root: Path, path: Path, step: Step) -> None:
    """Put away a plan that was put into effect, unless its owner keeps it elsewhere; undo brings it back."""
    folder = root / OWN / "plans"
    if path.resolve().parent == folder.resolve() and path.is_file():
        step.discard(folder / path.name, path.read_bytes())
