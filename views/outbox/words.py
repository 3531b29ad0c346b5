"""Events, faults and failures of messages in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.outbox.letters import Fault, Letter
from views.messages import sentence_of


def event_words(event: str) -> str:
    """What a message is about."""
    match event:
        case "progress":
            return QCoreApplication.translate("Outbox", "Progress")
        case "rejection":
            return QCoreApplication.translate("Outbox", "Rejection")
        case "invitation":
            return QCoreApplication.translate("Outbox", "Invitation")
        case "another_time":
            return QCoreApplication.translate("Outbox", "Another time")
        case "reminder":
            return QCoreApplication.translate("Outbox", "Reminder")
        case "thanks":
            return QCoreApplication.translate("Outbox", "Thanks")
        case "passed":
            return QCoreApplication.translate("Outbox", "Passed")
        case "survey":
            return QCoreApplication.translate("Outbox", "Survey")
        case "packet":
            return QCoreApplication.translate("Outbox", "Form to fill in")
        case _:
            return event


def fault_words(fault: Fault) -> str:
    """Why it cannot go yet."""
    match fault:
        case Fault.NO_ADDRESS:
            return QCoreApplication.translate("Outbox", "no e-mail address")
        case Fault.GAP:
            return QCoreApplication.translate("Outbox", "a field is not filled in")
        case Fault.EMPTY:
            return QCoreApplication.translate("Outbox", "no text or no subject")


def note(letter: Letter) -> str:
    """What is wrong with a message; "" when nothing is."""
    if letter.failure:
        return sentence_of(letter.failure, {"name": letter.name})
    return ", ".join(fault_words(fault) for fault in letter.faults)


def field_words(field: str) -> str:
    """A field of a text."""
    match field:
        case "name":
            return QCoreApplication.translate("Outbox", "candidate")
        case "position":
            return QCoreApplication.translate("Outbox", "position")
        case "organisation":
            return QCoreApplication.translate("Outbox", "organisation")
        case "sender":
            return QCoreApplication.translate("Outbox", "sender")
        case "stage":
            return QCoreApplication.translate("Outbox", "round")
        case "when":
            return QCoreApplication.translate("Outbox", "time")
        case "place":
            return QCoreApplication.translate("Outbox", "place")
        case "survey":
            return QCoreApplication.translate("Outbox", "name of the survey")
        case "form":
            return QCoreApplication.translate("Outbox", "form to answer")
        case _:
            return field
