"""Evidence: the items of a brag document, a work log, or a heading such as *What went well*."""

from __future__ import annotations

import re

from msgspec.structs import replace

from career_journal.notes.grammar.citations import year_of
from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.inline import check_of, fields_in, label_of, people_in, tags_in, without_fields
from career_journal.notes.grammar.reported import is_idea, tells_something_done
from career_journal.notes.grammar.tasks import other_days, without_days
from career_journal.notes.grammar.times import names_time
from career_journal.notes.grammar.voice import is_advice, is_hole, is_instruction, led_in, opens_with_deed, tells_past
from career_journal.notes.grammar.win_tables import read_table
from career_journal.notes.grammar.words import is_empty, is_italic, is_link, length, normal, plain, without_symbols
from career_journal.notes.outline import Node, Shape
from career_journal.notes.struck import without_struck

_CLOCK = re.compile(r"^\[?\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?\]?(?:\s+[-–—]\s+|:?\s+)", re.IGNORECASE)
_STAMP = re.compile(
    r"^(?:\*\*|__)?\[?\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}[ T,]+\d{1,2}:\d{2}(?::\d{2})?"
    r"\]?[^*_]{0,40}?(?:\*\*|__|\]|:)\s*"
    r"|^\d{1,2}/\d{1,2}\s\(?\d{1,2}:\d{2}\s?(?:[ap]m)?\)?\s?(?:[-–—]{1,2}|:)\s+"
)
"""`**[18/09/25 15:11] sven@depot >>** Mended the lift`, `2/18 (3:11pm) -- Oiled it`: day, clock, and who wrote it."""
_ENDS_WITH_YEAR = re.compile(r"\([^()]*\b(?:19|20)\d\d[^()]*\)\W*$")
"""`The welders' prize (May 2019)`."""
_LABEL = re.compile(r"(?:\*\*|__)?[^:：]{1,20}[:：](?:\*\*|__)?\s*(?=\S)")
"""What stands in front of an entry: `**Week 4:** `."""
FEWEST_STAMPED = 3
"""Paragraphs with such a stamp that make a log."""
_BOLD_OPENING = re.compile(r"\s*(?:\*\*|__)([^*]+?)(?:\*\*|__)")
LEADING = 8
"""Words of an item that leads in to those below it, if it ends with a colon."""
FEWEST_DEEDS = 3
"""Things done below an item that does not tell any itself."""
LEAST_BOLD = 4
"""Words in bold or in a heading that make an accomplishment; fewer are a caption."""
LEAST_NAMES, USUAL_NAME, LONGEST_NAME = 3, 4, 6
"""Items without a deed that make a list of names, and the words that one has on average and at most."""
_TELLS = re.compile(r"[\d!！✅✓✔\u3040-\u9fff]")
"""What no name of a skill holds; in Chinese a verb has no form by which a deed is known."""
_PLACE = re.compile(r"\((?:[Ll]ocation|[Ll]oc\.?|[Pp]age|p\.) \d+\)|kindle://")
_OF_WORK = (None, "career")
"""Topics of headings below which a job may be named."""
_COUNT = re.compile(r"[^\W\d][^\d:：]{0,30}(?:[(（][^()（）]*[)）]\s*)?[:：]\s*\d+")
"""`Tickets: 3` and `Rating (1–5): 4` count, and tell nothing."""
_CHANGE = re.compile(r"https?://[^)\s]+/(?:pull|merge_requests|commit)/\w+")
"""A link to a change that somebody made to a code base."""
_ASIDE = re.compile(r"(?:\s[–—-]\s|[;(])\s*(?P<label>[^\W\d_][^:：\d]{0,20})[:：]\s")
"""` - target: `, behind what was done."""
_DOUBLED_MARKER = re.compile(r"^[-*+]\s+")
_FIELD_NAMES = {
    "date": "date",
    "impact": "outcome",
    "outcome": "outcome",
    "result": "outcome",
    "project": "project",
    "role": "role",
    "scope": "scope",
}
_PROPERTY = re.compile(r"[A-Za-z][\w-]*:: ?\S.*")
"""`impact:: no leak` on a line of its own, as Logseq keeps what belongs to a bullet."""
_PROPERTY_NAME = re.compile(r":: ?")
_BETWEEN_TAGS = re.compile(r"[,\s]+(?![^\[]*\]\])")
"""Between two tags; a blank inside `[[Lift shaft]]` is part of one."""
NOT_DONE = frozenset(" -/<>?~❌")
"""Marks in the box of a task that is open, begun, put off, in question or given up."""
_NESTED_NAMES = {**_FIELD_NAMES, "with": "witnesses", "witness": "witnesses", "witnesses": "witnesses"}


def is_clocked(node: Node) -> bool:
    """`09:48:30 Export is done`: an entry of a work log."""
    return bool(_CLOCK.match(node.first))


