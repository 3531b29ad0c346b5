"""How surveys and their audiences are spoken of."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.insights.metrics.metric import Figure
from services.surveys.forms import Audience, Node
from views.common.wording import percent


def audience(of: Audience) -> str:
    """Who is asked."""
    match of:
        case Audience.CANDIDATE:
            return QCoreApplication.translate("Surveys", "Candidates")
        case Audience.DEPARTMENT:
            return QCoreApplication.translate("Surveys", "Departments")
        case Audience.COLLEAGUE:
            return QCoreApplication.translate("Surveys", "Colleagues")


def node_words(node: Node) -> str:
    """When candidates are asked."""
    match node:
        case Node.INTERVIEWED:
            return QCoreApplication.translate("Surveys", "after an interview")
        case Node.OFFER_ANSWERED:
            return QCoreApplication.translate("Surveys", "once an offer is answered")
        case Node.REJECTED:
            return QCoreApplication.translate("Surveys", "turned down after an interview")
        case Node.ARRIVED:
            return QCoreApplication.translate("Surveys", "after the first day")


def response(of: Figure) -> str:
    """How many of those asked at a node answered, with n; "" where nobody was asked."""
    if not of.n and not of.still_open:
        return ""
    if not of.n:
        return QCoreApplication.translate("Surveys", "%n surveys are out, none is two weeks old", "", of.still_open)
    words = QCoreApplication.translate("Surveys", "{share} of those asked answered ({part} of {n})")
    said = words.format(share=percent(round(of.part), of.n), part=round(of.part), n=of.n)
    if of.still_open:
        said += QCoreApplication.translate("Surveys", ", %n still out", "", of.still_open)
    return said


def headline(now: Figure, before: Figure) -> str:
    """The figure in a sentence, with its n and the window before."""
    if not now.n:
        return QCoreApplication.translate("Surveys", "No answer in this window yet")
    words = QCoreApplication.translate("Surveys", "{share} satisfied (n = {n})")
    said = words.format(share=percent(round(now.part), now.n), n=now.n)
    if now.is_small:
        said += QCoreApplication.translate("Surveys", ", few answers: no conclusion yet")
    if before.n:
        words = QCoreApplication.translate("Surveys", "; before {share} (n = {n})")
        said += words.format(share=percent(round(before.part), before.n), n=before.n)
    return said
