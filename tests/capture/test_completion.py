"""Completion in a real bash: what the shell offers after Tab comes from this journal."""

import os
import shutil
import subprocess
import sys

import pytest

BASH = shutil.which("bash") or ""
pytestmark = pytest.mark.skipif(not BASH, reason="there is no bash here")

ASK = """
eval "$(journal completion bash)"
offered() {
    COMP_WORDS=(journal "$@"); COMP_CWORD=$#; COMPREPLY=()
    _journal_completion journal "${COMP_WORDS[COMP_CWORD]}" ""
    printf '%s|' "${COMPREPLY[@]}"; echo
}
"""
CASES = {
    "add st": ["story"],
    "log x --objective half": ["half-the-wait"],
    "log x --with A": ["Ana\\ Lind"],
    "log x --tag o": ["ops"],
    "prep --company kr": ["krakatit"],
    "set half": ["half-the-wait"],
    "list --kind obj": ["objective"],
    "log x --objective nothing": [],
}


def test_kinds_objectives_people_tags_companies_and_ids_are_offered(journal, tmp_path):
    journal.note("journal.toml", "")
    journal.note("half-the-wait.md", "---\ntype: objective\ntitle: Half the wait\n---\n")
    journal.note("cut.md", "---\ntype: evidence\ntext: Cut it\nwitnesses: [Ana Lind]\ntags: [ops]\n---\n")
    journal.note("krakatit.md", "---\ntype: company\ntitle: Krakatit\n---\n")
    program = tmp_path / "bin/journal"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m career_journal "$@"\n')
    program.chmod(0o755)
    script = ASK + "\n".join(f"offered {case}" for case in CASES)
    environment = {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}"}
    done = subprocess.run(
        [BASH, "-c", script], cwd=journal.root, env=environment, capture_output=True, text=True, check=True
    )
    offered = [[word for word in line.split("|") if word] for line in done.stdout.splitlines()]
    assert dict(zip(CASES, offered, strict=True)) == CASES


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_every_shell_gets_a_script(journal, shell):
    done = journal("completion", shell)
    assert done.code == 0
    assert "_JOURNAL_COMPLETE" in done.out


def test_another_shell_is_refused_with_those_that_are_known(journal):
    done = journal("completion", "tcsh")
    assert (done.code, "known shells: bash, zsh, fish, powershell" in done.err) == (2, True)
