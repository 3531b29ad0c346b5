"""Emptying the journal of a person's values: each is replaced by its digest, so that the seals still hold."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TypeVar

from sqlalchemy import ColumnElement, or_, select, text, update
from sqlalchemy.orm import Session

from models.journal.codec import digest_of_emptied, emptied
from models.tables import Erasure, JournalRow
from models.values.enums import Operation
from models.values.keys import Key
from services.privacy.traces import holds

T = TypeVar("T")
_AT_ONCE = 400
OF_SOMEBODY = ("candidate", "contact", "personal")
"""What another person's own rows say stays, though it may be the same number: that is for a person to decide."""


def images_of(session: Session, people: Collection[Key], rows: Collection[Key], signs: Sequence[str]) -> list[int]:
    """The numbers of all journal rows that hold values of these people: below them, of these rows, or with a sign."""
    wanted: list[ColumnElement[bool]] = [JournalRow.subject_id.in_(people), JournalRow.key.in_(people)]
    wanted += [JournalRow.key.in_(part) for part in _parts(sorted(rows))]
    with_values = JournalRow.before.is_not(None)
    found = set(session.scalars(select(JournalRow.seq).where(with_values, or_(*wanted))))
    if signs:
        named = holds(JournalRow.before, signs, session)
        others = JournalRow.entity.not_in(OF_SOMEBODY)
        found |= set(session.scalars(select(JournalRow.seq).where(with_values, others, named)))
    return sorted(found)


def empty(session: Session, seqs: Sequence[int]) -> int:
    """Replace salt and values by their digest. Part of an erasure, whose row names these numbers."""
    emptied_rows = 0
    for part in _parts(seqs):
        emptied_rows += _empty_sqlite(session, part) if _is_local(session) else _empty_postgresql(session, part)
    return emptied_rows


def _empty_sqlite(session: Session, seqs: Sequence[int]) -> int:
    rows = session.execute(select(JournalRow.seq, JournalRow.salt, JournalRow.before).where(JournalRow.seq.in_(seqs)))
    count = 0
    for seq, salt, before in rows.all():
        if before is None or digest_of_emptied(before) is not None:
            continue
        digest = hashlib.sha256(salt + before.encode()).digest()
        session.execute(update(JournalRow).where(JournalRow.seq == seq).values(salt=b"", before=emptied(digest)))
        count += 1
    return count


def _empty_postgresql(session: Session, seqs: Sequence[int]) -> int:
    return session.scalar(text("SELECT zj_forget(CAST(:seqs AS bigint[]))"), {"seqs": list(seqs)}) or 0


def accounted(session: Session) -> frozenset[int]:
    """Numbers of the rows that may be empty: those of erasures that the journal itself knows of."""
    written = select(JournalRow.key).where(JournalRow.entity == "erasure", JournalRow.operation == Operation.INSERT)
    found: set[int] = set()
    for packed in session.scalars(select(Erasure.seqs).where(Erasure.id.in_(written))):
        found.update(unpacked(packed))
    return frozenset(found)


def packed(seqs: Iterable[int]) -> bytes:
    """Numbers as bytes, eight each."""
    return b"".join(struct.pack(">q", seq) for seq in seqs)


def unpacked(numbers: bytes) -> tuple[int, ...]:
    """The inverse of `packed`."""
    return struct.unpack(f">{len(numbers) // 8}q", numbers)


def _is_local(session: Session) -> bool:
    return session.get_bind().dialect.name == "sqlite"


def _parts(values: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]
