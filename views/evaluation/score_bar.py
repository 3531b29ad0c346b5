"""Five anchored scores in one frame, chosen by a click or by the digits 1–5."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from views.common import paint
from views.common.look import look

HEIGHT = 30
RADIUS = 6.0
DIGITS = {getattr(Qt.Key, f"Key_{n}"): n for n in range(1, 6)}


class ScoreBar(QWidget):
    """One dimension's score. ←/→ look at a neighbour, Enter or Space takes it, a digit takes at once."""

    scored = Signal(int)
    looked_at = Signal(int)  # the score whose anchor is wanted; 0 for none
    entered = Signal()  # got the focus
    moved = Signal(int)  # -1 up, +1 down
    evidence_wanted = Signal()
    left_forward = Signal()  # Tab: on to the conclusion

    def __init__(self, name: str, anchors: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._anchors = name, list(anchors)
        self._points: int | None = None
        self._hovered = 0
        self._looked = 0
        self._is_locked = False
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._describe()

    @property
    def points(self) -> int | None:
        return self._points

    @property
    def shown(self) -> int:
        """The score whose anchor is of interest: looked at, else chosen."""
        return self._hovered or self._looked or self._points or 0

    def set_points(self, points: int | None) -> None:
        self._points = points
        self._looked = 0
        self._describe()
        self.update()

    def set_locked(self, is_locked: bool) -> None:
        """Read-only: shows the score and takes no key."""
        self._is_locked = is_locked
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if is_locked else Qt.FocusPolicy.StrongFocus)
        if is_locked:
            self._hovered = self._looked = 0
            self.clearFocus()
            self.setToolTip("")
        self.update()

    def _describe(self) -> None:
        chosen = f"{self._points} {self._anchors[self._points - 1]}" if self._points else "–"
        self.setAccessibleName(f"{self._name}: {chosen}")

    def sizeHint(self) -> QSize:
        return QSize(460, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, HEIGHT)

    # Geometry

    def _cell(self, points: int) -> QRectF:
        width = self.width() / 5
        left, right = round((points - 1) * width), round(points * width)
        return QRectF(left, 0, right - left, self.height())

    def _points_at(self, x: float) -> int:
        return min(5, max(1, int(x * 5 / max(self.width(), 1)) + 1))

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        paint.box(painter, whole, RADIUS, "window" if self._is_locked else "surface", "input")
        marked = self._hovered or self._looked
        with paint.saved(painter):
            clip = QPainterPath()
            clip.addRoundedRect(paint.snapped(painter, whole), RADIUS, RADIUS)
            painter.setClipPath(clip)
            if self._points:
                painter.fillRect(self._cell(self._points), look().color("accent"))
            if marked and marked != self._points:
                painter.fillRect(self._cell(marked).adjusted(0.5, 1, -0.5, -1), look().color("selected"))
        for points in range(1, 5):
            paint.hair_right(painter, self._cell(points).adjusted(0, 1, 0, -1), "input")
        for points in range(1, 6):
            self._paint_words(painter, points, is_marked=points == marked)
        if marked and marked != self._points:
            with paint.saved(painter):
                painter.setPen(QPen(look().color("focus"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(self._cell(marked).adjusted(1, 1, -1, -1))
        elif self.hasFocus() and not self._is_locked:
            paint.focus_ring(painter, whole, RADIUS)

    def _paint_words(self, painter: QPainter, points: int, *, is_marked: bool) -> None:
        is_chosen = points == self._points
        rect = self._cell(points).adjusted(8, 0, -5, 0)
        number_role = "on_accent" if is_chosen else "text"
        role = "on_accent" if is_chosen else "accent_text" if is_marked else "text2"
        paint.words(painter, rect, str(points), role=number_role, bold=True)
        words = rect.adjusted(15, 0, 0, 0)
        paint.words(painter, words, self._anchors[points - 1], size="small", role=role, bold=is_chosen)

    # Mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_locked:
            return
        hovered = self._points_at(event.position().x())
        if hovered != self._hovered:
            self._hovered = hovered
            self.setToolTip(f"{hovered}  {self._anchors[hovered - 1]}")
            self.looked_at.emit(self.shown)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = 0
        self.looked_at.emit(self.shown)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._is_locked and event.button() == Qt.MouseButton.LeftButton:
            self._take(self._points_at(event.position().x()))

    # Keys

    def _take(self, points: int) -> None:
        self._looked = 0
        self.set_points(points)
        self.scored.emit(points)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_locked or event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        ):
            super().keyPressEvent(event)
            return
        key = event.key()
        match key:
            case _ if key in DIGITS:
                self._take(DIGITS[Qt.Key(key)])
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                start = self._looked or self._points or 3
                self._looked = min(5, max(1, start + (1 if key == Qt.Key.Key_Right else -1)))
                self.looked_at.emit(self.shown)
                self.update()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if self._looked:
                self._take(self._looked)
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_E:
                self.evidence_wanted.emit()
            case _:
                super().keyPressEvent(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        if is_next:
            self.left_forward.emit()
            return True
        return super().focusNextPrevChild(is_next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._looked = 0
        self.looked_at.emit(self.shown)
        self.update()
