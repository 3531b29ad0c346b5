"""The list of interviews on paper: one table, its days as heading, room to sign."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from services.agenda import Week
from views.common.look import look
from views.common.wording import day_and_weekday
from views.interviews.list_view import columns

POINTS = 9


def document(week: Week) -> QTextDocument:
    """The table as it is printed. Names are escaped: a name is never markup."""
    title = QCoreApplication.translate("InterviewList", "Interviews {first} – {last}").format(
        first=day_and_weekday(week.days[0].on), last=day_and_weekday(week.days[-1].on)
    )
    if len(week.days) == 1:
        title = QCoreApplication.translate("InterviewList", "Interviews {day}").format(
            day=day_and_weekday(week.days[0].on)
        )
    shown = columns(week.at)
    heads = [column.title for column in shown] + [QCoreApplication.translate("InterviewList", "Signature")]
    cells = "".join(f"<th align='left'>{escape(head)}</th>" for head in heads)
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(column.show(meeting))}</td>" for column in shown) + "<td width='90'></td></tr>"
        for meeting in week.meetings
    )
    page = QTextDocument()
    font = QFont(look().font("body"))  # a copy: the look shares its fonts with every screen
    font.setPointSizeF(POINTS)
    page.setDefaultFont(font)
    page.setHtml(
        f"<h3>{escape(title)}</h3><table border='1' cellspacing='0' cellpadding='5' width='100%'>"
        f"<thead><tr>{cells}</tr></thead>{rows}</table>"
    )
    return page


def _layout() -> QPageLayout:
    margins = QMarginsF(12, 12, 12, 12)
    return QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Landscape, margins)


def preview(week: Week, parent: QWidget) -> bool:
    """Show the paper before it is printed; answers whether it was."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(_layout())
    page = document(week)
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.paintRequested.connect(page.print_)
    return dialog.exec() == QPrintPreviewDialog.DialogCode.Accepted


def save_pdf(week: Week, path: Path) -> None:
    """The same as a PDF file."""
    writer = QPdfWriter(str(path))
    writer.setPageLayout(_layout())
    document(week).print_(writer)
