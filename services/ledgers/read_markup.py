"""Tables saved as HTML (often under .xls), web archives (MHT) and Excel's 2003 XML, read without any network."""

from __future__ import annotations

import email
import email.policy
import re

from lxml import etree, html

from services.ledgers import read_text
from services.ledgers.book import Cell, Merge, Sheet

_SPREADSHEET = "{urn:schemas-microsoft-com:office:spreadsheet}"
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_WIDEST = 400  # columns; wider spans are a layout's, not a table's
_TALLEST = 200_000


def looks_like_markup(head: bytes) -> bool:
    """Whether the first bytes are HTML, XML or a web archive."""
    start = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if start.startswith((b"mime-version:", b"from:")) or b"multipart/related" in start[:2000]:
        return True
    return start.startswith(b"<") and any(
        word in start
        for word in (b"<table", b"<html", b"<workbook", b"<body", b"<tr", b"<?xml", b"<!doctype", b"<meta")
    )


def tables(data: bytes) -> list[Sheet]:
    """Every table that is not a frame around others, as a sheet."""
    start = data[:2000].lower()
    if b"mime-version:" in start or b"multipart/related" in start:
        data = _html_part(data)
    if b"urn:schemas-microsoft-com:office:spreadsheet" in data[:4000] and b"<Workbook" in data[:8000]:
        return _spreadsheet_xml(data)
    text = _decoded(data)
    if not text.strip():
        return []
    parser = html.HTMLParser(no_network=True, recover=True, huge_tree=False, encoding=None)
    document = html.document_fromstring(text, parser=parser)
    found = [table for table in document.iter("table") if table.find(".//table") is None]
    sheets = [_html_sheet(table, f"Table {i}") for i, table in enumerate(found, 1)]
    return [sheet for sheet in sheets if sheet.rows]


def _decoded(data: bytes) -> str:
    declared = _CHARSET.search(data[:4000])
    text: str | None = None
    if declared:
        name = declared.group(1).decode("ascii").lower()
        try:
            text = data.decode("gb18030" if name.startswith("gb") else name)
        except (LookupError, UnicodeDecodeError):
            text = None
    if text is None:
        text = read_text.decoded(data)[0] or ""
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", text.lstrip("\ufeff"))  # lxml refuses a declared encoding in a str


def _html_part(data: bytes) -> bytes:
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                return payload
    return b""


def _html_sheet(table: html.HtmlElement, name: str) -> Sheet:
    rows: list[list[Cell]] = []
    merges: list[Merge] = []
    taken: set[tuple[int, int]] = set()
    for r, tr in enumerate(table.iter("tr")):
        if r >= _TALLEST:
            break
        row: list[Cell] = []
        column = 0
        for td in tr.iter("td", "th"):
            while (r, column) in taken:
                column += 1
            across, down = _span(td, "colspan", _WIDEST), _span(td, "rowspan", 2000)
            row += [""] * (column - len(row)) + [_text(td)] + [""] * (across - 1)
            if across > 1 or down > 1:
                merges.append(Merge(r, column, r + down - 1, column + across - 1))
                taken.update((r + i, column + j) for i in range(1, down) for j in range(across))
            column += across
        rows.append(row)
    return _squared(name, rows, merges)


def _span(cell: html.HtmlElement, name: str, most: int) -> int:
    digits = re.match(r"\d{1,5}", cell.get(name) or "1")
    return max(1, min(int(digits.group(0)) if digits else 1, most))


def _text(cell: html.HtmlElement) -> str:
    for br in cell.iter("br"):
        br.tail = "\n" + (br.tail or "")
    words = cell.text_content().replace("\xa0", " ")
    return "\n".join(" ".join(line.split()) for line in words.split("\n") if line.strip())


def _spreadsheet_xml(data: bytes) -> list[Sheet]:
    parser = etree.XMLParser(no_network=True, resolve_entities=False, load_dtd=False, huge_tree=False, recover=True)
    root = etree.fromstring(data, parser)
    sheets: list[Sheet] = []
    for worksheet in root.iter(_SPREADSHEET + "Worksheet"):
        rows: list[list[Cell]] = []
        merges: list[Merge] = []
        for element in worksheet.iter(_SPREADSHEET + "Row"):
            at = element.get(_SPREADSHEET + "Index")
            while at and len(rows) < min(int(at) - 1, _TALLEST):
                rows.append([])
            rows.append(_xml_row(element, len(rows), merges))
        sheets.append(_squared(worksheet.get(_SPREADSHEET + "Name") or "", rows, merges))
    return sheets


def _xml_row(element: etree._Element, r: int, merges: list[Merge]) -> list[Cell]:
    row: list[Cell] = []
    for cell in element.iter(_SPREADSHEET + "Cell"):
        at = cell.get(_SPREADSHEET + "Index")
        if at:
            row += [""] * (min(int(at) - 1, _WIDEST) - len(row))
        data = cell.find(_SPREADSHEET + "Data")
        text = "".join(str(part) for part in data.itertext()) if data is not None else ""
        is_date = data is not None and data.get(_SPREADSHEET + "Type") == "DateTime"
        across = int(cell.get(_SPREADSHEET + "MergeAcross") or 0)
        down = int(cell.get(_SPREADSHEET + "MergeDown") or 0)
        if across or down:
            merges.append(Merge(r, len(row), r + down, len(row) + across))
        row += [text.replace("T00:00:00.000", "").replace("T", " ") if is_date else text] + [""] * min(across, _WIDEST)
    return row


def _squared(name: str, rows: list[list[Cell]], merges: list[Merge]) -> Sheet:
    width = max((len(row) for row in rows), default=0)
    if not any(cell != "" for row in rows for cell in row):
        return Sheet(name, [])
    for row in rows:
        row += [""] * (width - len(row))
    return Sheet(name, rows, sorted(merges))
