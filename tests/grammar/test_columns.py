"""Each cell of a table fills the field that its column names; nothing gets lost, and nothing in the wrong place."""


def rows(*lines):
    return "".join(f"| {' | '.join(line)} |\n" for line in (lines[0], ["---"] * len(lines[0]), *lines[1:]))


def test_who_saw_a_win_is_a_witness_and_no_outcome(read):
    table = rows(
        ("Date", "What", "Impact", "Who saw it", "Line"),
        ("2026-01-20", "Oiled the gates", "from 20 to 7 min", "Ana", "9"),
        ("Q2", "Hung a bell", "", "Marta", ""),
    )
    one, other = read(f"# Wins 2026\n\n{table}")
    assert (one.outcome, one.witnesses, one.details) == ("from 20 to 7 min", ("Ana",), "Line: 9")
    assert (other.outcome, other.witnesses, other.date, other.details) == ("", ("Marta",), "2026", "Date: Q2")


def test_columns_are_known_in_other_languages(read):
    table = rows(("Datum", "Tätigkeit", "Wirkung", "Gesehen von"), ("2026-01-20", "Weichen geölt", "leiser", "Ana"))
    (win,) = read(f"# Erfolge\n\n{table}")
    assert (win.outcome, win.witnesses) == ("leiser", ("Ana",))


def test_a_goal_keeps_its_last_day_and_all_else_that_is_said_of_it(read):
    table = rows(
        ("Goal", "Measure", "Due", "Status"),
        ("Half the wait", "p95 below 10 min", "2026-06-30", "done"),
        ("Learn to sail", "", "in summer", ""),
    )
    one, other = read(f"# Goals 2026\n\n{table}")
    assert (one.due, one.state, one.details) == ("2026-06-30", "met", "Measure: p95 below 10 min")
    assert (other.due, other.details) == ("", "Due: in summer")


def test_a_key_result_takes_its_numbers_from_the_columns_beside_it(read):
    table = rows(
        ("Key result", "Baseline", "Target", "Current"), ("Drivers", "0", "3", "1"), ("Wait", "9 min", "3", "4")
    )
    _, drivers, wait = read(f"# OKRs H1 2026\n\n## O1: Grow\n\n{table}")
    assert (drivers.baseline, drivers.target, drivers.current) == (0, 3, 1)
    assert (wait.baseline, wait.target, wait.current, wait.unit) == (9, 3, 4, "min")


def test_rows_that_begin_with_a_day_are_readings_of_the_metrics_in_the_other_columns(read):
    table = rows(("Date", "Wait", "Faults"), ("2026-01-01", "900 ms", "3 %"), ("2026-02-01", "800 ms", ""))
    wait, faults = sorted(read(f"# Metrics\n\n{table}"), key=lambda one: -one.value)
    assert (wait.name, wait.value, wait.unit, wait.date) == ("Wait", 800, "ms", "2026-02-01")
    assert wait.readings == ({"date": "2026-01-01", "value": 900},)
    assert (faults.name, faults.value, faults.unit, faults.date) == ("Faults", 3, "%", "2026-01-01")


def test_a_goal_with_a_measure_beside_it_has_a_key_result_with_its_numbers(read):
    table = rows(
        ("Goal", "Measure", "Target", "Now", "Due", "Status"),
        ("Calm gates", "alarms a week", "4", "9", "2026-09-30", "🔴"),
        ("A new timetable", "pages", "12", "12", "", "✅"),
        ("Learn to sail", "", "", "", "", "🟢"),
    )
    calm, alarms, timetable, pages, sail = read(f"# Goals 2026\n\n{table}")
    assert (alarms.title, alarms.target, alarms.current) == ("alarms a week", 4, 9)
    assert (calm.due, calm.state, calm.details) == ("2026-09-30", "active", "Status: 🔴")
    assert (timetable.state, timetable.outcome, pages.current) == ("met", "", 12)
    assert (sail.kind, sail.state, sail.outcome) == ("objective", "met", "")


def test_tables_of_goals_are_known_in_other_languages(read):
    spanish = rows(
        ("Objetivo", "Resultado clave", "Inicial", "Meta", "Actual"),
        ("Puertas tranquilas", "Averías", "1,9 %", "0,5 %", "0,8 %"),
    )
    german = rows(("Ziel", "Messgröße", "Ausgangswert", "Zielwert", "Ist"), ("Ruhige Tore", "Ausfälle", "19", "5", "8"))
    for title, table, numbers in (
        ("Objetivos 2026", spanish, (1.9, 0.5, 0.8)),
        ("Ziele 2026", german, (19, 5, 8)),
    ):
        goal, result = read(f"# {title}\n\n{table}")
        assert (goal.kind, goal.details) == ("objective", "")
        assert (result.baseline, result.target, result.current) == numbers


