"""Questions are the owner's where somebody asks them something; the answer stands below, beside or inside."""

import pytest


def test_a_question_as_a_heading_is_answered_by_what_follows(read):
    (answer,) = read(
        """
        ## Tell me about yourself

        I mend lifts. Before that I drove one.
        """
    )
    assert answer.question == "Tell me about yourself"
    assert answer.text == "I mend lifts. Before that I drove one."


def test_items_are_answered_by_nested_items(found):
    assert found(
        """
        # Interview questions

        1. What motivates you?
           - quiet machines
        2. What is your greatest weakness?
           - I oil too much
        3. Where do you see yourself in five years?
        """
    ) == ["3 answer", "5 answer", "7 open question"]


def test_an_answer_may_stand_behind_its_question(found):
    assert found(
        """
        # Interview questions

        - What motivates you? Quiet machines and people who come back.
        - Why us? Your lifts are the oldest in town, and I like old lifts.
        - How do you relax?
        """
    ) == ["3 answer", "4 answer", "5 open question"]


def test_questions_behind_two_slashes_are_questions(found):
    assert found(
        """
        // Tell me about yourself
        I have repaired clocks for nine years, first in a shop and then on towers.

        // Tell me about a time you were late

        // What are you looking for in your next job?
        """
    ) == ["1 answer", "4 open question", "6 open question"]


def test_a_label_says_what_is_question_and_what_is_answer(found):
    assert found(
        """
        # Practice answers

        * **Q**: How do you decide what to mend first?
        * **A**: I ask who is waiting and how long.

        * **Q**: What do you do when two people wait?
        * **A**: I tell the second one when I come.

        * **Q**: And when nobody waits?
        * **A**: I oil.
        """
    ) == ["3 answer", "6 answer", "9 answer"]


def kinds(lines):
    """`answer` and `open question`, without their lines."""
    return [line.partition(" ")[2] for line in lines]


QUESTIONS = """# {}

{}
1. Why did you choose us?
2. Tell me about a time you failed.
3. How do you handle stress?
4. What is your proudest project?
"""


@pytest.mark.parametrize("opening", ["", "What they may ask on Monday.\n"])
def test_a_list_of_questions_without_any_answer_waits_for_all_of_them(found, opening):
    assert kinds(found(QUESTIONS.format("Behavioral questions", opening))) == ["open question"] * 4


@pytest.mark.parametrize(
    ("title", "opening"),
    [
        ("Frequently asked questions", ""),
        ("Question bank", ""),
        ("Questions", "Candidates for the ferry should be asked these.\n"),
    ],
)
def test_a_list_of_questions_collected_for_others_waits_for_nothing(found, title, opening):
    assert found(QUESTIONS.format(title, opening)) == []


def test_so_many_questions_are_no_longer_ones_own(found):
    asked = [f"- How do you oil gate {number}?" for number in range(51)]
    assert found("\n".join(asked)) == []
    assert kinds(found("\n".join(asked[:40]))) == ["open question"] * 40


def test_a_form_that_is_begun_waits_for_the_rest_of_its_answers(found):
    asked = [f"What do you think of gate {number}?\n\n\n" for number in range(6)]
    note = "Where do you live?\nHarbourside\n\nDo you need a permit?\nNo\n\n" + "".join(asked)
    assert kinds(found(note)) == ["answer", "answer", *["open question"] * 6]


def test_half_the_questions_below_such_a_heading_make_questions_of_the_others(found):
    asked = "- What were you doing at the depot?\n- Which gates did you mend?\n"
    asked += "- Next tool you would like to try.\n- Last book you have read.\n"
    assert kinds(found(f"# Behavioral questions\n{asked}")) == ["open question"] * 4
    assert kinds(found(f"# Gates\n{asked}")) == ["open question"] * 2 or found(f"# Gates\n{asked}") == []


def test_the_slides_of_a_talk_ask_no_one(found):
    slides = """
        What: the existing work

        - Is this a new problem? Or are there papers already?
        - What kind of trouble is to be expected?
        - What are the strong and the weak sides of the known ways?
        - Can we just use one of them?

        What: the measurements?

        - If we need to measure on our own:
        - How many points?
        - Who will carry the instruments?
        - Will we make up some of the values?
         - Will your team build the tool?

        How: The plan

        - What are the possible ways?
        - Which of them costs least?

        How: The parts

        - Which parts are yours?
        - Which parts will you borrow?

        Resources

        - What do you need? A boat or a van?
        """
    assert found(slides) == []


def test_the_parts_of_a_story_explained_by_questions_are_none(found):
    assert (
        found(
            """
            # Behavioral

            ## The framework

            - **Situation**: Describe the challenge.
            - **Task**: What were you expected to do?
            - **Action**: What actions did you take?
            - **Result**: What was the outcome?
            """
        )
        == []
    )


def test_the_title_of_a_guide_is_no_question(found):
    assert (
        found(
            """
            # Behavioral interviews

            # How to Ace Your Interview

            1. Research the workshop
            2. Practise your answers aloud
            """
        )
        == []
    )


def test_a_quarter_below_a_year_is_no_third_question(found):
    assert (
        found(
            """
            # Performance reviews log

            ## 2024

            ### Q1

            * Workshop: Lift and Sons
            * Score: as expected

            ### Q3

            * Workshop: Lift and Sons
            * Score: better
            """
        )
        == []
    )


def test_what_the_owner_will_ask_is_not_asked_of_them(found):
    assert found(
        """
        # Common questions

        1. What motivates you?
           - quiet machines
        2. Do you have any questions for me?
           - What does a typical day look like?
           - What are the next steps?
        3. How do you work with others?
           - I listen first
        """
    ) == ["3 answer", "5 open question", "8 answer"]


@pytest.mark.parametrize("heading", ["What questions should you ask?", "What to ask the interviewer?"])
def test_a_heading_over_questions_to_ask_back_opens_nothing(found, heading):
    text = (
        f"# Behavioral questions\n\n## {heading}\n\n- What brought you to this workshop?\n- I noticed the old lift.\n"
    )
    assert found(text) == []


def test_a_question_only_mentioned_behind_a_label_is_not_asked(found):
    assert found(
        """
        # Leadership stories

        ### Teaching two apprentices

        **Use for:** “How do you teach?”, “How do you help somebody who is stuck?”

        - Situation: Two apprentices came who had never held a file.
        - Task: They had to open a motor on their own by spring.
        - Action: I gave each of them one bolt a day and asked what it held.
        - Result: Both opened the motor in March.
        """
    ) == ["7 story"]


def test_a_remark_behind_a_question_does_not_answer_a_list_nobody_answered(found):
    asked = [f"* What do you think of tool number {number}?" for number in range(20)]
    note = "\n".join([*asked, "* Which oil do you use? Example: thin, thick, none.", ""])
    assert kinds(found(note)) == ["open question"] * 21


def test_a_request_behind_a_question_belongs_to_it(read):
    answers = read(
        """
        # Interview questions

        1. How do you handle trouble at work? Give an example.
        2. What motivates you? Quiet machines.
        3. What do you like least?
           - noise
        """
    )
    assert [answer.text for answer in answers] == ["", "Quiet machines.", "noise"]


