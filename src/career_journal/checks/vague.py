"""Big words in place of a measure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.judged import named, remark
from career_journal.journal.wording import says
from career_journal.records.answer import Answer
from career_journal.records.evidence import Evidence

CODE = "vague"
WHEN = "a sentence says 'many', 'significantly', 'worked on' and no number"
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n")


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Sentences of evidence and of review answers that claim much and measure nothing."""
    del today
    told: list[tuple[Evidence | Answer, str]] = [
        (item, f"{item.text}\n{item.outcome}") for item in journal.of(Evidence)
    ]
    told += [(answer, answer.text) for answer in journal.of(Answer) if answer.number]
    for item, text in told:
        for sentence in _SENTENCE.split(text):
            word = says("vague", sentence)
            if word and not re.search(r"\d", sentence):
                hint = "say how many, how much, or what exactly"
                yield remark(CODE, f"{named(item)} says '{word}' and no number", item, hint, "text")
                break
