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
        """The view of the journal that was asked for. Raises BadRequest for a kind, field or period there is not."""
        from career_journal import periods
        from career_journal.records.base import words_in

        kinds = {kind_named(name) for name in self.kinds}
        if kinds:
            journal = journal.where(lambda record: record.kind in kinds)
        for tag in self.tags:
            journal = journal.tagged(tag)
        for condition in self.where:
            journal = journal.where(_condition(condition, journal))
        if self.period or self.since or self.until:
            today = state.today()
            chosen = (
                periods.parse(self.period, today, journal.settings.calendar)
                if self.period
                else periods.between(self.since or None, self.until or None, today)
            )
            journal = journal.within(chosen)
        notes = {note.path for note in journal.notes}.intersection(self.words)
        if notes:
            journal = journal.where(lambda record: record.source.path in notes)
        wanted = [word.casefold() for word in self.words if word not in notes]
        return journal.where(lambda record: all(word in words_in(record) for word in wanted)) if wanted else journal


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


def _condition(text: str, journal: Journal) -> Callable[[Record], bool]:
    name, sign, wanted = text.partition("=")
    if not sign:
        message = f"'{text}' is not a condition"
        raise BadRequest(message, "write --where project=search")
    name = name.strip()
    _check_field(name, journal)

    def holds(record: Record) -> bool:
        value = getattr(record, {"from": "giver"}.get(name, name), None)
        if value is None:
            value = record.extra.get(name)
        shown = ", ".join(map(str, value)) if isinstance(value, tuple | list) else str(value or "")
        return wanted.casefold() in shown.casefold() if wanted else not shown

    return holds


def _check_field(name: str, journal: Journal) -> None:
    """Raises BadRequest if no kind has or tells such a field, and no note of this journal has a key of that name."""
    from difflib import get_close_matches

    from career_journal.records import kinds

    known = {field for kind in kinds().values() for field in kind.__struct_encode_fields__}
    is_told = name in known or any(hasattr(kind, name) for kind in kinds().values())
    if not is_told and not any(name in record.extra for record in journal.records):
        message = f"nothing has a field '{name}'"
        close = get_close_matches(name, known, n=1)
        raise BadRequest(message, f"did you mean {close[0]}?" if close else "journal show RECORD names those it has")
