"""How a key result stands, as its words tell: where it began, where it is to be, where it is now.

One clause of its line states the aim, in one of the forms of `AIMS`. The others say with a word what their number is,
`now 44`, or are nothing but a number. What fits no form, or may be read in two ways, stays text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from msgspec.structs import replace

from career_journal.figures import Figure, find, value_of
from career_journal.figures.patterns import MONEY, whole
from career_journal.notes.grammar.clauses import CLAUSE, NAMED, set_apart
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.measured import begun_with, comparable
from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.notes.grammar.words import without_symbols

NAMES = (*NAMED, "standing_words")
"""The lists of words that say what a number of a key result is; in other places `at 40` may be anything."""
MARKS = frozenset({5, 10, 100})
"""Of so many a mark is given: `grade 4/5` is no count."""
_ARROW = re.compile(r"[-=—]>|[→⟶⇒]")
MONTHS, DAYS = 12, 31
_BOUNDS = {"<=": "≤ ", ">=": "≥ "}
_TYPED_BOUND = re.compile(r"(?<![<>=-])[<>]=\s*(?=[€$£¥]?\s?\d)")
_END = r"[\s;,.()（）]*$"
_SHARE = re.compile(r"(?<![\w.,/:$€£¥\x00])(?P<part>\d+)\s?/\s?(?P<whole>\d+)(?![.,]?\d|/|%|\w)(?P<rest>.*)")
_DONE = re.compile(r"(?P<number>\d[\d.,]*)\s(?P<verb>[^\W\d_]+)")
_BARE = re.compile(r"\s[–—|-]\s+(?P<number>[^–—|;()]*\d[^–—|;()]*?)\s*(?=\s[–—|]\s|$)")
_ROUND_SHARE = re.compile(r"\d+\s?%")
"""`50 %` behind a change of percentages may be the share of the way."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What a clause states: where to, and perhaps from where, and how far it is."""

    target: Figure
    baseline: float | None = None
    current: float | None = None


def take_way(draft: Draft, text: str, line: int, words: Vocabulary) -> None:
    """Fill in what the words of a key result tell; what is stated stays."""
    text = _TYPED_BOUND.sub(lambda match: _BOUNDS[match[0].strip()], without_symbols(text))
    led = _led(words).sub("; ", text)  # `20 % → actual 25 %` tells where it is
    led, arrived = _arrived(led, line, words)
    found, rest = set_apart(led, line, words, NAMES)
    aim = _aim(rest, line, words)
    target = found.get("aimed_words") or (aim.target if aim else None)
    now, done = found.get("current_words", arrived), found.get("standing_words") or _done(rest, line, words)
    if target is None and (told := now or done) is not None:
        target = _count(rest, told, line, words, is_done=now is None)
    if now is None and done is not None and not (target is None and done.unit == "%"):  # `(100 % done)`: of the way
        now = done
    now = now or (_beside(rest, aim.target, line, words) if aim else None)
    known = target or now
    if known is None:
        return
    before = found.get("before_words")
    was = comparable(before, known, words) if before else aim.baseline if aim else None
    at = comparable(now, known, words) if now else aim.current if aim else None
    _put(draft, {"baseline": was, "target": target.value if target else None, "current": at}, known, words)


def _put(draft: Draft, told: dict[str, float | None], known: Figure, words: Vocabulary) -> None:
    """Fill in amounts that are in the unit of a figure, in the unit of what is stated already."""
    stated = Figure("", None, draft.fields.get("unit", ""), known.line)
    for name, amount in told.items():
        draft.put(name, comparable(replace(known, value=amount), stated, words), known.line)
    draft.put("unit", known.unit, known.line)


