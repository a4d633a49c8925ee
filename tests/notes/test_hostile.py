"""Notes that would break a careless reader: nothing stops, nothing foreign reaches the screen, good notes count."""

import os
import random
import re
import time

FOREIGN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
ESCAPES = "\x1b]0;title\x07\x1b[2J\x1b]8;;http://example.org/\x1b\\here\x1b]8;;\x1b\\ \x9b2J\r\x08\x7f"
GOOD = "# Wins\n- 2026-03-04 shipped the planner to 5 teams\n"
COMMANDS = [
    ("list",),
    ("list", "--json"),
    ("list", "--unread"),
    ("check", "--all"),
    ("check", "--all", "--json"),
    ("check", "--all", "-f", "md"),
    ("coverage",),
    ("coverage", "--json"),
]

NAMED = {
    "escapes in the text.md": f"# Wins\n- 2026-03-04 shipped {ESCAPES} it\n\n{ESCAPES}\n",
    "escapes in quotes.md": '---\ntype: story\ntitle: "a\\e[2J\\x9b b"\nresult: "\\e]0;x\\a 5 %"\n---\n',
    "bidi.md": '---\ntype: story\ntitle: "photo\u202egnp.exe"\n---\n\u2066hidden\u2069\n',
    "markup.md": "# Wins\n- 2026-03-04 [/] [bold]x[/bold] [link=http://example.org]y[/link] done\n",
    "html.md": "# Wins\n- 2026-03-04 <script>alert(1)</script> <img src=x onerror=alert(1)> shipped\n",
    "template.md": "# Wins\n- 2026-03-04 shipped {{ 7 * 7 }} {% for x in y %}\n",
    "deep quote.md": ">" * 1500 + " deep\n" + "[" * 3000 + "\n",
    "deep list.md": "".join(f"{' ' * depth}- item\n" for depth in range(200)),
    "deep front.md": "---\na: " + "[" * 9000 + "\n---\nbody\n",
    "dashes.md": "---\n" + "- " * 9000 + "x\n---\nbody\n",
    "bomb.md": "---\na: &a [x, x]\n" + "".join(
        f"b{n}: &b{n} [{', '.join(['*' + ('a' if n == 0 else f'b{n - 1}')] * 9)}]\n" for n in range(9)
    ) + "---\nbody\n",
    "merge.md": "---\na: &a {k: v}\n" + "".join(
        f"m{n}: &m{n}\n  <<: [{', '.join(['*' + ('a' if n == 0 else f'm{n - 1}')] * 9)}]\n" for n in range(9)
    ) + "---\nbody\n",
    "long.md": "word " * 6_000,
    "digits.md": f"---\ntype: metric\nname: n\nunit: s\nvalue: {'9' * 900}\n---\n",
    "surrogate.md": '---\ntitle: "\\ud83d\\ude00"\n---\n',
    "[x].md": GOOD,
    "-rf.md": GOOD,
    "--help.md": GOOD,
    "a\nb\x1b[2J.md": GOOD,
    "empty.md": "",
    "fence.md": "---\n",
}  # fmt: skip


def looked_at(journal):
    """Every reading command in every format; a traceback ends the test, and so does a foreign character."""
    for arguments in COMMANDS:
        done = journal(*arguments)
        assert done.code in (0, 1, 3), (arguments, done.err)
        found = FOREIGN.search(done.out + done.err)
        assert not found, (arguments, found)
    for number, record in enumerate(journal.records()[:6]):
        place = f"{record['source']['path']}:{record['source']['line']}"
        done = journal("show", *[(), ("--json",), ("-f", "md")][number % 3], "--", place)
        assert done.code in (0, 1, 3), (place, done.err)
        assert not FOREIGN.search(done.out + done.err)


def test_notes_made_to_do_harm_do_none(journal):
    for name, text in NAMED.items():
        (journal.root / name).write_bytes(text.encode("utf-8", "surrogatepass"))
    (journal.root / "good.md").write_text(GOOD)
    (journal.root / os.fsdecode(b"raw-\xff.md")).write_text(GOOD)
    looked_at(journal)
    titles = [record["title"] for record in journal.records() if record["source"]["path"] == "good.md"]
    assert titles == ["shipped the planner to 5 teams"]
    listed = {note["path"] for note in journal("coverage", "--json").json["notes"]}
    assert set(NAMED) <= listed


