"""The row over a document: its name, pages, zoom, search, and the original."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from views.common.buttons import Button, IconButton
from views.common.fields import ElidedLabel, SearchField, label
from views.common.look import look
from views.common.states import IconLabel

BAR = 40  # px


class DocumentBar(QWidget):
    """Name, pages, zoom, search, open outside."""

    zoomed = Signal(int)
    fit_wanted = Signal()
    paged = Signal(int)
    searched = Signal(str)
    next_hit_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages = 0
        self._page = 0
        self._zoom = 0.0
        self._note_text = ""
        self._has_name = True
        self.setFixedHeight(BAR)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 10, 0)
        row.setSpacing(6)
        self._icon = IconLabel("file-text", 14, "text3", self)
        row.addWidget(self._icon)
        self._name = ElidedLabel("", "", self)
        self._name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row.addWidget(self._name, 3)
        self._note = label("", "second", self)
        row.addWidget(self._note)
        row.addStretch(1)
        self._search = SearchField("", parent=self)
        self._search.setFixedWidth(140)
        self._search.hide()
        self._search.searched.connect(self._on_searched)
        row.addWidget(self._search)
        self._hits = label("", "second", self)
        row.addWidget(self._hits)
        self._back = self._button("chevron-left", lambda: self.paged.emit(-1), row)
        self._where = label("", "second", self)
        row.addWidget(self._where)
        self._forth = self._button("chevron-right", lambda: self.paged.emit(1), row)
        self._out = self._button("zoom-out", lambda: self.zoomed.emit(-1), row)
        self._fit = Button("", role="ghost", size="row", parent=self)
        self._fit.clicked.connect(self.fit_wanted)
        row.addWidget(self._fit)
        self._in = self._button("zoom-in", lambda: self.zoomed.emit(1), row)
        self._find = self._button("search", self.begin_search, row)
        self.copy = self._button("download", self.copy_wanted.emit, row)
        self._said = ""

    def _button(self, icon: str, do: Callable[[], object], row: QHBoxLayout) -> IconButton:
        button = IconButton(icon, icon, size="row", parent=self)
        button.clicked.connect(lambda: do())
        row.addWidget(button)
        return button

    def leave_out_name(self) -> None:
        self._has_name = False
        for widget in (self._icon, self._name, self._note):
            widget.hide()

    def set_document(self, name: str, pages: int) -> None:
        self._name.setText(name)
        self._pages, self._page = pages, 0
        tools: list[QWidget] = [self._out, self._in, self._find, self.copy]
        for tool in tools:
            tool.setVisible(bool(name))
        self._icon.setVisible(bool(name) and self._has_name)
        self._fit.setVisible(bool(name) and self._has_room_for_fit())
        turning: list[QWidget] = [self._back, self._where, self._forth]
        for widget in turning:
            widget.setVisible(pages > 1)
        self._renew()

    def set_note(self, note: str) -> None:
        self._note_text = note
        self._renew()

    def set_page(self, page: int) -> None:
        if page != self._page:
            self._page = page
            self._renew()

    def set_zoom(self, zoom: float) -> None:
        self._zoom = zoom
        self._renew()

    def set_hits(self, count: int | None) -> None:
        self._hits.setText("" if count is None else self.tr("%n hits", "", count))

    def begin_search(self) -> None:
        self._search.show()
        self._search.setFocus()
        self._search.selectAll()

    def _on_searched(self, words: str) -> None:
        if words and words == self._said:
            self.next_hit_wanted.emit()
            return
        self._said = words
        if not words:
            self._search.hide()
        self.searched.emit(words)

    def _renew(self) -> None:
        pages = self.tr("%n pages", "", self._pages) if self._pages else ""
        self._note.setText("  ".join(part for part in (pages, self._note_text) if part))
        self._where.setText(f"{self._page + 1} / {self._pages}")
        self._back.setEnabled(self._page > 0)
        self._forth.setEnabled(self._page + 1 < self._pages)
        self._fit.setText(self.tr("Fit width") if not self._zoom else f"{round(self._zoom * 100)}%")

    def retranslate(self) -> None:
        self._search.setPlaceholderText(self.tr("Find in the document"))
        for button, words in (
            (self._back, self.tr("Previous page")),
            (self._forth, self.tr("Next page")),
            (self._out, self.tr("Smaller")),
            (self._in, self.tr("Larger")),
            (self._find, self.tr("Find in the document")),
            (self.copy, self.tr("Save a copy of the original…")),
        ):
            button.set_words(words)
        self._renew()

    def _has_room_for_fit(self) -> bool:
        return self.width() >= (360 if self._has_name else 230)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit.setVisible(bool(self._name.text()) and self._has_room_for_fit())
        self._note.setVisible(self._has_name and self.width() > 520)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().color("surface"))
        painter.setPen(look().pen("hair"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
