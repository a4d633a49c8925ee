"""What the headings above a line say about it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from career_journal.notes.grammar.inline import Dates
from career_journal.notes.grammar.vocabulary import Topic, Vocabulary
from career_journal.notes.grammar.words import has_cjk, normal, plain, without_numbering, without_symbols
from career_journal.notes.outline import Node

YEAR_HEADING = 3
"""Words of a heading that is little more than its year."""
SILENT = frozenset({"aside", "ask", "other", "meeting"})
"""Topics whose lines are recognised and give no records."""
TRANSPARENT = frozenset({"horizon", "area", "people"})
"""Topics that leave the meaning of the heading above in force."""
FURTHER = 6
"""Words around those that announce stories; a longer heading is about something else."""
THEMES = frozenset({"evidence", "trouble", "value", "metric", "learned", "feedback"})
"""Topics that are mere themes of stories once a heading above announced stories."""


@dataclass(frozen=True)
class Grammar:
    """What every reader needs: the words, the dates, the companies by name."""

    words: Vocabulary
    dates: Dates
    companies: dict[str, str]
    """Names and aliases of companies, in small letters, with the name to show."""


@dataclass(frozen=True)
class Context:
    """The meaning in force at some place of a note."""

    topic: str | None = None
    outer: str | None = None
    """The topic that was in force above the heading."""
    theme: str = ""
    """The heading that named the topic."""
    heading: str = ""
    """The nearest heading."""
    when: str | None = None
    period: str = ""
    """The half-year or quarter a heading names: 2026-H1."""
    companies: tuple[str, ...] = ()
    behavioural: bool = False
    """Whether a heading further up says that these are interview stories."""
    inherited: bool = False
    """Whether the nearest heading says nothing of its own and the topic comes from further up."""
    sure: bool = False
    """Whether the heading is nothing but the announcement: `Conflicts`, not `Conflicts to avoid in teams`."""
    answering: bool = False
    """Whether this is inside the answer to a question, where only a plain heading announces something."""
    gathers: bool = False
    """Whether a heading further up gathers stories by its name: `My stories`, not `Behavioural`."""
    told: bool = False
    """Whether a story is told under labels directly below this heading."""
    trail: tuple[str, ...] = ()
    """All headings from the top."""

    @property
    def silent(self) -> bool:
        """Whether nothing here is the owner's to report."""
        return self.topic in SILENT

    @property
    def is_about_okrs(self) -> bool:
        """Whether a heading above speaks of objectives and key results."""
        return any(_OKR.search(normal(words)) for words in (self.theme, *self.trail))

    @property
    def names_okrs(self) -> bool:
        """Whether the heading that named the topic speaks of objectives and key results."""
        return bool(_OKR.search(normal(self.theme)))

    def enter(self, section: Node, grammar: Grammar) -> Context:
        """The meaning below a heading."""
        words = heading_words(section.text)
        topic = Topic(section.announces, words, exact=True) if section.announces else _topic_of(section.text, grammar)
        inner = replace(
            self,
            outer=self.topic,
            inherited=False,
            told=self.told and section.bold and (topic is None or not topic.exact),
            heading=words,
            when=grammar.dates.anywhere(plain(section.text)) or self.when,
            trail=(*self.trail, words),
            period=period_in(section.text) or self._part_of_year(words) or self.period,
            companies=companies_in(section.text, grammar) or self.companies,
        )
        if topic is not None and topic.phrase in grammar.words.lists.get("yearly_lists", ()) and _YEAR.search(words):
            topic = Topic("objective", topic.phrase, exact=True)
        if self.topic == "objective" and not section.announces and grammar.words.verdict_behind(section.text):
            topic = None  # `Swim every week (achieved)` announces nothing that was achieved
        if topic is not None and topic.name == "evidence" and grammar.words.has("standards", words):
            topic = None  # `Success criteria` say what would be one
        if topic is None and self._is_year_ahead(words):
            topic = Topic("objective", words, exact=True)
        if self.answering and topic is not None and not topic.exact:
            topic = None
        if topic is None or self.topic in ("ask", "other"):
            inner = replace(inner, inherited=True)
            return replace(inner, theme=words) if self.topic == "story" and words else inner
        return self._told(inner, topic, section.text, grammar)

    def _is_year_ahead(self, words: str) -> bool:
        """`2026` below a title that speaks of 2025, or `2026 and beyond`: what is meant to come."""
        is_year = bool(_YEAR.match(words)) and len(words.split()) <= YEAR_HEADING
        return self.when is not None and is_year and words[:4] > self.when[:4]

    def _part_of_year(self, words: str) -> str:
        """`Q2` below a title that speaks of 2026: `2026-Q2`."""
        return f"{self.when[:4]}-{words.upper()}" if self.when and _PART_OF_YEAR.fullmatch(words) else ""

    def _told(self, inner: Context, topic: Topic, heading: str, grammar: Grammar) -> Context:
        """The meaning below a heading whose topic is known."""
        words = inner.heading
        if topic.name in TRANSPARENT or _in_passing(topic, heading):
            return inner
        is_theme = not topic.exact or topic.name in ("story", "value")  # `Leadership` on the way to a role
        if self.topic == "roadmap" and is_theme and topic.name not in ("objective", "key_result"):
            return replace(inner, inherited=True)
        if self.behavioural and topic.name in THEMES:
            return replace(inner, topic="story", theme=words, sure=True)
        if topic.name == "value":
            is_one = " " in topic.phrase or self.behavioural or self.topic == "story" or bool(inner.companies)
            story = replace(inner, topic="story", theme=words, sure=True, behavioural=True, gathers=True)
            return story if is_one else inner
        gathers_here = grammar.words.has("gathering", heading) or grammar.words.has("collections", heading)
        is_category = self.topic == "evidence" and topic.name == "story" and not gathers_here
        if is_category or (self.topic == "fit" and companies_in(heading, grammar)):
            return replace(inner, inherited=True)  # `Skill and problem solving` among accomplishments
        behavioural = self.behavioural or (topic.name == "story" and grammar.words.has("collections", heading))
        gathers = self.gathers or grammar.words.has("gathering", heading)
        extra = len(normal(heading).split()) - len(topic.phrase.split())
        sure = topic.exact or behavioural or extra <= 1
        return replace(inner, topic=topic.name, theme=words, sure=sure, behavioural=behavioural, gathers=gathers)


