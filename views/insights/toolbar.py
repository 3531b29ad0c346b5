"""The chips over the page: window, position, department, channel; what the figures are compared with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from models.values.keys import Key
from services.insights.choices import Choices
from services.insights.scope import Scope
from views.common.chips import Chip
from views.common.fields import ElidedLabel
from views.common.tool_bar import ToolBar
from views.common.wording import said, today
from views.insights.report_menu import ReportMenu

WINDOWS = (30, 90, 180, 365)
MOST_POSITIONS = 40


class ScopeBar(ToolBar):
    """Asks for another scope; shows the one that is."""

    asked = Signal(object)  # Scope

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope = Scope.last_days(90, today())
        self._choices = Choices((), (), ())
        row = self.row
        self._window = self._chip("calendar-days", self._fill_windows)
        self._position = self._chip("square-kanban", self._fill_positions)
        self._department = self._chip("users-round", self._fill_departments)
        self._channel = self._chip("store", self._fill_channels)
        for chip in (self._window, self._position, self._department, self._channel):
            row.addWidget(chip)
        self._compared: QLabel = ElidedLabel("", "hint", self)
        row.addWidget(self._compared, 1)
        self.reports = ReportMenu(self)
        row.addWidget(self.reports.button)
        self.show_scope(self._scope)

    def _chip(self, icon: str, fill: Callable[[QMenu], None]) -> Chip:
        chip = Chip("", icon=icon, parent=self)
        chip.setCheckable(False)
        menu = QMenu(chip)
        menu.aboutToShow.connect(menu.clear)
        menu.aboutToShow.connect(partial(fill, menu))
        chip.setMenu(menu)
        return chip

    def ask_window(self) -> None:
        """Open the choice of windows, as the key does."""
        self._window.showMenu()

    @property
    def scope(self) -> Scope:
        return self._scope

    def offer(self, choices: Choices) -> None:
        self._choices = choices
        self.show_scope(self._scope)

    def show_scope(self, scope: Scope) -> None:
        self._scope = scope
        self._window.setText(self._window_words(scope))
        self._position.setText(self._named(scope.positions, self._position_names(), self.tr("All positions")))
        self._department.setText(
            self._named(scope.departments, dict(self._choices.departments), self.tr("All departments"))
        )
        names = {channel.key: said(channel.name) for channel in self._choices.channels}
        self._channel.setText(self._named(scope.channels, names, self.tr("All channels")))
        self._compared.setText(
            self.tr("Compared with {start} to {end}; days in Beijing time").format(
                start=scope.before.start.isoformat(), end=scope.before.end.isoformat()
            )
        )
        for chip in (self._window, self._position, self._department, self._channel):
            chip.updateGeometry()

    def _window_words(self, scope: Scope) -> str:
        if scope.end == Scope.last_days(1, today()).end and scope.days in WINDOWS:
            return self.tr("Last %n days", "", scope.days)
        return f"{scope.start.isoformat()} – {scope.end.isoformat()}"

    def _named(self, keys: tuple[Key, ...], names: dict[Key, str], everything: str) -> str:
        if not keys:
            return everything
        return names.get(keys[0], "…") if len(keys) == 1 else f"{names.get(keys[0], '…')} +{len(keys) - 1}"

    def _position_names(self) -> dict[Key, str]:
        return {position.key: position.title for position in self._choices.positions}

    def _fill_windows(self, menu: QMenu) -> None:
        for days in WINDOWS:
            self._add(menu, self.tr("Last %n days", "", days), partial(self._window_asked, days))
        menu.addSeparator()
        this_year = date(today().year, 1, 1)
        self._add(menu, self.tr("This year"), lambda: self._ask(start=this_year, end=Scope.last_days(1, today()).end))

    def _window_asked(self, days: int) -> None:
        window = Scope.last_days(days, today())
        self._ask(start=window.start, end=window.end)

    def _fill_positions(self, menu: QMenu) -> None:
        self._add(menu, self.tr("All positions"), lambda: self._ask(positions=()))
        menu.addSeparator()
        for choice in self._choices.positions[:MOST_POSITIONS]:
            words = choice.title if choice.is_open else self.tr("{title} (closed)").format(title=choice.title)
            self._add(menu, words, partial(self._ask, positions=(choice.key,)))

    def _fill_departments(self, menu: QMenu) -> None:
        self._add(menu, self.tr("All departments"), lambda: self._ask(departments=()))
        menu.addSeparator()
        for key, name in self._choices.departments:
            self._add(menu, name, partial(self._ask, departments=(key,)))

    def _fill_channels(self, menu: QMenu) -> None:
        self._add(menu, self.tr("All channels"), lambda: self._ask(channels=()))
        menu.addSeparator()
        for channel in self._choices.channels:
            self._add(menu, said(channel.name), partial(self._ask, channels=(channel.key,)))

    def _add(self, menu: QMenu, words: str, do: Callable[[], object]) -> None:
        menu.addAction(words.replace("&", "&&")).triggered.connect(lambda: do())

    def _ask(self, **changed: object) -> None:
        self.asked.emit(replace(self._scope, **changed))  # type: ignore[arg-type]
