"""What stands against a person, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.values.enums import CautionKind
from services.cautions import Word
from views.common import wording
from views.common.labels import label

CAUTIOUS = {CautionKind.BLACKLIST: "danger", CautionKind.COOLING: "warn"}
"""How a mark beside a name is coloured: it hints and never blocks."""


def hint(kind: CautionKind) -> str:
    """Where there is no room for why."""
    return QCoreApplication.translate("Cautions", "{kind}: why stands on the profile").format(kind=label(kind))


def told(word: Word) -> str:
    """One line: 冷冻期至 2026-09-12：爽约两次（孙悦，3 月 12 日）; what the person says against it follows."""
    kind = label(word.kind)
    if word.until is not None:
        kind = QCoreApplication.translate("Cautions", "{kind} until {day}").format(
            kind=kind, day=word.until.isoformat()
        )
    words = QCoreApplication.translate("Cautions", "{kind}: {reason} ({who}, {when})").format(
        kind=kind, reason=word.reason, who=word.by or "–", when=wording.day(wording.local(word.at).date())
    )
    if not word.appeal:
        return words
    return QCoreApplication.translate("Cautions", "{words}. Objection: {appeal}").format(
        words=words, appeal=word.appeal
    )
