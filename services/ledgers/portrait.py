"""Somebody and one of their applications as a ledger would write them: field → cell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import select, type_coerce
from sqlalchemy.orm import Session
from sqlalchemy.types import NULLTYPE

from models.tables import Application, Channel, Department, Person, Position, Salary, Stage
from models.tables.base import EPOCH
from models.values.enums import ApplicationState, SalaryKind, StageKind
from services import calendars
from services.ledgers import spoken
from services.ledgers.on_file import Known, Meeting
from services.ledgers.spoken import Language

T = TypeVar("T")
Value = str | float | date | datetime


class Round(NamedTuple):
    """What a ledger says of one interview."""

    time: datetime
    interviewer: str
    result: str
    remark: str


class Once(dict[Any, T]):
    """What was made of a value, kept: ledgers say the same few things a hundred thousand times."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, value: Any) -> T:
        made = self[value] = self._make(value)
        return made


class Names:
    """What keys and values of the workspace are called in one language, read once for many people."""

    def __init__(
        self, channels: Mapping[Any, str], people: Mapping[Any, str], positions: Mapping[Any, tuple[str, str]],
        stages: Mapping[Any, Stage], zone: tzinfo, language: Language = "zh",
    ) -> None:  # fmt: skip
        self.channels = channels
        self.people = people
        self.positions = positions  # title, department
        self.stages = stages
        self.language = language
        self.degrees = spoken.degrees(language)
        self.genders = spoken.genders(language)
        self._zone = zone
        self.moments: Once[datetime] = Once(self._moment)
        self.days: Once[date] = Once(lambda at: self.moments[at].date())
        self.rounds: Once[int] = Once(self._round)
        self.states: Once[str] = Once(lambda said: spoken.state(said[0], said[1], stages[said[2]], language))
        self.pays: Once[str] = Once(lambda said: spoken.pay(said[0], said[1], said[2], said[3], said[4], language))
        self.results: Once[str] = Once(lambda said: spoken.result(said[0], said[1], language))

    def _round(self, key: Any) -> int:
        """Which of the interview rounds of its process a stage is."""
        process = self.stages[key].process_id
        of_process = [(at, stage) for at, stage in self.stages.items() if stage.process_id == process]
        found = sorted((stage.rank, stage.id, at) for at, stage in of_process if stage.kind is StageKind.INTERVIEW)
        return next((n for n, (_, _, at) in enumerate(found, 1) if at == key), 1)

    def _moment(self, at: Any) -> datetime:
        """An instant by the clock of the office, without its zone; as it is stored, or as it is read."""
        instant = at if isinstance(at, datetime) else EPOCH + timedelta(microseconds=at)
        return instant.astimezone(self._zone).replace(tzinfo=None)


def names(session: Session, language: Language = "zh", *, as_stored: bool = False) -> Names:
    """The names that portraits need; for people loaded `as_stored`, by keys of the same kind."""
    zh = language == "zh"

    def key(column: Any) -> Any:
        return type_coerce(column, NULLTYPE) if as_stored else column

    departments = dict(session.execute(select(Department.id, Department.name)).all())
    positions = session.execute(select(key(Position.id), Position.title, Position.department_id))
    channels = session.execute(select(key(Channel.id), Channel.name_zh if zh else Channel.name_en))
    return Names(
        dict(channels.all()),
        dict(session.execute(select(key(Person.id), Person.name)).all()),
        {at: (title, departments.get(department, "")) for at, title, department in positions},
        dict(session.execute(select(key(Stage.id), Stage)).all()),
        calendars.calendar(session).zone,
        language,
    )


def of(known: Known, application: Application | None, called: Names) -> dict[str, Value]:
    """Every field that the program knows of; what it does not know is left out."""
    cells, rounds = told(known, application, called)
    for number, one in rounds.items():
        cells |= {f"round{number}.{aspect}": value for aspect, value in one._asdict().items()}
    return {name: value for name, value in cells.items() if value != ""}


