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


def test_what_somebody_wants_is_nothing_done(found):
    assert found("# 2025年 振り返り\n\n- 鐘を直したい\n- 門に油を差したい\n") == []
    assert found("# 2025年 振り返り\n\n- 鐘を直しました\n- 門に油を差しました\n") == ["3 evidence", "4 evidence"]


def test_its_words_leave_chinese_headings_what_they_are(found):
    told = "- 情境：门卡住了\n- 行动：我上了油\n- 结果：门开了\n"
    assert found(f"# 成功案例\n\n{told}") == ["3 story"]
    assert found("# 2025 年终总结\n\n## 未来的成果\n\n- 修好了旧钟\n") == ["5 evidence"]
