"""An objective: an intended outcome for a period."""

from typing import Annotated, ClassVar

from msgspec import Meta

from career_journal.records.base import Record, Text

LIVE = frozenset({"", "draft", "agreed", "active", "open", "partly", "carried"})


class Objective(Record, frozen=True, kw_only=True):
    """What you want to have reached by the end of a period, agreed with somebody or set by yourself."""

    kind: ClassVar[str] = "objective"
    example: ClassVar[str] = '"Half the wait" --period 2026-H1 --key-result "p95 below one second"'
    synonyms: ClassVar[tuple[str, ...]] = ("goal", "okr")
    aliases: ClassVar[dict[str, str]] = {
        "competency": "competencies",
        "status": "state",
        "krs": "key_results",
        "grade": "score",
        "deadline": "due",
    }
    sections: ClassVar[dict[str, tuple[str, ...]]] = {
        "why": ("reason", "motivation"),
        "obstacles": ("blockers", "risks"),
        "outcome": ("what came of it", "result"),
    }

    period: Annotated[str, Meta(description="2026-H1, 2026-Q2 or 2026")] = ""
    why: Annotated[Text, Meta(description="what it is good for")] = ""
    owner: Annotated[str, Meta(description="whose it is, where a table or a heading names somebody")] = ""
    agreed_with: Annotated[str, Meta(description="who agreed to it; empty if you set it yourself")] = ""
    due: Annotated[str, Meta(description="the last day, 2026-06-30")] = ""
    state: Annotated[str, Meta(description="draft, agreed, active, met, partly, missed, dropped or carried")] = ""
    score: Annotated[float | None, Meta(description="how far it got by your own grade, 0 to 1")] = None
    outcome: Annotated[Text, Meta(description="what came of it")] = ""
    obstacles: Annotated[Text, Meta(description="what stands in the way")] = ""
    competencies: Annotated[tuple[str, ...], Meta(description="what it will show you can do")] = ()
    priority: Annotated[int | None, Meta(description="1 is the most important")] = None
    group: Annotated[str, Meta(description="the heading it stands under, where the note states several sets")] = ""
    carried_from: Annotated[str, Meta(description="the objective of an earlier period that it continues")] = ""
    excludes: Annotated[tuple[str, ...], Meta(description="what is explicitly not part of it")] = ()

    @property
    def when(self) -> str:
        return self.period or super().when

    @property
    def is_live(self) -> bool:
        """Whether it is still to be worked on."""
        return self.state in LIVE
