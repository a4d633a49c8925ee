"""Dates and times of years as people write them: which forms are known, and where in a line or heading they count.

`forms` is the table of all forms with an example each, `ranges` those of two ends, `named` the weeks, seasons, halves
and quarters, `order` whether the day or the month stands first in a note; `reading` says where a date may stand and
what it then means.
"""

from career_journal.notes.grammar.dates.reading import Dates

__all__ = ["Dates"]
