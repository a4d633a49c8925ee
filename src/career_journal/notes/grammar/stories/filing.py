"""What its owner keeps a story for: `Tags: …`, `Principles: …`, `Best for: "Tell me about a failure"`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.stories.parts import Part
from career_journal.notes.grammar.words import is_empty, length, plain

FILING = frozenset({"tags", "values", "kept_for", "follow_ups"})
"""Parts that are not told, but say when to tell the story, and what may be asked then."""
LONGEST_TAG = 4
"""Words; what is longer describes the story."""
_QUOTED = re.compile(r"[\"“”„«「](?P<said>[^\"“”„«»「」]{3,})[\"“”»」]")
_BETWEEN = re.compile(r"\s*[,;|·•、，；]\s*|\s+/\s+|\s+(?=#[^\W\d])")
"""Between two entries; tags need nothing but their signs: `#roof #gate`."""
_TWO_LINKS = re.compile(r"(?<=\]\])\s+(?=\[\[)")
_BETWEEN_QUESTIONS = re.compile(r"\s*[;|·•；]\s*|\s+/\s+|(?<=[?？])\s+")


def is_filing(part: Part) -> bool:
    """Whether a part only says what a story is kept for."""
    return part.slots[0] in FILING


def file(draft: Draft, part: Part, grammar: Grammar, harvest: Harvest) -> None:
    """Note what stands behind such a label: questions, tags and values of an employer; the rest is a detail."""
    if part.slots[0] == "follow_ups":
        _ask_further(draft, part, harvest)
        return
    questions, values = list(draft.fields.get("kept_for", ())), list(draft.fields.get("values", ()))
    for number, text in part.text:
        for said in () if is_empty(text) else _entries(plain(_TWO_LINKS.sub(", ", text))):
            if _asks(said, grammar):
                questions.append(said)
            elif length(said) > LONGEST_TAG:
                draft.extend("details", f"{part.label.words}: {said}", number)
            else:
                (values if part.slots[0] == "values" else draft.tags).append(_name(said))
    for name, found in (("kept_for", questions), ("values", values)):
        if found:
            draft.fields[name] = tuple(dict.fromkeys(found))
            draft.lines[name] = (*draft.lines.get(name, ()), *(number for number, _ in part.text))


def _ask_further(draft: Draft, part: Part, harvest: Harvest) -> None:
    """What may be asked next is open, unless something else stands there too, which may answer it."""
    asked = [(number, plain(text)) for number, text in part.text if not is_empty(text)]
    are_open = all(question.endswith(("?", "？")) for _, question in asked)
    for number, question in asked:
        if are_open:
            further = Draft("answer", number, number, question, parent=draft)
            further.put("question", question, number)
            harvest.rehearsed.append(further)
        else:
            draft.extend("details", question, number)


def _entries(text: str) -> Iterator[str]:
    """The entries of a list on one line: what stands in quotes, and what stands between commas around them."""
    yield from (said["said"].strip(" ,.") for said in _QUOTED.finditer(text))
    for said in _BETWEEN_QUESTIONS.split(_QUOTED.sub(",", text)):
        parts = [said] if said.endswith(("?", "？")) else _BETWEEN.split(said)
        yield from (part for part in (one.strip(" .") for one in parts) if part.strip(",- "))


def _asks(said: str, grammar: Grammar) -> bool:
    words = grammar.words
    is_request = words.starts("behavioural", said) or words.starts("prompts", said)
    return said.endswith(("?", "？")) or (is_request and length(said) > LONGEST_TAG // 2)


def _name(tag: str) -> str:
    """The word of a tag: `[[Competencies/Ownership]]` and `#ownership` are filed under *ownership*."""
    return tag.strip("[]#* ").rpartition("/")[2]
