def test_an_arrow_bullet_under_a_theme_is_a_story_with_situation_action_and_result(journal):
    journal.note(
        "memories.md",
        """
        ## Behavioural

        ### Conflicts

        + two teams, one table -> wrote the rules down -> both signed
        """,
    )
    (story,) = journal.records()
    assert story["kind"] == "story"
    assert story["fields"]["theme"] == "Conflicts"
    assert [story["fields"][part] for part in ("situation", "action", "result", "learning")] == [
        "two teams, one table",
        "wrote the rules down",
        "both signed",
        "",
    ]
    assert story["source"] == {"path": "memories.md", "line": 5, "end_line": 5}
