"""What became of a goal, where it stands on the goal's own line: a box, a sign, a word behind, a line through it."""

from __future__ import annotations

import re

from career_journal.figures.patterns import PROGRESS
from career_journal.notes.grammar.inline import check_of, label_of
from career_journal.notes.grammar.times import names_time
from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.notes.grammar.words import length, normal, without_symbols

_BEHIND_ARROW = re.compile(r"\s*(?:\\?=>|->|→|👉|⇒)\s*")
_TAG = re.compile(r"\s*(?:[\[【]|<\w+[^<>]*>)(?P<verdict>[^\]】<>]{2,30})(?:[\]】]|</\w+>)\W*$")
"""`Learn to sail [done]`, `Learn to sail <span class="ok">done</span>`."""
_TAG_FIRST = re.compile(
    r"(?:\*\*|__)?[\[【(（](?P<verdict>[^\]】)）(]{2,30})[\]】)）](?:\*\*|__)?[:：]?\s*(?P<goal>[^\s(].*)", re.DOTALL
)
"""`[Done] Learn to sail`, `**[Done]** Learn to sail`."""
_STRUCK = re.compile(r"^~~(?P<goal>.+?)~~\s*[.:]?\s*(?P<rest>.*)$")
_BOLD_GOAL = re.compile(r"\s*(?:\*\*|__)(?P<goal>[^*]+?)(?:\*\*|__)[.:]?\s+(?:[-–—]\s+)?(?P<outcome>\S.*)", re.DOTALL)
_BRACKETED = re.compile(r"\s*[(（](?P<outcome>[^()（）]*)[)）]\s*$")
_COUNTED = re.compile(
    r"(?P<goal>.*\d[^:：(（]*?)\s*(?:[:：]\s*(?P<count>\d.*)|(?P<bracket>[(（][^()（）]*\d[^()（）]*[)）]))\s*$"
)
_ENDS_IN_NUMBER = re.compile(r"\d[\d.,]*\s?[^\s\d]{0,5}\s*$")
_NUMBER_FIRST = re.compile(r"[~≈<>≤≥€$£]*\s?\d")
_GRADE = re.compile(r"\s[-–—]\s+(?P<grade>[^\W\d_][\w ]*?)\W*$")
LEAST = 4
"""Letters of a verdict behind a colon; `no` and `yes` begin many an answer."""
_LETTER = re.compile(r"\w")
_TALLY = re.compile(r"\s*\d+\s+[^\W\d_]")
"""`2 done`: how many are, and no verdict on the whole."""
_BOXES = {"x": "met", "X": "met", "✅": "met", "✓": "met", "❌": "missed", "-": "dropped"}


def state_of(mark: str | None, text: str, words: Vocabulary, outcome: str = "") -> str | None:
    """What a box, a sign in front, a word behind or a line through it says of a goal."""
    if mark is not None:
        return _BOXES.get(mark)
    if text.startswith("~~"):
        return _state_said(normal(outcome), words) or "met"  # `~~Move the shop~~ dropped`
    if (first := verdict_in_front(text, words)) is not None:
        return first[0]
    if (sign := sign_of(text, words)) is not None:
        return sign
    tag = _TAG.search(text)
    said = tag["verdict"] if tag else outcome
    return None if _TALLY.match(said) else _state_said(normal(said), words)


def _state_said(said: str, words: Vocabulary, least: int = 1) -> str | None:
    """The state that a text in small letters begins with, in a word of so many letters: `not achieved, sadly`."""
    known = words.verdicts_by_initial.get(said[:1], ())
    return next((state for verdict, state in known if len(verdict) >= least and _opens(said, verdict)), None)


def _opens(text: str, words: str) -> bool:
    """Whether the text begins with these words, whole."""
    return text.startswith(words) and not _LETTER.match(text, len(words))


def verdict_in_front(text: str, words: Vocabulary) -> tuple[str, str] | None:
    """The state a goal begins with, and the goal: `[Done] Learn to sail`, `Failed: learn to sail`."""
    if tag := _TAG_FIRST.match(text):
        verdict, goal = tag["verdict"], tag["goal"]
    elif (label := label_of(text)) is not None and length(label.rest) > 1 and not label.rest[:1].isdigit():
        verdict, goal = label.words, label.rest
    else:
        return None
    state = words.status.get(normal(verdict))
    return (state, goal) if state is not None else None


