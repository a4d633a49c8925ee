"""Ways of writing that CommonMark does not know, in the words of CommonMark; each line stays on its line."""

from __future__ import annotations

import re

from career_journal.notes.html import as_markdown

UNSEEN = "\u200b\u2060\ufeff"
"""Blanks of no width, which a paste from a page may leave anywhere."""
_BLANK_CODE = re.compile(r"&(?:nbsp|#(?:32|160|x20|xa0));", re.IGNORECASE)
"""How an editor of pages writes a blank: `#### &#x20;**Key result**`."""
OPEN_AND_CLOSE = 2
"""Fences of one block of code; the one at the end may be missing."""
_FENCE = re.compile(r"^ {0,3}(?:`{3,}|~{3,})(?:md|markdown|text)?[ \t]*$", re.MULTILINE)
_RULED = re.compile(r"^[ \t]*\|?[ \t]*:?-[-:| \t]*$", re.MULTILINE)
"""The line below the head of a table; with tabs in it the parser would see no table."""
_OPENINGS = {
    # an indented dash alone is an empty item; the parser would take the line above for a heading
    r"([ \t]+)-[ \t]*$": r"\1*",
    # the bullets of a word processor
    r"([ \t>]*)[•●▪◦‣∙·➢➤▸►][ \t]*(?=\S)": r"\1- ",
    # the boxes of a word processor; several in a line are a choice: `☐ yes ☑ no`
    r"([ \t>]*)(?:[-*+][ \t]+)?☐[ \t]*(?=[^\s☐☑☒][^\n☐☑☒]*$)": r"\1- [ ] ",
    r"([ \t>]*)(?:[-*+][ \t]+)?☑[ \t]*(?=[^\s☐☑☒][^\n☐☑☒]*$)": r"\1- [x] ",
    # `1.) Learn to sail`
    r"([ \t>]*\d{1,2})\.\)[ \t]+(?=\S)": r"\1) ",
    # `##Goals`, as older dialects wrote a heading; `#goals` is a tag
    r"(#{2,6})(?=[^\W\d_])": r"\1 ",
}
"""How lines begin, and how they would begin in CommonMark."""
_OPENING = re.compile(rf"\n(?:{'|'.join(_OPENINGS)})", re.MULTILINE)
"""One of them behind a line break, which is found fast."""
_NUMBERED_ON = re.compile(
    r"^(?P<caption>[ \t]*(?:(?P<mark>\*{1,3}|_{1,3})[^*_\n]{2,60}(?P=mark):?|[^\n]{2,80}:)[ \t]*\n[ \t]*)"
    r"(?P<number>\d{1,2})(?=[.)][ \t]+\S)",
    re.MULTILINE,
)
"""A caption, and right below it a list whose first number is not 1, which CommonMark takes for more of the caption."""
_ADMONITION = re.compile(
    r"^[ \t]*:{3,}[ \t]*(?:\w+[ \t]*)?(?:\[(?P<named>[^\]\n]*)\]|(?P<rest>[^\n:]*))[ \t]*$", re.MULTILINE
)
"""`:::note[Highlights]` and the `:::` that ends it: a frame around what stands between, with a title at most."""
_REMARK = re.compile(
    r"%%(?!%)(?P<inside>[^\n]+?)%%|^[ \t]*%%(?P<lines>(?:(?!%%).)*)%%[ \t]*$", re.DOTALL | re.MULTILINE
)
"""`%%a remark%%` in a line, or whole lines of it, which Obsidian shows to its writer alone; `%%time` begins none."""
_CALLOUT = re.compile(r"^(?P<quote>[ \t]*>[> \t]*)\[![\w -]+\][+-]?[ \t]*", re.MULTILINE)
"""`> [!tip] Title`, of which a reader sees a picture and the title."""
_WON = re.compile(
    r"^> ?\[!(?:success|check|done|wins?)\][+-]?[ \t]*(?P<title>[^\n]*)(?P<body>(?:\n>[^\n]*)*)",
    re.MULTILINE | re.IGNORECASE,
)
"""`> [!success] Hung the bell`, and what stands below it in the same frame."""
_LONGEST_NAME = 2
"""Words of the title of such a frame that names what is in it: `Win`; a longer one says it."""
_IN_LIST = re.compile(r"[ \t]*(?:[-*+]|\d{1,2}[.)])[ \t]|[ \t]+|$")
_OF_PROGRAM = (
    r"(?:id|collapsed|heading|background-color|icon|created-at|updated-at|ls-type|template(?:-including-parent)?"
    r"|exclude-from-graph-view|(?:logseq\.|query-|card-|hl-)[\w.-]+)::.*"
)
"""A property that a program keeps for itself: `collapsed:: true`."""
_MACHINERY = re.compile(
    rf"^[ \t>]*(?:[-*][ \t]+)?(?:{_OF_PROGRAM}|"
    r":LOGBOOK:|CLOCK:.*|:END:|\{\{.*\}\}"
    r"|!\[\[[^\]\n]*\]\])[ \t]*$"
    r"|^[ \t]*```(?:dataview(?:js)?|tasks|query|button)\b[^`]*(?:^[ \t]*```[ \t]*$|\Z)",
    re.MULTILINE,
)
"""What a program wrote for itself, a query it answers, a picture or note it shows in the place of the line."""
_MACHINES = ("::", ":END:", "CLOCK:", "{{", "![[", "```")
_CHINESE_ITEM = re.compile(r"^([ \t]*\d{1,2})、[ \t]*(?=\S)", re.MULTILINE)
_CHINESE_LIST = re.compile(r"(?:^[ \t]*\d{1,2}、[^\n?？]*\n*){2,}", re.MULTILINE)
_CHINESE_HEADING = re.compile(r"^[一二三四五六七八九十]{1,3}、[ \t]*(\S[^\n。：，；]{0,20})[ \t]*$", re.MULTILINE)
"""`一、本周完成`, and below it `1、…` and `2、…` in a row: numbered as in Chinese reports."""


