"""Ledgers that were brought in: the batch, every source row, and what was learned for the next time."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base, Edited, Instant, Json, Keyed, choice, link
from models.values.enums import ImportState, RowOutcome
from models.values.keys import Key


class ImportBatch(Edited, Base):
    """One import of one ledger file."""

    __tablename__ = "import_batch"

    file_name: Mapped[str]
    sha256: Mapped[str]
    state: Mapped[ImportState] = choice(ImportState, default=ImportState.APPLIED)
    action_id: Mapped[Key]  # the journal's action that wrote it, and whose inverse takes it back
    rows: Mapped[int]
    mapping: Mapped[Json]
    report: Mapped[Json | None]
    layout: Mapped[Json | None] = mapped_column(deferred=True)  # how the workbook looks, for going out in it again
    by_id: Mapped[Key | None] = link("person", nullable=True)
    at: Mapped[Instant]


class ImportRow(Keyed, Base):
    """A row of a ledger as it stood in the file, and what became of it. Nothing of the source is lost."""

    __tablename__ = "import_row"
    __table_args__ = (Index(None, "batch_id", "sheet", "row"), Index(None, "candidate_id"))
    append_only = True
    subject = "candidate_id"

    batch_id: Mapped[Key] = link("import_batch")
    sheet: Mapped[str]
    row: Mapped[int]  # 1-based, as Excel counts
    outcome: Mapped[RowOutcome] = choice(RowOutcome)
    reason: Mapped[str] = mapped_column(default="")
    candidate_id: Mapped[Key | None] = link("candidate", nullable=True)
    application_id: Mapped[Key | None] = link("application", nullable=True)
    cells: Mapped[Json]  # list of texts, as read


class MappingProfile(Edited, Base):
    """How the columns and words of one kind of ledger were understood, for the next one like it."""

    __tablename__ = "mapping_profile"

    name: Mapped[str]
    signature: Mapped[str]  # normalised column names
    columns: Mapped[Json]
    words: Mapped[Json]
    used_at: Mapped[Instant]
