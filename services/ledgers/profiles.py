"""What an office decided about a kind of ledger, remembered for the next one like it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import MappingProfile
from models.values import clock
from models.values.keys import Key
from services.ledgers import mapping
from services.ledgers.draft import Draft
from services.ledgers.vocabulary import key

_LIKE_ENOUGH = 0.8  # share of the headings that a remembered ledger must have in common with this one
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Profile:
    """A remembered mapping, to choose from."""

    key: Key
    name: str


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
    words: dict[str, Any] = dict(row.words or {})
    draft.choices.stages |= words.get("stages", {})
    draft.choices.channels |= words.get("channels", {})
    draft.choices.positions |= words.get("positions", {})
    return True


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
