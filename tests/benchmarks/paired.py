"""Commands timed in turn, A B A B …, so that a slow moment of the machine strikes both: ratios, not milliseconds."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

PROJECT = Path(__file__).resolve().parents[2]
WARM_UP = 3
"""Rounds that are run and not counted."""

Command = Sequence[str | Path]


class Comparison(NamedTuple):
    """How long two commands took, round by round, in seconds."""

    baseline: tuple[float, ...]
    measured: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """The measured command as a multiple of the baseline: the median over the rounds."""
        return median(ours / theirs for ours, theirs in zip(self.measured, self.baseline, strict=True))

    def __str__(self) -> str:
        took = f"{median(self.measured) * 1000:.0f} ms against {median(self.baseline) * 1000:.0f} ms"
        return f"ratio {self.ratio:.2f} ({took}, medians of {len(self.baseline)} rounds)"


def compare(
    baseline: Command, measured: Command, *, rounds: int, before: Callable[[], object] = lambda: None
) -> Comparison:
    """Run both commands in every round, each after a call of `before`. Raises CalledProcessError if one fails."""
    times = []
    for _ in range(WARM_UP + rounds):
        before()
        theirs = seconds(baseline)
        before()
        times.append((theirs, seconds(measured)))
    first, second = zip(*times[WARM_UP:], strict=True)
    return Comparison(first, second)


def seconds(command: Command) -> float:
    """How long one run of a command takes, from its start to its end."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "JOURNAL"))}
    begun = time.perf_counter()
    subprocess.run(
        command,
        check=True,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    return time.perf_counter() - begun


def installed(folder: Path) -> Path:
    """The programs of a wheel of this project, installed into a new environment: an editable one starts slower."""
    wheels, environment = folder / "wheels", folder / "environment"
    _quietly(sys.executable, "-m", "venv", environment)
    programs = environment / ("Scripts" if os.name == "nt" else "bin")
    _quietly(sys.executable, "-m", "pip", "wheel", "--no-deps", "--wheel-dir", wheels, PROJECT)
    _quietly(programs / "python", "-m", "pip", "install", *wheels.glob("*.whl"))
    return programs


def _quietly(*command: str | Path) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
