"""A metric: a number you can quote."""

from typing import Annotated, Any, ClassVar

from msgspec import Meta

from career_journal.records.base import Record


class Metric(Record, frozen=True, kw_only=True):
    """A measured number with its unit; with a baseline and a target it says how far you are."""

    kind: ClassVar[str] = "metric"
    example: ClassVar[str] = '"Pipeline duration" --value 64 --unit min --baseline 180'
    synonyms: ClassVar[tuple[str, ...]] = ("figure", "kpi")
    needed: ClassVar[tuple[str, ...]] = ("name", "value", "unit")
    aliases: ClassVar[dict[str, str]] = {
        "title": "name",
        "objective": "objectives",
        "before": "baseline",
        "goal": "target",
    }

    name: Annotated[str, Meta(description="what is measured")] = ""
    value: Annotated[float | None, Meta(description="the last value")] = None
    unit: Annotated[str, Meta(description="min, %, users …")] = ""
    baseline: Annotated[float | None, Meta(description="the value before")] = None
    target: Annotated[float | None, Meta(description="the value to reach")] = None
    direction: Annotated[str, Meta(description="up or down: which way is better")] = ""
    basis: Annotated[str, Meta(description="total, per item or rate; unclear if the note leaves it open")] = ""
    count: Annotated[str, Meta(description="how many items the value is about")] = ""
    readings: Annotated[tuple[dict[str, Any], ...], Meta(description="earlier values, each with date and value")] = ()
    origin: Annotated[str, Meta(description="where the number comes from: a dashboard, a report")] = ""
    owner: Annotated[str, Meta(description="who keeps the number")] = ""
    objectives: Annotated[tuple[str, ...], Meta(description="the objectives it serves")] = ()
    project: Annotated[str, Meta(description="the project it belongs to")] = ""

    @property
    def label(self) -> str:
        return self.name or self.title
