import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from career_journal.notes import frontmatter
from career_journal.notes.scalars import Bare, block, written

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
tricky = st.text(
    st.sampled_from("abc xyzé🎉日#:-'\"[]{}|>&*!%@`,?\\~=0123456789_./xobeET+\n\t\u2028\u200b\x85"), max_size=18
)


def read(text: str):
    front, _ = frontmatter.read(f"---\nkey: {text}\n---\n", "a.md")
    assert not front.problems, front.problems
    return front.values["key"]


@pytest.mark.parametrize(
    "text",
    ["no", "12:30", "02134", "1.10", "1e3", "null", "a: b", "# x", "a #b", "[[N]]", "a\u2028b: 2", "9" * 5000, "=1",
     "@bob", "*x*", "", " a", "a ", "-", "0x1F", "0o17", "1_000", "2026-05-03", "y", "~", "a\nb", "C# and #x", "it's",
     "{{title}}"],
)  # fmt: skip
def test_a_text_stays_a_text_for_us_and_for_yaml_1_1(text):
    assert read(written(text)) == text
    assert yaml.safe_load(f"key: {written(text)}")["key"] == text
    assert yaml.safe_load(f"key: {written([text])}")["key"] == [text]


@pytest.mark.parametrize(
    "text",
    ["Cut the pipeline to 64 min", "64 min", "2026-H1", "2026-h1-forecast-error", "Emeka Nwosu, of the night team",
     "don't", "https://example.org/a-b", "東京"],
)  # fmt: skip
def test_plain_words_need_no_quotes(text):
    assert written(text) == text


@given(st.one_of(texts, tricky), st.sampled_from(["", "'", '"']))
@example("a: b", "'")
def test_whatever_is_written_reads_back_the_same(text, style):
    assert read(written(text, style)) == text
    assert yaml.safe_load(f"key: {written(text, style)}")["key"] == text


@given(st.lists(st.one_of(texts, tricky), max_size=4))
def test_lists_read_back_the_same(items):
    assert read(written(items)) == items
    assert yaml.safe_load(f"key: {written(items)}")["key"] == items


@given(
    st.one_of(
        st.integers(-(10**15), 10**15), st.booleans(), st.floats(-1e15, 1e15).map(lambda number: round(number, 6))
    )
)
def test_numbers_and_yes_or_no_read_back_the_same(value):
    assert read(written(value)) == value
    assert yaml.safe_load(f"key: {written(value)}")["key"] == value


@given(st.lists(st.one_of(tricky, texts), min_size=2, max_size=5).map("\n".join), st.sampled_from(["\n", "\r\n"]))
def test_a_text_of_several_lines_is_a_block_one_can_read_or_none_at_all(text, newline):
    lines = block(text, "  ", newline)
    if lines is not None:
        assert yaml.safe_load(f"key: {lines}{newline}next: 1") == {"key": text, "next": 1}


def test_a_date_stands_without_quotes():
    assert written(Bare("2026-05-03")) == "2026-05-03"


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "\ud800"])
def test_what_no_file_can_hold_is_refused(value):
    with pytest.raises(ValueError, match=r"surrogates|not a number"):
        written(value)
