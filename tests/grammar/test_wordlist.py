"""Words are found whole, in any case, beside Chinese characters too: `ai` is no part of `said`."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from career_journal.notes.grammar.wordlist import WordList
from career_journal.notes.grammar.words import has_cjk

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
    assert WordList(["ai", "ml", "go", "strasse"]).is_in(text) is found


def test_a_phrase_is_found_by_its_words_in_their_order():
    phrases = WordList(["what i did", "n/a", "(none)", "做了"])
    assert phrases.is_in("This is What I did.")
    assert not phrases.is_in("what i didn't")
    assert phrases.is_in("result: n/a")
    assert phrases.begins("(none) so far")
    assert phrases.is_in("我做了很多")
    assert not phrases.begins("that is what i did")


LETTERS = st.text(st.sampled_from("abé -'/(.中用_1"), max_size=12)


@settings(deadline=None)  # a busy machine is no failure
@given(st.lists(LETTERS.filter(str.strip), max_size=5), LETTERS)
def test_it_finds_what_a_pattern_of_all_words_would_find(phrases, text):
    phrases = [phrase for phrase in phrases if has_cjk(phrase) or re.search(r"\w", phrase)]
    parts = [re.escape(word) if has_cjk(word) else f"{BEGIN}{re.escape(word)}{END}" for word in phrases]
    pattern = re.compile("|".join(parts) or r"(?!)")
    assert WordList(phrases).is_in(text) is bool(pattern.search(text))
    assert WordList(phrases).begins(text) is bool(pattern.match(text))
