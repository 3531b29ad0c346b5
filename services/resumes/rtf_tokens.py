"""RTF as tokens, and its bytes as characters."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\",
    re.DOTALL,
)
_CHARSETS = {
    0: "", 1: "", 2: "symbol", 77: "mac-roman", 78: "cp932", 79: "cp949", 80: "gb18030", 81: "big5", 128: "cp932",
    129: "cp949", 130: "johab", 134: "gb18030", 136: "big5", 161: "cp1253", 162: "cp1254", 163: "cp1258",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 255: "cp437",
}  # fmt: skip
"""Encodings by the number of a font's character set; "" is that of the file."""
_PAGES = {936: "gb18030", 950: "big5", 10008: "gb18030", 54936: "gb18030", 65001: "utf-8", 10000: "mac-roman"}


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of the file: `open`, `close`, `word` (with its number), `symbol`, `byte` or `text`."""

    kind: str
    word: str = ""
    number: int | None = None
    raw: bytes = b""


_OPEN, _CLOSE = Token("open"), Token("close")


def tokens(data: bytes) -> Iterator[Token]:
    """Cut the file into tokens; binary stretches are left out."""
    at, scan = 0, _TOKEN.match
    while at < len(data):
        found = scan(data, at)
        if found is None:
            at += 1
            continue
        at = found.end()
        match found.lastindex:
            case 6:
                yield Token("text", raw=found.group(6))
            case 5:
                yield _OPEN if found.group(5) == b"{" else _CLOSE
            case 4:
                symbol = found.group(4).decode("latin-1")
                if symbol in "\\{}":
                    yield Token("text", raw=symbol.encode())
                elif symbol in "\r\n":
                    yield Token("word", "par")
                elif symbol == "\t":
                    yield Token("word", "tab")
                else:
                    yield Token("symbol", symbol)
            case 3:
                yield Token("byte", raw=bytes((int(found.group(3), 16),)))
            case 1 | 2:
                word = found.group(1).decode("ascii")
                number = int(found.group(2)) if found.group(2) else None
                if word == "bin" and number is not None and number > 0:
                    at += number
                    continue
                yield Token("word", word, number)


def code_page_of(number: int, *, is_charset: bool = False) -> str:
    """Give the encoding of a font's character set, or of a code page."""
    if is_charset:
        return _CHARSETS.get(number, "")
    name = _PAGES.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"


def characters(raw: bytes, font: str, page: str) -> str:
    """Decode a stretch: by its font; one without a set of its own follows the file, and Chinese is told by trying."""
    if raw.isascii() and font != "symbol":
        return raw.decode("ascii")
    if font == "symbol":
        return ""  # a bullet drawn by a font of pictures
    for encoding in (font, page, "gb18030", "cp1252"):
        if encoding:
            try:
                return raw.decode(encoding)
            except (UnicodeDecodeError, LookupError):
                continue
    return raw.decode(font or page, "replace")
