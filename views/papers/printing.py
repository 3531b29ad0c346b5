"""Pages of HTML as a document on A4, shown before they are printed."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from views.common.look import look

POINTS = 9
STYLE = """
h2 { font-size: 15pt; margin: 0 0 4px 0; }
h4 { margin: 8px 0 2px 0; }
p { margin: 4px 0; }
td, th { padding: 4px; }
th { font-weight: normal; text-align: left; }
"""
RULED = "border-collapse: collapse; border-style: solid"


def text(words: str) -> str:
    """Words inside a page: a name is never markup."""
    return escape(words, quote=False)


def table(rows: Sequence[str], *, heads: str = "") -> str:
    """A ruled table over the whole width; its headings stand again on each page."""
    top = f"<thead>{heads}</thead>" if heads else ""
    return f"<table border='1' cellspacing='0' width='100%' style='{RULED}'>{top}{''.join(rows)}</table>"


def row(*cells: str) -> str:
    """One row of a table."""
    return f"<tr>{''.join(cells)}</tr>"


def cell(words: str = "", *, width: int = 0, over: int = 1, lines: int = 1) -> str:
    """A cell to read or to write in; `lines` empty ones make room for a pen."""
    room = "<br>" * (lines - 1)
    return f"<td{_of(width, over)}>{text(words) or '&nbsp;'}{room}</td>"


def head(words: str, *, width: int = 0, over: int = 1) -> str:
    """A cell that says what stands beside or below it."""
    return f"<th{_of(width, over)}>{text(words)}</th>"


def _of(width: int, over: int) -> str:
    return (f" width='{width}%'" if width else "") + (f" colspan='{over}'" if over > 1 else "")


def document(pages: Sequence[str], *, is_list: bool = False) -> QTextDocument:
    """One sheet after the other, each on a page of its own; the pages of a list are numbered."""
    made = QTextDocument()
    font = QFont(look().font("body"))  # a copy: the look shares its fonts with every screen
    font.setPointSizeF(POINTS)
    made.setDefaultFont(font)
    made.setDefaultStyleSheet(STYLE)
    broken = "<p style='page-break-before: always; font-size: 1pt; margin: 0'></p>"
    made.setHtml(broken.join(pages))
    if not is_list:
        made.setPageSize(layout().paintRectPoints().size())  # sized, Qt adds no number and no margins of its own
    return made


def layout(*, is_list: bool = False) -> QPageLayout:
    """A4, upright, or on its side for a list."""
    way = QPageLayout.Orientation.Landscape if is_list else QPageLayout.Orientation.Portrait
    margins = QMarginsF(14, 12, 14, 12)
    return QPageLayout(QPageSize(QPageSize.PageSizeId.A4), way, margins, QPageLayout.Unit.Millimeter)


def preview(pages: Sequence[str], parent: QWidget, *, is_list: bool = False) -> bool:
    """Show the sheets before they are printed; answers whether they were."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(layout(is_list=is_list))
    made = document(pages, is_list=is_list)
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.paintRequested.connect(made.print_)
    return dialog.exec() == QPrintPreviewDialog.DialogCode.Accepted
