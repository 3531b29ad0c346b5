"""Interviews as files and on paper, from the calendar."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from services import atomic_file
from services.agenda import Week
from services.errors import AppError
from services.meetings import Meeting
from services.reveals import Taken
from services.scheduling import exports
from views.common.leaving import note_taken
from views.common.page import Page
from views.common.wording import said
from views.interviews import paper


def save_ics(page: Page, meetings: Sequence[Meeting]) -> None:
    """Ask where, and write the interviews for other calendars."""
    if not meetings:
        page.program.toast(QCoreApplication.translate("InterviewFiles", "No interview on these days"))
        return
    name, _ = QFileDialog.getSaveFileName(
        page,
        QCoreApplication.translate("InterviewFiles", "Save as a calendar file"),
        QCoreApplication.translate("InterviewFiles", "Interviews.ics"),
        QCoreApplication.translate("InterviewFiles", "Calendars (*.ics)"),
    )
    if name:
        write_ics(page, meetings, Path(name))


def write_ics(page: Page, meetings: Sequence[Meeting], path: Path) -> None:
    """The file itself."""
    try:
        atomic_file.write(path, exports.ics(meetings, said))
    except OSError:
        page.program.show_error(AppError("file.cannot_write", name=path.name))
    else:
        note_taken(page.program, len(meetings), Taken.CALENDAR)
        page.program.toast(QCoreApplication.translate("InterviewFiles", "Saved: {name}").format(name=path.name))


def print_list(page: Page, week: Week) -> None:
    """The list of the days that are shown."""
    if paper.preview(week, page):
        note_taken(page.program, len(week.meetings), Taken.CALENDAR, is_printed=True)
