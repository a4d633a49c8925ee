"""A team of six here and of four there: it may have grown, or one number is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from career_journal.errors import Source
from career_journal.journal.claims.claim import Claim, Place
from career_journal.journal.grading.words import GradeWords
from career_journal.journal.journal import Journal
from career_journal.journal.library import shipped_grammar
from career_journal.notes.grammar.words import plain
from career_journal.notes.read import Note
from career_journal.periods import When, span
from career_journal.records.base import Record

CODE = "team-sizes"
CONTENT = frozenset({"record", "detail", "unread"})
"""What a line became, if it can say something about a team."""


@dataclass(frozen=True)
class Team:
    """One statement of how many a team was."""

    size: int
    name: str
    """The word in front of `team`, such as `MLOps`; empty if there is none."""
    place: str
    """The project or employer it was in; the note if neither is known."""
    date: When | None
    text: str
    source: Source


def find(journal: Journal) -> Iterator[Claim]:
    """Sizes of one team that differ, unless their dates lie a half-year apart."""
    teams = list(_all(journal))
    asked: set[tuple[str, str]] = set()
    for one, other in combinations(teams, 2):
        key = (one.name or other.name, one.place)
        if one.size == other.size or key in asked or not _same_team(one, other):
            continue
        asked.add(key)
        differing = [team for team in teams if _same_team(one, team)]
        shown = " or ".join(str(size) for size in dict.fromkeys(team.size for team in differing))
        yield Claim(
            CODE,
            f"was the {one.name + ' ' if one.name else ''}team {shown} people: the same team, at the same time?",
            tuple(Place(team.text, team.source) for team in differing),
            "say when, or use one number; an interviewer will ask",
        )


def _same_team(one: Team, other: Team) -> bool:
    named = one.name == other.name if one.name and other.name else True
    return named and one.place == other.place and not _apart(one.date, other.date)


def _apart(one: When | None, other: When | None) -> bool:
    """Whether a team may well have grown from one date to the other."""
    return bool(one and other and abs((span(one)[0] - span(other)[0]).days) > 180)


def _all(journal: Journal) -> Iterator[Team]:
    pattern = _pattern(GradeWords.of(journal))
    numerals = shipped_grammar().words.number_words.numerals
    for note in journal.notes:
        for number, role, raw in note.lines():
            match = pattern.search(plain(raw)) if role in CONTENT else None
            if match is None:
                continue
            word = (match["before"] or match["behind"] or match["hyphen"]).casefold()
            size = int(word) if word.isdigit() else int(numerals.get(word, 0))
            record = _record_at(note, number)
            if size > 1:
                source = Source(note.path, number, number)
                name = (match["name"] or "").strip()
                yield Team(size, name, _where(record, note), record.date if record else None, match[0].strip(), source)


def _where(record: Record | None, note: Note) -> str:
    return getattr(record, "project", "") or getattr(record, "company", "") or note.path


def _record_at(note: Note, line: int) -> Record | None:
    """The record a line belongs to, the smallest one."""
    around = [record for record in note.records if record.source.line <= line <= record.source.end_line]
    return min(around, key=lambda record: record.source.end_line - record.source.line, default=None)


def _pattern(words: GradeWords) -> re.Pattern[str]:
    """`4 person MLOps team`, `team of six`, `six-person team`."""
    team = _any(words.lists["claims.team words"])
    person = _any(words.lists["claims.team"])
    number = rf"\d{{1,3}}|{_any(frozenset(shipped_grammar().words.number_words.numerals))}"
    return re.compile(
        rf"(?<!\w)(?:(?P<before>{number})[\s-](?:{person})\s(?P<name>(?:\w+\s)?)(?:{team})(?!\w)"
        rf"|(?:{team})\s(?:of|von|aus|de|d'|di|com|con)\s?(?P<behind>{number})(?!\w)"
        rf"|(?P<hyphen>{number})-(?:{person})(?!\w))",
        re.IGNORECASE,
    )


def _any(words: frozenset[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
