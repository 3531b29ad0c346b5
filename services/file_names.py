"""What a file is called, for whoever asks.

Job boards put pay into the names of the files that they send ("【车间主任_苏州 15-25K】曹永强 3年.pdf"), people their
telephone numbers. On a shared workspace the matrix withholds the name from those who see neither pay nor contacts.
"""

from __future__ import annotations

from sqlalchemy.orm import Session, undefer
from sqlalchemy.orm.interfaces import ORMOption

from models.tables import Document
from services import access
from services.resumes.documents import Kind

_WITHOUT_ENDING = frozenset({"", Kind.PICTURE.value})


def are_read(session: Session) -> bool:
    """Whether whoever is connected may know how files are called."""
    return access.reads(session, "document", "file_name")


def loaded(session: Session) -> list[ORMOption]:
    """Options of a question for several documents: the names come with them, where they may be asked for."""
    return [undefer(Document.file_name)] if are_read(session) else []


def told(session: Session, row: Document) -> str:
    """The name of a file; its ending alone (".pdf", or nothing) for who is not told more: screens say the kind."""
    if are_read(session):
        return row.file_name
    return "" if row.media_type in _WITHOUT_ENDING else f".{row.media_type}"
