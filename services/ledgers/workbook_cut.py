"""An .xlsx or .ods cut to its first rows, so that a long one costs no more than a short one. Runs in an expendable
process.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import IO

_LARGEST_PART = 400_000_000
_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*?\br=\"(\d+)\"")
_STRING = re.compile(rb"<c\b[^>]*\bt=\"s\"[^>]*>.*?<v>(\d+)</v>", re.DOTALL)
_CONTENT = "content.xml"
_END_OF_ROW = re.compile(rb"</table:table-row>|<table:table-row\b[^>]*/>|(</table:table>)")
_END = b"</office:spreadsheet></office:body></office:document-content>"
_AT_ONCE = 1 << 19  # bytes
_END_OF_STRING = re.compile(rb"</(?:\w+:)?si>|<(?:\w+:)?si\s*/>")


def cut(data: bytes, last: int) -> bytes:
    """The workbook with the rows of every sheet up to row `last` (from 1), and the texts that they use.

    OpenDocument keeps all sheets in one part: it ends with the first sheet that is longer.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as new:
        (_cut_opendocument if _CONTENT in old.namelist() else _cut_office)(old, new, last)
    return out.getvalue()


def _cut_office(old: zipfile.ZipFile, new: zipfile.ZipFile, last: int) -> None:
    highest = -1
    strings = ""
    for entry in old.infolist():
        name = entry.filename
        if entry.file_size > _LARGEST_PART:
            raise ValueError("too large")
        if name.endswith("sharedStrings.xml"):
            strings = name
            continue
        if name.startswith(("xl/drawings", "xl/media", "xl/charts", "xl/embeddings", "xl/pivot")):
            continue
        part = old.read(entry)
        if name.startswith("xl/worksheets/") and name.endswith(".xml"):
            part = _first_rows(part, last)
            highest = max([highest, *(int(n) for n in _STRING.findall(part))])
        new.writestr(name, part)
    if strings:
        new.writestr(strings, _first_strings(old.read(strings), highest + 1))


def _cut_opendocument(old: zipfile.ZipFile, new: zipfile.ZipFile, last: int) -> None:
    for entry in old.infolist():
        if entry.filename != _CONTENT and not entry.filename.startswith(("Pictures/", "Thumbnails/", "Object")):
            new.writestr(entry.filename, old.read(entry))
    with old.open(_CONTENT) as part:
        new.writestr(_CONTENT, _first_sheets(part, last))


def _first_sheets(part: IO[bytes], last: int) -> bytes:
    """The sheets from the first one on, to row `last` of the first that has more; no more is unpacked than that."""
    read, at, rows = b"", 0, 0
    while more := part.read(_AT_ONCE):
        read += more
        for match in _END_OF_ROW.finditer(read, at):
            at = match.end()
            rows = 0 if match.group(1) else rows + 1
            if rows == last:
                return read[:at] + b"</table:table>" + _END
        if len(read) > _LARGEST_PART:
            raise ValueError("too large")
    return read


def _first_rows(part: bytes, last: int) -> bytes:
    end = part.rfind(b"</sheetData>")
    if end < 0:
        return part
    start = next((m.start() for m in _ROW.finditer(part) if int(m.group(1)) > last), None)
    part = part if start is None or start > end else part[:start] + part[end:]
    return re.sub(rb"<(?:drawing|legacyDrawing|picture|oleObjects|controls)\b.*?(?:/>|</\w+>)", b"", part)


def _first_strings(part: bytes, count: int) -> bytes:
    place = 0
    found = 0
    for match in _END_OF_STRING.finditer(part):
        found += 1
        place = match.end()
        if found >= count:
            break
    if found < count or not found:
        return part
    tail = part[part.rfind(b"</") :]
    return part[:place] + tail
