"""One stage as it is edited: its names, what it asks for, its limit, what happens by itself."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from models.values.bilingual import Words
from models.values.enums import StageKind
from services.process.drafts import LONGEST_MEANING, LONGEST_NAME
from services.process.sheet import Sheet, StageSheet
from views.common import marks, wording
from views.common.buttons import Button
from views.common.fields import ElidedLabel, WheelGuard, label
from views.common.icon_button import IconButton
from views.common.labels import label as word_of
from views.common.states import hair
from views.process.act_rows import ActRows
from views.process.limit_fields import LimitFields
from views.process.rule_menu import vocabulary
from views.process.rule_rows import RuleRows
from views.process.words import known_rules

_KINDS = tuple(kind for kind in StageKind if kind is not StageKind.HIRED)


class _Glyph(QWidget):
    """The stage glyph of 16 px."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at, self._of = 0, 1
        self.setFixedSize(16, 16)

    def show_stage(self, at: int, of: int) -> None:
        self._at, self._of = at, of
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        ending = marks.Ending.HIRED if self._at == self._of else marks.Ending.NONE
        marks.stage_glyph(QPainter(self), QPointF(0, 0), self._at, self._of, size=16, ending=ending)


class StagePanel(QWidget):
    """`edited` carries the stage as it is now; the page keeps the sheet."""

    edited = Signal(object)  # StageSheet
    copy_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._guard = WheelGuard(self)
        self._stage: StageSheet | None = None
        self._has_round = False
        self._glyph, self._name, self._place = _Glyph(), ElidedLabel("", "strong"), label("", "hint")
        self.copy = IconButton("copy", self.tr("Copy this stage"), key="Ctrl+D", size="row")
        self.copy.clicked.connect(self.copy_wanted)
        self.remove = IconButton("trash-2", self.tr("Take this stage out"), key="Del", size="row")
        self.remove.clicked.connect(self.remove_wanted)
        self.entry, self.exit = RuleRows(self._guard), RuleRows(self._guard)
        self.limit, self.acts = LimitFields(self._guard), ActRows(self._guard)
        self.override = QCheckBox(self.tr("HR may pass, with a reason"))
        self.add_entry = Button(self.tr("Add a condition"), icon="plus", size="row")
        self.add_exit = Button(self.tr("Add a condition"), icon="plus", size="row")
        self.zh, self.en, self.meaning = QLineEdit(), QLineEdit(), QLineEdit()
        self.kind = QComboBox()
        self._arrange()
        self._connect()

    # Building

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QWidget()
        head.setFixedHeight(44)
        row = QHBoxLayout(head)
        row.setContentsMargins(20, 0, 14, 0)
        row.setSpacing(8)
        row.addWidget(self._glyph)
        row.addWidget(self._name, 1)
        for widget in (self._place, self.copy, self.remove):
            row.addWidget(widget)
        column.addWidget(head)
        column.addWidget(hair())
        inside = QWidget()
        inside.setProperty("ground", "surface")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sections = QVBoxLayout(inside)
        self._sections.setContentsMargins(0, 0, 0, 0)
        self._sections.setSpacing(0)
        foot = QHBoxLayout()
        foot.addWidget(self.add_entry)
        foot.addStretch(1)
        foot.addWidget(self.override)
        hint = self.tr("All must hold; the board says what is missing")
        self._section(self.tr("To come in"), hint, self.entry).addLayout(foot)
        self._section(self.tr("To leave"), "", self.exit).addWidget(self.add_exit, 0, Qt.AlignmentFlag.AlignLeft)
        self._section(self.tr("Limit and owner"), "", self.limit)
        self._section(self.tr("By itself, when somebody comes in"), "", self.acts)
        self._section(self.tr("What it is called"), "", self._names())
        self._sections.addStretch(1)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        column.addWidget(self._area, 1)

    def _section(self, title: str, hint: str, content: QWidget) -> QVBoxLayout:
        section = QWidget()
        body = QVBoxLayout(section)
        body.setContentsMargins(20, 12, 20, 12)
        body.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(title, "strong"))
        head.addWidget(ElidedLabel(hint, "hint"), 1)
        body.addLayout(head)
        body.addWidget(content)
        self._sections.addWidget(section)
        self._sections.addWidget(hair())
        return body

    def _names(self) -> QWidget:
        names = QWidget()
        column = QVBoxLayout(names)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        pair = QHBoxLayout()
        pair.setSpacing(8)
        for field, words, most in (
            (self.zh, self.tr("Name in Chinese"), LONGEST_NAME),
            (self.en, self.tr("Name in English"), LONGEST_NAME),
            (self.meaning, self.tr("What this stage means, in a sentence"), LONGEST_MEANING),
        ):
            field.setMaxLength(most)
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
            field.setProperty("extent", "compact")
        pair.addWidget(self.zh, 1)
        pair.addWidget(self.en, 1)
        for kind in _KINDS:
            self.kind.addItem(word_of(kind), kind)
        self.kind.setProperty("extent", "compact")
        self.kind.setAccessibleName(self.tr("Kind of stage"))
        self.kind.setFixedWidth(96)
        self.kind.installEventFilter(self._guard)
        pair.addWidget(self.kind)
        column.addLayout(pair)
        column.addWidget(self.meaning)
        return names

    def _connect(self) -> None:
        self.entry.edited.connect(lambda rules: self._tell(entry=rules))
        self.exit.edited.connect(lambda rules: self._tell(exit=rules))
        self.acts.edited.connect(lambda acts: self._tell(acts=acts))
        self.limit.edited.connect(self._on_limit)
        self.override.clicked.connect(lambda is_on: self._tell(may_override=is_on))
        self.add_entry.clicked.connect(lambda: self._offer(self.add_entry, self.entry))
        self.add_exit.clicked.connect(lambda: self._offer(self.add_exit, self.exit))
        for field in (self.zh, self.en):
            field.editingFinished.connect(self._rename)
        self.meaning.editingFinished.connect(self._say)
        self.kind.activated.connect(lambda _at: self._tell(kind=StageKind(self.kind.currentData())))

    # Showing

    @property
    def stage(self) -> StageSheet | None:
        return self._stage

    def show_stage(self, sheet: Sheet, before: Sheet | None, code: str, *, may_edit: bool) -> None:
        """A stage of a sheet; `before` is the edition in use."""
        stage = sheet.stage(code)
        if stage is None:
            return
        number = sheet.stages.index(stage)
        is_end = stage.kind is StageKind.HIRED
        known = before.stage(code) if before is not None else stage
        self._has_round = any(each.kind is StageKind.INTERVIEW for each in sheet.stages[: number + 1])
        is_same = stage == self._stage
        self._stage = stage
        self._glyph.show_stage(number, len(sheet.stages) - 1)
        self._name.setText(wording.said(stage.name))
        self._place.setText(self.tr("stage {n}").format(n=number + 1))
        self.copy.setVisible(may_edit and not is_end)
        self.remove.setVisible(may_edit and not is_end and len(sheet.stages) > 2)
        if is_same and self._focus_inside():
            return
        self.entry.show_rules(stage.entry, known_rules(known, is_exit=False), keeps_source=False)
        self.exit.show_rules(stage.exit, known_rules(known, is_exit=True), keeps_source=number == 0)
        self.add_entry.setVisible(may_edit and number > 0)
        self.add_exit.setVisible(may_edit and not is_end)
        self.override.setVisible(number > 0)
        self.override.setChecked(stage.may_override)
        self.limit.show_stage(stage, may_edit=may_edit and not is_end)
        self.acts.show_stage(stage, may_edit=may_edit and not is_end)
        self._show_names(stage, may_edit=may_edit, is_end=is_end)
        for part in (self.entry, self.exit, self.override):
            part.setEnabled(may_edit)

    def _show_names(self, stage: StageSheet, *, may_edit: bool, is_end: bool) -> None:
        for field, words in ((self.zh, stage.name.zh), (self.en, stage.name.en)):
            field.setText(words)
            field.setCursorPosition(0)
            field.setEnabled(may_edit)
        self.meaning.setText(wording.said(stage.meaning))
        self.meaning.setCursorPosition(0)
        self.meaning.setEnabled(may_edit)
        self.kind.setVisible(not is_end)
        self.kind.setCurrentIndex(self.kind.findData(stage.kind))
        self.kind.setEnabled(may_edit)

    def _focus_inside(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def focus_name(self) -> None:
        """Where the name is typed."""
        self._area.ensureWidgetVisible(self.zh)
        self.zh.setFocus()
        self.zh.selectAll()

    # Acting

    def _tell(self, **values: object) -> None:
        if self._stage is None:
            return
        changed = replace(self._stage, **values)  # type: ignore[arg-type]
        if changed != self._stage:
            self._stage = changed
            self.edited.emit(changed)

    def _on_limit(self, stage: StageSheet) -> None:
        self._tell(
            limit=stage.limit,
            reminder=stage.reminder,
            escalate=stage.escalate,
            most=stage.most,
            keep_warm=stage.keep_warm,
            owner=stage.owner,
        )

    def _rename(self) -> None:
        zh, en = self.zh.text().strip(), self.en.text().strip()
        self._tell(name=Words(zh or en, en or zh))

    def _say(self) -> None:
        words = self.meaning.text().strip()
        if self._stage is not None and words != wording.said(self._stage.meaning):
            self._tell(meaning=Words(words, words))

    def add_condition(self) -> None:
        """The menu of conditions to come in."""
        if not self.add_entry.isHidden():
            self._offer(self.add_entry, self.entry)
        elif not self.add_exit.isHidden():
            self._offer(self.add_exit, self.exit)

    def _offer(self, button: Button, rows: RuleRows) -> None:
        menu = self.menu(rows)
        menu.exec(button.mapToGlobal(QPoint(0, button.height() + 2)))
        menu.deleteLater()

    def menu(self, rows: RuleRows) -> QMenu:
        """What can be asked here."""
        return vocabulary(self, rows, has_round=self._has_round)
