"""The locked screen itself: full, above everything, without a way to the workspace behind it.

The window with the workspace is hidden, so none of its keys, menus, drops or toasts can be reached; this one takes no
file, shows no menu, and closes only when it was unlocked. What an operating system offers beyond the program (task
switching, log-out) stays what it is.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from services import kiosk
from views.common.buttons import Button, IconButton
from views.common.fields import label
from views.common.keys import Keys
from views.common.look import look
from views.common.states import Card, IconLabel, hair
from views.context import Program
from views.kiosk.form import KioskForm
from views.kiosk.unlock import UnlockPanel

AUTOSAVE_MS = 800
NEXT_MS = 20_000  # the thanks stand so long, then the form is empty for the next visitor
COVERED = "covered"
"""The property of the workspace's window while a locked screen stands over it: it stays hidden, whoever asks for it."""
_REFUSED = frozenset({QEvent.Type.ContextMenu, QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop})
_standing: list[KioskWindow] = []


def current() -> KioskWindow | None:
    """Give the locked screen that stands now."""
    return _standing[-1] if _standing else None


class KioskWindow(QWidget):
    """One form. `left` when somebody with the PIN or the passphrase took the computer back."""

    left = Signal()

    def __init__(self, program: Program, form: KioskForm, behind: QWidget) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("kiosk")
        self.setProperty("ground", "canvas")
        self._program, self.form, self._behind = program, form, behind
        self._is_over = False
        self._build()
        self.unlock = UnlockPanel(program, self)
        self.unlock.unlocked.connect(self._leave)
        self.unlock.given_up.connect(self._back)
        self._stack.addWidget(form)
        self._stack.addWidget(self._thanks())
        self._stack.addWidget(self.unlock)
        self._autosave = QTimer(self, singleShot=True, interval=AUTOSAVE_MS)
        self._autosave.timeout.connect(self.save)
        self._next = QTimer(self, singleShot=True, interval=NEXT_MS)
        self._next.timeout.connect(self.next_visitor)
        form.changed.connect(self._on_changed)
        form.sent.connect(self._on_sent)
        form.missing.connect(self.missing.setText)
        keys = Keys(self)
        keys.always("Ctrl+Return", self._submit)
        keys.always("Ctrl+Enter", self._submit)
        self._retitle()

    def _build(self) -> None:
        self.headline = label("", "headline", self)
        self.missing = label("", "error", self)
        self.send = Button(self.tr("Submit"), role="primary", size="large", key="Ctrl Enter", parent=self)
        self.send.clicked.connect(self._submit)
        self.exit = IconButton("lock", self.tr("For staff: leave this screen"), parent=self)
        self.exit.clicked.connect(self.ask)
        self._stack = QStackedWidget(self)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setContentsMargins(24, 14, 24, 14)
        head.addWidget(self.headline, 1)
        foot.setContentsMargins(24, 12, 24, 12)
        foot.setSpacing(12)
        foot.addWidget(self.exit)
        foot.addWidget(label(self.tr("Submit when you are done, then hand the computer back."), "second", self))
        foot.addStretch(1)
        foot.addWidget(self.missing)
        foot.addWidget(self.send)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hair(self))
        column.addWidget(self._stack, 1)
        column.addWidget(hair(self))
        column.addLayout(foot)

    def _thanks(self) -> QWidget:
        page, card = QWidget(self), Card()
        card.setFixedWidth(420)
        card.column.setSpacing(10)
        card.column.addWidget(IconLabel("circle-check", 20, "ok", card))
        card.column.addWidget(label(self.tr("Thank you, it is submitted."), "strong", card))
        card.column.addWidget(label(self.tr("Please hand the computer back."), "second", card))
        self.next = Button(self.tr("Next visitor"), parent=card)
        self.next.clicked.connect(self.next_visitor)
        self.next.setVisible(self.form.may_repeat)
        card.column.addWidget(self.next)
        column = QVBoxLayout(page)
        column.addStretch(2)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        return page

    # Standing

    def stand(self, typed: dict[str, Any]) -> None:
        """Cover the screen; the workspace behind is not to be reached, nor what lies on the clipboard."""
        _standing.append(self)
        QGuiApplication.clipboard().clear()
        self._behind.hide()
        self._behind.setProperty(COVERED, True)
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)
        self.form.fill(typed)
        self.form.load()
        self.showFullScreen()
        self.raise_()
        self.activateWindow()
        self.form.setFocus()

    def dismiss(self) -> None:
        """The workspace is closed or locked behind it: it goes, and comes back with the workspace."""
        self.save()
        self._is_over = True
        self._let_go()
        self.close()

    def _leave(self) -> None:
        self._is_over = True
        self._autosave.stop()
        self._let_go()
        self._behind.show()
        self._behind.activateWindow()
        self.left.emit()
        self.close()

    def _let_go(self) -> None:
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        if self in _standing:
            _standing.remove(self)
        self._behind.setProperty(COVERED, False)
        QGuiApplication.clipboard().clear()

    # The form

    def _retitle(self) -> None:
        self.headline.setText(self.form.title())

    def _on_changed(self) -> None:
        self._retitle()
        self.missing.setText("")
        self._autosave.start()

    def save(self) -> None:
        """Keep what is typed."""
        self._autosave.stop()
        if self._is_over or self._stack.currentIndex() == 1:
            return
        self.form.keep()
        typed = self.form.typed()
        self._program.keep(lambda session: kiosk.keep_typed(session, typed=typed))

    def _submit(self) -> None:
        if self._stack.currentIndex() == 0:
            self.missing.setText("")
            self.form.submit()

    def _on_sent(self) -> None:
        self._autosave.stop()
        self._program.keep(lambda session: kiosk.keep_typed(session, typed={}))
        self._stack.setCurrentIndex(1)
        self.send.hide()
        if self.form.may_repeat:
            self._next.start()

    def next_visitor(self) -> None:
        """An empty form."""
        self._next.stop()
        if self._stack.currentIndex() != 1:
            return
        self.form.clear()
        self.form.load()
        self.missing.setText("")
        self.send.show()
        self._stack.setCurrentIndex(0)

    # Leaving

    def ask(self) -> None:
        """Ask for the PIN."""
        self._before = self._stack.currentIndex() if self._stack.currentIndex() != 2 else self._before
        self._stack.setCurrentIndex(2)
        self.send.hide()
        self.unlock.begin()

    _before = 0

    def _back(self) -> None:
        self._stack.setCurrentIndex(self._before)
        self.send.setVisible(self._before == 0)

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() in _REFUSED and isinstance(watched, QWidget) and watched.window() is self

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()  # Escape and all else end here

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and self.isMinimized() and not self._is_over:
            QTimer.singleShot(0, self, self.showFullScreen)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._is_over:
            super().closeEvent(event)
        else:
            event.ignore()
            self.ask()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), look().color("surface"))
