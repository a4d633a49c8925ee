"""What a review is made of, as it stands in JSON: answers, objectives with their proof, people, findings."""

from __future__ import annotations

from typing import ClassVar

import msgspec

from career_journal.errors import Severity, Source
from career_journal.report import Line, Report, Span


class AnswerLine(msgspec.Struct, frozen=True):
    """A paragraph (`depth` 0) or item of an answer, with the records it was put together from."""

    text: str
    source: tuple[Source, ...]
    depth: int = 0
    records: tuple[str, ...] = ()


class Offer(msgspec.Struct, frozen=True):
    """A line of the owner's that may help, and why it is offered."""

    text: str
    why: str
    source: tuple[Source, ...]


class Reply(msgspec.Struct, frozen=True):
    """A question of the form and what stands there: answered, drafted or unanswered."""

    number: int
    question: str
    required: bool
    status: str
    words: int
    max_words: int | None
    characters: int
    max_characters: int | None
    lines: tuple[AnswerLine, ...]
    material: tuple[Offer, ...]
    draws: tuple[str, ...]
    source: tuple[Source, ...]
    group: str = ""
    """The heading of the form it stands under."""


class Proof(msgspec.Struct, frozen=True):
    """A piece of evidence: why it counts, how strong it is (0 to 100), what it lacks."""

    id: str
    text: str
    date: str
    because: str
    perhaps: str
    """The title of the objective it may belong to, if it counts for none."""
    strength: float
    lacks: tuple[str, ...]
    secret: str
    """private or confidential; empty if it may be shown to anybody."""
    witnesses: tuple[str, ...]
    source: tuple[Source, ...]


class Suggested(msgspec.Struct, frozen=True):
    """Something that may belong here, by the words it shares; never counted."""

    id: str
    kind: str
    """evidence or story; empty for a line of an answer, which is no record."""
    text: str
    words: tuple[str, ...]
    source: tuple[Source, ...]


class Result(msgspec.Struct, frozen=True):
    """A key result. `progress` is 1.0 at the target, null where it cannot be said, and then `unknown` says why."""

    id: str
    title: str
    standing: str
    """Its words with those of its numbers that they do not say."""
    measured: str
    progress: float | None
    unknown: str
    state: str
    score: float | None
    due: str
    source: tuple[Source, ...]


class Step(msgspec.Struct, frozen=True):
    """What happened to an objective in a period: promised, carried, changed, dropped, missed, partly, met."""

    what: str
    period: str
    text: str
    source: tuple[Source, ...]


class Target(msgspec.Struct, frozen=True):
    """An objective with its evidence, the strongest first."""

    id: str
    title: str
    state: str
    score: float | None
    """The score its owner gave it, 0 to 1."""
    owner: str
    """Whose it is, where a note says so."""
    agreed_with: str
    due: str
    inferred: bool
    """Whether it counts for this period only because its note names none."""
    key_results: tuple[Result, ...]
    evidence: tuple[Proof, ...]
    suggested: tuple[Suggested, ...]
    missing: tuple[str, ...]
    feedback: tuple[Line, ...]
    stories: tuple[Line, ...]
    """Stories that link to it; told in talks, not counted as evidence."""
    history: tuple[Step, ...]
    source: tuple[Source, ...]


class Witness(msgspec.Struct, frozen=True):
    """Somebody who can speak to the work. `ask` is what they might be asked about, if nothing says what they saw."""

    name: str
    named: bool
    witnessed: tuple[Line, ...]
    feedback: tuple[Line, ...]
    ask: tuple[Line, ...]
    source: tuple[Source, ...]


class Experience(msgspec.Struct, frozen=True):
    """What a role did not offer, and what has supplied it since."""

    text: str
    role: str
    open: bool
    covered_by: tuple[Line, ...]
    suggested: Suggested | None
    source: tuple[Source, ...]


class Month(msgspec.Struct, frozen=True):
    """A month and how many items are dated in it."""

    month: str
    count: int


class Distribution(msgspec.Struct, frozen=True):
    """How the items are spread; `known` is false where too little is dated to say."""

    months: tuple[Month, ...]
    dated: int
    undated: int
    recent: int
    known: bool
    skewed: bool
    empty: tuple[str, ...]


class Counts(msgspec.Struct, frozen=True):
    """What a calibration room asks first."""

    records: int
    dated: int
    with_figure: int
    with_witness: int
    with_proof: int
    secret: int
    """Private and confidential items, which no other reader should see."""
    repeated: int


class Finding(msgspec.Struct, frozen=True):
    """What one check found, with every place."""

    code: str
    severity: Severity
    message: str
    hint: str
    source: Source
    sources: tuple[Source, ...]
    count: int


class Fix(msgspec.Struct, frozen=True):
    """One of the few things that pay most."""

    text: str
    how: str
    gain: str
    count: int
    source: tuple[Source, ...]


class Review(Report, frozen=True, kw_only=True, tag="review"):
    """A period, ready for a manager."""

    template: ClassVar[str] = "review"

    name: str
    period: Span
    as_of: str
    days_left: int
    form: str
    form_chosen: str
    note: str
    """The note that holds the answers; empty if there is none."""
    state: str
    submitted: str
    inferred: bool
    """Whether those answers count for this period only because their note names none."""
    audience: str
    left_out: dict[str, int]
    counts: Counts
    answers: tuple[Reply, ...]
    words: int
    minutes: float
    """What all answers take to read."""
    objectives: tuple[Target, ...]
    own_goals: tuple[Line, ...]
    other: tuple[Proof, ...]
    """Evidence in the period that counts for none of its objectives."""
    outside: tuple[Line, ...]
    undated: tuple[Line, ...]
    people: tuple[Witness, ...]
    ledger: tuple[Experience, ...]
    spread: Distribution
    findings: tuple[Finding, ...]
    fix_first: tuple[Fix, ...]
    other_answers: tuple[Line, ...]
    """Questions answered in the note that this form does not ask."""

    @property
    def unanswered(self) -> tuple[int, ...]:
        """The numbers of the required questions without an answer."""
        return tuple(one.number for one in self.answers if one.required and one.status == "unanswered")
