"""How many files wait to be looked through: asked by the first screen, so it loads none of the reading of résumés."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import IntakeItem

WAITING = ("read", "failed")


def count(session: Session) -> int:
    """How many files wait."""
    return session.scalar(select(func.count()).select_from(IntakeItem).where(IntakeItem.state.in_(WAITING))) or 0
