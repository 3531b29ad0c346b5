"""What the lead looks at: acts that cannot well be work, and some drawn by chance, the same at every look."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, ContactLog, Person, Stage, StageEvent
from models.values import clock
from models.values.enums import ContactChannel, MoveKind, RejectReason, Role
from models.values.keys import Key
from services.insights.scope import Scope
from services.insights.spot_checks import DRAWN_EACH, Why, spot_checks
from services.workspace import Workspace
from tests import factories

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)
MARCH = Scope(date(2026, 3, 1), date(2026, 3, 31))


def colleague(session: Session, name: str, roles: tuple[Role, ...] = (Role.RECRUITER,)) -> Person:
    row = Person(name=name, roles=[role.value for role in roles])
    session.add(row)
    session.flush()
    return row


def moved(session: Session, row: Application, minutes: list[float], by: Key, *, to: int = 1) -> None:
    """Forward moves so many minutes after now."""
    route = session.scalars(select(Stage).order_by(Stage.rank)).all()
    for number, after in enumerate(minutes):
        session.add(
            StageEvent(
                application_id=row.id, candidate_id=row.candidate_id, position_id=row.position_id,
                to_id=route[min(to + number, len(route) - 1)].id, kind=MoveKind.FORWARD,
                at=NOW + timedelta(minutes=after), by_id=by,
            )
        )  # fmt: skip


def rejected(session: Session, row: Application, by: Key, reason: RejectReason, note: str = "") -> None:
    session.add(
        StageEvent(
            application_id=row.id, candidate_id=row.candidate_id, position_id=row.position_id,
            to_id=row.stage_id, kind=MoveKind.REJECTED, at=NOW, by_id=by, reason=reason, note=note,
        )
    )  # fmt: skip


def found(workspace: Workspace, viewer: Key | None = None) -> list[tuple[Why, str]]:
    with workspace.reading() as session:
        return [(one.why, one.candidate_name) for one in spot_checks(session, scope=MARCH, viewer=viewer)]


def test_three_stages_in_ten_minutes_stand_out_and_slow_work_does_not(workspace: Workspace) -> None:
    with clock.frozen(NOW), workspace.action("x") as session:
        me = colleague(session, "林晓雯").id
        moved(session, factories.application(session, "快手"), [0, 4, 10], me)
        moved(session, factories.application(session, "慢慢"), [0, 4, 10.1], me)
        moved(session, factories.application(session, "两步"), [0, 1], me)
    assert found(workspace) == [(Why.RUSHED, "快手")]


def test_two_people_who_share_the_work_are_not_one_who_rushes(workspace: Workspace) -> None:
    with clock.frozen(NOW), workspace.action("x") as session:
        row = factories.application(session, "接力")
        moved(session, row, [0, 1], colleague(session, "林晓雯").id)
        moved(session, row, [2], colleague(session, "赵敏").id, to=3)
    assert found(workspace) == []


def test_contacts_and_rejections_without_a_word_stand_out(workspace: Workspace) -> None:
    with clock.frozen(NOW), workspace.action("x") as session:
        me = colleague(session, "林晓雯").id
        for name, words in (("无话", ""), ("有话", "周五来面试")):
            row = factories.application(session, name)
            session.add(
                ContactLog(candidate_id=row.candidate_id, channel=ContactChannel.PHONE, words=words, by_id=me, at=NOW)
            )
        rejected(session, factories.application(session, "其他"), me, RejectReason.OTHER)
        rejected(session, factories.application(session, "说明"), me, RejectReason.OTHER, "已在别处入职")
    seen = found(workspace)
    assert set(seen) == {
        (Why.SILENT_CONTACT, "无话"), (Why.UNEXPLAINED, "其他"), (Why.DRAWN, "其他"), (Why.DRAWN, "说明")
    }  # fmt: skip


def test_everybody_has_the_same_few_drawn_at_every_look(workspace: Workspace) -> None:
    with clock.frozen(NOW), workspace.action("x") as session:
        for name in ("林晓雯", "赵敏"):
            me = colleague(session, name).id
            for number in range(9):
                rejected(session, factories.application(session, f"{name}{number}"), me, RejectReason.SKILLS)
    first = found(workspace)
    assert first == found(workspace)
    assert [name[:-1] for _, name in first] == ["林晓雯"] * DRAWN_EACH + ["赵敏"] * DRAWN_EACH


@pytest.mark.parametrize(("role", "sees"), [(Role.HR_MANAGER, True), (Role.RECRUITER, False)])
def test_only_leads_see_them(workspace: Workspace, role: Role, sees: bool) -> None:
    with clock.frozen(NOW), workspace.action("x") as session:
        me = colleague(session, "林晓雯", roles=(role,)).id
        rejected(session, factories.application(session, "其他"), me, RejectReason.OTHER)
    assert bool(found(workspace, me)) is sees
