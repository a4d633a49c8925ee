"""Days, weeks and longer times as people write them in headings, in file names and in items."""

import pytest

from career_journal.journal.library import shipped_grammar
from career_journal.notes.grammar.dates.forms import AT_MARGIN, ENDS, WITH_YEAR, WITHOUT_YEAR, Forms
from career_journal.notes.grammar.dates.months import Months

MONTHS = Months(shipped_grammar().words.number_words.months)
TABLE = [row for forms in (WITH_YEAR, AT_MARGIN, WITHOUT_YEAR, ENDS) for row in forms.table]


@pytest.mark.parametrize(("form", "example"), TABLE)
def test_every_form_of_a_date_reads_its_own_examples(form, example):
    forms = Forms((form, example))
    assert all(forms.pattern.fullmatch(MONTHS.signed(text)) for text in example.split(" | "))


@pytest.mark.parametrize(
    ("heading", "when"),
    [
        ("2023/24", "2023..2024"),
        ("Season 2025/26", "2025..2026"),
        ("2019-2021", "2019..2021"),
        ("Q2 '26", "2026-Q2"),
        ("2Q26", "2026-Q2"),
        ("2T2026", "2026-Q2"),
        ("H1 '25", "2025-H1"),
        ("April–June 2026", "2026-04..2026-06"),
        ("Mai bis Juli 2026", "2026-05..2026-07"),
        ("December 2025 - January 2026", "2025-12..2026-01"),
        ("2026-W20", "2026-05-17"),
        ("KW 21 2026", "2026-05-24"),
        ("KW 20-21/2026", "2026-05-24"),
        ("KW 51/2025 – KW 2/2026", "2026-01-11"),
        ("Week of 8 June 2026", "2026-06-14"),
        ("Week of June 7, 2026", "2026-06-13"),
        ("Woche vom 10. Juni 2026", "2026-06-14"),
        ("Semaine du 8 juin 2026", "2026-06-14"),
        ("Semana del 8 de junio de 2026", "2026-06-14"),
        ("Week 20, 2026", "2026-05-17"),
        ("Semaine 22 2026", "2026-05-31"),
        ("Notes of 11–17 May 2026", "2026-05-17"),
        ("May 11-17, 2026", "2026-05-17"),
        ("11. bis 17. Mai 2026", "2026-05-17"),
        ("11.05.-17.05.2026", "2026-05-17"),
        ("Du 25 au 31 mai 2026", "2026-05-31"),
        ("Del 1 al 7 de junio de 2026", "2026-06-07"),
        ("8 a 14 de junho de 2026", "2026-06-14"),
        ("28 May – 3 June 2026", "2026-06-03"),
        ("29 December – 4 January 2026", "2026-01-04"),
        ("2026年5月11日至17日", "2026-05-17"),
        ("Sprint 12 - 3 May 2026", "2026-05-03"),
        ("H2/25", "2025-H2"),
        ("Summer '24", "2024-06..2024-08"),
        ("Herbst 2025", "2025-09..2025-11"),
        ("Winter 2024/25", "2024-12..2025-02"),
        ("Winter 2025", "2024-12..2026-02"),
        ("Printemps 2025", "2025-03..2025-05"),
        ("SY 2024/25", "2024..2025"),
    ],
)
def test_a_heading_names_a_year_a_part_of_one_or_a_few_days(read, heading, when):
    (win,) = read(f"# Wins\n\n## {heading}\n\n- Mended the tower lift\n")
    assert win.when == when


@pytest.mark.parametrize(
    ("title", "heading", "when"),
    [
        ("Wins 2026", "KW 2–3", "2026-01-18"),
        ("Wins 2026", "KW 51 – KW 2", "2026-01-11"),
        ("Wins 2026", "KW 53/2025", "2025"),
        ("Wins 2026", "S22", "2026-05-31"),
        ("Wins 2026", "S22 rollout", "2026"),
        ("Wins 2026", "Woche vom 8. Juni", "2026-06-14"),
        ("Wins 2026", "Semaine du 8 juin", "2026-06-14"),
        ("Wins 2026", "Woche 9", "2026"),
        ("Wochenberichte 2026", "Woche 9", "2026-03-01"),
        ("Weekly notes 2026", "Week 9", "2026-03-01"),
        ("Rapports hebdomadaires 2026", "Semaine 9", "2026-03-01"),
    ],
)
def test_a_week_takes_its_year_from_the_title(read, title, heading, when):
    (win,) = read(f"# {title}\n\n## {heading}\n\n- Mended the tower lift\n")
    assert win.when == when


@pytest.mark.parametrize(
    ("other", "when"),
    [
        ("01/14/23", "2023-01-10"),
        ("14/01/23", "2023-10-01"),
        ("01/09/23", "2023"),
        ("1/14/2023", "2023-01-10"),
    ],
)
def test_one_date_that_shows_the_order_of_day_and_month_tells_it_of_all_in_its_note(read, other, when):
    first, _ = read(f"# Wins\n\n- 01/10/23 - Mended the tower lift\n- {other} - Taught two apprentices\n")
    assert first.date == when


