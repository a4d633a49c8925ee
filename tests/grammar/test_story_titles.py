"""What a story is called, and the short ways to tell one."""

import pytest


@pytest.mark.parametrize("theme", ["Conflict", "Interview stories"])
def test_a_heading_that_names_what_happened_is_the_title_of_the_one_story_below_it(read, theme):
    (story,) = read(
        f"""
        # {theme}

        ## The night the pipe burst

        - water in the cellar -> I shut the main -> dry by six
        """
    )
    assert (story.title, story.situation, story.result) == (
        "The night the pipe burst",
        "water in the cellar",
        "dry by six",
    )


def test_a_word_for_a_theme_is_no_title(read):
    (story,) = read("# Interview stories\n\n## Honesty\n\n- a wrong count -> I said so -> they waited\n")
    assert (story.title, story.theme) == ("a wrong count", "Honesty")


@pytest.mark.parametrize("title", ["My worst paint job", "Olga's feedback", "The failure of the spring launch"])
def test_a_title_among_stories_may_hold_the_word_of_a_theme(read, title):
    (story,) = read(
        f"""
        # Stories, as I tell them

        ## {title}

        In May I painted a hull in the rain because the owner was in a hurry. It peeled within a week. I did it again
        at my own cost and since then I look at the sky first.
        """
    )
    assert (story.title, story.theme) == (title, title)


def test_two_words_over_a_story_with_a_title_of_its_own_are_a_theme(read):
    (story,) = read("# Behavioural\n\n## Other crews\n\n- the crane came late -> I asked why -> it came at six\n")
    assert (story.title, story.theme) == ("the crane came late", "Other crews")


@pytest.mark.parametrize("theme", ["Failure", "Failures and mistakes", "Stories of failure"])
def test_a_heading_that_only_names_a_theme_is_no_title(read, theme):
    (story,) = read(f"# Stories\n\n## {theme}\n\nI lost two ropes in a storm by trusting a knot. Now I check twice.\n")
    assert story.title == "I lost two ropes in a storm by trusting a knot"


def test_a_story_in_prose_is_called_by_its_heading_and_filed_under_the_one_above(read):
    first, second = read(
        """
        # Conflicts

        ## The rope

        The rope was too short and both crews blamed the other. I measured it and ordered one more. We sailed.

        ## Paint or sail

        The owner wanted new paint. I showed him the hull and asked for one dry week.
        """
    )
    assert (first.title, first.theme) == ("The rope", "Conflicts")
    assert (second.title, second.theme) == ("Paint or sail", "Conflicts")


def test_two_sentences_tell_a_story_where_stories_are_announced_and_not_elsewhere(found):
    text = "I lost two ropes in the storm because I trusted a knot. Now I check twice."
    assert found(f"# Failure\n\n{text}\n") == ["3 story"]
    assert found(f"# The harbour\n\n{text}\n") == []


def test_a_brief_retelling_beside_a_story_in_parts_is_none_of_its_own(found):
    parts = "- **Situation:** The gate stuck.\n- **Action:** I filed it.\n- **Result:** It opened.\n"
    again = "One morning the gate stuck and I filed the hinge. It opened at eight."
    assert found(f"# Behavioural\n\n## The gate\n\n{parts}\n### In full\n\n{again}\n") == ["5 story"]


def test_a_heading_keeps_the_number_that_counts_something(read):
    parts = "Situation: three boats came in.\nAction: I moved one.\nResult: two left in time.\n"
    (counted,) = read(f"# Interview stories\n\n## 3 boats at one berth\n\n{parts}")
    (numbered,) = read(f"# Interview stories\n\n## 3 The crowded berth\n\n{parts}")
    assert (counted.title, numbered.title) == ("3 boats at one berth", "The crowded berth")


def test_a_line_in_bold_right_above_the_parts_is_their_title(read):
    first, second = read(
        """
        # Interview stories

        ## At sea

        **The lost anchor**
        S: the chain broke. T: hold the boat. A: I tied her to a buoy. R: 2 hours lost.

        **The found anchor**
        S: it lay in the mud.
        A: I dived for it.
        R: it holds again.
        """
    )
    assert (first.title, first.task, first.result) == ("The lost anchor", "hold the boat.", "2 hours lost.")
    assert (second.title, second.action) == ("The found anchor", "I dived for it.")


def test_the_last_of_four_arrows_leads_to_the_result(read):
    (story,) = read("# Conflicts\n\n- they wanted Friday -> I refused -> tests on Monday -> 0 wrong bills\n")
    assert (story.action, story.result, story.learning) == ("I refused -> tests on Monday", "0 wrong bills", "")


@pytest.mark.parametrize(
    "lesson", ["next time I ask first", "learned to ask", "Lehre: erst fragen", "j'ai appris à demander", "教训：先问"]
)
def test_a_part_behind_the_last_arrow_that_speaks_of_a_lesson_is_what_was_learned(read, lesson):
    (story,) = read(f"# Conflicts\n\n- they wanted Friday -> I refused -> Monday -> {lesson}\n")
    assert (story.action, story.result, story.learning) == ("I refused", "Monday", lesson)


def test_a_labelled_line_below_an_arrow_is_that_part(read):
    (story,) = read("# Conflicts\n\n- they wanted Friday -> I refused -> Monday\n  - learned: say it at once\n")
    assert (story.result, story.learning, story.details) == ("Monday", "say it at once", "")


@pytest.mark.parametrize(
    "heading", ["Geschichten für Interviews", "Stories fürs Interview", "Geschichten fürs Vorstellungsgespräch"]
)
def test_stories_for_an_interview_are_announced_in_german_too(found, heading):
    assert found(f"# {heading}\n\n- Streit um den Kran -> ich setzte alle an einen Tisch -> er steht\n") == ["3 story"]


@pytest.mark.parametrize("heading", ["Story1", "Story 2", "Geschichte 3", "Historia 1", "故事 2"])
def test_a_story_counted_in_its_heading_may_have_no_more_than_its_beginning(read, heading):
    note = f"# Behavioral stories\n\n## {heading}\nSituation: the bell of the tower rang all night\n"
    (story,) = read(note)
    assert (story.kind, story.title, story.action) == ("story", "the bell of the tower rang all night", "")


@pytest.mark.parametrize("told", ["TBD", "", "describe the situation you were in", "the bell"])
def test_a_counted_story_that_says_nothing_of_its_beginning_is_none(found, told):
    assert found(f"# Behavioral stories\n\n## Story1\nSituation: {told}\n") == []


def test_a_case_of_something_else_is_no_story(found):
    assert found("# Support\n\n## Case 1\nSituation: the bell of the tower rings all night\n") == []
