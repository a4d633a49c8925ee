"""Which company is meant: the one named, by its name or the beginning of it, else the one prepared for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_journal.cli import state
from career_journal.cli.show import say
from career_journal.errors import BadRequest

if TYPE_CHECKING:
    from career_journal.journal import Journal


def chosen(journal: Journal, named: str | None) -> str:
    """The company a command is about; empty if none is named and none prepared for.

    What was not named in full is said. Raises BadRequest for a name without words.
    """
    from career_journal.journal.interview.employer import aimed_at, whole_name

    if named is None:
        name = aimed_at(journal, state.today())
        if name and not journal.settings.targets:
            say(f"no company named, so it is {name}, whose interview comes next")
        return name
    if not named.strip():
        message = "a company without a name"
        raise BadRequest(message, "write --company NAME, or leave it out")
    if whole := whole_name(journal, named):
        say(f"'{named}' is taken for {whole}")
    return whole or named


def said_if_unlisted(journal: Journal, name: str, then: str) -> bool:
    """Whether no note is about this company; if so it is said, with what is done `then` and the known ones."""
    from career_journal.journal.interview.employer import is_unlisted, known_companies
    from career_journal.render.text import wrapped

    if not is_unlisted(journal, name):
        return False
    say(wrapped(f"no note is about '{name}': {then} ({known_companies(journal)})", state.width(), 0))
    return True
