"""How surveys and their audiences are spoken of."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.insights.metrics.metric import Figure
from services.surveys.forms import Audience
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
