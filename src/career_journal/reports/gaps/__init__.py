"""What stands between you and the next thing: objectives, the next level, a company's values, metrics, experience.

`value` is what comes out, `build` puts it together. One file a view: `objectives`, `level`, `stories`, `metrics`,
`experience`, `questions` (where the notes do not agree) and `proposals`; `climb` says which records count for which
competency, `steps` picks three things to do next, `since` compares two days.
"""

from career_journal.reports.gaps.build import Asked, arranged, build, explain
from career_journal.reports.gaps.value import VIEWS, Gaps

__all__ = ["VIEWS", "Asked", "Gaps", "arranged", "build", "explain"]
