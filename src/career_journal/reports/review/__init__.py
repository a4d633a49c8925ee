"""One period in an employer's form: what is answered, what each objective has to show, what to mend first.

`value` is what comes out, `build` puts it together: `answering` the answers, `proving` the objectives, `vouching` the
people and the missing experience, `fixing` the findings. `drafting` writes the answers into a note and keeps what its
owner edited, `explaining` says where a line of that note came from, `sending` freezes it.
"""

from career_journal.reports.review.build import build
from career_journal.reports.review.value import Review

__all__ = ["Review", "build"]
