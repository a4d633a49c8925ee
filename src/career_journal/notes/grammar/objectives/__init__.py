"""Objectives and key results: labelled, nested, as checkboxes, in tables; goals with their outcome beside them."""

from career_journal.notes.grammar.objectives.announced import read_announced
from career_journal.notes.grammar.objectives.found import Goals
from career_journal.notes.grammar.objectives.headings import read_heading
from career_journal.notes.grammar.objectives.items import read_goals
from career_journal.notes.grammar.objectives.judged import under_verdict
from career_journal.notes.grammar.objectives.key_results import read_key_results
from career_journal.notes.grammar.objectives.labelled import read_labelled
from career_journal.notes.grammar.objectives.labels import are_stated_below
from career_journal.notes.grammar.objectives.owners import settle_owners
from career_journal.notes.grammar.objectives.paragraphs import read_bold_goals
from career_journal.notes.grammar.objectives.repeated import drop_fields, drop_repeated
from career_journal.notes.grammar.objectives.roadmap import read_stage
from career_journal.notes.grammar.objectives.said import read_said
from career_journal.notes.grammar.objectives.shown import read_shown
from career_journal.notes.grammar.objectives.tables import read_table
from career_journal.notes.grammar.objectives.things import describes_thing

__all__ = [
    "Goals",
    "are_stated_below",
    "describes_thing",
    "drop_fields",
    "drop_repeated",
    "read_announced",
    "read_bold_goals",
    "read_goals",
    "read_heading",
    "read_key_results",
    "read_labelled",
    "read_said",
    "read_shown",
    "read_stage",
    "read_table",
    "settle_owners",
    "under_verdict",
]
