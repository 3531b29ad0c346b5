"""Files: content-addressed, in chunks, in the same encrypted database as everything else."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base, Blob, Edited, Instant, Json, choice, link
from models.values.enums import DocumentKind, RowKind
from models.values.keys import Key

CHUNK = 256 * 1024  # bytes
LARGEST = 50 * 1024 * 1024  # bytes


class Content(Base):
    """The bytes of a file, once, however often it arrives. The key is derived from its SHA-256."""

    __tablename__ = "content"
    journal = RowKind.CONTENT

    sha256: Mapped[str] = mapped_column(primary_key=True)  # hex
    size: Mapped[int]  # bytes
    chunks: Mapped[int]


class ContentChunk(Base):
    """256 kB of a file."""

    __tablename__ = "content_chunk"
    journal = RowKind.CONTENT

    sha256: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int] = mapped_column(primary_key=True)
    data: Mapped[Blob]


class ContentPreview(Base):
    """The first page of a file as a small picture, drawn by the host. No width: nothing of it can be drawn."""

    __tablename__ = "content_preview"
    journal = RowKind.DERIVED

    sha256: Mapped[str] = mapped_column(primary_key=True)
    width: Mapped[int]  # px
    height: Mapped[int]
    image: Mapped[Blob]  # WebP


class Document(Edited, Base):
    """A file that belongs to a candidate: the original, kept unchanged."""

    __tablename__ = "document"
    __table_args__ = (Index(None, "candidate_id"), Index(None, "sha256"))
    subject = "candidate_id"

    candidate_id: Mapped[Key | None] = link("candidate", nullable=True)  # None: waiting in intake
    application_id: Mapped[Key | None] = link("application", nullable=True)
    kind: Mapped[DocumentKind] = choice(DocumentKind)
    sha256: Mapped[str]
    file_name: Mapped[str] = mapped_column(deferred=True)  # withheld from some: see services/file_names
    media_type: Mapped[str] = mapped_column(default="")
    size: Mapped[int] = mapped_column(default=0)
    pages: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[Instant]


class DocumentText(Base):
    """What was read from a document: the text that field places refer to, page by page with line boxes."""

    __tablename__ = "document_text"
    journal = RowKind.DERIVED

    document_id: Mapped[Key] = mapped_column(primary_key=True)
    words: Mapped[str]
    layout: Mapped[Json | None]
    reader: Mapped[str] = mapped_column(default="")  # "pdfium", "pdfminer", "docx", "ocr"
    quality: Mapped[int] = mapped_column(default=100)  # per cent


class IntakeItem(Edited, Base):
    """A dropped file on its way to becoming an application: read, doubtful, duplicate, failed, accepted."""

    __tablename__ = "intake_item"
    __table_args__ = (Index(None, "state", "created_at"),)

    document_id: Mapped[Key | None] = link("document", nullable=True)
    position_id: Mapped[Key | None] = link("position", nullable=True)
    channel_id: Mapped[Key | None] = link("channel", nullable=True)
    candidate_id: Mapped[Key | None] = link("candidate", nullable=True)
    file_name: Mapped[str]
    state: Mapped[str]  # "read", "accepted", "failed", "dropped"
    error: Mapped[str] = mapped_column(default="")
    parsed: Mapped[Json | None]
    created_at: Mapped[Instant]


class WatchedFolder(Edited, Base):
    """A folder on one computer whose new files come into the intake by themselves."""

    __tablename__ = "watched_folder"

    workstation: Mapped[str]  # the computer that it is on
    path: Mapped[str]
    is_on: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[Instant]


class PickedFile(Base):
    """A file of a watched folder that was taken in, or was there before: known again by its mark, never by its name."""

    __tablename__ = "picked_file"
    journal = RowKind.DERIVED

    mark: Mapped[str] = mapped_column(primary_key=True)  # SHA-256 of its place, size and time, or of its content
    picked_at: Mapped[Instant]


class Correction(Edited, Base):
    """What a person made of a reading once, and what is made of the same reading from then on: a hint, shown as one."""

    __tablename__ = "correction"
    __table_args__ = (Index(None, "field", "heard", unique=True),)

    field: Mapped[str]  # "company", "title", "school"…; "channel" for the source that a file name tells
    heard: Mapped[str]  # as read, in comparable form
    meant: Mapped[str]  # as corrected; for a channel its key
    count: Mapped[int] = mapped_column(default=1)  # how often it was corrected so
    at: Mapped[Instant]
