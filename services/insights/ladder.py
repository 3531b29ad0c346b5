"""One row of rungs for all positions of a scope, so that different processes meet in one funnel.

One process: its stages. Several: the stages that most applications' processes share, by code; a stage that
the others lack counts as the rung that it has passed (by its share of the way).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Application, Position, Process, Stage
from models.values.bilingual import Words
from models.values.enums import StageKind
from models.values.keys import Key
from models.values.limits import Limit
from services.insights.scope import Scope

SHARED = 0.4
"""The share of applications whose process must have a stage, so that it is a rung."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of the ladder. `limit` is None where the processes differ."""

    code: str
    name: Words
    kind: StageKind
    limit: Limit | None


@dataclass(frozen=True, slots=True)
class Ladder:
    """The rungs, and on which of them every stage stands."""

    rungs: tuple[Rung, ...]
    rung_of: Mapping[Key, int]  # stage → index
    rank_of: Mapping[Key, int]  # stage → its rank in its own process
    stages: Mapping[int, frozenset[Key]]  # rung → the stages that are this rung themselves
    share_of: Mapping[Key, float]  # stage → the share of its own process that it is; hired is all


def ladder(session: Session, scope: Scope) -> Ladder:
    """The ladder of the positions in scope."""
    process_of = dict(session.execute(select(Position.id, Position.process_id)).all())
    counts = session.execute(
        select(Application.position_id, func.count()).where(*scope.of_applications()).group_by(Application.position_id)
    )
    weights: dict[Key, int] = defaultdict(int)
    for position, n in counts:
        weights[process_of[position]] += n
    stages: dict[Key, list[Stage]] = defaultdict(list)
    for stage in session.scalars(
        select(Stage).where(Stage.process_id.in_(_editions(session, weights))).order_by(Stage.rank)
    ):
        stages[stage.process_id].append(stage)
    return build(stages, weights)


def _editions(session: Session, processes: Mapping[Key, int]) -> list[Key]:
    """All editions of these processes: a position that went over to a newer one has history in the older."""
    codes = select(Process.code).where(Process.id.in_(processes))
    return list(session.scalars(select(Process.id).where(Process.code.in_(codes)).order_by(Process.edition.desc())))


def build(stages: Mapping[Key, list[Stage]], weights: Mapping[Key, int]) -> Ladder:
    """The ladder of some processes, weighed by their applications."""
    total = sum(weights.values()) or 1
    share: dict[str, float] = defaultdict(float)
    way: dict[str, float] = defaultdict(float)
    for process, row in stages.items():
        for number, stage in enumerate(row):
            share[stage.code] += weights.get(process, 0) / total
            way[stage.code] += weights.get(process, 0) / total * number / len(row)
    codes = [code for code in share if share[code] >= SHARED]
    codes.sort(key=lambda code: way[code] / share[code])
    weighed = [row for process, row in stages.items() if weights.get(process)] or list(stages.values())
    rungs = tuple(_rung(code, [s for row in weighed for s in row if s.code == code]) for code in codes)
    rung_of: dict[Key, int] = {}
    own: dict[int, set[Key]] = defaultdict(set)
    for row in stages.values():
        reached = 0
        for stage in row:
            if stage.code in codes:
                reached = codes.index(stage.code)
                own[reached].add(stage.id)
            else:
                reached = max(reached, _by_kind(rungs, stage.kind, reached))
            rung_of[stage.id] = reached
    rank_of = {stage.id: stage.rank for row in stages.values() for stage in row}
    share_of = {
        stage.id: 1.0 if stage.kind is StageKind.HIRED else number / len(row)
        for row in stages.values()
        for number, stage in enumerate(row, 1)
    }
    return Ladder(rungs, rung_of, rank_of, {n: frozenset(own[n]) for n in range(len(rungs))}, share_of)


def _by_kind(rungs: tuple[Rung, ...], kind: StageKind, reached: int) -> int:
    """The next rung of the same kind; a stage that no rung is like stays where its process has come to."""
    return next((n for n, rung in enumerate(rungs) if n >= reached and rung.kind is kind), reached)


def _rung(code: str, stages: list[Stage]) -> Rung:
    first = stages[0]
    limits = {(stage.limit_amount, stage.limit_unit) for stage in stages}
    limit = None
    if len(limits) == 1 and first.limit_amount and first.limit_unit:
        limit = Limit(first.limit_amount, first.limit_unit)
    return Rung(code, Words(first.name_zh, first.name_en), first.kind, limit)
