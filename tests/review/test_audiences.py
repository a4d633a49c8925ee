"""What a reader must not see is left out, and counted."""

import pytest

PARAPHRASED = "confidential: true\nshare_as: a customer stayed\n"
EVIDENCE = "---\ntype: evidence\ntext: {}\ndate: 2026-05-05\nobjectives: [night]\n{}---\n"


@pytest.fixture
def secretive(begun):
    begun.note("journal.toml", 'never_share = ["Initech"]')
    for name, extra in {
        "private": "private: true",
        "confidential": "confidential: true",
        "paraphrased": "confidential: true\nshare_as: a customer stayed",
        "named": "witnesses: [Mia Lund]",
    }.items():
        begun.note(f"{name}.md", EVIDENCE.format(f"{name} thing with 20 % less", f"{extra}\n"))
    begun.note("listed.md", EVIDENCE.format("kept Initech calm", ""))
    begun.note("mia.md", EVIDENCE.format("Mia runs it now", ""))
    begun.note("growth.md", "---\ntype: feedback\nfrom: Ines Roth\ndate: 2026-05-01\n---\n\nTalk less.\n")
    return begun


def test_the_owner_sees_everything(secretive):
    out = secretive("review", "-f", "md").out
    for words in ("Private thing", "Confidential thing", "Initech", "Talk less."):
        assert words in out


def test_the_owner_is_reminded_what_must_not_travel(secretive):
    proofs = secretive("review", "--json").json["objectives"][0]["evidence"]
    assert sorted(one["secret"] for one in proofs if one["secret"]) == ["confidential", "confidential", "private"]
    path = secretive.root.parent / "review.md"
    assert "3 private or confidential items are in it" in secretive("review", "-o", str(path)).err
    assert "are in it" not in secretive("review", "-o", str(path), "--force", "--audience", "peer").err


@pytest.mark.parametrize("audience", ["manager", "peer", "public"])
def test_readers_are_spared_what_is_private_confidential_or_not_to_be_quoted(secretive, audience):
    for form in ("md", "terminal", "html", "json"):
        out = secretive("review", "--audience", audience, "-f", form).out
        for words in ("Private thing", "rivate thing", "onfidential thing", "Initech", "Talk less."):
            assert words not in out
        assert "customer stayed" in out or form == "terminal"  # which shows the strongest alone


def test_the_public_is_spared_the_names_of_colleagues(secretive):
    for words in ("Mia", "Ines", "Omar"):
        assert words not in secretive("review", "--audience", "public", "-f", "md").out
    assert "Mia runs it now" in secretive("review", "--audience", "manager", "-f", "md").out


def test_what_was_left_out_is_counted(secretive):
    left = secretive("review", "--audience", "manager", "--json").json["left_out"]
    assert left == {
        "confidential": 1,
        "confidential but paraphrased": 1,
        "minor": 1,
        "never to be shared": 1,
        "not cleared for quoting": 1,
        "private": 1,
    }
    out = secretive("review", "--audience", "manager").out
    line = "Left out 1 confidential, 1 confidential but paraphrased, 1 never to be shared, 1 not cleared for quoting"
    assert f"{line}, 1 private, 1 minor" in " ".join(out.split())


def test_readers_see_no_findings_suggestions_or_material(secretive):
    review = secretive("review", "--audience", "manager", "--json").json
    assert not any(review[name] for name in ("findings", "fix_first", "ledger", "own_goals"))
    assert not any(answer["material"] for answer in review["answers"])
    assert not any(one["suggested"] or one["missing"] for one in review["objectives"])


def test_a_reader_sees_no_name_of_a_note_for_it_may_give_away_what_was_paraphrased(begun):
    begun.note("initech-renewal.md", EVIDENCE.format("kept Initech", PARAPHRASED))
    for form in ("terminal", "md", "json", "html"):
        out = begun("review", "--audience", "manager", "-f", form).out
        assert "customer stayed" in out
        assert "initech" not in out.casefold()
        assert "wins.md" not in out


def test_the_public_sees_the_answers_without_the_lines_that_name_people(begun):
    begun.note(
        "reviews/2026-H1.md",
        """
        ---
        type: review
        period: 2026-H1
        form: mid-year-4
        ---

        ## 1. What came of it?

        The run takes 46 minutes.

        Lena held the phone for me.

        ## 2. Who can speak about it?

        - Lena Ortiz
        - my old team
        """,
    )
    first, second, *_ = begun("review", "--audience", "public", "--json").json["answers"]
    assert [line["text"] for line in first["lines"]] == ["The run takes 46 minutes."]
    assert (second["status"], second["lines"]) == ("answered", [])
    assert "3 lines of answers" in begun("review", "--audience", "public").out
    assert "Left out for this reader." in begun("review", "--audience", "public", "-f", "md").out


def test_what_the_owner_sees_drafted_is_what_a_reader_may_see(begun):
    begun.note("secret.md", EVIDENCE.format("kept Initech, 9 to 3 s", PARAPHRASED))
    lines = [line["text"] for line in begun("review", "--json").json["answers"][0]["lines"]]
    assert "A customer stayed." in lines
    assert not any("Initech" in line for line in lines)


def test_who_sends_an_unfinished_review_is_told(begun):
    done = begun("review", "--audience", "manager")
    assert "not finished: question 3, question 4 required and without an answer" in done.err
    assert done.code == 0


def test_an_unknown_audience_lists_the_known_ones(begun):
    done = begun("review", "--audience", "everyone")
    assert (done.code, "known audiences: manager, peer, public" in done.err) == (2, True)


def test_readers_are_told_how_many_minor_items_they_do_not_see(journal):
    items = "".join(f"- 2026-03-0{day} Wrote the {what}\n" for day, what in enumerate(("charter", "plan", "guide"), 1))
    journal.note("wins.md", f"# Wins\n\n{items}- 2026-03-05 Cut the run from 9 to 2 min\n")
    own = journal("review", "--half-year", "--json").json
    theirs = journal("review", "--half-year", "--audience", "manager", "--json").json
    assert (len(own["other"]), own["left_out"]) == (4, {})
    assert len(theirs["other"]) + theirs["left_out"]["minor"] == theirs["counts"]["records"] == 4
    assert "Left out 3 minor" in journal("review", "--half-year", "--audience", "manager").out
