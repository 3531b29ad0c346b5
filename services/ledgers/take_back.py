"""Take an import back at any later time, through the inverse of its journal action.

Whom somebody has worked on since (moved, edited, talked to, commented) stays, whole: the person, the
application, everything. So do positions, channels and colleagues that others refer to by now. The rest goes,
and what the import filled in on people who were there before is emptied again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, delete, func, select
from sqlalchemy.orm import Session, aliased

from models.journal import journaled_tables
from models.tables import Action, Base, Candidate, ImportBatch, ImportRow, JournalRow, Person
from models.values.enums import ImportState, Operation, RowOutcome
from models.values.keys import Key
from services import journal
from services.errors import AppError, NotFound
from services.jobs import Desk
from services.journal import Spared
from services.ledgers.on_file import parts
from services.ledgers.verify import Report
from services.progress import Progress
from services.use_cases import UseCase

_IN_NUMBERS = ("candidate", "application", "interview", "assignment", "evaluation")
_BY_ITSELF = frozenset({UseCase.TASK_RING, UseCase.TASK_ESCALATE})
"""What the program does when a time has come: nobody has worked on anybody."""


@dataclass(frozen=True, slots=True)
class Line:
    """One import in the list of recent ones."""

    batch: Key
    file_name: str
    at: datetime
    by: str
    rows: int
    created: int
    is_taken_back: bool


@dataclass(frozen=True, slots=True)
class Edited:
    """Somebody from the import on whom people have worked since."""

    candidate: Key
    name: str
    changes: int
    codes: tuple[str, ...] = ()  # what was done, as use cases, the latest first
    is_created: bool = True  # by this import; otherwise they were there before
    stands_in: str = ""  # a later import that has them too: it must be taken back first

    @property
    def can_be_reverted(self) -> bool:
        return not self.stands_in


@dataclass(frozen=True, slots=True)
class Preview:
    """What taking back would do."""

    batch: Key
    created: int  # people that would go
    filled: int  # people on file who lose what was filled in
    edited: tuple[Edited, ...]


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What it did."""

    rows: int
    kept_people: int
    kept_others: int
    reverted_people: int = 0


def recent(session: Session, *, limit: int = 20) -> tuple[Line, ...]:
    """The latest imports, newest first."""
    rows = session.execute(
        select(ImportBatch, Person.name)
        .outerjoin(Person, Person.id == ImportBatch.by_id)
        .order_by(ImportBatch.at.desc())
        .limit(limit)
    )
    return tuple(
        Line(
            batch.id,
            batch.file_name,
            batch.at,
            name or "",
            batch.rows,
            int((batch.report or {}).get("created", 0)),
            batch.state is ImportState.TAKEN_BACK,
        )
        for batch, name in rows
    )


def report_of(session: Session, *, batch: Key) -> tuple[Line, Report]:
    """The verification report of an import."""
    line = next((line for line in recent(session, limit=10_000) if line.batch == batch), None)
    row = session.get(ImportBatch, batch)
    if line is None or row is None or row.report is None:
        raise NotFound("import_batch", batch)
    return line, Report.from_data(row.report)


def preview(session: Session, *, batch: Key) -> Preview:
    """Whom it would remove, and whom it would leave because somebody has worked on them since."""
    row = _standing(session, batch)
    edited, _ = _since(session, row)
    created = session.scalar(
        select(func.count(func.distinct(ImportRow.candidate_id))).where(
            ImportRow.batch_id == batch, ImportRow.outcome == RowOutcome.CREATED
        )
    )
    return Preview(
        batch,
        (created or 0),
        _filled(session, row.action_id),
        tuple(sorted(edited, key=lambda e: (-e.changes, e.name))),
    )


def _since(session: Session, batch: ImportBatch) -> tuple[list[Edited], frozenset[Key]]:
    """On whom of an import people have worked since, with what was done; and on whom only the program's clock has."""
    touched = _touched_since(session, batch)
    alone = {
        each.candidate for each in touched if each.can_be_reverted and each.codes and _BY_ITSELF.issuperset(each.codes)
    }
    return [each for each in touched if each.candidate not in alone], frozenset(alone)


