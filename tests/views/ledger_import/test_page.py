"""The import in the window: a file dropped, columns corrected, gaps shown, imported, proved, taken back."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QMenu
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from models.tables import Application, Candidate, MappingProfile
from models.values import clock
from models.values.enums import Degree
from services import isolation, templates
from services.errors import AppError
from services.insights.behind import Figure, Question
from services.ledgers import importing
from services.ledgers.person import Person
from services.ledgers.problems import Code
from services.ledgers.take_back import Edited, Line, Preview
from services.sandbox import Counts
from services.workspace import Workspace
from tests.program import ImmediateJob, TestProgram
from tests.services.ledgers.making import HEADINGS, people, workbook
from tests.services.ledgers.test_importing import Inline, row
from views.common.buttons import Button
from views.context import PageName, Place, Tried
from views.ledger_import import letting_go
from views.ledger_import.dialogs import SameDialog, TakeBackDialog
from views.ledger_import.header_acts import MAP, REPORT, START
from views.ledger_import.page import LedgerImportPage
from views.ledger_import.preview_rows import Lines
from views.ledger_import.problem_card import ProblemCard
from views.sandbox.comparison import Comparison

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)


class LaterProgram(TestProgram):
    """Long work is done at once, and told a moment later, as in the real program."""

    __test__ = False

    def start(self, work: Callable[..., Any], *, code: str, title: str, is_atomic: bool = True) -> ImmediateJob:
        job = super().start(work, code=code, title=title, is_atomic=is_atomic)
        error = job.error
        QTimer.singleShot(0, lambda: job.finished.emit(job.result) if error is None else job.failed.emit(error))
        return job


@pytest.fixture
def page(qtbot: QtBot, local_workspace: Workspace) -> Iterator[LedgerImportPage]:
    with clock.frozen(NOW):
        with local_workspace.action("setup") as session:
            templates.seed(session)
        shown = LedgerImportPage(LaterProgram(local_workspace), isolation=Inline())  # type: ignore[arg-type]
        qtbot.addWidget(shown)
        qtbot.addWidget(shown.header)
        shown.resize(1366, 636)
        shown.show()
        yield shown


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "2025 年招聘台账.xlsx"
    rows = [row("甲一", "13800000001", 状态="初筛通过"), row("乙二", "1380000", 状态="业务面过"), *people(8, start=10)]
    path.write_bytes(workbook(("汇总", [["2025 年招聘台账"], list(HEADINGS), *rows])))
    return path


def test_of_many_rows_the_first_are_shown_before_all_are_checked(
    qtbot: QtBot, page: LedgerImportPage, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "MANY", 5)
    monkeypatch.setattr(importing, "_GLIMPSE", 4)
    seen: list[tuple[bool, int, bool]] = []
    made = page.preparation
    made.shown.connect(
        lambda: seen.append((made.prepared.is_partial, len(made.prepared.plan.rows), page.acts.import_.isEnabled()))  # type: ignore[union-attr]
    )
    page.open_file(ledger)
    qtbot.waitUntil(lambda: made.prepared is not None and not made.prepared.is_partial)

    assert seen[0] == (True, 4, False)
    assert seen[-1] == (False, 10, True)
    assert {problem.code for problem in made.prepared.problems} >= {Code.BAD_PHONE}  # type: ignore[union-attr]
    assert all(row.mark.code != "reading" for row in page.mapping.table.rows)


def test_a_column_chosen_while_rows_are_checked_counts(
    qtbot: QtBot, page: LedgerImportPage, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "MANY", 5)
    made = page.preparation

    def choose() -> None:
        if made.prepared is not None and made.prepared.is_partial and made.draft is not None:
            made.shown.disconnect(choose)
            phone = next(r for r in page.mapping.table.rows if r.mapped.field == "phone")
            page.mapping.table.field_chosen.emit(phone.index, "keep")

    made.shown.connect(choose)
    page.open_file(ledger)
    qtbot.waitUntil(lambda: made.prepared is not None and not made.prepared.is_partial)

    assert all("phone" not in row.person.values for row in made.prepared.plan.rows)  # type: ignore[union-attr]


def test_of_a_long_file_the_first_rows_are_shown_before_it_is_read(
    qtbot: QtBot, page: LedgerImportPage, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "LONG", 5)
    monkeypatch.setattr(importing, "_BEGINNING", 6)
    seen: list[tuple[bool, int, str, bool]] = []
    made = page.preparation

    def look() -> None:
        assert made.draft is not None
        assert made.prepared is not None
        shown = made.draft.is_beginning, made.draft.rows, page.acts.import_.text(), page.acts.import_.isEnabled()
        seen.append(shown)
        if len(seen) == 1:  # what somebody decides meanwhile holds for all rows
            phone = next(r for r in page.mapping.table.rows if r.mapped.field == "phone")
            page.mapping.table.field_chosen.emit(phone.index, "keep")

    made.shown.connect(look)
    page.open_file(ledger)
    qtbot.waitUntil(lambda: made.prepared is not None and not made.prepared.is_partial)

    assert seen[0][:2] == (True, 4)
    assert not any(c.isdigit() for c in seen[0][2])  # how many rows there are is not known yet
    assert not seen[0][3]
    assert seen[-1][:2] == (False, 10)
    assert seen[-1][3]
    assert all("phone" not in row.person.values for row in made.prepared.plan.rows)  # type: ignore[union-attr]


def test_gone_back_while_a_long_file_is_read_nothing_comes_up_any_more(
    qtbot: QtBot, page: LedgerImportPage, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "LONG", 5)
    made = page.preparation
    made.shown.connect(page._go_back)
    page.open_file(ledger)
    qtbot.waitUntil(lambda: page.stepper.at == START)
    qtbot.wait(50)
    assert page.stepper.at == START
    assert made.draft is None


def told(page: LedgerImportPage) -> TestProgram:
    assert isinstance(page.program, TestProgram)
    return page.program


def count(page: LedgerImportPage, entity: Any) -> int:
    with told(page).workspace.reading() as session:
        return session.scalar(select(func.count()).select_from(entity)) or 0


def opened(qtbot: QtBot, page: LedgerImportPage, path: Path) -> None:
    page.open_file(path)
    qtbot.waitUntil(lambda: page.stepper.at == MAP)


def decide(page: LedgerImportPage, word: str, becomes: str) -> None:
    card = next(card for card in page.mapping.panel.cards if card.problem.code is Code.STAGE_WORDS)
    index = [w.text for w in card.problem.words].index(word)
    combo = card._combos[index]
    combo.setCurrentIndex(combo.findData(becomes))
    combo.activated.emit(combo.currentIndex())


def test_a_dropped_ledger_is_read_and_its_columns_are_shown(qtbot: QtBot, page: LedgerImportPage, ledger: Path) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(ledger))])
    page.start.zone.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
    qtbot.waitUntil(lambda: page.stepper.at == MAP)

    shown = {row.header: row.mapped.field for row in page.mapping.table.rows}
    assert (shown["姓名"], shown["联系电话"], shown["一面时间"]) == ("name", "phone", "round1.time")
    assert "13800000001" not in page.mapping.table.rows[2].samples
    QAbstractItemModelTester(page.mapping.table.model())
    QAbstractItemModelTester(page.mapping.preview.table.model())


def test_the_primary_button_stays_live_and_leads_to_the_gap(qtbot: QtBot, page: LedgerImportPage, ledger: Path) -> None:
    opened(qtbot, page, ledger)
    assert page.acts.gap.isVisibleTo(page.header)
    assert page.acts.import_.isEnabled()

    page.import_now()

    assert page.stepper.at == MAP
    chosen = next(card for card in page.mapping.panel.cards if card._is_current)
    assert chosen.problem.code is Code.STAGE_WORDS
    assert count(page, Candidate) == 0


def test_a_plan_that_brings_nothing_is_not_imported(
    qtbot: QtBot, page: LedgerImportPage, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(qtbot, page, ledger)
    decide(page, "业务面过", "interview.2")
    assert page.preparation.prepared is not None
    monkeypatch.setattr(type(page.preparation.prepared.plan), "count", lambda _self, *_actions: 0)

    page.import_now()

    assert page.stepper.at == MAP
    assert isinstance(page.program, TestProgram)
    assert page.program.toasts[-1] == "No row has a name or a phone: nothing would come in."
    assert count(page, Candidate) == 0


def test_decided_imported_and_proved(qtbot: QtBot, page: LedgerImportPage, ledger: Path) -> None:
    opened(qtbot, page, ledger)
    decide(page, "业务面过", "interview.2")
    assert not page.acts.gap.isVisibleTo(page.header)

    page.import_now()
    qtbot.waitUntil(lambda: page.stepper.at == REPORT)

    assert count(page, Candidate) == 10
    assert {code for code, _ in page.report.checks} >= {"rows", "phones", "stages", "sample"}
    with told(page).workspace.reading() as session:
        assert session.scalar(select(func.count()).select_from(Application)) == 10


def test_a_field_is_changed_by_keyboard_and_the_plan_follows(
    qtbot: QtBot, page: LedgerImportPage, ledger: Path
) -> None:
    opened(qtbot, page, ledger)
    table = page.mapping.table
    at = next(n for n, row in enumerate(table.rows) if row.header == "备注")
    table.setCurrentIndex(table.model().index(at, 0))
    table.edit_field()
    editor = table._editor
    assert editor is not None
    editor.setCurrentIndex(editor.findData("wechat"))
    editor.activated.emit(editor.currentIndex())

    assert page.mapping.table.rows[at].mapped.field == "wechat"
    assert page.preparation.prepared is not None
    assert any("wechat" in row.person.values for row in page.preparation.prepared.plan.rows)


def test_the_preview_shows_the_rows_of_the_chosen_problem(qtbot: QtBot, page: LedgerImportPage, ledger: Path) -> None:
    opened(qtbot, page, ledger)
    card = next(card for card in page.mapping.panel.cards if card.problem.code is Code.BAD_PHONE)
    page.mapping.panel.choose(card.problem)
    shown = page.mapping.preview.rows
    assert [line.row.person.values["name"] for line in shown] == ["乙二"]
    assert shown[0].doubtful["phone"] == "danger"


def test_p_walks_the_problems(qtbot: QtBot, page: LedgerImportPage, ledger: Path) -> None:
    opened(qtbot, page, ledger)
    before = page.mapping.panel._current
    page.mapping.table.setFocus()
    qtbot.keyClick(page.mapping.table, Qt.Key.Key_P)
    assert page.mapping.panel._current is not before


def test_an_import_is_taken_back_after_it_was_asked_about(
    qtbot: QtBot, page: LedgerImportPage, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(qtbot, page, ledger)
    decide(page, "业务面过", "interview.2")
    page.import_now()
    qtbot.waitUntil(lambda: page.stepper.at == REPORT)
    asked: list[Preview] = []

    def agree(_line: Line, preview: Preview) -> frozenset[Any]:
        asked.append(preview)
        return frozenset()

    monkeypatch.setattr(page.aftermath, "agrees", agree)

    page.acts.undo.click()
    qtbot.waitUntil(lambda: page.stepper.at == START)

    assert asked[0].created == 10
    assert count(page, Candidate) == 0
    assert page.start._line() is not None
    assert page.start._line().is_taken_back  # type: ignore[union-attr]


def test_the_safe_button_is_the_default_of_the_dialog(qtbot: QtBot) -> None:
    dialog = TakeBackDialog("台账.xlsx", Preview(factory_key(), 10, 0, ()))
    qtbot.addWidget(dialog)
    assert dialog.safe.isDefault()
    assert not dialog.act.isDefault()


def test_somebody_worked_on_since_is_ticked_to_be_taken_back_too(qtbot: QtBot) -> None:
    mine, others = (
        Edited(factory_key(), "甲一", 2, ("comment.add",)),
        Edited(factory_key(), "乙二", 1, ("ledger.import",), stands_in="新台账.xlsx"),
    )
    dialog = TakeBackDialog("台账.xlsx", Preview(factory_key(), 10, 0, (mine, others)))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.table.model().rowCount() == 1
    rect = dialog.table.visualRect(dialog.table.model().index(0, 0))
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert dialog.revert == {mine.candidate}


def test_who_is_who_is_decided_row_by_row(qtbot: QtBot, page: LedgerImportPage, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    twice = row("甲一", "13800000001", 应聘岗位="会计")
    path.write_bytes(workbook(("s", [list(HEADINGS), row("甲一", "13800000001"), twice])))
    opened(qtbot, page, path)
    assert page.preparation.prepared is not None
    problem = next(p for p in page.preparation.prepared.problems if p.code is Code.SAME_PERSON)
    dialog = SameDialog(problem.rows)
    qtbot.addWidget(dialog)
    dialog.turn(0)
    assert page.preparation.draft is not None
    page.preparation.draft.choices.same |= dialog.decided
    page.preparation.on_edited()
    assert [r.action for r in page.preparation.prepared.plan.rows] == ["create", "create"]


def test_a_file_that_is_no_ledger_is_told_and_the_page_stays(
    qtbot: QtBot, page: LedgerImportPage, tmp_path: Path
) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"%PDF-1.4")
    page.open_file(path)
    qtbot.waitUntil(lambda: bool(told(page).errors))
    error = told(page).errors[0]
    assert isinstance(error, AppError)
    assert error.code == "ledger.not_a_table"
    assert page.stepper.at == START


def test_the_report_is_saved_as_a_workbook(qtbot: QtBot, page: LedgerImportPage, ledger: Path, tmp_path: Path) -> None:
    import openpyxl
    import pypdfium2

    opened(qtbot, page, ledger)
    decide(page, "业务面过", "interview.2")
    page.import_now()
    qtbot.waitUntil(lambda: page.stepper.at == REPORT)
    assert page.aftermath.current is not None
    page.aftermath.save(tmp_path / "report.xlsx")
    book = openpyxl.load_workbook(tmp_path / "report.xlsx")
    assert len(book.worksheets) == 4
    said = [[cell.value for cell in line] for line in book.worksheets[1].iter_rows()]
    assert any("一致" in str(line) or "equal" in str(line) for line in said)
    page.aftermath.save(tmp_path / "report.pdf")
    document = pypdfium2.PdfDocument((tmp_path / "report.pdf").read_bytes())
    assert "2025 年招聘台账.xlsx" in document[0].get_textpage().get_text_bounded()
    document.close()


def test_done_leads_to_the_people_that_miss_something(qtbot: QtBot, page: LedgerImportPage, ledger: Path) -> None:
    opened(qtbot, page, ledger)
    decide(page, "业务面过", "interview.2")
    page.import_now()
    qtbot.waitUntil(lambda: page.stepper.at == REPORT)
    assert page.aftermath.current is not None
    line, report = page.aftermath.current
    assert report.to_fill
    page.acts.done.click()
    place = told(page).places[-1]
    assert place.page is PageName.PEOPLE
    assert place.params["question"] == Question(Figure.TO_FILL, batch=line.batch)
    assert page.stepper.at == START


def factory_key() -> Any:
    from models.values.keys import new_key

    return new_key()


def test_everything_goes_out_as_a_ledger_again(
    qtbot: QtBot, page: LedgerImportPage, ledger: Path, tmp_path: Path
) -> None:
    opened(qtbot, page, ledger)
    decide(page, "业务面过", "interview.2")
    page.import_now()
    qtbot.waitUntil(lambda: page.stepper.at == REPORT)
    page.exports.export_to(tmp_path / "out.xlsx")
    qtbot.waitUntil(lambda: bool(told(page).toasts) and told(page).toasts[-1].startswith("10 "))

    opened(qtbot, page, tmp_path / "out.xlsx")
    assert page.preparation.prepared is not None
    new = [row.person.values["name"] for row in page.preparation.prepared.plan.rows if row.action == "create"]
    assert new == ["乙二"]  # whose number nobody could read: a name alone is no proof


def test_a_table_is_pasted_from_the_clipboard(qtbot: QtBot, page: LedgerImportPage) -> None:
    from PySide6.QtGui import QGuiApplication

    lines = ["姓名\t联系电话\t应聘岗位", "甲一\t13800000001\t会计", "乙二\t13800000002\t会计"]
    QGuiApplication.clipboard().setText("\n".join(lines))
    page.start.zone.paste.click()
    qtbot.waitUntil(lambda: page.stepper.at == MAP)
    assert [row.mapped.field for row in page.mapping.table.rows] == ["name", "phone", "position_applied"]

    page._go_back()
    QGuiApplication.clipboard().setText("你好")
    qtbot.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.stepper.at == START
    assert "clipboard" in told(page).toasts[-1]


def test_a_cell_is_put_right_in_the_preview(qtbot: QtBot, page: LedgerImportPage, ledger: Path) -> None:
    opened(qtbot, page, ledger)
    card = next(card for card in page.mapping.panel.cards if card.problem.code is Code.BAD_PHONE)
    page.mapping.panel.choose(card.problem)
    table = page.mapping.preview.table
    model: Any = table.model()
    column = next(n for n, c in enumerate(model.columns) if c.key == "phone")
    index = table.model().index(0, column)
    middle = table.visualRect(index).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    editor = page.mapping.preview._editor
    assert editor is not None
    assert editor.text() == "1380000"
    editor.setText("13800000002")
    qtbot.keyClick(editor, Qt.Key.Key_Return)

    codes = [card.problem.code for card in page.mapping.panel.cards]
    assert Code.BAD_PHONE not in codes
    assert page.preparation.prepared is not None
    numbers = [row.person.values.get("phone") for row in page.preparation.prepared.plan.rows]
    assert numbers[1] == "13800000002"
    assert page.mapping.preview._editor is None  # Return ended it, and opened no other


def test_cells_that_say_the_same_are_put_right_at_once(qtbot: QtBot, page: LedgerImportPage) -> None:
    from PySide6.QtGui import QGuiApplication

    lines = [
        "姓名\t联系电话\t学历",
        *(f"{name}\t1380000000{n}\t无学位" for n, name in enumerate(("甲一", "乙二", "丙三"))),
    ]
    QGuiApplication.clipboard().setText("\n".join(lines))
    page.start.zone.paste.click()
    qtbot.waitUntil(lambda: page.stepper.at == MAP)
    page.mapping.panel.choose(next(c for c in page.mapping.panel.cards if c.problem.code is Code.OTHER).problem)
    preview = page.mapping.preview
    model: Any = preview.table.model()
    column = next(n for n, c in enumerate(model.columns) if c.key == "degree")
    preview.edit(model.index(0, column))
    assert preview._editor is not None
    preview._editor.setText("大专")
    qtbot.keyClick(preview._editor, Qt.Key.Key_Return)
    assert preview.alike.isVisibleTo(preview)
    assert "无学位" in preview.alike.text()

    preview.alike.click()

    assert page.preparation.prepared is not None
    rows = page.preparation.prepared.plan.rows
    assert [row.person.values.get("degree") for row in rows] == [Degree.COLLEGE] * 3
    assert not preview.alike.isVisibleTo(preview)
    assert Code.OTHER not in [card.problem.code for card in page.mapping.panel.cards]


def test_every_name_of_a_position_can_be_decided(qtbot: QtBot, page: LedgerImportPage) -> None:
    from PySide6.QtGui import QGuiApplication

    posts = ["会计", "出纳", "电工", "焊工", "钳工", "铣工", "司机"]
    rows = [f"甲{'一二三四五六七'[n]}\t1380000000{n}\t{post}" for n, post in enumerate(posts)]
    lines = ["姓名\t联系电话\t应聘岗位", *rows]
    QGuiApplication.clipboard().setText("\n".join(lines))
    page.start.zone.paste.click()
    qtbot.waitUntil(lambda: page.stepper.at == MAP)

    def card() -> ProblemCard:
        return next(c for c in page.mapping.panel.cards if c.problem.code is Code.NEW_POSITIONS)

    assert len(card().findChildren(QComboBox)) == 5
    more = next(button for button in card().findChildren(Button) if "2" in button.text())
    more.click()
    assert len(card().findChildren(QComboBox)) == 7


def test_a_row_is_left_out_and_taken_in_again(qtbot: QtBot, page: LedgerImportPage, ledger: Path) -> None:
    opened(qtbot, page, ledger)
    table = page.mapping.preview.table
    table.setCurrentIndex(table.model().index(0, 1))
    name = page.mapping.preview.rows[0].row.person.values["name"]
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    card = next(card for card in page.mapping.panel.cards if card.problem.code is Code.LEFT_OUT)
    page.mapping.panel.choose(card.problem)
    assert [line.row.person.values["name"] for line in page.mapping.preview.rows] == [name]

    menu = page.mapping.preview.menu_for(table.model().index(0, 1))
    next(act for act in menu.actions() if act.text() == "Take this row in").trigger()
    assert Code.LEFT_OUT not in [card.problem.code for card in page.mapping.panel.cards]


class _Door:
    """The way into a sandbox, or with `before` the way out of one; it notes where it was asked to go."""

    def __init__(self, before: Counts | None = None) -> None:
        self.before = before
        self.tried: list[Tried] = []
        self.places: list[Place | None] = []

    def enter(self, place: Place | None = None) -> None:
        self.places.append(place)

    def leave(self, place: Place | None = None) -> None:
        self.places.append(place)

    def note(self, tried: Tried) -> None:
        self.tried.append(tried)


def test_it_is_carried_into_a_sandbox_imported_there_and_carried_back_with_what_was_decided(
    qtbot: QtBot, page: LedgerImportPage, ledger: Path
) -> None:
    told(page).sandbox = outside = _Door()
    opened(qtbot, page, ledger)
    page.try_first()
    assert outside.places == []  # something is still to be decided
    decide(page, "业务面过", "interview.2")
    page.try_first()
    (carried,) = outside.places
    assert carried is not None
    page._go_back()

    told(page).sandbox = inside = _Door(Counts(0, 0, 0, 0, 0, 0))
    page.show_place(carried)
    qtbot.waitUntil(lambda: page.stepper.at == REPORT)
    assert count(page, Candidate) == 10
    assert [tried.words for tried in inside.tried] == [ledger.name]
    assert page.report.findChild(Comparison) is not None
    assert page.acts.real.isVisibleTo(page.header)
    page.acts.real.click()
    (back,) = inside.places
    assert back is not None
    assert back.params["ready"].draft.choices.stages == {"业务面过": "interview.2"}


def test_doubtful_cells_are_marked_in_a_copy(
    qtbot: QtBot, page: LedgerImportPage, ledger: Path, tmp_path: Path
) -> None:
    import openpyxl

    opened(qtbot, page, ledger)
    page.preparation.save_marked(tmp_path / "marked.xlsx")
    qtbot.waitUntil(lambda: bool(told(page).toasts))
    sheet = openpyxl.load_workbook(tmp_path / "marked.xlsx")["汇总"]
    column = HEADINGS.index("联系电话") + 1
    assert sheet.cell(4, column).value == "1380000"
    assert sheet.cell(4, column).fill.start_color.rgb.endswith("F8D0CC")
    assert "Phone" in sheet.cell(4, column).comment.text
    assert sheet.cell(3, column).comment is None


def test_ctrl_o_leads_from_a_report_to_the_next_file(
    qtbot: QtBot, page: LedgerImportPage, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(qtbot, page, ledger)
    decide(page, "业务面过", "interview.2")
    page.import_now()
    qtbot.waitUntil(lambda: page.stepper.at == REPORT)
    asked: list[bool] = []
    monkeypatch.setattr(page.start, "ask", lambda: asked.append(True))
    qtbot.keyClick(page, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert asked == [True]
    assert page.stepper.at == START


def test_a_scheme_goes_out_as_a_file_and_comes_in_again(qtbot: QtBot, page: LedgerImportPage, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(workbook(("s", [["姓名", "电话", "代号"], ["张三", "13800138000", "会计"]])))
    opened(qtbot, page, path)
    assert page.preparation.draft is not None
    page.preparation.draft.choose_field((0, 0), 2, "position_applied")
    page.preparation.on_edited()
    page.import_now()
    qtbot.waitUntil(lambda: page.stepper.at == REPORT)
    page._go_back()
    opened(qtbot, page, path)
    page.preparation._files.save(tmp_path / "schemes.zxmap")
    assert told(page).toasts[-1].startswith("1 ")
    with told(page).workspace.action("x") as session:
        session.delete(session.scalars(select(MappingProfile)).one())
    page._go_back()
    opened(qtbot, page, path)
    assert page.mapping.table.rows[2].mapped.field != "position_applied"

    page.preparation._files.fill(QMenu(page), page.preparation.draft, has_any=False)
    page.preparation._files.take(tmp_path / "schemes.zxmap")
    qtbot.waitUntil(lambda: page.mapping.table.rows[2].mapped.field == "position_applied")


def test_skipped_rows_are_saved_with_their_reasons(
    qtbot: QtBot, page: LedgerImportPage, ledger: Path, tmp_path: Path
) -> None:
    import openpyxl

    opened(qtbot, page, ledger)
    decide(page, "业务面过", "interview.2")
    assert page.preparation.draft is not None
    page.preparation.draft.choices.left_out.add((0, 0, 0))
    page.preparation.on_edited()
    page.import_now()
    qtbot.waitUntil(lambda: page.stepper.at == REPORT)
    page.aftermath.save_skipped(tmp_path / "skipped.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "skipped.xlsx").active
    assert ["汇总", 3, "Left out by hand"] in [[cell.value for cell in line[:3]] for line in sheet.iter_rows()]


def test_a_sheet_is_left_out_and_taken_in_again(qtbot: QtBot, page: LedgerImportPage, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(workbook(("1月", [list(HEADINGS), *people(3)]), ("2月", [list(HEADINGS), *people(4, start=9)])))
    opened(qtbot, page, path)
    menu = page.mapping.choose_sheets.menu()
    menu.aboutToShow.emit()
    assert [act.isChecked() for act in menu.actions()] == [True, True]

    menu.actions()[0].trigger()
    assert page.preparation.prepared is not None
    assert len(page.preparation.prepared.plan.rows) == 4
    menu.aboutToShow.emit()
    assert [act.isEnabled() for act in menu.actions()] == [True, False]  # the last one stays
    menu.actions()[0].trigger()
    assert len(page.preparation.prepared.plan.rows) == 7


def test_the_reading_process_is_started_while_somebody_looks_for_a_file(
    qtbot: QtBot, page: LedgerImportPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[object] = []
    monkeypatch.setattr(importing, "warm", lambda _session, isolation: started.append(isolation))
    page.start.awaited.emit()
    qtbot.waitUntil(lambda: started == [page.preparation.workers()])


def test_a_file_is_read_from_a_slow_drive_beside_the_screen(
    qtbot: QtBot, page: LedgerImportPage, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing of the file is touched before the work that reads it has begun."""
    touched: list[bool] = []
    load = importing.load

    def slow(path: Path) -> importing.File:
        touched.append(True)
        return load(path)

    monkeypatch.setattr(importing, "load", slow)
    wanted: list[Callable[..., Any]] = []
    page.preparation.work_wanted.disconnect()
    page.preparation.work_wanted.connect(lambda work, *_: wanted.append(work))
    page.open_file(ledger)
    assert (len(wanted), touched) == (1, [])


