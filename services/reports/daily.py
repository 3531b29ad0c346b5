"""招聘日报/周报: per position needed → invited → attended → accepted → started, and what is still missing."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import Session

from models.tables import Application, Department, Interview, Position, Stage, StageEvent, Stay
from models.values import clock
from models.values.enums import InterviewState, MoveKind, PositionState
from models.values.keys import Key
from services.insights.metrics.flow import ACCEPTED
from services.insights.scope import Scope
from services.reports.content import Kind, Report, Section
from services.reports.insights import columns
from services.reports.words import Speaker


def daily_report(session: Session, *, scope: Scope, language: str) -> Report:
    """Open positions, and those in which something happened in the window."""
    speaker = Speaker(language)
    counts = {
        "resumes": _counted(session, scope, _created(scope)),
        "invited": _counted(session, scope, _meetings(scope, held_only=False)),
        "attended": _counted(session, scope, _meetings(scope, held_only=True)),
        "offered": _counted(session, scope, _accepted(scope)),
        "hired": _counted(session, scope, _started(scope)),
    }
    ever = _ever_hired(session)
    rows: list[tuple[Any, ...]] = []
    query = (
        select(Position, Department.name)
        .outerjoin(Department, Department.id == Position.department_id)
        .order_by(case((Position.state == PositionState.OPEN, 0), else_=1), Position.opened_at)
    )
    if scope.positions:
        query = query.where(Position.id.in_(scope.positions))
    if scope.departments:
        query = query.where(Position.department_id.in_(scope.departments))
    for position, department in session.execute(query):
        line = [counts[code].get(position.id, 0) for code in counts]
        if position.state is not PositionState.OPEN and not any(line):
            continue
        missing = max(position.headcount - ever.get(position.id, 0), 0) if position.state is PositionState.OPEN else 0
        rows.append((position.title, department or "", position.headcount, *line, missing))
    kinds = (
        ("position", Kind.WORDS),
        ("department", Kind.WORDS),
        ("headcount", Kind.COUNT),
        *((code, Kind.COUNT) for code in counts),
        ("missing", Kind.COUNT),
    )
    section = Section("positions", speaker.say("sections", "positions"), columns(speaker, *kinds), tuple(rows))
    return Report(
        "daily",
        speaker.say("titles", {1: "daily", 7: "weekly"}.get(scope.days, "progress")),
        speaker.say("sentences", "window", start=scope.start, end=scope.end),
        scope.start,
        scope.end,
        clock.now(),
        scope.zone.key,
        speaker.language,
        (_sentence(rows, speaker),),
        (section,) if rows else (),
    )


def _sentence(rows: list[tuple[Any, ...]], speaker: Speaker) -> str:
    sums = [sum(row[column] for row in rows) for column in range(2, 9)]
    names = ("needed", "resumes", "invited", "attended", "offered", "hired", "missing")
    return speaker.say("sentences", "daily", **dict(zip(names, sums, strict=True)))


def chat_text(report: Report) -> str:
    """The report as lines for a group chat."""
    lines = [f"{report.title}（{report.start:%m-%d}–{report.end:%m-%d}）", *report.sentences]
    for section in report.sections:
        for row in section.rows:
            facts = [f"{column.title} {value}" for column, value in zip(section.columns[2:], row[2:], strict=True)]
            lines.append(
                f"· {row[0]}：{'，'.join(facts)}" if report.language == "zh" else f"· {row[0]}: {', '.join(facts)}"
            )
    return "\n".join(lines)


def daily_chat(session: Session, *, scope: Scope, language: str) -> str:
    """The report of a scope for a group chat."""
    return chat_text(daily_report(session, scope=scope, language=language))


def _counted(session: Session, scope: Scope, query: Select[Any, Any]) -> dict[Key, int]:
    found = query.join(Position, Position.id == Application.position_id).where(*scope.filters())
    return {position: int(n) for position, n in session.execute(found.group_by(Application.position_id))}


def _created(scope: Scope) -> Select[Any, Any]:
    return select(Application.position_id, func.count(Application.id)).where(scope.within(Application.created_at))


def _meetings(scope: Scope, *, held_only: bool) -> Select[Any, Any]:
    query = (
        select(Application.position_id, func.count(Interview.id))
        .join(Interview, Interview.application_id == Application.id)
        .where(scope.within(Interview.starts_at))
    )
    if held_only:
        return query.where(Interview.state == InterviewState.HELD)
    return query.where(Interview.state != InterviewState.CANCELLED)


def _accepted(scope: Scope) -> Select[Any, Any]:
    return (
        select(Application.position_id, func.count(Application.id.distinct()))
        .join(Stay, Stay.application_id == Application.id)
        .join(Stage, Stage.id == Stay.stage_id)
        .where(Stage.kind.in_(ACCEPTED), scope.within(Stay.entered_at))
    )


def _started(scope: Scope) -> Select[Any, Any]:
    return (
        select(Application.position_id, func.count(Application.id.distinct()))
        .join(StageEvent, StageEvent.application_id == Application.id)
        .where(StageEvent.kind == MoveKind.HIRED, scope.within(StageEvent.at))
    )


def _ever_hired(session: Session) -> dict[Key, int]:
    rows = session.execute(
        select(StageEvent.position_id, func.count(StageEvent.application_id.distinct()))
        .where(StageEvent.kind == MoveKind.HIRED)
        .group_by(StageEvent.position_id)
    )
    return {position: int(n) for position, n in rows}
