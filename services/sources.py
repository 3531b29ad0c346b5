"""Where an application came from: the channel and its note (the referrer, the fair)."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models.tables import Application, Channel
from models.values.keys import Key
from services.errors import Conflict, NotFound

LONGEST_NOTE = 200  # characters


def set_channel(session: Session, *, application: Key, channel: Key, note: str, seen: int) -> None:
    """Say where somebody came from; it is required to leave the first stage of most processes."""
    row = session.get(Application, application)
    if row is None or session.get(Channel, channel) is None:
        raise NotFound("application", application)
    if row.version != seen:
        raise Conflict()
    row.channel_id, row.channel_note = channel, note.strip()[:LONGEST_NOTE]
