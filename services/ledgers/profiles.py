"""What an office decided about a kind of ledger, remembered for the next one like it."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import MappingProfile, Position
from models.values import clock
from models.values.keys import Key
from services import atomic_file
from services.errors import AppError
from services.ledgers import mapping, vocabulary
from services.ledgers.draft import Draft
from services.ledgers.vocabulary import key

_LIKE_ENOUGH = 0.8  # share of the headings that a remembered ledger must have in common with this one
_LONGEST_NAME = 60
_FORMAT = "zhaoxian-mapping-profiles"
_LARGEST_FILE = 5_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Profile:
    """A remembered mapping, to choose from."""

    key: Key
    name: str


@dataclass(frozen=True, slots=True)
class Shared:
    """A mapping from a file: heading → field, and what words mean. Positions go by their titles."""

    name: str
    signature: str
    columns: dict[str, str]
    words: dict[str, dict[str, str]]


def profiles(session: Session) -> tuple[Profile, ...]:
    """All remembered mappings, the latest used first."""
    rows = session.execute(select(MappingProfile.id, MappingProfile.name).order_by(MappingProfile.used_at.desc()))
    return tuple(Profile(found, name) for found, name in rows)


def recall(session: Session, draft: Draft, profile: Key | None = None) -> bool:
    """Use the chosen profile, or the one whose headings are most like these; whether there was one."""
    best: tuple[float, MappingProfile] | None = None
    for row in session.scalars(select(MappingProfile).order_by(MappingProfile.used_at.desc())):
        likeness = 1.0 if row.id == profile else 0.0 if profile else _likeness(row.signature, draft)
        if likeness >= _LIKE_ENOUGH and (best is None or likeness > best[0]):
            best = (likeness, row)
    if best is None:
        return False
    row = best[1]
    draft.profile = row.name
    for place, table in draft.tables():
        draft.mapped[place] = mapping.remembered(table, dict(row.columns), mapping.guess(table))
        draft.people.pop(place, None)
    _take_words(draft, dict(row.words or {}))
    return True


def use(session: Session, draft: Draft, shared: Shared) -> None:
    """Read a ledger as a profile from a file says, without keeping it."""
    columns = dict(shared.columns)
    draft.profile = shared.name
    for place, table in draft.tables():
        draft.mapped[place] = mapping.remembered(table, columns, mapping.guess(table))
        draft.people.pop(place, None)
    _take_words(draft, _with_keys(session, shared.words))


def _take_words(draft: Draft, words: dict[str, Any]) -> None:
    draft.choices.stages |= words.get("stages", {})
    draft.choices.channels |= words.get("channels", {})
    draft.choices.positions |= words.get("positions", {})


def to_file(session: Session, path: Path, *, chosen: Collection[Key] = ()) -> int:
    """Write remembered mappings (all, or the chosen ones) as a file for another office. Answers how many.

    It holds headings, fields and what words of the ledgers mean: nothing of any person.
    """
    titles = {key.hex: title for key, title in session.execute(select(Position.id, Position.title))}
    rows = [row for row in session.scalars(select(MappingProfile)) if not chosen or row.id in chosen]
    data = {
        "format": _FORMAT,
        "edition": 1,
        "profiles": [
            {
                "name": row.name,
                "signature": row.signature,
                "columns": dict(row.columns),
                "words": _with_titles(dict(row.words or {}), titles),
            }
            for row in sorted(rows, key=lambda row: row.name)
        ],
    }
    try:
        atomic_file.write(path, (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode())
    except OSError as error:
        raise AppError("file.cannot_write", name=path.name) from error
    return len(rows)


def from_file(path: Path) -> list[Shared]:
    """The profiles in a file. Raises `ledger.no_profiles` when it is none."""
    try:
        data = json.loads(path.read_bytes()) if path.stat().st_size <= _LARGEST_FILE else {}
        if data.get("format") != _FORMAT or data.get("edition") != 1:
            raise AppError("ledger.no_profiles", name=path.name)
        return [_shared(entry) for entry in data["profiles"]]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise AppError("ledger.no_profiles", name=path.name) from error


def _shared(entry: Any) -> Shared:
    columns = {str(heading): str(field_) for heading, field_ in entry["columns"].items() if _is_field(str(field_))}
    words = {
        str(kind): {str(a): str(b) for a, b in table.items()} for kind, table in (entry.get("words") or {}).items()
    }
    return Shared(str(entry["name"])[:_LONGEST_NAME], str(entry["signature"]), columns, words)


def _is_field(name: str) -> bool:
    """Whether this release knows the field; a profile of a later one may name others."""
    known = vocabulary.fields().by_key
    return name in known or name in (mapping.KEEP, mapping.LEAVE) or "." in name


def keep(session: Session, *, profiles: Sequence[Shared], draft: Draft | None = None) -> int:
    """Remember profiles that came in a file; one for the same headings is renewed. Answers how many.

    A draft in hand is read by the one that fits it.
    """
    for shared in profiles:
        found = select(MappingProfile).where(MappingProfile.signature == shared.signature).limit(1)
        row = session.scalar(found)
        if row is None:
            row = MappingProfile(signature=shared.signature, name="", columns={}, words={}, used_at=clock.now())
            session.add(row)
        row.name, row.columns, row.words = shared.name, shared.columns, _with_keys(session, shared.words)
        row.used_at = clock.now()
    session.flush()
    if draft is not None:
        recall(session, draft)
    return len(profiles)


def _with_titles(words: dict[str, Any], titles: dict[str, str]) -> dict[str, Any]:
    positions = {word: titles[key_] for word, key_ in words.get("positions", {}).items() if key_ in titles}
    return words | {"positions": positions}


def _with_keys(session: Session, words: dict[str, Any]) -> dict[str, Any]:
    keys = {title: key_.hex for key_, title in session.execute(select(Position.id, Position.title))}
    positions = {word: keys[title] for word, title in words.get("positions", {}).items() if title in keys}
    return words | {"positions": positions}


def forget(draft: Draft) -> None:
    """Go back to the guesses."""
    draft.profile = ""
    for place, table in draft.tables():
        draft.mapped[place] = mapping.guess(table)
        draft.people.pop(place, None)


def remember(session: Session, draft: Draft) -> None:
    """Keep the mapping and the words under the file's name, or renew the one that was used."""
    tables = list(draft.tables())
    if not tables:
        return
    place, table = max(tables, key=lambda pair: len(pair[1].rows))
    columns = {key(c.header): m.field for c, m in zip(table.columns, draft.mapped[place], strict=True) if c.header}
    words = {"stages": draft.choices.stages, "channels": draft.choices.channels, "positions": draft.choices.positions}
    signature = mapping.signature(table)
    row = session.scalar(select(MappingProfile).where(MappingProfile.signature == signature).limit(1))
    if row is None:
        name = draft.profile or draft.name.rpartition(".")[0] or draft.name
        row = MappingProfile(name=name[:_LONGEST_NAME], signature=signature, columns={}, words={}, used_at=clock.now())
        session.add(row)
    row.columns, row.words, row.used_at = columns, words, clock.now()
    session.flush()


def _likeness(signature: str, draft: Draft) -> float:
    theirs = set(filter(None, signature.split("|")))
    best = 0.0
    for _, table in draft.tables():
        mine = {key(column.header) for column in table.columns if column.header}
        if mine and theirs:
            best = max(best, len(mine & theirs) / len(mine | theirs))
    return best
