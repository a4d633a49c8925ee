"""The words by which notes are read: whole words of any script, and the owner's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.notes.grammar.wordlist import WordLists
from career_journal.notes.grammar.words import plain

LETTERS = st.text(alphabet=st.characters(categories=("L",), max_codepoint=0x2FFF), min_size=1, max_size=6)
SHORT = st.sampled_from(["ai", "ml", "go", "star", "ziele", "été"])
APART = st.sampled_from([" ", ", ", " (", "/", " – ", "; ", '"'])


@given(SHORT, LETTERS)
def test_a_word_is_never_found_inside_another_word(word, letters):
    words = WordLists({"known": [word]})
    for text in (letters + word, word + letters, letters + word + letters):
        assert bool(words.inside(text)) == (text.casefold() == word)


@given(SHORT, LETTERS, APART)
def test_a_word_is_found_between_other_words_in_any_case(word, letters, apart):
    words = WordLists({"known": [word]})
    assert words.inside(f"{letters}{apart}{word.upper()}{apart}{letters}") == {"known"}
    assert words.opening(f"{word.title()}{apart}{letters}") == {"known"}


@given(SHORT, LETTERS)
def test_a_heading_announces_by_whole_words(word, letters):
    vocabulary = Vocabulary([{"headings": {"story": [word]}}])
    assert vocabulary.topic(f"{letters} {word}") is not None
    assert vocabulary.topic(letters + word) is None
    assert vocabulary.topic(word + letters) is None


def test_a_heading_is_told_what_it_means_in_journal_toml(journal):
    journal.note("a.md", "# War room\n- pumps sent zeros -> asked them -> 64 min\n")
    assert journal.records() == []
    journal.note("journal.toml", '[headings]\n"War room" = "story"\n')
    assert [record["kind"] for record in journal.records()] == ["story"]


def test_a_note_of_the_folder_vocabulary_teaches_headings_and_labels(journal):
    journal.note("a.md", "# Sotatarinat\n\n## The night\n\n**Tilanne:** pumps sent zeros\n\n**Lopputulos:** 64 min\n")
    journal.note(
        "vocabulary/finnish.md",
        """
        ---
        type: vocabulary
        language: Finnish
        headings: {story: [sotatarinat]}
        slots: {situation: tilanne, result: [lopputulos]}
        ---
        """,
    )
    (story,) = journal.records("--kind", "story")
    assert (story["fields"]["situation"], story["fields"]["result"]) == ("pumps sent zeros", "64 min")
    assert journal("show", "a.md:5").code == 0
    assert journal("tag", "a.md:5", "pumps").code == 0


def test_words_that_teach_nothing_are_reported(journal):
    journal.note("words.md", "---\ntype: vocabulary\nheadings: {storey: [war room]}\nslots: x\n---\n")
    found = journal("check", "--only", "vocabulary-unread", "--json").json["problems"]
    assert [(problem["source"]["line"], problem["message"]) for problem in found] == [
        (1, "a vocabulary note is read in the folder 'vocabulary' only"),
        (3, "'storey' is nothing that a heading can announce"),
    ]


def test_a_note_is_excluded_without_being_edited(journal):
    journal.note("a.md", "# Wins\n- 2026-03-04 shipped it\n")
    journal.note("drafts/b.md", "# Wins\n- 2026-03-04 mended it\n")
    journal.note("journal.toml", 'exclude = ["drafts/*.md"]\n')
    assert [record["title"] for record in journal.records()] == ["shipped it"]
    assert [note["path"] for note in journal("coverage", "--json").json["notes"]] == ["a.md"]


def test_a_vocabulary_may_leave_accents_to_the_writer_and_none_of_what_it_teaches_is_unknown(journal):
    journal.note("a.md", "# Meglepesek\n\n- Kicserélték a zsilipet\n")
    note = "---\ntype: vocabulary\n{}headings: {{evidence: [meglepések]}}\nstatus: {{met: [kész]}}\n---\n"
    journal.note("vocabulary/hungarian.md", note.format(""))
    assert journal.records("--kind", "evidence") == []
    journal.note("vocabulary/hungarian.md", note.format("accents: optional\n"))
    assert [record["title"] for record in journal.records("--kind", "evidence")] == ["Kicserélték a zsilipet"]
    assert "vocabulary/hungarian.md" not in journal("check", "--all").out


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("==Won== the tender[^1]", "Won the tender"),
        ("where x==1 and y==2", "where x==1 and y==2"),
        ("a == b", "a == b"),
    ],
)
def test_highlights_and_footnotes_are_no_words(text, words):
    assert plain(text) == words
