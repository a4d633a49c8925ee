"""The stories there are to tell: a bullet that only points to a story told elsewhere is that story once more."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

import msgspec

from career_journal.journal.competencies import Vocabulary
from career_journal.journal.journal import Journal
from career_journal.journal.library import shipped
from career_journal.journal.links import Links
from career_journal.journal.matching import Matcher
from career_journal.journal.sentences import told
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
        """Every story that may be told, with the headings and places of the bullets that point to it."""
        pointing: dict[str, list[Story]] = defaultdict(list)
        told_here = []
        for story in self.journal.of(Story):
            target = self._target(story)
            if target is not None:
                pointing[target.id].append(story)
            elif not story.private:
                told_here.append(story)
        return tuple(_with(story, pointing[story.id]) for story in told_here)

    def _target(self, story: Story) -> Story | None:
        """The story a bullet points to, if it tells nothing itself."""
        if story.action or story.result:
            return None
        for note in self.links.linked_notes(story):
            whole = next((one for one in note.records if isinstance(one, Story) and note.shape == "typed"), None)
            if whole is not None and whole.id != story.id:
                return whole
        return None

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
        return Matcher(self.live if stories is None else stories, self.vocabulary, self.known)

    def answers_to(self, words: tuple[str, ...]) -> tuple[Answer, ...]:
        """The owner's answers to the questions in which one of these phrases stands."""
        return tuple(
            answer
            for answer in self.journal.of(Answer)
            if not answer.private and any(word in (answer.question or answer.title).casefold() for word in words)
        )


def _with(story: Story, pointers: list[Story]) -> Story:
    if not pointers:
        return story
    themes = [pointer.theme for pointer in pointers if pointer.theme and pointer.theme != story.theme]
    also = [place for pointer in pointers for place in (pointer.source, *pointer.also)]
    return msgspec.structs.replace(story, tags=(*story.tags, *themes), also=(*story.also, *also))


def name_of(story: Story) -> str:
    """What a story is called in front of others: never by the words of a confidential one."""
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
