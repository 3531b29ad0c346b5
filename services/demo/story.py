"""The board that is told by hand: its people, where each of them stands, and the tasks of today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from models.tables import EvaluationDraft
from models.values.enums import InterviewState, RejectReason, StageKind
from resources import demo as words_of
from services.demo import history, interviews, people, slots, talk
from services.demo.history import Journey
from services.demo.making import Making, Opening
from services.demo.pen import HANS_PHONE
from services.demo.people import Somebody

BOARD = "workshop_manager"
REJECTED = {"intake": 11, "department": 5, "first": 2, "second": 1}
"""How many of the board were rejected in which stage."""
REASONS = (RejectReason.SKILLS, RejectReason.EXPERIENCE, RejectReason.STABILITY, RejectReason.SALARY)
BEFORE = {"intake": (0.5, 4), "department": (4, 12), "first": (18, 30), "second": (18, 30), "arrival": (60, 120)}
"""Office hours in the stages that somebody of the story has behind them."""
TODAY = ((10, 0), (11, 0), (13, 30), (14, 0), (16, 30))


@dataclass
class Told:
    """The people of the story, by name, for the tasks and the résumés."""

    journeys: dict[str, Journey]
    han: Journey | None = None


def tell(making: Making) -> Told:
    """Write the story's people; ordinary ones are invented around them."""
    story = words_of.read("story")
    told = Told({})
    opening = making.openings[BOARD]
    for line in story["board"]:
        told.journeys[line["name"]] = _on_board(making, opening, line)
    for line in story["others"]:
        told.journeys[line["name"]] = _elsewhere(making, line)
    told.han = told.journeys["韩立群"]
    _rejected(making, opening)
    _meetings(making, told)
    for journey in told.journeys.values():
        history.finish(making, journey)
    return told


def _on_board(making: Making, opening: Opening, line: Mapping[str, Any]) -> Journey:
    """One card: everything before it is invented backwards from where it stands."""
    stage = opening.stage(line["stage"])
    rule = opening.route.stages[stage]
    if "due" in line and rule.limit:
        due = making.hours(line["due"]) + timedelta(minutes=2 if line["due"] > 0 else 0)
        entered = making.entered_for(rule.limit, due)
    elif rule.kind is StageKind.HIRED:
        entered, due = making.local(-6, 9, 5), None
    elif line["name"] == "韩立群":
        entered, due = making.local(-2, 9, 20), None
    else:
        share = timedelta(days=5) if rule.limit is None else rule.limit.span
        entered, due = making.now - share * line["used"] / 100, None
    journey = _arrive(making, opening, line, stage, entered)
    journey.due_at = due
    _last_talk(making, journey, line)
    return journey


def _arrive(making: Making, opening: Opening, line: Mapping[str, Any], stage: int, entered: datetime) -> Journey:
    """Bring somebody into a stage at a time, through every stage before it."""
    pen = making.pen
    moments = [entered]
    for code in reversed(opening.codes[:stage]):
        moments.insert(0, making.work_back(moments[0], pen.between(*BEFORE.get(code, (6, 18)))))
    if line["name"] == "韩立群":
        moments = [entered - timedelta(hours=30), entered - timedelta(hours=26), entered]
    created = moments[0]
    life = pen.life(opening.trade, _told_life(line))
    somebody = people.write(making, life, created, quality=0.6, starred=line.get("starred", False), owner=opening.owner)
    journey = history.begin(making, opening, somebody, line["channel"], created, line.get("channel_note", ""))
    for at in moments[1:]:
        if journey.rule.kind is StageKind.INTERVIEW:
            _met(making, journey, at)
        elif journey.stage == 0:
            talk.contact(making, journey.key, somebody, at - timedelta(minutes=30), opening.owner)
        history.step(making, journey, at)
    return journey


def _told_life(line: Mapping[str, Any]) -> dict[str, Any]:
    keys = ("name", "title", "company", "years", "city", "tags", "pay", "available", "contact_note", "school", "major")
    life = {key: line[key] for key in keys if key in line}
    if line["name"] == "韩立群":
        life["phone"] = HANS_PHONE
    return life


