"""The first page of an original as a small picture, so that a seat on a slow line sees it before the file has come.

Derived data: the host draws it, in a worker, and nobody else may write it: who could forge a picture could show a
colleague another page than the file's. A workspace file needs none, its originals are near. Whoever may have the
original may have the picture; it goes with it.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass

from sqlalchemy import exists, func, insert, select
from sqlalchemy.orm import Session

from models.tables import ContentPreview, Document, DocumentText, JournalRow
from models.values.keys import Key
from services import access, isolation, originals
from services.documents import PAGE_SECONDS
from services.errors import AppError
from services.resumes.documents import Kind
from services.resumes.read import first_page
from services.workspace import Workspace

WIDTH = 640  # px: readable letters of a résumé, about 35 kB
SMALL = 100_000  # bytes: an original of less is there as quickly as its picture
_DRAWN = (Kind.PDF.value, Kind.PICTURE.value)
_AT_ONCE = 8
log = logging.getLogger("zhaoxian.previews")


@dataclass(frozen=True, slots=True)
class FirstPage:
    """The first page of a document: an encoded picture."""

    document: Key
    width: int
    height: int
    image: bytes


def of(session: Session, *, document: Key) -> FirstPage | None:
    """What there is to be seen before the original; None at a workspace file, and where nothing can be drawn."""
    if not access.is_shared(session):
        return None
    query = select(ContentPreview).join(Document, Document.sha256 == ContentPreview.sha256)
    row = session.scalar(query.where(Document.id == document).limit(1))
    return FirstPage(document, row.width, row.height, bytes(row.image)) if row is not None and row.width else None


class Drawing:
    """What the host does now and then: draw what is not drawn yet, the newest first."""

    def __init__(self) -> None:
        self._looked_at = -1

    def draw(self, workspace: Workspace) -> int:
        """Draw some; answers how many. A file that cannot be drawn is not tried again."""
        with workspace.reading() as session:
            last = session.scalar(select(func.max(JournalRow.seq))) or 0
            if last == self._looked_at:
                return 0
            waiting = _waiting(session)
        for document, sha256 in waiting:
            _draw(workspace, document, sha256)
        if len(waiting) < _AT_ONCE:
            self._looked_at = last
        return len(waiting)


def _waiting(session: Session) -> list[tuple[Key, str]]:
    is_there = exists().where(ContentPreview.sha256 == Document.sha256)
    query = select(Document.id, Document.sha256).where(
        Document.media_type.in_(_DRAWN), Document.size >= SMALL, ~is_there
    )
    rows = session.execute(query.order_by(Document.created_at.desc()).limit(_AT_ONCE))
    return list({sha256: (document, sha256) for document, sha256 in rows}.values())


def _draw(workspace: Workspace, document: Key, sha256: str) -> None:
    with workspace.reading() as session:
        stored = session.get(DocumentText, document)
        pages = stored.layout["pages"] if stored is not None and isinstance(stored.layout, dict) else []
        straightened = tuple(pages[0].get("straightened", ())) if pages else ()
        data = b"".join(originals.chunks_of(session, sha256))
    try:
        width, height, image = isolation.shared().run(first_page, data, WIDTH, straightened, seconds=PAGE_SECONDS)
    except AppError as error:
        log.info("no preview: %s", error.code)
        width, height, image = 0, 0, b""
    with workspace.deriving() as session:
        if session.scalar(select(exists().where(Document.sha256 == sha256))):  # nobody was erased meanwhile
            row = {"sha256": sha256, "width": width, "height": height, "image": image}
            session.execute(insert(ContentPreview), row)
