"""Completion in real shells: what they offer after Tab comes from this journal, and nothing in it is run."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys

import pytest

SCRIPTS = {
    "bash": """
        eval "$(journal completion bash)"
        offered() {
            COMP_WORDS=(journal "$@"); COMP_CWORD=$#; COMPREPLY=()
            _journal_completion journal "${COMP_WORDS[COMP_CWORD]}" ""
            printf '%s|' "${COMPREPLY[@]}"; echo
        }
        """,
    "zsh": """
        compdef() { : }
        _arguments() { print -rn -- ${${${1#*\\(\\(}%\\)\\)}//$'\\n'/|} }
        eval "$(journal completion zsh)"
        offered() { words=(journal "$@"); CURRENT=$#words; _journal_completion; echo }
        """,
    "fish": """
        journal completion fish | source
        function offered; echo (complete -C "journal $argv" | string split -f1 \\t | string join '|'); end
        """,
}
"""For each shell a command `offered` that prints what the shell offers behind these words."""
CASES = {
    "add st": ["story"],
    "log x --objective half": ["half-the-wait"],
    "log x --with A": ["Ana Lind"],
    "log x --tag o": ["ops"],
    "prep --company kr": ["krakatit"],
    "set half": ["half-the-wait"],
    "list --kind obj": ["objective"],
    "log x --objective nothing": [],
}
HOSTILE = "Zoe $(touch ran) `touch ran`; & > *"


@pytest.fixture
def offered(journal, tmp_path):
    """What a shell offers in each case."""
    journal.note("journal.toml", "")
    journal.note("half-the-wait.md", "---\ntype: objective\ntitle: Half the wait\n---\n")
    journal.note("cut.md", "---\ntype: evidence\ntext: Cut it\nwitnesses: [Ana Lind]\ntags: [ops]\n---\n")
    journal.note("krakatit.md", "---\ntype: company\ntitle: Krakatit\n---\n")
    program = tmp_path / "bin/journal"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m career_journal "$@"\n')
    program.chmod(0o755)
    environment = {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}"}

    def ask(shell, cases):
        if shutil.which(shell) is None:
            pytest.skip(f"there is no {shell} here")
        script = "\n".join([SCRIPTS[shell], *(f"offered {case}" for case in cases)])
        done = subprocess.run(
            [shell, "-c", script], cwd=journal.root, env=environment, capture_output=True, text=True, check=True
        )
        return [[word for word in line.split("|") if word] for line in done.stdout.splitlines()]

    return ask


@pytest.mark.parametrize("shell", SCRIPTS)
def test_kinds_objectives_people_tags_companies_and_ids_are_offered(offered, shell):
    cases = CASES if shell == "bash" else {case: CASES[case] for case in ("add st", "log x --with A", "set half")}
    names = [[_as_typed(word, shell) for word in words] for words in offered(shell, cases)]
    assert dict(zip(cases, names, strict=True)) == cases


@pytest.mark.parametrize("shell", SCRIPTS)
def test_a_name_in_a_note_is_never_run_by_a_shell(journal, offered, shell):
    journal.note("hostile.md", f"---\ntype: evidence\ntext: A\nwitnesses: [{json.dumps(HOSTILE)}]\n---\n")
    (words,) = offered(shell, ["log x --with Z"])
    assert [_as_typed(word, shell) for word in words] == [HOSTILE]
    assert not list(journal.root.rglob("ran"))


def _as_typed(word, shell):
    """The name that an offered word stands for; zsh reads it in quotes, fish puts it in quotes itself."""
    name = word if shell == "fish" else shlex.split(word)[0]
    return re.sub(r"\\([$`])", r"\1", name).partition(":")[0] if shell == "zsh" else name


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_every_shell_gets_a_script(journal, shell):
    done = journal("completion", shell)
    assert done.code == 0
    assert "_JOURNAL_COMPLETE" in done.out


def test_another_shell_is_refused_with_those_that_are_known(journal):
    done = journal("completion", "tcsh")
    assert (done.code, "known shells: bash, zsh, fish, powershell" in done.err) == (2, True)
