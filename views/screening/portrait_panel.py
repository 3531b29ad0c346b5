"""岗位画像: the hard conditions and the weighted wishes of a position, edited beside the list that follows them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from models.values.enums import Degree
from services.errors import AppError
from services.screening.portrait import (
    LEGAL_AGES,
    MOST_WISHES,
    PLUS_WEIGHT,
    WEIGHTS,
    Conditions,
    OpenedPortrait,
    Portrait,
    Wish,
)
from views import messages
from views.common.buttons import Button
from views.common.conflict import Field, both_lines
from views.common.fields import FormRow, WheelGuard, label
from views.common.icon_button import IconButton
from views.common.labels import label as word_of
from views.common.spin import padded
from views.common.states import Banner, SectionHeader, hair
from views.common.wording import listed

_SEPARATORS = re.compile(r"[,，;；、\n]+")
MOST_YUAN, STEP_YUAN, MOST_YEARS = 1_000_000, 500, 50


class WishRow(QWidget):
    """One wish: its words, what it is recognised by, its weight. Ctrl+Backspace takes it away."""

    removed = Signal()

    def __init__(self, wish: Wish, guard: WheelGuard, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(4)
        first = QHBoxLayout()
        first.setSpacing(6)
        self.words = QLineEdit(wish.words)
        self.words.setPlaceholderText(self.tr("What is wanted"))
        self.weight = QComboBox()
        for weight in WEIGHTS:
            self.weight.addItem(f"× {weight}", weight)
        self.weight.setCurrentIndex(WEIGHTS.index(wish.weight) if wish.weight in WEIGHTS else 0)
        self.weight.setAccessibleName(self.tr("Weight"))
        self.weight.setToolTip(self.tr("How much it counts, 1 to 5"))
        self.weight.installEventFilter(guard)
        self.weight.setFixedWidth(72)
        away = IconButton("x", self.tr("Take this wish away"), size="row")
        away.clicked.connect(self.removed)
        first.addWidget(self.words, 1)
        first.addWidget(self.weight)
        first.addWidget(away)
        self.terms = QLineEdit("、".join(term for term in wish.terms if term != wish.words))
        self.terms.setPlaceholderText(self.tr("Seen by these tags and words too, by comma"))
        for field in (self.words, self.terms, self.weight):
            field.setProperty("extent", "compact")
        self.words.setAccessibleName(self.words.placeholderText())
        self.terms.setAccessibleName(self.terms.placeholderText())
        column.addLayout(first)
        column.addWidget(self.terms)

    def wish(self) -> Wish:
        """The wish as it stands; its own words count where no others are given."""
        words = self.words.text().strip()
        terms = split(self.terms.text())
        return Wish(words, terms or (words,), int(self.weight.currentData()))


class PortraitPanel(QWidget):
    """`saved` carries the portrait; the page keeps it, and the list is asked for anew."""

    saved = Signal(object)  # Portrait
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[WishRow] = []
        self._guard = WheelGuard(self)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        area.setWidget(inside)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(14, 12, 14, 12)
        self._column.setSpacing(8)
        outer.addWidget(area, 1)
        outer.addWidget(hair())
        outer.addLayout(self._foot())
        self._build()

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(14, 8, 14, 10)
        row.setSpacing(8)
        row.addStretch(1)
        cancel = Button(self.tr("Cancel"), key="Esc", size="compact")
        cancel.clicked.connect(self.closed)
        self.save = Button(self.tr("Keep the portrait"), role="primary", size="compact")
        self.save.clicked.connect(lambda: self.saved.emit(self.portrait()))
        row.addWidget(cancel)
        row.addWidget(self.save)
        return row

    def _build(self) -> None:
        self._banner = Banner("danger", "circle-alert", self)
        self._column.addWidget(self._banner)
        self._column.addWidget(SectionHeader(self.tr("Hard conditions")))
        self._degree = self._combo([(d, word_of(d)) for d in reversed(Degree)])
        self._years = self._spin(MOST_YEARS, 1)
        self._pay = self._spin(MOST_YUAN, STEP_YUAN)
        self._skills, self._cities = QLineEdit(), QLineEdit()
        self._skills.setPlaceholderText(self.tr("All of them, by comma; / between spellings"))
        self._cities.setPlaceholderText(self.tr("Any of them, by comma"))
        self._age = self._combo([(age, self.tr("%n by law", "", age)) for age in LEGAL_AGES])
        for words, field in (
            (self.tr("Degree, at least"), self._degree),
            (self.tr("Years, at least"), self._years),
            (self.tr("Skills, papers"), self._skills),
            (self.tr("Works in"), self._cities),
            (self.tr("Pay, at most"), self._pay),
            (self.tr("Age, at least"), self._age),
        ):
            field.setProperty("extent", "compact")
            field.setAccessibleName(words)
            self._column.addWidget(FormRow(words, field, beside=True))
        note = label(
            self.tr(
                "What is not written is not known, and nobody fails by it. Sex, marriage, children, origin and health "
                "may be no condition; age only where the law sets one."
            ),
            "hint",
        )
        note.setWordWrap(True)
        self._column.addWidget(note)
        self._column.addWidget(SectionHeader(self.tr("Wishes, with their weights")))
        self._wishes = QVBoxLayout()
        self._wishes.setSpacing(4)
        self._column.addLayout(self._wishes)
        self._more = Button(self.tr("Add a wish"), icon="plus", role="ghost", size="compact")
        self._more.clicked.connect(lambda: self.add(Wish("", (), PLUS_WEIGHT), begin=True))
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._line = self._spin(100, 5)
        self._line.setAccessibleName(self.tr("Line"))
        self._line.setProperty("extent", "compact")
        self._column.addWidget(FormRow(self.tr("Line"), self._line, beside=True))
        self._sample = label(self.tr("Of those below the line some are drawn each week for a second look."), "hint")
        self._sample.setWordWrap(True)
        self._column.addWidget(self._sample)
        self._column.addStretch(1)

    def _combo(self, values: Sequence[tuple[object, str]]) -> QComboBox:
        box = QComboBox()
        box.addItem(self.tr("Not asked for"), None)
        for value, words in values:
            box.addItem(words, value)
        box.installEventFilter(self._guard)
        return box

    def _spin(self, most: int, step: int) -> QSpinBox:
        spin = QSpinBox()
        spin.setRange(0, most)
        spin.setSingleStep(step)
        spin.setGroupSeparatorShown(True)
        spin.setSpecialValueText(self.tr("Not asked for"))
        spin.installEventFilter(self._guard)
        padded(spin)
        return spin

    def put_presence(self, line: QWidget) -> None:
        """Who else has it open, above everything."""
        self._column.insertWidget(0, line)

    # Showing and taking

    def show_portrait(self, opened: OpenedPortrait) -> None:
        """The portrait as it is kept."""
        wanted = opened.portrait.conditions
        self._banner.tell("")
        self._degree.setCurrentIndex(max(0, self._degree.findData(wanted.degree)))
        self._years.setValue(wanted.years or 0)
        self._skills.setText("、".join(wanted.skills))
        self._cities.setText("、".join(wanted.cities))
        self._pay.setValue(wanted.pay or 0)
        self._age.setCurrentIndex(max(0, self._age.findData(wanted.age)))
        self._line.setValue(opened.portrait.line)
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows.clear()
        for wish in opened.portrait.wishes:
            self.add(wish)

    def add(self, wish: Wish, *, begin: bool = False) -> None:
        """One more wish."""
        row = WishRow(wish, self._guard, self)
        row.removed.connect(lambda: self._remove(row))
        self._wishes.addWidget(row)
        self._rows.append(row)
        self._more.setVisible(len(self._rows) < MOST_WISHES)
        if begin:
            row.words.setFocus()

    def _remove(self, row: WishRow) -> None:
        self._rows.remove(row)
        row.hide()
        row.deleteLater()
        self._more.setVisible(True)

    def portrait(self) -> Portrait:
        """What is filled in."""
        degree = self._degree.currentData()  # Qt gives a plain string back
        conditions = Conditions(
            Degree(degree) if degree else None,
            self._years.value() or None,
            split(self._skills.text()),
            split(self._cities.text()),
            self._pay.value() or None,
            self._age.currentData(),
        )
        wishes = tuple(wish for row in self._rows if (wish := row.wish()).words)
        return Portrait(conditions, wishes, self._line.value())

    def fields_in_conflict(self) -> dict[str, Field]:
        """How the parts are called and said, where two versions stand side by side."""
        return {
            "conditions.degree": Field(self.tr("Degree, at least"), lambda d: word_of(d) if d else ""),
            "conditions.years": Field(self.tr("Years, at least")),
            "conditions.skills": Field(self.tr("Skills, papers"), listed, both_lines),
            "conditions.cities": Field(self.tr("Works in"), listed, both_lines),
            "conditions.pay": Field(self.tr("Pay, at most")),
            "conditions.age": Field(self.tr("Age, at least")),
            "wishes": Field(self.tr("Wish"), _wish_words),
            "line": Field(self.tr("Line")),
        }

    def show_error(self, error: AppError) -> None:
        """Why it may not be kept: the rule in one sentence."""
        self._banner.tell(messages.sentence(error))


def _wish_words(wish: Wish) -> str:
    """The weight, and what else it is seen by."""
    return "  ".join((f"× {wish.weight}", listed(term for term in wish.terms if term != wish.words)))


def split(text: str) -> tuple[str, ...]:
    """Words by comma, of either width."""
    return tuple(dict.fromkeys(part.strip() for part in _SEPARATORS.split(text) if part.strip()))
