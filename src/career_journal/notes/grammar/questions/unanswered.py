"""Which of the questions without an answer are open ones of the owner's, and which only stand in a guide or a form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.inline import label_of, slot_label
from career_journal.notes.grammar.questions.asking import Asking
from career_journal.notes.grammar.voice import Voice
from career_journal.notes.grammar.words import is_empty, length
from career_journal.notes.outline import Node, Shape

FILLED_IN = 3
"""Answers that show a form with instructions to be filled in."""
LINES = 3
"""Lines of a paragraph that may be a list of questions; with fewer, a question may have wrapped."""
SENTENCE = 3
"""Words that an answer needs to show that a list of questions is being answered."""
FEW = 7
"""Questions that somebody who tells a story means to answer; more are collected."""
COLLECTED = 50
"""Questions that nobody means to answer any more; so many are collected for others."""
NEARLY_ALL = 0.8
"""The share of questions asked of the owner that makes the rest of a list their questions as well."""
MOSTLY = 0.75
"""The same where questions written alike are answered."""
FEW_LISTED = 30
"""Questions that somebody lists for himself, be they about his trade; more come from elsewhere."""
LISTED = 0.7
"""The share of questions among the lines of a list of questions."""
FEWEST_BACK = 3
"""One question in so many about the interviewer's work makes a list one of questions to ask them."""
HARDLY_ANY = 3
"""Open questions for each answered one; with more, somebody must speak of himself in an answer."""
MOST_OPEN = 12
"""Open questions for each answered one; with more, the note is a list of questions."""


_NUMBERED = re.compile(r"Q\d{1,2}[.:)]\s")
_ME = re.compile(r"\b(?:me|us)\b", re.IGNORECASE)
"""In `Tell me …` and `Why us?` the interviewer speaks."""


