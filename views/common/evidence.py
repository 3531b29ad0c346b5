"""Reasons why two records may be one person, or not, in words; and how strong they are together."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from services.identity.comparing import Evidence, Strength

_EVIDENCE = {
    Evidence.ID: QT_TRANSLATE_NOOP("Evidence", "same ID number"),
    Evidence.FILE: QT_TRANSLATE_NOOP("Evidence", "same file"),
    Evidence.PHONE: QT_TRANSLATE_NOOP("Evidence", "same phone"),
    Evidence.EMAIL: QT_TRANSLATE_NOOP("Evidence", "same e-mail"),
    Evidence.WECHAT: QT_TRANSLATE_NOOP("Evidence", "same WeChat"),
    Evidence.NAME: QT_TRANSLATE_NOOP("Evidence", "same name"),
    Evidence.SPELT: QT_TRANSLATE_NOOP("Evidence", "name in pinyin agrees"),
    Evidence.SOUND: QT_TRANSLATE_NOOP("Evidence", "name sounds the same"),
    Evidence.NAME_NEAR: QT_TRANSLATE_NOOP("Evidence", "name differs in one character"),
    Evidence.TITLED: QT_TRANSLATE_NOOP("Evidence", "same surname"),
    Evidence.PHONE_NEAR: QT_TRANSLATE_NOOP("Evidence", "phone differs in one digit"),
    Evidence.BIRTH: QT_TRANSLATE_NOOP("Evidence", "same birthday"),
    Evidence.BIRTH_MONTH: QT_TRANSLATE_NOOP("Evidence", "born in the same month"),
    Evidence.SCHOOL: QT_TRANSLATE_NOOP("Evidence", "same school"),
    Evidence.SCHOOL_YEARS: QT_TRANSLATE_NOOP("Evidence", "same school in the same years"),
    Evidence.COMPANY: QT_TRANSLATE_NOOP("Evidence", "same company"),
    Evidence.COMPANY_YEARS: QT_TRANSLATE_NOOP("Evidence", "same company in the same years"),
    Evidence.OTHER_NAME: QT_TRANSLATE_NOOP("Evidence", "different name"),
    Evidence.OTHER_BIRTH: QT_TRANSLATE_NOOP("Evidence", "different birth"),
    Evidence.OTHER_ID: QT_TRANSLATE_NOOP("Evidence", "different ID number"),
}
_STRENGTHS = {
    Strength.CERTAIN: QT_TRANSLATE_NOOP("Evidence", "Almost certain"),
    Strength.LIKELY: QT_TRANSLATE_NOOP("Evidence", "Likely"),
    Strength.POSSIBLE: QT_TRANSLATE_NOOP("Evidence", "Possible"),
    Strength.NONE: QT_TRANSLATE_NOOP("Evidence", "No reason found"),
}
ICONS = {
    Strength.CERTAIN: ("circle-check", "ok"),
    Strength.LIKELY: ("users-round", "warn"),
    Strength.POSSIBLE: ("circle-help", "text3"),
    Strength.NONE: ("circle-dashed", "text3"),
}
"""Icon and colour of each strength."""


def said(why: Evidence) -> str:
    """One reason in words."""
    return QCoreApplication.translate("Evidence", str(_EVIDENCE[why]))


def strength(how: Strength) -> str:
    """How sure the reasons are together."""
    return QCoreApplication.translate("Evidence", str(_STRENGTHS[how]))
