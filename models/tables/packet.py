"""Forms that leave the house and come back: packets for people without the program, surveys and their answers."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base, Edited, Instant, Json, Keyed, choice, link
from models.values.enums import PacketKind, PacketState, ReturnState, RowKind
from models.values.keys import Key


class Packet(Edited, Base):
    """A form given to somebody without the program. It comes back once, or not at all.

    `content` holds what the form asked (`form`, `rows`…) and a seal per locked cell: {"B4": "9f…"}.
    """

    __tablename__ = "packet"
    __table_args__ = (
        Index(None, "code", unique=True),
        Index(None, "assignment_id"),
        Index(None, "candidate_id"),
        Index(None, "message_id"),
        Index(None, "survey_id", "application_id"),
        Index(None, "state", "issued_at"),
    )
    subject = "candidate_id"

    kind: Mapped[PacketKind] = choice(PacketKind)
    state: Mapped[PacketState] = choice(PacketState, default=PacketState.OUT)
    code: Mapped[str]  # short, for replies by hand: "K3F7-2M"
    person_id: Mapped[Key | None] = link("person", nullable=True)  # who is to fill it in
    candidate_id: Mapped[Key | None] = link("candidate", nullable=True)  # None: about several, or about nobody
    assignment_id: Mapped[Key | None] = link("assignment", nullable=True)
    position_id: Mapped[Key | None] = link("position", nullable=True)
    survey_id: Mapped[Key | None] = link("survey", nullable=True)
    application_id: Mapped[Key | None] = link("application", nullable=True)  # which a survey is about
    message_id: Mapped[Key | None] = link("message", nullable=True)  # with which it is to go out
    language: Mapped[str]
    content: Mapped[Json]
    issued_at: Mapped[Instant]
    issued_by_id: Mapped[Key | None] = link("person", nullable=True)
    closed_at: Mapped[Instant | None]  # landed, or withdrawn
    way: Mapped[str] = mapped_column(default="")  # how it came back: "file", "text"
    evaluation_id: Mapped[Key | None] = link("evaluation", nullable=True)  # what it became
    replaced_by_id: Mapped[Key | None] = link("packet", nullable=True)  # the one that was issued instead


class ReturnedForm(Edited, Base):
    """Something that came back and waits until a person has looked at it: the cells or lines of a filled-in form."""

    __tablename__ = "returned_form"
    __table_args__ = (Index(None, "state", "came_at"), Index(None, "mark"), Index(None, "candidate_id"))
    subject = "candidate_id"

    state: Mapped[ReturnState] = choice(ReturnState, default=ReturnState.WAITING)
    packet_id: Mapped[Key | None] = link("packet", nullable=True)  # None: of another workspace, or forged
    candidate_id: Mapped[Key | None] = link("candidate", nullable=True)
    file_name: Mapped[str]
    mark: Mapped[str]  # SHA-256 of the file or text
    content: Mapped[Json]  # {"token", "answers": {field: words}} of a file, or {…, "fault", "params"}; {"code", "text"}
    came_at: Mapped[Instant]


class Survey(Edited, Base):
    """A short list of questions to candidates or colleagues.

    `content`: {"questions": [{"code", "zh", "en", "kind": "scale" | "text"}], "nodes": ["interviewed"…]}.
    """

    __tablename__ = "survey"
    __table_args__ = (Index(None, "code", unique=True),)

    code: Mapped[str]
    name_zh: Mapped[str]
    name_en: Mapped[str]
    audience: Mapped[str]  # "candidate", "department", "colleague"
    is_anonymous: Mapped[bool] = mapped_column(default=True)
    is_on: Mapped[bool] = mapped_column(default=True)
    edition: Mapped[int] = mapped_column(default=1)
    content: Mapped[Json]
    created_at: Mapped[Instant]


class SurveyAnswer(Keyed, Base):
    """One filled-in survey. An anonymous one names nobody, and only the day."""

    __tablename__ = "survey_answer"
    __table_args__ = (Index(None, "survey_id", "at"), Index(None, "candidate_id"))
    append_only = True
    subject = "candidate_id"

    survey_id: Mapped[Key] = link("survey")
    edition: Mapped[int]
    candidate_id: Mapped[Key | None] = link("candidate", nullable=True)
    application_id: Mapped[Key | None] = link("application", nullable=True)
    position_id: Mapped[Key | None] = link("position", nullable=True)
    department_id: Mapped[Key | None] = link("department", nullable=True)
    person_id: Mapped[Key | None] = link("person", nullable=True)
    way: Mapped[str]  # "kiosk", "packet", "file"
    answers: Mapped[Json]  # {question code: 1–5 or words}
    score_hundredths: Mapped[int | None]  # mean of its scales × 100
    comment: Mapped[str] = mapped_column(default="")
    at: Mapped[Instant]


class FormDraft(Base):
    """What was typed into a form that is no evaluation, and not yet sent; also which form a locked screen shows."""

    __tablename__ = "form_draft"
    journal = RowKind.DRAFT

    code: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[Json]
    saved_at: Mapped[Instant]
    person_id: Mapped[Key | None] = link("person", nullable=True)  # whose computer it is; a server writes it itself
