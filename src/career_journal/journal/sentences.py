"""A record as the sentence a reader would be told: its owner's own words, put one behind the other."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec.structs import replace

from career_journal.figures.values import decimal, shown
from career_journal.journal.claims.units import amount, is_currency
from career_journal.records.base import Record
from career_journal.records.evidence import Evidence
from career_journal.records.feedback import Feedback
from career_journal.records.key_result import NUMBERS, KeyResult
from career_journal.records.objective import Objective

SAID = frozenset({"open", "met", "partly", "missed", "dropped", "carried"})
"""States that say how an objective goes; that it was agreed says nothing of that."""
_LEFT_BEHIND = re.compile(r"(?:[\s,;:(–-]|\b(?:see|cf\.?)(?=\s*$))+$", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SCALES = (1, 1e3, 1e6, 1e9)
"""`$1.2M` says 1,200,000."""
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


NOTHING = "nothing noted yet"
"""What is said of a key result of which a note only tells the aim, lest it be read as what was reached."""


def results_of(objective: Objective, results: tuple[KeyResult, ...], *, untold: str = "") -> str:
    """An objective with where its key results stand; a goal of which only state or score is known says that.

    `untold` is the remark behind a key result of which nothing but its aim is known.
    """
    stated = "; ".join(_with(standing(one), "" if is_noted(one) else untold) for one in results)
    outcome = told(objective, objective.outcome)
    state = objective.state if not (stated or outcome) and objective.state in SAID else ""
    title = _with(objective.title, state, _score(objective.score))
    return _in_sentences([f"{title}: {stated}" if stated else title, outcome])


def standing(result: KeyResult) -> str:
    """A key result in one line: `Run time 94 → 21 min (target 30)`; numbers that its words say are not said again."""
    title = " ".join(result.title.split())
    untold = _without_told(result, title)
    if untold == result:
        numbers = measured(result)
        title = f"{title} {numbers}" if numbers else title
    elif rest := ", ".join(_named(untold)):
        title = f"{title} ({rest})"
    return _with(title, result.state if not measured(result) else "", _score(result.score))


def unmeasured(result: KeyResult) -> str:
    """What keeps the progress of a key result from being said; empty if it can be, or if it is met."""
    if result.progress is not None or result.state == "met":
        return ""
    if not result.lacking:
        return "baseline and target are the same"
    if len(result.lacking) < len(NUMBERS):
        return f"no {' and no '.join(result.lacking)}"
    return "no baseline, current value or target" if any(map(str.isdigit, result.title)) else "no numbers"


def wanting(results: Iterable[KeyResult]) -> str:
    """What the key result that tells most still lacks to be measured: `a baseline`; empty if none tells a number."""
    least = min((result.lacking for result in results), key=len, default=NUMBERS)
    named = [{"current": "a current value"}.get(name, f"a {name}") for name in least]
    return " and ".join(named) if len(least) < len(NUMBERS) else ""


def tells_standing(result: KeyResult) -> bool:
    """Whether anything is known of how a key result stands."""
    return bool(measured(result) or result.state or result.score is not None)


def is_noted(result: KeyResult) -> bool:
    """Whether a note says of a key result where it is, and not only where it is to be."""
    return bool(result.current is not None or result.state or result.score is not None)


def _without_told(result: KeyResult, title: str) -> KeyResult:
    """A key result without those numbers that its words say: `Wait from 9 to 4 min`."""
    said = {decimal(digits) * scale for digits in _NUMBER.findall(title) for scale in _SCALES}
    told = {name: None for name in ("baseline", "current", "target") if getattr(result, name) in said}
    return replace(result, **told) if told else result


def measured(result: KeyResult) -> str:
    """Baseline, current value and target, as far as they are known; empty if none is.

    `94 → 21 min (target 30)`; where it is now not being known, `(was 94 min, target 30)`.
    """
    if result.current is None:
        named = ", ".join(_named(result))
        return f"({named})" if named else ""
    values = [value for value in (result.baseline, result.current) if value is not None]
    told = " → ".join(_amount(value, result, bare=value is not values[-1]) for value in values)
    target = f" (target {_amount(result.target, result, bare=True)})" if result.target is not None else ""
    return told + target


def _named(result: KeyResult) -> list[str]:
    """Each number of a key result with what it is: `was 94 min`, `now 21`, `target 30`."""
    values = (("was", result.baseline), ("now", result.current), ("target", result.target))
    known = [(name, value) for name, value in values if value is not None]
    return [f"{name} {_amount(value, result, bare=place > 0)}" for place, (name, value) in enumerate(known)]


def _amount(value: float, result: KeyResult, *, bare: bool) -> str:
    """A number with its unit; `bare`, only with its currency."""
    return amount(value, "" if bare and not is_currency(result.unit) else result.unit)


def _score(score: float | None) -> str:
    return f"scored {shown(score)}" if score is not None else ""


def _with(title: str, *remarks: str) -> str:
    """A title with remarks in brackets, as far as there are any."""
    said = ", ".join(filter(None, remarks))
    return f"{title} ({said})" if said else title


def _in_sentences(parts: list[str]) -> str:
    """Parts with a full stop between them, each opening like a sentence."""
    said = [_opened(part.strip()) for part in parts if part.strip()]
    return " ".join(part if part.endswith((".", "!", "?", "…", "”")) else f"{part}." for part in said)


def _opened(text: str) -> str:
    """The first word with a capital, unless its spelling is its own (`iOS`, `gRPC`)."""
    first = text.split(maxsplit=1)[0]
    return text[:1].upper() + text[1:] if first.islower() else text
