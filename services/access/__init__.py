"""What a person may see and do: the matrix of `models/access`, asked by use cases, questions and screens.

On a local workspace the one account has all roles. On a shared one the database itself enforces the same
matrix; here it decides what a screen is given at all.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy.orm import Session

from models.access import Act, Scope, matrix
from models.tables import Person
from models.values.enums import Role
from models.values.keys import Key


def roles_that(act: Act, table: str) -> frozenset[Role]:
    """The roles that may do this with some rows of a table."""
    return frozenset(role for role in Role if matrix().allows(table, role, act))


OFFICE = roles_that(Act.CREATE, "interview")
"""Who keeps the records of others."""
SALARY = roles_that(Act.READ, "salary")
"""Salaries are for those who negotiate, approve or audit them."""
SHARED = "shared"  # in `Session.info`: the session is a person's, on a shared workspace


def roles_of(session: Session, person: Key | None) -> frozenset[Role]:
    """The roles of a person; nobody has none."""
    row = session.get(Person, person) if person is not None else None
    return frozenset(Role(role) for role in row.roles) if row is not None else frozenset()


def acting(session: Session) -> Key | None:
    """Who acts in the open action."""
    person = session.info.get("person")
    return person if isinstance(person, Key) else None


def may(roles: Collection[Role], act: Act, table: str) -> bool:
    """Whether any of these roles may do this with some rows of a table."""
    return any(matrix().allows(table, role, act) for role in roles)


def is_offered(roles: Collection[str], act: Act, table: str, column: str = "") -> bool:
    """Whether a screen offers this to somebody of these roles: the act on whole rows, or on this column of them."""
    return any(
        right.act is act
        and right.scope not in (Scope.NONE, Scope.UNDO)
        and (not right.columns or column in right.columns)
        for role in roles
        for right in matrix().rights(table, Role(role))
    )


def reads(session: Session, table: str, column: str) -> bool:
    """Whether whoever is connected may ask for this column of rows that they see; at a local workspace one may."""
    withheld = matrix().withheld.get(table, {})
    return not is_shared(session) or any(
        matrix().allows(table, role, Act.READ) and column not in withheld.get(role.value, ())
        for role in roles_of(session, acting(session))
    )


def may_see_salaries(session: Session, person: Key | None) -> bool:
    """Salaries are for those who negotiate or approve them; interviewers and departments have no right to them."""
    return bool(roles_of(session, person) & SALARY)


def is_office(session: Session, person: Key | None) -> bool:
    """Whether somebody keeps the records of others: types in a paper evaluation, plans for the panel."""
    return bool(roles_of(session, person) & OFFICE)


def is_shared(session: Session) -> bool:
    """Whether a person is connected with a login of their own, so that the journal is behind doors."""
    return bool(session.info.get(SHARED))


def reads_journal(session: Session) -> bool:
    """Whether the journal may be asked directly: everywhere but on a shared workspace, and there by few."""
    return not is_shared(session) or any(matrix().reads_all("journal", r) for r in roles_of(session, acting(session)))


def may_add(session: Session, *tables: str) -> bool:
    """Whether who acts may add rows to these tables: what happens by itself must not keep them from their own act."""
    if not is_shared(session):
        return True
    roles = roles_of(session, acting(session))
    return all(is_offered(roles, Act.CREATE, table) for table in tables)
