"""Numbers are shown as people write them, whatever their size."""


def test_large_and_exact_numbers_are_shown_in_full(journal):
    journal.note("m.md", "# Metrics\n\n- Fares: 2,400,000 €, was 1,200,000 €\n- Uptime: 98.12345 %, was 97.5 %\n")
    shown = journal("gaps", "metrics").out
    assert "was 1,200,000" in shown
    assert "98.12345 %" in shown


def test_readings_are_shown_with_their_days(journal):
    journal.note("m.md", "# Metrics\n\n| Metric | Q1 2026 | Q2 2026 |\n|---|---|---|\n| Wait | 1200 ms | 800 ms |\n")
    assert "2026-Q1: 1,200" in journal("show", "Wait").out
