"""Stories under labels, behind arrows, in prose and as bare titles; definitions and advice are none."""

import pytest

STAR = ["The gate stuck.", "Open it before nine.", "I filed the hinge.", "It opened at eight."]


def told(record):
    return [record.situation, record.task, record.action, record.result]


@pytest.mark.parametrize(
    "labels",
    [
        ("Situation:", "Task:", "Action:", "Result:"),
        ("**Situation:**", "**Task:**", "**Action:**", "**Result:**"),
        ("**Situation**:", "**Task**:", "**Action**:", "**Result**:"),
        ("**S** —", "**T** —", "**A** —", "**R** —"),
        ("S:", "T:", "A:", "R:"),
        ("S：", "T：", "A：", "R："),
        ("S —", "T —", "A —", "R —"),
        ("Situation::", "Task::", "Action::", "Result::"),
        ("Kontext:", "Aufgabe:", "Vorgehen:", "Ergebnis:"),
        ("Situation :", "Tâche :", "Action :", "Résultat :"),
        ("Situación:", "Tarea:", "Acción:", "Resultado:"),
        ("Situação:", "Tarefa:", "Ação:", "Resultado:"),
        ("背景：", "任务：", "行动：", "结果："),
    ],
)
def test_the_four_parts_are_known_by_many_names(read, labels):
    lines = [f"- {label} {text}" for label, text in zip(labels, STAR, strict=True)]
    (story,) = read("## The gate\n\n" + "\n".join(lines) + "\n")
    assert told(story) == STAR
    assert story.source.line == 3


def test_lines_of_one_paragraph_may_each_bear_a_label(read):
    (story,) = read(
        """
        ## The gate
        **Situation:** The gate stuck.
        **Task:** Open it before nine.
        **Action:** I filed the hinge.
        **Result:** It opened at eight.
        """
    )
    assert told(story) == STAR


def test_parts_as_headings_hold_what_stands_below_them(read):
    (story,) = read(
        """
        # The gate
        ## Situation
        The gate stuck.
        ## Task
        Open it before nine.
        ## Action
        I filed the hinge.
        ## Result
        It opened at eight.
        """
    )
    assert told(story) == STAR


@pytest.mark.parametrize(
    ("labels", "parts"),
    [
        (("Context", "Action", "Result"), ("situation", "action", "result")),
        (("Challenge", "Action", "Result"), ("situation", "action", "result")),
        (("Problem", "Action", "Result"), ("situation", "action", "result")),
        (("Situation", "Obstacle", "Action", "Result"), ("situation", "task", "action", "result")),
        (("Context", "Goal", "Approach", "Outcome"), ("situation", "task", "action", "result")),
        (("What", "How", "Impact"), ("situation", "action", "result")),
        (("Problem", "Solution", "Impact"), ("situation", "action", "result")),
    ],
)
def test_other_sets_of_parts_fill_the_same_fields(read, labels, parts):
    lines = "".join(f"- {label}: words of the {part}\n" for label, part in zip(labels, parts, strict=True))
    (story,) = read(f"## The gate\n\n{lines}")
    assert [getattr(story, part) for part in parts] == [f"words of the {part}" for part in parts]


def test_a_part_left_empty_stays_missing(read):
    (story,) = read(
        """
        ## The gate
        - Situation: The gate stuck.
        - Task:
        - Action: I filed the hinge.
        - Result: TBD
        """
    )
    assert told(story) == ["The gate stuck.", "", "I filed the hinge.", ""]


def test_labels_with_nothing_behind_them_are_a_form(found):
    assert found("## Story one\n\n- S:\n- T:\n- A:\n- R:\n") == []


@pytest.mark.parametrize(
    "explained",
    [
        ("Set the context", "Describe your responsibility", "Explain what you did", "Share the outcome"),
        ("Where were you?", "What were you asked?", "What did you do?", "How did it end?"),
    ],
)
def test_labels_that_explain_themselves_are_advice(found, explained):
    names = ("Situation", "Task", "Action", "Result")
    lines = "".join(f"- **{name}**: {text}\n" for name, text in zip(names, explained, strict=True))
    assert found(f"# Interview guide\n\n## STAR Method\n{lines}") == []


def test_what_is_to_be_checked_below_a_labelled_story_is_no_further_story(found):
    assert found(
        """
        # Leadership stories

        ### Teaching two apprentices

        - Situation: Two apprentices came who had never held a file.
        - Action: I gave each of them one bolt a day.
        - Result: Both opened the motor in March.

        **Before telling it, verify:**

        - The month in which they began.
        - Whether the motor was the old one.
        """
    ) == ["5 story"]


def test_an_arrow_under_a_theme_cuts_a_story_into_parts(read):
    (story,) = read("## Behavioural\n\n### Conflicts\n\n+ two keys, one door -> drew lots -> both content\n")
    assert [story.situation, story.action, story.result] == ["two keys, one door", "drew lots", "both content"]


def test_arrows_elsewhere_are_chains_and_mappings(found):
    assert found("## Build\n\n- lint -> test -> ship\n- red -> green\n\n## Motto\n\nless <-> more\n") == []


def test_titles_under_a_theme_are_stories_without_parts(found):
    assert found("## Stories\n\n- The gate in winter\n- Two apprentices, one motor\n") == ["3 story", "4 story"]


def test_a_value_named_in_a_heading_with_its_meaning_holds_stories(found):
    assert found(
        """
        ## Principles

        ### Ownership: **Ignore the borders between jobs if that gets a thing done, and think of all others**

        1. The gate nobody owned
        """
    ) == ["5 story"]


def test_the_definitions_of_values_are_not_stories(found):
    assert (
        found(
            """
            # Leadership Principles
            We use our principles every day, whether we talk about a new lift or decide on the best way to mend an old
            one. It is one of the things that make us different from other workshops in this town and beyond.

            1. **Frugality**
            Do more with less. Narrow rooms breed ideas, and we see no honour in spending what nobody needs to spend.

            2. **Ownership**
            Leaders are owners. They think of the next ten years and never say that something is not their job.
            """
        )
        == []
    )


