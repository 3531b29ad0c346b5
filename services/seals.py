"""Seals: a chain of hashes over the journal, that shows a removed, altered or inserted row.

A block holds the rows of finished transactions since the last seal, in the order of their numbers.
hash(n) = SHA-256(hash(n-1) ‖ the rows' digests); a row's digest covers its metadata, its action's
metadata and SHA-256(salt ‖ before), so that erasure can replace the values by their digest: of the rows that an
erasure accounts for, and of no others.
Eight bytes of each row's digest are kept, so that a broken row can be named.
A chain cannot show a cut tail: `last_seal` is for the workstation to remember.
"""

from __future__ import annotations

import struct
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, TypeVarTuple

from sqlalchemy import Select, String, func, select, text, type_coerce
from sqlalchemy.orm import Session

from models.journal.codec import digest_of_emptied
from models.journal.postgresql import FINISHED_BELOW
from models.tables import Action, JournalRow, Seal
from models.tables.base import micros
from models.values import clock
from models.values.keys import Key
from services.conditions import chunks
from services.privacy.forgetting import accounted
from services.progress import Progress, Quiet
from services.workspace import Workspace

Ts = TypeVarTuple("Ts")
BLOCK = 20_000  # rows per seal at the most
MARK = 8  # bytes
_PORTION = 2_000  # rows that are in memory at once
ORIGIN = "0" * 64
_UNEXPLAINED = b"\0" * 32


@dataclass(frozen=True, slots=True)
class Broken:
    """The first thing that is wrong: `fault` is "altered", "removed", "inserted" or "chain"."""

    fault: str
    seal: int
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Verified:
    """What a verification found."""

    seals: int
    rows: int
    unsealed: int
    broken: Broken | None

    @property
    def is_intact(self) -> bool:
        return self.broken is None


def seal(workspace: Workspace) -> int:
    """Seal all finished rows; answers how many. Never part of a person's commit."""
    if workspace.is_seat:
        return 0  # the host's
    sealed = 0
    while True:
        with workspace.deriving() as session:
            rows = _seal_block(session)
        sealed += rows
        if rows < BLOCK:
            return sealed


def waiting(session: Session) -> bool:
    """Whether rows are not sealed yet, finished or not."""
    last = session.scalar(select(Seal.last_xid).order_by(Seal.n.desc()).limit(1))
    return session.scalar(select(JournalRow.seq).where(JournalRow.xid > (last or 0)).limit(1)) is not None


def last_seal(session: Session) -> tuple[int, str] | None:
    """Number and hash of the last seal."""
    row = session.scalars(select(Seal).order_by(Seal.n.desc()).limit(1)).first()
    return None if row is None else (row.n, row.hash)


def verify(
    session: Session, *, remembered: tuple[int, str] | None = None, progress: Progress | None = None
) -> Verified:
    """Recompute the whole chain and name the first fault.

    `remembered` is what this workstation saw last: a chain without it was cut or rewritten.
    """
    progress = progress or Quiet()
    may_be_empty = accounted(session)
    previous, expected_first, rows, above = ORIGIN, 0, 0, 0
    seals = session.scalars(select(Seal).order_by(Seal.n)).all()
    for number, block in enumerate(seals, 1):
        progress.step(number - 1, len(seals))
        broken = _check_block(session, block, number, previous, expected_first, may_be_empty)
        if broken:
            return Verified(len(seals), rows, 0, broken)
        previous, expected_first, rows = block.hash, block.last_xid + 1, rows + block.rows
        above = max(above, *_numbers(block.seqs))
    if remembered and not any((s.n, s.hash) == remembered for s in seals):
        return Verified(len(seals), rows, 0, Broken("chain", remembered[0]))
    hidden = _hidden(session, seals, rows)
    if hidden:
        return Verified(len(seals), rows, 0, hidden)
    rest = _since(session, select(func.count()).select_from(JournalRow), expected_first, above)
    unsealed = session.scalar(rest) or 0
    return Verified(len(seals), rows, unsealed, None)


def _seal_block(session: Session) -> int:
    last = session.scalars(select(Seal).order_by(Seal.n.desc()).limit(1)).first()
    first_xid = last.last_xid + 1 if last else 0
    below = _finished_below(session)
    above = max(_numbers(last.seqs)) if last else 0
    limit = _block_end(session, first_xid, above, below)
    if limit is None:
        return 0
    digests, seqs = _digests(session, first_xid, limit, above)
    session.add(
        Seal(
            n=last.n + 1 if last else 1,
            first_xid=first_xid,
            last_xid=limit,
            rows=len(digests),
            marks=b"".join(d[:MARK] for d in digests),
            seqs=b"".join(struct.pack(">q", s) for s in seqs),
            hash=_chained(last.hash if last else ORIGIN, digests),
            at=clock.now(),
        )
    )
    return len(digests)


def _finished_below(session: Session) -> int | None:
    """Transactions below this number are finished and will never add a row (PostgreSQL); None: all are (SQLite)."""
    if session.get_bind().dialect.name == "sqlite":
        return None
    return int(session.scalar(text(f"SELECT {FINISHED_BELOW}")) or 0)


def _since(session: Session, query: Select[*Ts], first: int, above: int) -> Select[*Ts]:
    """Rows from a transaction on. On SQLite numbers and transactions rise together, so the primary key finds them."""
    if session.get_bind().dialect.name == "sqlite":
        query = query.where(JournalRow.seq > above)
    return query.where(JournalRow.xid >= first)


