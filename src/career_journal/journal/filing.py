"""Under which competencies a story stands: by its owner's tags, headings and the question it was told to."""

from __future__ import annotations

from collections.abc import Iterator

from career_journal.journal.competencies import Vocabulary
from career_journal.records.story import Story


def filed_under(story: Story, vocabulary: Vocabulary) -> dict[str, float]:
    """The competencies its owner filed a story under, by tag, heading or question; the first tag weighs most."""
    filed: dict[str, float] = {}
    for place, tag in enumerate((*story.competencies, *story.tags)):
        name = vocabulary.named(tag)
        if name is not None:
            filed.setdefault(name, 1.0 if place == 0 else 0.85)
    headings = [(story.theme, 0.95), *((value, 0.95) for value in story.values)]
    for heading, weight in (*headings, *((question, 0.8) for question in asked_for(story))):
        for name, strength in _announced(heading, vocabulary):
            filed[name] = max(filed.get(name, 0.0), weight * strength)
    return filed


def asked_for(story: Story) -> tuple[str, ...]:
    """The questions a story answers: the one it was told on, and those it is kept for."""
    return tuple(filter(None, (story.question, *story.kept_for)))


def names_a_competency(heading: str, vocabulary: Vocabulary) -> bool:
    """Whether a heading files what stands under it."""
    return any(True for _ in _announced(heading, vocabulary))


def _announced(heading: str, vocabulary: Vocabulary) -> Iterator[tuple[str, float]]:
    """The competencies a heading or question names, as the value of a company does, or speaks of."""
    name = vocabulary.named(heading)
    if name is not None:
        yield name, 1.0
        return
    if asked := vocabulary.behind(heading):
        yield from ((one, 1.0) for one in asked)
        return
    for hit in vocabulary.asked(heading):
        if hit.subject in vocabulary.competencies:
            yield hit.subject, 0.75
