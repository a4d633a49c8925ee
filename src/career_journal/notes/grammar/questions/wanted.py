"""Which company a question asks about."""

from __future__ import annotations

import re

from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.words import has_cjk

_ASKED_ABOUT = re.compile(
    r"(?:\bwork(?:ing)? (?:for|at|with)|\bjoin|\bhire you (?:at|for)|\bknow about)"
    r" (?P<name>[A-Z][^\W_]*(?:[&.'-][^\W_]+)*(?: [A-Z][\w&.'-]*)?)(?=[^\w]|$)"
)
_KNOWN = re.compile(r"\bknow about ", re.IGNORECASE)
_ASKED_BELOW = re.compile(r"(?:\bwork(?:ing)? (?:for|at|with)|\bjoin) (?P<name>\w+)")
_NO_COMPANY = re.compile(
    r"(?:I|You|We|The|Us|This|That|Not|Now|It|Me|Them|These|So|Our|Here|My|Your|Did|Do|Does|Are|Is|Should|Company)"
)


_WANTED = re.compile(r"为(?:什么|何|啥)(?:会|要|想)*(?:来|加入) ?(?P<name>\w{2,20})")
"""Whom one joins is a company, whatever is said of it."""
_WHY_NAME = re.compile(
    r"\W*(?:\d+\W+)?(?:[Ww]hy (?P<name>\w*[a-z]\w*)"
    r"|为(?:什么|何)(?:会|要|想)*(?:来|加入|选择|投递?) ?(?P<name2>\w{2,20}))\W*"
)
"""`Why Harbourlight?`; in capitals it may be a trade: `Why QA?`"""
_WE = re.compile(r"我们|贵司|公司|这里|这个|本|城市|行业|岗位|职位|XX", re.IGNORECASE)


def company_wanted(question: str, answer: str, grammar: Grammar, trail: tuple[str, ...] = ()) -> str | None:
    """The company a question asks about, and be it `Why Harbourlight?`, if the answer speaks of a place to work.

    It is named once more in the answer or in a heading above, of which `trail` are all that are no question.
    """
    named = company_named(question, grammar)
    if named and _KNOWN.search(question) and named.casefold() not in grammar.companies:
        named = named if grammar.words.has("employer_words", answer) else None  # `What do you know about Redux?`
    if (wanted := _WANTED.search(question)) and not _WE.search(wanted["name"]):
        return wanted["name"]
    asked = _WHY_NAME.fullmatch(question) if named is None else None
    name = (asked["name"] or asked["name2"]) if asked else ""
    name = name[:1].upper() + name[1:]
    if not name or _NO_COMPANY.fullmatch(name) or _WE.search(name):
        return named
    words = grammar.words
    is_own = speaks_for_oneself(answer, grammar) or has_cjk(answer)  # in Chinese, `I` is often left out
    named_above = any(name in heading and not heading.casefold().startswith("why") for heading in trail)
    speaks = (name in answer or named_above) and is_own and words.has("employer_words", answer)
    return name if speaks else None


def speaks_for_oneself(answer: str, grammar: Grammar) -> bool:
    """`I like the bells`, or in the words of a cheat sheet, `Drawn to the bells`."""
    return grammar.words.has("first_person", answer) or grammar.words.has("drawn_words", answer)


def company_named(text: str, grammar: Grammar) -> str | None:
    """The company a question asks about: a known name, or the capitalised one behind `Why` or `work for`."""
    for word in re.findall(r"[\w&.'-]+", text):
        if word.casefold() in grammar.companies and not word.islower():
            return grammar.companies[word.casefold()]
    if (known := _ASKED_BELOW.search(text)) and known["name"].casefold() in grammar.companies:
        return grammar.companies[known["name"].casefold()]
    asked = _ASKED_ABOUT.search(text)
    return asked["name"] if asked and not _NO_COMPANY.fullmatch(asked["name"].split()[0]) else None