def test_textbook_questions_are_not_about_the_owner(found):
    assert (
        found(
            """
            # Interview questions

            ### What is a gear?
            A wheel with teeth.
            ### What is a pawl?
            A lever that stops a wheel.
            ### What is the difference between a belt and a chain?
            A belt may slip.
            ### What are bearings?
            Rings with balls in them.
            """
        )
        == []
    )


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Erzählen Sie von einem Fehler, den Sie gemacht haben.", "Ich habe den Aufzug zu früh freigegeben."),
        ("Pourquoi voulez-vous changer de poste ?", "Mon atelier ferme en juin."),
        ("¿Cuál es tu mayor debilidad?", "Me cuesta decir que no."),
        ("Qual é o seu maior defeito?", "Eu demoro a pedir ajuda."),
        ("你的缺点是什么？", "我总是把机器擦得太亮。"),
    ],
)
def test_questions_are_read_in_six_languages(read, question, answer):
    records = read(f"# Interview questions\n\n## {question}\n\n{answer}\n")
    assert [record.text for record in records if record.kind == "answer"] == [answer]


def test_questions_to_the_employer_with_only_captions_between_them_are_not_answered(found):
    assert (
        found(
            """
            Expectations:
              * What do you expect of a junior?
              * What does your ladder look like?
              * How will I know whether I am doing well?
            Growth
              * How do you invest in your team?
              * Who decides on the tools?
            Culture
              * What are the hours like?
            """
        )
        == []
    )


def test_prompts_asked_below_a_question_do_not_answer_it_and_are_none_of_their_own(read):
    (answer,) = read(
        """
        ## Behavioral Questions

        - your greatest weakness?
            - Which small weakness can you tell without harm?
            - I oil too much
        """
    )
    assert answer.text == "I oil too much"


def test_a_labelled_question_above_headings_is_answered_by_what_they_hold(found):
    assert found(
        """
        # Behavioral stories

        ## 1. Beyond one's duty

        **Question:** Tell me about a time you took over something that was not yours.

        ### Talking points

        - **Situation:** The gate stuck and nobody owned it.
        - **Action:** I filed the hinge.
        - **Result:** It opened at eight.

        ### In full

        One winter morning the gate stuck. I took a file from the shelf and worked on the hinge until it gave way.
        """
    ) == ["5 answer", "9 story"]


def test_a_quoted_question_that_is_spoken_about_is_not_asked(found):
    text = '# Stories\n\n"Tell me about a time…" — you have enough for that; write three of them down.\n\n- The gate\n'
    assert found(text) == ["5 story"]


def test_an_example_question_is_none_of_ones_own(found):
    asked = "# Question 1\n\n* **Q** : Why lifts?\n* **A** : I like them.\n"
    assert found(f"# Example Question\n\nThis part follows a pattern.\n\n{asked}") == ["7 answer"]


def test_definitions_in_the_owners_words_are_answers(found):
    asked = ["What is a gear?", "What is a pawl?", "What are bearings?", "What is a belt?"]
    text = "\n".join(f"## {question}\n\nI use one every day in the tower lift.\n" for question in asked)
    assert found(f"# Interview questions\n\n{text}") == ["3 answer", "7 answer", "11 answer", "15 answer"]


def test_why_a_known_company_is_a_question_and_a_fit(found):
    assert found("# Why Apple?\n\n> I have used their radios for years.\n\n# Other\n\nText.\n") == ["1 answer", "1 fit"]


def test_why_a_thing_is_used_is_no_fit(found):
    assert found("# Build\n\n## Why Docker\n\nI can carry it anywhere.\n") == []


def test_a_note_of_headings_half_of_which_ask_is_one_of_questions(found):
    assert found("# What are your hobbies?\n\n1. Diving\n2. Climbing\n\n# Why leave?\n\n1. To see more\n") == [
        "1 answer",
        "6 answer",
    ]


def test_further_requests_below_a_question_are_not_its_answer(found):
    assert "answer" not in kinds(
        found(
            """
            QUESTIONS:

            - Have you ever had to decide alone?
                - Tell me about a time when you decided without your manager
                - Tell me about a risk you took
            - Tell me about a time when you needed help.
                - How did you ask for it?
            - What do you do when plans change?
            """
        )
    )


def test_a_coloured_heading_asks_like_a_plain_one(found):
    asked = '### <span style="color:red;">Why should we hire you?</span>\n\nI have mended lifts for nine years.\n'
    assert found(f"# Intro\n\n{asked}### What do you want?\n\nI want to teach.\n") == ["3 answer", "6 answer"]


@pytest.mark.parametrize("heading", ["Questions to ask", "Preguntas PARA hacerle a ellos", "反问"])
def test_what_one_will_ask_them_is_silent_in_other_languages_too(found, heading):
    mine = "# Interview questions\n\n## What motivates you?\n\nI like quiet machines.\n\n"
    assert found(f"{mine}## {heading}\n\n- How does a day look like?\n- Who decides?\n") == ["3 answer"]


def test_questions_inside_an_answer_are_not_asked_of_the_owner(found):
    assert found(
        """
        # Questions

        ### Q: How do you hire?
        **A**: I look for three things:
        1. **Ground**: Can they read a plan?
        2. **Mind**: Have they changed it lately?
        3. **Talk**: Do they ask back?

        And I watch how they listen.

        ### Q: How do you rest?
        **A**: I walk.
        """
    ) == ["3 answer", "11 answer"]


def test_a_number_in_a_picture_is_a_number(read):
    first, second = "1️⃣ Tell me about yourself\n\nI mend lifts.\n", "2️⃣ Why should we hire you?\n\nI come at once.\n"
    text = f"# Interview questions\n\n{first}\n{second}"
    assert [answer.question for answer in read(text)] == ["Tell me about yourself", "Why should we hire you?"]


@pytest.mark.parametrize("heading", ["How I work", "Why this matters for you", "What you will need"])
def test_a_heading_that_only_begins_like_a_question_is_none(found, heading):
    text = f"# Interview questions\n\n## {heading}\n\n- a plan\n\n## What motivates you?\n\nI like quiet machines.\n"
    assert found(text) == ["7 answer"]


def test_a_question_answered_at_length_may_be_followed_by_further_ones(found):
    answer = "I kept the talk on the gates while the master was away, and brought the clerks and the smiths together. "
    assert (
        found(
            f"""
        # Behavioral questions

        ## How have you led without being the master?

        > {answer * 2}

        Likely follow-ups:

        - Which gate did you choose?
        - How did you settle the quarrel?
        - What would you do otherwise?
        """
        )[0]
        == "3 answer"
    )


def test_headings_that_say_tell_me_ask(found):
    assert found(
        """
        ##### Tell me about a time you were late
        I missed the tram once and walked; I arrived at noon and told the master why.

        ##### Tell me about the worst gate you mended

        ##### Tell me where you see yourself in five years
        """
    ) == ["1 answer", "1 story", "4 open question", "6 open question"]


def test_a_heading_may_ask_at_length(found):
    further = (
        "Think of the rain, the wind, the people waiting, the master and the clerks, and say what came of it all. "
    )
    assert found(f"# Behavioral\n\n## Describe a time when a gate stuck. {further * 2}\n\nI filed it.\n") == [
        "3 answer"
    ]


