"""How strong a piece of evidence is, and how strong a competency, with every step printable.

Five grades (`Grades`) are read from a record by a `Grader`: the owner's own first, then the fields, else the text, and
then marked as inferred with the word they rest on. `score` turns them into points, `strength` adds the three best items
of a competency and says which gates are passed, `standing` whether they are at a level, `gains` what would help most.

Source of the scale: our own, not validated; a help for preparing, never a rating of a person.
"""

from career_journal.journal.grading.formula import (
    GRADES,
    USUAL,
    Grades,
    Use,
    Weights,
    months_since,
    points,
    recency,
    score,
    sum_of,
)
from career_journal.journal.grading.gains import Gain, cheapest, gains
from career_journal.journal.grading.reader import Graded, Grader
from career_journal.journal.grading.strength import (
    Band,
    Gate,
    Item,
    Standing,
    Strength,
    competency_score,
    has_floors,
    item_of,
    reaches,
    standing,
    strength,
)
from career_journal.journal.grading.told import Gradable, Reading

__all__ = [
    "GRADES",
    "USUAL",
    "Band",
    "Gain",
    "Gate",
    "Gradable",
    "Graded",
    "Grader",
    "Grades",
    "Item",
    "Reading",
    "Standing",
    "Strength",
    "Use",
    "Weights",
    "cheapest",
    "competency_score",
    "gains",
    "has_floors",
    "item_of",
    "months_since",
    "points",
    "reaches",
    "recency",
    "score",
    "standing",
    "strength",
    "sum_of",
]
