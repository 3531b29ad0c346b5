"""Many interviews at once, from the workspace and back: who waits, what was asked for, and the booking of the plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, Person, Position, Stage, Task
from models.values import clock
from models.values.bilingual import Words
from models.values.enums import ApplicationState, TaskKind, TaskState
from models.values.keys import Key
from services import drafts, interviews
from services.calendars import calendar
from services.errors import AppError
from services.jobs import Desk
from services.organisation.places import room_names
from services.organisation.ways import ONE_PLACE, Way, Ways, ways
from services.progress import Progress
from services.scheduling import batch, busy
from services.scheduling.problem import Candidate as Case
from services.scheduling.problem import Placed, Plan, Problem, Reason, rounds
from services.scheduling.slots import NOTICE

MOST_DAYS = 14
_DAY = timedelta(hours=12)  # who was elsewhere longer ago has slept since
MOST_PEOPLE = 300


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody who waits for a time."""

    application: Key
    name: str
    stage: Words
    position: Key
    position_title: str
    due: datetime | None


@dataclass(frozen=True, slots=True)
class Offered:
    """What the form offers."""

    waiting: tuple[Waiting, ...]
    people: tuple[tuple[Key, str], ...]
    rooms: tuple[str, ...]
    ways: Ways = ONE_PLACE


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: each candidate meets `together` of the people, in rounds of so many minutes."""

    applications: tuple[Key, ...]
    people: tuple[Key, ...]
    rooms: tuple[str, ...]
    first: date
    days: int = 1
    minutes: int = 30
    gap: int = 10
    together: int = 1
    in_a_row: int = 4
    most_a_day: int = 10


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the plan as it is shown: with a time, or with the reason for none."""

    application: Key
    name: str
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    people: tuple[Key, ...] = ()
    people_names: tuple[str, ...] = ()
    room: str = ""
    reason: Reason | None = None
    ways: tuple[tuple[str, Way], ...] = ()  # interviewers who come from another place on that day


@dataclass(frozen=True, slots=True)
class Made:
    """A plan that nobody has booked yet."""

    lines: tuple[Line, ...]
    is_proven: bool
    gap: float

    @property
    def placed(self) -> int:
        return sum(line.starts_at is not None for line in self.lines)


def offered(session: Session) -> Offered:
    """Who waits for a time, the most urgent first; colleagues; rooms."""
    rows = session.execute(
        select(Application, Candidate.name, Stage.name_zh, Stage.name_en, Position.title)
        .join(Candidate, Candidate.id == Application.candidate_id)
        .join(Stage, Stage.id == Application.stage_id)
        .join(Position, Position.id == Application.position_id)
        .where(
            Application.state == ApplicationState.OPEN,
            Application.id.in_(
                select(Task.application_id).where(Task.kind == TaskKind.SCHEDULE, Task.state == TaskState.OPEN)
            ),
        )
        .order_by(Application.due_at, Application.id)
    )
    waiting = tuple(
        Waiting(row.id, name, Words(zh, en), row.position_id, title, row.due_at) for row, name, zh, en, title in rows
    )
    people = session.execute(
        select(Person.id, Person.name).where(Person.is_active).order_by(Person.pinyin, Person.name)
    )
    return Offered(waiting, tuple((key, name) for key, name in people), tuple(room_names(session)), ways(session))


def make(desk: Desk, progress: Progress, *, order: Order) -> Made:
    """Find the plan. Raises `AppError` for what cannot be asked, `Cancelled` when somebody stops it."""
    _check(order)
    progress.step(0, 0, "plan")
    with desk.reading() as session:
        problem, names = _problem(session, order)
        panel = dict(session.execute(select(Person.id, Person.name).where(Person.id.in_(order.people))).all())
    plan = batch.solve(problem, is_cancelled=lambda: progress.is_cancelled)
    progress.step(1, 1)
    return _made(plan, problem, names, panel)