def test_only_the_lines_of_the_preview_that_are_looked_at_are_made() -> None:
    made: list[int] = []

    def make(row: Any) -> Any:
        made.append(row)
        return row

    lines: Any = Lines(make, range(100))  # type: ignore[arg-type]
    assert (len(lines), made) == (100, [])
    assert [lines[3], lines[3]] == [3, 3]
    assert lines[97:] == [97, 98, 99]
    assert made == [3, 97, 98, 99]


def test_nothing_holds_the_rows_of_a_ledger_that_came_in(
    qtbot: QtBot, page: LedgerImportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "2024 年台账.xlsx"
    path.write_bytes(workbook(("汇总", [list(HEADINGS), row("丁四", "13911223344"), *people(8, start=10)])))
    monkeypatch.setattr(letting_go, "_MANY", 1)
    monkeypatch.setattr(letting_go, "_PIECE", 3)

    def held() -> int:
        isolation.shared().stop()  # its thread builds tuples; one that is listed here half built could not be ended
        gc.collect()
        people = [each for each in gc.get_objects() if isinstance(each, Person)]
        return sum(each.values.get("phone") == "13911223344" for each in people)

    opened(qtbot, page, path)
    assert held() == 1
    page.import_now()
    qtbot.waitUntil(lambda: page.stepper.at == REPORT)
    for job in told(page).jobs:
        job.result = None  # kept for tests alone
    qtbot.waitUntil(lambda: held() == 0)


def test_of_two_exports_at_once_each_tells_its_own_file(qtbot: QtBot, page: LedgerImportPage, tmp_path: Path) -> None:
    page.exports.export_to(tmp_path / "甲.xlsx")
    page.exports.export_to(tmp_path / "乙.xlsx")
    qtbot.waitUntil(lambda: len(told(page).toasts) == 2)
    assert sorted(words[-6:] for words in told(page).toasts) == ["乙.xlsx", "甲.xlsx"]


def test_another_file_makes_the_errors_of_the_last_one_go(
    qtbot: QtBot, page: LedgerImportPage, ledger: Path, tmp_path: Path
) -> None:
    damaged = tmp_path / "坏.xlsx"
    damaged.write_bytes(b"PK not a workbook")
    page.open_file(damaged)
    with qtbot.waitSignal(page.begun_anew):
        page.open_file(ledger)
    qtbot.waitUntil(lambda: page.preparation.prepared is not None)
