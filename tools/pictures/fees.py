"""Scenes of suppliers and referrals: whom two claim, and who recommended somebody."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Claim
from models.values.keys import Key
from tools.pictures.studio import Studio


def claimed_twice(session: Session) -> Key | None:
    """Somebody whom two claim."""
    query = select(Claim.candidate_id).group_by(Claim.candidate_id).having(func.count() > 1)
    return session.scalars(query.order_by(Claim.candidate_id)).first()


def rule(studio: Studio) -> QWidget | None:
    """The ruling between the two."""
    from views.candidate.page import CandidatePage

    page = studio.window.page
    assert isinstance(page, CandidatePage)
    studio.settle()
    page.claiming.ask_ruling()
    return None


def claim(studio: Studio) -> QWidget | None:
    """A recommendation that is written down."""
    from views.candidate.page import CandidatePage

    page = studio.window.page
    assert isinstance(page, CandidatePage)
    page.claiming.ask(page.head.more)
    return None
