"""Whose voice speaks: the owner's own doings, advice to a reader, or a form with nothing in it yet."""

from __future__ import annotations

import re
from collections.abc import Iterable

from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.words import QUOTED, has_cjk, is_empty, is_link, length, normal, plain
from career_journal.notes.outline import Node, Shape

Section = tuple[str, list[str]]
"""A heading, and the lines right below it."""
ADVICE_LINES = 8
"""Lines that address a reader and make the note an article, if they are more than those about oneself."""
ANSWERED = 3
"""Headings that ask something, with an answer below each, that make a note its owner's whatever stands above them."""
SPOKEN_SHARE = 20
"""One line in so many in the first person makes a note somebody's."""
RIDDLED = 5
"""One letter in so many stands in brackets to be filled in: a specimen."""
FORM_LINES = 5
"""Lines that say what to write, which make a form of a note if they are most of it."""
EXAMPLE_HEADINGS = 2
"""Headings over worked examples that make the note a guide, whose stories are nobody's."""
OWN_EXAMPLES = 2
"""Lines that name a place of work of the writer's own."""
METHOD_LINES, METHOD_SHARE = 5, 7
"""Lines that name the method, at least one in seven, in a note about setting goals."""
DESCRIBING = 5
"""Headings of a document about some thing."""
CAPTION = 8
"""Words; a line with a colon that is no longer only names its list."""
LONGEST_INSTRUCTION = 40
"""Words; who writes more than that is telling something."""
_EXAMPLE = re.compile(r"example #?\d+\b|template$", re.IGNORECASE)
"""`Example 2: a conflict` or `Template`, in a guide or among what one lived through oneself."""
BOLD_LEAD = re.compile(r"(?:\*\*|__)[^*]+(?:\*\*|__)\s*[:：]?")
"""A line in bold from end to end, which leads to what stands below it."""
_COUNTED = re.compile(r"[^\W\d_]{1,12}\s?#?\d{1,2}(?:\.\d+)*(?=\s*[·•|–—:.-])")
"""`KR1 · …`, `Objective 2 – …`."""
_LABEL = re.compile(r"^[^:：]{1,30}[:：]")
_NUMBER = re.compile(r"(?:[\s#]*\d[\d.]*)?(?:[:：].*)?$")
"""`objective 2: …` without its number and its words."""
I_DO = re.compile(
    r"(?:(?P<before>[^\W\d_]+),? )?\b(?:I|we|(?:my|our) team) "
    r"(?:(?:\w+ly|also|then|first|even|once|just) )?(?P<verb>\w+)",
    re.IGNORECASE,
)
"""`I built`, `when we then decided`: the word that says what English has somebody do, and the word in front."""
_TAGS_FIRST = re.compile(r"^(?:[@#][\w/-]+\s+)+")
"""`@feature`, `#blog`: what sort of work a line is about."""
_ASKED = re.compile(r"[^.!?:]{8,}\?(?=\s|$)")
_SIGNS_LAST = re.compile(r"(?:\s+(?:[#@][^\W\d][\w./-]*|\[\[[^\[\]]+\]\]))+\s*$")
"""`… gekürzt #gate @Ana [[Tower]]`: signs set behind a sentence, which is over before them."""
_SENTENCE = re.compile(r"[.!?。！？\n]")
_ENGLISH_I = re.compile(r"\b(?:I|we|my|our|me|us)\b", re.IGNORECASE)
_LAST_REMARK = re.compile(r"\s+[(（][^()（）]*[)）]$")
"""`TBD (at the end of the year)`."""
_REMARK = re.compile(r"[(（][^()（）]{1,40}[)）]")
"""`(in numbers!)`: a hint where the words are still missing."""
_MEANT = re.compile(r"^\[.?\]$|::|\d{4}|^\[\[|^\{[{%]*[<%]")
"""Brackets that say something: a checkbox, a field, a date, a link, a command for whoever publishes the note."""
_LIMIT = re.compile(r"[(（][^()（）]*\d\s?([^\W\d_]+)[^()（）]*[)）]\.?$")
"""`(1-2 sentences)`, `(at most 30 words)`, at the end of a line."""
_BRACKETS = re.compile(
    r"(?=[$\[<{_])(?:\$\{?\d\b|(?<![\]\[])\[[^\]\[]*\](?![(\[\]])|<[A-Za-z][^>=]{2,}>|\{\{?[^}]*\}?\}|_{4,})"
)


