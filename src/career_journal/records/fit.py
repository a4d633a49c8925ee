"""A fit: one reason why you and a company belong together."""

from typing import Annotated, ClassVar

from msgspec import Meta

from career_journal.records.base import Record, Text


class Fit(Record, frozen=True, kw_only=True):
    """A claim of yours that you fit a company, with the value it rests on."""

    kind: ClassVar[str] = "fit"
    is_part: ClassVar[bool] = True
    aliases: ClassVar[dict[str, str]] = {"claim": "text", "theme": "value"}

    company: Annotated[str, Meta(description="the company")] = ""
    value: Annotated[str, Meta(description="the value or theme it supports")] = ""
    text: Annotated[Text, Meta(description="the claim, in your words")] = ""
    story: Annotated[str, Meta(description="the story that proves it")] = ""
