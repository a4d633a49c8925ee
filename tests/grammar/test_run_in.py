"""Parts of a story that are labelled inside one line, by words or letters in brackets."""

import pytest


@pytest.mark.parametrize(
    "labels",
    [("(Situation)", "(Task)", "(Action)", "(Result)"), ("[S]", "[T]", "[A]", "[R]"), ("(S)", "(T)", "(A)", "(R)")],
)
def test_labels_in_brackets_part_a_line(read, labels):
    told = ("The bell was silent.", "Ring it.", "I oiled its tongue.", "It rang.")
    line = " ".join(f"{label} {text}" for label, text in zip(labels, told, strict=True))
    (story,) = read(f"# Behavioral interview\n\n## Leadership\n\n{line}\n")
    assert (story.situation, story.task, story.action, story.result) == told


@pytest.mark.parametrize("label", ["Learned", "Lesson", "Gelernt"])
def test_a_label_inside_a_bullet_that_is_a_story_names_a_part_of_it(read, label):
    (story,) = read(f"# Stories\n\n## Failures\n\n- I came to the lock 5 weeks late. {label}: leave at dawn.\n")
    assert (story.title, story.learning) == ("I came to the lock 5 weeks late.", "leave at dawn.")
