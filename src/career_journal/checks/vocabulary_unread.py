"""Own words that teach nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.library import VOCABULARY, topics
from career_journal.records.vocabulary import VocabularyNote

CODE = "vocabulary-unread"
WHEN = "a vocabulary note stands outside the folder 'vocabulary', or its headings announce what is nothing"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Vocabulary notes that are passed over, whole or in part."""
    del today
    for note in journal.of(VocabularyNote):
        if not note.source.path.startswith(f"{VOCABULARY}/"):
            message = "a vocabulary note is read in the folder 'vocabulary' only"
            yield Problem(CODE, message, note.source, f"move it to {VOCABULARY}/{note.source.path.rpartition('/')[2]}")
        for topic in note.headings:
            if topic not in topics():
                message = f"'{topic}' is nothing that a heading can announce"
                hint = f"it can announce {', '.join(topics())}"
                yield Problem(CODE, message, note.line_of("headings"), hint, field="headings", found=topic)
