from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from models.tables import Application, Channel, EvaluationForm, Pause, Position, PositionTemplate, Process, Stage
from models.values import clock
from models.values.enums import ApplicationState, PositionState, StageKind
from models.values.keys import Key
from models.values.money import Pay
from services import journal, position_ends, positions, templates
from services.errors import AppError, Conflict
from services.evaluations import forms
from services.positions import Draft
from services.workspace import Workspace
from tests import factories

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)


@pytest.fixture
def seeded(workspace: Workspace) -> Workspace:
    with workspace.action("setup") as session:
        templates.seed(session)
    return workspace


def template(workspace: Workspace, code: str = "workshop_manager") -> Key:
    with workspace.reading() as session:
        return session.scalars(select(PositionTemplate.id).where(PositionTemplate.code == code)).one()


def opened(workspace: Workspace, title: str = "车间主任（精益生产）", headcount: int = 1) -> Key:
    key = template(workspace)
    with workspace.action("position.create") as session:
        return positions.create(session, template=key, draft=Draft(title, headcount))


def lines(workspace: Workspace) -> dict[str, positions.Line]:
    with workspace.reading() as session:
        return {line.title: line for line in positions.positions(session)}


def test_seeding_fills_a_new_workspace_once(seeded: Workspace) -> None:
    def counts() -> list[int]:
        with seeded.reading() as session:
            tables = (Channel, Process, Stage, EvaluationForm, PositionTemplate)
            return [session.scalar(select(func.count()).select_from(table)) or 0 for table in tables]

    before = counts()
    assert all(before)
    with seeded.action("setup") as session:
        templates.seed(session)
    assert counts() == before


def test_every_seeded_form_can_be_filled_in(seeded: Workspace) -> None:
    with seeded.reading() as session:
        for row in session.scalars(select(EvaluationForm)):
            form = forms.load(session, row.id)
            assert not form.is_unusual
            assert all(anchor.full.zh != anchor.short.zh for d in form.dimensions for anchor in d.anchors)


def test_the_template_screens_show_what_was_seeded(seeded: Workspace) -> None:
    with seeded.reading() as session:
        standard = templates.processes(session)[0]
        found = templates.position_templates(session)
        whole = templates.position_template(session, key=template(seeded))
    assert (standard.name.zh, standard.steps, standard.stages[-1].kind) == ("通用社招", 6, StageKind.HIRED)
    assert len(found) == 4
    assert whole.band == Pay.yuan(15_000, 21_000)
    assert (whole.process.code, len(whole.dimensions)) == ("standard", 8)
    assert [wanted.is_must for wanted in whole.portrait][:4] == [True] * 4
    assert whole.used == ()


def test_a_position_takes_over_everything_from_its_template(seeded: Workspace) -> None:
    key = opened(seeded, headcount=2)
    with seeded.reading() as session:
        row = session.get_one(Position, key)
        assert (row.headcount, row.band_low, row.state) == (2, 1_500_000, PositionState.OPEN)
        assert row.initials.startswith("cjzr")
        assert "生产车间主任" in row.synonyms
        assert row.form_id and row.catalogue_id and (row.content or {})["duties"]
        whole = templates.position_template(session, key=template(seeded))
        assert [use.key for use in whole.used] == [key]
    journal.undo(seeded, _last(seeded))
    assert lines(seeded) == {}


def _last(workspace: Workspace) -> Key:
    with workspace.reading() as session:
        return journal.history(session, limit=1)[0].action


def test_the_list_counts_people_on_their_way_overdue_and_hired(seeded: Workspace) -> None:
    with clock.frozen(NOW - timedelta(days=23)):
        key = opened(seeded)
    with clock.frozen(NOW), seeded.action("application.create") as session:
        at = session.get_one(Position, key)
        for name, due, state in (
            ("曹永强", NOW - timedelta(hours=2), ApplicationState.OPEN),
            ("王海波", NOW + timedelta(hours=3), ApplicationState.OPEN),
            ("潘春生", None, ApplicationState.HIRED),
        ):
            factories.application(session, name, at, "intake", due_at=due, state=state)
    with clock.frozen(NOW):
        line = lines(seeded)["车间主任（精益生产）"]
    assert (line.open, line.overdue, line.hired, line.days_open) == (2, 1, 1, 23)


def test_paused_days_do_not_count(seeded: Workspace) -> None:
    with clock.frozen(NOW - timedelta(days=20)):
        key = opened(seeded)
    with clock.frozen(NOW - timedelta(days=15)), seeded.action("position.state") as session:
        position_ends.pause(session, position=key, seen=1, reason="编制冻结")
    assert next(iter(lines(seeded).values())).state is PositionState.PAUSED
    with clock.frozen(NOW - timedelta(days=5)), seeded.action("position.state") as session:
        position_ends.resume(session, position=key, seen=2)
    with clock.frozen(NOW):
        line = next(iter(lines(seeded).values()))
    assert (line.state, line.days_open) == (PositionState.OPEN, 10)


def test_closing_asks_again_when_somebody_was_added_since(seeded: Workspace) -> None:
    key = opened(seeded)
    with seeded.action("application.create") as session:
        factories.application(session, "曹永强", session.get_one(Position, key), "intake")
    with pytest.raises(Conflict), seeded.action("position.state") as session:
        position_ends.close(session, position=key, seen=1, with_open=0)
    with seeded.action("position.state") as session:
        position_ends.close(session, position=key, seen=1, with_open=1)
    with seeded.reading() as session:
        assert session.get_one(Position, key).closed_at is not None
        assert session.scalars(select(Application)).one().state is ApplicationState.OPEN
    with seeded.action("position.state") as session:
        position_ends.resume(session, position=key, seen=2)
    with seeded.reading() as session:
        assert session.get_one(Position, key).state is PositionState.OPEN
        assert len(session.scalars(select(Pause)).all()) == 1


def test_editing_refuses_a_stale_version_and_impossible_values(seeded: Workspace) -> None:
    key = opened(seeded)
    with seeded.reading() as session:
        draft = positions.opened(session, position=key).draft
    with seeded.action("position.edit") as session:
        assert positions.edit(session, position=key, seen=1, draft=Draft("装配主任", 3, band=draft.band)) == 2
    with pytest.raises(Conflict), seeded.action("position.edit") as session:
        positions.edit(session, position=key, seen=1, draft=Draft("装配主任", 4))
    with pytest.raises(AppError, match="title_missing"), seeded.action("position.edit") as session:
        positions.edit(session, position=key, seen=2, draft=Draft("  "))
    with pytest.raises(AppError, match="headcount"), seeded.action("position.edit") as session:
        positions.edit(session, position=key, seen=2, draft=Draft("装配主任", 0))
    assert lines(seeded)["装配主任"].headcount == 3


def test_a_department_place_and_manager_are_added_along_with_the_position(seeded: Workspace) -> None:
    from models.tables import Department, Location, Person

    draft = Draft("装配工", 3, new_department="装配二车间", new_location="苏州 园区", new_manager="陈国栋")
    key = template(seeded)
    with seeded.action("position.create") as session:
        made = positions.create(session, template=key, draft=draft)
        action = session.info["action"]
    with seeded.reading() as session:
        row = session.get_one(Position, made)
        assert session.get_one(Department, row.department_id).name == "装配二车间"
        assert session.get_one(Location, row.location_id).name == "苏州 园区"
        assert set(session.get_one(Person, row.hiring_manager_id).roles) == {"hiring_manager", "interviewer"}
    journal.undo(seeded, action)
    with seeded.reading() as session:
        assert session.scalar(select(func.count()).select_from(Department)) == 0
