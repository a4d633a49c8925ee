"""The JSON contract: `.github/JSON.md` says every key there is, and nothing that is not.

The tables of kinds and reports are taken from the code; `pytest tests/test_json.py --update-golden` writes them anew.
"""

import importlib
import pkgutil
import re
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from career_journal import records, reports
from career_journal.errors import Problem, Source
from career_journal.figures import Figure
from career_journal.records.base import HEAD, Record, own_fields
from career_journal.report import Line, Report

PAGE = Path(__file__).parents[1] / ".github" / "JSON.md"
LINES = "A line of a report has `text` and `source`, the list of every place that states it."
GENERATED = re.compile(r"^## Kinds\n.*", re.MULTILINE | re.DOTALL)


def keys_below(heading):
    """The keys in the first table below a heading of the page."""
    section = re.search(rf"^#+ {re.escape(heading)}\n(.*?)(?=^#|\Z)", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    return re.findall(r"^\| `(\w+)` \|", section[1], re.MULTILINE)


def described(kind):
    """The fields a kind adds, each with what it means to its owner."""
    for info in msgspec.structs.fields(kind):
        if info.name in own_fields(kind):
            meta = getattr(info.type, "__metadata__", ())
            yield info.encode_name, next((each.description for each in meta if each.description), "")


def every_report():
    for module in pkgutil.walk_packages(reports.__path__, f"{reports.__name__}."):
        importlib.import_module(module.name)
    found = {}
    for kind in _below(Report):
        found.setdefault(kind.__struct_config__.tag, kind)
    return found


def _below(kind):
    for each in kind.__subclasses__():
        if each.__module__.startswith("career_journal."):
            yield each
            yield from _below(each)


def first_line(kind):
    return (kind.__doc__ or "").partition("\n")[0]


def generated():
    """The part of the page that is taken from the code."""
    lines = ["## Kinds", ""]
    for name, kind in sorted(records.kinds().items()):
        lines += [f"### {name}", "", first_line(kind), "", "| key | what |", "|---|---|"]
        lines += [f"| `{key}` | {what} |" for key, what in described(kind)]
        lines.append("")
    lines += ["## Reports", "", "Besides `report` and `version`:", "", "| report | what | keys |", "|---|---|---|"]
    for tag, kind in sorted(every_report().items()):
        if tag in ("list", "record"):
            continue  # their JSON is records
        keys = [info.encode_name for info in msgspec.structs.fields(kind) if info.name != "version"]
        lines.append(f"| `{tag}` | {first_line(kind)} | {', '.join(f'`{key}`' for key in keys)} |")
    lines += ["", "### What stands inside them", "", LINES, "", "| where | what | keys |", "|---|---|---|"]
    for tag, kind in sorted(every_report().items()):
        if tag in ("list", "record"):
            continue
        lines += [
            f"| `{where}` | {first_line(part)} | {', '.join(f'`{key}`' for key in keys_of(part))} |"
            for where, part in parts_of(kind, tag)
        ]
    return "\n".join(lines) + "\n"


def keys_of(kind):
    return [info.encode_name for info in msgspec.structs.fields(kind)]


def parts_of(kind, where, seen=()):
    """The objects inside a report, each with the way to it, `prep.questions`; not those said elsewhere on the page."""
    for info in msgspec.structs.fields(kind):
        for part in structs_in(info.type):
            if part not in (*seen, Source, Figure, Problem, Line) and not issubclass(part, (Record, Report)):
                yield f"{where}.{info.encode_name}", part
                yield from parts_of(part, f"{where}.{info.encode_name}", (*seen, part))


def structs_in(annotation):
    """The kinds of object in a type such as `tuple[Row, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, msgspec.Struct):
        return [annotation]
    return [part for inner in get_args(annotation) for part in structs_in(inner)]


def test_the_page_says_every_kind_field_and_report(request):
    text = PAGE.read_text("utf-8")
    if request.config.getoption("--update-golden"):
        PAGE.write_text(GENERATED.sub(lambda _: generated(), text), encoding="utf-8")
    assert GENERATED.search(PAGE.read_text("utf-8"))[0] == generated(), "run with --update-golden and read the diff"


@pytest.mark.parametrize(("heading", "kind"), [("Source", Source), ("Figure", Figure), ("Problem", Problem)])
def test_the_plain_values_have_the_keys_that_the_page_says(heading, kind):
    keys = kind.__struct_fields__ if issubclass(kind, msgspec.Struct) else kind.__dataclass_fields__
    assert keys_below(heading) == list(keys)


@pytest.mark.parametrize("kind", sorted(records.kinds()))
def test_a_record_has_the_keys_that_the_page_says(journal, kind):
    if records.kinds()[kind].is_part:
        journal.note("a.md", PARTS[kind])
    else:
        journal.note("a.md", f"---\ntype: {kind}\ntitle: A title\nperiod: 2026-H1\n---\n")
    record = next(record for record in journal.records() if record["kind"] == kind)
    assert list(record) == keys_below("Record") == ["kind", *HEAD, "fields"]
    assert sorted(record["fields"]) == sorted([*keys_below(kind), *keys_below("Fields of all kinds")])


PARTS = {
    "key_result": "---\ntype: objective\ntitle: Half the wait\nkey_results: [p95 below one second]\n---\n",
    "answer": "---\ntype: review\nperiod: 2026-H1\n---\n## 1. What did you do?\nI cut the run.\n",
    "fit": "# Compatibility\n\n### Scale (Amazon)\n- ran 200 sites for three years\n",
}


def test_a_part_names_its_record(journal):
    journal.note("a.md", PARTS["key_result"])
    objective, key_result = journal.records()
    assert (objective["parent"], key_result["parent"]) == (None, objective["id"])


def test_figures_are_those_reported_and_say_their_line(journal):
    journal.note("a.md", "# Wins\n- 2026-05-03 relabelled 14 depots (#12, v2.1)\n")
    (win,) = journal.records()
    assert win["fields"]["figures"] == [{"text": "14 depots", "value": 14, "unit": "depots", "line": 2}]


def test_a_problem_says_field_found_and_expected(journal):
    journal.note("a.md", "---\ntype: metric\nname: Run\nunit: min\nvalue: quick\n---\n")
    (problem,) = journal("check", "--only", "wrong-value", "--json").json["problems"]
    assert problem == {
        "code": "wrong-value",
        "message": "'value' is 'quick', a number was expected",
        "source": {"path": "a.md", "line": 5, "end_line": 5},
        "hint": "write value: 12.5",
        "severity": "error",
        "field": "value",
        "found": "'quick'",
        "expected": "a number",
    }


COMMANDS = [
    ("check",),
    ("coverage",),
    ("list", "--unread"),
    ("today",),
    ("timeline",),
    ("gaps",),
    ("review", "--half-year"),
    ("prep", "--company", "meta"),
    ("match", "Tell me about a conflict"),
]


@pytest.mark.parametrize("arguments", COMMANDS)
def test_a_report_begins_with_its_name_and_version_and_has_its_keys(journal, arguments):
    journal.note("a.md", "# Conflicts\n- pumps sent zeros -> asked them -> 64 min\n")
    value = journal(*arguments, "--json").json
    kind = every_report()[value["report"]]
    assert list(value)[:2] == ["report", "version"]
    assert list(value)[1:] == [info.encode_name for info in msgspec.structs.fields(kind)]


def test_list_and_show_give_the_same_record_and_a_file_the_same_text(journal):
    journal.note("a.md", "# Conflicts\n- pumps sent zeros -> asked them -> 64 min\n")
    (record,) = journal.records()
    assert journal("show", record["id"], "--json").json == record
    journal("show", record["id"], "-o", str(journal.root / "a.json"))
    assert msgspec.json.decode((journal.root / "a.json").read_bytes()) == record
