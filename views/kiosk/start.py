"""Handing the computer over: first a way back, then the locked screen; and the same screen again after a crash."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from services import kiosk
from services.kiosk import Screen, Shown
from services.use_cases import UseCase
from views.common.buttons import Button
from views.common.fields import FormRow, label
from views.common.popover import Popover
from views.context import Program
from views.kiosk.evaluation_form import EvaluationForm
from views.kiosk.form import KioskForm
from views.kiosk.registration_form import RegistrationForm
from views.kiosk.survey_form import SurveyForm
from views.kiosk.unlock import opener
from views.kiosk.window import KioskWindow


def form_for(program: Program, shown: Shown) -> KioskForm | None:
    """The form of a locked screen."""
    match shown.screen:
        case Screen.EVALUATION if shown.key is not None:
            return EvaluationForm(program, shown.key)
        case Screen.SURVEY if shown.key is not None:
            return SurveyForm(program, shown.key, shown.about)
        case Screen.REGISTRATION:
            return RegistrationForm(program)
        case _:
            return None


def stand(program: Program, behind: QWidget, shown: Shown, typed: dict[str, Any] | None = None) -> KioskWindow | None:
    """Cover the screen with this form; `behind` is the window of the workspace."""
    form = form_for(program, shown)
    if form is None:
        return None
    window = KioskWindow(program, form, behind)
    window.stand(typed or {})
    return window


class KioskDesk(QObject):
    """Locks the screen for a room. Without a PIN or a passphrase there is no way back: a PIN is asked for."""

    stood = Signal(object)  # KioskWindow

    def __init__(self, program: Program, page: QWidget) -> None:
        super().__init__(page)
        self._program, self._page = program, page
        self._shown: Shown | None = None

    def open(self, shown: Shown) -> None:
        """Ask for what is missing, then lock."""
        self._shown = shown
        self._program.read(partial(kiosk.has_pin, person=self._program.me.person), self._on_known)

    def _on_known(self, has_pin: bool) -> None:
        if has_pin or opener(self._program) is not None:
            self._lock()
            return
        popover = PinPopover(self._page)
        popover.chosen.connect(self._keep_pin)
        popover.show_at(self._page)

    def _keep_pin(self, pin: str) -> None:
        act = partial(kiosk.set_pin, person=self._program.me.person, pin=pin)
        self._program.run(act, code=UseCase.SETTINGS, done=lambda _: self._lock())

    def _lock(self) -> None:
        if self._shown is not None:
            self._program.keep(partial(kiosk.begin, shown=self._shown), done=self._on_locked)

    def _on_locked(self, _done: None) -> None:
        if self._shown is not None:
            window = stand(self._program, self._page.window(), self._shown)
            if window is not None:
                self.stood.emit(window)


class PinPopover(Popover):
    """A PIN, twice."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=320)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column.addWidget(label(self.tr("Set a PIN to come back with"), "strong", self))
        said = self.tr("The screen is locked on one form. Only the PIN leads back to the workspace.")
        words = label(said, "second", self)
        words.setWordWrap(True)
        self.column.addWidget(words)
        self.pin, self.again = QLineEdit(), QLineEdit()
        for field in (self.pin, self.again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
            field.setMaxLength(12)
        self._row = FormRow(self.tr("PIN, 4 to 12 digits"), self.pin, required=True)
        self._second = FormRow(self.tr("Once more"), self.again, required=True)
        self.column.addWidget(self._row)
        self.column.addWidget(self._second)
        self.go = Button(self.tr("Set it and lock"), role="primary", parent=self)
        self.go.clicked.connect(self._go)
        self.column.addWidget(self.go)

    def _go(self) -> None:
        pin = self.pin.text()
        self._row.set_error("" if pin.isdecimal() and len(pin) >= 4 else self.tr("4 to 12 digits"))
        self._second.set_error("" if pin == self.again.text() else self.tr("The two are not the same"))
        self.adjustSize()
        if pin.isdecimal() and len(pin) >= 4 and pin == self.again.text():
            self.chosen.emit(pin)
            self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go()
        else:
            super().keyPressEvent(event)
