"""A career journal over Markdown notes: what you did, what is missing, what to say on Thursday."""

__version__ = "0.1.0"
