"""People who might be hired: the person, how to reach them, facts with provenance, salaries, tags, consent."""

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base, Day, Edited, Fen, Instant, Json, Keyed, choice, link, partial_index
from models.values.enums import CautionKind, ContactChannel, Degree, FactKind, PayPeriod, SalaryKind
from models.values.keys import Key

IS_STARRED = text("starred_at IS NOT NULL")
IS_MERGED = text("merged_into_id IS NOT NULL")


class Candidate(Edited, Base):
    """A person. Applications, documents and everything said about them hang below; a person is not an application."""

    __tablename__ = "candidate"
    __table_args__ = (
        Index(None, "pinyin"),
        Index(None, "initials"),
        Index(None, "name"),
        Index(None, "owner_id").ddl_if(dialect="postgresql"),  # the policies of a shared workspace
        Index("ix_candidate_starred", "starred_at", sqlite_where=IS_STARRED),
        partial_index("ix_candidate_merged", "merged_into_id", where=IS_MERGED),
    )
    subject = "id"

    name: Mapped[str]
    pinyin: Mapped[str] = mapped_column(default="")  # all readings, "zengxiaoyu cengxiaoyu"
    initials: Mapped[str] = mapped_column(default="")
    title: Mapped[str] = mapped_column(default="")  # present or last job title
    company: Mapped[str] = mapped_column(default="")
    city: Mapped[str] = mapped_column(default="")
    degree: Mapped[Degree | None] = choice(Degree, nullable=True)
    school: Mapped[str] = mapped_column(default="")
    major: Mapped[str] = mapped_column(default="")
    experience_months: Mapped[int | None]  # working experience at `experience_at`
    experience_at: Mapped[Day | None]
    expected_title: Mapped[str] = mapped_column(default="")
    expected_city: Mapped[str] = mapped_column(default="")
    available: Mapped[str] = mapped_column(default="")  # when they could start, in words
    preferred_contact: Mapped[ContactChannel | None] = choice(ContactChannel, nullable=True)
    contact_note: Mapped[str] = mapped_column(default="")  # best time to call, concerns
    summary: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    starred_at: Mapped[Instant | None]
    follow_days: Mapped[int | None]  # a starred person hears from us this often; None: as usual
    owner_id: Mapped[Key | None] = link("person", nullable=True)
    merged_into_id: Mapped[Key | None] = link("candidate", nullable=True)
    created_at: Mapped[Instant]


class Contact(Edited, Base):
    """A phone, e-mail or WeChat of a candidate; `normal` is the form that duplicates are found by."""

    __tablename__ = "contact"
    __table_args__ = (Index(None, "normal"), Index(None, "candidate_id"))
    subject = "candidate_id"

    candidate_id: Mapped[Key] = link("candidate")
    kind: Mapped[str]  # "phone", "email", "wechat"
    value: Mapped[str]
    normal: Mapped[str]
    rank: Mapped[int] = mapped_column(default=0)  # 0 is the first to try
    is_valid: Mapped[bool] = mapped_column(default=True)


class Personal(Edited, Base):
    """What the law keeps out of selection: never searched, filtered, scored; shown and exported only by choice."""

    __tablename__ = "personal"
    __table_args__ = (Index(None, "candidate_id", unique=True), Index(None, "id_hash"))
    subject = "candidate_id"

    candidate_id: Mapped[Key] = link("candidate")
    gender: Mapped[str] = mapped_column(default="")
    birth: Mapped[Day | None]
    birth_text: Mapped[str] = mapped_column(default="")  # "1992-03", "33 岁": as written, when no full date
    id_number: Mapped[str] = mapped_column(default="")
    id_hash: Mapped[str] = mapped_column(default="")
    household: Mapped[str] = mapped_column(default="")
    more: Mapped[Json | None]  # {"婚姻状况": …}: columns of an old ledger, kept apart


class Salary(Edited, Base):
    """A salary expected, current or offered. A table of its own: most roles have no right to it."""

    __tablename__ = "salary"
    __table_args__ = (Index(None, "candidate_id"),)
    subject = "candidate_id"

    candidate_id: Mapped[Key] = link("candidate")
    application_id: Mapped[Key | None] = link("application", nullable=True)
    kind: Mapped[SalaryKind] = choice(SalaryKind)
    low: Mapped[Fen | None]
    high: Mapped[Fen | None]
    period: Mapped[PayPeriod] = choice(PayPeriod, default=PayPeriod.MONTH)
    months: Mapped[int | None]  # 13 in "15K × 13"
    words: Mapped[str] = mapped_column(default="")  # as written: "面议", "8000+提成"
    at: Mapped[Instant]


