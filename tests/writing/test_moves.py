"""`rename`, `rm`, `undo`: names change and links follow, nothing is ever gone, every step goes back."""

import stat

import pytest


@pytest.fixture
def bytes_of(journal):
    """Every file of the journal but its own ones, with what is in it, its mode and its time."""

    def read():
        return {
            path.relative_to(journal.root).as_posix(): (path.read_bytes(), path.stat().st_mode, path.stat().st_mtime_ns)
            for path in journal.root.rglob("*")
            if path.is_file() and ".journal" not in path.parts
        }

    return read


def only_bytes(files):
    return {path: (data, mode) for path, (data, mode, _) in files.items()}


STORY = "---\ntype: story\ntitle: The queue # of '24\ndate: 2024-03-01\n---\n\nIt was late.\n"


def test_rename_gives_a_new_title_and_a_new_file_and_every_link_follows(journal):
    journal.note("stories/2024-03-01-the-queue.md", STORY)
    journal.note("stories/the-queue-2.md", "---\ntype: story\ntitle: Another\n---\n")
    linking = journal.note(
        "log.md",
        "---\nlinks: ['2024-03-01-the-queue']  # mine\n---\n"
        "[[2024-03-01-the-queue|then]], [[The queue]], [it](stories/2024-03-01-the-queue.md#a), [[the-queue-2]]\n"
        "`[[2024-03-01-the-queue]]`\n",
    )
    done = journal("rename", "2024-03-01-the-queue", "The night it stopped")
    assert done.out == "stories/2024-03-01-the-night-it-stopped\n"
    assert done.err == "followed in log.md\n"
    assert linking.read_text() == (
        "---\nlinks: ['2024-03-01-the-night-it-stopped']  # mine\n---\n"
        "[[2024-03-01-the-night-it-stopped|then]], [[The night it stopped]], "
        "[it](stories/2024-03-01-the-night-it-stopped.md#a), [[the-queue-2]]\n"
        "`[[2024-03-01-the-queue]]`\n"
    )
    renamed = journal.root / "stories/2024-03-01-the-night-it-stopped.md"
    assert renamed.read_text() == STORY.replace("The queue #", "The night it stopped #")


def test_a_record_in_a_note_is_renamed_in_its_line_and_links_to_its_id_follow(journal):
    note = journal.note("okrs.md", "## Objectives\n\n- [ ] Half the wait #ops\n- [ ] Sleep\n")
    other = journal.note("log.md", "for [[okrs#half-the-wait]]\n")
    assert journal("rename", "okrs.md:3", "A third of the wait").out == "okrs#a-third-of-the-wait\n"
    assert note.read_text() == "## Objectives\n\n- [ ] A third of the wait #ops\n- [ ] Sleep\n"
    assert other.read_text() == "for [[okrs#a-third-of-the-wait]]\n"


def test_a_note_in_another_folder_still_links_to_what_it_linked_to(journal):
    journal.note(
        "a.md", "---\ntype: story\ntitle: A\n---\n[b](b.md) ![p](img/p.png) [me](a.md#x) [web](https://a.md/b.md)\n"
    )
    journal.note("b.md", "[a](a.md)\n")
    assert journal("rename", "a.md", "deep/er/a.md").code == 0
    moved = (journal.root / "deep/er/a.md").read_text()
    assert moved.endswith("[b](../../b.md) ![p](../../img/p.png) [me](a.md#x) [web](https://a.md/b.md)\n")
    assert (journal.root / "b.md").read_text() == "[a](deep/er/a.md)\n"
    assert journal("undo").code == 0
    assert sorted(path.name for path in journal.root.glob("[!.]*")) == ["a.md", "b.md"]


def test_a_reason_that_makes_two_records_is_renamed_for_both(journal):
    note = journal.note("why.md", "## Compatibility\n\n### Scale (Google, Meta)\n\n- large systems\n")
    assert journal("rename", "why.md:5", "larger systems").out == "why#larger-systems\n"
    assert note.read_text().endswith("- larger systems\n")


def test_a_note_that_is_no_record_is_renamed_in_its_heading(journal):
    journal.note("goals.md", "# Goals\n\nText\n")
    assert journal("rename", "goals.md", "My goals").code == 0
    assert (journal.root / "my-goals.md").read_text() == "# My goals\n\nText\n"


@pytest.mark.parametrize(
    ("new", "code", "message"),
    [
        ("other.md", 1, "other.md is already there"),
        ("../out.md", 1, "leads out of the journal"),
        (" ", 2, "the new name is empty"),
    ],
)
def test_a_name_that_is_taken_or_none_is_refused(journal, bytes_of, new, code, message):
    journal.note("a.md", STORY)
    journal.note("other.md", "text\n")
    before = bytes_of()
    done = journal("rename", "a.md", new)
    assert done.code == code
    assert message in done.err
    assert bytes_of() == before


