"""What counts as a question, judged by its words and by where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.inline import Label, check_of, label_of, slot_label
from career_journal.notes.grammar.questions.asked import LETTERED, LONGEST, MARK, QUOTES
from career_journal.notes.grammar.questions.labels import Labels
from career_journal.notes.grammar.words import (
    QUOTED,
    REMEMBERED,
    has_cjk,
    is_italic,
    length,
    plain,
    without_numbering,
    without_symbols,
)
from career_journal.notes.outline import Node, Shape

FORM_LIKE = 3
"""Questions that make a note one of questions, so that each of them counts."""
MANY = 8
"""Questions that make a note one of questions however long it is; fewer must be at least one in eight of its lines."""
ANSWERING = 6
"""Words behind a quoted question that answer it; fewer only speak of it."""
EXPECTED = frozenset({"question", "opener", "story", "fit", "trait"})
"""Topics under which questions are asked of the owner."""
_OPENING = frozenset({"behavioural", "openers", "requests"})
"""Lists with whose words a line asks for an example."""
_LEADS = re.compile(r"[^?？.!。！]{3,}[?？]\s")
"""A question with its answer behind it."""
_SET_OFF = re.compile(
    r"(?P<mark>[*_]{1,3})(?P<emphasised>[\"“]?[^*_]{8,}[?？][\"”]?)(?P=mark)(?P<gap>\s+(?:[-–—:→]\s+)?)(?P<answer>\S.*)"
    r"|[\"“„«](?P<quoted>[^\"”“»]+)[\"”“»]\s*(?:[-–—:]|-+>|→|=>)\s+(?P<reply>.+)"
)
"""A question in emphasis or in quotation marks, with its answer behind it on the line."""
_QUOTED_FIRST = re.compile(r"[\"“„«][^\"”“»]+[\"”“»]\s*(?:[-–—:]\s|(?!or\b|and\b)[a-z]+\s)")
_QUOTED_WHOLE = re.compile(r"[\"“„«][^\"”“»]+[\"”“»]\W*")
_Q = re.compile(r"Q\d{0,3}[.)]\s+\S")
"""`Q. How do you work?`"""
_DASHED = re.compile(r"Q\d{1,3}\s*[-–—]\s+(?P<asked>\S.*)")
"""`Q12 — Tell me about a mistake`; `Q2 - open the line` is a quarter."""
_SET_IN_BOLD = re.compile(r"[?？][\s*_]*(?:\*\*|__)")
_TAG = re.compile(r"^\[[^\[\]\d]{2,30}\]\s+")
"""`[CONFLICT] Tell me about a time …`."""
_LATIN = re.compile(r"[A-Za-z][A-Za-z,;' ]*")
"""English in front of Chinese: `Have fun 开心工作` asks nothing."""
_EVERYBODY = re.compile(r"(?<!为)(?:什么|啥|谁|哪|怎么)[^\W\d_]{0,3}?[都也]")
"""`啥事都做`: with one of these words behind it, a question word means each and every."""
_AMOUNT = re.compile(r"[~≈<>≤≥]?\s?[€$£¥]?\s?\d[\d.,]*(?:\s?[^\W\d_]+|\s?%)?")
_STAR = re.compile(r"[\s\u00a0]*\*+\s*$")
_ASIDE = re.compile(r"(?<=[?？])\s*[(（][^()（）]*[)）]\s*$")
"""`… update? (with a link to the slides)`."""


class Asking:
    """What counts as a question, judged by its words and by where it stands."""

    def __init__(self, root: Node, grammar: Grammar) -> None:
        self.words = grammar.words
        self.labels = Labels(root, grammar.words)
        self.label = lru_cache(maxsize=REMEMBERED)(self.labels.kind)
        """`question`, `answer` or nothing, for a label such as `Q1` or `Employee answer`."""
        self.bare = lru_cache(maxsize=REMEMBERED)(self._bare)
        """A question without its number, label and quotation marks."""
        self.is_plain = lru_cache(maxsize=REMEMBERED)(self._is_plain)
        """Whether a line ends with a question mark and is short enough for a question."""
        self.prompts = sum(
            plain(text).endswith((":", "：")) and self.words.starts("prompts", plain(text))
            for node in root.walk()
            if node.shape is Shape.TEXT
            for _, text in node.own
        )
        self.interview = ""
        """`topics` in the notes for an interview, `all` in those for talks with HR: what headings are asked about."""
        self.tops = len(root.tops())
        headings = [plain(node.text) for node in root.walk() if node.shape is Shape.SECTION]
        self.personal_headings = sum(
            self.is_plain(text)
            and (self.words.has("instruction_words", text) or self.words.has("first_person", text))
            and self.words.starts("asking_words", text)
            for text in headings
        )
        asked = sum(1 for _ in self._units(root))
        said = sum(
            1 + sum(child.shape in (Shape.ITEM, Shape.TEXT) for child in node.children) for node in _sections(root)
        )
        in_headings = sum(self._asks_by_itself(text, Shape.SECTION) for text in headings)
        self.form_like = asked >= FORM_LIKE and (asked >= MANY or in_headings >= FORM_LIKE or asked * 8 >= said)
        # a short note of headings, half of which ask something
        self.form_like |= in_headings > 1 and in_headings * 2 >= len(headings) and self.personal_headings > 0

    def _units(self, root: Node) -> Iterator[str]:
        """The questions that stand on their own: headings, items, lines of one sentence."""
        for node in root.walk():
            if node.shape in (Shape.SECTION, Shape.ITEM):
                lines = node.own[:1]
            else:
                lines = node.own if node.shape is Shape.TEXT else []
            for _, text in lines:
                if self._asks_by_itself(text, node.shape) and not re.search(r"[.!。！]\s", self.bare(text)):
                    yield text

    def _asks_by_itself(self, text: str, shape: Shape) -> bool:
        """Whether a line is a question wherever it stands."""
        is_heading = shape is Shape.SECTION and self.words.has("instruction_words", text)
        asks_you = is_heading and (self.is_unmarked(text) or self._demands(text))
        return self.is_plain(text) or self.bare_opens_story(text) or asks_you

    def _demands(self, text: str) -> bool:
        """`What drew you to the yard`, `Please describe your last job`, but not `What you should know`."""
        words = self.words
        begins = words.starts("asking_words", text) or words.starts("requests", text)
        return begins and not words.starts("clauses", text)

    def _is_plain(self, text: str) -> bool:
        words = plain(text)
        if not any(mark in words for mark in MARK + "。"):
            return False
        words = _ASIDE.sub("", words).rstrip(" *)" + QUOTES)
        if not 1 < length(words) <= LONGEST:
            return False
        # a Chinese question often ends with its full stop in place of a question mark
        unmarked = words.endswith("。") and self.words.has("asked_of_you", words.rstrip("。").rpartition("。")[2])
        return words.endswith(tuple(MARK)) or unmarked

    def is_unmarked(self, text: str) -> bool:
        """A heading may ask without a mark: `你怎么看加班`, `If it rains, how will you go on`."""
        words = plain(text)
        if words.endswith(("：", ":", "。")):
            return False
        if has_cjk(words):
            words = _EVERYBODY.sub("", _LATIN.sub(" ", words))
        is_short = 1 < length(words) <= LONGEST // 2 and has_cjk(words)
        return self.words.has("question_words" if is_short else "asked_of_you", words)

    def opens_story(self, text: str) -> bool:
        """Whether a line asks for an example out of the owner's life."""
        if self.words.starts("behavioural", text) or self.words.starts("openers", text):
            return True
        return self.words.starts("requests", text) and self.words.has("behavioural", text)

    def bare_opens_story(self, text: str) -> bool:
        """The same for the line without its number, label and quotation marks, which most lines need not lose."""
        may_open = not _OPENING.isdisjoint(self.words.lists_in(plain(text)))
        return may_open and self.opens_story(self.bare(text))

    def bare_asks(self, text: str) -> bool:
        """Whether a line ends with a question mark, or asks for an example."""
        return self.is_plain(text) or self.bare_opens_story(text)

    def is_hint(self, line: str) -> bool:
        """Whether a line below a question explains it and does not answer it."""
        words = plain(line)
        is_aside = is_italic(line) and not self.words.has("first_person", words)
        return is_aside or self.advises(words) or bool(re.fullmatch(r"[(（].*[)）]", words))

    def advises(self, words: str) -> bool:
        """`For example, a time you led`, but not `For example, I once led`."""
        return self.words.starts("hints", words) and not self.words.has("first_person", words)

    def says_what_to_tell(self, words: str) -> bool:
        """`How you mended it.`: what an answer is to tell."""
        is_clause = self.words.starts("clauses", words) and self.words.has("instruction_words", words)
        return is_clause and not words.endswith(tuple(MARK))

    def _bare(self, text: str) -> str:
        text = check_of(text)[1]
        words = _TAG.sub("", without_symbols(plain(_STAR.sub("", text) if "*" in text else text)))
        words = LETTERED.sub("", without_numbering(words))
        if (dashed := _DASHED.match(words)) and self._asks_for_sure(dashed["asked"]):
            words = dashed["asked"]
        label = label_of(words)
        if label and label.rest and (self.label(label.words) == "question" or self._serves(label)):
            words = label.rest
        return words.strip(QUOTES)

    def _asks_for_sure(self, words: str) -> bool:
        return words.endswith(tuple(MARK)) or self.opens_story(words) or self.words.starts("requests", words)

    def _serves(self, label: Label) -> bool:
        """`Ownership: Tell me about a time …`: the value a question is asked for."""
        return self.opens_story(label.rest) and self.words.says_only(label.words, "value")

    def asks(self, text: str, context: Context, shape: Shape, *, alone: bool = False) -> bool:
        """Whether a line asks its reader something; `alone` is the one heading on top of a note, its title."""
        parted = self.set_off(text) if shape is Shape.ITEM else None
        body = self.bare(parted[0] if parted else text)
        if not body or self._is_too_long(body, shape) or "http" in body or "](#" in text:
            return False
        expected = context.topic in EXPECTED or context.behavioural
        marked = parted is not None or self._is_marked(body, text)
        if shape is Shape.SECTION:
            expected |= self.interview == "all"
            asks = self._heading_asks(body, expected=expected, marked=marked or self.is_unmarked(body), alone=alone)
        elif marked:
            asks = parted is not None or self._marked_asks(body, expected=expected)
        else:
            asks = self._unmarked_asks(body, text, shape, expected=expected)
        return asks and not (
            (self.is_mentioned(text) and parted is None)
            or self.is_slot(text)
            or self._is_guide(body)
            or self._is_inside_answer(text, context, shape)
        )

    def _is_marked(self, body: str, text: str) -> bool:
        """Whether a question bears its mark, or in a note of questions speaks to its reader."""
        ends = any(mark in body for mark in MARK) and _ASIDE.sub("", body).rstrip(" )" + QUOTES).endswith(tuple(MARK))
        if ends or _SET_IN_BOLD.search(text):
            return True
        return self.form_like and self.words.has("asked_of_you", QUOTED.sub("", body)) and not has_cjk(body)

    def _marked_asks(self, body: str, *, expected: bool) -> bool:
        personal = self.words.has("instruction_words", body) or (expected and self.words.starts("requests", body))
        return self.form_like or (personal and (expected or self.words.has("behavioural", body)))

    def _unmarked_asks(self, body: str, text: str, shape: Shape, *, expected: bool) -> bool:
        personal = self.words.has("instruction_words", body)
        if (expected or self.form_like) and personal and _LEADS.match(body):
            return True
        if self.opens_story(body) or (
            text.lstrip().startswith("**") and self.words.has("behavioural", QUOTED.sub("", body))
        ):
            return expected or self.form_like or personal
        if shape is not Shape.TEXT or not self.words.starts("prompts", body):
            return False
        return (self.form_like and personal) or (self.prompts > 1 and body.rstrip().endswith((":", "：")))

    def _is_inside_answer(self, text: str, context: Context, shape: Shape) -> bool:
        """An item in the answer to a question asks its owner nothing more, unless it addresses them."""
        return context.answering and shape is Shape.ITEM and not self.words.has("instruction_words", text)

    def _is_too_long(self, body: str, shape: Shape) -> bool:
        """Whether no question is that long; a heading may ask at length."""
        asks_at_length = shape is Shape.SECTION and self.words.starts("prompts", body)
        return length(body) > (LONGEST * 2 if asks_at_length else LONGEST)

    def _is_guide(self, body: str) -> bool:
        """Whether a line is the title of a guide, or speaks of interviews."""
        if self.words.starts("guides", body) and not body.endswith(tuple(MARK)):
            return True
        about_them = self.words.has("about_interviews", body) and not self.words.has("first_person", body)
        return about_them or self._defines_method(body)

    def _defines_method(self, body: str) -> bool:
        """`What is the STAR method?` asks nobody about himself."""
        if not self.words.starts("definition_questions", body) or self.words.has("instruction_words", body):
            return False
        return self.words.has("collections", body)

    def set_off(self, text: str) -> tuple[str, str] | None:
        """A question with its answer, set off as in `*How did you find it?* By its noise` or `"Why?" - It was old`."""
        match = _SET_OFF.match(text.strip())
        if match is None:
            return None
        if match["emphasised"]:
            return match["emphasised"].strip(QUOTES), match["answer"]
        asks = self.is_plain(match["quoted"]) or self.opens_story(match["quoted"])
        return (match["quoted"], match["reply"]) if asks and length(match["reply"]) >= ANSWERING else None

    def quoted_in(self, heading: str) -> str | None:
        """The question in a heading such as `If they ask: "Why us?"`; a line of text like that only mentions it."""
        label = label_of(plain(heading))
        if label is None or not _QUOTED_WHOLE.fullmatch(label.rest) or self.words.slots_in(label.words):
            return None
        asked = label.rest.strip(QUOTES)
        return asked if self.is_plain(asked) or self.opens_story(asked) else None

    def is_slot(self, text: str) -> bool:
        """`Task: What was your part?` explains a part of a story."""
        found = slot_label(text, self.words)
        if found is None or not found[1].rest or self.label(found[1].words) == "question":
            return False
        return found[1].has_colon or not self.is_plain(text)  # `**What** is your weakness?` asks

    def is_mentioned(self, text: str) -> bool:
        """`Use for: "How do you decide?"` speaks of a question and asks nothing; so does `"Why us?" - prepare it`."""
        label = label_of(text)
        if label and label.rest[:1] in tuple('"“„«') and self.label(label.words) != "question":
            return True
        return bool(_QUOTED_FIRST.match(plain(text)))

    def _heading_asks(self, body: str, *, expected: bool, marked: bool, alone: bool) -> bool:
        personal = self.words.has("instruction_words", body)
        if self.opens_story(body) or (self.words.starts("requests", body) and not alone):
            return True
        if marked and alone:
            return False
        if marked:
            return expected or self.form_like or (personal and self.personal_headings > 1)
        begins = self.words.starts("prompts", body) or self.words.starts("asking_words", body)
        is_short = length(body) <= LONGEST // 4 and self.words.starts("asking_words", body)
        is_clause = self.words.starts("clauses", body)
        if (self.form_like or self.interview) and personal and begins and not is_clause:
            return True
        return expected and begins and not is_clause and (personal or is_short) and self.words.topic(body) is None

    def is_labelled(self, text: str) -> bool:
        """Whether a line is labelled as a question: `Q1: …`; `F1: 0.83` and `p99: 300 ms` measure something."""
        label = label_of(text)
        if label and label.rest and self.label(label.words) == "question":
            return not self.labels.is_remark(label) and not _AMOUNT.fullmatch(plain(label.rest))
        return bool(_Q.match(plain(text)))

    def is_remark(self, text: str) -> bool:
        """Whether an interviewer says something in it that is no question, such as `Interviewer: I see.`."""
        label = label_of(text)
        return label is not None and self.labels.is_remark(label)

    def is_answer(self, node: Node) -> bool:
        """Whether a line bears the label of an answer, or of the next question."""
        label = label_of(node.first)
        return bool(label and self.label(label.words) in ("question", "answer"))

    def question_lines(self, lines: list[tuple[int, str]]) -> int:
        """How many of these lines a wrapped question takes."""
        for taken in range(1, len(lines) + 1):
            if self.is_plain(" ".join(text for _, text in lines[:taken])):
                return taken
        return 1


def _sections(root: Node) -> Iterator[Node]:
    return (node for node in root.walk() if node.shape in (Shape.NOTE, Shape.SECTION))
