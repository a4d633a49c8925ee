"""A key result: how you would notice that an objective was reached."""

from typing import Annotated, ClassVar

from msgspec import Meta

from career_journal.records.base import Record

NUMBERS = ("baseline", "current", "target")


class KeyResult(Record, frozen=True, kw_only=True):
    """A measure of an objective: where it stood, where it should be, where it is."""

    kind: ClassVar[str] = "key_result"
    is_part: ClassVar[bool] = True
    aliases: ClassVar[dict[str, str]] = {
        "text": "title",
        "status": "state",
        "deadline": "due",
        "start": "baseline",
        "value": "current",
        "grade": "score",
    }

    metric: Annotated[str, Meta(description="what is measured")] = ""
    unit: Annotated[str, Meta(description="min, %, users …")] = ""
    baseline: Annotated[float | None, Meta(description="where it stood before")] = None
    target: Annotated[float | None, Meta(description="where it should be")] = None
    current: Annotated[float | None, Meta(description="where it is now")] = None
    due: Annotated[str, Meta(description="the last day, 2026-06-30")] = ""
    state: Annotated[str, Meta(description="open, met, partly, missed or dropped")] = ""
    score: Annotated[float | None, Meta(description="how far it got by your own grade, 0 to 1")] = None

    @property
    def lacking(self) -> tuple[str, ...]:
        """Which of its numbers are not known."""
        return tuple(name for name in NUMBERS if getattr(self, name) is None)

    @property
    def progress(self) -> float | None:
        """(current - baseline) / (target - baseline), 1.0 at the target; None where a part is unknown."""
        if self.current is None or self.baseline is None or self.target is None or self.target == self.baseline:
            return None
        return (self.current - self.baseline) / (self.target - self.baseline)
