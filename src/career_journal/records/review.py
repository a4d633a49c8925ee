"""A review: one period, answered in an employer's form."""

from typing import Annotated, ClassVar

from msgspec import Meta

from career_journal.records.base import Record


class Review(Record, frozen=True, kw_only=True):
    """Your answers to the review form of one period; the answers are records of their own."""

    kind: ClassVar[str] = "review"
    example: ClassVar[str] = "2026-H1 --form mid-year-4"
    needed: ClassVar[tuple[str, ...]] = ("period",)
    aliases: ClassVar[dict[str, str]] = {"status": "state"}

    period: Annotated[str, Meta(description="2026-H1, 2026-Q2 or 2026")] = ""
    form: Annotated[str, Meta(description="the form it answers")] = ""
    state: Annotated[str, Meta(description="draft or submitted")] = ""
    submitted: Annotated[str, Meta(description="the day it was sent")] = ""
    people: Annotated[tuple[str, ...], Meta(description="who can speak to your work")] = ()
