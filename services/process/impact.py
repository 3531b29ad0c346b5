"""Whom a draft would concern: running positions, stages that go, and people who do not meet a new condition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, Position, Process, Stage
from models.values.bilingual import Words
from models.values.enums import ApplicationState
from models.values.keys import Key
from models.values.rules import Rule
from services.conditions import Facts, Requirement, Standing, requirements
from services.errors import Unmet
from services.process.desk import RUNNING
from services.process.sheet import Sheet, sheet_of
from services.stages import Route
from services.templates import current_process


@dataclass(frozen=True, slots=True)
class Running:
    """A position that runs on an edition of the process."""

    key: Key
    title: str
    edition: int
    people: int


@dataclass(frozen=True, slots=True)
class Gone:
    """A stage that the draft no longer has, and who stands in it."""

    code: str
    name: Words
    people: int


@dataclass(frozen=True, slots=True)
class Unfit:
    """Somebody in a stage who would not be let into it any more."""

    candidate: Key
    application: Key
    name: str
    position: str
    stage: str  # code
    unmet: tuple[Unmet, ...]


@dataclass(frozen=True, slots=True)
class Impact:
    """The answer."""

    positions: tuple[Running, ...]
    gone: tuple[Gone, ...]
    unfit: tuple[Unfit, ...]

    @property
    def people(self) -> int:
        return sum(position.people for position in self.positions)


def impact(session: Session, *, code: str, sheet: Sheet) -> Impact:
    """What publishing would mean for those who are on their way."""
    sheet = sheet.with_source()
    rows = session.execute(
        select(
            Application.id,
            Application.candidate_id,
            Application.stage_id,
            Application.channel_id,
            Candidate.name,
            Position.id.label("position"),
            Position.title,
            Process.edition,
            Process.id.label("process"),
            Stage.code,
            Stage.name_zh,
            Stage.name_en,
        )
        .select_from(Position)
        .join(Process, Process.id == Position.process_id)
        .join(Application, Application.position_id == Position.id)
        .join(Stage, Stage.id == Application.stage_id)
        .join(Candidate, Candidate.id == Application.candidate_id)
        .where(Process.code == code, Position.state.in_(RUNNING), Application.state == ApplicationState.OPEN)
        .order_by(Application.entered_at, Application.id)
    ).all()
    counts: dict[Key, int] = defaultdict(int)
    gone: dict[str, Gone] = {}
    for row in rows:
        counts[row.position] += 1
        if sheet.stage(row.code) is None:
            before = gone.get(row.code)
            people = before.people + 1 if before else 1
            gone[row.code] = Gone(row.code, Words(row.name_zh, row.name_en), people)
    positions = session.execute(
        select(Position.id, Position.title, Process.edition)
        .join(Process, Process.id == Position.process_id)
        .where(Process.code == code, Position.state.in_(RUNNING))
        .order_by(Process.edition.desc(), Position.title, Position.id)
    )
    for stage in _stages_gone(session, code, sheet):
        gone.setdefault(stage.code, stage)
    return Impact(
        tuple(Running(key, title, edition, counts.get(key, 0)) for key, title, edition in positions),
        tuple(gone.values()),
        _unfit(session, code, sheet, rows),
    )


def _stages_gone(session: Session, code: str, sheet: Sheet) -> list[Gone]:
    """Stages that running positions have and the draft has not, also where nobody stands."""
    rows = session.execute(
        select(Stage.code, Stage.name_zh, Stage.name_en)
        .join(Process, Process.id == Stage.process_id)
        .join(Position, Position.process_id == Process.id)
        .where(Process.code == code, Position.state.in_(RUNNING))
        .distinct()
    )
    return [Gone(key, Words(zh, en), 0) for key, zh, en in rows if sheet.stage(key) is None]


def _unfit(session: Session, code: str, sheet: Sheet, rows: Sequence[Any]) -> tuple[Unfit, ...]:
    """In each stage, who does not meet what the draft newly asks of those who come in."""
    now_asked = {stage.code: set(stage.entry) for stage in sheet_of(session, current_process(session, code).id).stages}
    groups: dict[tuple[Key, str], list[Any]] = defaultdict(list)
    for row in rows:
        groups[row.process, row.code].append(row)
    found: list[Unfit] = []
    routes: dict[Key, Route] = {}
    for (process, stage_code), group in groups.items():
        stage = sheet.stage(stage_code)
        fresh = [rule for rule in stage.entry if rule not in now_asked.get(stage_code, set())] if stage else []
        if not fresh:
            continue
        if process not in routes:
            keys = dict(session.execute(select(Stage.code, Stage.id).where(Stage.process_id == process)).all())
            routes[process] = sheet.route(keys)
        asked = entry_of(routes[process], stage_code, fresh)
        facts = Facts(session, [Standing(r.id, r.candidate_id, r.stage_id, r.channel_id) for r in group])
        for row in group:
            lacking = [facts.lacking(row.id, each) for each in asked]
            unmet = tuple(each for each in lacking if each is not None)
            if unmet:
                found.append(Unfit(row.candidate_id, row.id, row.name, row.title, stage_code, unmet))
    return tuple(found)


def entry_of(route: Route, code: str, rules: list[Rule]) -> list[Requirement]:
    """What coming into a stage asks for, of the stage before it."""
    stage = next(each for each in route if each.code == code)
    before = next((each for each in reversed(route.stages) if each.rank < stage.rank), None)
    if before is None:
        return []
    return [each for each in requirements(route, before, stage) if each.rule in rules]
