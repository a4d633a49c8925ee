"""The parts of a story by the names they have in labels: `Situation`, `S/T`, `T [task] + A[action]`."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from career_journal.notes.grammar.words import has_cjk, normal

CHINESE_LABEL = 6
"""Characters of a Chinese label; a longer one, or one with 的 in it, is a clause."""
SHORT = 3
"""Letters of a word that may be short for another."""
MISSPELT = 5
"""Letters of a word in which two may be swapped."""
_EXPLAINED = re.compile(r"([^\[\]()（）]+?)\s*[\[(（]([^\])）]*)[\])）]")
"""`s [situation]`."""


class SlotNames:
    """Knows which parts a label names. `words` and `letters` are names with their parts; `fillers` say nothing."""

    def __init__(
        self, words: Mapping[str, str], letters: Mapping[str, str], fillers: Collection[str], joints: str
    ) -> None:
        self._words = words
        self._letters = letters
        self._fillers = frozenset(fillers)
        self._joint = re.compile(rf"\s*(?:/|\+|&|,|，|、|\s[-–—]\s|\b(?:{joints})\b)\s*")
        """Between the names of two parts in one label: `Task and action`, `Problem / Aufgabe`."""
        self._by_letters = {"".join(sorted(word)): slot for word, slot in reversed(list(words.items()))}
        chinese = ((word, slot) for word, slot in words.items() if has_cjk(word))
        self._chinese = sorted(chinese, key=lambda known: -len(known[0]))
        """What a longer Chinese label may end with, the longest first: `项目背景` is a `背景`."""

    def in_label(self, label: str) -> tuple[str, ...]:
        """The parts that a label names; empty if it names something else."""
        words = normal(label)
        if words.startswith("(") and words.endswith(")"):
            words = words[1:-1].strip()  # `**(Situation)** The gate stuck`
        if (slot := self._words.get(words) or self._letters.get(words)) is not None:
            return (slot,)
        parts = [part.strip(" .") for part in self._joint.split(words) if part.strip(" .")]
        slots = [slot for part in parts if (slot := self._slot_of(part))]
        if slots and len(slots) == len(parts):
            return tuple(dict.fromkeys(slots))
        # `Situation & constraints`, `Results and metrics`: the part, and what else belongs to it
        is_wider = len(parts) == 2 and " " not in parts[0] and len(parts[0]) > SHORT
        return (self._words[parts[0]],) if is_wider and parts[0] in self._words else ()

    def _slot_of(self, part: str) -> str | None:
        """`s [situation]`, `task (t)`, `problem statement`, `situation`, `s`, or with two letters swapped `stroy`."""
        match = _EXPLAINED.fullmatch(part)
        names = [part] if match is None else [match[1].strip(), match[2].strip()]
        for table in (self._words, self._letters):
            for name in names:
                if name in table:
                    return table[name]
        if has_cjk(part) and len(part) <= CHINESE_LABEL and "的" not in part:
            return next((slot for end, slot in self._chinese if part.endswith(end)), None)
        words = [word for word in part.split() if word not in self._fillers]
        found = {self._words.get(word) for word in words}
        if words and None not in found and len(found) == 1:
            return found.pop()
        is_word = len(part) >= MISSPELT and part.isalpha()
        return self._by_letters.get("".join(sorted(part))) if is_word else None
