"""The picture that follows the mouse while cards are dragged: one card, sheets behind it, a count."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from services.boards import Card
from views.board.card_delegate import CardDelegate
from views.board.card_frame import CARD_HEIGHT, CardFrame, Density
from views.common import paint, shadow, wording
from views.common.look import look

WIDTH = 200.0
_TOP = 10.0  # room for the count
_EDGE = float(shadow.MARGIN)


def ghost(card: Card, count: int, over: QWidget, density: Density) -> QPixmap:
    """Paint the ghost once; Qt moves it."""
    dpr = over.devicePixelRatioF()
    height = CARD_HEIGHT[density]
    size = QRectF(0, 0, WIDTH + 8 + 2 * _EDGE, height + 8 + _TOP + 2 * _EDGE)
    pixmap = QPixmap(math.ceil(size.width() * dpr), math.ceil(size.height() * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    front = QRectF(_EDGE, _EDGE + _TOP, WIDTH, height)
    shadow.draw(painter, front)
    for offset in (8.0, 4.0) if count > 1 else ():
        paint.box(painter, front.translated(offset, offset), 6, "surface", "accent_line")
    delegate = CardDelegate()
    delegate.density = density
    frame = CardFrame(front, density)
    delegate.paint_card(painter, frame, card)
    paint.box(painter, front, 6, "", "accent")
    if count > 1:
        _count(painter, front, count)
    painter.end()
    return pixmap


def _count(painter: QPainter, front: QRectF, count: int) -> None:
    words = wording.people(count)
    width = max(20.0, paint.text_width(words, "small", bold=True) + 12)
    badge = QRectF(front.right() + 12 - width, front.top() - 9, width, 20)
    paint.box(painter, badge, 10, "accent")
    painter.setFont(look().font("small", bold=True))
    paint.words(painter, badge, words, size="small", role="on_accent", bold=True, align=paint.CENTER)
