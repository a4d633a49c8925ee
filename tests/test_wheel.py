"""A wheel works from an unrelated folder: templates and library are inside."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The wheel, built without the network and unpacked as an installer does."""
    scratch = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(scratch)],
        cwd=PROJECT,
        check=True,
        capture_output=True,
    )
    (wheel,) = scratch.glob("career_journal-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(scratch / "site")
    return scratch / "site"


def run(installed, folder, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "career_journal", "-C", ".", "--today", "2026-06-20", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(installed), "COLUMNS": "80", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_brings_templates_and_library_and_nothing_else(installed):
    names = {path.name for path in installed.iterdir()}
    assert {name for name in names if not name.endswith(".dist-info")} == {"career_journal"}
    package = installed / "career_journal"
    for folder, beside in (("templates", PROJECT), ("library", PROJECT / "src/career_journal")):
        shipped = {str(path.relative_to(package)) for path in (package / folder).rglob("*") if path.is_file()}
        kept = {str(path.relative_to(beside)) for path in (beside / folder).rglob("*") if path.is_file()}
        assert shipped == kept


def test_it_works_from_an_unrelated_folder(installed, tmp_path):
    assert run(installed, tmp_path, "log", "Cut the run to 64 min").returncode == 0
    assert "Cut the run to 64 min" in run(installed, tmp_path, "review", "--half-year").stdout
    assert run(installed, tmp_path, "prep", "--company", "meta").stdout.startswith("META\n")


def test_its_command_is_called_journal(installed):
    (entry_points,) = installed.glob("*.dist-info/entry_points.txt")
    assert entry_points.read_text("utf-8") == "[console_scripts]\njournal = career_journal.__main__:main\n"
