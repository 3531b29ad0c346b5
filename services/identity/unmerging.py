"""Taking merged records apart again, at any later time: the inverse of the merge, with later edits respected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from models.journal import table_of
from models.tables import Action, Candidate, JournalRow, Person
from models.values.enums import Operation
from models.values.keys import Key
from services import candidates, journal
from services.errors import AppError
from services.identity.comparing import Evidence
from services.identity.moving import touch
from services.jobs import Desk
from services.progress import Progress
from services.use_cases import UseCase

TOLD = ("application", "document", "interview", "evaluation", "comment", "contact_log", "contact", "fact")
"""What is worth telling when it came after the merge."""
MOST = 200


@dataclass(frozen=True, slots=True)
class MergedRecord:
    """A record that was merged into another, and when, by whom, why."""

    kept: Key
    kept_name: str
    other: Key
    name: str
    action: Key
    at: datetime
    by: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Later:
    """A value that somebody changed after the merge: it stays as it is now."""

    entity: str
    column: str
    merged: Any
    now: Any


@dataclass(frozen=True, slots=True)
class UnmergePreview:
    """What taking apart would do."""

    record: MergedRecord
    back: Mapping[str, int]  # table → rows that go back to the other record
    later: tuple[Later, ...]  # stays as it was edited
    added: Mapping[str, int]  # table → rows that came after the merge: they stay with the record that was kept


@dataclass(frozen=True, slots=True)
class Unmerged:
    """What it did."""

    other: Key
    rows: int
    kept: int


def merged_records(session: Session, *, candidate: Key | None = None) -> tuple[MergedRecord, ...]:
    """What was merged into this record, or into any, and can be taken apart, the latest first."""
    into = aliased(Candidate)
    query = (
        select(into.id, into.name, Candidate.id, Candidate.name)
        .join(into, into.id == Candidate.merged_into_id)
        .where(into.merged_into_id.is_(None))
        .order_by(Candidate.id.desc())
        .limit(MOST)
    )
    if candidate is not None:
        query = query.where(into.id == candidate)
    found = [_record(session, *row) for row in session.execute(query)]
    return tuple(sorted((each for each in found if each is not None), key=lambda each: each.at, reverse=True))


def preview(session: Session, *, candidate: Key, other: Key) -> UnmergePreview:
    """What would go back, what was changed since, what came since."""
    record = _of(session, candidate, other)
    rows = session.execute(
        select(JournalRow.entity, func.count())
        .where(
            JournalRow.action_id == record.action,
            JournalRow.operation == Operation.UPDATE,
            JournalRow.subject_id == other,
            JournalRow.entity != "candidate",
        )
        .group_by(JournalRow.entity)
    )
    later = tuple(
        Later(kept.entity, clash.column, clash.mine, clash.theirs)
        for kept in journal.edited_since(session, record.action)
        for clash in kept.clashes
    )
    return UnmergePreview(record, dict(rows.all()), later, _added(session, candidate, record.action))


def unmerge(desk: Desk, progress: Progress, *, candidate: Key, other: Key) -> Unmerged:
    """Take a merged record out again; one action, which can be undone. What was edited since stays as it is."""
    progress.step(0, 1)
    with desk.reading() as session:
        record = _of(session, candidate, other)
    params = {"kept": candidate.hex, "other": other.hex}
    with desk.action(UseCase.CANDIDATE_UNMERGE, params=params, undoes=record.action) as session:
        candidates.living(session, candidate)
        done = journal.invert(session, record.action, keep_edited=True, by_column=True)
        session.expire_all()
        row = session.get(Candidate, other)
        if row is None or row.merged_into_id is not None:
            raise AppError("identity.cannot_unmerge")
        touch(session, candidate)
    progress.step(1, 1)
    return Unmerged(other, done.rows, len(done.kept))


def _of(session: Session, candidate: Key, other: Key) -> MergedRecord:
    """The merge of exactly these two. A record that was itself merged further must be taken out there first."""
    candidates.living(session, candidate)
    found = next((each for each in merged_records(session, candidate=candidate) if each.other == other), None)
    if found is None:
        raise AppError("identity.cannot_unmerge")
    return found


def _record(session: Session, kept: Key, kept_name: str, other: Key, name: str) -> MergedRecord | None:
    row = session.execute(
        select(Action, Person.name)
        .join(JournalRow, JournalRow.action_id == Action.id)
        .outerjoin(Person, Person.id == Action.person_id)
        .where(JournalRow.key == other, JournalRow.entity == "candidate", Action.code == UseCase.CANDIDATE_MERGE)
        .order_by(JournalRow.seq.desc())
        .limit(1)
    ).first()
    if row is None:
        return None
    action, by = row
    codes = (action.params or {}).get("evidence", ())
    known = set(Evidence)
    evidence = tuple(Evidence(code) for code in codes if code in known)
    return MergedRecord(kept, kept_name, other, name, action.id, action.at, by or "", evidence)


def _added(session: Session, candidate: Key, action: Key) -> dict[str, int]:
    """Rows that were made for the kept record after the merge and are still there."""
    last = session.scalar(select(func.max(JournalRow.seq)).where(JournalRow.action_id == action)) or 0
    rows = session.execute(
        select(JournalRow.entity, JournalRow.key).where(
            JournalRow.subject_id == candidate,
            JournalRow.seq > last,
            JournalRow.operation == Operation.INSERT,
            JournalRow.entity.in_(TOLD),
        )
    )
    made: dict[str, set[Key]] = {}
    for entity, key in rows:
        made.setdefault(entity, set()).add(key)
    counts: Counter[str] = Counter()
    for entity, keys in made.items():
        table = table_of(entity)
        counts[entity] = session.scalar(select(func.count()).select_from(table).where(table.c.id.in_(keys))) or 0
    return {entity: count for entity, count in counts.items() if count}
