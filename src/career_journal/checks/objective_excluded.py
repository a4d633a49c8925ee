"""Evidence for the opposite."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.judged import named
from career_journal.journal.links import Links
from career_journal.records.objective import Objective

CODE = "objective-excluded"
WHEN = "evidence counts for an objective and is about what the objective excludes"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Evidence that holds every word of an `excludes:` entry of its objective."""
    del today
    links = Links(journal)
    for objective in journal.of(Objective):
        for item, _ in links.evidence_for(objective) if objective.excludes else ():
            for excluded in objective.excludes:
                if all(word in item.text.casefold() for word in excluded.casefold().split()):
                    message = f"{named(item)} counts for {named(objective)}, which excludes '{excluded}'"
                    hint = "link it to another objective, or take the exclusion out"
                    yield Problem(CODE, message, item.source, hint, field="objectives", found=excluded)
