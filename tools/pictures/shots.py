"""Which pictures are taken: every screen, and what opens over it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import (
    Application,
    Assignment,
    Candidate,
    Document,
    Evaluation,
    ImportBatch,
    Interview,
    Position,
    PositionTemplate,
)
from models.values import clock
from models.values.enums import ApplicationState, EvaluationState
from models.values.keys import Key
from tools.pictures import fees, forms, live, process, profile, sandbox, scenes, screening, today
from tools.pictures.studio import Studio
from views.context import PageName, Place

Find = Callable[[Session], Key | None]
Act = Callable[[Studio], QWidget | None]
"""Something done before the picture; the answer is the widget to take, or None for the window."""


PEOPLED = ("normal", "overfull")  # states in which there is somebody


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


def _board(name: str, act: Act, back: Callable[[Studio], None]) -> Shot:
    """Something done on the board of the position that has most to show."""
    return Shot(name, PageName.BOARD, busiest_position, "board", True, act, back, PEOPLED)


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
    has_file = select(Document.id).where(Document.candidate_id == Application.candidate_id).exists()
    query = (
        select(Assignment.id)
        .join(Interview, Interview.id == Assignment.interview_id)
        .join(Application, Application.id == Interview.application_id)
        .where(Assignment.id.not_in(done), Interview.starts_at < clock.now())
        .order_by(
            has_file.desc(), (Assignment.person_id == session.info.get("person")).desc(), Interview.starts_at.desc()
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


def without_resume(session: Session) -> Key | None:
    """Somebody on the way who has no document."""
    has_file = select(Document.id).where(Document.candidate_id == Application.candidate_id).exists()
    query = select(Application.candidate_id).where(Application.state == ApplicationState.OPEN, ~has_file)
    return session.scalars(query.order_by(Application.created_at.desc())).first()


def quiet_position(session: Session) -> Key | None:
    """The position with fewest people on the way: empty lanes, and in the demo a closed one."""
    running = (
        select(func.count(Application.id))
        .where(Application.position_id == Position.id, Application.state == ApplicationState.OPEN)
        .scalar_subquery()
    )
    return session.scalars(select(Position.id).order_by(running, Position.id)).first()


def template(session: Session) -> Key | None:
    """The template with most to say."""
    return session.scalars(select(PositionTemplate.id).order_by(PositionTemplate.id)).first()


def imported(session: Session) -> Key | None:
    """The import that was made last."""
    return session.scalars(select(ImportBatch.id).order_by(ImportBatch.id.desc())).first()


SHOTS = (
    Shot("01-today", PageName.TODAY),
    Shot("01-today-decide", PageName.TODAY, act=today.decide, back=today.close, states=PEOPLED),
    Shot("01-today-call", PageName.TODAY, act=today.call, back=today.close, states=PEOPLED),
    Shot("01-today-schedule", PageName.TODAY, act=today.schedule, back=today.close, states=PEOPLED),
    Shot("18-conflict", PageName.POSITIONS, act=live.conflict, back=live.close_conflict, states=("normal",)),
    Shot("02-positions", PageName.POSITIONS),
    Shot("02-position-new", PageName.POSITIONS, template, "new", needs_key=True),
    Shot("02-position-close", PageName.POSITIONS, None, "", False, scenes.close_position, scenes.close_popups, PEOPLED),
    Shot("03-board", PageName.BOARD, busiest_position, "board", needs_key=True),
    Shot("03-board-quiet", PageName.BOARD, quiet_position, "board", needs_key=True),
    _board("03-board-selected", scenes.select_cards, scenes.clear_cards),
    _board("03-board-drag", scenes.drag_card, scenes.drop_card),
    _board("03-board-match", scenes.match_cards, scenes.unmatch_cards),
    _board("03-board-filtered", scenes.filter_cards, scenes.unfilter_cards),
    _board("03-board-blocked", scenes.block_move, scenes.close_popups),
    _board("03-board-reject", scenes.reject_card, scenes.close_popups),
    _board("03-board-add", scenes.add_by_hand, scenes.close_panel),
    _board("03-board-toast", scenes.show_toast, scenes.clear_toasts),
    Shot("03-list", PageName.BOARD, busiest_position, "list", needs_key=True),
    Shot("04-candidate", PageName.CANDIDATE, told_candidate, "timeline", needs_key=True),
    *(
        Shot(f"04-candidate-{tab}", PageName.CANDIDATE, told_candidate, tab, needs_key=True)
        for tab in ("evaluations", "contacts", "messages", "files", "comments", "privacy")
    ),
    Shot("04-candidate-caution", PageName.CANDIDATE, told_candidate, "", True, profile.warn, profile.unwarn, PEOPLED),
    Shot("04-answers", PageName.CANDIDATE, told_candidate, "", True, profile.answer, scenes.close_popups, PEOPLED),
    Shot("40-journal", PageName.JOURNAL),
    Shot("42-permissions", PageName.PERMISSIONS),
    *(Shot(f"41-privacy-{part}", PageName.PRIVACY, view=part) for part in ("untold", "due", "rules", "assessments")),
    Shot("04-candidate-plan", PageName.CANDIDATE, told_candidate, "timeline", True, scenes.plan, scenes.close_popups),
    Shot("04-candidate-bare", PageName.CANDIDATE, without_resume, "timeline", needs_key=True),
    Shot("05-evaluation", PageName.EVALUATION, open_evaluation, needs_key=True),
    Shot("06-panel", PageName.PANEL, panel, needs_key=True),
    Shot("07-intake", PageName.INTAKE),
    Shot("08-import", PageName.LEDGER_IMPORT),
    Shot("08-import-mapping", PageName.LEDGER_IMPORT, act=scenes.map_ledger),
    Shot("09-insights", PageName.INSIGHTS, view="quality"),
    Shot("09-insights-schedules", PageName.INSIGHTS, view="quality", act=scenes.schedules, back=scenes.close_popups),
    Shot("09-insights-channels", PageName.INSIGHTS, view="channels"),
    Shot("09-insights-raters", PageName.INSIGHTS, view="raters"),
    *(
        Shot(f"09-insights-{view}", PageName.INSIGHTS, view=view)
        for view in ("health", "changes", "experiments", "forecast", "kpi", "metrics", "satisfaction")
    ),
    Shot(
        "09-insights-survey",
        PageName.INSIGHTS,
        view="satisfaction",
        act=forms.edit_survey,
        back=forms.close_survey,
        states=("normal",),
    ),
    Shot("10-people", PageName.PEOPLE),
    Shot("43-lost-line", PageName.POSITIONS, act=live.lose_the_line, back=live.mend_the_line, states=("normal",)),
    Shot(
        "43-undo-asks",
        PageName.CANDIDATE,
        told_candidate,
        "timeline",
        True,
        live.undo_asks,
        live.close_conflict,
        ("normal",),
    ),
    Shot("43-shared", PageName.PREFERENCES, act=live.share, back=live.share_no_more, states=("normal",)),
    Shot(
        "43-lost-line-profile",
        PageName.CANDIDATE,
        told_candidate,
        "timeline",
        True,
        live.lose_the_line,
        live.mend_the_line,
        ("normal",),
    ),
    Shot(
        "43-presence",
        PageName.CANDIDATE,
        told_candidate,
        "timeline",
        True,
        live.with_colleagues,
        live.alone_again,
        ("normal",),
    ),
    Shot("18-packets", PageName.PACKETS, view="returned"),
    Shot("18-packets-out", PageName.PACKETS, view="out"),
    Shot("18-kiosk-registration", PageName.INTAKE, act=forms.register, back=forms.leave, states=("normal",)),
    Shot("18-kiosk-survey", PageName.INTAKE, act=forms.answer_survey, back=forms.leave, states=("normal",)),
    Shot("10-people-found", PageName.PEOPLE, act=scenes.find_people, back=scenes.find_nobody, states=PEOPLED),
    Shot("16-duplicates", PageName.DUPLICATES, states=PEOPLED),
    Shot("17-screening", PageName.SCREENING, busiest_position, "list", needs_key=True),
    Shot(
        "17-screening-selected",
        PageName.SCREENING,
        busiest_position,
        "list",
        True,
        screening.select_some,
        screening.select_nobody,
        PEOPLED,
    ),
    Shot("17-screening-portrait", PageName.SCREENING, busiest_position, "portrait", needs_key=True),
    Shot("17-screening-queue", PageName.SCREENING, busiest_position, "queue", needs_key=True),
    Shot(
        "17-screening-reply",
        PageName.SCREENING,
        busiest_position,
        "list",
        True,
        screening.reply,
        scenes.close_popups,
        PEOPLED,
    ),
    Shot("18-compare", PageName.SCREENING, busiest_position, "list", True, screening.compare, states=PEOPLED),
    Shot("03-blocked", PageName.CANDIDATE, told_candidate, "", True, process.blocked, scenes.close_popups, ("normal",)),
    Shot("03-attest", PageName.CANDIDATE, told_candidate, "", True, process.attest, scenes.close_popups, ("normal",)),
    Shot("11-templates", PageName.TEMPLATES, view="positions"),
    Shot("11-forms", PageName.TEMPLATES, view="forms"),
    Shot("11-processes", PageName.TEMPLATES, view="processes"),
    Shot("11-process-draft", PageName.TEMPLATES, None, "processes", False, process.draft, process.leave, PEOPLED),
    Shot("11-process-publish", PageName.TEMPLATES, None, "processes", False, process.publish, process.leave, PEOPLED),
    Shot("11-working-calendar", PageName.TEMPLATES, view="working_calendar"),
    Shot("12-preferences", PageName.PREFERENCES),
    *(
        Shot(f"12-organisation-{view}", PageName.ORGANISATION, view=view)
        for view in ("departments", "people", "places", "rooms", "titles", "fields")
    ),
    Shot(
        "12-organisation-hand-over",
        PageName.ORGANISATION,
        None,
        "people",
        False,
        scenes.hand_over,
        scenes.close_popups,
        PEOPLED,
    ),
    Shot("13-calendar", PageName.CALENDAR, view="week"),
    Shot("13-calendar-day", PageName.CALENDAR, view="day"),
    Shot("13-calendar-list", PageName.CALENDAR, view="list"),
    Shot("13-calendar-times", PageName.CALENDAR, None, "week", False, scenes.find_times, scenes.leave_times, PEOPLED),
    Shot("13-calendar-book", PageName.CALENDAR, None, "week", False, scenes.book_time, scenes.leave_times, PEOPLED),
    Shot(
        "13-calendar-meeting", PageName.CALENDAR, None, "week", False, scenes.open_meeting, scenes.close_popups, PEOPLED
    ),
    Shot("13-calendar-batch", PageName.CALENDAR, None, "batch", False, scenes.plan_many, None, PEOPLED),
    Shot("02-postings", PageName.POSTINGS, busiest_position, needs_key=True),
    *(Shot(f"02-fees-{view}", PageName.FEES, view=view) for view in ("due", "suppliers")),
    Shot("04-claims", PageName.CANDIDATE, fees.claimed_twice, "", True, fees.rule, scenes.close_popups, ("normal",)),
    Shot("04-claim", PageName.CANDIDATE, fees.claimed_twice, "", True, fees.claim, scenes.close_popups, ("normal",)),
    Shot("02-requisitions", PageName.REQUISITIONS),
    Shot("01-calls", PageName.CALLS),
    Shot("01-inbox", PageName.INBOX, view="all"),
    Shot("16-outbox", PageName.OUTBOX, view="drafts"),
    Shot("16-outbox-sent", PageName.OUTBOX, view="sent"),
    Shot("16-outbox-texts", PageName.OUTBOX, view="texts"),
    Shot("14-search", PageName.TODAY, act=scenes.search, back=scenes.close_search),
    Shot("08-sandbox", PageName.TODAY, act=sandbox.compare, back=sandbox.come_out, states=("normal",)),
    Shot("14-activity", PageName.TODAY, act=scenes.open_activity, back=scenes.close_activity),
    _board("15-keys", scenes.show_keys, scenes.close_dialog),
)
"""These leave the workspace as it is, and are taken in every dress."""

CHANGING = (
    Shot("07-intake-review", PageName.INTAKE, act=scenes.take_in, states=("normal",)),
    Shot("08-import-report", PageName.LEDGER_IMPORT, imported, act=scenes.import_ledger),
    Shot("08-import-again", PageName.LEDGER_IMPORT, imported, act=scenes.ledger_again),
    Shot(
        "08-import-sandbox",
        PageName.LEDGER_IMPORT,
        imported,
        act=sandbox.try_ledger,
        back=sandbox.come_out,
        states=("normal",),
    ),
)
"""These change it: each is acted out once, at the end."""
