import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from career_journal.notes.names import dated, plural, same, slug

RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Cut the pipeline to 64 min", "cut-the-pipeline-to-64-min"),
        ("Don't panic: it’s only DNS!", "dont-panic-its-only-dns"),
        ("e\u0301cole", "école"),
        ("../../etc/passwd", "etc-passwd"),
        ("-rf *", "rf"),
        ("CON", "con-note"),
        ("com¹", "com1-note"),
        ("🎉", "note"),
        ("", "note"),
        ("東京で発表", "東京で発表"),
    ],
)
def test_a_title_becomes_a_name_one_can_read(title, name):
    assert slug(title) == name


def test_a_date_or_period_stands_in_front_of_the_name():
    assert dated("2026-05-03", "Nul") == "2026-05-03-nul"
    assert dated("2026-H1", "Ship it") == "2026-h1-ship-it"
    assert dated("2026-05-01", "") == "2026-05-01"
    assert dated(None, "Ship it") == "ship-it"


def test_a_long_title_is_cut_between_words():
    assert slug("one two three " * 20) == "one-two-three-one-two-three-one-two-three-one-two-three-one"


@given(st.text())
@example("İ\u0345ﬁ")
@example("\u0301x\ud800")
@example("é" * 200)
def test_every_title_gives_a_name_that_is_legal_everywhere(title):
    name = slug(title)
    assert name
    assert len(name.encode()) <= 100
    assert name == unicodedata.normalize("NFC", name) == same(name)
    assert not re.search(r'[/\\:*?"<>|\x00-\x20\x7f.]|^-|-$', name)
    assert name not in RESERVED
    assert slug(name) == name or name.startswith(tuple(RESERVED))


@given(st.text())
def test_case_and_the_way_accents_are_stored_never_make_two_names(title):
    names = {slug(unicodedata.normalize(form, title)) for form in ("NFC", "NFD")}
    assert len(names) == 1


@pytest.mark.parametrize(("kind", "folder"), [("story", "stories"), ("evidence", "evidence"), ("company", "companies")])
def test_a_kind_has_a_folder_named_in_the_plural(kind, folder):
    assert plural(kind) == folder
