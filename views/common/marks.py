"""Signature marks, painted: stage glyph, SLA clock and mark, ageing bar, dot strip, tag, status, key cap, avatar.

All take roles and geometry; none knows where its numbers come from.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from views.common import paint
from views.common.look import look

if TYPE_CHECKING:
    from models.values.limits import Level

CHIP_HEIGHT = 20


# By the value of the level: its module is only imported for checking, the window's first frame does not need it.
_ICONS = {"normal": "clock", "near": "hourglass", "overdue": "alarm-clock"}
_WORDS_ROLE = {"normal": "text3", "near": "warn", "overdue": "danger"}
_LINE_ROLE = {"normal": "c5", "near": "warn", "overdue": "danger"}


def level_icon(level: Level) -> str:
    """The icon of a level; status never rests on colour alone."""
    return _ICONS[level]


def level_role(level: Level) -> str:
    """The role of a level's words."""
    return _WORDS_ROLE[level]


class Ending(StrEnum):
    """What a stage glyph says when the process is over."""

    NONE = ""
    HIRED = "hired"
    OUT = "out"


def stage_glyph(
    painter: QPainter, at: QPointF, position: int, stages: int, *, size: float = 14, ending: Ending = Ending.NONE
) -> None:
    """A ring with a pie filled by `position / stages`; hired is a filled disc with a check, out a ring with a cross."""
    scale = size / 14
    with paint.saved(painter):
        painter.translate(at)
        painter.scale(scale, scale)
        if ending is Ending.HIRED:
            _hired(painter)
        elif ending is Ending.OUT:
            _out(painter)
        else:
            _pie(painter, position / stages if stages else 0.0)


