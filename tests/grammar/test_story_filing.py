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


def test_a_heading_below_a_theme_is_the_title_of_the_only_story_in_it(read):
    note = """
    # Interview stories

    ## Conflict

    ### The foreman and the short night

    - Nov 2024, my foreman wanted to open early -> I told him why not -> opened on Monday, 0 jams

    ### The two painters

    **Situation:** two camps
    **Action:** I painted both
    **Result:** the wall is dry in 3 h in place of 9
    """
    first, second = (one for one in read(note) if one.kind == "story")
    assert (first.title, first.theme, first.date) == ("The foreman and the short night", "Conflict", "2024-11")
    assert first.situation == "my foreman wanted to open early"
    assert (second.title, second.theme) == ("The two painters", "Conflict")


def test_several_stories_below_a_theme_keep_their_own_words_as_titles(read):
    note = (
        "# Interview stories\n\n## Conflict\n\n- it jammed -> I freed it -> it ran\n- it leaked -> I shut it -> dry\n"
    )
    assert [(one.title, one.theme) for one in read(note)] == [("it jammed", "Conflict"), ("it leaked", "Conflict")]


@pytest.mark.parametrize("label", ["What I learned", "What I learnt", "Learnt"])
def test_what_was_learned_is_spelt_in_two_ways(read, label):
    note = f"# Stories\n\n## The lift\n\n**Situation:** stuck\n**Result:** it ran\n**{label}:** call the maker\n"
    (story,) = (one for one in read(note) if one.kind == "story")
    assert (story.result, story.learning) == ("it ran", "call the maker")


def test_where_a_story_is_filed_first_is_not_its_title(read):
    note = (
        "# Stories\n\n## The quarrel\nTheme:: trust\nSituation:: a quarrel\nAction:: I listened\nResult:: they ship\n"
    )
    (story,) = (one for one in read(note) if one.kind == "story")
    assert (story.title, story.tags) == ("The quarrel", ("trust",))


@pytest.mark.parametrize(
    "tags", ["#mentoring #growth", "#mentoring, #growth", "[[mentoring]] [[growth]]", "mentoring #growth"]
)
@pytest.mark.parametrize("more", ["", "Best for: “Tell me about a time you taught somebody”\n"])
def test_tags_behind_a_label_are_told_apart_by_their_signs(read, tags, more):
    note = "# Stories\n\n## The flood\n\n**Situation:** Wet.\n**Action:** I swam.\n**Result:** Dry.\n"
    (story, *_) = read(f"{note}{more}Tags: {tags}\n")
    assert sorted(story.tags) == ["growth", "mentoring"]
