"""Holding a note, or a folder: who changes it keeps other commands away from it meanwhile."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from career_journal.errors import CannotRead, NotFound, Refused

try:
    import fcntl
except ImportError:  # Windows: programs do not wait for each other there, the comparison before writing remains
    LOCKS = False
else:
    LOCKS = True

PATIENCE = 3.0
"""Seconds to wait for another program that holds a note."""


@contextmanager
def hold(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold a note, or a folder, so that no other command changes it meanwhile.

    Raises Refused if another program does not let go of it in time.
    """
    if not LOCKS:
        yield
        return
    descriptor = _held(path, time.monotonic() + patience)
    try:
        yield
    finally:
        os.close(descriptor)


def _held(path: Path, deadline: float) -> int:
    while True:
        descriptor = _opened(path)
        try:
            lock(descriptor)
            if os.path.samestat(os.fstat(descriptor), path.stat()):
                return descriptor
        except FileNotFoundError:
            pass  # taken away while we waited: opening it again says so
        except BlockingIOError:
            if time.monotonic() > deadline:
                os.close(descriptor)
                message = f"{path.name} is held by another command, perhaps an open editor"
                raise Refused(message, "finish that one first; nothing was changed") from None
            time.sleep(0.005)
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)  # held by others, or replaced by another file while we waited


def _opened(path: Path) -> int:
    try:
        return os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    except FileNotFoundError:
        message = f"{path.name} is no longer there"
        raise NotFound(message, "'journal list' shows every note") from None
    except OSError as error:
        message = f"{path.name} cannot be opened: {(error.strerror or str(error)).lower()}"
        raise CannotRead(message, "check its permissions; nothing was changed") from None


def lock(descriptor: int) -> None:
    """Hold an open file until it is closed. Raises BlockingIOError if another program holds it."""
    if LOCKS:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
