"""Who brings people for money: suppliers and referral schemes, whom they named, and what they are paid for it."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base, Day, Edited, Fen, Instant, Json, choice, link
from models.values.enums import Instalment, PayoutState, Ruling, SupplierKind
from models.values.keys import Key


class Supplier(Edited, Base):
    """A head-hunter, a labour agency or the office's own referral scheme, with what was agreed.

    `terms`: as `services.fees.terms.Terms` writes it: the fee, its instalments, protection, guarantee.
    """

    __tablename__ = "supplier"

    kind: Mapped[SupplierKind] = choice(SupplierKind)
    name: Mapped[str]
    channel_id: Mapped[Key] = link("channel")  # whose cost the payments are
    contact: Mapped[str] = mapped_column(default="")
    terms: Mapped[Json]
    is_active: Mapped[bool] = mapped_column(default=True)


class Claim(Edited, Base):
    """A supplier or a colleague named this person first, until somebody rules otherwise.

    `terms` are those of that day: what is agreed later changes nothing about it.
    """

    __tablename__ = "claim"
    __table_args__ = (Index(None, "candidate_id"),)
    subject = "candidate_id"

    candidate_id: Mapped[Key] = link("candidate")
    application_id: Mapped[Key | None] = link("application", nullable=True)
    supplier_id: Mapped[Key] = link("supplier")
    referrer_id: Mapped[Key | None] = link("person", nullable=True)
    referrer: Mapped[str] = mapped_column(default="")  # who is no account here
    claimed_on: Mapped[Day]
    protected_until: Mapped[Day]
    terms: Mapped[Json]
    ruling: Mapped[Ruling | None] = choice(Ruling, nullable=True)
    ruling_note: Mapped[str] = mapped_column(default="")
    ruled_by_id: Mapped[Key | None] = link("person", nullable=True)
    left_on: Mapped[Day | None]  # who was hired left the house again
    by_id: Mapped[Key | None] = link("person", nullable=True)
    created_at: Mapped[Instant]


class Payout(Edited, Base):
    """An instalment of a claim that was paid, or that will not be. What is merely due is computed, never stored."""

    __tablename__ = "payout"
    __table_args__ = (Index(None, "claim_id", "application_id", "instalment", unique=True), Index(None, "candidate_id"))
    subject = "candidate_id"

    claim_id: Mapped[Key] = link("claim")
    candidate_id: Mapped[Key] = link("candidate")
    application_id: Mapped[Key] = link("application")  # the hire that it is owed for
    instalment: Mapped[Instalment] = choice(Instalment)
    state: Mapped[PayoutState] = choice(PayoutState)
    amount: Mapped[Fen]  # a refund is below nought
    day: Mapped[Day]
    note: Mapped[str] = mapped_column(default="")
    spend_id: Mapped[Key | None] = link("spend", nullable=True)
    by_id: Mapped[Key | None] = link("person", nullable=True)
