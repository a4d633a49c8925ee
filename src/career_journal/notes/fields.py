"""Values as people write them, turned into the fields of a record; what does not fit is a problem."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from typing import Any, get_args, get_origin

import msgspec
from msgspec import Meta

from career_journal.errors import Problem, Severity, Source
from career_journal.figures.values import decimal
from career_journal.notes.marks import MARKS, is_known, marked_by, marks_in, yes_or_no
from career_journal.periods import is_date
from career_journal.records.base import Record, own_fields

COMMON_KEYS = ("id", "title", "date", "tags", "private", "confidential", "share_as", "links", "details")
FOREIGN_KEYS = frozenset(
    """
    type kind layout slug permalink draft author authors category categories description summary aliases alias
    cssclass cssclasses publish published pubdate publishedat created updated modified lastmod image cover
    featured_image featureimage comments up related hero lang lead_text taxonomies rss_description social id
    status weight toc math editor css excerpt series parent
    """.split()  # noqa: SIM905 - one word a line would fill a page
)
"""Keys that other programs put into front matter; no word is lost about them."""
ORIGIN_KEYS = frozenset({"imported_from", "moved_from"})
"""Keys that `journal import` puts into the notes it makes."""
SENTENCES = frozenset({"kept_for"})
"""Fields whose entries are sentences, which no comma ends."""


@dataclass
class Filled:
    """Fields found so far, the lines they stand on, and what was wrong."""

    path: str
    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, tuple[int, ...]] = field(default_factory=dict)
    extra: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def put(self, name: str, value: Any, *lines: int) -> None:  # noqa: ANN401 - msgspec checks it
        """Fill a field once; empty values leave it missing."""
        if name not in self.values and value not in ("", None, [], (), {}):
            self.values[name] = value
            if lines:
                self.lines[name] = lines


@cache
def types_of(kind: type[Record]) -> dict[str, tuple[str, Any]]:
    """For each name in front matter: the field it fills and its type."""
    known = {info.encode_name: (info.name, info.type) for info in msgspec.structs.fields(kind)}
    names = [name for name in known if known[name][0] in own_fields(kind)]
    return {name: known[name] for name in (*COMMON_KEYS, *names)}


def _undescribed(expected: Any) -> Any:  # noqa: ANN401 - a type
    """A type without what is said of it for its readers, which takes its time at every value."""
    said = getattr(expected, "__metadata__", ())
    return expected.__origin__ if said and all(one == Meta(description=one.description) for one in said) else expected


def fill(kind: type[Record], values: dict[str, Any], lines: dict[str, int], path: str) -> Filled:
    """Read front matter into the fields of a kind."""
    filled = Filled(path)
    types = types_of(kind)
    for key, value in values.items():
        if key.casefold() == "type":
            continue
        name = key if key in types else kind.aliases.get(key.casefold().replace("-", "_"), key)
        name = name if name in types else key.casefold().replace(" ", "_").replace("-", "_")
        name = marked_by(key) if is_known(key) else name
        line = lines.get(key, 1)
        if name not in types:
            _keep(filled, kind, key, value, line)
            continue
        field_name, expected = types[name]
        converted = convert(value, expected, name, (path, line, line), filled.problems)
        filled.put(field_name, converted, line)
    filled.values |= {mark: True for mark, is_meant in marks_in(values).items() if is_meant}
    return filled


def _keep(filled: Filled, kind: type[Record], key: str, value: Any, line: int) -> None:  # noqa: ANN401 - the owner's
    filled.extra[key] = value
    if key.casefold() in FOREIGN_KEYS or key in ORIGIN_KEYS or key == "key_results":
        return
    known = [name for name in types_of(kind) if name != "details"]
    close = marked_by(key) or _closest(key.casefold(), (*known, *kind.aliases))
    if close is None:
        hint = f"it is kept as it is; known fields: {', '.join(known[:8])} …"
    elif close in MARKS:
        hint = f"did you mean '{close}'? it counts as that even so"
    else:
        hint = f"did you mean '{close}'?"
    filled.problems.append(
        Problem(
            "unknown-key",
            f"{with_article(kind.kind)} has no field '{key}'",
            Source(filled.path, line, line),
            hint,
            Severity.WARNING if close else Severity.INFO,
            field=key,
            found=key,
            expected=close,
        )
    )


@cache
def _closest(key: str, known: tuple[str, ...]) -> str | None:
    """The name that a key is nearly; the same few foreign keys stand in a thousand notes."""
    return next(iter(get_close_matches(key, known, n=1, cutoff=0.75)), None)


def with_article(kind: str) -> str:
    """`a story`, `an objective`; evidence and feedback have no number, questions are many."""
    if kind in ("evidence", "feedback", "questions"):
        return kind
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind.replace('_', ' ')}"


Place = tuple[str, int, int]
"""The path, first and last line of a value; a `Source` is made of it only where there is a problem."""


def convert(value: Any, expected: Any, name: str, place: Place, problems: list[Problem]) -> Any:  # noqa: ANN401
    """One value as the type of its field; None, and a problem, if it is none."""
    if value is None:
        return None
    if name in ("date", "due", "start", "end", "interview", "last_touched", "submitted", "as_of"):
        return _date(value, name, place, problems)
    bare, base, item = _taken_apart(expected)
    if base is bool:
        return _yes_or_no(value, name, place, problems)
    if bare is str and type(value) is str:
        return value
    if base is str:
        value = _text(value)
    elif item is str:
        value = _words(value, ";" if name in SENTENCES else ",;", split_blanks=name == "tags")
    elif item is not None and isinstance(value, list):
        value = [{"name": one} if isinstance(one, str) else one for one in value]
    elif base is float and isinstance(value, str):
        value = _number(value)
    try:
        return msgspec.convert(value, bare, strict=False)
    except msgspec.ValidationError as error:
        problems.append(_wrong(name, value, base, str(error), Source(*place)))
    return None


def _number(text: str) -> float | str:
    """`2,5` and `1.200,50` are numbers as `2.5` and `1,200.50` are."""
    match = _COMMAS.fullmatch(text.strip())
    return (-1 if match["minus"] else 1) * decimal(match["digits"]) if match else text


@cache
def _taken_apart(expected: Any) -> tuple[Any, Any, Any]:  # noqa: ANN401 - a type
    """A type without what it says to its readers, what it is at bottom, and what that holds, if it is a list."""
    base = _base(expected)
    return _undescribed(expected), base, get_args(base)[0] if get_origin(base) is tuple else None


def _base(expected: Any) -> Any:  # noqa: ANN401 - a type
    while hasattr(expected, "__metadata__"):
        expected = expected.__origin__
    args = [arg for arg in get_args(expected) if arg is not type(None)]
    if len(args) == 1 and type(None) in get_args(expected):
        return _base(args[0])
    return expected


def _yes_or_no(value: Any, name: str, place: Place, problems: list[Problem]) -> bool | None:  # noqa: ANN401
    """`yes`, `nein`, `[x]`; a doubtful mark keeps the record to its owner, any other doubt leaves the field missing."""
    answer = None if value in ("", []) else yes_or_no(value)
    if answer is not None or value in ("", []):
        return answer
    problems.append(_wrong(name, value, bool, "", Source(*place)))
    return True if name in MARKS else None


_COMMAS = re.compile(r"(?P<minus>[-−])?(?P<digits>\d[\d.]*,[\d.,]*\d)")
_DAY_WITH_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d")
_DAY = re.compile(r"(?<![\d-])\d{4}-\d\d-\d\d(?![\d-])")
"""The day of an interview may have words beside it: `Thursday 2026-06-25, on site`."""
_NO_OFFSET = re.compile(r"[+-](?:1[5-9]|[2-9]\d):?\d\d$")
"""No clock is that far from another."""
_EXPECTED = {str: "text", float: "a number", int: "a whole number", bool: "true or false"}


def _wrong(name: str, value: Any, base: Any, message: str, source: Source) -> Problem:  # noqa: ANN401
    is_list = get_origin(base) is tuple
    expected = _EXPECTED.get(base) or (
        "a list of texts" if base == tuple[str, ...] else "a list" if is_list else "another value"
    )
    if match := re.search(r"([<>]=) ([\d.]+)", message):
        expected += f" {'of at least' if match[1] == '>=' else 'of at most'} {match[2]}"
    found = "a list of mappings" if is_list and _holds_mappings(value) else _shown(value)
    return Problem(
        "wrong-value",
        f"'{name}' is {found}, {expected} was expected",
        source,
        f"write {_instead(name, value, base)}{f' or false; until then it counts as {name}' if name in MARKS else ''}",
        Severity.ERROR,
        field=name,
        found=found,
        expected=expected,
    )


def _holds_mappings(value: Any) -> bool:  # noqa: ANN401 - any YAML value
    return isinstance(value, list) and any(isinstance(item, dict) for item in value)


def _instead(name: str, value: Any, base: Any) -> str:  # noqa: ANN401
    """What to write in place of a wrong value: a number is left of `1.4 %`, whose unit has a field of its own."""
    counted = (
        re.fullmatch(r"(-?\d+(?:\.\d+)?) ?(\D+)", value.strip()) if base is float and isinstance(value, str) else None
    )
    return f"{name}: {counted[1]} and unit: {counted[2].strip()}" if counted else f"{name}: {_example(base)}"


def _example(base: Any) -> str:  # noqa: ANN401 - a type
    if get_origin(base) is tuple:
        return "[one, two]"
    return {float: "12.5", int: "3", bool: "true"}.get(base, "some words")


def _shown(value: Any) -> str:  # noqa: ANN401 - any YAML value
    text = (
        f"'{value}'"
        if isinstance(value, str)
        else "a mapping"
        if isinstance(value, dict)
        else "a list"
        if isinstance(value, list)
        else str(value)
    )
    return text if len(text) <= 60 else text[:57] + "…'"


def _text(value: Any) -> Any:  # noqa: ANN401 - any YAML value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list) and all(isinstance(item, str | int | float) for item in _flat(value)):
        return ", ".join(str(item) for item in _flat(value))
    return value


def _words(value: Any, between: str, *, split_blanks: bool) -> Any:  # noqa: ANN401 - any YAML value
    """`one, two`, `[one, two]`, `[[note]]` and, for tags, `one two`; `between` are the signs that part entries."""
    if isinstance(value, str):
        is_list = any(sign in value for sign in between)
        parts = re.split(f"[{between}]", value) if is_list else value.split() if split_blanks else [value]
        return [
            part.strip().strip("[]").lstrip("#") if split_blanks else part.strip().removeprefix("[[").removesuffix("]]")
            for part in parts
            if part.strip()
        ]
    if isinstance(value, list):
        items = _flat(value)
        if any(isinstance(item, dict) for item in items):
            return value
        return [str(item).removeprefix("[[").removesuffix("]]") for item in items if item is not None]
    if isinstance(value, int | float) and not isinstance(value, bool):
        return [str(value)]
    return value


def _flat(value: list[Any]) -> list[Any]:
    """YAML reads `[[note]]` as a list in a list."""
    return [inner for item in value for inner in (_flat(item) if isinstance(item, list) else [item])]


def _date(value: Any, name: str, place: Place, problems: list[Problem]) -> str | None:  # noqa: ANN401 - any YAML value
    text = str(value).strip()
    day = _DAY_WITH_CLOCK.match(text)
    text = day[1] if day and not _NO_OFFSET.search(text) else text
    days = _DAY.findall(text) if name == "interview" else []
    text = days[0] if len(days) == 1 else text
    if is_date(text):
        return text
    if written := _one_day(text):
        return written
    problems.append(
        Problem(
            "bad-date",
            f"'{name}' is {_shown(text)}, which is no date",
            Source(*place),
            "write 2026-05-03, or 2026-05 or 2026 if you know no more",
            Severity.ERROR,
            field=name,
            found=text[:60],
            expected="a date such as 2026-05-03",
        )
    )
    return None


def _one_day(text: str) -> str:
    """The day that is written in figures as people do, `17.03.2026`; empty if there is none, or may be another."""
    from career_journal.notes.grammar.dates import forms

    said = forms.read(text)
    days = said.dates() if said is not None else []
    return days[0] if len(days) == 1 and is_date(days[0]) else ""