class Fact(Edited, Base):
    """One line of a life: a school, an employer, a project, a certificate, or a text kept as it came."""

    __tablename__ = "fact"
    __table_args__ = (Index(None, "candidate_id", "kind", "rank"),)
    subject = "candidate_id"

    candidate_id: Mapped[Key] = link("candidate")
    kind: Mapped[FactKind] = choice(FactKind)
    rank: Mapped[int] = mapped_column(default=0)
    organisation: Mapped[str] = mapped_column(default="")  # school, company; the column's name for EXTRA
    title: Mapped[str] = mapped_column(default="")  # major, job title, certificate
    degree: Mapped[Degree | None] = choice(Degree, nullable=True)
    from_month: Mapped[str] = mapped_column(default="")  # "2017-07" or "2017"
    to_month: Mapped[str] = mapped_column(default="")  # "" = not known, "now" = to the present
    words: Mapped[str] = mapped_column(default="")
    document_id: Mapped[Key | None] = link("document", nullable=True)
    confidence: Mapped[int] = mapped_column(default=100)  # per cent
    place: Mapped[Json | None]  # {"page": 0, "start": 120, "end": 138}


class FieldSource(Edited, Base):
    """Where a candidate's field came from: document, place in its text, confidence, confirmed by a person or not."""

    __tablename__ = "field_source"
    __table_args__ = (Index(None, "candidate_id", "field", unique=True),)
    subject = "candidate_id"

    candidate_id: Mapped[Key] = link("candidate")
    field: Mapped[str]
    document_id: Mapped[Key | None] = link("document", nullable=True)
    batch_id: Mapped[Key | None] = link("import_batch", nullable=True)
    confidence: Mapped[int] = mapped_column(default=100)
    place: Mapped[Json | None]
    confirmed_at: Mapped[Instant | None]


class Tag(Edited, Base):
    """A word of the tag dictionary."""

    __tablename__ = "tag"
    __table_args__ = (Index(None, "name", unique=True),)

    name: Mapped[str]
    category: Mapped[str] = mapped_column(default="other")  # skill, industry, grade, intent, available, other
    synonyms: Mapped[Json]


class CandidateTag(Keyed, Base):
    """A tag on a person."""

    __tablename__ = "candidate_tag"
    __table_args__ = (Index(None, "candidate_id", "tag_id", unique=True), Index(None, "tag_id"))
    subject = "candidate_id"

    candidate_id: Mapped[Key] = link("candidate")
    tag_id: Mapped[Key] = link("tag")
    rank: Mapped[int] = mapped_column(default=0)
    source: Mapped[str] = mapped_column(default="person")  # person, resume, ledger


class Caution(Edited, Base):
    """A word of warning about a person (黑名单, 冷冻期). It hints and never blocks; it ends by its day or is lifted."""

    __tablename__ = "caution"
    __table_args__ = (Index(None, "candidate_id"),)
    subject = "candidate_id"

    candidate_id: Mapped[Key] = link("candidate")
    kind: Mapped[CautionKind] = choice(CautionKind)
    reason: Mapped[str]
    until: Mapped[Day | None]  # the last day; None: until it is lifted
    by_id: Mapped[Key | None] = link("person", nullable=True)
    created_at: Mapped[Instant]
    appeal: Mapped[str] = mapped_column(default="")  # what the person says against it
    appealed_at: Mapped[Instant | None]
    lifted_at: Mapped[Instant | None]
    lifted_by_id: Mapped[Key | None] = link("person", nullable=True)
    lift_words: Mapped[str] = mapped_column(default="")


class NotSame(Keyed, Base):
    """Two candidates whom a person has said are not one."""

    __tablename__ = "not_same"
    __table_args__ = (Index(None, "candidate_id", "other_id", unique=True),)
    subject = "candidate_id"

    candidate_id: Mapped[Key] = link("candidate")
    other_id: Mapped[Key] = link("candidate")
    at: Mapped[Instant]


class Consent(Edited, Base):
    """Notice given and consent had, for one purpose."""

    __tablename__ = "consent"
    __table_args__ = (Index(None, "candidate_id"),)
    subject = "candidate_id"

    candidate_id: Mapped[Key] = link("candidate")
    purpose: Mapped[str]
    state: Mapped[str]  # "to_notify", "notified", "given", "refused", "withdrawn"
    at: Mapped[Instant]
    retain_until: Mapped[Day | None]
    words: Mapped[str] = mapped_column(default="")
