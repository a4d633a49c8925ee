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


WORK = (
    "My team was small and the company was new to gates. I learned to ask my boss before I mended anything, and my "
    "colleagues showed me how the office kept its keys. "
)


@pytest.mark.parametrize("heading", ["Looking back", "Lesson learned", "What I learned"])
def test_a_note_that_tells_of_work_at_length_and_looks_back_is_a_role(found, heading):
    assert found(f"# Gates and people\n\n{WORK * 4}\n\n## {heading}\n\n{WORK * 4}\n") == ["1 role"]


def test_a_note_that_tells_of_work_and_does_not_look_back_is_none(found):
    assert found(f"# Gates and people\n\n{WORK * 4}\n\n## More\n\n{WORK * 4}\n") == []


def test_an_introduction_of_oneself_is_no_look_back(found):
    assert found(f"# Questions\n\n## Self-Introduction\n\nI have just joined a company. {WORK * 4}\n") == []


TRADE = "在这家公司的日子里，团队很小，老板常出差，我和同事一起学会了先问再修。后来我被裁员，又重新找工作。"


def test_years_gone_by_as_a_title_look_back_if_the_note_tells_of_work(found):
    assert found(f"# 这三年\n\n{TRADE * 12}\n") == ["1 role"]
    assert not found(f"# 修钟表\n\n{TRADE * 12}\n")
    assert not found(f"# 这三年\n\n{'我在山里种树，春天下雨，秋天收果子，冬天在炉边读书。' * 20}\n")


def test_a_note_without_a_title_may_be_named_for_a_job(found):
    told = "Vivo cerca del puerto y aprendí a preguntar antes de tocar los frenos del tranvía. " * 6
    assert found(told, "mi-primer-trabajo.md") == ["1 role"]
    assert not found(told, "tranvias.md")


@pytest.mark.parametrize(("end", "count"), [(", where all was known of old", 1), ("", 0)])
def test_long_bullets_tell_of_a_job_as_paragraphs_do(read, end, count):
    bullet = f"- I learned to ask before I mended anything, which nobody had told me at school{end}.\n"
    roles = read(f"# Onwards\n\nToday is my last day at the workshop.\n\n{bullet * 5}")
    found = [(role.source.line, role.source.end_line) for role in roles if role.kind == "role"]
    assert found == [(1, 9)] * count


def test_who_introduces_himself_names_his_years_and_looks_back_at_none(found):
    told = "One winter I rebuilt the north gate. No parts existed any more, so I drew one and had it cast. "
    told += "Since then it has closed each night."
    about = "I have been a mechanic for six years at the depot, and I mend what others throw away."
    note = f"## About me\n\n{about}\n\n## Challenging project\n\n{told}\n"
    assert found(note, "interview.md") == ["1 answer", "7 story"]


def test_a_letter_of_farewell_begins_behind_its_greeting(read):
    letter = f"---\ntitle: My last day at the workshop\n---\n\nDear crew,\n\nI am leaving the workshop.\n\n{PROSE}\n"
    (role,) = [record for record in read(letter) if record.kind == "role"]
    assert role.source.line == 7


@pytest.mark.parametrize("said", ["I have handed in my resignation", "I became a technical lead"])
def test_a_job_that_ends_or_begins_is_looked_back_at(found, said):
    assert found(f"# The lifts\n\n{said} this winter.\n\n{PROSE}\n") == ["1 role"]


def test_who_asks_himself_why_on_the_way_still_looks_back(found):
    asked = f"## Why would I join a harbour?\n\nI like the noise of ships, and I wanted to learn. {PROSE}\n"
    assert found(f"# Why I left the workshop\n\n{PROSE}\n\n{asked}")[0] == "1 role"


def test_what_people_say_in_a_story_is_asked_of_nobody(found):
    told = (
        "> Hey chief\n\n> Can you do me a favour?\n\n> Sure, what is it?\n\n> Could you hold this gate?\n\n> I could.\n"
    )
    assert found(f"# The gate\n\n{told}") == []


def test_a_script_at_the_top_of_a_page_tells_nothing(found):
    script = "<script>\n  export let data;\n\n  const path = data.slug;\n</script>"
    assert found(f"---\ntitle: Why I left the workshop\n---\n\n{script}\n\n{PROSE}\n") == ["11 role"]


def test_a_look_back_at_a_job_may_tell_a_story_in_parts_on_the_way(found):
    note = """
    # Mi primer año en el taller de campanas

    Entré en el taller en enero, sin haber visto nunca una campana de cerca, y aprendí más de lo que esperaba de todos
    los que trabajaban allí. Fue un año duro, pero hoy sé para qué sirve cada herramienta y a quién debo preguntar.

    ## La campana muda

    Cuando llegué a la torre nadie sabía por qué la campana grande no sonaba desde hacía dos semanas enteras.

    **La causa raíz:** El badajo estaba roto por dentro y nadie lo había mirado.

    **Mi solución:** Cambié el badajo y lo engrasé.

    Al final del año me ofrecieron quedarme, y me quedé, porque todavía me queda mucho por aprender en este oficio.
    """
    kinds = [line.split()[1] for line in found(note)]
    assert kinds.count("role") == kinds.count("story") == 1


@pytest.mark.parametrize(
    ("cause", "solution"),
    [
        ("Die Ursache", "Meine Lösung"),
        ("La cause", "Ma solution"),
        ("La causa raíz", "Mi solución"),
        ("A causa raiz", "Minha solução"),
        ("根本原因", "我的解决方案"),
    ],
)
def test_cause_and_my_solution_are_parts_of_a_story(found, cause, solution):
    note = f"# Bugs\n\n**{cause}:** Tor 4 war nicht geölt.\n\n**{solution}:** Tor 4 mit drei Tropfen geölt.\n"
    assert found(note) == ["3 story"]
