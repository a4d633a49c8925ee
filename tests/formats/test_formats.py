"""Every format of a report, and what a hostile note may not do in it."""

import base64
import hashlib
import io
import re
import sys
from itertools import pairwise

import pytest

EVIL = (
    "# Wins\n\n- 2026-03-03 <script>alert(1)</script> **bold** [x](javascript:alert(1)) ![i](https://e.example/i.png) "
    "</style></main> &lt;b&gt; {{ 7 * 7 }} #set page(fill: red) took 3 s\n"
)


@pytest.fixture
def written(journal):
    journal.note("wins.md", EVIL)
    journal.note("more.md", "# Wins\n\n- 2026-03-04 größer, 測量, žluťoučký → ≥ 40 %\n")
    return journal


def out(journal, suffix, *more):
    path = journal.root.parent / f"review{suffix}"
    done = journal("review", "-o", str(path), *more)
    assert done.code == 0, done.err
    return path


def test_html_is_one_file_that_loads_nothing_and_runs_nothing(written):
    page = out(written, ".html").read_text()
    assert page.startswith("<!doctype html>")
    assert '<html lang="en">' in page
    assert '<meta name="viewport"' in page
    for forbidden in ("<script", "<img", "href=", "src=", "style=", "<link", "@import", "url("):
        assert forbidden not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_html_allows_its_own_style_sheet_and_nothing_else(written):
    page = out(written, ".html").read_text()
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'" in page


def test_html_has_one_main_heading_order_and_a_title(written):
    page = out(written, ".html", "--audience", "manager").read_text()
    levels = [int(level) for level in re.findall(r"<h([1-6])>", page)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert "<title>Review 2026-H1</title>" in page


def test_pdf_is_written_with_its_text_in_every_script(written):
    data = out(written, ".pdf").read_bytes()
    assert data.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in data or b"/ObjStm" in data


def test_pdf_and_word_say_the_same_bytes_twice(written):
    for suffix in (".pdf", ".docx"):
        first = out(written, suffix).read_bytes()
        assert out(written, suffix, "--force").read_bytes() == first


def test_word_has_headings_lists_and_the_text_letter_for_letter(written):
    docx = pytest.importorskip("docx")
    document = docx.Document(io.BytesIO(out(written, ".docx").read_bytes()))
    styles = {paragraph.style.name for paragraph in document.paragraphs}
    assert {"Heading 1", "Heading 2", "List Bullet"} <= styles
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "<script>alert(1)</script>" in text
    assert "größer, 測量, žluťoučký → ≥ 40 %" in text


@pytest.mark.parametrize(("suffix", "module"), [(".pdf", "typst"), (".docx", "docx")])
def test_without_the_extra_it_says_what_to_install(written, monkeypatch, suffix, module):
    monkeypatch.setitem(sys.modules, module, None)
    done = written("review", "-o", str(written.root.parent / f"r{suffix}"))
    assert done.code == 1
    assert "is not installed" in done.err
    assert "pip install 'career-journal[export]'" in done.err


@pytest.mark.parametrize("suffix", [".md", ".json", ".html", ".txt"])
def test_a_file_that_is_there_is_refused_unless_forced(written, suffix):
    path = out(written, suffix)
    before = path.read_bytes()
    path.write_bytes(b"mine")
    refused = written("review", "-o", str(path))
    assert (refused.code, path.read_bytes()) == (1, b"mine")
    assert "--force" in refused.err
    assert out(written, suffix, "--force").read_bytes() == before


@pytest.mark.parametrize("place", ["nowhere/review.html", "a-file.md/review.html", "folder.html"])
def test_a_file_that_cannot_be_written_is_named_with_its_reason(written, monkeypatch, place):
    monkeypatch.chdir(written.note("a-file.md", "Text.\n").parent)
    (written.root / "folder.html").mkdir()
    done = written("review", "-o", place, "--force")
    assert done.code == 1
    assert f"{place} cannot be written: " in done.err
    assert "hint: name a file in a folder that is there, and in which you may write" in done.err


def test_a_folder_in_which_nobody_may_write_is_named_too(written, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("career_journal.notes.write.create_file", refuse)  # the tests may run as root, who may
    done = written("review", "-o", str(written.root / "review.html"))
    assert (done.code, "review.html cannot be written: permission denied" in done.err) == (1, True)


def test_an_unknown_ending_lists_the_known_ones(written):
    done = written("review", "-o", "review.odt")
    assert done.code == 2
    assert ".docx, .htm, .html" in done.err


def test_a_journal_may_have_a_page_of_its_own(written):
    written.note(
        "templates/reports/page.html.j2", "<title>{% block title %}{{ title }}{% endblock %}</title>{{ body }}"
    )
    assert out(written, ".html").read_text().startswith("<title>Review 2026-H1</title><h1>")


def test_a_template_of_the_journal_wins_and_names_its_line_if_it_is_wrong(written):
    written.note("templates/reports/review.md.j2", "# Mine {{ period.label }}\n{{ nothing }}\n")
    done = written("review", "-f", "html")
    assert done.code == 3
    assert "template review.md.j2:2: 'nothing' is undefined" in done.err
