"""Files added on a profile: read in a worker, kept unchanged, one action a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from models.tables.document import LARGEST
from models.values.enums import DocumentKind
from models.values.keys import Key
from services import documents, isolation
from services.documents import MEGABYTE
from services.errors import AppError
from services.jobs import Desk
from services.progress import Progress
from services.resumes.documents import ReadDocument
from services.resumes.read import read
from services.use_cases import UseCase


def attach_files(
    desk: Desk,
    progress: Progress,
    *,
    paths: Sequence[str],
    candidate: Key,
    application: Key | None,
    has_resume: bool,
) -> int:
    """Add files to a person; the first readable one becomes the résumé where there is none. Tells how many came in.

    A file that cannot be read as a document is kept as an attachment all the same.
    """
    count = 0
    for number, path in enumerate(paths):
        file = Path(path)
        progress.step(number, len(paths), file.name)
        try:
            data = _bytes_of(file)
        except AppError as error:
            progress.result(file.name, error.code, **error.params)
            continue
        found = _read(data)
        kind = DocumentKind.ATTACHMENT if has_resume or found is None else DocumentKind.RESUME
        with desk.action(UseCase.DOCUMENT_ADD) as session:
            documents.attach(
                session,
                data=data,
                file_name=file.name,
                candidate=candidate,
                application=application,
                kind=kind,
                read_as=found,
            )
        has_resume = has_resume or kind is DocumentKind.RESUME
        progress.result(file.name)
        count += 1
    return count


def _bytes_of(file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST:
            raise AppError("file.too_large", megabytes=-(-file.stat().st_size // MEGABYTE), limit=LARGEST // MEGABYTE)
        return file.read_bytes()
    except OSError as error:
        raise AppError("file.unreadable", detail=file.name) from error


def _read(data: bytes) -> ReadDocument | None:
    try:
        return isolation.shared().run(read, data)
    except AppError:
        return None