def test_a_belief_under_a_theme_is_not_a_story(found):
    assert (
        found(
            """
            # My passions

            ## Mentorship

            If I could stop working tomorrow I would teach full time, because I believe that nobody learns to mend a
            lift from a book, and because it is what I like most about my days in the workshop.
            """
        )
        == []
    )


def test_prose_about_something_done_is_a_story(found):
    assert found(
        """
        ## Behavioural

        ### Mentorship

        Last spring two apprentices came who had never held a file. I gave each of them one bolt a day, asked what it
        held and let them find out; in March they opened the old motor on their own.
        """
    ) == ["5 story"]


def test_an_article_about_the_method_tells_no_story(found):
    advice = "".join(f"- Tip {number}: keep your answer short and say what you did.\n" for number in range(9))
    assert (
        found(f"# What Is the STAR Method?\n\n* S – Situation\n* T – Task\n* A – Action\n* R – Result\n\n{advice}")
        == []
    )


def test_a_behavioural_question_answered_with_an_episode_is_a_story_too(found):
    assert found(
        """
        # Interview questions

        ### Tell me about a time you failed.

        In my second year I released a lift too early, because I trusted a light that was wired to the wrong floor.

        ### How do you rest?

        I walk.

        ### What do you read?

        Manuals.
        """
    ) == ["3 answer", "3 story", "7 answer", "11 answer"]


def test_introducing_oneself_is_not_a_story(found):
    assert found(
        """
        # Behavioral questions

        ## Tell me about yourself

        I learned to mend lifts in a small town, then I moved to a larger one and led a crew of four for six years,
        and last year we took over the tower by the river, which I had always wanted to do.
        """
    ) == ["3 answer"]


def test_further_paragraphs_go_on_with_a_story_told_in_prose(read):
    (story,) = read(
        """
        ## Behavioural

        ### Failure

        Last spring I released a lift too early, because I trusted a light that was wired to the wrong floor of the
        tower by the river.

        For two weeks I walked up with everybody who had to walk, and then I drew the wiring anew.
        """
    )
    assert story.source.line == 5
    assert story.details.endswith("I drew the wiring anew.")


def test_a_bullet_about_what_one_is_like_is_no_story(found):
    assert found("# Behavioral\n\n## Stories\n\n- I am a person of routine.\n- The gate in winter\n") == ["6 story"]
    assert found("## Stories\n\n- started an evening where we'd open one old motor a month\n") == ["3 story"]


def test_a_story_told_in_parts_is_not_told_again_by_the_prose_below_the_next_heading(found):
    parts = "- **Situation:** The gate stuck.\n- **Action:** I filed the hinge.\n- **Result:** It opened.\n"
    told = (
        "One winter I came in early, found the gate stuck and worked on its hinge until it gave way, and we went on.\n"
    )
    one = f"### Points\n\n{parts}\n### At length\n\n{told}\n"
    assert found(f"# My stories\n\n## The gate\n\n{one}\n## The door\n\n{one}") == ["7 story", "20 story"]


@pytest.mark.parametrize(
    "heading", ["STAR Method", "STAR format", "Formato STAR", "Méthode STAR", "STAR-Methode", "S.T.A.R. method"]
)
def test_a_heading_that_names_the_method_explains_it(found, heading):
    letters = "- **S**ituation — two sentences\n- **T**ask — yours alone\n- **A**ction — most of it\n- **R**esult\n"
    assert found(f"# Behavioral\n\n## {heading}\n\n{letters}") == []


def test_stories_may_be_headed_by_the_method_they_follow(found):
    parts = "**Situation:** The gate stuck.\n**Action:** I filed the hinge.\n**Result:** It opened.\n"
    assert found(f"# Stories (STAR Method)\n\n## The gate\n{parts}") == ["4 story"]


def test_bullets_under_any_heading_of_a_behavioural_note_are_not_yet_stories(found):
    text = "# Behavioral\n\n## Folders\n\n- one file for each story\n\n## Conflicts\n\n- The gate in winter\n"
    assert found(text) == ["9 story"]


def test_titles_below_the_names_of_employers_are_stories_where_stories_are_gathered(found):
    assert found("# Stories\n\n## Lift and Sons\n\n- The gate in winter\n") == ["5 story"]


def test_an_example_told_without_saying_i_answers_a_request_for_one(found):
    assert found(
        """
        # Behavioral questions

        ## Tell me about a time you made something faster.

        The nightly run took an hour. Measured it, found the same list read a thousand times, and read it once.

        ## What are you good at?

        Measuring things before touching them.

        ## Why lifts?

        They carry everybody.
        """
    ) == ["3 answer", "3 story", "7 answer", "11 answer"]


def test_parts_nested_below_a_numbered_title_are_its_story(found):
    assert found(
        """
        # Behavioral answers

        1. **Proudest moment:**
           - *Situation:* The tower lift stood still for a week.
           - *Action:* I drew the wiring anew.
           - *Result:* It has run since.

        2. **Setting goals:**
           - *Situation:* Nobody knew which lift came next.
           - *Action:* I hung up a list.
           - *Result:* We mended them in that order.
        """
    ) == ["3 story", "8 story"]


def test_an_ending_alone_is_no_story(found):
    assert found("## Learning\n\n- S: ...\n- T: ...\n- A: ...\n- R: This is my strong side.\n") == []


def test_an_item_may_hold_a_label_on_each_of_its_lines(read):
    first, second = read(
        "# Behavioural questions\n\n## Conflict\n\n"
        "- The gate\n  **S:** The gate stuck.\n  **T:** Open it before nine.\n  **A:** I filed the hinge.\n"
        "  **R:** It opened at eight.\n"
        "- **S:** The lock froze.\n  **A:** I warmed the key.\n  **R:** We were in by ten.\n"
    )
    assert (first.title, first.source.line, first.source.end_line, told(first)) == ("The gate", 5, 9, STAR)
    assert (second.title, told(second)) == (
        "The lock froze",
        ["The lock froze.", "", "I warmed the key.", "We were in by ten."],
    )


