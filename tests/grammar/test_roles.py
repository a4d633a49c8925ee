"""A look back at one role: mostly prose about one's own time in a job."""

import pytest

PROSE = "The days were long and I learned to ask before I mended anything, which nobody had told me at school. " * 4
CHINESE = "我去年十月来到这里实习，参与了十个项目，从最简单的页面开始，一点点成长，也犯过不少错误，学会了先问再做。" * 4


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("One year as a lift mechanic", PROSE),
        ("Why I left the workshop", PROSE),
        ("My first year at Lift and Sons", PROSE),
        ("入职总结", CHINESE),
    ],
)
def test_a_note_about_ones_time_in_a_job_is_a_role(found, title, text):
    assert found(f"# {title}\n\n{text}\n") == ["1 role"]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("2023年终总结", "今年的关键词是告别和内省。" + "上半年忙着毕业，下半年在家，想了很多以前没有想过的事情。" * 6),
        ("How lifts work", PROSE.replace("I ", "people ")),
    ],
)
def test_other_prose_is_none(found, title, text):
    assert found(f"# {title}\n\n{text}\n") == []
