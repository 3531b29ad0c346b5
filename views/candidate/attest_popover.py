"""Putting on record what a condition asks for: an approval, a check, a test result, a paper, a tick."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from models.values.enums import AttestationKind, Condition
from models.values.rules import Rule
from services.attestations import LONGEST_NOTE, MOST_POINTS, Line, Outline, Word
from services.condition_checks import ATTESTED
from views.common import wording
from views.common.attested import answer, answers
from views.common.buttons import Button
from views.common.conditions import rule_words
from views.common.fields import label
from views.common.popover import Popover
from views.common.switches import Segmented

YES, NO = "yes", "no"
SHOWN = 3  # earlier words


class AttestPopover(Popover):
    """`attested` carries the word."""

    attested = Signal(object)  # Word

    def __init__(self, parent: QWidget, rule: Rule, outline: Outline) -> None:
        super().__init__(parent, width=380)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._rule, self.kind = rule, ATTESTED[rule.condition]
        title = label(rule_words(rule), "strong", self)
        title.setWordWrap(True)
        self.column.addWidget(title)
        for line in outline.earlier[:SHOWN]:
            said = label(self._earlier(line), "hint", self)
            said.setWordWrap(True)
            self.column.addWidget(said)
        self.answer = Segmented(self)
        for key, words in zip((YES, NO), answers(self.kind), strict=True):
            self.answer.add(key, words)
        self.answer.setVisible(not self._has_score)
        self.score = QSpinBox(self)
        self.score.setRange(0, MOST_POINTS)
        self.score.setValue(max(rule.need, 0))
        self.score.setAccessibleName(self.tr("Points"))
        self.score.setSuffix(self.tr(" points"))
        self.score.setFixedWidth(110)
        self.score.setVisible(self._has_score)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.answer)
        row.addWidget(self.score)
        row.addStretch(1)
        self.column.addLayout(row)
        self.file = QComboBox(self)
        self.file.setAccessibleName(self.tr("The file that shows it"))
        self.file.addItem(self.tr("No file"), None)
        for file, name in outline.files:
            self.file.addItem(name, file)
        self.file.setVisible(bool(outline.files) and self.kind is not AttestationKind.TICK)
        self.column.addWidget(self.file)
        self.note = QLineEdit(self)
        self.note.setMaxLength(LONGEST_NOTE)
        self.note.setPlaceholderText(self.tr("Note (kept with it)"))
        self.note.setAccessibleName(self.note.placeholderText())
        self.note.returnPressed.connect(self._keep)
        self.column.addWidget(self.note)
        self._build_foot(outline)

    @property
    def _has_score(self) -> bool:
        return self._rule.condition is Condition.TEST_PASSED and self._rule.need > 0

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

    def _earlier(self, line: Line) -> str:
        said = answer(self.kind, is_positive=line.word.is_positive, score=line.word.score)
        words = self.tr("{moment}, {person}: {answer}")
        told = words.format(moment=wording.moment(line.at), person=line.by or "–", answer=said)
        extra = wording.listed(part for part in (line.word.note, line.file_name) if part)
        return self.tr("{told} ({more})").format(told=told, more=extra) if extra else told

    def _keep(self) -> None:
        self.close()
        self.attested.emit(
            Word(
                self.kind,
                wording.said(self._rule.name) if self._rule.name else "",
                is_positive=self._has_score or self.answer.current == YES,
                score=self.score.value() if self._has_score else None,
                note=self.note.text(),
                document=self.file.currentData(),
            )
        )
