"""Objectives and key results: labelled, nested, as checkboxes, in tables; goals with their outcome beside them."""

from __future__ import annotations

import re
from itertools import pairwise

from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.inline import check_of, label_of
from career_journal.notes.grammar.voice import is_advice, is_hole, led_in
from career_journal.notes.grammar.words import (
    is_empty,
    is_italic,
    length,
    normal,
    plain,
    without_numbering,
    without_symbols,
)
from career_journal.notes.outline import Node, Shape

LONGEST_TITLE = 40
"""Words; a longer paragraph under a goals heading is prose."""
LONG_HEADING = 5
"""Words around a known phrase, with which a heading is a sentence of its own."""
OWNER = 7
"""Words of a label that names its owner first."""
SENTENCE = 8
"""Words; a single longer line with a full stop is a remark."""
_SCORE = re.compile(r"\s+[–-]\s+\d+(?:[.,]\d+)?\s*$|\s*[(（]\d+(?:[.,]\d+)?\s*%[)）]\s*$")
_VERDICT = re.compile(r"\s*(?:\\?=>|->|→|👉|⇒)\s*")
_DASH = re.compile(r"\s+[-–—]\s+")
_PROGRESS = re.compile(r"\d[\d.,]*\s*/\s*\d[\d.,]*")
_NUMBER_FIRST = re.compile(r"\s*\d{1,2}[.)]\s+\S")
_LEGEND = re.compile(r"\W*=\s")
"""`✅ = done`: a legend, not a goal."""
_VERDICT_TAG = re.compile(r"\s*\[(?P<verdict>[^\]]{2,30})\]\W*$")
_BOLD_INSIDE = re.compile(r"(?:\*\*|__)([^*]+?)(?:\*\*|__)")
_LABELLED = re.compile(r"(?:\*\*|__)[^*]{2,40}(?:[:：]\s*(?:\*\*|__)|(?:\*\*|__)\s*[:：])")
"""`**Obstacles**: …`: a field about the objective, not a key result."""
_STRUCK = re.compile(r"^~~(?P<goal>.+?)~~\s*[.:]?\s*(?P<rest>.*)$")
_GRADES = re.compile(r"[01](?:[.,]\d)?")


