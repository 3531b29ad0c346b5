"""What the menu of reports does: save, copy for the chat, write on a schedule."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from services.insights.findings import Finding
from services.insights.scope import Scope
from services.intake.watching import this_computer
from services.reports.daily import daily_chat, daily_report
from services.reports.insights import insights_report
from services.reports.pool import pool_report
from services.reports.saving import Gather, saved_report
from services.reveals import Taken
from views.common.leaving import note_taken
from views.common.wording import locale, today
from views.context import Program
from views.insights.finding_words import sentence_of, title_of
from views.insights.report_menu import WEEK, ReportMenu
from views.insights.schedules_popover import SchedulesPopover


def remark(finding: Finding) -> str:
    """A finding as one line of a report."""
    return f"{title_of(finding)}: {sentence_of(finding)}"


class ReportDesk(QObject):
    """Saves reports as a workbook or on paper, copies them for a chat, sets up what is written by itself."""

    def __init__(self, program: Program, owner: QWidget) -> None:
        super().__init__(owner)
        self._program, self._owner = program, owner

    def follow(self, menu: ReportMenu, scope: Callable[[], Scope]) -> None:
        """Do what a menu asks for, of the scope that is shown at that time."""
        menu.page_wanted.connect(lambda ending: self.save_insights(scope(), ending))
        menu.progress_wanted.connect(lambda days, ending: self._save_progress(_last(days, scope()), ending))
        menu.chat_wanted.connect(lambda days: self._copy(_last(days, scope())))
        menu.pool_wanted.connect(lambda ending: self._save_pool(scope(), ending))
        menu.schedules_wanted.connect(lambda: self._show_schedules(menu.button))

    def save_insights(self, scope: Scope, ending: str) -> None:
        """The scope of the page, with its findings in words."""
        gather = partial(
            insights_report, scope=scope, language=locale().name(), viewer=self._program.me.person, word=remark
        )
        self.save(self.tr("Recruiting report"), ending, gather)

    def save(self, name: str, ending: str, gather: Gather) -> None:
        """Ask where, then gather and write off the UI thread."""
        words = {"xlsx": self.tr("Excel (*.xlsx)"), "pdf": self.tr("PDF (*.pdf)")}[ending]
        target, _ = QFileDialog.getSaveFileName(self._owner, self.tr("Save the report"), f"{name}.{ending}", words)
        if target:
            path = Path(target if target.lower().endswith(f".{ending}") else f"{target}.{ending}")
            self._program.read(partial(saved_report, gather=gather, path=path), self._tell)

    def _save_progress(self, scope: Scope, ending: str) -> None:
        name = self.tr("Daily report") if scope.days == 1 else self.tr("Weekly report")
        gather = partial(daily_report, scope=scope, language=locale().name())
        self.save(f"{name} {scope.end:%Y-%m-%d}", ending, gather)

    def _save_pool(self, scope: Scope, ending: str) -> None:
        week = replace(scope, start=today() - timedelta(days=WEEK), end=today() - timedelta(days=1))
        gather = partial(pool_report, scope=week, language=locale().name())
        self.save(f"{self.tr('Weekly pool report')} {week.end:%Y-%m-%d}", ending, gather)

    def _copy(self, scope: Scope) -> None:
        self._program.read(partial(daily_chat, scope=scope, language=locale().name()), self._on_chat)

    def _on_chat(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self._program.toast(self.tr("Copied: paste it into the group chat"))

    def _show_schedules(self, control: QWidget) -> None:
        SchedulesPopover(self._program, this_computer(), self._owner.window()).show_at(control, align_right=True)

    def _tell(self, path: Path) -> None:
        note_taken(self._program, 1, Taken.REPORT)
        self._program.toast(self.tr("Saved: {path}").format(path=path))


def _last(days: int, scope: Scope) -> Scope:
    """The window of so many days that ends today, with the filters of the page."""
    return replace(scope, start=today() - timedelta(days=days - 1), end=today())
