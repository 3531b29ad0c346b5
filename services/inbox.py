"""收件: what somebody is told by the program and by colleagues, read or not, and where each leads."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, delete, func, insert, select
from sqlalchemy.orm import Session

from models.tables import Candidate, Comment, Notification, NotificationRead, Person, Requisition, Task
from models.values import clock
from models.values.enums import TaskKind
from models.values.keys import Key
from services import comments
from services.conditions import chunks

MOST = 500
EXCERPT = 120  # characters of a comment


class About(StrEnum):
    """What a notice is about; the stored kinds of notifications."""

    MENTION = "mention"
    REMINDER = "reminder"  # a colleague asks
    DUE = "due"  # a reminder of one's own fell due
    ESCALATION = "escalation"  # something of one's people is overdue
    REQUISITION = "requisition"
    FORM_RETURNED = "form_returned"  # an evaluation or a list that was filled in outside the program came back
    RETENTION = "retention"  # people whose time on file is over
    OTHER = "other"


class Part(StrEnum):
    """Which notices are asked for."""

    UNREAD = "unread"
    ALL = "all"
    MENTIONS = "mentions"


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice. `words` are a colleague's own, or what a task or a request is called."""

    key: Key
    about: About
    at: datetime
    is_read: bool
    candidate: Key | None
    name: str
    by: str
    words: str
    task_kind: TaskKind | None = None
    application: Key | None = None
    assignment: Key | None = None
    requisition: Key | None = None
    count: int = 0


@dataclass(frozen=True, slots=True)
class Inbox:
    """The notices of one part, and how many are unread."""

    notices: tuple[Notice, ...]
    unread: int


def inbox(session: Session, *, person: Key, part: Part = Part.UNREAD) -> Inbox:
    """What this person was told, newest first."""
    query = _query(person)
    if part is Part.UNREAD:
        query = query.where(NotificationRead.at.is_(None))
    if part is Part.MENTIONS:
        query = query.where(Notification.kind == About.MENTION)
    return Inbox(_notices(session, query, person), unread_count(session, person=person))


def unread_count(session: Session, *, person: Key) -> int:
    """The number on the rail."""
    return session.scalar(_unread(person).with_only_columns(func.count())) or 0


def _unread(person: Key) -> Select[Any]:
    return (
        select(Notification)
        .select_from(Notification)
        .outerjoin(NotificationRead, NotificationRead.notification_id == Notification.id)
        .where(Notification.person_id == person, NotificationRead.at.is_(None))
    )


def unread(session: Session, *, person: Key) -> frozenset[Key]:
    """The notices that are unread now, by key: no clock says what is new, since every workstation has its own."""
    query = _unread(person).with_only_columns(Notification.id)
    return frozenset(session.scalars(query))


def news(session: Session, *, person: Key, known: Collection[Key]) -> tuple[Notice, ...]:
    """What is unread besides what was known: what the desktop tells."""
    new = unread(session, person=person) - frozenset(known)
    if not new:
        return ()
    return tuple(each for each in inbox(session, person=person).notices if each.key in new)


def mark_read(session: Session, *, notices: Sequence[Key]) -> int:
    """Note that these were read. No action: reading changes nothing that anybody would take back."""
    known: set[Key] = set()
    for chunk in chunks(set(notices)):
        known.update(
            session.scalars(select(NotificationRead.notification_id).where(NotificationRead.notification_id.in_(chunk)))
        )
    fresh = [{"notification_id": key, "at": clock.now()} for key in dict.fromkeys(notices) if key not in known]
    if fresh:
        session.execute(insert(NotificationRead), fresh)
    return len(fresh)


def mark_unread(session: Session, *, notices: Sequence[Key]) -> int:
    """Keep them for later."""
    for chunk in chunks(set(notices)):
        session.execute(delete(NotificationRead).where(NotificationRead.notification_id.in_(chunk)))
    return len(notices)


def mark_all_read(session: Session, *, person: Key) -> int:
    """Everything that this person was told until now."""
    return mark_read(session, notices=list(unread(session, person=person)))


def _query(person: Key) -> Select[Notification, datetime, str]:
    return (
        select(Notification, NotificationRead.at, Candidate.name)
        .outerjoin(NotificationRead, NotificationRead.notification_id == Notification.id)
        .outerjoin(Candidate, Candidate.id == Notification.candidate_id)
        .where(Notification.person_id == person)
        .order_by(Notification.at.desc(), Notification.id.desc())
        .limit(MOST)
    )


def _notices(session: Session, query: Select[Notification, datetime, str], person: Key) -> tuple[Notice, ...]:
    rows = session.execute(query).all()
    said = _said(session, [row for row, *_ in rows], person)
    tasks = _by_key(session, Task, [_param(row, "task") for row, *_ in rows])
    wanted = _by_key(session, Requisition, [_param(row, "requisition") for row, *_ in rows])
    found = []
    for row, read_at, name in rows:
        words, by = said.get(row.id, ("", ""))
        task, request = tasks.get(_param(row, "task")), wanted.get(_param(row, "requisition"))
        found.append(
            Notice(
                row.id,
                About(row.kind) if row.kind in list(About) else About.OTHER,
                row.at,
                read_at is not None,
                row.candidate_id,
                name or "",
                by,
                words or (task.words if task else "") or (request.title if request else "") or _words_of(row),
                task.kind if task else _kind(row),
                task.application_id if task else None,
                task.assignment_id if task else None,
                request.id if request else None,
                int((row.params or {}).get("count", 0)) if row.kind == About.RETENTION else 0,
            )
        )
    return tuple(found)


def _said(session: Session, rows: Sequence[Notification], person: Key) -> dict[Key, tuple[str, str]]:
    """What was said where somebody is mentioned, as far as the one who is told may read it, and by whom."""
    of_comment = {_param(row, "comment"): row.id for row in rows if _param(row, "comment") is not None}
    found = {}
    for chunk in chunks(key for key in of_comment if key is not None):
        query = (
            select(Comment, Person.name).outerjoin(Person, Person.id == Comment.author_id).where(Comment.id.in_(chunk))
        )
        for remark, name in session.execute(query):
            words = remark.words if comments.may_read_one(session, person, remark) else ""
            found[of_comment[remark.id]] = (words[:EXCERPT], name or "")
    return found


def _by_key(session: Session, table: type[Any], keys: Sequence[Key | None]) -> dict[Key | None, Any]:
    found: dict[Key | None, Any] = {}
    for chunk in chunks(key for key in set(keys) if key is not None):
        found.update({row.id: row for row in session.scalars(select(table).where(table.id.in_(chunk)))})
    return found


def _param(row: Notification, name: str) -> Key | None:
    value = (row.params or {}).get(name)
    return Key(hex=value) if isinstance(value, str) else None


def _words_of(row: Notification) -> str:
    return str((row.params or {}).get("words", ""))


def _kind(row: Notification) -> TaskKind | None:
    value = (row.params or {}).get("kind")
    return TaskKind(value) if value in list(TaskKind) else None
