"""What became of an objective from one period to the next: promised, carried, changed, dropped, missed, met."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from career_journal.errors import Source
from career_journal.journal.links import Links
from career_journal.records.objective import Objective

ENDINGS = frozenset({"met", "partly", "missed", "dropped"})


@dataclass(frozen=True)
class Event:
    """One step in the life of an objective."""

    what: str
    period: str
    text: str
    source: Source


def history(links: Links, objective: Objective) -> tuple[Event, ...]:
    """The steps of an objective, the earliest first; none if it is new."""
    chain = [objective]
    while (before := _before(links, chain[-1])) is not None and before not in chain:
        chain.append(before)
    chain.reverse()
    events = [event for earlier, later in pairwise(chain) for event in _step(links, earlier, later)]
    if objective.state in ENDINGS:
        events.append(_event(links, objective.state, objective, objective.outcome))
    return tuple(events)


def _before(links: Links, objective: Objective) -> Objective | None:
    """The objective it continues: named by it, linking to it, or of the same title in an earlier period."""
    named = links.objective(objective.carried_from) if objective.carried_from else None
    if named is not None and named != objective:
        return named
    start = links.journal.time_of(objective)
    for other in links.journal.of(Objective):
        stated = links.journal.time_of(other)
        is_earlier = start is not None and stated is not None and stated.start < start.start
        if is_earlier and (_plain(other.title) == _plain(objective.title) or _leads_to(links, other, objective)):
            return other
    return None


def _leads_to(links: Links, other: Objective, objective: Objective) -> bool:
    return any(objective in links.objectives_behind(name) for name in other.links)


def _step(links: Links, earlier: Objective, later: Objective) -> Iterator[Event]:
    yield _event(links, "promised", earlier, earlier.title)
    if earlier.state in ENDINGS - {"met"}:
        yield _event(links, earlier.state, earlier, earlier.outcome)
    yield _event(links, "carried", earlier, "")
    if _plain(earlier.title) != _plain(later.title):
        yield _event(links, "changed", later, later.title)


def _event(links: Links, what: str, objective: Objective, text: str) -> Event:
    stated = links.journal.time_of(objective)
    return Event(what, stated.label if stated else "", text, objective.source)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
