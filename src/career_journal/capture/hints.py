"""What a good answer holds, shown in the note that is opened in an editor, and taken away again."""

from __future__ import annotations

from career_journal.capture.add import NewNote


def with_hints(note: NewNote) -> str:
    """The note so far with everything its template asks for, each with what a good answer holds."""
    template, note.template = note.template, note.template._replace(own=True)
    text, note.template = note.text(), template
    lines = []
    for line in text.split("\n"):
        lines += [line] if not line.endswith(":") else [f"{line}{_hint(note, line[:-1])}"]
        lines += [comment] if line.startswith("## ") and (comment := _comment(note, line[3:])) else []
    if main := _main_comment(note):
        lines.insert(lines.index("---", 1) + 1, f"\n{main}")
    return "\n".join(lines)


def without_hints(note: NewNote, text: str) -> str:
    """The text as its writer left it: hints that still stand there are gone, and keys left empty with them."""
    hints = {name: _hint(note, name) for name in note.questions if _hint(note, name)}
    comments = [comment for heading in note.template.headings if (comment := _comment(note, heading))]
    comments += [comment] if (comment := _main_comment(note)) else []
    lines = []
    for line in text.split("\n"):
        name = line.partition(":")[0]
        if name in hints and line == f"{name}:{hints[name]}":
            lines += [f"{name}:"] if note.template.own else []
        elif line not in comments:
            found = next((hint for hint in (hints.get(name, ""), *comments) if hint and line.endswith(hint)), "")
            lines.append(line.removesuffix(found))
    return "\n".join(lines)


def _hint(note: NewNote, name: str) -> str:
    return f"  # {note.questions[name].help}" if name in note.questions and note.questions[name].help else ""


def _comment(note: NewNote, heading: str) -> str:
    found = next((q for q in note.questions.values() if heading.casefold() in q.headings), None)
    return f"<!-- {found.help} -->" if found and found.help else ""


def _main_comment(note: NewNote) -> str:
    """What belongs right below the front matter, if the words of a kind stand there."""
    main = next((question for question in note.questions.values() if question.field == note.kind.main), None)
    is_elsewhere = main is None or main.name in (*note.template.keys, *note.template.headings, "details")
    return "" if main is None or is_elsewhere else f"<!-- {main.help} -->"
