"""What came back waits here until a person has looked at it. The same file or text waits only once."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Packet, ReturnedForm
from models.values import clock
from models.values.enums import PacketKind, PacketState, ReturnState
from models.values.keys import Key
from models.values.text import tidy
from services import isolation
from services.errors import AppError
from services.jobs import Desk
from services.organisation.rows import fresh
from services.packets import keys, replies, survey
from services.packets.paper import answers
from services.packets.reading import Cells, bears_token, read_cells
from services.packets.telling import hush, tell
from services.progress import Progress
from services.use_cases import UseCase

MOST_TEXT = 200_000  # characters of a mail that are looked through
_LARGEST = 20 * 1024 * 1024  # bytes of a form


@dataclass(frozen=True, slots=True)
class Came:
    """Something that looks like a form of ours, before it is written down."""

    file_name: str
    mark: str
    content: dict[str, Any]


def of_file(data: bytes, file_name: str) -> Came | None:
    """A filled-in sheet, read in a worker; None for any other file. Raises `AppError` when it cannot be read."""
    if not bears_token(data):
        return None
    found: Cells = isolation.shared().run(read_cells, data)
    mark = hashlib.sha256(data).hexdigest()
    return Came(tidy(file_name)[:240], mark, {"token": found.token, "cells": found.cells})


def may_answer(text: str) -> bool:
    """Whether there is anything like a code in a message."""
    return keys.CODE.search(text[:MOST_TEXT]) is not None


def of_text(session: Session, text: str, file_name: str = "") -> list[Came]:
    """The answers in a message: only those whose code this workspace knows, unless it is all that the message is."""
    found = []
    for reply in replies.replies(text[:MOST_TEXT]):
        known = session.scalar(select(Packet.id).where(Packet.code == reply.code))
        if known is not None:
            mark = hashlib.sha256(f"{reply.code}|{reply.text}".encode()).hexdigest()
            found.append(Came(tidy(file_name)[:240], mark, {"code": reply.code, "text": reply.text}))
    return found


def use_case(session: Session, came: Sequence[Came]) -> UseCase:
    """What taking it in is: with an anonymous survey among it, nothing that is undone, or its answers counted twice."""
    packets = (packet_of(session, each.content) for each in came)
    is_final = any(packet is not None and survey.is_anonymous(packet) for packet in packets)
    return UseCase.SURVEY_ANSWER if is_final else UseCase.PACKET_RETURN


def note(session: Session, *, came: Sequence[Came]) -> list[Key]:
    """Write down what came back and is to be looked at; a survey that is whole is kept at once instead.

    What waits already is not written twice.
    """
    made = []
    for each in came:
        waiting = select(ReturnedForm.id).where(
            ReturnedForm.mark == each.mark, ReturnedForm.state == ReturnState.WAITING
        )
        known = session.scalar(waiting)
        if known is not None:
            made.append(known)
            continue
        packet = packet_of(session, each.content)
        content: dict[str, Any] | None = _kept(session, packet, each.content)
        if packet is not None and content is not None and packet.kind is PacketKind.SURVEY:
            content = survey.take(session, packet, content)
        if content is None:
            continue
        row = ReturnedForm(
            packet_id=packet.id if packet is not None else None,
            candidate_id=packet.candidate_id if packet is not None else None,
            file_name=each.file_name,
            mark=each.mark,
            content=content,
            came_at=clock.now(),
        )
        session.add(row)
        session.flush()
        made.append(row.id)
        if packet is not None and packet.issued_by_id is not None:
            tell(session, packet)
    return made


def _kept(session: Session, packet: Packet | None, content: dict[str, Any]) -> dict[str, Any]:
    """What of it is kept: the answers, or what is wrong with it. What was printed on the form is not kept again."""
    if "cells" not in content:
        return content
    kept = {"token": content["token"]}
    secret = keys.key_of(session)
    proof = keys.read_token(secret, str(content["token"]))
    if packet is None or proof is None or not proof.is_ours:
        return kept
    cells = {str(place): str(words) for place, words in content["cells"].items()}
    try:
        return kept | {"answers": answers(packet.content, cells, secret, packet.id)}
    except AppError as error:
        return kept | {"fault": error.code, "params": error.params}


def use_case_of_text(session: Session, *, text: str) -> UseCase:
    """What taking in a pasted reply is."""
    return use_case(session, of_text(session, text))


def take_text(session: Session, *, text: str) -> list[Key]:
    """A pasted reply. Raises `AppError` when no form answers to it."""
    came = of_text(session, text)
    if not came:
        codes = [reply.code for reply in replies.replies(text)]
        raise AppError("packet.reply_unknown", number=codes[0]) if codes else AppError("packet.reply_without_code")
    return note(session, came=came)


def packet_of(session: Session, content: object) -> Packet | None:
    """The packet that something is the answer to, as far as it says."""
    if not isinstance(content, dict):
        return None
    if "code" in content:
        return session.scalar(select(Packet).where(Packet.code == str(content["code"])))
    proof = keys.read_token(keys.key_of(session), str(content.get("token", "")))
    return session.get(Packet, proof.packet) if proof is not None else None


def drop(session: Session, *, returned: Key, seen: int) -> None:
    """It is not wanted: a second copy, a form that was refused."""
    row = fresh(session, ReturnedForm, returned, seen)
    if row.state is not ReturnState.WAITING:
        raise AppError("packet.not_waiting")
    row.state = ReturnState.DROPPED
    hush(session, row.packet_id)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many forms are out, and how many wait to be looked at."""

    out: int
    waiting: int
    oldest: datetime | None


def counts(session: Session) -> Counts:
    """For badges."""
    out = session.scalar(select(func.count()).select_from(Packet).where(Packet.state == PacketState.OUT)) or 0
    waiting, oldest = session.execute(
        select(func.count(), func.min(ReturnedForm.came_at)).where(ReturnedForm.state == ReturnState.WAITING)
    ).one()
    return Counts(out, waiting, oldest)


def sorted_out(_session: Session, *, paths: Sequence[str]) -> tuple[list[str], list[str]]:
    """Those of some files that are forms of ours, and the rest; asked before a workbook is taken for a ledger."""
    forms: list[str] = []
    rest: list[str] = []
    for path in paths:
        (forms if _is_form(Path(path)) else rest).append(path)
    return forms, rest


def _is_form(path: Path) -> bool:
    try:
        if path.is_dir() or path.stat().st_size > _LARGEST:
            return False
        return bears_token(path.read_bytes())
    except OSError:
        return False


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What some files came to: forms that wait to be looked at, and answers to surveys that were kept."""

    waiting: int = 0
    kept: int = 0


def take_files(desk: Desk, progress: Progress, *, paths: Sequence[str]) -> TakenIn:
    """Take in files that a person chose as returned forms. One that is none is a failed item."""
    waiting = kept = 0
    for number, path in enumerate(paths):
        place = Path(path)
        progress.step(number, len(paths), place.name)
        try:
            data = place.read_bytes()
            if len(data) > _LARGEST:
                raise AppError("packet.no_token")
            came = of_file(data, place.name)
            if came is None:
                raise AppError("packet.no_token")
        except OSError:
            progress.result(place.name, "file.cannot_open")
            continue
        except AppError as error:
            progress.result(place.name, error.code, **error.params)
            continue
        with desk.reading() as session:
            code = use_case(session, [came])
        with desk.action(code) as session:
            if note(session, came=[came]):
                waiting += 1
            else:
                kept += 1
        progress.result(place.name)
    progress.step(len(paths), len(paths))
    return TakenIn(waiting, kept)
