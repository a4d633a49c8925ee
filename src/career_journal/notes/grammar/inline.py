"""What stands inside a line: labels, fields, arrows, dates, tags, people, links and status marks."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache

from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.notes.grammar.words import REMEMBERED, normal, plain, without_symbols

_SPACED_ARROW = re.compile(r"(?<=[^\s<])\s*(?:\s-{1,2}>|→|⟶|➜|➔|\s⇒|\s\\?={1,2}>|\s—>|\s–>)\s*(?=\S)|(?<=\S)->(?=\s)")
_COLON_LABEL = re.compile(  # no label: `all done :tada:`
    r"(?P<open>\*{1,3}|_{1,3}|`)?\s*(?P<label>[^:：*_`]{1,60}?)\s*(?:(?P<close>\*{1,3}|_{1,3}|`)\s*)?(?!(?<=\s):[\w+-]+:(?:\s|$))(?:::|(?<!\d):(?!\d\d\b)|:(?!\d)|：)\s*(?P<late>\*{1,3}|_{1,3})?\s*(?P<rest>.*)",
    re.DOTALL,
)
_BOLD_LABEL = re.compile(r"(?:\*\*|__)\s*(?P<label>[^*]{1,60}?)\s*(?:\*\*|__)\s*[-–—]?\s*(?P<rest>.*)", re.DOTALL)
_DASHED = re.compile(r"(?P<label>[^\W\d_] ?|[^\W\d_]{4,}(?: [^\W\d_]+)? ?)[-–—](?:\s+(?P<rest>.*)|$)", re.DOTALL)
"""`Situation - The gate stuck`, `S- The gate stuck`, `S — The gate stuck`."""
_BRACKETED = r"\[(?P<name>[\w -]{1,40}):: ?(?P<value>[^\]]*)\]|\((?P<name2>[\w -]{1,40}):: ?(?P<value2>[^)]*)\)"
_FIELD = re.compile(rf"{_BRACKETED}|(?:^|(?<=\s))(?P<name3>[\w-]{{1,40}}):: (?P<value3>.+)$")
_BRACKETED_FIELD = re.compile(rf"\s*(?:{_BRACKETED})")
_TAG = re.compile(r"(?:^|(?<=[\s(]))#([^\W\d][\w/-]*)")
_PERSON = re.compile(r"(?:^|(?<=[\s(]))@([^\W\d][\w.-]*\w)")
_WIKI_LINK = re.compile(r"(?<!!)\[\[([^\[\]|#][^\[\]|]*)(?:\|[^\[\]]*)?\]\]")
_NOTE_LINK = re.compile(r"(?<!!)\[[^\[\]]*\]\((?!\w+:)([^)\s#]+\.md)(?:#[^)]*)?\)")
_CHECK = re.compile(r"\[(.?|✅|❌|️?.️?)\]\s+")
_CHECK_BEHIND = re.compile(r"\s\[([ xX])\][,.:]?\s*$")
_STATE_WORD = re.compile(r"(?:TODO|DONE|DOING|LATER|NOW|WAITING|CANCELED|CANCELLED)\s+")


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
    if (":" in head or "：" in head) and (match := _COLON_LABEL.match(head)):
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
        slots, rest = vocabulary.slots_in(dashed["label"].strip()), (dashed["rest"] or "").strip()
        if slots and not vocabulary.slots_in(plain(rest)):  # `S - Situation` is a label with two names
            return slots, Label(dashed["label"].strip(), rest, has_colon=True)
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
    """The mark of a checkbox (`x`, ` `, `-`, `✅`) and the text beside it, perhaps both in bold; None without a box."""
    if text.startswith("["):
        match = _CHECK.match(text)
        return (match[1], text[match.end() :]) if match else (None, text)
    if text.startswith(("**[", "__[")) and (match := _CHECK.match(text, 2)):
        return match[1], text[:2] + text[match.end() :]
    if "[" in text[-6:] and (match := _CHECK_BEHIND.search(text)):
        return match[1], text[: match.start()]
    match = _STATE_WORD.match(text) if text[:2].isupper() else None
    if match:
        return ("x" if match[0].startswith("DONE") else " "), text[match.end() :]
    return None, text


def unboxed(text: str) -> str:
    """The words beside a checkbox; `TODO add the cost` keeps the word by which it is no answer yet."""
    mark, words = check_of(text)
    is_open = mark == " " and _STATE_WORD.match(text) is not None
    return text if is_open else words
