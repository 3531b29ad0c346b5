"""Interviews as files and on paper, from the calendar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from services import atomic_file, blank_sheets
from services.agenda import Week
from services.blank_sheets import Blank
from services.errors import AppError
from services.meetings import Meeting
from services.reveals import Taken
from services.scheduling import exports
from views.common.leaving import note_taken
from views.common.page import Page
from views.common.wording import said
from views.interviews import paper
from views.papers import printing

Sheets = Callable[[Blank], Sequence[str]]


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


def print_sheets(page: Page, meetings: Sequence[Meeting], sheets: Sheets) -> None:
    """Application forms or evaluation sheets of these interviews, shown before they are printed."""

    def show(blanks: Sequence[Blank]) -> None:
        made = [sheet for blank in blanks for sheet in sheets(blank)]
        if not made:
            page.program.toast(QCoreApplication.translate("InterviewFiles", "No interviewer has a form here"))
        elif printing.preview(made, page):
            note_taken(page.program, len(blanks), Taken.FORM, is_printed=True)

    if not meetings:
        page.program.toast(QCoreApplication.translate("InterviewFiles", "No interview on these days"))
        return
    page.program.read(partial(blank_sheets.blanks, interviews=[meeting.interview for meeting in meetings]), show)


def print_list(page: Page, week: Week) -> None:
    """The list of the days that are shown."""
    if printing.preview([paper.page(week)], page, is_list=True):
        note_taken(page.program, len(week.meetings), Taken.CALENDAR, is_printed=True)
