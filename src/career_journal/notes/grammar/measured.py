"""What a metric says of itself: its value, what it was before, and what it is to be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from career_journal.figures import Figure, find, unit_of, value_of
from career_journal.figures.patterns import whole
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.reported import without_aims
from career_journal.notes.grammar.vocabulary import Vocabulary

_CLAUSE = re.compile(r"(?:(?<!\d),|,(?!\d)|[;，；、()（）])\s*|\s(?:[–—|/-]|vs\.?)\s")
"""Where another number of the same metric may begin; the comma of `2,318` ends nothing."""
_BARE = re.compile(r"[~≈]?\s?\d[\d.,\s–-]*(?:\s*[^\W\d_]+){0,2}")
_BOUND = re.compile(r"[<>≤≥]=?\s?$")
"""In front of a number that is not to be passed, or to be reached."""
_LEADS = {"aimed_words": r"(?:[^\W\d_][^\s\d]*\s+){0,2}?", "before_words": "", "current_words": ""}
"""Words in front of these: `with a target of 30`; but `which was 3 more` says something else."""
_NUMBER = r"[~≈<>≤≥+−-]?\s?[€$£¥]?\s?\d.*"


@dataclass(frozen=True, slots=True)
class Measured:
    """The numbers of one metric by what they are."""

    value: Figure | None
    baseline: float | None
    target: float | None
    figures: list[Figure]
    """What is reported: all but the target."""


def measured(text: str, line: int, words: Vocabulary) -> Measured:
    """The numbers behind the name of a metric: `55, target 30`, `56 (was 90)`, `from 9 days to 2 days`.

    Where `(now 4)` stands behind a change, that leads to what is aimed at.
    """
    found, told = _set_apart(text, line, words)
    figures = _reported(told, line, words)
    main = _main(figures, told)
    before, now, target = found.get("before_words"), found.get("current_words"), found.get("aimed_words")
    begun = _begun(main, text, words)
    if now is not None and begun is not None:
        figures = [figure for figure in figures if figure is not main]
        target, before = target or main, before or begun
    value = now or main
    figures += [figure for figure in (before, now) if figure is not None]
    return Measured(value, _comparable(before or begun, value), _comparable(target, value), figures)


def take_way(draft: Draft, text: str, line: int, words: Vocabulary) -> None:
    """Fill in what the words of a key result tell: `wait from 9 to 4 min (now 6)`; what is stated stays."""
    found, told = _set_apart(text, line, words)
    aim = _main(_reported(told, line, words), told) or _bare_change(told, line, words)
    begun = _begun(aim, text, words)
    is_aim = aim is not None and (begun is not None or _BOUND.search(told.partition(aim.text.lstrip("<>≤≥ "))[0]))
    target = found.get("aimed_words") or (aim if is_aim else None)
    now = found.get("current_words")
    if target is None and now is None:
        return
    unit = next(figure for figure in (target, now) if figure is not None)
    draft.put("baseline", _comparable(found.get("before_words") or begun, unit), line)
    draft.put("target", target.value if target else None, line)
    draft.put("current", _comparable(now, unit), line)
    draft.put("unit", unit.unit, line)


def together(lines: list[Measured]) -> Measured:
    """The numbers of a metric that stands on several lines: its value is the first."""
    value = next((one.value for one in lines if one.value), None)
    baseline = next((one.baseline for one in lines if one.baseline is not None), None)
    target = next((one.target for one in lines if one.target is not None), None)
    return Measured(value, baseline, target, [figure for one in lines for figure in one.figures])


def compared(name: str, found: Measured, line: int) -> Draft:
    """A metric with what its value is compared with."""
    draft = metric(name, [found.value] if found.value else [], found.value.line if found.value else line)
    draft.fields["figures"] = found.figures
    draft.put("baseline", found.baseline, draft.line)
    draft.put("target", found.target, draft.line)
    return draft


def metric(name: str, figures: list[Figure], line: int) -> Draft:
    """A metric whose value is the last of its figures."""
    draft = Draft("metric", line, line, name)
    draft.put("name", name, line)
    for main in figures[-1:]:
        draft.put("value", main.value, line)
        draft.put("unit", main.unit, line)
    draft.fields["figures"] = figures
    return draft


def _set_apart(text: str, line: int, words: Vocabulary) -> tuple[dict[str, Figure], str]:
    """The numbers of which a clause says what they are, by the list of its word, and the text without them."""
    found: dict[str, Figure] = {}
    for clause in filter(None, _CLAUSE.split(text)):
        for name in _LEADS:
            if name not in found and (figure := _named(clause, name, line, words)):
                found[name], text = figure, text.replace(clause, "", 1)
                break
    return found, text


def _named(clause: str, name: str, line: int, words: Vocabulary) -> Figure | None:
    """The number of a clause that says with a word of this list what it is: `target 30`, `30 before`."""
    match = _naming(name, words).fullmatch(clause.strip())
    if match is None or words.has("reached", clause):
        return None
    found = find(f": {match['behind'] or match['front']}", line, words.number_words)
    is_one = len(found) == 1 and words.number_words.ends_of(found[0].text) is None  # `from 9 days to 2` is a change
    return found[0] if is_one else None


@lru_cache(maxsize=8)
def _naming(name: str, words: Vocabulary) -> re.Pattern[str]:
    """A clause of one number, and the word that says what it is in front of it or behind it."""
    known = whole(words.lists[name])
    behind = rf"{_LEADS[name]}{known}\W{{0,3}}(?:[^\W\d_]+\s)?(?P<behind>{_NUMBER})"
    return re.compile(rf"{behind}|(?P<front>{_NUMBER}?)\s*{known}", re.IGNORECASE)


def _reported(text: str, line: int, words: Vocabulary) -> list[Figure]:
    """The figures of a text, without those of a remark on what was aimed at; a bare number counts if it comes first."""
    figures = find(without_aims(text, words), line, words.number_words)
    bare = _CLAUSE.split(text.lstrip())[0].strip()
    is_seen = any(figure.text in bare for figure in figures)
    if not is_seen and _BARE.fullmatch(bare) and not words.number_words.traps.are_in(bare):
        numbers = words.number_words
        figures.append(Figure(bare, value_of(bare, numbers.scaling), unit_of(bare, numbers), line))
    return figures


def _main(figures: list[Figure], text: str) -> Figure | None:
    """The figure that is the value: of the first clause that reports any the last one."""
    clauses = _CLAUSE.split(text)
    firsts = ([figure for figure in figures if figure.text in clause] for clause in clauses)
    return next((found[-1] for found in firsts if found), figures[-1] if figures else None)


def _begun(value: Figure | None, text: str, words: Vocabulary) -> Figure | None:
    """What the value was at first, if it is told as a change."""
    lead = text.partition(value.text)[0] if value else ""
    ends = words.number_words.change_in(value.text, lead) if value else None
    return next(iter(find(f": {ends[0]}", value.line, words.number_words)), None) if value and ends else None


def _bare_change(text: str, line: int, words: Vocabulary) -> Figure | None:
    """The change a text ends with if it does not say what is counted: `Calls a week from 12 to 4`."""
    numbers = words.number_words
    match = re.search(rf"(?<![\d.,])\d[\d.,]*\s*{numbers.joint}\s*(?P<last>\d[\d.,]*?)[\s;,.()]*$", text, re.IGNORECASE)
    if match is None or numbers.change_in(match[0], text[: match.start()]) is None:
        return None
    change = match[0].rstrip(" ;,.()")
    return Figure(change, value_of(match["last"], numbers.scaling), "", line)


def _comparable(other: Figure | None, value: Figure | None) -> float | None:
    """The amount of another figure, if it is measured as the value is: `days` or nothing beside `day`, no `weeks`."""
    if other is None:
        return None
    units = sorted((other.unit.casefold(), value.unit.casefold() if value else ""), key=len)
    return other.value if units[1].startswith(units[0]) else None
