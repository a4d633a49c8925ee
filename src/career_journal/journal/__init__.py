"""All records and all problems of a folder of notes, and the views of them."""

from career_journal.journal.journal import Journal

__all__ = ["Journal"]