def test_what_is_no_note_of_this_folder_is_never_read(journal):
    outside = journal.root.parent / "outside"
    outside.mkdir()
    (outside / "secret.md").write_text(GOOD)
    (journal.root / "link.md").symlink_to(outside / "secret.md")
    (journal.root / "folder").symlink_to(outside)
    (journal.root / "loop").symlink_to(".")
    (journal.root / "self.md").symlink_to("self.md")
    (journal.root / "dead.md").symlink_to("nowhere.md")
    (journal.root / "folder.md").mkdir()
    os.mkfifo(journal.root / "pipe.md")
    for name in (".git/a.md", ".obsidian/a.md", "node_modules/a.md", "templates/a.md"):
        journal.note(name, GOOD)
    for name in (".#a.md", "._a.md", "a.sync-conflict-20260101.md", "a (conflicted copy).md", "a.md~", "a.md.swp"):
        journal.note(name, GOOD)
    assert journal("coverage", "--json").json["notes"] == []
    assert journal("show", "../outside/secret.md:2").code == 1
    assert "shipped" not in journal("list").out
    said = journal("check", "--only", "leads-out").out
    assert "link.md:1: it is a link that leads out of the journal, and is not read" in said
    assert "folder:1" in said
    assert "loop" not in said


def test_text_of_notes_is_shown_letter_for_letter(journal):
    journal.note("a.md", "# Wins\n- 2026-03-04 shipped [/] [bold]it[/bold] {{ x }} <b>now</b>\n")
    (record,) = journal.records()
    assert "[/] [bold]it[/bold]" in record["title"]
    assert "[/] [bold]it[/bold]" in journal("list").out
    assert "\\[bold\\]it" in journal("list", "-f", "md").out


ORDINARY = [
    """---
type: story
title: Led the move
date: 2026-03-02
tags: [infra, lead]
---
## Situation

text [[link]] `code`

## Result
- 64 min
""",
    """---
title: "Quoted: yes"
metrics:
  - name: p95
    value: 45
# a remark
people:
  - Ana
---
# Wins
- 2026-03-04 cut it -> 5 %
""",
    """# OKRs

## Objective: half the wait
- KR1: p95 from 900 to 400 ms

| a | b |
|---|---|
| 1 | 2 |

<details><summary>x</summary>
- y
</details>
""",
]
BITS = [
    "---\n",
    "\n",
    "\r\n",
    "\t",
    ": ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "'",
    '"',
    "#",
    "&a ",
    "*a",
    "!!int ",
    "|\n",
    "? ",
    "%",
    "@",
    "`",
]
BITS += [
    "\0",
    "\x1b[",
    "é",
    "🎉",
    "\u2028",
    "\ufeff",
    "99999999999999999999",
    "2026-13-45",
    "~",
    "no",
    "<ul>",
    "</",
    "{{",
    "::",
    "->",
    "<!--",
]


def mutated(dice):
    data = bytearray(dice.choice(ORDINARY).encode())
    for _ in range(dice.randint(1, 6)):
        place, what = dice.randrange(len(data) + 1), dice.random()
        if what < 0.6:
            data[place:place] = dice.choice(BITS).encode()
        elif what < 0.8:
            del data[place : place + dice.randint(1, 12)]
        else:
            data[place:place] = bytes([dice.randrange(256)])
    return bytes(data)


def test_ordinary_notes_damaged_at_random_stop_nothing(journal):
    dice = random.Random(1)  # noqa: S311 - no secret
    for number in range(80):
        (journal.root / f"{number}.md").write_bytes(mutated(dice))
    looked_at(journal)


def test_many_short_lines_take_no_longer_than_they_are_many(journal):
    journal.note("letters.md", "x\n" * 15_000)
    begun = time.monotonic()
    assert journal("list").code == 0
    assert time.monotonic() - begun < 20  # every line against every other would take minutes