class Objectives:
    """Reads the objectives of one note; the same goal told again with its outcome is one objective."""

    def __init__(self, grammar: Grammar, harvest: Harvest, *, silent: bool = False) -> None:
        self.grammar = grammar
        self.silent = silent
        """Whether the note explains goals and states none."""
        self.harvest = harvest
        self.known: dict[tuple[str, str], Draft] = {}
        """Objectives by their words and the date they belong to."""
        self.titles: set[str] = set()
        self.stage: Draft | None = None
        """The objective of a roadmap that is being read."""
        self.dashed = False
        """Whether the note writes `goal - outcome`."""
        self.hinted = False
        """Whether the first lines of the note speak of goals written down before."""

    # ---- labels --------------------------------------------------------------------------------------------------

    def label(self, text: str) -> tuple[str, str] | None:
        """`objective` or `key_result` with the text behind the label."""
        clean = check_of(without_numbering(text.strip()))[1]
        label = label_of(clean)
        candidates = [(label.words, label.rest)] if label and (label.has_colon or label.rest) else []
        match = re.match(
            r"(?P<words>[^\W\d_]+(?: [^\W\d_]+)?\s*#?\d+(?:\.\d+)*)\s*[.)–-]?\s+(?P<rest>.+)", plain(clean)
        )
        if match:
            candidates.append((match["words"], match["rest"]))
        for words, rest in candidates:
            kind = self._kind(words)
            if kind:
                return kind, self._with_name(words, rest)
        words = plain(clean)
        if length(words) <= 3 and (kind := self._kind(words)):
            return kind, ""
        return None

    def _kind(self, words: str) -> str | None:
        name = re.sub(r"\s*#?\d+(?:\.\d+)*\b.*$", "", normal(words)) or normal(words)
        kind = self.grammar.words.labels.get(name.strip())
        if kind is None and 1 < len(name.split()) <= OWNER and len(name.split()[-1]) > 1:
            # `sales director KR: …`: the label behind its owner
            owned = self.grammar.words.labels.get(name.split()[-1])
            kind = owned if owned == "key_result" else None
        if kind is None and 1 < len(name.split()) <= 4:
            # `objective in 3 years`: the label with a word or two about it
            kind = self.grammar.words.labels.get(name.split()[0])
            kind = kind if kind == "objective" and len(name.split()[0]) > 1 else None
        return kind if kind in ("objective", "key_result") else None

    def _with_name(self, words: str, rest: str) -> str:
        """`KR1 Coverage: 40 stations` keeps its short name in front."""
        match = re.match(r"\D+\s*#?\d+(?:\.\d+)*\s+(.+)", words)
        return f"{match[1]}: {rest}" if match and rest else rest

    def read_labelled(self, container: Node, context: Context) -> bool:
        """`O: … / KR: …` among the direct children; says whether any was found."""
        current: Draft | None = None
        found = False
        for node in self.harvest.free(container.children):
            if node.shape not in (Shape.ITEM, Shape.TEXT, Shape.SECTION) or not node.own or self.silent:
                continue
            if node.shape is Shape.ITEM and self._is_over_key_results(node):
                self._read_tree(node, None, context)
                self.harvest.claim(node)
                found = True
                continue
            for number, line in node.own if node.shape is Shape.TEXT else node.own[:1]:
                label = None if is_italic(line) else self.label(line)
                if label is None:
                    if node.shape is Shape.TEXT and current is not None and number > node.line and found:
                        continue
                    break
                kind, rest = label
                if node.shape is Shape.SECTION and kind == "objective" and not rest:
                    break
                found = True
                current = self._labelled(kind, rest, node, number, current, context)
        return found

    def _is_over_key_results(self, item: Node) -> bool:
        """An item without a label over items that are labelled as key results."""
        if self.label(item.first) is not None or is_hole(item.first, self.grammar):
            return False
        labels = [self.label(child.first) for child in item.children if child.shape is Shape.ITEM and child.own]
        return any(label is not None and label[0] == "key_result" and bool(label[1]) for label in labels)

    def _read_tree(self, item: Node, objective: Draft | None, context: Context) -> None:
        """Objectives and key results that alternate, level below level."""
        label = self.label(item.first)
        if label is not None and label[0] == "key_result" and label[1]:
            draft = self.key_result(label[1], item.line, item, objective)
            draft.end_line = item.own[-1][0]
            objective = None
        elif self._is_over_key_results(item):
            objective = self.objective(item.text, item.line, item, context)
        for child in item.children:
            if child.shape is Shape.ITEM:
                self._read_tree(child, objective, context)

    def _labelled(
        self, kind: str, rest: str, node: Node, line: int, current: Draft | None, context: Context
    ) -> Draft | None:
        text = rest or (" ".join(own for _, own in node.own[1:]) if node.shape is not Shape.SECTION else "")
        if kind == "objective" and not is_empty(text):
            mark = check_of(node.first)[0] if line == node.line else None
            objective = self.objective(f"[{mark}] {text}" if mark is not None else text, line, node, context)
            self.harvest.claim(node)
            if node.shape is Shape.SECTION:
                self.below_objective(node, objective, context)
            else:
                self.key_results(node.children, objective)
            return objective
        if kind == "key_result":
            if rest:
                self.key_result(rest, line, node, current)
                self.harvest.claim(node)
            elif node.shape is Shape.TEXT:
                for number, own in node.own:
                    if number > line and not is_empty(own):
                        self.key_result(own, number, node, current)
                self.harvest.mark("boilerplate", line)
                self.harvest.claim(node)
            else:
                self.harvest.mark("boilerplate", line)
                self.harvest.claim(node)
                self.key_results(node.children, current)
        return current

    def below_objective(self, section: Node, objective: Draft, context: Context, skip: Node | None = None) -> None:
        """What stands under a heading that is an objective: key results, and in prose what came of it."""
        self.harvest.claim(section)
        told = self._is_told(section, objective)
        led_in = False  # whether a sentence announced what the items below it are: remarks, not key results
        for node in section.children:
            if node is skip:
                continue
            if node.shape is Shape.ITEM and self._is_over_key_results(node):
                self._read_tree(node, objective, context)
            elif node.shape is Shape.ITEM:
                self._item_below(node, objective, is_remark=told or led_in)
            elif node.shape is Shape.TEXT:
                led_in = node.text.rstrip().endswith((":", "：")) and self.label(node.text) is None
                self._text_below(node, objective)
            elif node.shape is Shape.TABLE:
                self._table(node, objective)
            elif node.shape is Shape.SECTION:
                self._section_below(node, objective, context)

    def _is_told(self, section: Node, objective: Draft) -> bool:
        """Whether the goal already has its verdict or its count, so that plain items below it are remarks."""
        has_boxes = any(check_of(node.first)[0] is not None for node in section.children if node.shape is Shape.ITEM)
        has_count = any(_PROGRESS.fullmatch(plain(node.text)) for node in section.children)
        return ("state" in objective.fields or has_count) and not has_boxes

    def _item_below(self, node: Node, objective: Draft, *, is_remark: bool) -> None:
        label = self.label(node.first)
        if label and label[0] == "key_result" and not label[1]:
            self.key_results(node.children, objective)
        elif is_remark or self._is_verdict_label(node):
            objective.extend("outcome", plain(node.text), *(number for number, _ in node.own))
        else:
            self.key_results([node], objective)

    def _section_below(self, node: Node, objective: Draft, context: Context) -> None:
        label = self.label(node.first)
        topic = self.grammar.words.topic(node.text)
        if label and label[0] == "key_result" and label[1]:
            self.key_result(label[1], node.line, node, objective)
        elif (label and label[0] == "key_result") or topic is None or topic.name in ("key_result", "area"):
            self.below_objective(node, objective, context)

    def _is_verdict_label(self, node: Node) -> bool:
        """`**Result**: …`, `Grade: B-`."""
        label = label_of(node.first)
        return label is not None and self.grammar.words.has("verdict_labels", label.words)

    def _text_below(self, node: Node, objective: Draft) -> None:
        key_results = False
        for number, line in node.own:
            label = self.label(line)
            if label and label[0] == "key_result":
                key_results = True
                if label[1]:
                    self.key_result(label[1], number, node, objective)
                else:
                    self.harvest.mark("boilerplate", number)
            elif key_results and not is_empty(line) and not label:
                self.key_result(line, number, node, objective)
            elif self.grammar.words.starts("obstacles", plain(line)):
                objective.extend("obstacles", plain(line), number)
            elif not is_empty(line):
                objective.extend("outcome", plain(line), number)
                objective.end_line = max(objective.end_line, number)

    def _table(self, table: Node, objective: Draft | None) -> None:
        """Each row of a table under an objective is a key result; the head names the columns."""
        for row in table.children[1:]:
            if row.cells and not is_empty(row.cells[0]):
                draft = Draft("key_result", row.line, row.line, plain(row.cells[0]), parent=objective, quiet=True)
                draft.put("text", plain(" | ".join(cell for cell in row.cells if cell)), row.line)
                self.harvest.add(draft)
        self.harvest.mark("detail", table.line, table.end)

    # ---- records --------------------------------------------------------------------------------------------------

    def objective(self, text: str, line: int, node: Node, context: Context) -> Draft:
        """One objective, or the one of the same date already known by these words."""
        mark, text = check_of(text)
        title, outcome = self._outcome(text)
        state = self._state(mark, text, outcome)
        title = without_symbols(plain(_SCORE.sub("", title))).strip(" *.")
        name = (normal(title), context.period or context.when or "")
        known = self.known.get(name)
        if known is not None:
            known.also.append((line, node.end if node.shape is not Shape.SECTION else line))
            known.put("state", state, line)
            if outcome:
                known.extend("outcome", plain(outcome), line)
            self.harvest.mark("record", line)
            return known
        end = max([line, *(number for number, _ in node.own)]) if node.shape is not Shape.TEXT else line
        draft = Draft("objective", line, end, title)
        draft.put("state", state, line)
        draft.put("outcome", plain(outcome), line)
        draft.date = context.when
        draft.put("period", context.period, line)
        draft.put("group", context.heading, line)
        self.known[name] = draft
        self.titles.add(name[0])
        return self.harvest.add(draft)

    def _state(self, mark: str | None, text: str, outcome: str = "") -> str | None:
        """What a box, a sign in front, a word behind or a line through it says of a goal."""
        if mark is not None:
            return {"x": "met", "X": "met", "✅": "met", "✓": "met", "❌": "missed", "-": "dropped"}.get(mark)
        if text.startswith("~~"):
            return "met"
        for char in text[:3]:
            if char in self.grammar.words.status:
                return self.grammar.words.status[char]
        tag = _VERDICT_TAG.search(text)
        said = normal(tag["verdict"] if tag else outcome)
        return next(
            (self.grammar.words.status[word] for word in self._verdicts if re.match(rf"{re.escape(word)}(?!\w)", said)),
            None,
        )

    @property
    def _verdicts(self) -> list[str]:
        """The words of a verdict, the longest first: `not achieved` before `achieved`."""
        return sorted((word for word in self.grammar.words.status if word[0].isalpha()), key=len, reverse=True)

    def _outcome(self, text: str) -> tuple[str, str]:
        """A goal and what came of it, where both stand on one line."""
        if struck := _STRUCK.match(text):
            return struck["goal"], struck["rest"].strip(" ()")
        parts = _VERDICT.split(text, maxsplit=1)
        if len(parts) == 2 and parts[0].strip() and not _PROGRESS.fullmatch(parts[1].strip()):
            return parts[0], parts[1]
        tag = _VERDICT_TAG.search(text)
        if tag and self._state(None, text):
            return text[: tag.start()], tag["verdict"]
        match = re.match(r"\s*(?:\*\*|__)(?P<goal>[^*]+?)(?:\*\*|__)[.:]?\s+(?P<outcome>\S.*)", text, re.DOTALL)
        if match and length(match["goal"]) > 1:
            return match["goal"], match["outcome"]
        return text, ""

    def key_result(self, text: str, line: int, node: Node, objective: Draft | None) -> Draft:
        """One key result."""
        mark, text = check_of(text)
        end = node.end if node.shape is Shape.ITEM else line
        draft = Draft(
            "key_result", line, end, without_symbols(plain(_SCORE.sub("", text))), parent=objective, quiet=True
        )
        draft.put("state", self._state(mark, text), line)
        return self.harvest.add(draft)

    def key_results(self, nodes: list[Node], objective: Draft | None) -> None:
        """Items are key results; an item without a box over items with boxes is only a group."""
        for node in nodes:
            if node.shape is not Shape.ITEM or not node.own or self.silent:
                continue
            label = self.label(node.first)
            if label and label[0] == "key_result" and not label[1]:
                self.key_results(node.children, objective)
                continue
            if _LABELLED.match(node.first) and (label is None or label[0] == "objective"):
                self.harvest.mark("detail", node.line, node.end)
                continue
            text = label[1] if label and label[0] == "key_result" else node.text
            if is_hole(text, self.grammar) or (is_italic(text) and label is None):
                continue
            mark, words = check_of(text)
            if plain(words).endswith(("?", "？")) or self.grammar.words.starts("goal_methods", plain(words)):
                continue
            boxes = [
                child for child in node.children if child.shape is Shape.ITEM and check_of(child.first)[0] is not None
            ]
            self.harvest.claim(node)
            if boxes and mark is None:
                self.harvest.mark("boilerplate", node.line)
                self.key_results(node.children, objective)
            elif not self._is_aside(words):
                self.key_result(text, node.line, node, objective)
                if mark is not None:
                    self.key_results(boxes, objective)

    def _is_aside(self, text: str) -> bool:
        return self.grammar.words.starts("asides", plain(text))

    def are_goals(self, items: list[Node]) -> bool:
        """Whether a list shows by itself that its items are goals: verdicts behind them, lines through them.

        A numbered list counts too where the first lines of the note spoke of goals written down.
        """
        if len(items) < 3 or any(self._asks_below(item) for item in items):
            return False
        judged = [item for item in items if self._is_judged(item.text)]
        if len(judged) * 2 >= len(items):
            return True
        numbered = [item for item in items if item.marker[:1].isdigit()]
        return self.hinted and not self.titles and len(numbered) == len(items)

    def _asks_below(self, item: Node) -> bool:
        below = [child for child in item.children if child.shape is Shape.ITEM]
        return any(plain(child.text).endswith(("?", "？")) for child in below)

    def _is_judged(self, text: str) -> bool:
        """A goal with its verdict: struck through, or with a sign of success or failure in front."""
        if _STRUCK.match(text):
            return True
        return any(char in self.grammar.words.status and not char.isalnum() for char in text[:2])

    # ---- goals under a heading -----------------------------------------------------------------------------------

    def read_goals(self, nodes: list[Node], context: Context) -> None:
        """Items and short paragraphs under a goals heading."""
        if self.silent:
            return
        items = [node for node in nodes if node.shape is Shape.ITEM]
        dashed = sum(bool(_DASH.search(plain(node.text))) for node in items) * 2 >= max(2, len(items))
        if is_advice([plain(node.text) for node in items], self.grammar, only_you=True):
            return
        self.dashed = self.dashed or (dashed and len(items) > 1)
        astray = led_in(nodes, self.grammar, ("aims", "goal_leads"), ("objective", "key_result"))
        for node in nodes:
            if id(node) in self.harvest.claimed or id(node) in astray:
                continue
            if node.shape is Shape.ITEM:
                self._goal_item(node, context, dashed=self.dashed)
            elif node.shape is Shape.TEXT:
                self._goal_text(node, context, nodes)
            elif node.shape is Shape.TABLE:
                self.read_table(node, context)

    def _goal_item(self, node: Node, context: Context, *, dashed: bool) -> Draft | None:
        is_explained = len(node.own) > 1 and length(node.text) > 25 and length(node.first) <= 15
        text = node.first if is_explained else node.text
        words = plain(check_of(text)[1])
        if is_hole(text, self.grammar) or is_italic(text) or _is_contents(text) or _LEGEND.match(words):
            return None
        is_nothing = self.grammar.words.has("goal_methods", words)
        if is_nothing or self._is_aside(words) or words.endswith(("?", "？")) or length(words) > LONGEST_TITLE * 2:
            return None
        if self._is_group(node):
            self.harvest.mark("boilerplate", node.line)
            self.harvest.claim(node)
            for child in node.children:
                if child.shape is Shape.ITEM:
                    self._goal_item(child, context, dashed=dashed)
            return None
        outcome = ""
        if dashed and not self._outcome(text)[1]:
            cut = _DASH.split(text, maxsplit=1)
            text, outcome = (cut[0], cut[1]) if len(cut) == 2 else (text, "")
        draft = self.objective(text, node.line, node, context)
        if outcome:
            draft.extend("outcome", plain(outcome), node.line)
        self.harvest.claim(node)
        self._below_item(node, draft)
        return draft

    def _is_group(self, node: Node) -> bool:
        """A word over goals that have their key results as boxes below them."""
        below = [child for child in node.children if child.shape is Shape.ITEM]
        return check_of(node.first)[0] is None and bool(below) and sum(map(_has_boxes, below)) * 2 > len(below)

    def _below_item(self, node: Node, draft: Draft) -> None:
        items = [child for child in node.children if child.shape is Shape.ITEM]
        is_told = "state" in draft.fields or "outcome" in draft.fields
        if is_told and not any(check_of(item.first)[0] is not None for item in items):
            for item in items:
                draft.extend("outcome", plain(item.text), *(number for number, _ in item.own))
                draft.end_line = max(draft.end_line, item.end)
                self.harvest.claim(item)
        else:
            self.key_results(items, draft)
        self.harvest.mark("detail", node.line, node.end)

    def _goal_text(self, node: Node, context: Context, nodes: list[Node]) -> Draft | None:
        """A paragraph that opens with a goal in bold, or a short line above a list of key results."""
        line = node.first
        if plain(line).endswith(("?", "？")) or self.grammar.words.has("goal_methods", plain(node.text)):
            return None
        match = re.match(r"\s*(?:\*\*|__)(?P<goal>[^*]+?)(?:\*\*|__)[.:]?\s*(?P<outcome>.*)", line)
        if match and length(match["goal"]) > 1 and not match["goal"].rstrip().endswith(":"):
            draft = self.objective(line, node.line, node, context)
            for number, more in node.own[1:]:
                draft.extend("outcome", plain(more), number)
            draft.end_line = node.end
            self.harvest.claim(node)
            return draft
        if self._heads_key_results(node, context, nodes):
            draft = self.objective(line, node.line, node, context)
            self.harvest.claim(node)
            for item in nodes[nodes.index(node) + 1 :]:
                if item.shape is not Shape.ITEM:
                    break
                self.key_results([item], draft)
            return draft
        if not context.sure:
            return None
        if self._are_lines(nodes):
            return self._plain_lines(node, context)
        return self._goals_inside(node, context)

    def _are_lines(self, nodes: list[Node]) -> bool:
        """Whether goals stand here as lines without a marker: none is long, none runs on into the next."""
        texts = [node for node in nodes if node.shape is Shape.TEXT]
        heads = any(_is_lead(node, below) for node, below in pairwise(nodes))
        if len(texts) < len(nodes) and not heads:
            return False
        lines = [plain(text) for node in texts for _, text in node.own]
        runs_on = sum(line.endswith((",", ";", "，")) or line[:1].islower() for line in lines)
        return runs_on * 4 < len(lines) and not any(length(line) > LONGEST_TITLE // 2 for line in lines)

    def _goals_inside(self, node: Node, context: Context) -> Draft | None:
        """Prose about what is planned, with the goals themselves in bold."""
        draft = None
        for number, line in node.own:
            for goal in _BOLD_INSIDE.findall(line):
                if self.grammar.words.starts("goal_verbs", plain(goal)) and length(plain(goal)) > 1:
                    draft = self.objective(goal, number, node, context)
        return draft

    def read_announced(self, nodes: list[Node], context: Context) -> None:
        """`The objectives were formulated as follows:` inside an answer or an item, with the list below it."""
        led_in = False
        for node in nodes:
            if node.shape is Shape.TEXT:
                led_in = self._announces(node)
            elif node.shape is Shape.ITEM:
                below = [child for child in node.children if child.shape is Shape.ITEM]
                if below and (self._announces(node) or led_in):
                    self.read_goals(below, context)
                    self.harvest.claim(node)
                elif led_in:
                    self._announced_item(node, nodes, context)

    def _announced_item(self, node: Node, nodes: list[Node], context: Context) -> None:
        """An item below an announcement; beside items with lists of their own it only names a group."""
        if any(other.children for other in nodes if other.shape is Shape.ITEM):
            self.harvest.claim(node)
            self.harvest.mark("boilerplate", node.line, node.end)
        else:
            self._goal_item(node, context, dashed=False)

    def _announces(self, node: Node) -> bool:
        """Whether a text ends by announcing objectives."""
        last = plain(node.own[-1][1]) if node.own else ""
        topic = self.grammar.words.topic(last) if last.endswith((":", "：")) else None
        return topic is not None and topic.name == "objective"

    def read_bold_goals(self, nodes: list[Node], context: Context) -> None:
        """In a note that has goals: paragraphs opening with one in bold, or with two joined by `&`."""
        for node in nodes if self.titles else []:
            if node.shape is not Shape.TEXT:
                continue
            for goal in _bold_goals(node.first):
                if self.grammar.words.starts("goal_verbs", goal) and length(goal) > 1:
                    draft = self.objective(goal, node.line, node, context)
                    rest = re.sub(r"(?:\*\*|__).*?(?:\*\*|__)\s*(?:&\s*)?", "", node.first)
                    told = [(node.line, rest), *node.own[1:]]
                    for number, text in told:
                        if not is_empty(text):
                            draft.extend("outcome", plain(text), number)
                    draft.end_line = node.end
                    self.harvest.claim(node)

    def _heads_key_results(self, node: Node, context: Context, nodes: list[Node]) -> bool:
        """A short line above a list, under a heading that speaks of OKRs."""
        index = nodes.index(node)
        texts = [other for other, below in pairwise(nodes) if _is_lead(other, below)]
        if len(texts) > 1 and node in texts and context.topic == "objective":
            return True
        after = nodes[index + 1] if index + 1 < len(nodes) else None
        is_okr = any(
            "okr" in normal(words) or "key result" in normal(words) for words in (context.theme, *context.trail)
        )
        is_short = (
            len(node.own) == 1 and length(node.first) <= LONGEST_TITLE // 2 and not node.first.endswith((":", "："))
        )
        return is_okr and is_short and after is not None and after.shape is Shape.ITEM

    def _plain_lines(self, node: Node, context: Context) -> Draft | None:
        """Goals written as lines without a marker: all of them short, none a sentence about goals."""
        if any(text.endswith((":", "：", "?")) or length(without_symbols(plain(text))) < 2 for _, text in node.own):
            return None
        if any(self.grammar.words.has("first_person", plain(text)) for _, text in node.own):
            return None
        if len(node.own) == 1 and node.first.endswith((".", "!", "！", "。")) and length(node.first) > SENTENCE:
            return None
        draft = None
        for number, text in node.own:
            if not is_hole(text, self.grammar) and not is_italic(text):
                draft = self.objective(text, number, node, context)
        self.harvest.claim(node)
        return draft

    def read_table(self, table: Node, context: Context) -> bool:
        """A table with a column of goals, and perhaps of key results and outcomes; says whether it was one."""
        if len(table.children) < 2 or _is_graded(table):
            return False
        kinds = [self._column(cell) for cell in table.children[0].cells]
        if "objective" not in kinds:
            return False
        column = kinds.index("objective")
        outcome = next((index for index, kind in enumerate(kinds) if kind in ("evidence", "outcome")), None)
        current: Draft | None = None
        for row in table.children[1:]:
            cells = [*row.cells, *[""] * len(kinds)]
            if not is_hole(cells[column], self.grammar):
                current = self.objective(self._unlabelled(cells[column]), row.line, row, context)
                if outcome is not None and not is_empty(cells[outcome]):
                    current.extend("outcome", plain(cells[outcome]), row.line)
            for index, kind in enumerate(kinds):
                if kind == "key_result" and not is_hole(cells[index], self.grammar):
                    text = plain(self._unlabelled(cells[index]))
                    draft = Draft("key_result", row.line, row.line, text, parent=current, quiet=True)
                    self.harvest.add(draft)
        self.harvest.claim(table)
        return True

    def _unlabelled(self, cell: str) -> str:
        """A cell without its `O1 - `."""
        label = self.label(cell)
        return label[1] if label and label[1] else cell

    def _column(self, head: str) -> str | None:
        topic = self.grammar.words.topic(head)
        if self.grammar.words.has("verdict_labels", head):
            return "outcome"
        head = re.sub(r"\s*[(（].*", "", head)
        return self._kind(head) or (topic.name if topic else None)

    def _is_goal_among(self, section: Node, siblings: list[Node], above: Context) -> bool:
        """Headings side by side are of one sort: where one states a goal, the unknown ones do too."""
        if self.is_goal_heading(section, above):
            return True
        topic = self.grammar.words.topic(section.text)
        names_nothing = topic is None or (
            not topic.exact and length(section.text) > len(topic.phrase.split()) + LONG_HEADING
        )
        is_leaf = not any(True for _ in section.sections()) and names_nothing
        alike = [other for other in siblings if other.level == section.level and other is not section]
        return is_leaf and any(self.is_goal_heading(other, above) for other in alike)

    def _is_stage(self, section: Node, inner: Context, above: Context) -> bool:
        """A heading of a personal roadmap states an objective, unless it announces something else."""
        return inner.topic == "roadmap" and inner.inherited and len(above.trail) == 1 and not section.bold

    def _begin_stage(self, section: Node, context: Context) -> None:
        self.stage = self.objective(section.text, section.line, section, context)
        for node in section.blocks():
            if node.shape is Shape.TEXT:
                self.harvest.claim(node)
                self._text_below(node, self.stage)

    def read_stage(self, nodes: list[Node], context: Context) -> None:
        """Below a stage of a roadmap, what the writer says of their own doings is evidence for it."""
        texts = [node for node in nodes if node.shape in (Shape.TEXT, Shape.ITEM)]
        texts += [
            child for node in nodes if node.shape is Shape.ITEM for child in node.children if child.shape is Shape.TEXT
        ]
        for node in texts:
            words = plain(node.text)
            if self.stage is None or length(words) < 8 or not self.grammar.words.has("first_person", words):
                continue
            draft = Draft("evidence", node.line, node.own[-1][0], words, parent=self.stage, date=context.when)
            draft.put("text", words, *(number for number, _ in node.own))
            self.harvest.claimed.add(id(node))
            self.harvest.add(draft)

    def _is_numbered(self, section: Node, siblings: list[Node]) -> bool:
        """One of at least three numbered headings."""
        alike = [other for other in siblings if other.level == section.level and _NUMBER_FIRST.match(other.text)]
        verbs = sum(self.grammar.words.starts("goal_verbs", without_numbering(plain(other.text))) for other in alike)
        return section in alike and len(alike) > 2 and verbs * 3 >= len(alike)

    def read_heading(self, section: Node, inner: Context, above: Context, siblings: list[Node]) -> bool:
        """A heading that is itself an objective; says whether it was one."""
        if section.announces or self.silent:
            return False
        label = self.label(section.text)
        if label is not None and label[0] == "objective":
            return self._labelled_heading(section, label[1], inner)
        if normal(section.text) in self.titles:
            self.below_objective(section, self.objective(section.text, section.line, section, inner), inner)
            return True
        tables = [node for node in section.children if node.shape is Shape.TABLE]
        is_table = bool(tables) and len(tables) == len(section.children) and _is_graded(tables[0])
        bold_goal = section.bold and bool(self.titles) and self.is_goal_heading(section, above)
        has_verdict = bool(_VERDICT_TAG.search(section.text)) and self._state(None, section.text) is not None
        is_goal = (
            bold_goal
            or has_verdict
            or (self.hinted and self._is_numbered(section, siblings))
            or (
                inner.topic == "objective"
                and (is_table or (above.topic == "objective" and self._is_goal_among(section, siblings, above)))
            )
        )
        if self._is_stage(section, inner, above):
            self._begin_stage(section, inner)
            return False  # what stands below it is read like any other section
        if is_goal:
            self.below_objective(section, self.objective(section.text, section.line, section, inner), inner)
        return is_goal

    def _labelled_heading(self, section: Node, title: str, context: Context) -> bool:
        """`## Objective 2: …`, or `## Objective` with its words on the line below."""
        below = section.children
        line, node = section.line, section
        if not title and below and below[0].shape is Shape.TEXT and label_of(below[0].first) is None:
            title, line, node = below[0].first, below[0].line, below[0]
            self.harvest.claim(node)
        if not title or is_hole(title, self.grammar):
            return False
        objective = self.objective(title, line, node, context)
        self.below_objective(section, objective, context, skip=node)
        return True

    def is_goal_heading(self, section: Node, above: Context) -> bool:
        """Whether a heading without a known meaning, below a goals heading, states a goal."""
        text = section.text
        words = plain(text)
        if is_hole(text, self.grammar) or words.endswith(("?", "？")) or any(True for _ in section.sections()):
            return False
        if self.grammar.words.has("goal_methods", words):
            return False
        if _VERDICT_TAG.search(text) and self._state(None, text) is not None:
            return True
        if self._means_another(text, above) or (self.grammar.dates.anywhere(words) and length(words) <= 6):
            return False
        is_marked = self._state(None, text) or check_of(text)[0] is not None or text.lstrip().startswith("* ")
        is_numbered = _NUMBER_FIRST.match(text) and not section.bold
        if is_marked or is_numbered or (self.grammar.words.starts("goal_verbs", words) and length(words) > 1):
            return True
        items = [child for child in section.children if child.shape is Shape.ITEM]
        boxes = [item for item in items if check_of(item.first)[0] is not None]
        return bool(boxes) and not any(_has_boxes(item) for item in items if item not in boxes)

    def _means_another(self, text: str, above: Context) -> bool:
        """Whether the words of a heading are those of another topic, and hardly more."""
        topic = self.grammar.words.topic(text)
        if topic is None or not (topic.exact or length(plain(text)) <= len(topic.phrase.split()) + LONG_HEADING):
            return False
        return topic.name in ("area", "horizon") or "okr" not in normal(above.theme)


def _has_boxes(item: Node) -> bool:
    below = [child for child in item.children if child.shape is Shape.ITEM]
    return any(check_of(child.first)[0] is not None for child in below)


def _bold_goals(line: str) -> list[str]:
    """`**A** & **B** and how it went`: the goals in bold at the start of a line."""
    match = re.match(r"\s*((?:\*\*|__)[^*]+?(?:\*\*|__)(?:\s*(?:&|and|,|/)\s*(?:\*\*|__)[^*]+?(?:\*\*|__))*)", line)
    return (
        [plain(goal).strip(" .:") for goal in re.findall(r"(?:\*\*|__)([^*]+?)(?:\*\*|__)", match[1])] if match else []
    )


def _is_lead(node: Node, below: Node) -> bool:
    """A short line directly above a list."""
    is_line = node.shape is Shape.TEXT and len(node.own) == 1 and not node.first.endswith((":", "：", "."))
    return (
        is_line
        and below.shape is Shape.ITEM
        and below.line == node.line + 1
        and length(node.first) <= LONGEST_TITLE // 2
    )


def _is_contents(text: str) -> bool:
    return bool(re.fullmatch(r"\s*\[[^\]]*\]\(#[^)]*\)\s*", text) or re.search(r"\{\{<\s*relref", text))


def _is_graded(table: Node) -> bool:
    """Whether the columns of a table are grades from 0 to 1."""
    head = [normal(cell) for cell in table.children[0].cells] if table.children else []
    return sum(bool(_GRADES.fullmatch(cell)) for cell in head) > 1