def test_the_letter_q_before_a_question_is_no_word_of_it(found, read):
    note = """
        # Q. Can you work at night?
        Yes, I like the quiet.

        # Q. What do you do when it rains?
        I wear a hat.

        # Q. Do you like trams?
        I do.
        """
    assert found(note) == ["1 answer", "4 answer", "7 answer"]
    assert read(note)[0].question == "Can you work at night?"


def test_two_questions_on_a_line_do_not_answer_each_other(found):
    assert found(
        """
        # Interview questions

        - What do you look for in a master? || Tell me about a time you taught somebody much younger than yourself.
        - What motivates you? Quiet machines.
        """
    ) == ["3 open question", "4 answer"]


def test_a_guide_that_wonders_about_interviewers_asks_nobody(found):
    assert found("# Behavioral\n\n## Why would an interviewer ask you such questions?\n\nTo see how you think.\n") == []


@pytest.mark.parametrize(
    "heading", ["Imagine you had a slow helper. What would you do for them?", "有没有赶过一座门，取舍是什么"]
)
def test_a_heading_that_puts_a_case_to_its_reader_asks(found, heading):
    assert found(f"## Low gates\n\n### {heading}\n\nWe finished the gate first and left the paint.\n") == ["3 answer"]


def test_a_definition_that_ends_with_a_question_mark_leaves_nothing_open(found):
    assert found(
        """
        # Interview

        1. How do you work?
           I oil first and ask later.
        2. Grit: Are you able to go on when it rains?
        3. Why do you want to mend gates?
        """
    ) == ["3 answer", "6 open question"]


def test_an_open_question_is_written_like_an_answered_one(found):
    assert found(
        """
        # Interview

        ## What is your greatest strength?
        I oil before it squeaks.

        ## What do you like about trams?

        What do you look at first?
        """
    ) == ["3 answer", "6 open question"]


def test_questions_about_things_are_open_only_where_most_are_answered(found):
    asked = "\n".join(f"- How does a gate of kind {kind} close?" for kind in "ABC")
    assert found(f"# Interview\n\n- Why do you mend gates? Because I like how they sound.\n{asked}\n") == ["3 answer"]
    answered = "- What motivates you?\n  - quiet machines\n- How do you relax?\n  - I walk home\n"
    assert found(f"# Interview\n\n{answered}- How does a gate close?\n") == ["3 answer", "5 answer", "7 open question"]


def test_a_paragraph_of_questions_is_answered_by_none_of_its_lines(found):
    assert (
        found(
            """
            # Behavioral

            ## Teamwork
            Tell me about a gate you mended together with somebody
            who was much older than you. How did you
            share the work? What would you change?

            ## Pressure
            How do you work at night? Give me an example of a night when the trams
            stood still.
            """
        )
        == []
    )


def test_the_questions_a_story_may_serve_are_not_asked(found):
    assert found(
        """
        # Stories

        ## The gate

        **Use for questions like:**
        - "Tell me about a time you were late."
        - "How do you work with old machines?"

        **Situation:** The gate stuck.
        **Action:** I filed the hinge.
        **Result:** It opened at eight.
        """
    ) == ["9 story"]


@pytest.mark.parametrize("caption", ["Possible answer {}", "Sample answer: {}", "**Check for:** calm {}"])
def test_who_shows_how_to_answer_tells_nothing_of_his_own(found, caption):
    questions = ["What motivates you?", "How do you handle conflict?", "Tell me about a time you failed."]
    answer = "I once left a gate open all night, and I told the master before he could find it."
    asked = "".join(
        f"## {question}\n\n{caption.format(number)}\n\n{answer}\n\n" for number, question in enumerate(questions, 1)
    )
    assert found(f"# Behavioral interview\n\n{asked}") == []


def test_the_letter_q_makes_a_request_a_question(found):
    assert found(
        "# Q. Do you like to work alone? Say how you shared a gate.\nI do, and I shared it by the hour.\n"
    ) == ["1 answer"]


@pytest.mark.parametrize(("question", "kinds"), [("Why Harbourlight?", ["answer", "fit"]), ("Why QA?", ["answer"])])
def test_why_a_name_is_about_a_company_if_the_answer_speaks_of_working_there(read, question, kinds):
    name = question.strip("Why ?")
    note = f"# Interview questions\n\n## {question}\n\nI want to join {name} for its small team.\n"
    assert [record.kind for record in read(note) if record.source.line == 3] == kinds


def test_an_example_behind_views_on_the_matter_is_where_the_story_begins(found):
    assert found(
        """
        # Behavioral

        ## Tell me about a time you had a difficult teammate
        My way with difficult people has always been to listen first.

        - I ask
        - I wait

        For example, two years ago a mason did not want the gate to be moved, so I asked him why and moved the wall.
        """
    ) == ["3 answer", "9 story"]


def test_what_one_would_do_is_no_story_even_where_stories_are_expected(found):
    assert found(
        """
        # Behavioral

        ## How do you deal with somebody who finds fault with your gates?
        I think that it is a good thing. First I would listen to what they say, then I would look at what I did, and in
        the end either I or the master would decide whether the gate is to be built again or not.
        """
    ) == ["3 answer"]


def test_parts_with_nothing_behind_them_leave_a_question_open(found):
    assert found(
        """
        # Behavioral

        ## Tell me about a time you were late
        - Situation - The gate stuck on a Friday.
        - Action - I filed the hinge.
        - Result - It opened at eight.

        ## Tell me about a time you failed
        - Situation -
        - Action -
        - Result -
        """
    ) == ["3 answer", "4 story", "8 open question"]


@pytest.mark.parametrize(
    ("name", "kinds"), [("hr.md", ["3 answer", "6 answer"]), ("interview.md", ["3 answer"]), ("gates.md", [])]
)
def test_the_usual_topics_are_asked_about_in_an_interview_and_every_heading_by_hr(found, name, kinds):
    note = """
        # Saturday

        ## Biggest strength
        I oil before it squeaks, and I have done so for nine years.

        ## Old machines
        I like them because they say what they are, and I know most of those in town.
        """
    assert found(note, name) == kinds


@pytest.mark.parametrize(
    "line",
    [
        '*"Why was it so slow?"* — The hinge was as old as the town.',
        '"Why was it so slow?" → the hinge was as old as the town.',
        "**Why was it so slow?** The hinge was as old as the town.",
    ],
)
def test_a_question_set_off_in_quotation_marks_is_answered_behind_a_dash(read, line):
    (answer,) = [record for record in read(f"# The gate\n\nProbes:\n- {line}\n") if record.kind == "answer"]
    assert answer.question.strip("?") == "Why was it so slow"
    assert answer.text == "The hinge was as old as the town." or answer.text.startswith("the hinge")


def test_a_bold_request_without_a_question_mark_asks_if_most_of_its_list_do(found):
    assert found(
        """
        1. **Parlez-moi de vous** :
           - "Je répare des portes depuis neuf ans."
        2. **Comment gérez-vous la pression** :
           - "Je respire et je compte les vis."
        3. **Pourquoi avez-vous choisi ce métier** :
           - "J'aime le bruit des vieilles portes."
        """
    ) == ["1 answer", "3 answer", "5 answer"]