def as_commonmark(body: str) -> str:
    """The body of a note with its lists, headings and tables as the parser knows them."""
    body = _with_plain_blanks(body)
    if "%%" in body:
        body = _REMARK.sub(lambda remark: f"<!--{remark['inside'] or remark['lines']}-->", body)
    text = as_markdown(_unfenced(body))
    if _OPENING.search(f"\n{text}"):
        for opening, known in _OPENINGS.items():
            text = re.sub(f"^{opening}", known, text, flags=re.MULTILINE)
    if any(end in text for end in (":\n", "*\n", "_\n")):
        text = _NUMBERED_ON.sub(lambda found: found["caption"] + "1".zfill(len(found["number"])), text)
    if "[!" in text:
        text = _WON.sub(_as_items, text)
        text = _CALLOUT.sub(r"\g<quote>", text)
    if ":::" in text:
        text = _ADMONITION.sub(_framed, text)
    if "、" in text:
        text = _CHINESE_LIST.sub(lambda found: _CHINESE_ITEM.sub(r"\1. ", found[0]), text)
        text = _CHINESE_HEADING.sub(r"**\1**", text)
    if "\t" in text:
        text = _RULED.sub(lambda line: line[0].replace("\t", " "), text)
    return text


def _with_plain_blanks(body: str) -> str:
    for blank in UNSEEN:
        body = body.replace(blank, "")
    return _BLANK_CODE.sub(" ", body) if "&" in body else body


def is_of_program(line: str) -> bool:
    """Whether a line is nothing but a property that a program keeps for itself."""
    return "::" in line and re.fullmatch(_OF_PROGRAM, line.strip()) is not None


def hidden_lines(text: str) -> set[int]:
    """The lines, from 1, of which a reader of the page sees nothing, or what another program puts in their place."""
    hidden: set[int] = set()
    if any(mark in text for mark in _MACHINES):
        for found in _MACHINERY.finditer(text):
            first = text.count("\n", 0, found.start()) + 1
            hidden.update(range(first, first + found[0].count("\n") + 1))
    if not any(mark in text for mark in ("<!--", "%%", "[!")):
        return hidden
    lines = zip(text.split("\n"), as_commonmark(text).split("\n"), strict=False)
    return hidden | {number for number, (line, shown) in enumerate(lines, 1) if line.strip() and not shown.strip()}


def _as_items(frame: re.Match[str]) -> str:
    """A frame around what was won as the list that it is: an item with what belongs to it, or a name above items."""
    title = frame["title"].strip()
    body = [line[1:].removeprefix(" ") for line in frame["body"].split("\n")[1:]]
    opens = (not above.strip() for above in ("", *body))
    items = [
        line if _IN_LIST.match(line) else f"{'-' if is_first else ' '} {line}"
        for line, is_first in zip(body, opens, strict=False)
    ]
    if len(title.split()) > _LONGEST_NAME:
        return "\n".join([f"- {title}", *(f"  {line}".rstrip() for line in items)])
    return "\n".join([f"**{title}**" if title else "<!-- -->", *items])


def _framed(line: re.Match[str]) -> str:
    """The title of a frame as a line in bold; the rest of it is seen by nobody."""
    title = (line["named"] or line["rest"] or "").strip()
    return f"**{title}**" if title else "<!-- -->"


def _unfenced(body: str) -> str:
    """A note that stands in one fence from end to end was pasted that way; its lines are read like any others."""
    if "```" not in body and "~~~" not in body:
        return body
    fences = list(_FENCE.finditer(body))
    if not fences or body[: fences[0].start()].strip():
        return body
    if len(fences) > OPEN_AND_CLOSE or (len(fences) == OPEN_AND_CLOSE and body[fences[1].end() :].strip()):
        return body
    return _FENCE.sub("", body)
