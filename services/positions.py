"""Positions (职位): opened from a template, listed with what needs attention, edited. See also `position_ends`."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, tzinfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import (
    Application,
    CatalogueEntry,
    Department,
    Location,
    Pause,
    Person,
    Position,
    PositionTemplate,
    Process,
)
from models.values import clock
from models.values.bilingual import Words
from models.values.enums import ApplicationState, PositionState, Role
from models.values.keys import Key
from models.values.money import Pay
from models.values.names import pinyin_keys
from models.values.text import tidy
from services import calendars, setup, templates, three_way
from services.errors import AppError, Conflict, NotFound
from services.organisation import departments, people, places
from services.templates import ProcessLine, TemplateLine

MOST_NEEDED = 9_999


@dataclass(frozen=True, slots=True)
class Line:
    """A position in the list."""

    key: Key
    version: int
    title: str
    state: PositionState
    place: str
    department: str
    owner: str
    process: Words
    headcount: int
    hired: int
    open: int  # applications on their way
    overdue: int  # of them, past the limit of their stage
    days_open: int  # from opening to closing or today, without pauses


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a list to choose from."""

    key: Key
    name: str


@dataclass(frozen=True, slots=True)
class Choices:
    """What "new position" and "edit" offer."""

    departments: tuple[Choice, ...]
    locations: tuple[Choice, ...]
    recruiters: tuple[Choice, ...]
    managers: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Beginnings:
    """What a new position can begin from: a template, or a process alone, the usual one first."""

    templates: tuple[TemplateLine, ...]
    processes: tuple[ProcessLine, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person fills in for a new position; the rest comes from the template."""

    title: str
    headcount: int = 1
    department: Key | None = None
    location: Key | None = None
    owner: Key | None = None
    hiring_manager: Key | None = None
    band: Pay | None = None
    deadline: date | None = None
    synonyms: tuple[str, ...] = field(default=())
    new_department: str = ""  # named here for the first time: added along with the position
    new_location: str = ""
    new_manager: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """A position as it can be edited."""

    key: Key
    version: int
    state: PositionState
    draft: Draft


# Questions.


def positions(session: Session) -> tuple[Line, ...]:
    """All positions: the open ones first, those with overdue candidates before others, then the newest."""
    now = clock.now()
    names = (
        select(Position, Department.name, Location.name, Person.name, Process.name_zh, Process.name_en)
        .outerjoin(Department, Department.id == Position.department_id)
        .outerjoin(Location, Location.id == Position.location_id)
        .outerjoin(Person, Person.id == Position.owner_id)
        .join(Process, Process.id == Position.process_id)
    )
    running, late, hired = _open_counts(session), _overdue_counts(session, now), hired_counts(session)
    paused, zone = _paused(session, now), calendars.calendar(session).zone
    lines = [
        Line(
            key=row.id,
            version=row.version,
            title=row.title,
            state=row.state,
            place=place or "",
            department=department or "",
            owner=owner or "",
            process=Words(zh, en),
            headcount=row.headcount,
            hired=hired.get(row.id, 0),
            open=running.get(row.id, 0),
            overdue=late.get(row.id, 0),
            days_open=_days_open(zone, row, now, paused.get(row.id, timedelta())),
        )
        for row, department, place, owner, zh, en in session.execute(names)
    ]
    order = {PositionState.OPEN: 0, PositionState.PAUSED: 1, PositionState.DRAFT: 2, PositionState.CLOSED: 3}
    return tuple(sorted(lines, key=lambda line: (order[line.state], -line.overdue, line.days_open, line.title)))


def beginnings(session: Session) -> Beginnings:
    """Templates and processes to choose from."""
    usual = setup.usual_process(session)
    processes = sorted(templates.processes(session), key=lambda line: line.code != usual)
    return Beginnings(templates.position_templates(session), tuple(processes))


def choices(session: Session) -> Choices:
    """Departments, places and people to choose from."""
    people = session.scalars(select(Person).where(Person.is_active).order_by(Person.name)).all()

    def with_role(*roles: Role) -> tuple[Choice, ...]:
        return tuple(Choice(p.id, p.name) for p in people if any(role in p.roles for role in roles))

    return Choices(
        tuple(Choice(d.id, d.name) for d in session.scalars(select(Department).order_by(Department.name))),
        tuple(Choice(place.id, place.name) for place in session.scalars(select(Location).order_by(Location.name))),
        with_role(Role.RECRUITER, Role.HR_MANAGER),
        with_role(Role.HIRING_MANAGER),
    )


def opened(session: Session, *, position: Key) -> Opened:
    """A position with the values that can be edited."""
    row = session.get(Position, position)
    if row is None:
        raise NotFound("position", position)
    return Opened(row.id, row.version, row.state, _draft(row))


def _draft(row: Position) -> Draft:
    band = None if row.band_low is None or row.band_high is None else Pay(row.band_low, row.band_high)
    return Draft(
        row.title,
        row.headcount,
        row.department_id,
        row.location_id,
        row.owner_id,
        row.hiring_manager_id,
        band,
        row.deadline,
        tuple(row.synonyms or ()),
    )


def hired_counts(session: Session, among: Collection[Key] | None = None) -> dict[Key, int]:
    """How many were hired, by position."""
    return _counts(session, ApplicationState.HIRED, among)


# Use cases.


def create(session: Session, *, template: Key | None, draft: Draft, process: str = "") -> Key:
    """Open a position: everything that is not filled in comes from the template, on the current process.

    Without a template the position has the stages of `process`, or of the usual one, and what was filled in.
    """
    source = _source(session, template)
    content = dict(source.content) if source else {}
    code = source.process_code if source else process or setup.usual_process(session)
    course = templates.current_process(session, code)
    form = templates.current_form(session, source.form_code if source else templates.usual_form(code))
    band = draft.band
    if band is None and content.get("band"):
        band = Pay.yuan(*content["band"])
    entry = source.name_zh if source else draft.title.strip()
    catalogue = session.scalar(select(CatalogueEntry).where(CatalogueEntry.title == entry).limit(1))
    now = clock.now()
    row = Position(
        title="",
        process_id=course.id,
        form_id=form.id if form else None,
        template_id=source.id if source else None,
        catalogue_id=catalogue.id if catalogue else None,
        state=PositionState.OPEN,
        approved_at=now,
        opened_at=now,
        content=content or None,
        synonyms=[],
    )
    draft = _with_what_is_new(session, draft)
    _write(row, draft, band, synonyms=tuple(content.get("synonyms", ())))
    session.add(row)
    if source is not None:
        source.used_count += 1
    session.flush()
    return row.id


def _source(session: Session, template: Key | None) -> PositionTemplate | None:
    source = session.get(PositionTemplate, template) if template is not None else None
    if source is None and template is not None:
        raise NotFound("position_template", template)
    return source


def edit(session: Session, *, position: Key, seen: int, draft: Draft, was: Draft | None = None) -> int:
    """Change what was filled in; the new version.

    What somebody else changed since `was` stays; raises `three_way.EditConflict` when both changed one field.
    """
    row = session.get(Position, position, with_for_update=True)
    if row is None:
        raise NotFound("position", position)
    draft = _with_what_is_new(session, draft)
    if row.version != seen:
        draft = three_way.put_together("position", position, row.version, was=was, mine=draft, theirs=_draft(row))
    before = row.location_id
    _write(row, draft, draft.band, synonyms=draft.synonyms)
    session.flush()
    version = row.version
    calendars.position_moved(session, before=before, after=row.location_id)
    return version


def _with_what_is_new(session: Session, draft: Draft) -> Draft:
    """A department, place or manager that was only typed becomes a row; the draft names it."""
    if draft.new_department:
        draft = replace(draft, department=departments.found_or_added(session, draft.new_department))
    if draft.new_location:
        draft = replace(draft, location=places.found_or_added(session, draft.new_location))
    if draft.new_manager:
        roles = (Role.HIRING_MANAGER, Role.INTERVIEWER)
        draft = replace(draft, hiring_manager=people.found_or_added(session, draft.new_manager, roles))
    return replace(draft, new_department="", new_location="", new_manager="")


def _write(row: Position, draft: Draft, band: Pay | None, *, synonyms: tuple[str, ...]) -> None:
    title = tidy(draft.title)
    if not title:
        raise AppError("position.title_missing")
    if not 1 <= draft.headcount <= MOST_NEEDED:
        raise AppError("position.headcount_impossible", most=MOST_NEEDED)
    keys = pinyin_keys(title)
    row.title = title
    row.pinyin, row.initials = " ".join(keys.full), " ".join(keys.initials)
    row.headcount = draft.headcount
    row.department_id, row.location_id = draft.department, draft.location
    row.owner_id, row.hiring_manager_id = draft.owner, draft.hiring_manager
    row.deadline = draft.deadline
    row.band_low, row.band_high = (band.low, band.high) if band else (None, None)
    row.synonyms = list(draft.synonyms or synonyms)


def fresh(session: Session, position: Key, seen: int) -> Position:
    """The position as the person saw it; `Conflict` when somebody changed it since."""
    row = session.get(Position, position)
    if row is None:
        raise NotFound("position", position)
    if row.version != seen:
        raise Conflict()
    return row


def _counts(session: Session, state: ApplicationState, among: Collection[Key] | None) -> dict[Key, int]:
    counted = select(Application.position_id, func.count()).where(Application.state == state)
    if among is not None:
        counted = counted.where(Application.position_id.in_(among))
    return dict(session.execute(counted.group_by(Application.position_id)).all())


def _open_counts(session: Session) -> dict[Key, int]:
    return _counts(session, ApplicationState.OPEN, None)


def _overdue_counts(session: Session, now: datetime) -> dict[Key, int]:
    late = select(Application.position_id, func.count()).where(
        Application.state == ApplicationState.OPEN, Application.due_at <= now
    )
    return dict(session.execute(late.group_by(Application.position_id)).all())


def _paused(session: Session, now: datetime) -> dict[Key, timedelta]:
    spans: dict[Key, timedelta] = {}
    for row in session.scalars(select(Pause)):
        spans[row.position_id] = spans.get(row.position_id, timedelta()) + ((row.to_at or now) - row.from_at)
    return spans


def _days_open(zone: tzinfo, row: Position, now: datetime, paused: timedelta) -> int:
    last = (row.closed_at or now).astimezone(zone).date()
    return max((last - row.opened_at.astimezone(zone).date()).days - paused.days, 0)
