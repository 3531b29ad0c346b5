"""What people do: tasks, comments, contacts made, messages to be sent, notifications."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base, Day, Edited, Instant, Json, Keyed, choice, link
from models.values.enums import ContactChannel, LimitUnit, MessageState, RowKind, TaskKind, TaskState
from models.values.keys import Key


class Task(Edited, Base):
    """Something to be done by somebody until a time. Tasks come from the process by themselves, or are one's own."""

    __tablename__ = "task"
    __table_args__ = (
        Index(None, "state", "due_at"),
        Index(None, "application_id", "state"),
        Index(None, "owner_id").ddl_if(dialect="postgresql"),  # the policies of a shared workspace
        Index(None, "candidate_id"),
    )
    subject = "candidate_id"

    kind: Mapped[TaskKind] = choice(TaskKind)
    state: Mapped[TaskState] = choice(TaskState, default=TaskState.OPEN)
    words: Mapped[str] = mapped_column(default="")  # own tasks; others are named by their kind
    owner_id: Mapped[Key | None] = link("person", nullable=True)  # None: waiting for the candidate
    candidate_id: Mapped[Key | None] = link("candidate", nullable=True)
    application_id: Mapped[Key | None] = link("application", nullable=True)
    position_id: Mapped[Key | None] = link("position", nullable=True)
    interview_id: Mapped[Key | None] = link("interview", nullable=True)
    assignment_id: Mapped[Key | None] = link("assignment", nullable=True)
    started_at: Mapped[Instant]
    due_at: Mapped[Instant | None]
    limit_amount: Mapped[int | None]
    limit_unit: Mapped[LimitUnit | None] = choice(LimitUnit, nullable=True)
    snoozed_until: Mapped[Instant | None]
    reminded_at: Mapped[Instant | None]
    done_at: Mapped[Instant | None]
    requisition_id: Mapped[Key | None] = link("requisition", nullable=True)
    remind_at: Mapped[Instant | None]  # when the owner is reminded next
    remind_every: Mapped[int | None]  # working hours between two reminders


class Comment(Edited, Base):
    """A remark on a candidate, with @mentions."""

    __tablename__ = "comment"
    __table_args__ = (Index(None, "candidate_id", "at"),)
    subject = "candidate_id"

    candidate_id: Mapped[Key] = link("candidate")
    application_id: Mapped[Key | None] = link("application", nullable=True)
    author_id: Mapped[Key | None] = link("person", nullable=True)
    words: Mapped[str]
    mentions: Mapped[Json]  # person keys, hex
    at: Mapped[Instant]


class ContactLog(Edited, Base):
    """A talk with a candidate: how, what was said, what was agreed, when next."""

    __tablename__ = "contact_log"
    __table_args__ = (Index(None, "candidate_id", "at"), Index(None, "next_at"))
    subject = "candidate_id"

    candidate_id: Mapped[Key] = link("candidate")
    application_id: Mapped[Key | None] = link("application", nullable=True)
    channel: Mapped[ContactChannel] = choice(ContactChannel)
    words: Mapped[str]
    outcome: Mapped[str] = mapped_column(default="")
    by_id: Mapped[Key | None] = link("person", nullable=True)
    at: Mapped[Instant]
    next_at: Mapped[Instant | None]


class Message(Edited, Base):
    """A message in the outbox: a draft until a person confirms it."""

    __tablename__ = "message"
    __table_args__ = (Index(None, "state", "created_at"), Index(None, "candidate_id"))
    subject = "candidate_id"

    candidate_id: Mapped[Key] = link("candidate")
    application_id: Mapped[Key | None] = link("application", nullable=True)
    event: Mapped[str]  # "rejection", "invitation"…
    channel: Mapped[ContactChannel] = choice(ContactChannel)
    subject_line: Mapped[str] = mapped_column(default="")
    body: Mapped[str]
    state: Mapped[MessageState] = choice(MessageState, default=MessageState.DRAFT)
    created_at: Mapped[Instant]
    sent_at: Mapped[Instant | None]
    tries: Mapped[int] = mapped_column(default=0, server_default="0")  # how often it was handed to the mail server
    tried_at: Mapped[Instant | None]
    failure: Mapped[str] = mapped_column(default="", server_default="")  # code of what went wrong the last time
    person_id: Mapped[Key | None] = link("person", nullable=True)  # a colleague who gets it, about the candidate
    attachments: Mapped[Json | None]  # [{"name", "sha256"}]


class ProcessChange(Edited, Base):
    """A change in how people are recruited, noted with its day, so that the figures before and after are compared."""

    __tablename__ = "process_change"

    day: Mapped[Day]
    words: Mapped[str]
    by_id: Mapped[Key | None] = link("person", nullable=True)
    created_at: Mapped[Instant]


class KpiWeights(Edited, Base):
    """Weights of a KPI scheme from a day on: a whole scheme, or one metric overridden for a season or a person."""

    __tablename__ = "kpi_weights"
    __table_args__ = (Index(None, "scheme", "from_day"),)

    scheme: Mapped[str]
    from_day: Mapped[Day]
    to_day: Mapped[Day | None]  # of a season; None lasts until the next
    person_id: Mapped[Key | None] = link("person", nullable=True)
    metric: Mapped[str] = mapped_column(default="")  # "" is a whole scheme
    weights: Mapped[Json]  # {metric: per cent}
    created_at: Mapped[Instant]


class Notification(Keyed, Base):
    """A hint to one person. Whether it was read stands in `NotificationRead`, so that this stays append-only."""

    __tablename__ = "notification"
    __table_args__ = (Index(None, "person_id", "at"),)
    append_only = True
    subject = "candidate_id"

    person_id: Mapped[Key] = link("person")
    kind: Mapped[str]
    candidate_id: Mapped[Key | None] = link("candidate", nullable=True)
    params: Mapped[Json | None]
    at: Mapped[Instant]


class NotificationRead(Base):
    """That somebody has read a notification; reading is no act, so the journal does not follow it."""

    __tablename__ = "notification_read"
    journal = RowKind.DRAFT

    notification_id: Mapped[Key] = mapped_column(primary_key=True)
    at: Mapped[Instant]


class Reveal(Keyed, Base):
    """Somebody looked at a masked value or exported it: sensitive reads are recorded too."""

    __tablename__ = "reveal"
    __table_args__ = (Index(None, "candidate_id"),)
    append_only = True
    subject = "candidate_id"

    candidate_id: Mapped[Key | None] = link("candidate", nullable=True)
    person_id: Mapped[Key | None] = link("person", nullable=True)
    field: Mapped[str]  # "phone", "salary", "id_number"…; "export", "print", "dossier"
    details: Mapped[Json | None]  # of what went out: {"what": "people", "rows": 12}
    at: Mapped[Instant]
