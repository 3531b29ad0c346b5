"""The processes at the left: name, draft mark, stages and use; a plus for one of one's own; why it is worth it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from services.process.desk import Entry
from views.common import marks, paint, wording
from views.common.fields import label
from views.common.icon_button import IconButton
from views.common.keys import ListKeys
from views.common.look import look
from views.common.states import hair
from views.process.words import entry_line

SECOND = Qt.ItemDataRole.UserRole + 1
HAS_DRAFT = Qt.ItemDataRole.UserRole + 2
CODE = Qt.ItemDataRole.UserRole + 3
WIDTH = 224


class _Delegate(QStyledItemDelegate):
    """Two lines, and 草稿 where one waits."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect = QRectF(option.rect).adjusted(10, 1, -10, -1)
        is_on = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_on or option.state & QStyle.StateFlag.State_MouseOver:
            paint.box(painter, rect, 6, "selected" if is_on else "hover")
        name, second = str(index.data(Qt.ItemDataRole.DisplayRole)), str(index.data(SECOND))
        upper = QRectF(rect.left() + 10, rect.top() + 7, rect.width() - 20, 20)
        draft = self.tr("draft")
        room = upper.adjusted(0, 0, -marks.pill_width(draft) - 8, 0) if index.data(HAS_DRAFT) else upper
        width = paint.words(painter, room, name, bold=is_on)
        if index.data(HAS_DRAFT):
            marks.tag(painter, QPointF(upper.left() + min(width, room.width()) + 6, upper.top()), draft)
        paint.dotted_words(painter, upper.translated(0, 20), second.split(wording.DOT), size="small", role="text3")

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(160, 56)


class ProcessList(QWidget):
    """`picked` carries the code."""

    picked = Signal(str)
    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rows = QListWidget()
        self.rows.setFrameShape(QFrame.Shape.NoFrame)
        self.rows.setProperty("ground", "canvas")
        self.rows.setMouseTracking(True)
        self.rows.setItemDelegate(_Delegate(self.rows))
        self.rows.setAccessibleName(self.tr("Processes"))
        self.rows.currentRowChanged.connect(self._on_row)
        ListKeys(self.rows)
        self.add = IconButton("plus", self.tr("New process, beginning like this one"), size="row")
        self.add.clicked.connect(self.new_wanted)
        head = QHBoxLayout()
        head.setContentsMargins(20, 10, 12, 4)
        head.addWidget(label(self.tr("Processes"), "strong"), 1)
        head.addWidget(self.add)
        why = QVBoxLayout()
        why.setContentsMargins(20, 10, 16, 14)
        why.setSpacing(2)
        why.addWidget(label(self.tr("Why one meaning for all"), "strong"))
        words = label(
            self.tr(
                "Only the same stages make a funnel. With conditions written down nobody takes “passed the screening” "
                "for “was interviewed”."
            ),
            "second",
        )
        words.setWordWrap(True)
        why.addWidget(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.rows, 1)
        column.addWidget(hair())
        column.addLayout(why)
        look().look_changed.connect(self.rows.viewport().update)

    def show_entries(self, entries: Sequence[Entry], chosen: str) -> None:
        """Fill the rows anew; the chosen process stays chosen."""
        self.rows.blockSignals(True)
        self.rows.clear()
        row = 0
        for number, entry in enumerate(entries):
            item = QListWidgetItem(wording.said(entry.name))
            item.setData(SECOND, entry_line(entry))
            item.setData(HAS_DRAFT, entry.draft is not None)
            item.setData(CODE, entry.code)
            self.rows.addItem(item)
            row = number if entry.code == chosen else row
        self.rows.setCurrentRow(row)
        self.rows.blockSignals(False)

    def step(self, by: int) -> None:
        """The next or previous process."""
        self.rows.setCurrentRow(max(0, min(self.rows.count() - 1, self.rows.currentRow() + by)))

    def _on_row(self, row: int) -> None:
        if row >= 0:
            self.picked.emit(str(self.rows.item(row).data(CODE)))
