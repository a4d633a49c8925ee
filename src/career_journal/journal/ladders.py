"""Ladders by name, and which of their competencies a record shows: by the owner's word, or only perhaps by its text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from career_journal.errors import NotFound
from career_journal.journal.competencies import Hits, Phrases, Vocabulary, hits
from career_journal.journal.grading import Gradable
from career_journal.journal.journal import Journal
from career_journal.journal.links import Links
from career_journal.journal.names import named
from career_journal.records.evidence import Evidence
from career_journal.records.ladder import Competency, Ladder, Level

FOLDER = "ladders"
TELLING = 2
"""Cues that make a suggestion: two words of different kinds, or a phrase that means one thing."""
SHOWN_CUES = 3
Named = TypeVar("Named", Level, Competency)


def ladder_named(journal: Journal, name: str) -> Ladder:
    """The ladder of this name, the owner's or a shipped one. Raises NotFound with the known ones."""
    known = journal.reference(Ladder, FOLDER)
    try:
        found = named(name, known)
    except NotFound:
        found = None
    if isinstance(found, Ladder):
        return found
    message = f"'{name}' is not a ladder here"
    raise NotFound(message, _known("ladders", (_short(ladder) for ladder in known)))


def level_named(ladder: Ladder, name: str) -> Level:
    """The level of this name, or of a unique start of it. Raises NotFound with the known ones."""
    return _one(name, ladder.levels, f"a level of '{ladder.title}'", "levels, lowest first")


def competency_named(ladder: Ladder, name: str) -> Competency:
    """The competency of this name, or of a unique part of it. Raises NotFound with the known ones."""
    return _one(name, ladder.competencies, f"a competency of '{ladder.title}'", "competencies")


def next_level(ladder: Ladder, level: Level) -> Level | None:
    """The level above; None at the top."""
    place = ladder.levels.index(level) + 1
    return ladder.levels[place] if place < len(ladder.levels) else None


def _one(name: str, known: Sequence[Named], what: str, plural: str) -> Named:
    wanted = name.strip().casefold()
    names = [(entry.name.casefold(), entry) for entry in known]
    for found in (
        [entry for key, entry in names if key == wanted],
        [entry for key, entry in names if key.startswith(wanted)],
        [entry for key, entry in names if all(word in key.split() for word in wanted.split())],
    ):
        if wanted and len(found) == 1:
            return found[0]
    message = f"'{name}' is not {what}"
    raise NotFound(message, _known(plural, (entry.name for entry in known)))


def _known(what: str, names: Iterable[str]) -> str:
    return f"known {what}: {', '.join(names) or 'none'}"


def _short(ladder: Ladder) -> str:
    """The name a ladder is called by: that of its file."""
    return ladder.id.rpartition("/")[2].partition("#")[0]


@dataclass(frozen=True)
class Suggestion:
    """A record that might show a competency, and the reason. It never counts."""

    record: Gradable
    why: str
    declared: bool = False
    """Whether it rests on the owner's word, that of an objective the record counts for."""


