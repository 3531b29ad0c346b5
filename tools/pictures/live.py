"""Working together: two versions of one thing."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtWidgets import QWidget

from models.values.keys import new_key
from services.errors import Clash
from tools.pictures.studio import Studio
from views.common.conflict import BOTH, MINE, ConflictDialog, Field, both_lines


def conflict(studio: Studio) -> QWidget | None:
    """Three fields that two people changed; one choice of each kind."""
    key = new_key()
    clashes = [
        Clash("position", key, "headcount", 3, 5),
        Clash("position", key, "synonyms", ("工艺员", "工艺工程师"), ("工艺员", "装配工艺")),
        Clash("position", key, "department", "装配二车间", "生产中心 / 装配一车间"),
    ]
    page = cast(Any, studio.window.page)
    fields: dict[str, Field] = {**page._desk.form.fields_in_conflict()}  # noqa: SLF001
    fields["department"] = Field(fields["department"].name)
    fields["synonyms"] = Field(fields["synonyms"].name, "、".join, both_lines)
    dialog = ConflictDialog(clashes, fields, studio.window)
    dialog.rows[1].choose(BOTH)
    dialog.rows[2].choose(MINE)
    dialog.open()
    return dialog


def close_conflict(studio: Studio) -> None:
    """Back to what was typed."""
    for dialog in studio.window.findChildren(ConflictDialog):
        dialog.reject()
