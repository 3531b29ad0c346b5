"""How often a starred person should hear from us: a menu at the star."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from models.values.keys import Key
from services import following
from services.use_cases import UseCase
from views.context import Program


def often_words(days: int | None) -> str:
    """ "Every 5 days"."""
    count = days or following.USUAL_DAYS
    return QCoreApplication.translate("FollowMenu", "In touch every %n days", "", count)


def follow_menu(program: Program, parent: QWidget, candidate: Key, days: int | None) -> QMenu:
    """The choices; the one that holds is ticked."""
    menu = QMenu(parent)
    for choice in following.CHOICES:
        action = menu.addAction(often_words(choice))
        action.setCheckable(True)
        action.setChecked(choice == (days or following.USUAL_DAYS))
        action.triggered.connect(partial(_set, program, candidate, choice))
    return menu


def _set(program: Program, candidate: Key, days: int, _checked: bool = False) -> None:
    program.run(
        partial(following.set_frequency, candidates=[candidate], days=days),
        code=UseCase.CANDIDATE_STAR,
        toast=often_words(days),
    )
