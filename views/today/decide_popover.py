"""Deciding on somebody from the list: who it is, where the way leads, what is missing for it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.values.keys import Key
from services.profiles.values import PersonFacts, Profile, Way
from views.common import wording
from views.common.buttons import Button
from views.common.conditions import missing
from views.common.fields import ElidedLabel, label
from views.common.labels import label as word_of
from views.common.popover import Popover
from views.common.states import Banner


class DecidePopover(Popover):
    """Enter moves on, X rejects, O opens the profile."""

    advanced = Signal(object)  # Key of the stage
    reject_wanted = Signal()
    profile_wanted = Signal()

    def __init__(self, profile: Profile, way: Way, parent: QWidget) -> None:
        super().__init__(parent, width=400)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._to: Key | None = way.gate.stage if way.gate is not None else None
        person = profile.person
        self.column.addWidget(label(person.name, "title", self))
        told = label(wording.DOT.join(_facts(person)), "", self)
        told.setWordWrap(True)
        self.column.addWidget(told)
        about = [way.position_title, wording.said(way.stage_name)]
        if way.channel is not None:
            about.append(wording.said(way.channel))
        self.column.addWidget(ElidedLabel(wording.DOT.join(about), "second", self))
        if person.summary:
            summary = label(person.summary[:160], "second", self)
            summary.setWordWrap(True)
            self.column.addWidget(summary)
        if way.gate is not None and way.gate.unmet:
            names = {step.stage: step.name for step in way.steps}
            banner = Banner("warn", "lock", parent=self)
            words = wording.listed(missing(way.gate.unmet, names, here=way.stage))
            banner.tell(self.tr("Missing: {what}").format(what=words))
            self.column.addWidget(banner)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        whole = Button(self.tr("Profile"), role="ghost", key="O", size="compact", parent=self)
        whole.clicked.connect(self._open)
        foot.addWidget(whole)
        foot.addStretch(1)
        reject = Button(self.tr("Reject…"), role="danger", key="X", size="compact", parent=self)
        reject.clicked.connect(self._reject)
        foot.addWidget(reject)
        if way.gate is not None:
            words = self.tr("Move to {stage}").format(stage=wording.said(way.gate.name))
            self.move_on = Button(words, role="primary", key="Enter", size="compact", parent=self)
            self.move_on.clicked.connect(self._advance)
            foot.addWidget(self.move_on)
        self.column.addLayout(foot)

    def _advance(self) -> None:
        if self._to is not None:
            to = self._to
            self.close()
            self.advanced.emit(to)

    def _reject(self) -> None:
        self.close()
        self.reject_wanted.emit()

    def _open(self) -> None:
        self.close()
        self.profile_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._advance()
            case Qt.Key.Key_X:
                self._reject()
            case Qt.Key.Key_O:
                self._open()
            case _:
                super().keyPressEvent(event)


def _facts(person: PersonFacts) -> list[str]:
    """What a first decision asks for, the work before the school."""
    years = wording.years(person.experience_months // 12) if person.experience_months is not None else ""
    degree = word_of(person.degree) if person.degree is not None else ""
    facts = [person.title, person.company, years, degree, person.school, person.major, person.city]
    return [fact for fact in facts if fact]
