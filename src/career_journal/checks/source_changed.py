"""Sentences whose notes have moved on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem, Source
from career_journal.journal import Journal
from career_journal.journal.drafts import GONE, drafts, news_of

CODE = "source-changed"
WHEN = "the note behind a line of a draft has changed since, or is gone"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Lines of drafts that may no longer be true."""
    del today
    for review, draft in drafts(journal):
        for section in draft.sections if review.state != "submitted" else ():
            for passage in section.passages:
                news = (news_of(journal, passage) or passage.mark.news) if passage.mark else ""
                if news and passage.mark:
                    what = "is gone" if news == GONE else "has changed"
                    message = f"the source of '{passage.text[:50]}' {what}: {', '.join(passage.mark.ids)}"
                    hint = "'journal review --draft' refreshes what you did not edit; mend the rest by hand, then take"
                    hint += f" '{news}' out of its remark"
                    yield Problem(CODE, message, Source(draft.path, passage.line, passage.end_line), hint)
