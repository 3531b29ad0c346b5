"""表单收发 in the window: what came back is looked at, submitted or thrown away; forms go out; drops find their way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from models.tables import Evaluation, Packet, ReturnedForm
from models.values import clock
from models.values.enums import PacketState
from services.intake import receive, watching
from services.intake.receive import Received
from services.packets import issue
from services.progress import Quiet
from services.use_cases import UseCase
from tests import scenes
from tests.program import TestProgram, _Desk
from tests.scenes import NOW, Scene
from tests.services.packets.forms_out import filled, places, sent, whole
from tests.services.packets.test_replies import answered
from views.context import PageName, Place
from views.evaluation.page import EvaluationPage
from views.packets.page import DONE, OUT, RETURNED, PacketsPage


@pytest.fixture
def scene(program: TestProgram) -> Iterator[Scene]:
    with clock.frozen(NOW):
        yield scenes.first_interview(program.workspace)


@pytest.fixture
def page(qtbot: QtBot, program: TestProgram, scene: Scene) -> PacketsPage:
    del scene
    made = PacketsPage(program)
    qtbot.addWidget(made)
    made.resize(1300, 700)
    made.show()
    made.show_place(Place(PageName.PACKETS))
    return made


def form_back(scene: Scene, folder: Path, name: str = "陈国栋") -> Path:
    path = sent(scene, folder, name)[0]
    path.write_bytes(filled(path.read_bytes(), places(scene.workspace, path.stem.split("_")[3]), whole(scene.form)))
    return path


def test_a_returned_file_is_looked_at_and_submitted_from_the_page(
    page: PacketsPage, scene: Scene, program: TestProgram, tmp_path: Path
) -> None:
    page.show_place(Place(PageName.PACKETS, view=RETURNED, params={"files": [str(form_back(scene, tmp_path))]}))
    page.refresh()
    assert [landing.candidate_name for landing in page.landing_model.rows] == ["韩立群"]
    assert page.landing_panel.land.isVisible()
    page.land()
    assert page.landing_model.rows == () or list(page.landing_model.rows) == []
    assert program.toasts[-1].count("陈国栋")
    page.parts.choose(DONE)
    page.refresh()
    assert [row.state for row in page.sent_model.rows] == [PacketState.LANDED]


def test_a_refused_one_cannot_be_submitted_and_is_thrown_away_with_undo(
    page: PacketsPage, scene: Scene, program: TestProgram, tmp_path: Path
) -> None:
    path = sent(scene, tmp_path)[0]
    page.show_place(Place(PageName.PACKETS, view=RETURNED, params={"files": [str(path)]}))
    page.refresh()
    assert page.landing_model.rows[0].refusal is not None
    assert not page.landing_panel.land.isVisible()
    page.land()
    with scene.workspace.reading() as session:
        assert session.scalar(select(func.count()).select_from(Evaluation)) == 0
    page.landing_panel.dropped.emit()
    assert not page.landing_model.rows
    program.undo()
    page.refresh()
    assert len(page.landing_model.rows) == 1


def test_a_pasted_reply_joins_the_list(page: PacketsPage, scene: Scene) -> None:
    with scene.workspace.action(UseCase.PACKET_ISSUE) as session:
        out = issue.as_text(session, assignment=scene.parts["许静"], language="zh")
    QGuiApplication.clipboard().setText(answered(out.text, *["4"] * len(scene.form.dimensions)))
    popover = page.paste()
    popover.go.click()
    assert [landing.person_name for landing in page.landing_model.rows] == ["许静"]
    page.land()
    with scene.workspace.reading() as session:
        assert session.scalars(select(Evaluation.author_id)).one() == scene.people["许静"]


def test_forms_that_are_out_are_withdrawn_with_undo(
    page: PacketsPage, scene: Scene, tmp_path: Path, program: TestProgram
) -> None:
    sent(scene, tmp_path, "陈国栋", "许静")
    page.show_place(Place(PageName.PACKETS, view=OUT))
    page.refresh()
    assert len(page.sent_model.rows) == 2
    page.sent_panel.asked.emit("withdraw")
    page.refresh()
    assert len(page.sent_model.rows) == 1
    program.undo()
    page.refresh()
    assert len(page.sent_model.rows) == 2


def test_files_of_any_room_find_their_way(page: PacketsPage, scene: Scene, tmp_path: Path) -> None:
    """The intake, a watched folder and a mail bring forms to the same list."""
    import zipfile
    from email.message import EmailMessage

    one, two, three = (form_back(scene, tmp_path / name, name) for name in ("陈国栋", "许静", "刘思远"))
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@mail.example", "b@mail.example", "评价"
    mail.set_content("见附件")
    mail.add_attachment(two.read_bytes(), maintype="application", subtype="octet-stream", filename=two.name)
    eml, packed = tmp_path / "回复.eml", tmp_path / "打包.zip"
    eml.write_bytes(bytes(mail))
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(three, three.name)
    desk = _Desk(scene.workspace)
    assert receive.receive(desk, Quiet(), paths=[str(one), str(eml)]).forms == 2
    taken: Received = watching.take_in(desk, Quiet(), sights=watching.look([str(packed)]) or [_sight(packed)])
    assert taken.forms == 1
    page.refresh()
    assert {landing.person_name for landing in page.landing_model.rows} == {"陈国栋", "许静", "刘思远"}
    assert {landing.refusal for landing in page.landing_model.rows} == {None}
    with scene.workspace.reading() as session:
        assert session.scalar(select(func.count()).select_from(ReturnedForm)) == 3


def _sight(path: Path) -> watching.Sight:
    state = path.stat()
    return watching.Sight(str(path), state.st_size, state.st_mtime_ns)


def test_the_evaluation_page_tells_how_it_came(
    qtbot: QtBot, page: PacketsPage, scene: Scene, program: TestProgram, tmp_path: Path
) -> None:
    page.show_place(Place(PageName.PACKETS, view=RETURNED, params={"files": [str(form_back(scene, tmp_path))]}))
    page.refresh()
    page.land()
    with scene.workspace.reading() as session:
        code = session.scalars(select(Packet.code)).one()
    evaluation = EvaluationPage(program)
    qtbot.addWidget(evaluation)
    evaluation.show_place(Place(PageName.EVALUATION, scene.parts["陈国栋"]))
    from PySide6.QtWidgets import QLabel

    assert any(code in line.text() for line in evaluation.findChildren(QLabel))


def test_a_form_dropped_on_a_profile_or_the_ledger_import_leads_to_the_forms(
    qtbot: QtBot, page: PacketsPage, scene: Scene, program: TestProgram, tmp_path: Path
) -> None:
    """Wherever it is dropped: never an attachment that shows scores, never a ledger."""
    from PySide6.QtWidgets import QWidget

    from models.tables import Document
    from views.candidate.files import CandidateFiles
    from views.ledger_import.page import LedgerImportPage

    back = form_back(scene, tmp_path)
    owner = QWidget()
    qtbot.addWidget(owner)
    CandidateFiles(program, owner).add([str(back)])
    assert program.places[-1].page is PageName.PACKETS
    program.places.clear()
    ledger = LedgerImportPage(program)
    qtbot.addWidget(ledger)
    ledger.start.chosen.emit(back)
    assert program.places[-1] == Place(PageName.PACKETS, view="returned", params={"files": [str(back)]})
    with scene.workspace.reading() as session:
        assert session.scalar(select(func.count()).select_from(Document)) == 0


def test_whose_forms_go_out_is_chosen_and_they_are_written_to_a_folder(
    qtbot: QtBot, page: PacketsPage, scene: Scene, program: TestProgram, tmp_path: Path
) -> None:
    from services.packets import listing
    from views.packets.choose_popover import ChoosePopover

    with scene.workspace.reading() as session:
        parts = listing.due(session)
    assert {part.person_name for part in parts} == {"陈国栋", "许静", "刘思远"}
    popover = ChoosePopover(page, parts)
    qtbot.addWidget(popover)
    assert len(popover.chosen()) == 3  # today's, and none sent yet
    popover.save_wanted.connect(lambda keys: page.desk.save_to(keys, str(tmp_path)))
    popover.save.click()
    assert len(list(tmp_path.glob("*.xlsx"))) == 3
    page.desk.copy_text(scene.parts["陈国栋"])
    assert "编号" in QGuiApplication.clipboard().text() or "Number" in QGuiApplication.clipboard().text()
    with scene.workspace.reading() as session:
        states = [row.state for row in listing.sent(session)]
        assert [part.is_out for part in listing.due(session)] == [True, True, True]
    assert (states.count(PacketState.OUT), states.count(PacketState.WITHDRAWN)) == (3, 1)
