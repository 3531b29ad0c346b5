"""What is done on the screening page before its picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from tools.pictures.studio import Studio
    from views.screening.page import ScreeningPage


def _page(studio: Studio) -> ScreeningPage:
    from views.screening.page import ScreeningPage

    page = studio.window.page
    assert isinstance(page, ScreeningPage)
    return page


def select_some(studio: Studio) -> QWidget | None:
    """Three selected, with the bar of acts."""
    listed = _page(studio).body.list
    for row in range(min(3, len(listed.lines))):
        listed.selectionModel().select(listed.model().index(row, 0), listed.selectionModel().SelectionFlag.Select)
    return None


def select_nobody(studio: Studio) -> None:
    """Let go."""
    _page(studio).body.list.clearSelection()


def reply(studio: Studio) -> QWidget | None:
    """What a manager answered, understood."""
    from PySide6.QtGui import QGuiApplication

    from services.screening.replies import code_of

    page = _page(studio)
    codes = [code_of(line.seen.application) for line in page.body.list.lines[:3]]
    said = ("通过，周四下午可以面", "淘汰 行业不对", "再聊：能否倒班")
    QGuiApplication.clipboard().setText("\n".join(f"{c} {s}" for c, s in zip(codes, said, strict=False)))
    page.ask_reply()
    return None


def compare(studio: Studio) -> QWidget | None:
    """The best three side by side."""
    _page(studio).compare()
    return None
