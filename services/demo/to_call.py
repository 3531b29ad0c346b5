"""A call list of the story, half of it called."""

from __future__ import annotations

from models.values import clock
from models.values.enums import CallOutcome
from models.values.keys import Key
from resources import demo as words_of
from services import calls
from services.calls import Question
from services.demo.making import Making
from services.demo.story import Told

CALLED = (CallOutcome.INTERESTED, CallOutcome.NO_ANSWER)


def write(making: Making, told: Told, me: Key) -> None:
    """The people of the board who wait longest."""
    session, line = making.session, words_of.read("story")["calls"]
    session.info["person"] = me
    people = [told.journeys[name].somebody.key for name in line["people"] if name in told.journeys]
    questions = [Question(str(q["words"]), tuple(q.get("answers", ()))) for q in line["questions"]]
    with clock.frozen(making.hours(-20)):
        key = calls.create(session, name=line["name"], candidates=people, questions=questions, opening=line["opening"])
    for number, outcome in enumerate(CALLED):
        with clock.frozen(making.hours(-19 + number / 4)):
            first = calls.sheet(session, call_list=key).entries[0]
            said = {0: questions[0].answers[0]} if outcome is CallOutcome.INTERESTED else {}
            calls.log(session, entry=first.key, seen=first.version, outcome=outcome, answers=said)
