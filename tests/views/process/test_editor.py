"""The editor of processes in the window: every change goes into the draft, Ctrl+Z takes it back, publishing asks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Position, Process, ProcessDraft, Stage
from models.values.enums import Condition, LimitUnit, StageAct, StageKind
from models.values.limits import Limit
from models.values.rules import Rule
from services import field_dictionary, positions, templates
from services.process import drafts, publishing
from services.process.sheet import Sheet
from services.workspace import Workspace
from tests import factories
from tests.program import TestProgram
from views.common.conflict import ConflictDialog
from views.context import PageName
from views.process.editor import ProcessEditor
from views.process.people import unfit
from views.process.publish_dialog import PublishDialog

PAY = field_dictionary.rule_of("expected_pay")


@pytest.fixture
def program(workspace: Workspace) -> TestProgram:
    with workspace.action("setup") as session:
        templates.seed(session)
        template = templates.position_templates(session)[0]
        positions.create(session, template=template.key, draft=positions.Draft("车间主任"))
        place = session.scalars(select(Position)).one()
        factories.application(session, "韩立群", at=place, stage="second", channel_id=factories.channel(session).id)
    return TestProgram(workspace)


@pytest.fixture
def editor(qtbot: QtBot, program: TestProgram) -> ProcessEditor:
    editor = ProcessEditor(program)
    qtbot.addWidget(editor)
    program.changed.connect(editor.refresh)
    editor.resize(1440, 800)
    editor.show()
    editor.refresh()
    return editor


def draft(program: TestProgram) -> Sheet | None:
    with program.workspace.reading() as session:
        row = session.scalar(select(ProcessDraft))
        return Sheet.of(row.content) if row is not None else None


def used_process(session: Session) -> str:
    return session.scalars(select(Process.code).join(Position, Position.process_id == Process.id)).one()


def go_to_used(editor: ProcessEditor, program: TestProgram) -> None:
    """The process that the position runs on."""
    with program.workspace.reading() as session:
        code = used_process(session)
    editor.choose(code)
    editor.refresh()


def test_a_condition_goes_into_the_draft_and_undo_takes_it_out(editor: ProcessEditor, program: TestProgram) -> None:
    go_to_used(editor, program)
    editor.stages.choose("second")
    assert editor.bar.publish.isHidden()
    editor.panel.entry.add(PAY)
    kept = draft(program)
    assert kept is not None
    stage = kept.stage("second")
    assert stage is not None
    assert stage.entry[-1] == PAY
    assert not editor.bar.publish.isHidden()
    assert editor.entry is not None
    assert editor.entry.draft is not None
    program.undo()
    assert draft(program) is None
    assert PAY not in editor.panel.entry.rules
    assert editor.bar.publish.isHidden()


def test_every_word_of_the_vocabulary_can_be_chosen_where_it_can_be_met(editor: ProcessEditor) -> None:
    editor.stages.choose("second")
    offered = editor.panel.menu(editor.panel.entry)
    assert len([action for action in offered.actions() if action.isEnabled()]) >= len(Condition) - 2
    editor.stages.choose("department")
    blocked = [action.text() for action in editor.panel.menu(editor.panel.entry).actions() if not action.isEnabled()]
    assert len(blocked) >= 6  # no interview before it: nothing of a round can be asked


def test_amounts_names_and_limits_are_typed_in_place(editor: ProcessEditor, program: TestProgram, qtbot: QtBot) -> None:
    editor.stages.choose("second")
    editor.panel.entry.add(Rule(Condition.TICKED))
    field = editor.panel.entry.findChildren(QLineEdit)[-1]
    field.setText("样品试做")
    field.editingFinished.emit()
    editor.panel.limit.amount.setValue(3)
    editor.panel.limit.skips.click()
    editor.panel.limit.most.setValue(6)
    editor.panel.zh.setText("终面")
    editor.panel.zh.editingFinished.emit()
    kept = draft(program)
    assert kept is not None
    stage = kept.stage("second")
    assert stage is not None
    assert stage.entry[-1].name.zh == "样品试做"
    assert stage.limit == Limit(72, LimitUnit.CALENDAR_HOURS)
    assert (stage.most, stage.name.zh) == (6, "终面")


def test_stages_are_added_moved_copied_and_taken_out(editor: ProcessEditor, program: TestProgram, qtbot: QtBot) -> None:
    def codes() -> list[str]:
        return [stage.code for stage in editor.sheet.stages] if editor.sheet is not None else []

    before = codes()
    editor.stages.choose("first")
    editor.add_stage.click()
    assert len(codes()) == len(before) + 1
    new = codes()[before.index("first") + 1]
    assert editor.panel.stage is not None
    assert editor.panel.stage.code == new
    qtbot.keyClick(editor.stages.rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: codes().index(new) == before.index("first"))
    qtbot.keyClick(editor.stages.rows, Qt.Key.Key_Delete)
    assert codes() == before
    editor.stages.choose(before[-1])  # the end neither moves nor goes
    qtbot.keyClick(editor.stages.rows, Qt.Key.Key_Delete)
    assert codes() == before
    editor.stages.moved.emit(0, len(before))
    qtbot.waitUntil(lambda: codes()[-2] == before[0])
    assert editor.sheet is not None
    assert editor.sheet.stages[-1].kind is StageKind.HIRED
    kept = draft(program)
    assert kept is not None
    assert [stage.code for stage in kept.stages] == codes()


def test_the_source_is_asked_for_in_every_process(editor: ProcessEditor) -> None:
    editor.stages.choose("intake")
    assert Rule(Condition.SOURCE_FILLED) in editor.panel.exit.rules
    assert not [b for b in editor.panel.exit.findChildren(QAbstractButton) if b.isVisible()]


def test_a_stage_makes_a_task_of_its_own(editor: ProcessEditor, program: TestProgram) -> None:
    editor.stages.choose("second")
    menu = editor.panel.acts.menu()
    enabled = [action.isEnabled() for action in menu.actions()]
    assert enabled == [True, True, True, True, True, False]  # a task, four letters; an interview plans one anyway
    menu.actions()[0].trigger()
    words = editor.panel.acts.findChildren(QLineEdit)[0]
    words.setText("备好岗位画像")
    words.editingFinished.emit()
    editor.panel.acts.findChildren(QSpinBox)[0].setValue(4)
    kept = draft(program)
    assert kept is not None
    stage = kept.stage("second")
    assert stage is not None
    (act,) = stage.acts
    assert (act.kind, act.words.zh, act.limit) == (StageAct.TASK, "备好岗位画像", Limit(4, LimitUnit.WORKING_HOURS))


def test_what_a_colleague_put_into_the_same_draft_is_shown_beside_mine(
    editor: ProcessEditor, program: TestProgram
) -> None:
    go_to_used(editor, program)
    entry = editor.entry
    assert entry is not None

    def with_most(sheet: Sheet, most: int) -> Sheet:
        return replace(sheet, stages=tuple(replace(s, most=most) if s.code == "second" else s for s in sheet.stages))

    theirs = with_most(entry.shown, 3)
    program.changed.disconnect(editor.refresh)  # at another computer: nobody told the screen yet
    with program.workspace.action("process.draft") as session:
        drafts.keep(session, code=entry.code, seen=0, sheet=theirs, was=entry.shown)
    editor.desk.save(with_most(entry.shown, 5))
    (dialog,) = editor.findChildren(ConflictDialog)
    assert [row.clash.column for row in dialog.rows] == ["second/most"]
    dialog.settled.emit({"second/most": 5})
    kept = draft(program)
    assert kept is not None
    stage = kept.stage("second")
    assert stage is not None
    assert stage.most == 5


def test_the_replay_and_those_who_do_not_fit_follow_the_draft(
    editor: ProcessEditor, program: TestProgram, qtbot: QtBot
) -> None:
    go_to_used(editor, program)
    editor.stages.choose("second")
    editor.panel.entry.add(PAY)
    qtbot.waitUntil(lambda: editor.impact is not None and len(editor.impact.unfit) == 1)
    assert editor.impact is not None
    assert editor.impact.unfit[0].name == "韩立群"
    assert "1" in editor.bar._warning.text()


def test_publishing_asks_and_takes_over_what_is_checked(
    editor: ProcessEditor, program: TestProgram, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_to_used(editor, program)
    editor.stages.choose("first")
    editor.panel.limit.amount.setValue(2)
    qtbot.waitUntil(lambda: editor.impact is not None)
    asked: list[PublishDialog] = []

    def accept(dialog: PublishDialog) -> int:
        asked.append(dialog)
        assert len(dialog.takeover().positions) == 1
        return int(PublishDialog.DialogCode.Accepted)

    monkeypatch.setattr(PublishDialog, "exec", accept)
    editor.bar.publish.click()
    assert len(asked) == 1
    assert program.errors == []
    with program.workspace.reading() as session:
        process = session.get_one(Process, session.scalars(select(Position.process_id)).one())
        assert (process.edition, process.is_current) == (2, True)
        limit = session.scalars(
            select(Stage.limit_amount).where(Stage.process_id == process.id, Stage.code == "first")
        ).one()
        assert limit == 2
    assert editor.bar.publish.isHidden()
    program.undo()
    with program.workspace.reading() as session:
        assert session.get_one(Process, session.scalars(select(Position.process_id)).one()).edition == 1


def test_what_nobody_could_meet_is_told_and_shown(editor: ProcessEditor, qtbot: QtBot) -> None:
    editor.stages.choose("department")
    stage = editor.panel.stage
    assert stage is not None
    editor._on_edited(replace(stage, entry=(Rule(Condition.MEAN_AT_LEAST, need=350),)))
    editor.stages.choose("first")
    qtbot.waitUntil(lambda: editor.impact is not None)
    editor.bar.publish.click()
    assert editor.refusal.isVisible()
    assert editor.panel.stage is not None
    assert editor.panel.stage.code == "department"


def test_an_earlier_version_is_looked_at_and_begun_from(editor: ProcessEditor, program: TestProgram) -> None:
    editor.stages.choose("first")
    editor.panel.limit.amount.setValue(2)
    editor.bar.version_wanted.emit(1)
    assert not editor.bar.restore.isHidden()
    assert not editor.panel.limit.amount.isEnabled()
    assert editor.panel.limit.amount.value() == 5
    editor.bar.restore.click()
    kept = draft(program)
    assert kept is not None
    stage = kept.stage("first")
    assert stage is not None
    assert stage.limit == Limit(5, LimitUnit.WORKING_DAYS)
    assert editor.bar.restore.isHidden()


def test_one_stopped_by_the_draft_leads_to_the_profile(
    editor: ProcessEditor, program: TestProgram, qtbot: QtBot
) -> None:
    go_to_used(editor, program)
    editor.stages.choose("second")
    editor.panel.entry.add(PAY)
    qtbot.waitUntil(lambda: editor.impact is not None and bool(editor.impact.unfit))

    assert editor.impact is not None
    editor.people.open(unfit(editor.impact)[0])
    assert program.places[-1].page is PageName.CANDIDATE


def test_a_stage_is_dragged_elsewhere(editor: ProcessEditor, qtbot: QtBot) -> None:
    def codes() -> list[str]:
        return [stage.code for stage in editor.sheet.stages] if editor.sheet is not None else []

    before = codes()
    model = editor.stages.rows.model()
    assert model.moveRow(QModelIndex(), 2, QModelIndex(), 1)  # what a drop inside the list does
    qtbot.waitUntil(lambda: codes()[1] == before[2])
    assert codes() == [before[0], before[2], before[1], *before[3:]]


def test_a_position_that_stayed_goes_over_later(
    editor: ProcessEditor, program: TestProgram, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_to_used(editor, program)
    editor.stages.choose("first")
    editor.panel.limit.amount.setValue(2)
    assert editor.entry is not None
    assert editor.entry.draft is not None
    code, seen = editor.entry.code, editor.entry.draft.version
    with program.workspace.action("process.publish") as session:
        publishing.publish(session, code=code, seen=seen)
    editor.refresh()
    editor.bar._fill_menu()
    assert any("v2" in action.text() and action.text().endswith("…") for action in editor.bar._menu.actions())
    qtbot.waitUntil(lambda: editor.impact is not None and bool(editor.impact.positions))
    monkeypatch.setattr(PublishDialog, "exec", lambda _dialog: int(PublishDialog.DialogCode.Accepted))
    editor.bar.takeover_wanted.emit()
    with program.workspace.reading() as session:
        assert session.get_one(Process, session.scalars(select(Position.process_id)).one()).edition == 2


def test_people_of_a_lost_stage_are_put_into_the_one_before_it(
    editor: ProcessEditor, program: TestProgram, qtbot: QtBot
) -> None:
    go_to_used(editor, program)
    editor.stages.choose("second")
    qtbot.keyClick(editor.stages.rows, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: editor.impact is not None and bool(editor.impact.gone))
    assert editor.entry is not None
    assert editor.sheet is not None
    assert editor.impact is not None
    dialog = PublishDialog(editor.entry, editor.sheet, editor.impact, editor)
    assert dialog.takeover().stages == {"second": "first"}
    assert dialog.takeover().positions == frozenset()  # with a stage gone nobody goes over unasked
