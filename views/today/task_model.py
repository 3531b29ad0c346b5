"""The list: group headers and tasks in one column, so that one keyboard walk goes through all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import Qt

from models.values.enums import LimitUnit
from services.work_list import Group, TaskRow
from views.common.lines import AnyIndex, LinesModel
from views.common.wording import left
from views.today import acts


@dataclass(frozen=True, slots=True)
class Header:
    """The line over a group."""

    group: Group
    title: str
    count: int


Line = Header | TaskRow


class TaskModel(LinesModel[Line]):
    """Lines of the list. Headers can't be chosen."""

    def first_task(self) -> int:
        return self.row_where(lambda line: isinstance(line, TaskRow))

    def row_of(self, task: object) -> int:
        return self.row_where(lambda line: isinstance(line, TaskRow) and line.key == task)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        line = self.line_at(index)
        if isinstance(line, TaskRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def words(self, line: Line, role: int) -> str | None:
        is_told = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return spoken(line) if is_told else None


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
