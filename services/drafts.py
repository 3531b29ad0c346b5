"""Messages to candidates as drafts in the outbox. Nothing is sent from here: a person confirms each one."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, Interview, Message, Person, Position, Setting, Stage
from models.values import clock
from models.values.enums import ContactChannel, MessageState, RejectReason
from models.values.keys import Key, new_key
from services import access, letter_texts, pipeline
from services.conditions import chunks
from services.pipeline import Seen


class Letter(StrEnum):
    """What a message is about."""

    PROGRESS = "progress"
    REJECTION = "rejection"
    INVITATION = "invitation"  # to an interview
    ANOTHER_TIME = "another_time"  # of an interview that was moved
    REMINDER = "reminder"  # of an interview that is ahead
    THANKS = "thanks"  # after an interview
    PASSED = "passed"  # the round was passed
    SURVEY = "survey"  # with a form: `surveys.asking` writes it


def draft_all(session: Session, *, applications: Sequence[Key], letter: Letter, language: str) -> int:
    """Write a draft to each candidate, in "zh" or "en", by the way that the candidate prefers; how many were written.

    Somebody who has an unsent draft of the same kind for this application gets no second one.
    """
    texts = {way: letter_texts.text(session, letter.value, language, way) for way in ContactChannel}
    common = common_gaps(session)
    written = 0
    for chunk in chunks(set(applications)):
        waiting = select(Message.application_id).where(
            Message.application_id.in_(chunk), Message.event == letter.value, Message.state == MessageState.DRAFT
        )
        has_one = set(session.scalars(waiting))
        rows = session.execute(
            select(Application.id, Candidate.id, Candidate.name, Candidate.preferred_contact, Position.title)
            .join(Candidate, Candidate.id == Application.candidate_id)
            .join(Position, Position.id == Application.position_id)
            .where(Application.id.in_(chunk))
            .order_by(Application.id)
        )
        drafts = []
        for application, candidate, name, preferred, title in rows:
            if application in has_one:
                continue
            way = preferred or ContactChannel.EMAIL
            gaps = common | {"name": name, "position": title}
            drafts.append(
                {
                    "id": new_key(),
                    "version": 1,
                    "candidate_id": candidate,
                    "application_id": application,
                    "event": letter.value,
                    "channel": way,
                    "subject_line": letter_texts.filled(texts[way].subject, gaps),
                    "body": letter_texts.filled(texts[way].body, gaps).strip(),
                    "state": MessageState.DRAFT,
                    "created_at": clock.now(),
                }
            )
        if drafts:
            session.execute(insert(Message), drafts)
        written += len(drafts)
    return written


def draft_invitation(session: Session, *, interview: Key, when: str, language: str, is_moved: bool = False) -> bool:
    """Write the invitation to an interview; `when` is its time in words. An unsent one before it is written anew."""
    letter = Letter.ANOTHER_TIME if is_moved else Letter.INVITATION
    return draft_of_interview(session, interview=interview, letter=letter, when=when, language=language)


def draft_of_interview(session: Session, *, interview: Key, letter: Letter, when: str, language: str) -> bool:
    """Write a letter about an interview; one of its kind that is not sent yet is written anew. Tells if it is new."""
    row = session.get_one(Interview, interview)
    candidate = session.get_one(Candidate, row.candidate_id)
    kinds = (
        (Letter.INVITATION, Letter.ANOTHER_TIME) if letter in (Letter.INVITATION, Letter.ANOTHER_TIME) else (letter,)
    )
    message = session.scalar(
        select(Message).where(
            Message.application_id == row.application_id,
            Message.event.in_([kind.value for kind in kinds]),
            Message.state == MessageState.DRAFT,
        )
    )
    is_new = message is None
    if message is None:
        message = Message(
            candidate_id=candidate.id,
            application_id=row.application_id,
            event=letter.value,
            channel=candidate.preferred_contact or ContactChannel.EMAIL,
            body="",
            created_at=clock.now(),
        )
        session.add(message)
    text = letter_texts.text(session, letter.value, language, message.channel)
    gaps = _gaps_of(session, row, candidate.name, when, language)
    message.subject_line = letter_texts.filled(text.subject, gaps)
    message.body = letter_texts.filled(text.body, gaps).strip()
    session.flush()
    return is_new


def _gaps_of(session: Session, row: Interview, name: str, when: str, language: str) -> dict[str, str]:
    stage = session.get_one(Stage, row.stage_id)
    return common_gaps(session) | {
        "name": name,
        "position": session.get_one(Position, row.position_id).title,
        "stage": stage.name_zh if language == "zh" else stage.name_en,
        "when": when,
        "place": row.place or ("另行通知" if language == "zh" else "to be told"),
    }


def common_gaps(session: Session) -> dict[str, str]:
    """Who writes, and for whom: the gaps that every letter has."""
    me = access.acting(session)
    sender = session.scalar(select(Person.name).where(Person.id == me)) if me is not None else ""
    organisation = session.scalar(select(Setting.value).where(Setting.code == "organisation"))
    return {"organisation": _named(organisation), "sender": sender or ""}


def reject_and_draft(
    session: Session, *, applications: Sequence[Seen], reason: RejectReason, note: str, language: str
) -> int:
    """End applications and write the drafts that tell so, as one act: undone together."""
    count = pipeline.reject_all(session, applications=applications, reason=reason, note=note)
    keys = [each.application for each in applications]
    draft_all(session, applications=keys, letter=Letter.REJECTION, language=language)
    return count


def _named(setting: object) -> str:
    """The organisation's name, however the setting keeps it."""
    if isinstance(setting, dict):
        return str(setting.get("name") or "")
    return str(setting or "")
