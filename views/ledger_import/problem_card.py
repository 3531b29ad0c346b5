"""One class of problems: its head, and the choices that cure it in place for all rows."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QMenu,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from services.ledgers.problems import Code, Offers, Problem, StageChoice, Word
from views.common import marks, paint
from views.common.buttons import Button
from views.common.chips import Status
from views.common.fields import ElidedLabel, WheelGuard, label
from views.common.states import IconLabel
from views.common.wording import listed
from views.ledger_import import problem_words
from views.ledger_import.problem_words import ICONS

NEW = "new"
NAME_ONE = "name"
"""The person wants to name the new position."""
_MOST_GONE = 8  # names of rows that are no longer in the ledger
_MOST_WORDS = 12  # ways of writing that are shown in the card
_MOST_NAMES = 5  # of positions and channels
_LEAST_NAME, _MOST_NAME = 82, 138  # pixels for a way of writing: beside it stands what it becomes


class ProblemCard(QFrame):
    """`chosen`: somebody looks at this class. The other signals are decisions."""

    chosen = Signal(object)  # Problem
    treated = Signal(object, str)  # Code, treatment
    word_decided = Signal(object, str, str)  # Code, word, what it becomes
    one_by_one = Signal(object)  # Problem
    all_wanted = Signal(object)  # Code: every way of writing, not only the most frequent

    def __init__(
        self, problem: Problem, offers: Offers, parent: QWidget | None = None, *, is_whole: bool = False
    ) -> None:
        super().__init__(parent)
        self._is_whole = is_whole
        self.problem = problem
        self._offers = offers
        self._is_current = False
        self._guard = WheelGuard(self)
        self._combos: list[QComboBox] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 12, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        self._body(column)
        self.setAccessibleName(f"{problem_words.title(problem)} {problem_words.count(problem)}")

    def _head(self) -> QHBoxLayout:
        problem = self.problem
        row = QHBoxLayout()
        row.setSpacing(8)
        icon, role = ICONS.get(problem.code, ("triangle-alert", "warn"))
        row.addWidget(IconLabel(icon, 14, role))
        row.addWidget(label(problem_words.title(problem), "strong"))
        row.addWidget(ElidedLabel(problem_words.count(problem), "second"), 3)
        if problem.is_open:
            row.addWidget(Status(self.tr("Choose first"), icon="triangle-alert", kind="warn"))
        elif problem.code in (Code.SAME_PERSON, Code.MAYBE_SAME):
            look_at = Button(self.tr("One by one"), size="row")
            look_at.clicked.connect(lambda: self.one_by_one.emit(self.problem))
            row.addWidget(look_at)
        elif not problem.options:
            row.addWidget(self._trailing(), 2)
        row.setContentsMargins(0, 7, 0, 7)
        return row

    def _trailing(self) -> QWidget:
        """What is done, with a menu where something else can be."""
        words = problem_words.treatment(self.problem, offers=self._offers)
        choices = self._menu_choices()
        if not choices:
            said = ElidedLabel(words, "second")
            said.setAlignment(Qt.AlignmentFlag.AlignRight)
            return said
        button = Button(words, role="ghost", size="row")
        menu = QMenu(button)
        for value, text in choices:
            menu.addAction(text).triggered.connect(partial(self.treated.emit, self.problem.code, value))
        button.setMenu(menu)
        return button

    def _menu_choices(self) -> list[tuple[str, str]]:
        problem = self.problem
        if problem.code is Code.NO_CHANNEL:
            unknown = [("unknown", problem_words.treatment(problem, "unknown"))]
            return unknown + [
                (c, problem_words.treatment(problem, c, self._offers)) for c, _, _ in self._offers.channels
            ]
        if problem.code is Code.NO_POSITION:
            return [
                (NAME_ONE, self.tr("Into a new position, named…")),
                ("", problem_words.treatment(problem, "")),
                *((key.hex, name) for key, name in self._offers.positions),
            ]
        return []

    def _body(self, column: QVBoxLayout) -> None:
        problem = self.problem
        if problem.code is Code.GONE:
            column.addLayout(self._gone())
        elif problem.code in (Code.STAGE_WORDS, Code.NEW_POSITIONS, Code.NEW_CHANNEL):
            most = _MOST_WORDS if problem.code is Code.STAGE_WORDS else _MOST_NAMES
            shown = problem.words if self._is_whole else problem.words[:most]
            names = [self.tr("“{word}”").format(word=word.text) for word in shown]
            width = max(map(paint.text_width, names), default=0.0)
            for word, name in zip(shown, names, strict=True):
                column.addLayout(self._word_row(word, name, min(max(_LEAST_NAME, round(width) + 4), _MOST_NAME)))
            left = len(problem.words) - len(shown)
            if left > 0:
                column.addLayout(self._more(left))
            column.addSpacing(8)
        elif problem.options:
            group = QButtonGroup(self)
            for value in problem.options:
                option = QRadioButton(problem_words.treatment(problem, value))
                option.setChecked(value == problem.treatment)
                option.clicked.connect(partial(self._on_option, value))
                group.addButton(option)
                line = QHBoxLayout()
                line.setContentsMargins(22, 0, 0, 2)
                line.addWidget(option)
                column.addLayout(line)
            column.addSpacing(6)

    def _more(self, left: int) -> QHBoxLayout:
        """The ways of writing that are not shown: a button brings them."""
        line = QHBoxLayout()
        line.setContentsMargins(14, 2, 0, 0)
        button = Button(self.tr("Show %n more", "", left), role="link", size="row")
        button.clicked.connect(partial(self.all_wanted.emit, self.problem.code))
        line.addWidget(button)
        line.addStretch(1)
        return line

    def _gone(self) -> QHBoxLayout:
        """Who is no longer in the ledger: names with the rows of the last version."""
        words = self.problem.words[:_MOST_GONE]
        said = [self.tr("{name} (row {row})").format(name=word.text, row=word.rows) for word in words]
        left = self.problem.count - len(words)
        text = listed(said) + (" " + self.tr("and %n more", "", left) if left > 0 else "")
        names = label(text, "second")
        names.setWordWrap(True)
        line = QHBoxLayout()
        line.setContentsMargins(22, 0, 0, 8)
        line.addWidget(names)
        return line

    def _on_option(self, value: str) -> None:
        self.treated.emit(self.problem.code, value)

    def _word_row(self, word: Word, text: str, width: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(22, 2, 0, 2)
        row.setSpacing(8)
        name = ElidedLabel(text)
        name.setFixedWidth(width)
        name.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        row.addWidget(name)
        count = label(self.tr("%n rows", "", word.rows), "hint")
        count.setFixedWidth(max(44, round(paint.text_width(count.text(), "small")) + 4))
        row.addWidget(count)
        row.addWidget(IconLabel("arrow-right", 14, "text3"))
        combo = self._combo(word)
        row.addWidget(combo, 1)
        return row

    def _combo(self, word: Word) -> QComboBox:
        combo = QComboBox()
        combo.setProperty("extent", "compact")
        combo.setIconSize(QSize(14, 14))
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(6)
        combo.installEventFilter(self._guard)
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if self.problem.code is Code.STAGE_WORDS:
            for choice in self._offers.stages:
                combo.addItem(stage_icon(choice), choice.zh if problem_words.is_chinese() else choice.en, choice.key)
            for value, words in problem_words.endings():
                combo.addItem(words, value)
            combo.setPlaceholderText(self.tr("Choose a stage"))
        elif self.problem.code is Code.NEW_POSITIONS:
            combo.addItem(self.tr("New position"), NEW)
            for key, name in self._offers.positions:
                combo.addItem(name, key.hex)
        else:
            combo.addItem(self.tr("New channel"), NEW)
            for code, zh, en in self._offers.channels:
                combo.addItem(zh if problem_words.is_chinese() else en, code)
        combo.setCurrentIndex(combo.findData(word.becomes) if word.becomes else -1)
        combo.setAccessibleName(self.tr("What “{word}” means").format(word=word.text))
        combo.activated.connect(
            lambda _n: self.word_decided.emit(self.problem.code, word.text, str(combo.currentData()))
        )
        self._combos.append(combo)
        return combo

    def focus_gap(self) -> None:
        """Put the focus on the first choice that is missing."""
        for combo, word in zip(self._combos, self.problem.words, strict=False):
            if not word.becomes:
                combo.setFocus()
                return
        self.setFocus()

    def set_current(self, *, is_current: bool) -> None:
        self._is_current = is_current
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.chosen.emit(self.problem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self.problem)
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint.box(painter, rect, 8, "surface", "accent" if self._is_current else "hair")
        if self.hasFocus():
            paint.focus_ring(painter, rect, 8)


def stage_icon(choice: StageChoice) -> QIcon:
    """The stage glyph as an icon of a list."""
    pixmap = QPixmap(28, 28)
    pixmap.setDevicePixelRatio(2.0)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    marks.stage_glyph(painter, QPointF(0, 0), choice.rank, choice.of, size=14)
    painter.end()
    return QIcon(pixmap)
