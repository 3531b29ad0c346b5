"""How a position is shown in the table: its columns and its words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.values.enums import PositionState
from services.positions import Line
from views.common.rows import Column
from views.common.wording import number

STATE_ICONS = {
    PositionState.DRAFT: "pencil",
    PositionState.OPEN: "play",
    PositionState.PAUSED: "pause",
    PositionState.CLOSED: "lock",
}


def state_word(state: PositionState) -> str:
    """The state of a position, in the words of its list."""
    match state:
        case PositionState.DRAFT:
            return QCoreApplication.translate("Positions", "Draft")
        case PositionState.OPEN:
            return QCoreApplication.translate("Positions", "Open")
        case PositionState.PAUSED:
            return QCoreApplication.translate("Positions", "Paused")
        case PositionState.CLOSED:
            return QCoreApplication.translate("Positions", "Closed")


def columns() -> list[Column[Line]]:
    """Title first, figures at the right of their columns."""
    return [*_words(), *_figures()]


def _words() -> list[Column[Line]]:
    return [
        Column(
            "title",
            QCoreApplication.translate("Positions", "Position"),
            lambda line: line.title,
            stretches=True,
            sort=lambda line: line.title,
            role=_ink,
            tip=lambda line: line.title,
        ),
        Column("place", QCoreApplication.translate("Positions", "Place"), lambda line: line.place, 104, role=_soft),
        Column(
            "owner",
            QCoreApplication.translate("Positions", "Owner"),
            lambda line: line.owner,
            84,
            sort=lambda line: line.owner,
            role=_soft,
        ),
    ]


def _figures() -> list[Column[Line]]:
    return [
        Column(
            "need",
            QCoreApplication.translate("Positions", "Hired / needed"),
            hired,
            112,
            is_number=True,
            sort=lambda line: line.hired / line.headcount,
            role=_ink,
        ),
        Column(
            "open",
            QCoreApplication.translate("Positions", "On the way"),
            lambda line: number(line.open),
            88,
            is_number=True,
            sort=lambda line: line.open,
            role=_ink,
        ),
        Column(
            "overdue",
            QCoreApplication.translate("Positions", "Overdue"),
            lambda line: number(line.overdue) if line.overdue else "",
            92,
            sort=lambda line: line.overdue,
            role=lambda _: "danger",
            icon=lambda line: "alarm-clock" if line.overdue else "",
        ),
        Column(
            "days",
            QCoreApplication.translate("Positions", "Days open"),
            lambda line: number(line.days_open),
            92,
            is_number=True,
            sort=lambda line: line.days_open,
            role=_soft,
        ),
        Column(
            "state",
            QCoreApplication.translate("Positions", "State"),
            lambda line: state_word(line.state),
            96,
            sort=lambda line: list(STATE_ICONS).index(line.state),
            role=_soft,
            icon=lambda line: STATE_ICONS[line.state],
        ),
    ]


def hired(line: Line) -> str:
    """As "1 / 2"."""
    return f"{number(line.hired)} / {number(line.headcount)}"


def _ink(line: Line) -> str:
    return "text3" if line.state is PositionState.CLOSED else "text"


def _soft(line: Line) -> str:
    return "text3" if line.state is PositionState.CLOSED else "text2"
