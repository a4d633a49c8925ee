"""The first minute: the owner's own lines to "tell me about yourself", in present, past and future, with the holes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import msgspec

from career_journal.errors import Source
from career_journal.journal import wording
from career_journal.journal.grading import Grader
from career_journal.journal.interview.employer import Employer
from career_journal.journal.interview.shelf import WORDS_A_MINUTE, Shelf
from career_journal.journal.said import said
from career_journal.notes.grammar.words import length
from career_journal.records.role import Role
from career_journal.report import Line
from career_journal.reports.prep.numbers import Number, is_duration

ASKED_AS = ("about yourself", "introduce yourself", "about me", "your background")
PARTS = ("present", "past", "future")
SHORTEST, LONGEST = WORDS_A_MINUTE, WORDS_A_MINUTE * 3 // 2
"""Words of an opening: it takes 60 to 90 seconds."""
_BEFORE_LABEL = re.compile(r"\s(?=[*_]*[^\W\d_]+[*_]*:)")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-z])")
_SAYS_I_DO = re.compile(r"i(?:'m| am)?\s+(?!was|had|did|went|\w+ed\b)[a-z]+", re.IGNORECASE)


class OpenerPart(msgspec.Struct, frozen=True):
    """One third of the opening: the owner's lines; where there are none, what the notes offer for it."""

    name: str
    lines: tuple[Line, ...]
    offer: tuple[Line, ...] = ()


class Opener(msgspec.Struct, frozen=True):
    """The answer to "tell me about yourself" as it stands: its parts, theme lines, figures, length, holes."""

    parts: tuple[OpenerPart, ...]
    theme: tuple[Line, ...]
    figures: tuple[Line, ...]
    figures_offered: tuple[Line, ...]
    words: int
    holes: tuple[str, ...]


@dataclass(frozen=True)
class Opening:
    """Finds the owner's opening lines and what is missing in them."""

    shelf: Shelf
    employer: Employer
    grader: Grader
    numbers: tuple[Number, ...]

    def build(self) -> Opener:
        """The opening with its holes."""
        sorted_lines = {name: tuple(line for part, line in self._placed if part == name) for name in PARTS}
        theme = tuple(line for part, line in self._placed if not part)
        parts = tuple(
            OpenerPart(name, lines, () if lines else tuple(self._offer(name))) for name, lines in sorted_lines.items()
        )
        figures = tuple(line for line in self.lines if self._says_a_figure(line.text))
        offered = () if figures else tuple(self._figures_offered())
        words = sum(length(line.text) for line in self.lines)
        return Opener(parts, theme, figures, offered, words, tuple(self._holes(sorted_lines, figures, words)))

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """What the owner noted to say."""
        return tuple(line for _, line in self._placed)

    @cached_property
    def _placed(self) -> tuple[tuple[str, Line], ...]:
        """Each line with its part: the one it is labelled as, stands below, or else tells of."""
        placed = []
        for answer in self.shelf.answers_to(ASKED_AS):
            below = ""
            for whole in said(self.shelf.journal, answer):
                for text in _pieces(whole.text):
                    label, told = _labelled(text)
                    below = label or below
                    if told:
                        parts = [(below, told)] if below else _parts_of(told)
                        placed += [(part, Line(words, (whole.source,))) for part, words in parts]
        return tuple(placed)

    def _figures_offered(self) -> Iterable[Line]:
        """Two numbers that could stand in the opening: how many before how long."""
        ranked = sorted(self.numbers, key=lambda number: is_duration(number.unit))
        return (Line(number.text, number.source) for number in ranked[:2])

    def _says_a_figure(self, text: str) -> bool:
        """Whether a line has a figure in digits that is more than a number of years."""
        periods = ("year", "years", "month", "months")
        found = self.grader.measure.figures_in(text)
        return any(one.unit.casefold() not in periods and any(map(str.isdigit, one.text)) for one in found)

    def _holes(self, parts: dict[str, tuple[Line, ...]], figures: tuple[Line, ...], words: int) -> Iterable[str]:
        missing = {"present": "what you are now", "past": "the turn that led here", "future": "why this role next"}
        for name in PARTS:
            if not parts[name]:
                yield f"no {name}: say {missing[name]}"
        if not figures:
            yield "no figure: one number makes it real"
        if not self.lines:
            yield "nothing noted: write it below a heading “Tell me about yourself”, as Present: … Past: … Future: …"
        elif not SHORTEST <= words <= LONGEST:
            yield f"{words} words: 60 to 90 seconds are {SHORTEST} to {LONGEST}"

    def _offer(self, name: str) -> Iterable[Line]:
        """What other notes hold for a missing part."""
        current = [role for role in self._roles if not role.end]
        if name == "present":
            yield from (self._of_role(role) for role in current[:1])
        elif name == "past":
            yield from (self._of_role(role) for role in self._roles if role.end and role not in current)
        elif self.employer.get("role"):
            source = self.employer.source_of("role")
            text = f"{self.employer.get('role')} at {self.employer.name}"
            yield Line(text, (source,) if source else ())

    @cached_property
    def _roles(self) -> tuple[Role, ...]:
        roles = (role for role in self.shelf.journal.of(Role) if not role.private and not role.project)
        return tuple(sorted(roles, key=lambda role: role.start or role.date or "", reverse=True))

    def _of_role(self, role: Role) -> Line:
        since = f", {role.start} to {role.end}" if role.end else f", since {role.start}" if role.start else ""
        return Line(f"{role.title}{since}", (Source(role.source.path, role.source.line, role.source.line),))


def _pieces(text: str) -> list[str]:
    """The lines that a paragraph was written in, as far as their labels show it: `Now: a keeper Before: a fitter`."""
    pieces: list[str] = []
    for piece in _BEFORE_LABEL.split(text.strip()):
        if pieces and not _labelled(piece)[0]:
            pieces[-1] += f" {piece}"
        else:
            pieces.append(piece)
    return pieces


def _labelled(text: str) -> tuple[str, str]:
    """The part that a line is labelled as, `Past: a fitter`, and its words; `Past` alone is over what follows."""
    label, colon, told = text.partition(":")
    label = label.strip(" *_").casefold()
    part = next((name for name in PARTS if label and wording.says(f"opener_labels.{name}", label) == label), "")
    return (part, told.strip(" *_")) if part and (colon or not told) else ("", text)


def _parts_of(text: str) -> list[tuple[str, str]]:
    """A paragraph cut where it passes on to another part, as in `I was a fitter. Today I keep 40 gates.`.

    What its writer does not say of himself, `They were old.`, and what tells of no part, stays with what it follows.
    """
    first, *others = _SENTENCE_END.split(text)
    parts = [(_part_of(first), first)]
    for sentence in others:
        part = _part_of(sentence) if _is_of_oneself(sentence) else ""
        before, words = parts[-1]
        if before and part not in ("", before):
            parts.append((part, sentence))
        else:
            parts[-1] = (before or part, f"{words} {sentence}")
    return parts


def _is_of_oneself(sentence: str) -> bool:
    """`Today I keep 40 gates`, `Before that: a fitter`."""
    said = (wording.says(f"opener.{part}", sentence) for part in PARTS)
    return bool(wording.says("oneself", sentence)) or any(word and sentence.startswith(word) for word in said)


def _part_of(sentence: str) -> str:
    """Present, past or future; empty for a sentence about what one is like."""
    if wording.says("opener.future", sentence):
        return "future"
    if wording.says("opener.past", sentence):
        return "past"
    return "present" if wording.says("opener.present", sentence) or _SAYS_I_DO.match(sentence.strip()) else ""
