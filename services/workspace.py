"""A workspace: one database, and the only way to read it and to act on it.

`action` is the house's one mechanism: one use case = one transaction = one journal action. The
database's triggers write what changed; after the commit the listeners are told.
"""

from __future__ import annotations

import platform
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, func, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, SQLAlchemyError
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.orm.exc import StaleDataError

from models import journal, migrations, presence, search_index
from models.access.names import NOT_ALLOWED
from models.journal import sqlite as sqlite_journal
from models.tables import Action, Base, JournalContext, JournalRow
from models.values import clock
from models.values.keys import Key, new_key
from services.access import SHARED, doors
from services.changes import Changes
from services.errors import AppError, Conflict, ConnectionLost
from services.going_out import SANDBOX
from services.live.reach import is_lost

if TYPE_CHECKING:
    from services.backups import Backup, Reason
    from services.privacy.tombstones import Tombstones
    from services.progress import Progress
    from services.sandbox import Sandbox

_DISK_FULL = "53100"
_CROSSED = {"40P01", "40001"}  # two transactions waited for each other, and the server ended one: nothing was written
WHOLESALE = 5_000  # changed rows from which screens look again instead of being told each key

NOT_PRIVILEGED = "42501"  # no grant, or a policy refused a row

Listener = Callable[[Changes], None]


