"""An answer: a question you were asked, and what you say to it."""

from typing import Annotated, ClassVar

from msgspec import Meta

from career_journal.records.base import Record, Text


class Answer(Record, frozen=True, kw_only=True):
    """A question of a form or an interview with your answer; an empty text means it is still unanswered."""

    kind: ClassVar[str] = "answer"
    is_part: ClassVar[bool] = True

    question: Annotated[str, Meta(description="what was asked")] = ""
    number: Annotated[int | None, Meta(description="its number in the form")] = None
    required: Annotated[bool, Meta(description="whether the form insists on it")] = False
    text: Annotated[Text, Meta(description="what you answered; empty if nothing yet")] = ""
    max_words: Annotated[int | None, Meta(description="the longest answer the form takes, in words")] = None

    @property
    def is_open(self) -> bool:
        """Whether it is still unanswered."""
        return not self.text.strip()
