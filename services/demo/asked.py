"""What departments ask for in the story, and where its position is advertised."""

from __future__ import annotations

from sqlalchemy import select

from models.tables import Department, Posting, Requisition, Task
from models.values import clock
from models.values.enums import TaskState
from models.values.keys import Key
from models.values.money import Pay
from resources import demo as words_of
from services import postings, requisition_steps, requisitions
from services.demo import story
from services.demo.making import Making
from services.requisitions import Reason, Wanted


def write(making: Making, me: Key) -> None:
    """One request in review, one returned, one approved; three postings of the board that is told by hand."""
    session, lines = making.session, words_of.read("story")["requisitions"]
    session.info["person"] = me
    units = {row.name: row.id for row in session.scalars(select(Department))}
    for line in lines:
        wanted = Wanted(
            line["title"],
            line["people"],
            Reason(line["reason"]),
            line["why"],
            department=units.get(line["department"]),
            requester=making.person(line["by"]),
            band=Pay.yuan(*line["pay"]),
            duties=line["duties"],
            qualifications=line["qualifications"],
            planned=line["planned"],
            in_place=line["in_place"],
        )
        with clock.frozen(making.hours(-line["hours"])):
            key = requisitions.create(session, wanted=wanted)
            for step in line["steps"]:
                _step(making, key, step, line.get("words", ""))
    _forget_tasks(making)
    _advertise(making)


def _step(making: Making, key: Key, step: str, words: str) -> None:
    session = making.session
    seen = session.get_one(Requisition, key).version
    match step:
        case "submit":
            requisition_steps.submit(session, requisition=key, seen=seen)
        case "pass_on":
            requisition_steps.pass_on(session, requisition=key, seen=seen)
        case "approve":
            requisition_steps.approve(session, requisition=key, seen=seen)
        case _:
            requisition_steps.send_back(session, requisition=key, seen=seen, words=words)


def _forget_tasks(making: Making) -> None:
    """The story's work list is told by hand; of these only the review is left to do."""
    for task in making.session.scalars(select(Task).where(Task.requisition_id.is_not(None))):
        task.state, task.done_at = TaskState.DONE, making.now


def _advertise(making: Making) -> None:
    session, board = making.session, making.openings[story.BOARD]
    with clock.frozen(making.hours(-24 * 20)):
        channels = [making.channels[code] for code in ("boss", "zhilian", "referral")]
        postings.draft(session, position=board.key, channels=channels, language="zh")
        for row in session.scalars(select(Posting).where(Posting.channel_id != making.channels["referral"])):
            row.posted_at = clock.now()
