"""What the board offers to choose from: positions, channels, tags, colleagues."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Application, CandidateTag, Channel, Location, Person, Position, Process, Tag
from models.values import clock
from models.values.bilingual import Words
from models.values.enums import ApplicationState, PositionState
from models.values.keys import Key
from services.boards.scope import RUNNING
from services.stages import Named


@dataclass(frozen=True, slots=True)
class PositionChoice:
    """A position in the switcher."""

    key: Key
    title: str
    place: str
    state: PositionState
    running: int
    overdue: int
    pinyin: str = ""
    initials: str = ""


def positions(session: Session) -> tuple[PositionChoice, ...]:
    """The positions that one may switch to, with how many run and how many are over their limit; running ones first."""
    counts = (
        select(
            Application.position_id,
            func.count().label("running"),
            func.count().filter(Application.due_at <= clock.now()).label("overdue"),
        )
        .where(Application.state == ApplicationState.OPEN)
        .group_by(Application.position_id)
        .subquery()
    )
    rows = session.execute(
        select(
            Position.id,
            Position.title,
            Location.name,
            Position.state,
            func.coalesce(counts.c.running, 0),
            func.coalesce(counts.c.overdue, 0),
            Position.pinyin,
            Position.initials,
        )
        .outerjoin(counts, counts.c.position_id == Position.id)
        .outerjoin(Location, Location.id == Position.location_id)
        .order_by(Position.opened_at.desc())
    )
    order = {PositionState.OPEN: 0, PositionState.PAUSED: 1, PositionState.DRAFT: 2, PositionState.CLOSED: 3}
    found = [PositionChoice(key, title, place or "", *rest) for key, title, place, *rest in rows]
    return tuple(sorted(found, key=lambda choice: order[choice.state]))


@dataclass(frozen=True, slots=True)
class ProcessChoice:
    """All running positions of a process, as one board."""

    key: Key
    name: Words
    positions: int


@dataclass(frozen=True, slots=True)
class Places:
    """Every board there is."""

    positions: tuple[PositionChoice, ...]
    processes: tuple[ProcessChoice, ...]


def places(session: Session) -> Places:
    """The boards that one may switch to; a process has one where several of its positions run."""
    count = func.count(Position.id)
    rows = session.execute(
        select(Process.id, Process.name_zh, Process.name_en, count)
        .join(Position, Position.process_id == Process.id)
        .where(Position.state.in_(RUNNING))
        .group_by(Process.id, Process.name_zh, Process.name_en)
        .having(count > 1)
        .order_by(count.desc())
    )
    processes = tuple(ProcessChoice(key, Words(zh, en), number) for key, zh, en, number in rows)
    return Places(positions(session), processes)


def channels(session: Session) -> tuple[Named, ...]:
    """The channels in use, in their order."""
    rows = session.execute(
        select(Channel.id, Channel.name_zh, Channel.name_en).where(Channel.is_active).order_by(Channel.rank, Channel.id)
    )
    return tuple(Named(key, Words(zh, en)) for key, zh, en in rows)


def tag_words(session: Session) -> tuple[str, ...]:
    """The words of the tag dictionary, the most used first."""
    rows = session.execute(
        select(Tag.name, func.count(CandidateTag.id))
        .outerjoin(CandidateTag, CandidateTag.tag_id == Tag.id)
        .group_by(Tag.id, Tag.name)
        .order_by(func.count(CandidateTag.id).desc(), Tag.name)
    )
    return tuple(name for name, _ in rows)


def colleagues(session: Session) -> tuple[tuple[Key, str], ...]:
    """Who may own an application."""
    rows = session.execute(select(Person.id, Person.name).where(Person.is_active).order_by(Person.pinyin, Person.name))
    return tuple((key, name) for key, name in rows)
