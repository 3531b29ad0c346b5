"""A lane of 36 px: an ending (已入职, 已淘汰), or a stage that was folded. A click opens it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from views.board.lane_header import Heading
from views.common import marks, paint
from views.common.look import look

WIDTH = 36
_CHARACTER = 18  # height of one upright character


class SlimLane(QAbstractButton):
    """Glyph, count, and the name written downwards (Latin names are turned)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._heading = Heading("", "")
        self._is_target = False
        self.setFixedWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def heading(self) -> Heading:
        return self._heading

    def tell(self, heading: Heading) -> None:
        """Say something else."""
        self._heading = heading
        self.setAccessibleName(f"{heading.name} {heading.count}")
        self.setToolTip(self.tr("{stage} {count}: click to open").format(stage=heading.name, count=heading.count))
        self.update()

    def set_target(self, is_target: bool) -> None:
        """Show that a drop is accepted here."""
        if is_target != self._is_target:
            self._is_target = is_target
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 200)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        fill = "accent_soft" if self._is_target else "hover" if self.underMouse() else "surface"
        paint.box(painter, rect, 6, fill, "accent" if self._is_target else "hair")
        head = self._heading
        marks.stage_glyph(painter, QPointF(11, 11), head.position, head.stages, ending=head.ending)
        paint.words(painter, QRectF(0, 33, WIDTH, 20), head.count, size="small", bold=True, align=paint.CENTER)
        self._name(painter, head.name, 61.0)
        if head.overdue:
            look().draw_icon(painter, QPointF(12, rect.bottom() - 24), "alarm-clock", 12, "danger")
        if self.hasFocus():
            paint.focus_ring(painter, rect, 6)

    def _name(self, painter: QPainter, name: str, top: float) -> None:
        if not name.isascii():
            for number, character in enumerate(name):
                space = QRectF(0, top + number * _CHARACTER, WIDTH, _CHARACTER)
                paint.words(painter, space, character, size="small", role="text2", align=paint.CENTER)
            return
        painter.save()
        painter.translate(QPointF(WIDTH, top))
        painter.rotate(90)
        paint.words(painter, QRectF(0, 0, self.height() - top - 8, WIDTH), name, size="small", role="text2")
        painter.restore()
