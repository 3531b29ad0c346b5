"""Scans of the queue get their text: one after the other, in a worker of their own, seconds a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from models.tables import DocumentText, IntakeItem
from models.values.keys import Key
from services import documents, isolation
from services.errors import AppError, Cancelled
from services.jobs import Desk
from services.progress import Progress
from services.resumes.digest import Digest
from services.resumes.documents import ReadDocument
from services.resumes.parse.profile import as_data
from services.resumes.recognise import recognise
from services.use_cases import UseCase


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
        code = _recognise(desk, progress, item, data, name)
        recognised += not code
        if code:
            progress.result(name, code)
    progress.step(len(items), len(items))
    return recognised


def _recognise(desk: Desk, progress: Progress, item: Key, data: bytes, name: str) -> str:
    errand = isolation.recognition().submit(recognise, data, name)
    while not errand.is_done:
        if progress.is_cancelled:
            errand.cancel()
            raise Cancelled
        try:
            errand.result(timeout=0.2)
        except TimeoutError:
            continue
        except AppError:
            break
    try:
        found = errand.result()
    except AppError as error:
        return error.code
    with desk.action(UseCase.INTAKE) as session:
        note(session, item=item, found=found)
    return ""


def note(session: Session, *, item: Key, found: Digest) -> None:
    """Keep what was recognised: the text with its places, and the facts for the review."""
    row = session.get_one(IntakeItem, item)
    parsed = as_data(found.profile, full=True)
    _doubt(parsed, _confidences(found.read))
    parsed["reader"] = found.read.reader.value
    parsed["warnings"] = list(found.read.warnings)
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
