"""Templates: the journal's own first, then the ones shipped. They see plain data, nothing else."""

from __future__ import annotations

import base64
import calendar
import hashlib
import shlex
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec
from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    pass_environment,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from career_journal import resources
from career_journal.errors import CannotRead
from career_journal.figures import shown
from career_journal.render import charts
from career_journal.render.text import cue, escape_markdown, printable, sentences, wrapped
from career_journal.report import Report

MOST_ROOM = 8
"""Room for everything."""


def arrange(report: Report, own: Path | None, suffix: str, width: int = 80, room: int = MOST_ROOM) -> str | None:
    """The report through its template `<name>.<suffix>.j2`; None if there is no such template.

    `own` is the journal's `templates` folder, looked at first. The template sees the report as plain data, with the
    same names as in JSON, the `width` of the screen and the `room` on paper, 8 (for everything) to 0. Raises CannotRead
    with the template's line if it is wrong.
    """
    return fill(f"{report.template}.{suffix}.j2", msgspec.to_builtins(report), own, width, room)


def fill(name: str, values: dict[str, Any], own: Path | None, width: int = 80, room: int = MOST_ROOM) -> str | None:
    """A template of `templates/reports` filled with plain values; None if there is none of that name."""
    environment = _environment(name.split(".")[-2], own)
    environment.globals |= {"width": width, "room": room}
    try:
        return environment.get_template(name).render(values)
    except TemplateNotFound as error:
        if error.name == name:
            return None
        message = f"template {name} includes '{error.name}', which is not there"
        raise CannotRead(message, "put it beside the template") from None
    except TemplateSyntaxError as error:
        message = f"template {error.name or name}:{error.lineno}: {error.message}"
        raise CannotRead(message, "mend the line, or delete the template to get the shipped one") from None
    except (TemplateError, TypeError, ValueError, ArithmeticError) as error:
        message = f"template {name}:{_line(error, name)}: {error}"
        raise CannotRead(message, "mend the line, or delete the template to get the shipped one") from None


def _environment(suffix: str, own: Path | None) -> ImmutableSandboxedEnvironment:
    """Whatever comes from a note is made harmless for the format it goes to, without the template asking for it."""
    folders = [folder / "reports" for folder in (own, resources.templates()) if folder is not None]
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader([str(folder) for folder in folders]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=suffix == "html",
        finalize={"md": _escaped, "html": _visible}.get(suffix, _shown),
    )
    environment.filters |= _FILTERS | (_HTML_FILTERS if suffix == "html" else {})
    return environment


def _line(error: Exception, name: str) -> int:
    """The line of the template at which rendering stopped."""
    trace, line = error.__traceback__, 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.endswith(name):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _escaped(value: object) -> object:
    if isinstance(value, Markup):
        return str(value)
    return "" if value is None else escape_markdown(str(value))


def _shown(value: object) -> object:
    return "" if value is None else printable(str(value))


def _visible(value: object) -> object:
    """For HTML: the template engine escapes the markup, we the control characters."""
    return value if isinstance(value, Markup) else _shown(value)


def _cite(sources: Iterable[dict[str, Any]] | dict[str, Any], most: int = 3) -> Markup:
    """`path:12, 15` for one or more sources, as code."""
    shown = printable(_places(sources, most)).replace("`", "'").replace("\n", " ")
    return Markup(f"`{shown}`" if shown else "")  # noqa: S704 - a code span; its only delimiter is taken out


def _cite_html(sources: Iterable[dict[str, Any]] | dict[str, Any], most: int = 3) -> Markup:
    """`path:12, 15` for one or more sources, as a small remark."""
    shown = _places(sources, most)
    return Markup("<code>{}</code>").format(printable(shown)) if shown else Markup("")


def _places(sources: Iterable[dict[str, Any]] | dict[str, Any], most: int) -> str:
    places = [sources] if isinstance(sources, dict) else list(sources)
    by_path: dict[str, list[str]] = {}
    for place in places:
        by_path.setdefault(str(place["path"]), []).append(str(place["line"]))
    shown = [
        f"{path}:{', '.join(dict.fromkeys(lines[:most]))}{' …' if len(lines) > most else ''}"
        for path, lines in by_path.items()
    ]
    return "; ".join(shown[:most])


def _digest(text: object) -> str:
    """The SHA-256 of a style sheet, as a content security policy names it."""
    return base64.b64encode(hashlib.sha256(str(text).encode()).digest()).decode()


def _plural(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _one_line(text: object, width: int = 0) -> str:
    words = " ".join(str(text).split())
    return words if not width or len(words) <= width else words[: max(1, width - 1)].rstrip() + "…"


@pass_environment
def _wrap(environment: Environment, text: object, indent: int = 0, tail: str = "") -> str:
    """Text broken at the width of the screen, every line but the first indented; `tail` stays together at the end."""
    return wrapped(printable(_one_line(text)), int(str(environment.globals["width"])), indent, printable(tail))


def _month(when: object) -> str:
    """`Mar` for `2026-03` and `2026-03-17`."""
    return calendar.month_abbr[int(str(when)[5:7])]


def _column(text: object, width: int) -> str:
    """One line, cut or filled to a number of terminal cells."""
    from rich.cells import cell_len, set_cell_size

    words = printable(_one_line(text))
    if cell_len(words) > width:
        words = set_cell_size(words[: width * 2], width - 1).rstrip() + "…"
    return words + " " * (width - cell_len(words))


_FILTERS = {
    "printable": printable,
    "cite": _cite,
    "plural": _plural,
    "number": shown,
    "one_line": _one_line,
    "cue": cue,
    "sentences": sentences,
    "column": _column,
    "wrap": _wrap,
    "month": _month,
    "verbatim": Markup,
    "shell": shlex.quote,
    **charts.FILTERS,
}
_HTML_FILTERS = {"cite": _cite_html, "digest": _digest}
