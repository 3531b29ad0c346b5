"""Confirms in place: pausing with its reason, closing; both ask what becomes of the people on their way."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from services.position_ends import Fate, Outcome, Target
from services.positions import Line
from views.common.buttons import Button
from views.common.fields import ElidedLabel, FormRow, SearchCombo, label
from views.common.popover import Popover


class FateChoice(QWidget):
    """What becomes of those on their way: nothing is chosen beforehand, so that nobody is left behind by habit."""

    def __init__(self, fates: Sequence[Fate], targets: Sequence[Target], parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._group = QButtonGroup(self)
        self._buttons: dict[Fate, QRadioButton] = {}
        for fate in fates:
            button = QRadioButton(self._words(fate))
            button.setEnabled(fate is not Fate.MOVE or bool(targets))
            self._buttons[fate] = button
            self._group.addButton(button)
            column.addWidget(button)
            if fate is Fate.MOVE:
                self._target = SearchCombo(self.tr("To which position"))
                self._target.set_choices([(target.key, target.title) for target in targets])
                self._target.setAccessibleName(self.tr("To which position"))
                self._target.setVisible(False)
                column.addWidget(self._target)
                button.toggled.connect(self._on_move)
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("Why, for their profiles (not required)"))
        self.note.setAccessibleName(self.tr("Why"))
        self.note.hide()
        self._buttons[Fate.END].toggled.connect(self._on_end)
        column.addWidget(self.note)
        self._error = label("", "error")
        self._error.hide()
        column.addWidget(self._error)

    def _words(self, fate: Fate) -> str:
        match fate:
            case Fate.GO_ON:
                return self.tr("Go on with them as before")
            case Fate.HOLD:
                return self.tr("Let them wait: limits and tasks stand still")
            case Fate.MOVE:
                return self.tr("Move them to another position")
            case Fate.END:
                return self.tr("End them all; nothing is sent")

    def _on_move(self, is_on: bool) -> None:
        self._target.setVisible(is_on)
        self._grow()

    def _on_end(self, is_on: bool) -> None:
        self.note.setVisible(is_on)
        self._grow()

    def _grow(self) -> None:
        self._error.hide()
        popover = self.window()
        popover.adjustSize()
        layout = popover.layout()
        if layout is not None and layout.hasHeightForWidth():
            popover.resize(popover.width(), layout.totalHeightForWidth(popover.width()))

    def pick(self, fate: Fate) -> None:
        """Choose as a click would."""
        self._buttons[fate].setChecked(True)

    def outcome(self) -> Outcome | None:
        """The answer; None when it is missing, which is then said."""
        fate = next((fate for fate, button in self._buttons.items() if button.isChecked()), None)
        if fate is None:
            self._error.setText(self.tr("Choose what becomes of them"))
            self._error.show()
            self.window().adjustSize()
            return None
        return Outcome(fate, self._target.currentData() if fate is Fate.MOVE else None, self.note.text())


class _Confirm(Popover):
    """A question with its two answers at the foot."""

    def __init__(self, parent: QWidget, *, width: int) -> None:
        super().__init__(parent, width=width)
        self.fate: FateChoice | None = None

    def ask_fate(self, line: Line, fates: Sequence[Fate], targets: Sequence[Target]) -> None:
        """Ask only when somebody is on the way."""
        if not line.open:
            return
        words = QCoreApplication.translate("_Confirm", "%n people are on their way", "", line.open)
        self.column.addWidget(label(words, "strong"))
        self.fate = FateChoice(fates, targets, self)
        self.column.addWidget(self.fate)

    def add_answers(self, act: Button, do: Callable[[], object]) -> None:
        """The act at the right, "Cancel" before it."""
        row = QHBoxLayout()
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.close)
        act.clicked.connect(lambda: do())
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(act)
        self.column.addLayout(row)

    def add_words(self, title: str, words: str) -> None:
        said = label(words, "second")
        said.setWordWrap(True)
        self.column.addWidget(ElidedLabel(title, "strong"))
        self.column.addWidget(said)


class PausePopover(_Confirm):
    """Asks why, which may stay empty."""

    confirmed = Signal(str, object)  # reason, Outcome

    def __init__(self, line: Line, targets: Sequence[Target], parent: QWidget) -> None:
        super().__init__(parent, width=380)
        self.add_words(
            self.tr("Pause “{title}”?").format(title=line.title),
            self.tr("Paused days do not count in the time to fill."),
        )
        self._reason = QLineEdit()
        self._reason.returnPressed.connect(self._confirm)
        self.column.addWidget(FormRow(self.tr("Reason"), self._reason))
        self.ask_fate(line, (Fate.GO_ON, Fate.HOLD, Fate.MOVE, Fate.END), targets)
        self.add_answers(Button(self.tr("Pause"), role="primary"), self._confirm)

    def _confirm(self) -> None:
        outcome = self.fate.outcome() if self.fate is not None else Outcome(Fate.GO_ON)
        if outcome is not None:
            self.hand_in(self.confirmed, self._reason.text(), outcome)


class ClosePopover(_Confirm):
    """Says what closing means; the safe button has the focus."""

    confirmed = Signal(object)  # Outcome

    def __init__(self, line: Line, targets: Sequence[Target], parent: QWidget) -> None:
        super().__init__(parent, width=380)
        words = self.tr("The board can then only be read. It can be opened again at any time.")
        if not line.open:
            words = self.tr("Nobody is on the way. The board can then only be read.")
        self.add_words(self.tr("Close “{title}”?").format(title=line.title), words)
        self.ask_fate(line, (Fate.HOLD, Fate.MOVE, Fate.END), targets)
        self.add_answers(Button(self.tr("Close the position"), role="danger"), self._confirm)

    def _confirm(self) -> None:
        outcome = self.fate.outcome() if self.fate is not None else Outcome(Fate.HOLD)
        if outcome is not None:
            self.hand_in(self.confirmed, outcome)
