"""What a kind asks for: one definition, the record's own fields, makes options, questions and checks.

The template of the kind decides which fields are asked for and in which order; every field can be given as an option.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args, get_origin

import msgspec

from career_journal.capture import dates
from career_journal.errors import BadRequest, Problem
from career_journal.notes.compose import Template
from career_journal.notes.fields import convert, types_of
from career_journal.notes.scalars import Bare, Value
from career_journal.periods import Calendar, ends_before, parse
from career_journal.records.base import Record

LATER = frozenset({"due", "interview"})
"""Dates that are still to come."""
DATES = frozenset({"date", "due", "start", "end", "interview", "last_touched", "submitted", "as_of"})
DATED = frozenset({"evidence", "feedback", "checkin"})
"""Kinds that happened today if nothing else is said."""
PLANNED = frozenset({"objective", "review"})
"""Kinds that are for a period."""
HAPPENED = frozenset({*DATED, "story"})
"""Kinds whose date is never still to come."""
NAMES = frozenset({"tags", "witnesses", "people", "competencies", "objectives", "values", "aka"})
"""Lists of names, which a comma parts; in other lists it belongs to the words."""
TWO_MINUTES = 280
"""Words a story may have: two minutes at 140 words a minute."""
BUDGET = {"situation": 40, "task": 20, "action": 150, "result": 40, "learning": 25}
"""Words each part of such a story should have, about."""
PARTS = {
    "objective": ("key_results", "how you would notice that it was reached, one a line", "- [ ] "),
    "company": ("fit", "why you and they belong together, one reason a line", "- "),
}
"""Parts that stand as a list in the note of a kind: their name, what they are, how a line of theirs begins."""
_TWO_NUMBERS = re.compile(r"-?[1-9]\d{0,2}\.\d{3}")
_NOT_ASKED = frozenset({"id", "links", "details"})


@dataclass(frozen=True, slots=True)
class Question:
    """One field of a kind as it can be asked for. `shape` is text, words, number, date or yes."""

    kind: type[Record]
    name: str
    """Its name in front matter and, with hyphens, as an option."""
    field: str
    """Its name in the record; empty for parts, which are records of their own."""
    help: str
    shape: str
    headings: tuple[str, ...]
    """Headings that hold it in a note."""

    @property
    def options(self) -> tuple[str, ...]:
        """Its names as an option: `--witnesses`, `--witness`, `--with`."""
        taken = types_of(self.kind)
        others = [alias for alias, name in self.kind.aliases.items() if name == self.name and alias not in taken]
        one = {"tags": ["tag"], "key_results": ["key_result"], "witnesses": ["with", "witness"]}.get(self.name, [])
        names = [self.name, *(others if self.shape == "words" else []), *one]
        return tuple(f"--{name.replace('_', '-')}" for name in dict.fromkeys(names) if name != "artifacts")

    @property
    def words(self) -> str:
        """Its name as people read it."""
        return self.name.replace("_", " ")

    def read(self, given: str | Iterable[str], today: date, year: Calendar) -> Value:
        """What was typed, as the value of this field. Raises BadRequest if it is none."""
        if self.shape == "words":
            parts = [given] if isinstance(given, str) else given
            return [word for part in parts for word in self._list(part)]
        text = str(given).strip()
        if self.shape == "date":
            return self._day(text, today) if text else None
        if self.name == "period" and self.kind.kind in PLANNED and text:
            return _period(text, today, year)
        return text if self.shape == "text" else self._checked(text)

    def _day(self, text: str, today: date) -> Bare:
        day = dates.read(text, today, ahead=self.name in LATER)
        if self.name == "date" and self.kind.kind in HAPPENED:
            dates.check_past(day, today)
        return Bare(day)

    def _list(self, text: str) -> list[str]:
        parts = re.split(r"\s*[,;\n]\s*" if self.name in NAMES else r"\s*[;\n]\s*", text.strip())
        return [part.removeprefix("#") if self.name == "tags" else part for part in parts if part]

    def _checked(self, text: str) -> Value:
        if self.shape == "number":
            _check_clear(text)
        problems: list[Problem] = []
        value = {"yes": True, "y": True, "no": False, "n": False}.get(text.lower(), text)
        expected = types_of(self.kind)[self.name][1]
        found: Value = convert(value, expected, self.name, ("", 1, 1), problems) if text else None
        if problems:
            raise BadRequest(problems[0].message, problems[0].hint)
        return int(found) if isinstance(found, float) and found.is_integer() else found


def _check_clear(text: str) -> None:
    """Raises BadRequest for `1.200`, which one writes for twelve hundred and another for one and a fifth."""
    if _TWO_NUMBERS.fullmatch(text):
        whole = text.replace(".", "")
        message = f"'{text}' may be {int(whole):,} or {float(text):g}"
        raise BadRequest(message, f"write {whole}, or {text}0 if the point parts the decimals")


def _period(text: str, today: date, year: Calendar) -> str:
    """A period as it was typed; one that means another each day by its name."""
    found = parse(text, today, year)
    return text if re.search(r"\d{4}", text) else found.label


def check_order(values: Mapping[str, object]) -> None:
    """Raises BadRequest if something ends before it starts, as well as both days are known."""
    start, end = (str(values.get(name) or "") for name in ("start", "end"))
    if ends_before(start, end):
        message = f"it ends ({end}) before it starts ({start})"
        raise BadRequest(message, "swap start and end, or mend the one that is wrong")


def questions(kind: type[Record]) -> tuple[Question, ...]:
    """Everything that can be given for a kind, the line it is shown by first."""
    found = []
    for name, (field, expected) in types_of(kind).items():
        shape = _shape(name, expected)
        if shape and (name not in _NOT_ASKED or kind.main == field) and name not in kind.aliases:
            headings = (name.replace("_", " "), name, *kind.sections.get(field, ()))
            found.append(Question(kind, name, field, _help(expected), shape, headings))
    if kind.kind in PARTS:
        name, help_, _ = PARTS[kind.kind]
        found.append(Question(kind, name, "", help_, "words", (name.replace("_", " "),)))
    first = (headline(kind), "date")
    last = ("details", "tags", "private", "confidential", "share_as")
    return tuple(
        sorted(
            found,
            key=lambda question: first.index(question.name) - 2 if question.name in first else question.name in last,
        )
    )


def headline(kind: type[Record]) -> str:
    """The field that holds the one line a record is shown by, by its name in front matter."""
    if "title" in kind.needed:
        return "title"
    return kind.aliases.get("title") or kind.aliases.get("text") or kind.needed[0]


def asked(kind: type[Record], template: Template) -> tuple[Question, ...]:
    """The questions a template asks: its headline, its date, what stands under headings, then its other keys."""
    known = {question.name: question for question in questions(kind)}
    told = [question for heading in template.headings for question in known.values() if heading in question.headings]
    main = [question for question in known.values() if question.field == kind.main]
    keys = [known[key] for key in template.keys if key in known]
    first = [known[name] for name in (headline(kind), *kind.needed, "date") if name in known]
    first = [question for question in first if question in (*keys, *told, *main)]
    return tuple(dict.fromkeys([*first, *told, *keys]))


def doubt(question: Question, value: Value) -> str:
    """What is missing in an answer that should hold more, if anything; empty otherwise."""
    if question.name not in ("result", "outcome"):
        return ""
    if not value:
        return f"no {question.name} yet: what changed because of it, and by how much? It stays open until you say"
    if not re.search(r"\d", str(value)):
        return f"no figure in the {question.name}: how much, how many, how long, out of how many?"
    return ""


def length(question: Question, text: str, told: int) -> str:
    """The words of an answer while it is typed, against what it may have; `told` are the words of the other parts."""
    words = len(text.split())
    if question.kind.kind != "story" or question.name not in BUDGET:
        return f"{words} word{'' if words == 1 else 's'}" if question.shape == "text" else ""
    seconds = round((told + words) * 120 / TWO_MINUTES)
    over = f", {told + words - TWO_MINUTES} too many" if told + words > TWO_MINUTES else ""
    return (
        f"{words} of about {BUDGET[question.name]} words, {told + words} of {TWO_MINUTES} in all{over}: "
        f"{seconds // 60}:{seconds % 60:02} of 2:00 minutes"
    )


def _shape(name: str, expected: Any) -> str:  # noqa: ANN401 - a type
    base = _base(expected)
    if name in DATES and base is str:
        return "date"
    if base is bool:
        return "yes"
    if base in (int, float):
        return "number"
    if get_origin(base) is tuple and get_args(base)[0] is str:
        return "words"
    return "text" if base is str else ""


def _base(expected: Any) -> Any:  # noqa: ANN401 - a type
    """The type without its description and without `| None`."""
    while hasattr(expected, "__metadata__"):
        expected = expected.__origin__
    known = [part for part in get_args(expected) if part is not type(None)]
    return _base(known[0]) if len(known) == 1 and type(None) in get_args(expected) else expected


def _help(expected: Any) -> str:  # noqa: ANN401 - a type
    for part in getattr(expected, "__metadata__", ()):
        if isinstance(part, msgspec.Meta) and part.description:
            return part.description
    return ""
