"""The conditions of a stage, one line each: what is asked for, its amount in place, and a cross."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from models.values.bilingual import Words
from models.values.enums import Conclusion, Condition
from models.values.rules import Rule
from services import field_dictionary
from services.process.sheet import CONCLUSIONS, SOURCE
from views.common import paint, wording
from views.common.clearing import clear
from views.common.fields import ElidedLabel, WheelGuard
from views.common.icon_button import IconButton
from views.common.labels import label as word_of
from views.common.states import IconLabel

LONGEST_NAME = 40


class RuleRow(QWidget):
    """One condition; `edited` carries the rule as it is asked for now."""

    edited = Signal(object)  # Rule
    removed = Signal()

    def __init__(
        self, rule: Rule, guard: WheelGuard, *, is_new: bool, is_kept: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rule = rule
        self._is_new, self._guard = is_new, guard
        self.setFixedHeight(34)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 4, 0)
        row.setSpacing(8)
        icon = "lock" if is_kept else "plus" if is_new else "check"
        row.addWidget(IconLabel(icon, 14, "accent_text" if is_new else "text2"))
        words = ElidedLabel(word_of(rule.condition), "strong" if is_new else "")
        row.addWidget(words, 1)
        self.setAccessibleName(word_of(rule.condition))
        for field in self._fields():
            field.setAccessibleName(word_of(rule.condition))
            row.addWidget(field)
        if is_kept:
            words.setText(self.tr("{rule}: asked for in every process").format(rule=words.text()))
        else:
            away = IconButton("x", self.tr("Take this condition away"), size="row")
            away.clicked.connect(self.removed)
            row.addWidget(away)

    def _fields(self) -> list[QWidget]:
        match self.rule.condition:
            case Condition.EVALUATIONS_AT_LEAST:
                return [self._count(1, 9, max(self.rule.need, 1))]
            case Condition.MEAN_AT_LEAST:
                return [self._mean()]
            case Condition.TEST_PASSED:
                return [self._name(96), self._count(0, 1_000, self.rule.need, none=self.tr("passed"))]
            case Condition.DOCUMENT_PRESENT | Condition.TICKED:
                return [self._name(140)]
            case Condition.FIELD_FILLED:
                offered = [
                    (code, wording.said(field_dictionary.name_of(code)))
                    for code in field_dictionary.requirable()
                    if field_dictionary.rule_of(code).condition is Condition.FIELD_FILLED
                ]
                return [self._choice(offered)]
            case Condition.CONCLUSION_AT_LEAST:
                return [self._choice([(code, word_of(Conclusion(code))) for code in CONCLUSIONS])]
            case _:
                return []

    def _tell(self, rule: Rule) -> None:
        if rule != self.rule:
            self.rule = rule
            self.edited.emit(rule)

    def _count(self, least: int, most: int, value: int, *, none: str = "") -> QSpinBox:
        spin = QSpinBox()
        spin.setRange(least, most)
        spin.setValue(value)
        spin.setProperty("extent", "compact")
        spin.setFixedWidth(64 if not none else 76)
        if none:
            spin.setSpecialValueText(none)
        spin.setKeyboardTracking(False)
        spin.lineEdit().setTextMargins(5, 0, 0, 0)
        spin.installEventFilter(self._guard)
        spin.valueChanged.connect(lambda need: self._tell(replace(self.rule, need=need)))
        return spin

    def _mean(self) -> QDoubleSpinBox:
        spin = QDoubleSpinBox()
        spin.setRange(1.0, 5.0)
        spin.setDecimals(1)
        spin.setSingleStep(0.1)
        spin.setValue((self.rule.need or 350) / 100)
        spin.setProperty("extent", "compact")
        spin.setFixedWidth(68)
        spin.setKeyboardTracking(False)
        spin.lineEdit().setTextMargins(5, 0, 0, 0)
        spin.installEventFilter(self._guard)
        spin.valueChanged.connect(lambda mean: self._tell(replace(self.rule, need=round(mean * 100))))
        return spin

    def _name(self, width: int) -> QLineEdit:
        field = QLineEdit(wording.said(self.rule.name))
        field.setMaxLength(LONGEST_NAME)
        field.setFixedWidth(width)
        field.setProperty("extent", "compact")
        hints = {
            Condition.DOCUMENT_PRESENT: self.tr("which paper"),
            Condition.TICKED: self.tr("what is done"),
            Condition.TEST_PASSED: self.tr("which test"),
        }
        field.setPlaceholderText(hints[self.rule.condition])
        field.editingFinished.connect(lambda: self._rename(field.text().strip()))
        return field

    def _rename(self, words: str) -> None:
        """Shipped names stand in both languages; what somebody writes says the same in both."""
        if words != wording.said(self.rule.name):
            self._tell(replace(self.rule, name=Words(words, words)))

    def _choice(self, offered: list[tuple[str, str]]) -> QComboBox:
        combo = QComboBox()
        for code, words in offered:
            combo.addItem(words, code)
        combo.setCurrentIndex(max(combo.findData(self.rule.code), 0))
        combo.setProperty("extent", "compact")
        combo.setFixedWidth(128)
        combo.installEventFilter(self._guard)
        combo.activated.connect(lambda _at: self._tell(replace(self.rule, code=str(combo.currentData()))))
        return combo

    def paintEvent(self, _event: QPaintEvent) -> None:
        rect = QRectF(self.rect()).adjusted(0.5, 1, -0.5, -1)
        border = "accent_line" if self._is_new else "hair"
        paint.box(QPainter(self), rect, 6, "accent_soft" if self._is_new else "surface", border)


class RuleRows(QWidget):
    """All conditions of one side of a stage; `edited` carries them."""

    edited = Signal(object)  # tuple[Rule, …]

    def __init__(self, guard: WheelGuard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guard = guard
        self._rules: tuple[Rule, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    @property
    def rules(self) -> tuple[Rule, ...]:
        return self._rules

    def show_rules(self, rules: tuple[Rule, ...], known: set[Rule], *, keeps_source: bool) -> None:
        """Fill them anew; the source cannot be taken away where every process asks for it."""
        self._rules = rules
        clear(self._column)
        for number, rule in enumerate(rules):
            is_kept = keeps_source and rule == SOURCE
            row = RuleRow(rule, self._guard, is_new=rule not in known, is_kept=is_kept)
            row.edited.connect(lambda changed, at=number: self._change(at, changed))
            row.removed.connect(lambda at=number: self._remove(at))
            self._column.addWidget(row)
        self.setVisible(bool(rules))

    def add(self, rule: Rule) -> None:
        """One more; the same is not asked for twice."""
        if rule not in self._rules:
            self._tell((*self._rules, rule))

    def _change(self, at: int, rule: Rule) -> None:
        self._tell(tuple(rule if number == at else each for number, each in enumerate(self._rules)))

    def _remove(self, at: int) -> None:
        self._tell(tuple(each for number, each in enumerate(self._rules) if number != at))

    def _tell(self, rules: tuple[Rule, ...]) -> None:
        self._rules = rules
        self.edited.emit(rules)
