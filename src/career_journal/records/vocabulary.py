"""A vocabulary: the words by which notes are read."""

from typing import Annotated, Any, ClassVar

from msgspec import Meta

from career_journal.records.base import Record


class VocabularyNote(Record, frozen=True, kw_only=True):
    """Words of a language, or of yours: headings and what they announce, labels of story parts."""

    kind: ClassVar[str] = "vocabulary"
    is_reference: ClassVar[bool] = True
    needed: ClassVar[tuple[str, ...]] = ()

    language: Annotated[str, Meta(description="the language")] = ""
    accents: Annotated[str, Meta(description="optional where people leave them out: `exitos` for `éxitos`")] = ""
    headings: Annotated[dict[str, Any], Meta(description="kind: [headings that announce it]")] = {}
    slots: Annotated[dict[str, Any], Meta(description="part of a story: [labels]")] = {}
    labels: Annotated[dict[str, Any], Meta(description="question, answer, objective, key_result: [labels]")] = {}
    status: Annotated[dict[str, Any], Meta(description="state of a goal: [words that say it]")] = {}
    grades: Annotated[dict[str, Any], Meta(description="words by which evidence is graded")] = {}
