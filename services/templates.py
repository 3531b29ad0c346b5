"""Templates: what a new workspace is seeded with, and what the template screens and "new position" show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import CatalogueEntry, Channel, EvaluationForm, Position, PositionTemplate, Process, Stage
from models.values import clock
from models.values.bilingual import Words
from models.values.enums import LimitUnit, PositionState, Role, StageKind
from models.values.keys import Key
from models.values.limits import Limit
from models.values.money import Pay, fen
from models.values.rules import Rule
from resources import templates as shipped
from services.errors import NotFound


@dataclass(frozen=True, slots=True)
class StageLine:
    """One stage of a process, with everything written about it."""

    key: Key
    code: str
    rank: int
    name: Words
    kind: StageKind
    owner: Role
    limit: Limit | None
    entry: tuple[Rule, ...]
    exit: tuple[Rule, ...]
    meaning: Words
    escalate: int | None  # working hours after the limit until the owner's superior is told
    reminder: int  # per cent of the limit at which the owner is reminded


@dataclass(frozen=True, slots=True)
class ProcessLine:
    """A process in the list, and its stages in order."""

    key: Key
    code: str
    edition: int
    name: Words
    stages: tuple[StageLine, ...]
    open_positions: int

    @property
    def steps(self) -> int:
        """How many stages a candidate passes before being hired."""
        return sum(stage.kind is not StageKind.HIRED for stage in self.stages)


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """A position template in the list."""

    key: Key
    code: str
    name: Words
    family: Words
    open_positions: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """One line of the portrait: what is wanted, and where it would be seen."""

    words: Words
    evidence: Words
    is_must: bool


@dataclass(frozen=True, slots=True)
class Use:
    """A position that was opened from a template."""

    key: Key
    title: str
    opened_at: datetime
    closed_at: datetime | None
    state: PositionState
    headcount: int
    hired: int


@dataclass(frozen=True, slots=True)
class Template:
    """A position template, whole: what a new position takes over from it."""

    key: Key
    version: int
    name: Words
    family: Words
    grade: str
    city: str
    band: Pay | None
    jd: Words
    duties: tuple[Words, ...]
    qualifications: tuple[Words, ...]
    portrait: tuple[Wanted, ...]
    questions: tuple[Words, ...]
    posting: tuple[Words, ...]
    synonyms: tuple[str, ...]
    channels: tuple[str, ...]  # codes
    process: ProcessLine
    form_code: str
    form_name: Words
    dimensions: tuple[Words, ...]
    form_questions: int
    used: tuple[Use, ...]


# Seeding.


def seed(session: Session) -> None:
    """Put the shipped channels, processes, forms and position templates into a workspace; what is there stays."""
    now = clock.now()
    _seed_channels(session)
    known = set(session.scalars(select(Process.code)))
    for process in shipped.processes():
        if process["code"] not in known:
            _add_process(session, process, now)
    known = set(session.scalars(select(EvaluationForm.code)))
    for form in shipped.forms():
        if form["code"] not in known:
            name = Words.of(form["name"])
            session.add(
                EvaluationForm(
                    code=form["code"], name_zh=name.zh, name_en=name.en, content=form["content"], created_at=now
                )
            )
    known = set(session.scalars(select(PositionTemplate.code)))
    for template in shipped.positions():
        if template["code"] not in known:
            _add_position_template(session, template, now)
    session.flush()


def _seed_channels(session: Session) -> None:
    known = set(session.scalars(select(Channel.code)))
    for rank, channel in enumerate(shipped.channels(), 1):
        if channel["code"] in known:
            continue
        name = Words.of(channel["name"])
        session.add(Channel(code=channel["code"], name_zh=name.zh, name_en=name.en, synonyms=[], rank=rank))


def _add_process(session: Session, process: dict[str, Any], now: datetime) -> None:
    name = Words.of(process["name"])
    row = Process(code=process["code"], name_zh=name.zh, name_en=name.en, created_at=now)
    session.add(row)
    session.flush()
    for rank, stage in enumerate(process["stages"], 1):
        words = Words.of(stage["name"])
        amount, unit = stage.get("limit", (None, None))
        session.add(
            Stage(
                process_id=row.id,
                code=stage["code"],
                rank=rank,
                name_zh=words.zh,
                name_en=words.en,
                kind=StageKind(stage["kind"]),
                owner_role=Role(stage["owner"]),
                limit_amount=amount,
                limit_unit=LimitUnit(unit) if unit else None,
                entry_conditions=stage["entry"],
                exit_conditions=stage["exit"],
                details={
                    "meaning": stage["meaning"],
                    "reminder": 75,
                    "escalate": stage.get("escalate"),
                    "warm": stage.get("warm"),
                },
            )
        )


def _add_position_template(session: Session, template: dict[str, Any], now: datetime) -> None:
    name, content = Words.of(template["name"]), template["content"]
    low, high = content["band"]
    session.add(
        PositionTemplate(
            code=template["code"],
            name_zh=name.zh,
            name_en=name.en,
            process_code=template["process"],
            form_code=template["form"],
            content=content,
            created_at=now,
        )
    )
    session.add(
        CatalogueEntry(
            title=name.zh,
            family=Words.of(content["family"]).zh,
            grade=content["grade"],
            city=content.get("city", ""),
            band_low=fen(low),
            band_high=fen(high),
            synonyms=content["synonyms"],
        )
    )


# Questions of the screens.


def processes(session: Session) -> tuple[ProcessLine, ...]:
    """The current edition of every process template."""
    rows = session.scalars(select(Process).where(Process.is_current).order_by(Process.created_at, Process.id)).all()
    return _process_lines(session, rows)


def position_templates(session: Session) -> tuple[TemplateLine, ...]:
    """The list of position templates, with the positions now open from each."""
    counted = (
        select(Position.template_id, func.count())
        .where(Position.template_id.is_not(None), Position.state == PositionState.OPEN)
        .group_by(Position.template_id)
    )
    running = dict(session.execute(counted).all())
    rows = session.scalars(select(PositionTemplate).order_by(PositionTemplate.created_at, PositionTemplate.id))
    return tuple(
        TemplateLine(
            row.id,
            row.code,
            Words(row.name_zh, row.name_en),
            Words.of(row.content.get("family", "")),
            running.get(row.id, 0),
        )
        for row in rows
    )


def position_template(session: Session, *, key: Key) -> Template:
    """One template with the process and the form that it names."""
    row = session.get(PositionTemplate, key)
    if row is None:
        raise NotFound("position_template", key)
    process, form = current_process(session, row.process_code), current_form(session, row.form_code)
    content = row.content
    known = set(session.scalars(select(Channel.code)))
    band = content.get("band")
    return Template(
        key=row.id,
        version=row.version,
        name=Words(row.name_zh, row.name_en),
        family=Words.of(content.get("family", "")),
        grade=content.get("grade", ""),
        city=content.get("city", ""),
        band=Pay.yuan(band[0], band[1]) if band else None,
        jd=Words.of(content.get("jd", "")),
        duties=_texts(content.get("duties", ())),
        qualifications=_texts(content.get("qualifications", ())),
        portrait=wanted(content),
        questions=_texts(content.get("questions", ())),
        posting=_texts(content.get("posting", ())),
        synonyms=tuple(content.get("synonyms", ())),
        channels=tuple(code for code in content.get("channels", ()) if code in known),
        process=_process_lines(session, [process])[0],
        form_code=row.form_code,
        form_name=Words(form.name_zh, form.name_en) if form else Words("", ""),
        dimensions=tuple(Words.of(d["name"]) for d in form.content.get("dimensions", ())) if form else (),
        form_questions=len(form.content.get("questions", ())) if form else 0,
        used=_uses(session, row.id),
    )


def current_process(session: Session, code: str) -> Process:
    """The edition of a process that new positions run on."""
    row = session.scalar(select(Process).where(Process.code == code, Process.is_current))
    if row is None:
        raise NotFound("process", code)
    return row


def current_form(session: Session, code: str) -> EvaluationForm | None:
    """The newest edition of an evaluation form."""
    newest = select(EvaluationForm).where(EvaluationForm.code == code).order_by(EvaluationForm.edition.desc())
    return session.scalar(newest.limit(1))


def usual_form(process: str) -> str:
    """The code of the evaluation form that goes with a shipped process; "" for one of the office's own."""
    return next((str(each["form"]) for each in shipped.processes() if each["code"] == process), "")