def _arrived(text: str, line: int, words: Vocabulary) -> tuple[str, Figure | None]:
    """Where the arrow behind a change told in words leads, `from 9 to 4 min → 6 min`, and the text without it."""
    before, behind = _ARROW.split(text)[:2] if len(_ARROW.findall(text)) == 1 else ("", "")
    numbers = words.number_words
    changes = [one for one in find(before, line, numbers) if before.rstrip().endswith(one.text)]
    told = [one for one in find(f": {behind}", line, numbers, opens=True) if behind.lstrip().startswith(one.text)]
    is_change = bool(changes) and numbers.change_in(changes[0].text, before.partition(changes[0].text)[0]) is not None
    return (before + behind.lstrip().removeprefix(told[0].text), told[0]) if is_change and told else (text, None)


def _aim(text: str, line: int, words: Vocabulary) -> Aim | None:
    """What is aimed at, by the first form that states it; stated twice it is not clear."""
    for form in AIMS:
        found = form(text, line, words)
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _change(text: str, line: int, words: Vocabulary) -> list[Aim]:
    """`wait from 9 to 4 min`, `calls 12 → 4`."""
    found = []
    for clause in _clauses(text):
        ends = ((figure, begun_with(figure, clause, words)) for figure in find(clause, line, words.number_words))
        ends = ((figure, begun) for figure, begun in ends if words.number_words.is_of_two(figure.text))
        told = [Aim(figure, comparable(begun, figure, words)) for figure, begun in ends if begun is not None]
        found += told or _bare_change(clause, line, words)
    return found


def _bare_change(clause: str, line: int, words: Vocabulary) -> list[Aim]:
    """The change a clause ends with if it does not say what is counted: `Calls a week from 12 to 4`."""
    numbers = words.number_words
    amount = r"(?<![\d.,])\d[\d.,]*"
    match = re.search(rf"{amount}\s*{numbers.joint}\s*(?P<last>\d[\d.,]*?){_END}", clause, re.IGNORECASE)
    ends = numbers.change_in(match[0].rstrip(" ;,.()"), clause[: match.start()]) if match else None
    is_third = match and re.search(
        rf"(?<![\w.,])\d[\d.,]*\s*{numbers.joint}\s*$", clause[: match.start()]
    )  # `12 to 4 → 6`
    if match is None or ends is None or is_third:
        return []
    target = Figure(match["last"], value_of(match["last"], numbers.scaling), "", line)
    return [Aim(target, value_of(ends[0], numbers.scaling))]


def _bound(text: str, line: int, words: Vocabulary) -> list[Aim]:
    """`wait < 4 min`, `fewer than 5 calls`, `5 calls or less`: what is not to be passed, or to be reached.

    It is clear if no number stands in front of it, and none behind it that counts the same.
    """
    bounds = list(_bounding(words).finditer(text))
    if len(bounds) != 1:
        return []
    at = bounds[0].end()
    lead, behind = text[:at], text[at:]
    figures = find(f": {behind}", line, words.number_words)
    is_first = bool(figures) and behind.startswith(figures[0].text) and not find(lead, line, words.number_words)
    is_only = not any(other.unit == figures[0].unit for other in figures[1:])
    return [Aim(figures[0])] if is_first and is_only else []


def _share(text: str, line: int, words: Vocabulary) -> list[Aim]:
    """`7/12 gates oiled`, `gates 7/12`: so many of so many; `launch 7/12` may be a day, `grade 4/5` is a mark.

    `oil 5 gates (3/5)` is clear, for it says the five twice.
    """
    matches = list(_SHARE.finditer(words.number_words.traps.hide(text, frozenset())))
    if len(matches) != 1:
        return []
    part, all_of_them = int(matches[0]["part"]), int(matches[0]["whole"])
    is_first, is_last = not text[: matches[0].start()].strip(), not matches[0]["rest"].strip(" .;,()（）[]")
    may_be_day = max(part, all_of_them) <= DAYS and min(part, all_of_them) <= MONTHS
    is_stated = re.search(rf"(?<![\d.,/]){all_of_them}\b(?![.,/]\d)", text[: matches[0].start()]) is not None
    is_other = all_of_them in MARKS or (may_be_day and words.starts("goal_verbs", text))
    is_count = is_first != is_last and (is_first or is_stated or not is_other) and part <= all_of_them
    return [Aim(Figure(matches[0]["whole"], float(all_of_them), "", line), current=float(part))] if is_count else []


