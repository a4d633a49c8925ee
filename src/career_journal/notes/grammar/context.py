"""What the headings above a line say about it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable
from dataclasses import dataclass

import msgspec
from msgspec.structs import replace

from career_journal.notes.grammar.dates import Dates
from career_journal.notes.grammar.vocabulary import Topic, Vocabulary
from career_journal.notes.grammar.words import YEAR, has_cjk, normal, plain, without_numbering, without_symbols
from career_journal.notes.outline import Node
from career_journal.periods import When, dated, is_period

YEAR_HEADING = 3
"""Words of a heading that is little more than its year."""
SILENT = frozenset({"aside", "ask", "other", "meeting"})
"""Topics whose lines are recognised and give no records."""
TRANSPARENT = frozenset({"horizon", "area", "people"})
"""Topics that leave the meaning of the heading above in force."""
FURTHER = 6
"""Words around those that announce stories; a longer heading is about something else."""
TITLE = 3
"""Words of a heading that names what happened; a shorter one below `Stories` names a theme: `Honesty`."""
TITLE_OF_PROSE = 2
"""The same over a story told in prose, which has no title of its own: `Olga's feedback`."""
THEMES = frozenset({"evidence", "trouble", "value", "metric", "learned", "feedback"})
"""Topics that are mere themes of stories once a heading above announced stories."""


@dataclass(frozen=True)
class Grammar:
    """What every reader needs: the words, the dates, the companies by name."""

    words: Vocabulary
    dates: Dates
    companies: dict[str, str]
    """Names and aliases of companies, in small letters, with the name to show."""

    def of_note(self, lines: Iterable[str]) -> Grammar:
        """The same for one note, all of whose lines are known."""
        dates = self.dates.of_note(lines)
        return self if dates is self.dates else dataclasses.replace(self, dates=dates)


class Context(msgspec.Struct, frozen=True):
    """The meaning in force at some place of a note."""

    topic: str | None = None
    outer: str | None = None
    """The topic that was in force above the heading."""
    theme: str = ""
    """The heading that named the topic."""
    heading: str = ""
    """The nearest heading."""
    when: str | None = None
    ahead: str | None = None
    """The time of the goals here, where a heading names it as the next one."""
    weekly: bool = False
    """Whether these are notes week by week, by their title, so that `Week 9` is one of the calendar."""
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
    titled: bool = False
    """Whether the nearest heading, below stories, holds the word of a theme and says more: `My worst hire`."""
    told: bool = False
    """Whether a story is told under labels directly below this heading."""
    verdict: str = ""
    """What a heading says became of the goals below it."""
    trail: tuple[str, ...] = ()
    """All headings from the top."""

    def filing(self, title: str, words: Vocabulary) -> str:
        """The heading under which a story is filed: `Conflict`, where the one right above the story is its title."""
        theme = self.theme or self.heading
        if not self.inherited or len(self.trail) < 2 or normal(theme) != normal(title):
            return theme
        above = self.trail[-2]
        topic = words.topic(above)
        gathers = words.has("gathering", above) or words.has("collections", above)
        return above if topic is not None and topic.name in {*THEMES, "story"} and not gathers else theme

    def entitles(self, words: Vocabulary, least: int = TITLE) -> bool:
        """Whether the nearest heading is the title of a story: `Honesty` below a theme, `The burst pipe` anywhere."""
        if self.titled and len(self.heading.split()) >= least:
            return True
        is_unknown = self.topic == "story" and self.inherited and self.theme == self.heading != ""
        is_below_theme = self.filing(self.heading, words) != self.heading
        return is_unknown and (is_below_theme or len(self.heading.split()) >= least)

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
        said = dating_words(section.text, topic.name if topic else self.topic, grammar)
        when = grammar.dates.below(said, self.when, weekly=self.weekly)
        inner = replace(
            self,
            outer=self.topic,
            inherited=False,
            titled=False,
            told=self.told and section.bold and (topic is None or not topic.exact),
            verdict=self.verdict if topic is None or topic.name in TRANSPARENT else "",
            heading=words,
            when=when,
            ahead=self._goals_below(section, grammar) if when == self.when else None,
            trail=(*self.trail, words),
            period=self._period_below(when),
            companies=companies_in(section.text, grammar) or self.companies,
        )
        topic = self._meant(topic, section, words, grammar)
        if self._is_said_to_others(words, grammar):
            topic = Topic("other", words, exact=True)
        is_program = topic is None and normal(words) in grammar.words.lists["program_headings"]
        if self.topic == "objective" and (is_program or grammar.words.starts("guides", words)):
            return replace(inner, topic=None)  # what a program for goals has, or how others reach theirs, is no goal
        if self.answering and topic is not None and not topic.exact:
            topic = None
        if topic is None or self.topic in ("ask", "other"):
            inner = replace(inner, inherited=True)
            return replace(inner, theme=words) if self.topic == "story" and words else inner
        return self._told(inner, topic, section.text, grammar)

    def _goals_below(self, section: Node, grammar: Grammar) -> When | None:
        """The time of goals below a heading that names the next one, for `Goals for next year` close a review of this.

        Below a title that announces goals, `Next year` may well be the year of that title.
        """
        within = self.when or self.period
        topics = (grammar.words.topic(heading) for heading in self.trail)
        if not within or any(topic is not None and topic.name == "objective" for topic in topics):
            return self.ahead
        return grammar.dates.following(plain(section.text), within) or self.ahead

    @property
    def of_goals(self) -> Context:
        """The same with the time of the goals here."""
        if self.ahead is None:
            return self
        return replace(self, when=self.ahead, period=self.ahead if is_period(self.ahead) else "")

    def _period_below(self, when: When | None) -> str:
        """The period in force below a heading of this time, which ends the one above if it is no part of it.

        Beside the title of a note, whose period holds for all that names none, `Goals 2026` are of the whole year.
        """
        if when is None or when == self.when or not self.period:
            return when if when is not None and is_period(when) else self.period
        if is_period(when):
            return when
        above, here = dated(self.period), dated(when)
        return self.period if above.holds(here) or (self.trail and above.touches(here)) else ""

    def _meant(self, topic: Topic | None, section: Node, words: str, grammar: Grammar) -> Topic | None:
        """What a heading announces in this place, where its words may mean more or less than elsewhere."""
        if topic is not None and topic.phrase in grammar.words.lists.get("yearly_lists", ()) and YEAR.search(words):
            return Topic("objective", topic.phrase, exact=True)
        if topic is not None and topic.name == "evidence" and _is_denied(words, grammar):
            topic = None  # `Success criteria` say what would be one, `Not completed` what is none
        if self.topic == "evidence" and normal(words) in grammar.words.lists["unfinished_headings"]:
            return Topic("aside", words, exact=True)  # what is not done yet, below what is
        if self.topic == "objective" and grammar.words.starts("long_plans", words):
            return Topic("objective", normal(words), exact=True)
        if self.topic == "objective" and self._is_of_goals(topic, section, words, grammar):
            topic = None
        if topic is None and self.topic is None and _names_job(section, grammar):
            return Topic("career", words, exact=True)
        return Topic("objective", words, exact=True) if topic is None and self._is_year_ahead(words) else topic

    def _is_said_to_others(self, words: str, grammar: Grammar) -> bool:
        """`Feedback given`, `Feedback to Ana`, and `Given` beside `Received`; as the theme of a story it is one."""
        if self.topic == "story" or self.behavioural:
            return False
        lists, said = grammar.words.lists, normal(words)
        is_one_of_two = self.topic == "feedback" and said in lists["given_headings"]
        return is_one_of_two or said in lists["given_feedback"] or _names_receiver(words, grammar)

    def _is_of_goals(self, topic: Topic | None, section: Node, words: str, grammar: Grammar) -> bool:
        """Whether a heading among goals is one of them, or says more of them, whatever else it announces elsewhere.

        `Swim every week (achieved)`, `Action items for May`, `Projects` that are to come, `Reading challenge`,
        `Leadership`.
        """
        if not section.announces and grammar.words.verdict_behind(section.text):
            return True
        if topic is None:
            return False
        is_action = topic.name == "meeting" and not topic.exact
        is_work = topic.phrase in grammar.words.lists["works"]
        is_area = topic.exact and topic.phrase in grammar.words.lists["skill_areas"]
        return is_action or is_work or is_area or words.casefold().endswith(_contests(grammar))

    def _is_year_ahead(self, words: str) -> bool:
        """`2026` below a title that speaks of 2025, or `2026 and beyond`: what is meant to come."""
        is_year = bool(YEAR.match(words)) and len(words.split()) <= YEAR_HEADING
        return self.when is not None and is_year and words[:4] > self.when[:4]

    def _told(self, inner: Context, topic: Topic, heading: str, grammar: Grammar) -> Context:
        """The meaning below a heading whose topic is known."""
        words = inner.heading
        if topic.name in TRANSPARENT or _in_passing(topic, heading):
            return inner
        is_theme = not topic.exact or topic.name in ("story", "value")  # `Leadership` on the way to a role
        is_stage = self.topic == "roadmap" and is_theme and topic.name not in ("objective", "key_result")
        is_claim = self.topic == "fit" and inner.companies != self.companies  # `Ownership (Acme)` is what fits there
        if is_stage or is_claim:
            return replace(inner, inherited=True)
        if self.behavioural or self.topic == "story":
            inner = replace(inner, titled=_is_title(topic, heading, grammar))
        if self.behavioural and topic.name in THEMES:
            return replace(inner, topic="story", theme=words, sure=True)
        if topic.name == "value":
            is_one = " " in topic.phrase or self.behavioural or self.topic == "story" or bool(inner.companies)
            story = replace(inner, topic="story", theme=words, sure=True, behavioural=True, gathers=True)
            return story if is_one else inner
        gathers_here = grammar.words.has("gathering", heading) or grammar.words.has("collections", heading)
        is_category = self.topic == "evidence" and topic.name == "story" and not gathers_here
        extra = len(normal(heading).split()) - len(topic.phrase.split())
        announces = extra <= 1 or _ends_with_goals(topic, heading, grammar) or normal(heading).startswith(topic.phrase)
        # `Skill and problem solving`, `Week 1 goals and a first look` among accomplishments
        is_category |= self.topic == "evidence" and topic.name == "objective" and not announces
        if is_category:
            return replace(inner, inherited=True)
        behavioural = self.behavioural or (topic.name == "story" and grammar.words.has("collections", heading))
        gathers = self.gathers or grammar.words.has("gathering", heading)
        sure = topic.exact or behavioural or extra <= 1 or _ends_with_goals(topic, heading, grammar)
        sure = sure or _are_alike(heading, topic, grammar)
        return replace(inner, topic=topic.name, theme=words, sure=sure, behavioural=behavioural, gathers=gathers)


def _topic_of(heading: str, grammar: Grammar) -> Topic | None:
    """What a heading announces; `Ownership: to think beyond your own team` is the value it begins with."""
    topic = grammar.words.topic(heading)
    if topic is not None and topic.name == "story" and not is_head(topic, heading, grammar):
        topic = None
    name, colon, _ = heading.partition(":")
    named = grammar.words.topic(name) if colon and topic is None else None
    return named if named is not None and named.name in ("value", "story") and named.exact else topic


def _is_title(topic: Topic, heading: str, grammar: Grammar) -> bool:
    """Whether a heading among stories names one of them: `My worst hire`, but not `Failures`, `Ownership (Acme)`."""
    is_story = not topic.exact and topic.name in {*THEMES, "story"} - {"value"}
    gathers = grammar.words.has("gathering", heading) or grammar.words.has("collections", heading)
    return is_story and not gathers and not _are_alike(heading, topic, grammar)


def _names_receiver(heading: str, grammar: Grammar) -> bool:
    """`Feedback to Ana`, `Rückmeldung an Ana`; but not `Feedback to act on`."""
    if not grammar.words.starts("feedback_given", heading):
        return False
    words = heading.split()
    leads = (lead.split() for lead in grammar.words.lists["feedback_given"] if " " in lead)
    named = (len(lead) for lead in leads if [word.casefold() for word in words[: len(lead)]] == lead)
    return any(words[size - 1].islower() and "".join(words[size:])[:1].isupper() for size in named)


def _is_denied(heading: str, grammar: Grammar) -> bool:
    """Whether a heading speaks of accomplishments and announces none."""
    words = grammar.words
    return words.has("standards", heading) or words.has("negations", heading) or words.has("prospects", heading)


def _contests(grammar: Grammar) -> tuple[str, ...]:
    """What somebody takes part in, as the end of a longer heading."""
    return tuple(f" {word}" for word in grammar.words.lists["contests"])


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


def _ends_with_goals(topic: Topic, heading: str, grammar: Grammar) -> bool:
    """`Training and reading goals`, `Objetivos de carrera`, but not `Reviewing my goals`."""
    if topic.name != "objective" or any(grammar.words.has(name, heading) for name in ("look_back", "year_reports")):
        return False
    words = normal(heading)
    return words.endswith(topic.phrase) or bool(re.match(rf"{re.escape(topic.phrase)} (?:de|da|do|del|d') ?", words))


def _are_alike(heading: str, topic: Topic, grammar: Grammar) -> bool:
    """`Failures and mistakes || Hard feedback`: names of one topic, each with hardly another word."""
    names = [name for name in _NAMES.split(heading) if name]
    if topic.name != "story" or topic.phrase in grammar.words.lists["skill_areas"] or len(names) < 2:
        return False
    known = zip(names, map(grammar.words.topic, names), strict=True)
    return all(
        one is not None and one.name == "story" and _words(name) <= _words(one.phrase) + 2 for name, one in known
    )


def _in_passing(topic: Topic, heading: str) -> bool:
    """A word of an aside in a longer heading, or in a question, announces nothing."""
    if topic.name != "aside" or topic.exact:
        return False
    size = len if has_cjk(heading) else _words
    says_enough = size(topic.phrase) > 3  # `what they are looking for`, wherever it stands
    is_longer = not says_enough and size(normal(heading)) > size(topic.phrase) + 3
    return is_longer or plain(heading).endswith(("?", "？"))


def _words(text: str) -> int:
    return len(text.split())


def _names_job(section: Node, grammar: Grammar) -> bool:
    """`Fitter, 2019 - 2021`, but not `2019 - 2021`."""
    said = plain(section.text)
    is_dated = grammar.words.years_of_job.search(said) is not None
    return is_dated and not section.bold and len(_WORD.findall(said)) > 1


def heading_words(text: str) -> str:
    """A heading as it may be shown: no markup, no numbering, no trailing colon; `3 deadlines` keeps its number."""
    words = without_symbols(plain(text))
    return without_symbols(words if _COUNTED.match(words) else without_numbering(words)).rstrip(" :：")


_NAMES = re.compile(r"\s*(?:\|+|[/&,，、])\s*|\s+and\s+")
"""Between two names of one thing."""
_COUNTED = re.compile(r"\d{1,3} [a-zß-öø-ÿ]")
"""A number without a dot in front of a small letter."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_OKR = re.compile(r"okr|key result")


def companies_in(text: str, grammar: Grammar) -> tuple[str, ...]:
    """The companies a heading names in brackets: `Scale (Amazon, Google)`."""
    if "(" not in text and "（" not in text:
        return ()
    found = []
    for group in re.findall(r"[(（]([^()（）]*)[)）]", text):
        for name in re.split(r"[,/&;、]| and ", group):
            known = grammar.companies.get(name.strip().casefold())
            if known:
                found.append(known)
    return tuple(dict.fromkeys(found))


def dating_words(heading: str, topic: str | None, grammar: Grammar) -> str:
    """The words of a heading that may date what is below it: when somebody wrote in it dates what was measured only."""
    words = plain(heading)
    return words if topic == "metric" else grammar.dates.without_edit(words)
