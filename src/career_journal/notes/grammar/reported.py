"""What a record reports: the lines of it, and the sentences in them, that tell a result and not an aim."""

from __future__ import annotations

import re
from collections.abc import Iterator

from career_journal.figures import Figure, find
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.inline import check_of, label_of
from career_journal.notes.grammar.stretches import is_mere_stretch
from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.notes.grammar.words import normal, plain

Line = tuple[int, str]
WITHOUT_FIGURES = frozenset({"metric", "fit", "role"})
"""Kinds whose numbers are read elsewhere or are aims."""
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_DAY = r"\.(?=\s[^\W\d_]+\s(?:19|20)\d\d\b)"
"""The full stop in `10. Juli 2017`."""
_SENTENCE = re.compile(
    rf"[^.!?。！？]*(?:(?:{_DAY}|[.!?。！？](?![*_)\"”]*(?:\s|$)))[^.!?。！？]*)*[.!?。！？]?[*_)\"”]*\s*"
)
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
"""A remark inside a sentence, such as `(the target was 90 %)`."""
_TAG = re.compile(r"<[^<>]*>")
"""HTML, whose `target` is nobody's aim."""
_REACHED = re.compile(r"(?<![\d%])\s\\?(?:=>|⇒)\s*\**(?P<share>\d[\d.,]*\s?%)\**(?:\s*`[^`]*`)?\s*$")
"""`Mend the gate => 63 %`; behind a number the arrow leads to what is aimed at."""
_SCORED = re.compile(r"\s(?P<share>\d{1,3}\s?%)\s+[01](?:\.\d+)?\W*$")
"""`Mend the gate 50% 0.6`: how much was reached, and the score for it."""
_NUMBER = re.compile(r"\d")
_QUESTION = re.compile(r"[?？][\s*_]*")


def sentences(text: str) -> list[str]:
    """The sentences of a line; a full stop inside an address or a number ends none."""
    return [sentence for sentence in _SENTENCE.findall(text) if sentence.strip()]


def reports(sentence: str, words: Vocabulary) -> bool:
    """Whether a sentence may tell a result: it asks nothing and aims at nothing, or says that the aim was reached."""
    if _asks(sentence):
        return False
    is_told = any(words.has(name, sentence) for name in ("reached", "so_far"))
    is_told = is_told or words.number_words.part_of_whole.search(sentence) is not None
    return is_told or not _aims(sentence, words)


def _aims(sentence: str, words: Vocabulary) -> bool:
    said = _BRACKETS.sub("", _TAG.sub("", sentence))
    return words.has("aims", said) or words.has("intentions", said)


def reported_in(sentence: str, words: Vocabulary) -> list[str]:
    """What of a sentence reports: all of it, or beside an aim the clauses that tell something done: `… but wrote 4`."""
    if _asks(sentence) or words.starts("suppositions", plain(sentence)) or is_idea(sentence, words):
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
    return _BRACKETS.sub(lambda remark: remark[0] if reports(remark[0][1:-1], words) else "", sentence)


def _tells(clause: str, words: Vocabulary, *, sure: bool) -> bool:
    if _aims(clause, words):
        return reports(clause, words)
    return sure or tells_something_done(clause, words)


def _asks(sentence: str) -> bool:
    return sentence.rstrip(" *_").endswith(("?", "？"))


def figures_of(draft: Draft, texts: dict[int, str], words: Vocabulary, *, looks_back: bool) -> list[Figure]:
    """The quantities a record reports; `texts` are the lines of its note by their numbers."""
    numbers = words.number_words
    if draft.kind == "objective":
        goal = list(_share_reached(draft, texts) or _told_of_goal(draft, texts, words, looks_back=looks_back))
        found = [(figure, text) for number, text in goal for figure in find(text, number, numbers, opens=True)]
        return [figure for figure, text in found if not is_mere_stretch(figure, text, words)]
    if draft.kind == "key_result":
        told = [*_share_reached(draft, texts), *_standing(draft, texts, words)]
        told += [(number, texts[number]) for number in draft.reported]
    else:
        told = [] if _defines(draft, words) else _lines(draft, texts)
    told = [(number, text) for number, text in told if numbers.quantities.may_be_in(text)]
    told = [(number, without_aims(one, words)) for number, text in told for one in sentences(text) if not _asks(one)]
    if draft.kind in ("evidence", "key_result", "answer"):
        told = [(number, part) for number, one in told for part in reported_in(one, words)]
    found = [(figure, text) for number, text in told for figure in find(text, number, numbers)]
    if draft.kind == "answer":
        found = [(figure, text) for figure, text in found if figure.unit and not is_mere_stretch(figure, text, words)]
    return [figure for figure, _ in found]


