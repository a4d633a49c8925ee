"""A vocabulary of competencies: what interviewers ask for, and the words in which people tell of it."""

from typing import Annotated, ClassVar

import msgspec
from msgspec import Meta

from career_journal.records.base import Record


class Subject(msgspec.Struct, frozen=True):
    """Something stories are about: the names people file it under, and how it is asked for and told.

    A phrase may leave a gap: `turned … down` also finds "turned the whole plan down".
    """

    also: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    hints: str = ""
    """Phrases, with commas between them, that are often told of it but prove nothing: they only order stories."""
    under: tuple[str, ...] = ()
    """The competencies that a finer subject belongs to, the nearest first."""


class Competencies(Record, frozen=True, kw_only=True):
    """The words of one language by which questions find stories. A note of yours adds to the shipped ones."""

    kind: ClassVar[str] = "competencies"
    is_reference: ClassVar[bool] = True

    language: Annotated[str, Meta(description="the language")] = ""
    competencies: Annotated[
        dict[str, Subject], Meta(description="competency: other names (also), words of a question, words of a story")
    ] = {}
    subjects: Annotated[
        dict[str, Subject], Meta(description="finer subjects, such as a deadline or a manager, in the same shape")
    ] = {}
    alike: Annotated[
        tuple[tuple[str, ...], ...], Meta(description="groups of words that mean nearly the same at work")
    ] = ()
    everyday: Annotated[
        tuple[str, ...], Meta(description="words that every story has: they order stories and are never a reason")
    ] = ()
    fixed: Annotated[
        tuple[str, ...],
        Meta(description="phrases whose words mean something else together: `no incident`, `in order to`"),
    ] = ()
    translations: Annotated[
        dict[str, str],
        Meta(
            description="an English word, phrase or subject, and what this language says for it, with commas between; "
            "`word*` takes every ending"
        ),
    ] = {}
    irregular: Annotated[dict[str, tuple[str, ...]], Meta(description="a word and its irregular forms")] = {}
    stop: Annotated[tuple[str, ...], Meta(description="words that everybody uses")] = ()
