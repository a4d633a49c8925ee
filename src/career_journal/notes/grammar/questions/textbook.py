"""Questions answered from a book, about a technology or with a pattern for anybody: they are not the owner's."""

from __future__ import annotations

from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.voice import is_riddled
from career_journal.notes.grammar.words import is_foreign

IMPERSONAL = 3
"""Answers, nearly all of which speak of nobody, or are full of blanks, that make a note a textbook's."""
TEXTBOOK = 4
"""Questions for a definition, being half of all, that make a note a textbook's."""


def drop_textbook(harvest: Harvest, grammar: Grammar, *, looks_back: bool) -> None:
    """Take such questions out of the harvest of a note."""
    answers = [draft for draft in harvest.drafts if draft.kind == "answer"]
    impersonal = [draft for draft in answers if _is_impersonal(draft, grammar)]
    defining = [draft for draft in impersonal if grammar.words.starts("definition_questions", draft.title)]
    tells = any(draft.kind == "story" for draft in harvest.drafts)  # and the questions are about what it tells
    is_textbook = len(defining) >= TEXTBOOK and len(defining) * 2 >= len(answers) and not tells
    others = sum(draft.kind not in ("answer", "metric") for draft in harvest.drafts)
    is_nobodys = len(impersonal) * 4 > len(answers) * 3 and others * 2 < len(answers) and not (looks_back or tells)
    to_fill_in = sum(is_riddled(str(draft.fields["text"])) for draft in answers)
    is_pattern = to_fill_in >= IMPERSONAL and to_fill_in * 2 > len(answers)
    if is_textbook or is_pattern or (is_nobodys and len(answers) >= IMPERSONAL):
        lines = {draft.line for draft in answers}
        harvest.drafts = [draft for draft in harvest.drafts if draft.line not in lines]
        harvest.questions = []


def _is_impersonal(answer: Draft, grammar: Grammar) -> bool:
    """Whether neither question nor answer speaks of anybody; `Strengths` are somebody's though he is not named.

    In a language that the library has no words of, nobody can tell.
    """
    words = grammar.words
    if is_foreign(answer.title):
        return False
    topic = words.topic(answer.title)
    is_trait = topic is not None and topic.name in ("trait", "opener")
    speaks = words.has("first_person", f"{answer.title} {answer.fields['text']}")
    return not (is_trait or speaks or words.has("instruction_words", answer.title))
