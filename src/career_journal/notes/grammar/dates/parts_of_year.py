"""Halves and quarters as people name them: `H1 2026`, `2Q26`, `2. Quartal 2026`, `2026年上半年`."""

from __future__ import annotations

import re

from career_journal.figures.patterns import any_of
from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.periods import When

_LATIN = r"(?-i:(?![\u3040-\u9fff])\w)"
"""A letter or digit; Chinese words have no blanks around them."""
_BETWEEN = r"[\s.,/年-]*(?:(?:of|de|du|des|del|em|en|do|the)\s)?"
_JOINT = r"\s*(?:[-–—/&+,]|\w+)\s*"
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_LAST = {"H": 2, "Q": 4}


class PartsOfYear:
    """Finds them in a text; made once from the words of all languages."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        known = vocabulary.number_words
        self._halves = known.halves
        self._ordinals = _ROMAN | known.ordinals
        self._units = known.halves | known.quarters
        front, behind, part = self._part(0), self._part(1), self._part(2)
        named = rf"{_year(0)}{_BETWEEN}{front}|{behind}{_BETWEEN}{_year(1)}|{self._glued()}"
        self._named = re.compile(rf"(?<!{_LATIN})(?:{named})(?!{_LATIN})", re.IGNORECASE)
        self._bare = re.compile(part, re.IGNORECASE)
        self._before = re.compile(rf"(?:{part}|[1-4]){_JOINT}$", re.IGNORECASE)
        self._after = re.compile(rf"{_JOINT}{part}", re.IGNORECASE)

    def inside(self, text: str) -> When | None:
        """The half or quarter, with its year, that a text names: `2026-Q2`; None if it names two of them."""
        found = self._named.search(text)
        if found is None or self._before.search(text[: found.start()]) or self._after.match(text, found.end()):
            return None
        return self._named_by(found)

    def opening(self, text: str, start: int, year: str = "") -> tuple[When, int] | None:
        """The one that stands at this place of a text, in this year if it says none, and where it ends."""
        found = self._named.match(text, start)
        when = self._named_by(found) if found else None
        if when is None and year and (found := self._bare.match(text, start)):
            when = self._when(found, 2, year)
        return (when, found.end()) if found and when else None

    def of(self, text: str, year: str) -> When | None:
        """The one that is the whole of a text whose year is named above it."""
        found = self._bare.fullmatch(text.strip())
        return self._when(found, 2, year) if found else None

    def _named_by(self, found: re.Match[str]) -> When | None:
        place = next(place for place in (0, 1, 3) if found[f"year{place}"])
        return self._when(found, place, found[f"year{place}"])

    def _glued(self) -> str:
        """`2Q26`, `2T2026`: in capitals, for `2h26` is a time."""
        letters = "".join(unit.upper() for unit in self._units if len(unit) == 1 and unit.isascii())
        count = rf"(?P<digit3>[1-4])(?P<unit3>[{letters or ' '}])(?P<year3>20\d\d|[1-4]\d)"
        return rf"(?P<letter3>(?!))?(?P<number3>(?!))?(?P<count3>(?!))?(?-i:{count})"

    def _part(self, place: int) -> str:
        """`1. Halbjahr`, `first half`, `H1`, `Quarter 3`."""
        letters = {unit for unit in self._units if len(unit) == 1 and unit.isascii()}
        words = any_of(self._units - letters)
        ending = r"(?:st|nd|rd|th|\.?\s?(?:er|º|ª)|re|ère|ème|e|-?[ое]?[ея]|\.)?"
        return (
            rf"(?:(?P<number{place}>(?P<digit{place}>[1-4]){ending}|{any_of(self._ordinals)})[\s-]*(?P<unit{place}>{words})"
            rf"|(?P<letter{place}>{any_of(letters)}|(?:{words})\s?)(?P<count{place}>[1-4]))"
        )

    def _when(self, found: re.Match[str], place: int, year: str) -> When | None:
        unit = (found[f"unit{place}"] or found[f"letter{place}"]).strip().casefold()
        said = found[f"digit{place}"] or found[f"count{place}"] or found[f"number{place}"].casefold()
        number = int(said) if said.isdecimal() else self._ordinals[said]
        letter = "H" if unit in self._halves else "Q"
        return f"20{year[-2:]}-{letter}{number}" if number <= _LAST[letter] else None


def _year(place: int) -> str:
    return rf"(?:fy\s?)?(?P<year{place}>20\d\d|(?<=FY)\d\d|['’][1-4]\d|(?<=[1-4]/)[1-4]\d(?![/\d]))"