def test_what_the_owner_asks_himself_is_answered_in_his_own_words(found):
    assert found(
        """
        # Ottilie

        ### Was habe ich gelernt?
        Ich kann nun ein Schloss öffnen, ohne es zu zerstören.

        ### Wo habe ich noch Lücken?
        Ich weiß noch wenig über Federn.
        """
    ) == ["3 answer", "6 answer"]


@pytest.mark.parametrize("question", ["Why harbourlight", "为什么来Harbourlight"])
def test_why_a_company_is_asked_in_small_letters_and_in_chinese_too(read, question):
    answer = (
        "I like that Harbourlight has a small team." if "why" in question.casefold() else "我认可Harbourlight的团队。"
    )
    assert "fit" in [record.kind for record in read(f"# HR\n\n## {question}\n\n{answer}\n", "hr.md")]


def test_advice_below_a_question_does_not_answer_it(found):
    assert (
        found(
            """
            # Performance reviews

            ### 1. What could have gone better?
            * Keep it short
            * Use two or three situations in which you learned something
            """
        )
        == []
    )


def test_what_is_still_a_wish_answers_why_one_wants_the_job(found):
    note = "# Practice answers\n\n## Why do you want this job\n\n- talk about the old lifts\n- learn from the masters\n"
    assert found(note) == ["3 answer"]


def test_every_heading_of_a_talk_with_hr_is_asked_about_in_chinese_too(found):
    note = "# HR面可能问到的问题\n\n## 如何看待加班\n门坏了的时候，加班是必要的，我完全能接受，但是我会先提高效率。\n"
    assert found(note, "hr面.md") == ["3 answer"]


def test_where_nobody_speaks_of_himself_the_many_questions_are_nobodys(found):
    asked = "".join(f"- What do you like about gate {number}?\n" for number in range(4))
    assert found(f"# Workshop\n\n## Questions\n- Why are you here?\n  - five minutes, in pairs\n{asked}") == [
        "4 answer"
    ]
    assert len(found(f"# Workshop\n\n## Questions\n- Why are you here?\n  - I like gates\n{asked}")) == 5


def test_a_heading_that_only_says_question_is_followed_by_it(read):
    note = """
        ## **Question:**
        Can you describe a time you worked with a difficult colleague?

        **Situation:** I shared the mill with an engineer who owned the pumps.

        **Action:** I asked him to sit with us.

        **Result:** He stayed.
        """
    found = {record.kind: (record.source.line, record.title) for record in read(note)}
    question = "Can you describe a time you worked with a difficult colleague?"
    assert found == {"answer": (2, question), "story": (4, "I shared the mill with an engineer who owned the pumps")}


@pytest.mark.parametrize(
    ("title", "trait", "answer"),
    [
        (
            "Vorbereitung Bewerbungsgespräch",
            "Stärken",
            "Ich öle jede Tür, bevor sie quietscht, und das seit neun Jahren.",
        ),
        ("Préparation entretien", "Points forts", "Je répare les portes avec patience depuis neuf ans, même la nuit."),
        ("Preguntas de entrevista", "Puntos fuertes", "Me gusta arreglar las puertas viejas antes de que hagan ruido."),
        ("Perguntas de entrevista", "Pontos fortes", "Eu conserto as portas antes de fazerem barulho, há nove anos."),
        ("面试准备", "优势", "我在门坏掉之前就会给它上油，这件事我已经做了九年。"),
    ],
)
def test_the_usual_topics_of_an_interview_are_known_in_six_languages(found, title, trait, answer):
    assert found(f"# {title}\n\n## {trait}\n{answer}\n") == ["3 answer"]


def test_a_wrapped_question_in_a_list_is_one_with_its_answer_on_the_next_line(found):
    assert found(
        """
        # 面试

        1. 请做一个自我介绍
           我修门已经九年。
        2. 你为什么喜欢门？
           我喜欢它们的声音。
        3. 你的目标是什么？
        """
    ) == ["3 answer", "5 answer", "7 open question"]


def test_a_heading_that_only_begins_with_share_shares_nothing(found):
    assert found("# Stories\n\n## Share transfer of the depot\n\n- The night it was moved\n") == ["5 story"]


def test_a_heading_may_ask_what_is_your_strength_without_a_mark(found):
    asked = "".join(
        f"## Tell me about a time you mended gate {n}\nI filed its hinge and oiled it.\n\n" for n in range(3)
    )
    assert found(f"{asked}## What's your strength and weakness\n- Situation -\n- Action -\n")[-1] == "10 open question"


@pytest.mark.parametrize(
    ("title", "opening"),
    [
        ("How to pass the interview", "Be short."),
        ("Most common interview questions", "Be short."),
        ("Behavioral interview", "Ten questions with sample answers."),
    ],
)
def test_a_guide_that_says_so_answers_for_nobody(found, title, opening):
    asked = "## Tell me about a time you failed\n\nI once left a gate open all night, and I told the master at dawn.\n"
    assert found(f"# {title}\n\n{opening}\n\n{asked}") == []
    assert found(f"# Behavioral interview\n\nMine.\n\n{asked}") == ["5 answer", "5 story"]


@pytest.mark.parametrize("title", ["FAQ", "Frequently asked questions"])
def test_what_others_ask_about_a_thing_is_not_asked_of_its_owner(found, title):
    asked = "".join(f"## How do I open gate {number}?\nWe open it with your key.\n\n" for number in range(3))
    assert found(f"# {title}\n\n{asked}") == []


def test_what_an_interviewer_looks_for_is_no_answer(found):
    asked = "- Tell me about a time you helped.\n  - Look for: calm\n- How do you learn?\n  - Look for: speed\n"
    assert found(f"# Interviewing\n\n{asked}") == []


def test_motivation_is_asked_about_in_an_interview(found):
    note = "# Interview\n\n## Motivation\nI like the sound of old gates, and nobody else in town mends them.\n"
    assert found(note) == ["3 answer"]


def test_the_usual_topics_may_be_answered_by_a_few_words(found):
    assert found("# Interview prep\n\n## Strengths\n- Oiling\n- Filing\n\n## Weaknesses\n- Springs\n") == [
        "3 answer",
        "7 answer",
    ]
    assert found("# Interview prep\n\n## Weaknesses\nName one of yours that you work on.\n") == []


def test_the_company_of_a_note_need_not_be_named_in_the_answer(read):
    note = "# Interview prep - Harbourlight\n\n## Why Harbourlight\n- I use their products daily\n- the culture\n"
    assert "fit" in [record.kind for record in read(note)]


def test_what_is_added_in_brackets_behind_a_question_does_not_answer_it(found):
    note = "# Review questions\n\n- What are you good at?\n- What is your dream job? \\(place, boss\\)\n- Who helps?\n"
    assert "answer" not in kinds(found(note))


def test_the_answers_below_a_heading_of_that_name_ask_nothing(found):
    note = "# HR\n\n## Q1. What did you do there?\n\n### Answer\n\nI mended lifts and taught two others to.\n"
    assert found(note, "hr.md") == ["3 answer"]


