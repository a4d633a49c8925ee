"""A ladder note out of a published ladder: each shape in words of our own, read back by the program itself."""

from __future__ import annotations

import json
import textwrap
from datetime import date

import pytest

from career_journal.capture.ladders import ladder_note
from career_journal.errors import BadRequest, CannotRead
from career_journal.journal import Journal
from career_journal.records.ladder import Ladder

TODAY = date(2026, 6, 20)


@pytest.fixture
def imported(tmp_path, journal):
    """Write a file, turn it into a ladder note, and read that note back as a journal does."""

    def read(name, text, **beside):
        for other, content in {**beside, name: text}.items():
            (tmp_path / other.replace("__", ".")).write_text(textwrap.dedent(content), encoding="utf-8")
        made = ladder_note(tmp_path / name, TODAY, title="Ours")
        journal.note("ladders/ours.md", "")
        (journal.root / "ladders/ours.md").write_text(made.text, encoding="utf-8")
        loaded = Journal.load(journal.root)
        assert not loaded.problems
        (ladder,) = loaded.of(Ladder)
        assert (len(ladder.levels), len(ladder.competencies)) == (made.levels, made.competencies)
        return ladder

    return read


def seen(ladder):
    return {competency.name: competency.seen for competency in ladder.competencies}


def test_topics_with_content_for_numbered_levels(imported):
    ladder = imported(
        "baking.md",
        """
        ---
        title: "🥖 Bakers"
        levels: 2
        topics:
          - name: "oven"
            title: "🔥 Oven work"
            content:
              - level: 2
                criteria: ["Fires it alone: in the dark"]
                exampleCriteria:
                  - criteria: "Explains the damper"
                    examples: ["drew it on the wall"]
              - level: 1
                criteria: ["Keeps the fire going"]
        ---
        A compass.
        """.lstrip("\n"),
    )
    assert [level.name for level in ladder.levels] == ["level 1", "level 2"]
    assert seen(ladder) == {
        "Oven work": {"level 1": "Keeps the fire going", "level 2": "Fires it alone: in the dark; Explains the damper"}
    }
    assert ladder.competencies[0].evidence == "drew it on the wall"


def test_rows_with_level_and_area_take_their_order_from_the_levels_beside_them(imported):
    rows = [
        {"level": "second", "area": "bread", "summary": "Plans a week", "examples": []},
        {"level": "first", "area": "bread", "summary": "Weighs exactly", "examples": ["scale in grams"]},
    ]
    ladder = imported(
        "rows.json",
        json.dumps(rows),
        levels__yml="""
        - id: first
          name: Apprentice
          summary: learns
        - id: second
          name: Journeyman
          summary: >
            bakes
            alone
        """,
    )
    assert [(level.name, level.gist) for level in ladder.levels] == [
        ("Apprentice", "learns"),
        ("Journeyman", "bakes alone"),
    ]
    assert seen(ladder) == {"Bread": {"apprentice": "Weighs exactly", "journeyman": "Plans a week"}}


def test_rows_beside_their_levels_and_themes_in_one_file_take_the_names_and_not_the_ids(imported):
    ladder = imported(
        "bakery.yml",
        """
        name: Bakery
        levels:
          - id: jo
            name: Journeyman
          - id: ma
            name: Master (own shop)
        themes:
          - id: oven-fire
            name: Oven & fire
        competencies:
          - {id: b, level: ma, theme: oven-fire, summary: Builds one}
          - {id: a, level: jo, theme: oven-fire, summary: Keeps it going}
        """,
    )
    assert [level.name for level in ladder.levels] == ["Journeyman", "Master (own shop)"]
    assert seen(ladder) == {"Oven & fire": {"journeyman": "Keeps it going", "master (own shop)": "Builds one"}}


def test_tracks_with_milestones_out_of_a_script_that_is_not_run(imported):
    ladder = imported(
        "constants.js",
        """
        // @flow
        export const maxLevel = 2;
        export const tracks: Tracks = {
          DOUGH: {
            displayName: "Dough",
            category: "A", // hands
            milestones: [
              { summary: "Kneads", signals: ["Feels the window",], examples: ["a kilo a day"] },
              { summary: "Leads the mixer", signals: [], examples: [] },
            ]
          },
          "OVEN & PEEL": { displayName: "Oven", category: "B", milestones: [{ summary: "Loads", signals: [] }] }
        };
        export const ids = Object.keys(tracks)
        """,
    )
    assert [level.name for level in ladder.levels] == ["milestone 1", "milestone 2"]
    assert [(competency.name, competency.group) for competency in ladder.competencies] == [
        ("Dough", "A"),
        ("Oven", "B"),
    ]
    assert ladder.competencies[0].seen["milestone 1"] == "Kneads; Feels the window"


