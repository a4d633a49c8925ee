"""Evidence: a thing that happened and can be cited."""

from typing import Annotated, ClassVar

from msgspec import Meta

from career_journal.records.base import Grade, Record, Text


class Evidence(Record, frozen=True, kw_only=True):
    """Something you did that can be cited: what, when, what came of it, who saw it."""

    kind: ClassVar[str] = "evidence"
    example: ClassVar[str] = '"Cut the pipeline to 64 min" --outcome "from 3 h" --with R.O.'
    synonyms: ClassVar[tuple[str, ...]] = ("win", "achievement", "accomplishment", "brag")
    needed: ClassVar[tuple[str, ...]] = ("text",)
    opening: ClassVar[str] = "text"
    aliases: ClassVar[dict[str, str]] = {
        "title": "text",
        "what": "text",
        "result": "outcome",
        "impact": "outcome",
        "objective": "objectives",
        "metric": "metrics",
        "with": "witnesses",
        "witness": "witnesses",
        "artefact": "artefacts",
        "artifacts": "artefacts",
        "competency": "competencies",
        "occurred": "date",
        "own_role": "role",
    }
    sections: ClassVar[dict[str, tuple[str, ...]]] = {
        "outcome": ("impact", "result", "results", "what changed"),
        "artefacts": ("evidence", "proof", "links"),
    }

    text: Annotated[Text, Meta(description="what you did, in one line")] = ""
    outcome: Annotated[Text, Meta(description="what changed because of it, with a number if there is one")] = ""
    role: Annotated[Text, Meta(description="your own part: led, built, reviewed, started")] = ""
    scope: Annotated[str, Meta(description="who was affected: own task, project, team, several teams, customers")] = ""
    project: Annotated[str, Meta(description="the project it belongs to")] = ""
    company: Annotated[str, Meta(description="where you worked then")] = ""
    artefacts: Annotated[tuple[str, ...], Meta(description="links or files that prove it")] = ()
    witnesses: Annotated[tuple[str, ...], Meta(description="people who can confirm it")] = ()
    objectives: Annotated[tuple[str, ...], Meta(description="the objectives it serves")] = ()
    competencies: Annotated[tuple[str, ...], Meta(description="what it shows you can do")] = ()
    metrics: Annotated[tuple[str, ...], Meta(description="what was measured: pipeline duration = 64 min")] = ()
    covers: Annotated[tuple[str, ...], Meta(description="experiences once missing that it supplies")] = ()
    grades: Annotated[
        dict[str, Grade], Meta(description="your own grades, 0 to 4, where the program reads them wrong: {scope: 3}")
    ] = {}

    @property
    def label(self) -> str:
        return self.text.partition("\n")[0] or self.title
