from __future__ import annotations

from functools import partial

import pytest
from sqlalchemy import select

from models.tables import Salary
from models.values import clock
from models.values.enums import PayPeriod
from models.values.money import Pay
from services import salaries
from services.errors import AppError, Conflict
from services.profiles.read import profile
from services.workspace import Workspace
from tests import scenes
from tests.scenes import NOW, Scene


@pytest.fixture
def scene(workspace: Workspace) -> Scene:
    with clock.frozen(NOW):
        return scenes.first_interview(workspace)


def test_an_expectation_is_kept_corrected_and_taken_away(scene: Scene) -> None:
    keep = partial(salaries.set_expected, candidate=scene.candidate)
    with scene.workspace.action("candidate.edit") as session:
        keep(session, text="18000-20000", was="")
    with scene.workspace.reading() as session:
        person = profile(session, candidate=scene.candidate, viewer=scene.workspace.person).person
    assert person.expected == Pay.yuan(18_000, 20_000)
    assert person.expected_typed == "18000-20000"
    with scene.workspace.action("candidate.edit") as session:
        keep(session, text="20k-22k×14", was="18000-20000")
    with scene.workspace.reading() as session:
        low, months = session.execute(select(Salary.low, Salary.months)).one()
    assert (low, months) == (2_000_000, 14)
    with scene.workspace.action("candidate.edit") as session:
        keep(session, text=" ", was="20000-22000×14")
    with scene.workspace.reading() as session:
        assert session.scalars(select(Salary.id)).all() == []


def test_a_stale_or_unreadable_expectation_is_refused_and_so_is_somebody_without_the_right(scene: Scene) -> None:
    keep = partial(salaries.set_expected, candidate=scene.candidate, text="18000")
    with pytest.raises(Conflict) as stale, scene.workspace.action("candidate.edit") as session:
        keep(session, was="15000")
    assert stale.value.clashes[0].theirs == ""
    with pytest.raises(AppError, match=r"intake\.pay_unreadable"), scene.workspace.action("candidate.edit") as session:
        salaries.set_expected(session, candidate=scene.candidate, text="much", was="")
    guest = scene.people["许静"]
    refused = pytest.raises(AppError, match=r"salary\.not_allowed")
    with refused, scene.workspace.action("candidate.edit", person=guest) as session:
        keep(session, was="")


@pytest.mark.parametrize(
    "pay",
    [
        Pay.yuan(18_000),
        Pay.yuan(18_000, 20_000, months=14),
        Pay.yuan(240_000, 300_000, PayPeriod.YEAR),
    ],
)
def test_what_is_shown_for_typing_is_read_back_the_same(scene: Scene, pay: Pay) -> None:
    with scene.workspace.action("candidate.edit") as session:
        salaries.set_expected(session, candidate=scene.candidate, text=salaries.typed(pay), was="")
    with scene.workspace.reading() as session:
        assert salaries.pay_of_row(salaries.expected_row(session, scene.candidate)) == pay
