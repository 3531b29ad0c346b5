"""Interviews and what was found in them."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base, Edited, Instant, Json, Keyed, choice, link
from models.values.enums import Conclusion, EvaluationState, InterviewState, RowKind
from models.values.keys import Key


class Interview(Edited, Base):
    """One meeting of a candidate with one or more interviewers."""

    __tablename__ = "interview"
    __table_args__ = (Index(None, "starts_at"), Index(None, "application_id"), Index(None, "candidate_id"))
    subject = "candidate_id"

    application_id: Mapped[Key] = link("application")
    candidate_id: Mapped[Key] = link("candidate")
    position_id: Mapped[Key] = link("position")
    stage_id: Mapped[Key] = link("stage")
    starts_at: Mapped[Instant]
    ends_at: Mapped[Instant]
    place: Mapped[str] = mapped_column(default="")  # room, link
    state: Mapped[InterviewState] = choice(InterviewState, default=InterviewState.PLANNED)
    candidate_confirmed: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")
    words: Mapped[str] = mapped_column(default="")  # remark of a ledger's round
    arrived_at: Mapped[Instant | None]  # when the front desk saw the candidate
    moves: Mapped[int] = mapped_column(default=0, server_default="0")  # how often it was put to another time


class Assignment(Edited, Base):
    """An interviewer's part in an interview, with the limit for the evaluation."""

    __tablename__ = "assignment"
    __table_args__ = (Index(None, "interview_id"), Index(None, "person_id", "due_at"), Index(None, "candidate_id"))
    subject = "candidate_id"

    interview_id: Mapped[Key] = link("interview")
    candidate_id: Mapped[Key] = link("candidate")
    person_id: Mapped[Key] = link("person")
    form_id: Mapped[Key | None] = link("evaluation_form", nullable=True)
    is_lead: Mapped[bool] = mapped_column(default=False)
    due_at: Mapped[Instant | None]


class Evaluation(Keyed, Base):
    """A submitted evaluation. Locked: an amendment is a new row that names the one before (`amends_id`)."""

    __tablename__ = "evaluation"
    __table_args__ = (
        Index(None, "assignment_id"),
        Index(None, "candidate_id"),
        Index(None, "author_id", "submitted_at"),
    )
    append_only = True
    subject = "candidate_id"

    assignment_id: Mapped[Key] = link("assignment")
    interview_id: Mapped[Key] = link("interview")
    application_id: Mapped[Key] = link("application")
    candidate_id: Mapped[Key] = link("candidate")
    form_id: Mapped[Key | None] = link("evaluation_form", nullable=True)
    author_id: Mapped[Key] = link("person")
    state: Mapped[EvaluationState] = choice(EvaluationState, default=EvaluationState.SUBMITTED)
    conclusion: Mapped[Conclusion] = choice(Conclusion)
    sentence: Mapped[str] = mapped_column(default="")  # one sentence that says why
    notes: Mapped[str] = mapped_column(default="")
    risks: Mapped[Json]  # list of codes or words
    mean_hundredths: Mapped[int | None]  # weighted mean × 100
    submitted_at: Mapped[Instant]
    amends_id: Mapped[Key | None] = link("evaluation", nullable=True)
    amend_reason: Mapped[str] = mapped_column(default="")


class Score(Keyed, Base):
    """One dimension of an evaluation, 1–5, with the evidence for it."""

    __tablename__ = "score"
    __table_args__ = (Index(None, "evaluation_id"),)
    append_only = True
    subject = "candidate_id"

    evaluation_id: Mapped[Key] = link("evaluation")
    candidate_id: Mapped[Key] = link("candidate")
    dimension: Mapped[str]  # code in the form
    points: Mapped[int]
    evidence: Mapped[str] = mapped_column(default="")


class EvaluationDraft(Base):
    """What an interviewer has typed and not yet submitted; autosaved, seen by nobody else, not journaled."""

    __tablename__ = "evaluation_draft"
    journal = RowKind.DRAFT

    assignment_id: Mapped[Key] = mapped_column(primary_key=True)
    content: Mapped[Json]
    saved_at: Mapped[Instant]


class PanelDecision(Edited, Base):
    """The conclusion of a round, drawn by a person from the evaluations."""

    __tablename__ = "panel_decision"
    __table_args__ = (Index(None, "application_id", "stage_id"), Index(None, "candidate_id"))
    subject = "candidate_id"

    application_id: Mapped[Key] = link("application")
    candidate_id: Mapped[Key] = link("candidate")
    stage_id: Mapped[Key] = link("stage")
    conclusion: Mapped[Conclusion] = choice(Conclusion)
    note: Mapped[str] = mapped_column(default="")
    by_id: Mapped[Key | None] = link("person", nullable=True)
    at: Mapped[Instant]
