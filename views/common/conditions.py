"""Unmet conditions of one person in words: what is missing, in numbers, and of which stage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from models.values.bilingual import Words
from models.values.enums import Condition
from models.values.keys import Key
from services.errors import Unmet
from views.common import wording

_OF_STAGE = frozenset({Condition.EVALUATIONS_SUBMITTED, Condition.EVALUATION_POSITIVE, Condition.INTERVIEW_HELD})


def missing(unmet: Sequence[Unmet], stages: Mapping[Key, Words], *, here: Key | None = None) -> list[str]:
    """One phrase for each; conditions of another stage than `here` name their stage."""
    found = []
    for each in unmet:
        words = _words(each)
        name = stages.get(each.stage) if each.stage is not None and each.stage != here else None
        if name is not None and Condition(each.condition) in _OF_STAGE:
            words = QCoreApplication.translate("Conditions", "{stage}: {condition}").format(
                stage=wording.said(name), condition=words
            )
        found.append(words)
    return found


def _words(each: Unmet) -> str:
    match Condition(each.condition):
        case Condition.SOURCE_FILLED:
            return QCoreApplication.translate("Conditions", "the source is missing")
        case Condition.CONTACT_FILLED:
            return QCoreApplication.translate("Conditions", "phone and e-mail are missing")
        case Condition.RESUME_PRESENT:
            return QCoreApplication.translate("Conditions", "no résumé")
        case Condition.INTERVIEW_HELD:
            return QCoreApplication.translate("Conditions", "no interview held yet")
        case Condition.EVALUATION_POSITIVE:
            count = max(each.need - each.have, 1)
            return QCoreApplication.translate("Conditions", "%n evaluation(s) against", "", count)
        case Condition.EVALUATIONS_SUBMITTED if each.need:
            words = QCoreApplication.translate("Conditions", "evaluations {have}/{need}")
            return words.format(have=each.have, need=each.need)
        case Condition.EVALUATIONS_SUBMITTED:
            return QCoreApplication.translate("Conditions", "no evaluation yet")