def test_where_two_dates_show_different_orders_none_is_known(read):
    first, *_ = read("# Wins\n\n- 1/10/23 Mended the lift\n- 1/14/23 Oiled it\n- 14/1/23 Painted it\n")
    assert first.date == "2023"


@pytest.mark.parametrize(
    ("name", "when"),
    [
        ("journals/2026_05_12.md", "2026-05-12"),
        ("2026-W20.md", "2026-05-17"),
        ("KW 21 2026.md", "2026-05-24"),
        ("2025-26.md", "2025..2026"),
    ],
)
def test_a_file_name_dates_what_stands_in_it(read, name, when):
    (win,) = read("# Wins\n\n- Mended the tower lift\n", name)
    assert win.when == when


@pytest.mark.parametrize(
    ("heading", "item", "date"),
    [
        ("Semana 23 (1 a 7 de junio de 2026)", "2 de junio: Mended the tower lift", "2026-06-02"),
        ("8 a 14 de junho de 2026", "10/06: Mended the tower lift", "2026-06-10"),
        ("Du 25 au 31 mai 2026", "Le 27 mai, Mended the tower lift", "2026-05-27"),
        ("11–17 May 2026", "13 May: Mended the tower lift", "2026-05-13"),
        ("29 December 2025 – 4 January 2026", "30 Dec: Mended the tower lift", "2025-12-30"),
    ],
)
def test_the_day_of_an_item_goes_before_the_days_of_its_heading(read, heading, item, date):
    (win,) = read(f"# {heading}\n\n## Wins\n\n- {item}\n")
    assert (win.date, win.title) == (date, "Mended the tower lift")


@pytest.mark.parametrize(
    ("before", "date"),
    [
        ("5/28:", "2026-05-28"),
        ("28/5:", "2026-05-28"),
        ("5/28", "2026-05-28"),
        ("May 28", "2026-05-28"),
        ("3.5.26", "2026-05-03"),
        ("14-Mar-2026", "2026-03-14"),
        ("3/2026", "2026-03"),
        ("04/2026:", "2026-04"),
        ("mar/2025:", "2025-03"),
        ("Mar '25", "2025-03"),
        ("14th of March:", "2026-03-14"),
        ("14th of March 2026,", "2026-03-14"),
        ("mid-March 2026:", "2026-03"),
        ("Early February,", "2026-02"),
        ("Anfang März 2026:", "2026-03"),
        ("Im April '26:", "2026-04"),
        ("Am 3. Mai 2026:", "2026-05-03"),
        ("Di 09.06.:", "2026-06-09"),
        ("Di 09.06.", "2026-06-09"),
        ("5/14/26", "2026-05-14"),
        ("14/5/26 -", "2026-05-14"),
        ("Le 27 mai,", "2026-05-27"),
        ("em maio,", "2026-05"),
        ("T3 2025 :", "2025-Q3"),
        ("2025Q4:", "2025-Q4"),
        ("2026-W10:", "2026-03-08"),
        ("2025:", "2025"),
        ("FY25:", "2025"),
        ("FY 2025:", "2025"),
        ("H2/25:", "2025-H2"),
        ("SY 2024/25:", "2024..2025"),
        ("Spring 2025:", "2025-03..2025-05"),
        ("Im Sommer 2025:", "2025-06..2025-08"),
        ("14 Apr – 2 May 2026:", "2026-05-02"),
        ("Nov. 2025 - Feb. 2026:", "2025-11..2026-02"),
        ("🎯 2026-03-01 🚀", "2026-03-01"),
        ("2026-05-03T10:20:00", "2026-05-03"),
        ("March 2026 --", "2026-03"),
    ],
)
def test_a_date_in_front_of_an_item_is_no_part_of_its_title(read, before, date):
    (win,) = read(f"# Wins 2026\n\n- {before} mended the tower lift\n")
    assert (win.when, win.title) == (date, "mended the tower lift")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Mended the tower lift (June 3rd)", "2026-06-03"),
        ("Mended the tower lift (May)", "2026-05"),
        ("Mended the tower lift on 3 May", "2026-05-03"),
        ("Mended the tower lift, 14th of March", "2026-03-14"),
        ("Am 3. Mai 2026 das Tor geöffnet", "2026-05-03"),
        ("In March 2026 I mended the tower lift", "2026-03"),
        ("On May 3rd mended the tower lift", "2026-05-03"),
    ],
)
def test_a_date_that_is_part_of_its_sentence_stays_in_it(read, text, date):
    (win,) = read(f"# Wins 2026\n\n- {text}\n")
    assert (win.date, win.title) == (date, text)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("In 2019 I mended the tower lift", "2019"),
        ("Summer '24 mended the tower lift", "2024-06..2024-08"),
        ("In the fall of 2024 mended the tower lift", "2024-09..2024-11"),
        ("Mar–May '26 mended the tower lift", "2026-03..2026-05"),
        ("In Q3 2025 we mended the tower lift", "2025-Q3"),
        ("Fall protection mended on the tower lift", ""),
        ("2010-2015 bolts mended", ""),
    ],
)
def test_a_time_in_front_of_the_words_dates_a_win_that_nothing_else_dates(read, text, date):
    (win,) = read(f"# Wins\n\n- {text}\n")
    assert (win.when, win.title) == (date, text)


