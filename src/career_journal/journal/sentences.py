"""A record as the sentence a reader would be told: its owner's own words, put one behind the other."""

from __future__ import annotations

import re

from career_journal.journal.claims.units import is_currency
from career_journal.records.base import Record
from career_journal.records.evidence import Evidence
from career_journal.records.feedback import Feedback
from career_journal.records.key_result import KeyResult
from career_journal.records.objective import Objective

SAID = frozenset({"open", "met", "partly", "missed", "dropped", "carried"})
"""States that say how an objective goes; that it was agreed says nothing of that."""
_LEFT_BEHIND = re.compile(r"(?:[\s,;:(–-]|\b(?:see|cf\.?)(?=\s*$))+$", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NEEDS_IT = re.compile(r"\b(?:to|from|into|in|with|by|of|as|on|at|for|and)\s*$", re.IGNORECASE)
"""A link behind such a word is part of the sentence."""


def told(record: Record, text: str) -> str:
    """One line of a record without the names of the notes it links to, which say nothing to a reader."""
    words = " ".join(text.split())
    while (name := next((name for name in record.links if _is_behind(name, words)), None)) is not None:
        words = _LEFT_BEHIND.sub("", words.removesuffix(name))
    return words


def _is_behind(name: str, words: str) -> bool:
    """Whether a sentence ends in the bare name of a note and does not need it."""
    rest = words.removesuffix(name)
    return rest != words and bool(re.search(r"[-_/.\d]", name)) and not _NEEDS_IT.search(rest)


def sentence(record: Record) -> str:
    """What to say about a record: what was done, what came of it, the own part; nothing that its note does not say."""
    if isinstance(record, Evidence):
        parts = [told(record, record.text), told(record, record.outcome)]
        role = told(record, record.role)
        return _in_sentences([*parts, f"My part: {role}" if role else ""])
    if isinstance(record, Feedback):
        return f"“{told(record, record.text)}” ({record.giver}{f', {record.date}' if record.date else ''})"
    return told(record, record.label)


def results_of(objective: Objective, results: tuple[KeyResult, ...]) -> str:
    """An objective with where its key results stand; a goal of which only the state is known says that."""
    stated = "; ".join(standing(result) for result in results)
    outcome = told(objective, objective.outcome)
    title = objective.title
    if not (stated or outcome) and objective.state in SAID:
        title = f"{title} ({objective.state})"
    return _in_sentences([f"{title}: {stated}" if stated else title, outcome])


def standing(result: KeyResult) -> str:
    """A key result in one line: `Run time 94 → 21 min (target 30)`; only its words where they say the numbers."""
    title = " ".join(result.title.split())
    numbers = measured(result)
    if numbers and not _says_numbers(title, result):
        return f"{title} {numbers}"
    return f"{title} ({result.state})" if result.state else title


def _says_numbers(title: str, result: KeyResult) -> bool:
    """Whether the words of a key result hold all its numbers: `Wait from 9 to 4 min`."""
    values = [value for value in (result.baseline, result.target, result.current) if value is not None]
    said = _NUMBER.findall(title)
    return all(number(value) in said or f"{value:g}" in said for value in values)


def measured(result: KeyResult) -> str:
    """Baseline, current value and target, as far as they are known; empty if none is."""
    sign, unit = (result.unit, "") if is_currency(result.unit) else ("", f" {result.unit}" if result.unit else "")
    values = [f"{sign}{number(value)}" for value in (result.baseline, result.current) if value is not None]
    target = f"target {sign}{number(result.target)}{'' if values else unit}" if result.target is not None else ""
    if not values:
        return f"({target})" if target else ""
    return " → ".join(values) + unit + (f" ({target})" if target else "")


def number(value: float) -> str:
    """A number as people write it: `7.9`, `15`, `41,300`."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,g}"


def _in_sentences(parts: list[str]) -> str:
    """Parts with a full stop between them, each opening like a sentence."""
    said = [_opened(part.strip()) for part in parts if part.strip()]
    return " ".join(part if part.endswith((".", "!", "?", "…", "”")) else f"{part}." for part in said)


def _opened(text: str) -> str:
    """The first word with a capital, unless its spelling is its own (`iOS`, `gRPC`)."""
    first = text.split(maxsplit=1)[0]
    return text[:1].upper() + text[1:] if first.islower() else text
