"""Writes the reports that are due, beside the screen: a look a minute, one thread, each report whole or not at all."""

from __future__ import annotations

import threading
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from desktop.program import RunningProgram
from services.errors import AppError

if TYPE_CHECKING:
    from pathlib import Path

    from services.reports.schedules import Schedule

LOOK_MS = 60_000
_FIRST_MS = 20_000  # when the window stands and the stays are in step
_DONE = "reports/done/"  # QSettings, per schedule: the moment that was written last


class ReportClock(QObject):
    """`stop` waits for the report that is being written. A report that fails is tried again, and told once."""

    written = Signal(str)
    failed = Signal(object)  # AppError

    def __init__(self, program: RunningProgram, *, first: int = _FIRST_MS) -> None:
        super().__init__(program)
        self._program = program
        self._thread: threading.Thread | None = None
        self._told: set[tuple[str, datetime]] = set()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self.written.connect(self._on_written)
        self.failed.connect(program.show_error)
        QTimer.singleShot(first, self, self._begin)

    def _begin(self) -> None:
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Write what is due, unless that is under way."""
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._write_due, name="scheduled reports", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        self._timer.stop()
        if self._thread is not None:
            self._thread.join()

    def _write_due(self) -> None:
        from models.values import clock
        from services.intake.watching import this_computer
        from services.reports import schedules  # not before the window stands

        workspace = self._program.workspace
        try:
            with workspace.reading() as session:
                all_of = schedules.schedules(session)
        except Exception:  # a workspace that is being closed: the next look tells
            return
        done = {one.key: at for one in all_of if (at := _done(one.key)) is not None}
        for one, moment in schedules.due(all_of, workstation=this_computer(), done=done, now=clock.now()):
            try:
                path = self._write(one, moment)
            except AppError as error:
                if (one.key, moment) not in self._told:
                    self._told.add((one.key, moment))
                    self.failed.emit(error)
                continue
            QSettings().setValue(_DONE + one.key, moment.isoformat())
            self.written.emit(str(path))

    def _write(self, one: Schedule, moment: datetime) -> Path:
        from services.reports.saving import saved_report
        from services.reports.words import Speaker
        from views.common.wording import locale
        from views.insights.report_desk import remark

        language = locale().name()
        path = one.path(moment, Speaker(language).say("titles", one.kind.value))
        if not path.parent.is_dir():
            raise AppError("schedule.no_folder", folder=str(path.parent))
        gather = one.gather(moment, language=language, viewer=self._program.me.person, word=remark)
        with self._program.workspace.reading() as session:
            return saved_report(session, gather=gather, path=path)

    def _on_written(self, path: str) -> None:
        self._program.toast(self.tr("Report written: {path}").format(path=path))


def _done(key: str) -> datetime | None:
    kept = QSettings().value(_DONE + key)
    return datetime.fromisoformat(kept) if isinstance(kept, str) else None
