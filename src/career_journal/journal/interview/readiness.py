"""What is weak in a story before it is told: each weakness with the way to mend it. A list, never a score."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

import msgspec

from career_journal.errors import Problem, Severity, Source
from career_journal.journal import wording
from career_journal.journal.competencies import Vocabulary
from career_journal.journal.filing import filed_under
from career_journal.journal.grading import Grader, months_since
from career_journal.journal.journal import Journal
from career_journal.journal.judged import grader_of, named
from career_journal.journal.secrecy import is_paraphrase
from career_journal.notes.grammar.words import length, plain
from career_journal.notes.read import Note
from career_journal.records.ladder import Level
from career_journal.records.story import PARTS, Story

NEEDED = ("situation", "action", "result", "learning")
"""The parts an interviewer waits for; a task may stand in the situation."""
OLD_MONTHS = 36
"""Coaches agree on three years: older events raise the question what happened since."""
LONGEST = 320
LARGEST_CONTEXT = 0.4
"""Share of the words before the action; more, and the listener is gone before you act."""
SHORTEST_TO_WEIGH = 80
"""Words a story needs before its proportions mean anything."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WE = re.compile(r"(?<!\w)(?:we|our|us)(?!\w)", re.IGNORECASE)
_I = re.compile(r"(?<!\w)(?:i|i'm|i've|my|me|myself)(?!\w)", re.IGNORECASE)
_FAULT = re.compile(
    r"\b(?:is|was|were|be)\s+(?!(?:not|no|nobody|my|our|never)\b)(?:[\w-]+\s+){0,4}?[\w-]+['’]s?\s+fault"
    r"(?=\W*$|[.,;:!?)]|\s+(?:and|but|because|so|that)\b)",
    re.IGNORECASE | re.MULTILINE,
)
"""`It was the night shift's fault`; `the night shift's fault log` blames nobody."""


class Weakness(msgspec.Struct, frozen=True):
    """One thing that is weak, what to do about it, where, and the words of the question it invites."""

    code: str
    text: str
    mend: str
    source: Source
    invites: str = ""


