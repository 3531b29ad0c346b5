"""Whether the journal is as it was written: its seals, and whether time ran forward."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Action, JournalRow
from services import seals
from services.progress import Progress
from services.seals import Verified
from services.use_cases import UseCase

TOLERATED = timedelta(minutes=10)
"""Computers of one office differ a little, and on a server an act is dated by its beginning."""
_DATED_BACK = (UseCase.DEMO,)  # acts that carry another day on purpose


@dataclass(frozen=True, slots=True)
class Verification:
    """The seals, and how many acts are dated before an earlier one: a clock was set back, a seal cannot tell."""

    verified: Verified
    turned_back: int


def verify(
    session: Session, *, remembered: tuple[int, str] | None = None, progress: Progress | None = None
) -> Verification:
    """Compute the chain of seals anew, then look at the times."""
    verified = seals.verify(session, remembered=remembered, progress=progress)
    return Verification(verified, turned_back(session))


def turned_back(session: Session) -> int:
    """Acts that are dated before one that was written earlier."""
    first = func.min(JournalRow.seq)
    rows = session.execute(
        select(Action.at)
        .join(JournalRow, JournalRow.action_id == Action.id)
        .where(Action.code.not_in(_DATED_BACK))
        .group_by(Action.id, Action.at)
        .order_by(first)
        .execution_options(yield_per=2_000)
    )
    latest, count = None, 0
    for (at,) in rows:
        if latest is not None and at < latest - TOLERATED:
            count += 1
        latest = at if latest is None else max(latest, at)
    return count
