"""Feedback: what somebody said about your work."""

from typing import Annotated, ClassVar

from msgspec import Meta

from career_journal.records.base import Record, Text


class Feedback(Record, frozen=True, kw_only=True, rename={"giver": "from"}):
    """What somebody told you, best in situation, behaviour and impact (SBI)."""

    kind: ClassVar[str] = "feedback"
    example: ClassVar[str] = '"You explain so that it sticks" --from "Ana" --nature praise'
    main: ClassVar[str] = "text"
    needed: ClassVar[tuple[str, ...]] = ("from", "text")
    aliases: ClassVar[dict[str, str]] = {
        "by": "from",
        "person": "from",
        "quote": "text",
        "title": "text",
        "kind": "nature",
    }
    sections: ClassVar[dict[str, tuple[str, ...]]] = {"action_taken": ("what i did about it", "follow-up")}

    giver: Annotated[str, Meta(description="who said it")] = ""
    text: Annotated[Text, Meta(description="what was said, in their words")] = ""
    situation: Annotated[Text, Meta(description="when and where")] = ""
    behaviour: Annotated[Text, Meta(description="what you did")] = ""
    impact: Annotated[Text, Meta(description="what it led to")] = ""
    nature: Annotated[str, Meta(description="praise or growth")] = ""
    channel: Annotated[str, Meta(description="1:1, review, chat")] = ""
    may_quote: Annotated[bool, Meta(description="true if you may quote it")] = False
    action_taken: Annotated[Text, Meta(description="what you did about it")] = ""
    objectives: Annotated[tuple[str, ...], Meta(description="the objectives it bears on")] = ()
    competencies: Annotated[tuple[str, ...], Meta(description="what it is about")] = ()

    @property
    def label(self) -> str:
        first = self.text.partition("\n")[0] or self.title
        return f"{self.giver}: {first}" if self.giver else first
