"""A year of the working calendar: twelve months, days off on a soft ground, make-up days and days set by hand."""

from __future__ import annotations

import calendar as months
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from models.values.working_time import WorkingCalendar
from views.common import paint, wording
from views.common.look import look
from views.process.calendar_words import short_weekday, spoken

CELL, HEAD, ROWS = 28, 48, 6
GAP = 24
WIDTH = 7 * CELL
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class YearView(QWidget):
    """A click or the arrows choose a day; Space turns it over."""

    picked = Signal(object)  # date
    turned = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calendar = WorkingCalendar()
        self._year = wording.today().year
        self.chosen = wording.today()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        look().look_changed.connect(self.update)

    def show_year(self, calendar: WorkingCalendar, year: int) -> None:
        self._calendar, self._year = calendar, year
        if self.chosen.year != year:
            self.chosen = date(year, 1, 1)
        self._tell()
        self.updateGeometry()
        self.update()

    def choose(self, on: date) -> None:
        """Go to a day; another year is shown when it lies there."""
        self.chosen = on
        self._tell()
        self.update()
        self.picked.emit(on)

    def _tell(self) -> None:
        self.setAccessibleName(spoken(self._calendar, self.chosen))

    # Geometry

    @property
    def _across(self) -> int:
        return max(1, min(4, (self.width() + GAP - 40) // (WIDTH + GAP)))

    def sizeHint(self) -> QSize:
        return QSize(4 * (WIDTH + GAP) + 16, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(WIDTH + 40, 300)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        across = max(1, min(4, (width + GAP - 40) // (WIDTH + GAP)))
        return -(-12 // across) * (HEAD + ROWS * CELL + 16) + 24

    def _month(self, month: int) -> QRectF:
        across = self._across
        column, row = (month - 1) % across, (month - 1) // across
        return QRectF(20 + column * (WIDTH + GAP), 12 + row * (HEAD + ROWS * CELL + 16), WIDTH, HEAD + ROWS * CELL)

    def cell(self, on: date) -> QRectF:
        """Where a day stands."""
        place = self._month(on.month)
        lead = date(on.year, on.month, 1).weekday()
        column, row = (lead + on.day - 1) % 7, (lead + on.day - 1) // 7
        return QRectF(place.left() + column * CELL, place.top() + HEAD + row * CELL, CELL, CELL)

    def day_at(self, x: float, y: float) -> date | None:
        """The day under a point."""
        for month in range(1, 13):
            place = self._month(month)
            if place.contains(x, y) and y >= place.top() + HEAD:
                column, row = int((x - place.left()) // CELL), int((y - place.top() - HEAD) // CELL)
                day = row * 7 + column - date(self._year, month, 1).weekday() + 1
                if 1 <= day <= months.monthrange(self._year, month)[1]:
                    return date(self._year, month, day)
        return None

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        clip = QRectF(event.rect())
        painter.fillRect(clip, look().color("surface"))
        for month in range(1, 13):
            place = self._month(month)
            if clip.intersects(place):
                self._paint_month(painter, place, month)

    def _paint_month(self, painter: QPainter, place: QRectF, month: int) -> None:
        title = QRectF(place.left(), place.top(), WIDTH, 24)
        paint.words(painter, title, wording.locale().standaloneMonthName(month), bold=True)
        for column in range(7):
            box = QRectF(place.left() + column * CELL, place.top() + 24, CELL, 22)
            paint.words(painter, box, short_weekday(column), size="key", role="text3", align=paint.CENTER)
        for day in range(1, months.monthrange(self._year, month)[1] + 1):
            self._paint_day(painter, date(self._year, month, day))

    def _paint_day(self, painter: QPainter, on: date) -> None:
        box = self.cell(on).adjusted(1, 1, -1, -1)
        day = self._calendar.day(on)
        is_by_hand = on in self._calendar.exceptions
        if not day.is_working:
            paint.box(painter, box, 4, "sunken")
        if is_by_hand:
            paint.box(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), 4, "", "accent")
        if on == self.chosen:
            paint.box(painter, box, 4, "selected", "accent")
        is_today = on == wording.today()
        role = "accent_text" if is_today else "text" if day.is_working else "text3"
        mark = self._mark(on, day.is_working, bool(day.name), is_by_hand)
        digits = box.adjusted(0, 3, -8, 0) if mark else box
        paint.words(painter, digits, str(on.day), size="small", role=role, bold=is_today, align=paint.CENTER)
        if mark:
            corner = QRectF(box.right() - 10, box.top(), 10, 11)
            paint.words(painter, corner, mark, size="key", role="accent_text" if is_by_hand else "text2",
                        align=paint.CENTER)  # fmt: skip

    def _mark(self, on: date, is_working: bool, has_name: bool, is_by_hand: bool) -> str:
        """班 on a day that would be off by the week, 休 on one that would be worked."""
        usual = on.weekday() in self._calendar.weekdays
        if is_working == usual and not is_by_hand:
            return ""
        if not (has_name or is_by_hand):
            return ""
        return self.tr("w", "worked on purpose") if is_working else self.tr("o", "off on purpose")

    # Acting

    def mousePressEvent(self, event: QMouseEvent) -> None:
        on = self.day_at(event.position().x(), event.position().y())
        if on is not None:
            self.choose(on)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        on = self.day_at(event.position().x(), event.position().y())
        if on is not None:
            self.turned.emit(on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.choose(self.chosen + timedelta(days=step))
        elif event.key() == Qt.Key.Key_Space:
            self.turned.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    def event(self, event: object) -> bool:
        if isinstance(event, QHelpEvent):
            on = self.day_at(event.pos().x(), event.pos().y())
            if on is not None:
                QToolTip.showText(event.globalPos(), spoken(self._calendar, on), self)
                return True
        return super().event(event)  # type: ignore[arg-type]
