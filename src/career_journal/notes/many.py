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
_shared: list[tuple[str, Grammar]] = []


def read_all(root: Path, paths: Iterable[Path], grammar: Grammar) -> tuple[Note, ...]:
    """Every note, in the order of the paths."""
    folder = os.path.join(root, "")  # noqa: PTH118 - paths are strings here, for there are thousands of them
    names = [os.fspath(path).removeprefix(folder).replace(os.sep, "/") for path in paths]
    cores = _cores()
    with _nothing_thrown_away():
        if len(names) < MANY or cores == 1:
            return tuple(_read(folder, names, grammar))
        return tuple(_on_all_cores(folder, names, grammar, cores))


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


def _on_all_cores(folder: str, names: list[str], grammar: Grammar, cores: int) -> Iterator[Note]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    yield from _read(folder, names[:FIRST], grammar)
    portions = [names[start : start + PORTION] for start in range(FIRST, len(names), PORTION)]
    with ProcessPoolExecutor(cores, get_context("fork"), _begin, (folder, grammar)) as pool:
        for notes in pool.map(_read_portion, portions):
            yield from notes


def _begin(folder: str, grammar: Grammar) -> None:
    """In a new process: remember what is shared, and leave Ctrl-C to the first process."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _shared.append((folder, grammar))


def _read_portion(names: list[str]) -> list[Note]:
    folder, grammar = _shared[-1]
    return _read(folder, names, grammar)


def _read(folder: str, names: list[str], grammar: Grammar) -> list[Note]:
    return [read_file(folder + name, name, grammar) for name in names]