def read_items(
    nodes: list[Node], context: Context, grammar: Grammar, harvest: Harvest, *, dated_only: bool = False
) -> None:
    """Each item is a piece of evidence; what is nested below it is its detail."""
    items = [node for node in nodes if node.shape is Shape.ITEM]
    if is_advice([plain(node.text) for node in items], grammar, of_work=True):
        return
    if _is_reading_list(items) or (_is_subject(context, grammar) and _only_name(items, grammar)):
        nodes = [node for node in nodes if node not in items]
    astray = led_in(nodes, grammar, ("look_back", "past_openers"), ("evidence", "learned"))
    for node in nodes:
        if node.shape is Shape.ITEM and id(node) in astray and not tells_past(node.first, grammar):
            continue
        if node.shape is Shape.ITEM and (below := _led_to(node, context, grammar)):
            dated = replace(context, when=grammar.dates.below(plain(node.first), context.when))
            read_items(below, dated, grammar, harvest, dated_only=dated_only)
            harvest.mark("heading", node.line)
        elif node.shape is Shape.ITEM:
            read_item(node, context, grammar, harvest, dated_only=dated_only)
        elif node.shape is Shape.TEXT and not dated_only:
            _read_paragraph(node, context, grammar, harvest)
        elif node.shape is Shape.TABLE:
            read_table(node, context, grammar, harvest)


def read_stamped(nodes: list[Node], context: Context, grammar: Grammar, harvest: Harvest) -> None:
    """Paragraphs that begin with day and clock, or with their week, are the entries of a log if there are several."""
    texts = [node for node in nodes if node.shape is Shape.TEXT]
    stamped = [(node, match) for node in texts if (match := _STAMP.match(node.first) or _week(node.first, grammar))]
    for node, match in stamped if len(stamped) >= FEWEST_STAMPED else ():
        node.own[0] = (node.line, node.first[match.end() :])
        entry = read_item(node, context, grammar, harvest)
        if entry is not None:
            entry.date = grammar.dates.anywhere(match[0]) or entry.date


def _week(line: str, grammar: Grammar) -> re.Match[str] | None:
    """The opening of `Week 4 - 5: drew the plans`."""
    is_week = grammar.words.numbered("weeks").match(line.lstrip("*_"))
    return _LABEL.match(line) if is_week else None


def are_changes(items: list[Node]) -> bool:
    """Whether most items link to a change to a code base, whose title is what was done."""
    return sum(map(is_change, items)) * 2 > len(items)


def is_change(item: Node) -> bool:
    """Whether an item links to a change to a code base."""
    return _CHANGE.search(item.text) is not None


def led_by(item: Node, grammar: Grammar) -> list[Node]:
    """The items below one that only announces them: `Highlights of the year:`."""
    announces = item.text.rstrip(" *_").endswith((":", "：")) and grammar.words.says_only(item.text, "evidence")
    return [child for child in item.children if child.shape is Shape.ITEM] if announces else []


def are_labelled(items: list[Node], grammar: Grammar) -> bool:
    """`WIN: …`, `Win: …`: whether at least two items say by their label that they are wins."""
    return sum(_behind_label(item.first, grammar) is not None for item in items) > 1


def read_labelled(items: list[Node], context: Context, grammar: Grammar, harvest: Harvest) -> None:
    """The items that say `WIN:`, without those that say `LOSS:`."""
    for item in items:
        text = _behind_label(item.first, grammar)
        if text is not None:
            item.own[0] = (item.line, text)
            read_item(item, context, grammar, harvest)


def _behind_label(text: str, grammar: Grammar) -> str | None:
    label = label_of(text)
    if label is None or not label.has_colon or not grammar.words.says_only(label.words, "evidence"):
        return None
    return label.rest


def _is_subject(context: Context, grammar: Grammar) -> bool:
    """Whether the heading is a subject among accomplishments, as `Tools` is, and neither announces any nor a time."""
    is_time = grammar.dates.anywhere(context.heading) or names_time(context.heading, grammar.words)
    return context.inherited and not is_time


def _only_name(items: list[Node], grammar: Grammar) -> bool:
    """`Welding`, `Root cause analysis`: what somebody is good at or something consists of, and nothing done."""
    said = [plain(item.text) for item in items]
    words = list(map(length, said))
    if len(said) < LEAST_NAMES or sum(words) > USUAL_NAME * len(said) or max(words) > LONGEST_NAME:
        return False
    is_told = any(_TELLS.search(text) or tells_past(text, grammar) for text in said)
    return not is_told and not any(item.children for item in items)


