"""A story: what you tell when they ask for an example."""

from typing import Annotated, ClassVar

from msgspec import Meta

from career_journal.records.base import Grade, Record, Text

PARTS = ("situation", "task", "action", "result", "learning")


class Story(Record, frozen=True, kw_only=True):
    """An example to tell in an interview, in situation, task, action, result and learning."""

    kind: ClassVar[str] = "story"
    example: ClassVar[str] = '"The night the queue stopped" --result "64 min in place of 3 h" --with R.O.'
    synonyms: ClassVar[tuple[str, ...]] = ("star", "star-story")
    aliases: ClassVar[dict[str, str]] = {
        "context": "situation",
        "obstacle": "task",
        "outcome": "result",
        "impact": "result",
        "lesson": "learning",
        "competency": "competencies",
        "value": "values",
        "principle": "values",
        "principles": "values",
        "artefact": "artefacts",
        "artifacts": "artefacts",
        "occurred": "date",
        "happened": "date",
        "themes": "theme",
        "questions": "kept_for",
        "best_for": "kept_for",
        "use_for": "kept_for",
    }
    sections: ClassVar[dict[str, tuple[str, ...]]] = {
        "situation": ("context", "background"),
        "task": ("obstacle", "goal"),
        "action": ("actions", "approach", "what i did"),
        "result": ("results", "outcome", "impact"),
        "learning": ("learnings", "lesson", "lessons", "reflection"),
    }

    situation: Annotated[Text, Meta(description="where you were and what was wrong, 60 words at most")] = ""
    task: Annotated[Text, Meta(description="what you had to do, or what stood in the way")] = ""
    action: Annotated[Text, Meta(description="what you did yourself, step by step, about 150 words")] = ""
    result: Annotated[Text, Meta(description="what changed, with a number")] = ""
    learning: Annotated[Text, Meta(description="what you do differently since")] = ""
    theme: Annotated[str, Meta(description="challenge, failure, conflict, leadership, or another heading of yours")] = (
        ""
    )
    question: Annotated[str, Meta(description="the question it answered")] = ""
    kept_for: Annotated[tuple[str, ...], Meta(description="questions you would tell it on")] = ()
    competencies: Annotated[tuple[str, ...], Meta(description="what it shows you can do")] = ()
    values: Annotated[tuple[str, ...], Meta(description="company values it supports")] = ()
    project: Annotated[str, Meta(description="the project it belongs to")] = ""
    company: Annotated[str, Meta(description="where you worked then")] = ""
    role: Annotated[Text, Meta(description="your own part: led, built, started")] = ""
    scope: Annotated[str, Meta(description="who was affected: project, team, several teams, customers")] = ""
    witnesses: Annotated[tuple[str, ...], Meta(description="people who can confirm it")] = ()
    artefacts: Annotated[tuple[str, ...], Meta(description="links or files that prove it")] = ()
    state: Annotated[str, Meta(description="skeleton, drafted, rehearsed, ready or retired")] = ""
    grades: Annotated[
        dict[str, Grade], Meta(description="your own grades, 0 to 4, where the program reads them wrong: {scope: 3}")
    ] = {}

    @property
    def missing(self) -> tuple[str, ...]:
        """The parts that are not told yet; a task is welcome but may stand in the situation."""
        return tuple(part for part in PARTS if not getattr(self, part))

    @property
    def told(self) -> str:
        """Everything that would be said, for counting words."""
        return "\n".join(text for text in [*(getattr(self, part) for part in PARTS), self.details] if text)
