"""A popover with a search field and a list: tags, colleagues, stages, positions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from views.common.fields import SearchField
from views.common.look import look
from views.common.popover import Popover

_ROW = 30
_MOST = 9  # rows shown without scrolling


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry: what it is, its words, and what else finds it."""

    value: object
    words: str
    note: str = ""
    icon: str = ""
    finds: str = ""  # pinyin, initials


class ChoicePopover(Popover):
    """Type to find, arrows to choose, Enter takes it. With `may_add`, words that are no entry can be taken too."""

    chosen = Signal(object)  # the value; the words typed when they are no entry

    def __init__(
        self, parent: QWidget, placeholder: str, choices: Sequence[Choice], *, may_add: bool = False, width: int = 260
    ) -> None:
        super().__init__(parent, width=width, padding=8)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._choices = tuple(choices)
        self._may_add = may_add
        self.search = SearchField(placeholder, parent=self)
        self.list = QListWidget(self)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(placeholder)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column.addWidget(self.search)
        self.column.addWidget(self.list)
        self.search.textEdited.connect(self._fill)
        self.search.installEventFilter(self)
        self.list.itemClicked.connect(lambda item: self._take(item))
        self._fill("")

    def _fill(self, typed: str) -> None:
        self.list.clear()
        wanted = typed.strip().lower()
        for choice in self._choices:
            if wanted in f"{choice.words}\n{choice.note}\n{choice.finds}".lower():
                self._add(choice)
        is_known = any(choice.words.lower() == wanted for choice in self._choices)
        if self._may_add and wanted and not is_known:
            words = self.tr("Add “{words}”").format(words=typed.strip())
            self._add(Choice(typed.strip(), words, icon="plus"))
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(_ROW * max(1, min(self.list.count(), _MOST)) + 4)
        self.fit()

    def _add(self, choice: Choice) -> None:
        words = f"{choice.words}   {choice.note}" if choice.note else choice.words
        item = QListWidgetItem(words)
        if choice.icon:
            item.setIcon(look().icon(choice.icon, 14))
        item.setData(Qt.ItemDataRole.UserRole, choice.value)
        item.setSizeHint(QSize(10, _ROW))
        item.setToolTip(words)
        self.list.addItem(item)

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            value = item.data(Qt.ItemDataRole.UserRole)
            self.close()
            self.chosen.emit(value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            row, count = self.list.currentRow(), self.list.count()
            match event.key():
                case Qt.Key.Key_Down if count:
                    self.list.setCurrentRow((row + 1) % count)
                    return True
                case Qt.Key.Key_Up if count:
                    self.list.setCurrentRow((row - 1) % count)
                    return True
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self._take(self.list.currentItem())
                    return True
        return super().eventFilter(watched, event)
