"""The stories there are to tell, also filed under the headings from which other notes point to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import msgspec

from career_journal.errors import Source
from career_journal.journal.competencies import Vocabulary
from career_journal.journal.grading.measure import Measure
from career_journal.journal.grading.words import GradeWords
from career_journal.journal.journal import Journal
from career_journal.journal.library import shipped
from career_journal.journal.links import Links
from career_journal.journal.matching import Matcher
from career_journal.journal.sentences import told
from career_journal.notes.grammar.inline import links_in
from career_journal.notes.grammar.words import length
from career_journal.records.answer import Answer
from career_journal.records.questions import Prompt, Questions
from career_journal.records.story import Story

RETIRED = "retired"
WORDS_A_MINUTE = 140
"""Conversational English, as public speaking guides give it (130 to 160)."""
LONGEST_TITLE = 12
"""Words of a title; of a story told in one breath the title is its first sentence."""


@dataclass(frozen=True)
class Shelf:
    """The stories of a journal, each once, without the private ones."""

    journal: Journal

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words by which questions find stories."""
        return Vocabulary.of(self.journal)

    @cached_property
    def links(self) -> Links:
        """What the notes link to."""
        return Links(self.journal)

    @cached_property
    def stories(self) -> tuple[Story, ...]:
        """Every story that may be told, with the headings under which other notes point to it."""
        pointers = self._pointers
        return tuple(_with(story, pointers.get(story.id, ())) for story in self.journal.of(Story) if not story.private)

    @cached_property
    def _pointers(self) -> dict[str, list[tuple[str, Source]]]:
        """For each story, by id, the competencies whose headings stand over a link to its note, and where."""
        found: dict[str, list[tuple[str, Source]]] = defaultdict(list)
        for note in self.journal.notes:
            heading = ""
            for number, role, text in note.lines():
                if role == "heading":
                    heading = text.lstrip("# ").strip()
                elif "[" in text and self.vocabulary.named(heading):
                    for story in self._stories_linked(text):
                        found[story.id].append((heading, Source(note.path, number, number)))
        return found

    def _stories_linked(self, text: str) -> Iterator[Story]:
        """The typed stories whose notes a line links to."""
        for name in links_in(text):
            note = self.links.note(name)
            if note is not None and note.shape == "typed":
                yield from (record for record in note.records if isinstance(record, Story))

    @cached_property
    def live(self) -> tuple[Story, ...]:
        """The stories that are not retired."""
        return tuple(story for story in self.stories if story.state != RETIRED)

    @cached_property
    def prompts(self) -> tuple[Prompt, ...]:
        """The questions of every question bank, the owner's first."""
        return tuple(prompt for bank in self.banks for prompt in bank.prompts)

    @cached_property
    def banks(self) -> tuple[Questions, ...]:
        """The question banks, the owner's first; each adds to the others."""
        return (*self.journal.of(Questions), *(one for one in shipped("questions") if isinstance(one, Questions)))

    @cached_property
    def known(self) -> tuple[tuple[str, str], ...]:
        """The known questions with their competency."""
        return tuple((prompt.text, prompt.competency) for prompt in self.prompts)

    def matcher(self, stories: tuple[Story, ...] | None = None) -> Matcher:
        """What ranks the stories for a question."""
        return Matcher(self.live if stories is None else stories, self.vocabulary, self.known, measured=self.measured)

    @cached_property
    def measured(self) -> dict[str, str]:
        """For each story whose result is a figure compared with another, by id, that figure."""
        measure = Measure(GradeWords.of(self.journal))
        found = ((one, measure.measured(one)) for one in self.stories)
        return {one.id: figure.text for one, figure in found if figure.against and figure.clause in one.result}

    def answers_to(self, words: tuple[str, ...]) -> tuple[Answer, ...]:
        """The owner's answers to the questions in which one of these phrases stands."""
        return tuple(
            answer
            for answer in self.journal.of(Answer)
            if not answer.private and any(word in (answer.question or answer.title).casefold() for word in words)
        )


def _with(story: Story, pointers: Sequence[tuple[str, Source]]) -> Story:
    """The story, filed under those headings as well."""
    if not pointers:
        return story
    headings = dict.fromkeys(heading for heading, _ in pointers if heading != story.theme)
    also = dict.fromkeys(source for _, source in pointers)
    return msgspec.structs.replace(story, tags=(*story.tags, *headings), also=(*story.also, *also))


def name_of(story: Story) -> str:
    """What a story is called in front of others: never by the words of a private or a confidential one."""
    if story.private:
        return "a private story"
    if story.confidential:
        return story.share_as or "a confidential story"
    words = told(story, story.label).split()
    return " ".join(words) if len(words) <= LONGEST_TITLE else f"{' '.join(words[:LONGEST_TITLE])} …"


def words_of(story: Story) -> int:
    """How many words it has as it stands."""
    return length(story.share_as if story.confidential else story.told or story.label)


def seconds_of(words: int) -> int:
    """How long that takes to say, at 140 words a minute."""
    return round(words * 60 / WORDS_A_MINUTE)
