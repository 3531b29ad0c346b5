"""Today, acted on in place: deciding, calling, finding a time, putting off."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QWidget

from models.values.enums import TaskKind
from services.work_list import TaskRow
from tools.pictures import scenes
from tools.pictures.studio import Studio
from views.common.rows import AnyIndex
from views.common.table import choose_first


def _act_on(studio: Studio, kind: TaskKind) -> QWidget | None:
    """Enter on the first task of a kind; the popover that opens."""
    page = studio.window.page
    view = page.findChild(QListView) if page is not None else None
    if view is None:
        return None

    def is_meant(index: AnyIndex) -> bool:
        line = index.data(Qt.ItemDataRole.UserRole)
        return isinstance(line, TaskRow) and line.kind is kind

    if choose_first(view, is_meant):
        QTest.keyClick(view, Qt.Key.Key_Return)
    return None


def decide(studio: Studio) -> QWidget | None:
    """Deciding on somebody who waits for the first look."""
    return _act_on(studio, TaskKind.SCREEN)


def call(studio: Studio) -> QWidget | None:
    """Calling somebody after the interview."""
    return _act_on(studio, TaskKind.FOLLOW_UP)


def schedule(studio: Studio) -> QWidget | None:
    """Finding a time."""
    return _act_on(studio, TaskKind.SCHEDULE)


def close(studio: Studio) -> None:
    """Close what opened."""
    scenes.close_popups(studio)
