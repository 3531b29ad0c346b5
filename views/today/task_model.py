"""The list: group headers and tasks in one column, so that one keyboard walk goes through all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QAbstractListModel, Qt

from models.values.enums import LimitUnit
from services.work_list import Group, TaskRow
from views.common.rows import AnyIndex
from views.common.wording import left
from views.today import acts


@dataclass(frozen=True, slots=True)
class Header:
    """The line over a group."""

    group: Group
    title: str
    count: int


Line = Header | TaskRow


class TaskModel(QAbstractListModel):
    """Lines of the list. Headers can't be chosen."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []

    @property
    def lines(self) -> Sequence[Line]:
        return self._lines

    def show_lines(self, lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def line_at(self, index: AnyIndex) -> Line | None:
        return self._lines[index.row()] if index.isValid() and index.row() < len(self._lines) else None

    def first_task(self) -> int:
        return next((n for n, line in enumerate(self._lines) if isinstance(line, TaskRow)), -1)

    def row_of(self, task: object) -> int:
        return next((n for n, line in enumerate(self._lines) if isinstance(line, TaskRow) and line.key == task), -1)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        line = self.line_at(index)
        if isinstance(line, TaskRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line_at(index)
        if line is None:
            return None
        match role:
            case Qt.ItemDataRole.UserRole:
                return line
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return spoken(line)
        return None


def spoken(line: Line) -> str:
    """The line for screen readers."""
    if isinstance(line, Header):
        return f"{line.title} {line.count}"
    parts = [acts.kind_words(line), acts.subject(line), line.position_title, limit_words(line), line.owner_name]
    return ", ".join(part for part in parts if part)


def limit_words(row: TaskRow) -> str:
    """How its limit stands: "已超 2 小时", "剩 1 时 48 分"."""
    if row.reading is None:
        return ""
    unit = row.limit.unit if row.limit else LimitUnit.CALENDAR_HOURS
    is_short = abs(row.reading.left) < timedelta(hours=3)
    return left(row.reading, unit, exact=is_short)
