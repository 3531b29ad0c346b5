"""Undo, redo, take-back: the inverse of an action, computed from the journal.

The inverse replays the previous values of the action's rows, only where the row is still as that
action left it; otherwise it refuses with `Conflict`, naming both values, or, when asked to keep
later edits (take-back), leaves those rows alone and lists them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Table, delete, exists, func, insert, select, text, update
from sqlalchemy.orm import Session, aliased

from models.journal import journaled_tables, table_of
from models.journal.codec import decoded, digest_of_emptied
from models.tables import Action, JournalRow
from models.values.enums import Operation
from models.values.keys import Key
from services import access
from services.access import doors
from services.errors import AppError, Clash, Conflict, NotFound
from services.use_cases import UseCase
from services.workspace import Workspace

CHUNK = 500


@dataclass(slots=True)
class Footprint:
    """What one action did to one row."""

    entity: str
    key: Key
    last_seq: int
    action: Key
    created: bool = False
    deleted: bool = False
    before: dict[str, Any] = field(default_factory=dict)  # the values before the action, of the columns it touched
    subject: Key | None = None
    is_erased: bool = False  # its values were erased: nothing can be put back


@dataclass(frozen=True, slots=True)
class Kept:
    """A row that a take-back left alone, because it was edited since."""

    entity: str
    key: Key
    clashes: tuple[Clash, ...]


@dataclass(frozen=True, slots=True)
class Edited:
    """A row that somebody changed after an action: what stands there now, and what undo would put back.

    `is_whole`: the action made the row, and undo would take it away.
    """

    entity: str
    key: Key
    subject: Key | None
    back: Mapping[str, Any]
    now: Mapping[str, Any]
    is_whole: bool = False


Place = tuple[str, Key, str]
"""Table, row, column; no column means the whole row."""


class UndoConflict(Conflict):
    """Others edited what was to be undone. Nothing was undone; a person may choose (`undo(…, over=…)`)."""

    def __init__(self, clashes: Sequence[Clash], edited: Sequence[Edited]) -> None:
        super().__init__("journal.changed_since", clashes)
        self.edited = tuple(edited)


@dataclass(frozen=True, slots=True)
class Inverted:
    """The outcome of an inverse: its own action, rows put back, rows kept."""

    action: Key
    rows: int
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """An action as the history and the Undo menu show it."""

    action: Key
    code: str
    params: Mapping[str, Any] | None
    at: datetime
    person: Key | None
    undoes: Key | None
    is_undone: bool


@dataclass(frozen=True, slots=True)
class Spared:
    """Rows that an inverse leaves alone whole: everything about some people, and single rows by table and key."""

    subjects: frozenset[Key] = frozenset()
    rows: frozenset[tuple[str, Key]] = frozenset()

    def holds(self, entity: str, key: Key, subject: Key | None) -> bool:
        return subject in self.subjects or (entity, key) in self.rows


NOTHING_SPARED = Spared()


def undo(
    workspace: Workspace, action: Key, *, keep_edited: bool = False, over: frozenset[Place] | None = None
) -> Inverted:
    """Put back what an action changed, as an action of its own (which can be undone: redo).

    Raises `UndoConflict` with both values when a row was changed since, unless `keep_edited`; with `over`, what was
    edited since is kept as well, column by column, but for these places.
    """
    with workspace.reading() as session:
        row = session.get(Action, action)
        if row is None:
            raise NotFound("action", action)
        code = UseCase.REDO if row.code == UseCase.UNDO else UseCase.UNDO
        params = {"code": row.code, **(row.params or {})}
    with workspace.action(code, params=params, undoes=action, may_delete=True) as session:
        if over is None:
            return invert(session, action, keep_edited=keep_edited)
        return invert(session, action, keep_edited=True, by_column=True, over=over)


def invert(
    session: Session,
    action: Key,
    *,
    keep_edited: bool = False,
    by_column: bool = False,
    spare: Spared = NOTHING_SPARED,
    force: frozenset[Key] = frozenset(),
    over: frozenset[Place] = frozenset(),
) -> Inverted:
    """The inverse of an action inside the open transaction (see `undo`), but for what is spared.

    What it changed of the people in `force`, or at a place in `over`, is put back even where it was edited since: a
    person said so.
    Of other rows that were edited since, `keep_edited` leaves all as it is; with `by_column` only their edited columns.
    """
    defer_constraints(session)
    untouched = _delete_untouched_inserts(session, action, spare)
    kept: list[Kept] = []
    refused: list[tuple[Footprint, list[Clash]]] = []
    restored = untouched
    for footprint in _footprints(session, action, spare=spare):
        if footprint.is_erased:
            if not keep_edited:
                raise AppError("journal.erased")
            kept.append(Kept(footprint.entity, footprint.key, ()))
            continue
        clashes = [] if footprint.subject in force else _clashes(session, footprint, over)
        if clashes and not keep_edited:
            refused.append((footprint, clashes))
        if refused:
            continue
        if clashes:
            kept.append(Kept(footprint.entity, footprint.key, tuple(clashes)))
            if not by_column or footprint.created or footprint.deleted:
                continue
            for clash in clashes:
                footprint.before.pop(clash.column, None)
        _restore(session, footprint)
        restored += 1
    if refused:
        raise UndoConflict([clash for _, clashes in refused for clash in clashes], [_edited(*each) for each in refused])
    return Inverted(session.info["action"], restored, tuple(kept))


def _edited(footprint: Footprint, clashes: Sequence[Clash]) -> Edited:
    is_whole = footprint.created or footprint.deleted
    names = [clash.column for clash in clashes]
    back = {} if is_whole else {name: footprint.before.get(name) for name in names}
    now = {clash.column: clash.theirs for clash in clashes}
    return Edited(footprint.entity, footprint.key, footprint.subject, back, now, is_whole)


def edited_since(session: Session, action: Key) -> list[Kept]:
    """The rows of an action that somebody changed afterwards, with both values: shown before a take-back."""
    found = []
    for footprint in _footprints(session, action, only_later=True):
        clashes = _clashes(session, footprint)
        if clashes:
            found.append(Kept(footprint.entity, footprint.key, tuple(clashes)))
    return found


def without_effect(session: Session) -> set[Key]:
    """Actions that stand for nothing any more: those that were undone and not redone, and every inverse."""
    undone_by: dict[Key, list[Key]] = {}
    inverses = set()
    for key, undoes in session.execute(select(Action.id, Action.undoes_id).where(Action.undoes_id.is_not(None))):
        if undoes is not None:
            undone_by.setdefault(undoes, []).append(key)
            inverses.add(key)

    def stands(action: Key) -> bool:
        return not any(stands(inverse) for inverse in undone_by.get(action, ()))

    return inverses | {action for action in undone_by if action not in inverses and not stands(action)}


def history(session: Session, *, limit: int = 100, person: Key | None = None) -> list[Done]:
    """The latest actions, newest first."""
    inverse = aliased(Action)
    is_undone = exists().where(inverse.undoes_id == Action.id)
    query = select(Action, is_undone).order_by(Action.id.desc()).limit(limit)
    if person is not None:
        query = query.where(Action.person_id == person)
    return [
        Done(a.id, a.code, a.params, a.at, a.person_id, a.undoes_id, undone) for a, undone in session.execute(query)
    ]


def journal_of(session: Session, action: Key) -> Any:
    """The journal, as far as undoing an action needs it: all of it, or on a shared workspace one's own door to it."""
    return aliased(JournalRow) if access.reads_journal(session) else doors.journal_of(action)