def _check(order: Order) -> None:
    if not order.applications or not order.people or not order.rooms:
        raise AppError("batch.incomplete")
    if len(order.applications) > MOST_PEOPLE or not 1 <= order.days <= MOST_DAYS:
        raise AppError("batch.too_much", people=MOST_PEOPLE, days=MOST_DAYS)
    if not 1 <= order.together <= len(order.people):
        raise AppError("batch.too_few_interviewers", count=order.together)


def _problem(session: Session, order: Order) -> tuple[Problem, dict[Key, str]]:
    working = calendar(session)
    last = order.first + timedelta(days=order.days - 1)
    hours = busy.office_hours(working, order.first, last)
    soonest = clock.now() + NOTICE
    grid = [
        each
        for each in rounds(hours, order.minutes, order.gap, lambda at: at.astimezone(working.zone).toordinal())
        if each.start >= soonest
    ]
    if not grid:
        raise AppError("batch.no_office_hours")
    start, end = grid[0].start, grid[-1].end
    rows = session.execute(
        select(Application.id, Application.candidate_id, Candidate.name)
        .join(Candidate, Candidate.id == Application.candidate_id)
        .where(Application.id.in_(order.applications))
        .order_by(Application.due_at, Application.id)
    ).all()
    groups = (order.people,) * order.together
    candidates = tuple(
        Case(
            key, groups, person=candidate, taken=tuple(busy.of_candidate(session, candidate, start - _DAY, end + _DAY))
        )
        for key, candidate, _ in rows
    )
    problem = Problem(
        tuple(grid),
        candidates,
        order.rooms,
        busy.of_people(session, order.people, start - _DAY, end + _DAY),
        busy.of_rooms(session, order.rooms, start, end),
        order.in_a_row,
        order.most_a_day,
        ways(session),
    )
    return problem, {key: name for key, _, name in rows}


def _made(plan: Plan, problem: Problem, names: dict[Key, str], panel: dict[Key, str]) -> Made:
    lines = [
        Line(
            each.candidate,
            names[each.candidate],
            each.round.start,
            each.round.end,
            each.people,
            tuple(panel.get(person, "") for person in each.people),
            each.room,
            ways=tuple(_ways_to(each, plan, problem, panel)),
        )
        for each in sorted(plan.placed, key=lambda p: (p.round.start, p.room))
    ]
    lines += [Line(each.candidate, names[each.candidate], reason=each.reason) for each in plan.unplaced]
    return Made(tuple(line for line in lines if line.application in names), plan.is_proven, plan.gap)


def _ways_to(placed: Placed, plan: Plan, problem: Problem, panel: dict[Key, str]) -> Iterator[tuple[str, Way]]:
    """Who of the panel comes from another place on that day, from an interview of the plan or of before."""
    for person in placed.people:
        mine = [(each.round.end, each.room) for each in plan.placed if person in each.people]
        mine += [(span.end, span.place) for span in problem.people.get(person, ()) if span.place]
        today = [(ends, room) for ends, room in mine if placed.round.start - _DAY <= ends <= placed.round.start]
        if today and problem.ways.between(max(today)[1], placed.room):
            yield panel.get(person, ""), problem.ways.way(max(today)[1], placed.room)


def book(
    session: Session, *, made: Made, when: Callable[[datetime, datetime], str], language: str, is_told: bool
) -> int:
    """Plan everything that has a time, as one act; with the drafts of the invitations if wanted."""
    count = 0
    for line in made.lines:
        if line.starts_at is None or line.ends_at is None:
            continue
        key = interviews.plan(
            session,
            application=line.application,
            starts_at=line.starts_at,
            ends_at=line.ends_at,
            interviewers=line.people,
            place=line.room,
        )
        if is_told:
            drafts.draft_invitation(session, interview=key, when=when(line.starts_at, line.ends_at), language=language)
        count += 1
    return count
