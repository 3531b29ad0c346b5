"""A button with one's saved views of a page: open one, keep the filters as they stand, take one away."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from models.values.keys import Key
from services import saved_views
from services.saved_views import View
from services.use_cases import UseCase
from views.common.buttons import Button
from views.common.choice_popover import Choice, ChoicePopover
from views.context import Program


class SavedViews(Button):
    """`chosen` carries the filters of the view that a person opens; `current` gives the filters as they stand."""

    chosen = Signal(object)

    def __init__(
        self, program: Program, page: str, current: Callable[[], Mapping[str, Any]], parent: QWidget | None = None
    ) -> None:
        super().__init__("", icon="layers", size="compact", parent=parent)
        self.show_words(True)
        self._program, self._page, self._current = program, page, current
        self._views: tuple[View, ...] = ()
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill)
        program.changed.connect(self._on_changed)
        self.refresh()

    def show_words(self, are_shown: bool) -> None:
        """The word beside the icon; without it the tool tip says it."""
        words = self.tr("Views")
        self.setText(words if are_shown else "")
        self.setToolTip("" if are_shown else words)
        self.setAccessibleName(words)

    def refresh(self) -> None:
        """Ask for the views."""
        me = self._program.me.person
        self._program.read(partial(saved_views.views, page=self._page, viewer=me), self._show)

    def _show(self, views: tuple[View, ...]) -> None:
        self._views = views

    def _on_changed(self, changes: Any) -> None:
        if changes.touch("saved_view"):
            self.refresh()

    def _fill(self) -> None:
        self._menu.clear()
        for view in self._views:
            self._menu.addAction(view.name).triggered.connect(
                lambda _on=False, filters=view.filters: self.chosen.emit(filters)
            )
        if self._views:
            self._menu.addSeparator()
        self._menu.addAction(self.tr("Keep these filters as a view…")).triggered.connect(lambda _on=False: self.ask())
        if self._views:
            away = self._menu.addMenu(self.tr("Take a view away"))
            for view in self._views:
                away.addAction(view.name).triggered.connect(lambda _on=False, key=view.key: self._forget(key))

    def ask(self) -> None:
        """Under which name: a new one, or one that is replaced."""
        entries = [Choice(view.name, view.name, icon="layers") for view in self._views]
        popover = ChoicePopover(self.window(), self.tr("Name of the view"), entries, may_add=True)
        popover.chosen.connect(lambda name: self.keep(str(name)))
        popover.show_at(self)

    def keep(self, name: str) -> None:
        """Keep the filters as they stand."""
        act = partial(saved_views.save, page=self._page, name=name, filters=dict(self._current()))
        self._program.run(act, code=UseCase.VIEW_SAVE, toast=self.tr("View kept: {name}").format(name=name))

    def _forget(self, key: Key) -> None:
        act = partial(saved_views.forget, view=key)
        self._program.run(act, code=UseCase.VIEW_SAVE, toast=self.tr("View taken away"))
