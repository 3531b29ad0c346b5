"""Who sent a form out hears that it came back, until it is dealt with."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Notification, Packet, Person, ReturnedForm
from models.values import clock
from models.values.enums import ReturnState
from models.values.keys import Key
from services import access, inbox
from services.inbox import About


def tell(session: Session, packet: Packet) -> None:
    """From a watched folder it comes while nobody looks."""
    name = session.scalar(select(Person.name).where(Person.id == packet.person_id)) if packet.person_id else ""
    session.add(
        Notification(
            person_id=packet.issued_by_id,
            kind=About.FORM_RETURNED.value,
            candidate_id=packet.candidate_id,
            params={"words": name or packet.code, "packet": packet.id.hex},
            at=clock.now(),
        )
    )


def hush(session: Session, packet: Key | None) -> None:
    """Nothing of this packet waits any more: nobody need read that it came. At a seat each reads for themselves."""
    session.flush()
    still = select(ReturnedForm.id).where(ReturnedForm.packet_id == packet, ReturnedForm.state == ReturnState.WAITING)
    if packet is None or session.scalar(still.limit(1)) is not None:
        return
    query = select(Notification.id, Notification.params).where(Notification.kind == About.FORM_RETURNED.value)
    if access.is_shared(session):
        query = query.where(Notification.person_id == access.acting(session))
    rows = session.execute(query)
    told = [key for key, params in rows if params is not None and params.get("packet") == packet.hex]
    inbox.mark_read(session, notices=told)
