"""Putting on record what a condition asks for (an approval, a check, a test, a paper, a tick), or a result unasked."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from models.values.enums import AttestationKind, Condition
from models.values.rules import Rule
from services.attestations import LONGEST_NAME, LONGEST_NOTE, MOST_POINTS, RESULTS, Line, Outline, Word
from services.condition_checks import ATTESTED
from views.common import wording
from views.common.attested import answer, answers, kind_words
from views.common.buttons import Button
from views.common.conditions import rule_words
from views.common.fields import label
from views.common.labels import file_name
from views.common.popover import Popover
from views.common.spin import padded
from views.common.switches import Segmented

YES, NO = "yes", "no"
SHOWN = 3  # earlier words
NO_POINTS = -1


class AttestPopover(Popover):
    """`attested` carries the word. Without a rule the kind and the name of the result are asked for too."""

    attested = Signal(object)  # Word

    def __init__(self, parent: QWidget, rule: Rule | None, outline: Outline) -> None:
        super().__init__(parent, width=380)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._rule = rule
        title = label(rule_words(rule) if rule is not None else self.tr("Record a result"), "strong", self)
        title.setWordWrap(True)
        self.column.addWidget(title)
        for line in outline.earlier[:SHOWN]:
            said = label(self._earlier(line), "hint", self)
            said.setWordWrap(True)
            self.column.addWidget(said)
        self._build_what()
        self._build_answer()
        self.until = _Until(self)
        self.column.addWidget(self.until)
        self._build_proof(outline)
        self._build_foot(outline)
        self._renew()

    @property
    def kind(self) -> AttestationKind:
        """Of the rule, or as it was chosen."""
        return ATTESTED[self._rule.condition] if self._rule is not None else AttestationKind(self.kinds.current)

    @property
    def _is_by_points(self) -> bool:
        """A rule that asks for points: they say whether the test was passed."""
        return self._rule is not None and self._rule.condition is Condition.TEST_PASSED and self._rule.need > 0

    def _build_what(self) -> None:
        self.kinds = Segmented(self)
        for kind in RESULTS:
            self.kinds.add(kind.value, kind_words(kind))
        self.kinds.picked.connect(lambda _kind: self._renew())
        self.name = QLineEdit(self)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(self.tr("Name"))
        for field in (self.kinds, self.name):
            field.setVisible(self._rule is None)
            self.column.addWidget(field)

    def _build_answer(self) -> None:
        self.answer = Segmented(self)
        for key, words in zip((YES, NO), answers(self.kind), strict=True):
            self.answer.add(key, words)
        self.answer.setVisible(not self._is_by_points)
        self.score = padded(QSpinBox(self))
        self.score.setRange(0 if self._is_by_points else NO_POINTS, MOST_POINTS)
        self.score.setSpecialValueText("" if self._is_by_points else self.tr("no points"))
        self.score.setValue(max(self._rule.need, 0) if self._rule is not None and self._is_by_points else NO_POINTS)
        self.score.setAccessibleName(self.tr("Points"))
        self.score.setSuffix(self.tr(" points"))
        self.score.setFixedWidth(120)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.answer)
        row.addWidget(self.score)
        row.addStretch(1)
        self.column.addLayout(row)

    def _build_proof(self, outline: Outline) -> None:
        self.file = QComboBox(self)
        self.file.setAccessibleName(self.tr("The file that shows it"))
        self.file.addItem(self.tr("No file"), None)
        for file in outline.files:
            self.file.addItem(file_name(file.name, file.kind), file.key)
        self.file.setVisible(bool(outline.files) and self.kind is not AttestationKind.TICK)
        self.column.addWidget(self.file)
        self.note = QLineEdit(self)
        self.note.setMaxLength(LONGEST_NOTE)
        self.note.setPlaceholderText(self.tr("Note (kept with it)"))
        self.note.setAccessibleName(self.note.placeholderText())
        self.note.returnPressed.connect(self._keep)
        self.column.addWidget(self.note)

    def _build_foot(self, outline: Outline) -> None:
        keep = Button(self.tr("Put on record"), role="primary", size="compact", parent=self)
        keep.clicked.connect(self._keep)
        foot = QHBoxLayout()
        if self.kind is AttestationKind.APPROVAL and not outline.may_approve:
            keep.setEnabled(False)
            words = label(self.tr("Approvers and HR managers record approvals."), "hint", self)
            words.setWordWrap(True)
            foot.addWidget(words, 1)
        else:
            foot.addStretch(1)
        foot.addWidget(keep)
        self.column.addLayout(foot)

    def _renew(self) -> None:
        """What fits the kind: its words for yes and no, points of a test, a day until which a result holds."""
        for key, words in zip((YES, NO), answers(self.kind), strict=True):
            self.answer.set_words(key, words)
        is_test = self.kind is AttestationKind.TEST
        self.score.setVisible(self._is_by_points or (self._rule is None and is_test))
        self.until.setVisible(self.kind in RESULTS)
        self.name.setPlaceholderText(
            self.tr("Which test: written, personality…") if is_test else self.tr("Who checked, if an agency did")
        )
        self.fit_soon()

    def _earlier(self, line: Line) -> str:
        said = answer(line.word.kind, is_positive=line.word.is_positive, score=line.word.score)
        words = self.tr("{moment}, {person}: {answer}")
        told = words.format(moment=wording.moment(line.at), person=line.by or "–", answer=said)
        file = file_name(line.file.name, line.file.kind) if line.file is not None else ""
        extra = wording.listed(part for part in (line.word.note, file) if part)
        return self.tr("{told} ({more})").format(told=told, more=extra) if extra else told

    def _keep(self) -> None:
        word = Word(
            self.kind,
            self._name(),
            is_positive=self._is_by_points or self.answer.current == YES,
            score=self._points(),
            valid_until=self.until.day if self.kind in RESULTS else None,
            note=self.note.text(),
            document=self.file.currentData(),
        )
        self.hand_in(self.attested, word)

    def _name(self) -> str:
        if self._rule is None:
            return self.name.text().strip()
        return wording.said(self._rule.name) if self._rule.name else ""

    def _points(self) -> int | None:
        has = self._is_by_points or (self._rule is None and self.kind is AttestationKind.TEST)
        return self.score.value() if has and self.score.value() != NO_POINTS else None


class _Until(QWidget):
    """A day that may be left out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._has = QCheckBox(self.tr("Holds until"))
        today = wording.today()
        self._day = QDateEdit(QDate(today.year + 1, today.month, min(today.day, 28)))
        self._day.setAccessibleName(self.tr("Holds until"))
        self._day.setCalendarPopup(True)
        self._day.setDisplayFormat("yyyy-MM-dd")
        self._day.setEnabled(False)
        self._has.toggled.connect(self._day.setEnabled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._has)
        row.addWidget(self._day)
        row.addStretch(1)

    @property
    def day(self) -> date | None:
        return date(*self._day.date().getDate()) if self._has.isChecked() else None

    def choose(self, day: date | None) -> None:
        """Set it."""
        self._has.setChecked(day is not None)
        if day is not None:
            self._day.setDate(QDate(day.year, day.month, day.day))
