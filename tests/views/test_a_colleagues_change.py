"""On every screen: what a colleague changes comes in, and what one has chosen, scrolled to and typed stays."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import (
    Application,
    Assignment,
    Candidate,
    Comment,
    Department,
    Interview,
    Location,
    Position,
    PositionTemplate,
    Task,
)
from models.values import clock
from services import setup
from services.workspace import Workspace
from services.workspaces.engine import open_engine
from tests.program import TestProgram
from tests.views.test_every_page import NOW
from tools.pictures.shots import SHOTS, Shot
from tools.pictures.workspaces import KEY
from views.common.fields import SearchField
from views.common.page import Page
from views.context import PageName
from views.pages import create

TYPED = "打到一半"
SAVED_WHEN_LEFT = (PageName.TEMPLATES,)  # only the field in hand can hold something unsaved there


@pytest.fixture
def program(demo_file: Path, tmp_path: Path) -> Iterator[TestProgram]:
    workspace = Workspace(open_engine(Path(shutil.copy(demo_file, tmp_path)), KEY))
    with workspace.reading() as session:
        workspace.person = setup.account(session).person
    with clock.frozen(NOW):
        yield TestProgram(workspace)
    workspace.close()


@pytest.fixture(params=[shot for shot in SHOTS if shot.act is None], ids=lambda shot: shot.name)
def page(request: pytest.FixtureRequest, program: TestProgram, qtbot: QtBot) -> Page:
    shot: Shot = request.param
    with program.workspace.reading() as session:
        place = shot.place(session)
    if place is None:
        pytest.skip("nothing of the kind in the demo")
    made = create(shot.page, program)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_place(place)
    qtbot.wait(30)
    return made


def everything_changes(session: Session) -> None:
    """One row of each noun that screens show, none of which anybody has in hand."""
    for table, column, value in (
        (Candidate, "note", "同事改的备注"),
        (Position, "synonyms", ["同事起的别名"]),
        (Department, "head_id", None),
        (Location, "city", "同事填的城市"),
        (PositionTemplate, "used_count", 77),
        (Interview, "note", "同事改的说明"),
        (Application, "channel_note", "同事写的来源"),
        (Assignment, "note", "同事写的"),
        (Task, "words", "同事改的待办"),
    ):
        if hasattr(table, column):
            row = session.scalars(select(table).order_by(table.id.desc())).first()
            if row is not None:
                setattr(row, column, value)
    of = session.scalars(select(Application).order_by(Application.id)).first()
    assert of is not None
    session.add(
        Comment(candidate_id=of.candidate_id, application_id=of.id, words="同事的评论", mentions=[], at=clock.now())
    )


@dataclass(frozen=True)
class Kept:
    """What a person has on the screen besides the data."""

    chosen: dict[str, str]
    scrolled: dict[str, tuple[int, int]]
    typed: dict[str, str]


def is_asked(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled()


def views(page: Page) -> dict[str, QAbstractItemView]:
    found = [view for view in page.findChildren(QAbstractItemView) if is_asked(view) and view.model() is not None]
    return {f"{type(view).__name__} {number}": view for number, view in enumerate(found)}


def fields(page: Page) -> dict[str, QLineEdit | QPlainTextEdit]:
    found: list[QLineEdit | QPlainTextEdit] = [*page.findChildren(QLineEdit), *page.findChildren(QPlainTextEdit)]
    return {
        f"{type(field).__name__} {field.accessibleName()} {number}": field
        for number, field in enumerate(found)
        if is_asked(field) and not field.isReadOnly() and not isinstance(field, SearchField)
        if not isinstance(field.parentWidget(), QComboBox | QAbstractSpinBox)  # a choice, not words
    }


def words_of(field: QLineEdit | QPlainTextEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def name_of(view: QAbstractItemView) -> str:
    index = view.currentIndex()
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
    return str(spoken) if index.isValid() else ""


def choose_and_type(page: Page) -> None:
    """Somebody chooses the fourth row of each list, scrolls a little, and types into every plain field."""
    for view in views(page).values():
        model = view.model()
        rows = [row for row in range(model.rowCount()) if model.index(row, 0).flags() & Qt.ItemFlag.ItemIsSelectable]
        if len(rows) > 4:
            view.setCurrentIndex(model.index(rows[3], 0))
            view.verticalScrollBar().setValue(min(20, view.verticalScrollBar().maximum()))
    plain = list(fields(page).values())
    if page.name in SAVED_WHEN_LEFT:
        plain = plain[-1:]
        for field in plain:
            field.setFocus()
    for field in plain:
        if isinstance(field, QLineEdit) and (field.validator() is not None or field.inputMask()):
            continue
        if isinstance(field, QLineEdit):
            field.setText(TYPED)
        else:
            field.setPlainText(TYPED)


def kept(page: Page) -> Kept:
    return Kept(
        {name: name_of(view) for name, view in views(page).items()},
        {
            name: (view.verticalScrollBar().value(), view.horizontalScrollBar().value())
            for name, view in views(page).items()
        },
        {name: words_of(field) for name, field in fields(page).items()},
    )


def test_selection_scroll_and_typed_words_stay(page: Page, program: TestProgram, qtbot: QtBot) -> None:
    choose_and_type(page)
    qtbot.wait(30)
    before = kept(page)

    with program.workspace.action("candidate.edit") as session:
        everything_changes(session)
    qtbot.wait(30)

    assert kept(page) == before
