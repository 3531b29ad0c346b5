"""The office lists from Excel: shown first, written once, round trip, refused rows by name."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from services.errors import AppError, Cancelled
from services.ledgers.book import Book, Sheet
from services.ledgers.read import read_book
from services.organisation import departments, people, places, titles
from services.organisation.headings import Kind
from services.organisation.sheet_export import export
from services.organisation.sheet_rows import Verdict
from services.organisation.sheets import Plan, apply, plan
from services.workspace import Workspace


def book(*rows: Sequence[str | int]) -> Book:
    width = max(map(len, rows))
    return Book("名单.xlsx", "xlsx", [Sheet("表", [[*row, *[""] * (width - len(row))] for row in rows])])


def tried(workspace: Workspace, kind: Kind, source: Book) -> Plan:
    found: list[Plan] = []
    with pytest.raises(Cancelled), workspace.action("organisation.import") as session:
        found.append(plan(session, kind=kind, book=source))
        raise Cancelled
    return found[0]


def written(workspace: Workspace, kind: Kind, source: Book) -> int:
    made = tried(workspace, kind, source)
    with workspace.action("organisation.import") as session:
        return apply(session, plan=made)


def test_trying_writes_nothing_and_says_what_would_be(workspace: Workspace) -> None:
    source = book(
        ["某某公司通讯录"],
        ["序号", "姓名", "邮箱", "职务", "部门", "直属上级", "角色"],
        [1, "陈国栋", "chen@office.example", "生产部经理", "生产部", "", "用人经理、面试官"],
        [2, "许静", "xu@", "质量主管", "质量部", "陈国栋", "面试官"],
        [3, "刘思远", "", "工程师", "生产部", "陈国栋", "大老板"],
        [4, "", "nobody@office.example"],
    )
    made = tried(workspace, Kind.PEOPLE, source)
    assert [(row.number, row.name, row.verdict, row.code) for row in made.rows] == [
        (3, "陈国栋", Verdict.NEW, ""),
        (4, "许静", Verdict.REFUSED, "candidate.email_unreadable"),
        (5, "刘思远", Verdict.REFUSED, "organisation.role_unknown"),
    ]
    with workspace.reading() as session:
        assert [line.draft.name for line in people.lines(session)] == ["林晓雯"]
        assert departments.lines(session) == ()
    with workspace.action("organisation.import") as session:
        assert apply(session, plan=made) == 1
    with workspace.reading() as session:
        line = next(line for line in people.lines(session) if line.draft.name == "陈国栋")
        assert (line.department_name, line.draft.title) == ("生产部", "生产部经理")


def test_the_same_sheet_twice_changes_nothing(workspace: Workspace) -> None:
    source = book(
        ["部门名称", "上级部门", "负责人"], ["生产中心"], ["装配二车间", "生产中心", "陈国栋"], ["质量部", "", "许静"]
    )
    assert written(workspace, Kind.DEPARTMENTS, source) == 3
    again = tried(workspace, Kind.DEPARTMENTS, source)
    assert [row.verdict for row in again.rows] == [Verdict.SAME] * 3
    with workspace.reading() as session:
        assert [line.path for line in departments.lines(session)] == ["生产中心", "生产中心 / 装配二车间", "质量部"]


def test_an_empty_cell_changes_nothing_and_a_filled_one_does(workspace: Workspace) -> None:
    written(
        workspace,
        Kind.TITLES,
        book(["职位", "别名", "月薪下限", "月薪上限"], ["车间主任", "生产主任", "15,000", 21000]),
    )
    made = tried(
        workspace,
        Kind.TITLES,
        book(["职位", "别名", "序列"], ["车间主任", "车间负责人", "生产管理"], ["工长", "生产主任"]),
    )
    assert [(row.verdict, row.code) for row in made.rows] == [
        (Verdict.CHANGED, ""),
        (Verdict.REFUSED, "organisation.title_means_other"),
    ]
    with workspace.action("organisation.import") as session:
        apply(session, plan=made)
    with workspace.reading() as session:
        draft = titles.lines(session)[0].draft
    assert (draft.synonyms, draft.family) == (("生产主任", "车间负责人"), "生产管理")
    assert draft.band is not None


@pytest.mark.parametrize(
    ("kind", "source"),
    [
        (Kind.DEPARTMENTS, book(["部门", "上级部门"], ["生产中心"], ["=cmd|' /C calc'!A0", "生产中心"])),
        (
            Kind.PEOPLE,
            book(["姓名", "邮箱", "部门", "角色"], ["陈国栋", "chen@office.example", "生产部", "面试官、审批人"]),
        ),
        (Kind.PLACES, book(["地点", "城市", "时区"], ["柏林", "Berlin", "Europe/Berlin"])),
        (Kind.ROOMS, book(["会议室", "地点", "座位"], ["A302", "苏州 园区", 6])),
        (Kind.TITLES, book(["职位", "别名", "月薪下限", "月薪上限"], ["车间主任", "生产主任、工长", 15000, 21000])),
    ],
)
def test_what_is_written_out_comes_back_unchanged(workspace: Workspace, kind: Kind, source: Book) -> None:
    written(workspace, kind, source)
    with workspace.reading() as session:
        data = export(session, kind=kind)
    made = tried(workspace, kind, read_book(data, "名单.xlsx"))
    assert made.rows
    assert {row.verdict for row in made.rows} == {Verdict.SAME}


def test_an_empty_list_is_the_form_to_fill_in(workspace: Workspace) -> None:
    with workspace.reading() as session:
        data = export(session, kind=Kind.ROOMS)
    assert read_book(data, "会议室.xlsx").sheets[0].rows == [["会议室", "地点", "座位"]]
    assert tried(workspace, Kind.ROOMS, read_book(data, "会议室.xlsx")).rows == ()


def test_a_sheet_without_the_heading_says_which_one_is_missing(workspace: Workspace) -> None:
    with pytest.raises(AppError) as refused, workspace.action("organisation.import") as session:
        plan(session, kind=Kind.PLACES, book=book(["甲", "乙"], ["1", "2"]))
    assert (refused.value.code, refused.value.params) == ("organisation.no_headings", {"words": "地点"})


def test_rooms_bring_their_place_along(workspace: Workspace) -> None:
    assert (
        written(
            workspace, Kind.ROOMS, book(["会议室", "地点", "座位"], ["A302", "苏州", "6 人"], ["A305", "苏州", "x"])
        )
        == 1
    )
    with workspace.reading() as session:
        assert [line.draft.name for line in places.lines(session)] == ["苏州"]
        assert places.rooms(session)[0].draft.seats == 6


def test_the_ways_between_places_come_and_go_with_the_list(workspace: Workspace) -> None:
    source = book(
        ["地点", "城市", "到其他地点（分钟）"],
        ["苏州", "苏州", "昆山 2 厂：４０ 分钟\n上海 90"],
        ["昆山 2 厂", "昆山", "上海 55；昆山 2 厂 0"],
        ["无锡", "无锡", "很远"],
    )
    made = tried(workspace, Kind.PLACES, source)
    assert [(row.name, row.code) for row in made.rows if row.verdict is Verdict.REFUSED] == [
        ("无锡", "organisation.way_unreadable")
    ]
    assert written(workspace, Kind.PLACES, source) == 2
    with workspace.reading() as session:
        lines = {line.draft.name: line for line in places.lines(session)}
        names = {line.key: name for name, line in lines.items()}
        said = {name: {names[key]: far for key, far in line.draft.travel} for name, line in lines.items()}
        out = export(session, kind=Kind.PLACES)
    assert said == {
        "苏州": {"昆山 2 厂": 40, "上海": 90},
        "昆山 2 厂": {"苏州": 40, "上海": 55},
        "上海": {"苏州": 90, "昆山 2 厂": 55},
    }
    again = tried(workspace, Kind.PLACES, read_book(out, "地点.xlsx"))
    assert {row.verdict for row in again.rows} == {Verdict.SAME}
    assert written(workspace, Kind.PLACES, book(["地点", "路程"], ["上海", "苏州 95"])) == 1
    with workspace.reading() as session:
        lines = {line.draft.name: line for line in places.lines(session)}
        assert dict(lines["苏州"].draft.travel)[lines["上海"].key] == 95  # the same in both directions
        assert len(lines["上海"].draft.travel) == 2  # what the sheet does not name stays
