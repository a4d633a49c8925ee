import copy
import os
from contextlib import suppress
from functools import partial

import pytest
import yaml
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from career_journal.errors import Refused
from career_journal.notes import frontmatter
from career_journal.notes.scalars import quoted
from career_journal.notes.splice import append, remove, set_value

KEYS = ["title", "date", "tags", "status", "summary", "metrics", "é", "x y", "zip"]
word = st.text(st.sampled_from("abc xyzé🎉日#:-'\"[]{}|>&*!%@`,?\\~=0123456789_./\u200b"), max_size=18)
plain = st.from_regex(r"[a-z][a-z0-9 é🎉]{0,12}[a-z]", fullmatch=True)
anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
values = st.one_of(
    *(word, plain, anything, st.integers(-99999, 99999), st.booleans()),
    *(st.lists(word, max_size=3), word.map("line\n{}".format)),
)
careful = settings(
    max_examples=int(os.environ.get("SPLICE_EXAMPLES", "150")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@st.composite
def front_value(draw, newline, number):
    """A value in one of the ways people write them, with what may stand behind it."""
    remark = draw(st.sampled_from(["", "", "  # note", " # é 🎉 x: y"]))
    items = draw(st.lists(plain, min_size=1, max_size=3))
    one = draw(plain)
    return draw(
        st.sampled_from(
            [
                f" {one}{remark}{newline}",
                f" {quoted(draw(word))}{remark}{newline}",
                " '" + draw(word).replace("'", "''") + f"'{remark}{newline}",
                f" 0123{remark}{newline}",
                f" no{remark}{newline}",
                f" 2024-02-29{remark}{newline}",
                f" [{', '.join(items)}]{remark}{newline}",
                f" [{(newline + '  ').join(item + ',' for item in items)}{newline}]{remark}{newline}",
                f"{remark}{newline}" + "".join(f"  - {item}{remark}{newline}" for item in items),
                newline + "".join(f"- {item}{newline}" for item in items),
                f" |{newline}" + "".join(f"  {item}{newline}" for item in items),
                f" |+{newline}" + "".join(f"  {item}{newline}" for item in items) + newline,
                f" >-{newline}" + "".join(f"  {item}{newline}" for item in items),
                f"{remark}{newline}",
                f" ~{remark}{newline}",
                newline + "".join(f"  k{number}: {item}{remark}{newline}" for number, item in enumerate(items)),
                f" {one}{newline}   {one}{remark}{newline}",
                f' "{one}{newline}   {one}"{remark}{newline}',
                f" []{remark}{newline}",
                f" &a{number} {one}{newline}",
            ]
        )
    )


@st.composite
def notes(draw):
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    lines = ""
    for number, key in enumerate(draw(st.lists(st.sampled_from(KEYS), unique=True, max_size=6))):
        lines += draw(st.sampled_from(["", "", f"# above 🎉{newline}", newline]))
        lines += f"{key}:{draw(front_value(newline, number))}"
    lines += draw(st.sampled_from(["", "", f"# end{newline}", newline]))
    body = draw(st.sampled_from(["", f"body{newline}", "x\n\n---\ny", "\tüx\r\r\n\x00\x1b[2J", "   indented\n\n\n"]))
    fence = draw(st.sampled_from(["---", "--- "]))
    return f"{fence}{newline}{lines}{fence}{newline}{body}"


def front(text):
    parts = frontmatter.split(text)
    return text[: parts.start], yaml.safe_load(text[parts.start : parts.end]) or {}, text[parts.end :]


@careful
@given(notes(), st.sampled_from([*KEYS, "new"]), values)
@example("---\ntitle: 'a'  # why\ntags:\n- x\n---\n", "title", "b'c")
@example("---\ntitle: |+\n  aa\n\ndate: aa\n---\n", "title", "0\n0")
def test_a_value_that_is_set_reads_back_and_every_other_byte_stays(text, key, value):
    assume(frontmatter.split(text) is not None)
    head, old, tail = front(text)
    try:
        changed = set_value(text, (key,), value)
    except Refused:
        return
    new_head, new, new_tail = front(changed)
    assert (new_head, new_tail) == (head, tail)
    assert new[key] == value
    assert {name: new[name] for name in old if name != key} == {name: old[name] for name in old if name != key}
    assert list(new)[: len(old)] == list(old)
    assert set_value(changed, (key,), value) == changed


@careful
@given(notes(), st.sampled_from(KEYS))
def test_a_key_that_is_removed_takes_nothing_with_it(text, key):
    assume(frontmatter.split(text) is not None)
    head, old, tail = front(text)
    try:
        changed = remove(text, (key,))
    except Refused:
        return
    old.pop(key, None)
    assert front(changed) == (head, old, tail)


@careful
@given(notes(), st.sampled_from(KEYS), st.one_of(plain, word))
def test_an_item_that_is_added_and_removed_again_leaves_the_list_as_it_was(text, key, item):
    assume(frontmatter.split(text) is not None)
    head, old, tail = front(text)
    try:
        changed = append(text, (key,), item)
    except Refused:
        return
    wanted = copy.deepcopy(old)
    wanted[key] = [*(old.get(key) or []), item]
    assert front(changed) == (head, wanted, tail)
    if len(wanted[key]) > 1:
        assert front(remove(changed, (key, len(wanted[key]) - 1))) == (head, old, tail)


@careful
@given(st.text(st.sampled_from("-\n\r: abc[]{}|>&*!%'\"#\t\x00é\ufeff"), max_size=60).map("---\n{}\n---\nbody".format))
def test_a_note_that_cannot_be_read_is_refused_and_nothing_else_happens(text):
    for change in (partial(set_value, value="x"), remove, partial(append, item="t")):
        with suppress(Refused):
            change(text, ("title",))


NOTE = """\
---
type: objective # what it is
title: 'Half the wait'
key_results:
  - text: p95 below a second  # by June
    state: open
  - {text: no pages at night}
base: &base {unit: ms}
same: *base
---

- [ ] one
"""


@pytest.mark.parametrize(
    ("where", "value", "old", "new"),
    [
        (("title",), "It's done", "'Half the wait'", "'It''s done'"),
        (("key_results", 0, "state"), "met", "state: open", "state: met"),
        (("key_results", 1, "state"), "met", "at night}", "at night, state: met}"),
        (("key_results", 0, "due"), "2026-H1", "state: open\n", "state: open\n    due: 2026-H1\n"),
    ],
)
def test_a_value_is_changed_in_the_way_its_owner_wrote_it(where, value, old, new):
    assert set_value(NOTE, where, value) == NOTE.replace(old, new)


@pytest.mark.parametrize(("key", "why"), [("base", "shared"), ("same", "shared")])
def test_what_is_shared_by_an_anchor_is_refused(key, why):
    with pytest.raises(Refused, match=why):
        set_value(NOTE, (key,), "x")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("# no front matter\n", "no front matter"),
        ("+++\ntitle = 'a'\n+++\n", "TOML"),
        ("---\ntitle: a: b\n---\n", "cannot be read"),
        ("---\ntitle: a\ntitle: b\n---\n", "2 times"),
    ],
)
def test_a_note_that_is_unclear_is_left_alone(text, why):
    with pytest.raises(Refused, match=why):
        set_value(text, ("title",), "x")


def test_the_first_item_of_an_empty_list_makes_it_one():
    assert append("---\ntags:\n---\n", ("tags",), "one") == "---\ntags: [one]\n---\n"
    assert append("---\ntitle: a\n---\n", ("tags",), "one") == "---\ntitle: a\ntags: [one]\n---\n"
