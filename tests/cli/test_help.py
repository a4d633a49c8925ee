"""Help: every command has a summary that fits on its line, and an example that is true."""

import re

import pytest

from career_journal.cli.app import Commands


def commands():
    return Commands(name="journal", commands={}).list_commands(None)


def test_no_summary_is_cut_at_80_columns(journal):
    listed = journal("--help").out.partition("Commands:\n")[2]
    rows = dict(re.findall(r"^  (\S+) +(.+)$", listed, re.MULTILINE))
    assert list(rows) == commands()
    assert [name for name, summary in rows.items() if summary.endswith("...")] == []


@pytest.mark.parametrize("name", commands())
def test_every_command_shows_an_example_of_itself(journal, name):
    done = journal(name, "--help")
    assert done.code == 0
    assert f"Example: journal {name}" in done.out
