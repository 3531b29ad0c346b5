"""Call lists: whose turn it is, one outcome a call, everything on the profile; out to a dialler and back once."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta

import openpyxl
import pytest
from sqlalchemy import select

from models.tables import CallEntry, Contact, Task
from models.values import clock
from models.values.enums import CallOutcome, TaskKind, TaskState
from models.values.keys import Key
from services import call_exchange, calls, candidates, contacts
from services.calls import Entry, Question, Sheet
from services.errors import AppError, Conflict
from services.ledgers.read import read_book
from services.workspace import Workspace

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)
QUESTIONS = (Question("现在在看机会吗？", ("在看", "观望", "不看")), Question("期望月薪？"))


@pytest.fixture(autouse=True)
def at_the_desk():
    with clock.frozen(NOW):
        yield


def people(workspace: Workspace, *names: str) -> list[Key]:
    with workspace.action("x") as session:
        return [
            candidates.create(session, name=name, phones=[f"1380013{8000 + number}"])
            for number, name in enumerate(names)
        ]


def made(workspace: Workspace, *names: str) -> Key:
    keys = people(workspace, *names)
    with workspace.action("call_list.edit") as session:
        return calls.create(session, name="春季复联", candidates=[*keys, keys[0]], questions=QUESTIONS, opening="您好")


def seen(workspace: Workspace, key: Key) -> Sheet:
    with workspace.reading() as session:
        return calls.sheet(session, call_list=key)


def log(workspace: Workspace, entry: Entry, outcome: CallOutcome, **more: object) -> None:
    with workspace.action("call.log") as session:
        calls.log(session, entry=entry.key, seen=entry.version, outcome=outcome, **more)  # type: ignore[arg-type]


def test_everybody_stands_once_and_it_is_the_first_one_s_turn(workspace: Workspace) -> None:
    sheet = seen(workspace, made(workspace, "曹永强", "王海波"))
    assert [entry.name for entry in sheet.entries] == ["曹永强", "王海波"]
    assert sheet.next is not None
    assert (sheet.next.name, sheet.next.phone) == ("曹永强", "138 **** 8000")


def test_a_call_stands_on_the_list_and_on_the_profile(workspace: Workspace) -> None:
    key = made(workspace, "曹永强", "王海波")
    first = seen(workspace, key).entries[0]
    log(workspace, first, CallOutcome.INTERESTED, answers={0: "在看", 1: "1.8 万"}, note="周末方便")
    sheet = seen(workspace, key)
    assert sheet.next is not None
    assert sheet.next.name == "王海波"
    with workspace.reading() as session:
        (talk,) = contacts.talks(session, candidate=first.candidate)
        assert talk.outcome == "interested"
        assert talk.words == "【春季复联】\n现在在看机会吗？ 在看\n期望月薪？ 1.8 万\n周末方便"
        (line,) = calls.lists(session)
        assert (line.total, line.left, line.due, line.reached) == (2, 1, 1, 1)
    with pytest.raises(Conflict):
        log(workspace, first, CallOutcome.DECLINED)


def test_who_does_not_answer_is_tried_three_times_in_working_time(workspace: Workspace) -> None:
    key = made(workspace, "曹永强")
    left = seen(workspace, key).entries[0]
    for at in (NOW, NOW + timedelta(hours=6), NOW + timedelta(days=1, hours=6)):
        with clock.frozen(at):
            entry = seen(workspace, key).next
            assert entry is not None
            log(workspace, entry, CallOutcome.NO_ANSWER)
            left = seen(workspace, key).entries[0]
            assert left.next_at is None or left.next_at > at
    assert left.tries == 3
    assert left.next_at is None  # no fourth time by itself


def test_another_time_becomes_a_task_and_comes_back_first(workspace: Workspace) -> None:
    key = made(workspace, "曹永强", "王海波")
    first = seen(workspace, key).entries[0]
    with pytest.raises(AppError, match=r"calls\.when_missing"):
        log(workspace, first, CallOutcome.LATER)
    log(workspace, first, CallOutcome.LATER, next_at=NOW + timedelta(hours=5))
    assert [entry.name for entry in seen(workspace, key).entries] == ["王海波", "曹永强"]
    with workspace.reading() as session:
        task = session.scalars(select(Task)).one()
        assert (task.kind, task.due_at, task.state) == (
            TaskKind.CALL_BACK, NOW + timedelta(hours=5), TaskState.OPEN,
        )  # fmt: skip
    with clock.frozen(NOW + timedelta(hours=5)):
        again = seen(workspace, key).next
        assert again is not None
        assert again.name == "曹永强"
        log(workspace, again, CallOutcome.DECLINED)
    with workspace.reading() as session:
        assert session.scalars(select(Task.state)).one() is TaskState.DONE


def test_do_not_call_holds_for_every_list_now_and_later(workspace: Workspace) -> None:
    key = made(workspace, "曹永强", "王海波")
    people_on_it = [entry.candidate for entry in seen(workspace, key).entries]
    with workspace.action("call_list.edit") as session:
        other = calls.create(session, name="校招", candidates=people_on_it)
    log(workspace, seen(workspace, key).entries[0], CallOutcome.DO_NOT_CALL)
    assert [e.outcome for e in seen(workspace, other).entries if e.candidate == people_on_it[0]] == [
        CallOutcome.DO_NOT_CALL
    ]
    with workspace.action("call_list.edit") as session:
        third = calls.create(session, name="又一次", candidates=people_on_it)
    assert [entry.candidate for entry in seen(workspace, third).entries] == people_on_it[1:]


def test_a_wrong_number_is_not_offered_again_but_the_other_one_is(workspace: Workspace) -> None:
    key = made(workspace, "曹永强")
    first = seen(workspace, key).entries[0]
    with workspace.action("x") as session:
        session.add(
            Contact(candidate_id=first.candidate, kind="phone", value="13911112222", normal="13911112222", rank=1)
        )
    log(workspace, first, CallOutcome.WRONG_NUMBER)
    again = seen(workspace, key).next
    assert again is not None
    assert again.phone == "139 **** 2222"
    log(workspace, again, CallOutcome.WRONG_NUMBER)
    assert seen(workspace, key).next is None


def filled(data: bytes, rows: dict[str, dict[str, str]]) -> bytes:
    """The workbook as a dialler gives it back: results by name."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    page = book[book.sheetnames[0]]
    columns = {cell.value: cell.column for cell in page[1]}
    for row in range(2, page.max_row + 1):
        for heading, value in rows.get(str(page.cell(row, columns["姓名"]).value), {}).items():
            page.cell(row, columns[heading], value)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def land(workspace: Workspace, key: Key, data: bytes) -> call_exchange.Landed:
    with workspace.action("call.log") as session:
        return call_exchange.write(session, call_list=key, book=read_book(data, "名单.xlsx", ""))


