"""What a period holds: the objectives that were agreed, the evidence inside it, and what stands apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from career_journal.journal.forms import Sheet, sheet
from career_journal.journal.journal import Journal
from career_journal.journal.links import Links, Reason
from career_journal.journal.pasted import pasted_forms
from career_journal.periods import Period
from career_journal.records.answer import Answer
from career_journal.records.evidence import Evidence
from career_journal.records.key_result import KeyResult
from career_journal.records.objective import Objective

UNRANKED = 1_000_000


@dataclass(frozen=True)
class Aim:
    """An objective of a period. `inferred` says that its note names no period."""

    objective: Objective
    inferred: bool


@dataclass(frozen=True)
class Scope:
    """One period of a journal."""

    journal: Journal
    period: Period
    today: date
    sheet: Sheet

    @cached_property
    def links(self) -> Links:
        """What belongs to what."""
        return Links(self.journal)

    # ---- objectives ----------------------------------------------------------------------------------------------

    @cached_property
    def _aims(self) -> tuple[Aim, ...]:
        found = []
        for objective in self.journal.of(Objective):
            stated = self.journal.time_of(objective)
            if stated is None and objective.is_live:
                found.append(Aim(objective, inferred=True))
            elif stated is not None and stated.start <= self.period.end and self.period.start <= stated.end:
                found.append(Aim(objective, inferred=False))
        return tuple(sorted(found, key=lambda aim: (aim.objective.priority or UNRANKED, aim.objective.source)))

    @cached_property
    def objectives(self) -> tuple[Aim, ...]:
        """The objectives of the employer's list, in its order: agreed with somebody, or repeated in the form.

        If none is, those of the notes that give key results, for who measures goals has agreed on them; else all.
        """
        agreed = tuple(aim for aim in self._aims if self._is_agreed(aim.objective))
        measured = {aim.objective.source.path for aim in self._aims if self.journal.parts_of(aim.objective, KeyResult)}
        return agreed or tuple(aim for aim in self._aims if aim.objective.source.path in measured) or self._aims

    @cached_property
    def own_goals(self) -> tuple[Aim, ...]:
        """Goals set by their owner alone, beside agreed ones: they stay out of the form."""
        return tuple(aim for aim in self._aims if aim not in self.objectives)

    def _is_agreed(self, objective: Objective) -> bool:
        return bool(objective.agreed_with) or self._stands_in_form(objective)

    def _stands_in_form(self, objective: Objective) -> bool:
        return any(
            place.path == answer.source.path and answer.source.line <= place.line <= answer.source.end_line
            for place in (objective.source, *objective.also)
            for answer in self._answers
        )

    @cached_property
    def _answers(self) -> tuple[Answer, ...]:
        """The answers of every form that speaks of this period: a pasted one counts beside the draft made from it."""
        return tuple(
            answer for form in pasted_forms(self.journal) if form.speaks_of(self.period) for answer in form.answers
        )

    # ---- evidence ------------------------------------------------------------------------------------------------

    @cached_property
    def inside(self) -> tuple[Evidence, ...]:
        """The evidence dated inside the period, down to today."""
        return tuple(
            item for item in self._evidence(self.period.holds) if not self.journal.is_to_come(item, self.today)
        )

    @cached_property
    def undated(self) -> tuple[Evidence, ...]:
        """The evidence without a date, or with one too vague to say whether it lies inside, if it may."""
        return self._evidence(self._may_hold)

    def _may_hold(self, time: Period | None) -> bool:
        """Nothing has been done in days to come; and what has no date is of now, or of the period before."""
        if self.today < self.period.start:
            return False
        if time is None:
            return self.today - self.period.end <= self.period.end - self.period.start
        passed = Period(self.period.label, self.period.start, min(self.period.end, self.today))
        return passed.touches(time) and not self.period.holds(time)

    @cached_property
    def counted(self) -> tuple[Evidence, ...]:
        """What the review is made of: inside, and undated."""
        return tuple(sorted((*self.inside, *self.undated), key=lambda item: item.source))

    @cached_property
    def outside(self) -> tuple[Evidence, ...]:
        """Evidence of the period's objectives that is dated before or after it."""
        apart = self._evidence(lambda time: time is not None and not self.period.touches(time))
        return tuple(item for item in apart if item.id in self._linked)

    @cached_property
    def _linked(self) -> frozenset[str]:
        """The ids of all evidence, of any date, that counts for an objective of the period."""
        return frozenset(item.id for aim in self.objectives for item, _ in self.links.evidence_for(aim.objective))

    def _evidence(self, keep: Callable[[Period | None], bool]) -> tuple[Evidence, ...]:
        return tuple(item for item in self.journal.of(Evidence) if keep(self.journal.time_of(item)))

    def evidence_for(self, objective: Objective) -> tuple[tuple[Evidence, Reason], ...]:
        """What counts for an objective in this period, with the reason."""
        counted = {item.id for item in self.counted}
        return tuple(pair for pair in self.links.evidence_for(objective) if pair[0].id in counted)

    @cached_property
    def orphans(self) -> tuple[Evidence, ...]:
        """Evidence in the period that counts for none of its objectives."""
        return tuple(item for item in self.counted if item.id not in self._linked)


@lru_cache(maxsize=4)
def scope_of(journal: Journal, period: Period, today: date, form: str = "") -> Scope:
    """One period of a journal, worked out once for all who ask. Raises NotFound for an unknown form."""
    return Scope(journal, period, today, sheet(journal, period, form))


def half_of(journal: Journal, today: date) -> Period:
    """The half-year of the employer's calendar that holds a day."""
    return journal.settings.calendar.around(today, "half")