def test_a_column_of_scores_is_the_score_of_each_key_result(read):
    table = rows(("Key result", "Target", "Score"), ("Alarms a week", "4", "0.5"), ("Rust", "0,5 %", "good"))
    _, alarms, rust = read(f"# OKRs\n\n## O1: Calm gates\n\n{table}")
    assert (alarms.score, alarms.details) == (0.5, "")
    assert (rust.score, rust.details) == (None, "Score: good")


def test_numbers_below_the_names_of_times_are_readings_of_a_metric(read):
    table = rows(("Metric", "Q2 2026", "Q1 2026", "Target"), ("Trams a week", "9", "4", "12"))
    (metric,) = read(f"# Metrics\n\n{table}")
    assert (metric.value, metric.baseline, metric.target, metric.within) == (9, 4, 12, "2026-Q2")
    assert metric.readings == ({"date": "2026-Q1", "value": 4},)


def test_a_year_above_the_table_may_tell_of_which_year_its_quarters_are(read):
    table = rows(("Messwert", "Q1", "Q2"), ("Fahrten je Woche", "4", "9"))
    (metric,) = read(f"# Metrics 2026\n\n{table}")
    assert (metric.value, metric.within) == (9, "2026-Q2")


def test_the_column_of_goals_beside_a_start_holds_what_is_aimed_at(read):
    for title, head in (
        ("Ziele 2026\n\n## Ziel 1: Ruhe", ("Messgröße", "Start", "Ziel", "Ist")),
        ("Goals 2026\n\n## Goal 1: Calm", ("Metric", "Start", "Goal", "Actual")),
        ("Objectifs 2026\n\n## Objectif 1 : Calme", ("Indicateur", "Départ", "Objectif", "Réel")),
    ):
        _, result = read(f"# {title}\n\n{rows(head, ('Alarms', '90', '15', '40'))}")
        assert (result.title, result.baseline, result.target, result.current) == ("Alarms", 90, 15, 40)


def test_the_numbers_of_a_key_result_are_told_in_the_unit_of_its_target(read):
    head = ("KR", "Start", "Target", "Actual")
    table = rows(head, ("Repair", "2 h", "30 min", "50 min"), ("Queue", "3 %", "5 min", ""))
    _, repair, queue = read(f"# OKRs 2026\n\n## O1: Calm\n\n{table}")
    assert (repair.baseline, repair.target, repair.current, repair.unit) == (120, 30, 50, "min")
    assert (queue.baseline, queue.target, queue.unit, queue.details) == (None, 5, "min", "Start: 3 %")


def test_the_day_a_key_result_is_due_may_leave_its_year_to_the_heading(read):
    days = ("31.03.2026", "31.3.", "Ende März", "Q1", "Mitte März")
    gates = [(f"Tor {name} ölen", "3", day) for name, day in zip("ABCDE", days, strict=True)]
    table = rows(("KR", "Zielwert", "Fällig"), *gates)
    _, *results = read(f"# Ziele 2026\n\n## Ziel 1: Ruhe\n\n{table}")
    assert [result.due for result in results] == [*["2026-03-31"] * 4, ""]
    assert results[-1].details == "Fällig: Mitte März"


def test_columns_of_numbers_beside_goals_and_key_results_hold_the_numbers_of_each_key_result(read):
    english = ("Objective", "Key result", "Baseline", "Target", "Current")
    german = ("Ziel", "Key Result", "Ausgangswert", "Zielwert", "Stand")
    french = ("Objectif", "Résultat clé", "Départ", "Cible", "Actuel")
    spanish = ("Objetivo", "Resultado clave", "Inicial", "Meta", "Actual")
    portuguese = ("Objetivo", "Resultado-chave", "Inicial", "Meta", "Atual")
    for head in (english, german, french, spanish, portuguese):
        goal, result = read(f"# OKRs 2026\n\n{rows(head, ('Quick trams', 'Wait', '19 min', '5 min', '8 min'))}")
        assert (goal.kind, goal.outcome, goal.details) == ("objective", "", "")
        assert (result.title, result.baseline, result.target, result.current) == ("Wait", 19, 5, 8)


def test_a_key_result_in_a_cell_may_tell_its_way_in_words(read):
    head = ("Objective", "Key result", "Current")
    told = ("Quick trams", "Wait from 19 min to 300 s", "8 min"), ("Calm gates", "Alarms from 9 to 2", "half a year")
    _, wait, _, alarms = read(f"# OKRs 2026\n\n{rows(head, *told)}")
    assert (wait.baseline, wait.target, wait.current, wait.unit) == (19, 5, 8, "min")
    assert (alarms.baseline, alarms.target, alarms.current) == (9, 2, None)
    assert alarms.details == "Current: half a year"


