"""The list at the left: pairs that may be one person, or records that were merged."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from services.identity.pairs import ApartLine, TwinLine
from services.identity.unmerging import MergedRecord
from views.common import evidence, paint, wording
from views.common.lines import LINE_ROLE, AnyIndex, LinesModel
from views.common.lines_view import LinesView
from views.common.look import look
from views.duplicates import words

Line = TwinLine | MergedRecord | ApartLine
ROW = 58


def names_of(line: Line) -> tuple[str, str]:
    """The two names."""
    return (line.kept_name, line.name) if isinstance(line, MergedRecord) else (line.one.name, line.other.name)


def told(line: Line) -> str:
    """The second line: why, or when and by whom."""
    if isinstance(line, TwinLine):
        good, bad = words.reasons(line.evidence)
        return wording.listed([*good, *bad])
    by = line.by if isinstance(line, MergedRecord) else ""
    return wording.DOT.join(part for part in (wording.moment(line.at), by) if part)


class PairModel(LinesModel[Line]):
    """One row a pair."""

    def words(self, line: Line, role: int) -> str | None:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " / ".join(names_of(line))
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return f"{' / '.join(names_of(line))}\n{told(line)}"
        return None


class PairDelegate(QStyledItemDelegate):
    """Paints a row: both names, how sure, why."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        line: Line = index.data(LINE_ROLE)
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look().color("selected"))
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), look().color("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look().color("hover"))
        inner = rect.adjusted(14, 7, -12, -6)
        self._names(painter, QRectF(inner.left(), inner.top(), inner.width(), 20), line)
        below = QRectF(inner.left(), inner.top() + 22, inner.width(), 20)
        paint.words(painter, below, told(line), size="small", role="text2")
        paint.hair_below(painter, rect)

    def _names(self, painter: QPainter, rect: QRectF, line: Line) -> None:
        icon, role, word = "git-merge" if isinstance(line, MergedRecord) else "users-round", "text2", ""
        if isinstance(line, TwinLine):
            (icon, role), word = evidence.ICONS[line.strength], evidence.strength(line.strength)
        room = paint.text_width(word, "small") + 22
        first, second = names_of(line)
        names = first if first == second else f"{first} / {second}"
        paint.words(painter, rect.adjusted(0, 0, -room, 0), names, bold=True)
        look().draw_icon(painter, QPointF(rect.right() - room + 6, rect.center().y() - 6), icon, 12, role)
        paint.words(painter, rect, word, size="small", role=role if role != "ok" else "text2", align=paint.RIGHT)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(200, ROW)


class PairList(LinesView):
    """The list. `chosen` tells which pair a person wants to see, `entered` that they go to its fields."""

    def __init__(self, parent: QWidget | None = None) -> None:
        model = PairModel()
        super().__init__(model, PairDelegate(), parent)
        self._model = model
        self.setAccessibleName(self.tr("Pairs"))

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show another answer; the place in the list is kept, so that the next pair follows."""
        at = max(0, self.currentIndex().row())
        self._model.set_lines(lines)
        if lines:
            self.setCurrentIndex(self._model.index(min(at, len(lines) - 1), 0))
