"""What a coach would hand you before an interview, all of it out of your notes.

`value` is what comes out, `build` puts it together: `desk` holds what lies ready, `telling` chooses stories for
questions, `opener` the first minute, `reasons` why this company, `numbers` the figures, `holes` what would sink you,
`asking` the rest.
"""

from career_journal.reports.prep.build import build
from career_journal.reports.prep.value import Prep

__all__ = ["Prep", "build"]
