"""Discussion of a candidate among colleagues, with @mentions that reach the person named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.access import matrix
from models.tables import Application, Assignment, Candidate, Comment, Notification, Person, Position, Task
from models.values import clock
from models.values.keys import Key
from services import access, candidates
from services.errors import AppError

LONGEST = 4_000  # characters
MENTION = "mention"


@dataclass(frozen=True, slots=True)
class Remark:
    """One comment."""

    key: Key
    author: str
    words: str
    at: datetime
    mentions_me: bool


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who can be mentioned."""

    key: Key
    name: str
    title: str
    pinyin: str
    initials: str


def add(session: Session, *, candidate: Key, words: str, application: Key | None = None) -> Key:
    """Say something about a candidate; whoever is named with an @ is told."""
    candidates.living(session, candidate)
    said = words.strip()
    if not said:
        raise AppError("comment.words_missing")
    if len(said) > LONGEST:
        raise AppError("comment.words_too_long", most=LONGEST)
    author = access.acting(session)
    named = mentioned(said, colleagues(session))
    now = clock.now()
    row = Comment(
        candidate_id=candidate,
        application_id=application,
        author_id=author,
        words=said,
        mentions=[person.hex for person in named],
        at=now,
    )
    session.add(row)
    session.flush()
    for person in named:
        if person != author:
            session.add(
                Notification(
                    person_id=person, kind=MENTION, candidate_id=candidate, params={"comment": row.id.hex}, at=now
                )
            )
    return row.id


def mentioned(words: str, people: Sequence[Colleague]) -> list[Key]:
    """The people named as "@name", longer names before their beginnings ("@林晓雯" is not "@林晓")."""
    found: list[Key] = []
    rest = words
    for person in sorted(people, key=lambda p: -len(p.name)):
        handle = f"@{person.name}"
        if person.name and handle in rest:
            rest = rest.replace(handle, " ")
            found.append(person.key)
    return found


def colleagues(session: Session) -> tuple[Colleague, ...]:
    """Everybody who can be mentioned, by name."""
    rows = session.scalars(select(Person).where(Person.is_active).order_by(Person.pinyin, Person.name))
    return tuple(Colleague(row.id, row.name, row.title, row.pinyin, row.initials) for row in rows)


def may_read(session: Session, viewer: Key | None, candidate: Key) -> bool:
    """Who may read what is said of a candidate: whoever reads all comments, who leads or recruits for a position
    that the person applied for, who interviews the person or is to approve, and who wrote something there.
    """
    if viewer is None:
        return False
    if any(matrix().reads_all("comment", role) for role in access.roles_of(session, viewer)):
        return True
    leads = (
        select(Application.id)
        .join(Position, Position.id == Application.position_id)
        .where(
            Application.candidate_id == candidate,
            or_(Position.hiring_manager_id == viewer, Position.owner_id == viewer, Application.owner_id == viewer),
        )
    )
    asks = select(Assignment.id).where(Assignment.candidate_id == candidate, Assignment.person_id == viewer)
    decides = select(Task.id).where(Task.candidate_id == candidate, Task.owner_id == viewer)
    keeps = select(Candidate.id).where(Candidate.id == candidate, Candidate.owner_id == viewer)
    wrote = select(Comment.id).where(Comment.candidate_id == candidate, Comment.author_id == viewer)
    return any(session.scalar(query.limit(1)) is not None for query in (leads, asks, decides, keeps, wrote))


def may_read_one(session: Session, viewer: Key | None, remark: Comment) -> bool:
    """Whoever is named in a comment may read that one, whatever else is kept from them."""
    if viewer is not None and viewer.hex in (remark.mentions or []):
        return True
    return may_read(session, viewer, remark.candidate_id)


def remarks(session: Session, *, candidate: Key, viewer: Key | None) -> tuple[Remark, ...]:
    """The discussion, newest first; to those without the right only what names them."""
    rows = session.execute(
        select(Comment, Person.name)
        .outerjoin(Person, Person.id == Comment.author_id)
        .where(Comment.candidate_id == candidate)
        .order_by(Comment.at.desc(), Comment.id.desc())
    )
    me = viewer.hex if viewer else ""
    may_read_all = may_read(session, viewer, candidate)
    return tuple(
        Remark(row.id, name or "", row.words, row.at, me in (row.mentions or []))
        for row, name in rows
        if may_read_all or me in (row.mentions or [])
    )
