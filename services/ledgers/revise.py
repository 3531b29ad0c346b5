"""What is on file is brought up to the ledger, where the plan says so: cells, a status that moved, interviews."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.tables import Application, Base, Task
from models.values.enums import Role, TaskState
from models.values.names import pinyin_keys
from services.ledgers import moves
from services.ledgers.changes import Change, Word
from services.ledgers.moves import Hands
from services.ledgers.plan import SKIP, Plan, Row
from services.progress import Progress


def write(session: Session, *, plan: Plan, hands: Hands, progress: Progress) -> int:
    """Write every change that takes the ledger's word. Answers how many."""
    written = 0
    rows = [row for row in plan.rows if row.action != SKIP and any(change.takes_ledger for change in row.changes)]
    for n, row in enumerate(rows):
        if not n % 50:
            progress.step(n, len(rows), "revise")
        for change in row.changes:
            if change.takes_ledger:
                _write(session, hands, row, change)
                written += 1
    session.expire_all()
    return written


def settled(row: Row) -> tuple[set[str], frozenset[tuple[str, str]], frozenset[tuple[str, int | None, str]]]:
    """Contacts, texts and salaries that a row's changes have settled: they are not kept once more beside."""
    contacts: set[str] = set()
    texts: set[tuple[str, str]] = set()
    salaries: set[tuple[str, int | None, str]] = set()
    for change in row.changes:
        for told in change.tells:
            if change.entity == "contact":
                contacts.add(told)
            elif change.entity == "fact":
                header, _, text = told.partition("\n")
                texts.add((header, text))
            elif change.entity == "salary":
                kind, low, words = told.split(":", 2)
                salaries.add((kind, int(low) if low != "None" else None, words))
    return contacts, frozenset(texts), frozenset(salaries)


def _write(session: Session, hands: Hands, row: Row, change: Change) -> None:
    columns = change.columns
    if "way" in columns:
        moves.move(session, hands, change.key, columns["way"])
    elif "meeting" in columns and change.entity == "interview":
        moves.meet_again(session, hands, change.key, columns["meeting"])
    elif "meeting" in columns:
        moves.meet(session, hands, change.key, columns["meeting"])
    else:
        _set(session, change, {name: _value(hands, value) for name, value in columns.items()})
    if change.field == "recruiter":
        _hand_over(session, row, change)


def _hand_over(session: Session, row: Row, change: Change) -> None:
    """The open tasks of an application go to its new owner, when nobody had them."""
    owner = session.scalar(select(Application.owner_id).where(Application.id == change.key))
    session.execute(
        update(Task.__table__)  # type: ignore[arg-type]
        .where(Task.application_id == row.application, Task.state == TaskState.OPEN, Task.owner_id.is_(None))
        .values(owner_id=owner, version=Task.version + 1)
    )


def _value(hands: Hands, value: Any) -> Any:
    if isinstance(value, Word):
        return hands.channel(value.word) if value.kind == "channel" else hands.person(value.word, Role.RECRUITER)
    return value


def _set(session: Session, change: Change, values: dict[str, Any]) -> None:
    if change.entity == "candidate" and "name" in values:
        keys = pinyin_keys(values["name"])
        values |= {"pinyin": " ".join(keys.full), "initials": " ".join(keys.initials)}
    table = Base.metadata.tables[change.entity]
    session.execute(update(table).where(table.c.id == change.key).values(version=table.c.version + 1, **values))
