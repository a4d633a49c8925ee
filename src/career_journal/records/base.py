"""What every record has: a name, a date, tags, and the lines of the note it came from."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

import msgspec
from msgspec import Meta

from career_journal.errors import Source
from career_journal.figures import Figure

Text = str
"""One or more lines, as they stand in the note without its markup."""
Grade = Annotated[int, Meta(ge=0, le=4)]
"""How strong one side of a piece of evidence is, 0 to 4."""


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """One thing in a note. Kinds add their own fields; an unknown part is missing, never filled in."""

    kind: ClassVar[str] = ""
    sections: ClassVar[dict[str, tuple[str, ...]]] = {}
    """Headings in a typed note that fill a field, besides the field's own name."""
    aliases: ClassVar[dict[str, str]] = {}
    """Other names under which a field may stand in front matter."""
    synonyms: ClassVar[tuple[str, ...]] = ()
    """Other words for the kind, as people write them behind `type:`."""
    main: ClassVar[str] = "details"
    """The field that takes the text of a typed note that stands under no heading of its own."""
    opening: ClassVar[str] = ""
    """The field that takes the first paragraph of such a text, where nothing else fills it."""
    needed: ClassVar[tuple[str, ...]] = ("title",)
    """The fields without which the record makes no sense."""
    example: ClassVar[str] = '"A title"'
    """What stands behind `journal add KIND` in the example of its help."""
    is_part: ClassVar[bool] = False
    """Whether it lives only inside another record."""
    is_reference: ClassVar[bool] = False
    """Whether it describes the world (a company, a ladder, a form) and not what its owner did."""

    id: str
    title: Annotated[str, Meta(description="a short name")] = ""
    date: Annotated[str | None, Meta(description="when: 2026-05-03, 2026-05 or 2026")] = None
    within: Annotated[str, Meta(description="a half, quarter or longer stretch: 2026-Q1, 2026-04..2026-06")] = ""
    tags: Annotated[tuple[str, ...], Meta(description="words to find it by")] = ()
    source: Source
    parent: str | None = None
    also: tuple[Source, ...] = ()
    """Further places that state the same."""
    private: Annotated[bool, Meta(description="true: never in an output that is shared")] = False
    confidential: Annotated[bool, Meta(description="true: not without being asked for by name")] = False
    share_as: Annotated[str, Meta(description="what to say in place of a confidential text")] = ""
    links: tuple[str, ...] = ()
    """Notes and records it links to, as written."""
    details: Annotated[Text, Meta(description="everything else that is said")] = ""
    figures: tuple[Figure, ...] = ()
    lines: dict[str, tuple[int, ...]] = {}
    """The lines each field came from."""
    extra: dict[str, Any] = {}
    """Front matter of the owner's that is not a field of this kind; kept, never changed."""

    @property
    def label(self) -> str:
        """The one line it is shown by."""
        return self.title

    @property
    def when(self) -> str:
        """When it was or is to be, as well as its note says it; empty if it does not."""
        return self.within or self.date or ""

    def line_of(self, field: str) -> Source:
        """Where a field stands; the record itself if that is not known."""
        lines = self.lines.get(field)
        return Source(self.source.path, lines[0], lines[-1]) if lines else self.source


COMMON = frozenset(Record.__struct_fields__)
HEAD = ("id", "title", "date", "tags", "source", "parent")
"""The fields that stand at the top of a record in JSON; the rest stands under `fields`."""


def own_fields(kind: type[Record]) -> tuple[str, ...]:
    """The fields a kind adds, in the order they are written down."""
    return tuple(name for name in kind.__struct_fields__ if name not in COMMON)


def words_in(record: Record) -> str:
    """Everything a record says, in small letters: what it can be found by."""
    values = [getattr(record, name) for name in ("title", "label", "details", "tags", *own_fields(type(record)))]
    texts = [part for value in values for part in (value if isinstance(value, tuple) else (value,))]
    return "\n".join(text for text in texts if isinstance(text, str)).casefold()


def to_json(record: Record) -> dict[str, Any]:
    """The record as plain values, in the documented shape (.github/JSON.md)."""
    fields = [
        *own_fields(type(record)),
        "within",
        "also",
        "links",
        "details",
        "share_as",
        "private",
        "confidential",
        "figures",
    ]
    encoded = dict(zip(type(record).__struct_fields__, type(record).__struct_encode_fields__, strict=True))
    return {
        "kind": record.kind,
        **{name: msgspec.to_builtins(getattr(record, name)) for name in HEAD},
        "fields": {encoded[name]: msgspec.to_builtins(getattr(record, name)) for name in fields},
    }
