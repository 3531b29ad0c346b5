"""The table of the panel's summary, painted: dimension × interviewer, dot strip, mean, gap, and three rows below."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.values.enums import Conclusion
from services.evaluations.panels import Panel, Row
from services.evaluations.rounds import Card
from services.evaluations.severity import Habit
from views.common import marks, paint, wording
from views.common.evaluation_card import CONCLUSION_MARKS, mean_words
from views.common.labels import label as word_of
from views.common.look import look

HEAD, ROW = 58, 46
NAME, MEAN, FLAG = 150, 62, 118
RATER = 104
WIDEST_RATER = 170.0
STRIP = 316
_GROUNDS = {5: ("accent_line", "text"), 4: ("accent_soft", "accent_text"), 3: ("sunken", "text")}


class PanelTable(QWidget):
    """Rows can be walked with J/K or ↑/↓; `row_changed` names the one in hand."""

    row_changed = Signal(int)
    opened = Signal(int)  # Enter: the evidence of this row

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel: Panel | None = None
        self._shows_scores = True
        self._current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_panel(self, panel: Panel, *, shows_scores: bool) -> None:
        self._panel, self._shows_scores = panel, shows_scores
        self._current = min(self._current, len(self._rows) - 1)
        self.setAccessibleName(
            "; ".join(f"{wording.said(r.name)} {'/'.join(str(p or '–') for p in r.points)}" for r in self._rows)
        )
        self.updateGeometry()
        self.update()

    @property
    def _rows(self) -> tuple[Row, ...]:
        return self._panel.rows if self._panel is not None and self._shows_scores else ()

    @property
    def _raters(self) -> tuple[Card, ...]:
        return self._panel.raters if self._panel is not None else ()

    @property
    def current(self) -> int:
        return self._current

    def sizeHint(self) -> QSize:
        return QSize(700, HEAD + ROW * (len(self._rows) + (3 if self._rows else 1)))

    def minimumSizeHint(self) -> QSize:
        return QSize(NAME + RATER + MEAN, self.sizeHint().height())

    # Geometry: the strip takes what the columns leave, and goes first when there is no room.

    def _rater_width(self) -> float:
        room = self.width() - NAME - MEAN - 40
        pills = [
            marks.pill_width(word_of(card.conclusion), has_icon=True) + 8
            for card in self._raters
            if card.conclusion is not None
        ]
        wanted = min(max([float(RATER), *pills]), WIDEST_RATER)
        return max(64.0, min(wanted, room / max(len(self._raters), 1)))

    def _strip(self) -> tuple[float, float]:
        """Left edge and width of the dot strip; width 0 where it does not fit."""
        left = NAME + self._rater_width() * len(self._raters) + 14
        flag = FLAG if self.width() - left - MEAN - FLAG > 160 else 34
        width = min(float(STRIP), self.width() - left - MEAN - flag - 20)
        return left, width if width >= 120 else 0.0

    def _row_rect(self, number: int) -> QRectF:
        return QRectF(0, HEAD + number * ROW, self.width(), ROW)

    def _column(self, rect: QRectF, number: int) -> QRectF:
        width = self._rater_width()
        return QRectF(NAME + number * width, rect.top(), width, rect.height())

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_head(painter, QRectF(0, 0, self.width(), HEAD))
        for number, row in enumerate(self._rows):
            self._paint_row(painter, self._row_rect(number), row, is_current=number == self._current)
        foot = len(self._rows)
        if self._rows:
            self._paint_means(painter, self._row_rect(foot))
            self._paint_habits(painter, self._row_rect(foot + 1))
        self._paint_conclusions(painter, self._row_rect(foot + 2 if self._rows else 0))

    def _paint_head(self, painter: QPainter, rect: QRectF) -> None:
        painter.fillRect(rect, look().color("window"))
        paint.hair_below(painter, rect)
        paint.words(painter, rect.adjusted(10, 0, 0, 0), self.tr("Dimension"), size="small", role="text3")
        for number, card in enumerate(self._raters):
            column = self._column(rect, number).adjusted(4, 10, -4, -10)
            top = QRectF(column.left(), column.top(), column.width(), 19)
            paint.words(painter, top, card.name, bold=True, align=paint.CENTER)
            paint.words(painter, top.translated(0, 19), card.title, size="small", role="text3", align=paint.CENTER)
        left, width = self._strip()
        if width and self._rows:
            for points in range(1, 6):
                x = left + 8 + (points - 1) * (width - 16) / 4
                at = QRectF(x - 10, rect.top(), 20, rect.height())
                paint.words(painter, at, str(points), size="small", role="text3", align=paint.CENTER)
        if self._rows:
            mean = QRectF(left + width, rect.top(), MEAN - 10, rect.height())
            paint.words(painter, mean, self.tr("Mean"), size="small", role="text3", align=paint.RIGHT)
            flag = QRectF(left + width + MEAN + 10, rect.top(), self.width() - left - width - MEAN - 10, HEAD)
            if flag.width() >= paint.text_width(self.tr("Agreement"), "small"):
                paint.words(painter, flag, self.tr("Agreement"), size="small", role="text3")

    def _paint_row(self, painter: QPainter, rect: QRectF, row: Row, *, is_current: bool) -> None:
        if is_current:
            painter.fillRect(rect, look().color("selected" if self.hasFocus() else "hover"))
        paint.hair_below(painter, rect)
        paint.words(painter, rect.adjusted(10, 0, NAME - rect.width(), 0), wording.said(row.name), bold=True)
        for number, points in enumerate(row.points):
            self._paint_points(painter, self._column(rect, number), points)
        left, width = self._strip()
        if width:
            dots = [
                marks.Dot(points, marks.initial(card.name))
                for card, points in zip(self._raters, row.points, strict=True)
                if points is not None
            ]
            strip = QRectF(left + 8, rect.top(), width - 16, rect.height())
            _spread_strip(painter, strip, dots)
        if row.mean is not None:
            mean = QRectF(left + width, rect.top(), MEAN - 10, rect.height())
            paint.words(painter, mean, mean_words(round(row.mean * 100)), bold=True, align=paint.RIGHT)
        if row.is_wide:
            at = QPointF(left + width + MEAN + 10, rect.center().y() - 10)
            room = self.width() - at.x()
            words = self.tr("{gap} points apart").format(gap=row.gap)
            if room > marks.pill_width(words, has_icon=True):
                marks.status(painter, at, words, icon="triangle-alert", kind="warn")
            else:
                look().draw_icon(painter, QPointF(at.x(), rect.center().y() - 7), "triangle-alert", 14, "warn")

    @staticmethod
    def _paint_points(painter: QPainter, cell: QRectF, points: int | None) -> None:
        if points is None:
            paint.words(painter, cell, "–", role="text3", align=paint.CENTER)
            return
        ground, role = _GROUNDS.get(points, ("warn_soft", "warn"))
        box = QRectF(cell.center().x() - 14, cell.center().y() - 12, 28, 24)
        paint.box(painter, box, 4, ground)
        paint.words(painter, box, str(points), role=role, bold=True, align=paint.CENTER)

    def _paint_means(self, painter: QPainter, rect: QRectF) -> None:
        paint.hair_below(painter, rect)
        paint.words(painter, rect.adjusted(10, 0, 0, 0), self.tr("Mean"), role="text2")
        for number, card in enumerate(self._raters):
            words = mean_words(card.mean_hundredths)
            paint.words(painter, self._column(rect, number), words, bold=True, align=paint.CENTER)

    def _paint_habits(self, painter: QPainter, rect: QRectF) -> None:
        paint.hair_below(painter, rect)
        paint.words(painter, rect.adjusted(10, 0, 0, 0), self.tr("Rating habit"), role="text2")
        panel = self._panel
        assert panel is not None
        counts = []
        for number, card in enumerate(self._raters):
            habit = panel.habits.get(card.person)
            role = "text3" if habit is None or habit.is_few else "text2"
            column = self._column(rect, number).adjusted(2, 0, -2, 0)
            paint.words(painter, column, self.habit_words(habit), size="small", role=role, align=paint.CENTER)
            if habit is not None:
                counts.append(self.tr("{name} {n}").format(name=card.name, n=habit.n))
        left, _ = self._strip()
        words = self.tr("Difference from co-raters over 90 days; evaluations: {counts}")
        said = words.format(counts=wording.listed(counts)) if counts else self.tr("No shared evaluations in 90 days")
        self._paint_note(painter, rect, left, said)

    def habit_words(self, habit: Habit | None) -> str:
        """As "lenient +0.3", "strict −0.4", "level 0.0"; few evaluations say so."""
        if habit is None:
            return "–"
        tenths = round(habit.difference, 1)
        value = f"{'+' if tenths > 0 else ''}{wording.number(float(tenths))}"
        if habit.is_few:
            return self.tr("{value}, few").format(value=value)
        if tenths > 0:
            return self.tr("lenient {value}").format(value=value)
        if tenths < 0:
            return self.tr("strict {value}").format(value=value)
        return self.tr("level {value}").format(value="0.0")

    def _paint_conclusions(self, painter: QPainter, rect: QRectF) -> None:
        paint.words(painter, rect.adjusted(10, 0, 0, 0), self.tr("Conclusion"), role="text2")
        counts: dict[Conclusion, int] = {}
        for number, card in enumerate(self._raters):
            column = self._column(rect, number)
            if card.conclusion is None:
                words = self.tr("submitted") if card.is_submitted else self.tr("waiting")
                paint.words(painter, column, words, size="small", role="text3", align=paint.CENTER)
                continue
            if not self._shows_scores:
                paint.words(painter, column, self.tr("submitted"), size="small", role="text3", align=paint.CENTER)
                continue
            counts[card.conclusion] = counts.get(card.conclusion, 0) + 1
            icon, kind = CONCLUSION_MARKS[card.conclusion]
            words = word_of(card.conclusion)
            width = min(marks.pill_width(words, has_icon=True), column.width() - 4)
            at = QPointF(column.center().x() - width / 2, rect.center().y() - 10)
            marks.status(painter, at, words, icon=icon, kind=kind, most=width)
        left, _ = self._strip()
        parts = [f"{count} {word_of(conclusion)}" for conclusion, count in counts.items()]
        self._paint_note(painter, rect, left, wording.listed(parts))

    def _paint_note(self, painter: QPainter, rect: QRectF, left: float, words: str) -> None:
        space = QRectF(left, rect.top(), self.width() - left, rect.height())
        if space.width() > 60:
            paint.words(painter, space, words, size="small", role="text3")

    # Walking

    def _go(self, number: int) -> None:
        if 0 <= number < len(self._rows) and number != self._current:
            self._current = number
            self.row_changed.emit(number)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_J | Qt.Key.Key_Down:
                self._go(self._current + 1)
            case Qt.Key.Key_K | Qt.Key.Key_Up:
                self._go(max(self._current - 1, 0))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers() and self._current >= 0:
                self.opened.emit(self._current)
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._go(int((event.position().y() - HEAD) // ROW))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


def _spread_strip(painter: QPainter, rect: QRectF, dots: list[marks.Dot]) -> None:
    """A dot strip whose equal ratings stand around their place, 15 px apart, as on mock-up 04b."""
    y = rect.center().y()
    step = rect.width() / 4
    with paint.saved(painter):
        painter.setPen(look().pen("strong"))
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
        for points in range(5):
            x = rect.left() + points * step
            painter.drawLine(QPointF(x, y - 3), QPointF(x, y + 3))
    if not dots:
        return
    values = [dot.value for dot in dots]
    left, right = rect.left() + (min(values) - 1) * step, rect.left() + (max(values) - 1) * step
    if right > left:
        paint.box(painter, QRectF(left, y - 2.5, right - left, 5), 2.5, "accent_line")
    for value in sorted(set(values)):
        group = [dot for dot in dots if dot.value == value]
        for place, dot in enumerate(group):
            x = rect.left() + (value - 1) * step + (place - (len(group) - 1) / 2) * 15
            box = QRectF(x - 9.5, y - 9.5, 19, 19)
            paint.box(painter, box, 9.5, "surface", "accent", 1.5)
            paint.words(painter, box, dot.label, size="small", role="accent_text", bold=True, align=paint.CENTER)
