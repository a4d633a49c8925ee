"""One word in every place from which it must not travel, looked for in every byte of every format."""

import io
import re
import zipfile
import zlib

import pytest

CANARY = "Zanzibarium"
FORMATS = ("terminal", "md", "json", "html", "pdf", "docx")


def evidence(text, extra):
    return (
        f"---\ntype: evidence\ntext: {text}\ndate: 2026-05-05\nobjectives: [night]\n{extra}---\n\n{text}, all of it.\n"
    )


NOTES = {
    "journal.toml": 'name = "Sam"\nnever_share = ["Zanzibarium"]\n',
    "night.md": "---\ntype: objective\ntitle: The night run\nperiod: 2026-H1\nstate: active\nagreed_with: Ines Roth\n"
    "carried_from: old\nkey_results:\n  - text: Runs at Zanzibarium\n  - {text: Run time, baseline: 94, target: 30, "
    "current: 46, unit: min}\n---\n\n## Obstacles\n\n- Zanzibarium has no machine room.\n",
    "old.md": "---\ntype: objective\ntitle: Win Zanzibarium\nperiod: 2025-H2\nstate: partly\nprivate: true\n---\n",
    "private.md": evidence("Kept Zanzibarium calm", "private: true\n"),
    "confidential.md": evidence("Sold to Zanzibarium for 3 M€", "confidential: true\n"),
    "Zanzibarium-renewal.md": evidence("Renewed Zanzibarium", "confidential: true\nshare_as: A customer renewed\n"
    "project: Zanzibarium\nwitnesses: [Zed of Zanzibarium]\nartefacts: [https://zanzibarium.example/contract]\n"),
    "plain.md": evidence("Cut the run from 94 to 46 minutes for Zanzibarium", ""),
    "role.md": evidence("Cut the second run from 9 to 4 minutes", "role: led it at Zanzibarium\n"),
    "fine.md": evidence("Cut the third run from 8 to 5 minutes", "tags: [Zanzibarium]\nproject: Zanzibarium\n"),
    "feedback.md": "---\ntype: feedback\nfrom: Omar\ndate: 2026-03-20\n---\n\nZanzibarium was loud.\n",
    "story.md": "---\ntype: story\ntitle: The day at Zanzibarium\ndate: 2026-05-02\n---\n\nWe met. [[night]]\n",
    "place.md": "---\ntype: role\ntitle: At Zanzibarium\n---\n\n## What it did not offer\n\n- Zanzibarium\n",
    "reviews/Zanzibarium.md": "---\ntype: review\nperiod: 2026-H1\nform: mid-year-4\n"
    "people: [Zed of Zanzibarium]\n---\n\n## 1. What came of it? *\n\nThe run takes 46 minutes.\n\n"
    "- Zanzibarium pays for it.\n\n"
    "## 2. Who can speak about it?\n\n- Zed of Zanzibarium\n\n## 3. What next? *\n\n## 4. What help? *\n",
}  # fmt: skip


@pytest.fixture
def planted(journal):
    for path, text in NOTES.items():
        journal.note(path, text)
    return journal


def everything_in(data):
    """The bytes of a file, with what is packed inside it: the parts of a Word file, the streams of a PDF."""
    parts = [data]
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts += [archive.read(name) for name in archive.namelist()]
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        try:
            parts.append(zlib.decompress(stream))
        except zlib.error:
            parts.append(stream)
    return b"\n".join(parts).replace(b"\x00", b"").lower()


@pytest.mark.parametrize("audience", ["manager", "peer", "public"])
@pytest.mark.parametrize("form", FORMATS)
def test_no_format_gives_away_what_its_reader_must_not_see(planted, monkeypatch, audience, form):
    set_by_typst = []
    if form == "pdf":  # letters become glyphs there, so what is handed over is looked at as well
        typst = pytest.importorskip("typst")
        compile_ = typst.compile
        monkeypatch.setattr(typst, "compile", lambda *a, **k: set_by_typst.append(str(k)) or compile_(*a, **k))
    path = planted.root.parent / "out.bin"
    done = planted("review", "--audience", audience, "-f", form, "-o", str(path))
    assert done.code == 0, done.err
    shown = everything_in(path.read_bytes()) + "".join(set_by_typst).lower().encode()
    assert CANARY.lower().encode() not in shown
    assert b"the run takes 46 minutes" in shown
    assert b"a customer renewed" in shown or form == "terminal"  # which shows the strongest alone


def test_the_draft_is_written_for_a_reader_too(planted):
    (planted.root / "reviews/Zanzibarium.md").unlink()
    planted("review", "--draft")
    text = (planted.root / "reviews/2026-H1.md").read_text()
    said = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
    assert "third run" in said
    assert CANARY not in said
