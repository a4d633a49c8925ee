"""`journal log`: one line about something you did becomes a piece of evidence. Reads no other note unless it must."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from career_journal.capture.place import folder_for, mode_of
from career_journal.capture.understand import Understood, figures_in, understand
from career_journal.errors import BadRequest
from career_journal.notes.compose import new_note, template_for
from career_journal.notes.names import dated
from career_journal.notes.scalars import Bare, Value
from career_journal.notes.steps import Step

if TYPE_CHECKING:
    from career_journal.journal.journal import Journal
    from career_journal.journal.readings import Readings

KIND = "evidence"
_MARKER = re.compile(r"\s*(?P<bullet>[-*+•] (?! ))?(?:\[[xX]\]\s+)?")
_FURTHER = re.compile(r"[-*+•]\s+\S")
"""A further item at the left edge; an indented one says more of the first."""
_METRIC = re.compile(r"(?P<name>[^=]*\w[^=]*?)\s*=\s*(?P<value>[^=]*\d[^=]*)")


class Entry(NamedTuple):
    """A piece of evidence as it will be written, and what was understood of the words."""

    root: Path
    folder: Path
    stem: str
    text: str
    words: Understood
    when: str
    front: Mapping[str, Value]

    @property
    def remarks(self) -> list[str]:
        """What was understood, in a few words each."""
        said = f" ({self.words.said})" if self.words.said else ""
        doubt = f" ({self.words.doubt}; say --on DATE if it was another)" if self.words.doubt else ""
        found = [f"{self.when}{said or doubt}", *figures_in(self.words.text)]
        for name, lead in (("objectives", "for "), ("metrics", ""), ("witnesses", "with "), ("links", "see ")):
            if isinstance(values := self.front.get(name), list) and values:
                found.append(f"{lead}{' and '.join(values)}")
        tags = self.front.get("tags")
        found += [f"#{tag}" for tag in tags] if isinstance(tags, list) else []
        return found


def entry(root: Path, typed: str, today: date, *, when: str = "", given: Mapping[str, Any] | None = None) -> Entry:
    """What `journal log` will write. `given` are further fields of the evidence, by name.

    Raises BadRequest if there are no words.
    """
    first, _, rest = typed.strip().partition("\n")
    first = one_item(first, rest)
    if not first.strip():
        message = "there is nothing to log"
        raise BadRequest(message, 'say what you did: journal log "Cut the pipeline to 64 min"')
    words = understand(first, today)
    fields = dict(given or {})
    day = when or words.when or today.isoformat()
    front: dict[str, Value] = {"text": words.text, "date": Bare(day)}
    for name, found in (("witnesses", words.people), ("tags", words.tags), ("links", words.links)):
        fields[name] = list(dict.fromkeys([*fields.get(name, []), *found]))
    front |= {name: value for name, value in fields.items() if value}
    template = template_for(KIND, root)
    return Entry(
        root,
        folder_for(KIND, root),
        dated(day, words.text, KIND),
        new_note(template, front, main=rest.strip("\n")),
        words,
        day,
        front,
    )


def one_item(first: str, rest: str) -> str:
    """The first line of what was typed without the marker and box of a list. Raises BadRequest if there are several."""
    marker = _MARKER.match(first)
    further = [line for line in rest.split("\n") if _FURTHER.match(line)] if marker and marker["bullet"] else []
    if further:
        message = f"these are {len(further) + 1} items, and each is a record of its own"
        raise BadRequest(message, "write them one at a time, or keep them in a note below a heading 'Wins'")
    return first[marker.end() :] if marker else first


def write(found: Entry) -> Path:
    """Write the note; returns its path."""
    with Step(found.root, f"log {found.words.text[:60]}") as step:
        return step.create(found.folder, found.stem, found.text.encode(), mode_of(found.root))


def metric(text: str) -> str:
    """`pipeline duration=64 min` as it stands in a note. Raises BadRequest."""
    match = _METRIC.fullmatch(text.strip())
    if match is None:
        message = f"'{text}' is no metric"
        raise BadRequest(message, 'write --metric "pipeline duration=64 min"')
    return f"{match['name'].strip()} = {match['value'].strip()}"


def metrics(journal: Journal, texts: Iterable[str]) -> list[str]:
    """What was measured. Where a journal keeps metrics it is one of them. Raises BadRequest."""
    from career_journal.journal.readings import Readings

    said = [metric(text) for text in texts]
    readings = Readings(journal)
    for text in said:
        _check_metric(text.partition(" = ")[0], readings)
    return said


def _check_metric(name: str, readings: Readings) -> None:
    from difflib import get_close_matches

    if not readings.names or readings.called(name) is not None:
        return
    message = f"no metric is called '{name}'"
    close = get_close_matches(name, readings.names, n=1)
    first = f"did you mean '{close[0]}'? Else make it first" if close else "make it first"
    raise BadRequest(message, f"{first}: journal add metric '{name}'")


def objectives(journal: Journal, names: Iterable[str]) -> list[str]:
    """The ids of the objectives meant. Raises NotFound with the candidates."""
    from career_journal.journal.names import named
    from career_journal.records.objective import Objective

    known = journal.of(Objective)
    return [short_name(named(name, known).id, known) for name in names]


def short_name(identity: str, records: Iterable[object]) -> str:
    """The last part of an id, if no other of these records answers to it."""
    from career_journal.errors import NotFound
    from career_journal.journal.names import named

    last = identity.rpartition("/")[2]
    try:
        return last if named(last, records).id == identity else identity  # type: ignore[arg-type]
    except NotFound:
        return identity
