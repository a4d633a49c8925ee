def test_a_story_in_headed_sections_is_told_once(journal):
    journal.note(
        "pager.md",
        """
        ---
        type: story
        title: The pager
        ---

        ## Situation

        The same two people were rung every night.

        ## Action

        I counted the nights and offered mine first.

        ## Result

        Five people in the rota.
        """,
    )
    (story,) = journal.records()
    assert story["fields"]["details"] == ""
    assert story["fields"]["action"] == "I counted the nights and offered mine first."
