"""Reading a position's board, its endings, and what a drag may do."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Application, Location, Person, Position, Process
from models.values import clock
from models.values.bilingual import Words
from models.values.enums import ApplicationState, PositionState, StageKind
from models.values.keys import Key
from models.values.limits import Level
from services import access
from services.boards import cards as reading
from services.boards.scope import Scope
from services.boards.values import Board, Card, Filters, Header, Lane, Tally, Verdict, filtered
from services.conditions import Facts, Standing, chunks, requirements
from services.errors import NotFound
from services.pipeline import OVERRIDERS
from services.stages import Route

FEWEST_FOR_BOTTLENECK = 3
BOTTLENECK_SHARE = 0.75  # of the limit, at the median


def board(session: Session, *, scope: Scope, viewer: Key | None, filters: Filters | None = None) -> Board:
    """The board as `viewer` sees it. With `filters` the lanes hold only the cards that they admit."""
    route = scope.route(session)
    people = {row.id: row.name for row in session.execute(select(Person.id, Person.name))}
    cards = reading.running(session, scope=scope, route=route, viewer=viewer)
    whole = Board(
        header=_header(session, scope, running=len(cards)),
        route=route,
        lanes=_lanes(route, cards),
        people=people,
        tally=Tally.of(cards),
        may_override=bool(access.roles_of(session, viewer) & OVERRIDERS),
        asked_at=clock.now(),
    )
    return filtered(whole, filters) if filters else whole


def ended(session: Session, *, scope: Scope, hired: bool) -> tuple[Card, ...]:
    """Those who were hired, or who were rejected or withdrew; the latest first."""
    states = [ApplicationState.HIRED] if hired else [ApplicationState.REJECTED, ApplicationState.WITHDRAWN]
    return reading.ended(session, scope=scope, states=states)


def verdicts(session: Session, *, scope: Scope, applications: Sequence[Key]) -> dict[Key, Verdict]:
    """For every stage, whether these applications may go there: shown while they are dragged."""
    route = scope.route(session)
    standings: list[Standing] = []
    for chunk in chunks(set(applications)):
        rows = session.execute(
            select(Application.id, Application.candidate_id, Application.stage_id, Application.channel_id)
            .where(Application.id.in_(chunk))
            .order_by(Application.id)
        )
        standings += [Standing(*row) for row in rows]
    facts = Facts(session, standings)
    starts = [route[key] for key in sorted({standing.stage for standing in standings})]
    found = {}
    for stage in route:
        asked = dict.fromkeys(r.rule for start in starts for r in requirements(route, start, stage))
        found[stage.key] = Verdict(stage.key, tuple(facts.unmet(route, stage)), tuple(asked))
    return found


def _header(session: Session, scope: Scope, running: int) -> Header:
    row = session.execute(
        select(
            func.max(Position.title).label("title"),
            func.max(Position.state).label("state"),
            func.sum(Position.headcount).label("headcount"),
            func.min(Position.opened_at).label("opened_at"),
            func.max(Location.name).label("place"),
            func.max(Location.city).label("city"),
            func.count().label("positions"),
        )
        .outerjoin(Location, Location.id == Position.location_id)
        .where(scope.holds(Position.id))
    ).one()
    if not row.positions and not scope.is_process:
        raise NotFound("position", scope.key)
    counts = session.execute(
        select(Application.state, func.count().label("people")).where(scope.holds()).group_by(Application.state)
    )
    states = {each.state: each.people for each in counts}
    process = session.get(Process, scope.key) if scope.is_process else None
    return Header(
        scope=scope,
        title="" if scope.is_process else row.title,
        process=Words(process.name_zh, process.name_en) if process is not None else None,
        place="" if scope.is_process else row.place or row.city or "",
        state=PositionState.OPEN if scope.is_process else row.state,
        headcount=row.headcount or 0,
        hired=states.get(ApplicationState.HIRED, 0),
        rejected=states.get(ApplicationState.REJECTED, 0) + states.get(ApplicationState.WITHDRAWN, 0),
        running=running,
        opened_at=row.opened_at or clock.now(),
    )


def _lanes(route: Route, cards: Sequence[Card]) -> tuple[Lane, ...]:
    """Every stage but the last, which is an ending; those who stayed longest first."""
    by_stage: dict[Key, list[Card]] = {stage.key: [] for stage in route}
    for card in cards:
        by_stage[card.stage].append(card)
    lanes = []
    for stage in route:
        if stage.kind is StageKind.HIRED:
            continue
        here = tuple(by_stage[stage.key])
        shares = [card.timer.reading.share for card in here if card.timer is not None]
        lanes.append(
            Lane(
                rule=stage,
                cards=here,
                total=len(here),
                overdue=sum(card.level is Level.OVERDUE for card in here),
                median_share=statistics.median(shares) if len(shares) >= FEWEST_FOR_BOTTLENECK else 0.0,
            )
        )
    worst = max((lane.median_share for lane in lanes), default=0.0)
    if worst < BOTTLENECK_SHARE:
        return tuple(lanes)
    return tuple(replace(lane, is_bottleneck=lane.median_share == worst) for lane in lanes)
