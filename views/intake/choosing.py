"""Choosing files for the intake, and saying how its queue stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from services.intake.queue import QueueLine, Standing
from views.common import wording

_PATTERNS = (
    "*.pdf *.docx *.doc *.wps *.rtf *.odt *.html *.htm *.mht *.txt *.eml *.msg *.zip "
    "*.png *.jpg *.jpeg *.webp *.tif *.tiff *.bmp *.heic"
)


def files(parent: QWidget) -> list[str]:
    """Files that the person chooses; none when nothing was chosen."""
    kinds = QCoreApplication.translate("IntakePage", "Résumés ({patterns})").format(patterns=_PATTERNS)
    title = QCoreApplication.translate("IntakePage", "Choose résumés")
    return QFileDialog.getOpenFileNames(parent, title, "", f"{kinds};;*")[0]


def folder(parent: QWidget) -> str:
    """A folder that the person chooses; "" when none was."""
    return QFileDialog.getExistingDirectory(
        parent, QCoreApplication.translate("IntakePage", "Choose a folder of résumés")
    )


def queue_words(lines: Sequence[QueueLine], left: int) -> str:
    """How many files wait, how many of them want a look, and how many fields of the one in hand (`left`)."""
    count = len(lines)
    doubtful = sum(line.standing in {Standing.DOUBTFUL, Standing.KNOWN, Standing.NO_TEXT} for line in lines)
    failed = sum(line.standing is Standing.FAILED for line in lines)
    parts = [QCoreApplication.translate("IntakePage", "%n waiting", "", count) if count else ""]
    if doubtful:
        parts.append(QCoreApplication.translate("IntakePage", "%n to look at", "", doubtful))
    if failed:
        parts.append(QCoreApplication.translate("IntakePage", "%n not readable", "", failed))
    if left:
        parts.append(QCoreApplication.translate("IntakePage", "here %n fields to check", "", left))
    return wording.DOT.join(part for part in parts if part)
