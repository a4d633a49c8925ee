"""Stories: parts under labels (STAR and its kin), arrows, paragraphs and bare titles under a theme."""

from career_journal.notes.grammar.stories.bulleted import read_bulleted
from career_journal.notes.grammar.stories.dated import date_stories
from career_journal.notes.grammar.stories.labelled import answer, read_labelled
from career_journal.notes.grammar.stories.parts import CORE
from career_journal.notes.grammar.stories.principles import read_principles
from career_journal.notes.grammar.stories.prose import PROSE_WORDS, first_sentence, is_prose_story, prose_story
from career_journal.notes.grammar.stories.run_in import set_parts_apart
from career_journal.notes.grammar.stories.tables import read_table
from career_journal.notes.grammar.stories.theme import read_theme

__all__ = [
    "CORE",
    "PROSE_WORDS",
    "answer",
    "date_stories",
    "first_sentence",
    "is_prose_story",
    "prose_story",
    "read_bulleted",
    "read_labelled",
    "read_principles",
    "read_table",
    "read_theme",
    "set_parts_apart",
]
