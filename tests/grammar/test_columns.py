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
