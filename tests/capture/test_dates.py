from datetime import date

import pytest

from career_journal.capture.dates import read
from career_journal.errors import BadRequest

TODAY = date(2026, 6, 20)  # a Saturday


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("2026-05-03", "2026-05-03"),
        ("2026-05", "2026-05"),
        ("2026", "2026"),
        ("2024-02-29 10:11 +02:00", "2024-02-29"),
        ("2024-02-29T23:59:59Z", "2024-02-29"),
        ("today", "2026-06-20"),
        ("Yesterday", "2026-06-19"),
        ("the day before yesterday", "2026-06-18"),
        ("friday", "2026-06-19"),
        ("saturday", "2026-06-20"),
        ("last saturday", "2026-06-13"),
        ("last friday", "2026-06-19"),
        ("3 days ago", "2026-06-17"),
        ("two weeks ago", "2026-06-06"),
        ("last month", "2026-05"),
        ("last year", "2025"),
        ("3 May", "2026-05-03"),
        ("May 5th", "2026-05-05"),
        ("may 2026", "2026-05"),
        ("13.2.2024", "2024-02-13"),
        ("vor drei Tagen", "2026-06-17"),
        ("ayer", "2026-06-19"),
        ("昨天", "2026-06-19"),
    ],
)
def test_a_date_is_as_exact_as_the_words_are(words, when):
    assert read(words, TODAY) == when


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("2024-02-30", "no day there ever was"),
        ("0000-01-01", "no day there ever was"),
        ("year 0", "not a date"),
        ("1/2/2024", "may be 2024-01-02 or 2024-02-01"),
        ("03/04/2026", "may be 2026-03-04 or 2026-04-03"),
        ("last week", "not one day"),
        ("Q2 2026", "not one day"),
        ("10:30", "not a date"),
        ("soon", "not a date"),
        ("", "not a date"),
        ("99999999 days ago", "not a date"),
    ],
)
def test_what_is_no_date_or_more_than_one_is_refused(words, why):
    with pytest.raises(BadRequest, match=why) as refused:
        read(words, TODAY)
    assert "2026-05-03" in refused.value.hint


def test_a_date_that_is_still_to_come_is_looked_for_ahead():
    assert read("friday", TODAY, ahead=True) == "2026-06-26"
    assert read("3 May", TODAY, ahead=True) == "2027-05-03"
    assert read("last friday", TODAY, ahead=True) == "2026-06-19"


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_a_time_zone_never_moves_the_day(zone, monkeypatch):
    monkeypatch.setenv("TZ", zone)
    assert read("2024-02-29 23:30", TODAY) == "2024-02-29"
    assert read("3 May 2026", TODAY) == "2026-05-03"
    assert read("5pm yesterday", TODAY) == "2026-06-19"


@pytest.mark.parametrize(("said", "day"), [("3.5.2026", "2026-05-03"), ("03.05.26", "2026-05-03")])
def test_of_numbers_with_dots_the_first_is_the_day(said, day):
    assert read(said, date(2026, 6, 20)) == day
