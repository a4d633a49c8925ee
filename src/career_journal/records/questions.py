"""A question bank: what interviewers ask, by competency."""

from typing import Annotated, ClassVar

import msgspec
from msgspec import Meta

from career_journal.records.base import Record


class Prompt(msgspec.Struct, frozen=True):
    """One question and the competency it is after."""

    text: str
    competency: str = ""
    line: int = 0


class Questions(Record, frozen=True, kw_only=True):
    """Questions under the competencies they are after; `follow_ups` fit any answer, `ask` are for asking back."""

    kind: ClassVar[str] = "questions"
    example: ClassVar[str] = '"Questions I was asked" --as-of 2026-05'
    is_reference: ClassVar[bool] = True

    prompts: Annotated[tuple[Prompt, ...], Meta(description="the questions")] = ()
    follow_ups: Annotated[tuple[str, ...], Meta(description="questions that may follow any answer")] = ()
    ask: Annotated[dict[str, tuple[str, ...]], Meta(description="questions to ask back, by who sits opposite")] = {}
    as_of: Annotated[str, Meta(description="when it was written down, 2026-05")] = ""
    origin: Annotated[str, Meta(description="where it comes from")] = ""
