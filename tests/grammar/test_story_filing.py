"""What a story is kept for, as its owner noted it beside the story: tags, principles, questions."""

import pytest


def test_tags_above_a_story_are_its_tags(read):
    (story,) = read(
        """
        ## The gate
        **Competencies:** Ownership, #conflict, [[Competencies/Judgement]]
        **Situation:** The gate stuck.
        **Action:** I filed the hinge.
        **Result:** It opened at eight.
        """
    )
    assert story.tags == ("Ownership", "conflict", "Judgement")
    assert story.source.line == 3


@pytest.mark.parametrize("label", ["Principles", "Leadership Principles", "LP"])
def test_principles_are_the_values_it_supports(read, label):
    (story,) = read(
        f"""
        ## The gate
        - **Situation:** The gate stuck.
        - **Action:** I filed the hinge.
        - **{label}:** Dive Deep; Ownership
        """
    )
    assert story.values == ("Dive Deep", "Ownership")


@pytest.mark.parametrize(
    "line",
    [
        '**Best for:** "Tell me about a conflict" / "What was your last mistake?"',
        "**When to use:** Tell me about a conflict; What was your last mistake?",
        '**Question triggers:** "Tell me about a conflict", "What was your last mistake?"',
    ],
)
def test_the_questions_it_is_kept_for_stand_in_quotes_or_apart(read, line):
    (story,) = read(f"## The gate\n\n**Situation:** The gate stuck.\n**Action:** I filed the hinge.\n\n{line}\n")
    assert story.kept_for == ("Tell me about a conflict", "What was your last mistake?")
    assert story.told == "The gate stuck.\nI filed the hinge."


def test_questions_below_a_heading_of_the_story_are_not_open(read):
    (story,) = read(
        """
        ## The gate

        **Situation:** The gate stuck.
        **Action:** I filed the hinge.

        ### Questions this answers

        - Tell me about a conflict
        - What was your last mistake?
        """
    )
    assert story.kept_for == ("Tell me about a conflict", "What was your last mistake?")


def test_topics_among_the_questions_are_tags(read):
    (story,) = read(
        """
        ## The gate
        **Situation:** The gate stuck.
        **Action:** I filed the hinge.
        **Best for:** Conflict, deep dives, "tell me about a hard problem"
        """
    )
    assert (story.tags, story.kept_for) == (("Conflict", "deep dives"), ("tell me about a hard problem",))


def test_a_sentence_behind_such_a_label_is_a_detail(read):
    (story,) = read(
        """
        ## The gate
        **Situation:** The gate stuck.
        **Action:** I filed the hinge.
        **Competency:** Took the matter in hand before anybody asked.
        """
    )
    assert story.tags == ()
    assert story.details == "Competency: Took the matter in hand before anybody asked"


def test_each_of_several_stories_keeps_its_own(read):
    first, second = read(
        """
        # Stories
        **Situation:** The gate stuck.
        **Action:** I filed the hinge.
        **Tags:** conflict

        **Situation:** The bell fell.
        **Action:** I closed the square.
        **Tags:** failure
        """
    )
    assert (first.tags, second.tags) == (("conflict",), ("failure",))


def test_what_may_be_asked_next_is_open_and_not_told(read):
    records = read(
        """
        ## The gate

        **Situation:** The gate stuck.
        **Action:** I filed the hinge.

        Follow-ups:
        - Why the hinge?
        - How long did it hold?
        """
    )
    assert [record.title for record in records] == ["The gate", "Why the hinge?", "How long did it hold?"]
    assert records[0].told == "The gate stuck.\nI filed the hinge."


def test_a_comma_ends_no_question_in_front_matter(read):
    front = "type: story\ntitle: The gate\nkept_for: Tell me about a time, when it rained; Why?"
    (story,) = read(f"---\n{front}\n---\n\n## Situation\n\nIt stuck.\n")
    assert story.kept_for == ("Tell me about a time, when it rained", "Why?")
