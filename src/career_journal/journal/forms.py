"""Which form a review fills, and what its owner has answered so far.

A form is a note: the journal's, the library's, or questions pasted into a note together with the answers. Answers
belong to the period their note names; a pasted form that names none counts for any period, and is marked so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from career_journal.errors import NotFound, Source
from career_journal.journal.journal import Journal
from career_journal.journal.names import named
from career_journal.journal.pasted import Pasted, best, pasted_forms
from career_journal.journal.wording import asks_for
from career_journal.periods import Period, stated
from career_journal.records.answer import Answer
from career_journal.records.form import Form, Question
from career_journal.records.review import Review

FOLDER = "forms"
USUAL = {"half": "mid-year-4", "quarter": "one-to-one", "year": "annual-6"}
"""The shipped form for a period of this length, if nobody chose one."""

_PART = re.compile(r"(?<!\w)(?:(?P<year>20\d\d)[ -]?)?(?P<name>[HQ][1-4])(?!\w)")
"""`H2`, `2026-Q3`: a part of the year, in a question."""


@dataclass(frozen=True)
class Asked:
    """One question of the form to be filled, with the answer there is."""

    number: int
    text: str
    required: bool
    max_words: int | None
    max_characters: int | None
    draws: tuple[str, ...]
    source: Source
    answer: Answer | None = None
    group: str = ""
    """The heading of the form it stands under."""


@dataclass(frozen=True)
class Sheet:
    """A form on the desk: which one, why this one, and what is answered."""

    name: str
    chosen: str
    """Why this form: asked for, named in the review, in the settings, pasted, the only one, or usual."""
    questions: tuple[Asked, ...]
    pasted: Pasted | None = None
    strangers: tuple[Answer, ...] = ()
    """Answers of that note to questions that this form does not ask."""

    @property
    def inferred(self) -> bool:
        """Whether the answers were taken for this period only because their note names none."""
        return self.pasted is not None and self.pasted.period is None

    @property
    def review(self) -> Review | None:
        """The review note of the period."""
        return self.pasted.review if self.pasted else None


def sheet(journal: Journal, period: Period, name: str = "") -> Sheet:
    """The form for a period and its answers so far. Raises NotFound with the known forms for an unknown name."""
    pasted = best(pasted_forms(journal), period)
    form, chosen = _choose(journal, period, pasted, name)
    if form is None:
        answers = pasted.answers if pasted else ()
        return Sheet(answers[0].source.path if answers else "", chosen, tuple(_own(answers, journal, period)), pasted)
    questions = [
        _from_form(number, question, form, _topics(question.text, journal, period))
        for number, question in enumerate(form.questions, 1)
    ]
    if pasted is None:
        return Sheet(name_of(form), chosen, tuple(questions))
    return _answered(Sheet(name_of(form), chosen, tuple(questions), pasted), pasted.answers)


def name_of(form: Form) -> str:
    """The name by which a form is chosen: that of its note."""
    return PurePosixPath(form.source.path).stem


def forms(journal: Journal) -> tuple[Form, ...]:
    """The journal's own forms and the shipped ones."""
    return journal.reference(Form, FOLDER)


def _choose(journal: Journal, period: Period, pasted: Pasted | None, name: str) -> tuple[Form | None, str]:
    """The form, or None if the pasted questions are the form, and why."""
    stated = pasted.review.form if pasted and pasted.review else ""
    settled = journal.settings.form
    for wanted, why in ((name, "asked for"), (stated, "named in the review"), (settled, "in journal.toml")):
        if wanted:
            return form_named(journal, wanted), why
    if pasted is not None and pasted.answers:
        return None, "pasted"
    own = journal.of(Form)
    if len(own) == 1:
        return own[0], "the only one in the journal"
    usual = USUAL[_unit(period)]
    return form_named(journal, usual), "the usual one; choose with --form or in journal.toml"