AIMS: tuple[Callable[[str, int, Vocabulary], list[Aim]], ...] = (_change, _bound, _share)
"""The forms in which a line states what is aimed at, the plainest first."""


def _count(text: str, now: Figure, line: int, words: Vocabulary, *, is_done: bool) -> Figure | None:
    """`write 10 posts`, of which some are done; `cost by 20 %`, of which the rest of the line tells in `%` too."""
    clause = next(iter(_clauses(text)), "")
    figures = find(f": {clause}" if clause[:1].isdigit() else clause, line, words.number_words, opens=True)
    if len(figures) != 1 or words.number_words.ends_of(figures[0].text) is not None:
        return None
    verb, _, behind = clause.partition(" ")
    opens = clause.startswith(figures[0].text)
    opens = opens or (behind.startswith(figures[0].text) and words.starts("goal_verbs", verb))
    is_part = is_done or (not now.unit and (now.value or 0) <= (figures[0].value or 0))
    return figures[0] if (is_part and opens) or (now.unit and now.unit == figures[0].unit) else None


def _beside(text: str, aim: Figure, line: int, words: Vocabulary) -> Figure | None:
    """`at 0.4 %`, or a bare `0.4 %` behind a dash, in the unit of what is aimed at: where it is."""
    led = [match["number"] for match in _leading(words).finditer(text)]
    bare = [match["number"] for match in _BARE.finditer(text) if not _ROUND_SHARE.fullmatch(match["number"])]
    for numbers in (led, bare):
        found = [(number, find(f": {number}", line, words.number_words)) for number in numbers]
        alike = [one[0] for number, one in found if len(one) == 1 and one[0].text == number.strip()]
        alike = [figure for figure in alike if figure.unit == aim.unit and aim.unit]
        if len(alike) == 1:
            return alike[0]
    return None


def _done(text: str, line: int, words: Vocabulary) -> Figure | None:
    """`2 hired`, behind what is to be done."""
    told = [match for clause in _clauses(text)[1:] if (match := _DONE.fullmatch(clause)) is not None]
    if len(told) != 1 or not words.is_past(told[0]["verb"].casefold()):
        return None
    return Figure(told[0]["number"], value_of(told[0]["number"], words.number_words.scaling), "", line)


def _clauses(text: str) -> list[str]:
    return [clause.strip() for clause in CLAUSE.split(text) if clause.strip()]


@lru_cache(maxsize=2)
def _bounding(words: Vocabulary) -> re.Pattern[str]:
    """A sign or words of a bound in front of a number, or words behind it."""
    amount = rf"(?:{MONEY}\s?)?\d"
    before = rf"(?:(?<![-=–—<>])[<>≤≥](?:=\s*|\s*)(?![<>=])|{whole(words.lists['bound_words'])}\s*[~≈]?)"
    behind = rf"[\d.,]*(?:\s?[^\W\d_]+|\s?%)?\s*{whole(words.lists['bounds_behind'])}"
    return re.compile(rf"{before}(?={amount})|(?<![\d.,])(?={amount}{behind})", re.IGNORECASE)


@lru_cache(maxsize=2)
def _leading(words: Vocabulary) -> re.Pattern[str]:
    """`, at 0.4 %`: a clause that begins with a word for where it stands."""
    return re.compile(
        rf"[,;(–—|-]\s*{whole(words.lists['standing_joints'])}\s(?P<number>[^,;()|]*\d[^;()|]*)", re.IGNORECASE
    )


@lru_cache(maxsize=2)
def _led(words: Vocabulary) -> re.Pattern[str]:
    """An arrow that leads to a word for where it is now."""
    known = whole(words.lists["current_words"] | words.lists["standing_words"])
    return re.compile(rf"\s*(?:[-=]>|[→⟶⇒])\s*(?={known})", re.IGNORECASE)
