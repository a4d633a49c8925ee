"""Days as German, French, Spanish, Portuguese, Russian, Chinese and Japanese say them in a typed line, with no library.

`gestern` is yesterday wherever it stands. What may mean something else as well, or no single day, is told by `opening`,
so that it is asked about and never taken for today.
"""

from __future__ import annotations

import re

SHIFTS = {
    "heute": 0,
    "gestern": -1,
    "vorgestern": -2,
    "aujourd'hui": 0,
    "aujourd’hui": 0,
    "avant-hier": -2,
    "hoy": 0,
    "ayer": -1,
    "anteayer": -2,
    "hoje": 0,
    "ontem": -1,
    "anteontem": -2,
    "сегодня": 0,
    "вчера": -1,
    "позавчера": -2,
    "今天": 0,
    "昨天": -1,
    "前天": -2,
    "今日": 0,
    "昨日": -1,
}
"""Words for one day, and how many days it is from today."""
PARTED_SHIFTS = {"hier": -1}
"""The same where a comma or colon follows: `hier, …` is French, `hier …` may be German for `here`."""
OTHER_DAY = frozenset(
    "seit bis ab von vor nach depuis jusqu'à dès avant après desde hasta antes después até depois с до".split()  # noqa: SIM905
)
"""Words behind which a day is not the day on which it was done: `offen seit gestern`."""
NO_UNIT = frozenset(
    "auf von um mit und bei für bis zu zum zur de à en par pour avec et sur y con por para em com e".split()  # noqa: SIM905
)
"""Words behind a number that are no unit of it: `von 120 auf 64`."""

_WEEKDAYS = (
    "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|"
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
    "lunes|martes|miércoles|jueves|viernes|s[áa]bado|domingo|(?:segunda|terça|quarta|quinta|sexta)-feira"
)
_SHORT_WEEKDAYS = r"n[ao] (?:segunda|terça|quarta|quinta|sexta)"
_LAST = r"(?:letzte|vorige|vergangene|diese)[nrs]?"
_GONE = r"(?:derni[eè]re?|passée?|pasad[oa]|passad[oa])"
_UNITS = "woche|monat|jahr|semaine|mois|année|semana|mes|mês|año|ano"
_OPENINGS = re.compile(
    rf"(?:(?:am|le|el|la|em|n[ao])\s+)?(?:{_LAST}\s+)?(?:{_WEEKDAYS})\b(?:\s+{_GONE}\b)?|{_SHORT_WEEKDAYS}\b"
    rf"|{_LAST}\s+(?:{_UNITS})\b|(?:(?:la|le|el|na|no)\s+)?(?:{_UNITS})\s+{_GONE}\b"
    r"|(?:am|le|el|em|dia|no dia)\s+\d{1,2}(?:\.\d{1,2}\.(?!\d)|(?:\.|er|º)?\s+(?:de\s+)?[^\W\d_]{3,})"
    r"|(?:in\s+)?(?:kw|woche|semaine|semana)\s?\d{1,2}\b|hier\b"
    r"|(?:vor|il y a|hace|há)\s+(?:\d{1,3}|[^\W\d_]{2,6})\s+(?:tag|woche|monat|jour|semaine|mois|d[íi]a|semana|mes)\w*",
    re.IGNORECASE,
)


_MONTHS = (
    "januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|okt|dez|"
    "janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|"
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|"
    "janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|"
    "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
)
DAY_OF_MONTH = re.compile(
    rf"\b\d{{1,2}}(?:\.|er|º)?\s+(?:de\s+)?(?:{_MONTHS})\b|(?<!\d)\d{{1,2}}月\d{{1,2}}[日号號]", re.IGNORECASE
)
"""`3. Juni`, `1er juin`, `3 de mayo`, `6月3日`, wherever it stands."""
ON_WEEKDAY = re.compile(rf"\b(?:am|le|el)\s+(?:{_WEEKDAYS})\b", re.IGNORECASE)
"""`am Montag`, `le lundi`, wherever it stands."""
_COUNTS_BACK = re.compile(r"(?:vor|il y a|hace|há)\s", re.IGNORECASE)
_AT_THE_END = re.compile(r"\bhier(?=[.!]?$)", re.IGNORECASE)


def opening(text: str) -> str:
    """The words of a time that a text opens with; empty if it opens with none."""
    found = _OPENINGS.match(text)
    return found[0] if found else ""


def closing(text: str) -> str:
    """The word at the end of a text that may be a day; empty if there is none."""
    found = _AT_THE_END.search(text)
    return found[0] if found else ""


def counts_back(said: str) -> bool:
    """Whether words count days back from today: `vor drei Tagen`."""
    return _COUNTS_BACK.match(said) is not None