def test_who_says_example_of_his_own_stories_tells_them_and_a_guide_quotes_them(found):
    own = """
        ## Example 1: the gate
        - Situation: My gate stuck.
        - Action: I filed the hinge.

        ## Example 2: the lift
        - Situation: My lift stood still.
        - Action: I oiled it.
        """
    quoted = own.replace("My gate stuck.", '"My gate stuck."').replace("I filed the hinge.", '"I filed the hinge."')
    quoted = quoted.replace("My lift stood still.", '"My lift stood still."').replace("I oiled it.", '"I oiled it."')
    assert found(own) == ["2 story", "6 story"]
    assert found(quoted) == []


def test_a_note_of_example_questions_tells_no_story(found):
    story = "## Teamwork - example question\n- Situation: My gate stuck.\n- Action: I filed the hinge.\n\n"
    assert found(story) == ["2 story"]
    assert found(story * 2) == []


def test_a_task_told_as_an_order_is_no_instruction_to_the_reader(read):
    (story,) = read(
        """
        ## The doors

        **Situation:** The doors froze every night.

        **Task:** Keep the doors shut without stopping the trams.
        """
    )
    assert story.task == "Keep the doors shut without stopping the trams."


def test_long_definitions_of_the_parts_are_no_story(found):
    long = "with a suitable amount of detail, naming the people, the place, the time and all that was at stake, " * 2
    assert (
        found(
            f"""
        **Situation:** Describe the situation that you were in, {long} and stay with one event.

        **Task:** What goal were you working toward?

        **Action:** Describe the steps you took, {long} and keep to what you did.

        **Result:** Describe how it ended, {long} and take your share of it.
        """
        )
        == []
    )


def test_what_may_be_asked_of_a_story_is_answered_and_is_no_second_story(found):
    assert found(
        """
        # STAR stories

        ## The board

        **Situation.** Nine yards shared one board.

        **Action.** I painted a second one.

        **If they ask further**
        - *What was the actual reason?* The first board was too small for the new trams.
        - *Hardest piece?* The paint. Some paints froze, and we found two that came off in the night after the snow.
        """
    ) == ["5 story", "10 answer", "11 answer"]


@pytest.mark.parametrize("label", ["Setup (30 sec)", "Business problem", "Scenario", "Situtation"])
def test_the_setting_has_further_names_and_is_misspelt(read, label):
    (story,) = read(f"## The gate\n\n**{label}**: The gate stuck.\n\n**Actions (90 sec)**: I filed the hinge.\n")
    assert story.situation == "The gate stuck."


def test_a_numbered_scenario_is_the_title_of_a_story_and_not_its_setting(read):
    (story,) = read("### Scenario 1: The gate\n\n**Situation:**\nThe gate stuck.\n\n**Action:**\nI filed the hinge.\n")
    assert [story.situation, story.action] == ["The gate stuck.", "I filed the hinge."]


def test_the_name_of_the_file_announces_stories_told_at_length_and_no_bullets(found):
    note = """
        Notes for the talk on Friday

        ## The night tram
        That was my first winter at the depot, and my task was to have every tram on the rails by five in the morning.

        I found that the points froze at three, so I walked the line twice each night and we lost no tram that winter.

        ## What to look at
        - the order of the trams
        - the points
        """
    assert found(note, "interview-stories.md") == ["4 story"]
    assert found(note, "friday.md") == []


def test_the_setting_in_front_of_what_was_done_belongs_to_a_story(read):
    (story,) = read(
        """
        # Stories

        ## The night tram
        That is my proudest winter at the depot, for which my task is to have each tram on the rails by five every day.

        I found that the points froze at three, so I walked the line twice each night and we lost no tram that winter.
        """
    )
    assert story.source.line == 4
    assert story.source.end_line == 6


@pytest.mark.parametrize(
    "line", ["- STORY: the night tram", "-> talk about the night tram", "- Tell about the night tram"]
)
def test_a_story_may_be_named_below_the_question_it_answers(read, line):
    question = "Tell me about a time you were late."
    (story,) = [r for r in read(f"# Behavioral\n\n## {question}\n\n{line}\n") if r.kind == "story"]
    assert story.title == "the night tram"
    assert story.source.line == 5


def test_a_letter_with_a_dash_labels_a_part(read):
    (story,) = read(
        "1. The gate\n   1. S- The gate stuck.\n   2. T- Open it before nine.\n   3. A- I filed the hinge.\n"
    )
    assert told(story) == [*STAR[:3], ""]


def test_a_list_behind_a_story_told_in_prose_belongs_to_it(found):
    assert found(
        """
        # Stories

        ## The night tram
        In my first winter the points froze at three, so I walked the line twice each night with two of the others and
        we lost no tram until the spring, though it cost me a pair of boots.
        - Ottoline, who knows every point
        - Detlef, who does not
        """
    ) == ["4 story"]


def test_what_is_still_to_be_filled_in_is_not_told_yet(found):
    question = "Tell me about a project you are proud of?"
    assert found(
        f"# Behavioral\n\n## {question}\nI built [the gate] for [the town], and it opened in [so many] days.\n"
    ) == ["3 answer"]


def test_an_answer_in_quotation_marks_from_end_to_end_tells_a_story(found):
    question = "Tell me about a time you struggled."
    answer = "“When I first mended gates, springs confused me. I solved it by taking twelve of them apart.”"
    assert found(f"# HR\n\n### {question}\n\n{answer}\n") == ["3 answer", "3 story"]


@pytest.mark.parametrize(
    ("name", "title"),
    [("self-review-example.md", "May"), ("may.md", "Example for a junior clerk"), ("may.md", "STAR template")],
)
def test_an_example_for_others_is_nobodys_story(found, name, title):
    note = f"# {title}\n\n**Situation:** The gate stuck.\n**Action:** I filed the hinge.\n**Result:** It opened.\n"
    assert found(note, name) == []
    assert found(note.replace(title, "May"), "may.md") == ["3 story"]


def test_a_part_that_is_also_a_theme_is_told_among_its_like(found):
    assert found(
        """
        ## The market

        Context: The hall was to be closed for a year.

        Conflict:
        - the fishmongers wanted it open
        - the mayor did not

        Solution: I measured the hall and we closed one half at a time.
        """
    ) == ["3 story"]


