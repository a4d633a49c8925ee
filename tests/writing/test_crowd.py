"""Many commands at once, and commands killed in the middle: nothing torn, nothing lost, nothing claimed that is not."""

import random
import signal
import subprocess
import sys
import time

import pytest

AT_ONCE = 4
EACH = 10


@pytest.fixture
def start(journal):
    """Start a real command, or a row of them in one process after another."""

    def begin(*arguments):
        program = [sys.executable, "-m", "career_journal", "-C", str(journal.root), *arguments]
        return subprocess.Popen(program, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    return begin


@pytest.fixture
def workers(journal):
    """Processes that each run the command many times, `{}` being the number of the run; the exit codes of all runs."""
    code = (
        "import sys; from typer.testing import CliRunner; from career_journal.cli.app import app\n"
        "for n in range(int(sys.argv[1])):\n"
        "    words = [word.replace('{}', f'{sys.argv[2]}-{n}') for word in sys.argv[4:]]\n"
        "    print(CliRunner().invoke(app, ['-C', sys.argv[3], *words]).exit_code)\n"
    )

    def run(*words):
        numbers = [str(number) for number in range(AT_ONCE)]
        root = str(journal.root)
        started = [
            subprocess.Popen([sys.executable, "-c", code, str(EACH), n, root, *words], stdout=subprocess.PIPE)
            for n in numbers
        ]
        return [int(line) for process in started for line in process.communicate()[0].split()]

    return run


def test_many_notes_with_one_title_are_all_there(journal, workers):
    codes = workers("add", "story", "One title", "--result", "64 min {}")
    assert codes == [0] * AT_ONCE * EACH
    notes = list((journal.root / "stories").iterdir())
    assert len(notes) == len({path.read_text() for path in notes}) == AT_ONCE * EACH


def test_many_changes_of_one_note_are_all_there(journal, workers):
    note = journal.note("one.md", "---\ntitle: One\n---\n")
    codes = workers("set", "one.md", "key-{}=64")
    lines = [line for line in note.read_text().split("\n") if line.startswith("key-")]
    assert codes.count(0) == len(lines) == len(set(lines))
    assert set(codes) <= {0, 1}
    assert codes.count(0) > EACH


def test_a_command_that_is_killed_leaves_whole_notes_and_the_next_one_works(journal, start):
    note = journal.note("one.md", "---\ntype: story\ntitle: One\nrole: r0\n---\n\n" + "It was late.\n" * 500)
    body = note.read_text().partition("r0")[2]
    delays = random.Random(7)  # noqa: S311 - moments, no secrets
    begun = time.monotonic()
    assert start("set", "one.md", "role=r0").wait() == 0
    took = time.monotonic() - begun
    for number in range(1, 9):
        process = start("set", "one.md", f"role=r{number}")
        time.sleep(took * (0.5 + delays.random() * 0.6))
        process.send_signal(signal.SIGKILL)
        process.wait()
        text = note.read_text()
        assert text.startswith("---\ntype: story\ntitle: One\nrole: r")
        assert text.endswith(body)
        assert process.returncode != 0 or f"role: r{number}\n" in text
    (journal.root / ".one.md.0123456789ab.tmp~").write_text("what a killed command leaves behind\n")
    assert journal("set", "one.md", "role=last").code == 0
    assert "role: last\n" in note.read_text()
    assert not list(journal.root.glob(".*tmp~"))