def _block_end(session: Session, first: int, above: int, below: int | None) -> int | None:
    """The last transaction of the next block: about BLOCK rows, whole transactions only."""
    query = _since(session, select(JournalRow.xid), first, above).order_by(JournalRow.xid)
    if below is not None:
        query = query.where(JournalRow.xid < below)
    if session.get_bind().dialect.name == "sqlite":
        query = query.order_by(None).order_by(JournalRow.seq)
    page = session.scalars(query.limit(BLOCK)).all()
    return page[-1] if page else None


def _digests(
    session: Session,
    first: int,
    last: int,
    above: int,
    may_be_empty: Collection[int] | None = None,
    *,
    upto: int | None = None,
) -> tuple[list[bytes], list[int]]:
    """Digests and numbers of rows. An emptied row that no erasure accounts for is as good as altered."""
    digests, seqs = [], []
    for row, action in _rows(session, first, last, above, upto):
        seq, *_, before, salt, _ = row
        values = digest_of_emptied(before)
        if values is None:
            values = sha256(salt + (before or "").encode()).digest()
        elif may_be_empty is not None and seq not in may_be_empty:
            digests.append(_UNEXPLAINED)
            seqs.append(seq)
            continue
        digests.append(sha256(_metadata(row, action).encode() + values).digest())
        seqs.append(seq)
    return digests, seqs


def _rows(session: Session, first: int, last: int, above: int, upto: int | None) -> Iterator[tuple[Any, str]]:
    """Rows in their order as plain columns (objects of tables take four times as long), each with its action's part.

    Keys as the driver gives them: 32 digits in a file, where making an object of each would be a third of the time.
    """
    j = JournalRow
    is_file = session.get_bind().dialect.name == "sqlite"
    keys: tuple[Any, ...] = (j.key, j.subject_id, j.action_id)
    key, subject, of = (type_coerce(column, String) if is_file else column for column in keys)
    columns: Select[Any] = select(j.seq, j.xid, j.entity, key, j.operation, subject, j.before, j.salt, of)
    query = _since(session, columns, first, above).where(j.xid <= last).order_by(j.seq)
    if is_file and upto is not None:  # without an end in its primary key, every block would look at all rows behind it
        query = query.where(j.seq <= upto)
    told: dict[Key | str, str] = {}
    for portion in session.execute(query.execution_options(yield_per=_PORTION)).partitions():
        _learn_actions(session, {row[-1] for row in portion} - set(told), told)
        for row in portion:
            yield row, told.get(row[-1], "")


def _learn_actions(session: Session, keys: set[Key | str], told: dict[Key | str, str]) -> None:
    """The part of the digest that all rows of an action share, by action; one that is gone has none."""
    for part in chunks({Key(key) if isinstance(key, str) else key for key in keys}):
        for action in session.execute(
            select(Action.id, Action.code, Action.person_id, Action.workstation, Action.undoes_id, Action.at).where(
                Action.id.in_(part)
            )
        ):
            person = action.person_id.hex if action.person_id else ""
            undoes = action.undoes_id.hex if action.undoes_id else ""
            shared = [action.id.hex, action.code, person, action.workstation, undoes, micros(action.at)]
            told[action.id] = told[action.id.hex] = repr(shared)[1:]


def _metadata(row: Any, of_action: str) -> str:
    seq, xid, entity, key, operation, subject, before, *_ = row
    of_row = repr([seq, xid, entity, _digits(key), operation, _digits(subject) if subject else "", before is None])
    return f"{of_row[:-1]}, {of_action}" if of_action else of_row


def _digits(key: Key | str) -> str:
    return key if isinstance(key, str) else key.hex


def _chained(previous: str, digests: list[bytes]) -> str:
    whole = sha256(previous.encode())
    for digest in digests:
        whole.update(digest)
    return whole.hexdigest()


def _check_block(
    session: Session,
    block: Seal,
    number: int,
    previous: str,
    first: int,
    may_be_empty: Collection[int],
) -> Broken | None:
    if block.n != number or block.first_xid != first:
        return Broken("chain", block.n)
    # A journal that came home from a server has numbers that do not rise with its transactions.
    # One put in behind the last of them is found by `_hidden`.
    numbers = _numbers(block.seqs)
    digests, seqs = _digests(
        session, block.first_xid, block.last_xid, min(numbers) - 1, may_be_empty, upto=max(numbers)
    )
    known = {s: block.marks[i * MARK : (i + 1) * MARK] for i, s in enumerate(numbers)}
    for seq, digest in zip(seqs, digests, strict=True):
        if seq not in known:
            return Broken("inserted", block.n, seq)
        if known[seq] != digest[:MARK]:
            return Broken("altered", block.n, seq)
    missing = sorted(set(known) - set(seqs))
    if missing:
        return Broken("removed", block.n, missing[0])
    if _chained(previous, digests) != block.hash:
        return Broken("chain", block.n)
    return None


def _hidden(session: Session, seals: Sequence[Seal], rows: int) -> Broken | None:
    """A row put in where no block looks: among the numbers of sealed rows, under a transaction of another block."""
    last = seals[-1].last_xid if seals else -1
    if session.scalar(select(func.count()).select_from(JournalRow).where(JournalRow.xid <= last)) == rows:
        return None
    for block in seals:
        numbers = set(_numbers(block.seqs))
        inside = select(JournalRow.seq).where(JournalRow.xid.between(block.first_xid, block.last_xid))
        extra = set(session.scalars(inside)) - numbers
        if extra:
            return Broken("inserted", block.n, min(extra))
    return Broken("chain", seals[-1].n if seals else 0)


def _numbers(packed: bytes) -> tuple[int, ...]:
    return struct.unpack(f">{len(packed) // 8}q", packed)
