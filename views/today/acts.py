"""What a task asks for: its icon, its words, and the place where it is done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.values.enums import TaskKind
from services.work_list import TaskRow
from views.common.labels import label
from views.common.wording import said
from views.context import PageName, Place

ICONS = {
    TaskKind.SCREEN: "clipboard-check",
    TaskKind.DEPARTMENT_SCREEN: "users-round",
    TaskKind.SCHEDULE: "calendar-plus",
    TaskKind.EVALUATE: "clipboard-list",
    TaskKind.CONCLUDE: "scale",
    TaskKind.FOLLOW_UP: "phone",
    TaskKind.APPROVE: "stamp",
    TaskKind.OFFER_ANSWER: "mail",
    TaskKind.FILL_IN: "user-round-x",
    TaskKind.RECONTACT: "repeat",
    TaskKind.ESCALATION: "triangle-alert",
    TaskKind.STEP: "circle-check",
    TaskKind.KEEP_IN_TOUCH: "star",
    TaskKind.CALL_BACK: "phone",
    TaskKind.REQUISITION: "file-check",
    TaskKind.OWN: "circle-check",
}


def place_of(row: TaskRow) -> Place | None:
    """Where the task is done; None where it is ticked off."""
    if row.kind is TaskKind.EVALUATE and row.assignment is not None:
        return Place(PageName.EVALUATION, row.assignment)
    if row.kind is TaskKind.CONCLUDE and row.application is not None:
        return Place(PageName.PANEL, row.application)
    if row.requisition is not None:
        return Place(PageName.REQUISITIONS, row.requisition)
    if row.candidate is None:
        return None
    params = {"application": row.application} if row.application else {}
    views = {TaskKind.FOLLOW_UP: "contacts", TaskKind.RECONTACT: "contacts", TaskKind.SCHEDULE: "interviews"}
    view = views.get(row.kind, "")
    return Place(PageName.CANDIDATE, row.candidate, view=view, params=params)


def kind_words(row: TaskRow) -> str:
    """What it is, in the first column."""
    return label(row.kind)


def act_words(row: TaskRow) -> str:
    """What the button of the row says."""
    match row.kind:
        case TaskKind.SCREEN:
            return QCoreApplication.translate("Today", "Screen")
        case TaskKind.DEPARTMENT_SCREEN:
            return QCoreApplication.translate("Today", "Decide on the CV")
        case TaskKind.SCHEDULE:
            return QCoreApplication.translate("Today", "Schedule")
        case TaskKind.EVALUATE:
            return QCoreApplication.translate("Today", "Evaluate")
        case TaskKind.CONCLUDE:
            return QCoreApplication.translate("Today", "Conclude")
        case (
            TaskKind.FOLLOW_UP
            | TaskKind.RECONTACT
            | TaskKind.OFFER_ANSWER
            | TaskKind.KEEP_IN_TOUCH
            | TaskKind.CALL_BACK
        ):
            return QCoreApplication.translate("Today", "Call")
        case TaskKind.APPROVE:
            return QCoreApplication.translate("Today", "Decide")
        case TaskKind.FILL_IN:
            return QCoreApplication.translate("Today", "Fill in")
        case TaskKind.REQUISITION | TaskKind.ESCALATION:
            return QCoreApplication.translate("Today", "Look at it")
        case TaskKind.OWN | TaskKind.STEP:
            return QCoreApplication.translate("Today", "Done")


def subject(row: TaskRow) -> str:
    """Whom or what it is about."""
    return row.name or row.words


def facts(row: TaskRow, met: str) -> list[str]:
    """The position, and the interview that it is about."""
    stage = said(row.stage) if row.stage is not None else ""
    told = f"{met} {stage}".strip() if met else ""
    return [part for part in (row.position_title, told, row.words if row.name else "") if part]


def often_words(every: int) -> str:
    """How often, in words: half a working day, a working day, a week."""
    match every:
        case 4:
            return QCoreApplication.translate("Today", "Every half working day")
        case 8:
            return QCoreApplication.translate("Today", "Every working day")
        case 40:
            return QCoreApplication.translate("Today", "Every week")
        case _:
            return QCoreApplication.translate("Today", "Every %n working hours", "", every)