def _topic_of(heading: str, grammar: Grammar) -> Topic | None:
    """What a heading announces; `Ownership: to think beyond your own team` is the value it begins with."""
    topic = grammar.words.topic(heading)
    if topic is not None and topic.name == "story" and not is_head(topic, heading, grammar):
        topic = None
    name, colon, _ = heading.partition(":")
    named = grammar.words.topic(name) if colon and topic is None else None
    return named if named is not None and named.name in ("value", "story") and named.exact else topic


def is_head(topic: Topic, heading: str, grammar: Grammar) -> bool:
    """Whether a heading is about its topic: `Conflicts with Ann`, `Behavioral prep`, but not `Behavioral patterns`."""
    words = normal(heading)
    if topic.exact or has_cjk(words):
        return True
    if _words(words) - _words(topic.phrase) > FURTHER:
        return False
    lists = grammar.words.lists
    after = words.partition(topic.phrase)[2]
    following = re.match(r"\s*([\w'’]+)", after)
    if following is None:
        return topic.phrase not in lists.get("manners", ())  # `Understanding customer behavior`
    joins = topic.phrase not in lists.get("behaviour_words", ()) and following[1] in lists.get("joints", ())
    return joins or following[1] in lists.get("asked_words", ())


def _in_passing(topic: Topic, heading: str) -> bool:
    """A word of an aside in a longer heading, or in a question, announces nothing."""
    if topic.name != "aside" or topic.exact:
        return False
    size = len if has_cjk(heading) else _words
    is_longer = size(normal(heading)) > size(topic.phrase) + 3
    return is_longer or plain(heading).endswith(("?", "？"))


def _words(text: str) -> int:
    return len(text.split())


def heading_words(text: str) -> str:
    """A heading as it may be shown: no markup, no numbering, no trailing colon."""
    return without_symbols(without_numbering(without_symbols(plain(text)))).rstrip(" :：")


def period_in(text: str) -> str:
    """A half-year or quarter in a heading, as `2026-H1`; empty if there is none."""
    found = _PERIOD.search(text)
    if found is None:
        return ""
    year = found["year"] or found["year2"]
    year = year if len(year) > 2 else f"20{year}"
    return f"{year}-{(found['part'] or found['part2']).upper()}"


_OKR = re.compile(r"okr|key result")
_PART_OF_YEAR = re.compile(r"Q[1-4]|H[12]", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_PERIOD = re.compile(
    r"(?<!\w)(?:fy\s?)?(?P<year>20\d\d|(?<=FY)\d\d)[\s-]*(?P<part>[HQ][1-4])(?!\w)"
    r"|(?<!\w)(?P<part2>[HQ][1-4])[\s,-]*(?:of\s)?(?:fy\s?)?(?P<year2>20\d\d)(?!\w)",
    re.IGNORECASE,
)


def companies_in(text: str, grammar: Grammar) -> tuple[str, ...]:
    """The companies a heading names in brackets: `Scale (Amazon, Google)`."""
    found = []
    for group in re.findall(r"[(（]([^()（）]*)[)）]", text):
        for name in re.split(r"[,/&;、]| and ", group):
            known = grammar.companies.get(name.strip().casefold())
            if known:
                found.append(known)
    return tuple(dict.fromkeys(found))


_ASKED_ABOUT = re.compile(
    r"(?:\bwork(?:ing)? (?:for|at|with)|\bjoin|\bhire you (?:at|for)|\bknow about)"
    r" (?P<name>[A-Z][^\W_]*(?:[&.'-][^\W_]+)*(?: [A-Z][\w&.'-]*)?)(?=[^\w]|$)"
)
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
    if (wanted := _WANTED.search(question)) and not _WE.search(wanted["name"]):
        return wanted["name"]
    asked = _WHY_NAME.fullmatch(question) if named is None else None
    name = (asked["name"] or asked["name2"]) if asked else ""
    name = name[:1].upper() + name[1:]
    if not name or _NO_COMPANY.fullmatch(name) or _WE.search(name):
        return named
    words = grammar.words
    is_own = words.has("first_person", answer) or has_cjk(answer)  # in Chinese, `I` is often left out
    named_above = any(name in heading and not heading.casefold().startswith("why") for heading in trail)
    speaks = (name in answer or named_above) and is_own and words.has("employer_words", answer)
    return name if speaks else None


def company_named(text: str, grammar: Grammar) -> str | None:
    """The company a question asks about: a known name, or the capitalised one behind `Why` or `work for`."""
    for word in re.findall(r"[\w&.'-]+", text):
        if word.casefold() in grammar.companies and not word.islower():
            return grammar.companies[word.casefold()]
    if (known := _ASKED_BELOW.search(text)) and known["name"].casefold() in grammar.companies:
        return grammar.companies[known["name"].casefold()]
    asked = _ASKED_ABOUT.search(text)
    return asked["name"] if asked and not _NO_COMPANY.fullmatch(asked["name"].split()[0]) else None
