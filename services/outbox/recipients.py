"""Who gets a message: the candidate that it is about, or the colleague that it is written to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Candidate, Message, Person
from models.values.keys import Key
from services.conditions import chunks


@dataclass(frozen=True, slots=True)
class Recipient:
    """A name, and the ways of contact by kind."""

    name: str
    reach: dict[str, str]
    is_colleague: bool = False


def recipients(session: Session, messages: Sequence[Message]) -> dict[Key, Recipient]:
    """The recipient of each message, by the message's key."""
    from services.outbox.letters import addresses

    people: dict[Key, tuple[str, str]] = {}
    for chunk in chunks({row.person_id for row in messages if row.person_id is not None}):
        rows = session.execute(select(Person.id, Person.name, Person.email).where(Person.id.in_(chunk)))
        people |= {key: (name, email) for key, name, email in rows}
    ours = {row.candidate_id for row in messages if row.person_id is None}
    names: dict[Key, str] = {}
    for chunk in chunks(ours):
        named = session.execute(select(Candidate.id, Candidate.name).where(Candidate.id.in_(chunk)))
        names.update((key, name) for key, name in named)
    reach = addresses(session, list(ours))
    found = {}
    for row in messages:
        if row.person_id is not None:
            name, email = people.get(row.person_id, ("", ""))
            found[row.id] = Recipient(name, {"email": email} if email else {}, is_colleague=True)
        else:
            found[row.id] = Recipient(names.get(row.candidate_id, ""), reach.get(row.candidate_id, {}))
    return found