def test_a_workbook_goes_out_and_comes_back_once(workspace: Workspace) -> None:
    key = made(workspace, "曹永强", "=HYPERLINK(1)", "王海波", "赵敏")
    log(workspace, seen(workspace, key).entries[3], CallOutcome.DECLINED)
    with workspace.action("export") as session:
        data = call_exchange.export(session, call_list=key)
    book = openpyxl.load_workbook(io.BytesIO(data))
    page = book[book.sheetnames[0]]
    assert [cell.value for cell in page[1]] == [
        "编号", "姓名", "电话", "现在在看机会吗？", "期望月薪？", "结果", "下次联系", "备注",
    ]  # fmt: skip
    assert [page.cell(row, 2).value for row in range(2, page.max_row + 1)] == ["曹永强", "=HYPERLINK(1)", "王海波"]
    assert page.cell(3, 2).data_type == "s"  # never a formula
    assert page.cell(2, 3).value == "13800138000"
    back = filled(
        data,
        {
            "曹永强": {"结果": "有意向", "现在在看机会吗？": "在看", "备注": "可谈"},
            "=HYPERLINK(1)": {"结果": "不知道"},
            "王海波": {"结果": "改天再打", "下次联系": "2026-03-16 10:00"},
        },
    )
    landed = land(workspace, key, back)
    assert (landed.written, landed.wrong) == (2, ((3, "calls.result_unknown"),))
    entries = {entry.name: entry for entry in seen(workspace, key).entries}
    assert (entries["曹永强"].outcome, entries["曹永强"].answers, entries["曹永强"].note) == (
        CallOutcome.INTERESTED, {0: "在看"}, "可谈",
    )  # fmt: skip
    assert entries["王海波"].next_at == datetime(2026, 3, 16, 2, 0, tzinfo=UTC)
    again = land(workspace, key, back)
    assert (again.written, again.known) == (0, 2)
    with workspace.reading() as session:
        assert len(contacts.talks(session, candidate=entries["曹永强"].candidate)) == 1


def test_a_foreign_workbook_is_refused_with_the_reason(workspace: Workspace) -> None:
    key, other = made(workspace, "曹永强"), None
    with workspace.action("call_list.edit") as session:
        stranger = candidates.create(session, name="赵敏", phones=["13911112222"])
        other = calls.create(session, name="别的", candidates=[stranger])
        data = call_exchange.export(session, call_list=other)
    landed = land(workspace, key, filled(data, {"赵敏": {"结果": "有意向"}}))
    assert (landed.written, landed.wrong) == (0, ((2, "calls.row_unknown"),))
    book = openpyxl.Workbook()
    book.active.append(["姓名", "电话"])
    kept = io.BytesIO()
    book.save(kept)
    with pytest.raises(AppError, match=r"calls\.no_headings"):
        land(workspace, key, kept.getvalue())


def test_only_who_was_not_called_is_taken_off(workspace: Workspace) -> None:
    key = made(workspace, "曹永强", "王海波")
    first, second = seen(workspace, key).entries
    log(workspace, first, CallOutcome.DECLINED)
    with workspace.action("x") as session:
        assert calls.take_off(session, entries=[second.key]) == 1
    with pytest.raises(AppError, match=r"calls\.was_called"), workspace.action("x") as session:
        calls.take_off(session, entries=[first.key])
    with workspace.reading() as session:
        assert len(session.scalars(select(CallEntry)).all()) == 1
