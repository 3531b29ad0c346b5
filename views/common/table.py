"""Tables and lists: hairlines only, bold first column, numbers at the right, rows of 40, 36 or 30 px."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSettings,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from views.common import paint
from views.common.keeping import PlaceKeeper, choose_only
from views.common.keys import ListKeys
from views.common.look import look
from views.common.rows import AnyIndex, RowsModel

HEADER_HEIGHT = 32
LEAST_STRETCHED = 140  # px of a column that takes what is left
_HEADER_PADDING = 32  # 10 px on either side, and the sort arrow
ROW_HEIGHTS = {"comfortable": 40, "normal": 36, "dense": 30}


class Density(QObject):
    """How high rows are: a personal preference; tables follow it while they are open."""

    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._name = "comfortable"

    @property
    def name(self) -> str:
        return self._name

    def choose(self, name: str) -> None:
        self._name = name if name in ROW_HEIGHTS else "comfortable"
        self.changed.emit(self._name)


@cache
def density() -> Density:
    """The one density of this process."""
    return Density()


class RowDelegate(QStyledItemDelegate):
    """Paints a cell: ground, words, hairline. Subclasses paint cells of their own through `paint_cell`."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect = QRectF(option.rect)
        self.paint_ground(painter, rect, option, index)
        self.paint_cell(painter, rect.adjusted(10, 0, -10, 0), index)
        paint.hair_below(painter, rect)

    def paint_ground(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Selection, hover, and the accent edge of the current row."""
        state = option.state
        view = self.parent()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look().color("selected"))
        elif isinstance(view, Table) and view.hovered_row == index.row():
            painter.fillRect(rect, look().color("hover"))
        is_current = isinstance(view, QAbstractItemView) and view.currentIndex().row() == index.row()
        if is_current and index.column() == 0 and isinstance(view, QAbstractItemView) and view.hasFocus():
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), look().color("accent"))

    def paint_cell(self, painter: QPainter, rect: QRectF, index: AnyIndex) -> None:
        """The words of a cell, with the icon and colour role of its column."""
        model = index.model()
        role, icon, is_number = "text", "", False
        if isinstance(model, RowsModel):
            column: Any = model.columns[index.column()]
            row = model.row_at(index)
            role = column.role(row) if column.role is not None else role
            icon = column.icon(row) if column.icon is not None else ""
            is_number = column.is_number
        if icon:
            at = QPointF(rect.left(), rect.center().y() - 7)
            look().draw_icon(painter, at, icon, 14, role, filled=icon == "star")  # a star that is shown is on
            rect = rect.adjusted(20, 0, 0, 0)
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        align = paint.RIGHT if is_number else paint.LEFT
        paint.words(painter, rect, words, role=role, bold=index.column() == 0, align=align)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(80, ROW_HEIGHTS[density().name])


class Table(QTableView):
    """A read-only table of whole rows. `opened` is Enter, or a double click, on a row."""

    opened = Signal(QModelIndex)

    def __init__(self, name: str, *, density_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._density = density_name
        self.hovered_row = -1
        self.setObjectName(name)
        self.setItemDelegate(RowDelegate(self))
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setFixedHeight(HEADER_HEIGHT)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._take_density()
        density().changed.connect(self._take_density)
        look().look_changed.connect(self._repaint)
        self.keys = ListKeys(self)
        self.keys.opened.connect(self._open_current)
        self.doubleClicked.connect(self.opened)

    def _open_current(self) -> None:
        if self.currentIndex().isValid():  # Return while the rows are still asked for opens nothing
            self.opened.emit(self.currentIndex())

    def _take_density(self) -> None:
        height = ROW_HEIGHTS[self._density or density().name]
        header = self.verticalHeader()
        header.setMinimumSectionSize(height)
        header.setDefaultSectionSize(height)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _repaint(self) -> None:
        self.viewport().update()

    def show_rows(self, model: RowsModel[Any]) -> None:
        """Take a model with its column widths, remembered from the last time."""
        self.setModel(model)
        PlaceKeeper(self)
        header = self.horizontalHeader()
        for number, column in enumerate(model.columns):
            width = QSettings().value(f"columns/{self._name}/{column.key}", column.width)
            words = round(paint.text_width(column.title, "small")) + _HEADER_PADDING
            header.resizeSection(number, max(int(str(width)), words))
            if column.stretches:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        can_sort = any(column.sort is not None for column in model.columns)
        if can_sort:
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            header.setSortIndicatorClearable(True)
        self.setSortingEnabled(can_sort)
        header.sectionResized.connect(self._remember)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """A column takes the width that is left, but never so little that its words are gone: it scrolls then."""
        model, header = self.model(), self.horizontalHeader()
        if not isinstance(model, RowsModel):
            return
        shown = [n for n in range(header.count()) if not header.isSectionHidden(n)]
        stretching = [n for n in shown if model.columns[n].stretches]
        taken = sum(header.sectionSize(n) for n in shown if n not in stretching)
        least = {n: min(model.columns[n].width, LEAST_STRETCHED) for n in stretching}
        is_tight = self.viewport().width() - taken < sum(least.values())
        mode = QHeaderView.ResizeMode.Interactive if is_tight else QHeaderView.ResizeMode.Stretch
        for number in stretching:
            if header.sectionResizeMode(number) is not mode:
                header.setSectionResizeMode(number, mode)
            if is_tight:
                header.resizeSection(number, least[number])

    def _remember(self, section: int, _old: int, new: int) -> None:
        model = self.model()
        is_by_hand = self.horizontalHeader().underMouse()
        if isinstance(model, RowsModel) and is_by_hand and not model.columns[section].stretches:
            QSettings().setValue(f"columns/{self._name}/{model.columns[section].key}", new)

    def setCurrentIndex(self, index: AnyIndex) -> None:  # noqa: N802 (as Qt names it)
        """Make it the current and only selected row."""
        choose_only(self, index)

    def selected_rows(self) -> list[int]:
        model = self.selectionModel()
        return sorted(index.row() for index in model.selectedRows())

    def viewportEvent(self, event: Any) -> bool:
        kind = event.type()
        if kind in (event.Type.MouseMove, event.Type.HoverMove):
            self._hover(self.indexAt(event.position().toPoint()).row())
        elif kind in (event.Type.Leave, event.Type.HoverLeave):
            self._hover(-1)
        return super().viewportEvent(event)

    def _hover(self, row: int) -> None:
        if row != self.hovered_row:
            for changed in (row, self.hovered_row):
                if changed >= 0:
                    top = self.rowViewportPosition(changed)
                    self.viewport().update(QRect(0, top, self.viewport().width(), self.rowHeight(changed)))
            self.hovered_row = row


def choose_first(view: QAbstractItemView, wanted: Callable[[AnyIndex], bool]) -> bool:
    """Make the first row that is wanted the current one; whether there was one."""
    model = view.model()
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        if wanted(index):
            view.setCurrentIndex(index)
            view.scrollTo(index)
            return True
    return False
