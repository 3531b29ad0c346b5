"""The journal's own tables: actions, rows, seals, and the derived indexes that follow it."""

from sqlalchemy import BigInteger, Index, Integer, text
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base, Blob, Instant, Json
from models.values.enums import RowKind
from models.values.keys import Key, new_key

IS_INVERSE = text("undoes_id IS NOT NULL")
Serial = BigInteger().with_variant(Integer(), "sqlite")


class Action(Base):
    """One use case, carried out in one transaction: who, when, what. Never a name or a translated text."""

    __tablename__ = "action"
    __table_args__ = (
        Index(None, "at"),
        Index("ix_action_undoes_id", "undoes_id", sqlite_where=IS_INVERSE),
    )
    journal = RowKind.DERIVED

    id: Mapped[Key] = mapped_column(primary_key=True, default=new_key)
    code: Mapped[str]  # UseCase
    params: Mapped[Json | None]
    person_id: Mapped[Key | None]
    on_behalf_of: Mapped[Key | None]
    workstation: Mapped[str] = mapped_column(default="")
    group_id: Mapped[Key | None]
    undoes_id: Mapped[Key | None]
    at: Mapped[Instant]


class JournalContext(Base):
    """The action of the running transaction, where the triggers find it.

    SQLite: one row, deleted before commit. PostgreSQL: a row per transaction, matched by xid and time.
    """

    __tablename__ = "journal_context"
    journal = RowKind.DERIVED

    xid: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    action_id: Mapped[Key]
    at: Mapped[Instant]
    may_delete: Mapped[bool] = mapped_column(default=False)  # undo, take-back, erasure: append-only rows may go


class JournalRow(Base):
    """One changed row: its key and, for updates and deletes, the previous values of the changed columns."""

    __tablename__ = "journal"
    __table_args__ = (
        Index(None, "key", "seq"),  # keys are unique across all tables
        Index(None, "action_id", "seq"),
        Index(None, "subject_id", "seq"),
        Index(None, "xid").ddl_if(dialect="postgresql"),  # on SQLite seq and xid rise together
    )
    journal = RowKind.DERIVED

    seq: Mapped[int] = mapped_column(Serial, primary_key=True, autoincrement=True)
    xid: Mapped[int] = mapped_column(BigInteger)  # the transaction: PostgreSQL's xid; a running number on SQLite
    action_id: Mapped[Key]
    entity: Mapped[str]
    key: Mapped[Key]
    operation: Mapped[int]
    subject_id: Mapped[Key | None]  # the candidate
    before: Mapped[str | None]  # canonical JSON text
    salt: Mapped[Blob]


class Seal(Base):
    """A block of finished journal rows and the hash over the previous seal and them."""

    __tablename__ = "seal"
    journal = RowKind.DERIVED

    n: Mapped[int] = mapped_column(Serial, primary_key=True, autoincrement=False)
    first_xid: Mapped[int] = mapped_column(BigInteger)
    last_xid: Mapped[int] = mapped_column(BigInteger)
    rows: Mapped[int]
    marks: Mapped[Blob]  # 8 bytes of hash per row, in order of seq, so that a broken row can be named
    seqs: Mapped[Blob]  # the rows' numbers, 8 bytes each
    hash: Mapped[str]
    at: Mapped[Instant]


class Follower(Base):
    """How far a derived index has followed the journal."""

    __tablename__ = "follower"
    journal = RowKind.DERIVED

    code: Mapped[str] = mapped_column(primary_key=True)
    mark: Mapped[int] = mapped_column(BigInteger)


class SearchEntry(Base):
    """One candidate in the search index; `id` is the row of the full-text table on SQLite."""

    __tablename__ = "search_entry"
    journal = RowKind.DERIVED

    id: Mapped[int] = mapped_column(Serial, primary_key=True, autoincrement=True)
    candidate_id: Mapped[Key] = mapped_column(unique=True)
