"""What a person may see: the few questions that use cases and queries ask of somebody's roles.

On a local workspace the one account has all roles. On the server the database itself enforces the same
rules (`models/access`); here they decide what a screen is given at all.
"""

from __future__ import annotations

from sqlalchemy.orm import Session

from models.tables import Person
from models.values.enums import Role
from models.values.keys import Key

OFFICE = frozenset({Role.ADMINISTRATOR, Role.HR_MANAGER, Role.RECRUITER})
SALARY = frozenset({Role.HR_MANAGER, Role.RECRUITER, Role.APPROVER})


def roles_of(session: Session, person: Key | None) -> frozenset[Role]:
    """The roles of a person; nobody has none."""
    row = session.get(Person, person) if person is not None else None
    return frozenset(Role(role) for role in row.roles) if row is not None else frozenset()


def acting(session: Session) -> Key | None:
    """Who acts in the open action."""
    person = session.info.get("person")
    return person if isinstance(person, Key) else None


def may_see_salaries(session: Session, person: Key | None) -> bool:
    """Salaries are for those who negotiate or approve them; interviewers and departments have no right to them."""
    return bool(roles_of(session, person) & SALARY)


def is_office(session: Session, person: Key | None) -> bool:
    """Whether somebody keeps the records of others: types in a paper evaluation, plans for the panel."""
    return bool(roles_of(session, person) & OFFICE)
