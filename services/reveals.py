"""Looking at what is masked: it is given, and it is written down who looked."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models.tables import Contact, Reveal
from models.values import clock
from models.values.keys import Key
from services import access
from services.errors import NotFound


def reveal(session: Session, *, contact: Key) -> str:
    """The whole phone number or address; the look is recorded for the audit and the timeline."""
    row = session.get(Contact, contact)
    if row is None:
        raise NotFound("contact", contact)
    session.add(Reveal(candidate_id=row.candidate_id, person_id=access.acting(session), field=row.kind, at=clock.now()))
    return row.value


def exported(session: Session, *, rows: int) -> int:
    """Write down that so many people went out in a file, numbers and all."""
    session.add(Reveal(candidate_id=None, person_id=access.acting(session), field=f"export:{rows}", at=clock.now()))
    return rows
