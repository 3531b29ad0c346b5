"""Write a plan: one transaction, one journal action, whatever the size. Cancelled or killed, it leaves nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Candidate, Channel, Contact, Department, Fact, ImportBatch, Person, Position, Salary
from models.values import clock
from models.values.enums import ApplicationState, ImportState, PositionState, Role, RowOutcome
from models.values.keys import Key, new_key
from models.values.names import pinyin_keys
from services import access, calendars, setup, templates
from services.ledgers import records, revise
from services.ledgers.bulk import Bulk, Shape, keys
from services.ledgers.journey import Journey
from services.ledgers.moves import Hands
from services.ledgers.plan import CREATE, MERGE, SKIP, UPDATE, Plan, Row
from services.ledgers.provenance import Originals, headers_of, mapping_of
from services.ledgers.records import Bound, Course, Office
from services.ledgers.running import Running
from services.progress import Progress, Quiet
from services.stages import StageRule, route_of_process

_OUTCOMES = {CREATE: RowOutcome.CREATED, MERGE: RowOutcome.MERGED, UPDATE: RowOutcome.UPDATED, SKIP: RowOutcome.SKIPPED}
_FILLABLE = {
    "title": "current_title", "company": "current_company", "city": "address", "degree": "degree", "school": "school",
    "major": "major", "note": "remarks", "available": "available_from", "expected_title": "position_applied",
    "expected_city": "location_applied",
}  # fmt: skip
_IMPORT_ROW = Shape("import_row", (
    "batch_id", "sheet", "row", "outcome", "reason", "candidate_id", "application_id", "cells",
))  # fmt: skip
_WITHOUT_TIME = re.compile(r"\s+")
MANY = 2_000
"""Rows from which the journal takes them in by the batch."""


@dataclass(slots=True)
class Applied:
    """What was written. `stages` counts applications by the name of the stage they stand in."""

    batch: Key
    outcomes: Counter[str] = field(default_factory=Counter)
    written: Counter[str] = field(default_factory=Counter)
    new_positions: list[str] = field(default_factory=list)
    merged_people: int = 0
    revised: int = 0  # values of people on file that were brought up to the ledger


@dataclass(slots=True)
class _Span:
    """From the first to the last date of a new position's applications."""

    first: datetime | None = None
    last: datetime | None = None
    is_open: bool = False

    def add(self, first: datetime, last: datetime, *, is_open: bool) -> None:
        self.first = min(self.first or first, first)
        self.last = max(self.last or last, last)
        self.is_open = self.is_open or is_open


class _Told(NamedTuple):
    """What is known of somebody on file, and need not be written again."""

    contacts: set[str]
    facts: frozenset[tuple[str, str]]
    salaries: frozenset[tuple[str, int | None, str]]


def write(session: Session, *, plan: Plan, progress: Progress | None = None) -> Applied:
    """Everything that the plan says, inside the open action. Raises `Cancelled` from `progress.step`."""
    with Bulk(session) as bulk:
        return _Writer(session, plan, progress or Quiet(), bulk).write()