def told(known: Known, application: Application | None, called: Names) -> tuple[dict[str, Value], dict[int, Round]]:
    """Every field, "" for what the program does not know; and the interviews by their rounds."""
    cells = _person(known, called)
    if application is None:
        return cells, {}
    _add_application(cells, known, application, called)
    rounds: dict[int, Round] = {}
    for meeting in known.meetings.get(application.id, ()):
        rounds[called.rounds[meeting.interview.stage_id]] = last = _round(meeting, called)
        cells["interview_date"] = last.time.date()
        cells["interview_time"] = _clock(last.time)
        cells["interviewer"] = last.interviewer
        cells["interview_result"] = last.result
        cells["evaluation"] = last.remark
    return cells, rounds


def _person(known: Known, called: Names) -> dict[str, Value]:
    person, own = known.person, known.own
    phones: list[str] = []
    others: dict[str, str] = {}
    for contact in known.contacts:
        if contact.kind == "phone":
            phones.append(contact.value)
        else:
            others.setdefault(contact.kind, contact.value)
    cells: dict[str, Value] = {
        "name": person.name,
        "phone": phones[0] if phones else "",
        "alt_phone": "/".join(phones[1:]),
        "email": others.get("email", ""),
        "wechat": others.get("wechat", ""),
        "degree": called.degrees[person.degree] if person.degree else "",
        "school": person.school,
        "major": person.major,
        "current_company": person.company,
        "current_title": person.title,
        "address": person.city,
        "location_applied": person.expected_city,
        "available_from": person.available,
        "remarks": person.note,
        "expected_salary": "",
        "current_salary": "",
    }
    if known.salaries:
        cells["expected_salary"] = _pay(known.salary(SalaryKind.EXPECTED), called)
        cells["current_salary"] = _pay(known.salary(SalaryKind.CURRENT), called)
    if person.experience_months is not None:
        cells["years_experience"] = _years(person.experience_months)
    if own is not None:
        cells["gender"] = called.genders.get(own.gender, "")
        cells["birth_date"] = _day(own.birth) or own.birth_text
        cells["id_number"] = own.id_number
        cells["hukou_address"] = own.household
    return cells


def _add_application(cells: dict[str, Value], known: Known, application: Application, called: Names) -> None:
    state = application.state
    cells["position_applied"], cells["department_applied"] = called.positions[application.position_id]
    cells["source_channel"] = called.channels.get(application.channel_id, "")
    cells["referrer"] = application.channel_note
    cells["recruiter"] = called.people.get(application.owner_id, "")
    cells["applied_or_sourced_on"] = called.days[application.created_at]
    cells["stage"] = called.states[state, application.reason, application.stage_id]
    cells["reject_reason"] = spoken.reason(application, called.language)
    cells["offer_salary"] = _pay(known.salary(SalaryKind.OFFERED, application.id), called)
    if state == ApplicationState.HIRED and application.closed_at is not None:
        cells["start_date"] = called.days[application.closed_at]


def _round(meeting: Meeting, called: Names) -> Round:
    interview = meeting.interview
    conclusion = meeting.evaluations[-1].conclusion if meeting.evaluations else None
    return Round(
        called.moments[interview.starts_at],
        meeting.interviewers[0][2] if len(meeting.interviewers) == 1 else spoken.interviewers(meeting),
        called.results[interview.state, conclusion],
        interview.words,
    )


def _pay(row: Salary | None, called: Names) -> str:
    return called.pays[row.low, row.high, row.period, row.months, row.words] if row is not None else ""


@lru_cache(maxsize=1_000)
def _years(months: int) -> float:
    return round(months / 12, 2)


@lru_cache(maxsize=2_000)
def _clock(moment: datetime) -> str:
    return f"{moment.hour:02}:{moment.minute:02}"


@lru_cache(maxsize=20_000)
def _day(stored: date | str | None) -> date | None:
    """A day as it is read, or as a local file stores it."""
    return date.fromisoformat(stored) if isinstance(stored, str) else stored
