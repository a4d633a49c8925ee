"""A sectioned note: its headings say what the items below them are."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from career_journal.notes.build import names_behind
from career_journal.notes.dialects import is_of_program
from career_journal.notes.grammar import metric_tables, metrics, objectives, stories, win_headings, win_tables, wins
from career_journal.notes.grammar.apart import set_apart
from career_journal.notes.grammar.captions import promote
from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.data_rows import data_rows
from career_journal.notes.grammar.draft import Harvest
from career_journal.notes.grammar.experience import read_ledger
from career_journal.notes.grammar.figures_told import WITHOUT_FIGURES, figures_of
from career_journal.notes.grammar.inline import fields_in, is_pointer, label_of, slot_label, without_fields
from career_journal.notes.grammar.jobs import years_of
from career_journal.notes.grammar.logs import days_of, keeps_diary, keeps_log
from career_journal.notes.grammar.questions import Asked, Questions, Unanswered, drop_textbook
from career_journal.notes.grammar.roles import read_role
from career_journal.notes.grammar.voice import Voice
from career_journal.notes.grammar.words import normal
from career_journal.notes.grammar.wrapped import Texts
from career_journal.notes.opening import Opening
from career_journal.notes.outline import Node, Shape
from career_journal.notes.struck import drop_retracted, set_struck_aside, without_struck
from career_journal.notes.topics import Topics
from career_journal.periods import is_of_days, last_of
from career_journal.records.story import PARTS

NEIGHBOURS = 40
"""Headings before and behind one by which it is judged; a log of ten years has thousands on one level."""


class SectionedReader:
    """Walks the outline of one note and lets each part of the grammar read what is its own."""

    def __init__(self, root: Node, grammar: Grammar, line_count: int) -> None:
        self.texts = {number: text for node in root.walk() for number, text in node.own}
        """The lines as they stand, by number."""
        grammar = grammar.of_note(self.texts.values())
        _set_fields_aside(root)
        set_struck_aside(root)
        stories.set_parts_apart(root, grammar)
        set_apart(root, grammar)
        promote(root, grammar)
        self.root = root
        self.grammar = grammar
        self.harvest = Harvest(line_count)
        told = [node for node in root.walk() if node.shape is Shape.TEXT or (node.shape is Shape.ITEM and node.marker)]
        lines = [text for node in told for _, text in node.own]
        headings = [node.text for node in root.walk() if node.shape is Shape.SECTION]
        self.voice = Voice(lines, headings, grammar, _heads_of_columns(root), _told_below_headings(root))
        self.goals = objectives.Goals(root, grammar, self.harvest, silent=self.voice.explains_goals)
        self.topics = Topics(grammar, self.harvest, self.goals)
        self.questions = Questions(root, grammar, self.harvest, self.voice)
        self.looks_back = False
        """Whether the note as a whole tells of time gone by."""

    def read(self, title: str, name: str, description: str = "") -> Harvest:
        """All records of the note, in the order of its lines."""
        opening = Opening(self.root, self.grammar, title, name, description)
        if not opening.is_nobodys():
            self.voice.hear(title, opening.lines)
            self.looks_back = opening.looks_back()
            self._pass_over_pointers()
            self.questions.asking.interview = opening.interview(self.voice)
            self.goals.looks_back = self.looks_back
            self._know_log(days_of(self.root, self.grammar), title)
            self.topics.is_weeknotes = self.grammar.words.starts("weeknotes", title)
            self.topics.reviews_year = self.looks_back and opening.names_year()
            self.topics.is_resume = opening.is_resume()
            titles = [title, opening.spoken, description]
            if not self.looks_back and objectives.describes_thing(self.root, titles, self.voice, self.grammar):
                self.goals.silent = True
            self.goals.hinted = opening.sets_goals()
            context = opening.context()
            self._section(self.root, context)
            objectives.read_said(self.root, context, self.goals)
            drop_textbook(self.harvest, self.grammar, looks_back=self.looks_back)
            if not self.topics.is_log:  # whose phases are no steps of an instruction
                self._drop_what_a_tool_does(opening.tool())
            if self.harvest.questions:
                Unanswered(self.root, self.grammar, self.harvest, self.questions.asking, self.voice).settle()
            self.harvest.drafts += self.harvest.rehearsed
            drop_retracted(self.harvest, self.texts, self.grammar.words)
            objectives.drop_repeated(self.harvest, self.texts)
            objectives.drop_fields(self.harvest)
            objectives.settle_owners(self.root, title, self.harvest, self.grammar)
            stories.date_stories(self.harvest.drafts, self.grammar.dates)
            if not opening.looks_ahead():
                said = description if title else f"{opening.spoken} {description}"
                read_role(self.root, title, said, self.grammar, self.harvest)
            self._add_figures()
        self.harvest.drafts.sort(key=lambda draft: (draft.line, draft.end_line))
        return self.harvest

    def _know_log(self, days: list[Node], title: str) -> None:
        """Whether the headings are the days of a log, of a diary, or of rows of data, which somebody keeps."""
        rows = data_rows(days, self.grammar)
        is_named = self.grammar.words.says_only(title, "progress")
        self.topics.data_rows = rows
        self.topics.is_log = not rows and keeps_log(days, self.grammar, is_named=is_named)
        self.topics.is_diary = keeps_diary(days, self.grammar)
        self.voice.describes &= not rows

    def _pass_over_pointers(self) -> None:
        """A line that is nothing but a link points to a note; what it says is told there."""
        for node in self.root.walk():
            if _points(node):
                self.harvest.mark("boilerplate", node.own[0][0], node.own[-1][0])
                self.harvest.claimed.add(id(node))

    # ---- the walk -------------------------------------------------------------------------------------------------

    def _section(self, section: Node, context: Context) -> None:
        if context.silent:
            self._pass_over(section, context)
            return
        self._set_aside(section.children)
        if context.topic == "career" and (years := years_of(section, self.grammar)):
            context = replace(context, when=years)
        if context.topic == "objective" and not context.is_about_okrs and self._has_goals_of_its_own(section):
            context = replace(context, topic=None)  # `Plan: goals and timeline` over `Goals` and `Timeline`
        told = self._told_in_parts(section, context) or (section.bold and (context.told or self._is_told(section)))
        context = replace(context, told=told or self.questions.are_below(section))
        objectives.read_labelled(section, context, self.goals)
        stories.read_principles(self.harvest.free(section.blocks()), context, self.grammar, self.harvest)
        self._nested_stories(section, context)
        for question in self.questions.read(section, context):
            self._settle_answer(question, context)
        self._inside(section, context)
        self._ledgers(section, context)
        self._by_topic(section, context)
        self._loose_metrics(section, context)
        self._children(section, context)

    def _has_goals_of_its_own(self, section: Node) -> bool:
        """Whether one of the headings below says that the goals stand there."""
        headings = [normal(child.text) for child in section.sections() if not child.bold]
        named = [words for words in headings if self.grammar.words.phrases.get(words) == "objective"]
        return len(headings) > 1 and any(self._says_goals(words) for words in named)

    def _says_goals(self, words: str) -> bool:
        """`Goals`, `Objective`; `Next year` is one of the times that goals are for."""
        known = self.grammar.words
        units = known.number_words.time_units
        is_time = not units.isdisjoint(words.split()) or words in known.whole
        return words in known.labels or known.has("goal_words", words) or not is_time

    def _told_in_parts(self, container: Node, context: Context) -> bool:
        """Read the stories told under labels directly below; an article explains labels, a goal has some of them."""
        if self.voice.advises or (context.topic == "objective" and not self._holds_episode(container)):
            return False
        if context.topic == "objective" and objectives.are_stated_below(container, self.grammar.words):
            return False  # `Context` and `Decision`, in a record of which objectives were chosen
        told = stories.read_labelled(container, context, self.grammar, self.harvest)
        if told and container.shape is Shape.ITEM and (question := self.questions.asked_by(container, context)):
            stories.answer(told[0], question, container.line)
        for story in told:
            if "question" in story.fields:
                self.questions.read_told(story)
        return bool(told)

    def _is_told(self, caption: Node) -> bool:
        """Whether the story in parts below a line in bold has been read together with what stands above that line."""
        if len(self.harvest.free(caption.blocks())) == len(list(caption.blocks())):
            return False
        lines = {node.line for node in caption.blocks()}
        return any(
            draft.kind == "story" and not draft.is_prose and draft.line in lines for draft in self.harvest.drafts
        )

    def _holds_episode(self, container: Node) -> bool:
        """Whether a label below says how something began or what came of it."""
        lines = [text for node in container.children for _, text in node.own]
        labels = [label.words if (label := label_of(line)) else line for line in lines]
        slots = {slot for label in labels for slot in self.grammar.words.slots_in(label)}
        return not slots.isdisjoint({"situation", "result"})

    def _nested_stories(self, section: Node, context: Context) -> None:
        """Stories told under labels inside items, `1. Goals:` and its parts below it, before anything asks for them."""
        for node in self.harvest.free(section.blocks()):
            if node.shape is Shape.ITEM and node.children and not self._is_example(node):
                self._told_in_parts(node, context)

    def _set_aside(self, nodes: list[Node]) -> None:
        """`**Format**: each entry has:` sets the list below it aside."""
        led_in = False
        for node in nodes:
            if node.shape is Shape.TEXT:
                label = label_of(node.first) if node.text.rstrip().endswith((":", "：")) else None
                led_in = label is not None and normal(label.words) in self.grammar.words.lists["explaining_labels"]
            elif node.shape is not Shape.ITEM:
                led_in = False
            elif led_in:
                self.harvest.mark("boilerplate", node.line, node.end)
                self.harvest.claim(node)

    def _pass_over(self, section: Node, context: Context) -> None:
        """Lines that are recognised and not the owner's to report; a rule ends an aside that has no end of its own."""
        shapes = [child.shape for child in section.children]
        cut = shapes.index(Shape.RULE) if context.topic == "aside" and Shape.RULE in shapes else len(shapes)
        self.harvest.mark("boilerplate", section.line, section.children[cut - 1].end if cut else section.line)
        telling = [child for child in section.children[:cut] if context.topic == "aside" and self._tells(child)]
        self.harvest.claim(*(child for child in section.children[:cut] if child not in telling))
        for child in telling:
            self._section(child, replace(context, topic=context.outer).enter(child, self.grammar))
        if cut < len(shapes):
            self._section(section, replace(context, topic=context.outer))

    def _tells(self, child: Node) -> bool:
        """Whether a heading inside an aside announces something of the owner's: `Skills`, and below it `Achieved`."""
        return child.shape is Shape.SECTION and self.grammar.words.says_only(child.text, "evidence")

    def _inside(self, section: Node, context: Context) -> None:
        """Items and quotes that hold labelled parts below them."""
        for node in self.harvest.free(section.blocks()):
            if node.shape in (Shape.ITEM, Shape.QUOTE) and node.children and not self._is_example(node):
                for below in node.walk():
                    is_free = below.shape in (Shape.ITEM, Shape.QUOTE) and id(below) not in self.harvest.claimed
                    if below.children and is_free:
                        self._told_in_parts(below, context)
                is_win = context.topic == "evidence"  # whose `Goal: …` is a detail
                if not is_win and objectives.read_labelled(node, context, self.goals) and node.shape is Shape.ITEM:
                    self.harvest.claim(node)
                for below in node.walk():
                    may_ask = below.shape in (Shape.ITEM, Shape.SECTION) or self.questions.are_quoted(below)
                    if below.children and may_ask and id(below) not in self.harvest.claimed:
                        for question in self.questions.read(below, context):
                            self._settle_answer(question, context)

    def _ledgers(self, section: Node, context: Context) -> None:
        """What a project offered and what it did not, below a heading or inside an item."""
        read_ledger(section, context, self.grammar, self.harvest)
        for node in section.blocks():
            for below in node.walk():
                if below.shape is Shape.ITEM and below.children:
                    read_ledger(below, context, self.grammar, self.harvest)

    def _is_example(self, node: Node) -> bool:
        return self.grammar.words.says_only(node.first, "aside", "ask", "other")

    def _by_topic(self, section: Node, context: Context) -> None:
        nodes = self.harvest.free(section.blocks())
        nodes = [node for node in nodes if node.shape is not Shape.ITEM or not self._is_example(node)]
        if context.topic in ("objective", "key_result") and any(_points(node) for node in section.blocks()):
            nodes = [node for node in nodes if node.shape is not Shape.TEXT]  # the list is what counts, though moved
        if self.voice.advises:
            return
        for table in [node for node in nodes if node.shape is Shape.TABLE]:
            stories.read_table(table, context, self.grammar, self.harvest)
        for table in self.harvest.free([node for node in nodes if node.shape is Shape.TABLE]):
            objectives.read_table(table, context, self.goals)
        objectives.read_bold_goals(nodes, context, self.goals)
        nodes = self.harvest.free(nodes)
        if context.topic not in ("objective", "key_result") and objectives.read_shown(nodes, context, self.goals):
            return
        self.topics.read(nodes, context)

    def _loose_metrics(self, section: Node, context: Context) -> None:
        """`Members: 2,318` counts wherever it stands, but among aims and where a thing is described."""
        is_passed_over = self.voice.advises
        looks_back = self.looks_back or self.grammar.words.has("look_back", context.heading)
        if not looks_back:
            is_passed_over |= context.topic in ("objective", "key_result") or self.voice.describes
        blocks = [
            below for node in section.blocks() for below in (node.children if node.shape is Shape.QUOTE else [node])
        ]
        for node in self.harvest.free(blocks):
            if node.shape in (Shape.TEXT, Shape.ITEM) and not is_passed_over:
                metrics.read_lines(node, context, self.grammar, self.harvest)
            elif node.shape is Shape.TABLE and objectives.read_table(node, context, self.goals):
                continue
            elif node.shape is Shape.TABLE and not win_tables.read_table(node, context, self.grammar, self.harvest):
                metric_tables.read_table(node, context, self.grammar, self.harvest, always=looks_back)
        is_ahead = self.grammar.words.has("ahead_headings", context.heading)
        if self.voice.advises or self.voice.explains_goals or is_ahead:
            return
        for node in self.harvest.free(section.blocks()):
            is_told = looks_back and node.shape in (Shape.TEXT, Shape.ITEM)
            if is_told or (context.topic == "objective" and metrics.looks_back(node, self.grammar)):
                metrics.read_told(node, context, self.grammar, self.harvest)

    def _settle_answer(self, question: Asked, context: Context) -> None:
        """The items that answer a question about results are evidence; other answers are read by nobody else."""
        if not self._asks_about_owner(question):
            objectives.read_announced(question.nodes, context, self.goals)
        for table in (below for node in question.nodes for below in node.walk() if below.shape is Shape.TABLE):
            stories.read_table(table, context, self.grammar, self.harvest)
        items = [node for node in question.nodes if node.shape is Shape.ITEM]
        told = [
            draft
            for draft in self.harvest.drafts
            if draft.kind == "story" and question.line <= draft.line <= question.end
        ]
        for story in told:
            stories.answer(story, question.text, question.line)
        about_people = self.grammar.words.has("people_questions", question.text)
        about_people |= self.grammar.words.starts("manner_questions", question.text)
        lies_ahead = self.grammar.words.has("asked_ahead", question.text)
        about_results = self.grammar.words.has("achievement_questions", question.text) and not lies_ahead
        are_parts = sum(slot_label(node.first, self.grammar.words) is not None for node in items) > 1
        if about_results and not (told or are_parts or about_people):
            wins.read_items(self.harvest.free(items), context, self.grammar, self.harvest)
        own = [*question.remarks, *question.nodes]
        self.harvest.claim(*(node for node in own if node.bold or node.shape is not Shape.SECTION))

    def _children(self, section: Node, context: Context) -> None:
        pending: Context | None = None
        sections = list(section.sections())
        names = [normal(child.text) for child in sections]
        year = ""  # in which the day before was
        for place, child in enumerate(sections):
            if id(child) in self.harvest.claimed:
                continue
            inner = self._entered(child, context, year)
            year = (last_of(inner.when) or year)[:4] if inner.when and is_of_days(inner.when) else year
            if inner.topic == "aside" and self._is_title(child):
                inner = replace(inner, topic=context.topic)  # `Notes`, as the title of a note, sets nothing aside
            topic = self.grammar.words.topic(child.text)
            if pending is not None and topic is None:
                inner = pending.enter(child, self.grammar)
            if topic is not None and topic.name not in ("horizon", "area"):
                # a heading with nothing below speaks for those that follow it on its level, if it is none of a form's
                speaks = not child.children and not inner.silent and names.count(normal(child.text)) == 1
                pending = inner if speaks else None
            siblings = sections[max(0, place - NEIGHBOURS) : place + NEIGHBOURS + 1]
            self._child(child, objectives.under_verdict(child, inner, siblings, self.goals), context, siblings)

    def _entered(self, child: Node, context: Context, year: str) -> Context:
        """The meaning below a heading; `14 May` behind `3 May 2026`, in a diary, is of the same year."""
        if context.when or not (year and self.grammar.dates.names_days(child.text)):
            return context.enter(child, self.grammar)
        inner = replace(context, when=year).enter(child, self.grammar)
        return inner if is_of_days(inner.when) else replace(inner, when=None)

    def _is_title(self, section: Node) -> bool:
        levels = [(node.level, node) for node in self.root.walk() if node.shape is Shape.SECTION and not node.bold]
        highest = min((level for level, _ in levels), default=0)
        return [node for level, node in levels if level == highest] == [section]

    def _child(self, child: Node, inner: Context, context: Context, siblings: list[Node]) -> None:
        if not inner.silent:
            if (self.looks_back or inner.topic == "metric") and not self.voice.advises:
                metrics.read_heading(child, inner, self.grammar, self.harvest)
            if not self.voice.advises and objectives.read_heading(child, inner, context, siblings, self.goals):
                return
            if not self.voice.advises:
                metrics.read_count_behind(child, inner, self.grammar, self.harvest)
            tells = inner.inherited or win_headings.is_deed(child, siblings, self.grammar)
            if tells and self._tells_win(child, context, siblings):
                return
            is_own = inner.topic == "objective" and self._asks_itself(child)
            question = None if is_own else self.questions.read_heading(child, inner, siblings)
            if question is not None and (inner.topic != "objective" or self._asks_about_owner(question)):
                answering = replace(inner, answering=True)
                self._told_in_parts(child, inner)
                self._inside(child, answering)
                self._settle_answer(question, inner)
                inner = answering
        self._section(child, inner)

    def _asks_about_owner(self, question: Asked) -> bool:
        """`What are your strengths?`, which no goal answers, be it asked below `Career and goals`."""
        return self.grammar.words.has("not_behavioural", question.text)

    def _asks_itself(self, child: Node) -> bool:
        """`What do I want to learn?`, as a heading over goals in a look back: nobody else asks that."""
        words = self.grammar.words
        is_own = words.has("first_person", child.text) and not words.has("instruction_words", child.text)
        return self.looks_back and is_own

    def _tells_win(self, child: Node, context: Context, siblings: list[Node]) -> bool:
        """Whether a heading without a known meaning was an accomplishment."""
        is_told = win_headings.is_told_by_month(child, context, self.grammar)
        is_told |= win_headings.is_deed(child, siblings, self.grammar)
        if self.looks_back and context.topic is None and is_told:
            win_headings.take_heading(child, context, self.grammar, self.harvest)
            return True
        sums_up = normal(context.heading) in self.grammar.words.lists.get("summary_headings", ())
        if self.looks_back and context.topic is None and sums_up:
            context = replace(context, topic="evidence")
        return win_headings.read_heading(child, context, siblings, self.grammar, self.harvest)

    # ---- afterwards -----------------------------------------------------------------------------------------------

    def _drop_what_a_tool_does(self, tool: str) -> None:
        """A note on brag documents may say how something that keeps them works; what it does is nobody's win."""
        nobodys = {"named": ("evidence", "story"), "shown": ("evidence",)}.get(tool, ())
        self.harvest.drafts = [draft for draft in self.harvest.drafts if draft.kind not in nobodys]

    def _add_figures(self) -> None:
        """The quantities reported in each record that tells results; the numbers in a goal inside it are aims."""
        aims = {draft.line for draft in self.harvest.drafts if draft.kind in ("objective", "key_result")}
        firsts = [node.own[0][0] for node in self.root.walk() if node.own]
        said = Texts({number: without_struck(text) for number, text in self.texts.items()}, firsts)
        told = Texts({number: text for number, text in said.items() if number not in aims}, firsts)
        for draft in self.harvest.drafts:
            if draft.kind not in WITHOUT_FIGURES and "figures" not in draft.fields:
                texts = said if draft.kind in ("objective", "key_result") else told
                figures = figures_of(draft, texts, self.grammar.words, looks_back=self.looks_back)
                if figures:
                    draft.fields["figures"] = figures


