"""Erasing a person: everything that names them goes, what the figures count stays without a name. Never undone.

The record stays as a shell that is merged into itself, so that no list shows it and every figure still counts it.
Applications, stage events, interviews and scores hang on it, with their words emptied. The journal keeps that
something happened and when; the values are replaced by their digest (see `forgetting`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, delete, func, or_, select, update
from sqlalchemy.orm import Session

from models.tables import (
    Application,
    Assignment,
    Base,
    Candidate,
    Content,
    ContentChunk,
    ContentPreview,
    Document,
    DocumentText,
    Erasure,
    EvaluationDraft,
)
from models.values import clock
from models.values.enums import ApplicationState
from models.values.keys import Key, new_key
from services import access, journal, pipeline
from services.errors import NotFound
from services.identity.moving import records
from services.intake.source_mail import mail_of
from services.pipeline import Seen
from services.privacy import forgetting, plan, rewriting, traces
from services.privacy.traces import Signs, Trace
from services.search import index

REQUEST, RETENTION, RESTORED = "request", "retention", "restored"


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasure did: its key, and the rows that went, by table."""

    erasure: Key
    people: int
    gone: Mapping[str, int]
    emptied: int  # journal rows
    struck: int  # rows elsewhere


def erase(session: Session, *, candidates: Sequence[Key], reason: str = REQUEST, strike_names: bool = True) -> Erased:
    """Erase these people, inside an action that may delete. `strike_names` also takes the bare name out of others'
    texts; numbers and addresses always go. A running application ends as withdrawn first.
    """
    for candidate in candidates:
        if session.get(Candidate, candidate) is None:
            raise NotFound("candidate", candidate)
    people = sorted({record for candidate in candidates for record in records(session, candidate)})
    _end_running(session, people)
    journal.defer_constraints(session)
    signs = traces.signs_of(session, people)
    if not strike_names:
        signs = Signs(signs.sure)
    found = list(traces.elsewhere(session, people, signs))
    gone: Counter[str] = Counter()
    touched = _strike(session, found, signs, gone)
    _drop_documents(session, people, gone)
    for table in plan.below_candidates():
        if table.name in plan.KEPT:
            touched |= rewriting.empty_words(session, table, people, plan.KEPT[table.name], signs.all)
        else:
            gone[table.name] += _drop_rows(session, table, people)
    _leave_shells(session, people)
    session.flush()
    session.expire_all()
    index.refresh(session, [*people, *{trace.subject for trace in found if trace.subject is not None}])
    seqs = forgetting.images_of(session, people, touched, signs.all)
    emptied = forgetting.empty(session, seqs)
    row = Erasure(
        id=new_key(),
        people=[key.hex for key in people],
        reason=reason,
        counts={name: count for name, count in sorted(gone.items()) if count},
        seqs=forgetting.packed(seqs),
        by_id=access.acting(session),
        at=clock.now(),
    )
    session.add(row)
    session.flush()
    return Erased(row.id, len(candidates), row.counts, emptied, len(found))


def _end_running(session: Session, people: Sequence[Key]) -> None:
    running = session.execute(
        select(Application.id, Application.version).where(
            Application.candidate_id.in_(people), Application.state == ApplicationState.OPEN
        )
    ).all()
    if running:
        pipeline.withdraw(session, applications=[Seen(key, version) for key, version in running])
        session.flush()


def _strike(session: Session, found: Sequence[Trace], signs: Signs, gone: Counter[str]) -> set[Key]:
    """Take the signs out of other rows. A file waiting in the intake that holds a number is this person's: it goes."""
    touched: set[Key] = set()
    for trace in found:
        table = Base.metadata.tables[trace.table]
        if trace.table == "intake_item" and trace.is_sure and trace.subject is None:
            gone[trace.table] += 1
            touched |= _drop_waiting(session, trace)
        else:
            values = {name: traces.struck(trace.row[name], signs.all) for name in trace.columns}
            rewriting.rewrite(session, table, trace.row, values)
        touched.update(key for key in trace.key if isinstance(key, Key))
    return touched


def _drop_waiting(session: Session, trace: Trace) -> set[Key]:
    table = Base.metadata.tables["intake_item"]
    session.execute(delete(table).where(table.c.id == trace.row["id"]))
    told = [key for key in (trace.row["document_id"], mail_of(trace.row.get("parsed"))) if key is not None]
    waiting = list(session.scalars(select(Document.id).where(Document.id.in_(told), Document.candidate_id.is_(None))))
    if waiting:
        _drop_files(session, waiting)
    return set(waiting)


def _drop_documents(session: Session, people: Sequence[Key], gone: Counter[str]) -> None:
    """Files and what was read of them; also what waits in the intake under one of these people, and drafts."""
    waiting = Base.metadata.tables["intake_item"]
    mine = select(Document.id).where(Document.candidate_id.in_(people))
    of_mine = or_(waiting.c.candidate_id.in_(people), waiting.c.document_id.in_(mine))
    gone["intake_item"] += session.execute(delete(waiting).where(of_mine)).rowcount  # type: ignore[attr-defined]
    documents = list(session.scalars(mine))
    gone["document"] += len(documents)
    _drop_files(session, documents)
    parts = select(Assignment.id).where(Assignment.candidate_id.in_(people))
    session.execute(delete(EvaluationDraft).where(EvaluationDraft.assignment_id.in_(parts)))


def _drop_files(session: Session, documents: Sequence[Key]) -> None:
    shas = set(session.scalars(select(Document.sha256).where(Document.id.in_(documents))))
    session.execute(delete(DocumentText).where(DocumentText.document_id.in_(documents)))
    session.execute(delete(Document.__table__).where(Document.id.in_(documents)))  # type: ignore[arg-type]
    shared = set(session.scalars(select(Document.sha256).where(Document.sha256.in_(shas))))
    for entity in (ContentChunk, ContentPreview, Content):
        session.execute(delete(entity).where(entity.sha256.in_(shas - shared)))


def _drop_rows(session: Session, table: Table, people: Sequence[Key]) -> int:
    """Rows that name one of these people in any column."""
    candidate = Candidate.__tablename__
    columns = [c for c in table.columns if any(f.target_fullname == f"{candidate}.id" for f in c.foreign_keys)]
    wanted = or_(*(column.in_(people) for column in columns))
    count = session.scalar(select(func.count()).select_from(table).where(wanted)) or 0
    if count:
        session.execute(delete(table).where(wanted))
    return count


def _leave_shells(session: Session, people: Collection[Key]) -> None:
    table = Candidate.__table__
    assert isinstance(table, Table)
    for row in session.execute(select(table).where(table.c.id.in_(people))).mappings().all():
        values: dict[str, Any] = {}
        for column in table.columns:
            if column.name in plan.SHELL_KEEPS:
                continue
            if column.name in plan.FILLED and row[column.name]:
                values[column.name] = plan.IS_THERE
            else:
                values[column.name] = rewriting.nothing(column)
        values |= {"name": plan.ANONYMOUS, "merged_into_id": row["id"], "version": table.c.version + 1}
        session.execute(update(table).where(table.c.id == row["id"]).values(**values))
