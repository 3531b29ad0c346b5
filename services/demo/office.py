"""The demo's office: colleagues, departments, places, openings, what was spent on channels."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from models.tables import (
    Channel,
    Department,
    Location,
    Pause,
    Person,
    Position,
    PositionTemplate,
    Room,
    Setting,
    Spend,
    Stage,
)
from models.tables.process import EvaluationForm
from models.values.enums import PositionState, Role
from models.values.keys import Key
from models.values.money import fen
from models.values.names import pinyin_keys
from resources import demo as words_of
from services import templates
from services.demo.making import Colleague, Making, Opening
from services.evaluations import forms
from services.organisation import ways
from services.stages import route_of_process

Keys = Mapping[str, Key]


def furnish(making: Making, me: Person) -> None:
    """Write the office and the openings, and remember them in `making`."""
    story = words_of.read("story")
    making.channels = {c.code: c.id for c in making.session.scalars(select(Channel))}
    places = {name: making.rows.add(Location, name=name, city=city) for name, city in story["places"]}
    for name in making.pen.words["texts"]["rooms"][:-1]:  # the last one is wherever there is space
        making.rows.add(Room, name=name, location_id=next(iter(places.values())), seats=6)
    departments = {name: making.rows.add(Department, name=name) for name in story["departments"]}
    making.rows.write(making.session)
    for start, end, minutes in story["ways"]:
        row = making.session.get_one(Location, places[start])
        known = dict(ways.minutes_of(row.travel)) | {places[end]: minutes}
        ways.write(making.session, row, tuple(known.items()))
    making.session.flush()
    _hire_colleagues(making, me, departments)
    for line in words_of.read("trades")["positions"]:
        _open(making, line, departments, places)
    making.rows.write(making.session)


def _hire_colleagues(making: Making, me: Person, departments: Keys) -> None:
    story = words_of.read("story")
    heads: dict[str, Key] = {}
    for line in sorted(story["people"], key=lambda person: not person.get("head", False)):
        name, department = line["name"], line["department"]
        if name == story["me"]:
            me.name, me.title, me.department_id = name, line["title"], departments[department]
            me.roles = [role.value for role in Role]
            keys = pinyin_keys(name)
            me.pinyin, me.initials = " ".join(keys.full), " ".join(keys.initials)
            key = me.id
        else:
            key = _person(making, line, departments[department], heads.get(department))
        if line.get("head"):
            heads[department] = key
        making.people[name] = Colleague(key, name, department, line.get("severity", 0))
    making.rows.write(making.session)
    for row in making.session.scalars(select(Department).where(Department.id.in_(departments.values()))):
        row.head_id = heads.get(row.name)
    making.session.flush()


def _person(making: Making, line: Mapping[str, Any], department: Key, head: Key | None) -> Key:
    keys = pinyin_keys(line["name"])
    return making.rows.add(
        Person,
        name=line["name"],
        pinyin=" ".join(keys.full),
        initials=" ".join(keys.initials),
        email=f"{keys.full[0]}@office.example",
        title=line["title"],
        roles=line["roles"],
        department_id=department,
        reports_to_id=head,
    )


def _open(making: Making, line: Mapping[str, Any], departments: Keys, places: Keys) -> None:
    """One position, as it was opened so many days ago."""
    session = making.session
    template = session.scalar(select(PositionTemplate).where(PositionTemplate.code == line.get("template", "")))
    process_code = template.process_code if template else line["process"]
    form = templates.current_form(session, template.form_code if template else line["form"])
    assert isinstance(form, EvaluationForm)
    process = templates.current_process(session, process_code)
    opened_at = making.local(-line["opened"], 9, 10)
    closed_at = making.local(-line["closed"], 17, 30) if "closed" in line else None
    paused_at = making.local(-line["paused"], 11, 0) if "paused" in line else None
    pay = making.pen.trades[line["trade"]]["pay"]
    band = template.content["band"] if template else (pay[0] * 1000 + 1000, pay[1] * 1000 - 1000)
    title = line["title"]
    keys = pinyin_keys(title)
    state = PositionState.CLOSED if closed_at else PositionState.PAUSED if paused_at else PositionState.OPEN
    duties = {"title": title, "duties": list(making.pen.trades[line["trade"]]["duties"])}
    key = making.rows.add(
        Position,
        title=title,
        pinyin=" ".join(keys.full),
        initials=" ".join(keys.initials),
        process_id=process.id,
        form_id=form.id,
        template_id=template.id if template else None,
        department_id=departments[line["department"]],
        location_id=places[line["place"]],
        owner_id=making.person(line["owner"]),
        hiring_manager_id=making.person(line["manager"]),
        headcount=line["need"],
        state=state,
        approved_at=opened_at - timedelta(days=2),
        opened_at=opened_at,
        closed_at=closed_at,
        band_low=fen(band[0]),
        band_high=fen(band[1]),
        content=template.content if template else duties,
        synonyms=template.content["synonyms"] if template else [],
    )
    if template is not None:
        template.used_count += 1
    if paused_at is not None:
        making.rows.add(Pause, position_id=key, from_at=paused_at, reason=making.pen.words["texts"]["pause_reason"])
    codes = session.scalars(select(Stage.code).where(Stage.process_id == process.id).order_by(Stage.rank)).all()
    making.openings[line["code"]] = Opening(
        key=key,
        code=line["code"],
        title=title,
        trade=line["trade"],
        process=process_code,
        route=route_of_process(session, process.id),
        codes=tuple(codes),
        form=forms.load(session, form.id),
        owner=making.person(line["owner"]),
        manager=making.people[line["manager"]],
        need=line["need"],
        opened_at=opened_at,
        closed_at=closed_at,
        paused_at=paused_at,
    )


def spend(making: Making) -> None:
    """A year of money by channel: packages by month, fairs by day, fees by hire."""
    for line in words_of.read("trades")["spend"]:
        channel, note = making.channels[line["channel"]], line["note"]
        if "monthly" in line:
            for month in range(12):
                day = making.local(-30 * month - 6, 10).date()
                _pay(making, channel, day, line["monthly"] + making.pen.one((0, 0, 0, 200, -150)), note)
        for ago in line.get("days_ago", ()):
            _pay(making, channel, making.local(-ago, 10).date(), line["amount"], note)
        if "per_hire" in line:
            for at in making.hires_by_channel.get(line["channel"], ()):
                _pay(making, channel, at.date(), line["per_hire"], note)


def _pay(making: Making, channel: Key, day: Any, yuan: int, note: str) -> None:
    making.rows.add(Spend, channel_id=channel, day=day, amount=fen(yuan), note=note)


def mark(making: Making, organisation: str) -> None:
    """Say in the settings whose workspace this is, and that it is a demo."""
    for code, value in (("organisation", organisation), ("demo", True)):
        row = making.session.scalar(select(Setting).where(Setting.code == code))
        if row is None:
            making.session.add(Setting(code=code, value=value))
        else:
            row.value = value


def moments(start: datetime, end: datetime, making: Making) -> datetime:
    """A moment of an applicant's day between two instants: mornings, evenings, weekends less."""
    pen = making.pen
    while True:
        at = start + (end - start) * pen.random.random()
        there = at.astimezone(making.calendar.zone)
        if there.weekday() >= 5 and pen.chance(65):
            continue
        there = there.replace(hour=int(pen.between(8, 21.9)), minute=pen.random.randrange(60))
        at = there.astimezone(start.tzinfo)
        if start <= at <= end:
            return at
