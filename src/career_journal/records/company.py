"""A company: what it values, and why you want to work there."""

from typing import Annotated, ClassVar

import msgspec
from msgspec import Meta

from career_journal.records.base import Record, Text


class Value(msgspec.Struct, frozen=True):
    """One of the company's stated values or principles: their name, our gist, the competencies it asks for."""

    name: str
    gist: str = ""
    tags: tuple[str, ...] = ()


class Company(Record, frozen=True, kw_only=True):
    """An employer you prepare for: its values with source and date, its rounds, your reasons and questions."""

    kind: ClassVar[str] = "company"
    example: ClassVar[str] = '"Meta" --stage loop --interview 2026-07-09'
    needed: ClassVar[tuple[str, ...]] = ("name",)
    is_reference: ClassVar[bool] = True
    aliases: ClassVar[dict[str, str]] = {
        "title": "name",
        "principles": "values",
        "interview_date": "interview",
        "questions": "ask",
    }
    sections: ClassVar[dict[str, tuple[str, ...]]] = {
        "values": ("principles", "leadership principles"),
        "why": ("why them", "why this company", "why us"),
        "ask": ("questions", "questions to ask", "questions for them", "ask them"),
        "notes": ("notes",),
    }

    name: Annotated[str, Meta(description="the company's name")] = ""
    aka: Annotated[tuple[str, ...], Meta(description="other names it goes by")] = ()
    values: Annotated[tuple[Value, ...], Meta(description="stated values, each with name, gist and tags")] = ()
    as_of: Annotated[str, Meta(description="when the values were looked up, 2026-05")] = ""
    origin: Annotated[str, Meta(description="where the values were looked up")] = ""
    verified: Annotated[bool, Meta(description="false if only second-hand sources were found")] = True
    rounds: Annotated[tuple[str, ...], Meta(description="the interview rounds and what they look for")] = ()
    interview: Annotated[str, Meta(description="the day of the interview, 2026-05-03")] = ""
    role: Annotated[str, Meta(description="the role you apply for")] = ""
    level: Annotated[str, Meta(description="the level you apply for")] = ""
    people: Annotated[tuple[str, ...], Meta(description="who will interview you")] = ()
    why: Annotated[
        Text, Meta(description="why this company: a fact with source and date, and what connects you to it")
    ] = ""
    ask: Annotated[tuple[str, ...], Meta(description="questions to ask them")] = ()
    stage: Annotated[str, Meta(description="watching, researching, applied, loop, offer or closed")] = ""
    notes: Annotated[Text, Meta(description="anything else to remember")] = ""

    @property
    def label(self) -> str:
        return self.name or self.title
