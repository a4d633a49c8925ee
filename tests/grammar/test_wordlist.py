"""Words are found whole, in any case, beside Chinese characters too: `ai` is no part of `said`."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from career_journal.notes.grammar.wordlist import WordLists
from career_journal.notes.grammar.words import has_cjk


def is_in(phrases, text):
    return "known" in WordLists({"known": phrases}).inside(text)


def begins(phrases, text):
    return "known" in WordLists({"known": phrases}).opening(text)


BEGIN, END = r"(?<![^\W\u3040-\u9fff])", r"(?![^\W\u3040-\u9fff])"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("AI at work", True),
        ("what she said", False),
        ("AIs", False),
        ("my-ai-note", True),
        ("用AI做", True),
        ("naïve html, gone", False),
        ("ml.", True),
        ("we go on", True),
        ("ago", False),
        ("Straße", True),
    ],
)
def test_a_word_is_never_found_inside_another(text, found):
    assert is_in(["ai", "ml", "go", "strasse"], text) is found


def test_a_phrase_is_found_by_its_words_in_their_order():
    phrases = ["what i did", "n/a", "(none)", "做了"]
    assert is_in(phrases, "This is What I did.")
    assert not is_in(phrases, "what i didn't")
    assert is_in(phrases, "result: n/a")
    assert begins(phrases, "(none) so far")
    assert is_in(phrases, "我做了很多")
    assert not begins(phrases, "that is what i did")


def test_a_text_is_told_every_list_it_touches():
    lists = WordLists({"first": ["bell", "old bell"], "second": ["bell"], "third": ["bells"], "fourth": ["the old"]})
    assert lists.inside("The old bell") == {"first", "second", "fourth"}
    assert lists.opening("The old bell") == {"fourth"}


LETTERS = st.text(st.sampled_from("abé -'/(.中用_1"), max_size=12)


@settings(deadline=None)  # a busy machine is no failure
@given(st.lists(LETTERS.filter(str.strip), max_size=5), LETTERS)
def test_it_finds_what_a_pattern_of_all_words_would_find(phrases, text):
    phrases = [phrase for phrase in phrases if has_cjk(phrase) or re.search(r"\w", phrase)]
    parts = [re.escape(word) if has_cjk(word) else f"{BEGIN}{re.escape(word)}{END}" for word in phrases]
    pattern = re.compile("|".join(parts) or r"(?!)")
    assert is_in(phrases, text) is bool(pattern.search(text))
    assert begins(phrases, text) is bool(pattern.match(text))