class Workspace:
    """An open database, local or shared. Reads run side by side; actions run one after another."""

    def __init__(self, engine: Engine, *, person: Key | None = None, workstation: str = "") -> None:
        self.engine = engine
        self.person = person
        self.workstation = workstation or platform.node()
        self.committed: list[Listener] = []
        self.acts: set[Key] = set()  # begun here: what the change feed need not tell
        self.settle: Callable[[Key, int], bool | None] | None = None  # whether a lost commit went through
        self.make_backup: Callable[[Reason], Backup] | None = None  # a local file's, set by who opened it
        self.remember_erased: Callable[[Tombstones], None] | None = None  # beside a local file, set by who opened it
        self.copied: Callable[[Progress], Sandbox] | None = None  # a throw-away copy of a local file
        self.is_sandbox = False  # it is such a copy: nothing goes out from here
        self._is_seat: bool | None = None
        self._turn = threading.Lock()
        self._readers = sessionmaker(engine, expire_on_commit=False)
        self._writers = sessionmaker(
            engine.execution_options(begin="IMMEDIATE") if self.is_local else engine, expire_on_commit=False
        )

    @property
    def is_local(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    @property
    def is_seat(self) -> bool:
        """Whether a person sits here with a login of their own, on a shared workspace whose database guards itself."""
        if self._is_seat is None:
            if self.is_local:
                self._is_seat = False
            else:
                with self._readers() as session:
                    self._is_seat = not doors.is_owner(session)
        return self._is_seat

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one state of the database and writes nothing."""
        with self._readers() as session:
            try:
                session.info[SHARED], session.info["person"] = self.is_seat, self.person
                session.info[SANDBOX] = self.is_sandbox
                if not self.is_local:
                    session.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"))
                yield session
            except SQLAlchemyError as error:
                raise explained(error) from error
            finally:
                _let_go(session)

    @contextmanager
    def action(
        self,
        code: str,
        *,
        params: dict[str, Any] | None = None,
        group: Key | None = None,
        undoes: Key | None = None,
        may_delete: bool = False,
        person: Key | None = None,
        at: datetime | None = None,
    ) -> Iterator[Session]:
        """One transaction, one journal action. `session.info["action"]` is its key.

        Commits at the end; any exception rolls everything back. A stale version becomes `Conflict`,
        a full disk `workspace.disk_full` or `server.disk_full`. `may_delete` lets append-only rows go (undo, erasure).
        `at` dates the action itself (demo data); otherwise now.
        """
        key = new_key()
        with self._my_turn(), self._writers() as session:
            session.info["action"] = key
            session.info[SHARED], session.info[SANDBOX] = self.is_seat, self.is_sandbox
            session.info["person"] = self.person if self.is_seat else person or self.person
            try:
                if self.is_seat:
                    on_behalf = person if person != self.person else None
                    session.info["xid"] = doors.begin(
                        session, key, code, params=params, workstation=self.workstation, group=group, undoes=undoes,
                        on_behalf=on_behalf, may_delete=may_delete,
                    )  # fmt: skip
                else:
                    moment = self._begin(session, key, may_delete)
                    session.add(
                        Action(
                            id=key,
                            code=code,
                            params=params,
                            person_id=person or self.person,
                            workstation=self.workstation,
                            group_id=group,
                            undoes_id=undoes,
                            at=at or moment,
                        )
                    )
                self.acts.add(key)
                yield session
                session.flush()
                changes = self._end(session, key)
                self._commit(session, key)
            except BaseException as error:
                _let_go(session)
                raise explained(error) from error
        for listener in list(self.committed):
            listener(changes)

    def _commit(self, session: Session, key: Key) -> None:
        """Commit; when the line breaks before the answer, find out whether the server did it."""
        try:
            session.commit()
        except SQLAlchemyError as error:
            if not is_lost(error):
                raise
            went_through = self.settle(key, session.info["xid"]) if self.settle is not None else None
            if went_through is None:
                raise ConnectionLost("server.outcome_unknown") from error
            if not went_through:
                raise ConnectionLost from error

    @contextmanager
    def deriving(self) -> Iterator[Session]:
        """A transaction for derived tables, drafts and contents, which the journal does not follow."""
        with self._my_turn(), self._writers() as session:
            session.info[SHARED], session.info["person"] = self.is_seat, self.person
            session.info[SANDBOX] = self.is_sandbox
            try:
                yield session
                session.commit()
            except BaseException as error:
                _let_go(session)
                raise explained(error) from error

    def compact(self) -> None:
        """Write a local file anew, so that nothing of deleted rows is left in its free pages or its log."""
        if not self.is_local:
            return
        with self._my_turn(), closing(self.engine.raw_connection()) as raw:
            raw.execute("VACUUM")
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    @contextmanager
    def _my_turn(self) -> Iterator[None]:
        """Writers of this program wait for each other here, without a limit; the file itself gives up after 10 s."""
        if not self.is_local:
            yield
            return
        with self._turn:
            yield

    def _begin(self, session: Session, key: Key, may_delete: bool) -> datetime:
        if self.is_local:
            moment = clock.now()
            last = session.scalar(select(JournalRow.xid).order_by(JournalRow.seq.desc()).limit(1))
            session.execute(JournalContext.__table__.delete())  # type: ignore[attr-defined]
            session.execute(
                JournalContext.__table__.insert(),  # type: ignore[attr-defined]
                {"xid": (last or 0) + 1, "action_id": key, "at": moment, "may_delete": may_delete},
            )
            return moment
        session.info["xid"] = session.scalar(
            text(
                "INSERT INTO journal_context (xid, action_id, at, may_delete) VALUES "
                "(pg_current_xact_id()::text::bigint, :action, transaction_timestamp(), :may_delete) "
                "ON CONFLICT (xid) DO UPDATE SET action_id = :action, at = transaction_timestamp(), "
                "may_delete = :may_delete RETURNING xid"
            ),
            {"action": key, "may_delete": may_delete},
        )
        return clock.now()

    def _end(self, session: Session, key: Key) -> Changes:
        """What the action changed, read from the journal; closes its context."""
        if self.is_seat:
            changes = _told(doors.keys_of(session, key), key)
            doors.end(session)
            return changes
        changes = changes_of(session, key)
        if self.is_local:
            session.execute(JournalContext.__table__.delete())  # type: ignore[attr-defined]
        else:
            session.execute(text("DELETE FROM journal_context WHERE xid = pg_current_xact_id()::text::bigint"))
        return changes

    def close(self) -> None:
        from services import originals  # it asks who may see what, which asks of workspaces

        originals.forget()
        self.engine.dispose()


def changes_of(session: Session, action: Key) -> Changes:
    """The keys that an action's journal rows name."""
    of_action = JournalRow.action_id == action
    some = select(JournalRow.seq).where(of_action).limit(WHOLESALE + 1).subquery()
    if (session.scalar(select(func.count()).select_from(some)) or 0) > WHOLESALE:
        return Changes(action=action, wholesale=True)
    rows = session.execute(select(JournalRow.entity, JournalRow.key, JournalRow.subject_id).where(of_action))
    return _told([(entity, row, subject) for entity, row, subject in rows], action)


def _told(rows: Sequence[tuple[str, Key, Key | None]], action: Key) -> Changes:
    keys: dict[str, set[Key]] = {}
    for entity, row, _ in rows:
        keys.setdefault(entity, set()).add(row)
    if len(rows) > WHOLESALE:
        return Changes({entity: frozenset() for entity in keys}, action=action, wholesale=True)
    subjects = frozenset(subject for _, _, subject in rows if subject is not None)
    return Changes({entity: frozenset(rows) for entity, rows in keys.items()}, subjects, action)


def explained(error: BaseException) -> BaseException:
    """A database error as one that people can understand; anything else unchanged."""
    if isinstance(error, StaleDataError):
        return Conflict()
    if isinstance(error, SQLAlchemyError) and is_lost(error):
        return ConnectionLost()
    if isinstance(error, DBAPIError):
        words = str(error.orig)
        if getattr(error.orig, "sqlstate", None) == _DISK_FULL:
            return AppError("server.disk_full")
        if isinstance(error, IntegrityError) and "foreign key" in words.lower():
            return Conflict("row.still_needed")
        if sqlite_journal.STALE in words or getattr(error.orig, "sqlstate", None) in _CROSSED:
            return Conflict()
        if isinstance(error, OperationalError) and ("full" in words or "disk I/O" in words or "No space" in words):
            return AppError("workspace.disk_full")
        if getattr(error.orig, "sqlstate", None) == NOT_PRIVILEGED or NOT_ALLOWED in words:
            return AppError("access.not_allowed")
        if "readonly" in words:
            return AppError("workspace.read_only")
    return error


def _let_go(session: Session) -> None:
    """Roll back. On a line that broke there is nothing left to roll back: the database has done so itself."""
    try:
        session.rollback()
    except DBAPIError:
        session.invalidate()


def create_tables(connection: Connection) -> None:
    """All tables and triggers, in an empty database, stamped with the newest edition."""
    Base.metadata.create_all(connection)
    search_index.install(connection)
    presence.install(connection)
    journal.install(connection)
    migrations.stamp(connection)
