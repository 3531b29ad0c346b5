"""The list of acts: searched by who, when, what kind of act, and about which person, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.orm import Session, aliased

from models.tables import Action, Candidate, JournalRow, Person, Reveal
from models.values.keys import Key
from services.identity.moving import records
from services.use_cases import UseCase

PAGE = 200
COUNTED = 1_000  # rows of one act that are counted
NAMED = 3  # people of one act that are named


class Kind(StrEnum):
    """Kinds of acts, as the filter offers them."""

    ALL = "all"
    LOOKS = "looks"  # sensitive data seen, exported, printed
    PEOPLE = "people"
    PROCESS = "process"
    IMPORTS = "imports"
    SETTINGS = "settings"
    INVERSES = "inverses"
    ERASURES = "erasures"
    OUTSIDE = "outside"


_CODES: dict[Kind, tuple[str, ...]] = {
    Kind.LOOKS: (UseCase.REVEAL, UseCase.EXPORT, UseCase.EXPORT_PERSON),
    Kind.PEOPLE: ("candidate.%", "document.%", "resume.%", "contact.%", "comment.%", "message.%"),
    Kind.PROCESS: (
        "application.%",
        "interview.%",
        "evaluation.%",
        "panel.%",
        "task.%",
        "position.%",
        "requisition.%",
        "payout.%",
    ),
    Kind.IMPORTS: ("ledger.%", "organisation.import", "calendar.take_in"),
    Kind.SETTINGS: (
        "settings",
        "setup",
        "organisation.edit",
        "template.%",
        "form.%",
        "process.%",
        "view.%",
        "supplier.%",
        "login.%",
    ),
    Kind.INVERSES: (UseCase.UNDO, UseCase.REDO, UseCase.TAKE_BACK, UseCase.CANDIDATE_UNMERGE),
    Kind.ERASURES: ("privacy.%",),
    Kind.OUTSIDE: (UseCase.OUTSIDE,),
}


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked for. `about` is a candidate; `before` the last act of the page before."""

    person: Key | None = None
    start: datetime | None = None
    end: datetime | None = None
    kind: Kind = Kind.ALL
    about: Key | None = None
    code: str = ""
    before: tuple[datetime, Key] | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """One line: who did what when, how many rows it changed, and about whom."""

    key: Key
    code: str
    params: dict[str, Any]
    at: datetime
    person: Key | None
    who: str
    workstation: str
    rows: int
    about: tuple[str, ...]  # names, at most NAMED
    more_about: int
    looked_at: str = ""  # of a look: the field; of an export: what went out
    is_undone: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """One page of acts; `has_more` when older ones fit as well."""

    acts: tuple[Act, ...]
    has_more: bool


def search(session: Session, *, filters: Filters, limit: int = PAGE) -> Found:
    """The acts that fit, newest first."""
    inverse = aliased(Action)
    query = (
        select(Action, exists().where(inverse.undoes_id == Action.id))
        .where(*conditions(session, filters))
        .order_by(Action.at.desc(), Action.id.desc())
        .limit(limit + 1)
    )
    rows = [(action, bool(undone)) for action, undone in session.execute(query)]
    shown = rows[:limit]
    names = _names(session, [action.person_id for action, _ in shown])
    looks = _looks(session, [action.id for action, _ in shown])
    acts = tuple(_act(session, action, undone, names, looks) for action, undone in shown)
    return Found(acts, len(rows) > limit)


def conditions(session: Session, filters: Filters) -> list[ColumnElement[bool]]:
    """SQL on Action."""
    found: list[ColumnElement[bool]] = []
    if filters.person is not None:
        found.append(Action.person_id == filters.person)
    if filters.start is not None:
        found.append(Action.at >= filters.start)
    if filters.end is not None:
        found.append(Action.at < filters.end)
    if filters.code:
        found.append(Action.code == filters.code)
    if filters.kind is not Kind.ALL:
        found.append(or_(*(Action.code.like(code) for code in _CODES[filters.kind])))
    if filters.about is not None:
        people = records(session, filters.about)
        touched = select(JournalRow.action_id).where(JournalRow.subject_id.in_(people))
        found.append(Action.id.in_(touched))
    if filters.before is not None:
        at, key = filters.before
        found.append(or_(Action.at < at, and_(Action.at == at, Action.id < key)))
    return found


def _names(session: Session, people: Iterable[Key | None]) -> dict[Key, str]:
    keys = {key for key in people if key is not None}
    rows = session.execute(select(Person.id, Person.name).where(Person.id.in_(keys))) if keys else ()
    return {key: name for key, name in rows}  # noqa: C416  (rows are tuples to mypy only this way)


def _looks(session: Session, actions: Sequence[Key]) -> dict[Key, str]:
    """What was looked at, or went out, by action."""
    rows = session.execute(
        select(JournalRow.action_id, Reveal.field, Reveal.details)
        .join(Reveal, Reveal.id == JournalRow.key)
        .where(JournalRow.action_id.in_(actions), JournalRow.entity == "reveal")
    )
    found: dict[Key, str] = {}
    for action, field, details in rows:
        what = details.get("what", "") if isinstance(details, dict) else ""
        found.setdefault(action, f"{field}:{what}" if what else str(field))
    return found


def _act(session: Session, action: Action, is_undone: bool, names: dict[Key, str], looks: dict[Key, str]) -> Act:
    part = select(JournalRow.subject_id).where(JournalRow.action_id == action.id).limit(COUNTED)
    subjects = list(session.scalars(part))
    people = list(dict.fromkeys(key for key in subjects if key is not None))
    shown = people[:NAMED]
    of = dict(session.execute(select(Candidate.id, Candidate.name).where(Candidate.id.in_(shown))).all())
    return Act(
        key=action.id,
        code=action.code,
        params=dict(action.params or {}),
        at=action.at,
        person=action.person_id,
        who=names.get(action.person_id, "") if action.person_id is not None else "",
        workstation=action.workstation,
        rows=len(subjects),
        about=tuple(of[key] for key in shown if key in of),
        more_about=max(0, len(people) - NAMED),
        looked_at=looks.get(action.id, ""),
        is_undone=is_undone,
    )


def people_who_acted(session: Session) -> tuple[tuple[Key, str], ...]:
    """Colleagues for the filter, by name."""
    rows = session.execute(select(Person.id, Person.name).order_by(Person.pinyin, Person.name))
    return tuple((key, name) for key, name in rows)
