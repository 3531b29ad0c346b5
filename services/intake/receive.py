"""Files of any number on their way in: each is read in a worker and becomes an item of the queue, or says why not."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Channel, Document, IntakeItem
from models.values import clock
from models.values.enums import DocumentKind
from models.values.keys import Key, new_key
from models.values.text import tidy
from services import documents
from services.errors import AppError
from services.intake.arriving import MOST_FILES, Arrival, Convoy, Mail
from services.intake.recognition import recognise_items
from services.intake.source_mail import MAIL
from services.jobs import Desk
from services.packets import returned
from services.progress import Progress
from services.resumes.digest import Digest
from services.resumes.parse.profile import Profile, as_data
from services.use_cases import UseCase

TOGETHER = 8  # files kept in one action, as far as they are ready
SKIPPED_SUFFIXES = frozenset({".lnk", ".ini", ".db", ".tmp", ".crdownload", ".part", ".zhaoxian", ".keys"})
NOT_KEPT = frozenset(
    {
        *("resume.program", "resume.archive", "resume.bomb", "resume.nested", "resume.empty_archive"),
        *("resume.encrypted_archive", "resume.broken_archive", "file.too_large", "file.cannot_open", "resume.empty"),
    }
)
"""Refusals after which there is nothing worth keeping."""
SCANS = frozenset({"resume.no_text", "resume.garbled"})
"""Read, but without text: recognised when all other files are in."""
RETURNED = "packet.returned"
"""No résumé but a filled-in form of ours: it waits where forms are looked at."""
FATAL = frozenset({"workspace.disk_full", "server.disk_full", "workspace.damaged", "workspace.disk_error"})
"""Nothing more can be stored: the work ends with this sentence instead of saying it a thousand times."""


@dataclass(frozen=True, slots=True)
class Received:
    """What a batch brought."""

    read: int = 0
    failed: int = 0
    known: int = 0  # the very same file is already here
    forms: int = 0  # filled-in forms that came back: they wait to be looked at

    @property
    def total(self) -> int:
        return self.read + self.failed + self.known + self.forms


def files_in(paths: Sequence[str]) -> list[Path]:
    """Files and, for folders, everything below them; hidden and temporary ones left out. In order, each once."""
    found: dict[Path, None] = {}
    for given in paths:
        path = Path(given)
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            is_hidden = file.name.startswith((".", "~$")) or file.suffix.lower() in SKIPPED_SUFFIXES
            if len(found) < MOST_FILES and not is_hidden and not file.is_dir():
                found.setdefault(file)
    return list(found)


def receive(
    desk: Desk, progress: Progress, *, paths: Sequence[str], position: Key | None = None, channel: Key | None = None
) -> Received:
    """Take files in, some in an action; a failure is that file's result, the rest goes on. Cancel keeps what is in."""
    convoy = Convoy(files_in(paths), progress)
    codes: list[str] = []
    scans: list[Key] = []
    progress.step(0, convoy.total)
    for batch in convoy.batches(TOGETHER):
        progress.step(len(codes), convoy.total, batch[0].file_name)
        stored = _stored(desk, batch, position, channel, scans)
        codes += stored
        for arrival, code in zip(batch, stored, strict=True):
            progress.result(arrival.name, code, **(arrival.error.params if arrival.error is not None else {}))
    progress.step(len(codes), len(codes))
    if scans:
        recognise_items(desk, progress, items=scans)
    known, forms = codes.count("intake.same_file"), codes.count(RETURNED)
    failed = sum(bool(code) and code not in SCANS for code in codes) - known - forms
    return Received(len(codes) - failed - known - forms, failed, known, forms)


def _stored(
    desk: Desk, batch: Sequence[Arrival], position: Key | None, channel: Key | None, scans: list[Key]
) -> list[str]:
    """Keep some files; where that fails, each by itself, so that one cannot take the others with it."""
    try:
        return _store(desk, batch, position, channel, scans)
    except AppError as error:
        if error.code in FATAL:
            raise
        if len(batch) == 1:
            return [error.code]
        return [code for arrival in batch for code in _stored(desk, [arrival], position, channel, scans)]


