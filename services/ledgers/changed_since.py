"""What of the people of an import was changed after it, by a person or by a later import: the journal knows."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import JournalRow
from models.values.enums import Operation
from models.values.keys import Key
from services import journal
from services.ledgers.on_file import parts

_UNTOLD = frozenset({"version", "due_at"})  # what moves by itself


class ChangedSince:
    """Rows and columns that are not as the import left them."""

    def __init__(self, session: Session, action: Key, people: Iterable[Key]) -> None:
        self._columns: dict[Key, set[str]] = {}
        self._entities: dict[Key, set[str]] = {}
        last = session.scalar(select(func.max(JournalRow.seq)).where(JournalRow.action_id == action)) or 0
        idle = journal.without_effect(session)
        for part in parts(sorted(set(people))):
            rows = session.execute(
                select(
                    JournalRow.entity, JournalRow.key, JournalRow.operation, JournalRow.before, JournalRow.subject_id,
                    JournalRow.action_id,
                ).where(JournalRow.subject_id.in_(part), JournalRow.seq > last, JournalRow.entity != "import_row")
            )  # fmt: skip
            for entity, key, operation, before, subject, by in rows:
                if by in idle:
                    continue
                columns = set(json.loads(before or "{}")) if operation == Operation.UPDATE else {"*"}
                if subject is not None and columns - _UNTOLD:
                    self._columns.setdefault(key, set()).update(columns)
                    self._entities.setdefault(subject, set()).add(entity)

    def concerns(self, subject: Key) -> bool:
        """Whether anything about somebody was changed."""
        return subject in self._entities

    def has(self, key: Key, *columns: str) -> bool:
        """Whether one of these columns of a row was changed."""
        mine = self._columns.get(key)
        return mine is not None and ("*" in mine or not mine.isdisjoint(columns))

    def any_of(self, subject: Key, *entities: str) -> bool:
        """Whether a row of these tables was added, changed or removed about somebody."""
        return not self._entities.get(subject, set()).isdisjoint(entities)
