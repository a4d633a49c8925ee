"""Reading many notes: one after the other, or on every core where there are enough of them to be worth it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from career_journal.notes.grammar.context import Grammar
from career_journal.notes.read import Note, read_file

MANY = 400
"""Notes from which starting other processes takes less time than it saves."""
PORTION = 50
FIRST = 16
"""Notes that are read before, so that what they compile is there in every process."""
_shared: list[tuple[Path, Grammar]] = []


def read_all(root: Path, paths: Iterable[Path], grammar: Grammar) -> tuple[Note, ...]:
    """Every note, in the order of the paths."""
    names = [path.relative_to(root).as_posix() for path in paths]
    cores = _cores()
    with _nothing_thrown_away():
        if len(names) < MANY or cores == 1:
            return tuple(read_file(root / name, name, grammar) for name in names)
        return tuple(_on_all_cores(root, names, grammar, cores))


@contextmanager
def _nothing_thrown_away() -> Iterator[None]:
    """All that is read is kept, so looking for what could be thrown away is lost time, now and later."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()


def _cores() -> int:
    """How many processes may share the work; 1 where a process cannot simply be doubled with all it knows."""
    if sys.platform != "linux":
        return 1
    return len(os.sched_getaffinity(0))


def _on_all_cores(root: Path, names: list[str], grammar: Grammar, cores: int) -> Iterator[Note]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    yield from (read_file(root / name, name, grammar) for name in names[:FIRST])
    portions = [names[start : start + PORTION] for start in range(FIRST, len(names), PORTION)]
    with ProcessPoolExecutor(cores, get_context("fork"), _begin, (root, grammar)) as pool:
        for notes in pool.map(_read, portions):
            yield from notes


def _begin(root: Path, grammar: Grammar) -> None:
    """In a new process: remember what is shared, and leave Ctrl-C to the first process."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _shared.append((root, grammar))


def _read(names: list[str]) -> list[Note]:
    root, grammar = _shared[-1]
    return [read_file(root / name, name, grammar) for name in names]