def test_a_question_may_stand_inside_a_paragraph_of_a_note_of_questions(found):
    note = """
        # Behavior questions

        Introduce yourself

        I mend lifts, and before that I drove one for three years in the harbour.
        What was your biggest mistake? (earn trust)
        The biggest one I made was to trust a rope. I checked it by eye, and it tore on the first day.

        What do you like about lifts?
        Their quiet.
        """
    assert found(note) == ["3 answer", "6 answer", "6 story", "9 answer"]


def test_a_question_may_name_the_value_it_is_asked_for(read):
    asked = [f"{value}: Tell me a time you went on alone." for value in ("OWNERSHIP", "DIVE DEEP", "THINK BIG")]
    answers = read("# Behavior questions\n\n" + "\n\n".join(f"{line}\nI took the keys." for line in asked))
    assert {answer.question for answer in answers} == {"Tell me a time you went on alone."}


def test_chinese_headings_ask_without_a_mark(found):
    asked = ["你的长处是什么", "你怎么看加班", "为什么以前换过工作", "你有什么爱好"]
    note = "\n".join(f"## {question}\n我说了说。\n" for question in asked)
    assert found(note, "自我介绍.md") == [
        "1 answer",
        "4 answer",
        "7 answer",
        "10 answer",
    ]


def test_a_chinese_guide_asks_nothing(found):
    assert found("## 如何准备行为面试\n\n先写下三个故事，再大声讲一遍。\n", "bq.md") == []


@pytest.mark.parametrize("question", ["为什么要加入海港？", "为啥想来海港，了解多少"])
def test_whom_one_wants_to_join_in_chinese_is_a_company(read, question):
    records = read(f"# HR面\n\n## {question}\n\n我一直想修那里的电梯。\n", "hr面.md")
    assert [record.company for record in records if record.kind == "fit"] == ["海港"]


def test_a_known_company_may_be_written_small(read):
    records = read("# Interview\n\n## Why do you want to work for amazon?\n\nI want to learn from its lifts.\n")
    assert [record.company for record in records if record.kind == "fit"] == ["Amazon"]


@pytest.mark.parametrize("marked", ["{}", "**{}**\n", "1. {}\n- "])
def test_a_few_questions_and_nothing_else_wait_for_their_answers(found, marked):
    asked = [f"Tell me about a time you mended a {thing}?" for thing in ("gate", "lift", "tram")]
    note = "\n".join(marked.format(line) for line in asked)
    assert kinds(found(f"{note}\n", "bq.md")) == ["open question"] * 3


@pytest.mark.parametrize("title", ["What is the STAR method?", "What is a behavioral interview?"])
def test_what_the_method_is_nobody_is_asked(found, title):
    asked = "## Tell me about a time you failed\n\nI once left a gate open all night, and I told the master at dawn.\n"
    assert found(f"# Interview\n\n## {title}\n\nA way to tell.\n\n{asked}") == ["7 answer", "7 story"]


def test_a_form_answered_tersely_so_far_is_open_in_its_other_questions(found):
    assert found(
        """
        # Self review

        1. What progress have you made?
           - the gate of the harbour
        2. Who can speak to your work?
        3. What are your priorities?
        """
    ) == ["3 answer", "4 evidence", "5 open question", "6 open question"]


def test_what_they_are_asked_when_they_have_done_asking_is_no_question_to_the_owner(found):
    note = """
        # Interview questions

        ## What is your greatest strength?

        I mend what others throw away.

        ## What questions do you have for us?

        - What does a usual day look like?
        """
    assert found(note, "answer") == ["3 answer"]


def test_questions_about_a_thing_that_nobody_answers_for_himself_are_a_textbooks(found):
    asked = [f"## How does gate {number} close?\n\nBy a spring behind its hinge.\n" for number in range(4)]
    assert found("\n".join(asked)) == []
    assert found("\n".join([*asked[:2], "## Why do you like gates?\n\nI like their sound.\n"])) != []


def test_a_self_review_needs_no_first_person(found):
    asked = "".join(f"## Which part of gate {n} went well?\n\nThe hinge.\n\n" for n in range(4))
    assert found(f"# Self review 2025\n\n{asked}") == ["3 answer", "7 answer", "11 answer", "15 answer"]


@pytest.mark.parametrize(
    ("question", "answer", "company"),
    [
        ("为什么选择我们公司？", "## Hafenbahn\n\n我喜欢有轨电车。\n", "Hafenbahn"),
        ("为什么选择我们公司？", "我每天都用微软的编辑器，也认同它的做法。\n", "微软"),
        ("为什么选择我们公司？", "我比较过微软和谷歌，都很好。\n", None),
        ("为什么离开上一家公司？", "我在微软学不到新东西了。\n", None),
        ("Why do you want to work here?", "I like how Google lets its engineers choose their tools.\n", "Google"),
    ],
)
def test_whom_why_us_was_answered_for_is_said_in_the_answer(read, question, answer, company):
    note = f"# 你的优点？\n\n我很有耐心。\n\n# 你的缺点？\n\n我太慢。\n\n# {question}\n\n{answer}"
    records = read(note, "hr面.md")
    assert [r.company for r in records if r.kind == "fit"] == ([company] if company else [])


def test_a_heading_of_one_word_parts_the_answer_to_the_question_above_it(found):
    note = "# 怎么和同事相处\n\n我会先听。\n\n## {}\n\n我总是先听完再说。\n\n# 为什么离职\n\n我想换一条线路。\n"
    assert found(note.format("原则"), "hr面.md") == ["1 answer", "9 answer"]
    assert found(note.format("意见不同时的做法"), "hr面.md") == ["1 answer", "5 answer", "9 answer"]


@pytest.mark.parametrize("number", ["", "1、", "一、", "1. "])
def test_a_chinese_number_before_a_heading_is_no_part_of_its_words(found, number):
    assert found(f"# 面试\n\n## {number}自我介绍\n\n我开有轨电车，已经开了六年，也修车。\n") == ["3 answer"]


def test_a_list_of_questions_may_stand_below_the_letters_they_are_to_be_answered_by(found):
    note = """
        # Behavioural interview

        ## How

        - **S**ituation: where it was
        - **T**ask: what you had to do
        - **A**ction: what you did
        - **R**esult: what came of it

        ## Questions

        1. Why do you want to drive trams?
        2. Tell me about a time you were late.
        3. How do you keep your tram clean?

        *Write your answers down.*
        """
    assert found(note) == ["12 open question", "13 open question", "14 open question"]


def test_examples_below_some_questions_of_a_bare_list_leave_the_others_open(found):
    note = """
        # Behavioural interview

        - Why do you want to drive trams?
        - What are your strengths?
        - How do you keep your tram clean?
        - How do you handle a full tram?
          - *Example: the last tram of a winter's night*
        - Where do you see yourself?
        - Tell me about a time you were late.
        - What would you change on the line?
        """
    assert found(note) == [
        "3 open question",
        "4 open question",
        "5 open question",
        "6 answer",
        "8 open question",
        "9 open question",
        "10 open question",
    ]


