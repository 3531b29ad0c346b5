"""Paints a line of the work list: act, person, position, who holds it, the limit, and the act of the row."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from models.values.limits import Level
from services.work_list import Group, TaskRow
from views.common import marks, paint
from views.common.look import look
from views.common.wording import limit as limit_said
from views.common.wording import moment
from views.today import acts
from views.today.task_model import Header, limit_words

ROW, HEAD = 40, 34
SIDE = 20
_GROUPS = {
    Group.OVERDUE: ("alarm-clock", "danger"),
    Group.TODAY: ("hourglass", "warn"),
    Group.NEXT: ("clock", "text"),
    Group.LATER: ("hourglass", "text2"),
}


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the parts of a row stand. Narrow rows give up the holder's name before the position."""

    kind: QRectF
    subject: QRectF
    holder: QRectF
    limit: QRectF
    acts: QRectF

    @classmethod
    def of(cls, rect: QRectF) -> Frame:
        right = rect.right() - SIDE
        wide = rect.width() > 860
        act = 196.0 if wide else 158.0
        limit = 240.0 if rect.width() > 960 else 214.0 if wide else 132.0
        holder = 108.0 if wide else 80.0
        kind = 128.0 if rect.width() > 960 else 112.0
        top, height = rect.top(), rect.height()
        x = rect.left() + SIDE
        at_acts = right - act
        at_limit = at_acts - limit
        at_holder = at_limit - holder
        return cls(
            QRectF(x, top, kind - 8, height),
            QRectF(x + kind, top, at_holder - x - kind - 8, height),
            QRectF(at_holder, top, holder - 6, height),
            QRectF(at_limit, top, limit - 6, height),
            QRectF(at_acts, top, act, height),
        )


class TaskDelegate(QStyledItemDelegate):
    """Rows of 40 px, headers of 34. A click on a row's button is told by `acted`."""

    acted = Signal(QModelIndex, str)  # index, "open", "remind", "hand_over"

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        is_header = isinstance(index.data(Qt.ItemDataRole.UserRole), Header)
        return QSize(200, HEAD if is_header else ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line = index.data(Qt.ItemDataRole.UserRole)
        rect = QRectF(option.rect)
        with paint.saved(painter):
            if isinstance(line, Header):
                self._header(painter, rect, line)
                return
            self._ground(painter, rect, option, index)
            frame = Frame.of(rect)
            self._kind(painter, frame.kind, line)
            self._subject(painter, frame.subject, line)
            self._holder(painter, frame.holder, line)
            self._limit(painter, frame.limit, line)
            self._acts(painter, frame.acts, line, is_current=index == self._view.currentIndex())

    def _header(self, painter: QPainter, rect: QRectF, header: Header) -> None:
        icon, role = _GROUPS[header.group]
        look().draw_icon(painter, QPointF(rect.left() + SIDE, rect.center().y() - 7), icon, 14, role)
        space = rect.adjusted(SIDE + 22, 0, -SIDE, 0)
        width = paint.words(painter, space, header.title, role=role, bold=True)
        paint.words(painter, space.adjusted(width + 8, 0, 0, 0), str(header.count), role="text3")

    def _ground(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if index == self._view.currentIndex():
            painter.fillRect(rect, look().color("selected"))
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), look().color("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look().color("hover"))
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), look().color("hair"))

    def _kind(self, painter: QPainter, rect: QRectF, row: TaskRow) -> None:
        look().draw_icon(painter, QPointF(rect.left(), rect.center().y() - 7), acts.ICONS[row.kind], 14, "text2")
        paint.words(painter, rect.adjusted(20, 0, 0, 0), acts.kind_words(row), size="small", role="text2")

    def _subject(self, painter: QPainter, rect: QRectF, row: TaskRow) -> None:
        most = QRectF(rect.left(), rect.top(), rect.width() * (0.6 if row.name else 1), rect.height())
        x = rect.left() + paint.words(painter, most, acts.subject(row), bold=True) + 8
        if row.is_starred:
            marks.star(painter, QPointF(x, rect.center().y() - 7), is_on=True)
            x += 22
        met = moment(row.met_at) if row.met_at is not None else ""
        space = QRectF(x, rect.top(), rect.right() - x, rect.height())
        if row.name and space.width() > 20:
            paint.dotted_words(painter, space, acts.facts(row, met))

    def _holder(self, painter: QPainter, rect: QRectF, row: TaskRow) -> None:
        name = self.tr("me") if row.is_mine else row.owner_name or self.tr("candidate")
        initial = row.owner_name or self.tr("candidate")
        marks.avatar(painter, QPointF(rect.left(), rect.center().y() - 11), initial, is_me=row.is_mine)
        paint.words(painter, rect.adjusted(28, 0, 0, 0), name, size="small", role="text2")

    def _limit(self, painter: QPainter, rect: QRectF, row: TaskRow) -> None:
        if row.reading is None:
            return
        level = row.reading.level
        marks.sla_ring(painter, QPointF(rect.left(), rect.center().y() - 9), row.reading.share, level)
        role = "text" if level is Level.NORMAL else marks.level_role(level)
        space = rect.adjusted(26, 0, 0, 0)
        bold = level is Level.OVERDUE
        width = paint.words(painter, space, limit_words(row), size="small", role=role, bold=bold)
        rest = space.adjusted(width + 8, 0, 0, 0)
        if row.limit is not None and rest.width() > 44:
            paint.words(painter, rest, limit_said(row.limit), size="small", role="text3")

    def _acts(self, painter: QPainter, rect: QRectF, row: TaskRow, *, is_current: bool) -> None:
        for place, words, act, role in self._buttons(rect, row, is_current=is_current):
            fill, border, ink = ("accent_soft", "accent_line", "accent_text") if role else ("surface", "strong", "text")
            paint.box(painter, place, 4, fill, border)
            inside = place.adjusted(8, 0, -8, 0)
            if act == "remind":
                look().draw_icon(painter, QPointF(inside.left(), inside.center().y() - 6), "bell-ring", 12, "text2")
                inside = inside.adjusted(17, 0, 0, 0)
            width = paint.words(painter, inside, words, size="small", role=ink)
            if role:
                at = QPointF(inside.left() + width + 6, inside.center().y() - 8)
                marks.key_cap(painter, at, "Enter", role="accent_text", on="surface")

    def _buttons(self, rect: QRectF, row: TaskRow, *, is_current: bool) -> list[tuple[QRectF, str, str, bool]]:
        """The buttons of a row from the right: place, words, act, whether it is the main one."""
        wanted = []
        if is_current and (row.is_mine or acts.place_of(row) is not None):
            wanted.append((acts.act_words(row), "open", True))
        if row.can_be_reminded:
            wanted.append((self.tr("Remind"), "remind", False))
        found = []
        right = rect.right()
        for words, act, is_main in wanted:
            width = paint.text_width(words, "small") + 17
            width += marks.key_cap_width("Enter") + 6 if is_main else 17
            found.append((QRectF(right - width, rect.center().y() - 12, width, 24), words, act, is_main))
            right -= width + 6
        return found

    def editorEvent(self, event: QEvent, _model: object, option: QStyleOptionViewItem, index: QModelIndex) -> bool:  # type: ignore[override]
        """A click on one of the row's buttons."""
        if event.type() != QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return False
        line = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(line, TaskRow):
            return False
        frame = Frame.of(QRectF(option.rect))
        is_current = index == self._view.currentIndex()
        for place, _, act, _ in self._buttons(frame.acts, line, is_current=is_current):
            if place.contains(event.position()):
                self.acted.emit(index, act)
                return True
        return False