def _store(
    desk: Desk, batch: Sequence[Arrival], position: Key | None, channel: Key | None, scans: list[Key]
) -> list[str]:
    """Keep files and their items; gives the codes of their results ("" is fine). Scans are noted for recognition."""
    forms = {number for number, arrival in enumerate(batch) if _is_form(desk, arrival)}
    if forms:
        rest = [arrival for number, arrival in enumerate(batch) if number not in forms]
        others = iter(_store(desk, rest, position, channel, scans) if rest else [])
        return [RETURNED if number in forms else next(others) for number in range(len(batch))]
    marks = [hashlib.sha256(arrival.data).hexdigest() for arrival in batch]
    with desk.reading() as session:
        known = _waiting(session, marks)
    fresh: list[Arrival] = []
    codes: list[str] = []
    for arrival, mark in zip(batch, marks, strict=True):
        if arrival.data and arrival.error is None and mark in known:
            codes.append("intake.same_file")
            continue
        if arrival.error is None:
            known.add(mark)
        codes.append(_code(arrival))
        fresh.append(arrival)
    if not fresh:
        return codes
    noted: list[Key] = []
    with desk.action(UseCase.INTAKE, params={"count": len(fresh)}) as session:
        for arrival in fresh:
            item = add_item(session, data=arrival.data, file_name=arrival.file_name, found=arrival.found,
                            error=arrival.error, position=position, channel=channel, mail=arrival.mail)  # fmt: skip
            if arrival.found is not None and arrival.found.read.unread:
                noted.append(item)
    scans += noted
    return codes


def _is_form(desk: Desk, arrival: Arrival) -> bool:
    """Keep a filled-in form that came back, as a workbook or as words of a mail; no for everything else."""
    if arrival.error is not None and arrival.error.code == "resume.workbook":
        try:
            form = returned.of_file(arrival.data, arrival.file_name)
        except AppError:
            return False
        came = [form] if form is not None else []
    elif arrival.found is not None and returned.may_answer(arrival.found.read.text):
        with desk.reading() as session:
            came = returned.of_text(session, arrival.found.read.text, arrival.file_name)
    else:
        return False
    if came:
        with desk.reading() as session:
            code = returned.use_case(session, came)
        with desk.action(code, params={"count": len(came)}) as session:
            returned.note(session, came=came)
    return bool(came)


def _code(arrival: Arrival) -> str:
    if arrival.error is not None:
        return arrival.error.code
    read = arrival.found.read if arrival.found is not None else None
    return read.warnings[0] if read is not None and read.needs_recognition else ""


def _waiting(session: Session, marks: Sequence[str]) -> set[str]:
    """Which of these contents already wait in the queue?"""
    query = (
        select(Document.sha256)
        .join(IntakeItem, IntakeItem.document_id == Document.id)
        .where(Document.sha256.in_(marks), IntakeItem.state == "read")
    )
    return set(session.scalars(query))


def add_item(
    session: Session,
    *,
    data: bytes,
    file_name: str,
    found: Digest | None,
    error: AppError | None = None,
    position: Key | None = None,
    channel: Key | None = None,
    mail: Mail | None = None,
) -> Key:
    """Put one file into the queue, with what was read of it, or why it could not be, and the mail it came with."""
    document = None
    if data and (error is None or error.code not in NOT_KEPT):
        read_as = found.read if found is not None else None
        document = documents.attach(session, data=data, file_name=file_name, candidate=None, read_as=read_as)
    profile = found.profile if found is not None else Profile()
    parsed = as_data(profile, full=True)
    if found is not None:
        parsed["reader"] = found.read.reader.value
        parsed["warnings"] = list(found.read.warnings)
    if mail is not None and document is not None:
        parsed[MAIL] = documents.attach(
            session, data=mail.data, file_name=mail.file_name, candidate=None, kind=DocumentKind.ATTACHMENT
        ).hex
    row = IntakeItem(
        id=new_key(),
        document_id=document,
        position_id=position,
        channel_id=channel or _channel(session, profile.file_name.channel),
        file_name=tidy(file_name)[:240],
        state="failed" if error is not None else "read",
        error=error.code if error is not None else "",
        parsed=parsed,
        created_at=clock.now(),
    )
    session.add(row)
    return row.id


def _channel(session: Session, code: str) -> Key | None:
    """The channel that a board's file name told."""
    return session.scalar(select(Channel.id).where(Channel.code == code)) if code else None
