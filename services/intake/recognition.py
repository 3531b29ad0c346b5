"""Scans of the queue get their text: one after the other, in a worker of their own, seconds a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from models.tables import DocumentText, IntakeItem
from models.values.keys import Key
from services import documents, isolation
from services.errors import AppError, Cancelled
from services.intake.source_mail import MAIL
from services.isolation import Errand
from services.jobs import Desk
from services.progress import Progress
from services.resumes.digest import MOST_RECOGNISED, Digest, assembled, recognised_page
from services.resumes.documents import Page, ReadDocument
from services.resumes.parse.profile import as_data
from services.resumes.read import read
from services.use_cases import UseCase

T = TypeVar("T")


def recognise_items(desk: Desk, progress: Progress, *, items: Sequence[Key]) -> int:
    """Recognise waiting scans, one action each; gives how many have text now. A failure is that scan's result."""
    recognised = 0
    for number, item in enumerate(items):
        with desk.reading() as session:
            row = session.get(IntakeItem, item)
            if row is None or row.document_id is None or row.state != "read":
                continue
            name = row.file_name
            data = documents.content(session, document=row.document_id)
        progress.step(number, len(items), name)
        try:
            found = _recognised(progress, data, name, (number, len(items)))
        except AppError as error:
            progress.result(name, error.code, **error.params)
            continue
        with desk.action(UseCase.INTAKE) as session:
            note(session, item=item, found=found)
        recognised += 1
    progress.step(len(items), len(items))
    return recognised


def _recognised(progress: Progress, data: bytes, name: str, place: tuple[int, int]) -> Digest:
    """Recognise a scan page by page, so that a long one shows how far it is and can be stopped."""
    document = _waited(progress, isolation.shared().submit(read, data))
    numbers = document.unread[:MOST_RECOGNISED]
    pages: dict[int, Page] = {}
    for count, number in enumerate(numbers, 1):
        if len(numbers) > 1:
            progress.step(*place, f"{name}  {count}/{len(numbers)}")
        try:
            pages[number] = _waited(progress, isolation.recognition().submit(recognised_page, data, number))
        except AppError:
            if len(numbers) == 1:
                raise  # of several pages, those that can be recognised are worth having
    return _waited(progress, isolation.shared().submit(assembled, document, pages, name))


def _waited(progress: Progress, errand: Errand[T]) -> T:
    while True:
        try:
            return errand.result(timeout=0.2)
        except TimeoutError:
            if progress.is_cancelled:
                errand.cancel()
                raise Cancelled from None


def note(session: Session, *, item: Key, found: Digest) -> None:
    """Keep what was recognised: the text with its places, and the facts for the review."""
    row = session.get_one(IntakeItem, item)
    parsed = as_data(found.profile, full=True)
    _doubt(parsed, _confidences(found.read))
    parsed["reader"] = found.read.reader.value
    parsed["warnings"] = list(found.read.warnings)
    kept = (row.parsed or {}).get(MAIL)
    if kept:
        parsed[MAIL] = kept
    row.parsed = parsed
    if row.document_id is None:
        return
    text = session.get(DocumentText, row.document_id)
    if text is None:
        text = DocumentText(document_id=row.document_id, words="")
        session.add(text)
    text.words = found.read.text.replace("\0", "")
    text.layout = documents.as_layout(found.read)
    text.reader = found.read.reader.value
    text.quality = round(100 * found.read.quality)


def _confidences(document: ReadDocument) -> list[tuple[int, int, float]]:
    """(start, end, confidence) of every line of the text."""
    found, at = [], 0
    for _, line in document.lines():
        found.append((at, at + len(line.text), line.confidence))
        at += len(line.text) + 1
    return found


def _doubt(value: Any, lines: Sequence[tuple[int, int, float]]) -> None:
    """Lower the confidence of every fact by that of the line it was recognised in."""
    if isinstance(value, list):
        for part in value:
            _doubt(part, lines)
    elif isinstance(value, dict) and "confidence" in value and "place" in value:
        place = value["place"]
        sureness = [c for start, end, c in lines if place and start < place[1] and place[0] < end]
        value["confidence"] = round(value["confidence"] * min(sureness, default=0.95), 2)
    elif isinstance(value, dict):
        for part in value.values():
            _doubt(part, lines)
