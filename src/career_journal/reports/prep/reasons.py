"""Why this company: each reason held to the swap test, in which a competitor's name takes the place of theirs.

What stays true then is no reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

import msgspec

from career_journal.errors import Source
from career_journal.journal import wording
from career_journal.journal.interview.fit import Fitting
from career_journal.journal.interview.in_favour import in_favour, is_against
from career_journal.journal.interview.noted import Noted
from career_journal.journal.said import Said, said
from career_journal.journal.sentences import told
from career_journal.report import Line

FACT, VALUE, AFFECTION, ANY = "fact", "value", "affection", "any company"
"""What a reason rests on: a dated fact, a stated value, liking the product, or nothing of this company's own."""
PASSES = "passes: a fact about them, with its date"
_DATED = re.compile(r"\b(?:19|20)\d\d\b|https?://\S+")
_CLAUSES = re.compile(r";\s+|(?<=[.!?])\s+|,\s+(?=(?:and|but)\s)")
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"(])")


class Reason(msgspec.Struct, frozen=True):
    """One reason to want to work there, what it rests on, and what to do if that is not enough."""

    text: str
    source: tuple[Source, ...]
    heading: str
    rests_on: str
    verdict: str
    mend: str = ""
    nearest: tuple[str, ...] = ()
    """Stated values its words come near to."""


class Why(msgspec.Struct, frozen=True):
    """All reasons, whether one of them passes the swap test, and what the notes hold to mend it."""

    passes: bool
    verdict: str
    reasons: tuple[Reason, ...]
    advice: tuple[Line, ...] = ()
    """Lines of the notes about the company that bear on a reason that fails."""