def test_a_time_in_front_of_the_words_says_nothing_against_the_heading(read):
    (win,) = read("# Wins 2026\n\n- In 2025 three lifts stood still, and I mended them\n")
    assert win.when == "2026"


@pytest.mark.parametrize(
    "text", ["4/5 of the gates opened", "12/15 lifts mended", "24/7 watch kept", "May 3 people come, all came"]
)
def test_a_part_of_something_is_no_day(read, text):
    (win,) = read(f"# Wins 2026\n\n- {text}\n")
    assert (win.date, win.title) == ("2026", text)


def test_a_day_that_may_be_two_is_not_guessed(read):
    (win,) = read("# Wins 2026\n\n- 4/5: mended the tower lift\n")
    assert (win.date, win.title) == ("2026", "4/5: mended the tower lift")


def test_a_day_that_may_be_two_is_the_one_in_the_month_above(read):
    (win,) = read("# Wins\n\n## May 2026\n\n- 4/5: mended the tower lift\n")
    assert win.date == "2026-05-04"


def test_a_numbered_week_without_a_year_may_be_the_week_of_anything(read):
    (win,) = read("# Traineeship 2026\n\n## Wins\n\n### Week 2\n\n- Mended the tower lift\n")
    assert win.date == "2026"


@pytest.mark.parametrize(
    "text",
    [
        "5/28 mended the lift",
        "Mar '25 mended the lift",
        "Mar-25 mended the lift",
        "3 mei 2026 mended the lift",
        "Im April '26 mended the lift",
        "10/06: mended the lift",
        "Left the 9-5 job",
    ],
)
def test_no_part_of_a_date_is_a_figure(read, text):
    (win,) = read(f"# Wins 2026\n\n- {text}\n")
    assert win.figures == ()


@pytest.mark.parametrize(
    ("title", "opening", "date"),
    [
        ("The flood (Feb 2023)", "the yard was under water", "2023-02"),
        ("The flood (2023)", "the yard was under water", "2023"),
        ("The flood", "Feb 2023, late evening, the yard was under water", "2023-02"),
        ("The flood", "In 2023 the yard was under water", "2023"),
        ("The flood", "the yard was under water until May 2023", None),
    ],
)
def test_a_story_is_of_the_date_in_its_title_or_at_its_beginning(read, title, opening, date):
    note = f"# Stories\n\n## {title}\n\nSituation: {opening}\nAction: I pumped for 3 h\nResult: dry by noon\n"
    (story,) = read(note)
    assert (story.date, story.title) == (date, title)


def test_the_days_behind_a_task_are_kept_and_no_part_of_its_words(read):
    note = """
    # Goals 2026

    ## Objective: a better workshop

    - KR1: wait below 20 h 📅 2026-09-30
    - KR2: ten hinges ✅ 2026-02-11
    - KR3: move the lathe ⏳ 2026-11-01
    """
    _, due, done, planned = read(note)
    assert (due.label, due.due) == ("wait below 20 h", "2026-09-30")
    assert (done.label, done.date, done.state) == ("ten hinges", "2026-02-11", "met")
    assert (planned.label, planned.details) == ("move the lathe", "scheduled 2026-11-01")


def test_a_win_keeps_the_day_by_which_it_was_due(read):
    (win,) = read("# Wins 2026\n\n- Mended the tower lift 📅 2026-04-11\n")
    assert (win.date, win.title, win.details) == ("2026", "Mended the tower lift", "due 2026-04-11")


@pytest.mark.parametrize(
    "remark",
    ["last touched March 2026", "updated 3 March 2026", "zuletzt geändert im März 2026", "mis à jour : mars 2026"],
)
def test_when_somebody_wrote_in_a_plan_is_no_time_of_its_goals(read, remark):
    for note in (
        f"# Five-year plan ({remark})\n\n## Goals\n- [x] Weld the bell\n",
        f"# Goals ({remark})\n\n- [x] Weld the bell\n",
    ):
        goal = read(note)[-1]
        assert (goal.title, goal.date, goal.period) == ("Weld the bell", None, "")


def test_when_somebody_wrote_among_metrics_is_the_day_of_their_values(read):
    assert read("# Metrics (updated March 2026)\n\n- Runs: 14\n")[0].date == "2026-03"


def test_the_year_of_a_plan_stays_beside_when_it_was_edited(read):
    assert read("# Goals 2027 (last touched March 2026)\n\n- Weld the bell\n")[0].date == "2027"
