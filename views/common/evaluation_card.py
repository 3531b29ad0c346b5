"""One interviewer's evaluation as a card: name, mean, conclusion, five-part bars, one sentence (mock-up 03b)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.values.enums import Conclusion
from views.common import marks, paint
from views.common.avatar import Avatar
from views.common.chips import Status
from views.common.fields import ElidedLabel, label
from views.common.labels import label as word_of

CONCLUSION_MARKS = {
    Conclusion.STRONG_YES: ("circle-check", "ok"),
    Conclusion.YES: ("check", "ok"),
    Conclusion.HOLD: ("circle-help", "warn"),
    Conclusion.NO: ("x", "danger"),
}
"""Icon and kind of each conclusion; status never rests on colour alone."""

SEGMENT, SEGMENT_GAP, SEGMENT_HEIGHT = 14, 3, 6
ROW = 22
TWO_COLUMNS_FROM = 420  # px


def conclusion_status(conclusion: Conclusion, parent: QWidget | None = None) -> Status:
    """The conclusion as a status pill."""
    icon, kind = CONCLUSION_MARKS[conclusion]
    return Status(word_of(conclusion), icon=icon, kind=kind, parent=parent)


def mean_words(hundredths: int | None) -> str:
    """A mean with one decimal, "4.1"; a dash where there is none. Halves go up, as people round."""
    if hundredths is None:
        return "–"
    tenths = (hundredths + 5) // 10
    return f"{tenths // 10}.{tenths % 10}"


class ScoreBars(QWidget):
    """Dimensions with their points as five short bars and the number, in two columns where there is room."""

    def __init__(self, lines: Sequence[tuple[str, int, str]], parent: QWidget | None = None) -> None:
        """`lines`: name, points, evidence."""
        super().__init__(parent)
        self._lines = list(lines)
        self.setAccessibleName(", ".join(f"{name} {points}" for name, points, _ in self._lines))
        self.setMouseTracking(True)

    def _columns(self, width: int) -> int:
        return 2 if width >= TWO_COLUMNS_FROM else 1

    def _rows(self, width: int) -> int:
        return -(-len(self._lines) // self._columns(width))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._rows(width) * ROW

    def sizeHint(self) -> QSize:
        return QSize(480, self._rows(max(self.width(), TWO_COLUMNS_FROM)) * ROW)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, ROW)

    def _cell(self, number: int) -> QRectF:
        columns = self._columns(self.width())
        width = (self.width() - 24 * (columns - 1)) / columns
        column, row = number % columns, number // columns
        return QRectF(column * (width + 24), row * ROW, width, ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        bars = 5 * SEGMENT + 4 * SEGMENT_GAP
        for number, (name, points, _) in enumerate(self._lines):
            cell = self._cell(number)
            words = cell.adjusted(0, 0, -bars - 26, 0)
            paint.words(painter, words, name, size="small", role="text2")
            for part in range(5):
                x = cell.right() - 18 - bars + part * (SEGMENT + SEGMENT_GAP)
                role = "c1" if part < points else "hair"
                box = QRectF(x, cell.center().y() - SEGMENT_HEIGHT / 2, SEGMENT, SEGMENT_HEIGHT)
                paint.box(painter, box, 2, role)
            number_at = QRectF(cell.right() - 14, cell.top(), 14, cell.height())
            paint.words(painter, number_at, str(points), size="small", bold=True, align=paint.RIGHT)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        for number, (name, _, evidence) in enumerate(self._lines):
            if self._cell(number).contains(event.position()):
                self.setToolTip(f"{name}: {evidence}" if evidence else name)
                return
        self.setToolTip("")


class EvaluationCard(QFrame):
    """Head on the window's ground, bars below, then the sentence."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head_height = 39
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QWidget(self)
        head.setFixedHeight(self._head_height)
        self._head = QHBoxLayout(head)
        self._head.setContentsMargins(12, 0, 12, 0)
        self._head.setSpacing(8)
        avatar = Avatar(name, size=22, parent=head)
        avatar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._head.addWidget(avatar)
        self._head.addWidget(label(name, "strong", head))
        self._head.addWidget(ElidedLabel(title, "second", head), 1)
        column.addWidget(head)
        self._body = QVBoxLayout()
        self._body.setContentsMargins(12, 8, 12, 9)
        self._body.setSpacing(6)
        column.addLayout(self._body)
        self.setAccessibleName(f"{name} {title}")

    def show_result(self, mean: str, words: str, conclusion: Conclusion) -> None:
        """The mean with its word ("mean 4.1") and the conclusion at the right of the head."""
        self._head.addWidget(label(words, "second", self))
        self._head.addWidget(label(mean, "strong", self))
        self._head.addWidget(conclusion_status(conclusion, self))

    def show_lines(self, lines: Sequence[tuple[str, int, str]]) -> None:
        if lines:
            self._body.addWidget(ScoreBars(lines, self))

    def add_words(self, words: str, role: str = "second") -> None:
        """A sentence under the bars."""
        if words:
            line = label(words, role, self)
            line.setWordWrap(True)
            self._body.addWidget(line)

    def add_head(self, widget: QWidget) -> None:
        self._head.addWidget(widget)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint.box(painter, rect, 8, "surface", "hair")
        with paint.saved(painter):
            painter.setClipRect(QRectF(0, 0, rect.width(), self._head_height + 1))
            paint.box(painter, rect.adjusted(1, 1, -1, -1), 7, "window")
        paint.hair_below(painter, QRectF(1, 0, rect.width() - 2, self._head_height + 1))


class Initial(QWidget):
    """A small disc with somebody's initial, beside what they said."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setFixedSize(22, 22)
        self.setToolTip(name)
        self.setAccessibleName(name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        marks.avatar(QPainter(self), QPointF(0, 0), self._name)
