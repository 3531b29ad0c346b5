"""The rows of a plan against the people on file whom they mean: every row gets its changes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Channel, Person
from models.values.keys import Key
from services import calendars
from services.ledgers import again, changes, on_file
from services.ledgers.changes import Comparer, Target
from services.ledgers.draft import Place
from services.ledgers.on_file import Known
from services.ledgers.own_work import OwnWork
from services.ledgers.records import Course
from services.stages import Route, route_of_stage

if TYPE_CHECKING:
    from services.ledgers.plan import Plan, Row

_AT_ONCE = 2_000  # people whose file is held in memory at a time


def compare(session: Session, plan: Plan, rows: Iterable[Row]) -> None:
    """Find what these rows, all of people on file, say otherwise than the program; decide as the person chose."""
    waiting = [row for row in rows if row.candidate is not None]
    if not waiting:
        return
    comparison = _Comparison(session, plan)
    for start in range(0, len(waiting), _AT_ONCE):
        comparison.compare(waiting[start : start + _AT_ONCE])


class _Comparison:
    def __init__(self, session: Session, plan: Plan) -> None:
        self._session = session
        self._plan = plan
        self._zone = calendars.calendar(session).zone
        self._people = dict(session.execute(select(Person.id, Person.name)).all())
        self._channels = dict(session.execute(select(Channel.id, Channel.name_zh)).all())
        self._routes: dict[Key, tuple[Route, Course]] = {}
        self._columns = {
            place: again.columns_of(table, plan.draft.mapped[place]) for place, table in plan.draft.tables()
        }
        self._tables = dict(plan.draft.tables())

    def compare(self, rows: list[Row]) -> None:
        people = on_file.load(self._session, (row.candidate for row in rows if row.candidate is not None))
        own = OwnWork(self._session, (key for known in people.values() for key in _keys_of(known)))
        comparer = Comparer(own, self._people, self._channels, self._zone)
        choices = self._plan.draft.choices
        for row in rows:
            known = people.get(row.candidate) if row.candidate is not None else None
            if known is None:
                continue
            row.changes = comparer.compare(self._row(row, known))
            choices = self._plan.draft.choices
            for change in row.changes:
                if change.is_conflict:
                    change.takes_ledger = choices.conflicts.get(
                        (row.record, change.field), choices.conflicts_take_ledger
                    )

    def _row(self, row: Row, known: Known) -> changes.Row:
        place: Place = row.record[:2]
        columns = self._columns[place]
        texts = again.texts_of(self._tables[place], row.record[2], columns)
        told: dict[str, str] = {}
        for heading, name in columns:
            text = texts.get(heading, "")
            told[name] = "\n".join(filter(None, (told.get(name, ""), text)))
        application = known.applications.get(row.application) if row.application is not None else None
        found = changes.Row(
            row.person, told, known, application, row.earlier, row.person.extra,
            channel=(row.channel, self._plan.channels.get(row.channel)),
        )  # fmt: skip
        if application is None:
            return found
        if application.stage_id not in self._routes:
            route = route_of_stage(self._session, application.stage_id)
            self._routes[application.stage_id] = route, Course(route)
        route, course = self._routes[application.stage_id]
        way = self._plan.way_of(row)
        target = Target(course.stage(way.last.place, way.last.round), route[application.stage_id])
        return changes.Row(
            row.person, told, known, application, row.earlier, row.person.extra, way, target, course, found.channel
        )


def _keys_of(known: Known) -> Iterable[Key]:
    yield known.person.id
    if known.own is not None:
        yield known.own.id
    for rows in (known.contacts, known.salaries, known.facts):
        yield from (row.id for row in rows)
    yield from known.applications
    for meetings in known.meetings.values():
        yield from (meeting.interview.id for meeting in meetings)