@pytest.mark.parametrize("record", ["stories/queue", "okrs.md:3", "okrs.md:4", "half.md:5", "plain.md"])
def test_what_is_thrown_away_lies_in_the_trash_and_undo_brings_it_back_as_it_was(journal, bytes_of, record):
    journal.note("stories/queue.md", STORY).chmod(0o640)
    journal.note("okrs.md", "## Objectives\r\n\r\n- O: Half the wait\r\n    - KR: p95 below 1 s\r\n- O: Sleep\r\n")
    journal.note("half.md", "---\ntype: objective\ntitle: Half\nkey_results:\n  - one  # 1\n  - two\n---\n")
    journal.note("plain.md", "\ufeff# Only text\n\nwithout end")
    before = bytes_of()
    done = journal("rm", record)
    assert done.code == 0, done.err
    assert (journal.root / done.out.strip()).is_file()
    assert bytes_of() != before
    assert journal("undo").code == 0
    assert only_bytes(bytes_of()) == only_bytes(before)
    if ":" not in record:
        assert bytes_of() == before


def test_the_key_results_go_with_their_objective_and_its_neighbours_stay(journal):
    note = journal.note("okrs.md", "## Objectives\n\n- O: Half the wait\n    - KR: p95 below 1 s\n- O: Sleep\n")
    journal("rm", "okrs.md:3")
    assert note.read_text() == "## Objectives\n\n- O: Sleep\n"


def test_who_still_links_to_what_was_thrown_away_is_named_once(journal):
    journal.note("okrs.md", "## Objectives\n\n- Half the wait\n- Sleep\n")
    journal.note("log.md", "## Wins\n\n- cut it [[okrs#half-the-wait]]\n- cut it more [[okrs#half-the-wait]]\n")
    journal.note("other.md", "## Wins\n\n- slept [[okrs]]\n")
    assert journal("rm", "okrs.md:3", "--dry-run").err.splitlines()[1:] == ["log.md still links to it"]
    assert journal("rm", "okrs.md", "--dry-run").err.count("still links") == 2


def test_lines_that_are_two_records_are_not_taken_from_one_of_them(journal):
    note = journal.note("why.md", "## Compatibility\n\n### Scale (Google, Meta)\n\n- large systems\n")
    before = note.read_bytes()
    done = journal("rm", journal.records("--kind", "fit")[0]["id"])
    assert done.code == 1
    assert "belongs to why#large-systems-2 too, so it stays" in done.err
    assert note.read_bytes() == before


# ---- undo --------------------------------------------------------------------------------------------------------


def test_every_command_is_taken_back_byte_for_byte_and_again_the_one_before(journal, bytes_of):
    journal.note("stories/queue.md", STORY).chmod(0o604)
    journal.note("log.md", "\ufeff## Wins\r\n\r\n- cut it [[queue]]\r\n- [ ] sleep\r\n")
    states = [bytes_of()]
    commands = [
        ["log", "Cut it again"],
        ["add", "metric", "Duration", "--value", "64", "--unit", "min"],
        ["set", "queue", "theme=Conflict", "role=led it"],
        ["set", "log.md:3", "outcome=quiet"],
        ["tag", "queue", "ops"],
        ["done", "log.md:4"],
        ["rename", "queue", "The other queue"],
        ["rm", "metrics/duration"],
    ]
    for command in commands:
        assert journal(*command).code == 0
        states.append(bytes_of())
    for command, state in zip(reversed(commands), reversed(states[:-1]), strict=True):
        done = journal("undo")
        assert done.err.startswith(f"undone: {command[0]}")
        assert only_bytes(bytes_of()) == only_bytes(state)
    assert journal("undo").code == 1


def test_undo_refuses_to_lose_a_later_change_and_dry_run_only_tells(journal, bytes_of):
    note = journal.note("queue.md", STORY)
    journal("set", "queue", "theme=Conflict")
    before = bytes_of()
    assert journal("undo", "--dry-run").err == "would undo: set theme of queue\n"
    assert bytes_of() == before
    note.write_text(note.read_text() + "more\n")
    done = journal("undo")
    assert (done.code, "queue.md was changed after 'set theme of queue'" in done.err) == (1, True)
    assert note.read_text().endswith("more\n")


def test_a_dry_run_of_each_writing_command_writes_nothing_at_all(journal, bytes_of):
    journal.note("queue.md", STORY)
    journal.note("okrs.md", "## Objectives\n\n- [ ] Half the wait\n")
    before = bytes_of()
    for command in (
        ["log", "Cut it"],
        ["add", "story", "A title"],
        ["set", "queue", "theme=x"],
        ["tag", "queue", "ops"],
        ["untag", "queue", "ops"],
        ["link", "queue", "okrs.md:3"],
        ["done", "okrs.md:3"],
        ["rename", "queue", "New"],
        ["rm", "queue"],
    ):
        assert journal(*command, "--dry-run").code == 0, command
    assert bytes_of() == before
    assert not (journal.root / ".journal").exists()


def test_the_trash_and_the_undo_log_are_for_their_owner_alone_and_not_for_git(journal):
    journal.note("queue.md", STORY)
    journal("rm", "queue")
    own = journal.root / ".journal"
    assert stat.S_IMODE(own.stat().st_mode) == 0o700
    assert "*" in (own / ".gitignore").read_text().splitlines()
    assert journal.records() == []