def wanted(content: dict[str, Any]) -> tuple[Wanted, ...]:
    """The portrait of a template or position: what must be, then what is a plus."""
    portrait = content.get("portrait", {})
    return tuple(
        Wanted(Words.of(line), Words.of(line.get("evidence", "")), is_must)
        for part, is_must in (("must", True), ("plus", False))
        for line in portrait.get(part, ())
    )


def _texts(lines: Sequence[Any]) -> tuple[Words, ...]:
    return tuple(Words.of(line) for line in lines)


def _process_lines(session: Session, rows: Sequence[Process]) -> tuple[ProcessLine, ...]:
    keys = [row.id for row in rows]
    stages: dict[Key, list[StageLine]] = {}
    for stage in session.scalars(select(Stage).where(Stage.process_id.in_(keys)).order_by(Stage.rank)):
        stages.setdefault(stage.process_id, []).append(_stage_line(stage))
    counted = (
        select(Position.process_id, func.count())
        .where(Position.process_id.in_(keys), Position.state == PositionState.OPEN)
        .group_by(Position.process_id)
    )
    running = dict(session.execute(counted).all())
    return tuple(
        ProcessLine(
            row.id,
            row.code,
            row.edition,
            Words(row.name_zh, row.name_en),
            tuple(stages.get(row.id, ())),
            running.get(row.id, 0),
        )
        for row in rows
    )


def _stage_line(stage: Stage) -> StageLine:
    details = stage.details or {}
    has_limit = stage.limit_amount is not None and stage.limit_unit is not None
    return StageLine(
        key=stage.id,
        code=stage.code,
        rank=stage.rank,
        name=Words(stage.name_zh, stage.name_en),
        kind=stage.kind,
        owner=stage.owner_role,
        limit=Limit(stage.limit_amount, stage.limit_unit) if has_limit else None,  # type: ignore[arg-type]
        entry=tuple(Rule.of(each) for each in stage.entry_conditions),
        exit=tuple(Rule.of(each) for each in stage.exit_conditions),
        meaning=Words.of(details.get("meaning", "")),
        escalate=details.get("escalate"),
        reminder=details.get("reminder", 75),
    )


def _uses(session: Session, template: Key) -> tuple[Use, ...]:
    from services.positions import hired_counts

    rows = session.scalars(
        select(Position).where(Position.template_id == template).order_by(Position.opened_at.desc()).limit(10)
    ).all()
    hired = hired_counts(session, [row.id for row in rows])
    return tuple(
        Use(row.id, row.title, row.opened_at, row.closed_at, row.state, row.headcount, hired.get(row.id, 0))
        for row in rows
    )
