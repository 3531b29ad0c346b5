"""Notices in words: what it is, of whom, and where it leads. The desktop says no more of a person than is wished."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.values.enums import TaskKind
from models.values.names import surname
from services.inbox import About, Notice
from views.common import wording
from views.common.labels import label
from views.context import PageName, Place

ICONS = {
    About.MENTION: "at-sign",
    About.REMINDER: "bell-ring",
    About.DUE: "alarm-clock",
    About.ESCALATION: "triangle-alert",
    About.REQUISITION: "file-check",
    About.FORM_RETURNED: "send",
    About.RETENTION: "shield-check",
    About.OTHER: "bell",
}


def title(notice: Notice) -> str:
    """What it is, in a few words without any name."""
    match notice.about:
        case About.MENTION:
            return QCoreApplication.translate("Inbox", "You are mentioned")
        case About.REMINDER:
            return QCoreApplication.translate("Inbox", "A colleague reminds you")
        case About.DUE:
            return QCoreApplication.translate("Inbox", "Due: {what}").format(what=_task(notice))
        case About.ESCALATION:
            return QCoreApplication.translate("Inbox", "Overdue in your team")
        case About.REQUISITION:
            return QCoreApplication.translate("Inbox", "Requisition")
        case About.FORM_RETURNED:
            return QCoreApplication.translate("Inbox", "A form came back")
        case About.RETENTION:
            return QCoreApplication.translate("Inbox", "Time on file is over")
        case About.OTHER:
            return QCoreApplication.translate("Inbox", "Notice")


def line(notice: Notice) -> str:
    """Whom and what it is about."""
    who = notice.name
    if notice.about is About.RETENTION:
        return QCoreApplication.translate("Inbox", "%n people are due to be erased; look at the list", "", notice.count)
    if notice.about is About.MENTION and notice.by:
        said = QCoreApplication.translate("Inbox", "{name}: {words}")
        return wording.DOT.join(part for part in (who, said.format(name=notice.by, words=notice.words)) if part)
    kind = _task(notice) if notice.about in (About.REMINDER, About.ESCALATION) and notice.task_kind else ""
    return wording.DOT.join(part for part in (who, kind, notice.words) if part)


def _task(notice: Notice) -> str:
    return label(notice.task_kind) if notice.task_kind is not None else notice.words


def place_of(notice: Notice) -> Place | None:
    """Where it leads; None where there is only the list of tasks."""
    if notice.requisition is not None:
        return Place(PageName.REQUISITIONS, notice.requisition)
    if notice.task_kind is TaskKind.EVALUATE and notice.assignment is not None and notice.about is not About.ESCALATION:
        return Place(PageName.EVALUATION, notice.assignment)
    if notice.about is About.RETENTION:
        return Place(PageName.PRIVACY, view="due")
    if notice.about is About.FORM_RETURNED:
        return Place(PageName.PACKETS, view="returned")
    if notice.candidate is None:
        return Place(PageName.TODAY)
    view = "comments" if notice.about is About.MENTION else ""
    params = {"application": notice.application} if notice.application else {}
    return Place(PageName.CANDIDATE, notice.candidate, view=view, params=params)


def desktop_words(notice: Notice, much: str) -> tuple[str, str]:
    """Title and text outside the window: "surname" says 王**, "full" the line as it is, anything else nothing."""
    if much == "full":
        return title(notice), line(notice)
    if much == "surname" and notice.name:
        return title(notice), QCoreApplication.translate("Inbox", "{surname}**").format(surname=surname(notice.name))
    return title(notice), ""
