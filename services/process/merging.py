"""Two people changed the draft of one process: put together stage by stage and field by field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from models.values.keys import Key
from services.errors import Clash
from services.process.sheet import Sheet
from services.three_way import EditConflict

NAME, STAGES = "name", "stages"  # of the process itself; those of a stage are "code/field"


class SheetConflict(EditConflict[Sheet]):
    """Both changed the same fields of a process, or one took a stage away that the other changed."""

    def __init__(self, clashes: list[Clash], *, mine: Sheet, theirs: Sheet, merged: Sheet, version: int) -> None:
        super().__init__(clashes, theirs=theirs, merged=merged, version=version)
        self.mine = mine

    def settled(self, chosen: Mapping[str, Any]) -> Sheet:
        """The sheet to save over `theirs`, with what was chosen for each field."""
        return _with(self.merged, chosen, self.theirs, self.mine)


def put_together(key: Key, version: int, *, was: Sheet, mine: Sheet, theirs: Sheet) -> Sheet:
    """My sheet with all that only they changed since `was`; raises `SheetConflict` where both changed the same."""
    before, ours, now = _flat(was), _flat(mine), _flat(theirs)
    gone = set(before[STAGES]) - (set(ours[STAGES]) & set(now[STAGES]))
    taken: dict[str, Any] = {STAGES: _order(before[STAGES], ours[STAGES], now[STAGES])}
    clashes = []
    for place in dict.fromkeys((*before, *ours, *now)):
        old, my, their = before.get(place), ours.get(place), now.get(place)
        if place == STAGES or place.partition("/")[0] in gone or my == their:
            continue
        if my == old:
            taken[place] = their
        elif their != old:
            clashes.append(Clash("process_draft", key, place, my, their))
    if any(_is_changed(was, side, code) for code in gone for side in (mine, theirs)):
        clashes.append(Clash("process_draft", key, STAGES, ours[STAGES], now[STAGES]))
    merged = _with(mine, taken, theirs)
    if clashes:
        raise SheetConflict(clashes, mine=mine, theirs=theirs, merged=merged, version=version)
    return merged


def _is_changed(was: Sheet, now: Sheet, code: str) -> bool:
    """Whether a stage that the other one took away was changed here."""
    stage = now.stage(code)
    return stage is not None and stage != was.stage(code)


def _flat(sheet: Sheet) -> dict[str, Any]:
    found: dict[str, Any] = {NAME: sheet.name, STAGES: tuple(stage.code for stage in sheet.stages)}
    for stage in sheet.stages:
        found.update({f"{stage.code}/{field.name}": getattr(stage, field.name) for field in fields(stage)})
    return found


def _order(was: tuple[str, ...], mine: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    """My order without what they took away, and what they added behind the stage it follows with them."""
    order = [code for code in mine if code in theirs or code not in was]
    for number, code in enumerate(theirs):
        if code in was or code in order:
            continue
        ahead = next((order.index(each) + 1 for each in reversed(theirs[:number]) if each in order), 0)
        order.insert(ahead, code)
    return tuple(order)


def _with(sheet: Sheet, values: Mapping[str, Any], *others: Sheet) -> Sheet:
    """The sheet with these values; stages that it does not know come from the others."""
    stages = []
    for code in values.get(STAGES) or [stage.code for stage in sheet.stages]:
        own = {place.partition("/")[2]: value for place, value in values.items() if place.startswith(f"{code}/")}
        known = sheet.stage(code)
        stage = known or next((found for other in others if (found := other.stage(code)) is not None), None)
        if stage is not None:
            stages.append(replace(stage, **own) if known is not None else stage)
    return replace(sheet, name=values.get(NAME, sheet.name), stages=tuple(stages))
