"""What was answered in the surveys, and the forms that are out or came back: of surveys and of evaluations."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import func, select

from models.tables import Interview, Message, Packet
from models.values import clock
from models.values.enums import InterviewState, MessageState
from models.values.keys import Key
from resources import demo as words_of
from services.demo.making import Making
from services.packets import issue, listing, returned
from services.surveys import answers, asking, forms, pot
from services.surveys.forms import Kind

COUNTS = {"candidate": 96, "department": 26, "colleague": 15}
DAYS = 175
ASKED, DRAFTED = 36, 2  # surveys at nodes; the latest wait in the outbox
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


def ask_candidates(making: Making, me: Key) -> None:
    """Candidates are asked after an interview: some months of messages, about half of the forms came back."""
    session, dice = making.session, random.Random(27)
    session.info["person"] = me
    form = next(each for each in forms.surveys(session) if each.audience is forms.Audience.CANDIDATE)
    draft = replace(forms.draft_of(form), nodes=(forms.Node.INTERVIEWED, forms.Node.REJECTED))
    forms.edit(session, survey=form.key, seen=form.version, draft=draft)
    session.flush()
    for number, (application, held) in enumerate(_interviewed(making)):
        at = held + timedelta(hours=3)
        with clock.frozen(at):
            asking.ask(session, forms.Node.INTERVIEWED, [application])
        if number < DRAFTED:
            continue
        packet, message = session.execute(
            select(Packet, Message)
            .join(Message, Message.id == Packet.message_id)
            .where(Packet.application_id == application)
        ).one()
        message.state, message.sent_at = MessageState.SENT, at + timedelta(hours=2)
        if dice.random() < 0.5 and number > DRAFTED + 2:
            lines = [f"{n}. {dice.choice(SCORES['candidate'])}" for n in range(1, len(form.questions))]
            with clock.frozen(at + timedelta(days=2)):
                returned.take_text(session, text="\n".join((packet.code, *lines)))
                pot.empty(session, pot.full(session))


def _interviewed(making: Making) -> list[tuple[Key, datetime]]:
    """Applications with their last interview that was held, the latest first, some out of each month."""
    last = func.max(Interview.ends_at)
    rows = making.session.execute(
        select(Interview.application_id, last)
        .where(Interview.state == InterviewState.HELD)
        .group_by(Interview.application_id)
        .having(last > making.now - timedelta(days=DAYS))
        .order_by(last.desc(), Interview.application_id)
    ).all()
    step = max(len(rows) // ASKED, 1)
    return [(key, at) for key, at in (*rows[:DRAFTED], *rows[DRAFTED::step])]


def _answered(text: str, *, left_open: int) -> str:
    lines = text.split("\n")
    start = next(n for n, line in enumerate(lines) if line.startswith("编号")) + 1
    end = next(n for n, line in enumerate(lines) if line.startswith("结论"))
    for number, row in enumerate(range(start, end - left_open)):
        lines[row] += "5 讲得出前后数据和本人做的部分" if number == 1 else str(3 + number % 3 % 2)
    lines[end] += "推荐"
    lines[-1] += "能带队，讲得出数；夜班要再谈"
    return "\n".join(lines)