def _is_reading_list(items: list[Node]) -> bool:
    """Nothing but links, and nothing said about any of them; or excerpts with their place in a book."""
    excerpts = sum(bool(_PLACE.search(node.text)) for node in items)
    is_bare = bool(items) and all(is_link(node.text) and not node.children for node in items) and not are_changes(items)
    return is_bare or excerpts * 2 > len(items)


def _read_paragraph(node: Node, context: Context, grammar: Grammar, harvest: Harvest) -> None:
    """A paragraph that opens with its accomplishment in bold or with its date, or is a line that does: `Built it`.

    So is a line that closes with its year in brackets.
    """
    if grammar.dates.leading(node.first)[0] is not None:
        read_item(node, context, grammar, harvest, dated_only=True)
        return
    match = _BOLD_OPENING.match(node.first)
    if match is None and (_is_told(node, grammar) or (len(node.own) == 1 and _ENDS_WITH_YEAR.search(node.first))):
        read_item(node, context, grammar, harvest)
        return
    if match is None or len(match[1].split()) < LEAST_BOLD or is_instruction(plain(node.text), grammar):
        return
    draft = Draft("evidence", node.line, node.end, plain(match[1]).rstrip(" .:"))
    draft.put("text", draft.title, node.line)
    for number, line in node.own:
        rest = line[match.end() :] if number == node.line else line
        draft.extend("details", plain(rest).lstrip("—–- "), number)
    draft.date = grammar.dates.trailing(plain(node.text), context.when)
    harvest.claim(node)
    harvest.add(draft)


def _is_told(node: Node, grammar: Grammar) -> bool:
    """One sentence on one line that opens with what was done.

    `Inspired by https://…` points to something else, and `*Accepted on 3 March*` is a remark.
    """
    is_sentence = len(node.own) == 1 and ". " not in node.first and "://" not in node.first
    return is_sentence and opens_with_deed(node.first, grammar) and not is_italic(node.first)


def read_item(
    node: Node, context: Context, grammar: Grammar, harvest: Harvest, *, dated_only: bool = False
) -> Draft | None:
    """One item; None if it says nothing or is not an accomplishment."""
    words, properties = _parted(node)
    mark, text = check_of(_DOUBLED_MARKER.sub("", " ".join(line for _, line in words if line)))
    if normal(text).strip("()") in grammar.words.lists["nothing_told"]:
        harvest.mark("boilerplate", node.line, node.end)
        return None
    text, days = without_days(text)
    when, rest = grammar.dates.leading(text, context.when)
    behind, rest = check_of(rest)
    is_named = bool(_BOLD_OPENING.match(text)) and any(child.shape is Shape.ITEM for child in node.children)
    only_leads = _only_leads(text, grammar) and not is_named
    if (
        _is_nothing(text, grammar)
        or _is_beside(rest, grammar)
        or _is_not_done(rest, grammar)
        or is_idea(rest, grammar.words)
        or _COUNT.fullmatch(plain(text))
        or only_leads
        or (mark or behind or "x") in NOT_DONE
        or (dated_only and when is None)
    ):
        return None
    fields = fields_in(text)
    said = without_struck(rest) or rest  # what is struck out as a whole is dropped by `drop_retracted`
    title = without_symbols(plain(without_fields(_CLOCK.sub("", said)))).rstrip(" :：")
    if not title or is_empty(title):
        return None
    draft = Draft("evidence", node.line, node.end, title)
    draft.put("text", title, *(number for number, _ in words))
    for name, value in fields.items():
        if name == "date" or name not in _FIELD_NAMES:
            continue
        draft.put(_FIELD_NAMES[name], plain(value), node.line)
    stated = plain(next((one["date"] for one in (fields, *map(fields_in, properties.values())) if "date" in one), ""))
    own = grammar.dates.leading(stated)[0] or stated or days.get("done") or days.get("day") or when
    draft.extend("details", other_days(days, "done", "day"), node.line)
    dating = _without_aim(plain(text), grammar)
    cited = year_of(dating)
    draft.date = own or cited or grammar.dates.trailing(dating, context.when) or grammar.dates.in_front(dating)
    draft.tags = tags_in(text)
    draft.put("witnesses", people_in(text), node.line)
    for number, line in properties.items():
        _take_property(number, line, draft)
    _take_below(node, draft)
    harvest.claim(node)
    return harvest.add(draft)


def _parted(node: Node) -> tuple[list[tuple[int, str]], dict[int, str]]:
    """The lines of an item that hold its words, and the properties on lines of their own behind those."""
    properties = {number: text for number, text in node.own[1:] if _PROPERTY.fullmatch(text)}
    return [line for line in node.own if line[0] not in properties], properties


def _take_property(number: int, line: str, draft: Draft) -> None:
    """`impact:: no leak` on a line of its own; `tags:: roof, #gate` are tags with and without their sign."""
    name, said = _PROPERTY_NAME.split(line, maxsplit=1)
    if name == "tags":
        draft.tags += [tag for tag in (one.strip("#[] ") for one in _BETWEEN_TAGS.split(said)) if tag]
    elif name != "date":
        _take_line(number, line, draft)


