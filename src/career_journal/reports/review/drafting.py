"""The answers as a note that stays its owner's: what each line says, and the remark that says where it is from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from career_journal.journal import Journal
from career_journal.journal.drafts import Mark, mark, offered
from career_journal.journal.forms import Asked, Sheet, pasted_answer
from career_journal.journal.grading import Weights
from career_journal.journal.judged import grader_of
from career_journal.journal.said import said
from career_journal.journal.scope import Scope, scope_of
from career_journal.journal.sentences import told
from career_journal.journal.sharing import Sharing
from career_journal.notes.splice import set_value
from career_journal.periods import Period
from career_journal.reports.review.answering import Answering, Drawn
from career_journal.reports.review.offering import Offering

INTRODUCTION = """\
<!-- Put together from your notes by 'journal review --draft'. Edit freely: a line you change is kept, one you delete
stays away, the others are refreshed by the next run. The remark behind a line says where it is from:
'journal review --explain LINE' tells more. -->
"""
CHOICE = "<!-- Yours to decide. From your notes, to choose from:"


@dataclass(frozen=True)
class Question:
    """A question with the lines that would answer it today."""

    asked: Asked
    lines: tuple[Drawn, ...]
    material: tuple[Drawn, ...]


@dataclass
class Written:
    """A draft as it should stand in the note, and what was done to it."""

    text: str = ""
    cited: set[str] = field(default_factory=set)
    asked: int = 0
    """Questions that were written down."""
    added: int = 0
    refreshed: int = 0
    kept: int = 0
    """Lines that their owner edited."""
    offered: int = 0
    """Open questions that have something to choose from."""
    changed: int = 0
    """Lines that were marked because their source has changed or gone."""


def questions(journal: Journal, period: Period, today: date, form: str = "") -> tuple[Sheet, tuple[Question, ...]]:
    """What every question of the form would be answered with. A draft is to be sent: private things stay out of it."""
    view = Sharing(journal, "manager").view
    scope = scope_of(view, period, today, form)
    answering = Answering(scope, grader_of(view), Weights.of(journal.settings.weights))
    found = (_question(scope, answering, asked) for asked in scope.sheet.questions)
    return scope.sheet, tuple(found)


def _question(scope: Scope, answering: Answering, asked: Asked) -> Question:
    """An answer pasted into a note that is no review is taken over word for word."""
    answer = pasted_answer(scope.journal, scope.period, asked)
    if answer is not None:
        stated = said(scope.journal, answer)
        taken = (Drawn(told(answer, one.text), one.depth, (answer,), place=one.source) for one in stated)
        return Question(asked, tuple(taken), ())
    lines = answering.draw(asked)
    return Question(asked, lines, () if lines else Offering(answering).material(asked))


# ---- a new draft --------------------------------------------------------------------------------------------------


def new(journal: Journal, period: Period, sheet: Sheet, asked: Iterable[Question]) -> Written:
    """The note of a review that nobody has begun."""
    done = Written()
    form = f"form: {sheet.name}\n" if sheet.chosen != "pasted" else ""
    front = f"---\ntype: review\ntitle: Review {period.label}\nperiod: {period.label}\n{form}state: draft\n---\n"
    done.text = f"{front}\n{_questions(journal, asked, done)}"
    return done


def with_questions(journal: Journal, raw: str, sheet: Sheet, asked: Iterable[Question]) -> Written:
    """The note of a review in which no question stands yet, with those of its form below what it says."""
    done = Written()
    for key, value in (("form", sheet.name), ("state", "draft")):
        if sheet.review is not None and not getattr(sheet.review, key):
            raw = set_value(raw, (key,), value)
    done.text = f"{raw.rstrip()}\n\n{_questions(journal, asked, done)}"
    return done


def _questions(journal: Journal, asked: Iterable[Question], done: Written) -> str:
    parts = [INTRODUCTION]
    for question in asked:
        star = " *" if question.asked.required else ""
        heading = f"## {question.asked.number}. {question.asked.text}{star}"
        block = below(journal, question, done)
        parts.append("\n".join([heading, "", *([*block, ""] if block else [])]))
        done.asked += 1
    return "\n".join(parts).rstrip("\n") + "\n"


def below(journal: Journal, question: Question, done: Written) -> list[str]:
    """What stands below a question in a fresh draft."""
    lines: list[str] = []
    for one in question.lines:
        if one.depth == 0 and lines:
            lines.append("")
        lines.append(line_of(journal, one))
        done.added += 1
        done.cited.update(record.id for record in one.records)
    if lines:
        return [*lines, "", offered(names_of(question.lines))]
    choice = [f"- {harmless(one.text)} ({harmless(one.why)}; {one.sources[0]})" for one in question.material]
    return [CHOICE, *choice, "-->"] if choice else []


def line_of(journal: Journal, one: Drawn) -> str:
    """A line as Markdown, with the remark that says where it is from."""
    text = harmless(one.text)
    lead = "  " * (one.depth - 1) + "- " if one.depth else ""
    return f"{lead}{text} {mark_of(journal, text, [record.id for record in one.records])}"


def mark_of(journal: Journal, text: str, ids: Iterable[str]) -> Mark:
    """The remark, made from the records as their owner wrote them, not as they are paraphrased."""
    return mark(text, [journal.by_id[name] for name in ids])


def harmless(text: str) -> str:
    """A line of the owner's that cannot end a remark, open one, or turn into a heading or a list of its own."""
    text = text.replace("<!--", "<! --").replace("-->", "-- >")
    text = re.sub(r"^(\d{1,2})(?=[.)]\s)", r"\1\\", text)
    return f"\\{text}" if re.match(r"[#>+*|=-]", text) else text


def names_of(lines: Iterable[Drawn]) -> tuple[str, ...]:
    """The records that lines were put together from, the main one of each."""
    return tuple(dict.fromkeys(record.id for one in lines for record in one.records[:1]))
