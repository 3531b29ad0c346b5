"""The locked screen: a visitor fills in one form, and nothing else of the workspace can be reached."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from desktop.main_window import MainWindow
from models.tables import Application, Candidate, Consent, Evaluation, FormDraft, Survey, SurveyAnswer
from models.values import clock
from services import kiosk
from services.errors import AppError
from services.kiosk import Screen, Shown, Tried
from services.surveys import forms
from services.use_cases import UseCase
from services.workspace import Workspace
from tests import scenes
from tests.program import TestProgram
from tests.scenes import NOW, Scene
from views.kiosk.evaluation_form import EvaluationForm
from views.kiosk.registration_form import RegistrationForm
from views.kiosk.start import KioskDesk, form_for, stand
from views.kiosk.survey_form import SurveyForm
from views.kiosk.window import KioskWindow, current


@pytest.fixture
def scene(program: TestProgram) -> Iterator[Scene]:
    with clock.frozen(NOW):
        made = scenes.first_interview(program.workspace)
        with program.workspace.action(UseCase.SETTINGS) as session:
            kiosk.set_pin(session, person=program.me.person, pin="294817")
            forms.seed(session)
        yield made
        window = current()
        if window is not None:
            window.dismiss()


def locked(qtbot: QtBot, program: TestProgram, shown: Shown) -> tuple[KioskWindow, MainWindow]:
    main = MainWindow()
    qtbot.addWidget(main)
    main.show()
    program.keep(lambda session: kiosk.begin(session, shown=shown))
    window = stand(program, main, shown)
    assert window is not None
    return window, main


def leave(window: KioskWindow, secret: str) -> None:
    window.ask()
    window.unlock.field.setText(secret)
    window.unlock.attempt()


def test_a_visitor_registers_with_consent_that_was_not_ticked_beforehand(
    qtbot: QtBot, program: TestProgram, scene: Scene
) -> None:
    window, _main = locked(qtbot, program, Shown(Screen.REGISTRATION))
    form = window.form
    assert isinstance(form, RegistrationForm)
    assert not form.agrees.isChecked()
    assert not form.keeps.isChecked()
    form.fields["name"].setText("孔晓晨")
    form.fields["phone"].setText("13900001234")
    form.position.setCurrentIndex(1)
    form.degree.setCurrentIndex(4)
    window.save()
    window.send.click()
    assert window.missing.text()
    with scene.workspace.reading() as session:
        assert session.scalar(select(func.count()).where(Candidate.name == "孔晓晨")) == 0
    form.agrees.setChecked(True)
    window.send.click()
    with scene.workspace.reading() as session:
        person = session.scalars(select(Candidate).where(Candidate.name == "孔晓晨")).one()
        consent = session.scalars(select(Consent).where(Consent.candidate_id == person.id)).one()
        assert (consent.purpose, consent.state) == ("recruiting", "given")
        assert person.degree is not None
        applied = select(func.count()).where(Application.candidate_id == person.id)
        assert session.scalar(applied) == 1
    window.next_visitor()
    assert form.fields["name"].text() == ""
    assert not form.agrees.isChecked()


def test_nothing_leads_out_but_the_pin(qtbot: QtBot, program: TestProgram, scene: Scene) -> None:
    QGuiApplication.clipboard().setText("候选人的手机号")
    window, main = locked(qtbot, program, Shown(Screen.REGISTRATION))
    assert not main.isVisible()
    assert QGuiApplication.clipboard().text() == ""
    for key, held in (
        (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
    ):
        QTest.keyClick(window, key, held)
    assert program.places == []
    field = window.findChildren(QLineEdit)[0]
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(3, 3), field.mapToGlobal(QPoint(3, 3)))
    QApplication.sendEvent(field, menu)
    assert QApplication.activePopupWidget() is None
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/x.xlsx")])
    drop = QDropEvent(
        QPoint(3, 3).toPointF(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier, QEvent.Type.Drop,
    )  # fmt: skip
    QApplication.sendEvent(field, drop)
    assert field.text() == ""
    close = QCloseEvent()
    QApplication.sendEvent(window, close)
    assert not close.isAccepted()
    main.show()
    assert not main.isVisible()
    assert current() is window
    leave(window, "000000")
    assert current() is window
    leave(window, "294817")
    assert current() is None
    assert main.isVisible()
    with scene.workspace.reading() as session:
        assert kiosk.standing(session) is None


def test_an_interviewer_fills_in_and_never_sees_the_others(qtbot: QtBot, program: TestProgram, scene: Scene) -> None:
    scene.evaluate("许静", sentence="不该看见的话")
    window, _main = locked(qtbot, program, Shown(Screen.EVALUATION, scene.parts["陈国栋"]))
    form = window.form
    assert isinstance(form, EvaluationForm)
    assert "韩立群" in window.headline.text()
    form.form.fill(scenes.filled_in(scene.form))
    form.changed.emit()
    window.save()
    with scene.workspace.reading() as session:
        from models.tables import EvaluationDraft

        assert session.get(EvaluationDraft, scene.parts["陈国栋"]) is not None
    window.send.click()
    with scene.workspace.reading() as session:
        assert session.scalar(select(func.count()).select_from(Evaluation)) == 2
    from PySide6.QtWidgets import QLabel

    assert not any("不该看见的话" in line.text() for line in window.findChildren(QLabel))


def test_a_survey_names_nobody_and_keeps_the_day_alone(qtbot: QtBot, program: TestProgram, scene: Scene) -> None:
    with scene.workspace.reading() as session:
        key = session.scalars(select(Survey.id).where(Survey.code == "candidate_interview")).one()
    window, _main = locked(qtbot, program, Shown(Screen.SURVEY, key, scene.application))
    form = window.form
    assert isinstance(form, SurveyForm)
    window.send.click()
    assert window.missing.text()
    for bar in form.scales.values():
        bar.set_points(4)
    form.texts["comment"].setPlainText("等得有点久")
    window.send.click()
    with scene.workspace.reading() as session:
        row = session.scalars(select(SurveyAnswer)).one()
        assert (row.candidate_id, row.application_id, row.person_id, row.position_id) == (None, None, None, None)
        assert (row.score_hundredths, row.comment) == (400, "等得有点久")
        assert (row.at.hour, row.at.minute) == (0, 0)


def test_what_was_typed_comes_back_after_a_crash_to_the_same_locked_screen(
    qtbot: QtBot, program: TestProgram, scene: Scene
) -> None:
    window, _main = locked(qtbot, program, Shown(Screen.REGISTRATION))
    form = window.form
    assert isinstance(form, RegistrationForm)
    form.fields["name"].setText("孔晓晨")
    form.agrees.setChecked(True)
    window.save()
    window.dismiss()  # as after the program was killed: the drafts stand
    with scene.workspace.reading() as session:
        standing, typed = kiosk.standing(session), kiosk.typed(session)
    assert standing == Shown(Screen.REGISTRATION)
    main = QWidget()
    qtbot.addWidget(main)
    again = stand(program, main, standing, typed)
    assert again is not None
    assert isinstance(again.form, RegistrationForm)
    assert again.form.fields["name"].text() == "孔晓晨"
    assert not again.form.agrees.isChecked()


def test_without_a_way_back_a_pin_is_asked_for_first(qtbot: QtBot, program: TestProgram, scene: Scene) -> None:
    with scene.workspace.action(UseCase.SETTINGS) as session:
        kiosk.set_pin(session, person=program.me.person, pin="")
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    desk = KioskDesk(program, page)
    desk.open(Shown(Screen.REGISTRATION))
    assert current() is None
    desk._keep_pin("503118")
    assert current() is not None
    leave(current(), "503118")  # type: ignore[arg-type]
    assert current() is None


# The service


def test_wrong_pins_make_the_next_try_wait_longer_and_longer(workspace: Workspace) -> None:
    me = workspace.person
    assert me is not None
    with workspace.action(UseCase.SETTINGS) as session:
        kiosk.set_pin(session, person=me, pin="294817")

    def tried(secret: str) -> Tried:
        with workspace.deriving() as session:
            return kiosk.leave(session, secret=secret, person=me)

    with clock.frozen(NOW):
        with workspace.deriving() as session:
            kiosk.begin(session, shown=Shown(Screen.REGISTRATION))
        assert [tried("1111").wait, tried("1112").wait] == [timedelta(), timedelta()]
        assert tried("1113").wait == timedelta(seconds=30)
        assert not tried("294817").is_right, "even the right one waits"
    with clock.frozen(NOW + timedelta(seconds=31)):
        assert tried("1114").wait == timedelta(seconds=60)
    with clock.frozen(NOW - timedelta(days=3)):
        assert tried("294817").wait <= timedelta(minutes=15), "a clock that was set back does not lock for days"
    with clock.frozen(NOW - timedelta(days=3) + timedelta(minutes=16)):
        assert tried("294817").is_right
    with workspace.reading() as session:
        assert session.scalar(select(func.count()).select_from(FormDraft)) == 0


@pytest.mark.parametrize("pin", ["123", "1111", "1234", "987654", "12a4", "1234567890123"])
def test_pins_that_are_guessed_at_once_are_refused(workspace: Workspace, pin: str) -> None:
    me = workspace.person
    assert me is not None
    with pytest.raises(AppError, match=r"kiosk\.pin"), workspace.action(UseCase.SETTINGS) as session:
        kiosk.set_pin(session, person=me, pin=pin)


def test_a_screen_without_its_form_is_not_shown(program: TestProgram) -> None:
    assert form_for(program, Shown(Screen.SURVEY)) is None