def _touched_since(session: Session, batch: ImportBatch) -> list[Edited]:
    counts = _worked_on(session, batch.action_id)
    keys = sorted(counts)
    made = set(_created_people(session, batch.action_id))
    names: dict[Key, str] = {}
    codes: dict[Key, dict[str, None]] = {}
    later: dict[Key, str] = {}
    idle = _idle(session, batch.action_id)
    for part in parts(keys):
        names.update(dict(session.execute(select(Candidate.id, Candidate.name).where(Candidate.id.in_(part))).all()))
        done = session.execute(
            select(JournalRow.subject_id, Action.code)
            .join(Action, Action.id == JournalRow.action_id)
            .where(JournalRow.subject_id.in_(part), JournalRow.action_id.not_in(idle))
            .where(Action.id > batch.action_id)
            .group_by(JournalRow.subject_id, Action.code, Action.id)
            .order_by(Action.id.desc())
        )
        for key, code in done:
            assert key is not None
            codes.setdefault(key, {})[code] = None
        others = session.execute(
            select(ImportRow.candidate_id, ImportBatch.file_name)
            .join(ImportBatch, ImportBatch.id == ImportRow.batch_id)
            .where(ImportRow.candidate_id.in_(part), ImportBatch.state == ImportState.APPLIED)
            .where(ImportBatch.action_id > batch.action_id)
        )
        later.update({key: name for key, name in others if key is not None})
    return [
        Edited(key, names.get(key, ""), counts[key], tuple(codes.get(key, ())), key in made, later.get(key, ""))
        for key in keys
    ]


def _created_people(session: Session, action: Key) -> Sequence[Key]:
    return session.scalars(
        select(JournalRow.key).where(
            JournalRow.action_id == action, JournalRow.entity == "candidate", JournalRow.operation == Operation.INSERT
        )
    ).all()


def _filled(session: Session, action: Key) -> int:
    """How many people who were there before lose something: the action wrote about them, and did not make them."""
    made = select(JournalRow.key).where(
        JournalRow.action_id == action, JournalRow.entity == "candidate", JournalRow.operation == Operation.INSERT
    )
    subjects = select(func.count(func.distinct(JournalRow.subject_id))).where(
        JournalRow.action_id == action,
        JournalRow.entity != "import_row",
        JournalRow.subject_id.is_not(None),
        JournalRow.subject_id.not_in(made),
    )
    return session.scalar(subjects) or 0


def take_back(desk: Desk, progress: Progress, *, batch: Key, revert: frozenset[Key] = frozenset()) -> TakenBack:
    """Undo an import; one action. People worked on since are kept, but for those in `revert`."""
    progress.step(0, 0, "take_back")
    with desk.workspace.action(UseCase.TAKE_BACK, may_delete=True, params={"batch": batch.hex}) as session:
        return invert(session, batch=batch, revert=revert, progress=progress)


def invert(session: Session, *, batch: Key, progress: Progress, revert: frozenset[Key] = frozenset()) -> TakenBack:
    """The inverse inside the open action."""
    row = _standing(session, batch)
    edited, alone = _since(session, row)
    force = frozenset(each.candidate for each in edited if each.candidate in revert and each.can_be_reverted)
    subjects = frozenset(each.candidate for each in edited) - force
    force |= alone
    made = _made(session, row.action_id)
    learned = _touched(session, row.action_id, "mapping_profile")  # what was understood stays known
    spare = Spared(subjects, frozenset({("import_batch", batch), *made, *learned}))
    with _quick_references(session):
        later = _delete_with_what_hangs_on(session, row.action_id, force)
        done = journal.invert(session, row.action_id, keep_edited=True, spare=spare, force=force)
    others = _delete_unneeded(session, made)
    progress.step(1, 1, "take_back")
    session.expire_all()
    session.get_one(ImportBatch, batch).state = ImportState.TAKEN_BACK
    session.flush()
    return TakenBack(done.rows + later, len(subjects), others + len(done.kept), len(force - alone))


def _delete_with_what_hangs_on(session: Session, action: Key, people: frozenset[Key]) -> int:
    """What the action made of these people goes with everything that was put on it since; answers the rows."""
    deleted = 0
    journal.defer_constraints(session)
    for part in parts(sorted(people)):
        made = session.execute(
            select(JournalRow.entity, JournalRow.key).where(
                JournalRow.action_id == action,
                JournalRow.subject_id.in_(part),
                JournalRow.operation == Operation.INSERT,
                JournalRow.entity != "import_row",
            )
        )
        by_entity: dict[str, set[Key]] = {}
        for entity, key in made:
            by_entity.setdefault(entity, set()).add(key)
        for entity, keys in by_entity.items():
            deleted += _delete_deep(session, entity, keys)
    return deleted


def _delete_deep(session: Session, entity: str, keys: set[Key]) -> int:
    """Rows with all rows that refer to them, from the leaves up."""
    deleted = 0
    table = Base.metadata.tables[entity]
    for part in parts(sorted(keys)):
        for column in _references(entity):
            if column.table.name == "import_row":
                continue  # of this import: the inverse takes them; of others: they keep these people
            found = set(session.scalars(select(column.table.c.id).where(column.in_(part))))
            if found:
                deleted += _delete_deep(session, column.table.name, found)
        gone = session.execute(delete(table).where(table.c.id.in_(part)))
        deleted += max(0, getattr(gone, "rowcount", 0))
    return deleted