def _met(making: Making, journey: Journey, leave: datetime) -> None:
    """The round of a stage that somebody of the story has behind them."""
    rows = (making, journey.opening, journey.somebody, journey.key)
    who = interviews.panel(making, journey.opening, 2)
    starts_at = slots.slot(making, journey.entered_at + timedelta(hours=1), leave - timedelta(hours=3), who, 45)
    meeting = interviews.plan(*rows, journey.stage, starts_at or leave - timedelta(hours=4), who)
    for number, part in enumerate(meeting.parts):
        at = min(meeting.ends_at + timedelta(minutes=25 + 20 * number), leave - timedelta(minutes=30))
        interviews.evaluate(*rows, meeting, part, at, is_good=True)
    interviews.conclude(*rows, journey.stage, leave - timedelta(minutes=5), is_good=True)


def _last_talk(making: Making, journey: Journey, line: Mapping[str, Any]) -> None:
    """Somebody whom nobody has called for days; others were called yesterday."""
    if journey.stage == 0 or line["name"] == "韩立群":
        return
    days = line.get("silent_days", 1)
    at = making.local(-days, 17, 40)
    if at > journey.created_at:
        talk.contact(making, journey.key, journey.somebody, at, journey.opening.owner)


def _elsewhere(making: Making, line: Mapping[str, Any]) -> Journey:
    """Somebody of another position who is named in the story."""
    opening = making.openings[line["position"]]
    stage = opening.stage(line["stage"])
    entered = making.local(-3, 10, 15)
    if line["stage"] == "hired":
        entered = making.local(-30, 9, 0)
    elif opening.closed_at:
        entered = opening.closed_at - timedelta(days=9)
    journey = _arrive(making, opening, line, stage, entered)
    if "rejected" in line:
        end = entered + timedelta(days=7)
        history.stop(making, journey, end, RejectReason(line["rejected"]), line["note"], withdrew=False)
    return journey


def _rejected(making: Making, opening: Opening) -> None:
    """The rejected of the board, through the ordinary reasons."""
    pen = making.pen
    for code, count in REJECTED.items():
        for _ in range(count):
            stage = opening.stage(code)
            end = making.local(-pen.random.randint(2, 17 - 2 * stage), pen.random.randint(9, 17), 12)
            channel = pen.weighted(pen.trades["channels"][opening.trade])
            line = {"name": pen.name(), "channel": channel}
            journey = _arrive(making, opening, line, stage, end - timedelta(hours=pen.between(3, 20)))
            reason = pen.one(
                (RejectReason.SKILLS, RejectReason.EXPERIENCE, RejectReason.STABILITY, RejectReason.SALARY)
            )
            history.stop(making, journey, end, reason, pen.one(pen.words["reject_notes"]), withdrew=False)
            history.finish(making, journey)


# Meetings.


def today_at(making: Making) -> list[datetime]:
    """The five meetings of today: at the story's hours in the morning, later when the day has begun, past at night."""
    usual = [
        making.local(0, 10),
        making.local(0, 11),
        making.local(0, 13, 30),
        making.local(0, 14),
        making.local(0, 16, 30),
    ]
    if making.now < usual[0]:
        return usual
    first = slots.half_hour(making, making.now + timedelta(minutes=18))
    shift = first - usual[0]
    if first.astimezone(making.calendar.zone).date() == making.now.astimezone(making.calendar.zone).date():
        latest = making.local(0, 20, 30)
        return [min(at + shift, latest + timedelta(minutes=15 * n)) for n, at in enumerate(usual)]
    return usual


def _meetings(making: Making, told: Told) -> None:
    """Today's interviews, and those that were held and wait for something."""
    hours = today_at(making)
    plans = (
        ("顾海燕", 0, ("陈国栋", "许静", "刘思远"), "A302", 60, True),
        ("彭勇", 1, ("许静",), "线上", 45, False),
        ("严凯", 2, ("刘思远",), "B203", 45, True),
        ("唐丽娟", 3, ("许静", "刘思远"), "A305", 45, True),
        ("杜思琪", 4, ("周文涛",), "B201", 45, True),
    )
    for name, number, who, place, minutes, confirmed in plans:
        journey = told.journeys[name]
        state = InterviewState.CONFIRMED if confirmed else InterviewState.PLANNED
        has_passed = hours[number] + timedelta(minutes=minutes) < making.now
        meeting = interviews.plan(
            making,
            journey.opening,
            journey.somebody,
            journey.key,
            journey.stage,
            hours[number],
            [making.people[one] for one in who],
            minutes=minutes,
            state=InterviewState.HELD if has_passed else state,
            confirmed=confirmed,
            place=place,
        )
        if has_passed:
            for part in meeting.parts:
                at = meeting.ends_at + timedelta(minutes=5)
                interviews.evaluate(
                    making, journey.opening, journey.somebody, journey.key, meeting, part, at, is_good=True
                )
    _waiting(making, told.journeys["谢明远"])
    for name, hours_ago, who in (
        ("梁家豪", 22.2, ("陈国栋", "许静")),
        ("高子涵", 24.7, ("周文涛", "钱立")),
        ("林可欣", 16.55, ("许静", "刘思远")),
    ):
        _held(making, told.journeys[name], making.hours(-hours_ago), who)
    if told.han is not None:
        _panel_of_han(making, told.han)