AXES = """
    # Levels

    Three axes:
    * **Dough**: hands
    * **Oven**: fire
    * **Reach**: who eats it

    ## Dough

    1. **Kneads**: kneads what others weighed
    2. **Shapes**: shapes any loaf
    3. **Invents**: makes new doughs

    ## Reach

    1. **Subsystem**: feeds the shop
    2. **Team**: feeds the street
    3. **Company**: feeds the town
    """


def test_axes_with_numbered_steps(imported):
    ladder = imported("README.md", AXES)
    assert [level.name for level in ladder.levels] == ["level 1", "level 2", "level 3"]
    assert seen(ladder)["Dough"]["level 2"] == "Shapes: shapes any loaf"


def test_a_role_made_of_steps_reads_its_axes_beside_it_and_its_reach_as_scope(imported):
    role = """
        # Baker

        ## B1 - Baker 1

        * **Kneads**: kneads what others weighed
        * **Rests**: sits down
        * **Subsystem**: feeds the shop

        ## B2 - Baker 2

        * **Invents**: makes new doughs
        * **Rests**: sits down
        * **Company**: feeds the town
        """
    ladder = imported("Baker.md", role, README__md=AXES)
    assert [(level.name, level.scope) for level in ladder.levels] == [("B1 - Baker 1", 1), ("B2 - Baker 2", 4)]
    assert set(seen(ladder)) == {"Dough", "Reach"}


def test_a_role_without_its_axes_says_what_is_missing(tmp_path):
    path = tmp_path / "Baker.md"
    path.write_text("# Baker\n\n## B1\n\n* **Kneads**: a\n* **Rests**: b\n* **Sells**: c\n")
    with pytest.raises(BadRequest, match="without saying of what"):
        ladder_note(path, TODAY)


def test_a_plain_matrix_in_yaml(imported):
    ladder = imported(
        "plain.yml",
        """
        title: Bakers
        levels: [apprentice, {name: master, gist: runs the shop}]
        competencies:
          - {name: Dough, group: Hands, apprentice: kneads, master: [invents, teaches]}
        """,
    )
    assert seen(ladder) == {"Dough": {"apprentice": "kneads", "master": "invents; teaches"}}


def test_a_table_with_levels_across(imported):
    ladder = imported("sheet.csv", 'Area,Attribute,E1,E2\nHands,Dough,kneads,"shapes,\nquickly"\n,Oven,,fires\n')
    assert seen(ladder) == {"Dough": {"e1": "kneads", "e2": "shapes, quickly"}, "Oven": {"e2": "fires"}}
    assert {competency.group for competency in ladder.competencies} == {"Hands"}


@pytest.mark.parametrize(
    ("name", "text", "error", "said"),
    [
        ("page.html", "<p>", BadRequest, "no ladder that can be read"),
        ("a.yml", "levels: [one", CannotRead, "a.yml:2"),
        ("a.json", "{", CannotRead, "a.json"),
        ("a.yml", "name: bread", BadRequest, "no levels with competencies"),
        ("a.js", "export const x = {}", BadRequest, "no object called 'tracks'"),
        ("a.yml", "[" * 100 + "]" * 100, CannotRead, "nested too deeply"),
        ("a.yml", "a: &a [1]\nb: [" + ", ".join(["*a"] * 60) + "]", CannotRead, "nested too deeply"),
    ],
)
def test_what_is_no_ladder_is_named_with_a_way_out(tmp_path, name, text, error, said):
    (tmp_path / name).write_text(text)
    with pytest.raises(error, match=said) as raised:
        ladder_note(tmp_path / name, TODAY)
    assert raised.value.hint


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(CannotRead, match="no such file"):
        ladder_note(tmp_path / "no.yml", TODAY)


def test_gaps_measures_against_an_imported_ladder_and_says_what_it_cannot_know(imported, journal):
    imported("sheet.csv", "Area,Attribute,E1,E2\nHands,Dough,kneads,shapes\n")
    journal.note("a.md", "---\ntype: evidence\ntext: Led the bakery\ncompetencies: [dough]\n---\n")
    found = journal("gaps", "--ladder", "ours", "--level", "E2", "--json").json["competencies"]
    assert [(gap["name"], gap["at_level"], gap["standing"]) for gap in found] == [
        ("Dough", None, "the ladder says no scope and agency for E2")
    ]