def goal_and_outcome(text: str, words: Vocabulary) -> tuple[str, str]:
    """A goal and what came of it, where both stand on one line."""
    if (first := verdict_in_front(text, words)) is not None:
        text = first[1]
    if struck := _STRUCK.match(text):
        return struck["goal"], struck["rest"].strip(" ()")
    parts = _BEHIND_ARROW.split(text, maxsplit=1)
    if len(parts) == 2 and parts[0].strip() and not PROGRESS.fullmatch(parts[1].strip()):
        return (text, "") if _leads_to_aim(parts[0], parts[1], words) else (parts[0], parts[1])
    tag = _TAG.search(text)
    if tag and state_of(None, text, words):
        return text[: tag.start()], tag["verdict"]
    if told := words.verdict_behind(text) or _told_behind(text, words) or judged(text, words) or graded(text, words):
        return told
    match = _BOLD_GOAL.match(without_symbols(text[:3]) + text[3:])
    if match and length(match["goal"]) > 1:
        return match["goal"], match["outcome"]
    return text, ""


def _leads_to_aim(before: str, behind: str, words: Vocabulary) -> bool:
    """`Delays 120 → 80 (now 95)`: an arrow between two numbers leads to what is aimed at if a third says what is so."""
    joins_numbers = _ENDS_IN_NUMBER.search(before) and _NUMBER_FIRST.match(behind)
    return joins_numbers is not None and words.has("current_words", behind)


def judged(text: str, words: Vocabulary) -> tuple[str, str] | None:
    """`Bake rye bread: failed, the oven broke`: a goal and what is said of it, which begins with a verdict.

    `March: complete the map` is a goal with its time.
    """
    label = label_of(text)
    if label is None or not label.has_colon or words.has("verdict_labels", label.words):
        return None
    if names_time(label.words, words):
        return None
    state = _state_said(normal(label.rest), words, least=LEAST)
    return (label.words, label.rest) if state is not None else None


def graded(text: str, words: Vocabulary) -> tuple[str, str] | None:
    """`Swim each week - Fail`: a goal and its grade, in a word."""
    found = _GRADE.search(text)
    grade = normal(found["grade"]) if found else ""
    is_grade = grade in words.lists["grade_words"] or is_verdict(grade, words)
    return (text[: found.start()], found["grade"]) if found and is_grade else None


def is_verdict(said: str, words: Vocabulary) -> bool:
    """Whether a text in small letters is nothing but a verdict, perhaps with its time: `dropped in October`."""
    verdicts = (verdict for verdict, _ in words.verdicts_by_initial.get(said[:1], ()) if _opens(said, verdict))
    rest = said.removeprefix(next(verdicts, "")).split()
    is_time = any(names_time(" ".join(rest[lead:]), words) for lead in (0, 1) if rest[lead:])
    return said[:1].isalpha() and (said in words.status or (is_time and " ".join(rest) != said))


def _told_behind(text: str, words: Vocabulary) -> tuple[str, str] | None:
    """`Read 20 books (12 so far)`."""
    told = _BRACKETED.search(text)
    if told and (words.has("so_far", told["outcome"]) or any(map(words.is_past, told["outcome"].casefold().split()))):
        return text[: told.start()], told["outcome"]
    return None


def with_count(goal: str, words: Vocabulary) -> tuple[str, str]:
    """A goal with its verdict, and the count behind it: `Read 20 books: 23`, `Save 5000 (4200)`."""
    told = _COUNTED.match(goal)
    count = (told["count"] or told["bracket"]).strip(" ()（）") if told else ""
    return (told["goal"], count) if told and not words.has("every_time", count) else (goal, "")


def sign_of(text: str, words: Vocabulary) -> str | None:
    """What a sign in front of a goal or behind it says: `✅ Learn to sail`, `Learn to sail ❌`."""
    bare = _BRACKETED.sub("", text)  # `Learn to sail ❌ (no boat)`
    signs = [
        char
        for char in (*text[:3], *text.rstrip()[-2:], *bare.rstrip()[-2:])
        if not char.isalnum() and char in words.status
    ]
    return words.status[signs[0]] if signs else None


def is_struck(text: str) -> bool:
    """`~~Learn to sail~~`."""
    return bool(_STRUCK.match(check_of(text)[1]))


def is_tagged(text: str, words: Vocabulary) -> bool:
    """A goal with its verdict in brackets behind it or in front: `Learn to sail [done]`, `[Done] Learn to sail`."""
    tag = _TAG_FIRST.match(text) if verdict_in_front(text, words) is not None else _TAG.search(text)
    return tag is not None and state_of(None, text, words) is not None
