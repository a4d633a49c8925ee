"""Questions with their answers: in forms, interview notes and self-reviews."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from career_journal.notes.grammar.context import Context, Grammar, company_named
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.inline import check_of, label_of
from career_journal.notes.grammar.stories import first_sentence
from career_journal.notes.grammar.words import has_cjk, is_empty, is_italic, length, normal, plain, without_numbering
from career_journal.notes.outline import Node, Shape

LONGEST = 45
"""Words; a longer text with a question mark at its end is not a question of a form."""
FORM_LIKE = 3
"""Questions that make a note one of questions, so that each of them counts."""
STORY_WORDS = 12
"""Words an answer to a behavioural question needs to be a story."""
_NUMBERED = re.compile(r"^\s*(?:\*\*|__)?\s*(\d{1,2})[.)](?!\d)\s*")
_REQUIRED = re.compile(
    r"[\s\u00a0]*\*+\s*$|\s*[(（](?:required|obligatorio|obligatoire|pflicht|必填)[)）]\s*$", re.IGNORECASE
)
_WHY = re.compile(
    r"\b(?:why|warum|pourquoi|por qué|por que|hire you|know about|interested in)\b|为什么|为何", re.IGNORECASE
)


@dataclass(slots=True)
class Asked:
    """A question where it stands, with the lines that answer it."""

    node: Node
    line: int
    text: str
    rest: list[tuple[int, str]] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    number: int | None = None
    required: bool = False

    @property
    def end(self) -> int:
        """The last line of its answer."""
        return max([self.line, *(number for number, _ in self.rest), *(node.end for node in self.nodes)])


class Questions:
    """Reads the questions of one note; knows how many there are before it decides on the doubtful ones."""

    def __init__(self, root: Node, grammar: Grammar, harvest: Harvest) -> None:
        self.grammar = grammar
        self.harvest = harvest
        self.form_like = self._count(root) >= FORM_LIKE

    def _count(self, root: Node) -> int:
        lines = (
            node.own[:1] if node.shape is not Shape.TEXT else node.own
            for node in root.walk()
            if node.shape in (Shape.SECTION, Shape.ITEM, Shape.TEXT)
        )
        return sum(self._is_plain_question(text) for own in lines for _, text in own)

    def _is_plain_question(self, text: str) -> bool:
        words = plain(text)
        return words.rstrip(" *)").endswith(("?", "？")) and 1 < length(words) <= LONGEST

    # ---- what is a question ------------------------------------------------------------------------------------

    def asks(self, text: str, context: Context, shape: Shape) -> bool:
        """Whether a line asks its reader something, judged by its words and by where it stands."""
        words = plain(_REQUIRED.sub("", check_of(text)[1]))
        body = without_numbering(words)
        if not body or length(body) > LONGEST or "http" in body:
            return False
        vocabulary = self.grammar.words
        personal = vocabulary.has("instruction_words", body)
        expected = context.topic in ("question", "opener", "story", "fit") or context.behavioural
        marked = body.rstrip(' )"”').endswith(("?", "？")) or bool(re.search(r"[?？][\s*_]*(?:\*\*|__)", text))
        if shape is Shape.SECTION:
            if vocabulary.starts("behavioural", body) or vocabulary.starts("openers", body):
                return True
            return (marked and (personal or expected or (has_cjk(body) and self.form_like))) or (
                expected and personal and vocabulary.starts("prompts", body)
            )
        if marked:
            return self.form_like or (expected and personal)
        if vocabulary.starts("behavioural", body) or vocabulary.starts("openers", body):
            return expected or self.form_like or (length(body) <= LONGEST // 2 and personal)
        return vocabulary.starts("prompts", body) and personal and self.form_like and shape is Shape.TEXT

    # ---- reading ------------------------------------------------------------------------------------------------

    def read(self, container: Node, context: Context) -> list[Asked]:
        """The questions among the direct children of a section or note, each with its answer."""
        asked = list(self._asked(container, context))
        for question in asked:
            self._record(question, context)
        return asked

    def read_heading(self, section: Node, context: Context) -> Asked | None:
        """A heading that is a question, or one followed by the prompt of a form."""
        heading = section.text
        label = label_of(heading)
        if label and self._label(label.words) == "question" and label.rest:
            heading = label.rest
        prompt = self._prompt_below(section, context)
        is_question_label = self._label(plain(section.text)) == "question"
        if not (prompt or is_question_label or self.asks(heading, context, Shape.SECTION)):
            return None
        children = [child for child in section.children if child is not prompt]
        asked = Asked(section, section.line, plain(heading))
        if prompt is not None:
            asked.text = f"{plain(heading)}: {plain(prompt.text)}"
            self.harvest.mark("boilerplate", prompt.line, prompt.end)
            self.harvest.claim(prompt)
        if is_question_label and children and children[0].shape is Shape.TEXT:
            asked.line, asked.text = children[0].line, plain(children[0].text)
            self.harvest.claim(children[0])
            children = children[1:]
        self._finish(asked, heading)
        self._answer_with(asked, children)
        self._record(asked, context)
        return asked

    def _prompt_below(self, section: Node, context: Context) -> Node | None:
        """The line below a heading that says what to write there."""
        first = section.children[0] if section.children else None
        if first is None or first.shape is not Shape.TEXT or len(first.own) > 2:
            return None
        words = plain(first.text)
        instructs = (
            self.grammar.words.starts("prompts", words)
            or words.endswith(("?", "？"))
            or (
                self.grammar.words.has("instruction_words", words)
                and self.grammar.words.starts("instruction_verbs", words)
            )
        )
        if is_italic(first.text) and instructs:
            return first
        return (
            first
            if context.topic == "question"
            and instructs
            and length(words) < LONGEST
            and not self.grammar.words.has("first_person", words)
            else None
        )

    def _asked(self, container: Node, context: Context) -> Iterator[Asked]:
        nodes = list(container.children)
        known = self._question_items(nodes, context)
        current: Asked | None = None
        for node in nodes:
            if node.shape is Shape.SECTION:
                if current:
                    yield current
                current = None
                continue
            found = list(self._in_node(node, context, known))
            if found:
                if current:
                    yield current
                yield from found[:-1]
                current = found[-1]
            elif current is not None and self._belongs(node, current):
                self._answer_with(current, [node])
            elif node.shape is not Shape.RULE or current is None or current.rest or current.nodes:
                if current:
                    yield current
                current = None
        if current:
            yield current

    def _question_items(self, nodes: list[Node], context: Context) -> set[int]:
        """Items that are questions because most items of their list are; the same for numbered paragraphs."""
        known: set[int] = set()
        items = [node for node in nodes if node.shape is Shape.ITEM and node.own and not is_empty(node.first)]
        numbered = [node for node in nodes if node.shape is Shape.TEXT and _NUMBERED.match(node.first)]
        for group in (items, numbered):
            asking = [node for node in group if self.asks(node.first, context, node.shape) or self._labelled(node)]
            sure = [
                node
                for node in asking
                if self._is_plain_question(node.first) or self.grammar.words.starts("behavioural", plain(node.first))
            ]
            if len(sure) * 2 > len(group) and len(group) > 2:
                asking = [node for node in group if group is numbered or self._like(node, sure)]
            known.update(id(node) for node in asking)
        return known

    def _like(self, node: Node, sure: list[Node]) -> bool:
        """An item stands among questions as one of them: same marker, and short."""
        return (
            node.marker[-1:] == sure[0].marker[-1:]
            and length(plain(node.first)) <= LONGEST // 2
            and not is_italic(node.first)
        )

    def _labelled(self, node: Node) -> bool:
        label = label_of(node.first)
        return bool(label and label.rest and self._label(label.words) == "question")

    def _label(self, words: str) -> str | None:
        """`question`, `answer` or nothing, for a label such as `Q1` or `Employee answer`."""
        return self.grammar.words.labels.get(re.sub(r"\s*#?\d+$", "", normal(words)))

    def _in_node(self, node: Node, context: Context, known: set[int]) -> Iterator[Asked]:
        if node.shape is Shape.ITEM and id(node) in known:
            asked = self._open(node, node.line, node.first)
            self._split_own(asked, node.own[1:])
            self._answer_with(asked, node.children)
            yield asked
        elif node.shape is Shape.TEXT:
            yield from self._in_lines(node, context, known)

    def _in_lines(self, node: Node, context: Context, known: set[int]) -> Iterator[Asked]:
        """A paragraph may hold several questions, one on a line; what follows a question answers it."""
        current: Asked | None = None
        for number, line in node.own:
            first = number == node.line
            if (first and (id(node) in known or self._labelled(node))) or self._is_question_line(
                line, context, opens=first
            ):
                if current:
                    yield current
                current = self._open(node, number, line)
            elif current is None:
                return
            else:
                self._split_own(current, [(number, line)])
        if current:
            yield current

    def _is_question_line(self, line: str, context: Context, *, opens: bool) -> bool:
        words = plain(line)
        bold_question = re.match(r"(?:\*\*|__)[^*]*[?？:：]?\s*(?:\*\*|__)", line) and re.search(r"[?？]", line)
        if not (opens or self._is_plain_question(line)):
            return False
        starts = words[:1].isupper() or has_cjk(words) or words[:1] in '¿"“' or words[:1].isdigit()
        return bool(starts and (bold_question or self.asks(line, context, Shape.TEXT)))

    def _open(self, node: Node, line: int, text: str) -> Asked:
        text = check_of(text)[1]
        label = label_of(text)
        if label and label.rest and self._label(label.words) in ("question", "answer"):
            text = label.rest
        asked = Asked(node, line, "", nodes=[])
        inline = re.match(
            r"\s*(?:\d{1,2}[.)]\s*)?(?P<question>(?:\*\*|__)[^*]+?(?:\*\*|__)|[^?？]{4,}?[?？])\s*(?P<rest>\S.*)?$",
            text,
        )
        rest = inline["rest"] if inline else None
        if (
            rest
            and not re.fullmatch(r"[\s*_)\"”]*|[(（].*[)）]\s*[*_]*", rest)
            and not plain(rest).endswith(("?", "？"))
        ):
            bold = inline["question"].startswith(("**", "__")) if inline else False
            if bold or (node.shape is not Shape.SECTION and len(plain(rest)) > 1):
                asked.rest.append((line, rest))
                text = inline["question"] if inline else text
        self._finish(asked, text)
        return asked

    def _finish(self, asked: Asked, text: str) -> None:
        number = _NUMBERED.match(text)
        asked.number = (
            int(number[1]) if number else (int(asked.node.marker[:-1]) if asked.node.marker[:-1].isdigit() else None)
        )
        asked.required = bool(re.search(r"[^*]\s*\*\s*$", text)) or bool(
            re.search(r"\((?:required)\)\s*$", text, re.IGNORECASE)
        )
        asked.text = asked.text or without_numbering(plain(_REQUIRED.sub("", text)))

    def _split_own(self, asked: Asked, lines: list[tuple[int, str]]) -> None:
        """Further lines of the question's own block: hints belong to the question, the rest answers it."""
        for number, line in lines:
            words = plain(line)
            if not asked.rest and (self._is_hint(line) or self._is_plain_question(line)):
                asked.text = f"{asked.text} {words}" if self._is_plain_question(line) else asked.text
            elif not re.fullmatch(r"[\w.-]+:: ?.*", line):
                asked.rest.append((number, line))

    def _is_hint(self, line: str) -> bool:
        words = plain(line)
        return bool(is_italic(line) or self.grammar.words.starts("hints", words) or re.fullmatch(r"\(.*\)", words))

    def _belongs(self, node: Node, asked: Asked) -> bool:
        """Whether what follows a question answers it."""
        if node.shape in (Shape.LINK, Shape.COMMENT):
            return False
        if node.shape is Shape.RULE:
            return bool(asked.rest or asked.nodes) is False
        if node.shape is Shape.ITEM and asked.node.shape is Shape.ITEM:
            label = label_of(node.first)
            if label and self._label(label.words) == "answer":
                return True
            return node.marker[-1:] != asked.node.marker[-1:] or node.indent > asked.node.indent
        return True

    def _answer_with(self, asked: Asked, nodes: list[Node]) -> None:
        for node in nodes:
            if node.shape is Shape.SECTION and self.grammar.words.topic(node.text) is not None:
                topic = self.grammar.words.topic(node.text)
                if topic and topic.name == "other":
                    continue
            asked.nodes.append(node)

    def _answer_lines(self, asked: Asked) -> Iterator[tuple[int, str]]:
        """The lines that answer, without labels, advice, hints, properties and further questions."""
        yield from ((number, plain(line)) for number, line in asked.rest if not is_empty(line))
        for node in asked.nodes:
            for below in node.walk():
                if below.shape in (Shape.RULE, Shape.LINK, Shape.COMMENT):
                    continue
                if below.shape is Shape.SECTION and (self._label(plain(below.text)) == "answer" or below.bold):
                    continue
                for number, line in below.own:
                    if below is node and self._is_hint(line) and node.shape is Shape.TEXT and not asked.rest:
                        continue
                    text = plain(check_of(line)[1])
                    label = label_of(text)
                    if label and self._label(label.words) == "answer":
                        text = label.rest
                    if (
                        is_empty(line)
                        or not text
                        or re.fullmatch(r"[\w.-]+:: ?.*", text)
                        or self.grammar.words.starts("hints", text)
                    ):
                        continue
                    yield number, text

    # ---- recording ----------------------------------------------------------------------------------------------

    def _record(self, asked: Asked, context: Context) -> None:
        if asked.node.shape is not Shape.SECTION:
            self.harvest.claim(asked.node)
        lines = list(self._answer_lines(asked))
        answered = [text for _, text in lines if not self._is_plain_question(text)]
        draft = Draft("answer", asked.line, max(asked.line, asked.end), asked.text)
        draft.put("question", asked.text, asked.line)
        draft.put("number", asked.number, asked.line)
        draft.put("required", asked.required or None, asked.line)
        if not answered or all(
            text.casefold().strip(" .:") in self.grammar.words.lists.get("holes", ()) for text in answered
        ):
            draft.end_line = asked.line
            self.harvest.questions.append(draft)
            return
        for number, text in lines:
            draft.extend("text", text, number)
        self.harvest.add(draft)
        for node in asked.nodes:
            if node.shape is not Shape.SECTION:
                self.harvest.mark("detail", node.line, node.end)
        self._record_fit(asked, draft)
        self._record_story(asked, draft, context, lines)

    def _record_fit(self, asked: Asked, answer: Draft) -> None:
        company = company_named(asked.text, self.grammar)
        if company is None or not _WHY.search(asked.text):
            return
        fit = Draft("fit", asked.line, answer.end_line, asked.text)
        fit.put("company", company, asked.line)
        fit.fields["text"] = answer.fields["text"]
        fit.lines["text"] = answer.lines["text"]
        self.harvest.add(fit)

    def _record_story(self, asked: Asked, answer: Draft, context: Context, lines: list[tuple[int, str]]) -> None:
        words = self.grammar.words
        if not words.has("behavioural", asked.text) or words.has("not_behavioural", asked.text):
            return
        if any(draft.kind == "story" and asked.line <= draft.line <= answer.end_line for draft in self.harvest.drafts):
            return
        text = answer.fields["text"]
        if length(text) < STORY_WORDS or not words.has("first_person", text) or self._holds_labels(asked):
            return
        story = Draft("story", asked.line, answer.end_line, first_sentence(text.split("\n")[0]))
        story.put("question", asked.text, asked.line)
        for number, line in lines:
            story.extend("details", line, number)
        story.put("theme", context.theme or context.heading)
        self.harvest.add(story)

    def _holds_labels(self, asked: Asked) -> bool:
        from career_journal.notes.grammar.inline import slot_label

        return any(
            slot_label(below.first, self.grammar.words) for node in asked.nodes for below in node.walk() if below.own
        )