def _take_below(node: Node, draft: Draft) -> None:
    """What is nested below an item: `Result:: dry`, `with:: Ana` and `Impact: no leak` by their names, else details."""
    for child in node.children:
        for below in child.walk():
            for number, line in below.own:
                _take_line(number, line, draft)


def _take_line(number: int, line: str, draft: Draft) -> None:
    name, said = _named(line)
    if name == "witnesses" and name not in draft.fields:
        draft.put(name, people_in(said) or [part.strip() for part in plain(said).split(",")], number)
    elif name and name not in draft.fields:
        draft.put(name, plain(said), number)
    else:
        draft.extend("details", plain(line), number)


def _named(line: str) -> tuple[str, str]:
    """The field of an accomplishment that a line fills by its name; none of other lines."""
    fields = fields_in(line)
    label = label_of(line)
    if len(fields) == 1 and not plain(without_fields(line)).partition("::")[0].strip().count(" "):
        ((name, said),) = fields.items()
        return _NESTED_NAMES.get(name.casefold(), ""), said
    if label is not None and label.has_colon and _NESTED_NAMES.get(label.words.casefold()) == "outcome":
        return "outcome", label.rest
    return "", ""


_SIGN_LAST = re.compile(r"(?:^|\s):[\w+-]+:\s*$")
"""A sign in letters, `:tada:`, at the end."""


def _only_leads(text: str, grammar: Grammar) -> bool:
    """`Welding:`, which leads in to something else; `welded the gate :tada:` does not."""
    is_short = len(text.split()) < LEADING and not tells_past(text, grammar)
    return is_short and not _SIGN_LAST.search(text) and plain(text).rstrip().endswith((":", "："))


def _led_to(item: Node, context: Context, grammar: Grammar) -> list[Node]:
    """The items that `Welding:` leads in to, if most of them tell something done; else they are its details.

    `2019`, or another time, is the heading of all below it, and so is `Work`, an area of life; `Head of welding` is, if
    nearly all open with a deed and no heading announces accomplishments, the first of which it then is.
    """
    below = [child for child in item.children if child.shape is Shape.ITEM]
    if not below or names_time(item.text, grammar.words) or grammar.words.says_only(item.text, "area"):
        return below
    deeds = sum(opens_with_deed(child.first, grammar) for child in below) if context.topic in _OF_WORK else 0
    if len(below) >= FEWEST_DEEDS and deeds * 4 >= len(below) * 3 and not tells_past(item.text, grammar):
        return below
    done = sum(tells_past(check_of(child.first)[1], grammar) for child in below)
    return below if _only_leads(check_of(item.text)[1], grammar) and done * 2 > len(below) else []


def _is_left_open(text: str, grammar: Grammar) -> bool:
    """`Standards: [how far we are]`."""
    label = label_of(text)
    is_named = label is not None and label.has_colon and length(label.words) < LEADING
    return label is not None and is_named and label.rest.startswith("[") and is_hole(label.rest, grammar)


def _is_not_done(text: str, grammar: Grammar) -> bool:
    """`Will send it off tomorrow`, `did not get to the yard`, behind a day too; but `Will Berg praised the gate`."""
    words = plain(text)
    ahead = grammar.words.starts("ahead_openers", words) and not tells_something_done(words, grammar.words)
    is_name = words.partition(" ")[2][:1].isupper()
    return (ahead and not is_name) or grammar.words.starts("denials", words)


def _without_aim(text: str, grammar: Grammar) -> str:
    """The words in front of what is aimed at: `Map of the yard - target: printed by Dec 2027`."""
    cuts = (cut for cut in _ASIDE.finditer(text) if normal(cut["label"]) in grammar.words.lists["aimed_words"])
    return next((text[: cut.start()] for cut in cuts), text)


def _is_beside(text: str, grammar: Grammar) -> bool:
    """`**Stakeholders**: Ana`, `Role: welder`: who, where or with what, beside what was done."""
    label = label_of(text)
    return label is not None and label.has_colon and normal(label.words) in grammar.words.lists["beside_wins"]


def _is_nothing(text: str, grammar: Grammar) -> bool:
    words = plain(text)
    return (
        is_hole(text, grammar)
        or is_idea(text, grammar.words)
        or _is_left_open(text, grammar)
        or words.endswith(("?", "？"))
        or any(grammar.words.starts(name, words) for name in ("denials", "asides"))
        or bool(re.fullmatch(r"\[\S*\]\([^)]*\)|\[[^\]]*\]\(#[^)]*\)|<?https?://\S+", text.strip()))
        or (is_italic(text) and grammar.words.starts("prompts", words))
    )
