"""README tells the truth: its commands run, its screens are what they print, its options exist.

`pytest tests/test_readme.py --update-golden` writes the screens anew; then read the diff.
"""

import re
import shlex
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
README = PROJECT / "README.md"
SCREEN = re.compile(r"```console\n\$ journal (?P<command>[^\n]*)\n(?P<shown>.*?)```", re.DOTALL)
LONGEST = 16
"""Lines of a screen that README shows."""
REST = "…\n"


def blocks(language):
    return re.findall(rf"```{language}\n(.*?)```", README.read_text("utf-8"), re.DOTALL)


def commands():
    lines = [line for block in blocks("sh") for line in block.splitlines()]
    inline = re.findall(r"`(journal [a-z-]+(?: [^`…]*)?)`", README.read_text("utf-8"))
    return [line.strip() for line in (*lines, *inline) if line.strip().startswith("journal ")]


@pytest.fixture
def sample(journal):
    return type(journal)(PROJECT / "notes")


def screen(done):
    lines = done.out.splitlines(keepends=True)
    return "".join(lines[:LONGEST]) + (REST if len(lines) > LONGEST else "")


def test_two_commands_open_it_and_ci_runs_the_second():
    first, second = (block.strip() for block in blocks("sh")[:2])
    assert first.count("\n") == second.count("\n") == 0
    assert (PROJECT / ".ci" / "run").read_text("utf-8").splitlines()[-1] == second
    assert first.endswith(".venv/bin/journal review --half-year --today 2026-06-20")


def test_the_first_command_prints_the_review_of_the_sample_journal(sample):
    done = sample("review", "--half-year")
    assert (done.code, done.out.splitlines()[0]) == (0, "REVIEW 2026-H1   Talvi Andrade")


def test_the_screens_are_what_the_commands_print(sample, request):
    text = README.read_text("utf-8")

    def now(block):
        return f"```console\n$ journal {block['command']}\n{screen(sample(*shlex.split(block['command'])))}```"

    fresh = SCREEN.sub(now, text)
    if request.config.getoption("--update-golden"):
        README.write_text(fresh, encoding="utf-8")
    assert len(SCREEN.findall(text)) == 4
    assert fresh == README.read_text("utf-8"), "run with --update-golden and read the diff"


@pytest.mark.parametrize("line", commands())
def test_the_commands_and_their_options_exist(journal, line):
    words = shlex.split(line, comments=True)[1:]
    if words[0] in ("-C", "--dir"):
        words = words[2:]
    kind = words[1:2] if words[0] == "add" else []
    listed = journal(words[0], *kind, "--help")
    assert listed.code == 0, listed.err
    for option in re.findall(r"(?<!\S)--[a-z-]+", " ".join(words)):
        assert option in listed.out


def test_its_links_lead_somewhere():
    for target in re.findall(r"\]\(([^)#]+)\)", README.read_text("utf-8")):
        assert (PROJECT / target).is_file(), target
