"""An item that names a story, with its parts below."""


def test_a_title_with_labelled_parts_below_it_is_one_story(journal):
    journal.note(
        "a.md",
        """
        # Conflicts
        - The night shift
          - **Situation:** pumps sent zeros
          - **Result:** 64 min
        1. The runbook
           - S: nobody knew the pumps
           - A: wrote a page
           - R: 3 calls fewer a week
        """,
    )
    stories = journal.records()
    assert [(story["title"], story["source"]["line"]) for story in stories] == [
        ("The night shift", 2),
        ("The runbook", 5),
    ]
    assert [story["fields"]["result"] for story in stories] == ["64 min", "3 calls fewer a week"]
