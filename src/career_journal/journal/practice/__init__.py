"""What was practised and asked: a log outside the notes, and what it says is due.

Attempts and debriefs lie in `.journal/practice` below the journal, one small JSON file each, named by its day. Nothing
is ever changed there, so two machines never touch one file and git merges them without asking.
"""

from career_journal.journal.practice.log import (
    FOLDER,
    GRADES,
    NOTHING_PRACTISED,
    POINTS,
    AskedThere,
    Attempt,
    Debrief,
    Log,
    read_log,
    spoken,
)
from career_journal.journal.practice.schedule import Drill, Rating, State, schedule

__all__ = [
    "FOLDER",
    "GRADES",
    "NOTHING_PRACTISED",
    "POINTS",
    "AskedThere",
    "Attempt",
    "Debrief",
    "Drill",
    "Log",
    "Rating",
    "State",
    "read_log",
    "schedule",
    "spoken",
]
