"""The example told in answer to a question: a story, if it is not told under labels."""

from __future__ import annotations

import re
from collections.abc import Iterator

from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.inline import slot_label
from career_journal.notes.grammar.questions.asked import Asked, is_case
from career_journal.notes.grammar.questions.asking import Asking
from career_journal.notes.grammar.questions.wanted import company_named
from career_journal.notes.grammar.stories import PROSE_WORDS, first_sentence
from career_journal.notes.grammar.voice import deeds, has_hole, tells_own_doing, tells_past
from career_journal.notes.grammar.words import QUOTED, is_empty, length, plain
from career_journal.notes.outline import Node, Shape

Line = tuple[int, str]
_SENTENCES = re.compile(r"(?<=[.!?。])\s+|\n|\s[-–—]\s")
"""Notes for oneself may be parted by dashes."""
_WORD = re.compile(r"[^\W\d_]+(?:['’]t)?")
_LISTED = re.compile(r"\s*[,;/、]\s*")
STORY_WORDS = 12
"""Words an answer to a behavioural question needs to be a story."""
DEEDS = 2
"""Things done that an answer needs to be a story where stories are expected; one may be mentioned in an opinion."""
_WHOLLY_QUOTED = re.compile(r"^[\"“]([^\"“”]*)[\"”]$", re.MULTILINE)
"""What stands in quotation marks from its first word to its last is meant to be said."""


class Examples:
    """Finds the stories told in answers."""

    def __init__(self, grammar: Grammar, harvest: Harvest, asking: Asking) -> None:
        self.grammar = grammar
        self.words = grammar.words
        self.harvest = harvest
        self.asking = asking

    def record(self, asked: Asked, answer: Draft, context: Context, lines: list[Line]) -> None:
        """Keep the story told in these lines, if there is one."""
        text = QUOTED.sub("", _WHOLLY_QUOTED.sub(r"\1", answer.fields["text"]))
        if self._asks_for_something_else(asked, context) or not self._asks_for_story(asked, text, context):
            return
        if self._is_told_elsewhere(asked, answer):
            return
        cases = [list(_lines_of(node)) for node in asked.nodes if is_case(node, self.grammar)]
        for case in cases:
            if self._is_story(" ".join(said for _, said in case), asked.text):
                self._tell(asked, case, case[0][0], case[-1][0], context)
        if not cases and self._is_story(text, asked.text):
            example = self._from_example(lines)
            begins = asked.line if example is lines else example[0][0]
            self._tell(asked, example, begins, answer.end_line, context)

    def _tell(self, asked: Asked, example: list[Line], begins: int, ends: int, context: Context) -> None:
        values = next(((line, named) for line, said in example if (named := self._values(said))), None)
        told = next((said for _, said in example if tells_own_doing(said, self.grammar)), example[0][1])
        story = Draft("story", begins, ends, first_sentence(told), is_prose=True)
        story.put("question", asked.text, asked.line)
        if values is not None:
            story.put("values", values[1], values[0])
        for number, line in example:
            story.extend("details", line, number)
        story.put("theme", context.theme or context.heading)
        self.harvest.add(story)

    def _values(self, text: str) -> tuple[str, ...]:
        """The values of a company in a line that names nothing else: `earn trust, customer obsession`."""
        for named in ((text,), tuple(_LISTED.split(text))):
            if all(self.words.says_only(name, "value") for name in named):
                return named
        return ()

    def _asks_for_something_else(self, asked: Asked, context: Context) -> bool:
        """Who somebody is, why he wants to come, what he is good at, or more about a story told above."""
        words, question = self.words, asked.text
        is_experience = words.has("experience", question)
        is_trait = context.topic in ("trait", "opener", "fit") and not words.starts("behavioural", question)
        is_why = words.starts("reason_questions", question) and not is_experience
        is_asked_for = self.asking.opens_story(question) or is_experience
        is_other = words.has("not_behavioural", question) and not is_asked_for
        is_further = (
            context.told and asked.node.shape is Shape.ITEM and self.asking.set_off(asked.node.first) is not None
        )
        is_opener = words.starts("openers", question) or company_named(question, self.grammar) is not None
        return is_trait or is_why or is_other or is_further or is_opener

    def _asks_for_story(self, asked: Asked, text: str, context: Context) -> bool:
        words, question = self.words, asked.text
        topic = words.topic(question)
        told = deeds(text, self.grammar)
        is_long = length(text) >= PROSE_WORDS
        is_expected = context.behavioural or context.topic == "prose"
        asks_once = words.has("behavioural_in_context", question)  # `How did you …?`, told without an `I`
        return (
            words.has("behavioural", question)
            or (context.behavioural and words.has("behavioural_in_context", question))
            or (topic is not None and topic.name == "story" and length(question) <= 4)
            or (words.has("experience", question) and (told > 0 or (asks_once and self._tells(text))))
            or (is_expected and is_long and told >= DEEDS)
            or (is_long and words.starts("narrative_openings", text) and told > 0)
        )

    def _is_told_elsewhere(self, asked: Asked, answer: Draft) -> bool:
        """Whether the story was read already, or is told under labels."""
        read = (draft.line for draft in self.harvest.drafts if draft.kind == "story")
        lines = (line for node in asked.nodes for below in node.walk() for _, line in below.own)
        labelled = sum(slot_label(line, self.words) is not None for line in lines)
        return labelled > 1 or any(asked.line <= line <= answer.end_line for line in read)

    def _is_story(self, text: str, question: str) -> bool:
        """Whether somebody tells what he did; `I have never had that` does not."""
        is_own = tells_own_doing(text, self.grammar) or self._tells(text) or self._notes_event(text, question)
        is_denied = self.words.has("never_happened", first_sentence(text))
        return length(text) >= STORY_WORDS and is_own and not has_hole(text) and not is_denied

    def _tells(self, text: str) -> bool:
        """`Profiled it, wrote it anew`: done by the one who was asked, though no `I` is said."""
        return any(tells_past(sentence, self.grammar) for sentence in _SENTENCES.split(text))

    def _notes_event(self, text: str, question: str) -> bool:
        """`Ran short of time and did not lock up`: key words for oneself, where one time was asked for."""
        if not self.words.starts("behavioural", question):
            return False
        speaks = self.words.has("first_person", text) or self.words.has("instruction_words", text)
        return not speaks and any(map(self.words.is_past, _WORD.findall(text.casefold())))

    def _from_example(self, lines: list[tuple[int, str]]) -> list[tuple[int, str]]:
        """The story behind views on the matter: it begins with `For example, ...`."""
        for index, (_, text) in enumerate(lines):
            if length(text) >= STORY_WORDS and self.words.starts("example_openings", text):
                return lines[index:]
        return lines


def _lines_of(case: Node) -> Iterator[Line]:
    """What stands below the heading of a case."""
    told = (own for child in case.children for node in child.walk() for own in node.own)
    return ((number, plain(text)) for number, text in told if not is_empty(text))
