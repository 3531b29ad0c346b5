"""How forms are spoken of."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.values.enums import PacketState
from services.packets.landing import Landing
from services.packets.listing import Sent, Trace
from services.screening.replies import Decision
from views import messages
from views.common import wording


def language() -> str:
    """Forms speak the language of the window."""
    return "zh" if wording.locale().name().startswith("zh") else "en"


def standing(landing: Landing) -> str:
    """What may become of something that came back, in a line."""
    if landing.refusal is not None:
        return messages.sentence(landing.refusal)
    if landing.is_withheld:
        return QCoreApplication.translate("Packets", "Complete. Its content shows once you have submitted your own.")
    if landing.decisions is not None:
        count = len(landing.decisions.decided)
        return QCoreApplication.translate("Packets", "%n decisions, can be carried out", "", count)
    return QCoreApplication.translate("Packets", "Complete, can be submitted")


def decision_words(of: Decision) -> str:
    """What a hiring manager decided."""
    match of:
        case Decision.PASS:
            return QCoreApplication.translate("Packets", "pass")
        case Decision.REJECT:
            return QCoreApplication.translate("Packets", "reject")
        case Decision.TALK:
            return QCoreApplication.translate("Packets", "talk first")


def state(sent: Sent) -> str:
    """Where a form that was sent is."""
    match sent.state:
        case PacketState.OUT if sent.is_drafted:
            return QCoreApplication.translate("Packets", "drafted, to be confirmed")
        case PacketState.OUT:
            return QCoreApplication.translate("Packets", "out")
        case PacketState.LANDED if sent.way == "text":
            return QCoreApplication.translate("Packets", "came back as a text")
        case PacketState.LANDED:
            return QCoreApplication.translate("Packets", "came back as a file")
    if sent.was_replaced:
        return QCoreApplication.translate("Packets", "replaced by a newer one")
    return QCoreApplication.translate("Packets", "withdrawn")


def trace(of: Trace) -> str:
    """The note on an evaluation that was filled in outside the program."""
    source = QCoreApplication.translate("Packets", "Filled in outside the program (form {code}), taken in {when}")
    if of.way == "text":
        source = QCoreApplication.translate("Packets", "Answered by message (form {code}), taken in {when}")
    return source.format(code=of.code, when=wording.moment(of.at) if of.at is not None else "")
