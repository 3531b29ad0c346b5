"""What holds on every screen of the demo: names for icons and fields, models that keep letters free."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QToolButton,
    QWidget,
)

from models.values import clock
from services import setup
from services.workspace import Workspace
from services.workspaces.engine import open_engine
from tests.program import TestProgram
from tools.pictures.shots import SHOTS, Shot
from tools.pictures.workspaces import KEY
from views.common.page import Page
from views.pages import create

NOW = datetime(2026, 3, 12, 9, 42, tzinfo=ZoneInfo("Asia/Shanghai"))
FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox)


@pytest.fixture(scope="module")
def program(demo_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestProgram]:
    workspace = Workspace(open_engine(Path(shutil.copy(demo_file, tmp_path_factory.mktemp("pages"))), KEY))
    with workspace.reading() as session:
        workspace.person = setup.account(session).person
    with clock.frozen(NOW):
        yield TestProgram(workspace)
    workspace.close()


@pytest.fixture(scope="module", params=[shot for shot in SHOTS if shot.act is None], ids=lambda shot: shot.name)
def page(request: pytest.FixtureRequest, program: TestProgram, qapp: QApplication) -> Iterator[Page]:
    """A page, made once for all that is asked of it."""
    shot: Shot = request.param
    with program.workspace.reading() as session:
        place = shot.place(session)
    assert place is not None, "the demo has nothing for this page"
    page = create(place.page, program)
    page.resize(1376, 740)
    page.header.show()
    page.show()
    page.show_place(place)
    QApplication.processEvents()
    assert program.errors == []
    yield page
    for widget in (page, page.header):
        widget.close()
        widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def visible(page: Page, kind: type[QWidget]) -> list[QWidget]:
    found = [*page.findChildren(kind), *page.header.findChildren(kind)]
    return [widget for widget in found if widget.isVisible()]


def described(widget: QWidget) -> str:
    return f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"


def test_every_icon_alone_says_what_it_does(page: Page) -> None:
    buttons = [button for button in visible(page, QAbstractButton) if isinstance(button, QAbstractButton)]
    alone = [button for button in buttons if not button.text() and "qt_" not in button.objectName()]
    assert [described(button) for button in alone if not button.accessibleName()] == []
    icons = [button for button in alone if isinstance(button, QToolButton)]
    assert [described(button) for button in icons if not button.toolTip()] == []


def test_every_field_has_a_name_for_those_who_hear_it(page: Page) -> None:
    fields = [field for kind in FIELDS for field in visible(page, kind) if not _is_inner(field)]
    named = {label.buddy() for label in page.findChildren(QLabel) if label.text()}
    assert [described(field) for field in fields if not field.accessibleName() and field not in named] == []


def _is_inner(field: QWidget) -> bool:
    """The line edit inside an editable combo or a spin box is named by the outer one."""
    return isinstance(field.parentWidget(), QComboBox | QAbstractSpinBox)


def test_letters_reach_the_lists_while_a_chinese_input_method_is_on(page: Page) -> None:
    for view in visible(page, QAbstractItemView):
        assert isinstance(view, QAbstractItemView)
        model = view.model()
        if model.rowCount(QModelIndex()):
            editable = model.index(0, 0).flags() & Qt.ItemFlag.ItemIsEditable
            assert not editable, described(view)


def test_a_page_has_a_title_and_no_window_of_its_own(page: Page) -> None:
    assert page.title()
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    assert [type(window).__name__ for window in windows if window not in (page, page.header)] == []


def test_every_page_looks_again_after_a_change_without_a_fault(page: Page, program: TestProgram) -> None:
    page.refresh()
    QApplication.processEvents()
    assert program.errors == []
