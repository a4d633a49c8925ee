"""What CONTRIBUTING promises to a newcomer: adding one thing touches one file, and one template where it is seen."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from career_journal import checks, records
from career_journal.render import formats
from career_journal.resources import templates

PROJECT = Path(__file__).parents[1]

KIND = '''
from typing import Annotated, ClassVar

from msgspec import Meta

from career_journal.records.base import Record, Text


class Talk(Record, frozen=True, kw_only=True):
    """A talk you gave."""

    kind: ClassVar[str] = "talk"

    venue: Annotated[str, Meta(description="where it was")] = ""
    message: Annotated[Text, Meta(description="what they took home")] = ""
'''
REPORT = '''
"""Show how many records there are."""

from typing import ClassVar

from career_journal.report import Report


class Size(Report, frozen=True, kw_only=True, tag="size"):
    template: ClassVar[str] = "size"
    records: int


def build(journal, today):
    return Size(records=len(journal.records))
'''
CHECK = """
from career_journal.errors import Problem
from career_journal.records.story import Story

CODE = "shouting"
WHEN = "a title is all capitals"


def check(journal, today):
    for story in journal.of(Story):
        if story.title.isupper():
            yield Problem(CODE, f"'{story.title}' is all capitals", story.source, "say it quietly")
"""
FORMAT = """
SUFFIXES = (".count",)


def render(report, page):
    return f"{report.records} in all\\n"
"""


@pytest.fixture
def project(tmp_path):
    """A copy of the program to which files can be added, and a way to run it on a small journal."""
    shutil.copytree(PROJECT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(PROJECT / "templates", tmp_path / "templates")
    (tmp_path / "notes").mkdir()

    def run(*arguments):
        return subprocess.run(
            [sys.executable, "-m", "career_journal", "-C", "notes", "--today", "2026-06-20", *arguments],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(tmp_path / "src"), "COLUMNS": "80", "NO_COLOR": "1"},
            capture_output=True,
            text=True,
            check=False,
        )

    def add(path, text):
        target = tmp_path / path
        target.write_text(text.lstrip("\n"), encoding="utf-8")

    run.add = add
    return run


def test_a_kind_is_one_file_and_the_template_of_its_notes(project):
    project.add("src/career_journal/records/talk.py", KIND)
    project.add("templates/notes/talk.md", "---\ntype: talk\ntitle:\nvenue:\n---\n\n## Message\n")
    assert project("add", "talk", "On boilers", "--venue", "Odense", "--message", "Insulate").returncode == 0
    (record,) = json.loads(project("list", "--json").stdout)
    assert (record["kind"], record["fields"]["venue"], record["fields"]["message"]) == ("talk", "Odense", "Insulate")
    assert project("set", "on-boilers", "venue=Oslo").returncode == 0
    assert "Oslo" in project("show", "on-boilers").stdout


def test_a_report_is_one_file_and_its_template_and_a_format_is_one_file(project):
    project.add("notes/wins.md", "# Wins\n\n- shipped it\n- mended it\n")
    project.add("src/career_journal/reports/size.py", REPORT)
    project.add("templates/reports/size.md.j2", "{{ records }} records\n")
    project.add("src/career_journal/render/formats/count.py", FORMAT)
    assert "Show how many records there are." in project("--help").stdout
    assert project("size").stdout == "2 records\n"
    assert json.loads(project("size", "--json").stdout) == {"report": "size", "version": 1, "records": 2}
    assert project("size", "--format", "count").stdout == "2 in all\n"


def test_a_check_is_one_file(project):
    project.add("notes/loud.md", "---\ntype: story\ntitle: ALL LOUD\nresult: 5 %\n---\n")
    project.add("src/career_journal/checks/shouting.py", CHECK)
    assert project("check", "--only", "shouting").stdout.startswith(
        "WARNING shouting\n  loud.md:1: 'ALL LOUD' is all capitals\n    hint: say it quietly\n"
    )


def test_every_kind_that_stands_alone_has_a_template_for_new_notes():
    alone = {name for name, kind in records.kinds().items() if not kind.is_part}
    written = {path.stem for path in (templates() / "notes").glob("*.md")}
    assert written == alone - {"vocabulary", "competencies"}  # lists of words: the library's, or copied from it


def test_every_check_says_when_it_fires_and_has_a_code_of_its_own():
    codes = [module.CODE for module in checks.modules()]
    assert len(set(codes)) == len(codes)
    assert all(module.WHEN[0].islower() and not module.WHEN.endswith(".") for module in checks.modules())


def test_every_format_names_its_file_endings():
    endings = [suffix for name in formats.names() for suffix in formats.named(name).SUFFIXES]
    assert len(set(endings)) == len(endings) >= 6


def test_the_codes_of_what_reading_finds_are_all_known():
    source = "".join(
        path.read_text("utf-8") for path in (PROJECT / "src").rglob("*.py") if path.parent.name != "checks"
    )
    found = re.findall(r'(?:Problem\(|_unreadable\(\s*\w+,)\s*"([\w-]+)"', source)
    assert set(found) == set(checks.READING)
