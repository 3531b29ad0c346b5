"""A batch on its way in: how far it is, cancel, and afterwards what became of every file."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from services.intake.receive import Received
from views import messages
from views.common import paint
from views.common.buttons import Button, IconButton
from views.common.fields import ElidedLabel, label
from views.common.look import look
from views.common.popover import Popover
from views.context import RunningJob

MOST_SHOWN = 2_000


class BatchBar(QWidget):
    """Shown while files are read, and until a person closes it."""

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: RunningJob | None = None
        self._done = self._total = 0
        self._results: list[tuple[str, str, dict[str, Any]]] = []
        self.setFixedHeight(40)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 10, 3)
        row.setSpacing(8)
        self._words = label("", "strong", self)
        row.addWidget(self._words)
        self._note = ElidedLabel("", "second", self)
        row.addWidget(self._note, 1)
        self._cancel = Button(self.tr("Cancel"), role="ghost", size="row", parent=self)
        self._cancel.clicked.connect(self._on_cancel)
        row.addWidget(self._cancel)
        self._details = Button(self.tr("Each file"), role="link", size="row", parent=self)
        self._details.clicked.connect(self.show_results)
        row.addWidget(self._details)
        self._close = IconButton("x", self.tr("Close"), size="row", parent=self)
        self._close.clicked.connect(self.hide)
        row.addWidget(self._close)
        self.hide()

    @property
    def results(self) -> list[tuple[str, str, dict[str, Any]]]:
        """(file, code, parameters) of every finished file; the code is empty where all is well."""
        return self._results

    @property
    def is_running(self) -> bool:
        return self._job is not None

    def watch(self, job: RunningJob) -> None:
        """Follow a batch from its start."""
        self._job = job
        self._results = []
        self._done = self._total = 0
        job.progressed.connect(self._on_progress)
        job.item_finished.connect(self._on_item)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        self._cancel.show()
        self._details.hide()
        self._close.hide()
        self._note.setText("")
        self._words.setText(self.tr("Reading files…"))
        self.show()

    @Slot(int, int, str)
    def _on_progress(self, done: int, total: int, what: str) -> None:
        self._done, self._total = done, total
        self._words.setText(self.tr("Read {done} of {total}").format(done=done, total=total))
        self._note.setText(what)
        self.update()

    @Slot(str, str, object)
    def _on_item(self, item: str, code: str, params: object) -> None:
        self._results.append((item, code, dict(params) if isinstance(params, dict) else {}))

    @Slot(object)
    def _on_finished(self, received: object) -> None:
        if isinstance(received, Received):
            self._words.setText(self.tr("%n files are in", "", received.read))
            parts = []
            if received.failed:
                parts.append(self.tr("%n could not be read", "", received.failed))
            if received.known:
                parts.append(self.tr("%n were here already", "", received.known))
            self._note.setText("  ".join(parts))
        self._rest()

    @Slot(object)
    def _on_failed(self, _error: object) -> None:
        self._on_cancelled()

    @Slot()
    def _on_cancelled(self) -> None:
        """Stopped half-way: what was read stays."""
        self._words.setText(self.tr("Stopped. %n files were read.", "", len(self._results)))
        self._note.setText("")
        self._rest()

    def _rest(self) -> None:
        self._job = None
        self._cancel.hide()
        self._details.setVisible(bool(self._results))
        self._close.show()
        self.update()
        self.finished.emit()

    def _on_cancel(self) -> None:
        if self._job is not None:
            self._cancel.setEnabled(False)
            self._job.cancel()
            self._cancel.setEnabled(True)

    def show_results(self) -> None:
        """Every file with its result, the failures first."""
        popover = Popover(self, width=420)
        popover.column.addWidget(label(self.tr("%n files", "", len(self._results)), "strong"))
        listed = QListWidget()
        listed.setMinimumHeight(min(360, 24 + 40 * len(self._results)))
        listed.setWordWrap(True)
        listed.setAccessibleName(self.tr("Result of each file"))
        for name, code, params in sorted(self._results, key=lambda result: not result[1])[:MOST_SHOWN]:
            said = messages.sentence_of(code, params) if code else self.tr("Read")
            item = QListWidgetItem(look().icon("circle-alert" if code else "check", 14, "warn" if code else "ok"), "")
            item.setText(f"{name}\n{said}")
            listed.addItem(item)
        listed.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        popover.column.addWidget(listed)
        popover.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popover.show_at(self._details)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        painter.fillRect(rect, look().color("surface"))
        paint.hair_below(painter, rect)
        if self._job is not None and self._total:
            share = self._done / self._total
            track = QRectF(14, rect.bottom() - 4, rect.width() - 28, 3)
            paint.box(painter, track, 1.5, "sunken")
            paint.box(painter, QRectF(track.left(), track.top(), track.width() * share, 3), 1.5, "accent")
