"""Completion: the shell asks with every press of Tab, and is answered from names alone, without reading the notes.

`journal completion bash` prints what a shell has to know; from then on it sets `_JOURNAL_COMPLETE` and calls `journal`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

VARIABLE = "_JOURNAL_COMPLETE"
SHELLS = ("bash", "zsh", "fish", "powershell")


def is_asked() -> bool:
    """Whether the shell wants words and no command."""
    return VARIABLE in os.environ


def prepare() -> None:
    """Make typer answer, though its own options for installing completion are off."""
    from typer.completion import completion_init  # type: ignore[attr-defined] # named in its documentation

    completion_init()


def script(shell: str) -> str:
    """What a shell has to read to complete `journal`."""
    from typer.completion import get_completion_script  # type: ignore[attr-defined] # the same

    return get_completion_script(prog_name="journal", complete_var=VARIABLE, shell=shell)


def attach(command: Any) -> None:  # noqa: ANN401 - typer's own class
    """Give every parameter that means something in the journal the words for it."""
    for parameter in command.params:
        names = {parameter.name.removeprefix("field_"), *(name.strip("-") for name in parameter.opts)}
        for meanings, words in _WORDS:
            if names & meanings:
                parameter._custom_shell_complete = _completer(words)  # noqa: SLF001 - set by typer for options of its own


def _completer(words: str) -> Any:  # noqa: ANN401
    def complete(context: Any, parameter: Any, begun: str) -> list[str]:  # noqa: ANN401
        del parameter
        found = _kinds() if words == "kinds" else _in_journal(context, words)
        shell = os.environ[VARIABLE].rpartition("_")[2]
        wanted = [name for name in found if name.casefold().startswith(begun.casefold())]
        return [_for_shell(name, shell) for name in wanted if _can_be_offered(name, shell)]

    return complete


def _can_be_offered(name: str, shell: str) -> bool:
    """Whether a name out of a note reaches the command line as it is: zsh would lose its quotes on the way."""
    return name.isprintable() and not (shell == "zsh" and set(name) & set("'\""))


def _for_shell(name: str, shell: str) -> str:
    """A name as bash may read it in a command, whatever a note calls its people; other shells see to it themselves."""
    return re.sub(r"[^\w@%+=:,./-]", r"\\\g<0>", name) if shell == "bash" else name


def _kinds() -> list[str]:
    from career_journal import resources

    return [path.stem for path in sorted((resources.templates() / "notes").glob("*.md"))]


def _in_journal(context: Any, words: str) -> Iterable[str]:  # noqa: ANN401
    from career_journal.errors import JournalError
    from career_journal.notes.skim import skim
    from career_journal.settings import find_root

    given = context.find_root().params.get("folder") or None
    try:
        found = skim(find_root(given, os.environ, Path.cwd()))
    except (JournalError, OSError):
        return []
    if words == "companies":
        return dict.fromkeys(name.casefold() for name in (*found.companies, *_shipped("companies")))
    if words == "ids":
        return dict.fromkeys([*found.ids, *(name.rpartition("/")[2] for name in found.ids)])
    if words == "objectives":
        return found.objectives
    counts: dict[str, int] = getattr(found, words)
    return sorted(counts, key=lambda name: (-counts[name], name.casefold()))


def _shipped(folder: str) -> Iterable[str]:
    from career_journal import resources

    return (path.stem for path in sorted((resources.library() / folder).glob("*.md")))


_WORDS: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset({"kind"}), "kinds"),
    (frozenset({"tag", "tags"}), "tags"),
    (frozenset({"objective", "objectives"}), "objectives"),
    (frozenset({"company", "target"}), "companies"),
    (frozenset({"with", "with_", "witnesses", "from", "people", "agreed_with", "decider", "owner"}), "people"),
    (frozenset({"record"}), "ids"),
)
"""Names of options and arguments, and the words that complete them."""
