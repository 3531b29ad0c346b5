"""Reasons, states and the plan in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.values.enums import RequisitionState
from services.requisitions import Line, Plan, Reason

STATE_ICONS = {
    RequisitionState.DRAFT: "pencil",
    RequisitionState.SUBMITTED: "hourglass",
    RequisitionState.REVIEW: "stamp",
    RequisitionState.APPROVED: "circle-check",
    RequisitionState.RETURNED: "undo-2",
}


def reason_words(reason: Reason) -> str:
    """Why people are wanted."""
    match reason:
        case Reason.PLANNED:
            return QCoreApplication.translate("Requisition", "New, within the plan")
        case Reason.VACANT:
            return QCoreApplication.translate("Requisition", "Posts not filled")
        case Reason.LEAVER:
            return QCoreApplication.translate("Requisition", "For somebody who left")
        case Reason.BEYOND:
            return QCoreApplication.translate("Requisition", "Beyond the plan")


def plan_words(plan: Plan | None) -> str:
    """The request against the plan, in one sentence."""
    if plan is None:
        return QCoreApplication.translate("Requisition", "Fill in the posts and the people in them to compare.")
    words = QCoreApplication.translate(
        "Requisition",
        "Posts {planned}, people {in_place}, recruiting {recruiting}: {missing} missing, {asked} asked for.",
    ).format(
        planned=plan.planned, in_place=plan.in_place, recruiting=plan.recruiting, missing=plan.missing, asked=plan.asked
    )
    if plan.beyond:
        more = QCoreApplication.translate("Requisition", "%n more than the plan has.", "", plan.beyond)
        return f"{words} {more}"
    return words


def progress(line: Line) -> str:
    """How many of the people positions were opened for."""
    return f"{line.opened} / {line.headcount}" if line.state is RequisitionState.APPROVED else str(line.headcount)
