"""A role: a job or project looked back at."""

from typing import Annotated, ClassVar

from msgspec import Meta

from career_journal.records.base import Record, Text


class Role(Record, frozen=True, kw_only=True):
    """A job, or a longer project, looked back at: what it gave, what it did not, why it changed."""

    kind: ClassVar[str] = "role"
    example: ClassVar[str] = '"Data engineer" --company "Acme" --start 2024-03'
    synonyms: ClassVar[tuple[str, ...]] = ("retrospective", "role-retrospective")
    aliases: ClassVar[dict[str, str]] = {
        "from": "start",
        "to": "end",
        "until": "end",
        "employer": "company",
        "reasons": "why_changed",
    }
    sections: ClassVar[dict[str, tuple[str, ...]]] = {
        "offered": ("what it offered", "what it offers", "what it gave me", "what it gives me"),
        "not_offered": (
            "what it did not offer",
            "what it does not offer",
            "what it has not offered",
            "what it has not offered so far",
            "what was missing",
        ),
        "why_changed": ("why i left", "why it changed", "why it ended"),
        "learned": ("what i learned", "lessons"),
        "energised": ("what gave me energy", "what gives me energy", "energised me"),
        "drained": ("what drained me", "what drains me", "what cost energy", "what costs energy"),
    }

    company: Annotated[str, Meta(description="the employer")] = ""
    project: Annotated[str, Meta(description="the project, if it was one and not a job")] = ""
    start: Annotated[str, Meta(description="first month, 2024-03")] = ""
    end: Annotated[str, Meta(description="last month; empty if you are still in it")] = ""
    level: Annotated[str, Meta(description="your level then")] = ""
    goals: Annotated[tuple[str, ...], Meta(description="what you were there for")] = ()
    offered: Annotated[tuple[str, ...], Meta(description="experiences it offered")] = ()
    not_offered: Annotated[tuple[str, ...], Meta(description="experiences it did not offer")] = ()
    energised: Annotated[tuple[str, ...], Meta(description="what gave you energy")] = ()
    drained: Annotated[tuple[str, ...], Meta(description="what cost you energy")] = ()
    learned: Annotated[tuple[str, ...], Meta(description="what you learned")] = ()
    why_changed: Annotated[Text, Meta(description="why you left, or why it changed")] = ""

    @property
    def when(self) -> str:
        """When it began, if nothing else says when it was."""
        return super().when or self.start
