"""Ledgers as other offices, systems and public tables keep them: what a careful person reads in them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select

from models.tables import Application, Candidate, Department, Position, StageEvent
from models.values.enums import ApplicationState, MoveKind, RejectReason
from services.ledgers import draft, headings, journey
from services.ledgers.draft import HIRE, Draft
from services.ledgers.journey import Place
from services.ledgers.mapping import KEEP
from services.ledgers.person import Person
from services.ledgers.values import numbers
from services.ledgers.values.readers import reader
from services.workspace import Workspace
from tests.services.ledgers.making import book, workbook
from tests.services.ledgers.test_importing import bring_in, office, seen

__all__ = ["office"]

TODAY = date(2026, 3, 12)


def read(*rows: list[Any], sheet: str = "Sheet1") -> tuple[Draft, list[Person]]:
    made = draft.understood(book(rows, name=sheet))
    return made, draft.cleaned(made, TODAY).get((0, 0), [])


def fields(made: Draft) -> dict[str, str]:
    table = made.sheets[0].tables[0]
    return {column.header: m.field for column, m in zip(table.columns, made.mapped[0, 0], strict=True)}


def three(*cells: Any) -> list[list[Any]]:
    """The same cells for three people."""
    return [["张三", *cells], ["李四", *cells], ["王五", *cells]]


@pytest.mark.parametrize(
    ("head", "cells", "field"),
    [
        ("初筛通过时间", "2025-03-02", "screened_on"),
        ("Offer接受时间", "2025-03-02", "accepted_on"),
        ("Offer Sent", "2025-03-02", "offer_date"),
        ("Offer Accepted", "2025-03-02", "accepted_on"),
        ("淘汰时间", "2025-03-02", "ended_on"),
        ("工价（元/小时）", 19.0, "offer_salary"),
        ("评委1", 86.0, KEEP),
        ("Work Years", "5-7年", "years_experience"),
        ("提交者（自动）", "微信用户", KEEP),
        ("5、您应聘的岗位是？", "普工", "position_applied"),
        ("6、您是从哪里知道我们招聘信息的？", "抖音", "source_channel"),
        ("您最快什么时候可以到岗？", "随时", "available_from"),
        ("How did you hear about us?", "LinkedIn", "source_channel"),
        ("Percent hike offered in CTC", 12.5, KEEP),
        ("中介/招聘员", "小窦", "recruiter"),
        ("试讲时间", "6月21日上午", "interview_date"),
        ("试讲得分", 88.0, "score"),
        ("想要多少钱", "4500", "expected_salary"),
        ("啥时候能来", "明天", "available_from"),
        ("Yrs Exp", 20.0, "years_experience"),
        ("Most Recent Employer", "Hollis & Co", "current_company"),
        ("Highest Qualification Held", "Bachelor", "degree"),
        ("谈定底薪", 8000.0, "offer_salary"),
        ("您应聘的岗位是？*", "客服", "position_applied"),
    ],
)
def test_columns_of_other_systems(head: str, cells: Any, field: str) -> None:
    made, _ = read(["姓名", head], *three(cells))
    assert fields(made)[head] == field


def test_where_somebody_stands_and_how_it_ended_are_two_columns() -> None:
    made, people = read(
        ["候选人姓名", "当前阶段", "候选人状态", "投递时间", "淘汰时间", "淘汰原因"],
        ["张三", "面试", "已淘汰", "2025-03-01", "2025-03-20", "学历不符"],
        ["李四", "面试", "进行中", "2025-03-01", "", ""],
        ["王五", "初筛", "已淘汰", "2025-03-01", "2025-03-04", "经验不足"],
    )
    assert (fields(made)["当前阶段"], fields(made)["候选人状态"]) == ("stage", "closing")
    ways = [journey.read(person.values) for person in people]
    assert [way.state.value for way in ways] == ["rejected", "open", "rejected"]
    assert [way.last.place for way in ways] == [Place.INTERVIEW, Place.INTERVIEW, Place.INTAKE]
    assert (str(ways[0].ended), ways[0].meetings) == ("2025-03-20", [])  # a status is no interview


def test_a_ladder_of_yes_and_no() -> None:
    made, people = read(
        ["Candidate ID", "Applied", "Screened", "Interviewed", "Offered", "Accepted", "Hired", "Source"],
        ["P1", 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, "LinkedIn"],
        ["P2", 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, "LinkedIn"],
        ["P3", 1.0, 1.0, 1.0, 1.0, 0.0, 0.0, "Referral"],
        ["P4", 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, "Referral"],
    )
    ways = [journey.read(person.values, waits=False) for person in people]
    assert [way.state.value for way in ways] == ["hired", "rejected", "withdrawn", "rejected"]
    assert [way.last.place for way in ways] == [Place.HIRED, Place.SCREENING, Place.OFFER, Place.INTAKE]
    assert (made.sheets[0].kind, [person.alias for person in people]) == ("ledger", ["P1", "P2", "P3", "P4"])


def test_ticks_for_every_step_are_results() -> None:
    made, _ = read(
        ["日期", "姓名", "邀约", "到面", "初试", "复试", "录用", "入职"],
        ["2025-03-01", "张三", 1.0, 1.0, 1.0, "", "", ""],
        ["2025-03-02", "李四", 1.0, 1.0, 1.0, 1.0, 1.0, 1.0],
        ["2025-03-03", "王五", 1.0, "", "", "", "", ""],
        ["2025-03-04", "赵六", 1.0, 1.0, 1.0, 1.0, "", ""],
    )
    told = fields(made)
    assert (told["日期"], told["初试"], told["复试"]) == ("applied_or_sourced_on", "round1.result", "round2.result")


@pytest.mark.parametrize(
    ("values", "state", "reason"),
    [
        ({"offer_date": "2025-03-01", "未到岗原因": "去了别家"}, ApplicationState.WITHDRAWN, RejectReason.WITHDREW),
        ({"面试成绩": "缺考"}, ApplicationState.REJECTED, RejectReason.NO_SHOW),
        ({"Archive Reason": "Hired"}, ApplicationState.HIRED, None),
        ({"淘汰时间": "2025-03-09"}, ApplicationState.REJECTED, RejectReason.OTHER),
        ({"Offer": "已发"}, ApplicationState.OPEN, None),
    ],
)
def test_how_it_ended(values: dict[str, str], state: ApplicationState, reason: RejectReason | None) -> None:
    _, people = read(["姓名", "应聘岗位", *values], ["张三", "会计", *values.values()])
    way = journey.read(people[0].values, waits=False)
    assert (way.state, way.reason) == (state, reason)


def test_the_year_by_the_days_of_the_week() -> None:
    rows = [["姓名", "面试日期"], ["张三", "3月3日（周一）"], ["李四", "3月4日（周二）"], ["王五", "3月10日 周一"]]
    _, people = read(*rows)
    assert [str(person.values["interview_date"]) for person in people] == ["2025-03-03", "2025-03-04", "2025-03-10"]
    assert not any(person.warnings for person in people)


def test_the_day_before_the_month_where_the_column_shows_it() -> None:
    _, people = read(["Name", "Applied on"], ["Anna Li", "05/03/2025"], ["Ben Ho", "25/03/2025"], ["Cy Xu", "1/4/2025"])
    assert [str(p.values["applied_or_sourced_on"]) for p in people] == ["2025-03-05", "2025-03-25", "2025-04-01"]


@pytest.mark.parametrize(
    ("cells", "days"),
    [
        (("04/01/16", "27/04/16", "12/02/16", "9/3/16"), ("2016-01-04", "2016-04-27", "2016-02-12", "2016-03-09")),
        (("3/5/23", "11/12/23", "12/31/23", "1/2/24"), ("2023-03-05", "2023-11-12", "2023-12-31", "2024-01-02")),
        (("23/03/16", "23/04/02", "24/01/28", "23/11/30"), ("2023-03-16", "2023-04-02", "2024-01-28", "2023-11-30")),
        (("04.01.16", "13.02.2016", "27.04.16", "19.02.16"), ("2016-01-04", "2016-02-13", "2016-04-27", "2016-02-19")),
    ],
)
def test_a_year_of_two_digits_stands_where_the_column_varies_least(
    cells: tuple[str, ...], days: tuple[str, ...]
) -> None:
    names = ("Anna Li", "Ben Ho", "Cy Xu", "Di Wu")
    _, people = read(["Name", "Applied on"], *([name, cell] for name, cell in zip(names, cells, strict=True)))
    assert tuple(str(p.values["applied_or_sourced_on"]) for p in people) == days


def test_pay_of_a_column_is_of_one_period() -> None:
    _, people = read(["Name", "Expected salary"], ["Anna Li", 64000.0], ["Ben Ho", 120000.0], ["Cy Xu", 98000.0])
    assert {person.values["expected_salary"].period.value for person in people} == {"year"}
    hourly = reader("salary", "工价（元/小时）")(19.0).values[""]
    assert (hourly.low, hourly.period.value) == (1900, "hour")


def test_phones_as_people_write_them() -> None:
    whose = numbers.phones("本人13812345678 父亲13987654321")
    assert (whose.values["phone"], whose.rest) == ("13812345678", "本人13812345678 父亲13987654321")
    assert numbers.phones("一三八零零一三八零零零").values["phone"] == "13800138000"
    assert numbers.phones("555.555.0199").values["phone"] == "5555550199"
    assert numbers.phones("66558899").doubt == "phone.format"


def test_a_company_with_the_post_there() -> None:
    _, people = read(["姓名", "现公司/职位", "目标岗位"], *three("比亚迪 / 工艺主管", "工程师"))
    values = people[0].values
    told = (values["current_company"], values["current_title"], values["position_applied"])
    assert told == ("比亚迪", "工艺主管", "工程师")


def test_lists_of_posts_and_sums_are_refused() -> None:
    made, _ = read(
        ["部门", "岗位", "编制", "缺编", "需求人数"],
        ["生产部", "操作工", 9.0, 3.0, 3.0],
        ["研发部", "会计", 2.0, 1.0, 1.0],
    )
    refused = draft.refusal(made)
    assert refused is not None and refused.code == "ledger.not_of_people"


def test_a_blank_row_of_a_numbered_form_is_nobody(office: Workspace) -> None:
    head = ["候选人编号", "姓名", "电话", "应聘岗位"]
    rows = [["A-01", "张三", "13800138000", "会计"], ["A-02", "", "", "会计"], ["A-03", "李四", "13800138001", "会计"]]
    report = bring_in(office, workbook(("s", [head, *rows]))).report
    assert (report.created, report.skipped_by) == (2, {"no_identity": 1})


def test_rows_without_any_number_count_by_their_row(office: Workspace) -> None:
    head = ["Age", "Gender", "EducationLevel", "InterviewScore", "HiringDecision"]
    rows = [[20.0 + n, "Male", "Bachelor", 60.0 + n, float(n % 2)] for n in range(6)]
    report = bring_in(office, workbook(("s", [head, *rows]))).report
    with seen(office) as session:
        states = session.execute(select(Application.state, func.count()).group_by(Application.state))
        assert dict(states.all()) == {ApplicationState.HIRED: 3, ApplicationState.REJECTED: 3}
        assert "未具名 2" in set(session.scalars(select(Candidate.name)))
    assert (report.created, report.differences) == (6, 0)


def test_one_number_twice_is_one_person_with_two_applications(office: Workspace) -> None:
    head = ["application_id", "candidate_id", "position", "applied_date", "status"]
    rows = [
        ["A1", "C1", "Analyst", "2024-01-03", "Rejected"],
        ["A2", "C1", "Analyst", "2024-01-03", "Hired"],
        ["A3", "C2", "Analyst", "2024-01-09", "Rejected"],
    ]
    report = bring_in(office, workbook(("s", [head, *rows]))).report
    with seen(office) as session:
        assert session.scalar(select(func.count()).select_from(Application)) == 3
        assert sorted(session.scalars(select(Candidate.name))) == ["C1", "C2"]
    assert (report.created, report.merged) == (2, 1)


def test_a_title_in_two_departments_is_two_positions(office: Workspace) -> None:
    head = ["姓名", "电话", "部门", "应聘岗位", "登记日期"]
    rows = [
        [f"王{c}", f"1380013800{n}", ("财务部", "生产部")[n % 2], "文员", "2025-03-01"]
        for n, c in enumerate("一二三四")
    ]
    bring_in(office, workbook(("s", [head, *rows])))
    query = (
        select(Position.title, Department.name, func.count(Application.id))
        .join(Department, Department.id == Position.department_id)
        .join(Application, Application.position_id == Position.id)
        .group_by(Position.id, Department.name)
    )
    with seen(office) as session:
        assert sorted(map(tuple, session.execute(query))) == [("文员", "生产部", 2), ("文员", "财务部", 2)]
    again = bring_in(office, workbook(("s", [head, *rows, ["王五", "13800138009", "财务部", "文员", "2025-03-02"]])))
    assert (again.report.created, again.report.new_positions) == (1, [])


def test_who_joined_on_an_unknown_day_waits_only_where_a_day_can_be_written(office: Workspace) -> None:
    head, cells = (
        ["姓名", "电话", "应聘岗位", "面试日期", "状态"],
        ["张三", "13800138000", "会计", "2025-03-05", "已入职"],
    )
    report = bring_in(office, workbook(("s", [head, cells]))).report
    with seen(office) as session:
        event = session.scalars(select(StageEvent).where(StageEvent.kind == MoveKind.HIRED)).one()
        assert (event.at.date(), session.scalars(select(Application.state)).one()) == (
            date(2025, 3, 5), ApplicationState.HIRED,
        )  # fmt: skip
    assert report.differences == 0

    def hire(made: Draft) -> None:
        made.choices.hired_without_date = HIRE

    with_column = [[*head, "入职日期"], ["李四", "13800138001", "会计", "2025-03-06", "已入职", ""]]
    assert bring_in(office, workbook(("s", with_column)), hire).report.differences == 0


def test_the_next_version_of_a_ledger_without_names_is_recognised(office: Workspace) -> None:
    head = ["candidate_id", "position", "source", "applied_date", "status"]
    rows = [[f"C{n:03d}", "Analyst", "LinkedIn", f"2024-01-{n + 1:02d}", "Applied"] for n in range(12)]
    bring_in(office, workbook(("s", [head, *rows])))
    rows[3][4] = "Rejected"
    report = bring_in(
        office, workbook(("s", [head, *reversed(rows), ["C099", "Analyst", "Indeed", "2024-03-01", "Applied"]]))
    ).report
    assert (report.created, report.changed, report.skipped_by) == (1, 1, {"unchanged": 11})


def test_headings_of_stage_dates_are_no_interviews() -> None:
    assert headings.guess("进入面试时间").field == "interview_from"
    assert headings.guess("Screen Date").field == "screened_on"


def test_a_job_seekers_own_list_is_nobodys_ledger(office: Workspace) -> None:
    head = ["公司", "投递时间", "岗位", "一面", "二面", "结果", "投递渠道"]
    rows = [[f"公司{n}", "2025-03-04", "嵌入式软件开发", "√", "", "×", "官网"] for n in range(4)]
    report = bring_in(office, workbook(("s", [head, *rows]))).report
    assert (report.created, report.skipped_by) == (0, {"no_identity": 4})


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        ([["月份", "收到简历", "到面", "入职"], ["1月", 44.0, 20.0, 9.0], ["2月", 42.0, 31.0, 5.0]], "summary"),
        (
            [["department", "job_title", "num_applicants", "source", "offer_acceptance_rate"],
             ["HR", "Analyst", 46.0, "LinkedIn", 0.5], ["IT", "Analyst", 19.0, "Indeed", 0.7]],
            "summary",
        ),
        (
            [["candidate_id", "source", "status", "num_interviews", "acceptance_rate"],
             ["C1", "LinkedIn", "Hired", 3.0, 0.5], ["C2", "Indeed", "Rejected", 1.0, 0.7]],
            "ledger",
        ),
    ],
)  # fmt: skip
def test_what_a_sheet_is(rows: list[list[Any]], kind: str) -> None:
    assert read(*rows)[0].sheets[0].kind == kind


def test_steps_whose_columns_hold_their_days_are_dated() -> None:
    head = ["Candidate Ref", "Application Received", "Recruiter Screen Completed", "HM Interview Completed",
            "Final Round Completed", "Offer Extended", "Start Date"]  # fmt: skip
    days = [
        ["03/06/2023", "03/10/2023", "03/17/2023", "03/24/2023", "03/31/2023", "04/12/2023"][: n % 6 + 1]
        for n in range(18)
    ]
    _, people = read(head, *([f"C-{n}", *found, *[""] * (6 - len(found))] for n, found in enumerate(days)))
    whole = next(journey.read(person.values) for person in people if "start_date" in person.values)
    assert [(step.place, str(step.when)) for step in whole.steps] == [
        (Place.INTAKE, "2023-03-06"),
        (Place.SCREENING, "2023-03-10"),
        (Place.INTERVIEW, "2023-03-17"),
        (Place.INTERVIEW, "2023-03-24"),
        (Place.OFFER, "2023-03-31"),
        (Place.HIRED, "2023-04-12"),
    ]


def test_who_failed_the_check_after_an_examination_is_out_and_was_interviewed() -> None:
    head = ["姓名", "准考证号", "岗位名称", "笔试成绩", "面试成绩", "综合成绩", "是否入围体检", "体检结果"]
    marks = ["孔晓晨", "2024001", "会计", 80.5, 82.1, 81.3]
    _, people = read(head, [*marks, "是", "不合格"], ["苏曼", "2024002", "会计", 81, 85, 83, "是", "合格"])
    ways = [journey.read(person.values) for person in people]
    assert [way.state for way in ways] == [ApplicationState.REJECTED, ApplicationState.OPEN]
    assert all(any(step.place is Place.INTERVIEW for step in way.steps) for way in ways)


def test_names_as_a_list_was_published() -> None:
    _, people = read(
        ["姓名", "准考证号", "笔试成绩"], ["马*明", "1001", 70.5], ["李某", "1002", 71.0], ["王**", "1003", 80.0]
    )
    assert [person.values["name"] for person in people] == ["马*明", "李某", "王**"]


def test_an_outcome_beside_a_stage_is_no_interview() -> None:
    made, people = read(
        ["ApplicationID", "FurthestStage", "Outcome", "JobTitle", "ApplicationSource"],
        ["A1", "Shortlisted", "Unsuccessful", "Nurse", "Referral"],
        ["A2", "Interviewed", "Withdrawn", "Nurse", "Referral"],
        ["A3", "Offered", "Appointed", "Nurse", "Referral"],
    )
    assert fields(made)["Outcome"] == "closing"
    ways = [journey.read(person.values, waits=False) for person in people]
    assert [(way.state.value, way.meetings) for way in ways] == [("rejected", []), ("withdrawn", []), ("hired", [])]


def test_opinions_of_rounds_that_say_the_result() -> None:
    made, _ = read(["姓名", "一面时间", "一面意见"], *three("3/5", "通过"))
    assert fields(made)["一面意见"] == "round1.result"


def test_another_currency_stays_as_text() -> None:
    found = reader("salary", "Expected salary (USD)")(3000.0)
    assert (found.values[""], found.doubt) == ("3000", "salary.unclear")


@pytest.mark.parametrize(
    ("stage", "outcome", "place"),
    [
        ("Applied", "In progress", Place.INTAKE),
        ("Shortlisted", "Unsuccessful", Place.SCREENING),
        ("Interviewed", "Withdrawn", Place.INTERVIEW),
        ("Offered", "Unsuccessful", Place.OFFER),
        ("Hired", "Unsuccessful", Place.OFFER),
    ],
)
def test_how_far_somebody_came_by_the_furthest_stage(stage: str, outcome: str, place: Place) -> None:
    head = ["ApplicationID", "Furthest Stage", "Outcome", "JobTitle", "Rating"]
    _, people = read(head, ["A1", stage, outcome, "Nurse", 4.0])
    assert journey.read(people[0].values, waits=False).last.place is place


@pytest.mark.parametrize(
    ("status", "place", "state"),
    [
        ("Rejected at screening", Place.INTAKE, "rejected"),
        ("Rejected after interview", Place.INTERVIEW, "rejected"),
        ("Offer Declined", Place.OFFER, "withdrawn"),
        ("Candidate declined offer", Place.OFFER, "withdrawn"),
        ("Not Joined", Place.OFFER, "withdrawn"),
        ("未入职", Place.INTAKE, "withdrawn"),
        ("Offer rescinded", Place.INTAKE, "rejected"),
        ("Technical Round", Place.INTERVIEW, "open"),
        ("Background Verification", Place.VETTING, "open"),
        ("Waitlisted", Place.INTAKE, "open"),
        ("体检合格", Place.VETTING, "open"),
        ("公示中", Place.OFFER, "open"),
    ],
)
def test_status_words_of_other_systems(status: str, place: Place, state: str) -> None:
    _, people = read(["Candidate Name", "Job", "Status"], ["Anna Li", "Nurse", status])
    way = journey.read(people[0].values, waits=False)
    assert (way.last.place, way.state.value) == (place, state)


def test_a_yes_or_no_for_a_day() -> None:
    made, people = read(
        ["candidate_id", "Gender", "source", "offer_made", "hired", "referral"],
        ["C1", "Male", "LinkedIn", "Yes", "Yes", "No"],
        ["C2", "Female", "Indeed", "Yes", "No", "Yes"],
        ["C3", "Female", "Indeed", "No", "No", "No"],
    )
    told = fields(made)
    assert (told["offer_made"], told["hired"], told["referral"]) == ("flag_offer", "stage", KEEP)
    ways = [journey.read(person.values, waits=False) for person in people]
    assert [(way.state.value, way.last.place) for way in ways] == [
        ("hired", Place.HIRED), ("rejected", Place.OFFER), ("rejected", Place.INTAKE),
    ]  # fmt: skip


def test_an_opinion_in_a_word_is_the_result() -> None:
    made, people = read(["姓名", "应聘岗位", "面试意见"], ["张三", "资料员", "同意录用"], ["李四", "资料员", "备选"])
    assert fields(made)["面试意见"] == "interview_result"
    assert [str(person.values["interview_result"]) for person in people] == ["offered", "pending"]
    made, _ = read(["姓名", "面试意见"], ["张三", "表达清楚，做过三年总账"], ["李四", "同意录用，但要先谈工资"])
    assert fields(made)["面试意见"] == "evaluation"


def test_of_two_columns_of_a_requisition_one_names_the_position() -> None:
    made, _ = read(
        ["Candidate", "Job Requisition", "Job Req ID"], ["Anna Li", "Nurse", "R-1"], ["Ben Wu", "Clerk", "R-2"]
    )
    assert list(fields(made).values()) == ["name", "position_applied", "job_code"]


def test_the_day_of_a_sign_in_sheet_holds_for_everybody() -> None:
    title = ["日期：2025年9月3日    地点：三楼会议室"]
    _, people = read(["面试签到表"], title, ["姓名", "预约时间", "联系电话"], ["张三", "9:00", "13800000001"],
                        ["李四", "9:30", "13800000002"])  # fmt: skip
    assert [str(person.values["interview_date"]) for person in people] == ["2025-09-03"] * 2
    _, people = read(["面试签到表"], ["日期：2025年9月"], ["姓名", "预约时间"], ["张三", "9:00"], ["李四", "9:30"])
    assert "interview_date" not in people[0].values


def test_a_section_that_says_two_things() -> None:
    head = ["姓名", "电话"]
    _, people = read(["岗位：电工（面试官：唐工）"], head, ["张三", "13800000001"], ["李四", "13800000002"],
                     ["岗位：品质工程师（面试官：何工）"], ["王五", "13800000003"])  # fmt: skip
    told = [(person.values["position_applied"], person.values["interviewer"]) for person in people]
    assert told == [("电工", "唐工"), ("电工", "唐工"), ("品质工程师", "何工")]


def test_the_clock_of_a_call_is_not_that_of_the_interview() -> None:
    made, people = read(
        ["时间", "姓名", "邀约结果", "约面时间"],
        ["09:12", "张三", "已约", "6.19 10:00"], ["09:31", "李四", "考虑", ""],
        ["10:02", "王五", "已约", "6.20 下午2点"],
    )  # fmt: skip
    assert fields(made)["时间"] == KEEP
    assert people[0].values["interview_time"] == "10:00"


def test_posts_to_be_filled_again_are_no_people() -> None:
    made, _ = read(["部门", "离职人员", "岗位", "补招人数", "要求到岗"], ["品质部", "张三", "IQC", 1.0, "6月20日"])
    assert made.sheets[0].kind == "requisitions"


@pytest.mark.parametrize(
    ("written", "yuan", "period"),
    [("RMB 1.2M/yr", 1_200_000, "year"), ("15k/mo", 15_000, "month"), ("RMB 300k p.a.", 300_000, "year")],
)
def test_pay_as_english_offices_write_it(written: str, yuan: int, period: str) -> None:
    pay = reader("salary")(written).values[""]
    assert (pay.low, pay.period.value) == (yuan * 100, period)


@pytest.mark.parametrize("written", ["$85,000", "€50k", "HK$30K", "NOK 2.4m", "12 LPA", "30k港币", "50万日元"])
def test_pay_of_abroad_is_never_yuan(written: str) -> None:
    told = reader("salary")(written)
    assert (told.values[""], told.doubt, told.rest) == (written, "salary.unclear", written)
