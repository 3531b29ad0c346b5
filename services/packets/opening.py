"""Is what came back one of ours, still wanted, and untouched but for its answers? Every kind of form is asked this."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from models.tables import Packet
from models.values.enums import PacketState
from models.values.keys import Key
from services.errors import AppError
from services.packets import keys


@dataclass(frozen=True, slots=True)
class Opened:
    """A packet that may land, and its answers by field: of a file all of them, of a reply its words."""

    packet: Packet
    answers: dict[str, str]
    text: str = ""

    @property
    def way(self) -> str:
        return "text" if self.text else "file"

    @property
    def places(self) -> dict[str, str]:
        """Field → its cell."""
        fields: dict[str, str] = self.packet.content["fields"]
        return fields


def opened(session: Session, content: dict[str, Any], packet_of_text: Key | None) -> Opened:
    """Open what came back, or raise the `AppError` that says what is wrong and what to do."""
    if "code" in content:
        packet = packet_of_text and session.get(Packet, packet_of_text)
        if not packet:
            raise AppError("packet.taken_back")
        _wanted(session, packet)
        _sound(content)
        return Opened(packet, {}, str(content["text"]))
    secret = keys.key_of(session)
    proof = keys.read_token(secret, str(content["token"]))
    if proof is None:
        raise AppError("packet.no_token")
    packet = session.get(Packet, proof.packet)
    if packet is None:
        raise AppError("packet.taken_back" if proof.is_ours else "packet.foreign")
    if not proof.is_ours:
        raise AppError("packet.forged")
    _wanted(session, packet)
    _sound(content)
    return Opened(packet, dict(content["answers"]))


def _sound(content: dict[str, Any]) -> None:
    """Nothing was found wrong with it when it came."""
    if "fault" in content:
        raise AppError(str(content["fault"]), **dict(content["params"]))


def _wanted(session: Session, packet: Packet) -> None:
    """Out, and not yet back."""
    if packet.state is PacketState.LANDED:
        raise AppError("packet.used", at=packet.closed_at)
    if packet.state is PacketState.WITHDRAWN:
        later = session.get(Packet, packet.replaced_by_id) if packet.replaced_by_id is not None else None
        if later is not None:
            raise AppError("packet.reissued", number=later.code)
        raise AppError("packet.withdrawn")
