"""Talks written down turn by turn: who asks is known by who answers."""

from __future__ import annotations

import pytest


def test_a_dialogue_is_read_by_who_speaks(found):
    assert found(
        """
        # Talk with the lift workshop

        **Marta:** Thanks for coming. How did you come to lifts?

        **Me:** I grew up above a workshop and carried the tools.

        **Marta:** I see.

        **Me:** And I stayed.

        **Marta:** Tell me about a motor you could not mend.

        **Me:** A motor burned through twice; I drew its winding and had it made anew, and it runs today.
        """
    ) == ["3 answer", "11 answer", "11 story"]


@pytest.mark.parametrize("mark", ["", "> ", "- "])
def test_the_turns_may_be_lines_quotes_or_items(found, mark):
    turns = ["Interviewer: Why lifts?", "Me: I like their hum.", "Interviewer: And why now?", "Me: My old shop closes."]
    assert found("# Talk\n\n" + "\n".join(f"{mark}{turn}" for turn in turns)) == ["3 answer", "5 answer"]


def test_a_dialogue_in_chinese(read):
    first, second = read(
        "# 面试\n\n面试官：你为什么离开上一家公司？\n我：工坊关了。\n面试官：你最大的缺点是什么？\n我：我修得太久。\n"
    )
    assert (first.question, first.text) == ("你为什么离开上一家公司？", "工坊关了。")
    assert second.text == "我修得太久。"


def test_what_an_interviewer_says_between_is_no_answer(read):
    talk = ["Ada: Why lifts?", "Me: I like their hum.", "Ada: Very good.", "Ada: And why now?", "Me: My shop closes."]
    assert [answer.text for answer in read("# Talk\n\n" + "\n\n".join(talk))] == [
        "I like their hum.",
        "My shop closes.",
    ]


def test_labels_at_the_head_of_a_note_are_no_dialogue(found):
    assert found("# Talk\n\nInterviewer: Ada\nCandidate: Me\n\nWe spoke about lifts.\n") == []
