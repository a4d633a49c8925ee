"""A review for somebody else names no notes: a path or an id can say what its owner paraphrased or left out."""

from __future__ import annotations

from typing import Any

import msgspec

from career_journal.reports.review.value import Review

PLACES = {"source": (), "records": (), "id": "", "note": ""}
"""The fields that name notes and records, and what stands there for a reader."""


def without_places(review: Review) -> Review:
    """The review without the names of notes and records; every line keeps its words."""
    form = "" if review.form_chosen == "pasted" else review.form
    redacted: Review = _without(review)
    return msgspec.structs.replace(redacted, form=form)


def _without(value: Any) -> Any:  # noqa: ANN401 - any part of a report
    if isinstance(value, tuple):
        return tuple(_without(part) for part in value)
    if not isinstance(value, msgspec.Struct):
        return value
    names = value.__struct_fields__
    said = {name: PLACES.get(name) for name in names if _is_place(value, name)}
    return msgspec.structs.replace(value, **{n: said[n] if n in said else _without(getattr(value, n)) for n in names})


def _is_place(value: msgspec.Struct, name: str) -> bool:
    """Whether a field names a place: `records` does in an answer, and is a number among the counts."""
    return name in PLACES and not isinstance(getattr(value, name), int)
