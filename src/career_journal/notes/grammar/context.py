"""What the headings above a line say about it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from career_journal.notes.grammar.inline import Dates
from career_journal.notes.grammar.vocabulary import Topic, Vocabulary
from career_journal.notes.grammar.words import normal, plain, without_numbering, without_symbols
from career_journal.notes.outline import Node

SILENT = frozenset({"aside", "ask", "other", "meeting"})
"""Topics whose lines are recognised and give no records."""
_ASKED_ABOUT = re.compile(
    r"(?:\bwork(?:ing)? (?:for|at|with)|\bjoin|\bhire you (?:at|for)|\bknow about"
    r"|\bwhy(?: do you want)?(?: to (?:work|join))?(?: (?:for|at|with))?)"
    r" (?P<name>[A-Z][\w&.'-]*(?: [A-Z][\w&.'-]*)?)(?=\W|$)"
)
TRANSPARENT = frozenset({"horizon", "area", "people"})
"""Topics that leave the meaning of the heading above in force."""


@dataclass(frozen=True)
class Grammar:
    """What every reader needs: the words, the dates, the companies by name."""

    words: Vocabulary
    dates: Dates
    companies: dict[str, str]
    """Names and aliases of companies, in small letters, with the name to show."""
    value_names: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Context:
    """The meaning in force at some place of a note."""

    topic: str | None = None
    theme: str = ""
    """The heading that named the topic."""
    heading: str = ""
    """The nearest heading."""
    when: str | None = None
    companies: tuple[str, ...] = ()
    behavioural: bool = False
    """Whether a heading further up says that these are interview stories."""
    objective_above: bool = False
    trail: tuple[str, ...] = ()

    @property
    def silent(self) -> bool:
        """Whether nothing here is the owner's to report."""
        return self.topic in SILENT

    def enter(self, section: Node, grammar: Grammar) -> Context:
        """The meaning below a heading."""
        words = heading_words(section.text)
        topic = grammar.words.topic(section.text)
        when = grammar.dates.anywhere(plain(section.text)) or self.when
        companies = companies_in(section.text, grammar)
        inner = replace(
            self, heading=words, when=when, trail=(*self.trail, words), companies=companies or self.companies
        )
        if topic is None or topic.name in TRANSPARENT or self.topic in ("ask", "other"):
            return replace(inner, theme=words) if self.topic == "story" and topic is None and words else inner
        if (
            topic.name == "aside"
            and not topic.exact
            and len(normal(section.text).split()) > len(topic.phrase.split()) + 2
        ):
            return inner
        behavioural = self.behavioural or topic.name == "story"
        return replace(inner, topic=_settled(topic, self), theme=words, behavioural=behavioural)


def _settled(topic: Topic, above: Context) -> str:
    """Trouble told among interview stories is a story; elsewhere only an arrow makes it one."""
    if topic.name == "trouble" and above.behavioural:
        return "story"
    return topic.name


def heading_words(text: str) -> str:
    """A heading as it may be shown: no markup, no numbering, no trailing colon."""
    return without_symbols(without_numbering(without_symbols(plain(text)))).rstrip(" :：")


def companies_in(text: str, grammar: Grammar) -> tuple[str, ...]:
    """The companies a heading names in brackets: `Scale (Amazon, Google)`."""
    found = []
    for group in re.findall(r"[(（]([^()（）]*)[)）]", text):
        for name in re.split(r"[,/&;、]| and ", group):
            known = grammar.companies.get(name.strip().casefold())
            if known:
                found.append(known)
    return tuple(dict.fromkeys(found))


def company_named(text: str, grammar: Grammar) -> str | None:
    """The company a question asks about: a known name, or the capitalised one behind `Why` or `work for`."""
    for word in re.findall(r"[\w&.'-]+", text):
        if word.casefold() in grammar.companies and not word.islower():
            return grammar.companies[word.casefold()]
    asked = _ASKED_ABOUT.search(text)
    return asked["name"] if asked and not re.fullmatch(r"(?:I|You|We|The|Us|This|Our)", asked["name"]) else None
