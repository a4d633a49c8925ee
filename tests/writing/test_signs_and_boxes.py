"""`done`, `tag`, `untag`, `link`: a box ticked, a word behind a line, and nothing else."""

import pytest

NOTE = (
    "## Objectives\n\n- [ ] Half the wait\n- Sleep before releases\n\n## Wins\n\n- cut it to 64 min\\\n  in one night\n"
)


@pytest.mark.parametrize(
    ("command", "number", "new"),
    [
        (["done", "n.md:3"], 3, "- [x] Half the wait"),
        (["done", "n.md:4"], 4, "- [x] Sleep before releases"),
        (["tag", "n.md:3", "ops", "#calm"], 3, "- [ ] Half the wait #ops #calm"),
        (["tag", "n.md:8", "ops"], 9, "  in one night #ops"),
        (["link", "n.md:8", "n.md:3"], 9, "  in one night [[n#half-the-wait]]"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_one_line_is_changed_and_the_second_time_nothing(journal, command, number, new, newline):
    note = journal.note("n.md", NOTE.replace("\n", newline))
    lines = note.read_bytes().decode().split(newline)
    lines[number - 1] = new
    assert journal(*command).code == 0
    assert note.read_bytes().decode().split(newline) == lines
    assert "that is how it stands already" in journal(*command).err
    assert note.read_bytes().decode().split(newline) == lines


def test_a_tag_that_is_taken_away_leaves_the_note_as_it_was(journal):
    note = journal.note("n.md", NOTE)
    for number in (3, 4, 8):
        journal("tag", f"n.md:{number}", "ops")
        assert note.read_text() != NOTE
        assert journal("untag", f"n.md:{number}", "ops").code == 0
        assert note.read_text() == NOTE


@pytest.mark.parametrize(
    ("tags", "with_new"),
    [
        ("tags: [a, b] # mine", "tags: [a, b, ops] # mine"),
        ("tags:\n- a\n# why\n- b", "tags:\n- a\n# why\n- b\n- ops"),
        ("tags: a, b", "tags: [a, b, ops]"),
        ("tags:", "tags: [ops]"),
    ],
)
def test_the_list_in_front_matter_keeps_its_form(journal, tags, with_new):
    text = f"---\ntype: story\ntitle: 'A'\n{tags}\n---\n"
    note = journal.note("s.md", text)
    assert journal("tag", "s", "ops").code == 0
    assert note.read_text() == text.replace(tags, with_new)
    assert journal("untag", "s", "ops").code == 0
    assert journal.records()[0]["tags"] == (["a", "b"] if "b" in tags else [])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("tags: [ops]\n", ""),
        ("tags:\n  - ops\n", ""),
        ("tags: [ops]  # mine\n", "tags: []  # mine\n"),
    ],
)
def test_the_last_tag_that_is_taken_away_leaves_nothing_but_a_remark_of_the_owner(journal, before, after):
    note = journal.note("s.md", f"---\ntype: story\n{before}title: A\n---\n")
    assert journal("tag", "s", "ops").code == 0
    assert journal("untag", "s", "ops").code == 0
    assert note.read_text() == f"---\ntype: story\n{after}title: A\n---\n"


def test_a_story_is_ready_an_objective_met_and_evidence_neither(journal):
    journal.note("s.md", "---\ntype: story\ntitle: A\nstate: draft # still\n---\n")
    journal.note("e.md", "---\ntype: evidence\ntext: B\n---\n")
    journal("done", "s")
    assert "state: ready # still\n" in (journal.root / "s.md").read_text()
    done = journal("done", "e")
    assert done.code == 1
    assert "evidence has no state that could be done" in done.err


def test_a_typed_record_names_its_objective_in_front_matter(journal):
    journal.note("o.md", "---\ntype: objective\ntitle: Half the wait\n---\n")
    note = journal.note("e.md", "---\ntype: evidence\ntext: B\nobjectives: [x]\n---\n")
    assert journal("link", "e", "half the wait").code == 0
    assert "objectives: [x, o]\n" in note.read_text()


@pytest.mark.parametrize(
    ("command", "code", "message"),
    [
        (["tag", "n.md:3", "two words"], 2, "'two words' is not a tag"),
        (["link", "n.md:8", "nothing"], 1, "nothing here is called 'nothing'"),
        (["done", "n.md:1"], 1, "n.md:1 has no box to tick"),
        (["tag", "n.md:2", "ops"], 1, "n.md:2 is no record"),
        (["tag", "n.md:90", "ops"], 1, "n.md has no line 90"),
    ],
)
def test_what_cannot_be_done_is_refused_and_every_byte_stays(journal, command, code, message):
    note = journal.note("n.md", NOTE)
    done = journal(*command)
    assert done.code == code
    assert message in done.err
    assert note.read_text() == NOTE


def test_a_line_of_an_answer_is_tagged_like_any_other(journal):
    note = journal.note(
        "form.md",
        """
        ---
        layout: post
        title:  "Auto-évaluation 2023–09 à 2024–08"
        author: "S. Kermadec"
        tags: "travail, bilan"
        ---
        Utilisez les rubriques ci-dessous. Échelle : insuffisant, correct, bon, très bon. Cinq pages au maximum.

        ## 1 Général
        Mon emploi est à 80 %.

        ### 1.1 Ma capacité à obtenir de bons résultats : _très bon_
        Justifiez avec des exemples : priorités, organisation, respect des engagements.

        * _Coordination du relevé des phares, 17 sites visités, rapport rendu avant la date._
        * _Satisfaction des gardiens : très bien 40 %, bien 52 %._


        ### 2.1 Qu'est-ce qui a été difficile cette année ?

        Deux tempêtes et un bateau en panne : le relevé du nord a pris 5 semaines de retard.

        ### 2.2 Avez-vous suivi une formation ?

        Non.
        """,
    )
    before = note.read_text()
    places = [f"form.md:{record['source']['line']}" for record in journal.records("--kind", "evidence")]
    assert places
    for place in places:
        assert journal("tag", place, "mer").code == 0
        assert note.read_text().count(" #mer\n") == 1
        assert journal("untag", place, "mer").code == 0
        assert note.read_text() == before


@pytest.mark.parametrize("line", ["#win Wartezeit von 22 auf 4 Minuten gesenkt", "Die Glocke gehängt", "hung the bell"])
def test_a_win_of_a_daily_page_takes_a_tag_and_a_link_in_any_language(journal, line):
    journal.note("goals.md", "# Goals 2026\n\n- Ring on time\n")
    note = journal.note("journals/2026_06_02.md", f"- oiled the gate\n- {line}\n")
    journal("tag", "journals/2026_06_02.md:2", "bells")
    journal("link", "journals/2026_06_02.md:2", "Ring on time")
    assert note.read_text().split("\n")[1] == f"- {line} #bells [[goals#ring-on-time]]"


def test_a_sign_stands_behind_the_words_and_not_behind_a_property_below_them(journal):
    note = journal.note("journals/2026_06_02.md", "- hung the bell\n  impact:: no more calls\n")
    journal("tag", "journals/2026_06_02.md:1", "bells")
    journal("set", "journals/2026_06_02.md:1", "role=led")
    assert note.read_text() == "- hung the bell [role:: led] #bells\n  impact:: no more calls\n"
    assert journal.records()[0]["fields"]["outcome"] == "no more calls"


def test_a_drawn_box_is_ticked_as_it_is_drawn(journal):
    note = journal.note("n.md", "# Goals 2026\n\n☐ Half the wait\n- ☑ Sleep before releases\n")
    assert journal("done", "n.md:3").code == 0
    assert journal("set", "n.md:4", "state=dropped").code == 0
    assert note.read_text() == "# Goals 2026\n\n☑ Half the wait\n- [-] Sleep before releases\n"


def test_a_count_in_the_column_of_the_state_is_not_overwritten_and_named(journal):
    rows = "| 1 | Rosters for 9 crews | 30/06/2026 | 6 of 9 |\n| 2 | Learn to weld | 30/06/2026 | on track |\n"
    note = journal.note("g.md", f"# Goals 2026\n\n| # | Goal | By | Status |\n|---|---|---|---|\n{rows}")
    before = note.read_text()
    refused = journal("done", "Rosters for 9 crews")
    assert (refused.code, note.read_text()) == (1, before)
    assert "Status says '6 of 9' at g.md:5, which 'state' would overwrite" in refused.err
    assert journal("done", "Learn to weld").code == 0
    assert note.read_text() == before.replace("on track", "met")
