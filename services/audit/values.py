"""What an act changed, value by value: before from the journal, after from the next row about the same or the table."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from models.journal import table_of
from models.journal.codec import decoded, digest_of_emptied
from models.tables import JournalRow
from models.tables.base import EnumType, FenType, InstantType, JsonType
from models.values.enums import Operation
from models.values.keys import Key
from services import access
from services.journal import Edited

MOST_ROWS = 500  # of one act that are shown
LONGEST = 400  # characters of one value that are shown
COVERED = "•••"
SENSITIVE = frozenset({"contact", "personal", "salary"})
"""Tables whose values are covered until somebody looks, which is written down."""
_UNCOVERED = frozenset({"id", "candidate_id", "application_id", "kind", "rank", "is_valid", "at", "period", "months"})
_SILENT = frozenset({"id", "version", "pinyin", "initials", "normal", "id_hash"})
_NAMES = {
    "person": "name", "candidate": "name", "position": "title", "department": "name", "channel": "name_zh",
    "stage": "name_zh", "tag": "name", "process": "name_zh", "document": "file_name", "location": "name",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Value:
    """One column: what stood there and what the act put there. `None` is empty.

    `choice` is the vocabulary of the values, where they are codes; an instant is in ISO 8601.
    """

    column: str
    before: str | None
    after: str | None
    is_covered: bool = False
    choice: type[StrEnum] | None = None
    is_instant: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """One journal row. `is_erased`: its values were erased, only that it happened is left."""

    seq: int
    entity: str
    key: Key
    operation: Operation
    subject: Key | None
    about: str  # the candidate's name
    values: tuple[Value, ...]
    is_erased: bool = False


@dataclass(frozen=True, slots=True)
class Detail:
    """What one act changed; `rows` counts all, `changes` are the first of them."""

    action: Key
    rows: int
    changes: tuple[Change, ...]
    subjects: tuple[Key, ...]

    @property
    def has_covered(self) -> bool:
        return any(value.is_covered for change in self.changes for value in change.values)


def detail(session: Session, *, action: Key, is_uncovered: bool = False) -> Detail:
    """The changed rows of an act with their values; sensitive ones covered unless asked for."""
    of_action = JournalRow.action_id == action
    rows = session.scalars(select(JournalRow).where(of_action).order_by(JournalRow.seq).limit(MOST_ROWS + 1)).all()
    shown = rows[:MOST_ROWS]
    found = tuple(changes(session, shown, is_uncovered=is_uncovered))
    subjects = tuple(dict.fromkeys(row.subject_id for row in shown if row.subject_id is not None))
    return Detail(action, len(rows), found, subjects)


def uncovered(session: Session, *, action: Key) -> Detail:
    """The same with sensitive values, and the look is written down for everybody concerned."""
    from services import reveals

    found = detail(session, action=action, is_uncovered=True)
    by_entity: dict[str, set[Key]] = {}
    for change in found.changes:
        if change.entity in SENSITIVE and change.subject is not None:
            by_entity.setdefault(change.entity, set()).add(change.subject)
    looks = {"contact": reveals.Look.PHONE, "personal": reveals.Look.PERSONAL, "salary": reveals.Look.SALARY}
    for entity, people in sorted(by_entity.items()):
        reveals.looked(session, candidates=sorted(people), at=looks[entity])
    return found


def changes(session: Session, rows: Sequence[JournalRow], *, is_uncovered: bool = False) -> Iterator[Change]:
    """The rows with their values, in the order given; asked for in bulk, table by table."""
    after = _After(session, rows)
    spoken = _Spoken(session)
    told: list[tuple[JournalRow, bool, dict[str, tuple[Any, Any]]]] = []
    for row in rows:
        is_erased = digest_of_emptied(row.before) is not None
        pairs = {} if is_erased else _pairs(row, after)
        told.append((row, is_erased, pairs))
    spoken.learn((row.entity, row.subject_id, pairs) for row, _, pairs in told)
    for row, is_erased, pairs in told:
        yield Change(
            seq=row.seq,
            entity=row.entity,
            key=row.key,
            operation=Operation(row.operation),
            subject=row.subject_id,
            about=spoken.name("candidate", row.subject_id) if row.subject_id is not None else "",
            values=tuple(_value(row.entity, name, pair, spoken, is_uncovered) for name, pair in pairs.items()),
            is_erased=is_erased,
        )


def standing(session: Session, *, edited: Sequence[Edited]) -> tuple[Change, ...]:
    """What undo met, in the words of the journal: `before` is what it would put back, `after` what stands there now."""
    spoken = _Spoken(session)
    told = [
        (each, {name: (each.back.get(name), now) for name, now in each.now.items() if name not in _SILENT})
        for each in edited
    ]
    spoken.learn((each.entity, each.subject, pairs) for each, pairs in told)
    return tuple(
        Change(
            seq=number,
            entity=each.entity,
            key=each.key,
            operation=Operation.DELETE if each.is_whole else Operation.UPDATE,
            subject=each.subject,
            about=spoken.name("candidate", each.subject) if each.subject is not None else "",
            values=tuple(_value(each.entity, name, pair, spoken, is_uncovered=False) for name, pair in pairs.items()),
        )
        for number, (each, pairs) in enumerate(told)
    )


def _pairs(row: JournalRow, after: _After) -> dict[str, tuple[Any, Any]]:
    before = decoded(table_of(row.entity), row.before or "{}")
    if row.operation == Operation.INSERT:
        pairs = {name: (None, value) for name, value in after.of(row).items() if value and not _is_nothing(value)}
    elif row.operation == Operation.DELETE:
        pairs = {name: (value, None) for name, value in before.items() if not _is_nothing(value)}
    else:
        later = after.of(row)
        pairs = {name: (value, later.get(name)) for name, value in before.items()}
    return {name: pair for name, pair in pairs.items() if name not in _SILENT}


def _is_nothing(value: Any) -> bool:
    return value is None or value in ("", [], {})


class _After:
    """What stood in a row after a journal row: the earliest later `before` of each column, else the table."""

    def __init__(self, session: Session, rows: Sequence[JournalRow]) -> None:
        self._later: dict[Key, list[tuple[int, str, str | None]]] = {}
        self._now: dict[tuple[str, Key], Mapping[str, Any]] = {}
        keys = sorted({row.key for row in rows})
        first = min((row.seq for row in rows), default=0)
        for part in _parts(keys):
            query = (
                select(JournalRow.key, JournalRow.seq, JournalRow.entity, JournalRow.before)
                .where(JournalRow.key.in_(part), JournalRow.seq > first, JournalRow.before.is_not(None))
                .order_by(JournalRow.seq)
            )
            for key, seq, entity, before in session.execute(query):
                self._later.setdefault(key, []).append((seq, entity, before))
        for entity in {row.entity for row in rows}:
            table = table_of(entity)
            for part in _parts(sorted({row.key for row in rows if row.entity == entity})):
                for found in session.execute(select(table).where(table.c.id.in_(part))).mappings():
                    self._now[entity, found["id"]] = dict(found)

    def of(self, row: JournalRow) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for seq, entity, before in self._later.get(row.key, ()):
            if seq > row.seq and entity == row.entity and before is not None:
                for name, value in decoded(table_of(entity), before).items():
                    values.setdefault(name, value)
        for name, value in self._now.get((row.entity, row.key), {}).items():
            values.setdefault(name, value)
        return values


class _Spoken:
    """Values in words: keys as the names of what they point at, asked for in one question a table."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[tuple[str, Key], str] = {}

    def learn(self, told: Iterable[tuple[str, Key | None, Mapping[str, tuple[Any, Any]]]]) -> None:
        """Of each row its table, whom it is about, and its values."""
        wanted: dict[str, set[Key]] = {}
        for entity, subject, pairs in told:
            if subject is not None:
                wanted.setdefault("candidate", set()).add(subject)
            table = table_of(entity)
            for name, pair in pairs.items():
                target = _target(table, name)
                for value in pair:
                    if target in _NAMES and isinstance(value, uuid.UUID):
                        wanted.setdefault(target, set()).add(value)
        for entity, keys in wanted.items():
            if not access.reads(self._session, entity, _NAMES[entity]):
                continue
            pointed = table_of(entity)
            for part in _parts(sorted(keys)):
                query = select(pointed.c.id, pointed.c[_NAMES[entity]]).where(pointed.c.id.in_(part))
                for key, name in self._session.execute(query):
                    self._known[entity, key] = str(name)

    def name(self, entity: str, key: Key) -> str:
        return self._known.get((entity, key), "")

    def say(self, table: Table, name: str, value: Any) -> str | None:
        if _is_nothing(value):
            return None
        column = table.columns.get(name)
        target = _target(table, name)
        if isinstance(value, uuid.UUID):
            return (self.name(target, value) if target else "") or f"#{value.hex[-8:]}"
        if column is not None and isinstance(column.type, FenType):
            return f"{int(value) / 100:,.2f}".removesuffix(".00")
        if column is not None and isinstance(column.type, InstantType):
            return str(value.isoformat(timespec="seconds"))
        if isinstance(value, bool):
            return "✓" if value else "✗"
        if column is not None and isinstance(column.type, JsonType):
            import json

            return json.dumps(value, ensure_ascii=False)[:LONGEST]
        words = str(getattr(value, "value", value))
        return words if len(words) <= LONGEST else words[:LONGEST] + "…"


def _target(table: Table, name: str) -> str:
    column = table.columns.get(name)
    keys = list(column.foreign_keys) if column is not None else []
    return keys[0].target_fullname.split(".")[0] if keys else ""


def _value(entity: str, name: str, pair: tuple[Any, Any], spoken: _Spoken, is_uncovered: bool) -> Value:
    table = table_of(entity)
    before, after = spoken.say(table, name, pair[0]), spoken.say(table, name, pair[1])
    if entity in SENSITIVE and name not in _UNCOVERED and not is_uncovered:
        return Value(name, COVERED if before is not None else None, COVERED if after is not None else None, True)
    kind = table.columns[name].type if name in table.columns else None
    choice = kind.enum if isinstance(kind, EnumType) else None
    return Value(name, before, after, choice=choice, is_instant=isinstance(kind, InstantType))


def _parts(keys: Sequence[Key]) -> Iterator[Sequence[Key]]:
    for start in range(0, len(keys), 500):
        yield keys[start : start + 500]
