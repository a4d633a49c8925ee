"""Figures: the reported quantities in a piece of text.

Of the digits in notes most are not figures: dates, versions, ports, ordinals, `#12`, list numbers and names with a
digit are passed over. A figure is read with its unit (`14 depots`), its range (`40-50`), its change (`3 days to 20
minutes`) or its share (`9 of 12`); the words of other languages come from the vocabulary.
"""

from career_journal.figures.comparing import beside, factor_between
from career_journal.figures.found import Figure, counted_in_words, find
from career_journal.figures.units import unit_of
from career_journal.figures.values import shown, value_of
from career_journal.figures.words import NumberWords

__all__ = [
    "Figure",
    "NumberWords",
    "beside",
    "counted_in_words",
    "factor_between",
    "find",
    "shown",
    "unit_of",
    "value_of",
]
