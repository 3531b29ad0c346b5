"""满意度 in the insights: the figure with its n, the comments, the acts of a survey, its questions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from models.tables import Interview, Message, Person, Survey, SurveyAnswer
from models.values import clock
from models.values.enums import InterviewState
from services import documents, interview_states
from services.insights.scope import Scope
from services.outbox import letters
from services.surveys import answers, forms, tables
from services.surveys.forms import Audience, Node
from services.use_cases import UseCase
from tests import scenes
from tests.program import TestProgram
from tests.scenes import NOW
from tests.services.packets.forms_out import filled, places
from views.common.wording import today
from views.context import PageName, Place
from views.packets.page import RETURNED, PacketsPage
from views.surveys.desk import SatisfactionDesk


@pytest.fixture
def desk(qtbot: QtBot, program: TestProgram) -> Iterator[SatisfactionDesk]:
    from PySide6.QtWidgets import QWidget

    with clock.frozen(NOW):
        scenes.first_interview(program.workspace)
        owner = QWidget()
        qtbot.addWidget(owner)
        made = SatisfactionDesk(program, owner)
        qtbot.addWidget(made.tab)
        made.ask(Scope.last_days(90, today()))
        yield made


def survey(program: TestProgram, audience: Audience = Audience.CANDIDATE) -> forms.Form:
    with program.workspace.reading() as session:
        return next(form for form in forms.surveys(session) if form.audience is audience)


def words(desk: SatisfactionDesk) -> str:
    return "\n".join(line.text() for line in desk.tab.findChildren(QLabel) if not line.isHidden())


def test_the_figure_says_its_n_and_that_few_answers_conclude_nothing(
    desk: SatisfactionDesk, program: TestProgram
) -> None:
    form = survey(program)
    for points, comment in ((5, "很好"), (2, "等太久")):
        with program.workspace.action(UseCase.SURVEY_ANSWER) as session:
            given: dict[str, int | str] = {"clear": points, "comment": comment}
            answers.keep(session, survey=form.key, answers=given, way="kiosk", at=NOW - timedelta(days=3))
    desk.ask(Scope.last_days(90, today()))
    said = desk.tab.headline.text()
    assert "50%" in said
    assert "n = 2" in said
    assert "等太久" in words(desk)
    desk.tab.audiences.choose(Audience.DEPARTMENT.value)
    desk.tab.picked.emit()
    assert "50%" not in desk.tab.headline.text()


def test_a_table_is_taken_in_from_the_tab_and_undone(
    desk: SatisfactionDesk, program: TestProgram, tmp_path: Path
) -> None:
    form = survey(program, Audience.DEPARTMENT)
    path = tmp_path / "回答.xlsx"
    path.write_bytes(tables.write_empty(form, "zh"))
    book = openpyxl.load_workbook(path)
    book.worksheets[0].append([5, 5, 4, 4, "可以"])
    book.save(path)
    desk.take_in(form, str(path))
    with program.workspace.reading() as session:
        assert session.scalar(select(func.count()).select_from(SurveyAnswer)) == 1


def test_questions_are_edited_and_a_forbidden_one_is_refused_in_place(
    desk: SatisfactionDesk, program: TestProgram
) -> None:
    editor = desk.edit(survey(program))
    editor._add(None)
    editor.rows[-1].words.setText("你结婚了吗？打算要孩子吗？")
    editor.keep.click()
    assert editor.said.text()
    editor.rows[-1].words.setText("前台接待怎么样？")
    editor.keep.click()
    with program.workspace.reading() as session:
        row = session.scalars(select(Survey).where(Survey.code == "candidate_interview")).one()
        questions = forms.form_of(row).questions
    assert questions[-1].words.zh == "前台接待怎么样？"
    assert questions[0].words.en.startswith("Were time")
    program.undo()
    with program.workspace.reading() as session:
        row = session.scalars(select(Survey).where(Survey.code == "candidate_interview")).one()
        assert len(forms.form_of(row).questions) == len(questions) - 1


def test_a_survey_is_switched_on_for_a_moment_and_its_form_counts_from_the_window(
    desk: SatisfactionDesk, program: TestProgram, qtbot: QtBot, tmp_path: Path
) -> None:
    editor = desk.edit(survey(program))
    editor.anonymous.setChecked(False)
    editor.nodes[Node.INTERVIEWED].setChecked(True)
    editor.keep.click()
    with program.workspace.action("interview.state") as session:
        row = session.scalars(select(Interview)).one()
        interview_states.set_state(session, interview=row.id, state=InterviewState.HELD, seen=row.version)
    with program.workspace.action("message.send") as session:
        message = session.scalars(select(Message).where(Message.event == "survey")).one()
        letters.mark_sent(session, letters=[letters.Seen(message.id, message.version)])
        assert message.attachments
        data = documents.bytes_of(session, message.attachments[0]["sha256"])
    where = places(program.workspace)
    path = tmp_path / "问卷.xlsx"
    path.write_bytes(filled(data, where, dict.fromkeys(where, 4)))
    page = PacketsPage(program)
    qtbot.addWidget(page)

    def dropped() -> None:
        page.show_place(Place(PageName.PACKETS, view=RETURNED, params={"files": [str(path)]}))
        job = program.jobs[-1]
        job.finished.emit(job.result)

    dropped()
    assert "1" in program.toasts[-1]
    assert not page.landing_model.rows, "nobody need look at an opinion before it counts"
    dropped()
    assert len(page.landing_model.rows) == 1
    assert page.landing_panel.land.isHidden()
    desk.ask(Scope.last_days(90, today() + timedelta(days=1)))
    assert "1" in desk.tab.response.text()
    assert not desk.tab.response.isHidden()


def test_forms_for_departments_are_written_into_a_folder(
    desk: SatisfactionDesk, program: TestProgram, tmp_path: Path
) -> None:
    with program.workspace.action("person.edit") as session:
        for person in session.scalars(select(Person).where(Person.name == "陈国栋")):
            person.roles = ["hiring_manager"]
    folder = tmp_path / "out"
    folder.mkdir()
    desk.write_forms(survey(program, Audience.DEPARTMENT), str(folder))
    job = program.jobs[-1]
    job.finished.emit(job.result)
    assert len(list(folder.glob("*.xlsx"))) == 1
    assert "1" in program.toasts[-1]
