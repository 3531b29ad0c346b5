"""Which pictures are taken: every screen, and what opens over it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Application, Assignment, Candidate, Document, Evaluation, Interview, Position
from models.values.enums import ApplicationState, EvaluationState
from models.values.keys import Key
from tools.pictures.studio import Studio
from views.context import PageName, Place

Find = Callable[[Session], Key | None]


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: a place, what it shows, and what is done there first."""

    name: str
    page: PageName
    key: Find | None = None
    view: str = ""
    act: Callable[[Studio], None] | None = None
    needs_key: bool = False  # no picture where there is nothing to show

    def place(self, session: Session) -> Place | None:
        """Where to go; None when this workspace has no such thing."""
        key = self.key(session) if self.key else None
        return None if self.needs_key and key is None else Place(self.page, key, self.view)


def busiest_position(session: Session) -> Key | None:
    """The position with most open applications in their first days: the demo's board told by hand has them."""
    told = session.scalars(select(Position.id).where(Position.title.startswith("车间主任"))).first()
    count = func.count(Application.id)
    query = (
        select(Application.position_id)
        .where(Application.state == ApplicationState.OPEN)
        .group_by(Application.position_id)
        .order_by(count.desc())
    )
    return told or session.scalars(query).first() or session.scalars(select(Position.id)).first()


def told_candidate(session: Session) -> Key | None:
    """The person whose story the demo tells in full, else somebody with an open application."""
    told = session.scalars(select(Candidate.id).where(Candidate.name.startswith("韩立群"))).first()
    return told or session.scalars(select(Application.candidate_id)).first()


def open_evaluation(session: Session) -> Key | None:
    """An assignment of this account that waits for its evaluation, of somebody with a résumé if there is one."""
    done = select(Evaluation.assignment_id).where(Evaluation.state == EvaluationState.SUBMITTED)
    candidate = select(Application.candidate_id).where(Application.id == Interview.application_id).scalar_subquery()
    has_file = select(Document.id).where(Document.candidate_id == candidate).exists()
    query = (
        select(Assignment.id)
        .join(Interview)
        .where(Assignment.id.not_in(done))
        .order_by(
            (Assignment.person_id == session.info.get("person")).desc(), has_file.desc(), Interview.starts_at.desc()
        )
    )
    return session.scalars(query).first()


def panel(session: Session) -> Key | None:
    """The application with most submitted evaluations in one interview."""
    query = (
        select(Interview.application_id)
        .join(Assignment, Assignment.interview_id == Interview.id)
        .join(Evaluation, Evaluation.assignment_id == Assignment.id)
        .where(Evaluation.state == EvaluationState.SUBMITTED)
        .group_by(Interview.id, Interview.application_id)
        .order_by(func.count(Evaluation.id).desc())
    )
    return session.scalars(query).first()


SHOTS = (
    Shot("01-today", PageName.TODAY),
    Shot("02-positions", PageName.POSITIONS),
    Shot("03-board", PageName.BOARD, busiest_position, needs_key=True),
    Shot("04-candidate", PageName.CANDIDATE, told_candidate, needs_key=True),
    Shot("05-evaluation", PageName.EVALUATION, open_evaluation, needs_key=True),
    Shot("06-panel", PageName.PANEL, panel, needs_key=True),
    Shot("07-intake", PageName.INTAKE),
    Shot("08-import", PageName.LEDGER_IMPORT),
    Shot("09-insights", PageName.INSIGHTS),
    Shot("10-people", PageName.PEOPLE),
    Shot("11-templates", PageName.TEMPLATES),
    Shot("12-preferences", PageName.PREFERENCES),
    Shot("13-calendar", PageName.CALENDAR),
)
