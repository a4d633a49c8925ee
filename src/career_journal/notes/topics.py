"""What the items under a heading are, by its topic: stories, wins, goals, figures, feedback."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec.structs import replace

from career_journal.notes import deeds
from career_journal.notes.grammar import feedback, metrics, objectives, prose_wins, stories, wins
from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.inline import check_of
from career_journal.notes.grammar.logs import DONE, FEWEST_DAYS, is_done
from career_journal.notes.grammar.voice import opens_with_deed, tells_own_deed, tells_past
from career_journal.notes.grammar.words import is_empty, is_italic, length, plain
from career_journal.notes.outline import Node, Shape
from career_journal.periods import is_day, is_of_days


class Topics:
    """Gives the items under a heading to the part of the grammar that reads what the heading announces."""

    def __init__(self, grammar: Grammar, harvest: Harvest, goals: objectives.Goals) -> None:
        self.grammar = grammar
        self.harvest = harvest
        self.goals = goals
        self.is_log = False
        """Whether the note is a log with the days for its headings."""
        self.is_diary = False
        """Whether its headings name days, and most paragraphs below them tell what its writer did."""
        self.is_weeknotes = False
        """Whether its title says that somebody tells of a week."""
        self.reviews_year = False
        """Whether it looks back at a year, which its title names."""
        self.is_resume = False
        """Whether a heading announces the jobs of somebody."""
        self.data_rows: set[int] = set()
        """Items that fill in the same labels again for each entry of a log, and tell nothing done."""

    def read(self, nodes: list[Node], context: Context) -> None:
        """Read the items; under a heading that announces nothing, those that tell the past."""
        self._readers.get(context.topic or "", self._told_past)(nodes, context)

    @property
    def _readers(self) -> dict[str, Callable[[list[Node], Context], None]]:
        """What reads the items under a heading of each topic."""
        return {
            "story": self._stories,
            "trouble": self._stories,
            "value": self._stories,
            "prose": self._prose,
            "evidence": self._wins,
            "career": self._jobs,
            "progress": self._entries,
            "learned": self._dated_wins,
            "objective": self._goals,
            "key_result": self._measures,
            "milestone": self._milestones,
            "metric": self._numbers,
            "feedback": lambda nodes, context: feedback.read_items(nodes, context, self.grammar, self.harvest),
            "fit": self._fits,
            "roadmap": lambda nodes, context: objectives.read_stage(nodes, context, self.goals),
        }

    def _wins(self, nodes: list[Node], context: Context) -> None:
        """What was accomplished; under goals, a list with boxes still open says what is to be."""
        marks = {check_of(node.first)[0] for node in nodes if node.shape is Shape.ITEM}
        if context.outer == "objective" and " " in marks:
            objectives.read_goals(nodes, replace(context, topic="objective"), self.goals)
            return
        if self.grammar.words.has("kudos_words", context.heading):  # `Ana: thanks for the plan` is what Ana said
            feedback.read_items(nodes, context, self.grammar, self.harvest)
        wins.read_items(self.harvest.free(nodes), context, self.grammar, self.harvest)

    def _stories(self, nodes: list[Node], context: Context) -> None:
        topic = self.grammar.words.topic(context.theme) if self.goals.looks_back else None
        is_pillar = topic is not None and topic.phrase in self.grammar.words.lists["skill_areas"]
        if (self.is_resume or is_pillar) and not context.behavioural:  # `Leadership`, beside `Experience`
            self._told_past(nodes, context)
            return
        if self.goals.looks_back and not context.behavioural:
            nodes = [node for node in nodes if node.shape is not Shape.TEXT]  # prose of a year under `Failures`
        if not stories.read_bulleted(nodes, context, self.grammar, self.harvest):
            stories.read_theme(nodes, context, self.grammar, self.harvest)

    def _prose(self, nodes: list[Node], context: Context) -> None:
        if not stories.read_bulleted(nodes, context, self.grammar, self.harvest):
            texts = [node for node in nodes if node.shape is Shape.TEXT]
            stories.read_theme(texts, context, self.grammar, self.harvest)

    def _numbers(self, nodes: list[Node], context: Context) -> None:
        """Figures; below `2025 by the numbers`, `Published 14 maps` tells what was done as well."""
        is_told = self.goals.looks_back and self.grammar.words.has("look_back", context.heading)
        items = [node for node in nodes if node.shape is Shape.ITEM] if is_told else []
        done = [node for node in items if tells_past(node.text, self.grammar)]
        if done and len(done) * 2 > len(items):
            wins.read_items(done, context, self.grammar, self.harvest)
        metrics.read_items(self.harvest.free(nodes), context, self.grammar, self.harvest)

    def _goals(self, nodes: list[Node], context: Context) -> None:
        """Below a heading that may speak of goals, what somebody says he did is no goal but an accomplishment."""
        if deeds.is_answered_for([node for node in nodes if node.shape is Shape.ITEM], context.heading, self.grammar):
            self._told_past(nodes, context)
            return
        if context.inherited and deeds.says_what(context.heading, self.grammar):
            return
        if context.inherited or not context.sure or not self.grammar.words.has("goal_words", context.heading):
            done = deeds.done_together(nodes, self.grammar)
            wins.read_items(done, context, self.grammar, self.harvest)
            nodes = [node for node in nodes if node not in done]
        done = [node for node in nodes if node.shape is Shape.ITEM and tells_own_deed(node.text, self.grammar)]
        if context.sure and context.heading in ("", context.theme):
            wins.read_items(done, context, self.grammar, self.harvest)
        objectives.read_goals([node for node in nodes if node not in done], context, self.goals)

    def _dated_wins(self, nodes: list[Node], context: Context) -> None:
        wins.read_items(nodes, context, self.grammar, self.harvest, dated_only=True)

    def _measures(self, nodes: list[Node], _: Context) -> None:
        """Key results of the objective above; where there is none, `Success metrics` is a subject like any other."""
        if self.goals.latest is not None:
            objectives.read_key_results(nodes, None, self.goals)

    def _entries(self, nodes: list[Node], context: Context) -> None:
        """What a record of progress tells: the dated entries, and those that tell something done."""
        items = [node for node in nodes if node.shape is Shape.ITEM]
        is_entry = self.is_log and is_day(context.when)
        told = [n for n in items if is_entry or self.grammar.dates.leading(n.first)[0] or is_done(n, self.grammar)]
        wins.read_items(told, context, self.grammar, self.harvest)

    def _jobs(self, nodes: list[Node], context: Context) -> None:
        """What stands below a job in a résumé, in whatever tense; without a heading of its own, what tells the past."""
        if context.heading == context.theme and not self.grammar.words.years_of_job.search(context.heading):
            self._told_past(nodes, context)
            return
        for node in nodes:
            is_told = node.shape is Shape.TEXT and opens_with_deed(node.first, self.grammar)
            if is_told and not is_italic(node.first):
                wins.read_item(node, context, self.grammar, self.harvest)
        items = [node for node in nodes if node.shape is Shape.ITEM]
        said = [node for node in items if length(node.text) >= deeds.LEAST_DUTY or is_done(node, self.grammar)]
        wins.read_items(said, context, self.grammar, self.harvest)

    def _milestones(self, nodes: list[Node], context: Context) -> None:
        """Certificates and the like to be earned: those with a box."""
        boxed = [node for node in nodes if node.shape is Shape.ITEM and check_of(node.first)[0] is not None]
        if boxed:
            objectives.read_key_results(boxed, None, self.goals)
        else:
            self._told_past(nodes, context)

    def _told_past(self, nodes: list[Node], context: Context) -> None:
        """Entries of a work log with their clock time; in a look back, the items that tell something done."""
        items = [node for node in nodes if node.shape is Shape.ITEM and id(node) not in self.data_rows]
        looks_back = self.goals.looks_back or self.grammar.words.has("look_back", context.heading)
        looks_back |= deeds.is_answered_for(items, context.heading, self.grammar)
        if not looks_back and deeds.are_aims(items, context.heading, self.grammar):
            objectives.read_goals(items, context, self.goals)
            return
        if looks_back:
            items = deeds.below_subjects(items, self.grammar, self.harvest)
        labelled = [node for item in items for node in item.walk() if node.shape is Shape.ITEM]
        if wins.are_labelled(labelled, self.grammar):
            wins.read_labelled(labelled, context, self.grammar, self.harvest)
            return
        wins.read_stamped(nodes, context, self.grammar, self.harvest)
        if self.is_weeknotes:
            prose_wins.read_week(nodes, context, self.grammar, self.harvest)
        elif self.is_diary and is_day(context.when):
            texts = [node for node in nodes if node.shape is Shape.TEXT]
            prose_wins.read_week(texts, context, self.grammar, self.harvest)
        elif self.reviews_year:
            prose_wins.read_year(nodes, context, self.grammar, self.harvest)
        for node in items:
            wins.read_items(wins.led_by(node, self.grammar), context, self.grammar, self.harvest)
        spoken = deeds.goes_on(nodes, self.grammar)
        wins.read_items(spoken, context, self.grammar, self.harvest)
        items = [item for item in items if item not in spoken]
        entries = self._entries_of_log(items, nodes, context)
        if entries:
            wins.read_items(entries, context, self.grammar, self.harvest)
        elif looks_back or is_of_days(context.when):
            in_look_back = self.goals.looks_back
            done = deeds.told(items, context.heading, self.grammar, looks_back=looks_back, in_look_back=in_look_back)
            wins.read_items(done, context, self.grammar, self.harvest)

    def _entries_of_log(self, items: list[Node], nodes: list[Node], context: Context) -> list[Node]:
        """The items that are known for the entries of a log: by clock, by day, or by the changes they link to."""
        clocked = [node for node in items if wins.is_clocked(node)]
        if context.when and len(clocked) * 2 > len(nodes):
            return clocked
        if wins.are_changes(items) or (self.is_log and is_day(self.grammar.dates.anywhere(context.heading))):
            return items
        opened = [(item, *self.grammar.dates.leading(item.first)) for item in items]
        dated = [item for item, when, _ in opened if is_day(when)]
        done = sum(is_day(when) and tells_past(rest, self.grammar) for _, when, rest in opened)
        is_log = len(dated) >= FEWEST_DAYS and len(dated) * 2 > len(items) and done * DONE >= len(dated)
        return dated if is_log else []

    def _fits(self, nodes: list[Node], context: Context) -> None:
        """The items below `### Theme (Company, Company)` are claims of fitting each of them."""
        for node in nodes:
            if node.shape is not Shape.ITEM or is_empty(node.text) or not context.companies:
                continue
            for company in context.companies:
                draft = Draft("fit", node.line, node.end, plain(node.text))
                draft.put("company", company, node.line)
                draft.put("value", re.sub(r"\s*[(（].*", "", context.heading), node.line)
                draft.put("text", plain(node.text), *(number for number, _ in node.own))
                self.harvest.add(draft)
            self.harvest.claim(node)