def _heads_of_columns(root: Node) -> Iterator[str]:
    """The heads of the columns of all tables, once for each row below them."""
    for table in root.walk():
        if table.shape is Shape.TABLE and table.children:
            yield from table.children[0].cells * (len(table.children) - 1)


def _told_below_headings(root: Node) -> Iterator[tuple[str, list[str]]]:
    """Each heading with the lines right below it."""
    for section in root.walk():
        if section.shape is Shape.SECTION:
            yield section.text, [text for block in section.blocks() for node in block.walk() for _, text in node.own]


def _points(node: Node) -> bool:
    """Whether an item or paragraph is nothing but links to notes."""
    return node.shape in (Shape.ITEM, Shape.TEXT) and bool(node.own) and all(is_pointer(text) for _, text in node.own)


def _said_beside(text: str, names: frozenset[str]) -> list[str]:
    """What a line says beside its fields; one of nothing but the parts of a story tells these: `[result:: dry]`."""
    left = without_fields(text, names)
    parts = fields_in(text) if not left and "::" in text else {}
    is_story = bool(parts) and all(name in PARTS for name in parts)
    return [f"{name}:: {said}" for name, said in parts.items()] if is_story else [left]


def _set_fields_aside(root: Node) -> None:
    """`[theme:: Conflict]` behind words is for the record they make, and no part of what they say.

    What a program keeps for itself, `collapsed:: true`, is for nobody.
    """
    names = names_behind()
    for node in root.walk():
        if node.shape is not Shape.CODE:
            told = [line for line in node.own if not is_of_program(line[1])] or [(n, "") for n, _ in node.own[:1]]
            node.own = [(number, line) for number, text in told for line in _said_beside(text, names)]
            node.cells = [without_fields(cell, names) for cell in node.cells]
