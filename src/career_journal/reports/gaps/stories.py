"""Stories against a company's values, and the grid people draw by hand: projects across, themes down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from career_journal.errors import Source
from career_journal.journal.filing import filed_under
from career_journal.journal.grading.strength import STARTED
from career_journal.journal.interview.assignment import MOST_LEADS
from career_journal.journal.interview.employer import Employer, aimed_at, employer_named
from career_journal.journal.interview.fit import FITS, Cell, Fitting
from career_journal.journal.interview.readiness import Judge
from career_journal.journal.interview.shelf import Shelf, name_of
from career_journal.journal.interview.standing import Standing, standing
from career_journal.journal.practice import NOTHING_PRACTISED, Log, State, schedule
from career_journal.journal.words import Words
from career_journal.records.company import Company
from career_journal.records.fit import Fit
from career_journal.records.story import Story
from career_journal.reports.gaps.climb import Climb

FILED = 0.7
"""From this weight on a story counts as one about failure, conflict or mentoring."""
LONGEST_THEME = 5
"""Words of a heading that names a theme; a longer one is a question."""
WANTED = (("ready", 8), ("failures", 2), ("conflicts", 2), ("started", 1), ("shared", 1))
"""What a set of stories should hold for any interview."""
_ASKS = {
    "ready": "write what the best ones lack, then say them aloud until they hold: journal practice",
    "failures": "write one down in which you were wrong, and what you changed",
    "conflicts": "write one down in which you disagreed, and how it ended",
    "started": "write one down that you started yourself; say so in its role",
    "shared": "write one down in which somebody else got the credit",
}


class Value(msgspec.Struct, frozen=True):
    """One value of the company: how many stories fit, how many of them are ready, and what is thin about it."""

    name: str
    gist: str
    fits: int
    ready: int
    gap: str
    """no story, one story only, none ready; empty if it is covered."""
    best: str
    shortest: str
    source: tuple[Source, ...]


class StoryRow(msgspec.Struct, frozen=True):
    """One story: its fit to each value (0 none, 1 a stretch, 2 fits, 3 built for it) and the parts not told yet."""

    id: str
    title: str
    theme: str
    project: str
    date: str
    state: str
    """In a word or two: ready, or the worst that is weak."""
    cells: tuple[Cell, ...]
    fits: bool
    """Whether it fits any value, more than as a stretch."""
    missing: tuple[str, ...]
    shortest: str
    at_level: bool | None
    source: tuple[Source, ...]


class GridRow(msgspec.Struct, frozen=True):
    """One theme, with how many stories it has in each project."""

    theme: str
    counts: tuple[int, ...]


class Want(msgspec.Struct, frozen=True):
    """How many of a sort there are, and how many are wanted."""

    name: str
    have: int
    need: int
    shortest: str


class StoriesGap(msgspec.Struct, frozen=True):
    """All stories together."""

    total: int
    told: int
    """Stories with situation and action."""
    without_result: int
    ready: int
    failures: int
    conflicts: int
    started: int
    shared: int
    wants: tuple[Want, ...]
    company: str
    values_as_of: str
    interview_in: int | None
    """Days to the interview, if its day is known."""
    known_companies: tuple[str, ...]
    """Companies the notes speak of, where none was asked for."""
    values: tuple[Value, ...]
    rows: tuple[StoryRow, ...]
    overused: tuple[str, ...]
    """Stories that are the best for more values than one can lead."""
    projects: tuple[str, ...]
    grid: tuple[GridRow, ...]


def stories_of(climb: Climb, company: str = "", log: Log = NOTHING_PRACTISED) -> StoriesGap:
    """The stories of a journal. Raises NotFound with the known companies."""
    shelf = Shelf(climb.journal)
    stories = shelf.live
    employer = _employer(climb, company)
    standings = _standings(climb, shelf, employer, log)
    made = (_row(story, standings[story.id].word, climb, shelf, employer) for story in stories)
    rows = tuple(sorted(made, key=_best_first))
    values = tuple(_values(rows, employer)) if employer else ()
    counts = {"ready": sum(one.is_ready for one in standings.values())} | _counts(stories, climb, shelf)
    return StoriesGap(
        total=len(stories),
        told=sum(bool(story.situation and story.action) for story in stories),
        without_result=sum(not story.result for story in stories),
        wants=tuple(Want(name, counts[name], need, _ASKS[name]) for name, need in WANTED if counts[name] < need),
        company=employer.name if employer else "",
        values_as_of=employer.as_of if employer else "",
        interview_in=employer.days_left(climb.today) if employer else None,
        known_companies=() if employer else _known(climb),
        values=values,
        rows=rows,
        overused=_overused(rows, values),
        projects=_projects(stories),
        grid=_grid(stories, shelf.vocabulary.words),
        **counts,
    )


def _employer(climb: Climb, company: str) -> Employer | None:
    """The company asked for, else the first target of the settings, else the one with the next interview."""
    name = company or aimed_at(climb.journal, climb.today)
    return employer_named(climb.journal, name) if name else None


def _known(climb: Climb) -> tuple[str, ...]:
    named = [note.label for note in climb.journal.of(Company)] + [fit.company for fit in climb.journal.of(Fit)]
    return tuple(dict.fromkeys(name for name in named if name))


def _counts(stories: Sequence[Story], climb: Climb, shelf: Shelf) -> dict[str, int]:
    words = climb.grader.words
    happened = [story for story in stories if not words.said("story.intention", story.theme)]
    filed = [filed_under(story, shelf.vocabulary) for story in happened]

    def about(competency: str) -> int:
        return sum(weights.get(competency, 0) >= FILED for weights in filed)

    return {
        "failures": about("failure"),
        "conflicts": about("conflict"),
        "started": sum(climb.grader.grade(story).grades.agency == STARTED for story in stories),
        "shared": about("mentoring"),
    }


def _standings(climb: Climb, shelf: Shelf, employer: Employer | None, log: Log) -> dict[str, Standing]:
    """How far each story is, by id."""
    judge = Judge(climb.grader, shelf.vocabulary, climb.today, climb.level)
    day = employer.day if employer else None
    return {
        story.id: standing(story, judge.weaknesses(story), schedule(log.of(story), climb.today, day))
        for story in shelf.live
    }


def _row(story: Story, state: str, climb: Climb, shelf: Shelf, employer: Employer | None) -> StoryRow:
    fitting = Fitting(shelf, employer) if employer else None
    missing = tuple(part for part in story.missing if part != "task")
    cells = tuple(fitting.cell(story, aim) for aim in employer.aims) if fitting and employer else ()
    return StoryRow(
        id=story.id,
        title=name_of(story),
        theme=story.theme,
        project=story.project,
        date=story.date or "",
        state=state,
        cells=cells,
        fits=any(cell.fit >= FITS for cell in cells),
        missing=missing,
        shortest=_next_part(missing),
        at_level=climb.reaches(climb.item(story)),
        source=(story.source, *story.also),
    )


def _best_first(row: StoryRow) -> tuple[int, int, bool, Source]:
    """Stories that fit something best come first, of equals those that fit more, then ready ones."""
    fits = [cell.fit for cell in row.cells]
    return (-max(fits, default=0), -sum(fit >= FITS for fit in fits), row.state != State.READY, row.source[0])


def _next_part(missing: Sequence[str]) -> str:
    """What to write next; a result first, because a story without one is an anecdote."""
    if "action" in missing:
        return "say what you did, in three or four steps"
    if "result" in missing:
        return "say what changed, with a number if there is one"
    return "say what you do differently since" if "learning" in missing else ""


def _values(rows: Sequence[StoryRow], employer: Employer) -> Iterator[Value]:
    for column, aim in enumerate(employer.aims):
        fitting = [row for row in rows if row.cells[column].fit >= FITS]
        ready = sum(row.state == State.READY for row in fitting)
        best = _best(rows, column)
        gap = "no story" if not fitting else "one story only" if len(fitting) == 1 else "" if ready else "none ready"
        yield Value(
            name=aim.name,
            gist=aim.gist,
            fits=len(fitting),
            ready=ready,
            gap=gap,
            best=best.title if best else "",
            shortest=_shortest(gap, best, rows, column),
            source=(aim.source,) if aim.source else (),
        )


def _shortest(gap: str, best: StoryRow | None, rows: Sequence[StoryRow], column: int) -> str:
    """The least that would cover a value."""
    if not gap:
        return ""
    if gap == "none ready" and best is not None:
        return f"make '{best.title}' ready: {best.shortest or 'say it aloud until it holds, with journal practice'}"
    near = [row for row in rows if row.cells[column].fit and row is not best]
    if near:
        return (
            f"'{near[0].title}' comes near ({near[0].cells[column].why}): tell it for this value and name it in values"
        )
    return "write one story for it: journal add story"


def _best(rows: Sequence[StoryRow], column: int) -> StoryRow | None:
    """The story that fits a value best; of equals one that is ready, then the one told best."""
    fitting = [row for row in rows if row.cells[column].fit >= FITS]
    return min(
        fitting, key=lambda r: (-r.cells[column].fit, r.state != State.READY, len(r.missing), r.source), default=None
    )


def _overused(rows: Sequence[StoryRow], values: Sequence[Value]) -> tuple[str, ...]:
    best = Counter(row.id for column in range(len(values)) if (row := _best(rows, column)))
    titles = {row.id: row.title for row in rows}
    return tuple(titles[name] for name, count in best.items() if count > MOST_LEADS)


def _projects(stories: Sequence[Story]) -> tuple[str, ...]:
    """The projects that have stories, the richest first; the last column is for those of no project."""
    counted = Counter(story.project for story in stories if story.project)
    return tuple(name for name, _ in counted.most_common())


def _grid(stories: Sequence[Story], words: Words) -> tuple[GridRow, ...]:
    """Themes by how many stories they have; `Conflict` and `Conflicts` are one."""
    projects = (*_projects(stories), "")
    named = [(_theme(story), story.project) for story in stories]
    shown: dict[tuple[str, ...], str] = {}
    for theme, _ in named:
        shown.setdefault(words.all_of(theme), theme)
    cells = Counter((words.all_of(theme), project) for theme, project in named)
    size = Counter(words.all_of(theme) for theme, _ in named)
    ranked = sorted(shown, key=lambda key: (not key, -size[key], shown[key]))
    return tuple(GridRow(shown[key], tuple(cells[key, project] for project in projects)) for key in ranked)


def _theme(story: Story) -> str:
    """The theme; a heading that is a question, or the story's own title, is none."""
    is_name = len(story.theme.split()) <= LONGEST_THEME and story.theme.casefold() != story.label.casefold()
    return story.theme if is_name else ""
