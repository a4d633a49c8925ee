"""What may leave the machine: a view of the journal without what is private, confidential or not yours to quote."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import msgspec

from career_journal.errors import BadRequest
from career_journal.journal.journal import Journal
from career_journal.journal.people import mentions, name_in
from career_journal.journal.secrecy import PARAPHRASED, paraphrased, secrecy
from career_journal.journal.wording import asks_for
from career_journal.records.answer import Answer
from career_journal.records.base import Record, own_fields
from career_journal.records.evidence import Evidence
from career_journal.records.feedback import Feedback
from career_journal.records.objective import Objective
from career_journal.records.review import Review

AUDIENCES = ("manager", "peer", "public")
"""Who will read it. All of them are spared the private and confidential; the public the names of colleagues too."""
TEXTS = ("text", "outcome", "role", "details", "situation", "task", "action", "result", "learning", "title")


@dataclass(frozen=True)
class Sharing:
    """A journal as one audience may see it."""

    journal: Journal
    audience: str

    def __post_init__(self) -> None:
        """Refuse an audience nobody knows."""
        if self.audience and self.audience not in AUDIENCES:
            message = f"'{self.audience}' is not an audience"
            raise BadRequest(message, f"known audiences: {', '.join(AUDIENCES)}")

    @cached_property
    def view(self) -> Journal:
        """The records that may be seen; a confidential one with `share_as` says that in place of its text."""
        if not self.audience:
            return self.journal
        kept = [self._shown(record) for record in self.journal.records]
        return replace(self.journal, records=tuple(record for record in kept if record is not None))

    def left_out(self, records: Iterable[Record]) -> dict[str, int]:
        """How many of some records the audience does not see as they are, by reason."""
        return dict(sorted(Counter(reason for record in records if (reason := self._reason(record))).items()))

    def hides(self, text: str) -> str:
        """Why a line may not be shown; empty if it may."""
        if not self.audience:
            return ""
        if self._secrets.search(text):
            return "never to be shared"
        named = self.audience == "public" and any(mentions(name, text) for name in self._names)
        return "naming colleagues" if named else ""

    def _shown(self, record: Record) -> Record | None:
        reason = self._reason(record)
        if reason == PARAPHRASED:
            return paraphrased(record, KEPT)
        if reason:
            return None
        return record if record.is_reference or isinstance(record, Answer) else self._cleared(record)

    def _cleared(self, record: Record) -> Record:
        """The record without the short fields, or the names in a list, that must not be shared."""
        kept: dict[str, Any] = {}
        for name in own_fields(type(record)):
            value = getattr(record, name)
            if isinstance(value, str) and self.hides(value):
                kept[name] = ""
            elif isinstance(value, tuple) and any(isinstance(one, str) and self.hides(one) for one in value):
                kept[name] = tuple(one for one in value if not (isinstance(one, str) and self.hides(one)))
        return msgspec.structs.replace(record, **kept) if kept else record

    def _reason(self, record: Record) -> str:
        """Why a record is left out or paraphrased; empty if it is shown as it is."""
        if not self.audience or record.is_reference:
            return ""
        owner = self.journal.by_id.get(record.parent or "")
        if owner is not None and (reason := self._reason(owner)):
            return reason if reason != PARAPHRASED else "confidential"
        unquoted = "not cleared for quoting" if isinstance(record, Feedback) and not record.may_quote else ""
        stated = secrecy(record) or unquoted
        if stated or isinstance(record, Answer | Review):  # these are shown line by line
            return stated
        return self.hides("\n".join(str(getattr(record, name, "")) for name in TEXTS))

    @cached_property
    def _secrets(self) -> re.Pattern[str]:
        words = [re.escape(word) for word in self.journal.settings.never_share if word.strip()]
        return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)" if words else r"(?!)", re.IGNORECASE)

    @cached_property
    def _names(self) -> frozenset[str]:
        """Everybody the notes name: witnesses, givers of feedback, partners in objectives, people in a review."""
        found: set[str] = set()
        for record in self.journal.records:
            if isinstance(record, Evidence):
                found.update(record.witnesses)
            elif isinstance(record, Feedback):
                found.add(record.giver)
            elif isinstance(record, Objective):
                found.update(name.strip() for name in record.agreed_with.split(","))
            elif isinstance(record, Review):
                found.update(record.people)
            elif isinstance(record, Answer) and asks_for(record.question)[0] == "people":
                found.update(name_in(line) for line in record.text.split("\n"))
        return frozenset(name for name in found if name[:1].isupper())


KEPT = frozenset({"objectives", "competencies", "covers", "state", "period", "grades"})
"""Fields of a paraphrased record that give nothing away and hold the review together."""
