"""The intake in the window: drop, look at the page, settle the doubts, take in, next."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from models.tables import Application, Candidate, IntakeItem
from models.values.keys import Key
from services import candidates, isolation
from services.intake.queue import Standing
from services.workspace import Workspace
from tests import factories
from tests.program import TestProgram
from tests.services.resumes import making
from views.common.document_pages import DrawnSheet, TextSheet
from views.common.lines import LINE_ROLE
from views.context import PageName, Place
from views.intake.drop import FileDrop, place_for
from views.intake.page import IntakePage

BROKEN = b"%PDF-1.4 broken"


@pytest.fixture(autouse=True, scope="module")
def workers() -> Iterator[None]:
    yield
    isolation.shared().stop()


@pytest.fixture
def files(tmp_path: Path) -> Path:
    home = tmp_path / "files"
    home.mkdir()
    (home / "1 周明远.pdf").write_bytes(making.pdf())
    doubtful = ["吴海燕", "电话：13800138000", "教育背景", "扬州大学 会计学 本科"]
    (home / "2 吴海燕.docx").write_bytes(making.word(doubtful))
    (home / "3 broken.pdf").write_bytes(BROKEN)
    return home


@pytest.fixture
def page(qtbot: QtBot, program: TestProgram) -> IntakePage:
    shown = IntakePage(program)
    qtbot.addWidget(shown.header)
    qtbot.addWidget(shown)
    shown.resize(1376, 816)
    shown.show()
    shown.show_place(Place(PageName.INTAKE))
    return shown


def office(workspace: Workspace) -> tuple[Key, Key]:
    with workspace.action("position.create") as session:
        return factories.position(session).id, factories.channel(session).id


def take_in(page: IntakePage, *paths: Path, position: Key | None = None) -> None:
    page.show_place(Place(PageName.INTAKE, key=position, params={"files": [str(path) for path in paths]}))
    page.refresh()


def names(page: IntakePage) -> list[str]:
    model = page._queue.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def texts(page: IntakePage) -> dict[str, str]:
    return {code: row.text() for code, row in page._fields.rows.items() if row.text()}


def test_an_empty_queue_says_what_to_do(page: IntakePage) -> None:
    assert page._stack.currentIndex() == 0
    assert not page._accept.isVisibleTo(page.header)
    assert [hint.keys for hint in page.hints()] == ["Ctrl O"]


def test_dropped_files_stand_in_the_queue_beside_their_page_and_fields(page: IntakePage, files: Path) -> None:
    take_in(page, files)

    assert names(page) == ["周明远", "吴海燕", "3 broken.pdf"]
    assert [line.standing for line in page._lines] == [Standing.READY, Standing.DOUBTFUL, Standing.FAILED]
    found = texts(page)
    assert (found["name"], found["phone"], found["company"]) == ("周明远", "13761230918", "苏州泽远精密机械有限公司")
    assert [stay.organisation for stay in page._fields.employment.stays()] == [
        "苏州泽远精密机械有限公司", "无锡恒川电子有限公司",
    ]  # fmt: skip
    (sheet,) = page._preview._sheets
    assert isinstance(sheet, DrawnSheet)
    QAbstractItemModelTester(page._queue.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_a_field_shows_its_place_and_a_box_leads_back_to_its_field(qtbot: QtBot, page: IntakePage, files: Path) -> None:
    take_in(page, files / "1 周明远.pdf")
    sheet = page._preview._sheets[0]
    page._fields.rows["phone"].editor.setFocus()
    qtbot.waitUntil(lambda: page._preview._active == "phone")
    rect = sheet.rect_of("phone")
    assert rect is not None
    assert rect.width() > 40
    box = sheet.rect_of("company")
    assert box is not None
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert page._fields.rows["company"].editor.hasFocus()
    qtbot.waitUntil(lambda: isinstance(sheet, DrawnSheet) and sheet._image is not None)


def test_the_next_doubt_is_one_key_away_and_enter_settles_it(qtbot: QtBot, page: IntakePage, files: Path) -> None:
    take_in(page, files / "2 吴海燕.docx")
    assert page._fields.doubtful() == ["phone"]
    page.next_doubt()
    phone = page._fields.rows["phone"].editor
    assert phone.hasFocus()
    qtbot.keyClicks(phone, "13912340567")
    assert page._fields.doubtful() == []
    qtbot.keyClick(phone, Qt.Key.Key_Return)  # no doubt is left: the file is taken in
    with page.program.workspace.reading() as session:  # type: ignore[attr-defined]
        person = session.scalars(select(Candidate)).one()
        assert [a.masked for a in candidates.addresses(session, person.id)] == ["139 **** 0567"]
    assert names(page) == []


def test_stepping_with_ctrl_held_moves_and_chooses_one_file(qtbot: QtBot, page: IntakePage, files: Path) -> None:
    take_in(page, files)
    qtbot.keyPress(page, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.ControlModifier
    page._queue.step(1)
    page._queue.step(1)
    only = page._queue.selected_keys()
    page.refresh()
    qtbot.keyRelease(page, Qt.Key.Key_Control)
    assert only == page._queue.selected_keys() == [page._queue.currentIndex().data(LINE_ROLE).key]
    assert page._queue.currentIndex().row() == 2

    page._queue.selectAll()
    page.refresh()  # another file was read meanwhile
    assert len(page._queue.selected_keys()) == 3


def test_take_in_goes_to_the_next_file_and_makes_an_application(
    qtbot: QtBot, page: IntakePage, files: Path, program: TestProgram
) -> None:
    position, channel = office(program.workspace)
    page.refresh()
    take_in(page, files, position=position)
    assert page._fields.position == position
    page.accept_current()
    assert page._fields._channel_row._note._error  # the source is asked for, nothing is written
    with program.workspace.reading() as session:
        assert session.scalar(select(func.count()).select_from(Candidate)) == 0
    page._fields._channel.setCurrentIndex(1)
    page.accept_current()

    assert names(page) == ["吴海燕", "3 broken.pdf"]
    assert texts(page)["name"] == "吴海燕"
    assert (page._fields.position, page._fields.channel) == (position, channel)  # as for the last one
    assert program.toasts[-1].endswith("周明远")
    with program.workspace.reading() as session:
        assert session.scalars(select(Application.position_id)).all() == [position]
    program.undo()
    qtbot.waitUntil(lambda: sorted(names(page)) == ["3 broken.pdf", "吴海燕", "周明远"])


def test_what_a_person_typed_wrong_is_said_at_its_field(page: IntakePage, files: Path) -> None:
    take_in(page, files / "1 周明远.pdf")
    row = page._fields.rows["phone"]
    row.editor.setText("1376123")  # type: ignore[union-attr]
    page.accept_current()
    assert row._note._error
    assert names(page) == ["周明远"]


def test_a_file_that_cannot_be_read_can_be_typed_from_scratch(page: IntakePage, files: Path) -> None:
    take_in(page, files / "3 broken.pdf")
    assert page._fields._banner.isVisibleTo(page)
    page._fields.rows["name"].editor.setText("许静")  # type: ignore[union-attr]
    page.accept_current()
    assert names(page) == []


def test_a_scan_shows_its_picture_and_says_that_it_has_no_text(page: IntakePage, tmp_path: Path) -> None:
    out = io.BytesIO()
    Image.new("RGB", (400, 560), "white").save(out, "PNG")
    (tmp_path / "scan.png").write_bytes(out.getvalue())
    take_in(page, tmp_path / "scan.png")
    assert page._lines[0].standing is Standing.NO_TEXT
    assert page._preview._banner.isVisibleTo(page)
    assert isinstance(page._preview._sheets[0], DrawnSheet)


def test_somebody_on_file_is_shown_and_f4_adds_to_them(page: IntakePage, files: Path, program: TestProgram) -> None:
    with program.workspace.action("candidate.create") as session:
        known = candidates.create(session, name="周明远", phones=["13761230918"])
    take_in(page, files / "1 周明远.pdf")
    assert page._lines[0].standing is Standing.KNOWN
    assert page._fields._like.isVisibleTo(page)
    page._fields.open_old()
    assert program.places[-1] == Place(PageName.CANDIDATE, known)
    page._fields.merge()
    with program.workspace.reading() as session:
        assert session.scalars(select(Candidate.id)).all() == [known]
        assert session.scalars(select(IntakeItem.state)).all() == ["accepted"]


def test_who_is_surely_on_file_is_not_taken_in_twice_without_a_word(
    page: IntakePage, files: Path, program: TestProgram
) -> None:
    with program.workspace.action("candidate.create") as session:
        candidates.create(session, name="周明远", phones=["13761230918"])
    take_in(page, files / "1 周明远.pdf")
    before = len(program.codes)
    page.accept_current()
    assert len(program.codes) == before
    assert page._fields._like._asked.isVisibleTo(page)
    page._fields.refuse()
    page.accept_current()
    with program.workspace.reading() as session:
        assert session.scalar(select(func.count()).select_from(Candidate)) == 2


def test_files_without_doubt_are_taken_in_at_once(page: IntakePage, tmp_path: Path, program: TestProgram) -> None:
    home = tmp_path / "files"
    home.mkdir()
    for number, name in enumerate(("周明远", "陈立新", "孙丽萍")):
        lines = [name, f"电话：1376123{4500 + number}", "教育背景", "扬州大学\t会计学\t本科"]
        (home / f"{name}.docx").write_bytes(making.word(lines))
    take_in(page, home)
    assert page._all_ready.isVisibleTo(page.header)
    page.accept_ready()
    assert names(page) == []
    with program.workspace.reading() as session:
        assert session.scalar(select(func.count()).select_from(Candidate)) == 3


def test_files_go_to_the_position_that_they_name_and_a_missing_source_is_said_at_its_field(
    page: IntakePage, tmp_path: Path, program: TestProgram
) -> None:
    with program.workspace.action("position.create") as session:
        wanted = factories.position(session).id
        factories.position(session, "电气工程师")
        factories.channel(session)
    home = tmp_path / "files"
    home.mkdir()
    for number, name in enumerate(("周明远", "陈立新")):
        lines = [name, f"电话：1376123{4500 + number}", "求职意向：车间主任", "教育背景", "扬州大学\t会计学\t本科"]
        (home / f"{name}.docx").write_bytes(making.word(lines))
    take_in(page, home)
    assert [line.position for line in page._lines] == ["车间主任（精益生产）"] * 2
    assert page._fields.position == wanted
    page.accept_ready()
    assert len(page._lines) == 2  # nobody said where they came from
    assert page._fields._channel.property("invalid")
    page._fields._channel.setCurrentIndex(1)
    page._fields._channel.activated.emit(1)
    page.accept_ready()
    with program.workspace.reading() as session:
        assert session.scalars(select(Application.position_id)).all() == [wanted, wanted]


def test_text_documents_are_laid_out_and_searched(page: IntakePage, files: Path) -> None:
    take_in(page, files / "2 吴海燕.docx")
    (sheet,) = page._preview._sheets
    assert isinstance(sheet, TextSheet)
    assert "扬州大学" in sheet.toPlainText()
    assert page._preview.find_words("扬州") == 1
    assert page._preview.find_words("没有的词") == 0
    width = sheet.width()
    page._preview._step_zoom(1)
    assert sheet.width() > width


def drop_event(
    kind: type, paths: list[str], at: QPoint = QPoint(50, 50)
) -> tuple[QDragEnterEvent | QDropEvent, QMimeData]:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    where = QPointF(at) if kind is QDropEvent else at
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return kind(where, Qt.DropAction.CopyAction, data, left, none), data


def test_files_may_be_dropped_anywhere_on_the_window(qtbot: QtBot, program: TestProgram, files: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(QLabel("board"))
    window.resize(600, 400)
    window.show()
    position, _ = office(program.workspace)
    drop = FileDrop(window, lambda: program, lambda: position)
    entering, kept = drop_event(QDragEnterEvent, [str(files)])
    drop.eventFilter(window, entering)
    assert entering.isAccepted()
    assert drop._veil.isVisible()
    dropped, kept_too = drop_event(QDropEvent, [str(files)])
    drop.eventFilter(window, dropped)
    assert not drop._veil.isVisible()
    assert program.places[-1] == Place(PageName.INTAKE, key=position, params={"files": [str(files)]})
    assert kept.hasUrls()
    assert kept_too.hasUrls()


def test_a_workbook_goes_to_the_ledger_import() -> None:
    assert place_for(["/x/台账.xlsx"]).page is PageName.LEDGER_IMPORT
    assert place_for(["/x/a.xlsx", "/x/b.pdf"]).page is PageName.INTAKE


def test_the_dictionary_says_beside_each_field_what_it_means(page: IntakePage) -> None:
    page.refresh()
    rows = page._fields.rows
    for code in ("city", "experience", "expected_salary"):
        assert rows[code]._label.toolTip(), code
    assert page._fields._channel_row._label.toolTip()
