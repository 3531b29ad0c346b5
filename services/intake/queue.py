"""The queue of files that wait for a person, and one of them opened for review."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Channel, Document, IntakeItem, Position
from models.values.enums import PositionState
from models.values.keys import Key
from services import cautions
from services.cautions import Word
from services.errors import NotFound
from services.identity import finding, signs
from services.identity.finding import Likeness
from services.identity.signs import Signs
from services.intake import corrections, glances
from services.intake.draft import ReviewField, Stay, doubts, fields_of, stays_of, words_of
from services.intake.suggesting import Openings
from services.intake.waiting import WAITING


class Standing(StrEnum):
    """How an item of the queue looks at a glance."""

    READY = "ready"  # read, nothing doubtful
    DOUBTFUL = "doubtful"
    KNOWN = "known"  # somebody on file has this phone or address
    NO_TEXT = "no_text"  # a scan
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class QueueLine:
    """One waiting file."""

    key: Key
    file_name: str
    name: str
    title: str
    standing: Standing
    doubts: int
    error: str  # code; its sentence tells why
    position: str  # what it is for, or likely for
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: a position, a channel."""

    key: Key
    words: str
    words_en: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """An item opened for review."""

    key: Key
    version: int
    document: Key | None
    file_name: str
    standing: Standing
    error: str
    position: Key | None
    suggested: Key | None  # the open position whose title fits, where nobody said which
    channel: Key | None
    fields: tuple[ReviewField, ...]
    education: tuple[Stay, ...]
    employment: tuple[Stay, ...]
    skills: tuple[str, ...]
    likely: tuple[Likeness, ...]
    cautions: Mapping[Key, Word]  # what stands against those


@dataclass(frozen=True, slots=True)
class Choices:
    """What a batch or an item can be given."""

    positions: tuple[Choice, ...]
    channels: tuple[Choice, ...]


def waiting(session: Session) -> tuple[QueueLine, ...]:
    """Every waiting file, oldest first, with its standing; a few statements however many there are."""
    rows = session.execute(
        select(IntakeItem.id, IntakeItem.version, IntakeItem.file_name, IntakeItem.state, IntakeItem.error,
               IntakeItem.created_at, Position.title)
        .outerjoin(Position, Position.id == IntakeItem.position_id)
        .where(IntakeItem.state.in_(WAITING))
        .order_by(IntakeItem.created_at, IntakeItem.id)
    ).all()  # fmt: skip
    read = glances.of(session, [(row.id, row.version) for row in rows])
    known = finding.known_contacts(session, [normal for glance in read.values() for normal in glance.normals])
    hints = corrections.known(session)
    openings = Openings(session)
    lines = []
    for row in rows:
        glance = read[row.id]
        fields = corrections.applied(glance.fields, hints)
        texts = {field.code: field.text for field in fields}
        is_known = any(normal in known for normal in glance.normals)
        likely = None if row.title else openings.fitting(texts["expected_title"])
        lines.append(
            QueueLine(row.id, row.file_name, texts["name"], texts["expected_title"] or texts["title"],
                      _standing(row.state, glance.reader, fields, is_known=is_known), doubts(fields), row.error,
                      row.title or (likely[1] if likely else ""), row.created_at)
        )  # fmt: skip
    return tuple(lines)


def choices(session: Session) -> Choices:
    """Open positions, newest first, and channels in use."""
    positions = session.execute(
        select(Position.id, Position.title)
        .where(Position.state.in_([PositionState.OPEN, PositionState.PAUSED]))
        .order_by(Position.opened_at.desc())
    )
    channels = session.execute(select(Channel.id, Channel.name_zh, Channel.name_en).order_by(Channel.rank, Channel.id))
    return Choices(
        tuple(Choice(key, title) for key, title in positions),
        tuple(Choice(key, zh, en) for key, zh, en in channels),
    )


def review(session: Session, *, item: Key) -> Review:
    """Open one item, with who may be the same person."""
    row = session.get(IntakeItem, item)
    if row is None:
        raise NotFound("intake_item", item)
    parsed: Mapping[str, Any] = row.parsed or {}
    hints = corrections.known(session)
    fields = corrections.applied(fields_of(parsed), hints)
    education = corrections.applied_to_stays(stays_of(parsed, "education"), "education", hints)
    employment = corrections.applied_to_stays(stays_of(parsed, "employment"), "employment", hints)
    found = finding.likely(session, of=_signs(session, row, fields, education, employment))
    standing = _standing(
        row.state, str(parsed.get("reader", "")), fields, is_known=any(like.is_likely for like in found)
    )
    wanted = next((field.text for field in fields if field.code == "expected_title"), "")
    likely = Openings(session).fitting(wanted) if row.position_id is None else None
    return Review(
        row.id, row.version, row.document_id, row.file_name, standing, row.error, row.position_id,
        likely[0] if likely else None,
        corrections.channel_of(hints, parsed, row.file_name) or row.channel_id,
        fields, education, employment, words_of(parsed, "skills"), found,
        cautions.standing(session, candidates=[like.candidate for like in found]),
    )  # fmt: skip


def _signs(
    session: Session,
    row: IntakeItem,
    fields: Sequence[ReviewField],
    education: Sequence[Stay],
    employment: Sequence[Stay],
) -> Signs:
    """What was read, as people on file are compared with it."""
    texts = {field.code: field.text for field in fields}
    contacts = [("email" if "@" in normal else "phone", normal) for normal in glances.normals_of(row.parsed or {})]
    if texts["wechat"]:
        contacts.append(("wechat", texts["wechat"]))
    file = session.scalar(select(Document.sha256).where(Document.id == row.document_id))
    return signs.signs(
        name=texts["name"],
        contacts=contacts,
        birth=texts["birth"],
        schools=[signs.school(stay.organisation, stay.start, stay.end) for stay in education],
        companies=[signs.company(stay.organisation, stay.start, stay.end) for stay in employment],
        files=[file] if file else (),
    )


def _standing(state: str, reader: str, fields: Sequence[ReviewField], *, is_known: bool) -> Standing:
    if state == "failed":
        return Standing.FAILED
    if reader == "none":
        return Standing.NO_TEXT
    if is_known:
        return Standing.KNOWN
    return Standing.DOUBTFUL if doubts(fields) else Standing.READY