class _Writer:
    """Holds what rows of one import share: channels, positions, colleagues, routes, limits."""

    def __init__(self, session: Session, plan: Plan, progress: Progress, bulk: Bulk) -> None:
        self._session = session
        self._plan = plan
        self._progress = progress
        calendar = calendars.calendar(session)
        self._calendar = calendar
        self._office = Office(calendar.zone, clock.now())
        self._bulk = bulk
        self._keys = keys()
        self._by = access.acting(session)
        self._courses: dict[Key, Course] = {}  # of positions
        self._due: dict[Key, datetime | None] = {}
        self._people: dict[str, Key] = {}
        self._departments: dict[str, Key] = {}
        self._positions: dict[str, Key] = {}
        self._spans: dict[Key, _Span] = {}
        self._headers = {place: headers_of(table, plan, place) for place, table in plan.draft.tables()}
        self._tables = dict(plan.draft.tables())
        self._originals = {place: Originals(table) for place, table in plan.draft.tables()}
        self._running = Running(session, self._bulk.put, self._office)
        self._applied = Applied(new_key(), merged_people=plan.merged_people)

    def write(self) -> Applied:
        plan, batch = self._plan, self._applied.batch
        self._session.add(
            ImportBatch(
                id=batch,
                file_name=plan.draft.name,
                sha256=plan.draft.digest,
                state=ImportState.APPLIED,
                action_id=self._session.info["action"],
                rows=len(plan.rows),
                mapping=mapping_of(plan),
                report=None,
                by_id=self._by,
                at=self._office.now,
            )
        )
        self._session.flush()
        self._known_people()
        later = self._later_rows()
        with self._bulk.wholesale() if len(plan.rows) >= MANY else nullcontext():
            for n, row in enumerate(plan.rows):
                if not n % 500:
                    self._progress.step(n, len(plan.rows), "write")
                self._row(row, later)
                self._bulk.flush_if_full()
            self._skipped_rows()
            self._bulk.flush()
        self._date_positions()
        self._fill_known(later)
        self._bulk.flush()
        hands = Hands(self._bulk.put, self._channel, self._person, self._office, self._calendar, self._by)
        self._applied.revised = revise.write(self._session, plan=plan, hands=hands, progress=self._progress)
        self._bulk.flush()
        self._progress.step(len(plan.rows), len(plan.rows), "write")
        self._applied.written = self._bulk.written
        return self._applied

    def _later_rows(self) -> dict[Key, list[Row]]:
        """The rows of everybody who has more than one, or who was on file before."""
        counts = Counter(row.candidate for row in self._plan.rows if row.candidate and row.action != SKIP)
        found: dict[Key, list[Row]] = {}
        for row in self._plan.rows:
            key = row.candidate
            if key and row.action != SKIP and (counts[key] > 1 or key in self._plan.on_file):
                found.setdefault(key, []).append(row)
        return found

    def _row(self, row: Row, later: dict[Key, list[Row]]) -> None:
        self._applied.outcomes[_OUTCOMES[row.action]] += 1
        application: Key | None = None
        if row.action == SKIP or row.candidate is None:
            is_known = row.reason == "unchanged"
            self._import_row(row, row.candidate if is_known else None, row.application)
            return
        values = row.person.values
        if row.action == CREATE:
            whole = dict(values)
            for other in later.get(row.candidate, ())[1:]:
                for name, value in other.person.values.items():
                    whole.setdefault(name, value)
            records.put_person(self._bulk.put, row.candidate, whole, row.person.alias, self._office)
        application, is_told = self._application(row) if row.applies else (None, False)
        if row.candidate not in self._plan.on_file:
            headers = self._headers[row.record[:2]]
            records.put_facts(self._bulk.put, row.candidate, values, row.person.extra, headers, has_application=is_told)
            records.put_salaries(self._bulk.put, row.candidate, application, values, self._office)
        self._import_row(row, row.candidate, application or row.application)

    def _application(self, row: Row) -> tuple[Key, bool]:
        """The application of a row; and whether all that the row says of its way is in it."""
        assert row.candidate is not None
        values = row.person.values
        way = self._plan.way_of(row)
        position = self._position(row.position)
        course = self._courses[position]
        owner = self._person(str(values["recruiter"]), Role.RECRUITER) if "recruiter" in values else None
        row.gist = way.gist  # the whole of it would be kept for every row until the end
        bound = Bound(next(self._keys), row.candidate, position, self._channel(row.channel), owner, self._by)
        first, last = records.put_application(
            self._bulk.put, bound, values, way, course, self._due, self._office, self._limit_of
        )
        if way.state is ApplicationState.OPEN:
            self._running.put_task(bound, course, way, last, self._due)
        if position in self._spans:
            self._spans[position].add(first, last, is_open=way.state is ApplicationState.OPEN)
        return bound.key, self._meetings(bound, way, course)

    def _meetings(self, bound: Bound, way: Journey, course: Course) -> bool:
        complete = True
        for meeting in way.meetings:
            interviewers = [self._person(name, Role.INTERVIEWER) for name in meeting.interviewers]
            put = records.put_meeting(self._bulk.put, bound, meeting, course, interviewers, None, self._office)
            complete = complete and (put or not (meeting.words or meeting.interviewers or meeting.score is not None))
        return complete

    def _limit_of(self, stage: StageRule) -> None:
        """The clocks of people who are still on their way start when they come into the program."""
        self._due[stage.key] = stage.due_at(self._office.now, self._calendar)

    # What rows refer to

    def _known_people(self) -> None:
        for key, name in self._session.execute(select(Person.id, Person.name)):
            self._people.setdefault(name, key)
        for key, name in self._session.execute(select(Department.id, Department.name)):
            self._departments.setdefault(name, key)

    def _person(self, name: str, role: Role) -> Key:
        """A colleague by name; one whom only the ledger knows becomes a record without an account."""
        name = name[:60]
        if name not in self._people:
            keys = pinyin_keys(name)
            row = Person(
                id=new_key(),
                name=name,
                pinyin=" ".join(keys.full),
                initials=" ".join(keys.initials),
                roles=[role.value],
            )
            self._session.add(row)
            self._session.flush()
            self._people[name] = row.id
        return self._people[name]

    def _channel(self, word: str) -> Key | None:
        if not word:
            return None
        known = self._plan.channels.get(word)
        if known is None:
            rank = (self._session.scalar(select(func.max(Channel.rank))) or 0) + 1
            row = Channel(
                id=new_key(), code=f"ledger-{new_key().hex[-12:]}", name_zh=word, name_en=word, synonyms=[], rank=rank
            )
            self._session.add(row)
            self._session.flush()
            known = self._plan.channels[word] = row.id
        return known

    def _position(self, name: str) -> Key:
        """The position that a row names: one on file, or a new one, made when the first row asks for it."""
        if name not in self._positions:
            planned = self._plan.positions[name]
            if planned.key is None:
                planned.key = self._new_position(planned.title, planned.department)
                self._applied.new_positions.append(planned.title)
                self._spans[planned.key] = _Span()
            self._positions[name] = planned.key
            process = self._session.scalars(select(Position.process_id).where(Position.id == planned.key)).one()
            self._courses[planned.key] = Course(route_of_process(self._session, process))
        return self._positions[name]

    def _date_positions(self) -> None:
        """New positions run from their first applicant on; where nobody is on the way any more, to their last."""
        for key, span in self._spans.items():
            row = self._session.get_one(Position, key)
            row.approved_at = row.opened_at = span.first or self._office.now
            if not span.is_open:
                row.state, row.closed_at = PositionState.CLOSED, span.last or self._office.now

    def _new_position(self, title: str, department: str) -> Key:
        keys = pinyin_keys(title)
        row = Position(
            id=new_key(),
            title=title,
            pinyin=" ".join(keys.full),
            initials=" ".join(keys.initials),
            process_id=templates.current_process(self._session, setup.usual_process(self._session)).id,
            department_id=self._department(department) if department else None,
            state=PositionState.OPEN,
            approved_at=self._office.now,
            opened_at=self._office.now,
            synonyms=[],
        )
        self._session.add(row)
        self._session.flush()
        return row.id

    def _department(self, name: str) -> Key:
        name = _WITHOUT_TIME.sub(" ", name)[:80]
        if name not in self._departments:
            row = Department(id=new_key(), name=name)
            self._session.add(row)
            self._session.flush()
            self._departments[name] = row.id
        return self._departments[name]

    # People who were there before: only what is empty is filled

    def _fill_known(self, later: dict[Key, list[Row]]) -> None:
        known = [key for key in later if key in self._plan.on_file]
        for start in range(0, len(known), 400):
            self._progress.step(start, len(known), "merge")
            part = known[start : start + 400]
            contacts = _grouped(
                self._session.execute(
                    select(Contact.candidate_id, Contact.normal).where(Contact.candidate_id.in_(part))
                )
            )
            facts = _grouped(
                self._session.execute(
                    select(Fact.candidate_id, Fact.organisation, Fact.words).where(Fact.candidate_id.in_(part))
                )
            )
            salaries = _grouped(
                self._session.execute(
                    select(Salary.candidate_id, Salary.kind, Salary.low, Salary.words).where(
                        Salary.candidate_id.in_(part)
                    )
                )
            )
            for candidate in self._session.scalars(select(Candidate).where(Candidate.id.in_(part))):
                told = _Told(
                    {row[0] for row in contacts.get(candidate.id, ())},
                    frozenset((row[0], row[1]) for row in facts.get(candidate.id, ())),
                    frozenset((row[0], row[1], row[2]) for row in salaries.get(candidate.id, ())),
                )
                self._fill(candidate, later[candidate.id], told)
            self._session.flush()
            self._session.expunge_all()

    def _fill(self, candidate: Candidate, rows: list[Row], told: _Told) -> None:
        contacts, facts, salaries = told
        for row in rows:
            values = row.person.values
            numbers, texts, pays = revise.settled(row)
            contacts |= numbers
            facts |= texts
            salaries |= pays
            for column, name in _FILLABLE.items():
                if name in values and not getattr(candidate, column):
                    setattr(candidate, column, values[name] if column == "degree" else str(values[name])[:4000])
            records.put_contacts(self._bulk.put, candidate.id, values, contacts)
            contacts |= {v for k, v in values.items() if k in ("phone", "email")}
            headers = self._headers[row.record[:2]]
            records.put_facts(
                self._bulk.put,
                candidate.id,
                values,
                row.person.extra,
                headers,
                facts,
                has_application=bool(row.position),
            )
            records.put_salaries(self._bulk.put, candidate.id, None, values, self._office, salaries)

    # Provenance

    def _import_row(self, row: Row, candidate: Key | None, application: Key | None) -> None:
        table = self._tables[row.record[:2]]
        self._bulk.put(_IMPORT_ROW, (
            self._applied.batch, table.sheet, row.row, _OUTCOMES[row.action], row.reason, candidate, application,
            self._originals[row.record[:2]][row.record[2]],
        ))  # fmt: skip

    def _skipped_rows(self) -> None:
        """Rows of the used sheets that are no people, and say something."""
        for s in sorted(self._plan.draft.used):
            sheet = self._plan.draft.sheets[s]
            for skip in sheet.skipped:
                if skip.reason != "blank":
                    self._bulk.put(_IMPORT_ROW, (
                        self._applied.batch, sheet.name, skip.row, RowOutcome.SKIPPED, skip.reason, None, None,
                        [skip.text],
                    ))  # fmt: skip


def _grouped(rows: Iterable[Any]) -> dict[Key, list[tuple[Any, ...]]]:
    found: dict[Key, list[tuple[Any, ...]]] = {}
    for key, *rest in rows:
        found.setdefault(key, []).append(tuple(rest))
    return found