@pytest.mark.parametrize("heading", ["Example of a S.T.A.R. response", "Sample STAR answer"])
def test_a_model_answer_under_its_heading_is_nobodys(found, heading):
    star = "- **Situation**: My gate stuck.\n- **Action**: I filed the hinge.\n- **Result**: It opened.\n"
    assert found(f"# Behavioral\n\n## {heading}\n\n{star}") == []


def test_infinitives_explain_the_parts_of_the_method(found):
    parts = (
        "## Situação\nContextualizar o cenário.\n\n## Ação\nDetalhar as ações.\n\n## Resultado\nApresentar o impacto.\n"
    )
    assert found(f"# STAR\n{parts}") == []


def test_the_name_of_a_file_of_behavioural_questions_expects_stories_of_any_example(found):
    note = """
        ## 4. Time when the ferry could not leave ?
        The gate of the harbour is an example. I found out late that its stones were hollow, so I told the master, drew
        a plan with three steps and wrote to the town each week until it stood.
        """
    assert found(note, "10-behavioral-questions.md") == ["1 answer", "1 story"]


def test_user_stories_are_nobodys(found):
    assert found("# User stories\n\n- As a clerk I want to open the gate\n- As a mason I want it closed\n") == []


def test_rules_for_telling_are_told_by_nobody(found):
    assert found("# Behavioral stories\n\n## Universal STAR rules\n\n- The result in one sentence\n- I, not we\n") == []


def test_words_below_a_bare_label_belong_to_it_though_the_next_label_follows_at_once(read):
    (story,) = read("## The gate\n**Situation:**\n\nThe harbour in winter\n**Task:**\n\n**Action:**\n")
    assert story.situation == "The harbour in winter"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "Wie gehen Sie mit einem Konflikt um?",
            "Im letzten Winter wollte einer das Tor versetzen. Ich habe ihn gefragt, warum, und die Mauer verschoben.",
        ),
        (
            "Comment gérez-vous un désaccord ?",
            "L'an dernier un maçon voulait déplacer la porte. J'ai demandé pourquoi et nous avons déplacé le mur.",
        ),
    ],
)
def test_what_was_done_is_told_in_other_languages_too(found, question, answer):
    assert found(f"# HR\n\n## {question}\n\n{answer}\n", "hr.md") == ["3 answer", "3 story"]


def test_a_value_in_bold_beside_one_with_a_labelled_story_holds_bare_ones(found):
    assert found(
        """
        ## Amazon LPs

        **Customer Obsession**
        Situation: The gate stuck.
        Action: I filed the hinge.
        Result: It opened at eight.

        **Dive Deep**

        1. Found a spring in the lock of 1840
        """
    ) == ["4 story", "10 story"]


def test_a_form_for_stories_tells_none_though_a_label_gives_a_hint(found):
    form = "- **S:**\n- **T:**\n- **A:**\n- **R:** (in numbers!)\n"
    assert found(f"# STAR stories\n\n## Story 1: [title]\n- **Themes:**\n{form}") == []


def test_a_specimen_with_brackets_all_over_is_nobodys(found):
    specimen = (
        "**Situation**: At [employer] the [machine] stood still for [time].\n\n"
        "**Task**: I had to [what was asked].\n\n**Action**: I [what you did] and [what else].\n\n"
        "**Result**: It [ran again] after [time].\n"
    )
    assert found(f"# Stories\n\n## Skeleton\n\n{specimen}") == []


def test_one_name_to_be_filled_in_leaves_a_story_told(found):
    story = (
        "**Situation**: At [employer] the oldest lift in town stood still for a week.\n\n"
        "**Action**: I took its motor apart and found a coin in it.\n"
    )
    assert found(f"# Stories\n\n## The lift\n\n{story}") == ["5 story"]


def test_a_table_of_contents_lists_no_stories(found):
    assert found("# Stories\n\n- [Stories](#stories)\n  - [Conflict](#conflict)\n  - [Failure](#failure)\n") == []


def test_labelled_lines_may_follow_their_question_at_once(found):
    note = (
        "# Behavioral\n\nTell me a time you mended something old? How?\nSituation: The tram stood still.\n"
        "Task: It had to run by noon.\nAction: I filed a new key.\nIt took me an hour.\nResult: It ran at eleven.\n"
    )
    assert found(note) == ["3 answer", "4 story"]


def test_a_story_meant_to_be_said_may_stand_in_quotation_marks_below_a_heading(found):
    note = (
        "# Behavioral\n\n## Tell me about a stubborn fault you found\n\n### Your best one\n\n#### The cold motor\n\n"
        "> “The lift stopped every morning. I measured the oil, found it frozen and put a heater below it.”\n"
    )
    assert found(note) == ["3 answer", "3 story"]


def test_what_has_never_happened_is_no_story(found):
    note = "# Behavioral\n\n## Describe a conflict with a colleague\n\nI haven't had that. I asked and listened.\n"
    assert found(note) == ["3 answer"]


def test_a_chinese_label_may_say_more_than_its_slot(read):
    (story,) = read(
        "## 项目\n\n**业务背景：**港口的闸门很旧。\n\n**具体工作内容：**我换了三个零件。\n\n**最终成果：**门又开了。\n"
    )
    assert (story.situation, story.result) == ("港口的闸门很旧。", "门又开了。")


def test_an_apostrophe_may_be_curled(found):
    note = "# Behavioral\n\n## Describe a conflict with a colleague\n\nI haven’t had that. I asked and listened.\n"
    assert found(note) == ["3 answer"]


@pytest.mark.parametrize(
    "title",
    [
        "Behavioral design patterns",
        "Odd behavior of a lock",
        "How we added stories to our shop for old gates",
        "Polar star",
    ],
)
def test_a_title_that_is_about_something_else_announces_no_stories(found, title):
    assert found(f"# {title}\n\n- The night the gate froze\n- The day it thawed\n") == []


@pytest.mark.parametrize(
    "title",
    [
        "Behavioral",
        "Enjoyed most",
        "Amazon behavioral prep",
        "Stories about conflicts",
        "My best STAR stories for Harbourlight",
    ],
)
def test_a_title_that_is_about_stories_announces_them(found, title):
    assert found(f"# {title}\n\n- The night the gate froze\n- The day it thawed\n") == ["3 story", "4 story"]