def _defines(draft: Draft, words: Vocabulary) -> bool:
    """Whether a question for a definition is answered: `What is a bell?`, but not `What is your job?`."""
    is_asked = draft.kind == "answer" and words.starts("definition_questions", draft.title)
    return is_asked and not words.has("instruction_words", draft.title)


def _share_reached(draft: Draft, texts: dict[int, str]) -> list[Line]:
    """How much of a goal was reached, behind it."""
    line = texts.get(draft.line, "")
    match = _REACHED.search(line) or _SCORED.search(line)
    return [(draft.line, match["share"])] if match else []


def _standing(draft: Draft, texts: dict[int, str], words: Vocabulary) -> list[Line]:
    """How a key result stands, in brackets: `(currently 84 %)`."""
    remarks = _BRACKETS.findall(texts.get(draft.line, ""))
    return [(draft.line, remark) for remark in remarks if words.has("so_far", remark)]


def _lines(draft: Draft, texts: dict[int, str]) -> list[Line]:
    """The lines of a record that report something; what was aimed at or asked is left out."""
    if draft.kind == "answer":
        answered = [(number, texts.get(number, "")) for number in draft.lines.get("text", ())]
        return [(number, text if number != draft.line else _behind_question(text)) for number, text in answered]
    aims = set(draft.lines.get("task", ())) - set(draft.lines.get("action", ())) - set(draft.lines.get("result", ()))
    own = range(draft.line, draft.end_line + 1)
    return [(number, texts[number]) for number in own if number in texts and number not in aims]


def _behind_question(text: str) -> str:
    return _QUESTION.split(text, maxsplit=1)[-1]


def _told_of_goal(draft: Draft, texts: dict[int, str], words: Vocabulary, *, looks_back: bool) -> Iterator[Line]:
    """The sentences that tell what came of a goal.

    Without a verdict, and in a note that does not look back, prose below a goal tells it only in the past tense.
    """
    has_verdict = "state" in draft.fields
    for number, text in _outcome_lines(draft, texts):
        is_outcome = has_verdict or (looks_back and not draft.quiet) or texts.get(number, "").startswith("|")
        for sentence in sentences(text):
            is_told = (is_outcome and not is_planned(sentence, words)) or tells_something_done(sentence, words)
            is_told = is_told or words.has("so_far", sentence)
            if has_verdict or is_told:
                yield from ((number, part) for part in reported_in(sentence, words))


def tells_something_done(sentence: str, words: Vocabulary) -> bool:
    """Whether a verb anywhere in the sentence is in the past."""
    return any(words.is_past(word) for word in _WORD.findall(plain(sentence).casefold()))


def is_planned(sentence: str, words: Vocabulary) -> bool:
    """`Read 10 books`, `3 posts every month`: a goal in other words, not its outcome."""
    clean = plain(sentence)
    if words.has("first_person", clean) or words.has("reached", clean):
        return False
    return words.starts("goal_verbs", clean) or words.has("every_time", clean)


def _outcome_lines(draft: Draft, texts: dict[int, str]) -> list[Line]:
    lines = draft.lines.get("outcome", ())
    told = str(draft.fields.get("outcome", "")).split("\n")
    if len(told) != len(lines):
        return [(number, texts.get(number, "")) for number in dict.fromkeys(lines)]
    # a line that is nothing but the outcome keeps its markup, by which titles of links are told from results
    whole = {number: texts.get(number, "") for number in lines}
    return [
        (n, whole[n] if plain(check_of(whole[n])[1]) == text else text) for n, text in zip(lines, told, strict=True)
    ]