@dataclass(frozen=True)
class Shown:
    """Which competencies of one ladder the records of a journal show.

    A record counts for a competency if its `competencies` name it: by its name, by a word of its name, by one of its
    tags, or by another name of such a tag. Words are compared whole and by their stem, in any script.
    """

    journal: Journal
    ladder: Ladder

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The names and words of competencies."""
        return Vocabulary.of(self.journal)

    @cached_property
    def _names(self) -> list[tuple[Competency, tuple[str, ...], set[tuple[str, ...]], set[str]]]:
        """Each competency with the stems of its name, of its tags, and the known competencies these mean."""
        words = self.vocabulary.words
        return [
            (
                competency,
                words.all_of(competency.name),
                {words.all_of(tag) for tag in competency.tags},
                {meant for tag in (competency.name, *competency.tags) if (meant := self.vocabulary.named(tag))},
            )
            for competency in self.ladder.competencies
        ]

    @cached_property
    def _by_name(self) -> dict[str, tuple[Competency, ...]]:
        return {}

    def named(self, name: str) -> tuple[Competency, ...]:
        """The competencies that a name in `competencies:` means; none if the ladder has nothing like it."""
        if name not in self._by_name:
            self._by_name[name] = tuple(self._find(name))
        return self._by_name[name]

    def _find(self, name: str) -> Iterator[Competency]:
        words = self.vocabulary.words
        said, meant = words.all_of(name), self.vocabulary.named(name)
        exact = [competency for competency, stems, _, _ in self._names if stems == said]
        if exact:
            yield from exact
            return
        for competency, stems, tags, meanings in self._names:
            part = any(words.is_telling(word) for word in said) and _stands_in(said, stems)
            if part or said in tags or (meant is not None and meant in meanings):
                yield competency

    def by(self, record: Gradable) -> tuple[Competency, ...]:
        """The competencies a record names, each once."""
        found = {competency.name: competency for name in record.competencies for competency in self.named(name)}
        return tuple(found.values())

    @cached_property
    def unknown(self) -> dict[str, int]:
        """Names in `competencies:` that mean nothing on this ladder, with how often they stand there."""
        counted: dict[str, int] = {}
        for record in self.journal.records:
            for name in getattr(record, "competencies", ()) if isinstance(record, Gradable) else ():
                if not self.named(name):
                    counted[name] = counted.get(name, 0) + 1
        return counted

    # ---- only perhaps ---------------------------------------------------------------------------------------------

    def suggested(self, competency: Competency, records: Iterable[Gradable]) -> list[Suggestion]:
        """The records that do not name a competency and speak of it, those of a linked objective first."""
        others = [record for record in records if competency not in self.by(record)]
        by_objective = [
            Suggestion(record, why, declared=True) for record in others if (why := self._served(record, competency))
        ]
        known = {one.record.id for one in by_objective}
        by_text = []
        for record in others:
            cues = self._cues(record, competency) if record.id not in known else {}
            if sum(cues.values()) >= TELLING:
                by_text.append((sum(cues.values()), Suggestion(record, ", ".join([*cues][:SHOWN_CUES]))))
        by_text.sort(key=lambda pair: (-pair[0], pair[1].record.source))
        return [*by_objective, *(one for _, one in by_text)]

    def _served(self, record: Gradable, competency: Competency) -> str:
        """The objective a record counts for, if that names the competency."""
        for objective, _ in self._links.objectives_of(record) if isinstance(record, Evidence) else ():
            if any(competency in self.named(name) for name in objective.competencies):
                return f"it counts for '{objective.title}', which names it"
        return ""

    @cached_property
    def _links(self) -> Links:
        return Links(self.journal)

    def _cues(self, record: Gradable, competency: Competency) -> dict[str, int]:
        """What in a record speaks of a competency, and how much that tells: a single word could mean anything."""
        meanings = self._meanings[competency.name]
        tagged, told = self._spoken(record)
        spoken = {phrase: self._weight(name, phrase) for name in sorted(meanings) for phrase in told.get(name, ())}
        spoken |= {phrase: 1 for phrase in tagged.get(competency.name, ()) if phrase not in spoken}
        theme = getattr(record, "theme", "")
        cues = {f"filed under '{theme}'": 1} if theme and self.vocabulary.named(theme) in meanings else {}
        for phrase in sorted(spoken, key=len, reverse=True):
            if not any(phrase.casefold() in longer.casefold() for longer in cues):
                cues[f"says '{phrase}'"] = spoken[phrase]
        return cues

    def _weight(self, name: str, phrase: str) -> int:
        """A phrase tells more than a word, unless it may speak of several competencies of this ladder."""
        shared = sum(name in meanings for meanings in self._meanings.values()) > 1
        return TELLING if " " in phrase and not shared else 1

    @cached_property
    def _meanings(self) -> dict[str, set[str]]:
        """For each competency of the ladder the known ones that its name and tags mean."""
        return {competency.name: meanings for competency, _, _, meanings in self._names}

    def _spoken(self, record: Gradable) -> tuple[Hits, Hits]:
        """The phrases of a record that are tags of this ladder, and those that show a known competency."""
        if record.id not in self._known:
            text = "\n".join(part for part in (record.label, getattr(record, "told", ""), record.details) if part)
            self._known[record.id] = (hits(self._tags.find(text)), self.vocabulary.told(text))
        return self._known[record.id]

    @cached_property
    def _tags(self) -> Phrases:
        pairs = ((tag, competency.name) for competency in self.ladder.competencies for tag in competency.tags)
        return Phrases(self.vocabulary.words, pairs)

    @cached_property
    def _known(self) -> dict[str, tuple[Hits, Hits]]:
        return {}


def _stands_in(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether words stand side by side in others."""
    return any(whole[start : start + len(part)] == part for start in range(len(whole) - len(part) + 1))
