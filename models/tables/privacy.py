"""What the law on personal information asks a house to keep: erasures that were carried out, assessments made."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base, Blob, Edited, Instant, Json, Keyed, link
from models.values.keys import Key


class Erasure(Keyed, Base):
    """People whose data were erased: their keys, which name nobody, and the journal rows that lost their values.

    Seals accept an emptied row only if it stands in `seqs`; a restore of an older backup forgets `people` again.
    """

    __tablename__ = "erasure"
    __table_args__ = (Index(None, "at"),)
    append_only = True

    people: Mapped[Json]  # keys, hex: a record and all that were merged into it
    reason: Mapped[str]  # "request", "retention", "restored"
    counts: Mapped[Json]  # table → rows, of what went
    seqs: Mapped[Blob]  # numbers of journal rows, 8 bytes each
    by_id: Mapped[Key | None] = link("person", nullable=True)
    at: Mapped[Instant]


class ErasureRequest(Edited, Base):
    """On a shared workspace an erasure is confirmed by a person at their desk and carried out by the host."""

    __tablename__ = "erasure_request"

    people: Mapped[Json]  # keys, hex
    reason: Mapped[str]  # as in Erasure
    strikes_names: Mapped[bool]
    by_id: Mapped[Key | None] = link("person", nullable=True)
    at: Mapped[Instant]
    done_at: Mapped[Instant | None]


class ImpactAssessment(Edited, Base):
    """An assessment of what a use of personal information means for the people; kept three years (PIPL 55, 56)."""

    __tablename__ = "impact_assessment"

    subject_matter: Mapped[str]  # what is done with which data
    is_needed: Mapped[str] = mapped_column(default="")  # why: lawful, justified, necessary
    risks: Mapped[str] = mapped_column(default="")
    measures: Mapped[str] = mapped_column(default="")
    by_id: Mapped[Key | None] = link("person", nullable=True)
    at: Mapped[Instant]
