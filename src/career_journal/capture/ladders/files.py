"""Files of any of the known endings as plain data, bounded before they are taken apart."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any

import msgspec
import yaml

from career_journal.errors import BadRequest, CannotRead
from career_journal.notes import frontmatter
from career_journal.notes.arranging import outline
from career_journal.notes.outline import Node

LARGEST = 4 * 1024 * 1024
DEEPEST = 40
MOST_ALIASES = 50
ENDINGS = (".yml", ".yaml", ".json", ".md", ".js", ".ts", ".csv", ".tsv")
_TRACKS = re.compile(r"\btracks\b[^=\n]*=\s*(?=\{)")


def read_file(path: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    """A mapping, a list, rows of a table, or the outline of a Markdown note."""
    text = _text(path)
    match path.suffix.lower():
        case ".json":
            return _json(text, path)
        case ".yml" | ".yaml":
            return load_yaml(text, path)
        case ".md":
            return _markdown(text, path)
        case ".js" | ".ts":
            return _script(text, path)
        case ".csv" | ".tsv":
            return list(csv.reader(io.StringIO(text), delimiter="\t" if path.suffix.lower() == ".tsv" else ","))
    message = f"{path.name} is no ladder that can be read"
    hint = "save a web page or spreadsheet as a table (.csv): competencies down, levels across"
    raise BadRequest(message, f"known endings: {', '.join(ENDINGS)}; {hint}")


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        message = f"{path} cannot be read: {(error.strerror or str(error)).lower()}"
        raise CannotRead(message, "name a file that is there") from None
    if len(data) > LARGEST:
        message = f"{path} is larger than {LARGEST // 1024 // 1024} MB"
        raise CannotRead(message, "a ladder is a page or two; name the file that holds it")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"{path} is not UTF-8 (byte {error.start})"
        raise CannotRead(message, "save it as UTF-8") from None


def load_yaml(text: str, path: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    """YAML without depth or aliases that could explode. Raises CannotRead with the line."""
    try:
        depth = aliases = 0
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            aliases += isinstance(event, yaml.AliasEvent)
            if depth > DEEPEST or aliases > MOST_ALIASES:
                message = f"{path} is nested too deeply to be a ladder"
                raise CannotRead(message, "name the file that holds the levels and competencies")
        return yaml.load(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        message = f"{path}:{line}: {error.problem or 'this is no YAML'}"
        raise CannotRead(message, "mend the line") from None


def _json(text: str, path: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        message = f"{path}: {str(error).lower()}"
        raise CannotRead(message, "mend the file") from None


def _markdown(text: str, path: Path) -> dict[str, Any] | Node:
    """The front matter, if it holds the ladder; else the outline."""
    split = frontmatter.split(text)
    values = load_yaml(text[split.start : split.end], path) if split is not None else None
    if isinstance(values, dict) and any(isinstance(value, list) for value in values.values()):
        return values
    return outline(text.replace("\r\n", "\n"), 1)


def _script(text: str, path: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    """The object `tracks` of a JavaScript or TypeScript file, which is nearly YAML; nothing is run."""
    match = _TRACKS.search(text)
    if match is None:
        message = f"{path} has no object called 'tracks'"
        raise BadRequest(message, "save the ladder as JSON or YAML")
    return load_yaml(_object(text[match.end() :]), path)


_TOKEN = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|//[^\n]*|/\*.*?\*/|[{}]|\t', re.DOTALL)


def _object(text: str) -> str:
    """From its opening brace to the one that closes it, without comments and tabs."""
    depth, parts, last = 0, [], 0
    for token in _TOKEN.finditer(text):
        said = token[0]
        parts.append(text[last : token.start()])
        parts.append("" if said.startswith(("//", "/*")) else "  " if said == "\t" else said)
        last = token.end()
        depth += (said == "{") - (said == "}")
        if depth == 0:
            break
    return "".join(parts)
