"""What people did in the program, told apart from what ledgers brought: the journal knows."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Action, ImportBatch, JournalRow
from models.values.enums import ImportState, Operation
from models.values.keys import Key
from services import journal
from services.ledgers.on_file import parts
from services.use_cases import UseCase

_EVERYTHING = "*"


class OwnWork:
    """Which columns of which rows a person has written."""

    def __init__(self, session: Session, rows: Iterable[Key]) -> None:
        self._columns: dict[Key, set[str]] = {}
        imports = set(
            session.scalars(select(ImportBatch.action_id).where(ImportBatch.state == ImportState.APPLIED))
        ) | set(session.scalars(select(Action.id).where(Action.code.in_((UseCase.LEDGER_IMPORT, UseCase.TAKE_BACK)))))
        idle = imports | journal.without_effect(session)
        for part in parts(sorted(set(rows))):
            found = session.execute(
                select(JournalRow.key, JournalRow.operation, JournalRow.before, JournalRow.action_id).where(
                    JournalRow.key.in_(part)
                )
            )
            for key, operation, before, action in found:
                if action in idle:
                    continue
                columns = self._columns.setdefault(key, set())
                if operation == Operation.UPDATE:
                    columns.update(json.loads(before or "{}"))
                elif operation == Operation.INSERT:
                    columns.add(_EVERYTHING)

    def has(self, key: Key, *columns: str) -> bool:
        """Whether a person wrote one of these columns, or made the row."""
        mine = self._columns.get(key)
        return mine is not None and (_EVERYTHING in mine or not mine.isdisjoint(columns))
