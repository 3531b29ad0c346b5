"""The recovery key on paper."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget


def sheet(organisation: str, groups: Sequence[str]) -> QTextDocument:
    """One page: what it is for, the key in numbered groups, where to keep it."""
    translate = QCoreApplication.translate
    title = translate("RecoverySheet", "Recovery key of the recruiting workspace")
    words = translate(
        "RecoverySheet",
        "It opens the workspace when the passphrase is forgotten. Keep this sheet where only those who answer for "
        "candidates' data can reach it, and not beside the computer.",
    )
    rows = ""
    for start in range(0, len(groups), 3):
        cells = "".join(
            f"<td width='33%'><small>{number + 1}</small>&nbsp;&nbsp;<font size='6'><b>{html.escape(group)}</b></font>"
            for number, group in enumerate(groups[start : start + 3], start)
        )
        rows += f"<tr>{cells}</tr>"
    document = QTextDocument()
    document.setHtml(
        f"<h2>{html.escape(title)}</h2><p>{html.escape(organisation)}</p>"
        f"<table width='100%' cellspacing='0' cellpadding='12' border='1'>{rows}</table><p>{html.escape(words)}</p>"
    )
    return document


def print_sheet(parent: QWidget, organisation: str, groups: Sequence[str]) -> bool:
    """Ask for a printer and print; whether it was printed."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    sheet(organisation, groups).print_(printer)
    return True
