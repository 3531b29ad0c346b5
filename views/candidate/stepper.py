"""The way through the process: one glyph a stage, the time it took, and whether the next stage is open."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.values.enums import ApplicationState
from services.profiles.values import Step, Way
from views.common import marks, paint, wording
from views.common.look import look
from views.common.widths import side_margin

HEIGHT = 44
LINE, LEAST_LINE = 52, 10
GAP = 10


@dataclass(frozen=True, slots=True)
class GateWords:
    """What the pill at the right says."""

    words: str
    icon: str
    kind: str


class Stepper(QWidget):
    """Painted. Where there is no room, times go first, then the names of far stages."""

    gate_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._way: Way | None = None
        self._gate = GateWords("", "circle-check", "accent")
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_way(self, way: Way | None, gate: GateWords) -> None:
        self._way, self._gate = way, gate
        steps = way.steps if way is not None else ()
        spoken = [f"{wording.said(s.name)} {self._time(s)}".strip() for s in steps]
        self.setAccessibleName(wording.listed([*spoken, gate.words]))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if gate.words else Qt.FocusPolicy.NoFocus)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(800, HEIGHT)

    # Words

    def _time(self, step: Step) -> str:
        parts = []
        if step.used is not None and (step.is_past or step.is_current):
            parts.append(wording.duration(step.used))
        if step.is_current and step.due:
            parts.append(self.tr("evaluations {n}/{of}").format(n=step.submitted, of=step.due))
        return wording.DOT.join(parts)

    def _has_ended(self) -> bool:
        return self._way is not None and self._way.state in (
            ApplicationState.REJECTED,
            ApplicationState.WITHDRAWN,
        )

    # Geometry

    def _width(self, step: Step, *, name: bool, time: bool) -> float:
        width = 14.0
        if name:
            width += 6 + paint.text_width(wording.said(step.name), "small", bold=step.is_current)
        if time and (words := self._time(step)):
            width += 6 + paint.text_width(words, "small")
        return width

    def _layout(self, room: float) -> tuple[list[tuple[bool, bool]], float]:
        """Per step, whether its name and its time are shown; and the length of the lines between."""
        steps = self._way.steps if self._way is not None else ()
        here = next((n for n, step in enumerate(steps) if step.is_current), 0)
        plans = (
            [(True, True) for _ in steps],
            [(True, step.is_current) for step in steps],
            [(abs(n - here) <= 1, n == here) for n, _ in enumerate(steps)],
            [(n == here, n == here) for n, _ in enumerate(steps)],
        )
        between = max(len(steps) - 1, 1)
        for plan in plans:
            taken = sum(self._width(s, name=p[0], time=p[1]) for s, p in zip(steps, plan, strict=True))
            line = (room - taken) / between - 2 * GAP
            if line >= LEAST_LINE or plan is plans[-1]:
                return plan, max(4.0, min(float(LINE), line))
        return plans[-1], LEAST_LINE

    def _pill(self) -> QRectF:
        if not self._gate.words:
            return QRectF()
        most = self.width() * 0.42
        width = marks.pill_width(self._gate.words, has_icon=True, most=most)
        side = side_margin(self.window().width())
        return QRectF(self.width() - side - width, (HEIGHT - 20) / 2, width, 20)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        painter.fillRect(rect, look().color("canvas"))
        paint.hair_below(painter, rect)
        pill = self._pill()
        if self._gate.words:
            at = pill.topLeft()
            gate = self._gate
            marks.status(painter, at, gate.words, icon=gate.icon, kind=gate.kind, most=pill.width())
            if self.hasFocus():
                paint.focus_ring(painter, pill.adjusted(-2, -2, 2, 2), 5)
        self._paint_steps(painter, (pill.left() if self._gate.words else rect.right()) - 16)

    def _paint_steps(self, painter: QPainter, right: float) -> None:
        steps = self._way.steps if self._way is not None else ()
        x = float(side_margin(self.window().width()))
        plan, line = self._layout(right - x)
        middle = HEIGHT / 2
        for number, (step, (has_name, has_time)) in enumerate(zip(steps, plan, strict=True)):
            if number:
                painter.setPen(look().pen("strong"))
                painter.drawLine(QPointF(x + GAP, middle), QPointF(x + GAP + line, middle))
                x += line + 2 * GAP
            x = self._paint_step(painter, x, step, number, len(steps), has_name=has_name, has_time=has_time)

    def _paint_step(
        self, painter: QPainter, x: float, step: Step, number: int, count: int, *, has_name: bool, has_time: bool
    ) -> float:
        ending = marks.Ending.NONE
        if step.is_past or (step.is_current and self._way is not None and self._way.state is ApplicationState.HIRED):
            ending = marks.Ending.HIRED
        elif step.is_current and self._has_ended():
            ending = marks.Ending.OUT
        position = number + 1 if step.is_current else 0
        marks.stage_glyph(painter, QPointF(x, HEIGHT / 2 - 7), position, count, ending=ending)
        x += 14
        if has_name:
            role = "text" if step.is_current else "text2" if step.is_past else "text3"
            name = wording.said(step.name)
            space = QRectF(x + 6, 0, paint.text_width(name, "small", bold=step.is_current) + 1, HEIGHT)
            x += 6 + paint.words(painter, space, name, size="small", role=role, bold=step.is_current)
        if has_time and (words := self._time(step)):
            space = QRectF(x + 6, 0, self.width(), HEIGHT)
            x += 6 + paint.dotted_words(painter, space, words.split(wording.DOT), role="text3")
        return x

    # Pressing

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_over = self._pill().contains(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor)
        self.setToolTip(self._gate.words if is_over else "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._pill().contains(event.position()):
            self.gate_pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.gate_pressed.emit()
        else:
            super().keyPressEvent(event)
