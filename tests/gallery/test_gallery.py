"""The gallery: every message about wrong input, with a small input that causes it.

The pages beside this file are the tests. A section gives its notes (a path in backquotes, then a block) and then what
commands print about them. `pytest tests/gallery --update-golden` writes the answers anew; then read the diff.
"""

import ast
import os
import re
import shlex
from pathlib import Path

import pytest

HERE = Path(__file__).parent
READING = Path(__file__).parents[2] / "src" / "career_journal" / "notes"
SECTION = re.compile(r"^## (?P<title>[^\n]+)\n(?P<body>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
NOTE = re.compile(r"^`(?P<path>[^`\n]+)`(?P<how>[^\n]*)\n```\w*\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
ANSWER = re.compile(r"^```console\n(?P<shown>.*?)^```$", re.MULTILINE | re.DOTALL)


def every_section():
    for page in sorted(HERE.glob("*.md")):
        for match in SECTION.finditer(page.read_text("utf-8")):
            yield pytest.param(page, match["title"], match["body"], id=f"{page.stem}: {match['title']}")


@pytest.fixture
def arranged(journal, monkeypatch):
    """Put the notes of a section where it wants them; what no text can hold is said behind the path."""

    def arrange(body):
        for path, how, text in NOTE.findall(body):
            target = journal.root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            if "nobody may open" in how:
                monkeypatch.setattr("builtins.open", _refusing(path))
            if "17 MB" in how:
                with target.open("wb") as file:
                    os.truncate(file.fileno(), 17 << 20)
            elif "link" in how:
                (journal.root.parent / "outside.md").write_text(text)
                target.symlink_to(journal.root.parent / "outside.md")
            elif "pipe" in how:
                os.mkfifo(target)
            else:
                target.write_bytes(_spelt_out(text).encode("latin-1" if "Latin-1" in how else "utf-8"))

    monkeypatch.chdir(journal.root)
    return arrange


def _spelt_out(text):
    """`␀` and `⏎` stand for characters that a page cannot show, `… (70 times)` for what is too long for it."""
    text = text.replace("␀", "\0").replace("⏎", "\u2028")
    text = re.sub(r"(.)… \(([\d,]+) times\)", lambda match: match[1] * int(match[2].replace(",", "")), text)
    return re.sub(r"⟨(.+?)⟩ × ([\d,]+)\n", lambda match: _numbered(match[1], match[2]), text)


def _numbered(line, times):
    return "".join(line.replace("N", str(number)) + "\n" for number in range(int(times.replace(",", ""))))


def _refusing(name):
    opened = open

    def refuse(path, *arguments, **options):
        if str(path).endswith(name):
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *arguments, **options)

    return refuse


def answers(journal, shown):
    """What the commands of a block print, and their exit code where it is not 0."""
    lines = []
    for line in re.findall(r"^\$ journal ?(.*)$", shown, re.MULTILINE):
        done = journal(*shlex.split(line))
        said = (done.out + done.err).replace(str(journal.root), ".").rstrip("\n")
        lines += [f"$ journal {line}".rstrip(), *([said] if said else []), f"exit {done.code}"]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(("page", "title", "body"), list(every_section()))
def test_every_message_is_as_the_gallery_shows_it(journal, arranged, request, page, title, body):
    arranged(body)
    shown = ANSWER.search(body)
    assert shown, f"{page.name}, {title}: no command"
    fresh = answers(journal, shown["shown"])
    if request.config.getoption("--update-golden") and fresh != shown["shown"]:
        page.write_text(page.read_text("utf-8").replace(body, body.replace(shown["shown"], fresh)), encoding="utf-8")
    else:
        assert fresh == shown["shown"], "run with --update-golden and read the diff"


def codes():
    """The codes of all problems that reading can find, taken from the source."""
    for path in sorted(READING.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                at = {"Problem": 0, "_unreadable": 1}.get(node.func.id)
                code = node.args[at] if at is not None and len(node.args) > at else None
                if isinstance(code, ast.Constant):
                    yield code.value


def test_every_problem_of_reading_has_its_place_in_the_gallery():
    shown = set(re.findall(r"^(?:ERROR|WARNING|REMARK) ([a-z0-9-]+)", "\n".join(_pages()), re.MULTILINE))
    assert len(set(codes())) > 8
    assert set(codes()) - shown == set()


def _pages():
    return (page.read_text("utf-8") for page in HERE.glob("*.md"))


def test_no_message_shows_a_traceback_or_shouts():
    for page in _pages():
        for block in ANSWER.findall(page):
            assert "Traceback" not in block
            assert not re.search(r"^  hint: [A-Z](?!\w*-)[a-z]+ .*[.]$", block, re.MULTILINE)
