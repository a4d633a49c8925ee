"""A question becomes a record, with the fit and the story its answer tells."""

from __future__ import annotations

import re

from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.inline import slot_label
from career_journal.notes.grammar.questions.answers import Answers
from career_journal.notes.grammar.questions.asked import MARK, Asked, goes_on, sentences
from career_journal.notes.grammar.questions.asking import Asking
from career_journal.notes.grammar.questions.examples import Examples
from career_journal.notes.grammar.questions.wanted import company_wanted
from career_journal.notes.grammar.stories import CORE
from career_journal.notes.grammar.voice import Voice, is_advice, is_hole
from career_journal.notes.grammar.words import QUOTED, has_cjk, is_address, is_empty, length, plain
from career_journal.notes.outline import Shape

LEAST_OWN = 12
"""Words that an answer in a note of advice needs to be somebody's own."""
LISTED = 4
"""Sentences below a question, half of which ask, that make a list of questions of it."""
NAME = 3
"""Words that the name of a company may have as a heading."""
_NAME = re.compile(r"\b[A-Z]\w+")


class Recorder:
    """Writes down what was asked and answered."""

    def __init__(self, grammar: Grammar, harvest: Harvest, asking: Asking, answers: Answers, voice: Voice) -> None:
        self.grammar = grammar
        self.harvest = harvest
        self.asking = asking
        self.answers = answers
        self.voice = voice
        self.examples = Examples(grammar, harvest, asking)
        leads = "|".join(map(re.escape, sorted(grammar.words.lists.get("story_pointers", ()))))
        self._pointer = re.compile(
            rf"[-=>→\s]*(?:stor(?:y|ies)\s*[:：]\s*|(?:{leads})\s+)(?P<title>\S.*)", re.IGNORECASE
        )

    def record(self, asked: Asked, context: Context) -> None:
        """Keep the question as a record if it has an answer, and aside if it has none."""
        if asked.node.shape is not Shape.SECTION:
            self.harvest.claimed.add(id(asked.node))
        lines = list(self.answers.lines(asked))
        draft = Draft("answer", asked.line, max(asked.line, asked.end), asked.text)
        draft.put("question", asked.text, asked.line)
        draft.put("number", asked.number, asked.line)
        draft.put("required", asked.required or None, asked.line)
        draft.date = context.when
        if (
            self._only_asks(asked, lines)
            or self._instructs(asked, lines)
            or not any(self._answers(text) for _, text in lines)
        ):
            draft.end_line = asked.line
            (self.harvest.rehearsed if asked.is_kept else self.harvest.questions).append(draft)
            return
        for number, text in lines:
            draft.extend("text", text, number)
        self.harvest.add(draft)
        self._record_fit(asked, draft, context)
        if not self._record_pointers(asked, lines):
            self.examples.record(asked, draft, context, lines)

    def record_told(self, story: Draft) -> None:
        """Keep the question above a story told under labels, answered by its parts."""
        question, asked = story.fields["question"], story.lines["question"]
        draft = Draft("answer", asked[0], story.end_line, question, parent=story)
        draft.put("question", question, *asked)
        draft.date = story.date
        for slot in CORE:
            if slot in story.fields:
                draft.extend("text", story.fields[slot], *story.lines[slot])
        self.harvest.add(draft)

    def _answers(self, text: str) -> bool:
        is_label = bool(re.fullmatch(r"(?:a|ans|answer)\s*[.:)：]?", text.casefold()))
        slot = slot_label(text, self.grammar.words)
        is_label |= slot is not None and is_empty(slot[1].rest)
        if is_label or self.asking.is_plain(text) or is_hole(text, self.grammar) or text.endswith((":", "：")):
            return False
        if is_address(text):
            return False
        if self.voice.illustrates:
            return False
        if self.voice.advises:
            return self.grammar.words.has("first_person", QUOTED.sub("", text)) and length(text) >= LEAST_OWN
        return not self.asking.opens_story(text)

    def _only_asks(self, asked: Asked, lines: list[tuple[int, str]]) -> bool:
        """Whether each sentence below a question asks once more: a list of questions, be they wrapped."""
        said = asked.text if asked.rest and _is_wrapped(asked.text, asked.rest[0][1]) else ""
        for _, text in lines:
            said += f" {text}" if not said or _is_wrapped(said, text) else f"\n{text}"
        told = sentences(said)
        asking = sum(sentence.endswith(tuple(MARK)) or self._requests(sentence) for sentence in told)
        # what was asked in an interview is noted in Chinese without marks, and now and then with a word of comment
        return asking == len(told) or (has_cjk(said) and asking * 2 >= len(told) >= LISTED)

    def _requests(self, sentence: str) -> bool:
        """`Give me an example`, `Describe your part`; but `talk about the old lifts` is a word to oneself."""
        words = self.grammar.words
        if has_cjk(sentence) and self.asking.is_unmarked(sentence):
            return not words.has("first_person", sentence)
        is_asked = words.has("instruction_words", sentence) or self.asking.opens_story(sentence) or has_cjk(sentence)
        return is_asked and words.starts("prompts", sentence)

    def _instructs(self, asked: Asked, lines: list[tuple[int, str]]) -> bool:
        """Whether what follows a question addresses whoever is to answer: `Use numbers`, `… bells? Say why you do.`."""
        told = [text for _, text in lines]
        addressed = any(self.grammar.words.has("instruction_words", text) for text in told)
        own = any(self.grammar.words.has("first_person", text) for text in told)
        is_line = asked.node.shape is Shape.TEXT and all(number == asked.line for number, _ in lines)
        is_hinted = any(map(self.asking.says_what_to_tell, told))
        return addressed and not own and (is_line or is_hinted or is_advice(told, self.grammar))

    def _record_fit(self, asked: Asked, answer: Draft, context: Context) -> None:
        company = company_wanted(asked.text, answer.fields["text"], self.grammar, context.trail)
        company = company or self._company_answering(asked, answer.fields["text"])
        if company is None or not self.grammar.words.has("fit_questions", asked.text):
            return
        fit = Draft("fit", asked.line, answer.end_line, asked.text)
        fit.put("company", company, asked.line)
        fit.fields["text"] = answer.fields["text"]
        fit.lines["text"] = answer.lines["text"]
        self.harvest.add(fit)

    def _company_answering(self, asked: Asked, answer: str) -> str | None:
        """Which company `Why us?` was answered for: the heading of the answer, or the one employer named in it."""
        if not self.grammar.words.has("us_asking", asked.text):
            return None
        headings = [plain(n.text) for n in asked.nodes if n.shape is Shape.SECTION and not n.bold]
        if headings:
            is_name = length(headings[0]) <= NAME and self.grammar.words.topic(headings[0]) is None
            return headings[0] if is_name else None
        employers = self.grammar.words.lists.get("employers", ())
        named = [self.grammar.companies.get(word.casefold()) for word in _NAME.findall(answer)]
        known = {*filter(None, named), *(name for name in employers if name in answer)}
        return known.pop() if len(known) == 1 else None

    def _record_pointers(self, asked: Asked, lines: list[tuple[int, str]]) -> bool:
        """`Story: the night tram` or `-> talk about the night tram`: stories told elsewhere, named below a question."""
        words = self.grammar.words
        if not (self.asking.opens_story(asked.text) or words.has("experience", asked.text)):
            return False
        named = [(line, match["title"]) for line, text in lines if (match := self._pointer.match(text))]
        for line, title in named:
            story = self.harvest.add(Draft("story", line, line, title))
            story.put("question", asked.text, asked.line)
        return bool(named)


def _is_wrapped(question: str, line: str) -> bool:
    """Whether a line goes on with what is asked; Chinese, which has no capitals, does not show it."""
    return goes_on(question, line) and not has_cjk(line)
