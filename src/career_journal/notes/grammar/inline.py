"""What stands inside a line: labels, fields, arrows, dates, tags, people, links and status marks."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache

from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.notes.grammar.words import REMEMBERED, normal, plain, without_symbols
from career_journal.periods import When, is_date

_SPACED_ARROW = re.compile(r"(?<=[^\s<])\s*(?:\s-{1,2}>|→|⟶|➜|➔|\s⇒|\s\\?={1,2}>|\s—>|\s–>)\s*(?=\S)|(?<=\S)->(?=\s)")
_COLON_LABEL = re.compile(
    r"(?P<open>\*{1,3}|_{1,3}|`)?\s*(?P<label>[^:：*_`]{1,60}?)\s*(?:(?P<close>\*{1,3}|_{1,3}|`)\s*)?(?:::|:(?!\d\d\b)|：)\s*(?P<late>\*{1,3}|_{1,3})?\s*(?P<rest>.*)",
    re.DOTALL,
)
_BOLD_LABEL = re.compile(r"(?:\*\*|__)\s*(?P<label>[^*]{1,60}?)\s*(?:\*\*|__)\s*[-–—]?\s*(?P<rest>.*)", re.DOTALL)
_DASHED = re.compile(r"(?P<label>[^\W\d_]|[^\W\d_]{4,}(?: [^\W\d_]+)? ?)[-–—](?:\s+(?P<rest>.*)|$)", re.DOTALL)
"""`Situation - The gate stuck`, `S- The gate stuck`."""
_BRACKETED = r"\[(?P<name>[\w -]{1,40}):: ?(?P<value>[^\]]*)\]|\((?P<name2>[\w -]{1,40}):: ?(?P<value2>[^)]*)\)"
_FIELD = re.compile(rf"{_BRACKETED}|(?:^|(?<=\s))(?P<name3>[\w-]{{1,40}}):: (?P<value3>.+)$")
_BRACKETED_FIELD = re.compile(rf"\s*(?:{_BRACKETED})")
_TAG = re.compile(r"(?:^|(?<=[\s(]))#([^\W\d][\w/-]*)")
_PERSON = re.compile(r"(?:^|(?<=[\s(]))@([^\W\d][\w.-]*\w)")
_WIKI_LINK = re.compile(r"(?<!!)\[\[([^\[\]|#][^\[\]|]*)(?:\|[^\[\]]*)?\]\]")
_NOTE_LINK = re.compile(r"(?<!!)\[[^\[\]]*\]\((?!\w+:)([^)\s#]+\.md)(?:#[^)]*)?\)")
_CHECK = re.compile(r"\[(.?|✅|❌|️?.️?)\]\s+")
_STATE_WORD = re.compile(r"(?:TODO|DONE|DOING|LATER|NOW|WAITING|CANCELED|CANCELLED)\s+")
MONTHS = 12
LONGEST_DATE = 48
"""Characters of a date written out, with what closes a line behind it."""


@dataclass(frozen=True, slots=True)
class Label:
    """`**Result:** text` taken apart."""

    words: str
    rest: str
    has_colon: bool


@lru_cache(maxsize=REMEMBERED)
def label_of(text: str) -> Label | None:
    """The label at the start of a line, if there is one."""
    head = without_symbols(text[:3]) + text[3:] if text[:1] and not text[0].isascii() else text
    if match := _COLON_LABEL.match(head):
        rest = match["rest"]
        if match["open"] and not match["close"] and match["late"] != match["open"]:
            rest = (match["late"] or "") + rest
        elif not match["open"] and match["late"]:
            rest = match["late"] + rest
        if not rest.startswith("//"):
            return Label(plain(match["label"]), rest.strip(), has_colon=True)
    if match := _BOLD_LABEL.match(head):
        return Label(plain(match["label"]).rstrip(" :："), match["rest"].strip(), has_colon=False)
    return None


@lru_cache(maxsize=REMEMBERED)
def slot_label(text: str, vocabulary: Vocabulary) -> tuple[tuple[str, ...], Label] | None:
    """The story parts a line is labelled with. A letter needs a colon; a word alone is a label too."""
    label = label_of(text)
    if label is not None and len(label.words) <= 60:
        slots = vocabulary.slots_in(label.words)
        if slots and (label.has_colon or len(label.words) > 1 or text.lstrip("> ").startswith("**")):
            return slots, label
        if slots := _numbered_slot(label.words, vocabulary):
            return slots, label
    if dashed := _DASHED.match(text):
        slots = vocabulary.slots_in(dashed["label"].strip())
        if slots:
            return slots, Label(dashed["label"].strip(), (dashed["rest"] or "").strip(), has_colon=True)
    words = plain(text)
    if len(words) <= 40:
        slots = vocabulary.slots_in(words)
        if slots and len(normal(words)) > 3:
            return slots, Label(words, "", has_colon=False)
    return None


def _numbered_slot(words: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """`Action 2`, `Result #1`."""
    name = words.rstrip("0123456789").rstrip(" #")
    return vocabulary.slots_in(name) if name != words and len(name) > 1 else ()


def arrow_parts(text: str) -> list[str]:
    """The parts of `a -> b -> c`; one part if there is no arrow. `<->` and code are no arrows."""
    clean = re.sub(r"`[^`]*`", lambda match: "x" * len(match[0]), text)
    if "<-" in clean or "<=" in clean:
        return [text]
    cuts = [(match.start(), match.end()) for match in _SPACED_ARROW.finditer(clean)]
    if not cuts:
        return [text]
    parts = []
    start = 0
    for cut, end in [*cuts, (len(text), len(text))]:
        parts.append(text[start:cut].strip())
        start = end
    return parts if all(parts) else [text]


def fields_in(text: str) -> dict[str, str]:
    """Dataview fields: `[impact:: 75 members]`, `(date:: 2025-03-02)`, `date:: 2025-03-02`."""
    if "::" not in text:
        return {}
    return dict(map(_field, _FIELD.finditer(text)))


def without_fields(text: str, names: Container[str] | None = None) -> str:
    """The text without bracketed Dataview fields, or without those of these names."""
    if "::" not in text:
        return text

    def left(match: re.Match[str]) -> str:
        return "" if names is None or _field(match)[0] in names else match[0]

    return _BRACKETED_FIELD.sub(left, text).strip()


def bracketed_in(text: str) -> dict[str, str]:
    """The fields in brackets alone: `[theme:: Conflict]`."""
    return dict(map(_field, _BRACKETED_FIELD.finditer(text))) if "::" in text else {}


def _field(match: re.Match[str]) -> tuple[str, str]:
    found = match.groupdict()
    name, value = next((found[f"name{n}"], found[f"value{n}"]) for n in ("", 2, 3) if found.get(f"name{n}"))
    return name.strip().casefold(), value.strip()


def tags_in(text: str) -> list[str]:
    """`#tags`; a number behind the hash is none."""
    return _TAG.findall(text) if "#" in text else []


def people_in(text: str) -> list[str]:
    """`@people`."""
    return _PERSON.findall(text) if "@" in text else []


def links_in(text: str) -> list[str]:
    """What this text links to, as written: `[[note]]`, `[[note#heading]]` and `[text](note.md)`."""
    if "[" not in text:
        return []
    return [name.strip() for name in _WIKI_LINK.findall(text)] + _NOTE_LINK.findall(text)


def is_pointer(text: str) -> bool:
    """Whether a line is nothing but a link to a note: `[[stories/the-night]]`, `[the night](the-night.md)`."""
    link = _WIKI_LINK.match(text) or _NOTE_LINK.match(text) if text.startswith("[") else None
    return link is not None and not text[link.end() :].strip()


def check_of(text: str) -> tuple[str | None, str]:
    """The mark of a checkbox (`x`, ` `, `-`, `✅`) and the text behind it; None without a box."""
    match = _CHECK.match(text)
    if match:
        return match[1], text[match.end() :]
    match = _STATE_WORD.match(text)
    if match:
        return ("x" if match[0].startswith("DONE") else " "), text[match.end() :]
    return None, text


_CENTURY = re.compile(r"(?:19|20)\d\d")
"""What every date holds; to look for this first spares nearly all texts the search for the names of months."""
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)")


class Dates:
    """Dates as people write them at the start or end of an item, in a heading or in a file name."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        names = sorted(vocabulary.number_words.months, key=len, reverse=True)
        self._months = vocabulary.lists.get("month_numbers", set())
        self._number = _month_numbers(names)
        month = "|".join(re.escape(name) for name in names) or r"(?!)"
        year = r"(?P<{0}>(?:19|20)\d\d)"
        day = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th|\.|º)?(?:\s*[-–]\s*\d{{1,2}})?"
        self._pattern = re.compile(
            rf"(?P<iso>(?:19|20)\d\d-\d\d(?:-\d\d)?)(?!\d)"
            rf"|{year.format('y0')}[/.](?P<m0>\d{{1,2}})[/.](?P<d0>\d{{1,2}})(?!\d)"
            rf"|(?P<d4>\d{{2}})\.(?P<m4>\d{{2}})\.{year.format('y4')}"
            rf"|(?P<one>\d{{1,2}})/(?P<other>\d{{1,2}})/{year.format('year')}(?!\d)"
            rf"|{day.format('d1')}\s+(?:de\s+|of\s+)?(?P<m1>{month})\.?,?\s*(?:de\s+)?{year.format('y1')}"
            rf"|(?P<m2>{month})\.?\s+{day.format('d2')},?\s+{year.format('y2')}"
            rf"|(?P<m3>{month})\.?,?\s+(?:de\s+)?{year.format('y3')}",
            re.IGNORECASE,
        )

    def leading(self, text: str) -> tuple[When | None, str]:
        """A date at the start of an item, with or without brackets, and the rest."""
        found = self._pattern.match(text, len(text) - len(text.lstrip(" \t[(*_`")))
        if not found:
            return None, text
        when = self._when(found)
        rest = re.sub(r"^[\])*_`]*\s*(?:[-–—:：|]\s*)?", "", text[found.end() :])
        return when, rest

    def trailing(self, text: str) -> When | None:
        """A date at the very end: `… (May 2025)`, `…, 6 Mar 2025`."""
        end = text[-LONGEST_DATE:]
        if not _CENTURY.search(end):
            return None
        found = None
        for match in self._pattern.finditer(end):
            found = match
        if found and re.fullmatch(r"[\s)\].!]*", end[found.end() :]):
            return self._when(found)
        return None

    def anywhere(self, text: str) -> When | None:
        """The first date in a heading or file name; a year alone counts."""
        if not _CENTURY.search(text):
            return None
        found = self._pattern.search(text)
        if found:
            return self._when(found)
        year = _YEAR.search(text)
        return year[0] if year else None

    def _when(self, match: re.Match[str]) -> When | None:
        if match["iso"]:
            return match["iso"] if is_date(match["iso"]) else None
        if match["year"]:
            return _slashed(int(match["one"]), int(match["other"]), match["year"])
        for number in "01423":
            if match[f"y{number}"]:
                month = match[f"m{number}"]
                month_number = int(month) if month.isdigit() else self._number.get(month.casefold().rstrip("."), 0)
                day = match[f"d{number}"] if number != "3" else None
                when = f"{match[f'y{number}']}-{month_number:02}" + (f"-{int(day):02}" if day else "")
                return when if is_date(when) else None
        return None


