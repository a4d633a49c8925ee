"""What a note says of itself before it is read: by its title, its file name and its first lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from career_journal.notes.grammar.context import Context, Grammar, dating_words, heading_words, is_head
from career_journal.notes.grammar.inline import check_of
from career_journal.notes.grammar.roles import introduces, is_role
from career_journal.notes.grammar.times import names_time
from career_journal.notes.grammar.vocabulary import Topic
from career_journal.notes.grammar.voice import Voice, blanks, is_riddled, tells_past
from career_journal.notes.grammar.words import length, normal, plain
from career_journal.notes.outline import Node, Shape
from career_journal.periods import is_period

_BLANK_TO_FILL = re.compile(r"(?:^|[:：(|])\W*?_{5,}|_{5,}[^_].*_{5,}")
"""A line to write on, `Name: _____`; in `use a new _____` somebody only seeks a word."""
_PLACE = re.compile(r"(?<![\w'’-])(?:X{1,4}|YYYY)(?![\w'’])")
"""`X hours`, `XX%`, `YYYY-MM-DD`: something will stand here."""
PLACES = 4
"""Lines with such a place that make a form of a note in which nobody speaks."""
_WORK = re.compile(r"\bby [A-Z]\w+")
"""`The Goal by Somebody`: the title of a book."""
_YEAR = re.compile(r"(?:19|20)\d\d")
JOBS, JOB_LINE = 3, 12
"""Lines with the years of a job that make a résumé, and the words that such a line has at most."""
SIGNED_AT_END = 3
"""Lines at the end of a form in which a signature may be left open."""
LEFT = 25
"""One line in so many with a blank to be filled in by hand makes a form; fewer are gaps in somebody's own words."""
BLANKS = 10
"""Brackets to be filled in that make a form of a note, if they are much of it."""
FIRST_LINES = 3
"""Paragraphs in which a note says what it is."""
LISTS = 3
"""Headings over lists that make one story of each list, in a note named for its stories."""
DEEDS = 4
"""Of so many lines one tells a deed, where nothing but the name of the file announces deeds."""
CHECKED = 5
"""Boxes with a question that make a checklist of a note."""
MEETING_HEADINGS = 2
"""Headings such as *Agenda* and *Present* that make a note the minutes of a meeting."""
LISTED = frozenset({"evidence", "feedback", "metric", "objective", "key_result", "question", "fit"})
"""Topics of lists that stand side by side in a note: `# Stories`, `# Wins`, `# Feedback`."""
OPENING_TOPICS = frozenset({"story", "evidence", "objective", "metric", "question"})
"""Topics that the title of a note may announce for all of it."""


