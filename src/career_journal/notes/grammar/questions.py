"""Questions with their answers: in forms, interview notes and self-reviews."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from career_journal.notes.grammar.context import Context, Grammar, company_named
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.inline import check_of, label_of, slot_label
from career_journal.notes.grammar.stories import PROSE_WORDS, first_sentence
from career_journal.notes.grammar.voice import is_hole
from career_journal.notes.grammar.words import has_cjk, is_empty, is_italic, length, normal, plain, without_numbering
from career_journal.notes.outline import Node, Shape

LONGEST = 45
"""Words; a longer text with a question mark at its end is not a question of a form."""
FORM_LIKE = 3
"""Questions that make a note one of questions, so that each of them counts."""
MANY = 8
"""Questions that make a note one of questions however long it is; fewer must be at least one in eight of its lines."""
STORY_WORDS = 12
"""Words an answer to a behavioural question needs to be a story."""
EXPECTED = frozenset({"question", "opener", "story", "fit", "trait"})
"""Topics under which questions are asked of the owner."""
_NUMBERED = re.compile(r"^\s*(?:\*\*|__)?\s*(\d{1,2})[.)](?!\d)\s*")
_LETTERED = re.compile(r"^(?:[a-h][.)]|//+)\s+")
_STAR = re.compile(r"[\s\u00a0]*\*+\s*$")
_REQUIRED = re.compile(r"\((?:required|obligatorio|obligatoire|pflicht(?:feld)?|obrigatório)\)|（必填）", re.IGNORECASE)
_ASIDE = re.compile(r"(?<=[?？])\s*[(（][^()（）]*[)）]\s*$")
"""`… update? (with a link to the slides)`."""
_QUOTES = " \"'“”„«»「」"
_MARK = "?？"
_WHY = re.compile(
    r"\b(?:why|warum|pourquoi|por qu[eé]|hire you|know about|interested in)\b|为什么|为何|了解", re.IGNORECASE
)
_I_DID = re.compile(
    r"\b(?:I|we|my team|our team) (?:\w+ly |also |then |first )?(?:was|were|had|did|went|made|took|built|led|wrote"
    r"|found|got|told|felt|gave|saw|kept|came|ran|spent|brought|won|knew|began|chose|thought|\w{3,}ed)\b",
    re.IGNORECASE,
)
"""`I built`, `we decided`: something of one's own that happened. English only; elsewhere the question decides."""
_PROPERTY = re.compile(r"[\w.-]+:: ?.*")


@dataclass(slots=True)
class Asked:
    """A question where it stands, with the lines and nodes that answer it."""

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


