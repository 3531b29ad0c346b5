"""People who sit at a shared workspace with a login of their own: the database guards itself against them.

`shared` is a PostgreSQL workspace with the permission matrix applied; `house` fills it with one of everything,
seen and hidden, and seats a person of each role.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import psycopg
import pytest
from sqlalchemy import Connection, create_engine, make_url, text
from sqlalchemy.orm import Session

from models.access import postgresql
from models.access.names import Names, login_of
from models.tables import (
    Application,
    Assignment,
    Comment,
    Contact,
    Department,
    Evaluation,
    Interview,
    Person,
    Personal,
    Salary,
    Score,
    Task,
)
from models.values import clock
from models.values.enums import ApplicationState, Conclusion, InterviewState, Role, SalaryKind, TaskKind
from models.values.keys import Key, new_key
from services.access import logins
from services.workspace import Workspace
from tests import factories


@dataclass
class House:
    """A workspace of two departments: what the people of the first may see, and what they may not."""

    owner: Workspace
    people: dict[str, Key] = field(default_factory=dict)
    keys: dict[str, Key] = field(default_factory=dict)
    seated: list[Workspace] = field(default_factory=list)

    def person(self, name: str) -> Key:
        return self.people[name]

    def seat(self, name: str) -> Workspace:
        """The workspace as this person has it, with their own login."""
        url = self.owner.engine.url.set(username=login_of(self.people[name]), password="x")
        workspace = Workspace(create_engine(url), person=self.people[name], workstation=name)
        self.seated.append(workspace)
        return workspace

    @contextmanager
    def psql(self, name: str, *, autocommit: bool = True) -> Iterator[psycopg.Connection[Any]]:
        """A bare connection of this person, as psql would have it."""
        url = self.owner.engine.url.set(drivername="postgresql", username=login_of(self.people[name]), password="x")
        connection = psycopg.connect(url.render_as_string(hide_password=False), autocommit=autocommit)
        try:
            yield connection
        finally:
            connection.close()

    def close(self) -> None:
        for workspace in self.seated:
            workspace.close()


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.fixture
def shared(left_over: list[str], server_workspace: Workspace) -> Iterator[Workspace]:
    """A shared workspace with roles, grants and policies; its roles go after it."""
    with server_workspace.engine.begin() as connection:
        postgresql.apply(connection)
    yield server_workspace
    left_over += roles_of(server_workspace)


def roles_of(workspace: Workspace) -> list[str]:
    """Every role of a database, in the order in which they may go."""
    with workspace.engine.connect() as connection:
        names: Names = postgresql.names_of(connection)
        people = [login_of(key) for key in connection.scalars(text("SELECT id FROM person"))]
    return [*people, *reversed(names.everyone)]


def drop(connection: Connection, roles: Sequence[str]) -> None:
    """Drop roles whose database is gone: with it went all that they held, which else is taken from them bit by bit."""
    for name in roles:
        connection.exec_driver_sql(f'DROP ROLE IF EXISTS "{name}"')


def _person(session: Session, name: str, *roles: Role, department: Key | None = None) -> Key:
    row = Person(name=name, roles=[role.value for role in roles], department_id=department)
    session.add(row)
    session.flush()
    return row.id


def _interview(session: Session, row: Application, *people: Key) -> Interview:
    now = clock.now()
    meeting = Interview(
        application_id=row.id, candidate_id=row.candidate_id, position_id=row.position_id, stage_id=row.stage_id,
        starts_at=now - timedelta(hours=2), ends_at=now - timedelta(hours=1), state=InterviewState.HELD,
    )  # fmt: skip
    session.add(meeting)
    session.flush()
    for person in people:
        session.add(Assignment(interview_id=meeting.id, candidate_id=row.candidate_id, person_id=person))
    session.flush()
    return meeting


def evaluation(session: Session, meeting: Interview, author: Key, points: int = 2) -> Key:
    """A submitted evaluation with one score."""
    part = session.query(Assignment).filter_by(interview_id=meeting.id, person_id=author).one()
    row = Evaluation(
        assignment_id=part.id, interview_id=meeting.id, application_id=meeting.application_id,
        candidate_id=meeting.candidate_id, author_id=author, conclusion=Conclusion.HOLD, sentence="尚可",
        risks=[], submitted_at=clock.now(),
    )  # fmt: skip
    session.add(row)
    session.flush()
    session.add(Score(evaluation_id=row.id, candidate_id=meeting.candidate_id, dimension="skill", points=points))
    session.flush()
    return row.id


def _candidate_data(session: Session, row: Application, phone: str, pay: int) -> None:
    candidate = row.candidate_id
    session.add(Contact(candidate_id=candidate, kind="phone", value=phone, normal=phone))
    session.add(Personal(candidate_id=candidate, id_number=f"3201021990{phone[-8:]}", id_hash=digest(phone.encode())))
    session.add(Salary(candidate_id=candidate, kind=SalaryKind.EXPECTED, low=pay, high=pay, at=clock.now()))
    session.add(Comment(candidate_id=candidate, application_id=row.id, words="沟通顺畅", mentions=[], at=clock.now()))


def build(workspace: Workspace) -> House:
    """Department A with its recruiter, manager and interviewers; department B, which they may not see."""
    house = House(workspace)
    with workspace.action("setup") as session:
        a, b = Department(name="制造部"), Department(name="研发部")
        session.add_all([a, b])
        session.flush()
        people = house.people
        people["administrator"] = _person(session, "管若水", Role.ADMINISTRATOR)
        people["hr_manager"] = _person(session, "何以宁", Role.HR_MANAGER)
        people["recruiter"] = _person(session, "任小雨", Role.RECRUITER)
        people["recruiter_b"] = _person(session, "任大山", Role.RECRUITER)
        people["hiring_manager"] = _person(session, "韩部长", Role.HIRING_MANAGER, department=a.id)
        people["interviewer"] = _person(session, "殷考官", Role.INTERVIEWER, department=a.id)
        people["peer"] = _person(session, "裴考官", Role.INTERVIEWER, department=a.id)
        people["approver"] = _person(session, "盛批", Role.APPROVER)
        people["auditor"] = _person(session, "沈计", Role.AUDITOR)
        factories.channel(session)
        mine = factories.position(session, "车间主任", owner_id=people["recruiter"], department_id=a.id)
        hers = factories.position(session, "算法工程师", owner_id=people["recruiter_b"], department_id=b.id)
        mine.band_low, mine.band_high = 1_500_000, 2_000_000
        seen = factories.application(session, "曹永强", at=mine, stage="first", owner_id=people["recruiter"])
        fresh = factories.application(session, "顾晓晨", at=mine)
        hidden = factories.application(session, "温书言", at=hers, stage="first", owner_id=people["recruiter_b"])
        _candidate_data(session, seen, "13800000001", 1_800_000)
        _candidate_data(session, fresh, "13800000003", 1_200_000)
        _candidate_data(session, hidden, "13911112222", 3_500_000)
        meeting = _interview(session, seen, people["interviewer"], people["peer"])
        elsewhere = _interview(session, hidden, people["peer"])
        house.keys |= {"peer_evaluation": evaluation(session, meeting, people["peer"], points=5)}
        evaluation(session, elsewhere, people["peer"], points=1)
        session.add(
            Task(
                kind=TaskKind.APPROVE, owner_id=people["approver"], candidate_id=seen.candidate_id,
                application_id=seen.id, position_id=mine.id, started_at=clock.now(),
            )
        )  # fmt: skip
        house.keys |= {
            "position": mine.id, "hidden_position": hers.id, "application": seen.id, "fresh": fresh.id,
            "hidden_application": hidden.id, "candidate": seen.candidate_id, "fresh_candidate": fresh.candidate_id,
            "hidden_candidate": hidden.candidate_id, "interview": meeting.id, "hidden_interview": elsewhere.id,
        }  # fmt: skip
        assert hidden.state is ApplicationState.OPEN
    with workspace.engine.begin() as connection:
        for key in house.people.values():
            logins.add_login(connection, key, "x")
    return house


@pytest.fixture
def house(shared: Workspace) -> Iterator[House]:
    """Filled, with a login for everybody."""
    made = build(shared)
    yield made
    made.close()


@pytest.fixture
def as_role(house: House) -> Callable[[str], Workspace]:
    """`as_role("recruiter")`: the workspace as that person has it, connected with a login of their own."""
    return house.seat


@contextmanager
def founded(server: str) -> Iterator[House]:
    """A house of its own, for a module of tests that change nothing for good."""
    name = f"zx_{new_key().hex}"
    url = make_url(server).set(database=name)
    admin = create_engine(server, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE zx_template")
    workspace = Workspace(create_engine(url))
    factories.account(workspace)
    with workspace.engine.begin() as connection:
        postgresql.apply(connection)
    house = build(workspace)
    try:
        yield house
    finally:
        house.close()
        roles = roles_of(workspace)
        workspace.close()
        with admin.connect() as connection:
            connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
            drop(connection, roles)
        admin.dispose()
