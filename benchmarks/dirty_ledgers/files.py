"""The same sheets in every kind of file that offices keep ledgers in."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date, datetime
from typing import Any
from xml.sax.saxutils import escape

import xlsxwriter
import xlwt

from benchmarks.dirty_ledgers.chance import Chance
from benchmarks.dirty_ledgers.page import Page

TEXTS = {"csv utf-8": ("utf-8", ","), "csv bom": ("utf-8-sig", ","), "csv gbk": ("gb18030", ","),
"tsv utf-16": ("utf-16", "\t"),
         "csv semicolon": ("utf-8", ";"), "tsv": ("utf-8", "\t")}  # fmt: skip
KINDS = {"xlsx": 12.0, "xls": 2.0, "ods": 1.5, "html": 1.0, "xml": 1.0, "csv utf-8": 1.0, "csv bom": 0.8,
"csv gbk": 1.2,
         "tsv utf-16": 0.6, "csv semicolon": 0.3, "tsv": 0.4}  # fmt: skip
ENDINGS = {"html": "xls", "xml": "xls", "csv gbk": "csv", "tsv utf-16": "txt"}


def ending(kind: str) -> str:
    """The name's ending for a kind of file; HTML and XML go by .xls, as they do in offices."""
    return ENDINGS.get(kind, kind.split(" ", maxsplit=1)[0])


def write(kind: str, pages: list[Page], chance: Chance) -> bytes:
    """The bytes of a file. Text files and HTML hold one sheet, and no real dates."""
    if kind in TEXTS:
        return _text(pages[0], *TEXTS[kind])
    return {"xlsx": _xlsx, "xls": _xls, "ods": _ods, "html": _html, "xml": _xml}[kind](pages, chance)


def shown(cell: Any) -> str:
    """A cell as a text file says it."""
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M:%S}" if cell.hour or cell.minute else f"{cell:%Y-%m-%d}"
    if isinstance(cell, float):
        return f"{cell:.15g}"
    return str(cell)


def _text(page: Page, encoding: str, delimiter: str) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    writer.writerows([shown(cell) for cell in row] for row in page.squared())
    return text.getvalue().encode(encoding)


def _xlsx(pages: list[Page], chance: Chance) -> bytes:
    data = io.BytesIO()
    book = xlsxwriter.Workbook(
        data, {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
    )
    day = book.add_format({"num_format": chance.choice(("yyyy-mm-dd", "yyyy/m/d", 'yyyy"年"m"月"d"日"'))})
    moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    framed = book.add_format({"border": 1})
    for page in pages:
        sheet = book.add_worksheet(page.name)
        merged = {(top, left): (bottom, right) for top, left, bottom, right in page.merges}
        for r, row in enumerate(page.cells):
            for c, cell in enumerate(row):
                if (r, c) in merged:
                    sheet.merge_range(r, c, *merged[r, c], "", framed)
                if isinstance(cell, datetime):
                    sheet.write_datetime(r, c, cell, moment if cell.hour or cell.minute else day)
                elif cell != "":
                    sheet.write(r, c, cell)
        if chance.maybe(0.2):  # a frame drawn far below the last row
            for r in range(len(page.cells), len(page.cells) + 40):
                sheet.write_blank(r, 0, None, framed)
        for r in page.hidden_rows:
            sheet.set_row(r, options={"hidden": True})
        for c in page.hidden_columns:
            sheet.set_column(c, c, options={"hidden": True})
        if not page.is_visible:
            sheet.hide()
    book.close()
    return data.getvalue()


def _xls(pages: list[Page], _chance: Chance) -> bytes:
    book = xlwt.Workbook(encoding="utf-8")
    day, moment = xlwt.easyxf(num_format_str="yyyy-mm-dd"), xlwt.easyxf(num_format_str="yyyy-mm-dd hh:mm")
    for page in pages:
        sheet = book.add_sheet(page.name)
        covered = {
            (r, c)
            for top, left, bottom, right in page.merges
            for r in range(top, bottom + 1)
            for c in range(left, right + 1)
        }
        for top, left, bottom, right in page.merges:
            cell = page.cells[top][left] if left < len(page.cells[top]) else ""
            sheet.write_merge(top, bottom, left, right, cell)
        for r, row in enumerate(page.cells):
            for c, cell in enumerate(row):
                if cell != "" and (r, c) not in covered:
                    style = (
                        (moment if cell.hour or cell.minute else day)
                        if isinstance(cell, datetime)
                        else xlwt.Style.default_style
                    )
                    sheet.write(r, c, cell, style)
        for r in page.hidden_rows:
            sheet.row(r).hidden = True
        for c in page.hidden_columns:
            sheet.col(c).hidden = True
        sheet.visibility = 0 if page.is_visible else 1
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def _spans(page: Page) -> tuple[dict[tuple[int, int], tuple[int, int]], set[tuple[int, int]]]:
    """Where merged cells begin with how far they reach, and which cells they cover."""
    starts = {(top, left): (bottom - top + 1, right - left + 1) for top, left, bottom, right in page.merges}
    covered = {
        (top + i, left + j)
        for (top, left), (down, across) in starts.items()
        for i in range(down)
        for j in range(across)
        if i or j
    }
    return starts, covered


def _html(pages: list[Page], chance: Chance) -> bytes:
    encoding = chance.choice(("utf-8", "gb2312"))
    page = pages[0]
    starts, covered = _spans(page)
    head = f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}">'
    style = "<style>td{mso-number-format:'\\@'}</style>"
    lines = [f'<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>{head}{style}</head><body><table border=1>']
    for r, row in enumerate(page.squared()):
        lines.append("<tr>")
        for c, cell in enumerate(row):
            if (r, c) in covered:
                continue
            down, across = starts.get((r, c), (1, 1))
            span = (f" rowspan={down}" if down > 1 else "") + (f" colspan={across}" if across > 1 else "")
            lines.append(f"<td{span}>{escape(shown(cell)).replace(chr(10), '<br>')}</td>")
        lines.append("</tr>")
    lines.append("</table></body></html>")
    return "\n".join(lines).encode("gb18030" if encoding == "gb2312" else encoding)


