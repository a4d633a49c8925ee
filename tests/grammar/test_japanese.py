"""Notes in Japanese, which has no blanks, no capitals and no question without its ending."""


def test_questions_of_an_interview_are_known_by_their_endings(found):
    note = """
    # 面接でよくある質問

    ### 自己紹介をお願いできますか？

    - 私は六年間、古い路面電車を直してきました。

    ### 前職を辞めた理由をお聞かせください

    - 工房が閉まったので、新しい場所で働きたいと思っています。

    ### あなたの強みは何ですか

    - 音で故障を聞き分けられます。
    """
    assert found(note) == ["3 answer", "7 answer", "11 answer"]


def test_goals_and_what_was_done_are_known_by_their_headings(found):
    assert found("# 今年の目標\n\n- 鐘を直す\n\n# やったこと\n\n- 門に油を差した\n") == ["3 objective", "7 evidence"]


def test_a_story_is_known_by_its_parts(found):
    assert found("# 成功体験\n\n- 状況：門が開かなかった\n- 行動：油を差した\n- 結果：開いた\n") == ["3 story"]
