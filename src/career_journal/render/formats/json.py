"""JSON: the report itself."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from career_journal.render.formats import Page
from career_journal.render.text import escape_json
from career_journal.report import Report

SUFFIXES = (".json",)


def render(report: Report | dict[str, Any] | list[Any], page: Page) -> str:
    """The value of the report, or what stands for it."""
    del page
    return to_json(report)


def to_json(value: object) -> str:
    """Any plain value as indented JSON that is safe to show."""
    try:
        encoded = msgspec.json.encode(value)
    except UnicodeEncodeError:  # a file name that is not UTF-8
        return json.dumps(msgspec.to_builtins(value), indent=2) + "\n"
    return escape_json(msgspec.json.format(encoded, indent=2).decode()) + "\n"
