"""How recruiting runs: process templates with their stages, evaluation forms, position templates, channels."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base, Day, Edited, Fen, Instant, Json, choice, link
from models.values.enums import LimitUnit, Role, StageKind
from models.values.keys import Key


class Process(Edited, Base):
    """One version of a process template. Positions run on the version that they were opened with."""

    __tablename__ = "process"
    __table_args__ = (Index(None, "code", "edition", unique=True),)

    code: Mapped[str]
    edition: Mapped[int] = mapped_column(default=1)
    name_zh: Mapped[str]
    name_en: Mapped[str]
    is_current: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[Instant]


class Stage(Edited, Base):
    """A step of a process: what it is for, how long it may take, and what must hold to come in and to leave."""

    __tablename__ = "stage"
    __table_args__ = (Index(None, "process_id", "rank", unique=True),)

    process_id: Mapped[Key] = link("process")
    code: Mapped[str]
    rank: Mapped[int]  # 1…n in the order of the process
    name_zh: Mapped[str]
    name_en: Mapped[str]
    kind: Mapped[StageKind] = choice(StageKind)
    owner_role: Mapped[Role] = choice(Role)
    limit_amount: Mapped[int | None]  # None: no limit
    limit_unit: Mapped[LimitUnit | None] = choice(LimitUnit, nullable=True)
    entry_conditions: Mapped[Json]  # list of rules (models.values.rules): a Condition, or one with what it asks for
    exit_conditions: Mapped[Json]
    details: Mapped[Json | None]  # meaning, reminder, escalate, acts, wip, override (services.process_content)


class ProcessDraft(Edited, Base):
    """A process as somebody is changing it, until it is published as the next edition or given up.

    `content`: {"name": {"zh","en"}, "stages": […]}, as `services.process_content` writes it.
    """

    __tablename__ = "process_draft"
    __table_args__ = (Index(None, "code", unique=True),)

    code: Mapped[str]
    base_edition: Mapped[int]  # the edition that it began from
    content: Mapped[Json]
    changed_at: Mapped[Instant]


class FieldEntry(Edited, Base):
    """What a workspace says of a field of candidates, where it differs from what is shipped."""

    __tablename__ = "field_entry"
    __table_args__ = (Index(None, "code", unique=True),)

    code: Mapped[str]  # services.field_dictionary.FIELDS
    meaning_zh: Mapped[str] = mapped_column(default="")
    meaning_en: Mapped[str] = mapped_column(default="")
    filler: Mapped[Role | None] = choice(Role, nullable=True)  # who fills it in
    required_from: Mapped[StageKind | None] = choice(StageKind, nullable=True)  # None: nowhere


class EvaluationForm(Edited, Base):
    """A form that interviewers fill in.

    `content`: {"dimensions": [{"code", "name": {"zh","en"}, "weight", "anchors": [{"zh","en"} × 5]}],
    "questions": [{"zh","en"}], "risks": [{"code","name"}], "minutes": limit after the interview}.
    """

    __tablename__ = "evaluation_form"
    __table_args__ = (Index(None, "code", "edition", unique=True),)

    code: Mapped[str]
    edition: Mapped[int] = mapped_column(default=1)
    name_zh: Mapped[str]
    name_en: Mapped[str]
    content: Mapped[Json]
    created_at: Mapped[Instant]


class PositionTemplate(Edited, Base):
    """All that a new position starts from.

    `content`: title, duties, portrait {"must": [...], "plus": [...]}, questions, salary band, posting texts; zh/en.
    """

    __tablename__ = "position_template"
    __table_args__ = (Index(None, "code", unique=True),)

    code: Mapped[str]
    name_zh: Mapped[str]
    name_en: Mapped[str]
    process_code: Mapped[str]
    form_code: Mapped[str]
    content: Mapped[Json]
    used_count: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[Instant]


class Channel(Edited, Base):
    """Where candidates come from. `synonyms` are the words of ledgers and file names."""

    __tablename__ = "channel"
    __table_args__ = (Index(None, "code", unique=True),)

    code: Mapped[str]
    name_zh: Mapped[str]
    name_en: Mapped[str]
    synonyms: Mapped[Json]
    rank: Mapped[int] = mapped_column(default=100)
    is_active: Mapped[bool] = mapped_column(default=True)


class Spend(Edited, Base):
    """Money paid to a channel on a day, for a position or for all."""

    __tablename__ = "spend"

    channel_id: Mapped[Key] = link("channel", index=True)
    position_id: Mapped[Key | None] = link("position", nullable=True)
    day: Mapped[Day]
    amount: Mapped[Fen]
    note: Mapped[str] = mapped_column(default="")
