"""Words of the intake: fields and standings."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from services.intake.queue import QueueLine, Standing
from views import messages

_FIELDS = {
    "name": QT_TRANSLATE_NOOP("Intake", "Name"),
    "phone": QT_TRANSLATE_NOOP("Intake", "Phone"),
    "email": QT_TRANSLATE_NOOP("Intake", "E-mail"),
    "wechat": QT_TRANSLATE_NOOP("Intake", "WeChat"),
    "city": QT_TRANSLATE_NOOP("Intake", "Lives in"),
    "degree": QT_TRANSLATE_NOOP("Intake", "Degree"),
    "experience": QT_TRANSLATE_NOOP("Intake", "Years of work"),
    "title": QT_TRANSLATE_NOOP("Intake", "Job title"),
    "company": QT_TRANSLATE_NOOP("Intake", "Company"),
    "school": QT_TRANSLATE_NOOP("Intake", "School"),
    "major": QT_TRANSLATE_NOOP("Intake", "Major"),
    "expected_title": QT_TRANSLATE_NOOP("Intake", "Wanted job"),
    "expected_city": QT_TRANSLATE_NOOP("Intake", "Wanted city"),
    "expected_salary": QT_TRANSLATE_NOOP("Intake", "Expected pay"),
    "gender": QT_TRANSLATE_NOOP("Intake", "Gender"),
    "birth": QT_TRANSLATE_NOOP("Intake", "Born"),
}
LOOKS = {
    Standing.READY: ("circle-check", "ok"),
    Standing.DOUBTFUL: ("eye", "warn"),
    Standing.KNOWN: ("users-round", "warn"),
    Standing.NO_TEXT: ("scan-text", "warn"),
    Standing.FAILED: ("circle-alert", "danger"),
}
"""Icon and colour of each standing."""


def field(code: str) -> str:
    """The label of a field."""
    return QCoreApplication.translate("Intake", str(_FIELDS[code]))


def standing(line: QueueLine) -> str:
    """One line that says how a file stands, and what is to be done."""
    match line.standing:
        case Standing.READY:
            return QCoreApplication.translate("Intake", "Nothing doubtful")
        case Standing.DOUBTFUL:
            return QCoreApplication.translate("Intake", "%n to check", "", line.doubts)
        case Standing.KNOWN:
            return QCoreApplication.translate("Intake", "Perhaps on file")
        case Standing.NO_TEXT:
            return QCoreApplication.translate("Intake", "Scan without text")
        case Standing.FAILED:
            return messages.sentence_of(line.error)
