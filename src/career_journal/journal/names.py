"""How a record is named: by its id, a unique start of it or of words of its title, its title, or `path:line`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from career_journal.errors import NotFound
from career_journal.records.base import Record

_DATE_IN_FRONT = re.compile(r"\d{4}(?:-\d\d){0,2}-(?:[hq]\d-)?")
_WORD_BEGINS = r"(?:(?<!\w)|(?<=[\u3040-\u9fff]))"
"""Where a word of a title begins; Chinese and Japanese put no blanks between theirs."""
_WHOLE_NUMBER = r"(?!(?<=\d)\d)"


def named(name: str, records: Iterable[Record], *, exactly: bool = False) -> Record:
    """The one record that answers to a name. Raises NotFound with the candidates.

    `exactly` is for commands that change something: words from the middle of a title are not enough for them.
    """
    records = list(records)
    wanted = name.strip().casefold()
    tests = (_is_id, _begins_at, _is_place, _is_title, _ends_id, _starts_id, _starts_title, _holds_words)
    for test in tests[:-1] if exactly else tests:
        hits = [record for record in records if test(record, wanted)]
        if test is _is_place:
            hits = _narrowest(hits)
        hits = hits if exactly else _wholes(hits)
        if len(hits) == 1:
            return hits[0]
        if hits:
            shown = "\n".join(f"  {record.id}  ({record.kind}, {record.source})" for record in hits[:12])
            more = f"\n  … and {len(hits) - 12} more" if len(hits) > 12 else ""
            message = f"'{name}' names {len(hits)} records:\n{shown}{more}"
            is_place = test in (_begins_at, _is_place)
            advice = f": {hits[0].id}" if is_place else ", or path:line"
            raise NotFound(message, f"give the whole id{advice}")
    message = f"nothing here is called '{name}'"
    raise NotFound(message, "'journal list --ids' shows every id")


def _is_id(record: Record, wanted: str) -> bool:
    return record.id.casefold() == wanted


def _begins_at(record: Record, wanted: str) -> bool:
    return f"{record.source.path.casefold()}:{record.source.line}" == wanted


def _narrowest(records: list[Record]) -> list[Record]:
    """Of records inside each other the innermost."""
    sizes = [record.source.end_line - record.source.line for record in records]
    return [record for record, size in zip(records, sizes, strict=True) if size == min(sizes)]


def _wholes(records: list[Record]) -> list[Record]:
    """The same without parts of others among them: a row of a goal and its key result is the goal, with its parts."""
    ids = {record.id for record in records}
    return [record for record in records if record.parent not in ids]


def _is_place(record: Record, wanted: str) -> bool:
    path, _, line = wanted.rpartition(":")
    if not path or not line.isdigit() or record.source.path.casefold() != path:
        return False
    return record.source.line <= int(line) <= record.source.end_line


def _is_title(record: Record, wanted: str) -> bool:
    return record.label.casefold() == wanted


def _ends_id(record: Record, wanted: str) -> bool:
    return record.id.casefold().endswith((f"/{wanted}", f"#{wanted}"))


def _starts_id(record: Record, wanted: str) -> bool:
    """The start of an id, or of a part of it, with or without the date in front."""
    identity = record.id.casefold()
    parts = identity.replace("#", "/").split("/")
    starts = (identity, *parts, *(_DATE_IN_FRONT.sub("", part) for part in parts))
    return any(_begins(text, wanted) for text in starts)


def _starts_title(record: Record, wanted: str) -> bool:
    return _begins(record.label.casefold(), wanted)


def _begins(text: str, wanted: str) -> bool:
    """Whether a text begins so; a number is named whole, for `2` is a grade and no name of `2019`."""
    return bool(re.match(rf"{re.escape(wanted)}{_WHOLE_NUMBER}", text))


def _holds_words(record: Record, wanted: str) -> bool:
    title = record.label.casefold()
    return all(re.search(f"{_WORD_BEGINS}{re.escape(word)}{_WHOLE_NUMBER}", title) for word in wanted.split())
