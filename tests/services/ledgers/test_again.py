"""The next version of a ledger: what is new, changed, gone; what people did in the program stays theirs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select

from models.tables import (
    Application,
    Candidate,
    Comment,
    Contact,
    Evaluation,
    Fact,
    ImportBatch,
    Interview,
    StageEvent,
    Task,
)
from models.values import clock
from models.values.enums import ApplicationState, MoveKind, RejectReason, TaskKind, TaskState
from services import candidates, journal, pipeline
from services.candidates import Field
from services.evaluations import panels
from services.ledgers import dry_run, importing, take_back
from services.ledgers.draft import Draft
from services.ledgers.importing import Plainly
from services.ledgers.plan import Plan
from services.ledgers.problems import Code
from services.pipeline import Seen
from services.progress import Quiet
from services.stages import route_of_stage
from services.use_cases import UseCase
from services.workspace import Workspace
from tests import factories
from tests.services.ledgers.making import HEADINGS, workbook
from tests.services.ledgers.test_importing import NOW, bring_in, count, ledger, office, prepare, row, seen

__all__ = ["office"]
LATER = datetime(2026, 3, 20, 1, 0, tzinfo=UTC)


def planned(workspace: Workspace, data: bytes, change: Callable[[Draft], None] = lambda draft: None) -> Plan:
    with clock.frozen(LATER):
        _, draft = prepare(workspace, data)
        change(draft)
        with seen(workspace) as session:
            return importing.look(session, draft_=draft).plan


def anonymous(name: str, **cells: Any) -> list[Any]:
    """Somebody without phone, e-mail or ID number."""
    return row(name, "", **{"一面时间": "2025-03-05 14:00", "一面面试官": "陈国栋", "备注": f"{name}住得近", **cells})


def test_rows_are_found_again_though_sorted_otherwise(office: Workspace) -> None:
    rows = [row("甲一", "13800000001"), row("乙二", "13800000002"), anonymous("丙三"), anonymous("丁四")]
    bring_in(office, ledger(*rows))

    made = planned(office, ledger(*reversed(rows), row("戊五", "13800000005")))

    assert [(r.action, r.reason) for r in made.rows] == [("skip", "unchanged")] * 4 + [("create", "")]
    assert made.version.file_name == "台账.xlsx"
    assert made.version.gone == []


def test_people_without_any_number_are_known_by_name_and_the_other_cells(office: Workspace) -> None:
    bring_in(office, ledger(anonymous("丙三"), anonymous("丁四")))

    made = planned(office, ledger(anonymous("丁四", 状态="已入职", 入职日期="2025-04-01"), anonymous("丙三")))

    assert [(r.action, r.reason) for r in made.rows] == [("update", "earlier_row"), ("skip", "unchanged")]
    bring_in(office, ledger(anonymous("丁四", 状态="已入职", 入职日期="2025-04-01"), anonymous("丙三")))
    assert count(office, Candidate) == 2


def test_whom_the_office_counts_by_the_same_number_has_a_new_phone(office: Workspace) -> None:
    head = ["编号", *HEADINGS]
    people = [[f"A{n}", *row(f"某{n}", f"1390000000{n}", 备注=f"{n}号楼")] for n in range(4)]
    bring_in(office, workbook(("Sheet1", [head, *people])))

    people[2][1 + HEADINGS.index("联系电话")] = "13711112222"
    made = planned(office, workbook(("Sheet1", [head, *reversed(people)])))

    assert sorted((r.action, r.reason) for r in made.rows) == [
        *[("skip", "unchanged")] * 3, ("update", "earlier_row"),
    ]  # fmt: skip
    assert made.version.gone == []


def test_a_namesake_with_other_cells_is_somebody_else(office: Workspace) -> None:
    bring_in(office, ledger(anonymous("丙三"), *[row(f"某{n}", f"1390000000{n}") for n in range(5)]))
    other = row("丙三", "", 应聘岗位="会计", 信息来源="智联招聘", 登记日期="2026-01-05", 备注="应届")

    made = planned(office, ledger(other, *[row(f"某{n}", f"1390000000{n}") for n in range(5)]))

    assert made.rows[0].action == "create"
    assert [(gone.sheet, gone.row) for gone in made.version.gone] == [("2025", 2)]


def test_rows_that_are_gone_are_named_and_their_people_stay(office: Workspace) -> None:
    rows = [row("甲一", "13800000001"), row("乙二", "13800000002"), row("丙三", "13800000003")]
    bring_in(office, ledger(*rows))

    report = bring_in(office, ledger(rows[0], rows[2])).report

    assert report.gone == ["2025!3"]
    assert count(office, Candidate) == 3


def test_the_next_months_file_is_no_next_version(office: Workspace) -> None:
    bring_in(office, ledger(*[row(f"甲{n}", f"1380000000{n}") for n in range(6)]))
    made = planned(office, ledger(*[row(f"乙{n}", f"1390000000{n}") for n in range(6)]))
    assert made.version.batch is None
    assert made.version.gone == []


def test_a_status_moves_on_by_dated_events(office: Workspace) -> None:
    bring_in(office, ledger(row("甲一", "13800000001", 状态="待初筛")))
    with seen(office) as session:
        task = session.scalars(select(Task)).one_or_none()

    again = ledger(
        row("甲一", "13800000001", 状态="已入职", 一面时间="2026-03-14 10:00", 一面面试官="陈国栋", 一面结果="通过",
            入职日期="2026-03-18")
    )  # fmt: skip
    with clock.frozen(LATER):
        file, draft = prepare(office, again)
        importing.run(Plainly(office), Quiet(), isolation=_inline(), file=file, draft_=draft)

    with seen(office) as session:
        application = session.scalars(select(Application)).one()
        events = session.scalars(select(StageEvent).order_by(StageEvent.at, StageEvent.id)).all()
        meeting = session.scalars(select(Interview)).one()
        found = session.scalars(select(Evaluation)).one()
    assert application.state is ApplicationState.HIRED
    assert [event.kind for event in events] == [MoveKind.ENTERED, MoveKind.FORWARD, MoveKind.HIRED]
    assert [event.at.date().isoformat() for event in events] == ["2025-03-01", "2026-03-14", "2026-03-18"]
    assert meeting.starts_at == datetime(2026, 3, 14, 2, 0, tzinfo=UTC)
    assert found.conclusion.value == "yes"
    assert task is None  # a year without news is no work for today


def test_whoever_is_on_the_way_is_work_for_today_but_not_the_old(office: Workspace) -> None:
    done = bring_in(
        office,
        ledger(
            row("甲一", "13800000001", 状态="待初筛", 登记日期="2026-03-10"),
            row("乙二", "13800000002", 状态="面试中", 登记日期="2026-03-01", 一面时间="2026-03-10 10:00"),
            row("丙三", "13800000003", 状态="面试中", 登记日期="2026-03-01", 一面时间="2026-03-20 10:00"),
            row("丁四", "13800000004", 状态="待初筛", 登记日期="2025-12-01"),
        ),
    )  # fmt: skip
    with clock.frozen(NOW), seen(office) as session:
        found = session.execute(
            select(Candidate.name, Task.kind, Task.state, Task.due_at).join(Task, Task.candidate_id == Candidate.id)
        ).all()
    assert {name: (kind, state) for name, kind, state, _ in found} == {
        "甲一": (TaskKind.SCREEN, TaskState.OPEN),
        "乙二": (TaskKind.CONCLUDE, TaskState.OPEN),  # met, and nobody has said how it ended
    }
    assert all(due is not None and due > NOW for *_, due in found)
    with office.reading() as session:  # where the task leads: the round can be concluded, though nobody is named
        asked = session.scalars(select(Task.application_id).where(Task.kind == TaskKind.CONCLUDE)).one()
        assert asked is not None
        shown = panels.panel(session, application=asked, viewer=None)
    assert (shown.raters, shown.was_held) == ((), True)

    take_back.take_back(Plainly(office), Quiet(), batch=done.batch)
    assert count(office, Task) == 0


def test_a_rejection_that_was_added_ends_the_application_and_its_task(office: Workspace) -> None:
    bring_in(office, ledger(row("甲一", "13800000001", 状态="待初筛", 登记日期="2026-03-10")))
    with seen(office) as session:
        assert session.scalars(select(Task)).one().kind is TaskKind.SCREEN

    bring_in(office, ledger(row("甲一", "13800000001", 状态="未到", 登记日期="2026-03-10")))

    with seen(office) as session:
        application = session.scalars(select(Application)).one()
        task = session.scalars(select(Task)).one()
    assert (application.state, application.reason) == (ApplicationState.REJECTED, RejectReason.NO_SHOW)
    assert task.state is TaskState.DROPPED


def test_what_the_ledger_changed_and_nobody_touched_is_brought_up(office: Workspace) -> None:
    head = [*HEADINGS, "现公司", "宿舍号"]
    other = [*row("乙二", "13800000002", 一面面试官="陈国栋", 备注="可倒班"), "", ""]
    bring_in(office, workbook(("s", [head, [*row("甲一", "13800000001", 备注="旧话"), "老厂", "A-301"], other])))

    corrected = [*row("乙二", "13800000009", 一面面试官="陈国栋", 备注="可倒班"), "", ""]
    data = workbook(
        ("s", [head, corrected, [*row("甲一", "13800000001", 备注="新话", 期望薪资="12K"), "新厂", "A-302"]])
    )
    made = planned(office, data)
    assert [[(c.field, c.mine, c.theirs, c.is_conflict) for c in r.changes] for r in made.rows] == [
        [("phone", "13800000002", "13800000009", False)],
        [
            ("current_company", "老厂", "新厂", False),
            ("remarks", "旧话", "新话", False),
            ("extra:宿舍号", "A-301", "A-302", False),
        ],
    ]
    report = bring_in(office, data).report

    with seen(office) as session:
        person = session.scalars(select(Candidate).where(Candidate.name == "甲一")).one()
        numbers = session.scalars(select(Contact.normal).order_by(Contact.normal)).all()
        facts = session.scalars(select(Fact.words).where(Fact.organisation == "宿舍号")).all()
    assert (person.company, person.note, facts) == ("新厂", "新话", ["A-302"])
    assert numbers == ["13800000001", "13800000009"]
    assert (report.differences, report.revised, report.changed) == (0, 4, 2)


def test_what_a_person_wrote_is_asked_about_and_stays(office: Workspace) -> None:
    bring_in(office, ledger(row("甲一", "13800000001", 备注="旧话")))
    with office.action("candidate.edit") as session:
        person = session.scalars(select(Candidate)).one()
        candidates.edit(session, candidate=person.id, field=Field.NOTE, value="我写的", seen=person.version, was="旧话")
    data = ledger(row("甲一", "13800000001", 备注="新话"))
    with clock.frozen(LATER):
        _, draft = prepare(office, data)
        with seen(office) as session:
            looked = importing.look(session, draft_=draft)
    problem = next(p for p in looked.problems if p.code is Code.CONFLICT)
    change = problem.rows[0].conflicts[0]
    assert (change.field, change.mine, change.theirs, change.takes_ledger) == ("remarks", "我写的", "新话", False)

    bring_in(office, data)
    with seen(office) as session:
        assert session.scalars(select(Candidate.note)).one() == "我写的"

    bring_in(office, data)  # the ledger says nothing new: nobody is asked again
    assert not planned(office, data).rows[0].changes


def test_a_conflict_is_decided_for_the_ledger(office: Workspace) -> None:
    bring_in(office, ledger(row("甲一", "13800000001", 状态="待初筛", 登记日期="2026-03-10", 备注="旧话")))
    with clock.frozen(NOW), office.action("application.reject") as session:
        application = session.scalars(select(Application)).one()
        pipeline.reject(session, application=application.id, seen=application.version, reason=RejectReason.SALARY)
        person = session.scalars(select(Candidate)).one()
        candidates.edit(session, candidate=person.id, field=Field.NOTE, value="我写的", seen=person.version, was="旧话")
    data = ledger(row("甲一", "13800000001", 状态="已入职", 登记日期="2026-03-10", 入职日期="2026-03-18", 备注="新话"))
    made = planned(office, data)
    assert sorted(c.field for c in made.rows[0].conflicts) == ["remarks", "stage"]
    told = dry_run.as_data(made)
    assert told["sheets"][0]["rows"][0]["action"] == "conflict"
    assert told["totals"]["actions"] == {"create": 0, "merge": 0, "update": 0, "skip": 0, "conflict": 1}
    assert {c["field"]: c["program"] for c in told["sheets"][0]["rows"][0]["changes"]}["remarks"] == "我写的"

    def choose(draft: Draft) -> None:
        draft.choices.conflicts[(0, 0, 0), "stage"] = True

    with clock.frozen(LATER):
        file, draft = prepare(office, data)
        choose(draft)
        importing.run(Plainly(office), Quiet(), isolation=_inline(), file=file, draft_=draft)

    with seen(office) as session:
        application = session.scalars(select(Application)).one()
        kinds = session.scalars(select(StageEvent.kind).order_by(StageEvent.at, StageEvent.id)).all()
        note = session.scalars(select(Candidate.note)).one()
    assert (application.state, note) == (ApplicationState.HIRED, "我写的")
    assert kinds[-2:] == [MoveKind.REOPENED, MoveKind.HIRED]


def test_somebody_moved_on_here_is_not_moved_back(office: Workspace) -> None:
    bring_in(office, ledger(row("甲一", "13800000001", 状态="待初筛", 登记日期="2026-03-10")))
    with clock.frozen(NOW), office.action("application.advance") as session:
        application = session.scalars(select(Application)).one()
        route = route_of_stage(session, application.stage_id)
        to = route.stages[2].key
        pipeline.advance_all(session, applications=[Seen(application.id, application.version)], to=to, override="")
    made = planned(office, ledger(row("甲一", "13800000001", 状态="待初筛", 登记日期="2026-03-10", 备注="又来电")))
    assert [c.field for c in made.rows[0].changes] == ["remarks"]


def test_the_next_version_is_taken_back_and_the_first_stands(office: Workspace) -> None:
    bring_in(office, ledger(row("甲一", "13800000001", 状态="待初筛", 登记日期="2026-03-10", 备注="旧话")))
    with seen(office) as session:
        before = session.scalars(select(Application)).one()
    done = bring_in(
        office,
        ledger(
            row("甲一", "13800000001", 状态="淘汰", 登记日期="2026-03-10", 备注="新话"),
            row("乙二", "13800000002"),
        ),
    )
    take_back.take_back(Plainly(office), Quiet(), batch=done.batch)

    with seen(office) as session:
        person = session.scalars(select(Candidate)).one()
        after = session.scalars(select(Application)).one()
        task = session.scalars(select(Task)).one()
        events = session.scalars(select(StageEvent)).all()
    assert person.note == "旧话"
    assert (after.state, after.stage_id, after.closed_at) == (before.state, before.stage_id, None)
    assert task.state is TaskState.OPEN
    assert len(events) == 1


def test_edited_cells_are_read_instead_of_the_files_and_the_file_is_kept(office: Workspace) -> None:
    data = ledger(row("甲一", "1380000"))

    def correct(draft: Draft) -> None:
        draft.put_right((0, 0, 0), HEADINGS.index("联系电话"), "13800000001")

    report = bring_in(office, data, correct).report

    with seen(office) as session:
        numbers = session.scalars(select(Contact.normal)).all()
    assert numbers == ["13800000001"]
    assert report.differences == 0


def test_a_row_is_left_out_by_hand(office: Workspace) -> None:
    def leave(draft: Draft) -> None:
        draft.choices.left_out.add((0, 0, 1))

    report = bring_in(office, ledger(row("甲一", "13800000001"), row("乙二", "13800000002")), leave).report
    assert (report.created, report.skipped_by) == (1, {"left_out": 1})


def _inline() -> Any:
    from tests.services.ledgers.test_importing import Inline

    return Inline()


assert NOW < LATER


def test_somebody_worked_on_since_goes_when_a_person_says_so(office: Workspace) -> None:
    with office.action("x") as session:
        known = factories.candidate(session, "丁四", company="")
        session.add(Contact(candidate_id=known.id, kind="phone", value="13800000004", normal="13800000004"))
    head = [*HEADINGS, "现公司"]
    people = [[*row(f"甲{n}", f"1380000001{n}"), "新厂"] for n in range(3)]
    done = bring_in(office, workbook(("s", [head, *people, [*row("丁四", "13800000004"), "新厂"]])))
    with office.action("comment.add") as session:
        for person in session.scalars(select(Candidate)).all():
            session.add(Comment(candidate_id=person.id, words="明天再打", mentions=[], at=NOW))
        kept = session.scalars(select(Candidate).where(Candidate.name == "甲0")).one().id
        session.scalars(select(Candidate).where(Candidate.name == "丁四")).one().company = "更新的厂"

    with seen(office) as session:
        edited = take_back.preview(session, batch=done.batch).edited
    assert {e.name: (e.is_created, e.codes) for e in edited}["丁四"] == (False, ("comment.add",))
    revert = frozenset(e.candidate for e in edited if e.candidate != kept)
    answer = take_back.take_back(Plainly(office), Quiet(), batch=done.batch, revert=revert)

    assert (answer.kept_people, answer.reverted_people) == (1, 3)
    with seen(office) as session:
        left = {person.name: person.company for person in session.scalars(select(Candidate))}
        applications = session.scalars(select(Application.candidate_id)).all()
        comments = session.scalars(select(Comment.candidate_id)).all()
    assert left == {"甲0": "新厂", "丁四": ""}
    assert applications == [kept]
    assert len(comments) == 2  # what was said about somebody who was there before is not of the import


def test_what_the_programs_clock_did_keeps_nobody(office: Workspace) -> None:
    done = bring_in(office, ledger(*[row(f"甲{n}", f"1380000001{n}", 状态="待初筛") for n in range(3)]))
    with office.action(UseCase.TASK_RING) as session:  # what it wrote when a time had come
        for person in session.scalars(select(Candidate)).all():
            session.add(Task(kind=TaskKind.FOLLOW_UP, candidate_id=person.id, started_at=NOW))
    with office.action("comment.add") as session:
        worked_on = session.scalars(select(Candidate).where(Candidate.name == "甲1")).one().id
        session.add(Comment(candidate_id=worked_on, words="明天再打", mentions=[], at=NOW))

    with seen(office) as session:
        edited = take_back.preview(session, batch=done.batch).edited
    assert [(e.name, "comment.add" in e.codes) for e in edited] == [("甲1", True)]
    answer = take_back.take_back(Plainly(office), Quiet(), batch=done.batch)

    assert (answer.kept_people, answer.reverted_people) == (1, 0)
    with seen(office) as session:
        assert session.scalars(select(Candidate.name)).all() == ["甲1"]


def test_who_stands_in_a_later_import_stays_until_that_is_taken_back(office: Workspace) -> None:
    first = bring_in(office, ledger(row("甲一", "13800000001")))
    second = bring_in(office, ledger(row("甲一", "13800000001", 备注="新话")))
    with seen(office) as session:
        edited = take_back.preview(session, batch=first.batch).edited
    assert [(e.name, e.stands_in) for e in edited] == [("甲一", "台账.xlsx")]
    everybody = frozenset(e.candidate for e in edited)
    take_back.take_back(Plainly(office), Quiet(), batch=first.batch, revert=everybody)
    assert count(office, Candidate) == 1
    del second


def test_other_people_with_the_same_names_are_no_next_version(office: Workspace) -> None:
    bring_in(office, ledger(*[row(f"测试{n}", f"1390000000{n}") for n in range(6)]))
    made = planned(office, ledger(*[row(f"测试{n}", f"1393000000{n}") for n in range(6)]))
    assert made.version.batch is None
    assert [r.action for r in made.rows] == ["create"] * 6


def test_the_next_version_is_undone_like_any_other_act(office: Workspace) -> None:
    bring_in(office, ledger(row("甲一", "13800000001", 状态="待初筛", 登记日期="2026-03-10", 备注="旧话")))
    done = bring_in(office, ledger(row("甲一", "13800000001", 状态="淘汰", 登记日期="2026-03-10", 备注="新话")))
    with seen(office) as session:
        action = session.get_one(ImportBatch, done.batch).action_id
    journal.undo(office, action)
    with seen(office) as session:
        assert session.scalars(select(Candidate.note)).one() == "旧话"
        assert session.scalars(select(Application.state)).one() is ApplicationState.OPEN
        assert session.scalars(select(Task.state)).one() is TaskState.OPEN
