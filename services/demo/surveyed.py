"""What was answered in the surveys, and the evaluation forms that are out or came back."""

from __future__ import annotations

import random
from datetime import timedelta

from models.values import clock
from models.values.keys import Key
from resources import demo as words_of
from services.demo.making import Making
from services.packets import issue, listing, returned
from services.surveys import answers, forms
from services.surveys.forms import Kind

COUNTS = {"candidate": 96, "department": 26, "colleague": 15}
DAYS = 175
SCORES = {"candidate": (3, 4, 4, 4, 5, 5, 5), "department": (2, 3, 4, 4, 4, 5), "colleague": (2, 3, 3, 4, 4)}


def write(making: Making, me: Key) -> None:
    """A pen of its own, so that the rest of the demo stays as it is."""
    session, dice, said = making.session, random.Random(14), words_of.read("surveys")
    session.info["person"] = me
    forms.seed(session)
    for form in forms.surveys(session):
        code = form.audience.value
        comments = list(said[code])
        for number in range(COUNTS[code]):
            mood = dice.choice((-1, 0, 0, 0))
            given: dict[str, int | str] = {
                question.code: max(dice.choice(SCORES[code]) + mood, 1)
                for question in form.questions
                if question.kind is Kind.SCALE
            }
            if number < len(comments):
                given["comment"] = comments[number]
            back = 3 + number * 9 if number < len(comments) else dice.uniform(1, DAYS)
            answers.keep(session, survey=form.key, answers=given, way="kiosk", at=making.now - timedelta(days=back))


def send_forms(making: Making, me: Key) -> None:
    """Three evaluations were sent out to be filled in: one came back whole, one half filled."""
    session = making.session
    session.info["person"] = me
    session.flush()
    with clock.frozen(making.hours(-5)):
        parts = [part.assignment for part in listing.due(session) if part.starts_at < making.now][:3]
        texts = [issue.as_text(session, assignment=part, language="zh").text for part in parts]
    for number, text in enumerate(texts[:2]):
        with clock.frozen(making.hours(-1 - number)):
            returned.take_text(session, text=_answered(text, left_open=2 * number))


def _answered(text: str, *, left_open: int) -> str:
    lines = text.split("\n")
    start = next(n for n, line in enumerate(lines) if line.startswith("编号")) + 1
    end = next(n for n, line in enumerate(lines) if line.startswith("结论"))
    for number, row in enumerate(range(start, end - left_open)):
        lines[row] += "5 讲得出前后数据和本人做的部分" if number == 1 else str(3 + number % 3 % 2)
    lines[end] += "推荐"
    lines[-1] += "能带队，讲得出数；夜班要再谈"
    return "\n".join(lines)