def _slashed(one: int, other: int, year: str) -> When | None:
    """`25/11/2025`, `11/25/2025`; of `08/11/2025` only the year is sure: some write the day first, some the month."""
    if min(one, other) > MONTHS or (max(one, other) <= MONTHS and one != other):
        return year
    day, month = max(one, other), min(one, other)
    when = f"{year}-{month:02}-{day:02}"
    return when if is_date(when) else None


_STEMS = {
    1: ("jan", "ene", "jän", "gen", "янв"),
    2: ("feb", "fév", "fev", "фев"),
    3: ("mar", "mär", "mrz", "мар"),
    4: ("apr", "avr", "abr", "апр"),
    5: ("may", "mai", "mayo", "май", "мая"),
    6: ("jun", "juin", "июн"),
    7: ("jul", "juil", "июл"),
    8: ("aug", "aoû", "aou", "ago", "авг"),
    9: ("sep", "set", "сен"),
    10: ("oct", "okt", "out", "окт"),
    11: ("nov", "ноя"),
    12: ("dec", "dez", "déc", "dic", "дек"),
}


def _month_numbers(names: list[str]) -> dict[str, int]:
    """The number of each month by the first letters it has in the languages of the library."""
    return {
        name.casefold(): number
        for name in names
        for number, stems in _STEMS.items()
        if name.casefold().startswith(stems)
    }
