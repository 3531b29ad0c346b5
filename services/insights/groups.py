"""The same few figures side by side for every department, and for every position: where is it going well?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Application, Department, Interview, Position
from models.values.enums import ApplicationState, InterviewState
from models.values.keys import Key
from models.values.samples import FEW
from services.insights.journeys import token
from services.insights.metrics.dictionary import BY_CODE
from services.insights.metrics.measure import measure_by
from services.insights.metrics.metric import Figure
from services.insights.past import Past, read
from services.insights.scope import Scope


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
    state = past.journeys.state == token(ApplicationState.HIRED)
    resumes = Counter(past.journeys.position[came].tolist())
    hired = Counter(past.journeys.position[came & state].tolist())
    interviewed = _interviewed(session, scope)
    positions: dict[Key | None, _Sums] = {}
    departments: dict[Key | None, _Sums] = {}
    query = select(Position.id, Position.title, Position.department_id, Department.name).outerjoin(
        Department, Department.id == Position.department_id
    )
    for key, title, department, name in session.execute(query):
        mark = token(key)
        if not resumes[mark]:
            continue
        one = _Sums(title, resumes[mark], interviewed.get(key, 0), hired[mark])
        positions[key] = one
        departments[department] = departments.get(department, _Sums(name or "")).plus(one)
    return Groups(
        _lines(session, scope, By.DEPARTMENT, departments),
        _lines(session, scope, By.POSITION, positions),
    )


@dataclass(frozen=True, slots=True)
class _Sums:
    name: str
    applications: int = 0
    interviewed: int = 0
    hired: int = 0

    def plus(self, other: _Sums) -> _Sums:
        return _Sums(
            self.name,
            self.applications + other.applications,
            self.interviewed + other.interviewed,
            self.hired + other.hired,
        )


def _lines(session: Session, scope: Scope, by: By, sums: Mapping[Key | None, _Sums]) -> tuple[Group, ...]:
    took = measure_by(session, BY_CODE["time_to_hire"], scope, by.value)
    accepted = measure_by(session, BY_CODE["offer_acceptance"], scope, by.value)
    nothing = Figure(None, 0)
    found = [
        Group(
            key,
            one.name,
            one.applications,
            one.interviewed,
            one.hired,
            took.get(key, nothing),
            accepted.get(key, nothing),
        )
        for key, one in sums.items()
    ]
    return tuple(sorted(found, key=lambda line: (-line.hired, -line.applications, line.name)))


def _interviewed(session: Session, scope: Scope) -> dict[Key, int]:
    """Per position, how many of the applications created in the window had an interview that was held."""
    held = select(Interview.application_id).where(Interview.state == InterviewState.HELD)
    query = (
        select(Application.position_id, func.count())
        .where(Application.id.in_(held), scope.within(Application.created_at), *scope.of_applications())
        .group_by(Application.position_id)
    )
    return dict(session.execute(query).all())