def _held(making: Making, journey: Journey, ended: datetime, who: tuple[str, ...]) -> None:
    """A meeting that ended, all evaluations in; the candidate waits for a word."""
    rows = (making, journey.opening, journey.somebody, journey.key)
    start = ended - timedelta(minutes=45)
    meeting = interviews.plan(*rows, journey.stage, start, [making.people[name] for name in who])
    for number, part in enumerate(meeting.parts):
        at = min(ended + timedelta(minutes=35 + 50 * number), making.now - timedelta(minutes=20))
        interviews.evaluate(*rows, meeting, part, at, is_good=True)


def _waiting(making: Making, journey: Journey) -> None:
    """谢明远: one evaluation is in, the other is a draft and 16 hours late."""
    rows = (making, journey.opening, journey.somebody, journey.key)
    ended = making.hours(-40)
    who = [making.people["许静"], making.people["刘思远"]]
    meeting = interviews.plan(*rows, journey.stage, ended - timedelta(minutes=45), who, place="A305")
    interviews.evaluate(*rows, meeting, meeting.parts[1], ended + timedelta(hours=3), is_good=True)
    codes = [dimension.code for dimension in journey.opening.form.dimensions]
    story = words_of.read("story")["draft"]
    marks = {
        code: {"points": points, "evidence": story["evidence"].get(code, "")}
        for code, points in zip(codes, story["points"], strict=False)
    }
    content: dict[str, Any] = {
        "marks": marks,
        "conclusion": None,
        "risks": [],
        "sentence": "",
        "notes": "",
        "amends": None,
    }
    making.rows.add(
        EvaluationDraft, assignment_id=meeting.parts[0][1], content=content, saved_at=ended + timedelta(minutes=20)
    )


def _panel_of_han(making: Making, journey: Journey) -> None:
    """韩立群: three evaluations, six contacts, and an application of last year."""
    story = words_of.read("story")
    rows = (making, journey.opening, journey.somebody, journey.key)
    started = making.local(-1, 10, 0)
    who = [making.people[name] for name in ("陈国栋", "许静", "刘思远")]
    meeting = interviews.plan(*rows, journey.stage, started, who, minutes=40, place="A302")
    parts = {part[0].name: part for part in meeting.parts}
    codes = [dimension.code for dimension in journey.opening.form.dimensions]
    for line in story["panel"]:
        at = meeting.ends_at + timedelta(minutes=line["minutes"])
        interviews.submit(*rows, meeting, parts[line["person"]], at, interviews.filled_from(line, codes))
    owner = journey.opening.owner
    for line in story["han"]["contacts"]:
        at = max(started + timedelta(hours=line["hours"]), journey.created_at + timedelta(minutes=10))
        said = {key: line[key] for key in ("channel", "words", "outcome")}
        talk.log(making, journey.key, journey.somebody, at, owner, **said)
    talk.invited(making, journey.key, journey.somebody, started + timedelta(hours=6.5), journey.opening.title)
    after = meeting.ends_at + timedelta(hours=2)
    talk.comment(making, journey.key, journey.somebody, after, who[0].key, story["han"]["comment"])
    _before(making, journey.somebody)


def _before(making: Making, somebody: Somebody) -> None:
    """An earlier application of 韩立群, ended with a reason that has changed since."""
    opening = making.openings["workshop_manager_2025"]
    story = words_of.read("story")["han"]
    created = opening.opened_at + timedelta(days=9, hours=3)
    journey = history.begin(making, opening, somebody, "zhilian", created)
    history.step(making, journey, created + timedelta(hours=20))
    end = created + timedelta(days=3)
    history.stop(making, journey, end, RejectReason.EXPERIENCE, story["earlier_note"], withdrew=False)
    history.finish(making, journey)
