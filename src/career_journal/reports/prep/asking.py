"""What else belongs on the sheet: weaknesses to expect, what to ask back, what not to say, the owner's linked notes."""

from __future__ import annotations

from collections.abc import Iterator

from career_journal.errors import Source
from career_journal.journal import Journal, wording
from career_journal.journal.interview.noted import WEAKNESS
from career_journal.journal.library import shipped_grammar
from career_journal.journal.secrecy import is_unsaid, own_lines
from career_journal.notes.grammar.inline import links_in
from career_journal.notes.grammar.words import plain
from career_journal.notes.marks import marks_in, marks_named, marks_of
from career_journal.notes.read import Note
from career_journal.records.company import Company
from career_journal.records.feedback import Feedback
from career_journal.records.objective import Objective
from career_journal.report import Line
from career_journal.reports.prep.desk import Desk
from career_journal.reports.prep.value import Asking, Linked, Secret

MOST = 5
"""Nobody gets to ask more than five; what the owner wants to ask stands there even so."""
NOTED = "nothing: your note says so"
FIRST = ("negotiat", "salary", "offer", "bargain")
"""What linked notes are about that come first."""


def expect(desk: Desk) -> Iterator[Line]:
    """What an interviewer may ask about: what others found lacking, what you named yourself, what was not reached."""
    journal = desk.journal
    for answer in desk.shelf.answers_to(WEAKNESS):
        if not answer.is_open:
            yield Line(f"weakness: {_first(answer.text)}", (answer.line_of("text"),))
    for feedback in journal.of(Feedback):
        if feedback.nature == "growth":
            giver = f"{feedback.giver}: " if feedback.giver else ""
            since = f"; since then: {_first(feedback.action_taken)}" if feedback.action_taken else ""
            yield Line(f"{giver}{_first(feedback.text)}{since}", (feedback.source,))
    for objective in journal.of(Objective):
        if objective.state in ("missed", "dropped"):
            yield Line(f"{objective.state}: {objective.title}", (objective.source, *objective.also))


def _first(text: str) -> str:
    """The text in one line."""
    return " ".join(text.split())


def ask_back(desk: Desk) -> Iterator[Asking]:
    """Questions to ask: the owner's for this company first, then by who sits opposite."""
    found = [(note, line) for note in desk.employer.notes for line in asked_in(note) if not wording.holes(line.text)]
    mine = [line for note, line in found if note in desk.journal.of(Company)]
    for_them = {who: [line for line in mine if _is_for(line, who)] for who in desk.employer.get("people") or ()}
    own = [line for line in mine if not any(line in lines for lines in for_them.values())]
    more = [line for _, line in found if line not in mine]
    if own or more:
        yield Asking(desk.employer.name, (*own, *more[: max(0, MOST - len(own))]))
    groups = {who: [*lines] for who, lines in for_them.items() if lines}
    for bank in desk.shelf.banks:
        for who, texts in bank.ask.items():
            groups.setdefault(_person(desk, who), []).extend(Line(text, (bank.line_of("ask"),)) for text in texts)
    for who, lines in groups.items():
        yield Asking(who, tuple(lines[: max(MOST, len(for_them.get(who, ())))]))


def _is_for(line: Line, person: str) -> bool:
    """Whether a question names this person before its colon: `Jo: who decides?` is for Jo Roe, engineering manager."""
    named, colon, _ = line.text.partition(":")
    return bool(colon and named.split()) and set(named.casefold().split()) <= set(
        person.partition(",")[0].casefold().split()
    )


def asked_in(note: Company) -> Iterator[Line]:
    """The questions to ask in a note about a company, each with its line."""
    yield from listed(note, "ask")


def listed(note: Company, field: str) -> Iterator[Line]:
    """The texts of a list in a note about a company, each with its line."""
    for text, line in own_lines(note, field):
        yield Line(text, (Source(note.source.path, line, line),))


def _person(desk: Desk, who: str) -> str:
    """The interviewer of this kind by name, if the company's note lists one: `Jo Roe, engineering manager`."""
    words = set(who.casefold().split())
    return next((name for name in desk.employer.get("people") or () if words & set(name.casefold().split())), who)


def secrets(desk: Desk, journal: Journal) -> Iterator[Secret]:
    """What must not be said: what is confidential, what a note says so of, the words that are never to be shared."""
    yield from _confidential(journal)
    yield from _unread(journal)
    yield from _unsaid(desk)
    for word in journal.settings.never_share:
        yield Secret(f"“{word}”", "nothing: it is in never_share", ())


