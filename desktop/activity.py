"""The activity panel: running work with its counts and Cancel, finished work with its results, item by item."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from services.errors import AppError
from views.common import paint, shadow
from views.common.buttons import Button, IconButton
from views.common.fields import ElidedLabel, label
from views.common.look import look
from views.common.states import EmptyState, IconLabel
from views.messages import sentence, sentence_of

if TYPE_CHECKING:
    from desktop.jobs import Job

WIDTH = 380
_SHOWN_FAULTS = 50


class JobCard(QFrame):
    """One piece of long work."""

    changed = Signal()

    def __init__(self, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.job = job
        self.words, self.share = "", 0.0
        self.is_running = True
        self._faults: list[str] = []
        self._fine = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        self._icon = IconLabel("loader", 16, "text2", self)
        head.addWidget(self._icon)
        head.addWidget(ElidedLabel(job.title, "strong"), 1)
        self._cancel = Button(self.tr("Cancel"), role="ghost", size="row")
        self._cancel.clicked.connect(job.cancel)
        head.addWidget(self._cancel)
        column.addLayout(head)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        column.addWidget(self._bar)
        self._said = label("", "second", self)
        self._said.setWordWrap(True)
        column.addWidget(self._said)
        self._list = QLabel(self)
        self._list.setTextFormat(Qt.TextFormat.PlainText)
        self._list.setProperty("role", "second")
        self._list.setWordWrap(True)
        self._list.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._list.hide()
        column.addWidget(self._list)
        self._copy = Button(self.tr("Copy details"), role="ghost", size="row")
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText("\n".join(self._faults)))
        self._copy.hide()
        column.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignLeft)
        self._follow(job)

    def _follow(self, job: Job) -> None:
        job.progressed.connect(self._on_progressed)
        job.item_finished.connect(self._on_item)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)

    def _on_progressed(self, done: int, total: int, what: str) -> None:
        if total:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            self.share = done / total
            self.words = self.tr("{done} of {total}").format(done=f"{done:,}", total=f"{total:,}")
        else:
            self.words = f"{done:,}"
        is_code = what.isascii() and what.isidentifier()  # of a step, for the screen that started the work
        self._said.setText(f"{self.words} · {what}" if what and not is_code else self.words)
        self.changed.emit()

    def _on_item(self, item: str, code: str, params: dict[str, Any]) -> None:
        if not code:
            self._fine += 1
            return
        self._faults.append(f"{item}: {sentence_of(code, params)}")
        self._list.setText("\n".join(self._faults[-_SHOWN_FAULTS:]))
        self._list.show()
        self._copy.show()

    def _end(self, icon: str, role: str, words: str) -> None:
        self.is_running = False
        self._icon.set_icon(icon, role)
        self._bar.hide()
        self._cancel.hide()
        self._said.setText(words)
        self.changed.emit()

    def _on_finished(self, _value: object) -> None:
        words = self.tr("Finished")
        if self._faults:
            failed = self.tr("%n not read", "", len(self._faults))
            words = self.tr("{fine} fine, {failed}").format(fine=f"{self._fine:,}", failed=failed)
        self._end("triangle-alert" if self._faults else "circle-check", "warn" if self._faults else "ok", words)

    def _on_failed(self, error: Exception) -> None:
        known = isinstance(error, AppError)
        words = sentence(error) if isinstance(error, AppError) else self.tr("Stopped by a fault of the program.")
        self._end("circle-alert", "danger", words if known else words + " " + self.tr("Nothing half-done was kept."))

    def _on_cancelled(self) -> None:
        words = self.tr("Cancelled. Nothing was written.")
        if not self.job.is_atomic:
            words = self.tr("Cancelled. What was finished before is kept.")
        self._end("ban", "text3", words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint.hair_below(QPainter(self), QRectF(self.rect()))


class ActivityPanel(QWidget):
    """Slides over the right side below the header; Esc or the bell closes it."""

    running_changed = Signal(str, float)  # words and share of the newest running work, "" when none

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._cards: list[JobCard] = []
        self._top = 0
        edge = shadow.MARGIN
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 8, 8)
        head.addWidget(label(self.tr("Activity"), "strong"), 1)
        self._clear = Button(self.tr("Clear finished"), role="ghost", size="row")
        self._clear.clicked.connect(self._remove_finished)
        head.addWidget(self._clear)
        close = IconButton("x", self.tr("Close"), key="Esc", size="compact")
        close.clicked.connect(self.hide)
        head.addWidget(close)
        column.addLayout(head)
        self._inside = QWidget()
        self._inside.setProperty("ground", "surface")
        self._rows = QVBoxLayout(self._inside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._empty = EmptyState("inbox", self.tr("No work is running"), self.tr("Imports and résumés show up here."))
        self._rows.addWidget(self._empty)
        self._rows.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._inside)
        column.addWidget(area, 1)
        window.installEventFilter(self)
        self.hide()

    @property
    def running(self) -> list[JobCard]:
        return [card for card in self._cards if card.is_running]

    def add(self, job: Job) -> None:
        """Follow a piece of work from its start."""
        card = JobCard(job, self._inside)
        card.changed.connect(self._tell)
        self._cards.append(card)
        self._rows.insertWidget(0, card)
        self._empty.hide()
        QTimer.singleShot(0, self._tell)

    def _tell(self) -> None:
        running = self.running
        self._clear.setEnabled(len(running) < len(self._cards))
        if running:
            card = running[-1]
            self.running_changed.emit(f"{card.job.title} {card.words}".strip(), card.share)
        else:
            self.running_changed.emit("", 0.0)

    def _remove_finished(self) -> None:
        for card in [card for card in self._cards if not card.is_running]:
            self._cards.remove(card)
            card.deleteLater()
        self._empty.setVisible(not self._cards)
        self._tell()

    def open_below(self, top: int) -> None:
        """Show, or hide when it is shown."""
        self._top = top
        self.setVisible(not self.isVisible())
        if self.isVisible():
            self._place()
            self.raise_()
            self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _place(self) -> None:
        window = self.parentWidget()
        if window is not None:
            width = min(WIDTH, window.width() - 80) + shadow.MARGIN
            self.setGeometry(window.width() - width, self._top, width, window.height() - self._top - 26)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect()).adjusted(shadow.MARGIN, 0, 0, 0)
        shadow.draw(painter, rect.adjusted(0, 0, 40, 0))
        painter.fillRect(rect, look().color("surface"))
