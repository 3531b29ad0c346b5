"""What colleagues told the person who sits here, as the story has it: two mentions and a reminder."""

from __future__ import annotations

from datetime import datetime

from models.tables import Comment, Notification
from models.values.enums import TaskKind
from models.values.keys import Key
from resources import demo as words_of
from services import comments
from services.demo.history import Journey
from services.demo.making import Making
from services.demo.story import Told


def write(making: Making, told: Told) -> None:
    """The newest first in the inbox is the newest here, too."""
    me, words, of = making.person("林晓雯"), words_of.read("story")["notices"], told.journeys
    _mention(making, of["陆文斌"], making.person("陈国栋"), me, words["first"], making.hours(-1.2))
    _mention(making, of["孙志远"], making.person("许静"), me, words["second"], making.hours(-16.5))
    making.rows.add(
        Notification,
        person_id=me,
        kind="reminder",
        candidate_id=of["王海波"].somebody.key,
        params={"kind": TaskKind.SCREEN.value},
        at=making.hours(-18),
    )


def _mention(making: Making, journey: Journey, by: Key, whom: Key, words: str, at: datetime) -> None:
    comment = making.rows.add(
        Comment,
        candidate_id=journey.somebody.key,
        application_id=journey.key,
        author_id=by,
        words=words,
        mentions=[whom.hex],
        at=at,
    )
    making.rows.add(
        Notification,
        person_id=whom,
        kind=comments.MENTION,
        candidate_id=journey.somebody.key,
        params={"comment": comment.hex},
        at=at,
    )
