"""A process written down: its stages with conditions, limits and acts, as the editor shows and a draft keeps them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Self

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Process, Stage
from models.values.bilingual import NO_WORDS, Words
from models.values.enums import Condition, LimitUnit, Role, StageKind
from models.values.keys import Key, new_key
from models.values.limits import Limit
from models.values.rules import Rule
from models.values.text import folded
from services.errors import NotFound
from services.stages import USUAL_REMINDER, Act, Route, StageRule

SOURCE = Rule(Condition.SOURCE_FILLED)
CONCLUSIONS = ("hold", "yes")  # what a person can conclude from a round, above "no"


@dataclass(frozen=True, slots=True)
class StageSheet:
    """One stage as it is written. `code` stays when it is renamed: history knows it by its code."""

    code: str
    name: Words
    kind: StageKind
    owner: Role
    limit: Limit | None = None
    entry: tuple[Rule, ...] = ()
    exit: tuple[Rule, ...] = ()
    meaning: Words = NO_WORDS
    reminder: int = USUAL_REMINDER
    escalate: int | None = None
    acts: tuple[Act, ...] = ()
    most: int | None = None
    keep_warm: int | None = None
    may_override: bool = True

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Self:
        """From a draft's JSON."""
        amount, unit = data.get("limit") or (0, "")
        return cls(
            code=str(data["code"]),
            name=Words.of(data["name"]),
            kind=StageKind(data["kind"]),
            owner=Role(data["owner"]),
            limit=Limit(int(amount), LimitUnit(unit)) if amount else None,
            entry=tuple(Rule.of(each) for each in data.get("entry") or ()),
            exit=tuple(Rule.of(each) for each in data.get("exit") or ()),
            meaning=Words.of(data.get("meaning") or ""),
            **_details(data),
        )

    @classmethod
    def of_row(cls, row: Stage) -> Self:
        """As it was published."""
        has_limit = row.limit_amount is not None and row.limit_unit is not None
        details = row.details or {}
        return cls(
            code=row.code,
            name=Words(row.name_zh, row.name_en),
            kind=row.kind,
            owner=row.owner_role,
            limit=Limit(row.limit_amount, row.limit_unit) if has_limit else None,  # type: ignore[arg-type]
            entry=tuple(Rule.of(each) for each in row.entry_conditions or ()),
            exit=tuple(Rule.of(each) for each in row.exit_conditions or ()),
            meaning=Words.of(details.get("meaning") or ""),
            **_details(details),
        )

    @property
    def details(self) -> dict[str, Any]:
        """What the column `details` of a stage holds."""
        return {
            "meaning": {"zh": self.meaning.zh, "en": self.meaning.en},
            "reminder": self.reminder,
            "escalate": self.escalate,
            "acts": [act.to_data() for act in self.acts],
            "wip": self.most,
            "warm": self.keep_warm,
            "override": self.may_override,
        }

    def to_data(self) -> dict[str, Any]:
        return {
            "code": self.code,
            "name": {"zh": self.name.zh, "en": self.name.en},
            "kind": self.kind.value,
            "owner": self.owner.value,
            "limit": [self.limit.amount, self.limit.unit.value] if self.limit else None,
            "entry": [rule.to_data() for rule in self.entry],
            "exit": [rule.to_data() for rule in self.exit],
            **self.details,
        }


