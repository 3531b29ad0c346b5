"""The marks of Markdown as blanks, one for one: a place in the line stays a place in the text."""

from __future__ import annotations

import re

_HEAD = re.compile(r"^\s{0,3}(?:>\s?)*#{1,6}(?=\s)|(?<=\s)#{1,6}\s*$|^\s{0,3}(?:>\s?)+(?=\S)")
_IMAGE = re.compile(r"!\[[^\[\]]*\]\([^()\s]*\)")
_LINK = re.compile(r"\[(?P<text>[^\[\]]+)\](?P<to>\((?:https?:|mailto:|tel:|www\.|[#/.])[^()\s]*\))")
_BRACKETED = re.compile(r"<(?P<text>(?:https?://|mailto:)?[^<>\s]+[@/.][^<>\s]*)>")
_ITALIC = re.compile(
    r"(?<![\w*])\*(?![\s*])(?P<star>[^*\n]{1,90}?)(?<!\s)\*(?![\w*])|(?<![\w_/])_(?![\s_])(?P<bar>[^_\n]{1,90}?)(?<!\s)_(?![\w_])"
)
_CODE = re.compile(r"`(?P<text>[^`\n]{1,60})`")
_PLUS = re.compile(r"^(\s*)\+(?=\s+[^\s\d(])")
_MARKED = re.compile(r"[#*_`>\[]")
_KEY = re.compile(r"\s*(?:-\s|[\w-]+\s*:|$)|\s+\S")


def without_marks(line: str) -> str:
    """Blank out the marks of headings, quotes, bold and italic letters, code and links; a point of a list is "-"."""
    line = _PLUS.sub(r"\1-", line)
    if _MARKED.search(line) is None:
        return line
    line = _HEAD.sub(_blank, line.replace("**", "  ").replace("__", "  "))
    line = _IMAGE.sub(_blank, line)
    line = _LINK.sub(lambda m: f" {m.group('text')} " + " " * len(m.group("to")), line)
    line = _BRACKETED.sub(lambda m: f" {m.group('text')} ", line)
    line = _ITALIC.sub(lambda m: f" {m.group('star') or m.group('bar')} ", line)
    return _CODE.sub(lambda m: f" {m.group('text')} ", line)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def front_matter(lines: list[str]) -> int:
    """How many lines at the top tell a site's builder about the page: `---`, `layout: cv`, `---`."""
    if not lines or lines[0].strip("\ufeff \t") != "---":
        return 0
    for number, line in enumerate(lines[1:30], 1):
        if line.strip() == "---":
            return number + 1
        if not _KEY.match(line):
            return 0
    return 0
