"""Painting that every delegate and small widget shares: crisp lines, rounded boxes, elided words.

Straight lines are drawn without antialiasing with a cosmetic pen; rounded borders sit on half device
pixels, so that both stay sharp at 125 % and 150 %.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from views.common.look import look

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
CENTER = Qt.AlignmentFlag.AlignHCenter
DOT = " · "
LEAST_FACT = 24.0  # px: a character and "…"
DOT_WIDTH = 12.0  # a 2-px dot with 5 px on either side: what stands for it, as fonts disagree about its width


@contextmanager
def saved(painter: QPainter) -> Iterator[QPainter]:
    """Antialiased painting that leaves the painter as it was."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield painter
    finally:
        painter.restore()


def ratio(painter: QPainter) -> float:
    """Device pixels per logical pixel of what is painted on."""
    return painter.device().devicePixelRatio()


def snapped(painter: QPainter, rect: QRectF) -> QRectF:
    """The rectangle with its border line on whole device pixels: (round(x·dpr) + 0.5) / dpr."""
    dpr = ratio(painter)
    left, top = (round(rect.left() * dpr) + 0.5) / dpr, (round(rect.top() * dpr) + 0.5) / dpr
    right, bottom = (round(rect.right() * dpr) - 0.5) / dpr, (round(rect.bottom() * dpr) - 0.5) / dpr
    return QRectF(QPointF(left, top), QPointF(right, bottom))


def box(painter: QPainter, rect: QRectF, radius: float, fill: str = "", border: str = "", width: float = 1.0) -> None:
    """A rounded box: `fill` and `border` are roles, empty for none."""
    with saved(painter):
        painter.setBrush(look().color(fill) if fill else Qt.BrushStyle.NoBrush)
        if border:
            painter.setPen(QPen(look().color(border), width))
            inset = (width - 1) / 2
            rect = snapped(painter, rect).adjusted(inset, inset, -inset, -inset)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)


def chip(painter: QPainter, rect: QRectF, *, is_checked: bool, is_hovered: bool) -> str:
    """The ground of a chip that is on or off; the colour role of what stands on it."""
    ground = "accent_soft" if is_checked else "hover" if is_hovered else "surface"
    box(painter, rect, rect.height() / 2, ground, "accent_line" if is_checked else "strong")
    return "accent_text" if is_checked else "text2"


def dashed_box(painter: QPainter, rect: QRectF, radius: float, fill: str, border: str) -> None:
    """A rounded box with a dashed border: a slot where something may come."""
    with saved(painter):
        pen = QPen(look().color(border), 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(look().color(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(snapped(painter, rect), radius, radius)


def hair_below(painter: QPainter, rect: QRectF, role: str = "hair") -> None:
    """A hairline along the lower edge, inside the rectangle."""
    dpr = ratio(painter)
    y = (round(rect.bottom() * dpr) - 0.5) / dpr
    _hair(painter, QLineF(rect.left(), y, rect.right(), y), role)


def hair_right(painter: QPainter, rect: QRectF, role: str = "hair") -> None:
    """A hairline along the right edge, inside the rectangle."""
    dpr = ratio(painter)
    x = (round(rect.right() * dpr) - 0.5) / dpr
    _hair(painter, QLineF(x, rect.top(), x, rect.bottom()), role)


def _hair(painter: QPainter, line: QLineF, role: str) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(look().pen(role))
    painter.drawLine(line)
    painter.restore()


def words(
    painter: QPainter,
    rect: QRectF,
    text: str,
    *,
    size: str = "body",
    role: str = "text",
    bold: bool = False,
    align: Qt.AlignmentFlag = LEFT,
) -> float:
    """One line of words, vertically centred, elided at the end; gives the width that it took."""
    if DOT in text and align == LEFT:
        return dotted_words(painter, rect, text.split(DOT), size=size, role=role, bold=bold)
    metrics = look().metrics(size, bold=bold)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(look().font(size, bold=bold))
    painter.setPen(look().color(role))
    painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignVCenter), shown)
    return metrics.horizontalAdvance(shown)


def dotted_words(
    painter: QPainter,
    rect: QRectF,
    parts: Sequence[str],
    *,
    size: str = "small",
    role: str = "text2",
    bold: bool = False,
) -> float:
    """Facts with small dots between them; painted, because fonts disagree about the width of "·"."""
    x = rect.left()
    for number, part in enumerate(part for part in parts if part):
        if number:
            least = min(LEAST_FACT, text_width(part, size, bold=bold) - 1)
            if x + DOT_WIDTH + least > rect.right():  # no dot before nothing
                break
            dot(painter, QPointF(x + DOT_WIDTH / 2, rect.center().y() + 0.5))
            x += DOT_WIDTH
        space = QRectF(x, rect.top(), rect.right() - x, rect.height())
        x += words(painter, space, part, size=size, role=role, bold=bold)
    return x - rect.left()


def dot(painter: QPainter, centre: QPointF) -> None:
    """The small dot between two facts."""
    with saved(painter):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look().color("text3"))
        painter.drawEllipse(centre, 1.1, 1.1)


def text_width(text: str, size: str = "body", *, bold: bool = False) -> float:
    """Width of one line of words in px."""
    metrics = look().metrics(size, bold=bold)
    parts = text.split(DOT)
    return sum(metrics.horizontalAdvance(part) for part in parts) + DOT_WIDTH * (len(parts) - 1)


def focus_ring(painter: QPainter, rect: QRectF, radius: float) -> None:
    """The 2-px ring of keyboard focus, inside the rectangle."""
    with saved(painter):
        painter.setPen(QPen(look().color("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)


def hatch(painter: QPainter, rect: QRectF, role: str = "hair") -> None:
    """Diagonal hatching: not available."""
    painter.save()
    painter.setClipRect(rect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look().color(role), 1))
    x = rect.left() - rect.height()
    while x < rect.right():
        painter.drawLine(QLineF(x, rect.bottom(), x + rect.height(), rect.top()))
        x += 8
    painter.restore()
