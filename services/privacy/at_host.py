"""Erasure on a shared workspace: confirmed at a desk, carried out by the host, which alone may empty the journal."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Candidate, ErasureRequest
from models.values import clock
from models.values.keys import Key
from services import access
from services.privacy import erasing, erasure, tombstones
from services.privacy.erasure import Erased
from services.progress import Progress
from services.use_cases import UseCase
from services.workspace import Workspace


def erase_or_ask(
    workspace: Workspace, *, candidates: Sequence[Key], strike_names: bool = True, progress: Progress | None = None
) -> Erased | None:
    """Erase here; at a desk of a shared workspace ask the host, which does it within a minute: None."""
    if not workspace.is_seat:
        return erasing.erase(workspace, candidates=candidates, strike_names=strike_names, progress=progress)
    with workspace.action(UseCase.ERASE, params={"count": len(candidates)}) as session:
        ask(session, candidates=candidates, reason=erasure.REQUEST, strike_names=strike_names)
    return None


def purge_or_ask(workspace: Workspace, *, candidates: Sequence[Key], progress: Progress | None = None) -> int:
    """The same for those whose time is over; answers how many went, 0 where the host will do it."""
    if not workspace.is_seat:
        return erasing.purge(workspace, candidates=candidates, progress=progress)
    with workspace.action(UseCase.ERASE, params={"count": len(candidates)}) as session:
        ask(session, candidates=candidates, reason=erasure.RETENTION, strike_names=False)
    return 0


def ask(session: Session, *, candidates: Sequence[Key], reason: str, strike_names: bool) -> None:
    """Note what a person confirmed."""
    session.add(
        ErasureRequest(
            people=[key.hex for key in candidates],
            reason=reason,
            strikes_names=strike_names,
            by_id=access.acting(session),
            at=clock.now(),
        )
    )


def tend(workspace: Workspace, identity: uuid.UUID, folders: Sequence[Path]) -> int:
    """Once a minute, at the host, as the owner: carry out what was confirmed, and forget again after a restore.

    The list of those who were erased is kept in `folders`, whole in each. Answers how many requests were done.
    """
    done = 0
    for key in _waiting(workspace):
        _carry_out(workspace, key)
        done += 1
    known = tombstones.read(folders, identity)
    tombstones.forget_again(workspace, known)
    with workspace.reading() as session:
        known = known.with_those_of(tombstones.of(session))
    for folder in folders:
        if set(known.erasures) - set(tombstones.read([folder], identity).erasures):
            tombstones.write([folder], identity, known)
    return done


def _waiting(workspace: Workspace) -> list[Key]:
    with workspace.reading() as session:
        query = select(ErasureRequest.id).where(ErasureRequest.done_at.is_(None)).order_by(ErasureRequest.at)
        return list(session.scalars(query))


def _carry_out(workspace: Workspace, key: Key) -> None:
    with workspace.reading() as session:
        row = session.get_one(ErasureRequest, key)
        asked, reason, strikes, by = [Key(each) for each in row.people], row.reason, row.strikes_names, row.by_id
        is_there = Candidate.merged_into_id.is_distinct_from(Candidate.id)
        people = list(session.scalars(select(Candidate.id).where(Candidate.id.in_(asked), is_there)))
    with workspace.action(UseCase.ERASE, params={"count": len(people)}, may_delete=True, person=by) as session:
        if people:
            erasure.erase(session, candidates=people, reason=reason, strike_names=strikes)
        session.get_one(ErasureRequest, key).done_at = clock.now()
