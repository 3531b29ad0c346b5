"""The first day of an office with the program, in the real window: from nothing to an evaluation and a funnel."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.bootstrap import Root
from models.tables import (
    Application,
    Assignment,
    Candidate,
    Evaluation,
    Interview,
    Position,
    PositionTemplate,
    Stage,
    Stay,
)
from models.values import clock
from models.values.enums import EvaluationState
from models.values.keys import Key
from services import interviews
from services.use_cases import UseCase
from tests.services.resumes import making
from views.candidate.page import CandidatePage
from views.context import PageName, Place
from views.evaluation.page import EvaluationPage
from views.insights.page import InsightsPage
from views.intake.drop import FileDrop
from views.intake.page import IntakePage
from views.ledger_import.page import LedgerImportPage
from views.positions.page import PositionsPage

PASSPHRASE = "correct horse battery"
TITLE = "装配工（二期）"
NAMES = ["曹永强", "王海波", "郑伟明", "沈佳怡", "罗建军", "蒋雪琴", "陆文斌", "何秀兰"]


def ledger() -> str:
    """Eight people of the last days, as an office would have written them down."""
    rows = ["序号,姓名,手机号,应聘职位,渠道,投递日期,初试结果"]
    for n, name in enumerate(NAMES):
        day = clock.now().date() - timedelta(days=n + 3)
        rows.append(f"{n},{name},1390000{n:04d},{TITLE},BOSS直聘,{day},{'通过' if n % 2 else '未通过'}")
    return "\n".join(rows)


class Desk:
    """A person at the window: looks, clicks, types, drops."""

    def __init__(self, qtbot: QtBot, root: Root) -> None:
        self._qtbot, self.root = qtbot, root

    def wait(self, until: Callable[[], object], seconds: float = 30) -> None:
        self._qtbot.waitUntil(lambda: bool(until()), timeout=round(seconds * 1000))

    def settle(self) -> None:
        program = self.root.program
        assert program is not None
        self.wait(lambda: program.operations.is_idle and not program.jobs.running)

    def click(self, parent: QWidget, words: str) -> None:
        found = [b for b in parent.findChildren(QAbstractButton) if b.text() == words and b.isVisibleTo(parent)]
        assert found, f"no {words!r} among {[b.text() for b in parent.findChildren(QAbstractButton) if b.isVisible()]}"
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)

    def fill(self, parent: QWidget, *words: str) -> None:
        fields = [field for field in parent.findChildren(QLineEdit) if field.isVisibleTo(parent)]
        for field, each in zip(fields, words, strict=True):
            field.clear()
            typed = QInputMethodEvent()  # as a Chinese input method hands it over
            typed.setCommitString(each)
            QApplication.sendEvent(field, typed)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.root.window, key, modifier)

    def drop(self, *paths: Path) -> None:
        self.wait(lambda: self.root.window.findChild(FileDrop))  # dropped files are taken after the first page
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(self.root.window, QDragEnterEvent(QPoint(300, 300), copy, data, left, none))
        QApplication.sendEvent(self.root.window, QDropEvent(QPointF(300, 300), copy, data, left, none))

    def go(self, page: PageName, key: Key | None = None) -> QWidget:
        self.root.window.go(Place(page, key))
        self.settle()
        shown = self.root.window.page
        assert shown is not None
        assert shown.name is page
        return shown

    def ask(self, question: Callable[[Session], object]) -> object:
        assert self.root.opened is not None
        with self.root.opened.workspace.reading() as session:
            return question(session)

    def count(self, table: type) -> int:
        found = self.ask(lambda session: session.scalar(select(func.count()).select_from(table)))
        assert isinstance(found, int)
        return found


@pytest.fixture
def desk(qtbot: QtBot, root: Root) -> Desk:
    return Desk(qtbot, root)


def first_run(desk: Desk) -> None:
    """Name, passphrase, recovery key typed back, process."""
    desk.root.begin(argparse.Namespace(command="open", workspace=None, language=None))
    gate = desk.root.gate
    desk.wait(lambda: gate.step is not None)
    desk.fill(gate, "衡岳精密", "林晓雯")
    desk.click(gate, "Next")
    desk.fill(gate, PASSPHRASE, PASSPHRASE)
    desk.click(gate, "Next")
    shown = gate.first_run.answers.recovery_key
    desk.click(gate, "I have it on paper")
    desk.fill(gate, *(shown.split("-")[group] for group in gate.first_run.answers.asked))
    desk.click(gate, "Next")
    desk.click(gate, "Make the workspace")
    desk.wait(lambda: any(b.text() == "Import a ledger" for b in gate.findChildren(QAbstractButton) if b.isVisible()))
    desk.click(gate, "Import a ledger")
    desk.wait(lambda: desk.root.program is not None and desk.root.window.isVisible())
    desk.settle()


def open_position(desk: Desk) -> Key:
    page = desk.go(PageName.POSITIONS)
    assert isinstance(page, PositionsPage)
    template = desk.ask(
        lambda s: s.scalars(select(PositionTemplate.id).where(PositionTemplate.code == "assembler")).one()
    )
    assert isinstance(template, Key)
    page.begin_new(template)
    desk.settle()
    form = page._desk.form
    form._title.setText(TITLE)
    form.submit()
    desk.wait(lambda: desk.count(Position) == 1)
    found = desk.ask(lambda session: session.scalars(select(Position.id)).one())
    assert isinstance(found, Key)
    return found


def import_ledger(desk: Desk, folder: Path) -> None:
    path = folder / "面试台账.csv"
    path.write_text(ledger(), encoding="gb18030")
    desk.drop(path)
    page = desk.root.window.page
    assert isinstance(page, LedgerImportPage)
    desk.wait(lambda: page.mapping.isVisible())
    desk.settle()
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: page.report.isVisible())
    desk.settle()
    assert page.aftermath.current is not None
    report = page.aftermath.current[1]
    assert (report.rows, report.created) == (len(NAMES), len(NAMES))
    assert all(check.is_equal for check in report.checks)


def take_in_resumes(desk: Desk, folder: Path, position: Key) -> None:
    names = ["邓志成", "宋振华", "冯凯"]
    for n, name in enumerate(names):
        lines = [
            name,
            f"电话：1376120{n:04d}",
            f"邮箱：a{n}@example.com",
            "教育背景",
            "2014.09-2018.06\t扬州大学\t机械\t本科",
        ]
        (folder / f"{name}.docx").write_bytes(making.word(lines))
    before = desk.count(Application)
    desk.go(PageName.BOARD, position)
    desk.drop(*(folder / f"{name}.docx" for name in names))
    page = desk.root.window.page
    assert isinstance(page, IntakePage)
    desk.wait(lambda: len(page._lines) == len(names), 60)
    desk.settle()
    for left in range(len(names), 0, -1):
        desk.wait(lambda: page._fields.review is not None)
        page._fields._channel.setCurrentIndex(1)
        page.accept_current()
        desk.wait(partial(lambda count: len(page._lines) == count, left - 1))
        desk.settle()
    assert desk.count(Application) == before + len(names)


def move_on_board(desk: Desk, position: Key) -> Key:
    """A digit moves the focused card, Ctrl+Z brings it back, the digit moves it again: that application."""
    desk.go(PageName.BOARD, position)

    def stages() -> list[tuple[Key, int]]:
        query = (
            select(Application.id, Stage.rank).join(Stage, Stage.id == Application.stage_id).order_by(Application.id)
        )
        found = desk.ask(lambda session: [tuple(row) for row in session.execute(query)])
        assert isinstance(found, list)
        return found

    desk.press(Qt.Key.Key_H)  # to the first lane, where the résumés are
    before = stages()
    desk.press(Qt.Key.Key_2)
    desk.wait(lambda: stages() != before)
    desk.settle()
    moved = stages()
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: stages() == before)
    desk.settle()
    desk.press(Qt.Key.Key_2)
    desk.wait(lambda: stages() != before)
    desk.settle()
    ((application, _),) = set(moved) - set(before)
    return application


def read_profile(desk: Desk) -> None:
    """Enter on the focused card opens its person; Esc leads back to the board."""
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    page = desk.root.window.page
    assert isinstance(page, CandidatePage)
    names = desk.ask(lambda session: set(session.scalars(select(Candidate.name))))
    assert isinstance(names, set)
    assert any(name in page.title() for name in names)
    desk.press(Qt.Key.Key_Escape)
    desk.wait(lambda: desk.root.window.page is not None and desk.root.window.page.name is PageName.BOARD)
    desk.settle()


def see_funnel(desk: Desk, applications: int) -> None:
    desk.wait(lambda: desk.count(Stay) >= applications)
    page = desk.go(PageName.INSIGHTS)
    assert isinstance(page, InsightsPage)
    labels = page.findChildren(QLabel)
    desk.wait(lambda: any(label.text().startswith(f"{applications} applications") for label in labels))


def evaluate(desk: Desk, application: Key) -> None:
    program = desk.root.program
    assert program is not None
    me, began = program.me.person, clock.now() - timedelta(hours=1)

    def plan(session: Session) -> object:
        return interviews.plan(
            session, application=application, starts_at=began, ends_at=began + timedelta(minutes=30), interviewers=[me]
        )

    program.run(plan, code=UseCase.INTERVIEW_PLAN)
    desk.wait(lambda: desk.count(Interview) == 1)
    assignment = desk.ask(lambda session: session.scalars(select(Assignment.id)).one())
    assert isinstance(assignment, Key)
    page = desk.go(PageName.EVALUATION, assignment)
    assert isinstance(page, EvaluationPage)
    for _ in page.form._rows:
        desk.press(Qt.Key.Key_4)
        desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_2)  # of the four conclusions: recommended
    desk.click(page, "No clear risk")
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_Return)  # it cannot be undone, so it asks
    desk.wait(lambda: desk.ask(lambda s: s.scalars(select(Evaluation.state)).all()) == [EvaluationState.SUBMITTED])


@pytest.mark.timeout(240)
def test_from_an_empty_computer_to_a_signed_evaluation_and_a_funnel(desk: Desk, tmp_path: Path) -> None:
    began = time.monotonic()
    first_run(desk)
    position = open_position(desk)
    import_ledger(desk, tmp_path)
    take_in_resumes(desk, tmp_path, position)
    assert desk.count(Candidate) == len(NAMES) + 3
    application = move_on_board(desk, position)
    read_profile(desk)
    evaluate(desk, application)
    see_funnel(desk, len(NAMES))  # those who came today count from tomorrow on
    assert time.monotonic() - began < 200