@pytest.mark.parametrize(
    "themes",
    [
        "1. Failure and recovery.\n2. Conflict with teammate.\n3. Leadership without authority.\n4. Ethics.\n",
        "- **Failure:** owned it\n- **Conflict:** solved it\n- **Ownership:** took it\n- **Calm:** kept it\n",
    ],
)
def test_a_list_of_what_stories_may_be_about_tells_none(found, themes):
    assert found(f"# Interview\n\n## Story bank: eight stories\n\n{themes}") == []


@pytest.mark.parametrize(
    ("opening", "line"),
    [
        ("I inherited a depot in which no two trams had the same brakes.", 3),
        ("Drivers own the whole line and they care for it long after their shift.", 5),
    ],
)
def test_a_story_without_its_situation_begins_with_what_is_told_above_its_parts(found, opening, line):
    note = f"## One brake\n\n{opening}\n\n- **Actions**: I measured each of them.\n- **Result**: One spare part.\n"
    assert found(f"{note}") == [f"{line} story"]


TABLE = """
| Name | Situation | Task | Action | Result |
|---|---|---|---|---|
| The bell | It was silent | Ring it by May | I filed the tongue | It rang in April |
| The gate | | | | |
"""


def test_a_table_may_hold_a_story_in_each_row(read):
    (story,) = read(f"# Prep\n{TABLE}")
    assert (story.source.line, story.title) == (5, "The bell")
    assert told(story) == ["It was silent", "Ring it by May", "I filed the tongue", "It rang in April"]


@pytest.mark.parametrize(("heading", "is_told"), [("STAR stories", True), ("Known faults", False)])
def test_a_table_of_problems_and_solutions_tells_stories_among_stories_alone(found, heading, is_told):
    table = "| Problem | Action | Result |\n|---|---|---|\n| It was silent | Filed the tongue | It rang |\n"
    assert bool(found(f"# {heading}\n\n{table}")) is is_told


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("**Situation**: It was silent.\n\n**Task**: Ring it.\n\n", "## Action\n\n- I oiled it\n\n## Result\n\nLoud\n"),
        ("1. Situation:\nThe bell was silent.\n\n2.Task:\n\nRing it.\n\n", "3. Action: Oiled it\n4. Result: It rang\n"),
    ],
)
def test_the_parts_of_a_story_may_change_their_looks(found, first, then):
    assert found(f"# The silent bell\n\n{first}{then}") == ["3 story"]


def test_details_tell_what_was_done(read):
    (story,) = read("## Story2\nSituation: A silent bell.\nDetails: I oiled its tongue.\n")
    assert told(story) == ["A silent bell.", "", "I oiled its tongue.", ""]


def test_what_stands_far_below_a_finished_part_is_another_matter(read):
    note = "## Bell\nSituation: It was silent.\nAction: I oiled it.\n{}\n- Why you like bells\n"
    assert [read(note.format(gap))[0].source.end_line for gap in ("", "\n\n")] == [5, 3]


IN_BULLETS = """
    # Ownership

        We finish what we begin and never say that it is not our job.

    ## The frozen points

    * One winter night the points at the depot froze, and the dispatcher had gone home
    * I knew that the gas heaters of the old yard still stood in the shed
      * I had oiled them in the autumn, for no reason at all
    * By four all of them burned, and the first tram left on time

    ## The lost timetable

    * The printer had lost half of the new timetable on the day before it was to be posted
    * I wrote the missing half by hand, with two colleagues from the night shift
    * Nobody at the stops saw the difference

    ## Others

    * Ticket machine
    * New paint
    """


def test_bullets_that_go_on_from_each_other_tell_one_story_under_its_heading(read):
    told = read(IN_BULLETS)
    assert [(one.source.line, one.kind, one.title) for one in told] == [
        (7, "story", "The frozen points"),
        (14, "story", "The lost timetable"),
    ]
    assert told[0].details.startswith("One winter night")
    assert told[0].details.endswith("the first tram left on time")


def test_bullets_under_a_theme_are_stories_of_their_own(found):
    note = """
        # Interview

        ## Conflicts

        - I argued with the depot about the night line until they showed me the wear of the rails
        - I told the planner that his timetable had no room for the winter and drove it with him
        - I refused a shift that was against the rules and offered two others in its place
        """
    assert found(note) == ["5 story", "6 story", "7 story"]


def test_what_somebody_says_of_a_year_under_its_failures_is_no_story(found):
    note = """
        # Failures

        I failed to reach most of what I had set out to do, and I was tired for half of it, but I mended the gate and
        the night line, and I would do it again in the same order.
        """
    assert found(note) == ["3 story"]
    assert found(note.replace("# Failures", "# 2025 in review\n\n        ## Failures")) == []


def test_a_story_under_the_name_of_a_value_is_called_by_how_it_begins_and_ends_where_the_next_question_stands(read):
    note = """
        # Interview

        ## Ownership

        1. Tell me about a time when you finished what others had begun.

        S: The night line had been planned by three people. All had left.

        A: I drove it with a stop-watch.

        R: It ran by Easter.

        1. Tell me about the last time you said sorry.

        S: The gate had hit a bicycle.

        A: I carried it home.

        R: We ride together now.
        """
    assert [(one.source.line, one.source.end_line, one.title) for one in read(note) if one.kind == "story"] == [
        (7, 11, "The night line had been planned by three people"),
        (15, 19, "The gate had hit a bicycle"),
    ]
    assert [one.source.line for one in read(note) if one.kind == "answer"] == [5, 13]


def test_competencies_of_an_application_are_answered_by_stories(found):
    note = """
        # Competencies

        ## Seeing the line as a whole

        It is about knowing how your depot serves the town, and about seeing further than the next stop.

        **Know where the line is going**

        In my second winter at the depot I saw that nobody counted who got off where, so I stood at three stops for a
        week and counted them, and the timetable of the next year was made from my lists.
        """
    assert found(note) == ["9 story"]


