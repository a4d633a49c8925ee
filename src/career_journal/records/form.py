"""A form: the questions of an employer's review."""

from typing import Annotated, ClassVar

import msgspec
from msgspec import Meta

from career_journal.records.base import Record


class Question(msgspec.Struct, frozen=True):
    """One question of a form: whether it must be answered, its limit, and which records its answer draws from."""

    text: str
    required: bool = False
    max_words: int | None = None
    max_characters: int | None = None
    draws: tuple[str, ...] = ()
    group_by: str = ""
    line: int = 0


class Form(Record, frozen=True, kw_only=True):
    """A review form as data. Paste your employer's questions into a note with `type: form`, one numbered line each."""

    kind: ClassVar[str] = "form"
    example: ClassVar[str] = '"Our mid-year form" --period half'
    is_reference: ClassVar[bool] = True
    needed: ClassVar[tuple[str, ...]] = ("title", "questions")

    questions: Annotated[tuple[Question, ...], Meta(description="what is asked, in order")] = ()
    period: Annotated[str, Meta(description="half, quarter or year")] = ""
    as_of: Annotated[str, Meta(description="when it was written down, 2026-05")] = ""
    origin: Annotated[str, Meta(description="where it comes from")] = ""
