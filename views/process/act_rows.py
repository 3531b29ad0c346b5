"""What happens by itself when somebody comes into a stage: the task of its kind, tasks of one's own, drafts."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSpinBox, QVBoxLayout, QWidget

from models.values.bilingual import Words
from models.values.enums import LimitUnit, StageAct, TaskKind
from models.values.limits import Limit
from services.drafts import Letter
from services.process.sheet import StageSheet
from services.stage_tasks import OF_STAGE
from services.stages import Act
from views.common import wording
from views.common.buttons import Button
from views.common.clearing import clear
from views.common.fields import ElidedLabel, WheelGuard, label
from views.common.icon_button import IconButton
from views.common.labels import label as word_of
from views.common.states import IconLabel
from views.outbox.words import event_words

LONGEST = 60  # characters of a task
MOST_HOURS = 400
DRAFTED = (Letter.PROGRESS, Letter.THANKS, Letter.PASSED, Letter.SURVEY)
"""What can be written before anything is planned."""


class _ActRow(QWidget):
    """One act of the stage's own."""

    edited = Signal(object)  # Act
    removed = Signal()

    def __init__(self, act: Act, guard: WheelGuard, *, may_edit: bool) -> None:
        super().__init__()
        self._act = act
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel("check", 14, "accent_text"))
        match act.kind:
            case StageAct.TASK:
                self._build_task(row, guard, may_edit)
            case StageAct.MESSAGE:
                words = self.tr("Draft “{message}”; a person confirms it")
                row.addWidget(ElidedLabel(words.format(message=event_words(act.event))), 1)
            case StageAct.INTERVIEW:
                row.addWidget(ElidedLabel(self.tr("Task to plan an interview, with free times")), 1)
        away = IconButton("x", self.tr("Take this act away"), size="row")
        away.clicked.connect(self.removed)
        away.setVisible(may_edit)
        row.addWidget(away)

    def sizeHint(self) -> QSize:
        return QSize(240, 32)

    def _build_task(self, row: QHBoxLayout, guard: WheelGuard, may_edit: bool) -> None:
        words = QLineEdit(wording.said(self._act.words))
        words.setMaxLength(LONGEST)
        words.setPlaceholderText(self.tr("What is to be done"))
        words.setAccessibleName(words.placeholderText())
        words.setProperty("extent", "compact")
        words.editingFinished.connect(lambda: self._rename(words.text().strip()))
        hours = QSpinBox()
        hours.setRange(1, MOST_HOURS)
        hours.setValue(self._act.limit.amount if self._act.limit else 8)
        hours.setProperty("extent", "compact")
        hours.setFixedWidth(64)
        hours.setKeyboardTracking(False)
        hours.lineEdit().setTextMargins(5, 0, 0, 0)
        hours.setAccessibleName(self.tr("Working hours until it is due"))
        hours.installEventFilter(guard)
        hours.valueChanged.connect(self._set_hours)
        for field in (words, hours):
            field.setEnabled(may_edit)
        row.addWidget(words, 1)
        row.addWidget(hours)
        row.addWidget(label(word_of(LimitUnit.WORKING_HOURS), "hint"))

    def _rename(self, words: str) -> None:
        if words != wording.said(self._act.words):
            self._tell(replace(self._act, words=Words(words, words)))

    def _set_hours(self, hours: int) -> None:
        self._tell(replace(self._act, limit=Limit(hours, LimitUnit.WORKING_HOURS)))

    def _tell(self, act: Act) -> None:
        self._act = act
        self.edited.emit(act)


class ActRows(QWidget):
    """`edited` carries all acts of the stage."""

    edited = Signal(object)  # tuple[Act, …]

    def __init__(self, guard: WheelGuard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guard = guard
        self._acts: tuple[Act, ...] = ()
        self._has_schedule = False
        self._usual = ElidedLabel("", "")
        usual = QHBoxLayout()
        usual.setSpacing(6)
        self._usual_icon = IconLabel("check", 14, "text2")
        usual.addWidget(self._usual_icon)
        usual.addWidget(self._usual, 1)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self.add_button = Button(self.tr("Add an act"), icon="plus", size="row")
        self.add_button.clicked.connect(self._offer)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(usual)
        whole.addLayout(self._column)
        whole.addLayout(foot)

    def show_stage(self, stage: StageSheet, *, may_edit: bool) -> None:
        """Fill them anew."""
        self._acts = stage.acts
        kind = OF_STAGE.get(stage.kind)
        self._has_schedule = kind is TaskKind.SCHEDULE
        words = self.tr("Task “{task}”, with the limit of the stage")
        said = words.format(task=word_of(kind)) if kind is not None else ""
        self._usual.setText(said or self.tr("No task of its own: this stage waits for a date"))
        self._usual_icon.set_icon("check" if kind is not None else "clock")
        clear(self._column)
        for number, act in enumerate(stage.acts):
            row = _ActRow(act, self._guard, may_edit=may_edit)
            row.edited.connect(lambda changed, at=number: self._change(at, changed))
            row.removed.connect(lambda at=number: self._remove(at))
            self._column.addWidget(row)
        self.add_button.setVisible(may_edit)

    def menu(self) -> QMenu:
        """What can be added."""
        menu = QMenu(self)
        menu.addAction(word_of(StageAct.TASK), lambda: self._add(_NEW_TASK))
        for letter in DRAFTED:
            words = f"{word_of(StageAct.MESSAGE)}{self.tr(': ')}{event_words(letter.value)}"
            act = Act(StageAct.MESSAGE, event=letter.value)
            action = menu.addAction(words, partial(self._add, act))
            action.setEnabled(act not in self._acts)
        interview = Act(StageAct.INTERVIEW)
        action = menu.addAction(word_of(StageAct.INTERVIEW), lambda: self._add(interview))
        action.setEnabled(not self._has_schedule and interview not in self._acts)
        return menu

    def _offer(self) -> None:
        menu = self.menu()
        menu.exec(self.add_button.mapToGlobal(QPoint(0, self.add_button.height() + 2)))
        menu.deleteLater()

    def _add(self, act: Act) -> None:
        self._tell((*self._acts, act))

    def _change(self, at: int, act: Act) -> None:
        self._tell(tuple(act if number == at else each for number, each in enumerate(self._acts)))

    def _remove(self, at: int) -> None:
        self._tell(tuple(each for number, each in enumerate(self._acts) if number != at))

    def _tell(self, acts: tuple[Act, ...]) -> None:
        self._acts = acts
        self.edited.emit(acts)


_NEW_TASK = Act(StageAct.TASK, limit=Limit(8, LimitUnit.WORKING_HOURS))
