"""Colleagues: who recruits, decides, interviews, approves; to whom each belongs and reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Department, Person, Setting
from models.values.enums import Role
from models.values.keys import Key
from models.values.names import pinyin_keys
from models.values.text import normal_email, normal_name, tidy
from services import access
from services.errors import AppError
from services.organisation import handing_over
from services.organisation.handing_over import Holdings
from services.organisation.rows import met, named, same_key
from services.setup import ME


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person fills in."""

    name: str
    title: str = ""
    email: str = ""
    roles: tuple[Role, ...] = (Role.INTERVIEWER,)
    department: Key | None = None
    reports_to: Key | None = None
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """A colleague in the list."""

    key: Key
    version: int
    draft: Draft
    department_name: str
    superior: str
    sound: str  # spellings and initials, for finding
    holds: Holdings
    is_me: bool  # the account of this workspace


def lines(session: Session) -> tuple[Line, ...]:
    """Everybody: those who are here first, by pinyin."""
    rows = session.scalars(select(Person).order_by(Person.is_active.desc(), Person.pinyin, Person.name, Person.id))
    people = rows.all()
    names = {row.id: row.name for row in people}
    departments = dict(session.execute(select(Department.id, Department.name)).all())
    held = handing_over.holdings(session)
    me = _me(session)
    return tuple(
        Line(
            row.id,
            row.version,
            _draft(row),
            departments.get(row.department_id, "") if row.department_id else "",
            names.get(row.reports_to_id, "") if row.reports_to_id else "",
            f"{row.pinyin} {row.initials}",
            held.get(row.id, Holdings()),
            row.id == me,
        )
        for row in people
    )


def _draft(row: Person) -> Draft:
    known = {role.value for role in Role}
    roles = tuple(Role(role) for role in row.roles or () if role in known)
    return Draft(row.name, row.title, row.email, roles, row.department_id, row.reports_to_id, row.is_active)


def add(session: Session, *, draft: Draft) -> Key:
    """A new colleague."""
    row = Person(name="", roles=[])
    _write(session, row, draft)
    session.add(row)
    session.flush()
    return row.id


def edit(session: Session, *, key: Key, seen: int, draft: Draft, was: Draft | None = None) -> int:
    """Change what is known of a colleague; the new version."""
    row, draft = met(session, Person, key, seen, was=was, draft=draft, draft_of=_draft)
    if key == _me(session):
        if not draft.is_active:
            raise AppError("organisation.own_account")
        if Role.ADMINISTRATOR.value in row.roles and Role.ADMINISTRATOR not in draft.roles:
            raise AppError("organisation.own_rights")
    _refuse_circle(session, key, draft.reports_to)
    _write(session, row, draft)
    session.flush()
    return row.version


def leave(session: Session, *, key: Key, seen: int, draft: Draft, to: Key, was: Draft | None = None) -> int:
    """Somebody leaves, and another takes what they held; the new version."""
    handing_over.hand_over(session, key=key, to=to)
    return edit(session, key=key, seen=seen, draft=draft, was=was)


def found_or_added(session: Session, name: str, roles: Sequence[Role]) -> Key:
    """The active colleague of this name, given these roles too; a new one where there is none."""
    wanted = same_key(named(name))
    for row in session.scalars(select(Person).where(Person.is_active).order_by(Person.id)):
        if same_key(row.name) == wanted:
            missing = [role.value for role in roles if role.value not in row.roles]
            if missing:
                row.roles = [*row.roles, *missing]
            return row.id
    return add(session, draft=Draft(name, roles=tuple(roles)))


def _me(session: Session) -> Key | None:
    """Whoever sits here: at a server the login's person, else the one account."""
    if access.is_shared(session):
        return access.acting(session)
    kept = session.scalar(select(Setting.value).where(Setting.code == ME))
    return Key(hex=kept) if isinstance(kept, str) else None


def _write(session: Session, row: Person, draft: Draft) -> None:
    name = normal_name(named(draft.name))
    email = tidy(draft.email)
    if email:
        found = normal_email(email)
        if found is None:
            raise AppError("candidate.email_unreadable")
        email = found
        twin = select(Person.name).where(Person.email == email, Person.is_active)
        if row.id is not None:
            twin = twin.where(Person.id != row.id)
        other = session.scalar(twin.limit(1))
        if other is not None and draft.is_active:
            raise AppError("organisation.email_taken", name=other)
    keys = pinyin_keys(name)
    row.name, row.title, row.email = name, tidy(draft.title), email
    row.pinyin, row.initials = " ".join(keys.full), " ".join(keys.initials)
    row.roles = [role.value for role in Role if role in draft.roles]
    row.department_id, row.reports_to_id = draft.department, draft.reports_to
    row.is_active = draft.is_active


def _refuse_circle(session: Session, key: Key, superior: Key | None) -> None:
    above = dict(session.execute(select(Person.id, Person.reports_to_id)).all())
    here, steps = superior, 0
    while here is not None and steps <= len(above):
        if here == key:
            raise AppError("organisation.reports_circle")
        here, steps = above.get(here), steps + 1
