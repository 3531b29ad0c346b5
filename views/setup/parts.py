"""Parts of the windows before the main window: a step, a choice in a card, a secret field, the recovery key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from views.common import paint
from views.common.buttons import Button, IconButton
from views.common.fields import label
from views.common.look import look
from views.common.states import Banner, IconLabel

COLUMN = 480
"""Width of the one column that everything stands in."""


class Step(QWidget):
    """A question in the headline, its sentence, the fields, and at the foot the way back and the one way on."""

    back_wanted = Signal()

    def __init__(self, headline: str, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(COLUMN)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(16)
        top = QVBoxLayout()
        top.setSpacing(6)
        self.headline = label(headline, "headline")
        self.headline.setWordWrap(True)
        top.addWidget(self.headline)
        self.sentence = label(sentence, "context")
        self.sentence.setWordWrap(True)
        self.sentence.setVisible(bool(sentence))
        top.addWidget(self.sentence)
        outer.addLayout(top)
        self.column = QVBoxLayout()
        self.column.setSpacing(12)
        outer.addLayout(self.column)
        self.banner = Banner("danger", "circle-alert")
        outer.addWidget(self.banner)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.addStretch(1)
        outer.addSpacing(4)
        outer.addLayout(self.foot)

    def add(self, widget: QWidget) -> None:
        self.column.addWidget(widget)

    def add_below(self, row: QHBoxLayout) -> None:
        """Other ways, under the way on."""
        found = self.layout()
        assert isinstance(found, QVBoxLayout)
        found.addLayout(row)

    def add_back(self, words: str) -> Button:
        button = Button(words, role="ghost")
        button.clicked.connect(self.back_wanted)
        self.foot.insertWidget(0, button)
        return button

    def add_act(self, words: str, *, role: str = "primary") -> Button:
        button = Button(words, role=role)
        if role == "primary":
            button.setDefault(True)
        self.foot.addWidget(button)
        return button

    def take_focus(self) -> None:
        """The keyboard goes to the first field, or to the way on where nothing is typed."""
        lines: list[QWidget] = [
            line for line in self.findChildren(QLineEdit) if line.isVisibleTo(self) and line.isEnabled()
        ]
        ways = [button for button in self.findChildren(QPushButton) if button.isDefault()]
        next(iter([*lines, *ways]), self).setFocus()

    def tell(self, words: str) -> None:
        """An error that belongs to no single field; "" takes it away."""
        self.banner.tell(words)


class WorkingStep(Step):
    """Something that takes more than a moment, with its progress."""

    def __init__(
        self, words: str, parent: QWidget | None = None, *, cancel: Callable[[], object] | None = None
    ) -> None:
        super().__init__(words, "", parent)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(words)
        self.add(self.bar)
        if cancel is not None:
            self.stop = self.add_act(self.tr("Cancel"), role="secondary")
            self.stop.clicked.connect(lambda: self._cancel(cancel))

    def _cancel(self, cancel: Callable[[], object]) -> None:
        self.stop.setEnabled(False)
        cancel()

    def show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)


class Option(QAbstractButton):
    """One choice as a card: icon, title, and a sentence that says what it means."""

    def __init__(self, icon: str, title: str, words: str = "", *, is_act: bool = False) -> None:
        super().__init__()
        self._is_act = is_act
        self.setCheckable(not is_act)
        self.setText(title)
        self.setAccessibleDescription(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(12)
        picture = IconLabel(icon, 20, "accent_text")
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout()
        column.setSpacing(2)
        name = label(title, "strong")
        column.addWidget(name)
        self._words = label(words, "second")
        self._words.setWordWrap(True)
        self._words.setVisible(bool(words))
        column.addWidget(self._words)
        row.addLayout(column, 1)
        if is_act:
            row.addWidget(IconLabel("chevron-right", 16, "text3"), 0, Qt.AlignmentFlag.AlignVCenter)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        found = self.layout()
        return found.sizeHint() if found is not None else QSize(200, 60)

    def minimumSizeHint(self) -> QSize:
        found = self.layout()
        return found.minimumSize() if found is not None else QSize(100, 48)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        found = self.layout()
        return found.heightForWidth(width) if found is not None else 60

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        is_on = self.isChecked()
        ground = "selected" if is_on else "hover" if self.underMouse() and self.isEnabled() else "surface"
        paint.box(painter, rect, 8, ground, "accent" if is_on else "strong", 2.0 if is_on else 1.0)
        if self.hasFocus():
            paint.focus_ring(painter, rect, 8)


class Options(QWidget):
    """Cards of which one is chosen."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[str, Option] = {}
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(lambda _button: self.chosen.emit(self.current))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def add(self, key: str, card: Option) -> None:
        self._cards[key] = card
        self._group.addButton(card)
        self._column.addWidget(card)

    @property
    def current(self) -> str:
        return next((key for key, card in self._cards.items() if card.isChecked()), "")

    def choose(self, key: str) -> None:
        self._cards[key].setChecked(True)

    def card(self, key: str) -> Option:
        return self._cards[key]


class SecretField(QWidget):
    """A field whose letters are hidden, with a button that shows them."""

    def __init__(self, name: str, show_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setAccessibleName(name)
        self.setFocusProxy(self.line)
        self._eye = IconButton("eye", show_words)
        self._eye.setCheckable(True)
        self._eye.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._eye.toggled.connect(self._show)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.line, 1)
        row.addWidget(self._eye)

    @property
    def text(self) -> str:
        return self.line.text()

    def clear(self) -> None:
        self.line.clear()

    def event(self, event: QEvent) -> bool:
        """A form row marks its field as invalid; the line is what shows it."""
        if event.type() == QEvent.Type.DynamicPropertyChange:
            self.line.setProperty("invalid", bool(self.property("invalid")))
            self.line.style().unpolish(self.line)
            self.line.style().polish(self.line)
        return super().event(event)

    def _show(self, is_shown: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)


class RecoveryKeyView(QWidget):
    """The nine groups of the recovery key, each with its number, as they are printed."""

    def __init__(self, groups: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups = tuple(groups)
        self.setAccessibleName(" ".join(self._groups))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for number, group in enumerate(self._groups):
            grid.addWidget(_Group(number + 1, group), number // 3, number % 3)


class _Group(QWidget):
    def __init__(self, number: int, letters: str) -> None:
        super().__init__()
        self._number, self._letters = number, letters
        self.setMinimumSize(96, 44)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint.box(painter, rect, 6, "sunken")
        paint.words(painter, rect.adjusted(10, 0, 0, 0), str(self._number), size="small", role="text3")
        painter.setFont(look().font("headline", bold=True))
        painter.setPen(look().color("text"))
        painter.drawText(rect.adjusted(22, 0, -6, 0), int(Qt.AlignmentFlag.AlignCenter), self._letters)
