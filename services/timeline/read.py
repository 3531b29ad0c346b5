"""A candidate's timeline, from the journal: its rows are the index, the tables supply the content.

Nothing is kept beside the journal. What was undone is gone from the tables and therefore from here; field edits
are shown only while the action that made them stands. No contact value and no salary ever appears.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from models.journal import table_of
from models.journal.codec import decoded
from models.tables import Action, JournalRow, Person
from models.values.enums import Operation
from models.values.keys import Key
from services import access, comments
from services.access import doors
from services.candidates import Field
from services.evaluations.blind import blinded
from services.identity.moving import records
from services.timeline.content import READERS
from services.timeline.entries import Content, Entry, Kind

MOST_ROWS = 2_000  # journal rows of one person that are looked at, newest first

EDITED_ENTITIES = ("candidate", "contact", "salary", "personal", "panel_decision")
WITHOUT_VALUES = ("contact", "salary", "personal")
SHOWN_FIELDS = frozenset(field.value for field in Field) | {"owner_id"}


def timeline(session: Session, *, candidate: Key, viewer: Key | None) -> tuple[Entry, ...]:
    """Everything that happened with a person and still stands, newest first."""
    everything = records(session, candidate)
    is_open = access.reads_journal(session)
    journal: Any = aliased(JournalRow) if is_open else doors.journal_about(everything, MOST_ROWS)
    acts: Any = aliased(Action) if is_open else doors.actions_on(everything)
    rows = session.scalars(
        select(journal).where(journal.subject_id.in_(everything)).order_by(journal.seq.desc()).limit(MOST_ROWS)
    ).all()
    actions = _actions(session, acts, rows)
    names = {row[0]: row[1] for row in session.execute(select(Person.id, Person.name))}
    entries = _inserted(session, everything, rows, actions, names, viewer)
    entries += _edits(session, acts, rows, actions, names)
    if not comments.may_read(session, viewer, candidate):
        entries = [entry for entry in entries if entry.kind is not Kind.COMMENTED]
    told = _without_echoes(_together(entries))
    return tuple(sorted(told, key=lambda entry: (entry.at, entry.key), reverse=True))


def standing(session: Session, actions: Iterable[Key], among: Any = Action) -> frozenset[Key]:
    """Those of the actions that are in force: not undone, or undone and redone. `among` is where actions are asked."""
    asked = set(actions)
    undone_by: dict[Key, list[Key]] = {}
    wave = asked
    while wave:  # undo of the undo of …: each wave is what takes back the one before
        found = session.execute(select(among.undoes_id, among.id).where(among.undoes_id.in_(wave))).all()
        wave = set()
        for target, inverse in found:
            if target is not None:
                undone_by.setdefault(target, []).append(inverse)
                wave.add(inverse)

    def stands(action: Key) -> bool:
        return not any(stands(inverse) for inverse in undone_by.get(action, ()))

    return frozenset(action for action in asked if stands(action))


def _actions(session: Session, acts: Any, rows: Iterable[JournalRow]) -> dict[Key, Action]:
    keys = {row.action_id for row in rows}
    return {row.id: row for row in session.scalars(select(acts).where(acts.id.in_(keys)))} if keys else {}


def _inserted(
    session: Session,
    everything: tuple[Key, ...],
    rows: Iterable[JournalRow],
    actions: dict[Key, Action],
    names: dict[Key, str],
    viewer: Key | None,
) -> list[Entry]:
    """What came into being and is still there; a row that was undone and redone appears once."""
    born: dict[str, dict[Key, Action]] = {}
    for row in rows:  # newest first: the earliest insert wins
        if row.operation == Operation.INSERT and row.action_id in actions:
            born.setdefault(row.entity, {})[row.key] = actions[row.action_id]
    entries = []
    for entity, made in born.items():
        read = READERS.get(entity)
        if read is None:
            continue
        contents = read(session, everything, set(made))
        hidden = blinded(session, viewer, {c.interview for c in contents.values() if c.interview is not None})
        for key, content in contents.items():
            if content.kind == Kind.EVALUATED and content.interview in hidden:
                content = Content(content.kind, content.at, content.person, details={"is_withheld": True})
            action = made[key]
            person = content.person or action.person_id
            entries.append(
                Entry(
                    key,
                    Kind(content.kind),
                    content.at or action.at,
                    names.get(person, "") if person else "",
                    action.code,
                    content.details,
                )
            )
    return entries


def _edits(
    session: Session, acts: Any, rows: Iterable[JournalRow], actions: dict[Key, Action], names: dict[Key, str]
) -> list[Entry]:
    """Corrections of fields, with before and after; contacts, salaries and personal data without their values."""
    rows = list(rows)
    new = {(row.action_id, row.entity, row.key) for row in rows if row.operation == Operation.INSERT}
    in_force = standing(session, {row.action_id for row in rows if row.operation == Operation.UPDATE}, acts)
    after: dict[tuple[str, Key], dict[str, Any]] = {}
    entries: list[Entry] = []
    for row in rows:  # newest first, so `after` holds what the later row found
        if row.entity not in EDITED_ENTITIES or row.operation != Operation.UPDATE:
            continue
        place = (row.entity, row.key)
        if place not in after:
            after[place] = _now(session, row)
        before = decoded(table_of(row.entity), row.before or "{}")
        changed = {name: (old, after[place].get(name)) for name, old in before.items()}
        after[place] |= before
        action = actions.get(row.action_id)
        if action is None or action.undoes_id is not None or row.action_id not in in_force:
            continue
        if (row.action_id, row.entity, row.key) in new:
            continue  # filled in by the act that made it: no correction
        entries += _edit_entries(row, action, changed, names)
    return entries


def _edit_entries(
    row: JournalRow, action: Action, changed: dict[str, tuple[Any, Any]], names: dict[Key, str]
) -> list[Entry]:
    who = names.get(action.person_id, "") if action.person_id else ""

    def entry(kind: Kind, **details: Any) -> Entry:
        return Entry(row.key, kind, action.at, who, action.code, details)

    if row.entity == "panel_decision":
        before, after = changed.get("conclusion", (None, None))
        return [entry(Kind.EDITED, field="conclusion", before=before, after=after)] if before != after else []
    if row.entity in WITHOUT_VALUES:
        return [entry(Kind.EDITED, field=row.entity)]
    entries = []
    if changed.get("merged_into_id", (None, None))[1] is not None:
        why = tuple((action.params or {}).get("evidence", ()))
        return [entry(Kind.MERGED, record=row.key, evidence=why)]
    if "starred_at" in changed:
        entries.append(entry(Kind.STARRED, is_on=changed["starred_at"][1] is not None))
    for name, (old, new) in changed.items():
        if name in SHOWN_FIELDS and old != new:
            if name == "owner_id":
                old, new = names.get(old, ""), names.get(new, "")
            entries.append(entry(Kind.EDITED, field=name, before=old, after=new))
    return entries


def _now(session: Session, row: JournalRow) -> dict[str, Any]:
    table = table_of(row.entity)
    found = session.execute(select(table).where(table.c.id == row.key)).mappings().one_or_none()
    return dict(found) if found is not None else {}


def _together(entries: list[Entry]) -> list[Entry]:
    """Tags put on at once are one line."""
    tags: dict[datetime, Entry] = {}
    others = []
    for entry in entries:
        if entry.kind is not Kind.TAGGED:
            others.append(entry)
        elif entry.at in tags:
            first = tags[entry.at]
            tags[entry.at] = replace(first, details={"names": first.details["names"] + entry.details["names"]})
        else:
            tags[entry.at] = entry
    return others + list(tags.values())


def _without_echoes(entries: list[Entry]) -> list[Entry]:
    """Leave out that somebody was created when the same moment says which position they entered."""
    if any(entry.kind is Kind.ENTERED for entry in entries):
        return [entry for entry in entries if entry.kind is not Kind.CREATED]
    return entries
