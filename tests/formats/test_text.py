"""Text on a screen: how it is broken into lines."""

from rich.cells import cell_len

from career_journal.render.text import wrapped


def test_chinese_text_is_wrapped_though_it_has_no_blanks():
    text = "say 今天下雨了，我们去看书。明天再去爬山 and rest"
    shown = wrapped(text, 20, 4)
    assert max(cell_len(line) for line in shown.split("\n")) <= 20
    assert "".join(shown.split()) == "".join(text.split())
    assert not any(line.strip().startswith(("，", "。")) for line in shown.split("\n"))


def test_words_of_other_languages_and_addresses_stay_whole():
    assert (
        wrapped("see https://example.org/a/very/long/path now", 20, 2)
        == "see\n  https://example.org/a/very/long/path\n  now"
    )
