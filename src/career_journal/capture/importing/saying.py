"""What a record says, as values for the front matter and sections of a note, and whether two say the same."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from career_journal.capture.questions import DATES
from career_journal.notes.scalars import Bare, Value, quoted
from career_journal.records.base import Record, own_fields

SHARED = ("date", "within", "tags", "private", "confidential", "share_as", "details")
"""Fields that every kind has and a note can state."""


def values_of(record: Record) -> Iterator[tuple[str, Value]]:
    """Everything a record says, by its name in front matter; what is not said is left out."""
    names = dict(zip(type(record).__struct_fields__, type(record).__struct_encode_fields__, strict=True))
    plain = type(record)(id="", source=record.source)
    for field in (*own_fields(type(record)), *SHARED):
        value = getattr(record, field)
        if value != getattr(plain, field):
            yield names[field], Bare(value) if field in DATES else as_value(value)
    untitled = msgspec.structs.replace(record, title="")
    if record.title and record.title != untitled.label:
        yield "title", record.title


def as_value(value: Any) -> Value:  # noqa: ANN401 - the value of any field
    """The value of a field as it can be written down."""
    plain = msgspec.to_builtins(value)
    if isinstance(plain, float) and plain.is_integer():
        return int(plain)
    if isinstance(plain, dict) or (isinstance(plain, list) and any(isinstance(one, dict) for one in plain)):
        return Bare(json.dumps(plain, ensure_ascii=False))
    return plain  # type: ignore[no-any-return]


def key_results(parts: Iterable[Record]) -> Bare:
    """Key results for the front matter, with all that is known of each."""
    return listed({"text": part.title, **{n: v for n, v in values_of(part) if n != "title"}} for part in parts)


def listed(items: Iterable[Mapping[str, Value]]) -> Bare:
    """A list for the front matter, each item on a line of its own."""
    lines = ("  - {" + ", ".join(f"{name}: {_inline(value)}" for name, value in item.items()) + "}" for item in items)
    return Bare("\n" + "\n".join(lines))


def _inline(value: Value) -> str:
    return quoted(value) if isinstance(value, str) and not isinstance(value, Bare) else json.dumps(value)


def said(record: Record) -> Mapping[str, Any]:
    """What a record says, without where it stands: two that say the same are equal."""
    left_out = {"id", "source", "parent", "also", "lines", "extra", "figures", "links"}
    values = {name: getattr(record, name) for name in record.__struct_fields__ if name not in left_out}
    figures = sorted((figure.value or 0.0, figure.unit) for figure in record.figures)
    return {**values, "kind": record.kind, "figures": figures, "links": sorted(set(record.links))}
