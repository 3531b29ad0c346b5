"""The columns of a list of people, and the line by which a search found each, with its words marked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from models.values.enums import ApplicationState
from services.insights.behind import Person
from services.search import Source
from views.common import highlights, paint
from views.common.labels import label
from views.common.rows import AnyIndex, Column, RowsModel
from views.common.table import RowDelegate
from views.common.wording import DOT, day, local, said, years


class PersonDelegate(RowDelegate):
    """Marks the words of a search in the column "found"."""

    def paint_cell(self, painter: QPainter, rect: QRectF, index: AnyIndex) -> None:
        model = index.model()
        if isinstance(model, RowsModel) and model.columns[index.column()].key == "found":
            person: Person = model.row_at(index)
            if person.snippet is not None:
                source = found_in(person)
                width = paint.words(painter, rect, source, size="small", role="text3") + 8 if source else 0
                room = rect.adjusted(width, 0, 0, 0)
                highlights.draw(painter, room, person.snippet.text, person.snippet.spans)
            return
        super().paint_cell(painter, rect, index)


def found_in(person: Person) -> str:
    """Where the line is from, when that is not the résumé."""
    if person.snippet is None:
        return ""
    match person.snippet.source:
        case Source.TAG:
            return QCoreApplication.translate("People", "Tag")
        case Source.TALK:
            return QCoreApplication.translate("People", "Talk")
        case Source.COMMENT:
            return QCoreApplication.translate("People", "Discussion")
        case Source.CONTACT:
            return QCoreApplication.translate("People", "Phone or address")
        case Source.FIELD | Source.CAREER | Source.RESUME:
            return ""


def found_words(person: Person) -> str:
    """The line in plain words."""
    return person.snippet.text if person.snippet is not None else ""


def _star(person: Person) -> str:
    return "star" if person.is_starred else ""


def _ink(person: Person) -> str:
    return "text" if person.state in {None, ApplicationState.OPEN, ApplicationState.HIRED} else "text2"


def _work(person: Person) -> str:
    """As "生产经理 · 苏州泊远精密 · 12 年"."""
    spent = years(person.months // 12) if person.months is not None and person.months >= 12 else ""
    return DOT.join(part for part in (person.job, person.company, spent) if part)


def _stage(person: Person) -> str:
    return said(person.stage) if person.stage else ""


def _state_word(person: Person) -> str:
    return label(person.state) if person.state else ""


def _reason(person: Person) -> str:
    return label(person.reason) if person.reason else ""


def _channel(person: Person) -> str:
    return said(person.channel) if person.channel else ""


def _applied(person: Person) -> str:
    return day(local(person.created_at).date())


def columns(*, with_found: bool) -> list[Column[Person]]:
    """The columns; of a search the line that was found stands where the reason and the channel stand otherwise."""
    name = Column[Person](
        "name",
        QCoreApplication.translate("People", "Name"),
        lambda p: p.name,
        130,
        sort=lambda p: p.name,
        icon=_star,
        role=_ink,
    )
    work = Column[Person](
        "work", QCoreApplication.translate("People", "Now"), _work, 150 if with_found else 220,
        stretches=not with_found, tip=_work,
    )  # fmt: skip
    position = Column[Person](
        "position",
        QCoreApplication.translate("People", "Position"),
        lambda p: p.position,
        150,
        sort=lambda p: p.position,
        tip=lambda p: p.position,
    )
    stage = Column[Person]("stage", QCoreApplication.translate("People", "Stage"), _stage, 110, sort=_stage)
    state = Column[Person]("state", QCoreApplication.translate("People", "State"), _state_word, 92, sort=_state_word)
    applied = Column[Person](
        "created", QCoreApplication.translate("People", "Applied"), _applied, 120, sort=lambda p: p.created_at
    )
    if with_found:
        found = Column[Person](
            "found", QCoreApplication.translate("People", "Found in"), found_words, 320, stretches=True, tip=found_words
        )
        return [name, work, found, position, stage, state, applied]
    return [
        name, work, position, stage, state,
        Column("reason", QCoreApplication.translate("People", "Reason"), _reason, 120, tip=_reason),
        Column("channel", QCoreApplication.translate("People", "Channel"), _channel, 110),
        applied,
    ]  # fmt: skip
