"""The number that each of some people is called by."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Contact
from models.values.keys import Key
from services.conditions import chunks


def first_phones(session: Session, people: Iterable[Key]) -> dict[Key, tuple[Key, str]]:
    """By person the first number that is in use: its row, and the number."""
    session.flush()
    found: dict[Key, tuple[Key, str]] = {}
    for chunk in chunks(set(people)):
        rows = session.execute(
            select(Contact.candidate_id, Contact.id, Contact.value)
            .where(Contact.candidate_id.in_(chunk), Contact.kind == "phone", Contact.is_valid)
            .order_by(Contact.rank, Contact.id)
        )
        for candidate, key, value in rows:
            found.setdefault(candidate, (key, value))
    return found
