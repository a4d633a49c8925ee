"""Whether the day or the month stands first in a note's dates such as `5/6/26`: one of them may show it, `5/14/26`."""

from __future__ import annotations

import re

_MONTHS = 12
_SLASHED = re.compile(
    r"[\s>*+|#\[\]xX(_`-]*(?:[^\W\d_]+ \d{1,3}:? )?"  # `Sprint 17 `
    r"(?P<one>\d{1,2})/(?P<other>\d{1,2})(?:/(?:\d{4}|\d\d)(?![\d/])|(?=\s*(?:$|[:：–—|)\]]|-{1,3}\s)))"
)
"""At the margin, in a heading or a cell; without a year parted from what follows, for `12/15 lifts` is a count."""


def shown_order(line: str) -> bool | None:
    """Whether the day comes first in the date that a line opens with; None if it opens with none that shows it."""
    found = _SLASHED.match(line)
    one, other = (int(found["one"]), int(found["other"])) if found else (0, 0)
    return None if (one > _MONTHS) == (other > _MONTHS) else one > _MONTHS
