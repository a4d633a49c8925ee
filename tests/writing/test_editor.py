"""`journal edit` with every kind of editor: the note is taken over whole or stays, and nothing written is lost."""

import shlex
import sys
from pathlib import Path

import pytest

NOTE = "\ufeff---\r\ntype: story\r\ntitle: The queue\r\n---\r\n\r\nIt was late.\r\n"


@pytest.fixture
def note(journal):
    path = journal.root / "queue.md"
    path.write_bytes(NOTE.encode())
    path.chmod(0o640)
    return path


@pytest.fixture
def editor(tmp_path, monkeypatch):
    """Make a shell script the editor; `$1` is the file."""

    def use(script, variable="EDITOR", arguments=""):
        path = tmp_path / f"my {variable}"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        monkeypatch.setenv(variable, f"{shlex.quote(str(path))} {arguments}".strip())

    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    return use


def kept(err):
    """The text that an error message says is kept, and that no file but the note and the draft holds."""
    return Path(err.rpartition("what you wrote is kept in ")[2].strip()).read_bytes().decode()


def test_what_the_editor_saved_is_the_note_byte_for_byte(journal, note, editor):
    editor("sed -i 's/late/early/' \"$1\"")
    done = journal("edit", "queue")
    assert (done.code, done.out, done.err) == (0, "queue\n", "")
    assert note.read_bytes().decode() == NOTE.replace("late", "early")
    assert note.stat().st_mode & 0o777 == 0o640
    assert not list((journal.root / ".journal/drafts").iterdir())
    assert journal("undo").code == 0
    assert note.read_bytes().decode() == NOTE


def test_visual_comes_before_editor_and_arguments_and_blanks_in_a_path_are_understood(journal, note, editor, tmp_path):
    editor("false")
    editor('echo "$1" "$2" > "$0.seen"; echo more >> "$3"', "VISUAL", "--wait 'two words'")
    assert journal("edit", "queue").code == 0
    assert (tmp_path / "my VISUAL.seen").read_text() == "--wait two words\n"
    assert note.read_bytes().decode() == f"{NOTE}more\n"


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (None, "no editor is set: VISUAL and EDITOR are empty"),
        ("  ", "no editor is set: VISUAL and EDITOR are empty"),
        ("no-such-program --wait", "EDITOR is 'no-such-program --wait', and there is no such program"),
        ("/", "EDITOR is '/', and there is no such program"),
        ("'open quote", "which has a quote that does not end"),
    ],
)
def test_without_an_editor_that_can_be_started_nothing_is_run(journal, note, editor, monkeypatch, value, message):
    note.chmod(0o755)
    if value is not None:
        monkeypatch.setenv("EDITOR", value)
    for command in (["edit", "queue"], ["add", "story", "--edit"]):
        done = journal(*command)
        assert (done.code, done.out) == (2, "")
        assert message in done.err
        assert "for example: export EDITOR=nano" in done.err
    assert note.read_bytes().decode() == NOTE
    del editor


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("exit 1", "ended with 1, so nothing was changed"),
        ("kill -9 $$", "was stopped by signal 9, so nothing was changed"),
        (': > "$1"', "the editor left an empty note, so nothing was changed"),
        ('rm "$1"', "the editor left an empty note, so nothing was changed"),
    ],
)
def test_an_editor_that_fails_changes_nothing(journal, note, editor, script, message):
    editor(script)
    done = journal("edit", "queue")
    assert done.code == 1
    assert message in done.err
    assert note.read_bytes().decode() == NOTE
    assert not list((journal.root / ".journal/drafts").iterdir())


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ('echo "long text" >> "$1"; exit 3', "ended with 3, so nothing was changed"),
        ('echo "long text" >> "$1"; kill -15 $$', "was stopped by signal 15"),
        ('echo "long text" >> "$1"; echo by hand >> "$NOTE"', "queue.md was changed by somebody else meanwhile"),
        ('echo "long text" >> "$1"; echo other > "$NOTE.n"; mv "$NOTE.n" "$NOTE"', "changed by somebody else"),
        ('echo "long text" >> "$1"; rm "$NOTE"', "queue.md is no longer there"),
        ('echo "long text" >> "$1"; chmod 444 "$NOTE"', "queue.md is read-only"),
    ],
)
def test_what_was_written_is_kept_beside_what_stands_there(journal, note, editor, monkeypatch, script, message):
    monkeypatch.setenv("NOTE", str(note))
    editor(script)
    done = journal("edit", "queue")
    assert done.code == 1
    assert message in done.err
    assert kept(done.err) == f"{NOTE}long text\n"
    assert not note.exists() or "long text" not in note.read_bytes().decode()


def test_a_note_that_is_no_text_any_more_is_not_taken_over(journal, note, editor):
    editor('printf "caf\\351\\n" > "$1"')
    done = journal("edit", "queue")
    assert done.code == 1
    assert "line 1 is not UTF-8, so nothing was changed" in done.err
    assert note.read_bytes().decode() == NOTE


def test_saving_nothing_is_no_change_and_no_step_to_undo(journal, note, editor):
    editor("true")
    done = journal("edit", "queue")
    assert (done.code, done.err) == (0, "nothing was changed\n")
    assert note.read_bytes().decode() == NOTE
    assert journal("undo").code == 1


def test_broken_front_matter_is_kept_as_typed_and_reported_with_its_line(journal, note, editor):
    editor("sed -i 's/title: /title: a: /' \"$1\"")
    done = journal("edit", "queue")
    assert done.code == 1
    assert "queue.md:3: the front matter cannot be read" in done.err
    assert note.read_bytes().decode() == NOTE.replace("title: ", "title: a: ")


def test_another_command_waits_for_the_editor_and_then_refuses(journal, note, editor, tmp_path):
    command = shlex.join([sys.executable, "-m", "career_journal", "-C", str(journal.root), "set", "queue", "theme=x"])
    editor(f'{command} > "$0.out" 2>&1; echo $? >> "$0.out"; echo more >> "$1"')
    assert journal("edit", "queue").code == 0
    said = (tmp_path / "my EDITOR.out").read_text()
    assert said.endswith("\n1\n")
    assert "queue.md is held by another command, perhaps an open editor" in said
    assert note.read_bytes().decode() == f"{NOTE}more\n"


def test_a_record_in_a_note_is_opened_at_its_line(journal, editor, tmp_path, monkeypatch):
    journal.note("log.md", "## Wins\n\n- cut it\n- slept\n")
    editor("")
    (tmp_path / "nano").write_text('#!/bin/sh\necho "$1" > "$0.seen"\n')
    (tmp_path / "nano").chmod(0o755)
    monkeypatch.setenv("EDITOR", str(tmp_path / "nano"))
    assert journal("edit", "log#slept").code == 0
    assert (tmp_path / "nano.seen").read_text() == "+4\n"
