"""One line of the health report: name and n, value, bar with the target, six months, change, result. A button."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from services.insights.health import Habit, Result
from services.insights.metrics.dictionary import definitions
from views.common import paint
from views.common.look import look
from views.common.wording import MINUS, said

HEIGHT = 54
_ROLES = {
    Result.MET: ("ok", "circle-check"),
    Result.NEAR: ("warn", "triangle-alert"),
    Result.TO_MEND: ("danger", "circle-alert"),
    Result.FEW: ("text3", "circle-dashed"),
    Result.NOTHING: ("text3", "circle-dashed"),
}


def places(width: float) -> dict[str, QRectF]:
    """The columns of a row so wide: name, value, bar, months, change, result."""
    left = 18.0
    name = max(width * 0.24, 150)
    result, change, months, value = 104.0, 116.0, 92.0, 64.0
    bar = max(width - left - name - value - months - change - result - 16 - 5 * 16, 60)
    found, x = {}, left
    for key, wide in (
        ("name", name),
        ("value", value),
        ("bar", bar),
        ("months", months),
        ("change", change),
        ("result", result),
    ):
        found[key] = QRectF(x, 0, wide, HEIGHT)
        x += wide + 16
    return found


def name_of(habit: Habit) -> str:
    """The name of its metric."""
    return said(definitions()[habit.metric.code].name)


class HabitRow(QAbstractButton):
    """A click opens the people who are missing from the target."""

    def __init__(self, habit: Habit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.habit = habit
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        words = (name_of(habit), self.value_words(), self.target_words(), self.change_words(), self.result())
        self.setAccessibleName(", ".join(word for word in words if word))

    def sizeHint(self) -> QSize:
        return QSize(640, HEIGHT)

    def value_words(self) -> str:
        value = self.habit.figure.value
        if value is None:
            return "–"
        # Rounding must not say that a target is met that is not: 9.5 % of a target of 10 %.
        is_close = self.habit.result is not Result.MET and round(100 * value) >= self.habit.target
        return f"{100 * value:.1f}%" if is_close else f"{100 * value:.0f}%"

    def population_words(self) -> str:
        figure = self.habit.figure
        if not figure.n:
            return self.tr("no case this month")
        return self.tr("{part} of {n}").format(part=int(figure.part), n=figure.n)

    def target_words(self) -> str:
        return self.tr("Target {n}%").format(n=self.habit.target)

    def change_words(self) -> str:
        change = self.habit.change
        if change is None:
            return ""
        size = round(abs(change))
        if size == 0:
            return self.tr("as the month before")
        return self.tr("{sign}{n} pp").format(sign="+" if change > 0 else MINUS, n=size)

    def result(self) -> str:
        match self.habit.result:
            case Result.MET:
                return self.tr("Met")
            case Result.NEAR:
                return self.tr("Nearly")
            case Result.TO_MEND:
                return self.tr("To mend")
            case Result.FEW:
                return self.tr("Few")
            case _:
                return self.tr("No data")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        if self.underMouse():
            painter.fillRect(rect, look().color("hover"))
        at = places(rect.width())
        self._paint_words(painter, at)
        self._paint_bar(painter, at["bar"])
        self._paint_months(painter, at["months"])
        self._paint_change(painter, at["change"])
        self._paint_result(painter, at["result"])
        paint.hair_below(painter, rect)
        if self.hasFocus():
            paint.focus_ring(painter, rect, 4)

    def _paint_words(self, painter: QPainter, at: dict[str, QRectF]) -> None:
        name = at["name"]
        paint.words(painter, QRectF(name.left(), 8, name.width(), 20), name_of(self.habit), bold=True)
        under = QRectF(name.left(), 28, name.width(), 18)
        paint.words(painter, under, self.population_words(), size="small", role="text2")
        role = "text3" if self.habit.result in (Result.FEW, Result.NOTHING) else "text"
        paint.words(
            painter, at["value"], self.value_words(), size="title", role=role, bold=True, align=paint.RIGHT
        )  # fmt: skip

    def _paint_bar(self, painter: QPainter, at: QRectF) -> None:
        ground = QRectF(at.left(), 14, at.width(), 9)
        paint.box(painter, ground, 2, "sunken")
        value = self.habit.figure.value
        role = {Result.MET: "ok", Result.TO_MEND: "danger", Result.NEAR: "c1"}.get(self.habit.result, "c5")
        if value:
            paint.box(painter, QRectF(ground.left(), ground.top(), ground.width() * value, 9), 2, role)
        mark = ground.left() + ground.width() * self.habit.target / 100
        painter.fillRect(QRectF(mark - 1, ground.top() - 4, 2, 17), look().color("text"))
        paint.words(
            painter, QRectF(at.left(), 28, at.width(), 18), self.target_words(), size="small", role="text2"
        )  # fmt: skip

    def _paint_months(self, painter: QPainter, at: QRectF) -> None:
        values = [month.value for month in self.habit.months]
        known = [value for value in values if value is not None]
        if len(known) < 2:
            return
        low, high = min(known), max(known)
        reach = (high - low) or 1.0
        step = at.width() / (len(values) - 1)
        points = [
            QPointF(at.left() + step * place, 38 - 22 * (value - low) / reach)
            for place, value in enumerate(values)
            if value is not None
        ]
        painter.setPen(QPen(look().color("text3"), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look().color("c1"))
        painter.drawEllipse(points[-1], 3, 3)

    def _paint_change(self, painter: QPainter, at: QRectF) -> None:
        change = self.habit.change
        words = self.change_words()
        if not words:
            return
        is_worse = change is not None and round(change) < 0
        role = "danger" if is_worse and self.habit.result is Result.TO_MEND else "text2"
        left = at.left()
        if change is not None and round(change) != 0:
            icon = "trending-down" if is_worse else "trending-up"
            look().draw_icon(painter, QPointF(left, HEIGHT / 2 - 7), icon, 14, role)
            left += 20
        paint.words(painter, at.adjusted(left - at.left(), 0, 0, 0), words, role=role)

    def _paint_result(self, painter: QPainter, at: QRectF) -> None:
        role, icon = _ROLES[self.habit.result]
        words = self.result()
        ground = f"{role}_soft" if role in ("ok", "warn", "danger") else "sunken"
        wide = paint.text_width(words, "small") + 32
        box = QRectF(at.left(), HEIGHT / 2 - 10, wide, 20)
        paint.box(painter, box, 4, ground)
        look().draw_icon(painter, QPointF(box.left() + 6, box.top() + 3), icon, 14, role)
        paint.words(painter, box.adjusted(24, 0, 0, 0), words, size="small", role=role)