def is_instruction(text: str, grammar: Grammar) -> bool:
    """Whether a text tells its reader what to write: `Describe the setting`, `what you did`."""
    words = grammar.words
    if has_cjk(text) and "我" not in text and words.has("instruction_words", text):
        return True  # `你需要说明自己的行为`, however long it is
    if words.has("first_person", text) or length(text) >= LONGEST_INSTRUCTION:
        return False
    said = text[label.end() :] if (label := _LABEL.match(text)) else text
    if (limit := _LIMIT.search(text)) and limit[1].casefold() in words.number_words.lengths:
        return True
    return words.has("instruction_words", text) or any(words.starts("instruction_verbs", part) for part in (text, said))


def asks_reader(text: str, grammar: Grammar) -> bool:
    """Whether a line begins with a question to its reader, with its answer behind it or not."""
    asked = _ASKED.match(plain(text))
    if asked is None or not grammar.words.starts("asking_words", asked[0]):
        return False
    return grammar.words.has("instruction_words", asked[0]) and not grammar.words.has("first_person", asked[0])


def tells_own_doing(text: str, grammar: Grammar) -> bool:
    """Whether a text tells something its writer did; what English says in the present is a belief or a definition."""
    if not grammar.words.has("first_person", text):
        return False
    return not _ENGLISH_I.search(text) or deeds(text, grammar) > 0


def deeds(text: str, grammar: Grammar) -> int:
    """How often a text tells something its writer did; in other languages than English, in how many sentences."""
    words = grammar.words
    if _ENGLISH_I.search(text):
        return sum(words.is_past(match["verb"]) for match in I_DO.finditer(text.casefold()))
    sentences = [sentence for sentence in _SENTENCE.split(text) if words.has("first_person", sentence)]
    return sum(
        words.has("deeds", sentence) or any(words.is_past(word) for word in sentence.casefold().split())
        for sentence in sentences
    )


def is_advice(texts: list[str], grammar: Grammar, *, only_you: bool = False, of_work: bool = False) -> bool:
    """Whether a list as a whole advises its reader: at least half of its items do.

    Goals are imperatives by nature, so for them `only_you` counts the items that address the reader. Work done is
    noted that way too, `Add a test`: in lists `of_work` such verbs advise nobody.
    """
    said = [text for text in texts if not is_empty(text)]
    if only_you:
        advising = [text for text in said if grammar.words.has("instruction_words", text)]
        advising = [text for text in advising if not grammar.words.has("first_person", text)]
    else:
        advising = [text for text in said if is_instruction(text, grammar)]
        if of_work:
            advising = [text for text in advising if not _notes_work(text, grammar)]
    return len(said) > 1 and len(advising) * 2 > len(said)


def _notes_work(text: str, grammar: Grammar) -> bool:
    """`Add a spring to the gate`, in a list of what was done."""
    return grammar.words.starts("work_verbs", text) and not grammar.words.has("instruction_words", text)


def is_hole(text: str, grammar: Grammar) -> bool:
    """Whether a text only keeps a place: `TBD`, `…`, `[what you achieved] (Week N)`."""
    words = plain(text)
    if is_empty(text) or (words[:1] in ("(", "（") and _REMARK.fullmatch(words)):
        return True
    said = (_LAST_REMARK.sub("", words) if words.endswith((")", "）")) else words) or words
    if said.casefold().strip(" .:!") in grammar.words.lists.get("holes", ()):
        return True
    return len("".join(blanks(text))) * 2 > len(text.strip())


def is_numbered_blank(text: str, grammar: Grammar) -> bool:
    """Whether an item of a form only counts what is to stand there: `Task 1`, `Goal 2`."""
    words, _, number = normal(text).rpartition(" ")
    return number.isdecimal() and (words in grammar.words.lists["blank_nouns"] or words in grammar.words.labels)


def has_hole(text: str) -> bool:
    """Whether somewhere in a text something is still to be filled in: `I built [the feature] in a week`."""
    return any(len(blank) > len("[1]") for blank in blanks(text))


def is_riddled(text: str) -> bool:
    """Whether so much is still to be filled in that nothing has been told."""
    return sum(map(len, blanks(text))) * RIDDLED > len(text)


def blanks(text: str) -> list[str]:
    """What stands in brackets to be filled in."""
    if not any(sign in text for sign in "[<{_$"):
        return []
    return [match[0] for match in _BRACKETS.finditer(text) if not _MEANT.search(match[0])]


