"""KPI: weights that sum to 100, from a day on, seasons and personal ones; points that can be worked by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import select

from models.tables import Application, Person, Position, Survey
from models.values import clock
from services.errors import AppError
from services.insights import kpi
from services.insights.metrics.dictionary import BY_CODE
from services.insights.metrics.measure import measure_by
from services.insights.scope import Scope
from services.surveys import answers, forms
from services.workspace import Workspace
from tests.services.insights import random_office
from tests.services.insights.random_office import NOW

SCOPE = Scope(date(2024, 1, 1), date(2024, 3, 31))
MARCH = date(2024, 3, 1)


@pytest.fixture(autouse=True)
def _frozen() -> Iterator[None]:
    with clock.frozen(NOW):
        yield


def test_the_shipped_schemes_sum_to_100() -> None:
    for scheme in kpi.schemes().values():
        assert sum(scheme.weights.values()) == 100
        assert all(kpi.name_of(metric).zh != metric for metric in scheme.weights)


def test_an_override_scales_the_others() -> None:
    found = kpi.rescaled({"a": 20, "b": 30, "c": 40, "d": 10}, "c", 50)
    assert found["c"] == 50
    assert sum(found.values()) == pytest.approx(100)
    assert found["b"] / found["a"] == pytest.approx(1.5)
    assert kpi.rescaled({"a": 100}, "a", 40) == {"a": 100}


def test_weights_begin_on_their_day(workspace: Workspace) -> None:
    assert workspace.person is not None
    changed = {"screening_accuracy": 25, "show_up": 25, "arrival": 40, "retention": 10}
    with workspace.action("settings") as session:
        kpi.set_weights(session, scheme="online", weights=changed, from_day=date(2024, 2, 1))
        kpi.override(
            session, scheme="online", metric="arrival", weight=50, from_day=date(2024, 3, 1), to_day=date(2024, 3, 15)
        )
        kpi.override(
            session, scheme="online", metric="show_up", weight=0, from_day=date(2024, 3, 1), person=workspace.person
        )
    with workspace.reading() as session:

        def on(day: date, person=None) -> dict[str, float]:
            return kpi.weights_on(session, scheme="online", day=day, person=person)

        assert on(date(2024, 1, 31)) == kpi.schemes()["online"].weights
        assert on(date(2024, 2, 1)) == changed
        assert on(date(2024, 3, 1))["arrival"] == 50
        assert on(date(2024, 3, 16)) == changed
        mine = on(date(2024, 3, 16), workspace.person)
        assert mine["show_up"] == 0
        assert sum(mine.values()) == pytest.approx(100)
        assert len(kpi.overrides(session, scheme="online")) == 3


@pytest.mark.parametrize(
    ("weights", "code"), [({"a": 60, "b": 30}, "kpi.sum"), ({"a": 120, "b": -20}, "kpi.sum"), ({}, "kpi.sum")]
)
def test_weights_that_do_not_sum_are_refused(workspace: Workspace, weights: dict[str, float], code: str) -> None:
    with workspace.reading() as session, pytest.raises(AppError, match=code):
        kpi.set_weights(session, scheme="online", weights=weights, from_day=MARCH)


def test_points_can_be_worked_by_hand(workspace: Workspace) -> None:
    random_office.make(workspace, 41)
    with workspace.action("x") as session:
        people = [Person(name=f"专员{n}", roles=[]) for n in range(2)]
        session.add_all(people)
        session.flush()
        for number, row in enumerate(session.scalars(select(Application).order_by(Application.id))):
            row.owner_id = people[number % 2].id
    with workspace.reading() as session:
        lines = kpi.recruiters(session, scheme="online", month=MARCH, scope=SCOPE, viewer=None)
        month = SCOPE.of_month(MARCH)
        assert {line.name for line in lines} == {"专员0", "专员1"}
        for line in lines:
            points = counted = 0.0
            for code, weight in kpi.schemes()["online"].weights.items():
                if code not in BY_CODE:
                    continue
                value = measure_by(session, BY_CODE[code], month, "owner").get(line.person)
                if value is not None and value.value is not None:
                    points += weight * value.value
                    counted += weight
            assert line.counted == counted
            assert line.total == (pytest.approx(points * 100 / counted) if counted else None)
            unrecorded = next(part for part in line.parts if part.metric == "retention")
            assert unrecorded.figure is None
            assert unrecorded.points is None
        assert sum(line.arrivals for line in lines) == lines[0].team_arrivals
        assert [line.total or -1 for line in lines] == sorted((line.total or -1 for line in lines), reverse=True)


def test_one_sees_the_own_line_only(workspace: Workspace) -> None:
    random_office.make(workspace, 42)
    with workspace.action("x") as session:
        people = [Person(name=f"专员{n}", roles=["recruiter"]) for n in range(2)]
        session.add_all(people)
        session.flush()
        for number, row in enumerate(session.scalars(select(Application).order_by(Application.id))):
            row.owner_id = people[number % 2].id
        me = people[1].id
    with workspace.reading() as session:
        lines = kpi.recruiters(session, scheme="online", month=MARCH, scope=SCOPE, viewer=me)
    assert [line.name for line in lines] == ["专员1"]


def test_a_departments_answer_is_about_the_recruiter_of_the_position(workspace: Workspace) -> None:
    random_office.make(workspace, 25)
    me = workspace.person
    assert me is not None
    with workspace.action("x") as session:
        position = session.scalars(select(Position)).first()
        assert position is not None
        position.owner_id = me
        forms.seed(session)
        survey = session.scalars(select(Survey.id).where(Survey.audience == "department")).one()
        for points in (5, 4, 2):
            answers.keep(
                session, survey=survey, answers={"speed": points, "fit": points}, way="file",
                giver=answers.Giver(position=position.id), at=NOW.replace(day=12),
            )  # fmt: skip
    with workspace.reading() as session:
        found = kpi.recruiters(session, scheme="online", month=MARCH, scope=SCOPE, viewer=None)
    told = {line.person: line.feedback for line in found}
    assert (told[me].part, told[me].n) == (2, 3)
    assert sum(figure.n for figure in told.values()) == 3
