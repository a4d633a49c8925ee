import pytest

from career_journal.notes.tokens import without_signs


@pytest.mark.parametrize(
    ("line", "sentence", "signs"),
    [
        ("- cut it to 64 min #perf [[pipeline]]", "- cut it to 64 min", " #perf [[pipeline]]"),
        ("- as described in [[cache]]", "- as described in [[cache]]", ""),
        ("- #perf", "- #perf", ""),
        ("- fixed issue #12", "- fixed issue #12", ""),
    ],
)
def test_tags_and_links_behind_a_sentence_are_no_part_of_it(line, sentence, signs):
    assert without_signs(line) == (sentence, signs)


def test_a_tag_or_link_behind_a_line_changes_neither_the_words_nor_the_id_of_its_record(journal):
    lines = [
        "## Conflicts",
        "",
        "+ two teams, one table -> wrote the rules -> both signed",
        "",
        "## Wins",
        "",
        "- cut it",
    ]
    note = journal.note("memories.md", "\n".join(lines) + "\n")
    before = journal.records()
    note.write_text(
        "\n".join(f"{line} #perf [[pipeline]]" if line.startswith(("+", "-")) else line for line in lines) + "\n"
    )
    after = journal.records()
    assert [record["id"] for record in after] == [record["id"] for record in before]
    assert [record["title"] for record in after] == [record["title"] for record in before]
    assert after[0]["fields"]["result"] == "both signed"
    assert [record["tags"] for record in after] == [["perf"], ["perf"]]
    assert [record["fields"]["links"] for record in after] == [["pipeline"], ["pipeline"]]