def _xml(pages: list[Page], _chance: Chance) -> bytes:
    """Excel's XML of 2003."""
    name = "urn:schemas-microsoft-com:office:spreadsheet"
    lines = [
        '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>',
        f'<Workbook xmlns="{name}" xmlns:ss="{name}">',
    ]
    for page in pages:
        starts, covered = _spans(page)
        lines.append(f'<Worksheet ss:Name="{escape(page.name)}"><Table>')
        lines += [f'<Column ss:Index="{c + 1}" ss:Hidden="1"/>' for c in sorted(page.hidden_columns)]
        for r, row in enumerate(page.cells):
            hidden = ' ss:Hidden="1"' if r in page.hidden_rows else ""
            lines.append(f'<Row ss:Index="{r + 1}"{hidden}>')
            lines += [_xml_cell(c, cell, *starts.get((r, c), (1, 1))) for c, cell in enumerate(row)
                      if (cell != "" or (r, c) in starts) and (r, c) not in covered]  # fmt: skip
            lines.append("</Row>")
        visible = "" if page.is_visible else "<Visible>SheetHidden</Visible>"
        options = f'<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">{visible}</WorksheetOptions>'
        lines.append(f"</Table>{options}</Worksheet>")
    return "\n".join([*lines, "</Workbook>"]).encode()


def _xml_cell(c: int, cell: Any, down: int, across: int) -> str:
    span = (f' ss:MergeDown="{down - 1}"' if down > 1 else "") + (
        f' ss:MergeAcross="{across - 1}"' if across > 1 else ""
    )
    kind = "DateTime" if isinstance(cell, date) else "Number" if isinstance(cell, (int, float)) else "String"
    text = (
        cell.isoformat(timespec="milliseconds")
        if isinstance(cell, datetime)
        else escape(shown(cell)).replace("\n", "&#10;")
    )
    data = f'<Data ss:Type="{kind}">{text}</Data>' if cell != "" else ""
    return f'<Cell ss:Index="{c + 1}"{span}>{data}</Cell>'


_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_ODS_HIDDEN = (
    '<office:automatic-styles><style:style style:name="gone" style:family="table">'
    '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
)


def _ods(pages: list[Page], _chance: Chance) -> bytes:
    tables = "".join(_ods_table(page) for page in pages)
    names = " ".join(f'xmlns:{short}="{_OASIS}:{short}:1.0"' for short in ("office", "table", "text", "style"))
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names} office:version="1.2">{_ODS_HIDDEN}'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        f'<?xml version="1.0"?><manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODS_TYPE}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), _ODS_TYPE)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return data.getvalue()


def _ods_table(page: Page) -> str:
    starts, covered = _spans(page)
    lines = [
        f'<table:table table:name="{escape(page.name)}"' + ("" if page.is_visible else ' table:style-name="gone"') + ">"
    ]
    for c in range(page.width):
        state = ' table:visibility="collapse"' if c in page.hidden_columns else ""
        lines.append(f"<table:table-column{state}/>")
    for r, row in enumerate(page.squared()):
        state = ' table:visibility="collapse"' if r in page.hidden_rows else ""
        lines.append(f"<table:table-row{state}>")
        for c, cell in enumerate(row):
            tag = "covered-table-cell" if (r, c) in covered else "table-cell"
            down, across = starts.get((r, c), (1, 1))
            span = (
                f' table:number-rows-spanned="{down}" table:number-columns-spanned="{across}"'
                if down * across > 1
                else ""
            )
            lines.append(f"<table:{tag}{span}{_ods_value(cell)}</table:{tag}>")
        lines.append("</table:table-row>")
    return "".join([*lines, "</table:table>"])


def _ods_value(cell: Any) -> str:
    if cell == "":
        return ">"
    paragraphs = "".join(f"<text:p>{escape(line)}</text:p>" for line in shown(cell).split("\n"))
    if isinstance(cell, datetime):
        return f' office:value-type="date" office:date-value="{cell.isoformat()}">{paragraphs}'
    if isinstance(cell, (int, float)):
        return f' office:value-type="float" office:value="{cell}">{paragraphs}'
    return f' office:value-type="string">{paragraphs}'
