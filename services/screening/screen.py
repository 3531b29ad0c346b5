"""Everybody who waits to be screened for a position: verdict, score, reasons; sorted, never sifted."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Channel, Position
from models.values.bilingual import Words
from models.values.enums import ApplicationState, CautionKind, StageKind
from models.values.keys import Key
from services import access, cautions
from services.errors import NotFound
from services.pipeline import Seen as SeenApplication
from services.screening import terms
from services.screening.conditions import Judged, Verdict, judge, together
from services.screening.levels import HIGH
from services.screening.people import Known, known
from services.screening.portrait import Conditions, Portrait, of_content
from services.screening.sample import sampled
from services.screening.scoring import Measure, Point, measure, score
from services.stages import Route, StageRule, route_of_process

WAITING = frozenset({StageKind.INTAKE, StageKind.SCREENING})
_BRACKETS = re.compile(r"[(（][^)）]*[)）]")


@dataclass(frozen=True, slots=True)
class Line:
    """One application in the list."""

    seen: SeenApplication
    candidate: Key
    name: str
    title: str
    company: str
    city: str
    months: int | None
    is_starred: bool
    tags: tuple[str, ...]
    stage: StageRule
    channel: Words | None
    owner: Key | None
    applied_at: datetime
    judged: tuple[Judged, ...]
    verdict: Verdict
    score: int
    points: tuple[Point, ...]
    has_resume: bool
    is_sampled: bool = False
    caution: CautionKind | None = None  # what stands against the person: it hints, and neither sorts nor rejects

    @property
    def is_promising(self) -> bool:
        """High potential by a plain rule: many points, and no condition failed."""
        return self.score >= HIGH and self.verdict is not Verdict.FAIL


@dataclass(frozen=True, slots=True)
class Screening:
    """The whole list of a position, best first."""

    position: Key
    title: str
    is_open: bool
    portrait: Portrait
    lines: tuple[Line, ...]
    route: Route
    hiring_manager: Key | None
    hides_pay: bool  # a condition on pay stands, and this person may not see it

    def count(self, verdict: Verdict) -> int:
        return sum(line.verdict is verdict for line in self.lines)

    @property
    def below(self) -> int:
        """How many stand below the line, or fail a condition."""
        return sum(is_below(line, self.portrait.line) for line in self.lines)


def screening(session: Session, *, position: Key, viewer: Key | None, all_stages: bool = False) -> Screening:
    """Screen those in the first stages of a position, or everybody who is on the way."""
    row = session.get(Position, position)
    if row is None:
        raise NotFound("position", position)
    content = (row.content if access.reads(session, "position", "content") else None) or {}
    portrait = of_content(content)
    may_see_pay = access.may_see_salaries(session, viewer)
    hides_pay = portrait.conditions.pay is not None and not may_see_pay
    asked = without_pay(portrait.conditions) if hides_pay else portrait.conditions
    route = route_of_process(session, row.process_id)
    waiting = [stage.key for stage in route if all_stages or stage.kind in WAITING]
    applications = _applications(session, position, waiting)
    people = known(
        session,
        [each[1] for each in applications],
        with_pay=asked.pay is not None,
        with_birth=asked.age is not None,
    )
    by = measured(portrait, row, content, people)
    channels = {c.id: Words(c.name_zh, c.name_en) for c in session.scalars(select(Channel))}
    here = (Application.position_id == position, Application.state == ApplicationState.OPEN)
    warned = cautions.kinds(session, among=select(Application.candidate_id).where(*here))
    lines = [_line(each, people[each[1]], asked, by, route, channels) for each in applications]
    lines.sort(key=lambda line: (-line.score, line.applied_at, line.seen.application))
    below = [line.seen.application for line in lines if is_below(line, portrait.line)]
    chosen = sampled(below, position)
    return Screening(
        position,
        row.title,
        row.closed_at is None,
        portrait,
        tuple(
            replace(line, is_sampled=line.seen.application in chosen, caution=warned.get(line.candidate))
            if line.seen.application in chosen or line.candidate in warned
            else line
            for line in lines
        ),
        route,
        row.hiring_manager_id,
        hides_pay,
    )


def is_below(line: Line, least: int) -> bool:
    """Whether somebody is easily overlooked: below the line, or a condition failed."""
    return line.verdict is Verdict.FAIL or line.score < least


def without_pay(conditions: Conditions) -> Conditions:
    """What may be judged before somebody without a right to see pay."""
    return Conditions(conditions.degree, conditions.years, conditions.skills, conditions.cities, None, conditions.age)


def measured(
    portrait: Portrait, position: Position, content: Mapping[str, Any], people: Mapping[Key, Known]
) -> Measure:
    """What the people of a position are measured by."""
    names = [_BRACKETS.sub("", name).strip() for name in (position.title, *(position.synonyms or ()))]
    words = _skills_of(_text_of(content))
    return measure(portrait.wishes, [name for name in names if name], words, people)


def _text_of(content: Mapping[str, Any]) -> str:
    """The job's own text: its description, duties and qualifications, in Chinese and English."""
    parts: list[str] = []
    for name in ("jd", "duties", "qualifications"):
        value = content.get(name) or ()
        for each in [value] if isinstance(value, (str, Mapping)) else value:
            parts += [each] if isinstance(each, str) else [str(each.get("zh", "")), str(each.get("en", ""))]
    return "\n".join(parts)


@lru_cache(maxsize=64)
def _skills_of(text: str) -> tuple[str, ...]:
    return tuple(terms.in_text(text))


_Row = tuple[Key, Key, Key, int, Key | None, Key | None, datetime]


def _applications(session: Session, position: Key, stages: Sequence[Key]) -> list[_Row]:
    a = Application
    rows = session.execute(
        select(a.id, a.candidate_id, a.stage_id, a.version, a.channel_id, a.owner_id, a.created_at).where(
            a.position_id == position, a.state == ApplicationState.OPEN, a.stage_id.in_(stages)
        )
    )
    return [(key, who, stage, version, via, owner, at) for key, who, stage, version, via, owner, at in rows]


def _line(
    row: _Row, person: Known, asked: Conditions, by: Measure, route: Route, channels: Mapping[Key, Words]
) -> Line:
    key, candidate, stage, version, channel, owner, at = row
    judged = judge(asked, person)
    points = score(by, person)
    return Line(
        SeenApplication(key, version), candidate, person.name, person.title, person.company, person.city,
        person.months, person.is_starred, tuple(person.tags), route[stage],
        channels.get(channel) if channel else None, owner, at, judged, together(judged), points.value, points.points,
        person.has_resume,
    )  # fmt: skip
