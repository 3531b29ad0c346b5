"""The latest word with those whom a star or their stage keeps warm: a good office has none whom it forgot."""

from __future__ import annotations

from datetime import timedelta
from itertools import cycle

from sqlalchemy.orm import Session

from models.tables import ContactLog
from models.values import clock
from models.values.enums import ContactChannel
from models.values.keys import Key
from resources import demo as words_of
from services import following

SOON = timedelta(hours=12)


def write(session: Session, me: Key) -> None:
    """Log a talk of yesterday with everybody whose next one would be due before tomorrow."""
    session.flush()
    now = clock.now()
    holds = following.agreed(session)
    heard = following.last_heard(session, [each.candidate for each in holds])
    silent = {each.candidate: each for each in holds if each.falls(heard.get(each.candidate)) <= now + SOON}
    words = cycle(words_of.read("words")["kept_warm"])
    for number, each in enumerate(silent.values()):
        session.add(
            ContactLog(
                candidate_id=each.candidate,
                channel=ContactChannel.WECHAT,
                words=next(words),
                by_id=each.owner or me,
                at=max(each.since, now - timedelta(days=1, minutes=17 * number)),
            )
        )
