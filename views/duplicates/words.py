"""Words of the duplicates page: fields, values, what moves along."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.values.enums import ContactChannel, Degree
from models.values.masking import masked_id
from services.identity.comparing import COUNTER, Evidence
from services.identity.fields import FieldPair
from views.common import evidence, wording
from views.common.labels import label

_FIELDS = {
    "name": QT_TRANSLATE_NOOP("Duplicates", "Name"),
    "title": QT_TRANSLATE_NOOP("Duplicates", "Job title"),
    "company": QT_TRANSLATE_NOOP("Duplicates", "Company"),
    "city": QT_TRANSLATE_NOOP("Duplicates", "Lives in"),
    "degree": QT_TRANSLATE_NOOP("Duplicates", "Degree"),
    "school": QT_TRANSLATE_NOOP("Duplicates", "School"),
    "major": QT_TRANSLATE_NOOP("Duplicates", "Major"),
    "experience_months": QT_TRANSLATE_NOOP("Duplicates", "Years of work"),
    "expected_title": QT_TRANSLATE_NOOP("Duplicates", "Wants to be"),
    "expected_city": QT_TRANSLATE_NOOP("Duplicates", "Wants to work in"),
    "available": QT_TRANSLATE_NOOP("Duplicates", "Can start"),
    "preferred_contact": QT_TRANSLATE_NOOP("Duplicates", "Preferred way"),
    "contact_note": QT_TRANSLATE_NOOP("Duplicates", "Contact note"),
    "summary": QT_TRANSLATE_NOOP("Duplicates", "Summary"),
    "note": QT_TRANSLATE_NOOP("Duplicates", "Note"),
    "gender": QT_TRANSLATE_NOOP("Duplicates", "Gender"),
    "birth": QT_TRANSLATE_NOOP("Duplicates", "Born"),
    "id_number": QT_TRANSLATE_NOOP("Duplicates", "ID number"),
    "household": QT_TRANSLATE_NOOP("Duplicates", "Registered home"),
}


def field(name: str) -> str:
    """The label of a field."""
    return QCoreApplication.translate("Duplicates", str(_FIELDS.get(name, name)))


def value(pair: FieldPair, of: Any) -> str:
    """One side's value as people read it; an ID number keeps its last four characters."""
    if of in (None, ""):
        return ""
    if isinstance(of, Degree | ContactChannel):
        return label(of)
    if pair.name == "experience_months":
        return wording.years(int(of) // 12) if int(of) >= 12 else wording.number(int(of) / 12)
    if pair.name == "id_number":
        return masked_id(str(of))
    return of.isoformat() if isinstance(of, date) else " ".join(str(of).split())


def reasons(found: tuple[Evidence, ...]) -> tuple[list[str], list[str]]:
    """Reasons for, and reasons against."""
    return (
        [evidence.said(each) for each in found if each not in COUNTER],
        [evidence.said(each) for each in found if each in COUNTER],
    )


def counted(table: str, count: int) -> str:
    """So many rows of a table."""
    match table:
        case "application":
            return QCoreApplication.translate("Duplicates", "%n applications", "", count)
        case "document":
            return QCoreApplication.translate("Duplicates", "%n files", "", count)
        case "interview":
            return QCoreApplication.translate("Duplicates", "%n interviews", "", count)
        case "evaluation":
            return QCoreApplication.translate("Duplicates", "%n evaluations", "", count)
        case "comment":
            return QCoreApplication.translate("Duplicates", "%n comments", "", count)
        case "contact_log":
            return QCoreApplication.translate("Duplicates", "%n talks", "", count)
        case "contact":
            return QCoreApplication.translate("Duplicates", "%n phones or addresses", "", count)
        case "fact":
            return QCoreApplication.translate("Duplicates", "%n lines of the career", "", count)
        case _:
            return QCoreApplication.translate("Duplicates", "%n other entries", "", count)