STORIES = "".join(
    f"## The {thing}\n\n- Four of them stuck every winter and nobody knew the reason\n- {{}}\n\n"
    for thing in ("gate", "bell", "tram")
)


@pytest.mark.parametrize(
    ("name", "deed", "count"),
    [
        ("depot-stories.md", "Oiled each of them at night, and since then they run as they should", 3),
        ("depot-stories.md", "[Oil and its uses in the depots of the world](https://a.example)", 0),
        ("depot.md", "Oiled each of them at night, and since then they run as they should", 0),
    ],
)
def test_in_a_note_named_for_its_stories_each_heading_over_bullets_is_one(read, name, deed, count):
    assert [record.kind for record in read(STORIES.format(*[deed] * 3), name)] == ["story"] * count


@pytest.mark.parametrize(
    "deed", ["drove the night line", "taught the new drivers", "dealt with the gatekeeper", "stood at the gate"]
)
def test_what_somebody_did_may_be_told_by_any_irregular_verb(found, deed):
    told = (
        f"In the long winter I {deed} every night, until all of them knew the way and nobody had to ask for it again."
    )
    assert found(f"## Tell me about a time you helped others\n\n{told}\n") == ["1 answer", "1 story"]


def test_a_list_of_values_and_the_stories_for_them_tells_none(found):
    note = """
        # Leadership Principles

        - Customer Obsession: **The frozen points**

        - Ownership: **The lost timetable**

        - Dive Deep: **The frozen points**
        """
    assert found(note) == []


@pytest.mark.parametrize(
    "line",
    [
        "(S) The gate stuck. (T) Open it before nine. (A)I filed the hinge. (R) It opened at eight.",
        "Situation: The gate stuck. Task: Open it before nine. Action: I filed the hinge. Result: It opened at eight.",
        "**S**: The gate stuck. **T**: Open it before nine. **A**: I filed the hinge. **R**: It opened at eight.",
    ],
)
def test_the_parts_of_a_story_may_be_labelled_inside_a_line(read, line):
    first, second = read(f"# Interview\n\n## Conflict\n\n{line}\n\n{line.replace('gate', 'lock')}\n")
    assert (first.title, first.source.line, told(first)) == ("The gate stuck", 5, STAR)
    assert (second.title, second.source.line) == ("The lock stuck", 7)


def test_a_letter_in_brackets_or_a_word_with_a_colon_splits_no_other_line(found):
    plain = "I oiled the gate (S) and the lock (A), and one thing came of it. Result: quiet."
    assert found(f"# Notes\n\n{plain}\n") == []


def test_a_heading_may_name_more_than_the_part_of_a_story(read):
    note = """
        ## Story 1: The frozen points

        ### 1. Situation & constraints

        The gate stuck.

        ### 2. Task

        Open it before nine.

        ### 3. Action

        I filed the hinge.

        ### 4. Results and metrics

        It opened at eight.
        """
    (story,) = read(note)
    assert (story.title, told(story)) == ("Story 1: The frozen points", STAR)


@pytest.mark.parametrize(
    "note",
    [
        "1. The gate\n   - Question: {}\n   - Situation: {}\n   - Task: {}\n   - Action: {}\n   - Result: {}\n",
        "1. The gate\nQuestion: {}\n• Situation: {}\n• Task: {}\n• Action: {}\n• Result: {}\n",
        "The gate\nQuestion: {}\nSituation: {}\nTask: {}\nAction: {}\nResult: {}\n",
    ],
)
def test_a_story_may_say_which_question_it_answers(read, note):
    asked = ["Tell me about a hard day.", "Tell me about a conflict."]
    first = note.format(asked[0], *STAR)
    second = note.format(asked[1], "A.", "B.", "C.", "D.").replace("1. The gate", "2. The lock")
    records = read(first + "\n" + second.replace("The gate", "The lock"))
    stories = [record for record in records if record.kind == "story"]
    assert [story.title for story in stories] == ["The gate", "The lock"]
    assert [story.question for story in stories] == asked
    assert told(stories[0]) == STAR
    answer, _ = (record for record in records if record.kind == "answer")
    assert (answer.question, answer.text, answer.source.line) == (asked[0], "\n".join(STAR), 2)


def test_questions_above_parts_that_are_still_to_be_told_stay_open(found):
    parts = "- Situation:\n- Action:\n- Result:\n\n"
    asked = ["a hard day", "a mistake you made", "a conflict"]
    note = "# Interview questions\n\n" + "".join(f"Question: Tell me about {what}.\n{parts}" for what in asked)
    assert found(note) == ["3 open question", "8 open question", "13 open question"]


def test_of_bullets_that_say_what_a_story_is_about_one_may_be_the_story(read):
    told = "I kept two timetables on one sheet, because the drivers read the one and the clerks the other. " * 2
    note = "# Interview stories\n\n" + "".join(
        f"## {name}\n\n- **Theme:** Order.\n- **Focus:** Two readers.\n- **Story:** {told}\n\n"
        for name in ("Sheets", "Bells")
    )
    assert [(story.title, story.source.line) for story in read(note)] == [("Sheets", 5), ("Bells", 11)]


def test_stories_counted_one_after_the_other_are_one_each_however_much_of_them_is_told(read):
    note = """
        ## Stories from the workshop

        story 1: (working under pressure)
        situation or task: asked to mend the lift before the fair
        action: use one winch for both cages
        result: it ran at nine

        story 2: the flood
        One night the river stood in the boiler house, nobody answered the phone, and I carried the drums of oil
        upstairs alone and told the owner at six.

        story 3: (a mistake)
        situation: did not say that the plan was wrong, and the crew built the whole scaffold on the soft side of the
        yard in the rain, where it sank by a hand overnight

        story 4: (still to be told)
        """
    told = [(record.source.line, record.title) for record in read(note) if record.kind == "story"]
    assert told == [(3, "working under pressure"), (8, "the flood"), (12, "a mistake")]


def test_a_story_whose_situation_is_told_may_say_what_was_done_in_the_words_of_an_order(read):
    (story,) = read("## Stories\n\n- Situation: the boss wanted two panels\n- Action: use one panel for both lifts\n")
    assert story.action == "use one panel for both lifts"


