"""What must not leave the machine, in a text that is about to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem, Severity, Source
from career_journal.journal import Journal
from career_journal.journal.drafts import Passage, drafts
from career_journal.journal.judged import named, remark
from career_journal.journal.sharing import Sharing
from career_journal.records.evidence import Evidence

CODE = "confidential"
WHEN = "a review holds a private or confidential item or a word never to be shared; an item has no paraphrase"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Lines of reviews that give something away, and confidential evidence that nobody will see."""
    del today
    sharing = Sharing(journal, "manager")
    for _, draft in drafts(journal):
        for section in draft.sections:
            for passage in section.passages:
                if reason := _reason(journal, sharing, passage):
                    source = Source(draft.path, passage.line, passage.end_line)
                    hint = "say it in other words, or take it out"
                    yield Problem(CODE, f"'{passage.text[:50]}' is {reason}", source, hint, Severity.ERROR)
    for item in journal.of(Evidence):
        if item.confidential and not item.share_as:
            message = f"{named(item)} is confidential, so no reader of a review will see it"
            yield remark(CODE, message, item, "add share_as: what you may say in its place", "share_as")


def _reason(journal: Journal, sharing: Sharing, passage: Passage) -> str:
    """Why a line of a review must not be sent: its words, or the record it tells without its paraphrase."""
    if reason := sharing.hides(passage.text):
        return reason
    records = [journal.by_id.get(name) for name in (passage.mark.ids if passage.mark else ())]
    if any(record is not None and record.private for record in records):
        return "private"
    told = any(r is not None and r.confidential and r.share_as not in passage.text for r in records)
    return "confidential" if told else ""
