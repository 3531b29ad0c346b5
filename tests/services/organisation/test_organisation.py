"""Departments, people, places, rooms and titles: what may stand beside what, and what may go."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from models.tables import Department, Person
from models.values.enums import Role
from models.values.money import Pay
from services import journal
from services.errors import AppError, Conflict
from services.organisation import departments, people, places, titles, ways
from services.workspace import Workspace
from tests import factories


def test_the_tree_stands_in_order_and_never_runs_in_a_circle(workspace: Workspace) -> None:
    with workspace.action("organisation.edit") as session:
        centre = departments.add(session, draft=departments.Draft("生产中心"))
        shop = departments.add(session, draft=departments.Draft("装配二车间", centre))
        departments.add(session, draft=departments.Draft("质量部"))
    with workspace.reading() as session:
        lines = departments.lines(session)
    assert [(line.draft.name, line.depth) for line in lines] == [("生产中心", 0), ("装配二车间", 1), ("质量部", 0)]
    assert lines[1].path == "生产中心 / 装配二车间"
    with pytest.raises(AppError, match="circle"), workspace.action("organisation.edit") as session:
        departments.edit(session, key=centre, seen=lines[0].version, draft=departments.Draft("生产中心", shop))
    with pytest.raises(AppError, match="circle"), workspace.action("organisation.edit") as session:
        departments.edit(session, key=centre, seen=lines[0].version, draft=departments.Draft("生产中心", centre))


def test_a_circle_from_an_older_file_is_still_shown_whole(workspace: Workspace) -> None:
    with workspace.action("organisation.edit") as session:
        one, two = Department(name="甲"), Department(name="乙")
        session.add_all([one, two])
        session.flush()
        one.parent_id, two.parent_id = two.id, one.id
    with workspace.reading() as session:
        assert {line.draft.name for line in departments.lines(session)} == {"甲", "乙"}


def test_a_department_that_is_used_stays_and_one_name_stands_once(workspace: Workspace) -> None:
    with workspace.action("organisation.edit") as session:
        key = departments.add(session, draft=departments.Draft("生产部"))
        people.add(session, draft=people.Draft("陈国栋", department=key))
        free = departments.add(session, draft=departments.Draft("临时组"))
    with pytest.raises(AppError) as refused, workspace.action("organisation.edit") as session:
        departments.remove(session, key=key, seen=1)
    assert (refused.value.code, refused.value.params["count"]) == ("organisation.department_in_use", 1)
    with pytest.raises(AppError, match="name_taken"), workspace.action("organisation.edit") as session:
        departments.add(session, draft=departments.Draft(" 生 产 部 "))
    with workspace.action("organisation.edit") as session:
        departments.remove(session, key=free, seen=1)
        action = session.info["action"]
    journal.undo(workspace, action)
    with workspace.reading() as session:
        assert {line.draft.name for line in departments.lines(session)} == {"生产部", "临时组"}


def test_a_colleague_is_written_with_sound_roles_and_address(workspace: Workspace) -> None:
    with workspace.action("organisation.edit") as session:
        chief = people.add(session, draft=people.Draft("陈国栋", "生产部经理", "Chen@Office.example"))
        people.add(
            session, draft=people.Draft("许 静", reports_to=chief, roles=(Role.INTERVIEWER, Role.HIRING_MANAGER))
        )
    with workspace.reading() as session:
        lines = {line.draft.name: line for line in people.lines(session)}
    assert lines["陈国栋"].draft.email == "chen@office.example"
    assert lines["许静"].superior == "陈国栋"
    assert "xj" in lines["许静"].sound
    assert lines["许静"].draft.roles == (Role.HIRING_MANAGER, Role.INTERVIEWER)
    with pytest.raises(AppError, match="email_taken"), workspace.action("organisation.edit") as session:
        people.add(session, draft=people.Draft("陈工", email="chen@office.example"))
    with pytest.raises(AppError, match="reports_circle"), workspace.action("organisation.edit") as session:
        draft = replace(lines["陈国栋"].draft, reports_to=lines["许静"].key)
        people.edit(session, key=chief, seen=1, draft=draft)
    with pytest.raises(Conflict), workspace.action("organisation.edit") as session:
        people.edit(session, key=chief, seen=9, draft=replace(lines["陈国栋"].draft, title="厂长"))


def test_nobody_locks_the_own_account_out(workspace: Workspace) -> None:
    with workspace.reading() as session:
        me = next(line for line in people.lines(session) if line.is_me)
    for draft, code in (
        (replace(me.draft, is_active=False), "organisation.own_account"),
        (replace(me.draft, roles=(Role.RECRUITER,)), "organisation.own_rights"),
    ):
        with pytest.raises(AppError, match=code), workspace.action("organisation.edit") as session:
            people.edit(session, key=me.key, seen=me.version, draft=draft)


def test_places_know_their_zone_and_rooms_their_place(workspace: Workspace) -> None:
    with workspace.action("organisation.edit") as session:
        plant = places.add(session, draft=places.Draft("苏州 园区", "苏州"))
        places.add_room(session, draft=places.RoomDraft("A302", plant, 6))
        places.add(session, draft=places.Draft("柏林", "Berlin", "Europe/Berlin"))
    with pytest.raises(AppError, match="zone_unknown"), workspace.action("organisation.edit") as session:
        places.add(session, draft=places.Draft("火星", zone="Mars/Olympus"))
    with pytest.raises(AppError, match="place_in_use"), workspace.action("organisation.edit") as session:
        places.remove(session, key=plant, seen=1)
    with workspace.reading() as session:
        assert [(line.draft.name, line.rooms) for line in places.lines(session)] == [("柏林", 0), ("苏州 园区", 1)]
        assert [(line.draft.name, line.location_name) for line in places.rooms(session)] == [("A302", "苏州 园区")]
    assert places.zones()[0] == "Asia/Shanghai"
    assert "America/Argentina/Ushuaia" in places.zones()


def test_the_way_between_two_places_is_said_once_and_stands_at_both(workspace: Workspace) -> None:
    with workspace.action("organisation.edit") as session:
        plant = places.add(session, draft=places.Draft("苏州 园区"))
        places.add_room(session, draft=places.RoomDraft("A302", plant))
        works = places.add(session, draft=places.Draft("昆山 工厂", travel=((plant, 45),)))
        places.add_room(session, draft=places.RoomDraft("B1", works))
        tower = places.add(session, draft=places.Draft("上海 办事处"))
        places.add_room(session, draft=places.RoomDraft("C9", tower))
    with workspace.reading() as session:
        lines = {line.key: line for line in places.lines(session)}
        known = ways.ways(session)
    assert (lines[plant].draft.travel, lines[works].draft.travel) == (((works, 45),), ((plant, 45),))
    assert (known.way("A302", "B1"), known.between("B1", "C9")) == (ways.Way("苏州 园区", "昆山 工厂", 45), ways.USUAL)
    assert known.between("A302", "A302") == known.between("A302", "腾讯会议") == timedelta(0)
    assert len(known.among(["A302", "B1", "C9", "腾讯会议"])) == 3
    with workspace.action("organisation.edit") as session:  # said anew at the other end
        places.edit(
            session, key=plant, seen=lines[plant].version, draft=places.Draft("苏州 园区", travel=((works, 60),))
        )
    with workspace.reading() as session:
        assert ways.ways(session).between("B1", "A302") == timedelta(minutes=60)
        room = next(line for line in places.rooms(session) if line.draft.name == "B1")
        version = next(line.version for line in places.lines(session) if line.key == works)
    with pytest.raises(AppError, match="way_impossible"), workspace.action("organisation.edit") as session:
        places.add(session, draft=places.Draft("月球", travel=((plant, 9000),)))
    with workspace.action("organisation.edit") as session:
        places.remove_room(session, key=room.key, seen=room.version)
        places.remove(session, key=works, seen=version)
    with workspace.reading() as session:
        assert all(line.draft.travel == () for line in places.lines(session))


def test_a_name_means_one_title_only(workspace: Workspace) -> None:
    with workspace.action("organisation.edit") as session:
        key = titles.add(
            session,
            draft=titles.Draft(
                "车间主任", "生产管理", band=Pay.yuan(15_000, 21_000), synonyms=("生产主任", "生产主任", "车间主任")
            ),
        )
    with workspace.reading() as session:
        line = titles.lines(session)[0]
    assert line.draft.synonyms == ("生产主任",)
    with pytest.raises(AppError) as refused, workspace.action("organisation.edit") as session:
        titles.add(session, draft=titles.Draft("生产经理", synonyms=("生产主任",)))
    assert refused.value.params == {"name": "生产主任", "other": "车间主任"}
    with workspace.action("position.create") as session:
        factories.position(session, catalogue_id=key)
    with pytest.raises(AppError, match="title_in_use"), workspace.action("organisation.edit") as session:
        titles.remove(session, key=key, seen=1)


def test_a_name_that_is_only_mentioned_is_found_before_it_is_made(workspace: Workspace) -> None:
    with workspace.action("organisation.edit") as session:
        one = people.found_or_added(session, "刘思远", (Role.INTERVIEWER,))
        two = people.found_or_added(session, "刘 思远", (Role.HIRING_MANAGER,))
        assert one == two
        assert departments.found_or_added(session, "研发部") == departments.found_or_added(session, "研发部 ")
        assert places.found_or_added(session, "昆山") == places.found_or_added(session, "昆山")
    with workspace.reading() as session:
        row = session.scalars(select(Person).where(Person.name == "刘思远")).one()
        assert set(row.roles) == {"interviewer", "hiring_manager"}
