"""The messages of a candidate, for the profile."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Message
from models.values.enums import ContactChannel, MessageState
from models.values.keys import Key


@dataclass(frozen=True, slots=True)
class MessageLine:
    """One message, drafted or sent."""

    key: Key
    channel: ContactChannel
    event: str
    subject: str
    body: str
    state: MessageState
    at: datetime


def messages(session: Session, *, candidate: Key) -> tuple[MessageLine, ...]:
    """Newest first."""
    rows = session.scalars(
        select(Message).where(Message.candidate_id == candidate).order_by(Message.created_at.desc(), Message.id)
    )
    return tuple(
        MessageLine(
            row.id, row.channel, row.event, row.subject_line, row.body, row.state, row.sent_at or row.created_at
        )
        for row in rows
    )