class Asking:
    """What counts as a question, judged by its words and by where it stands."""

    def __init__(self, root: Node, grammar: Grammar) -> None:
        self.words = grammar.words
        self.prompts = sum(
            self.words.starts("prompts", plain(text)) and plain(text).endswith((":", "："))
            for node in root.walk()
            if node.shape is Shape.TEXT
            for _, text in node.own
        )
        self.tops = sum(node.shape is Shape.SECTION and node.level == 1 for node in root.walk())
        headings = [plain(node.text) for node in root.walk() if node.shape is Shape.SECTION]
        self.personal_headings = sum(
            self.is_plain(text)
            and self.words.has("instruction_words", text)
            and self.words.starts("asking_words", text)
            for text in headings
        )
        asked = sum(1 for _ in self._units(root))
        said = sum(
            1 + sum(child.shape in (Shape.ITEM, Shape.TEXT) for child in node.children) for node in _sections(root)
        )
        in_headings = sum(self.is_plain(text) for text in headings)
        self.form_like = asked >= FORM_LIKE and (asked >= MANY or in_headings >= FORM_LIKE or asked * 8 >= said)

    def _units(self, root: Node) -> Iterator[str]:
        """The questions that stand on their own: headings, items, lines of one sentence."""
        for node in root.walk():
            if node.shape in (Shape.SECTION, Shape.ITEM):
                lines = node.own[:1]
            else:
                lines = node.own if node.shape is Shape.TEXT else []
            for _, text in lines:
                asks = self.is_plain(text) or (node.shape is not Shape.TEXT and self.opens_story(self.bare(text)))
                if asks and not re.search(r"[.!。！]\s", plain(text)):
                    yield text

    def is_plain(self, text: str) -> bool:
        """Whether a line ends with a question mark and is short enough for a question."""
        words = _ASIDE.sub("", plain(text)).rstrip(" *)" + _QUOTES)
        if not 1 < length(words) <= LONGEST:
            return False
        # a Chinese question often ends with its full stop in place of a question mark
        unmarked = words.endswith("。") and self.words.has("asked_of_you", words.rstrip("。").rpartition("。")[2])
        return words.endswith(tuple(_MARK)) or unmarked

    def opens_story(self, text: str) -> bool:
        """Whether a line asks for an example out of the owner's life."""
        return self.words.starts("behavioural", text) or self.words.starts("openers", text)

    def is_hint(self, line: str) -> bool:
        """Whether a line below a question explains it and does not answer it."""
        words = plain(line)
        return is_italic(line) or self.words.starts("hints", words) or bool(re.fullmatch(r"[(（].*[)）]", words))

    def label(self, words: str) -> str | None:
        """`question`, `answer` or nothing, for a label such as `Q1` or `Employee answer`."""
        name = re.sub(r"\s*#?\d+$|\s*[(（].*", "", normal(words))
        parts = [name, name.split(" ")[0]]
        if len(name.split()) <= 3 and len(name.split(" ")[-1]) > 1:
            parts.append(name.split(" ")[-1])  # `STAR question 1`, but not `2026 Q3`
        return next((kind for part in parts if (kind := self.words.labels.get(part))), None)

    def bare(self, text: str) -> str:
        """A question without its number, label and quotation marks."""
        words = _LETTERED.sub("", without_numbering(plain(_STAR.sub("", check_of(text)[1]))))
        label = label_of(words)
        if label and label.rest and self.label(label.words) == "question":
            words = label.rest
        return words.strip(_QUOTES)

    def asks(self, text: str, context: Context, shape: Shape, *, alone: bool = False) -> bool:
        """Whether a line asks its reader something; `alone` is the one heading on top of a note, its title."""
        body = self.bare(text)
        if not body or length(body) > LONGEST or "http" in body or re.search(r"\]\(#", text):
            return False
        expected = context.topic in EXPECTED or context.behavioural
        personal = self.words.has("instruction_words", body)
        marked = body.rstrip(" )" + _QUOTES).endswith(tuple(_MARK)) or bool(re.search(r"[?？][\s*_]*(?:\*\*|__)", text))
        if shape is Shape.SECTION:
            return self._heading_asks(body, expected=expected, personal=personal, marked=marked, alone=alone)
        if marked:
            return self.form_like or (expected and personal)
        if self.opens_story(body) or (text.lstrip().startswith("**") and self.words.has("behavioural", body)):
            return expected or self.form_like or personal
        if shape is not Shape.TEXT or not self.words.starts("prompts", body):
            return False
        return (self.form_like and personal) or (self.prompts > 1 and body.rstrip().endswith((":", "：")))

    def _heading_asks(self, body: str, *, expected: bool, personal: bool, marked: bool, alone: bool) -> bool:
        if self.opens_story(body):
            return True
        if marked and alone:
            return False
        if marked:
            return expected or self.form_like or (personal and self.personal_headings > 1)
        begins = self.words.starts("prompts", body) or self.words.starts("asking_words", body)
        is_short = length(body) <= LONGEST // 4
        if self.form_like and personal and self.words.starts("prompts", body):
            return True
        return expected and begins and (personal or is_short) and self.words.topic(body) is None


def _sections(root: Node) -> Iterator[Node]:
    return (node for node in root.walk() if node.shape in (Shape.NOTE, Shape.SECTION))


