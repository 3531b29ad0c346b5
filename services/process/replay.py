"""The last 90 days under a draft: which moves it would have stopped and why, and who would have been late.

Only counted, nothing is changed. A move is judged by what was on record when it was made (see `condition_checks`);
fields of a person carry no date and are taken as they are today. Lateness takes the stays that were in the window.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from models.tables import Application, Candidate, Position, Process, Stage, StageEvent, Stay
from models.tables.base import micros
from models.values import clock
from models.values.enums import MoveKind
from models.values.keys import Key
from models.values.limits import Limit
from models.values.rules import Rule
from services.calendars import calendar
from services.conditions import Facts, Standing, chunks, requirements
from services.errors import Unmet
from services.insights.limits_at_once import due_at_once
from services.process.sheet import Sheet, sheet_of
from services.stages import Route
from services.templates import current_process

DAYS = 90
FORWARD = (MoveKind.FORWARD, MoveKind.HIRED)


@dataclass(frozen=True, slots=True)
class Blocked:
    """A move that the draft would have stopped."""

    candidate: Key
    application: Key
    name: str
    position: str
    at: datetime
    unmet: tuple[Unmet, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many stays past the limit; no limit, no share."""

    late: int
    of: int

    @property
    def percent(self) -> int | None:
        return round(100 * self.late / self.of) if self.of else None


@dataclass(frozen=True, slots=True)
class StageReplay:
    """One stage of the draft: lateness now and under the draft, moves into it, and those stopped."""

    code: str
    now: Share
    then: Share
    moves: int
    blocked: tuple[Blocked, ...]

    @property
    def reasons(self) -> tuple[tuple[Rule, int], ...]:
        """Which condition stopped how many, the most frequent first."""
        counted = Counter(each.rule for block in self.blocked for each in block.unmet if each.rule is not None)
        return tuple(counted.most_common())


@dataclass(frozen=True, slots=True)
class Replay:
    """The answer, a line for each stage of the draft."""

    days: int
    stages: tuple[StageReplay, ...]

    @property
    def blocked(self) -> int:
        return sum(len(stage.blocked) for stage in self.stages)


@dataclass(frozen=True, slots=True)
class _Move:
    application: Key
    candidate: Key
    channel: Key | None
    start: str  # codes
    to: str
    process: Key
    at: datetime


def replay(session: Session, *, code: str, sheet: Sheet, days: int = DAYS) -> Replay:
    """Play what happened again under a draft."""
    sheet = sheet.with_source()
    since = clock.now() - timedelta(days=days)
    moves = _moves(session, code, since)
    blocked = _blocked(session, code, sheet, moves)
    into = Counter(move.to for move in moves)
    current = sheet_of(session, current_process(session, code).id)
    stays = _stays(session, code, since)
    found = []
    for stage in sheet.stages:
        before = current.stage(stage.code)
        found.append(
            StageReplay(
                stage.code,
                _share(session, before.limit if before else None, stays.get(stage.code, ())),
                _share(session, stage.limit, stays.get(stage.code, ())),
                into[stage.code],
                tuple(blocked.get(stage.code, ())),
            )
        )
    return Replay(days, tuple(found))


def _moves(session: Session, code: str, since: datetime) -> list[_Move]:
    left, to = aliased(Stage), aliased(Stage)
    rows = session.execute(
        select(
            StageEvent.application_id,
            StageEvent.candidate_id,
            Application.channel_id,
            left.code,
            to.code,
            to.process_id,
            StageEvent.at,
        )
        .join(Application, Application.id == StageEvent.application_id)
        .join(left, left.id == StageEvent.from_id)
        .join(to, to.id == StageEvent.to_id)
        .join(Process, Process.id == to.process_id)
        .where(Process.code == code, StageEvent.kind.in_(FORWARD), StageEvent.at >= since)
        .order_by(StageEvent.at, StageEvent.id)
    )
    return [_Move(*row) for row in rows]


def _blocked(session: Session, code: str, sheet: Sheet, moves: Sequence[_Move]) -> dict[str, list[Blocked]]:
    """By the stage that they went to; each group of like moves is one question."""
    keys: dict[Key, dict[str, Key]] = defaultdict(dict)
    for process, stage_code, key in session.execute(
        select(Stage.process_id, Stage.code, Stage.id)
        .join(Process, Process.id == Stage.process_id)
        .where(Process.code == code)
    ):
        keys[process][stage_code] = key
    groups: dict[tuple[Key, str, str], list[_Move]] = defaultdict(list)
    for move in moves:
        groups[move.process, move.start, move.to].append(move)
    routes = {process: sheet.route(keys[process]) for process in {move.process for move in moves}}
    stopped: list[tuple[_Move, tuple[Unmet, ...]]] = []
    for (process, start, to), group in groups.items():
        stopped += _stopped(session, routes[process], start, to, group)
    names = _names(session, {move.application for move, _ in stopped})
    found: dict[str, list[Blocked]] = defaultdict(list)
    for move, unmet in sorted(stopped, key=lambda each: each[0].at, reverse=True):
        name, position = names[move.application]
        found[move.to].append(Blocked(move.candidate, move.application, name, position, move.at, unmet))
    return found


def _stopped(
    session: Session, route: Route, start: str, to: str, group: Sequence[_Move]
) -> list[tuple[_Move, tuple[Unmet, ...]]]:
    by_code = {stage.code: stage for stage in route}
    if start not in by_code or to not in by_code:
        return []  # a stage that the draft no longer has asks for nothing
    asked = requirements(route, by_code[start], by_code[to])
    if not asked:
        return []
    place = by_code[start].key
    moves = {move.application: move for move in group}  # of two equal moves of one application the later one
    facts = Facts(session, [Standing(m.application, m.candidate, place, m.channel, m.at) for m in moves.values()])
    found = []
    for key, move in moves.items():
        lacking = [facts.lacking(key, requirement) for requirement in asked]
        unmet = tuple(each for each in lacking if each is not None)
        if unmet:
            found.append((move, unmet))
    return found


def _names(session: Session, applications: set[Key]) -> dict[Key, tuple[str, str]]:
    found: dict[Key, tuple[str, str]] = {}
    for chunk in chunks(applications):
        rows = session.execute(
            select(Application.id, Candidate.name, Position.title)
            .join(Candidate, Candidate.id == Application.candidate_id)
            .join(Position, Position.id == Application.position_id)
            .where(Application.id.in_(chunk))
        )
        found |= {key: (name, title) for key, name, title in rows}
    return found


def _stays(session: Session, code: str, since: datetime) -> dict[str, list[tuple[datetime, datetime]]]:
    """Per stage, when people came in and left (or now), of stays that reach into the window."""
    now = clock.now()
    rows = session.execute(
        select(Stage.code, Stay.entered_at, Stay.left_at)
        .join(Stage, Stage.id == Stay.stage_id)
        .join(Process, Process.id == Stage.process_id)
        .where(Process.code == code, (Stay.left_at >= since) | Stay.left_at.is_(None))
    )
    found: dict[str, list[tuple[datetime, datetime]]] = defaultdict(list)
    for stage, entered, left in rows:
        found[stage].append((entered, left or now))
    return found


def _share(session: Session, limit: Limit | None, stays: Sequence[tuple[datetime, datetime]]) -> Share:
    if limit is None or not stays:
        return Share(0, 0)
    import numpy as np

    entered: Any = np.array([micros(at) for at, _ in stays], dtype=np.int64)
    left: Any = np.array([micros(at) for _, at in stays], dtype=np.int64)
    late = left > due_at_once(limit, entered, calendar(session))
    return Share(int(late.sum()), len(stays))
