"""What the reader of workbooks does not tell: hidden rows and columns, and the merged cells of OpenDocument."""

from __future__ import annotations

import io
import re
import zipfile

from lxml import etree

from services.ledgers import read_binary, read_extent
from services.ledgers.book import Hidden, Merge, Sheet

_ROW = re.compile(rb'<(?:\w+:)?row\b[^>]*?\bhidden="(?:1|true)"[^>]*>')
_COL = re.compile(rb'<(?:\w+:)?col\b[^>]*?\bhidden="(?:1|true)"[^>]*>')
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_MOST_REPEATED = 100_000  # hidden rows told one by one


def told(data: bytes, kind: str) -> dict[str, Hidden]:
    """What a file says of each sheet. Damage is no reason to refuse what can be read."""
    try:
        return {"xlsx": _of_xlsx, "xls": read_binary.hidden, "ods": _of_ods}.get(kind, lambda _data: {})(data)
    except Exception:  # parts that are missing or broken in any way: the cells are read all the same
        return {}


def complete(sheets: list[Sheet], found: dict[str, Hidden]) -> None:
    """Add to the sheets what they lack."""
    for sheet in sheets:
        hidden = found.get(sheet.name)
        if hidden is not None:
            sheet.hidden_rows = frozenset(row for row in hidden.rows if row < len(sheet.rows))
            sheet.hidden_columns = frozenset(column for column in hidden.columns if column < sheet.width)
            sheet.merges = sheet.merges or sorted(hidden.merges)


def _of_xlsx(data: bytes) -> dict[str, Hidden]:
    found: dict[str, Hidden] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name, part in _parts(archive).items():
            found[name] = _of_part(archive, part)
    return found


def _parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Sheet name → its part of the archive."""
    parser = etree.XMLParser(no_network=True, resolve_entities=False, load_dtd=False, huge_tree=False)
    targets = {
        str(relation.get("Id")): str(relation.get("Target"))
        for relation in etree.fromstring(archive.read("xl/_rels/workbook.xml.rels"), parser)
        if isinstance(relation.tag, str)
    }
    names = set(archive.namelist())
    parts: dict[str, str] = {}
    for element in etree.fromstring(archive.read("xl/workbook.xml"), parser).iter("{*}sheet"):
        target = targets.get(str(element.get(_RELATION) or element.get(_STRICT_RELATION)), "").lstrip("/")
        part = target if target in names else f"xl/{target}"
        if part in names:
            parts[str(element.get("name"))] = part
    return parts


def _of_part(archive: zipfile.ZipFile, part: str) -> Hidden:
    """The hidden rows and columns of one part, looked for in pieces: a sheet may be a hundred megabytes."""
    told = Hidden()
    for piece in read_extent.pieces(archive, part):
        if b"hidden=" not in piece:
            continue
        for tag in _ROW.findall(piece):
            row = _number(tag, b"r")
            if row:
                told.rows.add(row - 1)
        for tag in _COL.findall(piece):
            first, last = _number(tag, b"min"), _number(tag, b"max")
            told.columns.update(range(first - 1, min(last, first + 400)) if first else ())
    return told


def _number(tag: bytes, name: bytes) -> int:
    m = re.search(rb"\b" + name + rb'="(\d{1,7})"', tag)
    return int(m.group(1)) if m else 0


def _of_ods(data: bytes) -> dict[str, Hidden]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        content = archive.read("content.xml")
    if not any(word in content for word in (b"-spanned=", b'visibility="')):
        return {}
    found: dict[str, Hidden] = {}
    told, row, column = Hidden(), 0, 0
    events = etree.iterparse(
        io.BytesIO(content), events=("start", "end"), no_network=True, resolve_entities=False, load_dtd=False
    )
    for event, element in events:
        if element.tag == _TABLE + "table" and event == "start":
            told, row, column = Hidden(), 0, 0
            found[str(element.get(_TABLE + "name"))] = told
        elif element.tag == _TABLE + "table-column" and event == "end":
            repeated = int(element.get(_TABLE + "number-columns-repeated") or 1)
            if element.get(_TABLE + "visibility") in ("collapse", "filter"):
                told.columns.update(range(column, column + min(repeated, 400)))
            column += repeated
        elif element.tag == _TABLE + "table-row" and event == "end":
            repeated = int(element.get(_TABLE + "number-rows-repeated") or 1)
            if element.get(_TABLE + "visibility") in ("collapse", "filter"):
                told.rows.update(range(row, row + min(repeated, _MOST_REPEATED)))
            _spans(element, row, told.merges)
            row += repeated
            element.clear()
    return found


def _spans(element: etree._Element, row: int, merges: list[Merge]) -> None:
    column = 0
    for cell in element:
        across = int(cell.get(_TABLE + "number-columns-spanned") or 1)
        down = int(cell.get(_TABLE + "number-rows-spanned") or 1)
        if across > 1 or down > 1:
            merges.append(Merge(row, column, row + down - 1, column + across - 1))
        column += int(cell.get(_TABLE + "number-columns-repeated") or 1)
