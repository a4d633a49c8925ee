"""Whether parts under labels tell a story: not a form, not advice, not a plan, not the description of a thing."""

from __future__ import annotations

from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.stories.parts import CORE, Part, joined
from career_journal.notes.grammar.stories.prose import PROSE_WORDS
from career_journal.notes.grammar.voice import is_hole, is_instruction, is_riddled
from career_journal.notes.grammar.words import is_address, length, normal
from career_journal.notes.outline import Shape

LEAST_BEGUN = 5
"""Words that say how a story began."""


def slots_of(story: list[Part]) -> set[str]:
    """The parts of a story that are there, told or not."""
    return {slot for part in story for slot in part.slots if slot in CORE}


def may_be_story(story: list[Part], context: Context, grammar: Grammar) -> bool:
    """Whether the labels are those of a story in this place."""
    slots = slots_of(story)
    if not (len(slots) > 1 and slots & {"situation", "action"}) and not _is_begun(story, slots, context, grammar):
        return False
    is_week = context.topic == "evidence" and slots.isdisjoint({"situation", "task"})  # `What I did`, among wins
    is_plan = context.topic != "story" and slots == {"task", "action"}  # `Objective` and `Actions`
    return not (is_week or is_plan or _describes_thing(story, context, grammar))


def is_told(told: list[Part], grammar: Grammar) -> bool:
    """Whether what stands behind the labels is told, and not explained or still to be filled in."""
    says = any(not is_address(text) for part in told for _, text in part.text)
    return says and not _explains(told, grammar) and _begins(told) and not _is_specimen(told)


def _is_begun(story: list[Part], slots: set[str], context: Context, grammar: Grammar) -> bool:
    """Whether it is called a story and says how it began; the rest has no known label, or is missing.

    Below a heading that only counts it, `Story 3`, nothing else can be meant; elsewhere it says so at some length.
    """
    if context.topic != "story" or slots != {"situation"}:
        return False
    said = length(joined(story[-1].text))
    is_line = story[-1].shape is not Shape.SECTION  # below which the parts may stand
    is_counted = is_line and grammar.words.numbered("cases").match(context.heading) is not None
    return (is_counted and said >= LEAST_BEGUN) or (story[0].slots[0] == "title" and said >= PROSE_WORDS)


def _describes_thing(story: list[Part], context: Context, grammar: Grammar) -> bool:
    """Whether headings such as `Problem` and `Solution` describe a thing, in which nobody says that he did it."""
    if context.topic == "story" or any(part.shape is not Shape.SECTION for part in story):
        return False
    named = {normal(part.label.words) for part in story}
    own = any(grammar.words.has("first_person", text) for part in story for _, text in part.text)
    return named.isdisjoint(CORE) and named <= grammar.words.slots.keys() and not own


def is_open(part: Part, grammar: Grammar) -> bool:
    """Whether something is still to be written there; a title may stand in brackets, `Story 2: (a conflict)`."""
    text = joined(part.text)
    return is_hole(text.strip("()") if part.slots[0] == "title" else text, grammar)


def is_skeleton(story: list[Part], grammar: Grammar) -> bool:
    """Labels with nothing behind them yet, or with holes in most of what stands there."""
    core = [part for part in story if part.is_core]
    hollow = [part for part in core if part.is_hollow or is_hole(joined(part.text), grammar)]
    return len(core) > 1 and (len(hollow) == len(core) or _is_specimen(core))


def unasked(story: list[Part]) -> list[Part]:
    """The parts without the question above them, which stays open where nothing is told."""
    return [part for part in story if part.slots != ("question",)]


def _is_specimen(core: list[Part]) -> bool:
    """Whether much of it is still to be filled in: `At [company] I built [the thing] in [time]`."""
    return is_riddled(" ".join(joined(part.text) for part in core))


def _begins(told: list[Part]) -> bool:
    """Whether more is told than how it ended."""
    return len(told) > 1 or bool(set(told[0].slots) & {"situation", "task", "action"})


def _explains(parts: list[Part], grammar: Grammar) -> bool:
    """Whether the parts say how to tell a story in place of telling one.

    Where it is told how it began, one may have the words of an order: `Action: use one approach for all`.
    """
    told = [part for part in parts if not _instructs(part, grammar)]
    begins = any("situation" in part.slots for part in told)
    return len(told) * 2 <= len(parts) and not (begins and len(told) == len(parts) - 1)


def _instructs(part: Part, grammar: Grammar) -> bool:
    """A task may be told as an order, `Keep the doors shut`, unless it addresses its reader."""
    text, words = joined(part.text), grammar.words
    addresses = words.has("instruction_words", text) and not words.has("first_person", text)
    if part.slots[0] == "task":
        return is_instruction(text, grammar) and (addresses or words.starts("telling_verbs", text))
    return is_instruction(text, grammar) or (addresses and words.starts("instruction_verbs", text))
