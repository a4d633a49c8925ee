"""The quantities a record reports, each with its line, found in the sentences of the record that tell a result."""

from __future__ import annotations

import re
from collections.abc import Iterator

from career_journal.figures import Figure, counted_in_words, find
from career_journal.notes.grammar.clauses import set_apart
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.inline import check_of
from career_journal.notes.grammar.reported import (
    BRACKETS,
    asks,
    is_planned,
    reported_in,
    sentences,
    tells_something_done,
    without_aims,
)
from career_journal.notes.grammar.stretches import is_mere_stretch
from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.notes.grammar.words import plain
from career_journal.notes.grammar.wrapped import Line, Texts, joined, placed, wrapped

Told = tuple[Figure, str]
WITHOUT_FIGURES = frozenset({"metric", "fit", "role"})
"""Kinds whose numbers are read elsewhere or are aims."""
_REACHED = re.compile(r"(?<![\d%])\s\\?(?:=>|⇒)\s*\**(?P<share>\d[\d.,]*\s?%)\**(?:\s*`[^`]*`)?\s*$")
"""`Mend the gate => 63 %`; behind a number the arrow leads to what is aimed at."""
_SCORED = re.compile(r"\s(?P<share>\d{1,3}\s?%)\s+[01](?:\.\d+)?\W*$")
"""`Mend the gate 50% 0.6`: how much was reached, and the score for it."""
_QUESTION = re.compile(r"[?？][\s*_]*")


def figures_of(draft: Draft, texts: Texts, words: Vocabulary, *, looks_back: bool) -> list[Figure]:
    """The quantities a record reports; `texts` are the lines of its note by their numbers."""
    if draft.kind == "objective":
        return _of_goal(draft, texts, words, looks_back=looks_back)
    if draft.kind == "key_result":
        told = [*_share_reached(draft, texts), *_standing(draft, texts, words)]
        told += [(number, texts[number]) for number in draft.reported]
    else:
        told = [] if _defines(draft, words) else _lines(draft, texts)
    found = [one for lines in wrapped(told, texts.firsts) for one in _found_in(lines, draft.kind, words)]
    remarks = wrapped([(number, texts[number]) for number in draft.remarks], texts.firsts)
    found += [one for lines in remarks for one in _found_in(lines, "remark", words)]
    if draft.kind == "answer":
        found = [(figure, text) for figure, text in found if figure.unit and not is_mere_stretch(figure, text, words)]
    return [figure for figure, _ in found]


def _found_in(lines: list[Line], kind: str, words: Vocabulary) -> list[Told]:
    """The figures of one or more lines of a record, each with the part of a sentence that reports it."""
    numbers = words.number_words
    if not any(numbers.quantities.may_be_in(text) for _, text in lines):
        return []
    told = [without_aims(one, words) for one in sentences(joined(lines)) if not asks(one)]
    if kind == "remark":
        told = [one for one in told if _tells_done(one, words)]
    if kind in ("evidence", "key_result", "answer", "remark"):
        told = [part for one in told for part in reported_in(one, words)]
    return [(placed(figure, lines), part) for part in told for figure in find(part, lines[0][0], numbers)]


def _of_goal(draft: Draft, texts: Texts, words: Vocabulary, *, looks_back: bool) -> list[Figure]:
    """How much of a goal was reached, else what the sentences report that tell what came of it."""
    numbers = words.number_words
    shares = _share_reached(draft, texts)
    if shares:
        return [figure for number, text in shares for figure in find(text, number, numbers, opens=True)]
    counted = [figure.unit for figure in find(draft.title, draft.line, numbers, opens=True)]
    found: dict[tuple[int, str], Figure] = {}
    for lines in wrapped(_outcome_lines(draft, texts), texts.firsts):
        for part in _told_of_goal(draft, lines, texts, words, looks_back=looks_back):
            read = [
                *find(part, lines[0][0], numbers, opens=True),
                *counted_in_words(part, lines[0][0], numbers, counted),
            ]
            figures = (placed(figure, lines) for figure in read if not is_mere_stretch(figure, part, words))
            found.update({(figure.line, figure.text): figure for figure in figures})
    return [*found.values()]


def _defines(draft: Draft, words: Vocabulary) -> bool:
    """Whether a question for a definition is answered: `What is a bell?`, but not `What is your job?`."""
    is_asked = draft.kind == "answer" and words.starts("definition_questions", draft.title)
    return is_asked and not words.has("instruction_words", draft.title)


def _share_reached(draft: Draft, texts: Texts) -> list[Line]:
    """How much of a goal was reached, behind it."""
    line = texts.get(draft.line, "")
    match = _REACHED.search(line) or _SCORED.search(line)
    return [(draft.line, match["share"])] if match else []


def _standing(draft: Draft, texts: Texts, words: Vocabulary) -> list[Line]:
    """How a key result stands, in brackets: `(currently 84 %)`, `(now 12)`."""
    remarks = BRACKETS.findall(texts.get(draft.line, ""))
    return [(draft.line, remark) for remark in remarks if words.has("so_far", remark) or _is_current(remark, words)]


def _is_current(remark: str, words: Vocabulary) -> bool:
    """`(now 12)`, but not `(12 days from now)`: the number of today, behind a word for it."""
    said = remark[1:-1]
    return words.starts("current_words", said) and bool(set_apart(said, 0, words, ("current_words",))[0])


def _lines(draft: Draft, texts: Texts) -> list[Line]:
    """The lines of a record that report something; what was aimed at or asked is left out."""
    if draft.kind == "answer":
        answered = [(number, texts.get(number, "")) for number in draft.lines.get("text", ())]
        return [(number, text if number != draft.line else _behind_question(text)) for number, text in answered]
    aims = set(draft.lines.get("task", ())) - set(draft.lines.get("action", ())) - set(draft.lines.get("result", ()))
    own = range(draft.line, draft.end_line + 1)
    return [(number, texts[number]) for number in own if number in texts and number not in aims]


def _behind_question(text: str) -> str:
    return _QUESTION.split(text, maxsplit=1)[-1]


def _told_of_goal(
    draft: Draft, lines: list[Line], texts: Texts, words: Vocabulary, *, looks_back: bool
) -> Iterator[str]:
    """What some lines tell that came of a goal.

    Without a verdict, and in a note that does not look back, prose below a goal tells it only in the past tense.
    """
    has_verdict = "state" in draft.fields
    is_row = texts.get(lines[0][0], "").startswith("|")
    is_outcome = has_verdict or (looks_back and not draft.quiet) or is_row
    for sentence in sentences(joined(lines)):
        is_told = (is_outcome and not is_planned(sentence, words)) or _tells_done(sentence, words)
        if has_verdict or is_told:
            yield from reported_in(sentence, words)


def _tells_done(sentence: str, words: Vocabulary) -> bool:
    """Whether a sentence below an aim tells what came of it by now."""
    is_done = tells_something_done(sentence, words) or words.closes_with_deed(plain(sentence).rstrip(" .!"))
    return is_done or words.has("so_far", sentence)


def _outcome_lines(draft: Draft, texts: Texts) -> list[Line]:
    lines = draft.lines.get("outcome", ())
    told = str(draft.fields.get("outcome", "")).split("\n")
    if len(told) != len(lines):
        return [(number, texts.get(number, "")) for number in dict.fromkeys(lines)]
    # a line that is nothing but the outcome keeps its markup, by which titles of links are told from results
    whole = {number: texts.get(number, "") for number in lines}
    return [
        (n, whole[n] if plain(check_of(whole[n])[1]) == text else text) for n, text in zip(lines, told, strict=True)
    ]
