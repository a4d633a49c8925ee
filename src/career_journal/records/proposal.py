"""A proposal: an idea of yours that could become a project."""

from typing import Annotated, ClassVar

from msgspec import Meta

from career_journal.records.base import Record, Text

SECTIONS = (
    "idea",
    "why_now",
    "scenarios",
    "prior_art",
    "data",
    "approach",
    "system",
    "resources",
    "timeline",
    "negotiation",
    "decisions",
)
LIVE = frozenset({"", "idea", "framed", "justified", "pitched", "approved"})


class Proposal(Record, frozen=True, kw_only=True):
    """An idea on its way to a project: eleven questions a decider will ask, answered or still open."""

    kind: ClassVar[str] = "proposal"
    example: ClassVar[str] = '"Cameras in the cellars" --decider "Ana"'
    synonyms: ClassVar[tuple[str, ...]] = ("initiative", "pitch")
    aliases: ClassVar[dict[str, str]] = {"status": "state", "touched": "last_touched", "problem": "why_now"}
    sections: ClassVar[dict[str, tuple[str, ...]]] = {
        "idea": ("the idea", "what"),
        "why_now": ("why", "problem", "value"),
        "scenarios": ("demo", "use cases"),
        "prior_art": ("prior art", "alternatives", "literature"),
        "system": ("system flow", "modules"),
        "resources": ("people", "cost"),
        "timeline": ("when", "milestones", "plan"),
        "negotiation": ("negotiation sheet", "if it is cut"),
        "decisions": ("decision log",),
    }

    idea: Annotated[Text, Meta(description="one sentence: what, and who benefits")] = ""
    why_now: Annotated[Text, Meta(description="what it is worth, what doing nothing costs, in figures")] = ""
    scenarios: Annotated[Text, Meta(description="two or more uses, and what a demo would show")] = ""
    prior_art: Annotated[
        Text, Meta(description="what exists, whether it can be used as it is, under which licence")
    ] = ""
    data: Annotated[Text, Meta(description="which data, how much, who collects and labels it, under which licence")] = (
        ""
    )
    approach: Annotated[Text, Meta(description="two ways to do it, the one you pick, the baseline, when to stop")] = ""
    system: Annotated[Text, Meta(description="which parts you own, which you use, who owns those")] = ""
    resources: Annotated[Text, Meta(description="people, machines, dependencies")] = ""
    timeline: Annotated[Text, Meta(description="milestones with dates; something useful early")] = ""
    negotiation: Annotated[Text, Meta(description="what drops if time or people are cut, and what does not")] = ""
    decisions: Annotated[Text, Meta(description="whom you asked, when, what they said, what to ask next")] = ""
    state: Annotated[
        str, Meta(description="idea, framed, justified, pitched, approved, parked, declined or delivered")
    ] = ""
    decider: Annotated[str, Meta(description="who decides")] = ""
    next_ask: Annotated[str, Meta(description="what to ask next")] = ""
    last_touched: Annotated[str, Meta(description="the day you last worked on it, 2026-05-03")] = ""

    @property
    def is_live(self) -> bool:
        """Whether it may still become something."""
        return self.state in LIVE

    @property
    def open_sections(self) -> tuple[str, ...]:
        """The questions not answered yet."""
        return tuple(name for name in SECTIONS if not getattr(self, name))
