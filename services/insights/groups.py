"""The same few figures side by side for every department, and for every position: where is it going well?

All are counted in the past that the page has read already. That they are the figures of the metrics `time_to_hire`
and `offer_acceptance`, split, a test says.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Application, Department, Interview, Position, Stage
from models.values import untold
from models.values.enums import ApplicationState, InterviewState, MoveKind, StageKind
from models.values.keys import Key
from models.values.samples import FEW
from services.insights.journeys import NEVER, token
from services.insights.metrics.dictionary import BY_CODE
from services.insights.metrics.flow import ACCEPTED, FORWARD
from services.insights.metrics.measure import share, span
from services.insights.metrics.metric import Figure
from services.insights.past import Past, read
from services.insights.scope import Scope

if TYPE_CHECKING:
    import numpy as np

    from services.insights.past import Flags

_DAY = 86_400_000_000  # µs


class By(StrEnum):
    """What the applications are put together by: a column of the metrics' cases."""

    DEPARTMENT = "department"
    POSITION = "position"


@dataclass(frozen=True, slots=True)
class Group:
    """One department or position in the window; `key` and `name` are empty where a position has no department."""

    key: Key | None
    name: str
    applications: int
    interviewed: int
    hired: int
    time_to_hire: Figure
    acceptance: Figure

    @property
    def is_small(self) -> bool:
        return self.applications < FEW


@dataclass(frozen=True, slots=True)
class Groups:
    """The departments and the positions with an application in the window, those with most hires first."""

    departments: tuple[Group, ...]
    positions: tuple[Group, ...]


def groups(session: Session, *, scope: Scope, past: Past | None = None) -> Groups:
    """Per department and position, of the applications created in the window: how many, interviewed, hired."""
    past = past or read(session, scope)
    came = past.within(scope, past.journeys.created)
    is_hired = past.journeys.state == token(ApplicationState.HIRED)
    resumes = Counter(past.journeys.position[came].tolist())
    hired = Counter(past.journeys.position[came & is_hired].tolist())
    interviewed = _interviewed(session, scope)
    stages = _Stages.read(session)
    took, answers = _days_to_hire(past, scope, stages), _answers(past, scope, stages)
    positions: dict[Key | None, _Sums] = {}
    departments: dict[Key | None, _Sums] = {}
    query = select(Position.id, Position.title, Position.department_id, Department.name).outerjoin(
        Department, Department.id == Position.department_id
    )
    for key, title, department, name in session.execute(query):
        mark = token(key)
        one = _Sums(title, resumes[mark], interviewed.get(key, 0), hired[mark], took[mark], answers[mark])
        if one.applications:
            positions[key] = one
        departments.setdefault(department, _Sums(name or "")).add(one)
    return Groups(_lines(departments), _lines(positions))


@dataclass(slots=True)
class _Sums:
    name: str
    applications: int = 0
    interviewed: int = 0
    hired: int = 0
    days: list[float] = field(default_factory=list)  # to each hire of the window
    answers: Counter[str] = field(default_factory=Counter)  # to the offers of the window

    def add(self, other: _Sums) -> None:
        self.applications += other.applications
        self.interviewed += other.interviewed
        self.hired += other.hired
        self.days += other.days
        self.answers += other.answers


def _lines(sums: Mapping[Key | None, _Sums]) -> tuple[Group, ...]:
    hire, offer = BY_CODE["time_to_hire"], BY_CODE["offer_acceptance"]
    found = []
    for key, one in sums.items():
        if one.applications:
            yes, no, still_open = (one.answers[answer] for answer in ("yes", "no", "open"))
            took, accepted = span(hire, one.days, 0), share(yes, yes + no, still_open, offer.minimum)
            found.append(Group(key, one.name, one.applications, one.interviewed, one.hired, took, accepted))
    return tuple(sorted(found, key=lambda line: (-line.hired, -line.applications, line.name)))


@dataclass(frozen=True, slots=True)
class _Stages:
    """The stages by what they mean for an offer, as tokens."""

    late: list[int]  # behind an acceptance
    offer: dict[int, str]  # where the offer is made → code
    approval: list[int]

    @classmethod
    def read(cls, session: Session) -> _Stages:
        found = session.execute(select(Stage.id, Stage.kind, Stage.process_id, Stage.code)).all()
        with_offer = {process for _, kind, process, _ in found if kind is StageKind.OFFER}
        approval = [token(key) for key, kind, _, _ in found if kind is StageKind.APPROVAL]
        offer = {
            token(key): code
            for key, kind, process, code in found
            if kind is StageKind.OFFER or (kind is StageKind.APPROVAL and process not in with_offer)
        }
        return cls([token(key) for key, kind, _, _ in found if kind in ACCEPTED], offer, approval)


def _days_to_hire(past: Past, scope: Scope, stages: _Stages) -> dict[int, list[float]]:
    """Per position's token the days from the application to the acceptance, of acceptances in the window."""
    import numpy as np

    of = past.journeys
    late = _are_in(of.stage, stages.late)
    never = np.iinfo(np.int64).max
    accepted = np.full(len(of), never)
    np.minimum.at(accepted, of.of[late], of.entered[late])
    inside = np.flatnonzero(past.within(scope, accepted) & (accepted - of.created > untold.MOST_MICROS))
    took = np.maximum(accepted[inside] - of.created[inside], 0) / _DAY
    found: dict[int, list[float]] = defaultdict(list)
    for position, days in zip(of.position[inside].tolist(), took.tolist(), strict=True):
        found[position].append(days)
    return found


def _answers(past: Past, scope: Scope, stages: _Stages) -> dict[int, Counter[str]]:
    """Per position's token what was answered to the offers of the window; see `flow.offer_acceptance`."""
    import numpy as np

    of = past.journeys
    refused = _are_in(of.stage, stages.approval) & (of.outcome == token(MoveKind.REJECTED))
    offered = np.flatnonzero(_are_in(of.stage, stages.offer) & past.within(scope, of.entered) & ~refused)
    codes = sorted(set(stages.offer.values()))
    code = np.zeros(len(offered), dtype=np.int64)
    for mark, name in stages.offer.items():
        code[of.stage[offered] == mark] = codes.index(name)
    cases, place = np.unique(of.of[offered] * max(len(codes), 1) + code, return_inverse=True)
    went_on, is_open = np.zeros(len(cases), dtype=np.bool_), np.zeros(len(cases), dtype=np.bool_)
    went_on[place[_are_in(of.outcome[offered], map(token, FORWARD))]] = True
    is_open[place[of.left[offered] == NEVER]] = True
    position = of.position[cases // max(len(codes), 1)]
    found: dict[int, Counter[str]] = defaultdict(Counter)
    for answer, inside in (("yes", went_on), ("open", ~went_on & is_open), ("no", ~went_on & ~is_open)):
        for mark, n in Counter(position[inside].tolist()).items():
            found[mark][answer] = n
    return found


def _are_in(column: np.ndarray[tuple[int], np.dtype[np.int64]], wanted: Iterable[int]) -> Flags:
    import numpy as np

    return np.isin(column, list(wanted))


def _interviewed(session: Session, scope: Scope) -> dict[Key, int]:
    """Per position, how many of the applications created in the window had an interview that was held."""
    held = select(Interview.application_id).where(Interview.state == InterviewState.HELD)
    query = (
        select(Application.position_id, func.count())
        .where(Application.id.in_(held), scope.within(Application.created_at), *scope.of_applications())
        .group_by(Application.position_id)
    )
    return dict(session.execute(query).all())