class Unanswered:
    """Settles what becomes of the questions of a note that nobody has answered.

    One is open if another that is written like it is answered, or if it stands under a heading for questions among
    stories: whoever answers the one means to answer the other. It must be asked of the owner, unless most are answered.
    In a note that is nothing but a list of questions all are open, unless they are more than anybody means to answer.
    """

    def __init__(self, root: Node, grammar: Grammar, harvest: Harvest, asking: Asking, voice: Voice) -> None:
        self.words = grammar.words
        self.asking = asking
        self.harvest = harvest
        self.root = root
        self.manners = dict(_manners(root))
        """How the line of each node is written: a heading of some level, an item with some marker, a paragraph."""
        texts = [node for node in root.walk() if node.shape is Shape.TEXT and len(node.own) > LINES]
        self.paragraphs = {number: node for node in texts for number, _ in node.own}
        self.advises = voice.advises
        lines = [text for node in root.walk() if node.shape is not Shape.SECTION for _, text in node.own]
        self.is_hiring = any(self.words.has("hiring", text) for text in lines)
        """Whether it speaks of candidates, whom somebody else will ask."""
        self.is_list = not voice.illustrates and self._is_list()

    def settle(self) -> None:
        """Keep the open questions as records. A blank form has none."""
        kinds = [draft.kind for draft in self.harvest.drafts if not _is_word(draft)]
        answered = max(kinds.count("answer") * MOST_OPEN, kinds.count("story") * FEW)
        words = sum(_is_word(draft) for draft in self.harvest.drafts)
        is_blank = max(answered, words) < len(self.harvest.questions) and not self.is_list
        if is_blank or self.is_list:
            self._open_again([draft for draft in self.harvest.drafts if self._is_remark(draft)])
        is_template = self.advises and kinds.count("answer") < FILLED_IN and not self.is_list
        if not is_template:
            self.harvest.drafts += [draft for draft in self._open() if not is_blank or self._is_put_down(draft)]

    def _open_again(self, remarked: list[Draft]) -> None:
        """Questions that nothing but a remark follows have no answer."""
        self.harvest.drafts = [draft for draft in self.harvest.drafts if draft not in remarked]
        for draft in remarked:
            del draft.fields["text"], draft.lines["text"]
            draft.end_line = draft.line
        self.harvest.questions += remarked

    def _open(self) -> list[Draft]:
        answers = [draft for draft in self.harvest.drafts if draft.kind == "answer"]
        are_most = len(answers) >= len(self.harvest.questions)
        are_few = len(answers) * HARDLY_ANY < len(self.harvest.questions)
        told = [draft for draft in answers if not _is_word(draft)]
        are_usual = any(self.asking.opens_story(draft.title) for draft in self.harvest.questions)
        is_prepared = self.is_list and (are_usual or bool(self.asking.interview))
        if told and are_few and not is_prepared and not any(self._is_own(draft) for draft in told):
            return []  # nobody speaks of himself here: a guide, a textbook
        alike = {self.manners.get(draft.line) for draft in answers}
        asked = [draft for draft in (*answers, *self.harvest.questions) if self.manners.get(draft.line) in alike]
        personal = sum(self._asks_the_owner(draft.title) for draft in asked)
        are_personal = bool(asked) and personal >= MOSTLY * len(asked)
        is_bare = self.is_list or not answers
        expected = [draft for draft in self.harvest.questions if is_bare and self._is_expected(draft)]
        asking = [draft for draft in expected if self._asks_the_owner(draft.title)]
        for_owner = {self._place(draft.line) for draft in asking}
        if len(asking) >= len(self.harvest.questions) * NEARLY_ALL:
            for_owner = {self._place(draft.line) for draft in self.harvest.questions}
        elif self.is_list and not answers and self._is_short_list():
            for_owner = {self._place(draft.line) for draft in expected if self.asking.is_plain(draft.title)}
        return [
            draft
            for draft in self._not_asked_back({self._place(draft.line) for draft in answers})
            if (
                self.manners.get(draft.line) in alike
                or (are_most and self.words.starts("behavioural", draft.title))
                or (self._is_put_down(draft) if answers else self._is_expected(draft))
            )
            and not (self._defines(draft.title) or self.asking.says_what_to_tell(draft.title))
            and (are_most or are_personal or self._asks_the_owner(draft.title) or self._place(draft.line) in for_owner)
        ]

    def _not_asked_back(self, answered: set[Node | None]) -> Iterator[Draft]:
        """All but lists of what to ask the interviewer: none answered, none about an example."""
        places: dict[Node | None, list[Draft]] = {}
        for draft in self.harvest.questions:
            places.setdefault(self._place(draft.line), []).append(draft)
        for place, drafts in places.items():
            back = sum(self._is_asked_back(draft.title) for draft in drafts)
            about_them = back * 2 >= len(drafts) or (back > 1 and back * FEWEST_BACK >= len(drafts))
            about_them &= not any(self._is_about_me(draft.title) for draft in drafts)
            if place in answered or not about_them or any(self.asking.opens_story(draft.title) for draft in drafts):
                yield from drafts

    def _is_asked_back(self, question: str) -> bool:
        """`What does your team do?`, `How will I know that I do well?`."""
        return self.words.has("asked_back", question) or self.words.has("first_person", _ME.sub("", question))

    def _is_about_me(self, question: str) -> bool:
        """`Why do you want to work for us?`, `Tell me …`, `If the bell rang twice, what would your team do?`."""
        starts = any(self.words.starts(name, question) for name in ("suppositions", "requests"))
        return starts or self.words.has("us_asking", question)

    def _is_list(self) -> bool:
        """Whether the note is nothing but questions, each of which waits for its answer."""
        lines = [own for node in self.root.walk() if node.shape is not Shape.SECTION for own in node.own]
        said = {
            number: text
            for number, text in lines
            if not is_empty(text) and "://" not in text and slot_label(text, self.words) is None
        }
        known = {draft.line for draft in (*self.harvest.questions, *self.harvest.drafts)}
        items = [[number for number, _ in node.own] for node in self.root.walk() if node.shape is Shape.ITEM]
        titles = {above for lines in items for above, line in pairwise(lines) if line in known}
        known |= titles
        asked = sum(self._asks_the_owner(draft.title) for draft in self.harvest.questions)
        answered = sum(draft.kind == "answer" for draft in self.harvest.drafts)
        is_own = asked <= COLLECTED and len(self.harvest.questions) > max(1, answered // 2) and not self.is_hiring
        further = {number for number, text in said.items() if self.asking.bare_asks(text)}
        is_all = len(said.keys() | known) * LISTED <= len(known | further)
        return is_own and (self._is_short_list() or asked * 2 >= len(self.harvest.questions)) and is_all

    def _is_short_list(self) -> bool:
        """Whether the note says that here are a few questions, be they about somebody's trade."""
        return len(self.harvest.questions) <= FEW_LISTED and self._speaks_of_questions()

    def _speaks_of_questions(self) -> bool:
        """Whether a heading or a line says that here are questions, or each question says so of itself: `Q3. …`."""
        said = [node.first for node in self.root.walk() if node.shape in (Shape.SECTION, Shape.TEXT)]
        return bool(self.asking.interview) or any(
            self.words.has("question_nouns", text) or _NUMBERED.match(text) for text in said
        )

    def _is_expected(self, draft: Draft) -> bool:
        return self.is_list or self._is_announced(draft)

    def _is_put_down(self, draft: Draft) -> bool:
        """Whether a question stands below `Questions`, in a note that collects none for others."""
        return len(self.harvest.questions) <= COLLECTED and not self.is_hiring and self._is_announced(draft)

    def _is_announced(self, draft: Draft) -> bool:
        """Whether the heading above says that here are questions, as in a note of stories and what they may answer.

        One that says nothing known, `Data`, leaves it to the heading above it.
        """
        for heading in sorted(self._headings(draft.line), key=lambda node: -node.line):
            topic = self.words.topic(heading.text)
            is_named = topic is not None and topic.name == "question"
            is_other = self.words.says_only(heading.text, "ask", "aside")
            speaks = self.words.has("question_nouns", heading.text) and not is_other
            if is_named or speaks or self.words.starts("question_headings", heading.text):
                return True
            if topic is not None or self._asks_the_owner(heading.text):
                return False
        return False

    def _defines(self, question: str) -> bool:
        """`Grit: Are you able to go on when it rains?` says what a word is to mean."""
        label = label_of(question)
        return label is not None and label.has_colon and self.asking.is_plain(label.rest)

    def _is_own(self, answer: Draft) -> bool:
        """Whether somebody speaks of himself there; `Tell me more` does not."""
        lines = str(answer.fields["text"]).split("\n")
        return any(self.words.has("first_person", line) and not self.words.starts("prompts", line) for line in lines)

    def _asks_the_owner(self, question: str) -> bool:
        return self.words.has("instruction_words", question) or self.asking.opens_story(question)

    def _place(self, line: int) -> Node | None:
        """The list a question stands in: a paragraph of several lines, or all below a heading."""
        return self.paragraphs.get(line) or self._heading(line)

    def _heading(self, line: int) -> Node | None:
        """The heading below which a line stands."""
        return max(self._headings(line), key=lambda node: node.line, default=None)

    def _headings(self, line: int) -> list[Node]:
        """The headings on the way down to a line."""
        return [node for node in self.root.walk() if node.shape is Shape.SECTION and node.line < line <= node.end]

    def _is_remark(self, draft: Draft) -> bool:
        """What stands behind a question on its line, in a list nobody answered: an example, a further question."""
        if draft.kind != "answer" or self._is_own(draft):
            return False
        return set(draft.lines["text"]) == {draft.line} or (_is_word(draft) and not self.is_list)


def _manners(root: Node) -> Iterator[tuple[int, tuple[Shape, int, str]]]:
    for node in root.walk():
        level = node.level if node.shape is Shape.SECTION else 0
        for number, _ in node.own:
            yield number, (node.shape, level, node.marker[-1:])


def _is_word(draft: Draft) -> bool:
    """An answer of a word or two, which may as well be the caption of the next list."""
    return draft.kind == "answer" and length(str(draft.fields["text"])) < SENTENCE