def _details(data: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "reminder": int(data.get("reminder") or USUAL_REMINDER),
        "escalate": data.get("escalate"),
        "acts": tuple(Act.of(each) for each in data.get("acts") or ()),
        "most": data.get("wip"),
        "keep_warm": data.get("warm"),
        "may_override": data.get("override", True) is not False,
    }


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole process."""

    name: Words
    stages: tuple[StageSheet, ...]

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Self:
        return cls(Words.of(data["name"]), tuple(StageSheet.of(each) for each in data["stages"]))

    def to_data(self) -> dict[str, Any]:
        name = {"zh": self.name.zh, "en": self.name.en}
        return {"name": name, "stages": [stage.to_data() for stage in self.stages]}

    def stage(self, code: str) -> StageSheet | None:
        return next((stage for stage in self.stages if stage.code == code), None)

    def with_source(self) -> Self:
        """The source is required always: the first stage asks for it when it is left, unless one does already."""
        if not self.stages or SOURCE in self.stages[0].exit:
            return self
        first = replace(self.stages[0], exit=(SOURCE, *self.stages[0].exit))
        return replace(self, stages=(first, *self.stages[1:]))

    def route(self, keys: Mapping[str, Key]) -> Route:
        """As rules; stages get the keys of those of the same code, new ones where there are none."""
        anywhere = new_key()
        return Route(
            tuple(
                StageRule(
                    key=keys.get(stage.code) or new_key(),
                    process=anywhere,
                    rank=rank,
                    name=stage.name,
                    kind=stage.kind,
                    owner_role=stage.owner,
                    limit=stage.limit,
                    entry=stage.entry,
                    exit=stage.exit,
                    code=stage.code,
                    acts=stage.acts,
                    reminder=stage.reminder,
                    escalate=stage.escalate,
                    most=stage.most,
                    keep_warm=stage.keep_warm,
                    may_override=stage.may_override,
                )
                for rank, stage in enumerate(self.stages, 1)
            )
        )


def sheet_of(session: Session, process: Key) -> Sheet:
    """A published edition."""
    row = session.get(Process, process)
    if row is None:
        raise NotFound("process", process)
    stages = session.scalars(select(Stage).where(Stage.process_id == process).order_by(Stage.rank))
    return Sheet(Words(row.name_zh, row.name_en), tuple(StageSheet.of_row(each) for each in stages))


class FaultKind(StrEnum):
    """What keeps a draft from being published."""

    TOO_SHORT = "too_short"
    NO_END = "no_end"  # the last stage is not the end, or an end stands before it
    UNNAMED = "unnamed"
    NAMED_TWICE = "named_twice"
    NEVER_MET = "never_met"  # asks for a round where there is none before
    NO_AMOUNT = "no_amount"  # asks for a field, paper, tick or conclusion without saying which


@dataclass(frozen=True, slots=True)
class Fault:
    """One of them; `stage` is the code of the stage."""

    kind: FaultKind
    stage: str = ""
    rule: Rule | None = None


def faults(sheet: Sheet) -> tuple[Fault, ...]:
    """Everything that must be mended before publishing: above all, no condition that nobody could ever meet."""
    found: list[Fault] = []
    stages = sheet.stages
    if len(stages) < 2:
        return (Fault(FaultKind.TOO_SHORT),)
    ends = [stage.kind is StageKind.HIRED for stage in stages]
    if not ends[-1] or sum(ends) != 1:
        found.append(Fault(FaultKind.NO_END, stages[-1].code))
    names = [folded(stage.name.zh) for stage in stages]
    for number, stage in enumerate(stages):
        if not stage.name:
            found.append(Fault(FaultKind.UNNAMED, stage.code))
        elif names[number] in names[:number]:
            found.append(Fault(FaultKind.NAMED_TWICE, stage.code))
        asked_of = {"entry": stages[:number], "exit": stages[: number + 1]}
        for rules, before in ((stage.entry, asked_of["entry"]), (stage.exit, asked_of["exit"])):
            has_round = any(each.kind is StageKind.INTERVIEW for each in before)
            for rule in rules:
                if rule.is_of_round and not has_round:
                    found.append(Fault(FaultKind.NEVER_MET, stage.code, rule))
                elif _is_vague(rule):
                    found.append(Fault(FaultKind.NO_AMOUNT, stage.code, rule))
    return tuple(found)


def _is_vague(rule: Rule) -> bool:
    match rule.condition:
        case Condition.FIELD_FILLED:
            return not rule.code
        case Condition.CONCLUSION_AT_LEAST:
            return rule.code not in CONCLUSIONS
        case Condition.DOCUMENT_PRESENT | Condition.TICKED:
            return not rule.name
        case Condition.MEAN_AT_LEAST:
            return not 100 <= rule.need <= 500
        case _:
            return False
