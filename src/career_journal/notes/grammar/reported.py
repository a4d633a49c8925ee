"""Which sentences report: they tell a result, and neither ask nor aim at anything."""

from __future__ import annotations

import re

from career_journal.notes.grammar.inline import label_of
from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.notes.grammar.words import normal, plain

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_DAY = r"\.(?=\s[^\W\d_]+\s(?:19|20)\d\d\b)"
"""The full stop in `10. Juli 2017`."""
_SENTENCE = re.compile(
    rf"[^.!?。！？]*(?:(?:{_DAY}|[.!?。！？](?![*_)\"”]*(?:\s|$)))[^.!?。！？]*)*[.!?。！？]?[*_)\"”]*\s*"
)
BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
"""A remark inside a sentence, such as `(the target was 90 %)`."""
_TAG = re.compile(r"<[^<>]*>")
"""HTML, whose `target` is nobody's aim."""
_NUMBER = re.compile(r"\d")


def sentences(text: str) -> list[str]:
    """The sentences of a line; a full stop inside an address or a number ends none."""
    return [sentence for sentence in _SENTENCE.findall(text) if sentence.strip()]


def reports(sentence: str, words: Vocabulary) -> bool:
    """Whether a sentence may tell a result: it asks nothing and aims at nothing, or says that the aim was reached."""
    if asks(sentence):
        return False
    is_told = any(words.has(name, sentence) for name in ("reached", "so_far"))
    is_told = is_told or words.number_words.part_of_whole.search(sentence) is not None
    return is_told or not _aims(sentence, words)


def _aims(sentence: str, words: Vocabulary) -> bool:
    said = BRACKETS.sub("", _TAG.sub("", sentence))
    return words.has("aims", said) or words.has("intentions", said)


def reported_in(sentence: str, words: Vocabulary) -> list[str]:
    """What of a sentence reports: all of it, or beside an aim the clauses that tell something done: `… but wrote 4`."""
    if asks(sentence) or words.starts("suppositions", plain(sentence)) or is_idea(sentence, words):
        return []
    if not _aims(sentence, words):
        return [without_aims(sentence, words)]
    is_told = reports(sentence, words)
    clauses = [] if words.has("suppositions", sentence) else words.clause_end.split(sentence)
    told = [clause for clause in clauses if _NUMBER.search(clause) and _tells(clause, words, sure=is_told)]
    return told or ([sentence] if is_told else [])


def is_idea(text: str, words: Vocabulary) -> bool:
    """`Idea: share the shifts among 4 people`: what may come to be, and has not."""
    label = label_of(plain(text))
    return label is not None and label.has_colon and normal(label.words) in words.lists["open_labels"]


def without_aims(sentence: str, words: Vocabulary) -> str:
    """A sentence without its remarks in brackets that name an aim: `(the target was 90 %)`."""
    if "(" not in sentence and "（" not in sentence:
        return sentence
    return BRACKETS.sub(lambda remark: remark[0] if reports(remark[0][1:-1], words) else "", sentence)


def _tells(clause: str, words: Vocabulary, *, sure: bool) -> bool:
    if _aims(clause, words):
        return reports(clause, words)
    return sure or tells_something_done(clause, words)


def asks(sentence: str) -> bool:
    """Whether a sentence is a question."""
    return sentence.rstrip(" *_").endswith(("?", "？"))


def tells_something_done(sentence: str, words: Vocabulary) -> bool:
    """Whether a verb anywhere in the sentence is in the past."""
    said = plain(sentence).casefold()
    return any(words.is_past(word) for word in _WORD.findall(said)) or words.marks_deed(said)


def is_planned(sentence: str, words: Vocabulary) -> bool:
    """`Read 10 books`, `3 posts every month`: a goal in other words, not its outcome."""
    clean = plain(sentence)
    if words.has("first_person", clean) or words.has("reached", clean):
        return False
    return words.starts("goal_verbs", clean) or words.has("every_time", clean)
