"""Why somebody stands where they stand: every condition and every point, with the words of the résumé around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Document, DocumentText, Position
from models.values.bilingual import Words
from models.values.enums import ApplicationState, RejectReason
from models.values.keys import Key
from services import file_names
from services.evaluations.sheet import resume_of
from services.identity.moving import records
from services.profiles.values import Resume
from services.screening.conditions import Judged, Seen
from services.screening.scoring import Point
from services.screening.screen import Line
from services.stages import route_of_stage

AROUND = 16  # characters on either side
_TAIL_OF_WORD = re.compile(r"^[0-9A-Za-z./\-–]+")  # the cut went through a date or a word
_HEAD_OF_WORD = re.compile(r"[0-9A-Za-z./\-–]+$")


@dataclass(frozen=True, slots=True)
class Before:
    """An earlier application of the same person."""

    position: str
    stage: Words
    state: ApplicationState
    reason: RejectReason | None
    year_month: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """One person of the list in full: where each word stands in the résumé, and what was before."""

    application: Key
    quotes: dict[str, str]  # words that were found → the line around them
    before: tuple[Before, ...]
    resume: Resume | None


def explained(session: Session, *, line: Line) -> Explanation:
    """Look up what the list only counts."""
    text = "\n".join(_texts(session, line.candidate))
    wanted = [_said(each) for each in line.judged]
    wanted += [words for each in line.points for words in _had(each).split("\n")]
    quotes = {words: found for words in wanted if words and (found := quote(text, words))}
    resume = resume_of(session, line.candidate)
    return Explanation(
        line.seen.application,
        quotes,
        _before(session, line),
        Resume(resume.id, file_names.told(session, resume), resume.pages, resume.created_at) if resume else None,
    )


def quote(text: str, words: str) -> str:
    """The words with what stands around them on their line, no date or Latin word cut in two; "" where they are not."""
    at = text.lower().find(words.lower())
    if at < 0:
        return ""
    begin, end = text.rfind("\n", 0, at) + 1, at + len(words)
    newline = text.find("\n", at)
    before = text[begin:at]
    after = text[end : newline if newline >= 0 else len(text)]
    lead = _TAIL_OF_WORD.sub("", before[-AROUND:]) if len(before) > AROUND else before
    rest = _HEAD_OF_WORD.sub("", after[:AROUND]) if len(after) > AROUND else after
    return " ".join((lead + text[at:end] + rest).split())


def _said(each: Judged) -> str:
    return str(each.have) if each.seen is Seen.RESUME else ""


def _had(each: Point) -> str:
    return "" if each.in_tag else each.have


def _texts(session: Session, candidate: Key) -> list[str]:
    rows = session.scalars(
        select(DocumentText.words)
        .join(Document, Document.id == DocumentText.document_id)
        .where(Document.candidate_id == candidate)
        .order_by(Document.created_at.desc())
    )
    return list(rows)


def _before(session: Session, line: Line) -> tuple[Before, ...]:
    """What came of earlier applications, of all records of this person."""
    rows = session.execute(
        select(Application, Position.title)
        .join(Position, Position.id == Application.position_id)
        .where(Application.candidate_id.in_(records(session, line.candidate)), Application.id != line.seen.application)
        .order_by(Application.created_at.desc())
        .limit(5)
    ).all()
    return tuple(
        Before(
            title,
            route_of_stage(session, row.stage_id)[row.stage_id].name,
            row.state,
            row.reason,
            f"{row.created_at:%Y-%m}",
        )
        for row, title in rows
    )