def tells_past(text: str, grammar: Grammar) -> bool:
    """Whether a line opens with something done: `Shipped …`, `I led …`, `Participei …`, `… 完成了`."""
    clean = plain(text)
    clean = _TAGS_FIRST.sub("", clean) if clean.startswith(("@", "#")) else clean
    told = plain(_SIGNS_LAST.sub("", text)) if any(sign in text for sign in ("#", "@", "[[")) else clean
    words = re.findall(r"[^\W\d_][\w'’-]*", clean.casefold())[:7]
    if not words:
        return False
    lists = grammar.words.lists
    if any(mark in text for mark in lists.get("past_marks", ())):
        return True
    opening = words[:2] if words[0] in lists.get("helping_verbs", ()) else words[:1]
    if words[0] in lists.get("first_person", ()) or words[0] in lists.get("time_openings", ()):
        after = next((place for place, word in enumerate(words, 1) if word in lists["first_person"]), len(words))
        opening = words[after : after + 2]
    return any(grammar.words.is_past(word) for word in opening[:2]) or grammar.words.closes_with_deed(told)


def opens_with_deed(text: str, grammar: Grammar) -> bool:
    """Whether the very first word of a line is a verb in the past: `Led …`, but not `In May I led …`.

    Or the first two, where a language tells it by two: `He vuelto a …`.
    """
    words = plain(text)
    return grammar.words.is_past(words.partition(" ")[0].casefold()) or bool(grammar.words.perfect.match(words))


def tells_own_deed(text: str, grammar: Grammar) -> bool:
    """Whether a line opens with its writer and something done: `I led …`, `My team opened …`."""
    return grammar.words.starts("first_person", plain(text)) and tells_past(text, grammar)


def led_in(
    nodes: list[Node], grammar: Grammar, lists: tuple[str, ...], topics: tuple[str, ...], *, ahead: bool = False
) -> set[int]:
    """The ids of items below a sentence that ends with a colon and announces something else.

    `lists` are the lists of words, `topics` the topics, one of which such a sentence names if it announces the items.
    If they lie `ahead`, a sentence that tells something done announces something else: `I read two books:`.
    """
    found: set[int] = set()
    astray = False
    for node in nodes:
        if node.shape is Shape.ITEM:
            found |= {id(node)} if astray else set()
        elif node.shape is Shape.TEXT:
            words = plain(node.text)
            announces = grammar.words.mentions(topics, words) or any(grammar.words.has(name, words) for name in lists)
            tells = length(words) > CAPTION or (ahead and tells_past(words, grammar))
            is_example = any(words.casefold().endswith(end) for end in grammar.words.lists["example_endings"])
            is_own = grammar.words.has("first_person", words)
            is_yours = ahead and grammar.words.has("instruction_words", words) and not is_own  # `You will be able to:`
            is_duty = any(grammar.words.has(name, words) for name in ("duties", "help_wanted"))
            is_other = is_duty or is_example or is_yours or (tells and not announces)
            astray = words.endswith((":", "：")) and is_other
        else:
            astray = False
    return found


def _asks(text: str, grammar: Grammar) -> bool:
    """Whether a line asks its reader something, which is no advice."""
    words = plain(text)
    if words.endswith(("?", "？")) or grammar.words.starts("behavioural", words):
        return True
    return has_cjk(words) and grammar.words.has("asked_of_you", words)


def _without_answer_label(text: str, grammar: Grammar) -> str:
    """`Your answer: by its noise` addresses nobody."""
    label = _LABEL.match(text)
    is_answer = label is not None and grammar.words.labels.get(normal(label[0]).rstrip(":： ")) == "answer"
    return text[label.end() :] if label is not None and is_answer else text


def _names_employer(said: list[str], grammar: Grammar) -> bool:
    """`At Hinge Works, we chose the bolt`: whose examples say where they happened has lived them."""
    told = [text for text in said if grammar.words.has("first_person", text)]
    return sum(_WHERE.search(text) is not None for text in told) >= OWN_EXAMPLES


