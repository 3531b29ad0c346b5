"""Messages to candidates as the outbox shows them: checked, edited, confirmed, marked as sent by hand, dropped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, Contact, Message, Packet, Position
from models.values import clock
from models.values.enums import ContactChannel, MessageState, PacketState
from models.values.keys import Key
from models.values.text import tidy
from services import three_way
from services.conditions import chunks
from services.errors import AppError, Conflict, NotFound
from services.going_out import require_real
from services.outbox.recipients import Recipient, recipients

LONGEST_SUBJECT, LONGEST_BODY = 200, 20_000
MOST = 2_000  # lines shown
WAITING = (MessageState.CONFIRMED, MessageState.SENDING)
_GAP = re.compile(r"\{[A-Za-z_]+\}|【[^】]{0,20}】|X{3,}|_{3,}")


class Fault(StrEnum):
    """Why a message cannot go yet."""

    NO_ADDRESS = "no_address"  # an e-mail to somebody without one
    GAP = "gap"  # a field that nobody filled in
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Letter:
    """One message."""

    key: Key
    version: int
    candidate: Key
    name: str
    application: Key | None
    position_title: str
    event: str
    channel: ContactChannel
    address: str  # e-mail, or the number for the others
    subject: str
    body: str
    state: MessageState
    at: datetime  # drafted, or sent
    tries: int
    failure: str
    faults: tuple[Fault, ...]
    colleague: str = ""  # who gets it, when it is not the candidate
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """What of a message is written by hand."""

    channel: ContactChannel
    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class Outbox:
    """The messages of one part, and how many stand in each."""

    letters: tuple[Letter, ...]
    drafts: int
    waiting: int
    failed: int


@dataclass(frozen=True, slots=True)
class Seen:
    """A message as the person saw it."""

    key: Key
    version: int


def outbox(session: Session, *, states: Sequence[MessageState]) -> Outbox:
    """The newest first."""
    counts: dict[MessageState, int] = dict(
        session.execute(select(Message.state, func.count()).group_by(Message.state)).all()
    )
    rows = session.execute(
        select(Message, Candidate.name, Position.title)
        .join(Candidate, Candidate.id == Message.candidate_id)
        .outerjoin(Application, Application.id == Message.application_id)
        .outerjoin(Position, Position.id == Application.position_id)
        .where(Message.state.in_(states))
        .order_by(func.coalesce(Message.sent_at, Message.created_at).desc(), Message.id)
        .limit(MOST)
    ).all()
    people = recipients(session, [row for row, _, _ in rows])
    return Outbox(
        tuple(_letter(row, name, title or "", people[row.id]) for row, name, title in rows),
        counts.get(MessageState.DRAFT, 0),
        sum(counts.get(state, 0) for state in WAITING),
        counts.get(MessageState.FAILED, 0),
    )


def addresses(session: Session, candidates: Sequence[Key]) -> dict[Key, dict[str, str]]:
    """Per candidate and kind ("email", "phone", "wechat") the first valid contact."""
    found: dict[Key, dict[str, str]] = {}
    for chunk in chunks(set(candidates)):
        rows = session.execute(
            select(Contact.candidate_id, Contact.kind, Contact.value)
            .where(Contact.candidate_id.in_(chunk), Contact.is_valid)
            .order_by(Contact.rank, Contact.id)
        )
        for candidate, kind, value in rows:
            found.setdefault(candidate, {}).setdefault(kind, value)
    return found


def _letter(row: Message, name: str, title: str, to: Recipient) -> Letter:
    address = address_of(row.channel, to.reach)
    return Letter(
        row.id,
        row.version,
        row.candidate_id,
        name,
        row.application_id,
        title,
        row.event,
        row.channel,
        address,
        row.subject_line,
        row.body,
        row.state,
        row.sent_at or row.created_at,
        row.tries,
        row.failure,
        faults(row.channel, address, row.subject_line, row.body),
        to.name if to.is_colleague else "",
        tuple(each["name"] for each in row.attachments or ()),
    )


def address_of(channel: ContactChannel, reach: dict[str, str]) -> str:
    """Where a message of this channel goes."""
    match channel:
        case ContactChannel.EMAIL:
            return reach.get("email", "")
        case ContactChannel.WECHAT:
            return reach.get("wechat", "") or reach.get("phone", "")
        case _:
            return reach.get("phone", "")


def faults(channel: ContactChannel, address: str, subject: str, body: str) -> tuple[Fault, ...]:
    """What keeps a message from going."""
    found = []
    if channel is ContactChannel.EMAIL and not address:
        found.append(Fault.NO_ADDRESS)
    if not body.strip() or (channel is ContactChannel.EMAIL and not subject.strip()):
        found.append(Fault.EMPTY)
    if _GAP.search(f"{subject}\n{body}"):
        found.append(Fault.GAP)
    return tuple(found)


# Use cases


def edit(session: Session, *, letter: Seen, text: Wording, was: Wording | None = None) -> int:
    """Change a draft; the new version.

    What somebody else changed since `was` stays; raises `three_way.EditConflict` when both changed one part.
    """
    row = session.get(Message, letter.key, with_for_update=True)
    if row is None:
        raise NotFound("message", letter.key)
    if row.state not in (MessageState.DRAFT, MessageState.FAILED):
        raise Conflict()
    if row.version != letter.version:
        theirs = Wording(row.channel, row.subject_line, row.body)
        text = three_way.put_together("message", letter.key, row.version, was=was, mine=text, theirs=theirs)
    if len(text.body) > LONGEST_BODY or len(text.subject) > LONGEST_SUBJECT:
        raise AppError("letter.too_long", most=LONGEST_BODY)
    row.channel, row.subject_line, row.body = text.channel, tidy(text.subject), text.body.replace("\x00", "").strip()
    session.flush()
    return row.version


def confirm(session: Session, *, letters: Sequence[Seen]) -> int:
    """Say that these e-mails may go; those with a fault are refused by name, and then none goes."""
    require_real(session)
    rows = [_fresh(session, each, MessageState.DRAFT, MessageState.FAILED) for each in letters]
    people = recipients(session, rows)
    for row in rows:
        if row.channel is not ContactChannel.EMAIL:
            raise AppError("letter.by_hand")
        to = people[row.id]
        found = faults(row.channel, to.reach.get("email", ""), row.subject_line, row.body)
        if found:
            raise AppError(f"letter.{found[0].value}", name=to.name)
        row.state, row.failure, row.tries, row.tried_at = MessageState.CONFIRMED, "", 0, None
    session.flush()
    return len(rows)


def take_back(session: Session, *, letters: Sequence[Seen]) -> int:
    """Make drafts again of what has not gone yet; what may have gone stays where it is."""
    rows = [_fresh(session, each, MessageState.CONFIRMED, MessageState.FAILED) for each in letters]
    for row in rows:
        row.state = MessageState.DRAFT
    session.flush()
    return len(rows)


def mark_sent(session: Session, *, letters: Sequence[Seen]) -> int:
    """They were sent by hand: copied into WeChat or a text message, or known to have gone by mail."""
    require_real(session)
    rows = [
        _fresh(session, each, MessageState.DRAFT, MessageState.FAILED, MessageState.SENDING, MessageState.CONFIRMED)
        for each in letters
    ]
    for row in rows:
        if _GAP.search(f"{row.subject_line}\n{row.body}"):
            name = session.scalar(select(Candidate.name).where(Candidate.id == row.candidate_id)) or ""
            raise AppError("letter.gap", name=name)
        row.state, row.sent_at, row.failure = MessageState.SENT, clock.now(), ""
    session.flush()
    return len(rows)


def send_again(session: Session, *, letters: Sequence[Seen]) -> int:
    """A person decides that a mail whose fate is unknown goes once more."""
    require_real(session)
    rows = [_fresh(session, each, MessageState.SENDING) for each in letters]
    for row in rows:
        row.state, row.failure, row.tries, row.tried_at = MessageState.CONFIRMED, "", 0, None
    session.flush()
    return len(rows)


def drop(session: Session, *, letters: Sequence[Seen]) -> int:
    """Throw drafts away; undo brings them back."""
    rows = [_fresh(session, each, MessageState.DRAFT, MessageState.FAILED) for each in letters]
    for chunk in chunks({row.id for row in rows}):  # a form that never went out does not come back
        for packet in session.scalars(select(Packet).where(Packet.message_id.in_(chunk))):
            packet.message_id = None
            if packet.state is PacketState.OUT:
                packet.state, packet.closed_at = PacketState.WITHDRAWN, clock.now()
    session.flush()
    for row in rows:
        session.delete(row)
    session.flush()
    return len(rows)


def _fresh(session: Session, letter: Seen, *states: MessageState) -> Message:
    row = session.get(Message, letter.key)
    if row is None:
        raise NotFound("message", letter.key)
    if row.version != letter.version or row.state not in states:
        raise Conflict()
    return row
