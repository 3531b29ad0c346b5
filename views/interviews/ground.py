"""What lies under the interviews: days, lanes, hours, hatched times at which nobody can be met, the line of now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from services.agenda import Week
from views.common import paint
from views.common.look import look
from views.common.wording import local, today, weekday
from views.interviews.geometry import GUTTER, Grid

DAYS_HEIGHT = 34.0
LANES_HEIGHT = 24.0


def paint_ground(painter: QPainter, grid: Grid, week: Week) -> None:
    """Days that are over, off hours, what colleagues have of their own, and the lines of hours and lanes."""
    plans = {plan.on: plan.spans for plan in week.days}
    for number, on in enumerate(grid.days):
        column = grid.column(number)
        if on < today():
            painter.fillRect(column, look().color("canvas"))
        top = grid.first * 60
        for start, end in (*plans[on], (24 * 60, 24 * 60)):
            off = QRectF(column.left(), grid.y(top), column.width(), grid.y(start) - grid.y(top))
            if off.height() > 0:
                paint.hatch(painter, off.intersected(column))
            top = end
    right = grid.rect.right()
    for hour in range(grid.first, grid.last):
        y = grid.y(hour * 60)
        painter.fillRect(QRectF(GUTTER, y, right - GUTTER, 1), look().color("hair"))
        at = QRectF(0, y - 9, GUTTER - 8, 18)
        if hour > grid.first:
            paint.words(painter, at, f"{hour}:00", size="small", role="text3", align=paint.RIGHT)
    _lanes(painter, grid, week)


def _lanes(painter: QPainter, grid: Grid, week: Week) -> None:
    for number in range(len(grid.days)):
        column = grid.column(number)
        for at in range(1, grid.lanes):
            x = grid.lane(number, at).left()
            painter.fillRect(
                QRectF(x, column.top() - LANES_HEIGHT, 1, column.height() + LANES_HEIGHT), look().color("hair")
            )
        painter.fillRect(
            QRectF(column.left(), 0, 1, grid.rect.bottom()), look().color("strong" if grid.lanes > 1 else "hair")
        )
    for place, lane in enumerate(week.lanes):
        for span in lane.busy:
            rect = grid.span(span.start, span.end, place, place).intersected(grid.rect)
            if rect.isEmpty():
                continue
            rect = rect.adjusted(2, 1, -2, -1)
            paint.box(painter, rect, 3, "surface", "hair")
            paint.hatch(painter, rect)
            if span.words and rect.height() > 18 and rect.width() > 30:
                line = QRectF(rect.left() + 5, rect.top() + 2, rect.width() - 8, 16)
                width = min(paint.text_width(span.words, "small") + 4, line.width())
                painter.fillRect(QRectF(line.left() - 2, line.top(), width + 2, 16), look().color("surface"))
                paint.words(painter, line, span.words, size="small", role="text2")


def paint_heads(painter: QPainter, grid: Grid, week: Week) -> None:
    """The days, and under them the lanes."""
    right, height = grid.rect.right(), grid.rect.top()
    painter.fillRect(QRectF(0, 0, right, height), look().color("surface"))
    painter.fillRect(QRectF(0, height - 1, right, 1), look().color("hair"))
    for number, on in enumerate(grid.days):
        column = grid.column(number)
        role = "accent_text" if on == today() else "text3" if on < today() else "text"
        at = QRectF(column.left() + 8, 0, column.width() - 12, DAYS_HEIGHT)
        width = paint.words(painter, at, f"{weekday(on)} {on.day}", role=role, bold=True)
        words = QCoreApplication.translate("Calendar", "today")
        pill = QRectF(at.left() + width + 8, 8, paint.text_width(words, "small") + 12, 18)
        if on == today() and pill.right() < column.right():
            paint.box(painter, pill, 4, "accent_soft")
            paint.words(painter, pill.adjusted(6, 0, 0, 0), words, size="small", role="accent_text")
        for place, lane in enumerate(week.lanes if grid.lanes else ()):
            over = grid.lane(number, place)
            cell = QRectF(over.left() + 3, DAYS_HEIGHT, over.width() - 6, LANES_HEIGHT - 2)
            paint.words(painter, cell, lane.name, size="small", role="text2", align=paint.CENTER)


def paint_now(painter: QPainter, grid: Grid, week: Week) -> None:
    """A red line across today."""
    now = local(week.at)
    if now.date() not in grid.days or not grid.first <= now.hour < grid.last:
        return
    column = grid.column(grid.days.index(now.date()))
    y = grid.y(now.hour * 60 + now.minute)
    with paint.saved(painter):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look().color("danger"))
        painter.drawEllipse(QPointF(column.left(), y), 4, 4)
    painter.fillRect(QRectF(column.left(), y - 1, column.width(), 2), look().color("danger"))
