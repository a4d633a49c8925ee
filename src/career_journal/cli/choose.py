"""Options that choose records, the same for every command."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from career_journal.cli import state
from career_journal.errors import BadRequest

if TYPE_CHECKING:
    from collections.abc import Callable

    from career_journal.journal import Journal
    from career_journal.records.base import Record

KindOption = Annotated[
    list[str], typer.Option("--kind", "-k", metavar="KIND", help="Only this kind; may be repeated.", show_default=False)
]
TagOption = Annotated[
    list[str],
    typer.Option(
        "--tag", "-t", metavar="TAG", help="Only with this tag; repeated: with all of them.", show_default=False
    ),
]
WhereOption = Annotated[
    list[str],
    typer.Option(
        "--where",
        metavar="FIELD=TEXT",
        help="Only where a field holds this text; FIELD= means empty.",
        show_default=False,
    ),
]
PeriodOption = Annotated[
    str,
    typer.Option(
        "--period", "-p", metavar="PERIOD", help="2026-H1, 2026-Q2, 2026, this half, last quarter …", show_default=False
    ),
]
SinceOption = Annotated[str, typer.Option("--since", metavar="DATE", help="First day, included.", show_default=False)]
UntilOption = Annotated[str, typer.Option("--until", metavar="DATE", help="Last day, included.", show_default=False)]


@dataclass(frozen=True)
class Choice:
    """Which records a command is about."""

    kinds: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    period: str = ""
    since: str = ""
    until: str = ""
    words: tuple[str, ...] = ()

    def of(self, journal: Journal) -> Journal:
        """The view of the journal that was asked for. Raises BadRequest for a kind or period that does not exist."""
        from career_journal import periods
        from career_journal.records.base import words_in

        kinds = {kind_named(name) for name in self.kinds}
        if kinds:
            journal = journal.where(lambda record: record.kind in kinds)
        for tag in self.tags:
            journal = journal.tagged(tag)
        for condition in self.where:
            journal = journal.where(_condition(condition))
        if self.period or self.since or self.until:
            today = state.today()
            chosen = (
                periods.parse(self.period, today, journal.settings.calendar)
                if self.period
                else periods.between(self.since or None, self.until or None, today)
            )
            journal = journal.within(chosen)
        if self.words:
            wanted = [word.casefold() for word in self.words]
            journal = journal.where(lambda record: all(word in words_in(record) for word in wanted))
        return journal


def kind_named(name: str) -> str:
    """The kind a user means: `story`, `stories`, `key-result`. Raises BadRequest with the known ones."""
    from career_journal.records import kinds

    if (kind := kind_meant(name)) is not None:
        return kind
    message = f"'{name}' is not a kind"
    raise BadRequest(message, f"known kinds: {', '.join(kinds())}")


def kind_meant(word: str) -> str | None:
    """The kind that a word names, be it in the plural; None if it names none."""
    from career_journal.records import kinds

    word = word.casefold().replace("-", "_").strip()
    return next((kind for kind in kinds() if word in (kind, plural(kind))), None)


def plural(kind: str) -> str:
    """The plural of a kind, as a folder or an option."""
    if kind.endswith("y"):
        return f"{kind[:-1]}ies"
    return kind if kind.endswith("s") or kind in ("evidence", "feedback") else f"{kind}s"


def _condition(text: str) -> Callable[[Record], bool]:
    name, sign, wanted = text.partition("=")
    if not sign:
        message = f"'{text}' is not a condition"
        raise BadRequest(message, "write --where project=search")

    def holds(record: Record) -> bool:
        value = getattr(record, {"from": "giver"}.get(name.strip(), name.strip()), None)
        if value is None:
            value = record.extra.get(name.strip())
        shown = ", ".join(map(str, value)) if isinstance(value, tuple | list) else str(value or "")
        return wanted.casefold() in shown.casefold() if wanted else not shown

    return holds
