"""The field dictionary and the hours of places: edited, out to Excel and back in."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Position, Stage
from models.values import clock
from models.values.bilingual import Words
from models.values.enums import LimitUnit, Role, StageKind
from services import applications, field_dictionary, positions
from services.errors import AppError
from services.field_dictionary import Draft, Line
from services.ledgers.read import read_book
from services.organisation import places, sheets
from services.organisation.headings import Kind
from services.organisation.sheet_export import export
from services.organisation.sheet_rows import Verdict
from services.three_way import EditConflict
from services.use_cases import UseCase
from services.workspace import Workspace
from tests import factories

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)  # 09:42 in Shanghai


def line(session: Session, code: str) -> Line:
    return next(each for each in field_dictionary.lines(session) if each.code == code)


def test_a_list_goes_out_and_comes_back_unchanged(workspace: Workspace) -> None:
    with workspace.action(UseCase.ORGANISATION_IMPORT) as session:
        field_dictionary.edit(
            session,
            key="available",
            seen=0,
            draft=Draft(Words("哪天能到岗", "When"), Role.RECRUITER, StageKind.INTERVIEW),
        )
        data = export(session, kind=Kind.FIELDS)
        plan = sheets.plan(session, kind=Kind.FIELDS, book=read_book(data, "字段.xlsx", ""))
        assert len(plan.rows) == len(field_dictionary.codes())
        assert plan.count(Verdict.SAME) == len(plan.rows), [r for r in plan.rows if r.verdict is not Verdict.SAME]


def test_a_sheet_says_what_fields_mean_and_from_where_they_are_required(workspace: Workspace) -> None:
    import xlsxwriter

    kept = io.BytesIO()
    book = xlsxwriter.Workbook(kept, {"in_memory": True})
    sheet = book.add_worksheet()
    for number, row in enumerate(
        (
            ("字段", "含义", "谁来填", "必填阶段"),
            ("期望薪资", "税前月薪，写范围", "用人经理", "面试"),
            ("Degree", "", "", "审批"),
            ("手机", "", "", "星期五"),
            ("鞋码", "", "", ""),
            ("来源渠道", "第一次从哪来", "", "不要求"),
            ("微信", "", "", "面试"),
        )
    ):
        for column, value in enumerate(row):
            sheet.write_string(number, column, value)
    book.close()
    with workspace.action(UseCase.ORGANISATION_IMPORT) as session:
        plan = sheets.plan(session, kind=Kind.FIELDS, book=read_book(kept.getvalue(), "字段.xlsx", ""))
        assert [(row.name, row.verdict, row.code) for row in plan.rows] == [
            ("期望薪资", Verdict.CHANGED, ""),
            ("Degree", Verdict.CHANGED, ""),
            ("手机", Verdict.REFUSED, "field.kind_unknown"),
            ("鞋码", Verdict.REFUSED, "field.unknown"),
            ("来源渠道", Verdict.CHANGED, ""),
            ("微信", Verdict.REFUSED, "field.not_typed"),
        ]
        pay = line(session, "expected_pay").draft
        assert (pay.meaning.zh, pay.filler, pay.required_from) == (
            "税前月薪，写范围",
            Role.HIRING_MANAGER,
            StageKind.INTERVIEW,
        )
        assert line(session, "degree").draft.required_from is StageKind.APPROVAL
        assert line(session, "channel").draft.required_from is StageKind.INTAKE


def test_two_who_edit_one_field_are_told(workspace: Workspace) -> None:
    with workspace.action(UseCase.ORGANISATION_EDIT) as session:
        seen = line(session, "city")
        field_dictionary.edit(session, key="city", seen=0, draft=replace(seen.draft, filler=Role.HIRING_MANAGER))
        mine = replace(seen.draft, required_from=StageKind.OFFER)
        field_dictionary.edit(session, key="city", seen=0, draft=mine, was=seen.draft)  # apart: put together
        found = line(session, "city").draft
        assert (found.filler, found.required_from) == (Role.HIRING_MANAGER, StageKind.OFFER)
        with pytest.raises(EditConflict):
            other = replace(seen.draft, required_from=StageKind.INTERVIEW)
            field_dictionary.edit(session, key="city", seen=0, draft=other, was=seen.draft)


def test_a_place_with_hours_of_its_own_ends_limits_by_them(workspace: Workspace) -> None:
    with clock.frozen(NOW), workspace.action(UseCase.APPLICATION_CREATE) as session:
        urumqi = places.add(session, draft=places.Draft("乌鲁木齐", zone="Asia/Urumqi"))
        here, there = factories.position(session, "一"), factories.position(session, "二", location_id=urumqi)
        stage = session.scalars(select(Stage).where(Stage.code == "screen")).one()
        stage.limit_amount, stage.limit_unit = 2, LimitUnit.WORKING_HOURS
        session.flush()
        rows = [
            session.get_one(
                Application,
                applications.enter(session, candidate=factories.candidate(session, name).id, position=place.id),
            )
            for name, place in (("韩立群", here), ("王海波", there))
        ]
        assert [row.due_at for row in rows] == [datetime(2026, 3, 12, 3, 42, tzinfo=UTC)] * 2
        known = next(each for each in places.lines(session) if each.key == urumqi)
        draft = replace(known.draft, hours=places.hours_of("10:00至14:00，15:30-19:30"))
        places.edit(session, key=urumqi, seen=known.version, draft=draft)
        session.expire_all()
        assert rows[0].due_at == datetime(2026, 3, 12, 3, 42, tzinfo=UTC)
        assert rows[1].due_at == datetime(2026, 3, 12, 6, 0, tzinfo=UTC)  # 10:00 in Urumqi is 04:00 UTC
        place = session.get_one(Position, rows[0].position_id)
        seen = positions.opened(session, position=place.id)
        positions.edit(session, position=place.id, seen=seen.version, draft=replace(seen.draft, location=urumqi))
        session.expire_all()
        assert rows[0].due_at == datetime(2026, 3, 12, 6, 0, tzinfo=UTC)  # its position moved there
        with pytest.raises(AppError, match="hours_impossible"):
            places.hours_of("18:00-09:00")