def test_an_answer_below_its_own_bold_label_is_read_though_a_remark_stands_before_it(read):
    note = """
        ### 1. Teamwork

        **Question:** "Tell me about a time you worked with another depot."

        **Memory hook:** two depots, one timetable

        **Answer:**
        > "In the winter of the long snow I visited the other depot each night, and I built one timetable with them."

        ---

        ### 2. Conflict

        **Question:** "Tell me about a time you quarrelled."

        **Memory hook:** the gate

        **Answer:**
        > "The gatekeeper wanted the gate shut. I counted the trams that waited for him, and he opened it at five."
        """
    told = {record.source.line: record for record in read(note) if record.kind == "answer"}
    assert list(told) == [3, 14]
    assert told[3].text.startswith('"In the winter')
    assert [record.source.line for record in read(note) if record.kind == "story"] == [3, 14]
    assert {record.kind for record in read(note)} == {"answer", "story"}


def test_lines_of_a_paragraph_may_ask_without_a_mark(found):
    note = """
        ### The method
        - Situation
        - Result:

        What was the last line you drove?
        Give me an example of a time you went beyond your shift.
        Describe a time when the depot was wrong.
        Have you ever been late?
        """
    assert found(note, "interview.md") == [f"{line} open question" for line in range(5, 9)]


def test_what_interviewers_look_for_is_nobodys_story(found):
    note = """
        # Behavioural interview

        ## The questions, and what they are looking for

        ### Conflict

        - kept calm -> looked at the tram from the other side
        - let the numbers speak -> the depot agreed
        """
    assert found(note) == []
    assert found(note.replace("The questions, and what they are looking for", "Mine")) != []


def test_headings_in_html_folded_below_a_question_stand_inside_its_answer(found):
    note = """
        <details>
          <summary><b>1. Can you describe a time when you were late?
        </b></summary>

          <h3>Situation</h3>
        <p>The night line stood still in the snow.</p>

          <h3>Action</h3>
          <p>I walked along it with a lamp and let the passengers out.</p>

          <h3>Result</h3>
          <p>All were home by two.</p>
        </details>
        """
    assert found(note) == ["2 answer", "5 story"]


def test_a_tag_in_brackets_may_stand_before_a_question(read):
    note = """
        # Interview

        ### [CONFLICT] Tell me about a time you quarrelled with a colleague

        I wanted the gate shut and he wanted it open, so we counted the trams for a week and left it open.
        """
    told = {record.kind: record.title for record in read(note)}
    assert told["answer"] == "Tell me about a time you quarrelled with a colleague"
    assert "story" in told


def test_each_case_in_answer_to_a_question_is_a_story(found):
    note = """
        # Interview

        ### Give me an example of a time you helped a driver

        Helping is what the depot lives by.
        case 1
        In my first winter I rode with a new driver for a week, and I showed him where the points freeze.
        case 2 (the same, a year later)
        I wrote down where they freeze, and every new driver was given the list in his first week.

        ### Tell me about a time you were wrong

        I once had the gate shut for a day because I had read the order wrong, and I told the master the same night.
        """
    assert found(note) == ["3 answer", "7 story", "9 story", "11 answer", "11 story"]


def test_a_number_before_a_dash_is_none_of_the_words_of_a_question(read):
    note = "# Behavioural questions\n\n#### 1- What did you do last?\n#### 2- Tell me about a time you were late\n"
    assert [record.title for record in read(note)] == ["What did you do last?", "Tell me about a time you were late"]


def test_an_address_below_a_question_is_no_answer(found):
    note = "# Interview questions\n\n1. How do you read a signal?\n2. Why do you want to drive trams?\n\n{}\n"
    assert found(note.format("https://trams.example/signals")) == ["3 open question", "4 open question"]
    assert found(note.format("I like the bells.")) == ["3 open question", "4 answer"]


def test_in_a_list_of_questions_those_that_name_nobody_are_open_too(found):
    note = "## Tell me about yourself\n## Tell me about a time you were late\n## A hard day?\n## Why our trams?\n"
    assert found(f"# General\n{note}") == [f"{line} open question" for line in (2, 3, 4, 5)]


def test_what_would_be_is_asked_of_the_owner(found):
    note = "# Interview questions\n\n{}\n{}\n{}\n{}\n\n{}\n{}\n{}\n{}\n"
    usual = [f"Tell me about a time you {what}." for what in ("were late", "led", "erred", "fell out with the team")]
    further = [
        "If your team slept in, what would you do?",
        "Which tram would you buy?",
        "Why do you drive?",
        "Do you sing?",
    ]
    assert len(found(note.format(*usual, *further))) == 8


def test_several_questions_may_stand_before_their_answer_on_the_line(read):
    asked = "- What is still open? How will you find it out? I do not know the winding yet."
    more = "- What was hard? The brake.\n- What was easy? The door."
    first, *_ = read(f"# Self review\n\n{asked}\n{more}\n")
    assert (first.question, first.text) == (
        "What is still open? How will you find it out?",
        "I do not know the winding yet.",
    )


def test_a_long_statement_between_answered_questions_asks_as_they_do(found):
    long = "This was the heaviest motor of the year, and it took more hands than any other. Think of who carried what"
    assert found(
        f"""
        # Self review

        - How sure are you with motors?
            - Quite sure.
        - {long}, and say how the crew took it in the end.
            - We took turns.
        - What will you do next?
            - The brake.
        """
    ) == ["3 answer", "5 answer", "7 answer"]


def test_questions_in_chinese_need_no_mark_in_a_list_of_them(found):
    asked = ["组里有人不干活你怎么办", "电梯停了怎么跟客户说", "你最难的一次维修是什么？", "两个任务同时来怎么排"]
    assert (
        kinds(found("# BQ\n\n" + "\n".join(f"{n}. {text}" for n, text in enumerate(asked, 1)))) == ["open question"] * 4
    )


@pytest.mark.parametrize("title", ["", "About the works\n", "For the works:\n"])
def test_the_lines_of_a_paragraph_may_be_a_list_of_questions(found, title):
    asked = "How do you oil a gate?\nWhat do you do at night?\nAny gate you are proud of\nWhy do you work here?\n"
    assert kinds(found(f"# Behavioral questions\n\n{title}{asked}")) == ["open question"] * 4


def test_a_list_nearly_all_of_which_asks_the_owner_asks_all(found):
    headed = "## Gates\n\n- How do you oil a gate?\n- What do you do at night?\n- Why do you work here?\n"
    asked = f"# Interview\n\n{headed}- When are you late?\n\n## Lifts\n\n- What is a bad lift?\n"
    assert kinds(found(asked)) == ["open question"] * 5


def test_the_parts_of_a_story_in_an_answer_are_no_wins(found):
    parts = "- Situation: A gate stuck.\n- Task: Open it.\n- Action: Explain the hinge.\n- Result: It opened.\n"
    asked = "**Question:** Tell me about a gate you are proud of.\n\nWhat to say:\n\n"
    assert "win" not in kinds(found(f"# Behavioral\n\n{asked}{parts}"))


def test_what_a_book_answers_to_every_question_is_nobodys(found):
    asked = ["你最大的优点是什么？", "你为什么离职？", "你怎么看加班？"]
    note = "\n\n".join(
        f"## {text}\n\n**回答提示：** 冷静地说明原因。\n\n**回答样本：** 我很喜欢这份工作。" for text in asked
    )
    assert found(f"# 面试问题\n\n{note}\n") == []


