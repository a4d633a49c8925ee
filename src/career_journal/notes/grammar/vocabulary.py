"""The words by which notes are read: heading topics, slot labels, prompts and numbers, in several languages.

They are notes of type `vocabulary`: the library ships some, `journal.toml` and the journal's own notes add to them.
Matching is by whole words and knows no case; languages without blanks match anywhere in the heading.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from career_journal.figures import NumberWords
from career_journal.figures.patterns import any_of
from career_journal.notes.grammar.respelling import KEY, respelt
from career_journal.notes.grammar.slots import SlotNames
from career_journal.notes.grammar.wordlist import WordLists
from career_journal.notes.grammar.words import REMEMBERED, YEAR, folded, has_cjk, normal, without_accents

EXACT = frozenset({"aside", "area", "horizon", "meeting", "opener", "people", "roadmap", "trait"})
"""Topics whose single words are too common to look for inside a longer heading; `=word` says so of one phrase."""
RANK = {
    topic: rank for rank, topic in enumerate(("value", "other", "ask", "not_offered", "offered", "meeting", "aside"))
}
"""Of two phrases of one length the one that is more telling wins."""
LONGEST_HEADING = 12
"""Words; a longer heading is a sentence and announces nothing."""


SHORT = 3
"""Letters of a word too short for an ending to mean anything."""
_QUOTES = " \"'“¿¡"
"""Signs in front of the first word of a text that are no part of it."""
_TOKEN = re.compile(r"[\w\u0300-\u036f\u0900-\u0fff'+&/-]+")
"""A word of a heading; in Indian scripts the marks of its letters belong to it."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What a heading announces about the items below it."""

    name: str
    phrase: str
    exact: bool


