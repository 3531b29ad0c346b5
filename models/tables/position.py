"""What is recruited for: catalogue, requisitions, positions, pauses."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base, Day, Edited, Fen, FenType, Instant, Json, Keyed, choice, link
from models.values.enums import PositionState, RequisitionState
from models.values.keys import Key


class CatalogueEntry(Edited, Base):
    """One job under all its names: title, family, grade, band; `synonyms` map ledgers' words to it."""

    __tablename__ = "catalogue_entry"

    title: Mapped[str]
    family: Mapped[str] = mapped_column(default="")
    grade: Mapped[str] = mapped_column(default="")
    city: Mapped[str] = mapped_column(default="")
    band_low: Mapped[Fen | None]
    band_high: Mapped[Fen | None]
    synonyms: Mapped[Json]


class Requisition(Edited, Base):
    """A department's request to recruit, with its approval."""

    __tablename__ = "requisition"

    department_id: Mapped[Key | None] = link("department", nullable=True)
    title: Mapped[str]
    headcount: Mapped[int] = mapped_column(default=1)
    reason: Mapped[str] = mapped_column(default="")
    content: Mapped[Json | None]  # duties and qualifications as text, template, the plan's figures
    state: Mapped[RequisitionState] = choice(RequisitionState, default=RequisitionState.DRAFT)
    deadline: Mapped[Day | None]
    approved_at: Mapped[Instant | None]
    created_at: Mapped[Instant]
    requester_id: Mapped[Key | None] = link("person", nullable=True)  # who asks, and leads the interviews later
    location_id: Mapped[Key | None] = link("location", nullable=True)
    band_low: Mapped[Fen | None]
    band_high: Mapped[Fen | None]


class RequisitionStep(Keyed, Base):
    """A step of a requisition's review: who did what, when, and what was said."""

    __tablename__ = "requisition_step"
    __table_args__ = (Index(None, "requisition_id", "at"),)
    append_only = True

    requisition_id: Mapped[Key] = link("requisition")
    state: Mapped[RequisitionState] = choice(RequisitionState)
    by_id: Mapped[Key | None] = link("person", nullable=True)
    at: Mapped[Instant]
    words: Mapped[str] = mapped_column(default="")


class Position(Edited, Base):
    """A vacancy that candidates apply for (职位). "Job" is kept for background work."""

    __tablename__ = "position"
    __table_args__ = (Index(None, "state", "opened_at"),)

    title: Mapped[str]
    pinyin: Mapped[str] = mapped_column(default="")
    initials: Mapped[str] = mapped_column(default="")
    process_id: Mapped[Key] = link("process")
    form_id: Mapped[Key | None] = link("evaluation_form", nullable=True)
    template_id: Mapped[Key | None] = link("position_template", nullable=True)
    requisition_id: Mapped[Key | None] = link("requisition", nullable=True)
    catalogue_id: Mapped[Key | None] = link("catalogue_entry", nullable=True)
    department_id: Mapped[Key | None] = link("department", nullable=True)
    location_id: Mapped[Key | None] = link("location", nullable=True)
    owner_id: Mapped[Key | None] = link("person", nullable=True)  # the recruiter
    hiring_manager_id: Mapped[Key | None] = link("person", nullable=True)
    headcount: Mapped[int] = mapped_column(default=1)
    state: Mapped[PositionState] = choice(PositionState, default=PositionState.OPEN)
    approved_at: Mapped[Instant | None]
    opened_at: Mapped[Instant]
    closed_at: Mapped[Instant | None]
    deadline: Mapped[Day | None]
    band_low: Mapped[Fen | None] = mapped_column(FenType(), deferred=True)  # withheld from some: asked for apart
    band_high: Mapped[Fen | None] = mapped_column(FenType(), deferred=True)
    content: Mapped[Json | None] = mapped_column(deferred=True)  # duties, portrait, band, as in the template; likewise
    synonyms: Mapped[Json]  # other names of it in ledgers
    held: Mapped[Json | None]  # whose limits stand still: application (hex) → seconds left, None without a limit


class Pause(Edited, Base):
    """A span in which a position was paused; paused days do not count in time to fill."""

    __tablename__ = "pause"

    position_id: Mapped[Key] = link("position", index=True)
    from_at: Mapped[Instant]
    to_at: Mapped[Instant | None]
    reason: Mapped[str] = mapped_column(default="")
