"""What the queue tells of each waiting file at a glance, kept as long as the file's row is as it was.

A batch of hundreds changes the queue every second, and what was read of a file is many times larger
than what one line of the queue shows of it. The glances go with the workspace that is closed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from models.tables import IntakeItem
from models.values.keys import Key
from models.values.phone import confirmed_phone
from models.values.template_contacts import is_template_email, is_template_phone
from models.values.text import normal_email
from services.intake.draft import ReviewField, fields_of

MOST = 20_000
_SOME = 500  # rows asked for in one statement


@dataclass(frozen=True, slots=True)
class Glance:
    """What a line of the queue needs of what was read."""

    fields: tuple[ReviewField, ...]
    normals: tuple[str, ...]  # phones and addresses in their normal form
    reader: str


_kept: WeakKeyDictionary[Engine, dict[tuple[Key, int], Glance]] = WeakKeyDictionary()


def of(session: Session, rows: Sequence[tuple[Key, int]]) -> dict[Key, Glance]:
    """The glances of some rows, given by key and version; only those that changed are read."""
    engine = session.get_bind().engine
    before = _kept.get(engine, {})
    wanted = [key for key, version in rows if (key, version) not in before]
    fresh: dict[Key, Glance] = {}
    for start in range(0, len(wanted), _SOME):
        query = select(IntakeItem.id, IntakeItem.parsed).where(IntakeItem.id.in_(wanted[start : start + _SOME]))
        for key, parsed in session.execute(query):
            fresh[key] = _glance(parsed or {})
    found = {key: fresh.get(key) or before.get((key, version)) or _glance({}) for key, version in rows}
    _kept[engine] = {(key, version): found[key] for key, version in rows[:MOST]}
    return found


def _glance(parsed: Mapping[str, Any]) -> Glance:
    return Glance(fields_of(parsed), tuple(normals_of(parsed)), str(parsed.get("reader", "")))


def normals_of(parsed: Mapping[str, Any]) -> list[str]:
    """The phones and addresses that were read, in their normal form, but for those that templates print."""
    phones = [confirmed_phone(str(entry["value"])) for entry in parsed.get("phones") or ()]
    emails = [normal_email(str(entry["value"])) for entry in parsed.get("emails") or ()]
    return [
        *(number for number in phones if number and not is_template_phone(number)),
        *(address for address in emails if address and not is_template_email(address)),
    ]