def _must_reach(session: Session, result: Any, rows: int) -> None:
    """On a shared workspace rows that one may not change are passed over in silence: then nothing is undone."""
    if access.is_shared(session) and result.rowcount != rows:
        raise AppError("access.not_allowed")


def _later(rows: Any, later: Any, action: Key) -> Any:
    """Journal rows of other actions on the same row, after this action's."""
    return (
        exists()
        .where(later.entity == rows.entity, later.key == rows.key, later.action_id != action)
        .where(later.seq > rows.seq)
        .correlate(rows)
    )


def _delete_untouched_inserts(session: Session, action: Key, spare: Spared) -> int:
    """Rows that the action created and nobody, itself included, touched afterwards: deleted in bulk."""
    rows, later = journal_of(session, action), journal_of(session, action)
    touched = exists().where(later.entity == rows.entity, later.key == rows.key, later.seq > rows.seq)
    deleted = 0
    entities = set(session.scalars(select(rows.entity).where(rows.action_id == action).distinct()))
    for table in _tables_children_first():
        if table.name not in entities:
            continue
        untouched = (
            rows.action_id == action,
            rows.entity == table.name,
            rows.operation == Operation.INSERT,
            ~touched,
        )
        if spare.subjects:
            inserted = session.execute(select(rows.key, rows.subject_id).where(*untouched))
            keys = [key for key, subject in inserted if not spare.holds(table.name, key, subject)]
        else:
            keys = [
                key
                for key in session.scalars(select(rows.key).where(*untouched))
                if (table.name, key) not in spare.rows
            ]
        for start in range(0, len(keys), CHUNK):
            part = keys[start : start + CHUNK]
            _must_reach(session, session.execute(delete(table).where(table.c.id.in_(part))), len(part))
        deleted += len(keys)
    return deleted