@contextmanager
def _quick_references(session: Session) -> Iterator[None]:
    """Indexes, inside this transaction, on what refers to the rows that go.

    Before SQLite lets a row go, it looks for rows that refer to it: without an index through the whole table, for
    every row. 20,000 people took 27 s for `merged_into_id` alone. The server has its indexes or does without.
    """
    if session.get_bind().dialect.name != "sqlite":
        yield
        return
    connection = session.connection()
    names: list[str] = []
    for column in _bare_references():
        name = f"zx_take_back_{column.table.name}_{column.name}"
        connection.exec_driver_sql(f'CREATE INDEX "{name}" ON "{column.table.name}" ("{column.name}")')
        names.append(name)
    try:
        yield
    finally:
        for name in names:
            connection.exec_driver_sql(f'DROP INDEX "{name}"')


def _bare_references() -> list[Column[Key]]:
    """Foreign keys to rows that an import makes in numbers, without an index of their own."""
    found: list[Column[Key]] = []
    for entity in _IN_NUMBERS:
        for column in _references(entity):
            leading = {index.columns[0].name for index in column.table.indexes if len(index.columns)}
            if column.name not in leading and not column.primary_key:
                found.append(column)
    return found


def _standing(session: Session, batch: Key) -> ImportBatch:
    row = session.get(ImportBatch, batch)
    if row is None:
        raise NotFound("import_batch", batch)
    if row.state is ImportState.TAKEN_BACK:
        raise AppError("ledger.taken_back", name=row.file_name)
    return row


def _worked_on(session: Session, action: Key) -> dict[Key, int]:
    """People whom the action touched and on whom other actions that still stand have worked after it: with how many.

    What was undone, and an import that was taken back, is no work.
    """
    last = session.scalar(select(func.max(JournalRow.seq)).where(JournalRow.action_id == action)) or 0
    mine = aliased(JournalRow)
    touched = select(mine.subject_id).where(mine.action_id == action, mine.subject_id.is_not(None)).distinct()
    rows = session.execute(
        select(JournalRow.subject_id, func.count())
        .where(
            JournalRow.seq > last,
            JournalRow.action_id.not_in(_idle(session, action)),
            JournalRow.subject_id.in_(touched),
        )
        .group_by(JournalRow.subject_id)
    )
    return {subject: count for subject, count in rows if subject is not None}


def _idle(session: Session, action: Key) -> set[Key]:
    """Actions that are no work on what this action made: itself, what was undone or taken back."""
    return {action, *journal.without_effect(session), *_taken_back(session)}


def _taken_back(session: Session) -> set[Key]:
    """The actions of imports that were taken back, and the actions that did it."""
    batches = dict(
        session.execute(
            select(ImportBatch.id, ImportBatch.action_id).where(ImportBatch.state == ImportState.TAKEN_BACK)
        ).all()
    )
    acts = session.execute(select(Action.id, Action.params).where(Action.code == UseCase.TAKE_BACK))
    by_hand = {key for key, params in acts if Key(hex=(params or {}).get("batch", Key(int=0).hex)) in batches}
    return set(batches.values()) | by_hand


def _made(session: Session, action: Key) -> set[tuple[str, Key]]:
    """Rows without a subject that the action made: positions, channels, colleagues, departments."""
    rows = session.execute(
        select(JournalRow.entity, JournalRow.key).where(
            JournalRow.action_id == action,
            JournalRow.operation == Operation.INSERT,
            JournalRow.subject_id.is_(None),
            JournalRow.entity.not_in(("import_row", "import_batch", "mapping_profile")),
        )
    )
    return {(entity, key) for entity, key in rows}


def _touched(session: Session, action: Key, entity: str) -> set[tuple[str, Key]]:
    rows = select(JournalRow.key).where(JournalRow.action_id == action, JournalRow.entity == entity)
    return {(entity, key) for key in session.scalars(rows)}


def _delete_unneeded(session: Session, made: set[tuple[str, Key]]) -> int:
    """Delete those of the made rows that nothing refers to any more; answers how many stay."""
    while True:
        free = {(entity, key) for entity, key in made if not _is_needed(session, entity, key)}
        for entity, key in free:
            table = Base.metadata.tables[entity]
            session.execute(delete(table).where(table.c.id == key))
        made -= free
        if not free:
            return len(made)


def _is_needed(session: Session, entity: str, key: Key) -> bool:
    return any(
        session.execute(select(column).where(column == key).limit(1)).first() is not None
        for column in _references(entity)
    )


def _references(entity: str) -> list[Column[Key]]:
    """Every foreign key column that points to a table."""
    names = {mapped.__tablename__ for mapped in journaled_tables()}
    return [
        column
        for table in Base.metadata.tables.values()
        if table.name in names
        for column in table.columns
        if any(foreign.column.table.name == entity for foreign in column.foreign_keys)
    ]
