"""What stands printed on the sheets of an interview before anybody writes on them (F17.9).

The sheets themselves (应聘登记表, 面试评价表) are made by `views/papers`. A phone, an address and what the law keeps
apart are left for the person to fill in: paper lies about on desks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Assignment, Candidate, Channel, Interview, Person, Position, Setting, Stage
from models.values.bilingual import Words
from models.values.enums import Degree
from models.values.keys import Key
from services.evaluations import forms
from services.evaluations.forms import Form
from services.setup import ORGANISATION


@dataclass(frozen=True, slots=True)
class Part:
    """One interviewer's part, with the form to fill in."""

    interviewer: str
    form: Form | None


@dataclass(frozen=True, slots=True)
class Blank:
    """One interview on paper: who comes, for what, when, where, and who asks."""

    interview: Key
    candidate: Key
    name: str
    organisation: str
    position: str
    stage: Words
    channel: Words
    starts_at: datetime
    ends_at: datetime
    place: str
    city: str
    degree: Degree | None
    school: str
    major: str
    company: str
    title: str
    parts: tuple[Part, ...]


def blanks(session: Session, *, interviews: Sequence[Key]) -> tuple[Blank, ...]:
    """The interviews in the order of their time; one that is gone meanwhile is left out."""
    house = session.scalar(select(Setting.value).where(Setting.code == ORGANISATION))
    rows = session.execute(
        select(Interview, Candidate, Position, Stage, Channel.name_zh, Channel.name_en)
        .join(Candidate, Candidate.id == Interview.candidate_id)
        .join(Position, Position.id == Interview.position_id)
        .join(Stage, Stage.id == Interview.stage_id)
        .join(Application, Application.id == Interview.application_id)
        .outerjoin(Channel, Channel.id == Application.channel_id)
        .where(Interview.id.in_(interviews))
        .order_by(Interview.starts_at, Interview.id)
    ).all()
    parts = _parts(session, {row.id: position.form_id for row, _, position, *_ in rows})
    return tuple(
        Blank(
            row.id,
            person.id,
            person.name,
            house if isinstance(house, str) else "",
            position.title,
            Words(stage.name_zh, stage.name_en),
            Words(zh or "", en or ""),
            row.starts_at,
            row.ends_at,
            row.place,
            person.city,
            person.degree,
            person.school,
            person.major,
            person.company,
            person.title,
            parts.get(row.id, ()),
        )
        for row, person, position, stage, zh, en in rows
    )


def _parts(session: Session, interviews: dict[Key, Key | None]) -> dict[Key, tuple[Part, ...]]:
    """Who interviews, the lead first, each with the form of their part or of the position."""
    found: dict[Key, tuple[Part, ...]] = {}
    known: dict[Key, Form] = {}
    rows = session.execute(
        select(Assignment.interview_id, Assignment.form_id, Person.name)
        .join(Person, Person.id == Assignment.person_id)
        .where(Assignment.interview_id.in_(interviews))
        .order_by(Assignment.is_lead.desc(), Person.name, Assignment.id)
    )
    for interview, own, name in rows:
        form = own or interviews[interview]
        if form is not None and form not in known:
            known[form] = forms.load(session, form)
        part = Part(name, known[form] if form is not None else None)
        found[interview] = (*found.get(interview, ()), part)
    return found
