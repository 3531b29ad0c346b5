"""Looks at covered data: written down, refused to roles without the right, salaries once a day."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from models.tables import Contact, Person, Reveal
from models.values import clock
from models.values.enums import Role
from models.values.keys import Key
from services import candidates, reveals
from services.errors import AppError
from services.reveals import Look, Taken
from services.use_cases import UseCase
from services.workspace import Workspace
from tests.services.privacy import people


def _contact(workspace: Workspace, candidate: Key) -> Key:
    with workspace.reading() as session:
        return session.scalars(select(Contact.id).where(Contact.candidate_id == candidate)).first()  # type: ignore[return-value]


def test_a_look_gives_the_value_and_is_written_down(workspace: Workspace):
    made = people.everywhere(workspace)
    with workspace.action(UseCase.REVEAL) as session:
        assert reveals.reveal(session, contact=_contact(workspace, made.candidate)) == "139-8765-4321"
    with workspace.reading() as session:
        row = session.scalars(select(Reveal)).one()
        assert (row.field, row.candidate_id, row.person_id) == ("phone", made.candidate, workspace.person)


@pytest.mark.parametrize("role", [Role.INTERVIEWER, Role.HIRING_MANAGER, Role.APPROVER])
def test_roles_without_the_right_are_given_neither_mask_nor_value(workspace: Workspace, role: Role):
    made = people.everywhere(workspace)
    with workspace.action(UseCase.ORGANISATION_EDIT) as session:
        other = Person(name="周衡", roles=[role.value])
        session.add(other)
        session.flush()
        key = other.id
    contact = _contact(workspace, made.candidate)
    with workspace.reading() as session:
        assert candidates.addresses(session, made.candidate, key) == ()
        assert len(candidates.addresses(session, made.candidate, workspace.person)) == 2
    for act in (
        lambda session: reveals.reveal(session, contact=contact),
        lambda session: reveals.reveal_personal(session, candidate=made.candidate),
    ):
        with pytest.raises(AppError, match=r"privacy\.not_allowed"), workspace.action(UseCase.REVEAL, person=key) as s:
            act(s)
    with workspace.reading() as session:
        assert session.scalars(select(Reveal)).all() == []


def test_pay_that_was_seen_is_noted_once_a_day(workspace: Workspace):
    made = people.everywhere(workspace)
    assert workspace.person is not None
    asked = {"candidate": made.candidate, "person": workspace.person, "at": Look.SALARY}
    since = clock.now() - timedelta(hours=8)
    with workspace.reading() as session:
        assert not reveals.is_noted(session, **asked, since=since)  # type: ignore[arg-type]
    with workspace.action(UseCase.REVEAL) as session:
        reveals.looked(session, candidates=[made.candidate], at=Look.SALARY)
    with workspace.reading() as session:
        assert reveals.is_noted(session, **asked, since=since)  # type: ignore[arg-type]
        assert not reveals.is_noted(session, **asked, since=clock.now() + timedelta(seconds=1))  # type: ignore[arg-type]


def test_what_goes_out_is_noted_with_how_much(workspace: Workspace):
    made = people.everywhere(workspace)
    with workspace.action(UseCase.EXPORT) as session:
        reveals.exported(session, rows=7, what=Taken.CALENDAR, way=Look.PRINT)
        reveals.document_taken(session, document=made.document)
    with workspace.reading() as session:
        rows = session.scalars(select(Reveal).order_by(Reveal.id)).all()
        assert [(row.field, row.details, row.candidate_id) for row in rows] == [
            ("print", {"what": "calendar", "rows": 7}, None),
            ("export", {"what": "document", "rows": 1}, made.candidate),
        ]
