"""What holds for every sectioned note: no line is lost, nothing reads differently, undo restores every byte."""

from __future__ import annotations

import re
from datetime import date

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from career_journal.capture.importing.carry import carry
from career_journal.capture.importing.files import named
from career_journal.capture.importing.planning import Desk, plan
from career_journal.capture.importing.saying import said
from career_journal.capture.importing.sources import endings
from career_journal.journal import Journal
from career_journal.notes.undo import undo

TODAY = date(2026, 6, 20)
VOCABULARY = (
    "gate queue *quickly* [board](https://b.example/x) crane archive 12 min 40% `make` [[other]] #night ü 仕事 a|b"
)
WORDS = st.sampled_from(VOCABULARY.split())
TEXT = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)
DAY = st.dates(date(2024, 1, 1), date(2026, 6, 1)).map(str)
ITEM = st.one_of(
    TEXT,
    st.tuples(TEXT, TEXT, TEXT).map(" -> ".join),
    st.tuples(DAY, TEXT).map(" ".join),
    st.tuples(TEXT, st.integers(1, 999)).map(lambda both: f"{both[0]}: {both[1]} min"),
    st.tuples(st.sampled_from(["[ ]", "[x]"]), TEXT).map(" ".join),
    st.just("[[stories/elsewhere]]"),
)
HEADING = st.sampled_from(
    ["Conflicts", "Failures", "Wins", "Goals 2026", "Metrics", "Feedback", "Groceries", "Key results", "What I learned"]
)
ALL_OR_NONE = """
## Looking ahead

1. What do you want to achieve over the next six months?

- Yard figures - find and mend the weak spots of all five yards
- Option to keep to one yard with another foreman?
- Level up the newsletter to be the best of the trade, not just the usual
- Step back but give support to the other yards
- Understand the options after the new grades - what comes next, real dates

2. Is there anything you are not looking forward to?

The winter rota.
"""
"""The first items of this list can only be taken once those below them are links."""
CAREFUL = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@st.composite
def notes(draw):
    """Headings with items, items below items, paragraphs, tables and rules between them; any line break."""
    lines = draw(st.sampled_from([[], ["---", "title: Memories", "tags: [a, b]", "---"], ["# Interview"]]))
    for heading in draw(st.lists(HEADING, min_size=1, max_size=4)):
        lines = [*lines, f"{'#' * draw(st.integers(2, 3))} {heading}", ""]
        for item in draw(st.lists(ITEM, max_size=4)):
            lines.append(f"{draw(st.sampled_from(['- ', '+ ', '1. ', '']))}{item}")
            lines += [f"  - {below}" for below in draw(st.lists(ITEM, max_size=2))]
        lines += draw(
            st.sampled_from([[], [""], ["", "**Result:** saved a week", ""], ["---"], ["| a | 3 |", "|---|---|"]])
        )
    newline = draw(st.sampled_from(["\n", "\n", "\r\n"]))
    return draw(st.sampled_from(["", "\ufeff"])) + newline.join(lines) + draw(st.sampled_from(["", newline]))


def imported(root, *, move):
    """Import everything there is in a journal; returns what was made."""
    desk = Desk.open(root, TODAY)
    plans, failures = plan(desk, named([str(root)], endings()), move=move)
    done = carry(desk, plans, move=move)
    assert not failures
    assert not done.failures
    return done


def told(root):
    """What the records of a journal say; what stood below an objective may name it instead."""
    return sorted(str({**said(record), "objectives": ()}) for record in Journal.load(root).records)


def files(root):
    paths = (path for path in root.rglob("*") if path.is_file() and ".journal" not in path.parts)
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def words(text):
    return re.findall(r"[^\W_]+", text.casefold())


@CAREFUL
@given(notes(), st.booleans())
@example(ALL_OR_NONE, True)  # noqa: FBT003 - as the strategies stand
def test_an_import_changes_nothing_that_is_said_and_undo_restores_every_byte(tmp_path_factory, text, move):
    root = tmp_path_factory.mktemp("notes")
    (root / "memories.md").write_bytes(text.encode())
    before, records = files(root), told(root)
    done = imported(root, move=move)
    after = files(root)
    assert told(root) == records
    assert imported(root, move=move).made == []
    assert files(root) == after
    if done.made:
        undo(root, command="import")
    assert files(root) == before


@CAREFUL
@given(notes())
@example("# Interview\n## Conflicts\n\n## What I learned\n\n## Key results\n\n\n**Result:** saved a week\n")
@example("## Metrics\n\n- [board](https://b.example/x): 1 min\n| a | 3 |\n|---|---|\n")
@example("# Interview\n## Conflicts\n\n- gate\n- a|b\n## Key results\n\n- gate\n  - b\n## Key results\n\ngate")
def test_after_a_move_every_line_is_in_exactly_one_place(tmp_path_factory, text):
    root = tmp_path_factory.mktemp("notes")
    source = root / "memories.md"
    source.write_bytes(text.encode())
    desk = Desk.open(root, TODAY)
    (planned,), _ = plan(desk, named([str(source)], endings()), move=True)
    items = {item.mark: item for item in planned.content.items}
    taken = {row.mark: items[row.mark] for row in planned.rows}
    numbers = [number for item in taken.values() for number in item.lines]
    assert len(numbers) == len(set(numbers))
    carry(desk, [planned], move=True)
    lines = text.split("\n")
    left = [line for line in source.read_bytes().decode().split("\n") if not re.search(r"\[\[\w+/[^\]|]+\|", line)]
    assert left == [line for number, line in enumerate(lines, 1) if number not in numbers]
    notes = {mark: (root / row.note).read_text() for mark, row in ((row.mark, row) for row in planned.rows)}
    for mark, item in taken.items():
        for line in item.verbatim:
            told = re.sub(r"^\s*(?:[-+] |1\. )?(?:\[x\] |\*\*Result:\*\*)?", "", line)
            assert set(words(told)) <= set(words(notes[mark])), (line, notes[mark])
