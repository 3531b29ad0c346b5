"""An import from end to end, on both databases: what comes in, what is proved, what can be taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import (
    Action,
    Application,
    Base,
    Candidate,
    Channel,
    Comment,
    Contact,
    Evaluation,
    Fact,
    ImportBatch,
    ImportRow,
    Interview,
    JournalRow,
    Person,
    Personal,
    Position,
    Salary,
    StageEvent,
)
from models.values import clock
from models.values.enums import ApplicationState, ImportState, InterviewState, MoveKind, RejectReason, RowOutcome
from services import journal, templates
from services.errors import AppError, Cancelled
from services.ledgers import apply, bulk, dry_run, importing, mapping, take_back, write
from services.ledgers.draft import Draft
from services.ledgers.importing import File, Imported, Plainly
from services.ledgers.problems import Code
from services.progress import Quiet
from services.workspace import Workspace
from tests import factories
from tests.services.ledgers.making import HEADINGS, people, workbook

T = TypeVar("T")
NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)


class Inline:
    """Reads in this process: what is tested here is not the isolation."""

    def run(self, function: Callable[..., T], *args: object, seconds: float | None = None) -> T:
        return function(*args)

    def submit(self, function: Callable[..., T], *args: object, seconds: float | None = None) -> Any:
        return _Errand(function, args)


class _Errand:
    def __init__(self, function: Callable[..., Any], args: tuple[object, ...]) -> None:
        self._function, self._args = function, args

    def result(self, timeout: float | None = None) -> Any:
        return self._function(*self._args)

    def cancel(self) -> None:
        pass


@pytest.fixture
def office(workspace: Workspace) -> Workspace:
    with workspace.action("setup") as session:
        templates.seed(session)
    return workspace


def prepare(workspace: Workspace, data: bytes, name: str = "台账.xlsx") -> tuple[File, Draft]:
    file = File(name, data)
    return file, importing.prepare(Plainly(workspace), Quiet(), isolation=Inline(), file=file)  # type: ignore[arg-type]


def bring_in(workspace: Workspace, data: bytes, change: Callable[[Draft], None] = lambda draft: None) -> Imported:
    with clock.frozen(NOW):
        file, draft = prepare(workspace, data)
        change(draft)
        return importing.run(Plainly(workspace), Quiet(), isolation=Inline(), file=file, draft_=draft)  # type: ignore[arg-type]


@contextmanager
def seen(workspace: Workspace) -> Iterator[Session]:
    """A reading session whose rows can still be looked at afterwards."""
    with workspace.reading() as session:
        yield session
        session.expunge_all()


def count(workspace: Workspace, entity: type[Base]) -> int:
    with workspace.reading() as session:
        return session.scalar(select(func.count()).select_from(entity)) or 0


def ledger(*rows: list[Any]) -> bytes:
    return workbook(("2025", [list(HEADINGS), *rows]))


def row(name: str, phone: str, **cells: Any) -> list[Any]:
    values = {
        "姓名": name,
        "联系电话": phone,
        "应聘岗位": "车间主任",
        "信息来源": "BOSS直聘",
        "登记日期": "2025-03-01",
        **cells,
    }
    return [values.get(heading, "") for heading in HEADINGS]


def test_every_row_arrives_and_the_report_says_so(office: Workspace) -> None:
    report = bring_in(office, ledger(*people(40))).report

    assert (report.rows, report.created, report.skipped, report.differences) == (40, 40, 0, 0)
    assert {check.code for check in report.checks} == {
        "rows",
        "cells",
        "phones",
        "stages",
        "salaries",
        "sample",
        "old_data",
    }
    assert (count(office, Candidate), count(office, Application), count(office, ImportRow)) == (40, 40, 40)


def test_one_import_is_one_action_of_the_journal(office: Workspace) -> None:
    before = count(office, Action)
    done = bring_in(office, ledger(*people(5)))
    with seen(office) as session:
        batch = session.get_one(ImportBatch, done.batch)
        rows = session.scalar(
            select(func.count()).where(JournalRow.action_id == batch.action_id, JournalRow.entity == "candidate")
        )
    assert (count(office, Action), rows) == (before + 1, 5)


def test_a_row_becomes_a_person_with_a_dated_way_through_the_process(office: Workspace) -> None:
    cells = {"一面时间": "2025-03-05 14:00", "一面面试官": "陈国栋", "一面结果": "通过", "状态": "已入职",
    "入职日期": "2025-04-01",
             "期望薪资": "8-10K", "备注": "可倒班"}  # fmt: skip
    bring_in(office, ledger(row("韩立群", "138-0013-8000", **cells)))

    with seen(office) as session:
        person = session.scalars(select(Candidate)).one()
        application = session.scalars(select(Application)).one()
        contact = session.scalars(select(Contact)).one()
        salary = session.scalars(select(Salary)).one()
        meeting = session.scalars(select(Interview)).one()
        evaluation = session.scalars(select(Evaluation)).one()
        author = session.get_one(Person, evaluation.author_id)
        events = session.scalars(select(StageEvent).order_by(StageEvent.at)).all()
        channel = session.get_one(Channel, application.channel_id)
        position = session.get_one(Position, application.position_id)
    assert (person.name, person.note, contact.normal) == ("韩立群", "可倒班", "13800138000")
    assert (salary.low, salary.high) == (800_000, 1_000_000)
    assert (application.state, channel.code, position.title) == (ApplicationState.HIRED, "boss", "车间主任")
    assert [event.kind for event in events] == [MoveKind.ENTERED, MoveKind.FORWARD, MoveKind.HIRED]
    assert [event.at.date().isoformat() for event in events] == ["2025-03-01", "2025-03-05", "2025-04-01"]
    assert (meeting.state, meeting.starts_at.isoformat()) == (InterviewState.HELD, "2025-03-05T06:00:00+00:00")
    assert (author.name, evaluation.conclusion.value) == ("陈国栋", "yes")


def test_ends_and_reasons_are_kept(office: Workspace) -> None:
    head = [*HEADINGS, "淘汰原因"]
    rows = [
        [*row("甲一", "13800000001", 状态="淘汰"), "期望高了"],
        [*row("乙二", "13800000002", 状态="未到"), ""],
        [*row("丙三", "13800000003", 状态="放弃"), ""],
    ]
    bring_in(office, workbook(("s", [head, *rows])))
    with seen(office) as session:
        found = {
            name: (state, reason)
            for name, state, reason in session.execute(
                select(Candidate.name, Application.state, Application.reason).join(
                    Application, Application.candidate_id == Candidate.id
                )
            )
        }
    assert found == {
        "甲一": (ApplicationState.REJECTED, RejectReason.SALARY),
        "乙二": (ApplicationState.REJECTED, RejectReason.NO_SHOW),
        "丙三": (ApplicationState.WITHDRAWN, RejectReason.WITHDREW),
    }


def test_columns_without_a_field_are_kept_as_facts(office: Workspace) -> None:
    bring_in(office, workbook(("s", [["姓名", "电话", "宿舍号", "民族"], ["张三", "13800138000", "A-301", "汉"]])))
    with seen(office) as session:
        fact = session.scalars(select(Fact)).one()
        personal = session.scalars(select(Personal)).one()
    assert (fact.organisation, fact.words) == ("宿舍号", "A-301")
    assert personal.more == {"民族": "汉"}


def test_somebody_in_two_rows_is_one_person_with_two_applications(office: Workspace) -> None:
    again = row("韩立群", "13800138000", 应聘岗位="会计", 登记日期="2025-06-01")
    report = bring_in(office, ledger(row("韩立群", "13800138000"), again, row("韩立群", "13800138000"))).report

    assert (report.created, report.merged, report.skipped_by) == (1, 1, {"repeated_row": 1})
    assert (count(office, Candidate), count(office, Application)) == (1, 2)


def test_the_same_phone_under_another_name_is_only_a_hint(office: Workspace) -> None:
    with clock.frozen(NOW):
        _, draft = prepare(office, ledger(row("韩立群", "13800138000"), row("王海波", "13800138000")))
        with seen(office) as session:
            looked = importing.look(session, draft_=draft)
    assert [r.action for r in looked.plan.rows] == ["create", "create"]
    assert [p.code for p in looked.problems if p.code is Code.MAYBE_SAME] == [Code.MAYBE_SAME]


def test_a_profile_on_file_is_only_filled_where_it_is_empty(office: Workspace) -> None:
    with office.action("x") as session:
        known = factories.candidate(session, "韩立群", note="我自己写的", company="")
        session.add(Contact(candidate_id=known.id, kind="phone", value="13800138000", normal="13800138000"))
    head = [*HEADINGS, "现公司"]
    report = bring_in(
        office, workbook(("s", [head, [*row("韩立群", "13800138000", 备注="台账里的"), "昆山澜启"]]))
    ).report

    with seen(office) as session:
        person = session.scalars(select(Candidate)).one()
    assert (person.note, person.company) == ("我自己写的", "昆山澜启")
    assert (report.merged, report.merged_people, report.differences) == (1, 1, 0)


def test_importing_the_same_file_again_adds_nobody(office: Workspace) -> None:
    data = ledger(*people(6))
    bring_in(office, data)
    before = {entity: count(office, entity) for entity in (Candidate, Application, Contact, Fact, Salary, StageEvent)}
    report = bring_in(office, data).report

    assert {entity: count(office, entity) for entity in before} == before
    assert (report.created, report.skipped_by) == (0, {"unchanged": 6})


def test_a_person_decides_about_words_and_rows(office: Workspace) -> None:
    data = ledger(row("甲一", "13800000001", 状态="业务面过"), row("乙二", "1380000"))

    def decide(draft: Draft) -> None:
        draft.choices.stages["业务面过"] = "interview.2"
        draft.choices.skip_bad_phones = True

    with clock.frozen(NOW):
        _, draft = prepare(office, data)
        with seen(office) as session:
            assert importing.look(session, draft_=draft).problems[0].is_open
    report = bring_in(office, data, decide).report

    assert report.skipped_by == {"bad_phone": 1}
    assert [(line.kind, line.system) for line in report.stages if line.system] == [("interview", 1)]


def test_a_mapping_that_was_corrected_is_remembered(office: Workspace) -> None:
    data = workbook(("s", [["姓名", "电话", "代号"], ["张三", "13800138000", "会计"]]))

    def correct(draft: Draft) -> None:
        draft.choose_field((0, 0), 2, "position_applied")

    bring_in(office, data, correct)
    _, draft = prepare(office, data)

    assert draft.profile == "台账"
    assert draft.mapped[0, 0][2].field == "position_applied"


def test_cancelled_in_the_middle_it_leaves_nothing(office: Workspace) -> None:
    class Impatient(Quiet):
        def step(self, done: int, total: int, what: str = "") -> None:
            if what == "write" and done:
                raise Cancelled

    before = {table: count(office, table) for table in (Candidate, Position, ImportBatch, JournalRow)}
    file, draft = prepare(office, ledger(*people(700)))
    with pytest.raises(Cancelled):
        importing.run(Plainly(office), Impatient(), isolation=Inline(), file=file, draft_=draft)  # type: ignore[arg-type]
    assert {table: count(office, table) for table in before} == before


def test_hired_without_a_date_waits_and_is_named(office: Workspace) -> None:
    report = bring_in(office, ledger(row("韩立群", "13800138000", 状态="已入职"))).report

    check = next(check for check in report.checks if check.code == "stages")
    assert (check.is_equal, check.rows) == (False, ["2025!2"])
    assert [(line.kind, line.ledger, line.system) for line in report.stages] == [("onboarding", 0, 1), ("hired", 1, 0)]


def test_taken_back_everything_is_as_before(office: Workspace) -> None:
    tables = (
        Candidate,
        Contact,
        Application,
        StageEvent,
        Interview,
        Evaluation,
        Salary,
        Fact,
        Position,
        Person,
        Channel,
    )
    before = {table: count(office, table) for table in tables}
    done = bring_in(office, ledger(*people(30)))
    with seen(office) as session:
        assert take_back.preview(session, batch=done.batch).created == 30

    take_back.take_back(Plainly(office), Quiet(), batch=done.batch)

    assert {table: count(office, table) for table in tables} == before
    with seen(office) as session:
        assert session.get_one(ImportBatch, done.batch).state is ImportState.TAKEN_BACK
        assert take_back.recent(session)[0].is_taken_back
    with pytest.raises(AppError, match=r"ledger\.taken_back"):
        take_back.take_back(Plainly(office), Quiet(), batch=done.batch)


def test_whom_somebody_has_worked_on_since_stays_whole(office: Workspace) -> None:
    done = bring_in(office, ledger(*people(3)))
    with office.action("x") as session:
        kept = session.scalars(select(Candidate).order_by(Candidate.name)).first()
        assert kept is not None
        session.add(Comment(candidate_id=kept.id, words="明天再打", mentions=[], at=NOW))
        name = kept.name
    with seen(office) as session:
        assert [edited.name for edited in take_back.preview(session, batch=done.batch).edited] == [name]

    answer = take_back.take_back(Plainly(office), Quiet(), batch=done.batch)

    assert answer.kept_people == 1
    assert [count(office, table) for table in (Candidate, Contact, Application, Comment)] == [1, 1, 1, 1]


def test_what_was_undone_or_taken_back_is_no_work(office: Workspace) -> None:
    first = bring_in(office, ledger(*people(3)))
    again = bring_in(office, ledger(*people(3)))
    take_back.take_back(Plainly(office), Quiet(), batch=again.batch)
    with office.action("candidate.edit") as session:
        kept = session.scalars(select(Candidate)).first()
        assert kept is not None
        kept.city = "昆山"
        edit = session.info["action"]
    undone = journal.undo(office, edit)
    with seen(office) as session:
        assert take_back.preview(session, batch=first.batch).edited == ()
    journal.undo(office, undone.action)  # redone: now it is work again
    with seen(office) as session:
        assert len(take_back.preview(session, batch=first.batch).edited) == 1
    journal.undo(office, edit)

    take_back.take_back(Plainly(office), Quiet(), batch=first.batch)

    assert [count(office, table) for table in (Candidate, Contact, Application)] == [0, 0, 0]


def test_what_was_filled_in_is_emptied_again(office: Workspace) -> None:
    with office.action("x") as session:
        known = factories.candidate(session, "韩立群", note="")
        session.add(Contact(candidate_id=known.id, kind="phone", value="13800138000", normal="13800138000"))
    done = bring_in(office, ledger(row("韩立群", "13800138000", 备注="台账里的")))
    take_back.take_back(Plainly(office), Quiet(), batch=done.batch)
    with seen(office) as session:
        assert session.scalars(select(Candidate.note)).one() == ""


def test_an_import_is_undone_like_any_other_act(office: Workspace) -> None:
    done = bring_in(office, ledger(*people(4)))
    with seen(office) as session:
        action = session.get_one(ImportBatch, done.batch).action_id
    journal.undo(office, action)
    assert [count(office, table) for table in (Candidate, Application, ImportRow, ImportBatch)] == [0, 0, 0, 0]


def test_exported_and_imported_again_it_is_the_same(office: Workspace, tmp_path: Path) -> None:
    cells = {
        "一面时间": "2025-03-05 14:00",
        "一面面试官": "陈国栋",
        "一面结果": "不合格",
        "状态": "淘汰",
        "期望薪资": "8-10K",
    }
    data = ledger(row("韩立群", "13800138000", **cells), row("王海波", "13900139000", 备注="=1+1", 状态="待初筛"))
    bring_in(office, data)
    path = tmp_path / "out.xlsx"
    with seen(office) as session:
        assert write.export_applications(session, path) == 2

    _, draft = prepare(office, path.read_bytes(), "out.xlsx")
    with seen(office) as session:
        plan = importing.look(session, draft_=draft).plan
    assert [r.action for r in plan.rows] == ["update", "update"]
    first, second = (r.person.values for r in plan.rows)
    assert (first["name"], first["phone"], str(first["expected_salary"].low)) == ("韩立群", "13800138000", "800000")
    assert (str(first["round1.time"]), first["round1.interviewer"]) == ("2025-03-05 14:00", "陈国栋")
    assert second["remarks"] == "=1+1"


def test_formulas_leave_as_text(office: Workspace, tmp_path: Path) -> None:
    import openpyxl

    bring_in(office, ledger(row("韩立群", "13800138000", 备注='=HYPERLINK("http://x")')))
    path = tmp_path / "out.xlsx"
    with seen(office) as session:
        write.export_applications(session, path)
    cells = [cell for line in openpyxl.load_workbook(path).active.iter_rows() for cell in line if cell.value]
    assert not [cell.value for cell in cells if cell.data_type == "f"]


def test_the_dry_run_accounts_for_every_row(office: Workspace) -> None:
    rows = [["2025 年台账"], list(HEADINGS), *people(3), ["合计", 3]]
    _, draft = prepare(office, workbook(("s", rows)))
    with seen(office) as session:
        data = dry_run.as_data(importing.look(session, draft_=draft).plan)

    totals = data["totals"]
    parts = (totals["header_rows"], totals["records"], totals["further_rows"], totals["skipped"])
    assert (totals["last_used_row"], sum(parts)) == (6, 6)
    assert data["sheets"][0]["columns"][1] == {
        "letter": "B", "header": "姓名", "field": "name", "confidence": 0.99, "reason": "heading", "table": 1,
    }  # fmt: skip
    assert count(office, Candidate) == 0


def test_rows_without_anybody_are_named_not_dropped(office: Workspace) -> None:
    report = bring_in(office, ledger(row("韩立群", "13800138000"), row("", ""))).report
    assert (report.rows, report.skipped_by) == (2, {"no_identity": 1})
    with seen(office) as session:
        kept = session.scalars(select(ImportRow).where(ImportRow.outcome == RowOutcome.SKIPPED)).one()
    assert kept.cells[HEADINGS.index("应聘岗位")] == "车间主任"


def test_a_field_has_one_column(office: Workspace) -> None:
    _, draft = prepare(office, workbook(("s", [["姓名", "电话", "甲", "乙"], ["张三", "13800138000", "x", "y"]])))
    draft.choose_field((0, 0), 2, "school")
    draft.choose_field((0, 0), 3, "school")
    assert [m.field for m in draft.mapped[0, 0]] == ["name", "phone", mapping.KEEP, "school"]


def test_phones_of_two_columns_are_all_kept(office: Workspace) -> None:
    head = ["姓名", "手机", "备用电话"]
    bring_in(office, workbook(("s", [head, ["张三", "13800138000", "0512-62881234/13900139000"]])))
    with seen(office) as session:
        found = session.scalars(select(Contact.normal).order_by(Contact.rank)).all()
    assert found == ["13800138000", "051262881234", "13900139000"]


def test_every_filled_cell_is_accounted_for(office: Workspace) -> None:
    head = ["序号", "姓名", "电话", "宿舍号", "备注"]
    rows = [
        [1, "张三", "13800138000", "A-301", "可倒班"],
        [2, "", "", "A-302", ""],
        [3, "李四", "13800138001", " ", ""],
    ]
    report = bring_in(office, workbook(("s", [head, *rows]))).report
    check = next(check for check in report.checks if check.code == "cells")
    assert check.is_equal
    assert check.params == {"cells": 10, "stored": 10, "imported": 5, "kept": 1, "left": 2, "skipped": 2}


def test_a_long_import_is_journaled_by_the_batch_row_for_row_as_a_short_one_is(
    local_workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The triggers stand aside for many rows; what the journal holds, and what take-back does, is the same."""
    with local_workspace.action("setup") as session:
        templates.seed(session)
    data = workbook(("台账", [list(HEADINGS), *people(30)]))

    def told() -> Counter[tuple[object, ...]]:
        imported = bring_in(local_workspace, data)
        with local_workspace.reading() as session:
            action = session.get_one(ImportBatch, imported.batch).action_id
            rows = session.execute(
                select(JournalRow.entity, JournalRow.operation, JournalRow.subject_id.is_(None), JournalRow.before)
                .where(JournalRow.action_id == action, JournalRow.entity != "mapping_profile")
            ).all()  # fmt: skip
            known = set(session.scalars(select(JournalRow.key).where(JournalRow.action_id == action)))
            assert set(session.scalars(select(StageEvent.id))) <= known
        assert not imported.report.differences
        take_back.take_back(Plainly(local_workspace), Quiet(), batch=imported.batch)
        assert count(local_workspace, Candidate) == count(local_workspace, StageEvent) == 0
        return Counter(tuple(row) for row in rows)

    short = told()
    monkeypatch.setattr(apply, "MANY", 2)
    monkeypatch.setattr(bulk, "CHUNK", 7)
    assert told() == short


def test_a_cell_that_was_not_understood_counts_as_kept(office: Workspace) -> None:
    head = ["姓名", "联系电话", "学历", "期望薪资"]
    rows = [["甲一", "13800000001", "无学位", "$85,000"], ["乙二", "13800000002", "本科", "8k"]]
    imported = bring_in(office, workbook(("2025", [head, *rows])))

    cells = next(check for check in imported.report.checks if check.code == "cells")
    assert cells.is_equal
    assert {name: cells.params[name] for name in ("imported", "kept", "cells")} == {
        "imported": 7, "kept": 1, "cells": 8,
    }  # fmt: skip