def _round_pen(role: str, width: float) -> QPen:
    return QPen(look().color(role), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _hired(painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look().color("accent"))
    painter.drawEllipse(QPointF(7, 7), 6.5, 6.5)
    painter.setPen(_round_pen("on_accent", 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline([QPointF(4.2, 7.2), QPointF(6.2, 9.2), QPointF(9.8, 5.2)])


def _out(painter: QPainter) -> None:
    painter.setPen(_round_pen("text3", 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(7, 7), 6, 6)
    painter.drawLine(QPointF(4.8, 4.8), QPointF(9.2, 9.2))
    painter.drawLine(QPointF(9.2, 4.8), QPointF(4.8, 9.2))


def _pie(painter: QPainter, share: float) -> None:
    painter.setPen(QPen(look().color("accent_text"), 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(1, 1, 12, 12))
    if share > 0:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look().color("accent_text"))
        painter.drawPie(QRectF(3, 3, 8, 8), 90 * 16, round(-360 * 16 * min(share, 1.0)))


def sla_ring(painter: QPainter, at: QPointF, share: float, level: Level, *, size: float = 18) -> None:
    """A clock ring that fills with the elapsed share; over the limit it holds an exclamation mark."""
    role = _LINE_ROLE[level]
    rect = QRectF(at.x() + 1.5, at.y() + 1.5, size - 3, size - 3)
    with paint.saved(painter):
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look().color("hair"), 2))
        painter.drawEllipse(rect)
        pen = QPen(look().color(role), 2)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawArc(rect, 90 * 16, round(-360 * 16 * max(0.0, min(share, 1.0))))
        if level == "overdue":
            c = rect.center()
            painter.setPen(_round_pen(role, 1.6))
            painter.drawLine(QPointF(c.x(), c.y() - 3.4), QPointF(c.x(), c.y() + 0.4))
            painter.drawLine(QPointF(c.x(), c.y() + 2.8), QPointF(c.x(), c.y() + 3.2))


def sla_mark(painter: QPainter, rect: QRectF, text: str, level: Level) -> float:
    """Icon and words of a limit in one line ("3 h left"); gives the width taken."""
    look().draw_icon(painter, QPointF(rect.left(), rect.center().y() - 6), _ICONS[level], 12, _WORDS_ROLE[level])
    space = rect.adjusted(16, 0, 0, 0)
    return 16 + paint.words(painter, space, text, size="small", role=_WORDS_ROLE[level], bold=level == "overdue")


def ageing_bar(painter: QPainter, frame: QRectF, share: float, level: Level, *, radius: float = 6) -> None:
    """The 2-px bar at the foot of a card, as wide as the elapsed share, inside the card's rounded corners."""
    color = look().color(_LINE_ROLE[level])
    with paint.saved(painter):
        if level == "normal":
            painter.setOpacity(painter.opacity() * 0.55)
        clip = QPainterPath()
        clip.addRoundedRect(frame, radius, radius)
        painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
        painter.fillRect(QRectF(frame.left(), frame.bottom() - 2, frame.width() * max(0.0, min(share, 1.0)), 2), color)


def tag(painter: QPainter, at: QPointF, text: str, *, icon: str = "", kind: str = "", most: float = 160) -> float:
    """A fact in a small sunken box; `kind` "accent" tints it. Gives its width."""
    ground, role = ("accent_soft", "accent_text") if kind == "accent" else ("sunken", "text2")
    return _pill(painter, at, text, icon, ground, role, most)


def status(painter: QPainter, at: QPointF, text: str, *, icon: str, kind: str, most: float = 220) -> float:
    """Soft ground, icon, word. `kind`: "danger", "warn", "ok", "accent" or "" (plain). Gives its width."""
    ground = f"{kind}_soft" if kind else "sunken"
    role = {"": "text2", "accent": "accent_text"}.get(kind, kind)
    return _pill(painter, at, text, icon, ground, role, most)


def pill_width(text: str, *, has_icon: bool = False, most: float = 220) -> float:
    """Width that `tag` or `status` will take."""
    return min(most, paint.text_width(text, "small") + 12 + (16 if has_icon else 0))


def _pill(painter: QPainter, at: QPointF, text: str, icon: str, ground: str, role: str, most: float) -> float:
    width = pill_width(text, has_icon=bool(icon), most=most)
    rect = QRectF(at.x(), at.y(), width, CHIP_HEIGHT)
    paint.box(painter, rect, 4, ground)
    inner = rect.adjusted(6, 0, -5, 0)
    if icon:
        look().draw_icon(painter, QPointF(inner.left(), rect.top() + 4), icon, 12, role)
        inner.setLeft(inner.left() + 16)
    paint.words(painter, inner, text, size="small", role=role)
    return width


def key_cap_width(keys: str) -> float:
    """Width of a key cap."""
    return max(18.0, math.ceil(paint.text_width(_said_keys(keys), "key")) + 9)


def _said_keys(keys: str) -> str:
    """Keys pressed together stand beside each other: "Ctrl Enter", however they were written."""
    return keys.replace("+", " ").strip() or keys


def key_cap(painter: QPainter, at: QPointF, keys: str, *, role: str = "text3", on: str = "surface") -> float:
    """A key in a small frame; on a dark or accent ground pass that ground's role of text. Gives its width."""
    width = key_cap_width(keys)
    rect = QRectF(at.x(), at.y(), width, 18)
    if on == "surface":
        paint.box(painter, rect, 4, "surface", "hair")
    else:
        with paint.saved(painter):
            painter.setOpacity(painter.opacity() * 0.4)
            paint.box(painter, rect, 4, "", role)
    paint.words(painter, rect, _said_keys(keys), size="key", role=role, align=paint.CENTER)
    return width


def avatar(painter: QPainter, at: QPointF, name: str, *, size: float = 22, is_me: bool = False) -> None:
    """A disc with the first character of a name; one's own is filled."""
    rect = QRectF(at.x(), at.y(), size, size)
    fill, border, role = ("accent", "accent", "on_accent") if is_me else ("sunken", "hair", "text2")
    paint.box(painter, rect, size / 2, fill, border)
    paint.words(painter, rect, initial(name), size="small", role=role, bold=True, align=paint.CENTER)


def initial(name: str) -> str:
    """What an avatar shows of a name: its first character."""
    return name.strip()[:1].upper()


@dataclass(frozen=True, slots=True)
class Dot:
    """One rating on a dot strip."""

    value: float
    label: str = ""  # initials
    emphasised: bool = False


def star(painter: QPainter, at: QPointF, *, is_on: bool, size: int = 14) -> None:
    """The star: filled and gold when set."""
    look().draw_icon(painter, at, "star", size, "star" if is_on else "text3", filled=is_on)


def bar(painter: QPainter, rect: QRectF, share: float, *, role: str = "c1", target: float | None = None) -> None:
    """A horizontal share in a sunken track, with an optional target mark."""
    paint.box(painter, rect, rect.height() / 2, "sunken")
    width = rect.width() * max(0.0, min(share, 1.0))
    if width >= 1:
        paint.box(painter, QRectF(rect.left(), rect.top(), width, rect.height()), min(rect.height(), width) / 2, role)
    if target is not None:
        x = rect.left() + rect.width() * max(0.0, min(target, 1.0))
        painter.fillRect(QRectF(x - 0.5, rect.top() - 3, 1.5, rect.height() + 6), look().color("text2"))


def check_box(painter: QPainter, at: QPointF, *, is_on: bool) -> None:
    """The 16-px check box of a selected card or row."""
    rect = QRectF(at.x(), at.y(), 16, 16)
    paint.box(painter, rect, 4, "accent" if is_on else "surface", "accent" if is_on else "input")
    if is_on:
        look().draw_icon(painter, QPointF(at.x() + 2, at.y() + 2), "check", 12, "on_accent")
