"""One period in an employer's form: what is answered, what each objective has to show, what to mend first.

`value` is what comes out, `build` puts it together: `replying` the answers, which `answering` draws from the records
and `offering` has material for; `proving` the objectives, `vouching` the people and the missing experience, `fixing`
the findings; `redacting` takes the names of notes out for readers. `drafting` writes the answers into a note and
`refreshing` keeps what its owner edited, `explaining` says where a line of that note came from, `sending` freezes it.
"""

from career_journal.reports.review.build import build
from career_journal.reports.review.value import Review

__all__ = ["Review", "build"]