def form_named(journal: Journal, name: str) -> Form:
    """The form of this name. Raises NotFound with the known ones."""
    known = forms(journal)
    exact = [form for form in known if name.casefold() in (name_of(form).casefold(), form.title.casefold(), form.id)]
    found = exact[0] if exact else None
    if found is None:
        try:
            candidate = named(name, known)
        except NotFound:
            candidate = None
        found = candidate if isinstance(candidate, Form) else None
    if found is None:
        message = f"there is no form '{name}'"
        raise NotFound(message, f"known forms: {', '.join(sorted(name_of(form) for form in known))}")
    return found


def _unit(period: Period) -> str:
    months = len(period.months)
    return "quarter" if months <= 4 else "half" if months <= 8 else "year"


def _from_form(number: int, question: Question, form: Form, draws: tuple[str, ...]) -> Asked:
    line = question.line or form.source.line
    return Asked(
        number,
        question.text,
        question.required,
        question.max_words,
        question.max_characters,
        question.draws or draws,
        Source(form.source.path, line, line),
        group=question.group_by,
    )


def _topics(question: str, journal: Journal, period: Period) -> tuple[str, ...]:
    """What a question is about: `What are your goals for H2?`, in a review of the first half, asks what comes next."""
    draws = asks_for(question)
    part = _PART.search(question)
    if draws[0] != "objectives" or part is None:
        return draws
    calendar = journal.settings.calendar
    year = part["year"] or calendar.around(period.end, "year").label[-4:]
    named = stated(f"{year}-{part['name']}", calendar)
    return ("priorities", *draws[1:]) if named is not None and named.start > period.end else draws


def _own(answers: Iterable[Answer], journal: Journal, period: Period) -> Iterable[Asked]:
    """Pasted questions as the form they are."""
    for place, answer in enumerate(answers, 1):
        number = answer.number if answer.number is not None else place
        limit = answer.max_words
        draws = _topics(answer.question, journal, period)
        yield Asked(number, answer.question, answer.required, limit, None, draws, answer.source, answer)


def _answered(sheet: Sheet, answers: tuple[Answer, ...]) -> Sheet:
    """The form with the answers beside its questions: by number if the note follows the form, else by their words."""
    by_number = _same_numbers(sheet, answers)
    found: dict[int, Answer] = {}
    for place, answer in enumerate(answers, 1):
        number = (answer.number or place) if by_number else _alike(sheet.questions, answer)
        if number is not None:
            found.setdefault(number, answer)
    questions = tuple(_with(asked, found.get(asked.number)) for asked in sheet.questions)
    strangers = tuple(answer for answer in answers if answer not in found.values())
    return replace(sheet, questions=questions, strangers=strangers)


def _same_numbers(sheet: Sheet, answers: tuple[Answer, ...]) -> bool:
    """Whether a note answers this form, in the employer's own words: it says so, or numbers as many questions."""
    numbers = [answer.number or place for place, answer in enumerate(answers, 1)]
    asked = [asked.number for asked in sheet.questions]
    if sheet.chosen == "named in the review":
        return len(set(numbers)) == len(numbers) and set(numbers) <= set(asked)
    return sheet.chosen != "asked for" and numbers == asked


def pasted_answer(journal: Journal, period: Period, asked: Asked) -> Answer | None:
    """What was answered to this question in a note that is no review, so that a draft can take it over."""
    for form in pasted_forms(journal):
        if form.review is None and form.speaks_of(period):
            for answer in form.answers:
                if not answer.is_open and _alike((asked,), answer):
                    return answer
    return None


def _with(asked: Asked, answer: Answer | None) -> Asked:
    if answer is None:
        return asked
    return replace(
        asked,
        text=answer.question or asked.text,
        required=asked.required or answer.required,
        max_words=answer.max_words or asked.max_words,
        source=answer.line_of("question"),
        answer=answer,
    )


def _alike(questions: tuple[Asked, ...], answer: Answer) -> int | None:
    """The question that is asked in nearly the same words."""
    wanted = _words(answer.question)
    for asked in questions:
        words = _words(asked.text)
        if wanted and len(wanted & words) * 10 >= 8 * max(len(words), len(wanted)):
            return asked.number
    return None


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))
