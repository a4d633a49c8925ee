"""Plain words out of marked-up text, and the few judgements about words that every reader shares."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from html import unescape

REMEMBERED = 2048
"""Lines whose plain words are kept: while a note is read, every reader asks for those of every line."""
_LINK = re.compile(
    r"!?\[\[([^\[\]|]*\|)?([^\[\]]*)\]\]|!\[[^\[\]]*\]\([^)]*\)|\[([^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*)\]\([^)]*\)"
)
_NAMED_LINK = re.compile(r"!?\[[^\]]*\]\([^)]*\)")
_ADDRESS = re.compile(r"<?https?://\S+")
_MARKS = re.compile(r"(?=[*`~_])(?:(?<!\\)(?:\*{1,3}|`+|~~)|(?<![\w\\])_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w))")
_MACRO = re.compile(
    r"\{\{[^}]*\}\}|\(\([0-9a-f-]{36}\)\)|\[\^[\w-]+\]|</?(?:a|abbr|br|code|ins|kbd|span|font|b|i|u|em|strong|small|sub|sup|mark|center|summary)\b[^>]*>|\^[\w-]+$"
)
_PAIRED = re.compile(r"<(?P<tag>[a-z]{1,2})>(?P<words>[^<>]*)</(?P=tag)>")
"""`<o>words</o>`: a tag that somebody styles at the top of a note."""
_HIGHLIGHT = re.compile(r"(?<![\w=])==(?=\S)(?P<words>[^=]+)(?<=\S)==(?![\w=])")
_FENCE = re.compile(r"\s*(?:`{3,}|~{3,})[ \t]*[\w+#.-]*[ \t]*")
"""The first or last line of a block of code, with the name of its language."""
_MARKED_UP = re.compile(r"[\[{(<^*_`~&=\\]|[^\S ]|  ")
"""What a text without markup does not hold."""
_INITIALS = re.compile(r"\b(?:[a-z]\.){3,}(?:[a-z]\b)?|\b(?:[a-z]\.){2,}[a-z]\b")
"""`s.t.a.r.` is `star`."""
YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”")
"""Words of somebody else."""
_NUMBERING = re.compile(
    r"^(?:\(?\d{1,3}(?:\.\d{1,2})*[.)]?\s+|\d{1,2}\s?[-–]\s+(?=[^\W\d])|[(（]?\d{1,3}[.)）、．]{1,2}\s*(?=\D)|[一二三四五六七八九十]{1,3}、\s*|[A-Z][.)]\s+|#\d+\s*[-–:.]?\s*)"
)
_ACCENTS = re.compile("[\u0300-\u036f]")
"""Accents that no letter takes up, such as the dot that is left of a small Turkish İ."""
_ABOVE_LATIN = re.compile("([a-zA-Z])[\u0300-\u036f]+")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_LETTER = re.compile(r"[^\W\d_]")
_FOREIGN = re.compile(r"[^\W\d_A-Za-z\u00aa-\u024f\u0400-\u04ff\u1e00-\u1eff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""A letter of a script in which no language of the library is written."""
_ITALIC = re.compile(r"\s*(?:_[^_]+_|\*[^*]+\*)\s*")
_PLACEHOLDER = re.compile(r"[\s.…_\-–—?*:：/|()\[\]<>,;]*|\[[^\]]{0,60}\]|<[^>]{0,60}>|\{\{?[^}]{0,60}\}?\}")


@lru_cache(maxsize=REMEMBERED)
def plain(text: str) -> str:
    """The text as a reader sees it: links by their words, no emphasis, no macros, no marks of footnotes."""
    if not _MARKED_UP.search(text):
        return text.strip()
    text = _LINK.sub(lambda match: match[2] or match[3] or "", text) if "[" in text else text
    text = _PAIRED.sub(r"\g<words>", text) if "</" in text else text
    text = _MACRO.sub(" ", text) if any(mark in text for mark in ("{{", "((", "<", "^")) else text
    text = _HIGHLIGHT.sub(r"\g<words>", text) if "==" in text else text
    if any(mark in text for mark in "*_`~"):
        text = "" if ("```" in text or "~~~" in text) and _FENCE.fullmatch(text) else _MARKS.sub("", text)
    text = unescape(text) if "&" in text else text
    return " ".join(text.replace("\\", "").split())


def without_links(text: str) -> str:
    """The text without its links, whose words are names."""
    return _NAMED_LINK.sub("", text) if "](" in text else text


def is_link(text: str) -> bool:
    """Whether a text is nothing but a link."""
    return "](" in text and not without_links(text).strip(" .,")


def is_address(text: str) -> bool:
    """Whether a text is nothing but an address: `https://…`."""
    return _ADDRESS.fullmatch(text.strip()) is not None


def without_numbering(text: str) -> str:
    """The text without a leading `1.`, `2.3` or `#4`."""
    found = _NUMBERING.match(text)
    return text[found.end() :] if found else text


@lru_cache(maxsize=REMEMBERED)
def without_symbols(text: str) -> str:
    """The text without emoji and other pictures."""
    if text.isascii():
        return text.strip()
    for picture in filter(_is_picture, set(text)):
        text = text.replace(picture, " ")
    return " ".join(text.split())


@cache
def _is_picture(char: str) -> bool:
    if char in "°©®":
        return False
    return char in "\ufe0f\u20e3★☆" or unicodedata.category(char) in ("So", "Sk", "Cs", "Cf")


@lru_cache(maxsize=REMEMBERED)
def folded(text: str) -> str:
    """Small letters in which an accent is part of its letter, however it was typed."""
    text = text.casefold()
    return text if text.isascii() else _ACCENTS.sub("", unicodedata.normalize("NFC", text.replace("’", "'")))


def without_accents(text: str) -> str:
    """Latin letters without what stands above or below them."""
    return unicodedata.normalize("NFC", _ABOVE_LATIN.sub(r"\1", unicodedata.normalize("NFD", text)))


@lru_cache(maxsize=REMEMBERED)
def normal(text: str) -> str:
    """A heading or label reduced to the words it is compared by."""
    words = folded(without_symbols(without_numbering(without_symbols(plain(text)))))
    words = _INITIALS.sub(lambda match: match[0].replace(".", ""), words) if words.count(".") > 1 else words
    return words.replace("’", "'").strip(' \t:：-–—.,;!*_#|»«"“”')


def has_cjk(text: str) -> bool:
    """Whether the text holds Chinese or Japanese characters, which stand without blanks."""
    return not text.isascii() and bool(_CJK.search(text))


def is_foreign(text: str) -> bool:
    """Whether most of a text is written in a script that the library has no words of, such as the Korean one."""
    return not text.isascii() and len(_FOREIGN.findall(text)) * 2 > len(_LETTER.findall(text))


@lru_cache(maxsize=REMEMBERED)
def length(text: str) -> int:
    """How many words; two Chinese characters count as one."""
    if has_cjk(text):
        return len(_CJK.findall(text)) // 2 + len(re.findall(r"[A-Za-z0-9]+", text))
    return len(text.split())


@lru_cache(maxsize=REMEMBERED)
def is_empty(text: str) -> bool:
    """Whether nothing is said: blank, dots, `[your answer]`, `{{field}}`."""
    if text[:1].isalnum():
        return False
    return bool(_PLACEHOLDER.fullmatch(plain(text)) or _PLACEHOLDER.fullmatch(text.strip().strip("*_`")))


def is_italic(text: str) -> bool:
    """Whether the whole line stands in italics, as the prompts of a form do."""
    return bool(_ITALIC.fullmatch(text))
