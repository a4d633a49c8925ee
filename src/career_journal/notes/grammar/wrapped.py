"""Sentences that go on over the end of a line, which somebody broke where it grew long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from career_journal.figures import Figure

Line = tuple[int, str]
WIDE = 50
"""Characters of a line that was broken because it grew long."""
_ENDS = tuple(".!?:;。！？：；")
_AFTER_END = ' *_)"”'


class Texts(dict[int, str]):
    """The lines of a note by their numbers, and the numbers of those with which an item or a paragraph begins."""

    def __init__(self, lines: Mapping[int, str], firsts: Iterable[int] = ()) -> None:
        super().__init__(lines)
        self.firsts = frozenset(firsts)


def wrapped(lines: Iterable[Line], firsts: frozenset[int] = frozenset()) -> Iterator[list[Line]]:
    """The lines in groups, in each of which a sentence goes on from one line to the next, but not to a first one."""
    group: list[Line] = []
    for number, text in lines:
        if group and (number in firsts or not _goes_on(group[-1], number)):
            yield group
            group = []
        group.append((number, text))
    if group:
        yield group


def _goes_on(line: Line, number: int) -> bool:
    """Whether the next line, of this number, may be in the middle of a sentence."""
    return number == line[0] + 1 and len(line[1]) >= WIDE and not line[1].rstrip(_AFTER_END).endswith(_ENDS)


def joined(lines: list[Line]) -> str:
    """The text of a group."""
    return " ".join(text for _, text in lines)


def placed(figure: Figure, lines: list[Line]) -> Figure:
    """A figure of a group with the line on which it begins."""
    if len(lines) == 1:
        return figure
    first = figure.text.split()[0]
    whole = (number for number, text in lines if figure.text in text)
    begun = (number for number, text in lines if first in text)
    return replace(figure, line=next(whole, next(begun, figure.line)))
