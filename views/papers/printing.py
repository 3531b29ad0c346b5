"""Pages of HTML as a document on A4: shown before they are printed, or kept as PDF."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument
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


def table(rows: Sequence[str], *, widths: Sequence[int] = ()) -> str:
    """A ruled table over the whole width; `widths` in per cent are set by its first row."""
    sized = "".join(f"<col width='{width}%'>" for width in widths)
    return f"<table border='1' cellspacing='0' width='100%' style='{RULED}'>{sized}{''.join(rows)}</table>"


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


def document(pages: Sequence[str]) -> QTextDocument:
    """One sheet after the other, each on a page of its own."""
    made = QTextDocument()
    font = QFont(look().font("body"))  # a copy: the look shares its fonts with every screen
    font.setPointSizeF(POINTS)
    made.setDefaultFont(font)
    made.setDefaultStyleSheet(STYLE)
    broken = "<p style='page-break-before: always; font-size: 1pt; margin: 0'></p>"
    made.setHtml(broken.join(pages))
    return made


def _layout() -> QPageLayout:
    margins = QMarginsF(14, 12, 14, 12)
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter
    )


def preview(pages: Sequence[str], parent: QWidget) -> bool:
    """Show the sheets before they are printed; answers whether they were."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(_layout())
    made = document(pages)
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.paintRequested.connect(made.print_)
    return dialog.exec() == QPrintPreviewDialog.DialogCode.Accepted


def save_pdf(pages: Sequence[str], path: Path) -> None:
    """The same as a PDF file."""
    writer = QPdfWriter(str(path))
    writer.setPageLayout(_layout())
    made = document(pages)
    made.setPageSize(QSizeF(writer.pageLayout().paintRectPoints().size()))
    made.print_(writer)