def test_a_definition_of_the_parts_stays_none(found):
    assert found("# Stories\n\n- Situation: set the context\n- Task: describe the aim\n- Action: explain it\n") == []


def test_an_item_marked_twice_is_one(read):
    note = """
        ### Challenges

        - 1) The gate
          - Problem: it stuck
          - Action: I filed the hinge
          - Result: it opens
        - 2) The lift
          - Problem: it stood still
          - Action: I changed the fuse
    """
    assert [record.title for record in read(note)] == ["1) The gate", "2) The lift"]


def test_a_story_told_in_answer_is_called_by_what_its_teller_did_and_keeps_the_values_named_above_it(read):
    note = """
        ## Tell me about a mistake you made

        > earn trust, customer obsession

        I promised the tower lift for Monday without asking the fitters, and it stood still for a week.
        I told the owner myself and paid the hotel.
    """
    _, story = read(note)
    assert story.title.startswith("I promised the tower lift")
    assert story.values == ("earn trust", "customer obsession")


def test_stories_in_a_table_below_a_question_are_read(read):
    note = """
        ## What was your hardest project?

        | Project | S (Situation) | T (Task) | A (Action) | R (Result) |
        |---|---|---|---|---|
        | The lift | it stood still | ride by nine | changed the fuse | it rode at eight |
    """
    assert [record.title for record in read(note) if record.kind == "story"] == ["The lift"]


@pytest.mark.parametrize(
    "answer",
    [
        "Relations with the fitters - they came from another depot - took them along for a week, and learned theirs",
        "Running short of time, forgot nothing but the lock of the north gate\n* the owner rang at six, it was open",
    ],
)
def test_key_words_in_answer_to_a_question_for_one_time_are_a_story(found, answer):
    assert found(f"## Tell me about a time you made a mistake\n\n{answer}\n") == ["1 answer", "1 story"]


def test_an_opinion_in_answer_to_a_question_for_one_time_is_none(found):
    opinion = "I always try to see both sides, and explain what the drawings say before anything is done or torn down."
    assert found(f"## Tell me about a time you made a mistake\n\n{opinion}\n") == ["1 answer"]


def test_an_item_may_hold_its_title_and_the_first_part_of_its_story(read):
    note = """
        1. The lift of the north tower, on the day before the fair
        Situation: It stood still.

        Task: Ride by nine.

        Action:

        Changed the fuse in the cellar
        Told the crew of the tower

        Result: It rode at eight.

        2. The gate
        Situation: It stuck.

        Action: Filed the hinge.
        """
    lift, gate = read(note)
    assert (lift.title, lift.source.end_line) == ("The lift of the north tower, on the day before the fair", 11)
    assert told(lift) == [
        "It stood still.",
        "Ride by nine.",
        "Changed the fuse in the cellar\nTold the crew of the tower",
        "It rode at eight.",
    ]
    assert gate.title == "The gate"


def test_a_story_told_in_parts_below_a_question_remembers_it_and_is_called_by_how_it_begins(read):
    note = """
        ### Q111. Tell me about a time when a gate stuck

        **Situation:** The north gate stuck. It was the day of the fair.

        **Root cause analysis:** The hinge was bent:

        1. by a cart

        **Actions I took:**

        1. Filed the hinge

        **Result:** It opened at nine.
    """
    answer, story = read(note)
    assert answer.question == story.question == "Tell me about a time when a gate stuck"
    assert (story.title, story.action, story.result) == (
        "The north gate stuck",
        "Filed the hinge",
        "It opened at nine.",
    )


def test_parts_that_say_how_long_they_are_to_be_tell_nothing(found):
    parts = [
        "Situation: the setting (1-2 sentences)",
        "Action: the steps (3–5 sentences)",
        "Result: one figure (1 line)",
    ]
    assert found("## STAR\n\n" + "".join(f"- **{part}**\n" for part in parts)) == []
    assert found("## STAR\n\n" + "".join(f"- {part}\n" for part in parts)) == []
    told = ["Situation: the gate jammed (twice)", "Action: I oiled it (with two drops)", "Result: it held 3 years"]
    assert found("## STAR\n\n" + "".join(f"- {part}\n" for part in told)) == ["3 story"]


def test_parts_in_quotes_below_the_time_they_take_are_a_story_called_by_the_heading_that_names_it(read):
    note = "# Behavioral stories\n\n## Story 1: The flood\n\n### The story\n\n"
    for label, told in [
        ("SITUATION", "Two weeks after the launch I noticed that the cellar was full of water."),
        ("ACTION", "I shut one valve after the other, and wrote down what I saw."),
        ("RESULT", "We lost 2 boxes, and no books."),
    ]:
        note += f'**{label}** (30 seconds)\n> "{told}"\n\n'
    (story,) = read(note)
    assert story.title == "The flood"
    assert story.situation.startswith('"Two weeks after')
    assert [figure.text for figure in story.figures] == ["2 boxes"]


def test_bullets_beside_stories_in_parts_are_details_below_any_but_a_plain_theme(found):
    story = "## Gate {0}\n\n**Situation:** gate {0} jammed\n\n**Action:** I oiled it\n\n**Result:** it opened\n\n"
    stories = "# Interview stories\n\n" + story.format(1) + story.format(2)
    beside = "## {}\n\n- The hinge was worn\n- The bolt was bent\n"
    told = found(stories)
    assert found(stories + beside.format("Failure at the hinge")) == told
    assert len(found(stories + beside.format("Failures"))) == len(told) + 2


def test_one_heading_with_another_meaning_may_stand_between_the_parts(read):
    (story,) = read(
        """
        # The slow board

        ## Context

        Early in my time, the board felt slow, and I heard of it each day.

        ## Constraints

        - It was in use

        ## Solution

        I left out what nobody reads.

        ## Results

        It is quick now.
        """
    )
    assert (story.source.line, story.result) == (5, "It is quick now.")


def test_two_names_of_one_theme_stand_over_stories(found):
    note = "# Work\n\n### Failures and mistakes || Hard feedback\n\n- left it open, better to look\n"
    assert found(note) == ["5 story"]