class Questions:
    """Reads the questions of one note, each with its answer."""

    def __init__(self, root: Node, grammar: Grammar, harvest: Harvest, *, advises: bool = False) -> None:
        self.grammar = grammar
        self.harvest = harvest
        self.advises = advises
        self.asking = Asking(root, grammar)

    def read(self, container: Node, context: Context) -> list[Asked]:
        """The questions among the direct children of a section or note."""
        asked = list(self._asked(container, context))
        for question in list(asked):
            self._record(question, context)
            if question.node.shape is Shape.ITEM and not question.nodes:
                asked += self.read(question.node, context)
        return asked

    def read_heading(self, section: Node, context: Context, siblings: list[Node]) -> Asked | None:
        """A heading that is a question, or one followed by the prompt of a form; None if it is neither."""
        is_label = self.asking.label(section.text) == "question" and length(plain(section.text)) <= 3
        prompt = None if is_label else self._prompt_below(section, context)
        alone = section.level == 1 and self.asking.tops == 1
        asks = self.asking.asks(section.text, context, Shape.SECTION, alone=alone)
        asks = asks or self._is_labelled(section) or self._is_among(section, siblings)
        if self._holds_questions(section) or not (prompt or is_label or asks):
            return None
        children = [child for child in section.children if child is not prompt]
        asked = Asked(section, section.line, self.asking.bare(section.text))
        if prompt is not None:
            asked.text = f"{asked.text}: {plain(prompt.text)}"
            self.harvest.mark("boilerplate", prompt.line, prompt.end)
            self.harvest.claim(prompt)
        if is_label:
            if not children or children[0].shape not in (Shape.TEXT, Shape.ITEM) or self._is_answer(children[0]):
                return None
            asked = self._open(children[0], children[0].line, children[0].first)
            self._split_own(asked, children[0].own[1:])
            self.harvest.claim(children[0])
            children = [*children[0].children, *children[1:]]
        self._finish(asked, section.text)
        self._answer_with(asked, children)
        self._record(asked, context)
        return asked

    def _is_among(self, section: Node, siblings: list[Node]) -> bool:
        """A short heading between headings most of which are questions: `Weakness and strength`."""
        alike = [other for other in siblings if other.level == section.level and other.children]
        asking = [other for other in alike if self.asking.is_plain(other.text)]
        is_leaf = bool(section.children) and not any(True for _ in section.sections())
        return is_leaf and section not in asking and len(asking) >= MANY and len(asking) * 4 >= len(alike) * 3

    def _holds_questions(self, section: Node) -> bool:
        """A heading over several questions is their heading, not one of them."""
        items = [node for node in section.walk() if node.shape is Shape.ITEM]
        return sum(self.asking.is_plain(node.first) for node in items) > 2

    def _is_answer(self, node: Node) -> bool:
        label = label_of(node.first)
        return bool(label and self.asking.label(label.words) in ("question", "answer"))

    def _prompt_below(self, section: Node, context: Context) -> Node | None:
        """The line below a heading that says what to write there."""
        first = section.children[0] if section.children else None
        if first is None or first.shape is not Shape.TEXT or len(first.own) > 2:
            return None
        words = plain(first.text)
        vocabulary = self.grammar.words
        instructs = (
            vocabulary.starts("prompts", words)
            or words.endswith(tuple(_MARK))
            or (vocabulary.has("instruction_words", words) and vocabulary.starts("instruction_verbs", words))
        )
        if not instructs or vocabulary.has("first_person", words):
            return None
        if is_italic(first.text):
            return first
        return first if context.topic == "question" and length(words) < LONGEST else None

    # ---- finding questions and what answers them -----------------------------------------------------------------

    def _asked(self, container: Node, context: Context) -> Iterator[Asked]:
        known = self._series(self.harvest.free(container.children), context)
        known |= self._completed(container.children)
        current: Asked | None = None
        for node in container.children:
            is_free = node.shape is not Shape.SECTION and id(node) not in self.harvest.claimed
            found = list(self._in_node(node, context, known)) if is_free else []
            found = found or (list(self._in_quote(node)) if is_free and node.shape is Shape.QUOTE else [])
            if found:
                if current:
                    yield current
                yield from found[:-1]
                current = found[-1]
            elif current is not None and node.shape is not Shape.SECTION and self._belongs(node, current):
                self._answer_with(current, [node])
            elif node.shape is not Shape.RULE or current is None or current.rest or current.nodes:
                if current:
                    yield current
                current = None
        if current:
            yield current

    def _series(self, nodes: list[Node], context: Context) -> set[int]:
        """Items that are questions, some of them only because most of their list are; the same for paragraphs."""
        known: set[int] = set()
        items = [node for node in nodes if node.shape is Shape.ITEM and node.own and not is_empty(node.first)]
        items = [node for node in items if not re.search(r"\]\(#|https?://", node.first)]
        texts = [node for node in nodes if node.shape is Shape.TEXT]
        numbered = [node for node in texts if _NUMBERED.match(node.first) or _LETTERED.match(node.first)]
        by_marker = [
            [node for node in items if node.marker[-1:] == mark] for mark in sorted({n.marker[-1:] for n in items})
        ]
        for group in (*by_marker, numbered):
            asking = [
                node
                for node in group
                if self.asking.asks(node.first, context, node.shape)
                or self.asking.asks(node.text, context, node.shape)
                or self._is_labelled(node)
            ]
            sure = [
                node
                for node in group
                if (self.asking.is_plain(node.text) and self._is_expected(node, context))
                or self.asking.opens_story(self.asking.bare(node.first))
                or self._begins_question(node, context)
                or (group is numbered and (self._instructs(node) or self._wraps(node)))
            ]
            if len(sure) * 2 > len(group) and len(group) > 2:
                asking += [node for node in group if group is numbered or node in sure or self._like(node, sure)]
            known.update(id(node) for node in asking)
        return known

    def _wraps(self, node: Node) -> bool:
        """Whether the first lines of a paragraph are a question, those behind them its answer."""
        taken = self._question_lines(node)
        return self.asking.is_plain(" ".join(text for _, text in node.own[:taken]))

    def _is_expected(self, node: Node, context: Context) -> bool:
        """Whether a question is no surprise here; in a log it is a thought."""
        expected = context.topic in EXPECTED or context.behavioural or self.asking.form_like
        return expected or self.grammar.words.has("instruction_words", plain(node.text))

    def _begins_question(self, node: Node, context: Context) -> bool:
        """`why this city`, answered right below, under a heading where questions are expected."""
        expected = context.topic in EXPECTED or context.behavioural
        answered = bool(node.children) or len(node.own) > 1
        body = self.asking.bare(node.first)
        return expected and answered and length(body) <= 10 and self.grammar.words.starts("question_words", body)

    def _instructs(self, node: Node) -> bool:
        """A numbered line that tells its reader what to write."""
        body = self.asking.bare(node.first)
        return self.grammar.words.starts("prompts", body) and self.grammar.words.has("instruction_words", body)

    def _completed(self, nodes: list[Node]) -> set[int]:
        """`A time when you:` and the list of what you may have done: each item completes a question."""
        known: set[int] = set()
        led_in = False
        for node in nodes:
            if node.shape is Shape.TEXT:
                text = plain(node.text)
                is_addressed = self.grammar.words.has("instruction_words", text)
                led_in = text.endswith((":", "：", "…", "...")) and is_addressed and self.asking.opens_story(text)
            elif node.shape is not Shape.ITEM:
                led_in = False
            elif led_in:
                known.add(id(node))
        return known

    def _like(self, node: Node, sure: list[Node]) -> bool:
        """An item stands among questions as one of them: same marker, and short."""
        is_short = length(plain(node.first)) <= LONGEST // 2
        return node.marker[-1:] == sure[0].marker[-1:] and is_short and not is_italic(node.first)

    def _is_labelled(self, node: Node) -> bool:
        label = label_of(node.first)
        return bool(label and label.rest and self.asking.label(label.words) == "question")

    def _in_node(self, node: Node, context: Context, known: set[int]) -> Iterator[Asked]:
        if node.shape is Shape.ITEM and id(node) in known:
            taken = self._question_lines(node)
            asked = self._open(node, node.line, " ".join(text for _, text in node.own[:taken]))
            self._split_own(asked, node.own[taken:])
            if not any(child.shape is Shape.ITEM and self.asking.is_plain(child.text) for child in node.children):
                self._answer_with(asked, node.children)
            yield asked
        elif node.shape is Shape.ITEM and self._asks_in_answer(node):
            yield self._open(node, node.line, node.first)
        elif node.shape is Shape.TEXT:
            yield from self._in_lines(node, context, known)

    def _in_quote(self, node: Node) -> Iterator[Asked]:
        """The prompt of a form, quoted above the answer to it."""
        text = " ".join(line for child in node.children for _, line in child.own)
        asks = self.grammar.words.starts("quoted_prompts", plain(text)) or (
            self.asking.is_plain(text) and self.grammar.words.has("instruction_words", plain(text))
        )
        if asks and length(text) <= LONGEST * 2:
            yield Asked(node, node.line, plain(text))

    def _question_lines(self, node: Node) -> int:
        """How many of its lines a wrapped question takes."""
        for taken in range(1, len(node.own) + 1):
            if self.asking.is_plain(" ".join(own for _, own in node.own[:taken])):
                return taken
        return 1

    def _asks_in_answer(self, node: Node) -> bool:
        """`A: Why do you write tests first?`: a question behind the wrong label."""
        label = label_of(node.first)
        return bool(
            label
            and self.asking.label(label.words) == "answer"
            and self.asking.is_plain(label.rest)
            and not node.children
        )

    def _in_lines(self, node: Node, context: Context, known: set[int]) -> Iterator[Asked]:
        """A paragraph may hold several questions, one on a line; what follows a question answers it."""
        current: Asked | None = None
        for number, line in node.own:
            opens = number == node.line
            if (opens and (id(node) in known or self._is_labelled(node))) or self._is_line(line, context, opens=opens):
                if current:
                    yield current
                current = self._open(node, number, line)
            elif current is None:
                return
            elif not current.rest and id(node) in known and not current.text.endswith(tuple(_MARK + "。.")):
                current.text = f"{current.text} {plain(line)}"
            else:
                self._split_own(current, [(number, line)])
        if current:
            yield current

    def _is_line(self, line: str, context: Context, *, opens: bool) -> bool:
        words = plain(line)
        if not (opens or self.asking.is_plain(line)):
            return False
        starts = words[:1].isupper() or has_cjk(words) or words[:1] in '¿"“/' or words[:1].isdigit()
        is_bold = re.match(r"(?:\*\*|__)[^*]*[?？:：]?\s*(?:\*\*|__)", line) and re.search(r"[?？]", words)
        return bool(starts and (is_bold or self.asking.asks(line, context, Shape.TEXT)))

    def _open(self, node: Node, line: int, text: str) -> Asked:
        """A question with what answers it on its own line."""
        text = check_of(text)[1]
        label = label_of(text)
        if label and label.rest and self.asking.label(label.words) in ("question", "answer"):
            text = label.rest
        asked = Asked(node, line, "")
        inline = re.match(
            r"\s*(?:\d{1,2}[.)]\s*)?(?P<question>(?:\*\*|__)[^*]+?(?:\*\*|__)|[^?？]{3,}?[?？])\s*(?P<rest>\S.*)?$",
            text,
        )
        rest = (inline["rest"] or "") if inline else ""
        if (
            inline
            and rest
            and not re.fullmatch(r"[\s*_)\"”]*|[(（].*[)）]\s*[*_]*", rest)
            and not self.asking.is_plain(rest)
            and len(plain(rest)) > 1
        ):
            asked.rest.append((line, rest))
            text = inline["question"]
        self._finish(asked, text)
        return asked

    def _finish(self, asked: Asked, text: str) -> None:
        number = _NUMBERED.match(text)
        marker = asked.node.marker[:-1]
        asked.number = int(number[1]) if number else int(marker) if marker.isdigit() else None
        asked.required = bool(re.search(r"[^*\s][\s\u00a0]*\*\s*$", text.strip())) and not text.strip().startswith("*")
        asked.required = asked.required or bool(_REQUIRED.search(text))
        asked.text = asked.text or self.asking.bare(text)

    def _split_own(self, asked: Asked, lines: list[tuple[int, str]]) -> None:
        """Further lines of the question's own block: hints belong to the question, the rest answers it."""
        for number, line in lines:
            if not asked.rest and self.asking.is_plain(line):
                asked.text = f"{asked.text} {plain(line)}"
            elif (asked.rest or not self.asking.is_hint(line)) and not _PROPERTY.fullmatch(line):
                asked.rest.append((number, line))

    def _belongs(self, node: Node, asked: Asked) -> bool:
        """Whether what follows a question answers it."""
        if node.shape in (Shape.LINK, Shape.COMMENT):
            return False
        if node.shape is Shape.RULE:
            return asked.node.shape is not Shape.ITEM and not (asked.rest or asked.nodes)
        if node.shape is Shape.ITEM and asked.node.shape is Shape.ITEM:
            return (
                self._is_answer(node) or node.marker[-1:] != asked.node.marker[-1:] or node.indent > asked.node.indent
            )
        return True

    def _answer_with(self, asked: Asked, nodes: list[Node]) -> None:
        """Keep what answers; a manager's answer and a further question are not the owner's."""
        for node in nodes:
            if node.shape is Shape.SECTION:
                topic = self.grammar.words.topic(node.text)
                if (topic and topic.name in ("other", "ask")) or self.asking.is_plain(node.text):
                    continue
            asked.nodes.append(node)

    def _answer_lines(self, asked: Asked) -> Iterator[tuple[int, str]]:
        """The lines that answer, without labels, advice, hints, properties and further questions."""
        for number, line in asked.rest:
            if not is_empty(line):
                yield number, plain(line)
        for node in asked.nodes:
            for below in node.walk():
                yield from self._lines_of(below, node, asked)

    def _lines_of(self, below: Node, node: Node, asked: Asked) -> Iterator[tuple[int, str]]:
        if below.shape in (Shape.RULE, Shape.LINK, Shape.COMMENT):
            return
        if below.shape is Shape.SECTION and (self.asking.label(plain(below.text)) == "answer" or below.bold):
            return
        for number, line in below.own:
            if below is node and node.shape is Shape.TEXT and not asked.rest and self.asking.is_hint(line):
                continue
            text = plain(check_of(line)[1])
            label = label_of(text)
            if label and self.asking.label(label.words) == "answer":
                text = label.rest
            is_answer = text and not is_empty(line) and not _PROPERTY.fullmatch(text)
            if is_answer and not self.grammar.words.starts("hints", text):
                yield number, text

    # ---- recording ----------------------------------------------------------------------------------------------

    def _record(self, asked: Asked, context: Context) -> None:
        if asked.node.shape is not Shape.SECTION:
            self.harvest.claimed.add(id(asked.node))
        lines = list(self._answer_lines(asked))
        draft = Draft("answer", asked.line, max(asked.line, asked.end), asked.text)
        draft.put("question", asked.text, asked.line)
        draft.put("number", asked.number, asked.line)
        draft.put("required", asked.required or None, asked.line)
        draft.date = context.when
        if not any(self._answers(text) for _, text in lines):
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

    def _answers(self, text: str) -> bool:
        is_label = bool(re.fullmatch(r"(?:a|ans|answer)\s*[.:)：]?", text.casefold()))
        if is_label or self.asking.is_plain(text) or is_hole(text, self.grammar):
            return False
        if self.advises:
            return self.grammar.words.has("first_person", text) and length(text) >= STORY_WORDS
        return not self.asking.opens_story(text)

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
        """An example told in answer to a behavioural question, if it is not told under labels."""
        words = self.grammar.words
        text = answer.fields["text"]
        topic = words.topic(asked.text)
        asks = (
            words.has("behavioural", asked.text)
            or (context.behavioural and words.has("behavioural_in_context", asked.text))
            or (topic is not None and topic.name == "story" and length(asked.text) <= 4)
            or (words.has("experience", asked.text) and bool(_I_DID.search(text)))
            or (context.behavioural and length(text) >= PROSE_WORDS and bool(_I_DID.search(text)))
            or (length(text) >= PROSE_WORDS and words.starts("narrative_openings", text) and bool(_I_DID.search(text)))
        )
        if context.topic in ("trait", "opener", "fit") or company_named(asked.text, self.grammar):
            return
        if words.starts("reason_questions", asked.text) and not words.has("experience", asked.text):
            return
        is_asked_for = self.asking.opens_story(asked.text) or words.has("experience", asked.text)
        if not asks or (words.has("not_behavioural", asked.text) and not is_asked_for):
            return
        if any(draft.kind == "story" and asked.line <= draft.line <= answer.end_line for draft in self.harvest.drafts):
            return
        if length(text) < STORY_WORDS or not words.has("first_person", text) or self._holds_labels(asked):
            return
        story = Draft("story", asked.line, answer.end_line, first_sentence(text.split("\n")[0]))
        story.put("question", asked.text, asked.line)
        for number, line in lines:
            story.extend("details", line, number)
        story.put("theme", context.theme or context.heading)
        self.harvest.add(story)

    def _holds_labels(self, asked: Asked) -> bool:
        lines = (line for node in asked.nodes for below in node.walk() for _, line in below.own)
        return sum(slot_label(line, self.grammar.words) is not None for line in lines) > 1
