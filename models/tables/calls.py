"""Call lists: whom to ring, what to ask, what came of it."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base, Edited, Instant, Json, choice, link
from models.values.enums import CallOutcome
from models.values.keys import Key


class CallList(Edited, Base):
    """People to be called for one purpose, with the questions that each of them is asked."""

    __tablename__ = "call_list"

    name: Mapped[str]
    opening: Mapped[str] = mapped_column(default="")  # what the caller says first
    questions: Mapped[Json]  # [{"words": …, "answers": […]}]; without answers the answer is typed
    position_id: Mapped[Key | None] = link("position", nullable=True)
    owner_id: Mapped[Key | None] = link("person", nullable=True)
    created_at: Mapped[Instant]
    closed_at: Mapped[Instant | None]


class CallEntry(Edited, Base):
    """One person on a call list. Every call is written to the contact log too; this is how the list stands."""

    __tablename__ = "call_entry"
    __table_args__ = (Index(None, "list_id", "rank"), Index(None, "candidate_id"), Index(None, "next_at"))
    subject = "candidate_id"

    list_id: Mapped[Key] = link("call_list")
    candidate_id: Mapped[Key] = link("candidate")
    application_id: Mapped[Key | None] = link("application", nullable=True)
    rank: Mapped[int] = mapped_column(default=0)
    outcome: Mapped[CallOutcome | None] = choice(CallOutcome, nullable=True)  # None: not called yet
    answers: Mapped[Json | None]  # {number of the question: answer}
    note: Mapped[str] = mapped_column(default="")
    tries: Mapped[int] = mapped_column(default=0)
    last_at: Mapped[Instant | None]
    next_at: Mapped[Instant | None]
