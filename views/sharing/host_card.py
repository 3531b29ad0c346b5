"""This computer as the host: whether it runs, its backups, the start with the computer. Only where a host is set up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.backups import Reason
from services.errors import AppError
from services.hosting import autostart, backups, certificate, drill, firewall, running
from services.hosting.home import HostHome
from views.common import wording
from views.common.buttons import Button
from views.common.fields import label
from views.common.setting_line import setting_line
from views.common.states import Banner, Card, SectionHeader
from views.common.switches import Toggle
from views.context import Program, Seat
from views.messages import sentence_of
from views.setup.background import Background

if TYPE_CHECKING:
    from services.hosting.drill import Rehearsed
    from services.hosting.running import Status

_TO_COPY = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
_LOOK_MS = 5_000
_GIGA = 1024**3


class HostCard(Card):
    """Asks the host every few seconds while it is shown. What takes long runs beside it, one thing at a time."""

    def __init__(self, program: Program, seat: Seat, home: HostHome, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._program, self._seat, self.home = program, seat, home
        self._working = Background(self)
        self._looking = Background(self)
        self._working.busy_changed.connect(self._on_busy)
        self.column.addWidget(SectionHeader(self.tr("This computer is the host"), icon="hard-drive"))
        self.state = label("", "second")
        self.state.setWordWrap(True)
        self.wrong = Banner("danger", "triangle-alert")
        self.start = Button(self.tr("Start"), size="compact")
        self.start.clicked.connect(lambda: self._do(lambda: running.start(home), self._show))
        self.stop = Button(self.tr("Stop"), size="compact")
        self.stop.clicked.connect(lambda: self._do(self._stopped, self._show))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.state, 1)
        row.addWidget(self.start)
        row.addWidget(self.stop)
        self.column.addLayout(row)
        self.column.addWidget(self.wrong)
        self._with_computer()
        self._backups()
        self._network()
        self._going_home()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    def _with_computer(self) -> None:
        self.itself = Toggle()
        self.itself.setAccessibleName(self.tr("Start with the computer"))
        self.itself.setChecked(autostart.is_installed(autostart.of_host(self.home)))
        self.itself.toggled.connect(self._on_itself)
        self.column.addLayout(setting_line(self.tr("Start with the computer"), self.itself))
        self.left = label("", "hint")
        self.left.setWordWrap(True)
        self.left.setTextInteractionFlags(
            self.left.textInteractionFlags() | self.left.textInteractionFlags().TextSelectableByMouse
        )
        self.left.hide()
        self.column.addWidget(self.left)

    def _backups(self) -> None:
        self.now = Button(self.tr("Back up now"), size="compact")
        self.now.clicked.connect(lambda: self._do(lambda: backups.make(self.home, Reason.MANUAL), self._on_backed_up))
        self.drill = Button(self.tr("Rehearse a restore"), size="compact")
        self.drill.clicked.connect(lambda: self._do(lambda: drill.rehearse(self.home), self._on_rehearsed))
        words = self.tr("Backed up every night, encrypted, read back; once a week a restore is rehearsed and compared.")
        self.column.addLayout(setting_line(words, self.now, self.drill))
        self.last = label("", "hint")
        self.last.setWordWrap(True)
        self.column.addWidget(self.last)

    def _network(self) -> None:
        if not self.home.is_set_up():
            return
        settings = self.home.settings
        words = self.tr("Colleagues cannot reach it? An administrator of this computer opens the firewall: {command}")
        lines = (
            words.format(command=firewall.hint(settings.port)),
            self.tr("Certificate {print}").format(print=certificate.fingerprint(self.home.certificate.read_text())),
        )
        for text in lines:
            line = label(text, "hint")
            line.setWordWrap(True)
            line.setTextInteractionFlags(
                line.textInteractionFlags() | line.textInteractionFlags().TextSelectableByMouse
            )
            self.column.addWidget(line)

    def _going_home(self) -> None:
        home = Button(self.tr("Take home…"), size="compact")
        home.clicked.connect(self._take_home)
        self.column.addLayout(setting_line(self.tr("Back into a file of this computer, compared row for row"), home))

    def _take_home(self) -> None:
        from views.sharing.home_dialog import HomeDialog

        dialog = HomeDialog(self._seat.link.organisation, self.window())
        if dialog.exec():
            self._seat.take_home(self.home, dialog.secrets)

    # Asking

    def look(self) -> None:
        """How the host is."""
        if self.isVisible() or not self.state.text():
            self._looking.run(lambda: running.status(self.home), self._show, self._hide_error)

    def _show(self, found: Status) -> None:
        self.start.setVisible(not found.is_running)
        self.stop.setVisible(found.is_running)
        codes = [str(code) for code in found.said.get("wrong", [])]
        self.wrong.tell(" ".join(sentence_of(code) for code in codes))
        if not found.is_running:
            self.state.setText(self.tr("It does not run: nobody can come in."))
            return
        connected = self.tr("%n connections", "", int(found.said.get("connections", 0)))
        free = self.tr("{count} GB free").format(count=round(int(found.said.get("free") or 0) / _GIGA))
        self.state.setText(" · ".join((self.tr("It runs."), connected, free)))
        if found.said.get("backup"):
            last = wording.moment(datetime.fromisoformat(str(found.said["backup"])))
            self.last.setText(self.tr("Last backup {moment}").format(moment=last))

    def _hide_error(self, _error: Exception) -> None:
        self.state.setText(self.tr("It does not run: nobody can come in."))

    # Doing

    def _do(self, work: Callable[[], object], done: Callable[..., object]) -> None:
        self._working.run(work, done, self._program.show_error)

    def _on_busy(self, is_busy: bool) -> None:
        for button in (self.start, self.stop, self.now, self.drill):
            button.setEnabled(not is_busy)
        if is_busy:
            self.last.setText(self.tr("Working…"))

    def _stopped(self) -> Status:
        running.stop(self.home)
        return running.status(self.home)

    def _on_backed_up(self, _backup: object) -> None:
        self.last.setText(self.tr("Backed up just now, and read back."))

    def _on_rehearsed(self, done: Rehearsed) -> None:
        words = self.tr("Restored and compared in {seconds} s: {tables} tables, {rows} rows, all as they were.")
        said = words.format(seconds=round(done.seconds), tables=done.tables, rows=f"{done.rows:,}")
        self.last.setText(said)

    def _on_itself(self, is_on: bool) -> None:
        try:
            if is_on:
                left = autostart.install(autostart.of_host(self.home)).commands
            else:
                autostart.remove(autostart.of_host(self.home))
                left = ()
        except AppError as error:
            self._program.show_error(error)
            return
        words = self.tr("Still to be done by an administrator of this computer: {commands}")
        self.left.setText(words.format(commands="; ".join(left)))
        self.left.setVisible(bool(left))
