"""A candidate's way through a position's process."""

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base, Blob, Day, Edited, Instant, Keyed, choice, link, partial_index
from models.values.enums import ApplicationState, AttestationKind, MoveKind, RejectReason, RowKind
from models.values.keys import Key

IS_CLOSED = text("closed_at IS NOT NULL")


class Application(Edited, Base):
    """One candidate's place in one position's process."""

    __tablename__ = "application"
    __table_args__ = (
        Index(None, "position_id", "state", "stage_id", "entered_at"),  # the board
        Index(None, "candidate_id"),
        Index(None, "state", "due_at"),  # today
        Index(None, "created_at"),  # cohorts
        # The reasons of a window are read from this alone.
        partial_index("ix_application_closed", "closed_at", "state", "reason", where=IS_CLOSED),
    )
    subject = "candidate_id"

    candidate_id: Mapped[Key] = link("candidate")
    position_id: Mapped[Key] = link("position")
    stage_id: Mapped[Key] = link("stage")  # the last stage when it is no longer open
    state: Mapped[ApplicationState] = choice(ApplicationState, default=ApplicationState.OPEN)
    channel_id: Mapped[Key | None] = link("channel", nullable=True)
    channel_note: Mapped[str] = mapped_column(default="")  # the referrer, the fair
    owner_id: Mapped[Key | None] = link("person", nullable=True)
    entered_at: Mapped[Instant]  # when it came into this stage
    due_at: Mapped[Instant | None]  # when the stage's limit runs out; recomputed when the calendar changes
    created_at: Mapped[Instant]
    closed_at: Mapped[Instant | None]
    reason: Mapped[RejectReason | None] = choice(RejectReason, nullable=True)
    reason_note: Mapped[str] = mapped_column(default="")
    score: Mapped[int | None]  # match 0–100


class StageEvent(Keyed, Base):
    """A move, for ever: who, when, from, to, why. Statistics use only these."""

    __tablename__ = "stage_event"
    __table_args__ = (
        Index(None, "application_id", "at"),
        Index(None, "candidate_id"),
        Index(None, "at"),
    )
    append_only = True
    subject = "candidate_id"

    application_id: Mapped[Key] = link("application")
    candidate_id: Mapped[Key] = link("candidate")
    position_id: Mapped[Key] = link("position")
    from_id: Mapped[Key | None] = link("stage", nullable=True)
    to_id: Mapped[Key] = link("stage")  # for rejections and withdrawals: the stage that was left
    kind: Mapped[MoveKind] = choice(MoveKind)
    at: Mapped[Instant]
    by_id: Mapped[Key | None] = link("person", nullable=True)
    reason: Mapped[RejectReason | None] = choice(RejectReason, nullable=True)
    note: Mapped[str] = mapped_column(default="")  # override reason, free text


class Attestation(Edited, Base):
    """What somebody vouches for on an application: an approval, a background check, a test, a paper, a tick.

    The latest of a kind and name counts; what was said before stays on record.
    """

    __tablename__ = "attestation"
    __table_args__ = (Index(None, "application_id", "kind"), Index(None, "candidate_id"))
    subject = "candidate_id"

    application_id: Mapped[Key] = link("application")
    candidate_id: Mapped[Key] = link("candidate")
    kind: Mapped[AttestationKind] = choice(AttestationKind)
    name: Mapped[str] = mapped_column(default="")  # of the paper, test or tick
    is_positive: Mapped[bool]  # given, clean, passed, there
    score: Mapped[int | None]  # of a test
    document_id: Mapped[Key | None] = link("document", nullable=True)  # the report, the signed paper
    valid_until: Mapped[Day | None]
    note: Mapped[str] = mapped_column(default="")
    by_id: Mapped[Key | None] = link("person", nullable=True)
    at: Mapped[Instant]


class Stay(Base):
    """A span in a stage, derived from the stage events (see services/insights/stays.py); never edited."""

    __tablename__ = "stay"
    __table_args__ = (
        Index(None, "application_id", "stage_id"),
        # A metric looks at the stages of a few kinds, in a window of days: read from this alone, without the rows.
        Index(None, "stage_id", "entered_at", "application_id", "position_id", "left_at", "outcome"),
        Index(None, "left_at", "stage_id", "application_id"),
    )
    journal = RowKind.DERIVED

    event_id: Mapped[Key] = mapped_column(primary_key=True)  # the event that entered
    application_id: Mapped[Key]
    position_id: Mapped[Key]
    stage_id: Mapped[Key]
    entered_at: Mapped[Instant]
    left_at: Mapped[Instant | None]
    outcome: Mapped[MoveKind | None] = choice(MoveKind, nullable=True)  # how it left; None: still there


class Journey(Base):
    """One application's whole way in one row, packed: what counts all of them reads a fifth of the rows of `stay`.

    Derived together with the stays (see services/insights/journeys.py); never edited.
    """

    __tablename__ = "journey"
    journal = RowKind.DERIVED

    application_id: Mapped[Key] = mapped_column(primary_key=True)
    position_id: Mapped[Key] = mapped_column(index=True)
    channel_id: Mapped[Key | None]
    owner_id: Mapped[Key | None]
    until_at: Mapped[Instant | None]  # nothing of it happened later; None: it goes on
    packed: Mapped[Blob]
