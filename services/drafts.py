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


def draft_all(session: Session, *, applications: Sequence[Key], letter: Letter, language: str) -> int:
    """Write a draft to each candidate, in "zh" or "en", by the way that the candidate prefers; how many were written.

    Somebody who has an unsent draft of the same kind for this application gets no second one.
    """
    text = letter_texts.text(session, letter.value, language)
    organisation = session.scalar(select(Setting.value).where(Setting.code == "organisation"))
    me = access.acting(session)
    sender = session.scalar(select(Person.name).where(Person.id == me)) if me is not None else ""
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
            gaps = {
                "name": name,
                "position": title,
                "organisation": _named(organisation),
                "sender": sender or "",
            }
            drafts.append(
                {
                    "id": new_key(),
                    "version": 1,
                    "candidate_id": candidate,
                    "application_id": application,
                    "event": letter.value,
                    "channel": preferred or ContactChannel.EMAIL,
                    "subject_line": letter_texts.filled(text.subject, gaps),
                    "body": letter_texts.filled(text.body, gaps).strip(),
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
    row = session.get_one(Interview, interview)
    candidate, position = session.get_one(Candidate, row.candidate_id), session.get_one(Position, row.position_id)
    stage = session.get_one(Stage, row.stage_id)
    me = access.acting(session)
    letter = Letter.ANOTHER_TIME if is_moved else Letter.INVITATION
    text = letter_texts.text(session, letter.value, language)
    gaps = {
        "name": candidate.name,
        "position": position.title,
        "stage": stage.name_zh if language == "zh" else stage.name_en,
        "when": when,
        "place": row.place or ("另行通知" if language == "zh" else "to be told"),
        "organisation": _named(session.scalar(select(Setting.value).where(Setting.code == "organisation"))),
        "sender": (session.scalar(select(Person.name).where(Person.id == me)) if me is not None else "") or "",
    }
    message = session.scalar(
        select(Message).where(
            Message.application_id == row.application_id,
            Message.event.in_((Letter.INVITATION.value, Letter.ANOTHER_TIME.value)),
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
    message.subject_line, message.body = (
        letter_texts.filled(text.subject, gaps),
        letter_texts.filled(text.body, gaps).strip(),
    )
    session.flush()
    return is_new


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
