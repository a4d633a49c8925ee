"""Where the journal is, and what its owner settled in `journal.toml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

from career_journal.errors import BadRequest, CannotRead

if TYPE_CHECKING:
    from career_journal.periods import Calendar

FILE = "journal.toml"
INSIDE = ("notes",)
"""Folders in which `journal.toml` is looked for as well, on the way upward."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The journal's own settings. Every one has a default, so that any folder of notes works without a file."""

    name: str = ""
    """Whose journal it is; shown on top of reports that are shared."""
    form: str = ""
    """The review form, by name."""
    ladder: str = "neutral"
    """The ladder, by name."""
    level: str = ""
    """Your level on the ladder."""
    target_level: str = ""
    """The level you aim at."""
    targets: tuple[str, ...] = ()
    """Companies you prepare for; the first is the default of `journal prep`."""
    fiscal_year_start: int = 1
    """The month the employer's year starts in, 1 to 12."""
    fiscal_year_named_by: str = "end"
    """Whether that year is named by the year it starts or ends in: start or end."""
    exclude: tuple[str, ...] = ()
    """Notes that are not read, as patterns: drafts/*.md."""
    never_share: tuple[str, ...] = ()
    """Words that must not stand in anything shared: names of clients, of products to come."""
    folders: Mapping[str, str] = field(default_factory=dict)
    """The folder new notes of a kind go to: story = stories."""
    headings: Mapping[str, str] = field(default_factory=dict)
    """What a heading of yours announces: "War room" = story."""
    weights: Mapping[str, float] = field(default_factory=dict)
    """Weights of the five grades of evidence: witness = 25."""
    not_applicable: Mapping[str, str] = field(default_factory=dict)
    """Competencies of the ladder that your role does not have, each with the reason: "Systems" = "no servers here"."""

    @property
    def calendar(self) -> Calendar:
        """The employer's year."""
        from career_journal.periods import Calendar

        return Calendar(self.fiscal_year_start, self.fiscal_year_named_by)


def find_root(given: str | None, environment: Mapping[str, str], start: Path) -> Path:
    """The folder of the journal.

    A folder given on the command line wins over `JOURNAL_DIR`, that over the nearest folder upward with a
    `journal.toml` in it or in its `notes`, that over the user's configuration. Raises CannotRead if none is found.
    """
    for named, where in ((given, "--dir"), (environment.get("JOURNAL_DIR"), "JOURNAL_DIR")):
        if named:
            return _existing(Path(named).expanduser(), where)
    for folder in (start, *start.parents):
        for candidate in (folder, *(folder / name for name in INSIDE)):
            if (candidate / FILE).is_file():
                return candidate
    configured = _configured(environment)
    if configured is not None:
        return _existing(configured, "the user configuration")
    message = f"no journal here: no {FILE} in {start} or above"
    raise CannotRead(message, "run 'journal init', name a folder with --dir, or set JOURNAL_DIR")


def _existing(path: Path, where: str) -> Path:
    if path.is_dir():
        return path
    message = f"{where} names {path}, which is {'a file' if path.is_file() else 'not there'}"
    raise CannotRead(message, "name the folder that holds the notes")


def _configured(environment: Mapping[str, str]) -> Path | None:
    home = environment.get("XDG_CONFIG_HOME") or (f"{environment['HOME']}/.config" if environment.get("HOME") else "")
    path = Path(home) / "journal" / "config.toml"
    if not home or not path.is_file():
        return None
    named = _load(path).get("dir")
    return Path(str(named)).expanduser() if named else None


def read_settings(root: Path) -> Settings:
    """The settings of a journal. Raises BadRequest with file and line if they cannot be read."""
    path = root / FILE
    if not path.is_file():
        return Settings()
    values = _load(path)
    text = path.read_text("utf-8")
    known = {entry.name: entry for entry in fields(Settings)}
    for key, value in values.items():
        where = f"{path}:{_line_of(text, key)}"
        if key not in known:
            close = get_close_matches(key, known, n=1)
            message = f"{where}: '{key}' is not a setting"
            raise BadRequest(message, f"did you mean '{close[0]}'?" if close else f"known settings: {', '.join(known)}")
        expected = _mismatch(key, value)
        if expected:
            shown = "a table" if isinstance(value, dict) else repr(value)
            message = f"{where}: '{key}' is {shown}, {expected} was expected"
            raise BadRequest(message, f"write it as 'journal init --dry-run' shows it, or delete the line from {FILE}")
    chosen: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in values.items()}
    return Settings(**chosen)


def _load(path: Path) -> dict[str, Any]:
    import tomllib  # `journal log` must not wait for it where there is nothing to read

    try:
        return tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"line (\d+)", str(error))
        message = f"{path}:{where[1] if where else 1}: {str(error).partition(' (at')[0].lower()}"
        raise BadRequest(message, 'texts stand in "quotes", lists in [brackets], the rest as it is') from None
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path} cannot be read: {error}"
        raise CannotRead(message) from None


def _mismatch(key: str, value: Any) -> str | None:  # noqa: ANN401 - any TOML value
    """What was expected, if the value is of another kind."""
    default = getattr(Settings(), key)
    if key == "fiscal_year_start":
        return None if isinstance(value, int) and 1 <= value <= 12 else "a month from 1 to 12"
    if key == "fiscal_year_named_by":
        return None if value in ("start", "end") else "'start' or 'end'"
    if isinstance(default, tuple):
        return (
            None
            if isinstance(value, list) and all(isinstance(item, str) for item in value)
            else 'a list such as ["one", "two"]'
        )
    if isinstance(default, Mapping):
        kind, what = (int | float, "numbers") if key == "weights" else (str, "texts")
        right = isinstance(value, dict) and all(isinstance(item, kind) for item in value.values())
        return None if right else f"a table [{key}] of {what}"
    return (
        None if isinstance(value, type(default)) else f"a {'text in quotes' if isinstance(default, str) else 'number'}"
    )


def place_in_file(root: Path, key: str) -> str:
    """Where in `journal.toml` a key stands, as `path:line`."""
    path = root / FILE
    return f"{path}:{_line_of(path.read_text('utf-8'), key)}"


def _line_of(text: str, key: str) -> int:
    pattern = re.compile(rf"\s*\[?\s*[\"']?{re.escape(key)}\b")
    return next((number for number, line in enumerate(text.splitlines(), 1) if pattern.match(line)), 1)