def test_a_heading_answered_by_an_item_ends_where_further_questions_begin(found):
    assert found(
        """
        # Interview

        ## Why are you interested in our lifts?

        - I first saw one of them as an apprentice, and I have not forgotten its hum since then
        - steady work

        1. What is your goal?
        2. How do you work at night?
        3. Where do you live?
        4. Why do you want to move? I cannot sleep beside the harbour.
        """
    ) == ["3 answer", "8 open question", "9 open question", "10 open question", "11 answer"]


def test_questions_in_the_answer_to_a_heading_are_part_of_it(found):
    asked = "### How would you find out why a lift stands still?\n\n"
    answer = "- First I would look at the fuse and at the door, and only then go down to the motor\n"
    answer += "  - Is the fuse whole?\n  - Is the door shut?\n  - Does the motor hum?\n"
    more = "### Tell me about a gate you mended\n\nI filed its hinge one winter night and it has opened ever since.\n"
    assert found(f"# Interview\n\n{asked}{answer}\n{more}") == ["3 answer", "10 answer", "10 story"]


def test_a_dash_below_a_question_is_no_rest_of_it(read):
    (answer,) = read("# Behavioral stories\n\n* Tell me about a time you invented something\n    -- the silent door\n")
    assert answer.text == "-- the silent door"


def test_empty_labels_below_the_questions_of_a_list_are_no_questions(found):
    blank = "- **Cause:**\n- **Action:**\n- **Result:**\n\n"
    asked = f"- [x] Tell me about a time you failed. What came of it?\n{blank}- [x] How do you plan your day?\n{blank}"
    assert found(f"# Behavioral questions\n\n## Questions:\n\n{asked}") == ["5 open question", "10 open question"]


def test_questions_about_the_story_of_a_note_are_its_owners(found):
    story = "## Situation\n\nThe lift stood still.\n\n## Action\n\nI changed the fuse.\n\n"
    asked = "".join(
        f"**Q: How does fuse {number} work?**\nA: It melts at {number} amperes and parts the wire.\n\n"
        for number in range(4)
    )
    assert (
        len([line for line in found(f"# STAR: the lift\n\n{story}## Further questions\n\n{asked}") if "answer" in line])
        == 4
    )


@pytest.mark.parametrize(
    "heading", ["Questions", "Questions they may ask on Monday", "Follow-up questions to be ready for"]
)
def test_questions_put_down_below_their_heading_wait_for_an_answer(found, heading):
    note = f"""
        ## What they build

        The workshop builds lifts for hospitals and one for a tower, and its crew is small.

        ## {heading}

        - Why would you come to us?
        - Which lift would you mend first?
        - What is hard about towers?
        """
    assert found(note) == ["7 open question", "8 open question", "9 open question"]


def test_further_questions_below_a_question_are_part_of_it(found):
    assert found(
        """
        # Interview

        - Why are you looking for another workshop?
          - Is it the work?
          - Is it your crew?
        - What are your strengths?
          - And your weaknesses?
        """
    ) == ["3 open question", "6 open question"]


def test_a_heading_indented_into_the_last_item_stands_over_what_follows(found):
    assert found(
        """
        # Interview

        - What motivates you?
          - I like quiet machines.
        - Why our workshop?
          - I have used your lifts for years.

          ## Later

        - Why should we wait for you?
          - I am worth it.
        """
    ) == ["3 answer", "5 answer", "10 answer"]


def test_what_was_asked_in_chinese_does_not_answer_the_first_of_it(found):
    asked = ["聊聊你修过的电梯", "父母支持你去海边吗", "你的未来规划是什么", "为什么离开上一个工坊"]
    assert "answer" not in kinds(found("# 面试\n\n自我介绍\n\n" + "\n\n".join(asked)))


def test_one_question_about_a_day_does_not_turn_a_list_to_the_interviewer(found):
    asked = ["Como você organiza suas tarefas no dia a dia?", "Você prefere trabalhar só?", "Como você mede seu tempo?"]
    assert kinds(found("# Perguntas\n\n" + "\n".join(f"- {text}" for text in asked))) == ["open question"] * 3


def test_a_title_of_frequent_questions_announces_a_guide_only_if_they_are_asked_of_all(found):
    asked = (
        "- Tell me about yourself.\nI mend lifts in the old harbour.\n- Why us?\nI have used your lifts for years.\n"
    )
    assert found(f"# Frequent workshop interview questions\n{asked}") == ["2 answer", "4 answer"]
    assert found(f"# Frequently asked questions\n{asked}") == []


def test_an_answer_in_italics_is_no_hint(read):
    (answer,) = read(
        "# Behavior\n\n### How do you settle a quarrel?\n\n_I listen to both and let them sleep over it._\n"
    )
    assert answer.text == "I listen to both and let them sleep over it."


def test_an_item_may_name_what_the_question_below_it_is_about(found):
    asked = "- Ownership\nDescribe a lift that was yours from the plan to the first ride. What came of it?\n"
    asked += "\n- Frugality\nHow have you saved the workshop a motor?\n"
    asked += "\n- Think big\nTell me about a tower you were afraid of.\n"
    assert found(f"# Interview\n\n{asked}") == ["4 open question", "7 open question", "10 open question"]


def test_a_request_behind_a_remark_is_part_of_the_question_above(found):
    further = "  - We all wish we could take something back. Tell me about a quarrel you would settle differently\n"
    asked = (
        f"- Time when you had a quarrel with someone.\n{further}- What are your strengths?\n- Why do you work here?\n"
    )
    assert kinds(found(f"QUESTIONS:\n\n{asked}")) == ["open question"] * 3


def test_what_is_no_label_of_a_story_in_a_question(found):
    asked = "- Why us?\nI have used your lifts for years.\n- **What** are your strengths?\nI hear a motor fail.\n"
    asked += "- Where will you be in five years?\nI will be here.\n"
    assert found(f"# Interview\n{asked}") == ["2 answer", "4 answer", "6 answer"]


def test_strengths_asked_for_among_career_goals_are_no_goals(found):
    strengths = "**Q: What are your strengths?**\n\n1. Patience — I wait for a motor to cool down.\n2. A good ear.\n"
    assert found(f"# Interview\n\n## Career & Goals\n\n{strengths}") == ["5 answer"]


def test_questions_between_the_values_of_a_company_tell_no_story_of_theirs(found):
    told = "I took the motor home and drew its winding until I knew why it had burned through twice in a year. " * 3
    titles = ["What do you do at night", "Leadership", "Why did you leave your last workshop", "What is your dream job"]
    items = "".join(f"{number}. **{title}**:\n   - {told}\n" for number, title in enumerate(titles, 1))
    assert "7 answer" in found(f"# Interview questions\n\n{items}")


@pytest.mark.parametrize("label", ["ANS", "Answer", "Your answer"])
def test_what_is_followed_by_a_labelled_answer_asks_wherever_it_stands(read, label):
    told = "I oil what turns and leave alone what does not, and I ask the crew each morning what they heard."
    (answer,) = read(f"# The lifts\n\nTell me about your way of working. How do you begin?\n\n{label}: {told}\n")
    assert (answer.source.line, answer.text) == (3, told)


