"""A check-in: how a week went, for your own eyes."""

from typing import Annotated, ClassVar

from msgspec import Meta

from career_journal.records.base import Record


class Checkin(Record, frozen=True, kw_only=True):
    """A week in half a minute: hours, energy, one line. Private unless you say otherwise."""

    kind: ClassVar[str] = "checkin"
    example: ClassVar[str] = '"Pilot quiet, slept well" --hours 41 --energy 4'
    synonyms: ClassVar[tuple[str, ...]] = ("check-in", "check_in")
    needed: ClassVar[tuple[str, ...]] = ("date",)
    aliases: ClassVar[dict[str, str]] = {"text": "line", "note": "line", "meetings": "meeting_hours"}

    private: Annotated[bool, Meta(description="false if it may be shown in what you share")] = True
    hours: Annotated[float | None, Meta(description="hours worked")] = None
    meeting_hours: Annotated[float | None, Meta(description="hours in meetings")] = None
    energy: Annotated[Annotated[int, Meta(ge=1, le=5)] | None, Meta(description="1 drained to 5 full")] = None
    line: Annotated[str, Meta(description="one line")] = ""

    @property
    def label(self) -> str:
        return self.line or self.title or f"week of {self.date}"
