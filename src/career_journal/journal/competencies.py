"""What a text asks for and what it shows: the competency vocabulary, ready for looking up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property

from career_journal.journal.journal import Journal
from career_journal.journal.library import shipped
from career_journal.journal.words import Words, split
from career_journal.records.company import Company
from career_journal.records.competencies import Competencies, Subject

GAP = "…"
WIDEST_GAP = 4
"""Words that may stand in the gap of a phrase such as `turned … down`."""

Hits = dict[str, tuple[str, ...]]
"""For each subject the phrases that speak of it."""


@dataclass(frozen=True)
class Found:
    """A phrase as it stands in a text: the subject it speaks of, where it begins, how many words it takes."""

    subject: str
    phrase: str
    start: int
    size: int
    stems: tuple[str, ...]
    """The phrase as it is listed, in stems, a gap left out."""
    is_hint: bool = False
    """Whether it only hints at the subject."""


class Phrases:
    """Phrases and what they stand for, found in a text as whole words in any form."""

    def __init__(
        self,
        words: Words,
        phrases: Iterable[tuple[str, str]],
        translations: Mapping[tuple[str, ...], Iterable[str]] = {},
    ) -> None:
        self._words = words
        self._by_start: dict[tuple[str, ...], list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        own = dict.fromkeys((self._stems(phrase), subject) for phrase, subject in phrases)
        foreign = {stems: tuple(map(self._stems, spoken)) for stems, spoken in translations.items()}
        translated = dict.fromkeys((one, subject) for stems, subject in own for one in foreign.get(stems, ()))
        for stems, subject in own | translated:
            if stems:
                self._by_start[stems[: 1 if GAP in stems[:2] else 2]].append((stems, subject))

    def _stems(self, phrase: str) -> tuple[str, ...]:
        head, gap, tail = phrase.partition(GAP)
        return (*self._words.all_of(head), *([GAP] if gap else []), *self._words.all_of(tail))

    def find(self, text: str) -> Iterator[Found]:
        """The phrases that stand in a text."""
        stems, spelt = self._words.all_of(text), self._words.spelt(text)
        for start in range(len(stems)):
            begins = dict.fromkeys((stems[start : start + 1], stems[start : start + 2]))
            for phrase, subject in (one for begin in begins for one in self._by_start.get(begin, ())):
                if end := _end_of(phrase, stems, start):
                    yield Found(subject, " ".join(spelt[start:end]), start, end - start, _bare(phrase))


def _bare(phrase: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in phrase if word != GAP)


def _end_of(phrase: tuple[str, ...], stems: tuple[str, ...], start: int) -> int:
    """Where a phrase that begins at `start` ends; 0 if it does not stand there."""
    place = start
    for position, word in enumerate(phrase):
        if word == GAP:
            rest = phrase[position + 1 :]
            ends = (_end_of(rest, stems, begin) for begin in range(place, min(place + WIDEST_GAP + 1, len(stems))))
            return next((end for end in ends if end), 0)
        if place >= len(stems) or stems[place] != word:
            return 0
        place += 1
    return place


def hits(found: Iterable[Found]) -> Hits:
    """The phrases gathered by subject."""
    gathered: dict[str, dict[str, str]] = defaultdict(dict)
    for one in found:
        gathered[one.subject].setdefault(one.phrase.casefold(), one.phrase)
    return {subject: tuple(phrases.values()) for subject, phrases in gathered.items()}


@dataclass(frozen=True)
class Vocabulary:
    """The competencies by name, and the finer subjects beside them, in every language there is a note for."""

    competencies: Mapping[str, Subject]
    subjects: Mapping[str, Subject]
    words: Words
    everyday: frozenset[tuple[str, ...]] = frozenset()
    """Words and phrases, in stems, that are in every story: they order stories, and prove nothing."""
    fixed: re.Pattern[str] = re.compile("(?!)")
    """Phrases whose words mean something else together: `no incident` tells of none."""
    translations: Mapping[tuple[str, ...], Iterable[str]] = field(default_factory=dict)
    """What other languages say, in several words, for a word, phrase or subject (in stems)."""
    values: Mapping[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    """What the values that companies state ask for: competencies by the name of the value (in stems)."""

    @classmethod
    def of(cls, journal: Journal) -> Vocabulary:
        """The shipped words and the owner's, and the values of the companies known to both."""
        vocabulary = _gathered(journal.reference(Competencies, "competencies"))
        companies = journal.reference(Company, "companies")
        return replace(vocabulary, values=dict(_values(companies, vocabulary)))

    @cached_property
    def _names(self) -> dict[tuple[str, ...], str]:
        named = {self.words.all_of(name): name for name in self.competencies}
        for name, subject in self.competencies.items():
            for other in subject.also:
                named.setdefault(self.words.all_of(other), name)
        return named

    def named(self, text: str) -> str | None:
        """The competency a tag or heading names, by one of its names; None if it names none."""
        return self._names.get(self.words.all_of(text))

    def behind(self, value: str) -> tuple[str, ...]:
        """The competencies that a value some company states by this name asks for: `Dive Deep`; none if none does."""
        return self.values.get(self.words.all_of(value), ())

    @cached_property
    def _everything(self) -> dict[str, Subject]:
        return {**self.subjects, **self.competencies}

    def under(self, subject: str) -> tuple[str, ...]:
        """The competencies that a finer subject belongs to."""
        return self._everything[subject].under

    def _spoken(self, way: str) -> Phrases:
        """The phrases of all subjects; a word of another language says what its translation does, and no more."""
        listed = (
            (phrase, name)
            for name, subject in self._everything.items()
            for phrase in sorted({*getattr(subject, way), *((*subject.also, name) if way == "asked" else ())})
            if not self.words.is_translated(phrase)
        )
        return Phrases(self.words, listed, self.translations)

    @cached_property
    def _asked(self) -> Phrases:
        return self._spoken("asked")

    @cached_property
    def _told(self) -> Phrases:
        return self._spoken("told")

    @cached_property
    def _hints(self) -> Phrases:
        subjects = self._everything.items()
        return Phrases(self.words, ((phrase, name) for name, one in subjects for phrase in one.hints.split(",")))

    def asked(self, text: str) -> list[Found]:
        """The phrases of a question that say what it is after."""
        stems = self.words.all_of(text)
        return [hit for hit in self._asked.find(text) if hit.size > 1 or self.words.is_telling(stems[hit.start])]

    def shown(self, text: str) -> Iterator[Found]:
        """The phrases of a story that show a subject."""
        return self._told.find(text)

    def hinted(self, text: str) -> Iterator[Found]:
        """The phrases of a story that only hint at a subject."""
        return (replace(found, is_hint=True) for found in self._hints.find(text))

    def plain(self, text: str) -> str:
        """A text in which a letter stands for each fixed phrase, so that its words are not taken one by one."""
        return self.fixed.sub("x", text)

    def told(self, text: str) -> Hits:
        """The subjects a story shows in its words, everyday words apart."""
        return hits(found for found in self.shown(text) if not self.is_everyday(found.stems))

    def is_everyday(self, stems: tuple[str, ...]) -> bool:
        """Whether a phrase of a story is an everyday one, or made of everyday words alone."""
        return stems in self.everyday or all((word,) in self.everyday for word in stems)


