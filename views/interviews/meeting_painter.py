"""One interview in the calendar: its state in colour, icon and words, whatever room there is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter

from models.values.enums import InterviewState
from services.meetings import Meeting
from views.common import paint
from views.common.look import look
from views.common.wording import clock_time, said


@dataclass(frozen=True, slots=True)
class Dress:
    """How a state looks: ground, border, ink, icon and words."""

    fill: str
    border: str
    role: str
    icon: str
    words: str


def dress_of(meeting: Meeting, now: datetime) -> Dress:
    """Conflict before everything else."""
    where = paint.DOT.join(filter(None, (said(meeting.stage), meeting.place)))
    is_over = meeting.ends_at <= now
    if meeting.clash and not is_over:
        words = QCoreApplication.translate("Calendar", "{name}: conflict").format(name=meeting.clash)
        return Dress("danger_soft", "danger", "danger", "triangle-alert", words)
    if meeting.state is InterviewState.NO_SHOW:
        words = QCoreApplication.translate("Calendar", "did not come")
        return Dress("canvas", "hair", "text3", "user-round-x", words)
    if meeting.state is InterviewState.HELD or is_over:
        return Dress("sunken", "hair", "text3", "", where)
    if meeting.arrived_at is not None:
        words = QCoreApplication.translate("Calendar", "is here")
        return Dress("ok_soft", "ok_line", "ok", "door-open", words)
    if not meeting.is_confirmed:
        words = QCoreApplication.translate("Calendar", "not confirmed")
        return Dress("surface", "warn", "warn", "circle-help", words)
    return Dress("accent_soft", "accent_line", "accent", "", where)


def paint_meeting(painter: QPainter, rect: QRectF, meeting: Meeting, now: datetime, *, is_current: bool) -> None:
    """The block with as many lines as fit."""
    dress = dress_of(meeting, now)
    if dress.border == "warn":
        paint.dashed_box(painter, rect, 4, dress.fill, dress.border)
    else:
        paint.box(painter, rect, 4, dress.fill, dress.border)
    painter.fillRect(QRectF(rect.left(), rect.top() + 1, 3, rect.height() - 2), look().color(dress.role))
    ink = "text3" if dress.border == "hair" else "text"
    if rect.height() < 40:
        _single_line(painter, rect.adjusted(9, 0, -4, 0), meeting, ink, dress)
    else:
        _lines(painter, rect, meeting, ink, dress)
    if is_current:
        paint.focus_ring(painter, rect, 4)


def _lines(painter: QPainter, rect: QRectF, meeting: Meeting, ink: str, dress: Dress) -> None:
    inside = rect.adjusted(9, 2, -4, -2)
    line = QRectF(inside.left(), inside.top() + 1, inside.width(), 18)
    paint.words(painter, line, meeting.name, bold=True, role=ink)
    second = QRectF(line.left(), line.bottom() + 1, line.width(), 16)
    if dress.icon:
        look().draw_icon(painter, QPointF(second.left(), second.top() + 2), dress.icon, 12, dress.role)
        second = second.adjusted(16, 0, 0, 0)
    paint.words(painter, second, dress.words, size="small", role=dress.role if dress.icon else "text2")
    third = QRectF(line.left(), second.bottom() + 1, line.width(), 16)
    if third.bottom() < rect.bottom() - 2:
        paint.words(painter, third, meeting.position_title, size="small", role="text3")


def _single_line(painter: QPainter, line: QRectF, meeting: Meeting, ink: str, dress: Dress) -> None:
    """A low block: its state as an icon, and in words too where they have room."""
    if dress.icon:
        look().draw_icon(painter, QPointF(line.left(), line.center().y() - 6), dress.icon, 12, dress.role)
        line = line.adjusted(16, 0, 0, 0)
    title = f"{clock_time(meeting.starts_at)} {meeting.name}" if line.width() > 87 else meeting.name
    x = paint.words(painter, line, title, size="small", role=ink) + 8
    if dress.icon and line.width() - x >= paint.text_width(dress.words, "small"):
        paint.words(painter, line.adjusted(x, 0, 0, 0), dress.words, size="small", role=dress.role)
