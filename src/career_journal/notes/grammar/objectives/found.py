"""The goals found so far in one note: the same goal told again with its outcome is one objective."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.inline import check_of
from career_journal.notes.grammar.objectives.agreed import agreed_with, due_in
from career_journal.notes.grammar.objectives.labels import goal_label, number_of, states_objective
from career_journal.notes.grammar.objectives.remarks import told_below
from career_journal.notes.grammar.objectives.scores import scored
from career_journal.notes.grammar.objectives.verdicts import (
    goal_and_outcome,
    graded,
    is_struck,
    state_of,
    verdict_in_front,
    with_count,
)
from career_journal.notes.grammar.progress import take_way
from career_journal.notes.grammar.tasks import other_days, without_days
from career_journal.notes.grammar.times import names_time
from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.notes.grammar.words import normal, plain, without_symbols
from career_journal.notes.outline import Node, Shape

_KEY = re.compile(r"\W*KR\s?(\d+(?:\.\d+)*)\b\W*\w")
_ITEM_NUMBER = re.compile(r"^\d{1,2}[.)、，．]\s*(?=\D)")


class Goals:
    """What is known of the goals of one note while it is read, and the records made of them."""

    def __init__(self, root: Node, grammar: Grammar, harvest: Harvest, *, silent: bool = False) -> None:
        self.root = root
        self.grammar = grammar
        self.words = grammar.words
        self.harvest = harvest
        self.silent = silent
        """Whether the note explains goals and states none."""
        self.known: dict[tuple[str, str], list[tuple[str, Draft]]] = {}
        """Objectives, each with its number, by their words and the date they belong to."""
        self.titles: set[str] = set()
        self.latest: Draft | None = None
        """The objective last read, to which key results without one belong."""
        self.orphans: list[Draft] = []
        """Key results that were read before the objective above them."""
        self.stage: Draft | None = None
        """The objective of a roadmap that is being read."""
        self.dashed = False
        """Whether the note writes `goal - outcome`."""
        self.levels: set[int] = set()
        """The levels of headings that were goals."""
        self.lists: Counter[str] = Counter()
        """How many goals stood in the lists right below each heading."""
        self.looks_back = False
        """Whether the note tells of time gone by."""
        self.hinted = False
        """Whether the first lines of the note speak of goals written down before."""

    @cached_property
    def labelled(self) -> bool:
        """Whether the note labels its objectives: then what has no label, beside them, is none.

        A single item with a label, and no key result, may stand anywhere: `Goal: try it`, in a list of other things;
        `**Main goal:**` may stand in front of others.
        """
        stated = [node for node in self.root.walk() if states_objective(node, self.words)]
        is_sure = len(stated) > 1 or any(node.shape is Shape.SECTION and not node.bold for node in stated)
        return is_sure or (bool(stated) and self._labels_key_results())

    def _labels_key_results(self) -> bool:
        labels = (goal_label(node.first, self.words) for node in self.root.walk() if node.own)
        return any(label is not None and label[0] == "key_result" for label in labels)

    @property
    def listed(self) -> int:
        """How many goals stood in lists."""
        return self.lists.total()

    @cached_property
    def headings(self) -> set[str]:
        """The words of all headings, by which a list that leads to them is known."""
        return {identity(node.text) for node in self.root.walk() if node.shape is Shape.SECTION}

    @cached_property
    def numbered(self) -> set[str]:
        """The numbers of the key results that stand in headings, items and paragraphs: `1.2`."""
        told = (node for node in self.root.walk() if node.shape in (Shape.SECTION, Shape.ITEM, Shape.TEXT))
        marks = (_KEY.match(plain(line)) for node in told for _, line in node.own)
        return {mark[1] for mark in marks if mark is not None}

    def only_speaks(self, context: Context) -> bool:
        """Whether a place tells about the objectives that are labelled elsewhere: no heading here announces others."""
        is_time = names_time(context.heading, self.words)  # `Quarter 1`, below the heading of a plan
        speaks = (context.inherited and not is_time) or not context.sure or context.names_okrs
        return speaks and self.labelled

    def objective(self, text: str, line: int, node: Node, context: Context) -> Draft:
        """One objective, or the one of the same date already known by these words."""
        context = context.of_goals
        mark, text = check_of(text)
        text, days = without_days(text)
        told = scored(text, self.words)
        title, outcome = goal_and_outcome(told.text, self.words)
        state = state_of(mark, told.text, self.words, outcome)
        if mark is None and is_struck(told.text) and state_of(None, "", self.words, outcome) is None:
            state = context.verdict or self._struck(outcome)
        if state is not None and not outcome:
            title, outcome = with_count(title, self.words)
        title = _ITEM_NUMBER.sub("", without_symbols(plain(title)).strip(" *.;:："))
        name = (identity(title), context.period or context.when or "")
        number = number_of(node.first, self.words) if node.own else ""
        alike = (goal for counted, goal in self.known.get(name, ()) if counted == number or not (counted and number))
        known = next(alike, None)  # `Goal 1: Calm` and `Goal 2: Calm` are two
        if known is not None:
            self.latest = known
            known.also.append((line, node.end if node.shape is not Shape.SECTION else line))
            known.put("state", state or context.verdict, line)
            known.put("score", told.score, line)
            if outcome:
                known.extend("outcome", plain(outcome), line)
            self.harvest.mark("record", line)
            return known
        end = max([line, *(number for number, _ in node.own)]) if node.shape is not Shape.TEXT else line
        draft = Draft("objective", line, end, title)
        draft.quiet = self.words.has("ahead_headings", context.theme)
        draft.put("state", state or context.verdict, line)
        draft.put("outcome", plain(outcome), line)
        draft.put("score", told.score, line)
        draft.put("details", told.rest, line)
        draft.date = context.when
        draft.put("period", context.period, line)
        draft.put("due", days.get("due") or due_in(title, context.period or context.when, self.grammar), line)
        draft.put("agreed_with", agreed_with((*reversed(context.trail), context.theme), self.words), line)
        draft.extend("details", other_days(days, "due"), line)
        draft.put("group", context.heading, line)
        for orphan in self.orphans:
            if orphan.line > line and (orphan.parent is None or orphan.parent.line < line):
                orphan.parent = draft
        self.known.setdefault(name, []).append((number, draft))
        self.titles.add(name[0])
        self.latest = draft
        return self.harvest.add(draft)

    def _struck(self, outcome: str) -> str:
        """What a line through a goal says: that it is done with; where what is done is ticked, that it was dropped."""
        is_dated = bool(self.grammar.dates.anywhere(outcome))  # `~~Learn to sail~~ in May`
        return "dropped" if self._ticks and not is_dated else "met"

    @cached_property
    def _ticks(self) -> bool:
        """Whether what is done is ticked in this note: `[x] Learn to sail`."""
        items = (node for node in self.root.walk() if node.shape is Shape.ITEM)
        return any(check_of(item.first)[0] in ("x", "X") for item in items)

    def key_result(self, text: str, line: int, node: Node, objective: Draft | None) -> Draft:
        """One key result."""
        mark, whole = check_of(node.first if node.shape is Shape.ITEM else text)
        (whole, days), text = without_days(whole), without_days(text)[0]
        end = node.end if node.shape is Shape.ITEM else line
        told = scored(check_of(text)[1], self.words)
        state = state_of(mark, told.text, self.words) or state_of(mark, whole, self.words)  # `✅ KR 1: …`
        first, behind = verdict_in_front(told.text, self.words), _behind(told.text, self.words)
        words = first[1] if first else behind[0] if behind else told.text
        draft = Draft(
            "key_result", line, end, without_symbols(plain(words)), parent=objective or self.latest, quiet=True
        )
        state = state or (behind and state_of(None, "", self.words, behind[1])) or ("met" if "done" in days else None)
        state = state or self.words.status.get(normal(words))  # nothing but `KR 2: done`
        draft.put("state", state, line)
        draft.put("due", days.get("due"), line)
        draft.date = days.get("done")
        take_way(draft, plain(words), line, self.words)
        draft.put("score", told.score, line)
        draft.put("details", told.rest, line)
        draft.extend("details", other_days(days, "due", "done"), line)
        if draft.parent is None:
            self.orphans.append(draft)
        draft.reported, draft.remarks = told_below(node, self.words, is_settled="state" in draft.fields)
        return self.harvest.add(draft)


def _behind(text: str, words: Vocabulary) -> tuple[str, str] | None:
    """A key result and the verdict behind it: `Oil the gates - done`, `Oil the gates (done)`."""
    return graded(text, words) or words.verdict_behind(text)


def identity(title: str) -> str:
    """The words by which a goal told again is known: `2. Pull-ups` is `Pull-ups`, `20 pull-ups` is another."""
    return _ITEM_NUMBER.sub("", without_symbols(plain(title))).casefold().strip(' .:;!*_"“”')
