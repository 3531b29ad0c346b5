"""The filter chips of the board: only overdue, starred, channel, tag, owner; and what they leave."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from services.boards import Board, Filters
from views.common import wording
from views.common.buttons import Button
from views.common.chips import Chip

MOST_TAGS = 30  # in the menu


class CheckMenu(QMenu):
    """A menu of several choices that stays open while one ticks them."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._picked: set[Hashable] = set()

    @property
    def picked(self) -> frozenset[Hashable]:
        return frozenset(self._picked)

    def offer(self, choices: Sequence[tuple[Hashable, str, int]]) -> None:
        """The choices with their counts; what was ticked stays ticked while it is offered."""
        self.clear()
        self._picked &= {value for value, _, _ in choices}
        for value, words, count in choices:
            action = QAction(f"{words}   {count}".replace("&", "&&"), self)
            action.setCheckable(True)
            action.setChecked(value in self._picked)
            action.toggled.connect(self._ticked(value))
            self.addAction(action)
        if self._picked:
            self.addSeparator()
            self.addAction(self.tr("Clear"), self.forget)

    def _ticked(self, value: Hashable) -> Callable[[bool], None]:
        def tick(is_on: bool) -> None:
            self._picked = self._picked | {value} if is_on else self._picked - {value}
            self.changed.emit()

        return tick

    def forget(self) -> None:
        """Tick nothing."""
        if self._picked:
            self._picked = set()
            self.changed.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action in self.actions() and action.isCheckable():
            action.toggle()
        else:
            super().mouseReleaseEvent(event)


class BoardFilters(QWidget):
    """Chips in a row. `filters` is what they say now."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.overdue = Chip(self.tr("Overdue"), icon="alarm-clock", icon_role="danger", parent=self)
        self.starred = Chip(self.tr("Starred"), icon="star", parent=self)
        self.channels = self._menu_chip(self.tr("Channel"))
        self.tags = self._menu_chip(self.tr("Tag"))
        self.owners = self._menu_chip(self.tr("Owner"))
        self.left = Button("", role="link", size="row", parent=self)
        self.left.clicked.connect(self.clear)
        self.left.hide()
        for chip in (self.overdue, self.starred):
            chip.toggled.connect(lambda _on: self.changed.emit())
        for widget in (self.overdue, self.starred, self.channels, self.tags, self.owners, self.left):
            row.addWidget(widget)

    def _menu_chip(self, words: str) -> Chip:
        chip = Chip(words, parent=self)
        menu = CheckMenu(chip)
        chip.setMenu(menu)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu.changed.connect(lambda: self._on_menu(chip, menu))
        return chip

    def _on_menu(self, chip: Chip, menu: CheckMenu) -> None:
        chip.setChecked(bool(menu.picked))
        chip.set_count(len(menu.picked) or None)
        self.changed.emit()

    @staticmethod
    def _picked(chip: Chip) -> frozenset[Hashable]:
        menu = chip.menu()
        return menu.picked if isinstance(menu, CheckMenu) else frozenset()

    @property
    def filters(self) -> Filters:
        return Filters(
            only_overdue=self.overdue.isChecked(),
            only_starred=self.starred.isChecked(),
            channels=self._picked(self.channels),  # type: ignore[arg-type]  # what `tell` offered
            tags=self._picked(self.tags),  # type: ignore[arg-type]
            owners=self._picked(self.owners),  # type: ignore[arg-type]
        )

    def clear(self) -> None:
        """Show everybody again."""
        for chip in (self.overdue, self.starred):
            chip.setChecked(False)
        for chip in (self.channels, self.tags, self.owners):
            menu = chip.menu()
            if isinstance(menu, CheckMenu):
                menu.forget()

    def tell(self, whole: Board, shown: int) -> None:
        """Counts and choices of the whole board, and how many cards the filters leave."""
        tally = whole.tally
        self.overdue.set_count(tally.overdue)
        self.starred.set_count(tally.starred)
        self._offer(self.channels, [(each.key, wording.said(each.name), count) for each, count in tally.channels])
        self._offer(self.tags, [(word, word, count) for word, count in tally.tags[:MOST_TAGS]])
        self._offer(self.owners, [(key, whole.people.get(key, ""), count) for key, count in tally.owners])
        self.left.setVisible(bool(self.filters))
        self.left.setText(self.tr("{shown} / {total} · clear").format(shown=shown, total=whole.total))
        self.left.updateGeometry()

    def _offer(self, chip: Chip, choices: Sequence[tuple[Hashable, str, int]]) -> None:
        menu = chip.menu()
        if isinstance(menu, CheckMenu) and not menu.isVisible():
            menu.offer(choices)
            chip.setEnabled(bool(choices))