def _confidential(journal: Journal) -> Iterator[Secret]:
    """The confidential records, with what to say in their place."""
    found: dict[tuple[str, str, str], list[Source]] = {}
    for record in journal.records:
        if record.confidential and not (record.private or record.is_reference or record.parent):
            key = record.kind.replace("_", " "), record.source.path, record.share_as
            found.setdefault(key, []).append(record.source)
    for (kind, path, say), places in found.items():
        about = f"{'every ' if len(places) > 1 else ''}{kind} in {path}"
        yield Secret(about, say or "nothing: it has no share_as yet", tuple(places), is_replaced=bool(say))


def _unread(journal: Journal) -> Iterator[Secret]:
    """Lines that became no record, and say of themselves that they are confidential: only their places are named."""
    for note in journal.notes:
        lines = [number for number, role, text in note.lines() if role == "unread" and _is_confidential(text)]
        if lines:
            about = f"{'a line' if len(lines) == 1 else f'{len(lines)} lines'} of {note.path}"
            yield Secret(about, NOTED, tuple(Source(note.path, number, number) for number in lines))


def _is_confidential(text: str) -> bool:
    return marks_of(text, shipped_grammar().words).get("confidential", False) and not is_unsaid(text)


def _unsaid(desk: Desk) -> Iterator[Secret]:
    """Lines about the company, or of a note linked from or to it, that say of themselves that they are not to be said.

    Of what is marked as private or confidential, only the place is named.
    """
    for note in _about(desk):
        for number, role, text in note.lines():
            is_kept = number in note.kept and role == "detail"
            if is_unsaid(text) or is_kept:
                is_marked = is_kept or _is_secret(note) or any(marks_named(text).values())
                about = f"a line of {note.path}" if is_marked else f"“{plain(text.lstrip('# '))}”"
                yield Secret(about, NOTED, (Source(note.path, number, number),))


def _about(desk: Desk) -> list[Note]:
    """The owner's notes about the company, and those that they link to or that link to them."""
    own = _own(desk)
    there = {path for note in desk.journal.notes if note.path in own for path, _ in _followed(desk, note)}
    return [note for note in desk.journal.notes if note.path in own | there or _links_to(desk, note, own)]


def _own(desk: Desk) -> set[str]:
    """The paths of the owner's notes about the company."""
    return {note.source.path for note in desk.employer.notes if note in desk.journal.of(Company)}


def _links_to(desk: Desk, note: Note, paths: set[str]) -> Source | None:
    """Where a note links to one of some others; None if it does not."""
    return next((place for path, place in _followed(desk, note) if path in paths), None)


def _followed(desk: Desk, note: Note) -> Iterator[tuple[str, Source]]:
    """The paths of the notes that a note links to, each with its line."""
    for number, _, text in note.lines():
        for name in links_in(text) if "[" in text else ():
            found = desk.shelf.links.note(name)
            if found is not None:
                yield found.path, Source(note.path, number, number)


def linked(desk: Desk) -> Iterator[Linked]:
    """The notes that the stories' and the company's notes link to, or that link to the company; negotiation first."""
    found: dict[str, Linked] = {}
    for name, source in _links(desk):
        note = desk.shelf.links.note(name)
        if note is None or not (_is_own_material(note) or _is_secret(note)):
            entry = Linked(name, note.title if note else "", note.path if note else "", (source,))
            found.setdefault(note.path if note else name, entry)
    yield from sorted(found.values(), key=lambda one: (not _is_on_offers(one), not one.path, one.name))


def _links(desk: Desk) -> Iterator[tuple[str, Source]]:
    """Every link of the notes that hold stories and of the company's own note; then the notes that link to that."""
    own = _own(desk)
    paths = own | {story.source.path for story in desk.shelf.stories}
    for note in desk.journal.notes:
        if note.path in paths:
            for line, _, text in note.lines():
                yield from ((name, Source(note.path, line, line)) for name in links_in(text))
        elif (place := _links_to(desk, note, own)) is not None:
            yield note.path, place


def _is_own_material(note: Note) -> bool:
    """Whether a linked note is a story, evidence or another typed record: those stand elsewhere on the sheet."""
    return note.shape == "typed"


def _is_secret(note: Note) -> bool:
    """Whether all of a linked note is private or confidential, its title included."""
    return any(marks_in(note.front).values())


def _is_on_offers(entry: Linked) -> bool:
    words = f"{entry.name} {entry.title}".casefold()
    return any(word in words for word in FIRST)
