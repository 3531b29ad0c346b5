"""An .xlsx cut to its first rows, so that a long one costs no more than a short one. Runs in an expendable process."""

from __future__ import annotations

import io
import re
import zipfile

_LARGEST_PART = 400_000_000
_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*?\br=\"(\d+)\"")
_STRING = re.compile(rb"<c\b[^>]*\bt=\"s\"[^>]*>.*?<v>(\d+)</v>", re.DOTALL)
_END_OF_STRING = re.compile(rb"</(?:\w+:)?si>|<(?:\w+:)?si\s*/>")


def cut(data: bytes, last: int) -> bytes:
    """The workbook with the rows of every sheet up to row `last` (from 1), and the texts that they use."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as new:
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
    return out.getvalue()


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
