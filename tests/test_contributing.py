"""CONTRIBUTING and the rest of the papers say what is there."""

import re
import tomllib
from pathlib import Path

PROJECT = Path(__file__).parents[1]
PAPERS = PROJECT / ".github"


def test_every_dependency_has_its_reason():
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    listed = [
        *project["dependencies"],
        *(name for extra in project["optional-dependencies"].values() for name in extra),
    ]
    needed = {re.match(r"[a-z0-9-]+", name)[0] for name in listed} - {"career-journal"}
    table = (PAPERS / "CONTRIBUTING.md").read_text("utf-8").partition("## Dependencies")[2]
    given = {
        name.partition(" ")[0] for row in re.findall(r"^\| (.+?) \|", table, re.MULTILINE) for name in row.split(", ")
    }
    assert given - {"package"} == needed


def test_its_command_is_the_one_of_readme_and_its_tasks_exist():
    command = re.search(r"```sh\n(.*?)\n```", (PAPERS / "CONTRIBUTING.md").read_text("utf-8"))[1]
    assert command in (PROJECT / "README.md").read_text("utf-8")
    tasks = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["tool"]["poe"]["tasks"]
    named = set(re.findall(r"`poe ([a-z]+)`", (PAPERS / "CONTRIBUTING.md").read_text("utf-8")))
    assert named <= {name.partition(".")[0] for name in tasks}


def test_its_table_of_floors_is_the_import_contract():
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    floors = [name for layer in settings["contracts"][0]["layers"] for name in layer.split(" | ")]
    shown = (PAPERS / "CONTRIBUTING.md").read_text("utf-8").partition("| floor |")[2].partition("\n\n")[0]
    assert all(f"`{floor}`" in shown for floor in floors)


def test_every_folder_of_the_program_is_a_floor_or_the_library():
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    floors = {name for layer in settings["contracts"][0]["layers"] for name in layer.split(" | ")}
    folders = {path.name for path in (PROJECT / "src/career_journal").iterdir() if (path / "__init__.py").is_file()}
    assert folders <= floors


def test_links_between_papers_lead_somewhere():
    for paper in [*PAPERS.glob("*.md"), PROJECT / "CHANGELOG.md"]:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", paper.read_text("utf-8")):
            assert (paper.parent / target).is_file(), f"{paper.name}: {target}"
