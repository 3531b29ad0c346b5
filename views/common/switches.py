"""Choices that are always visible: segmented control (views of the same data), tabs (parts of one object), toggle."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QCheckBox, QHBoxLayout, QSizePolicy, QWidget

from views.common import paint
from views.common.look import look

TAB_GAPS = (20, 14, 8, 4)  # px between tabs, the widest that leaves their words whole


class _Part(QAbstractButton):
    """One choice: words, an icon, a count."""

    def __init__(self, words: str, icon: str, count: int | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._choice = parent
        self.setText(words)
        self.icon_name = icon
        self.count = count
        self.shows_count = True
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def words_width(self, *, has_count: bool | None = None) -> float:
        width = paint.text_width(self.text(), self.text_size, bold=True)
        if self.count is not None and (self.shows_count if has_count is None else has_count):
            width += 5 + paint.text_width(str(self.count), "small", bold=True)
        return width + (19 if self.icon_name else 0)

    text_size = "small"

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _paint_words(self, painter: QPainter, rect: QRectF, role: str, count_role: str) -> None:
        x = rect.left() + max(0.0, (rect.width() - self.words_width()) / 2)
        if self.icon_name:
            look().draw_icon(painter, QPointF(x, rect.center().y() - 7), self.icon_name, 14, role)
            x += 19
        bold = self.isChecked()
        space = QRectF(x, rect.top(), rect.right() - x + 1, rect.height())
        x += paint.words(painter, space, self.text(), size=self.text_size, role=role, bold=bold) + 5
        if self.count is not None and self.shows_count:
            space = QRectF(x, rect.top(), rect.right() - x + 1, rect.height())
            paint.words(painter, space, str(self.count), size="small", role=count_role)


class _Segment(_Part):
    def sizeHint(self) -> QSize:
        return QSize(round(self.words_width() + 24.5), 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            with paint.saved(painter):
                clip = QPainterPath()
                whole = QRectF(self._choice.rect()).translated(-self.pos().x(), -self.pos().y())
                clip.addRoundedRect(whole.adjusted(1, 1, -1, -1), 5, 5)
                painter.setClipPath(clip)
                painter.fillRect(rect, look().color("selected" if self.isChecked() else "hover"))
        role = "accent_text" if self.isChecked() else "text2" if self.isEnabled() else "disabled"
        self._paint_words(painter, rect, role, role)
        if self.hasFocus():
            paint.focus_ring(painter, rect, 5)


class _Tab(_Part):
    text_size = "body"

    def sizeHint(self) -> QSize:
        return QSize(round(self.words_width() + 0.5), 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        role = "text" if self.isChecked() or self.underMouse() else "text2"
        self._paint_words(painter, rect, role, "text3")
        if self.isChecked():
            painter.fillRect(QRectF(0, rect.bottom() - 2, rect.width(), 2), look().color("accent"))
        if self.hasFocus():
            paint.focus_ring(painter, rect.adjusted(-2, 6, 2, -6), 4)


class _Choice(QWidget):
    """Exclusive parts in a row; arrow keys move between them."""

    picked = Signal(str)  # the key of the part, when a person chose it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: dict[str, _Part] = {}
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_clicked)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _part(self, words: str, icon: str, count: int | None) -> _Part:
        raise NotImplementedError

    def add(self, key: str, words: str, *, icon: str = "", count: int | None = None) -> None:
        """Add a part; the first one is chosen."""
        part = self._part(words, icon, count)
        self._parts[key] = part
        self._group.addButton(part)
        self._row.addWidget(part)
        if len(self._parts) == 1:
            part.setChecked(True)

    @property
    def current(self) -> str:
        """The key of the chosen part, or "" while there is none."""
        return next((key for key, part in self._parts.items() if part.isChecked()), "")

    def choose(self, key: str) -> None:
        """Show a part as chosen without telling `picked`."""
        self._parts[key].setChecked(True)

    def part(self, key: str) -> QWidget:
        """One part, for who keeps it away."""
        return self._parts[key]

    def set_count(self, key: str, count: int | None) -> None:
        part = self._parts[key]
        part.count = count
        part.updateGeometry()
        part.update()

    def mark(self, key: str, icon: str) -> None:
        part = self._parts[key]
        part.icon_name = icon
        part.updateGeometry()
        part.update()

    def set_words(self, key: str, words: str) -> None:
        part = self._parts[key]
        part.setText(words)
        part.updateGeometry()

    def _on_clicked(self, button: QAbstractButton) -> None:
        for key, part in self._parts.items():
            if part is button:
                self.picked.emit(key)
                return


class Segmented(_Choice):
    """Views of the same data, in one frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row.setSpacing(0)

    def _part(self, words: str, icon: str, count: int | None) -> _Part:
        return _Segment(words, icon, count, self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.box(painter, QRectF(self.rect()), 6, "surface", "strong")
        for part in list(self._parts.values())[:-1]:
            paint.hair_right(painter, QRectF(part.geometry()).adjusted(0, 1, 0, -1))


class Tabs(_Choice):
    """Parts of one object; the hairline below runs as wide as the widget. In a header the header has the hairline."""

    def __init__(self, parent: QWidget | None = None, *, in_header: bool = False) -> None:
        super().__init__(parent)
        self._has_line = not in_header
        self._height = 51 if in_header else 40
        self._row.setSpacing(TAB_GAPS[0])
        self._row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self._height)

    def _part(self, words: str, icon: str, count: int | None) -> _Part:
        tab = _Tab(words, icon, count, self)
        tab.setFixedHeight(self._height)
        return tab

    def event(self, event: QEvent) -> bool:
        """Tabs move closer, then lose their counts, before their words are cut."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        tabs = [part for part in self._parts.values() if not part.isHidden()]
        words = sum(round(tab.words_width(has_count=True) + 0.5) for tab in tabs)
        fits = (gap for gap in TAB_GAPS if words + gap * (len(tabs) - 1) <= self.width())
        gap = next(fits, None)
        self._row.setSpacing(TAB_GAPS[-1] if gap is None else gap)
        for tab in tabs:
            if tab.shows_count != (gap is not None):
                tab.shows_count = gap is not None
                tab.updateGeometry()
                tab.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._has_line:
            paint.hair_below(QPainter(self), QRectF(self.rect()))


class Toggle(QCheckBox):
    """On or off at once, without a save button."""

    def sizeHint(self) -> QSize:
        width = 33 + (8 + paint.text_width(self.text()) if self.text() else 0)
        return QSize(math.ceil(width) + 1, 24)  # a pixel too few and the word is cut off

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, _pos: QPoint) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = self.rect().height() / 2
        track = QRectF(0.5, middle - 9, 32, 18)
        is_on = self.isChecked()
        fill = ("accent" if is_on else "surface") if self.isEnabled() else "sunken"
        paint.box(painter, track, 9, fill, "accent" if is_on and self.isEnabled() else "input")
        x = track.right() - 16 if is_on else track.left() + 2
        paint.box(painter, QRectF(x, middle - 7, 14, 14), 7, "on_accent" if is_on else "input")
        role = "text" if self.isEnabled() else "disabled"
        paint.words(painter, QRectF(self.rect()).adjusted(41, 0, 0, 0), self.text(), role=role)
        if self.hasFocus():
            paint.focus_ring(painter, track.adjusted(-0.5, -1, 1.5, 1), 9)