def test_each_row_of_a_goal_tells_how_its_own_key_result_stands(read):
    head = ("Objective", "Key result", "Target", "Current", "Owner", "Status")
    table = rows(
        head,
        ("Quick trams", "Wait", "5 min", "8 min", "me", "on track"),
        ("Quick trams", "Alarms", "5", "4", "me", "✅ done"),
        ("Calm gates", "Oiled gates", "12", "12", "Ana", "done"),
        ("", "New hinges", "3", "3", "", "done, in May"),
    )
    trams, wait, alarms, gates, oiled, hinges = read(f"# OKRs 2026\n\n{table}")
    assert (trams.state, trams.outcome, trams.owner) == ("", "", "me")
    assert [(result.state, result.details) for result in (wait, alarms)] == [("open", ""), ("met", "")]
    assert (gates.state, gates.outcome, gates.owner) == ("met", "", "Ana")
    assert [(result.state, result.details) for result in (oiled, hinges)] == [
        ("met", ""),
        ("met", "Status: done, in May"),
    ]


def test_a_word_for_the_goal_may_stand_in_its_first_row_alone(read):
    table = rows(("Goal", "Key result", "Status"), ("Calm gates", "Oil them", "missed"), ("", "Hang a bell", ""))
    gates, oil, bell = read(f"# OKRs 2026\n\n{table}")
    assert [one.state for one in (gates, oil, bell)] == ["missed", "", ""]


def test_what_came_of_a_goal_is_told_in_a_sentence_beside_any_of_its_key_results(read):
    table = rows(
        ("Goal", "Key result", "Status", "Result"),
        ("Calm gates", "Oil them", "done", "The drivers sleep again"),
        ("Calm gates", "Hang a bell", "open until May", "-"),
    )
    gates, oil, bell = read(f"# OKRs 2026\n\n{table}")
    assert (gates.state, gates.outcome) == ("", "The drivers sleep again")
    assert (oil.state, bell.details) == ("met", "Status: open until May")


def test_a_key_result_below_a_heading_takes_its_state_from_its_row(read):
    table = rows(("Key result", "Now", "Status"), ("Oil 12 gates", "done", ""), ("Hang a bell", "", "dropped"))
    _, oil, bell = read(f"# OKRs\n\n## O1: Calm gates\n\n{table}")
    assert [one.state for one in (oil, bell)] == ["met", "dropped"]


def test_people_named_for_one_goal_stand_beside_each_other(read):
    table = rows(("Goal", "Key result", "Owner"), ("Calm gates", "Oil them", "me"), ("Calm gates", "A bell", "Ana"))
    gates, *_ = read(f"# OKRs 2026\n\n{table}")
    assert gates.owner == "me, Ana"


def test_the_words_beside_a_light_say_how_a_goal_stands(read):
    told = ("🟡 at risk", "🟢 on track", "🟢 done", "🔴 im Verzug", "🟢")
    table = rows(("Goal", "Status"), *((f"Mend gate {name}", one) for name, one in zip("ABCDE", told, strict=True)))
    goals = read(f"# Goals 2026\n\n{table}")
    assert [goal.state for goal in goals] == ["active", "active", "met", "active", "met"]


def test_a_row_of_metrics_has_its_day_and_where_its_number_is_from_in_columns(read):
    for head, day in (
        (("Metric", "Before", "After", "Date", "Source"), "2026-02-03"),
        (("Messwert", "Vorher", "Nachher", "Datum", "Quelle"), "3.2.2026"),
        (("Mesure", "Avant", "Après", "Date", "Source"), "2026-02-03"),
        (("Métrica", "Antes", "Después", "Fecha", "Fuente"), "2026-02-03"),
        (("Métrica", "Antes", "Depois", "Data", "Fonte"), "2026-02-03"),
        (("指标", "之前", "之后", "日期", "来源"), "2026-02-03"),
    ):
        (metric,) = read(f"# Metrics\n\n{rows(head, ('Wait at gate B', '19 min', '8 min', day, 'the tower'))}")
        assert (metric.value, metric.baseline, metric.date) == (8, 19, "2026-02-03")
        assert (metric.origin, metric.details) == ("the tower", "")


def test_a_date_column_of_metrics_may_leave_the_year_to_the_heading_and_may_hold_years(read):
    table = rows(("Metric", "Value", "As of"), ("Trams", "9", "March"), ("Bells", "4", "soon"))
    trams, bells = read(f"# Metrics 2026\n\n{table}")
    assert (trams.date, trams.value) == ("2026-03", 9)
    assert (bells.date, bells.details) == ("2026", "As of: soon")
    (metric,) = read("# Metrics\n\n" + rows(("Metric", "Value", "Year"), ("Trams a week", "9", "2025")))
    assert (metric.value, metric.date) == (9, "2025")