def _gathered(notes: tuple[Competencies, ...]) -> Vocabulary:
    irregular = {word: forms for note in notes for word, forms in note.irregular.items()}
    stop = [word for note in notes for word in note.stop]
    alike = ({group[0]: Subject((), group, group)} for note in notes for group in note.alike if group)
    single, phrases = _translations(notes)
    words = Words(irregular, stop, single)
    everyday = (word for note in notes for word in note.everyday)
    return Vocabulary(
        _joined(note.competencies for note in notes),
        _joined((*(note.subjects for note in notes), *alike)),
        words,
        frozenset(words.all_of(phrase) for phrase in everyday),
        _fixed(phrase for note in notes for phrase in note.fixed),
        {words.all_of(name): spoken for name, spoken in phrases.items()},
    )


def _values(companies: Iterable[Company], vocabulary: Vocabulary) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The name of each stated value, in stems, with the competencies that its company's note names for it."""
    for value in (value for company in companies for value in company.values):
        if tags := tuple(filter(None, map(vocabulary.named, value.tags))):
            yield vocabulary.words.all_of(value.name), tags


def _translations(notes: Iterable[Competencies]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """What other languages have for a word in one word, and what they have for a word, phrase or subject in several."""
    words: dict[str, list[str]] = defaultdict(list)
    phrases: dict[str, list[str]] = defaultdict(list)
    for name, spoken in (pair for note in notes for pair in note.translations.items()):
        for one in spoken.split(", "):
            (words if len(split(name)) == len(split(one)) == 1 else phrases)[name].append(one)
    return words, phrases


def _fixed(phrases: Iterable[str]) -> re.Pattern[str]:
    """What finds fixed phrases in any case, also where a line ends inside one."""
    written = sorted(phrases, key=len, reverse=True)
    found = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in written)
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)" if found else "(?!)", re.IGNORECASE)


def _joined(maps: Iterable[Mapping[str, Subject]]) -> dict[str, Subject]:
    """Words of one subject out of several notes, the owner's first."""
    joined: dict[str, Subject] = {}
    for subjects in maps:
        for name, more in subjects.items():
            known = joined.get(name, Subject())
            joined[name] = Subject(
                (*known.also, *more.also),
                (*known.asked, *more.asked),
                (*known.told, *more.told),
                ", ".join(filter(None, (known.hints, more.hints))),
                (*known.under, *more.under),
            )
    return joined


@cache
def shipped_vocabulary() -> Vocabulary:
    """The words of the library alone."""
    return _gathered(tuple(note for note in shipped("competencies") if isinstance(note, Competencies)))