class Opening:
    """The title of a note, the name of its file and its first paragraphs."""

    def __init__(self, root: Node, grammar: Grammar, title: str, name: str, description: str = "") -> None:
        self.root = root
        self.words = grammar.words
        self.grammar = grammar
        self.name = name
        self.spoken = re.sub(r"[-_.\s]+", " ", name).strip().casefold()
        """The file name as words."""
        self.title = self.spoken if self._says_less(title) else title
        """The title; of `goals-2026.md`, where it is only the year, or `TLDR`, the file name."""
        self.description = description
        self.paragraphs = [node for node in root.walk() if node.shape is Shape.TEXT][:FIRST_LINES]

    def _says_less(self, title: str) -> bool:
        """Whether a title says less than the file name: a year, an aside, an area of life."""
        topic = self.words.topic(title)
        if names_time(title, self.words) and self.words.has("look_back", self.spoken):
            return True  # `# January`, in `log-2026.md`
        is_aside = self.words.says_only(title, "aside", "area")
        is_bare = is_aside or names_time(title, self.words)
        named = self.words.topic(self.spoken)
        says_goals = named is not None and named.exact and named.name == "objective"
        if topic is None and named is not None and says_goals and named.phrase not in self.words.whole:
            is_bare = is_bare or self._is_one_of_several(title)  # `# Data science` and `# Music` in `goals.md`
        return is_bare and named is not None and named.name in OPENING_TOPICS

    @property
    def told(self) -> list[str]:
        """Everything the note says of itself."""
        return [self.title or self.spoken, self.description, *self.lines]

    @property
    def lines(self) -> list[str]:
        """The words of its first paragraphs."""
        return [plain(node.text) for node in self.paragraphs]

    def is_nobodys(self) -> bool:
        """Whether nothing in it is its owner's to report: a blank form, minutes, an example for others."""
        is_form = self._is_blank_form() or self._is_checklist()
        return is_form or self._is_meeting() or self._is_specimen() or self._is_for_candidates()

    def _is_blank_form(self) -> bool:
        lines = [text for node in self.root.walk() for _, text in node.own]
        text = "\n".join(lines)
        told = len(lines) - SIGNED_AT_END  # for a signature there is room below the best answers
        blank = (place for place, line in enumerate(lines) if _BLANK_TO_FILL.search(line))
        left = sum(place < told or not self.words.has("signed_words", lines[place]) for place in blank)
        is_left = left * LEFT > len(lines)
        maybe = (line for line in lines if "X" in line or "YYYY" in line)
        kept = sum(_PLACE.search(check_of(line)[1]) is not None for line in maybe)  # `[X]` is a box with its cross
        is_kept = kept >= PLACES and not self.words.has("first_person", text)
        return is_left or is_kept or (is_riddled(text) and len(blanks(text)) >= BLANKS)

    def _is_checklist(self) -> bool:
        """Whether boxes ask what is to be looked at: `[ ] Is each step timed?`, but not `[ ] Did I rest?`."""
        boxes = (node.text for node in self.root.walk() if node.shape is Shape.ITEM and check_of(node.first)[0])
        asking = (text for text in boxes if text.rstrip().endswith(("?", "？")))
        return sum(not self.words.has("first_person", text) for text in asking) >= CHECKED

    def _is_meeting(self) -> bool:
        headings = list(self._headings())
        topics = [self.words.topic(heading) for heading in headings]
        found = {topic.phrase for topic in topics if topic and topic.name == "meeting"}
        named = any(self.words.has("meeting_titles", words) for words in [self.title, *headings[:2]])
        return len(found) + named >= MEETING_HEADINGS

    def _is_specimen(self) -> bool:
        """`Example for a junior clerk`, `self-review-template`: what nobody has lived through."""
        last = {text.casefold().rpartition(" ")[2] for text in (self.title, self.spoken)}
        is_foreign = normal(self.title) in self.words.lists.get("foreign_titles", ()) and not self._asks_itself()
        is_last = not last.isdisjoint(self.words.lists.get("specimens", ()))
        return is_foreign or is_last or self.words.starts("specimen_titles", self.title)

    def _asks_itself(self) -> bool:
        """Whether the owner asks about his own work: `What do I like about my job?`."""
        asking = (text for text in self._headings() if plain(text).endswith(("?", "？")))
        return sum(self.words.has("first_person", text) and self.words.has("work_words", text) for text in asking) > 1

    def _is_for_candidates(self) -> bool:
        """`Giving interviews`: what is asked there, candidates are asked."""
        return any(self.words.has("interviewing_others", text) for text in (self.title, self.spoken))

    def looks_back(self) -> bool:
        """Whether the note as a whole tells of time gone by."""
        reports_year = _YEAR.search(self.title) is not None and self.words.has("year_reports", self.title)
        ahead = self.looks_ahead()
        told = [self.title, self.description] if ahead else self.told
        return (
            any(self.words.has("look_back", text) for text in told)
            or reports_year
            or bool(_YEAR.fullmatch(self.title.strip()))
            or self.is_weekly()
            or (not ahead and (self._lists_the_done() or self._is_of_a_role()))
        )

    def is_weekly(self) -> bool:
        """Whether these are notes week by week: `Wochenberichte`, `Weekly notes 2026`."""
        return any(self.words.starts("weekly_titles", text) for text in (self.title, self.spoken))

    def names_year(self) -> bool:
        """Whether the title names a year."""
        return _YEAR.search(self.title) is not None

    def _is_of_a_role(self) -> bool:
        """Whether the note tells of a job; who introduces himself in an interview names its years as well."""
        if not is_role(self.title, self.description, self.paragraphs, self.grammar):
            return False
        return not any(node.shape is Shape.SECTION and introduces(node, self.grammar) for node in self.root.walk())

    def is_resume(self) -> bool:
        """Whether a heading says nothing but `Experience`."""
        return any(self.words.says_only(heading, "career") for heading in self._headings())

    def looks_ahead(self) -> bool:
        """Whether the title announces goals, or plans for a year; the first lines then only say what they build on."""
        topic = self.words.topic(self.title)
        plans_year = _YEAR.search(self.title) is not None and self.words.has("ahead_headings", self.title)
        return plans_year or (topic is not None and topic.name == "objective")

    def _lists_the_done(self) -> bool:
        """Whether a heading announces what was done: `Highlights`, `What got done`, in a résumé `Experience`.

        `Results` and `Projects` stand over other things as well.
        """
        known = [topic for topic in map(self.words.whole_topic, self._headings()) if topic is not None]
        is_done = any(topic.name == "evidence" and topic.phrase not in self.words.whole for topic in known)
        is_done &= len(self.root.tops()) < 2  # side by side, `Wins` says nothing of `Groceries`
        return is_done or any(topic.name == "career" for topic in known) or self._lists_jobs()

    def _lists_jobs(self) -> bool:
        """Whether several short lines name the years of a job, `2019 - 2021`, as in a résumé without headings."""
        lines = [plain(text) for node in self.root.walk() for _, text in node.own]
        return (
            sum(length(line) <= JOB_LINE and self.words.years_of_job.search(line) is not None for line in lines) >= JOBS
        )

    def context(self) -> Context:
        """The title speaks for everything that no heading speaks for; the file name may hold the date."""
        announced = self._announced()
        said = dating_words(self.title, announced.topic, self.grammar)
        when = self.grammar.dates.below(said, self.grammar.dates.below(self.name))
        period = when if when is not None and is_period(when) else ""
        return replace(announced, when=when, period=period, weekly=self.is_weekly())

    def _announced(self) -> Context:
        """What the title, or the name of the file, announces for the whole note."""
        topic = self._topic_of_title() if self.title and not _WORK.search(self.title) else None
        if topic is not None and topic.name == "story" and not is_head(topic, self.title, self.grammar):
            return Context()
        named = None if self.title else self.words.topic(self.spoken)
        if named is not None and (named.name == "objective" or self._is_named_wins(named)):
            topic = named
        if topic is None and (self._is_named_stories() or self.words.has("criteria_titles", self.title)):
            return Context("prose", sure=True, gathers=self._lists_below_headings())
        if topic is None or topic.name not in OPENING_TOPICS or self._is_one_of_several(self.title):
            return Context()
        collects = self.words.has("collections", self.title)
        if topic.name == "story" and not (topic.exact or collects):
            return Context()
        return Context(
            topic.name,
            theme=heading_words(self.title or self.spoken),
            behavioural=collects and topic.name == "story",
            gathers=self.words.has("gathering", self.title),
            sure=topic.exact or collects,
        )

    def _is_one_of_several(self, title: str) -> bool:
        """Whether a title is the first of several headings of its level.

        It has a list of its own below it then, or another of them says that other things stand there.
        """
        tops = [node for node in self.root.children if node.shape is Shape.SECTION and node.level == 1]
        if len(tops) <= 1 or heading_words(tops[0].text) != heading_words(title):
            return False
        others = {topic.name for node in tops[1:] if (topic := self.words.whole_topic(node.text)) is not None}
        return any(node.shape is Shape.ITEM for node in tops[0].children) or not others.isdisjoint(LISTED)

    def _topic_of_title(self) -> Topic | None:
        """What the title announces, be it written like a file name: `Depot-Accomplishments`.

        `Five year plan` is asked about in interviews; as a title it stands over one.
        """
        if self.words.starts("long_plans", self.title):
            return Topic("objective", normal(self.title), exact=True)
        return self.words.topic(self.title) or self.words.topic(self.title.replace("-", " ").replace("_", " "))

    def _is_named_wins(self, named: Topic) -> bool:
        """Whether the name of the file announces accomplishments, `brag-doc`, and the note tells or dates any.

        `results` may be those of anything, and `wins` may be short for a system.
        """
        is_named = named.exact or self.spoken.endswith(named.phrase)
        if named.name != "evidence" or not is_named or named.phrase in self.words.whole:
            return False
        lines = [plain(text) for node in self.root.walk() if node.shape is not Shape.SECTION for _, text in node.own]
        told = sum(tells_past(text, self.grammar) for text in lines)
        return told * DEEDS >= len(lines) or any(map(self.grammar.dates.anywhere, lines))

    def _is_named_stories(self) -> bool:
        """Whether the name of the file announces stories, `interview-stories`, where the title does not."""
        topic = self.words.topic(self.spoken)
        if topic is None or topic.name not in ("story", "question") or not self.spoken.endswith(topic.phrase):
            return False
        if not is_head(topic, self.spoken, self.grammar):
            return False
        return topic.name == "story" or self.words.has("behaviour_words", self.spoken)

    def _lists_below_headings(self) -> bool:
        """Whether several headings stand over nothing but a list, as over a story told in bullets."""
        leaves = [node for node in self.root.walk() if node.shape is Shape.SECTION and node.children]
        return sum(all(below.shape is Shape.ITEM for below in node.children) for node in leaves) >= LISTS

    def sets_goals(self) -> bool:
        """Whether its first lines speak of goals that somebody set: `I wrote down my resolutions`."""
        own = [said for said in self.lines if self.words.has("first_person", said)]
        spoken_of = any(self.words.has("goal_words", said) for said in own)
        return spoken_of or any(self.words.has("goal_leads", said) for said in self.lines)

    def interview(self, voice: Voice) -> str:
        """Which headings the owner will be asked about: `all`, the usual `topics`, or none."""
        told = f"{self.title} {self.spoken}"
        if self.words.has("hr_talks", told) and voice.tells:
            return "all"
        return "topics" if self.words.has("interviews", told) else ""

    def tool(self) -> str:
        """`named` if the title says that a thing is described that keeps brag documents, `shown` if the headings do."""
        topic = self.words.topic(self.title)
        if topic is not None and topic.name == "evidence" and self.words.has("tool_titles", self.title):
            return "named"
        headings = [normal(heading) for heading in self._headings() if "✅" not in heading]  # a phase that is over
        told = sum(words in self.words.lists.get("tool_headings", ()) for words in headings)
        return "shown" if told > 1 or sum(map(self._is_step, headings)) > 1 else ""

    def _is_step(self, heading: str) -> bool:
        """`Step 2: …`, as in instructions."""
        return self.words.numbered("steps").match(heading) is not None

    def _headings(self) -> Iterator[str]:
        return (node.text for node in self.root.walk() if node.shape is Shape.SECTION)
