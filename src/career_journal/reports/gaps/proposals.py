"""The pipeline of ideas: live, gone quiet, closed, each with the first thing a decider would ask."""

from __future__ import annotations

from datetime import date

import msgspec

from career_journal.errors import Source
from career_journal.journal import Journal
from career_journal.journal.pipeline import WANTED, Pipeline
from career_journal.records.proposal import SECTIONS, Proposal


class ProposalGap(msgspec.Struct, frozen=True):
    """One idea: where it stands, how much is answered, what would be asked."""

    id: str
    title: str
    state: str
    live: bool
    answered: int
    sections: int
    figures: int
    quiet_days: int | None
    next_ask: str
    asks: tuple[str, ...]
    source: tuple[Source, ...]


class ProposalsGap(msgspec.Struct, frozen=True):
    """All ideas together."""

    live: int
    wanted: int
    closed: int
    shortest: str
    """How to have enough of them; empty if there are."""
    ideas: tuple[ProposalGap, ...]


def proposals_of(journal: Journal, today: date) -> ProposalsGap:
    """The ideas of a journal, live ones first."""
    pipeline = Pipeline(journal, today)
    return ProposalsGap(
        live=len(pipeline.live),
        wanted=WANTED,
        closed=len(pipeline.closed),
        shortest=_shortest(pipeline),
        ideas=tuple(_gap(proposal, pipeline) for proposal in (*pipeline.live, *pipeline.closed)),
    )


def _shortest(pipeline: Pipeline) -> str:
    if pipeline.is_thin:
        return "write one down in a sentence, what it is and who benefits: journal add proposal"
    if pipeline.is_unproven:
        return "give one of them a figure: what it is worth, or what doing nothing costs"
    return ""


def _gap(proposal: Proposal, pipeline: Pipeline) -> ProposalGap:
    return ProposalGap(
        id=proposal.id,
        title=proposal.title,
        state=proposal.state or "idea",
        live=proposal.is_live,
        answered=pipeline.answered(proposal),
        sections=len(SECTIONS),
        figures=pipeline.figures(proposal),
        quiet_days=pipeline.quiet_days(proposal),
        next_ask=proposal.next_ask,
        asks=tuple(ask.question for ask in pipeline.asks(proposal)) if proposal.is_live else (),
        source=(proposal.source,),
    )