def test_a_list_of_frequent_questions_about_ones_own_work_is_ones_own(found):
    asked = ["What do I like about my job?", "What would make me leave my job?"]
    note = "\n\n".join(f"## {text}\n\nI like the noise, and I would leave without it." for text in asked)
    assert found(f"# FAQ\n\n{note}\n") == ["3 answer", "7 answer"]


@pytest.mark.parametrize(("told", "kinds"), [("a tool to draw plans", 0), ("a company with ten lifts in our town", 1)])
def test_to_know_about_something_is_a_fit_only_if_it_is_a_place_to_work(found, told, kinds):
    asked = f"## What do you know about Liftari?\n\nI know it well: it is {told}.\n"
    more = "## What motivates you?\n\nQuiet machines.\n"
    assert sum("fit" in line for line in found(f"# Interview questions\n\n{asked}\n{more}")) == kinds


def test_headings_in_the_notes_for_an_interview_ask_without_a_mark(found):
    asked = (
        "## Why Should You Hire Me\n\nI come at once.\n\n## Why Looking for a Change\n\nMy workshop closes in June.\n"
    )
    assert found(f"# Ada Berg - interview preparation\n\n{asked}") == ["3 answer", "7 answer"]
    assert found(f"# Ada Berg - plan\n\n{asked}") == []


def test_a_request_for_the_proudest_thing_asks_as_one_for_a_time_does(found):
    asked = "How do you oil a gate?\nWas there a lift you were afraid of? Why?\nTell me about your proudest night.\n"
    assert kinds(found(f"# Behavioral questions\n\n{asked}")) == ["open question"] * 3


def test_to_tell_of_a_favourite_is_asked_of_the_owner(found):
    asked = "## Why do you want to come?\n\nI like your lifts.\n\n## Tell me about yourself\n\n"
    assert found(f"# General\n\n{asked}# Special\n\n## Tell me about your favorite gate.\n")[-1] == "11 open question"


def test_questions_in_bold_inside_a_quotation_are_answered_by_their_lists(found):
    asked = "> **How did you do on your goals last quarter?**\n> - I mended both gates.\n> - I taught the crew.\n"
    assert "3 answer" in found(f"My review.\n\n{asked}\nIt feels good.\n")


def test_to_be_asked_for_examples_is_no_advice(found):
    asked = "".join(f"* Tell me about a time when you mended gate {number}.\n" for number in range(9))
    told = "* Tell me about a time when you were wrong.\n  -- the loud gate\n"
    assert found(f"# Leadership principles\n\n## Ownership\n\n{asked}{told}")[-1] == "14 answer"


def test_questions_in_bold_may_lack_their_mark_and_run_over_lines(read):
    note = (
        "**What drew you to the yard**\n\nI jumped when I saw the cranes, and I stayed for the people.\n\n"
        "**What do you need to work well**\n\nI need light, and time to look twice.\n\n"
        "**Please tell us what kind of work you would like to do in the\nnext years**\n\nI want to build locks.\n"
    )
    assert [(answer.source.line, answer.title, answer.text) for answer in read(note)] == [
        (1, "What drew you to the yard", "I jumped when I saw the cranes, and I stayed for the people."),
        (5, "What do you need to work well", "I need light, and time to look twice."),
        (9, "Please tell us what kind of work you would like to do in the next years", "I want to build locks."),
    ]


def test_headings_that_explain_to_you_ask_nothing(found):
    assert found("**What you should know**\n\nI built locks.\n\n**How you open them**\n\nI turned a wheel.\n") == []


def test_where_somebody_sees_himself_in_years_is_no_figure(read):
    asked = "### Where do you see yourself?\n\nIn 5 years, I see myself in the tower. I have rung 12 bells.\n"
    (answer,) = read(f"# Interview questions\n\n{asked}")
    assert [figure.text for figure in answer.figures] == ["12 bells"]


def test_among_personal_questions_one_without_you_is_open_too(found):
    answer = "I like it there.\n\nThe air is good.\n\nThe rope is long.\n\n"
    note = f"# Notes\n\n1. Why do you ring?\n\n{answer}2. Why do you climb?\n\n{answer}3. Why do you sing?\n\n{answer}"
    note += "4. Why do you sit?\n\n5. Why do you go?\n\n6. Why do you run?\n\n7. Why the change?\n\n8. When to start?\n"
    assert {"33 open question", "35 open question"} <= set(found(note))


def test_usual_topics_with_what_to_say_quoted_below_are_answered(found):
    note = """
    # Monday

    1. Mistake at work.
        > I rang the wrong bell.

    2. Failure at work.
        > I gave a date without looking.

    3. Why do you leave the depot.
        > I feel ready for another tower.
    """
    assert [line for line in found(note) if line.endswith("answer")] == ["3 answer", "6 answer", "9 answer"]
    assert found(note.replace("Mistake", "Paint").replace("Failure", "Oil").replace("Why are", "If")) == []


def test_a_list_of_questions_may_have_neither_markers_nor_question_marks(found):
    lines = [
        "为什么选择这里",
        "加班怎么看。",
        "你的优点是什么？",
        "如何学习的？",
        "简单介绍一下自己",
        "印象最深刻的事？",
        "你怎么看冲突",
    ]
    note = "# 常问问题\n\n" + "\n\n".join(lines) + "\n"
    assert found(note) == [f"{line} open question" for line in range(3, 17, 2)]


def test_questions_in_a_language_without_words_of_ours_are_somebodys(found):
    asked = "\n\n".join(
        f"### Q{n}. 왜 종을 고쳤나요?\n\n종이 너무 시끄러웠습니다. 그래서 고쳤습니다." for n in range(1, 5)
    )
    assert [line.partition(" ")[2] for line in found(f"# Interview Q&A\n\n{asked}\n")] == ["answer"] * 4


def test_sample_answers_tailored_to_somebody_are_his(found):
    asked = "\n\n".join(
        f"### {n}. How did you mend the bell?\n\n**Sample answer:**\nWe cast it anew, and I rang it." for n in (1, 2, 3)
    )
    common = "Here are some questions, along with sample answers"
    assert found(f"{common}\n\n{asked}\n") == []
    assert found(f"{common}, based on your bells\n\n{asked}\n") == ["3 answer", "8 answer", "13 answer"]


def test_below_interview_questions_each_request_is_kept_however_few_and_whatever_heading_stands_between(found):
    asked = "- Tell me about a lift that stuck between floors?\n"
    assert found(f"# Interview questions\n\n{asked}- Why us?\n") == ["3 open question"]
    assert found(f"# Interview questions\n\n## Lifts\n\n{asked}") == ["5 open question"]
    assert found(f"# Lifts\n\n{asked}") == []


def test_an_answer_keeps_the_word_by_which_a_line_of_it_is_still_to_be_written(read):
    first, second = read(
        """
        # Self review 2026

        ## 1. What did you achieve?
        The lift stops level now.

        TODO count the calls

        ## 2. What did you learn?
        - [x] to oil before winter
        - DONE welding
        """
    )
    assert first.text == "The lift stops level now.\nTODO count the calls"
    assert second.text == "to oil before winter\nwelding"
