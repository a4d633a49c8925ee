"""Feedback that is only a verdict."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.judged import named, remark
from career_journal.journal.wording import says
from career_journal.records.feedback import Feedback

CODE = "feedback-without-situation"
WHEN = "feedback judges and says neither in which situation nor what you did"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Praise and blame that nobody could give an example for."""
    del today
    for one in journal.of(Feedback):
        if not (one.situation or one.behaviour) and _only_judges(f"{one.text}\n{one.impact}"):
            hint = "ask for an example: when it was (situation), what you did (behaviour), what it led to (impact)"
            yield remark(CODE, f"{named(one)} judges and gives no example", one, hint, "situation")


def _only_judges(text: str) -> bool:
    return bool(says("judgement", text)) and not says("circumstances", text) and not re.search(r"\d", text)
