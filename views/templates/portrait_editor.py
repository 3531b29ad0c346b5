"""岗位画像 as lines: what is wanted, whether it is a must or a plus, and where it would be seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.template_edits import MOST_LINES, Wish
from views.common.buttons import Button
from views.common.fields import label
from views.common.icon_button import IconButton
from views.common.states import Card
from views.templates.fields import Words


class _Line(QWidget):
    """One wish. Alt+↑/↓ moves it, Ctrl+Backspace takes it away."""

    edited = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(self, wish: Wish, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.evidence = _Words(), _Words()
        self.words.show_words(wish.words)
        self.words.setAccessibleName(self.tr("What is wanted"))
        self.words.setPlaceholderText(self.tr("What is wanted"))
        self.evidence.show_words(wish.evidence)
        self.evidence.setAccessibleName(self.tr("Where it is seen"))
        self.evidence.setPlaceholderText(self.tr("Where it is seen"))
        self.kind = Button("", size="row")
        self.kind.setCheckable(True)
        self.kind.setChecked(wish.is_must)
        self.kind.setFixedWidth(76)
        self.kind.toggled.connect(lambda _: self._on_kind())
        self._say_kind()
        up = IconButton("arrow-up", self.tr("Move up"), key="Alt+↑", size="row")
        down = IconButton("arrow-down", self.tr("Move down"), key="Alt+↓", size="row")
        away = IconButton("x", self.tr("Take this line away"), size="row")
        up.clicked.connect(lambda: self.moved.emit(-1))
        down.clicked.connect(lambda: self.moved.emit(1))
        away.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.words, 3)
        row.addWidget(self.kind)
        row.addWidget(self.evidence, 2)
        for button in (up, down, away):
            row.addWidget(button)
        for field in (self.words, self.evidence):
            field.edited.connect(self.edited)
            field.moved.connect(self.moved)

    def _on_kind(self) -> None:
        self._say_kind()
        self.edited.emit()

    def _say_kind(self) -> None:
        is_must = self.kind.isChecked()
        self.kind.setText(self.tr("Must") if is_must else self.tr("Plus"))
        self.kind.set_icon("target" if is_must else "plus")
        self.kind.setAccessibleName(self.tr("A must or a plus"))

    def wish(self) -> Wish:
        return Wish(self.words.text().strip(), self.evidence.text().strip(), self.kind.isChecked())


class _Words(Words):
    """Passes Alt+↑/↓ on."""

    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("extent", "compact")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
            return
        super().keyPressEvent(event)


class PortraitEditor(Card):
    """The lines, and a button that adds one."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=10)
        self._lines: list[_Line] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.column.addLayout(self._rows)
        foot = QHBoxLayout()
        self._add = Button(self.tr("Add a line"), icon="plus", size="row")
        self._add.clicked.connect(self.add_line)
        foot.addWidget(self._add)
        foot.addStretch(1)
        foot.addWidget(label(self.tr("Age, sex, marriage and children cannot be conditions"), "hint"))
        self.column.addLayout(foot)

    def show_wishes(self, wishes: Sequence[Wish]) -> None:
        """Show these lines."""
        for line in self._lines:
            self._rows.removeWidget(line)
            line.deleteLater()
        self._lines = []
        for wish in wishes:
            self._append(wish)
        self._add.setEnabled(len(self._lines) < MOST_LINES)

    def wishes(self) -> tuple[Wish, ...]:
        """What stands there now; empty lines are not meant."""
        return tuple(wish for wish in (line.wish() for line in self._lines) if wish.words)

    def add_line(self) -> None:
        """An empty line, ready to be typed into."""
        line = self._append(Wish("", "", is_must=False))
        line.words.setFocus()

    def _append(self, wish: Wish) -> _Line:
        line = _Line(wish, self)
        line.edited.connect(self.edited)
        line.moved.connect(self._bound(self._move, line))
        line.removed.connect(lambda: self._remove(line))
        self._rows.addWidget(line)
        self._lines.append(line)
        return line

    def _bound(self, act: Callable[[_Line, int], None], line: _Line) -> Callable[[int], None]:
        return lambda step: act(line, step)

    def _move(self, line: _Line, step: int) -> None:
        at = self._lines.index(line)
        to = at + step
        if not 0 <= to < len(self._lines):
            return
        self._lines.insert(to, self._lines.pop(at))
        self._rows.removeWidget(line)
        self._rows.insertWidget(to, line)
        self.edited.emit()

    def _remove(self, line: _Line) -> None:
        had_words = bool(line.wish().words)
        self._lines.remove(line)
        self._rows.removeWidget(line)
        line.deleteLater()
        if had_words:
            self.edited.emit()