def test_letters_with_what_they_tell_below_need_no_colon(read):
    note = "# The gate\n\n- S\n    - It stuck.\n- T\n    - Mend it.\n- A\n    - I filed it.\n- R\n    - It opens.\n"
    (story,) = read(note)
    assert (story.situation, story.task, story.action, story.result) == (
        "It stuck.",
        "Mend it.",
        "I filed it.",
        "It opens.",
    )


def test_one_deed_may_follow_the_other(read):
    parts = "- Situation: It stuck.\n- Action: I filed it.\n- Action: I oiled it.\n- Result: It opens.\n"
    note = f"## The gate\n\n{parts}"
    (story,) = read(note)
    assert (story.action, story.result) == ("I filed it.\nI oiled it.", "It opens.")


def test_lines_of_fields_in_brackets_tell_a_story(read):
    note = """
    # Stories

    ## The lift

    [situation:: it stood still]
    [action:: I called the maker]
    [result:: it ran after two hours]
    """
    (story,) = (one for one in read(note) if one.kind == "story")
    assert (story.situation, story.action, story.result) == (
        "it stood still",
        "I called the maker",
        "it ran after two hours",
    )


def test_a_typed_story_in_labelled_lines_has_no_further_details(read):
    text = "---\ntype: story\ntitle: The lift\n---\n\nSituation: it stood still\nResult: saved 4 h\n"
    (story,) = read(text)
    assert (story.situation, story.result, story.details) == ("it stood still", "saved 4 h", "")
    assert [one.text for one in story.figures] == ["4 h"]


def test_below_a_value_said_in_two_languages_stand_stories(found):
    for heading in ("Ownership", "Ownership 主人翁 公司>自己"):
        note = f"# BQ\n\n## Values\n\n### {heading}\n* I hung the bell anew and did not ask whose work it was\n"
        assert found(note) == ["6 story"], heading


def test_what_the_parts_of_a_story_are_for_is_told_to_you(found):
    note = """
    ## 如何讲故事

    **S(situation)** 首先你需要说明当时的情况。

    **A(action)** 接着你需要解释自己做了什么，比如很快学会修钟，或者请师傅帮忙，把过程讲清楚，不要跳过困难的部分。

    **R(result)** 最后你需要说明结果怎么样，比如钟楼的钟又响了，或者省下了百分之五的油。
    """
    assert found(note) == []


@pytest.mark.parametrize(
    "below",
    [
        "What would you do differently? Carry two lamps.",
        "What would you do differently?\nCarry two lamps.",
        "- What would you do differently? Carry two lamps.",
        "Qu'est-ce que tu ferais autrement ? Prendre deux lampes.",
    ],
)
def test_a_question_right_below_the_parts_of_a_story_is_none_of_them(read, below):
    mark = "- " if below.startswith("-") else ""
    parts = ["S: The lamp went out on the stairs.", "A: I carried a candle up.", "R: Nobody fell."]
    note = "# Stories\n\n## The stairs\n\n" + "".join(f"{mark}{part}\n" for part in parts) + below + "\n"
    story, answer = read(note)
    assert (story.kind, story.result, answer.kind) == ("story", "Nobody fell.", "answer")
    assert answer.text in ("Carry two lamps.", "Prendre deux lampes.")


def test_a_question_that_somebody_asked_is_told_in_the_story(read):
    note = """
    # Stories

    ## The stairs

    S: The lamp went out.
    A: I carried a candle up.
    R: Nobody fell.
    Why had nobody looked? I asked that at noon.
    """
    (story,) = read(note)
    assert story.result.endswith("at noon.")


def test_a_bullet_beside_the_parts_of_a_story_is_no_other_story(found):
    note = """
    # Behavioral

    **Failure**
    - Gist (new): I hung a bell that nobody could hear in the valley.
    - Situation: The old bell had cracked in the frost.
    - Action: I cast a smaller one.
    - Result: The valley overslept.
    """
    assert found(note) == ["5 story"]


@pytest.mark.parametrize("heading", ["印象深刻的事", "What was your most memorable day?"])
def test_what_was_memorable_is_told_in_a_story(found, heading):
    told = (
        "去年修钟楼的时候，绳子断了，我和两个师傅一起做了一条新的，花了三天，最后钟又响了，大家都很高兴。"
        if heading[0] > "z"
        else "The day the rope broke. I spliced it with two masters, it took three days, and the bell rang again."
    )
    assert "3 story" in found(f"# HR面试\n\n## {heading}\n{told}\n", "hr面.md")


@pytest.mark.parametrize(
    ("told", "part"),
    [
        ("nobody left the crew that year", "result"),
        ("won the tender", "result"),
        ("niemand ging von Bord", "result"),
        ("19 trips a day", "result"),
        ("I asked both keepers", "action"),
        ("rang the bell for 3 hours", "action"),
        ("ask the keeper", "action"),
    ],
)
def test_the_second_of_two_parts_is_a_deed_unless_it_tells_what_came_of_the_first(read, told, part):
    (story,) = read(f"# Interview stories\n\n## Leadership\n\n- Half the crew fell ill at once -> {told}\n")
    assert getattr(story, part) == told


@pytest.mark.parametrize(
    "label", ["would do differently", "What I'd do differently", "Würde ich anders machen", "Je ferais autrement"]
)
def test_what_one_would_do_differently_is_what_was_learned(read, label):
    stories = read(f"""
        # Interview stories

        ## The stuck gate

        - what happened: a gate stuck at dawn and two crews waited
        - what I did: took the hinge off and filed it down
        - outcome: both crews were out by six
        - {label}: oil it in autumn
    """)
    assert [(story.result, story.learning) for story in stories] == [("both crews were out by six", "oil it in autumn")]


def test_what_one_would_do_differently_may_still_be_open(read):
    stories = read("""
        # Interview stories

        ## The stuck gate

        - what happened: a gate stuck at dawn and two crews waited
        - what I did: took the hinge off and filed it down
        - outcome: both crews were out by six
        - would do differently: ???
    """)
    assert [(story.kind, story.learning) for story in stories] == [("story", "")]
