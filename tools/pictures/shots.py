"""Which pictures are taken: every screen, and what opens over it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Application, Assignment, Candidate, Document, Evaluation, Interview, Position
from models.values.enums import ApplicationState, EvaluationState
from models.values.keys import Key
from tools.pictures import samples
from tools.pictures.studio import Studio
from views.context import PageName, Place

Find = Callable[[Session], Key | None]
Act = Callable[[Studio], QWidget | None]
"""Something done before the picture; the answer is the widget to take, or None for the window."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: a place, what it shows, what is done there first, and how it is put back."""

    name: str
    page: PageName
    key: Find | None = None
    view: str = ""
    needs_key: bool = False  # no picture where there is nothing to show
    act: Act | None = None
    back: Callable[[Studio], None] | None = None
    states: tuple[str, ...] = ("normal", "empty", "overfull")

    def place(self, session: Session, state: str = "normal") -> Place | None:
        """Where to go; None when this workspace has no such thing."""
        key = self.key(session) if self.key else None
        if state not in self.states or (self.needs_key and key is None):
            return None
        return Place(self.page, key, self.view)


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


def _search(studio: Studio) -> QWidget | None:
    studio.shell.acts.open_palette()
    studio.settle()
    QTest.keyClicks(studio.app.focusWidget() or studio.window, "h")
    return None


def _close_search(studio: Studio) -> None:
    studio.shell.acts.open_palette()


def _show_keys(studio: Studio) -> QWidget | None:
    studio.shell.acts.show_keys()
    return studio.app.activeModalWidget()


def _close_dialog(studio: Studio) -> None:
    dialog = studio.app.activeModalWidget()
    if dialog is not None:
        dialog.close()


def _select_cards(studio: Studio) -> QWidget | None:
    _press(studio, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    return None


def _clear_cards(studio: Studio) -> None:
    _press(studio, Qt.Key.Key_Escape)


def _press(studio: Studio, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    studio.window.activateWindow()
    if studio.window.page is not None:
        studio.window.page.setFocus()
    QTest.keyClick(studio.app.focusWidget() or studio.window, key, modifier)


def _map_ledger(studio: Studio) -> QWidget | None:
    path = samples.ledger(studio.folder / "2026年一季度面试台账.csv")
    studio.window.go(Place(PageName.LEDGER_IMPORT, params={"file": str(path)}))
    return None


def _take_in(studio: Studio) -> QWidget | None:
    files = samples.resumes(studio.folder / "简历")
    studio.window.go(Place(PageName.INTAKE, params={"files": [str(path) for path in files]}))
    return None


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
    Shot("14-search", PageName.TODAY, act=_search, back=_close_search),
    Shot("15-keys", PageName.BOARD, busiest_position, needs_key=True, act=_show_keys, back=_close_dialog),
    Shot(
        "16-selected",
        PageName.BOARD,
        busiest_position,
        needs_key=True,
        act=_select_cards,
        back=_clear_cards,
        states=("normal", "overfull"),
    ),
    Shot("17-mapping", PageName.LEDGER_IMPORT, act=_map_ledger),
    Shot("18-review", PageName.INTAKE, act=_take_in, states=("normal",)),
)