class Vocabulary:
    """The words of all languages together, ready for looking up."""

    def __init__(self, notes: Iterable[Mapping[str, Any]]) -> None:
        self.phrases: dict[str, str] = {}
        self.whole: set[str] = set()
        """Phrases that must be the whole heading."""
        self.slots: dict[str, str] = {}
        self.letters: dict[str, str] = {}
        self.combinations: set[str] = set()
        self.sections: dict[tuple[str, str], str] = {}
        """The field that a heading fills in a typed note, by its kind and words; `them` stands for its own name."""
        self.labels: dict[str, str] = {}
        self.status: dict[str, str] = {}
        self.lists: dict[str, set[str]] = {}
        self.numbers: dict[str, Any] = {}
        for note in notes:
            self._add(respelt(note))
        self.make_ready()
        word_lists = WordLists(self.lists)
        self._inside = lru_cache(maxsize=REMEMBERED)(word_lists.inside)
        self._opening = lru_cache(maxsize=REMEMBERED)(word_lists.opening)
        self.numbered = lru_cache(maxsize=None)(self._numbered)
        """A pattern for one of the words of a list with its number: `Week 4`, `Case #2`."""
        slots = SlotNames(self.slots, self.letters, self.lists.get("label_fillers", ()), self.any_of("label_joints"))
        self.slots_in = lru_cache(maxsize=REMEMBERED)(slots.in_label)
        """The story parts a label names, such as `Situation`, `S/T`, `T [task] + A[action]`; empty if none."""

    def naming(self, values: Iterable[str]) -> Vocabulary:
        """A vocabulary of the same words that knows the names of these values too."""
        other = copy(self)
        other.phrases = dict(self.phrases)
        for value in values:
            for spelling in (normal(value), normal(value).replace(",", "")):
                other.phrases.setdefault(spelling, "value")
        other.make_ready()
        return other

    def _add(self, note: Mapping[str, Any]) -> None:
        self._add_headings(note, _with_and_without_accents if note.get("accents") == "optional" else _as_listed)
        for slot, words in (note.get("slot_letters") or {}).items():
            self.letters.update((str(word), slot) for word in words)
        self.combinations.update(str(words) for words in note.get("slot_combinations") or ())
        for label, words in (note.get("labels") or {}).items():
            self.labels.update((normal(str(word)), label) for word in words)
        for state, words in (note.get("status") or {}).items():
            self.status.update((str(word).casefold(), state) for word in words)
        for name, words in (note.get("figures") or {}).items():
            if isinstance(words, dict):
                self.numbers.setdefault(name, {}).update({str(word): value for word, value in words.items()})
            else:
                self.numbers.setdefault(name, set()).update(str(word) for word in words)
        for name, words in note.items():
            if isinstance(words, list) and name not in ("slot_combinations", "tags", KEY):
                self.lists.setdefault(name, set()).update(folded(str(word)) for word in words)

    def _add_headings(self, note: Mapping[str, Any], spellings: Callable[[Iterable[Any]], Iterable[str]]) -> None:
        """What headings announce, which part of a story they name, which field they fill in a typed note."""
        for topic, phrases in (note.get("headings") or {}).items():
            self.phrases.update((words.removeprefix("="), topic) for words in spellings(phrases))
            self.whole.update(words[1:] for words in spellings(phrases) if words.startswith("="))
        for slot, words in (note.get("slots") or {}).items():
            self.slots.update((word, slot) for word in spellings(words))
        for kind, fields in (note.get("sections") or {}).items():
            for field, phrases in fields.items():
                self.sections.update({(kind, words): field for words in spellings(phrases)})

    def make_ready(self) -> None:
        """Make the phrases ready for looking up."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase, topic in self.phrases.items():
            words = tuple(phrase.split())
            if words and phrase not in self.whole and (len(words) > 1 or topic not in EXACT):
                self._by_first.setdefault(words[0], []).append((words, topic))
        self._without_blanks = [(phrase, topic) for phrase, topic in self.phrases.items() if has_cjk(phrase)]
        """The phrases of languages without blanks, which may stand anywhere in a heading, with their topics."""
        self.whole_topic = lru_cache(maxsize=REMEMBERED)(self._whole_topic)
        """What a heading announces if it says nothing else: `Goals for 2024`, but not `The goals of others`."""
        self.topic = lru_cache(maxsize=REMEMBERED)(self._topic)
        """What a heading announces; None if it is not in the vocabulary."""

    @cached_property
    def verdicts(self) -> list[tuple[str, str]]:
        """The words of a verdict with the state they mean, the longest first: `not achieved` before `achieved`."""
        return sorted(((word, state) for word, state in self.status.items() if word[0].isalpha()), key=_longest_first)

    @cached_property
    def verdicts_by_initial(self) -> dict[str, list[tuple[str, str]]]:
        """The same by their first letters."""
        found: dict[str, list[tuple[str, str]]] = {}
        for word, state in self.verdicts:
            found.setdefault(word[0], []).append((word, state))
        return found

    @cached_property
    def number_words(self) -> NumberWords:
        """The part of the vocabulary that decides what a number is."""
        known: dict[str, Any] = {
            name: frozenset(words) if isinstance(words, set) else words for name, words in self.numbers.items()
        }
        return NumberWords(**known)

    @cached_property
    def years_of_job(self) -> re.Pattern[str]:
        """`2019 - 2021`, `May 2019 to present`."""
        year = r"(?<!\d)(?:19|20)\d\d"
        until = rf"(?:[^\W\d_]+\.?\s+)?{year}\b|{self.any_of('until_now')}"
        return re.compile(rf"{year}\s*(?:[-–—]|{self.any_of('until_joints')})\s*(?:{until})", re.IGNORECASE)

    @cached_property
    def perfect(self) -> re.Pattern[str]:
        """What opens with something done in languages that tell it by two words: `he vuelto`, `j'ai fini`."""
        return re.compile(rf"(?:{'|'.join(self.lists.get('perfect_openings', ('(?!)',)))})\b", re.IGNORECASE)

    @cached_property
    def clause_end(self) -> re.Pattern[str]:
        """Between two clauses of a sentence."""
        return re.compile(rf"[,;–—]\s|\s(?:{self.any_of('clause_joints')})\s", re.IGNORECASE)

    @cached_property
    def _around_subject(self) -> re.Pattern[str]:
        """The small words before and behind the subject of a heading: `My goals for`."""
        return re.compile(rf"^(?:{self.any_of('before_subject')})\s+|\s+(?:{self.any_of('behind_subject')})\s*$")

    def any_of(self, name: str) -> str:
        """The words of a list as the alternatives of a pattern; matches nothing if there are none."""
        return any_of(self.lists.get(name, ()))

    def is_past(self, word: str) -> bool:
        """Whether a word in small letters is a verb in the past: `built`, `mended`, but not `need`."""
        if word in self.lists.get("past_verbs", ()):
            return True
        ends = word.endswith(tuple(self.lists.get("past_endings", ())))
        return ends and len(word) > SHORT and "-" not in word and word not in self.lists.get("no_past", ())

    def marks_deed(self, text: str) -> bool:
        """Whether a sign says of a deed, where verbs have no forms: `读了 5 本`, `共计 5`."""
        if not has_cjk(text):
            return False
        for word in self.lists["no_done_marks"]:
            text = text.replace(word, " ")
        return any(mark in text for mark in self.lists["done_marks"])

    def closes_with_deed(self, text: str) -> bool:
        """Whether the first clause ends in something done, as German tells it: `Budget um 8 % gekürzt`."""
        clause = _CLAUSE_END.split(text, maxsplit=1)[0]
        *words, last = clause.split() or [""]
        if not last.endswith(("t", "n")):
            return False
        is_deed = bool(words) and self._closing_deed.fullmatch(last) is not None
        return is_deed and last not in self.lists["no_closing_deeds"] and not self.has("negations", clause)

    @cached_property
    def _closing_deed(self) -> re.Pattern[str]:
        return re.compile("|".join(f"(?:{one})" for one in sorted(self.lists["closing_deeds"])))

    def verdict_behind(self, text: str) -> tuple[str, str] | None:
        """A text and the verdict in brackets behind it, if they hold nothing else: `Swim (achieved :tada:)`.

        `(2 complete)` counts those that are.
        """
        behind = _BEHIND.search(text)
        verdict = normal(_SIGN_CODE.sub("", behind["remark"])) if behind and not behind["remark"][:1].isdigit() else ""
        is_verdict = verdict[:1].isalpha() and verdict in self.status
        return (text[: behind.start()], verdict) if behind and is_verdict else None

    def _numbered(self, name: str) -> re.Pattern[str]:
        return re.compile(rf"(?:{self.any_of(name)})\s*#?\d{{1,2}}\b", re.IGNORECASE)

    def has(self, name: str, text: str) -> bool:
        """Whether one of the words of a list, named first, stands in a text as a whole word."""
        return name in self._inside(text)

    def lists_in(self, text: str) -> frozenset[str]:
        """The names of all lists of which a word stands in a text."""
        return self._inside(text)

    def starts(self, name: str, text: str) -> bool:
        """Whether a text starts with one of the words of a list, named first."""
        return name in self._opening(text.lstrip(_QUOTES))

    def _topic(self, heading: str) -> Topic | None:
        if (whole := self.whole_topic(heading)) is not None:
            return whole
        words = _words_of_heading(heading)
        if words.rpartition(" ")[2] in self.lists.get("aside_endings", ()):
            return Topic("aside", words, exact=False)
        found = self._topics_in(_without_brackets(words))
        if not found:
            return None
        *_, topic, phrase = max(found, key=lambda one: (one[3] != "horizon", one))  # `Wins this week` are wins
        return Topic(topic, phrase, exact=False)

    def says_only(self, heading: str, *topics: str) -> bool:
        """Whether a heading announces one of these topics and says nothing else."""
        topic = self.whole_topic(heading)
        return topic is not None and topic.name in topics

    def _whole_topic(self, heading: str) -> Topic | None:
        words = _words_of_heading(heading)
        title = _without_brackets(words)
        for candidate in (words, *self._names(title)):
            if candidate in self.phrases:
                return Topic(self.phrases[candidate], candidate, exact=True)
        value = _in_front_of_chinese(title)
        if self.phrases.get(value) in _TRANSLATED:
            return Topic(self.phrases[value], value, exact=True)
        without_months = self._without_months(title)
        for candidate in self._names(without_months) if without_months != title else ():
            if candidate in self.whole and self.phrases[candidate] == "objective":
                return Topic("objective", candidate, exact=True)
        return None

    def _names(self, title: str) -> Iterator[str]:
        """A heading without years, and without the small words around its subject; a sentence is no name."""
        if title.count(" ") <= LONGEST_HEADING:
            name = _without_ends(_TIME.sub(" ", title) if _MAYBE_TIME.search(title) else title)
            yield name
            yield _without_ends(self._around_subject.sub("", name))

    def _without_months(self, title: str) -> str:
        """`Plan for March` is a plan."""
        months = self.numbers.get("months", ())
        return " ".join(word for word in title.split() if word not in months)

    def mentions(self, topics: tuple[str, ...], text: str) -> bool:
        """Whether a sentence speaks of one of these topics."""
        found = self._topics_in(normal(text), longest=None)
        return any(topic in topics for *_, topic, _ in found)

    def _topics_in(self, words: str, longest: int | None = LONGEST_HEADING) -> list[tuple[int, int, int, str, str]]:
        """All phrases inside a heading, as (words, rank, where it ends, topic, phrase)."""
        found = []
        if has_cjk(words):
            is_of_year = YEAR.search(words) is not None
            found = [
                ((len(phrase) + 1) // 2, -RANK.get(topic, 9), words.find(phrase), topic, phrase)
                for phrase, topic in self._without_blanks
                if phrase in words and (phrase not in self.whole or (is_of_year and words.endswith(phrase)))
                if not self._is_bound(phrase, words)
            ]
            words = _BESIDE_CHINESE.sub(" ", words)
        tokens = _TOKEN.findall(words)
        if longest is not None and len(tokens) > longest:
            return found
        for start, token in enumerate(tokens):
            for phrase, topic in self._by_first.get(token, ()):
                end = start + len(phrase)
                if tuple(tokens[start:end]) == phrase and not self._is_no_head(phrase, words):
                    found.append((len(phrase), -RANK.get(topic, 9), end, topic, " ".join(phrase)))
        return found

    def _is_no_head(self, phrase: tuple[str, ...], words: str) -> bool:
        """Whether a word for goals only says more of another: `Target audience`, `The ability to reach goals`."""
        word = phrase[-1]
        if word in self.lists.get("goal_modifiers", ()) and len(phrase) == 1:
            behind = re.search(rf"(?<![\w-]){word} ([^\W\d_][^\W\d_'’-]+)(?!\w)", words)
            if behind and not any(behind[1] in self.lists[name] for name in ("goal_lists", "joints")):
                return True
        if word not in self.lists.get("goal_words", ()):
            return False
        before = words.partition(" ".join(phrase))[0].split()[-3:]
        return not self.lists["goal_reaching"].isdisjoint(before)

    def _is_bound(self, phrase: str, words: str) -> bool:
        """Whether a Chinese word for a goal goes on as another word: `目标检测`."""
        if phrase not in self.lists.get("goal_modifiers", ()):
            return False
        behind = words.rpartition(phrase)[2]
        return has_cjk(behind[:1]) and not behind.startswith(tuple(self.lists["goal_lists"]))


def _as_listed(words: Iterable[Any]) -> Iterator[str]:
    return (normal(str(word)) for word in words)


def _with_and_without_accents(words: Iterable[Any]) -> Iterator[str]:
    """`Propositos` too, as whoever is in a hurry types."""
    for word in _as_listed(words):
        yield from {word, without_accents(word)}


_TRANSLATED = frozenset({"value", "story"})
"""Topics that are named in English and said again in Chinese: `Ownership 主人翁精神`."""


def _in_front_of_chinese(title: str) -> str:
    """`ownership` in `ownership 主人翁精神`; empty where no Chinese follows, or at once does."""
    front = _CHINESE_BEHIND.match(title) if has_cjk(title) else None
    return front[0].strip(" :;,") if front else ""


_CHINESE_BEHIND = re.compile(r"[a-z][a-z,;' -]*(?=[ :：](?!的)[\u3040-\u9fff])")
_BESIDE_CHINESE = re.compile(r"(?<=[a-z])(?=[\u3040-\u9fff])|(?<=[\u3040-\u9fff])(?=[a-z])")
"""Where `年度OKR` has no blank between two words."""
_CLAUSE_END = re.compile(r"[,;:.!?()（–—|]|\s-\s|->|→")
_BEHIND = re.compile(r"\s*[(（](?P<remark>[^()（）]*)[)）]\s*$")
_SIGN_CODE = re.compile(r":\w+:")
_BRACKETED = re.compile(r"\([^)]*\)|\[[^\]]*\]|（[^）]*）")
_MAYBE_TIME = re.compile(r"19|20|q\d|h\d|\d年")
_TIME = re.compile(r"\b(?:fy\s?)?(?:19|20)\d\d\b(?:\s?[-–/]\s?(?:19|20)?\d\d\b)?|\bq[1-4]\b|\bh[12]\b|\d+年")


def _words_of_heading(heading: str) -> str:
    return normal(heading).replace(" & ", " and ")


def _without_brackets(words: str) -> str:
    """What is said of a heading in brackets announces nothing: `Rules (apply to all KRs)`."""
    return _BRACKETED.sub(" ", words) if any(bracket in words for bracket in "([（") else words


def _without_ends(words: str) -> str:
    return " ".join(words.split()).strip(" :：-–—.,;")


def _longest_first(verdict: tuple[str, str]) -> int:
    return -len(verdict[0])
