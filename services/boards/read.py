"""Reading a position's board, its endings, and what a drag may do."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Application, Location, Person, Position
from models.values import clock
from models.values.enums import ApplicationState, StageKind
from models.values.keys import Key
from models.values.limits import Level
from services import access
from services.boards import cards as reading
from services.boards.values import Board, Card, Filters, Header, Lane, Tally, Verdict, filtered
from services.conditions import Facts, Standing, chunks, requirements
from services.errors import NotFound
from services.pipeline import OVERRIDERS
from services.stages import Route, route_of_position

FEWEST_FOR_BOTTLENECK = 3
BOTTLENECK_SHARE = 0.75  # of the limit, at the median


def board(session: Session, *, position: Key, viewer: Key | None, filters: Filters | None = None) -> Board:
    """The board of a position as `viewer` sees it. With `filters` the lanes hold only the cards that they admit."""
    route = route_of_position(session, position)
    people = {row.id: row.name for row in session.execute(select(Person.id, Person.name))}
    cards = reading.running(session, position=position, route=route, viewer=viewer)
    whole = Board(
        header=_header(session, position, running=len(cards)),
        route=route,
        lanes=_lanes(route, cards),
        people=people,
        tally=Tally.of(cards),
        may_override=bool(access.roles_of(session, viewer) & OVERRIDERS),
        asked_at=clock.now(),
    )
    return filtered(whole, filters) if filters else whole


def ended(session: Session, *, position: Key, hired: bool) -> tuple[Card, ...]:
    """Those who were hired, or who were rejected or withdrew; the latest first."""
    states = [ApplicationState.HIRED] if hired else [ApplicationState.REJECTED, ApplicationState.WITHDRAWN]
    return reading.ended(session, position=position, states=states)


def verdicts(session: Session, *, position: Key, applications: Sequence[Key]) -> dict[Key, Verdict]:
    """For every stage, whether these applications may go there: shown while they are dragged."""
    route = route_of_position(session, position)
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
        asked = dict.fromkeys(r.condition for start in starts for r in requirements(route, start, stage))
        found[stage.key] = Verdict(stage.key, tuple(facts.unmet(route, stage)), tuple(asked))
    return found


def _header(session: Session, position: Key, running: int) -> Header:
    row = session.execute(
        select(
            Position.title,
            Position.state,
            Position.headcount,
            Position.opened_at,
            Position.owner_id,
            Location.name,
            Location.city,
        )
        .outerjoin(Location, Location.id == Position.location_id)
        .where(Position.id == position)
    ).one_or_none()
    if row is None:
        raise NotFound("position", position)
    counts = session.execute(
        select(Application.state, func.count().label("people"))
        .where(Application.position_id == position)
        .group_by(Application.state)
    )
    states = {each.state: each.people for each in counts}
    return Header(
        key=position,
        title=row.title,
        place=row.name or row.city or "",
        state=row.state,
        headcount=row.headcount,
        hired=states.get(ApplicationState.HIRED, 0),
        rejected=states.get(ApplicationState.REJECTED, 0) + states.get(ApplicationState.WITHDRAWN, 0),
        running=running,
        opened_at=row.opened_at,
        owner=row.owner_id,
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