def _worked_examples(lines: list[str], headings: list[str], grammar: Grammar) -> int:
    """Captions such as `Sample answer:` or `Possible answer 2`, and headings that speak of one."""
    captions = [text for text in map(plain, lines) if length(text) <= CAPTION // 2 or _LABEL.match(text)]
    shown = ("worked_examples", "example_questions")
    examples = sum(any(grammar.words.has(name, plain(heading)) for name in shown) for heading in headings)
    return examples + sum(grammar.words.starts("worked_examples", text) for text in captions)


def _explains_goals(said: list[str], headings: list[str], grammar: Grammar) -> bool:
    """Whether the method is named more often than goals are stated, or a heading says what is no goal."""
    method = sum(
        grammar.words.has("method_terms", text) and grammar.words.has("method_terms", _LABEL.sub("", text))
        for text in map(plain, said)
    )
    is_named = method >= METHOD_LINES and method * METHOD_SHARE >= len(said)
    if is_named and method > _goals_stated(said, headings, grammar):
        return True
    return any(grammar.words.starts("not_goals", plain(heading)) for heading in headings)


def _goals_stated(said: list[str], headings: list[str], grammar: Grammar) -> int:
    lines = [plain(text) for text in said]
    labels = [normal(match[0]) for text in lines if (match := _LABEL.match(text) or _COUNTED.match(text))]
    labels += [normal(match[0] if (match := _COUNTED.match(heading)) else heading) for heading in headings]
    return sum(_NUMBER.sub("", label) in grammar.words.labels for label in labels)


_WHERE = re.compile(r"(?:^|\W)[Aa]t (?!Company|Acme|My|The|A )(?:[A-Z][a-z]+[\w&.-]*\s?){1,3}, (?:I|we|our|my)\b")
"""Only where a comma sets it off: `At Hinge Works, I …`."""


def _is_answered(sections: list[Section], grammar: Grammar) -> bool:
    """Whether somebody answers below headings that ask, in more of them than there are sections with advice.

    Advice has then been put in front of the answers, by a recruiter say, and they may be no more than key words.
    """
    advised = [lines for _, lines in sections if any(_addresses(text, grammar) for text in lines)]
    answered = [lines for heading, lines in sections if lines and lines not in advised and _asks(heading, grammar)]
    said = [text for lines in answered for text in lines]
    is_own = any(grammar.words.has("first_person", QUOTED.sub("", text)) for text in said)
    is_hiring = any(grammar.words.has("hiring", text) for text in said)
    return is_own and not is_hiring and len(answered) >= max(ANSWERED, len(advised) + 1)


def _addresses(text: str, grammar: Grammar) -> bool:
    """Whether a line that asks nothing speaks to a reader."""
    return grammar.words.has("instruction_words", text) and not _asks(text, grammar)


class Voice:
    """Whose voice a whole note is in."""

    def __init__(
        self,
        lines: list[str],
        headings: list[str],
        grammar: Grammar,
        heads: Iterable[str] = (),
        sections: Iterable[Section] = (),
    ) -> None:
        """`heads` are those of the columns of its tables, once for each row; `sections` hold its lines as well."""
        self.grammar = grammar
        said = [
            _without_answer_label(text, grammar) for text in lines if not _asks(text, grammar) and not is_link(text)
        ]
        said = [text for text in said if not (text.endswith((":", "：")) and BOLD_LEAD.fullmatch(text))]
        you = sum(grammar.words.has("instruction_words", text) for text in said)
        own = sum(grammar.words.has("first_person", text) for text in said)
        self.tells = own > you
        """Whether more of its lines speak of its writer than to a reader."""
        self.is_somebodys = own * SPOKEN_SHARE > len(said)
        """Whether somebody speaks of himself or his own, now and then at least."""
        self.describes = not own and len(headings) >= DESCRIBING
        """Whether it is a document about some thing, in which nobody speaks."""
        self.explains_goals = _explains_goals(said, [*headings, *heads], grammar)
        """Whether it speaks about objectives and key results in place of stating them, or designs a thing: only who
        designs says what is no goal."""
        spoken = sum(grammar.words.has("first_person", QUOTED.sub("", text)) for text in said)
        is_lived = _names_employer(said, grammar)
        examples = 0 if is_lived else _worked_examples(lines, headings, grammar)
        self.illustrates = examples >= EXAMPLE_HEADINGS
        """Whether it shows how to answer, by examples which are nobody's."""
        if spoken * 2 < own:  # who tells of himself needs no quotation marks
            examples += sum(bool(_EXAMPLE.match(plain(heading))) for heading in headings)
        # who tells of himself fills in no form
        prompting = 0 if own else sum(grammar.words.starts("prompts", plain(text)) for text in said)
        is_form = prompting >= FORM_LINES and prompting * 2 > len(said)
        # below `How to answer`, what somebody says of himself in quotation marks is an example
        owned = spoken if any(grammar.words.starts("guides", plain(heading)) for heading in headings) else own
        is_advice = you >= ADVICE_LINES and you > owned and not (is_lived or _is_answered(list(sections), grammar))
        self.advises = is_form or is_advice or examples >= EXAMPLE_HEADINGS
        """Whether it tells its reader what to do: an article or a template, not the owner's notes."""

    def hear(self, title: str, opening: list[str]) -> None:
        """Take a guide at its word: `How to answer`, `Most common interview questions`, `with sample answers`.

        `Sample answers, based on your project`, has been written for its owner.
        """
        words = self.grammar.words
        is_guide = words.starts("guides", title) or words.has("question_lists", title)
        if is_guide or any(words.has("shown_answers", text) for text in opening):
            self.illustrates = self.advises = True
        if any(words.has("tailored", text) for text in opening):
            self.illustrates = self.advises = False
