"""Putting the stages of a sheet otherwise: each act answers the new sheet and the stage to go to, or nothing."""

from __future__ import annotations

from dataclasses import replace

from models.values import clock
from models.values.bilingual import Words
from models.values.enums import Role, StageKind
from models.values.keys import new_key
from services.process.desk import DraftLine, Entry
from services.process.sheet import Sheet, StageSheet

Changed = tuple[Sheet, str] | None


def _code() -> str:
    return f"s-{new_key().hex[-12:]}"


def moved(sheet: Sheet, start: int, to: int) -> Changed:
    """A stage elsewhere; the end stays the end."""
    last = len(sheet.stages) - 1
    if not 0 <= start < last:
        return None
    stages = list(sheet.stages)
    stage = stages.pop(start)
    stages.insert(max(0, min(to, last - 1)), stage)
    return replace(sheet, stages=tuple(stages)), stage.code


def with_new(sheet: Sheet, after: str) -> Changed:
    """A new stage after another, named to be renamed."""
    name = Words("新阶段", "New stage")
    return _inserted(sheet, StageSheet(_code(), name, StageKind.INTERVIEW, Role.RECRUITER), after)


def with_copy(sheet: Sheet, code: str) -> Changed:
    """A stage like another one, after it."""
    stage = sheet.stage(code)
    if stage is None or stage.kind is StageKind.HIRED:
        return None
    name = Words(f"{stage.name.zh}（副本）", f"{stage.name.en} (copy)")
    return _inserted(sheet, replace(stage, code=_code(), name=name), code)


def _inserted(sheet: Sheet, stage: StageSheet, after: str) -> Changed:
    chosen = next((n for n, each in enumerate(sheet.stages) if each.code == after), 0)
    at = min(chosen + 1, len(sheet.stages) - 1)
    return replace(sheet, stages=(*sheet.stages[:at], stage, *sheet.stages[at:])), stage.code


def without(sheet: Sheet, code: str) -> Changed:
    """A stage less; neither the end nor the last but one goes."""
    stage = sheet.stage(code)
    if stage is None or stage.kind is StageKind.HIRED or len(sheet.stages) <= 2:
        return None
    at = sheet.stages.index(stage)
    rest = tuple(each for each in sheet.stages if each.code != code)
    return replace(sheet, stages=rest), rest[min(at, len(rest) - 1)].code


def with_draft(entry: Entry, sheet: Sheet) -> Entry:
    """The entry as it will be once the draft is kept."""
    draft = entry.draft
    now = clock.now()
    if draft is None:
        draft = DraftLine(new_key(), 0, entry.current.number, sheet, now)
    return replace(entry, draft=replace(draft, sheet=sheet, changed_at=now))
