"""`journal add KIND`: a new note of any kind."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from career_journal.cli import complete, options, state
from career_journal.cli.writing import identity, show_problems

if TYPE_CHECKING:
    from career_journal.capture.add import NewNote
    from career_journal.records.base import Record

HELP = """Add a note of any kind: a story, an objective, a metric …

It is made from options, from questions at the terminal, from standard input (-), or in your editor (--edit)."""
EPILOG = 'Example: journal add story "The night the queue stopped" --result "64 min in place of 3 h" --with R.O.'


class Kinds(TyperGroup):
    """One command for each kind; its options are the fields of the kind."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401 - the context class is private to typer
        """The kinds a template is shipped for."""
        del ctx
        from career_journal import resources

        return sorted(path.stem.replace("_", "-") for path in (resources.templates() / "notes").glob("*.md"))

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401 - the command class is private to typer
        """The command of a kind, also by its plural; None, and a hint from typer, if there is none."""
        from career_journal.notes.names import plural

        for name in self.list_commands(ctx):
            if cmd_name.casefold() in (name, plural(name)):
                command = _command(name)
                if complete.is_asked():
                    complete.attach(command)
                return command
        return None


def command() -> TyperGroup:
    """The group of all kinds."""
    return Kinds(name="add", help=HELP, epilog=EPILOG, no_args_is_help=True, rich_markup_mode=None)


def _command(name: str) -> TyperCommand:
    from career_journal.capture.add import kind_to_add
    from career_journal.capture.questions import headline, questions

    kind = kind_to_add(name)
    asked = questions(kind)
    return TyperCommand(
        name=name,
        callback=partial(run, kind),
        params=[
            TyperArgument(
                param_decls=["words"], nargs=-1, metavar=f"[{headline(kind).upper()}]", help="- reads standard input."
            ),
            *(_option(question.name, question.options, question.help, question.shape) for question in asked),
            TyperOption(param_decls=["edit", "--edit"], is_flag=True, help="Write it in your editor."),
            TyperOption(param_decls=["dry_run", "--dry-run"], is_flag=True, help="Show it, and write nothing."),
            *options.common(),
        ],
        help=f"{(kind.__doc__ or '').strip()}\n\nWithout options, at a terminal, every field is asked for.",
        short_help=(kind.__doc__ or "").strip().partition("\n")[0],
        epilog=f"Example: journal add {name} {kind.example}",
        rich_markup_mode=None,
    )


def _option(name: str, names: tuple[str, ...], text: str, shape: str) -> TyperOption:
    if shape == "yes":
        return TyperOption(
            param_decls=[f"field_{name}", f"{names[0]}/--no-{names[0][2:]}"], is_flag=True, default=None, help=text
        )
    metavar = {"number": "NUMBER", "date": "DATE", "words": "NAME"}.get(shape, "TEXT")
    return TyperOption(
        param_decls=[f"field_{name}", *names], help=text, metavar=metavar, multiple=shape == "words", default=None
    )


def run(
    kind: type[Record], words: tuple[str, ...] = (), *, edit: bool = False, dry_run: bool = False, **given: object
) -> None:
    """Make the note in the way that was asked for."""
    from career_journal.capture.add import NewNote
    from career_journal.capture.keep import nothing_lost
    from career_journal.capture.questions import headline
    from career_journal.capture.whole import typed_note

    note = NewNote(state.root(), kind, state.today())
    answers = {
        name.removeprefix("field_"): _plain(value) for name, value in given.items() if value not in (None, (), [])
    }
    from_input = words[-1:] == ("-",)
    if title := " ".join(words[:-1] if from_input else words):
        answers[headline(kind)] = title
    note.give(answers)
    if edit:
        _edit(note, dry_run=dry_run)
    elif from_input or (note.missing and not sys.stdin.isatty()):
        typed = sys.stdin.read()
        with nothing_lost(note.root, lambda: typed):
            _write_text(note, typed_note(note, typed), dry_run=dry_run)
    elif state.may_ask() and not dry_run:
        _interview(note)
    else:
        note.check()
        _write_text(note, note.text(), dry_run=dry_run, as_typed=False)


def _plain(value: object) -> Any:  # noqa: ANN401 - what questions read
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value


def _write_text(note: NewNote, text: str, *, dry_run: bool, as_typed: bool = True) -> None:
    from career_journal.capture.keep import nothing_lost
    from career_journal.capture.whole import add_text

    if dry_run:
        typer.echo(text, nl=False)
        return
    with nothing_lost(note.root, lambda: text):
        path, problems = add_text(note, text)
    typer.echo(identity(note.root, path))
    show_problems(problems, fatal=as_typed)


def _edit(note: NewNote, *, dry_run: bool) -> None:
    import os

    from career_journal.capture import editor
    from career_journal.capture.hints import with_hints, without_hints
    from career_journal.capture.whole import add_text
    from career_journal.errors import Refused

    draft = with_hints(note)
    if dry_run:
        typer.echo(draft, nl=False)
        return
    name = f"new-{note.kind.kind}"
    with editor.edited(note.root, name, draft.encode(), 1, editor.command(os.environ)) as after:
        if after == draft.encode():
            message = "nothing was written in the editor, so there is no new note"
            raise Refused(message)
        path, problems = add_text(note, without_hints(note, after.decode()))
    typer.echo(identity(note.root, path))
    show_problems(problems)


def _interview(note: NewNote) -> None:
    from career_journal.capture.keep import nothing_lost
    from career_journal.capture.signals import undisturbed
    from career_journal.cli.ask import INTRODUCTION, Terminal, attentive
    from career_journal.cli.show import say
    from career_journal.notes.steps import Step

    article = "An" if note.kind.kind[0] in "aeiou" else "A"
    say(f"{article} {note.kind.kind}. {INTRODUCTION}")
    is_stopped = False
    with (
        attentive(),
        Step(note.root, f"add {note.kind.kind}") as step,
        nothing_lost(note.root, lambda: note.text() if note.given else ""),
    ):

        def save() -> None:
            with undisturbed():
                note.save(step)

        try:
            note.interview(Terminal(), save)
        except (EOFError, KeyboardInterrupt) as end:
            note.last_words(getattr(end, "answer", ""))
            if note.given:
                save()
            is_stopped = isinstance(end, KeyboardInterrupt)
    if is_stopped:
        _say_saved(note)
        raise typer.Exit(130)
    if note.path is None:
        say("nothing was answered, so there is no new note")
        raise typer.Exit(1)
    typer.echo(identity(note.root, note.path))
    show_problems(note.problems, fatal=False)


def _say_saved(note: NewNote) -> None:
    from career_journal.cli.show import say

    if note.path is not None:
        say(f"saved so far; go on with: journal edit {identity(note.root, note.path)}")
