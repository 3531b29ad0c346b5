"""The fields of a process in words, for two versions beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.values.bilingual import Words
from models.values.limits import Limit
from models.values.rules import Rule
from services.process.merging import NAME, STAGES, SheetConflict
from services.process.sheet import Sheet
from services.stages import Act
from views.common.conditions import rule_words
from views.common.conflict import Field
from views.common.labels import label
from views.common.wording import listed, said
from views.process.words import limit_words


def fields(error: SheetConflict) -> dict[str, Field]:
    """How each field that both changed is called, with its stage, and how its values are said."""
    return {clash.column: Field(_name(error.mine, error.theirs, clash.column), _said(error)) for clash in error.clashes}


def _name(mine: Sheet, theirs: Sheet, place: str) -> str:
    code, _, field = place.partition("/")
    stage = mine.stage(code) or theirs.stage(code)
    if stage is None:
        return _terms()[place]
    return f"{said(stage.name)} · {_terms()[field]}"


def _terms() -> dict[str, str]:
    return {
        NAME: QCoreApplication.translate("Process", "Name"),
        STAGES: QCoreApplication.translate("Process", "Stages"),
        "kind": QCoreApplication.translate("Process", "Kind"),
        "owner": QCoreApplication.translate("Process", "Owner"),
        "limit": QCoreApplication.translate("Process", "Limit"),
        "entry": QCoreApplication.translate("Process", "Entry conditions"),
        "exit": QCoreApplication.translate("Process", "Exit conditions"),
        "meaning": QCoreApplication.translate("Process", "Meaning"),
        "reminder": QCoreApplication.translate("Process", "Reminder"),
        "escalate": QCoreApplication.translate("Process", "Escalation"),
        "acts": QCoreApplication.translate("Process", "What happens by itself"),
        "keep_warm": QCoreApplication.translate("Process", "Keep warm"),
        "most": QCoreApplication.translate("Process", "Most people at once"),
        "may_override": QCoreApplication.translate("Process", "May be passed over"),
    }


def _said(error: SheetConflict) -> Any:
    names = {stage.code: stage.name for sheet in (error.theirs, error.mine) for stage in sheet.stages}

    def one(value: Any) -> str:
        match value:
            case None:
                return ""
            case bool():
                yes, no = QCoreApplication.translate("Process", "yes"), QCoreApplication.translate("Process", "no")
                return yes if value else no
            case Words():
                return said(value)
            case Limit():
                return limit_words(value)
            case Rule():
                return rule_words(value)
            case Act():
                return said(value.words) or label(value.kind)
            case str() if value in names:
                return said(names[value])
            case Enum():
                return label(value)
            case str():
                return value
            case Sequence():
                return listed([one(each) for each in value])
            case _:
                return str(value)

    return one