def _footprints(
    session: Session, action: Key, *, only_later: bool = False, spare: Spared = NOTHING_SPARED
) -> Iterator[Footprint]:
    """Per row, what the action did to it as a whole; rows already deleted by this inverse are left out."""
    rows = journal_of(session, action)
    query = select(rows).where(rows.action_id == action).order_by(rows.seq)
    if only_later:
        query = query.where(_later(rows, journal_of(session, action), action))
    mine = session.info.get("action")
    if mine is not None and mine != action:  # in the database: an import's inverse has deleted a million rows by now
        gone = journal_of(session, action)
        query = query.where(
            ~exists().where(
                func.coalesce(gone.action_id, gone.action_id) == mine,  # by the row's key, not through all of mine
                gone.entity == rows.entity,
                gone.key == rows.key,
                gone.operation == Operation.DELETE,
            )
        )
    found: dict[tuple[str, Key], Footprint] = {}
    for row in session.scalars(query):
        place = (row.entity, row.key)
        if spare.holds(row.entity, row.key, row.subject_id):
            continue
        print_ = found.setdefault(place, Footprint(row.entity, row.key, row.seq, action, subject=row.subject_id))
        print_.last_seq = row.seq
        if row.operation == Operation.INSERT:
            if print_.deleted:
                print_.deleted = False  # deleted and put back inside one action
            else:
                print_.created = True
            continue
        print_.is_erased |= digest_of_emptied(row.before) is not None
        values = decoded(table_of(row.entity), row.before or "{}")
        for name, value in values.items():
            print_.before.setdefault(name, value)
        if row.operation == Operation.DELETE:
            print_.deleted = True
    order = {table.name: n for n, table in enumerate(_tables_children_first())}
    for print_ in sorted(found.values(), key=lambda f: (not f.created, order[f.entity])):
        if not (print_.created and print_.deleted):
            yield print_


def _clashes(session: Session, footprint: Footprint, over: frozenset[Place] = frozenset()) -> list[Clash]:
    """Columns that do not stand any more as the action left them, but for those that a person decided over."""
    if (footprint.entity, footprint.key, "") in over:
        return []
    return [c for c in _all_clashes(session, footprint) if (c.entity, c.key, c.column) not in over]


def _all_clashes(session: Session, footprint: Footprint) -> list[Clash]:
    table = table_of(footprint.entity)
    current = session.execute(select(table).where(table.c.id == footprint.key)).mappings().one_or_none()
    if footprint.deleted:
        return [] if current is None else [Clash(footprint.entity, footprint.key, "id", None, footprint.key)]
    if current is None:
        return [Clash(footprint.entity, footprint.key, "id", footprint.key, None)]
    after = _later_values(session, table, footprint)
    if after is None:
        return [Clash(footprint.entity, footprint.key, "id", footprint.key, None)]
    names = [c.name for c in table.columns if c.name not in {"id", "version"}]
    touched = names if footprint.created else [n for n in names if n in footprint.before]
    return [
        Clash(footprint.entity, footprint.key, name, after[name], current[name])
        for name in touched
        if name in after and after[name] != current[name]
    ]


def _later_values(session: Session, table: Table, footprint: Footprint) -> dict[str, Any] | None:
    """The values that the action left, of columns changed since: the earliest later `before` of each. None: erased."""
    rows = journal_of(session, footprint.action)
    later = session.scalars(
        select(rows)
        .where(rows.entity == footprint.entity, rows.key == footprint.key, rows.seq > footprint.last_seq)
        .order_by(rows.seq)
    )
    values: dict[str, Any] = {}
    for row in later:
        if digest_of_emptied(row.before) is not None:
            return None
        for name, value in decoded(table, row.before or "{}").items():
            values.setdefault(name, value)
    return values


def _restore(session: Session, footprint: Footprint) -> None:
    table = table_of(footprint.entity)
    if footprint.deleted:
        session.execute(insert(table), {**footprint.before, **_version(table, footprint)})
    elif footprint.created:
        _must_reach(session, session.execute(delete(table).where(table.c.id == footprint.key)), 1)
    elif footprint.before:
        values = {name: value for name, value in footprint.before.items() if name != "id"}
        if "version" in table.c:
            values["version"] = table.c.version + 1
        changed = session.execute(update(table).where(table.c.id == footprint.key).values(**values))
        _must_reach(session, changed, 1)


def _version(table: Table, footprint: Footprint) -> dict[str, Any]:
    """The version of a row that comes back: past every version that anybody may still hold in hand."""
    return {"version": footprint.last_seq + 1} if "version" in table.c else {}


def _tables_children_first() -> Sequence[Table]:
    tables: list[Table] = [c.__table__ for c in journaled_tables()]  # type: ignore[misc]
    return tables[::-1]


def defer_constraints(session: Session) -> None:
    """Foreign keys are checked at the end of this transaction: rows may go in any order."""
    on_sqlite = session.get_bind().dialect.name == "sqlite"
    session.execute(text("PRAGMA defer_foreign_keys = ON" if on_sqlite else "SET CONSTRAINTS ALL DEFERRED"))
