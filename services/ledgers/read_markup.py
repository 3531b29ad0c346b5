"""Tables saved as HTML (often under .xls), web archives (MHT) and Excel's 2003 XML, read without any network."""

from __future__ import annotations

import contextlib
import email
import email.policy
import re
from datetime import datetime

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
    pages = [data]
    if b"mime-version:" in start or b"multipart/related" in start:
        pages = _html_parts(data)
    if b"urn:schemas-microsoft-com:office:spreadsheet" in data[:4000] and re.search(
        rb"<(?:\w+:)?Workbook", data[:8000]
    ):
        return _spreadsheet_xml(data)
    sheets = [sheet for page in pages for sheet in _page(page)]
    for i, sheet in enumerate(sheets, 1):
        sheet.name = f"Table {i}"
    return sheets


def _page(data: bytes) -> list[Sheet]:
    text = _decoded(data)
    if not text.strip():
        return []
    parser = html.HTMLParser(no_network=True, recover=True, huge_tree=False, encoding=None)
    try:
        document = html.document_fromstring(text, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return []
    found = [table for table in document.iter("table") if table.find(".//table") is None]
    return [sheet for table in found if (sheet := _html_sheet(table, "")).rows]


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


def _html_parts(data: bytes) -> list[bytes]:
    """The pages of a web archive: Excel writes one for each sheet."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    payloads = [part.get_payload(decode=True) for part in message.walk() if part.get_content_type() == "text/html"]
    return [payload for payload in payloads if isinstance(payload, bytes)]


def _html_sheet(table: html.HtmlElement, name: str) -> Sheet:
    rows: list[list[Cell]] = []
    merges: list[Merge] = []
    taken: set[tuple[int, int]] = set()
    hidden = {r for r, tr in enumerate(table.iter("tr")) if _is_hidden(tr)}
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
    sheet = _squared(name, rows, merges)
    sheet.hidden_rows = frozenset(hidden)
    return sheet


def _is_hidden(element: html.HtmlElement) -> bool:
    return bool(re.search(r"display\s*:\s*none", element.get("style") or "", re.IGNORECASE))


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
    return [_worksheet(element) for element in root.iter(_SPREADSHEET + "Worksheet")] if root is not None else []


def _worksheet(worksheet: etree._Element) -> Sheet:
    rows: list[list[Cell]] = []
    merges: list[Merge] = []
    hidden_rows: set[int] = set()
    for element in worksheet.iter(_SPREADSHEET + "Row"):
        at = _number(element, "Index")
        while at and len(rows) < min(at - 1, _TALLEST):
            rows.append([])
        if _number(element, "Hidden"):
            hidden_rows.add(len(rows))
        rows.append(_xml_row(element, len(rows), merges))
    sheet = _squared(worksheet.get(_SPREADSHEET + "Name") or "", rows, merges)
    column = 0
    hidden_columns: set[int] = set()
    for element in worksheet.iter(_SPREADSHEET + "Column"):
        column = _number(element, "Index") - 1 if _number(element, "Index") else column
        across = min(_number(element, "Span"), _WIDEST) + 1
        if _number(element, "Hidden"):
            hidden_columns.update(range(column, column + across))
        column += across
    sheet.hidden_rows = frozenset(row for row in hidden_rows if row < len(sheet.rows))
    sheet.hidden_columns = frozenset(column for column in hidden_columns if column < sheet.width)
    visible = next(worksheet.iter("{urn:schemas-microsoft-com:office:excel}Visible"), None)
    sheet.is_visible = visible is None or "Hidden" not in str(visible.text)
    return sheet


def _number(element: etree._Element, name: str) -> int:
    text = element.get(_SPREADSHEET + name) or ""
    return int(text) if re.fullmatch(r"\d{1,7}", text) else 0


def _xml_row(element: etree._Element, r: int, merges: list[Merge]) -> list[Cell]:
    row: list[Cell] = []
    for cell in element.iter(_SPREADSHEET + "Cell"):
        at = _number(cell, "Index")
        if at:
            row += [""] * (min(at - 1, _WIDEST) - len(row))
        across, down = min(_number(cell, "MergeAcross"), _WIDEST), _number(cell, "MergeDown")
        if across or down:
            merges.append(Merge(r, len(row), r + down, len(row) + across))
        row += [_xml_value(cell.find(_SPREADSHEET + "Data"))] + [""] * across
    return row


def _xml_value(data: etree._Element | None) -> Cell:
    """A cell as its type says; what does not fit its type stays text."""
    if data is None:
        return ""
    text = "".join(str(part) for part in data.itertext())
    with contextlib.suppress(ValueError):
        match data.get(_SPREADSHEET + "Type"):
            case "Number":
                return float(text)
            case "DateTime":
                return datetime.fromisoformat(text)
            case "Boolean":
                return text.strip() == "1"
    return text


def _squared(name: str, rows: list[list[Cell]], merges: list[Merge]) -> Sheet:
    width = max((len(row) for row in rows), default=0)
    if not any(cell != "" for row in rows for cell in row):
        return Sheet(name, [])
    for row in rows:
        row += [""] * (width - len(row))
    return Sheet(name, rows, sorted(merges))