@dataclass(frozen=True)
class SwapTest:
    """Holds the owner's reasons for a company to the swap test."""

    fitting: Fitting
    noted: Noted

    def build(self) -> Why:
        """Every reason with its verdict."""
        reasons = tuple(_joined([*self._own_why(), *self._claims(), *self._answers()]))
        passes = any(reason.rests_on == FACT for reason in reasons)
        advice = () if passes and not self._failing(reasons) else tuple(self._advice(reasons))
        return Why(passes, self._verdict(reasons, passes=passes), reasons, advice)

    def _own_why(self) -> Iterator[Reason]:
        """What the company's note says: each item a reason, of a paragraph each sentence."""
        note = self.fitting.employer.note_of("why")
        if note is not None:
            yield from self._each(in_favour(said(self.fitting.shelf.journal, note, "why")))

    def _claims(self) -> Iterator[Reason]:
        """What is said elsewhere: each item and each paragraph a reason."""
        for claim in self.fitting.claims:
            for one in in_favour(said(self.fitting.shelf.journal, claim)):
                yield self._reason(told(claim, one.text), claim.value, one.source)

    def _answers(self) -> Iterator[Reason]:
        """What is noted as an answer to `Why Brightline?`, where the same lines are not a claim already."""
        claimed = {(claim.source.path, claim.source.line) for claim in self.fitting.claims}
        for answer in self.noted.why_here:
            own = range(answer.source.line, answer.source.end_line + 1)
            if claimed.isdisjoint((answer.source.path, number) for number in own):
                yield from self._each(in_favour(said(self.fitting.shelf.journal, answer)))

    def _each(self, lines: Iterable[Said]) -> Iterator[Reason]:
        for one in lines:
            texts = (one.text,) if one.depth else _SENTENCES.split(one.text)
            yield from (self._reason(text, "", one.source) for text in texts if not is_against(text))

    def _reason(self, text: str, heading: str, source: Source) -> Reason:
        places = (source,)
        aim = self.fitting.aim_named(heading) if heading else None
        name = self.fitting.employer.name
        if self._tells_deed(text):
            return Reason(text, places, heading, FACT, PASSES)
        if word := wording.says("affection", f"{heading}. {text}"):
            mend = f"tell what in your work answers to a value of {name}"
            return Reason(text, places, heading, AFFECTION, f"“{word}”: liking them supports no value", mend)
        if self._is_fact(text):
            return Reason(text, places, heading, FACT, PASSES)
        if aim is not None:
            return Reason(text, places, heading, VALUE, f"rests on {aim.name}", "", (aim.name,))
        if not heading and self._connects(text):
            return Reason(text, places, heading, "", "connects you to it")
        mend = f"add one dated fact about {name}, with its link"
        verdict = "fails: not theirs alone" + (f"; “{heading}” is no stated value" if heading else "")
        return Reason(text, places, heading, ANY, verdict, mend, self._nearest(f"{heading} {text}"))

    def _tells_deed(self, text: str) -> bool:
        """Whether a clause tells, with its date, what they did and not what its writer feels: `Meta bought …`."""
        clauses = (clause.strip() for clause in _CLAUSES.split(text) if not wording.says("oneself", clause))
        return any(_DATED.search(clause) and self._them.match(clause) for clause in clauses)

    def _is_fact(self, text: str) -> bool:
        """Whether it can be looked up: a date or link, said of them and not only of oneself."""
        return bool(_DATED.search(text)) and self._speaks_of_them(text)

    def _connects(self, text: str) -> bool:
        """Whether it tells something of them or of oneself; what one would like there, one would like elsewhere too."""
        return self._speaks_of_them(text) or bool(wording.says("oneself", wording.without("hopes", text)))

    def _speaks_of_them(self, text: str) -> bool:
        return bool(wording.says("them", text) or self._them.search(text))

    @cached_property
    def _them(self) -> re.Pattern[str]:
        """The company by any of its names."""
        names = "|".join(re.escape(name) for name in self.fitting.employer.names)
        return re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE)

    def _nearest(self, text: str) -> tuple[str, ...]:
        """The stated values whose competencies the words of a reason speak of."""
        vocabulary = self.fitting.shelf.vocabulary
        spoken = {hit.subject for hit in vocabulary.asked(text)} | vocabulary.told(text).keys()
        near = [aim for aim in self.fitting.employer.aims if any(vocabulary.named(tag) in spoken for tag in aim.tags)]
        return tuple(aim.name for aim in near[:3])

    def _verdict(self, reasons: tuple[Reason, ...], *, passes: bool) -> str:
        name = self.fitting.employer.name
        if not reasons:
            return f"no reason noted: one dated fact about {name}, and what in your work connects to it"
        if passes:
            return "swap test passed"
        heading = next((reason.heading for reason in reasons if reason.rests_on == ANY), "")
        what = f"“{heading}” fits any company" if heading else "nothing in it is theirs alone"
        return f"swap test fails: {what}; needs one dated fact about {name}"

    def _failing(self, reasons: tuple[Reason, ...]) -> list[Reason]:
        return [reason for reason in reasons if reason.rests_on in (ANY, AFFECTION)]

    def _advice(self, reasons: tuple[Reason, ...]) -> Iterator[Line]:
        """Sentences of the notes about the company that speak of a failing reason, or state a fact not used yet."""
        words = self.fitting.shelf.vocabulary.words
        failing = {
            word for reason in self._failing(reasons) for word in words.telling(f"{reason.heading} {reason.text}")
        }
        used = {reason.text for reason in reasons}
        for text, source in self._sentences:
            is_new_fact = self._is_fact(text) and text not in used
            if is_new_fact or failing & set(words.telling(text)):
                yield Line(text, (source,))

    @cached_property
    def _sentences(self) -> tuple[tuple[str, Source], ...]:
        """The sentences of all notes kept about the company."""
        return tuple(
            (sentence, note.line_of("notes"))
            for note in self.fitting.employer.notes
            for sentence in _SENTENCES.split(note.notes.replace("\n", " "))
            if sentence.strip()
        )


def _joined(reasons: list[Reason]) -> Iterator[Reason]:
    """A line that stands beside a fact, under its heading, connects you to it and need be no fact itself."""
    facts = {reason.heading for reason in reasons if reason.rests_on == FACT and reason.heading}
    for reason in reasons:
        if reason.rests_on == ANY and reason.heading in facts:
            yield msgspec.structs.replace(reason, rests_on="", verdict="connects you to it", mend="", nearest=())
        else:
            yield reason
