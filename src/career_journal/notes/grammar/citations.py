"""Publications as they are cited: who wrote them, what they are called, where and in which year they came out."""

from __future__ import annotations

import re

_AUTHOR = re.compile(r"\b[^\W\d_a-z][\w'’-]+,? (?:[^\W\d_a-z]\.? ?){1,3}(?=[,;.&]|\s(?:and|und|et|y|e)\s|\s\()")
"""`Berg I,`, `Berg, I. K.,`: a family name and initials."""
_OTHERS = re.compile(r"\bet al\b")
_YEAR = re.compile(r"(?<![\w./:-])(?P<year>(?:19|20)\d\d)(?=\s*(?:[;:)）,.]|$))(?![.,]\d)")
FEWEST = 2
"""Authors by which a citation is known, where no `et al.` stands behind the first."""


def year_of(text: str) -> str | None:
    """The year of a publication, which ends its citation or stands in brackets behind its authors; None if none is."""
    if not (_OTHERS.search(text) or len(_AUTHOR.findall(text)) >= FEWEST):
        return None
    years = [found["year"] for found in _YEAR.finditer(text)]
    return years[-1] if years else None
