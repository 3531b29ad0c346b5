"""A form gets its number and is written down: the same for every kind of form that leaves the house."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from models.tables import Packet
from models.values import clock
from models.values.enums import PacketKind, PacketState
from models.values.keys import Key, new_key
from services import access
from services.going_out import require_real
from services.packets import keys
from services.packets.paper import Paper, sealed


@dataclass(frozen=True, slots=True)
class Number:
    """What a form is known by: the code for replies by hand, the token on the paper."""

    secret: bytes
    packet: Key
    code: str
    token: str


def new(session: Session) -> Number:
    """Give a number that no other form of this workspace has."""
    secret, packet = keys.key_of(session, may_make=True), new_key()
    return Number(secret, packet, keys.new_code(session, secret, packet), keys.token(secret, packet))


def write_down(
    session: Session,
    number: Number,
    paper: Paper,
    *,
    kind: PacketKind,
    language: str,
    content: dict[str, Any],
    instead_of: ColumnElement[bool] | None = None,
    **about: Key | None,
) -> Packet:
    """Remember a form with the seals of its locked cells; those still out that it is `instead_of` are withdrawn.

    Raises `sandbox.sends_nothing` in a throw-away copy: what came back could not land anywhere.
    """
    require_real(session)
    row = Packet(
        id=number.packet,
        kind=kind,
        code=number.code,
        language=language,
        content=sealed(paper, number.secret, number.packet) | content,
        issued_at=clock.now(),
        issued_by_id=access.acting(session),
        **about,
    )
    session.add(row)
    session.flush()
    if instead_of is not None:
        earlier = select(Packet).where(instead_of, Packet.state == PacketState.OUT, Packet.id != row.id)
        for old in session.scalars(earlier):
            old.state, old.closed_at, old.replaced_by_id = PacketState.WITHDRAWN, clock.now(), row.id
        session.flush()
    return row
