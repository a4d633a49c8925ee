from hypothesis import given
from hypothesis import strategies as st

from career_journal.journal.words import Corpus, Words, fold, split

WORDS = Words({"teach": ["taught"], "lead": ["led"]}, ["the", "a", "was"])


def test_forms_of_one_word_are_one_word():
    forms = ["disagree", "disagreed", "disagreeing", "disagreement", "Disagreements"]
    assert len({WORDS.all_of(form) for form in forms}) == 1
    assert WORDS.all_of("prioritise") == WORDS.all_of("prioritized") == WORDS.all_of("prioritisation")
    assert WORDS.all_of("behaviour") == WORDS.all_of("Behavior's")
    assert WORDS.all_of("taught") == WORDS.all_of("teaching")


def test_short_words_are_found_whole_and_never_inside_others():
    assert WORDS.all_of("AI, ML and Go") == ("ai", "ml", "and", "go")
    assert not set(WORDS.all_of("said, html, going concern, email")) & {"ai", "ml"}


def test_accents_and_scripts_do_not_matter():
    assert split("Équipe über ÜBER") == ["equipe", "uber", "uber"]
    assert fold("Straße") == "strasse"
    assert split("冲突解决") == ["冲突", "突解", "解决"]
    assert WORDS.all_of("конфликт Конфликт") == ("конфликт", "конфликт")


def test_a_word_of_another_language_is_its_translation_whatever_its_ending():
    words = Words(stop=["的", "of"], translations={"conflict": ["Konflikt*"], "mistake": ["Fehler", "错误"]})
    assert words.all_of("Konflikte, Konfliktes") == words.all_of("conflict conflicts")
    assert words.all_of("Fehler") == words.all_of("mistakes")
    assert words.all_of("Fehlerquote") != words.all_of("mistake")
    assert words.telling("我的错误") == words.telling("mistake")
    assert words.is_translated("Konflikt")
    assert not words.is_translated("conflict")
    assert not words.says("mein Fehler", "mistake")


def test_a_word_that_every_text_has_says_nothing():
    corpus = Corpus.of(["boiler on fire", "boiler in spring", "boiler paper"], WORDS)
    assert list(corpus.shared("the boiler and the fire", "Boiler, fire!")) == ["fire", "Boiler"]
    assert corpus.similarity("boiler", "paper") == 0
    assert corpus.similarity("boiler paper", "paper boilers") > 0.99


@given(st.text(), st.text())
def test_any_two_texts_can_be_compared_and_the_order_does_not_matter(one, other):
    corpus = Corpus.of([one, other, "boiler"], WORDS)
    likeness = corpus.similarity(one, other)
    assert 0 <= likeness <= 1.000001
    assert abs(likeness - corpus.similarity(other, one)) < 1e-9
