"""Parts of the verification report: a panel with a head, and the table of stages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from services.ledgers.verify import StageLine
from views.common import marks, paint
from views.common.fields import ElidedLabel, label
from views.common.look import look
from views.common.marks import Ending
from views.common.states import IconLabel, hair
from views.common.wording import MINUS, number
from views.ledger_import.problem_words import is_chinese


class Panel(QFrame):
    """A bordered panel with a head."""

    def __init__(self, title: str = "", *, icon: str = "", second: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)
        if title:
            head = QHBoxLayout()
            head.setContentsMargins(14, 9, 14, 9)
            head.setSpacing(8)
            if icon:
                head.addWidget(IconLabel(icon, 14, "text2"))
            head.addWidget(label(title, "strong"))
            head.addStretch(1)
            self.second = label(second, "hint")
            head.addWidget(self.second)
            self.column.addLayout(head)
            self._head = head

    def add_to_head(self, widget: QWidget) -> None:
        """Something to do, at the right of the title."""
        self._head.addWidget(widget)

    def add_line(self, words: str, figure: int) -> None:
        """A line with a number at its end."""
        self.column.addWidget(hair())
        row = QHBoxLayout()
        row.setContentsMargins(14, 8, 14, 8)
        row.addWidget(ElidedLabel(words), 1)
        row.addWidget(label(number(figure), "strong"))
        self.column.addLayout(row)

    def add_change(self, words: str, before: int, after: int) -> None:
        """A line with two numbers and what is between them."""
        self.column.addWidget(hair())
        row = QHBoxLayout()
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(8)
        row.addWidget(ElidedLabel(words), 1)
        row.addWidget(label(number(before), "second"))
        row.addWidget(IconLabel("arrow-right", 14, "text3"))
        row.addWidget(label(number(after), "strong"))
        more = after - before
        change = label(f"+{more:,}" if more > 0 else f"{MINUS}{abs(more):,}" if more else "0", "hint")
        change.setMinimumWidth(52)
        change.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(change)
        self.column.addLayout(row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint.box(QPainter(self), QRectF(self.rect()), 8, "surface", "hair")


class StageTable(QWidget):
    """Stage, ledger, workspace, a bar, and a tick or the difference."""

    _ROW = 34

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[StageLine] = ()

    def show_stages(self, lines: Sequence[StageLine]) -> None:
        self._lines = lines
        self.setFixedHeight(32 + self._ROW * len(lines))
        names = (f"{self._name(line)} {line.ledger} {line.system}" for line in lines)
        self.setAccessibleName("; ".join(names))
        self.update()

    def _name(self, line: StageLine) -> str:
        return line.zh if is_chinese() else line.en

    def sizeHint(self) -> QSize:
        return QSize(360, 32 + self._ROW * len(self._lines))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        width = float(self.width())
        ledger = width * 0.40
        system = max(width * 0.53, ledger + 14 + paint.text_width(self.tr("Workspace"), "small"))
        head = QRectF(0, 0, width, 32)
        painter.fillRect(head.adjusted(1, 0, -1, 0), look().color("window"))
        paint.words(painter, QRectF(14, 0, 120, 32), self.tr("Stage"), size="small", role="text3")
        for right, words in ((ledger, self.tr("Ledger")), (system, self.tr("Workspace"))):
            paint.words(painter, QRectF(right - 90, 0, 90, 32), words, size="small", role="text3", align=paint.RIGHT)
        most = max((max(line.system, 1) for line in self._lines), default=1)
        for n, line in enumerate(self._lines):
            rect = QRectF(0, 32 + n * self._ROW, width, self._ROW)
            self._line(painter, rect, line, ledger, system, most)

    def _line(self, painter: QPainter, rect: QRectF, line: StageLine, ledger: float, system: float, most: int) -> None:
        painter.setPen(look().pen("hair"))
        painter.drawLine(QPointF(0, rect.top()), QPointF(rect.right(), rect.top()))
        is_over = line.kind in ("rejected", "withdrawn")
        ending = Ending.OUT if is_over else Ending.HIRED if line.kind == "hired" else Ending.NONE
        middle = rect.center().y()
        marks.stage_glyph(painter, QPointF(14, middle - 7), line.rank - 1, max(1, line.of - 1), ending=ending)
        paint.words(painter, QRectF(34, rect.top(), ledger - 80, rect.height()), self._name(line))
        differs = line.ledger != line.system
        for right, count in ((ledger, line.ledger), (system, line.system)):
            cell = QRectF(right - 90, rect.top(), 90, rect.height())
            paint.words(painter, cell, number(count), bold=differs and right == system, align=paint.RIGHT)
        room = rect.width() - system - 20 - 56
        length = max(3.0, (line.system / most) ** 0.5 * room) if line.system else 0.0
        if length:
            with paint.saved(painter):
                painter.setOpacity(0.35 if is_over else 0.85)
                paint.box(painter, QRectF(system + 20, middle - 5, length, 10), 3, "c1")
        end = QRectF(rect.right() - 56, rect.top(), 42, rect.height())
        if differs:
            change = line.system - line.ledger
            sign = "+" if change > 0 else MINUS
            paint.words(painter, end, f"{sign}{abs(change):,}", size="small", role="warn", align=paint.RIGHT)
        else:
            look().draw_icon(painter, QPointF(end.right() - 14, middle - 7), "check", 14, "ok")