@dataclass(frozen=True)
class Judge:
    """Says what is weak in stories, as of one day."""

    grader: Grader
    vocabulary: Vocabulary
    today: date
    level: Level | None = None

    def weaknesses(self, story: Story) -> tuple[Weakness, ...]:
        """Everything weak in a story, the worst first; of a paraphrase only what can be heard in it."""
        heard = (self._holes, self._blame, self._age)
        everything = (
            self._missing,
            self._holes,
            self._figure,
            self._part,
            self._blame,
            self._change,
            self._age,
            self._size,
        )
        finders = heard if is_paraphrase(story) else everything
        return tuple(found for find in finders if (found := find(story)) is not None)

    def _missing(self, story: Story) -> Weakness | None:
        missing = [part for part in NEEDED if not getattr(story, part)]
        if not missing:
            return None
        if story.details and len(missing) == len(NEEDED):
            mend = "split it into situation, action, result and learning"
            return Weakness("parts", "told in one piece", mend, story.source, "differently")
        invites = {"action": "exactly your part", "result": "measured compared", "learning": "differently"}
        asked = next((invites[part] for part in missing if part in invites), "")
        text = f"no {', no '.join(missing)}"
        return Weakness("missing", text, f"write its {' and '.join(missing)}", story.source, asked)

    def _holes(self, story: Story) -> Weakness | None:
        texts = [story.label, story.told] if is_paraphrase(story) else [story.label, story.told, *self._written(story)]
        holes = dict.fromkeys(plain(hole) for text in texts for hole in wording.holes(text))
        if not holes:
            return None
        named = "”, “".join(holes)
        return Weakness("hole", f"“{named}” still to be filled", f"put the number for “{named}”", story.source)

    def _written(self, story: Story) -> Iterator[str]:
        """The lines of a story as they stand: the markup that makes a hole of a letter is none of its words."""
        note = self._notes.get(story.source.path)
        text = note.text.split("\n") if note is not None else []
        for number in sorted({number for part in (*PARTS, "details") for number in story.lines.get(part, ())}):
            yield from text[number - 1 : number]

    @cached_property
    def _notes(self) -> dict[str, Note]:
        return {note.path: note for note in self.grader.journal.notes}

    def _figure(self, story: Story) -> Weakness | None:
        measure = self.grader.measure
        text = story.result or story.told
        if measure.figures_in(text):
            return None
        mend = "add one figure to the result, with what it was before"
        return Weakness("figure", "no figure in the result", mend, story.line_of("result"), "measured compared")

    def _part(self, story: Story) -> Weakness | None:
        """Only `we`: what the teller did is not to be heard."""
        text = story.told
        ours = len(_WE.findall(text))
        if ours < 2 or story.role or _I.search(text):
            return None
        mend = "say what you did yourself, or fill its role"
        return Weakness("we", f"“we” {ours} times, “I” never", mend, story.line_of("action"), "exactly your part")

    def _blame(self, story: Story) -> Weakness | None:
        text = f"{story.label}\n{story.told}"
        word = wording.says("blame", text) or next((found[0] for found in _FAULT.finditer(text)), "")
        if not word:
            return None
        mend = f"say what happened in place of “{word}”, and what you contributed"
        return Weakness("blame", f"blames: “{word}”", mend, story.source, "disagreed best argument")

    def _change(self, story: Story) -> Weakness | None:
        """A failure is worth telling for the change that came after it: a mechanism, best with its date."""
        told = f"{story.result}\n{story.learning}"
        is_failure = filed_under(story, self.vocabulary).get("failure", 0) >= 0.7
        if not is_failure or not story.learning or _YEAR.search(told) or wording.says("change", story.learning):
            return None
        mend = "say what you changed afterwards, and since when"
        return Weakness("change", "a lesson without a change", mend, story.line_of("learning"), "differently")

    def _age(self, story: Story) -> Weakness | None:
        if story.date is None:
            return Weakness("date", "undated", "add a date, so that its age is known", story.source)
        months = months_since(story.date, self.today)
        if months <= OLD_MONTHS:
            return None
        mend = "prefer a newer one, or say what has become of it since"
        return Weakness("age", f"{months // 12} years old", mend, story.line_of("date"), "six months later")

    def _size(self, story: Story) -> Weakness | None:
        words = length(story.told)
        if words > LONGEST:
            over = words - LONGEST
            return Weakness("length", f"{words} words, too long", f"cut {over} words or more", story.source)
        context = length(f"{story.situation} {story.task}") / max(1, words)
        if words >= SHORTEST_TO_WEIGH and context > LARGEST_CONTEXT:
            mend = "shorten situation and task to 60 words"
            return Weakness("context", f"context takes {context:.0%}", mend, story.line_of("situation"))
        return None

    @cached_property
    def _wanted(self) -> tuple[int, int]:
        return (self.level.scope, self.level.agency) if self.level is not None else (0, 0)

    def is_at_level(self, story: Story) -> bool | None:
        """Whether scope and agency reach the level aimed at; None if no level or only a paraphrase is known.

        What only `we` did shows nobody's level.
        """
        if self.level is None or is_paraphrase(story):
            return None
        if self._part(story) is not None:
            return False
        grades = self.grader.grade(story).grades
        scope, agency = self._wanted
        return grades.scope >= scope and grades.agency >= agency


@lru_cache(maxsize=2)
def _judged(journal: Journal, today: date) -> tuple[tuple[Story, Weakness], ...]:
    """Every weakness of every story, found once for all the checks that ask."""
    judge = Judge(grader_of(journal), Vocabulary.of(journal), today)
    return tuple((story, weakness) for story in journal.of(Story) for weakness in judge.weaknesses(story))


def problems(journal: Journal, today: date, weakness: str, code: str) -> Iterator[Problem]:
    """One sort of weakness as what `journal check` says about it."""
    for story, found in _judged(journal, today):
        if found.code == weakness:
            yield Problem(code, f"{named(story)}: {found.text}", found.source, found.mend, Severity.INFO)
