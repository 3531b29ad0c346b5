"""Somebody and one of their applications as a ledger would write them: field → cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Channel, Department, Person, Position, Stage
from models.values.enums import ApplicationState, SalaryKind, StageKind
from models.values.keys import Key
from services import calendars
from services.ledgers import spoken
from services.ledgers.on_file import Known, Meeting
from services.ledgers.spoken import Language

Value = str | float | date | datetime


@dataclass(frozen=True, slots=True)
class Names:
    """What keys of the workspace are called, read once for many people."""

    channels: Mapping[Key, str]
    people: Mapping[Key, str]
    positions: Mapping[Key, tuple[str, str]]  # title, department
    stages: Mapping[Key, Stage]
    zone: tzinfo
    language: Language = "zh"

    rounds: dict[Key, int] = field(default_factory=dict)

    def round_of(self, meeting: Meeting) -> int:
        """Which of the interview rounds of its process a meeting is."""
        key = meeting.interview.stage_id
        if key not in self.rounds:
            mine = self.stages[key]
            of_process = [stage for stage in self.stages.values() if stage.process_id == mine.process_id]
            found = sorted((stage.rank, stage.id) for stage in of_process if stage.kind is _INTERVIEW)
            self.rounds[key] = next((n for n, (_, stage) in enumerate(found, 1) if stage == key), 1)
        return self.rounds[key]


_INTERVIEW = StageKind.INTERVIEW


def names(session: Session, language: Language = "zh") -> Names:
    """The names that portraits need."""
    zh = language == "zh"
    departments = {key: name for key, name in session.execute(select(Department.id, Department.name))}  # noqa: C416
    return Names(
        {row.id: row.name_zh if zh else row.name_en for row in session.scalars(select(Channel))},
        {key: name for key, name in session.execute(select(Person.id, Person.name))},  # noqa: C416
        {
            key: (title, departments.get(department, "") if department else "")
            for key, title, department in session.execute(select(Position.id, Position.title, Position.department_id))
        },
        {stage.id: stage for stage in session.scalars(select(Stage))},
        calendars.calendar(session).zone,
        language,
    )


def of(known: Known, application: Application | None, called: Names) -> dict[str, Value]:
    """Every field that the program knows of; what it does not know is left out."""
    cells = _person(known, called.language)
    if application is not None:
        cells |= _application(known, application, called)
        cells |= _meetings(known.meetings.get(application.id, []), called)
    return {name: value for name, value in cells.items() if value != ""}


def _person(known: Known, language: Language) -> dict[str, Value]:
    person, own = known.person, known.own
    phones = [contact.value for contact in known.contacts if contact.kind == "phone"]
    cells: dict[str, Value] = {
        "name": person.name,
        "phone": phones[0] if phones else "",
        "alt_phone": "/".join(phones[1:]),
        "email": next((contact.value for contact in known.contacts if contact.kind == "email"), ""),
        "wechat": next((contact.value for contact in known.contacts if contact.kind == "wechat"), ""),
        "degree": spoken.degrees(language)[person.degree] if person.degree else "",
        "school": person.school,
        "major": person.major,
        "current_company": person.company,
        "current_title": person.title,
        "address": person.city,
        "location_applied": person.expected_city,
        "available_from": person.available,
        "remarks": person.note,
        "expected_salary": spoken.pay(known.salary(SalaryKind.EXPECTED), language),
        "current_salary": spoken.pay(known.salary(SalaryKind.CURRENT), language),
    }
    if person.experience_months is not None:
        cells["years_experience"] = round(person.experience_months / 12, 2)
    if own is not None:
        cells["gender"] = spoken.genders(language).get(own.gender, "")
        cells["birth_date"] = own.birth or own.birth_text
        cells["id_number"] = own.id_number
        cells["hukou_address"] = own.household
    return cells


def _application(known: Known, application: Application, called: Names) -> dict[str, Value]:
    title, department = called.positions[application.position_id]
    cells: dict[str, Value] = {
        "position_applied": title,
        "department_applied": department,
        "source_channel": called.channels.get(application.channel_id, "") if application.channel_id else "",
        "referrer": application.channel_note,
        "recruiter": called.people.get(application.owner_id, "") if application.owner_id else "",
        "applied_or_sourced_on": application.created_at.astimezone(called.zone).date(),
        "stage": spoken.state(application, called.stages[application.stage_id], called.language),
        "reject_reason": spoken.reason(application, called.language),
        "offer_salary": spoken.pay(known.salary(SalaryKind.OFFERED, application.id), called.language),
    }
    if application.state is ApplicationState.HIRED and application.closed_at is not None:
        cells["start_date"] = application.closed_at.astimezone(called.zone).date()
    return cells


def _meetings(meetings: list[Meeting], called: Names) -> dict[str, Value]:
    cells: dict[str, Value] = {}
    for meeting in meetings:
        starts = meeting.interview.starts_at.astimezone(called.zone).replace(tzinfo=None)
        words = meeting.interview.words
        told: dict[str, Value] = {
            "time": starts,
            "interviewer": spoken.interviewers(meeting),
            "result": spoken.result(meeting, called.language),
            "remark": words,
        }
        round_ = called.round_of(meeting)
        cells |= {f"round{round_}.{aspect}": value for aspect, value in told.items()}
        cells |= {
            "interview_date": starts.date(), "interview_time": f"{starts:%H:%M}", "interviewer": told["interviewer"],
            "interview_result": told["result"], "evaluation": words,
        }  # fmt: skip
    return cells
