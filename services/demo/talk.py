"""Invented talk: contacts logged, remarks, messages."""

from __future__ import annotations

from datetime import datetime, timedelta

from models.tables import Comment, ContactLog, Message
from models.values.enums import ContactChannel, MessageState
from models.values.keys import Key
from services.demo.making import Making
from services.demo.people import Somebody

DRAFTS_SINCE = timedelta(days=4)


def contact(making: Making, application: Key, somebody: Somebody, at: datetime, by: Key) -> None:
    """A call or a chat, with what came of it."""
    pen = making.pen
    kind = pen.one(pen.words["contact_logs"])
    number = pen.random.randrange(len(kind["words"]))
    log(
        making,
        application,
        somebody,
        at,
        by,
        channel=kind["channel"],
        words=kind["words"][number],
        outcome=kind["outcome"][number],
    )


def log(
    making: Making,
    application: Key,
    somebody: Somebody,
    at: datetime,
    by: Key,
    *,
    channel: str,
    words: str,
    outcome: str = "",
    next_at: datetime | None = None,
) -> None:
    """One line of the contact log."""
    making.rows.add(
        ContactLog,
        candidate_id=somebody.key,
        application_id=application,
        channel=ContactChannel(channel),
        words=words,
        outcome=outcome,
        by_id=by,
        at=at,
        next_at=next_at,
    )


def comment(making: Making, application: Key, somebody: Somebody, at: datetime, by: Key, words: str = "") -> None:
    """A remark of a colleague."""
    making.rows.add(
        Comment,
        candidate_id=somebody.key,
        application_id=application,
        author_id=by,
        words=words or making.pen.one(making.pen.words["comments"]),
        mentions=[],
        at=at,
    )


def invited(making: Making, application: Key, somebody: Somebody, starts_at: datetime, title: str) -> None:
    """The invitation that went out before a meeting."""
    there = starts_at.astimezone(making.calendar.zone)
    making.rows.add(
        Message,
        candidate_id=somebody.key,
        application_id=application,
        event="invitation",
        channel=ContactChannel.SMS,
        subject_line="",
        body=making.pen.words["texts"]["invitation"].format(
            name=somebody.life.name, month=f"{there:%m}", day=f"{there:%d}", time=f"{there:%H:%M}", title=title
        ),
        state=MessageState.SENT,
        created_at=starts_at - timedelta(hours=26),
        sent_at=starts_at - timedelta(hours=25),
    )


def refused(making: Making, application: Key, somebody: Somebody, at: datetime, *, withdrew: bool) -> None:
    """The answer after an end: a draft when it is recent, mostly sent when it is long ago."""
    if withdrew or not making.pen.chance(35):
        return
    is_draft = making.now - at < DRAFTS_SINCE
    making.rows.add(
        Message,
        candidate_id=somebody.key,
        application_id=application,
        event="rejection",
        channel=ContactChannel.SMS,
        body=making.pen.words["texts"]["rejection"].format(name=somebody.life.name),
        state=MessageState.DRAFT if is_draft else MessageState.SENT,
        created_at=at,
        sent_at=None if is_draft else at + timedelta(hours=3),
    )
