"""Tables in plain text: which encoding, which delimiter, which quote."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from services.ledgers.book import Cell, Sheet

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DELIMITERS = "\t,;|，"
_LOOK_AT = 200  # lines that decide the delimiter
_WIDEST_FIELD = 1_000_000  # characters
_LONGEST_ROW = 100  # lines
_LINE_ENDS = re.compile(r"\r\n|\n|\r")


def decoded(data: bytes) -> tuple[str | None, str]:
    """The text and its encoding, or None when the bytes are no text. BOM, then UTF-16 by its zeros, UTF-8, GB18030."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding, "replace"), encoding.removesuffix("-sig")
    zeros = data[:4000].count(0)
    if zeros:
        for encoding, odd in (("utf-16-le", 1), ("utf-16-be", 0)):
            if data[odd:4000:2].count(0) >= zeros * 0.9 and zeros > len(data[:4000]) * 0.1:
                return data.decode(encoding, "replace"), encoding
        return None, ""
    try:
        # The last character may be cut off in a file that was not copied whole: that is no reason to guess again.
        return codecs.getincrementaldecoder("utf-8")().decode(data, final=False), "utf-8"
    except UnicodeDecodeError:
        pass
    return _legacy(data)


def _legacy(data: bytes) -> tuple[str | None, str]:
    """GB18030, or Big5 where that reads better (traditional characters that are common, not rare GB ones)."""
    readings: list[tuple[float, str, str]] = []
    for encoding in ("gb18030", "big5"):
        text = data.decode(encoding, "replace")
        readings.append((_strangeness(text), encoding, text))
    strangeness, encoding, text = min(readings, key=lambda reading: (reading[0], reading[1] != "gb18030"))
    return (text, encoding) if strangeness < 0.3 else (None, "")


def _strangeness(text: str) -> float:
    """The share of characters that no office writes: replacements, controls, private use, and rare ideographs."""
    sample = text[:20_000]
    odd = 0.0
    for c in sample:
        if c == "\ufffd" or (c < " " and c not in "\t\r\n") or "\ue000" <= c <= "\uf8ff":
            odd += 1
        elif "\u4e00" <= c <= "\u9fff":
            odd += 0.0 if _is_common(c) else 0.25
    return odd / max(1, len(sample))


def _is_common(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def sheet(text: str, name: str) -> Sheet:
    """The text as one sheet, with the delimiter that gives the steadiest number of columns."""
    text = text.replace("\x00", "")
    lines = text.splitlines()
    if lines and lines[0].lower().startswith("sep=") and len(lines[0]) == 5:  # Excel's own hint
        delimiter, text = lines[0][4], text.split("\n", 1)[1] if "\n" in text else ""
        offset = 1
    else:
        delimiter, offset = _delimiter(lines[:_LOOK_AT]), 0
    csv.field_size_limit(_WIDEST_FIELD)
    rows: list[list[Cell]] = [[] for _ in range(offset)]
    rows += [list(row) for row in records(text, delimiter, _quote(lines[:_LOOK_AT], delimiter))]
    width = max((len(row) for row in rows), default=0)
    if not any(cell for row in rows for cell in row):
        return Sheet(name, [])
    for row in rows:
        row += [""] * (width - len(row))
    return Sheet(name, rows)


def records(text: str, delimiter: str, quote: str = '"') -> Iterator[list[str]]:
    """The rows of the text. A quote that nobody closes is a sign like any other: it must not swallow the rows below."""
    lines = _LINE_ENDS.split(text)
    if lines and not lines[-1]:
        lines.pop()
    closes = re.compile(rf"[^{quote}]*{quote}(?={re.escape(delimiter)}|{quote}|$)")
    i = 0
    while i < len(lines):
        line = lines[i]
        end = i + 1
        if quote not in line:
            yield line.split(delimiter)
        elif line.count(quote) % 2 == 0:
            yield from _parsed(line, delimiter, quote)
        else:
            end = _end(lines, i, quote, closes)
            if end > i + 1:
                yield from _parsed("\n".join(lines[i:end]), delimiter, quote)
            else:
                yield line.split(delimiter)
        i = end


def _end(lines: list[str], i: int, quote: str, closes: re.Pattern[str]) -> int:
    """The line after a row that goes on over several lines: every cell that is left open must be closed like one."""
    for n in range(i + 1, min(i + _LONGEST_ROW, len(lines))):
        if quote not in lines[n]:
            continue
        if not closes.match(lines[n]):
            return i + 1
        if lines[n].count(quote) % 2:
            return n + 1
    return i + 1


def _parsed(text: str, delimiter: str, quote: str) -> list[list[str]]:
    """One row with quotes in it; as it stands where a cell is larger than any should be."""
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quotechar=quote))
    except csv.Error:
        return [text.split(delimiter)]


def _quote(lines: list[str], delimiter: str) -> str:
    """The quote around the fields: the usual one, or an apostrophe where most fields stand in them."""
    fields = [field.strip() for line in lines for field in line.split(delimiter) if field.strip()]
    quoted = sum(len(field) > 1 and field[0] == field[-1] == "'" for field in fields)
    return "'" if fields and quoted >= 0.6 * len(fields) else '"'


def _delimiter(lines: list[str]) -> str:
    """The candidate that splits most lines into the same number (> 1) of fields; steadiness counts more than width."""
    best, best_score = ",", 0.0
    text = "\n".join(lines)
    for delimiter in _DELIMITERS:
        said = [len(row) for row in records(text, delimiter) if any(row)]
        counts = Counter(said)
        counts.pop(1, None)
        if not counts:
            continue
        width, often = counts.most_common(1)[0]
        score = (often / len(said)) ** 3 * min(width, 20) ** 0.5
        if score > best_score:
            best, best_score = delimiter, score
    return best
