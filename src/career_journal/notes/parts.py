"""Records inside a typed note: key results of an objective, answers of a review, values and fits of a company."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from career_journal.notes.fields import Filled, types_of
from career_journal.notes.frontmatter import FrontMatter
from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.inline import check_of, label_of
from career_journal.notes.grammar.objectives import Goals, read_key_results, read_labelled
from career_journal.notes.grammar.questions import Questions as QuestionReader
from career_journal.notes.grammar.voice import Voice
from career_journal.notes.grammar.words import is_empty, normal, plain, without_numbering
from career_journal.notes.outline import Node, Shape
from career_journal.records.base import Record
from career_journal.records.company import Company
from career_journal.records.form import Form
from career_journal.records.ladder import Ladder
from career_journal.records.questions import Questions

Reader = Callable[[Node, FrontMatter, Filled, Grammar, Harvest], None]


def read_parts(kind: str, root: Node, front: FrontMatter, filled: Filled, grammar: Grammar) -> Harvest:
    """The parts of a typed note, and the lists that its body holds for fields without a heading of their own."""
    harvest = Harvest(root.end)
    reader = _READERS.get(kind)
    if reader is not None:
        reader(root, front, filled, grammar, harvest)
    return harvest


def _key_results(root: Node, front: FrontMatter, filled: Filled, grammar: Grammar, harvest: Harvest) -> None:
    del filled
    stated = front.values.get("key_results")
    lines = front.item_lines.get("key_results", [])
    for index, item in enumerate(stated if isinstance(stated, list) else []):
        line = lines[index] if index < len(lines) else front.lines["key_results"]
        fields = dict(item) if isinstance(item, dict) else {"text": str(item)}
        draft = harvest.add(
            Draft("key_result", line, line, str(fields.pop("text", fields.pop("title", ""))), quiet=True)
        )
        for name, value in fields.items():
            draft.put(str(name), value, line)
    goals = Goals(root, grammar, harvest)
    for section in _sections(root):
        topic = grammar.words.topic(section.text)
        if topic is not None and topic.name == "key_result":
            read_key_results(list(section.blocks()), None, goals)
            harvest.claim(section)
    read_labelled(root, Context(), goals)


def _answers(root: Node, front: FrontMatter, filled: Filled, grammar: Grammar, harvest: Harvest) -> None:
    del front, filled
    headed = [section for section in _sections(root) if _NUMBERED.match(section.first)]
    if headed:
        highest = min(section.level for section in headed)
        for section in headed:
            if section.level == highest:
                harvest.add(_headed_answer(section))
        return
    numbered = [node for node in root.walk() if _is_numbered_question(node)]
    if numbered:
        _numbered_answers(root, numbered, harvest)
        return
    questions = QuestionReader(root, grammar, harvest, Voice([], [], grammar))
    context = Context(topic="question")

    def below(node: Node) -> None:
        questions.read(node, context)
        for section in node.sections():
            if questions.read_heading(section, context, []) is None:
                below(section)

    below(root)
    harvest.claim(*root.children)
    harvest.drafts = [draft for draft in (*harvest.drafts, *harvest.questions) if draft.kind == "answer"]
    harvest.drafts.sort(key=lambda draft: draft.line)


_NUMBERED = re.compile(r"\s*(?P<number>\d{1,2})[.)]\s+\S")
_END_OF_QUESTION = ("?", "*", ":", "？")


def _headed_answer(section: Node) -> Draft:
    """`## 3. Question *` of a review: whatever stands below it answers it, a question asked back included."""
    draft = _asked(section)
    _answer_with(draft, [below for below in section.walk() if below is not section])
    return draft


def _is_numbered_question(node: Node) -> bool:
    """`3. Question *` at the left edge, as it is pasted from a form."""
    is_item = node.shape is Shape.ITEM and node.indent == 0 and node.marker[:1].isdigit()
    is_line = node.shape is Shape.TEXT and bool(_NUMBERED.match(node.first))
    return (is_item or is_line) and any(text.rstrip().endswith(_END_OF_QUESTION) for _, text in node.own)


def _numbered_answers(root: Node, numbered: list[Node], harvest: Harvest) -> None:
    """Each numbered question is answered by what stands below it, down to the next or to a heading."""
    draft: Draft | None = None
    for node in root.walk():
        if node in numbered:
            draft = harvest.add(_asked(node))
            _answer_with(draft, [], node.own[_length(node) :])
        elif node.shape is Shape.SECTION:
            draft = None
        elif draft is not None:
            _answer_with(draft, [node])


def _length(node: Node) -> int:
    """How many lines the question takes: down to the first that ends like one."""
    ends = (place for place, (_, text) in enumerate(node.own, 1) if text.rstrip().endswith(_END_OF_QUESTION))
    return next(ends, 1)


def _asked(node: Node) -> Draft:
    """A question with its number and its star."""
    marker = _NUMBERED.match(f"{node.marker} {node.first}" if node.shape is Shape.ITEM else node.first)
    said = " ".join(text for _, text in node.own[: _length(node)])
    question = without_numbering(plain(re.sub(r"[\s\u00a0]*\*+\s*$", "", said)))
    draft = Draft("answer", node.line, node.line, question)
    draft.put("question", question, node.line)
    draft.put("number", int(marker["number"]) if marker else None, node.line)
    draft.put("required", bool(re.search(r"\*\s*$", said)) or None, node.line)
    return draft


def _answer_with(draft: Draft, nodes: list[Node], lines: list[tuple[int, str]] | None = None) -> None:
    said = [line for node in nodes if node.shape not in (Shape.RULE, Shape.LINK, Shape.COMMENT) for line in node.own]
    for line, text in (*(lines or ()), *said):
        if not is_empty(text):
            draft.extend("text", plain(text), line)
            draft.end_line = max(draft.end_line, line)


def _company(root: Node, front: FrontMatter, filled: Filled, grammar: Grammar, harvest: Harvest) -> None:
    del front, grammar
    values = []
    for section in _sections(root):
        words = normal(section.text)
        items = [node for node in section.children if node.shape is Shape.ITEM and not is_empty(node.text)]
        if words in ("values", "principles", "leadership principles"):
            values += [_value(node) for node in items]
            filled.lines["values"] = (*filled.lines.get("values", ()), *(node.line for node in items))
            harvest.claim(section)
        elif words in ("fit", "why me", "fits", "compatibility"):
            for node in items:
                draft = harvest.add(Draft("fit", node.line, node.end, plain(node.text)))
                label = label_of(node.first)
                label = None if label and "[" in label.words else label  # `a reason [value:: Calm]`
                draft.put("value", label.words if label else "", node.line)
                draft.put("text", plain(label.rest if label else node.text), node.line)
                draft.put("company", filled.values.get("name") or filled.values.get("title", ""))
            harvest.claim(section)
    _put(Company, filled, "values", values)


def _value(node: Node) -> dict[str, Any]:
    """`**Move Fast**: act early (delivery, ambiguity)`."""
    label = label_of(node.text)
    name, gist = (label.words, label.rest) if label else (plain(node.text), "")
    tags = re.search(r"\s*\(([^()]*)\)\s*$", gist)
    return {
        "name": name,
        "gist": plain(gist[: tags.start()] if tags else gist),
        "tags": [tag.strip() for tag in tags[1].split(",")] if tags else [],
    }


_LIMIT = re.compile(
    r"\(?(?:max(?:imum)?\.?|at most|up to|limit:?)\s*(?P<number>\d[\d,]*)\s*(?P<unit>words?|char(?:acter)?s?)\)?",
    re.IGNORECASE,
)


def _form(root: Node, front: FrontMatter, filled: Filled, grammar: Grammar, harvest: Harvest) -> None:
    """One numbered line for each question, `*` if it is required; its limit and sources on the lines below."""
    del front, grammar
    questions = []
    group = ""
    for node in root.walk():
        if node.shape is Shape.SECTION:
            group = plain(node.text)
        is_numbered = node.shape is Shape.ITEM and node.marker[:1].isdigit()
        is_line = node.shape is Shape.TEXT and bool(re.match(r"\d{1,2}[.)]", node.first))
        if not (
            is_numbered
            or is_line
            or (node.shape is Shape.ITEM and node.indent == 0 and plain(node.first).endswith("?"))
        ):
            continue
        questions.append(_question(node, group))
        harvest.claim(node)
    _put(Form, filled, "questions", questions)


_DRAWS = re.compile(r"\s*(?:draws )?from:", re.IGNORECASE)
_NOTE = re.compile(r"\s*(?:limit:|(?:draws )?from:|required$)", re.IGNORECASE)


def _question_and_notes(node: Node) -> tuple[str, list[str]]:
    """A question, wrapped over lines or not, and the lines below it that say its limit and sources."""
    lines = [line for below in node.walk() for _, line in below.own]
    first_note = next((index for index, line in enumerate(lines) if _NOTE.match(line)), len(lines))
    notes: list[str] = []
    for line in lines[first_note:]:
        if _NOTE.match(line) or not notes:
            notes.append(line)
        else:
            notes[-1] += f" {line}"
    return " ".join(lines[: first_note if first_note < len(lines) else len(node.own)]), notes


def _question(node: Node, group: str) -> dict[str, Any]:
    asked, notes = _question_and_notes(node)
    limit = _LIMIT.search(" ".join([asked, *notes]))
    draws = next((line.partition(":")[2] for line in notes if _DRAWS.match(line)), "")
    bare = _LIMIT.sub("", asked).strip()
    text = re.sub(r"[\s\u00a0]*\*+\s*$", "", bare).strip()
    number = int(limit["number"].replace(",", "")) if limit else None
    is_words = limit is not None and limit["unit"].lower().startswith("word")
    return {
        "text": without_numbering(plain(text)),
        "required": bool(re.search(r"\*\s*$", bare)) or any(normal(line) == "required" for line in notes),
        "max_words": number if is_words else None,
        "max_characters": None if is_words else number,
        "draws": [word.strip() for word in draws.split(",") if word.strip()],
        "group_by": group,
        "line": node.line,
    }


def _prompts(root: Node, front: FrontMatter, filled: Filled, grammar: Grammar, harvest: Harvest) -> None:
    """Headings are competencies, items are questions; *Follow-ups* and *Ask back* stand apart."""
    del front
    prompts: list[dict[str, Any]] = []
    ask: dict[str, list[str]] = {}
    for section in (node for node in root.walk() if node.shape is Shape.SECTION):
        words = normal(section.text)
        items = [node for node in section.children if node.shape is Shape.ITEM and not is_empty(node.text)]
        harvest.claim(*items)
        texts = [plain(check_of(node.text)[1]) for node in items]
        topic = grammar.words.topic(section.text)
        if words in ("follow-ups", "follow-up questions"):
            filled.put("follow_ups", tuple(texts), *(node.line for node in items))
        elif words.startswith("ask ") or (topic is not None and topic.name == "ask"):
            ask.setdefault(re.sub(r"^ask (?:the |an? )?", "", words), []).extend(texts)
        else:
            prompts += [
                {"text": text, "competency": words, "line": node.line} for text, node in zip(texts, items, strict=True)
            ]
    _put(Questions, filled, "prompts", prompts)
    _put(Questions, filled, "ask", {name: texts for name, texts in ask.items() if texts})


def _ladder(root: Node, front: FrontMatter, filled: Filled, grammar: Grammar, harvest: Harvest) -> None:
    """A heading for each competency, `level: what is seen` items, *Evidence* and *Tags*; groups one heading up."""
    del front, grammar
    levels = {normal(level.name) for level in filled.values.get("levels", ())}
    found = []

    def below(section: Node, group: str) -> None:
        seen: dict[str, str] = {}
        evidence, tags = "", []
        for node in section.children:
            label = label_of(node.first) if node.own and node.shape in (Shape.ITEM, Shape.TEXT) else None
            name = normal(label.words) if label else ""
            told = plain(" ".join([label.rest if label else "", *(line for _, line in node.own[1:])]))
            if label and name in levels:
                seen[name] = told
            elif label and name in ("evidence", "counts"):
                evidence = told
            elif label and name == "tags":
                tags = [tag.strip() for tag in told.split(",") if tag.strip()]
        if seen:
            harvest.claim(section)
            found.append(
                {
                    "name": without_numbering(plain(section.text)),
                    "group": group,
                    "seen": seen,
                    "evidence": evidence,
                    "tags": tags,
                }
            )
        for inner in section.sections():
            below(inner, plain(section.text) if not seen else group)

    for section in root.sections():
        below(section, "")
    _put(Ladder, filled, "competencies", found)


def _put(kind: type[Record], filled: Filled, name: str, value: Any) -> None:  # noqa: ANN401 - msgspec checks it
    """A structured field out of the body; what the front matter says wins."""
    if value:
        filled.put(name, msgspec.convert(value, types_of(kind)[name][1]))


def _sections(root: Node) -> Iterator[Node]:
    return (node for node in root.walk() if node.shape is Shape.SECTION)


_READERS: dict[str, Reader] = {
    "objective": _key_results,
    "review": _answers,
    "company": _company,
    "form": _form,
    "questions": _prompts,
    "ladder": _ladder,
}
