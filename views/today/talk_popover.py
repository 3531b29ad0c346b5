"""Calling somebody from the list: the number, what came of it with one key, a few words, when next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from models.values.enums import CallOutcome, ContactChannel
from services.candidates import ContactKind
from services.contacts import LONGEST
from services.profiles.values import Profile
from views.common import wording
from views.common.buttons import Button
from views.common.fields import ElidedLabel, label
from views.common.labels import label as word_of
from views.common.outcomes import OutcomeKeys
from views.common.popover import Popover
from views.common.reach_line import ReachLine
from views.common.switches import Segmented
from views.common.when_menu import WhenMenu
from views.context import Program

CHANNELS = (ContactChannel.PHONE, ContactChannel.WECHAT, ContactChannel.SMS, ContactChannel.EMAIL)
OUTCOMES = (
    CallOutcome.INTERESTED,
    CallOutcome.AGREED,
    CallOutcome.LATER,
    CallOutcome.NO_ANSWER,
    CallOutcome.DECLINED,
    CallOutcome.WRONG_NUMBER,
)


@dataclass(frozen=True, slots=True)
class Talked:
    """What is to be kept."""

    channel: ContactChannel
    outcome: CallOutcome | None
    words: str
    next_at: datetime | None


class TalkPopover(Popover):
    """A digit keeps the outcome at once, as long as no words are being typed; Ctrl+Enter keeps words alone."""

    kept = Signal(object)  # Talked
    profile_wanted = Signal()

    def __init__(self, program: Program, profile: Profile, title: str, parent: QWidget) -> None:
        super().__init__(parent, width=400)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._next: datetime | None = None
        person = profile.person
        self.column.addWidget(ElidedLabel(title, "strong", self))
        note = person.contact_note
        if note:
            self.column.addWidget(ElidedLabel(note, "second", self))
        self.reach = ReachLine(program, self)
        phone = next((a for a in person.addresses if a.kind is ContactKind.PHONE), None)
        self.reach.show_reach(phone.key if phone else None, phone.masked if phone else "")
        self.column.addWidget(self.reach)
        self.channels = Segmented(self)
        for channel in CHANNELS:
            self.channels.add(channel.value, word_of(channel))
        if person.preferred_contact in CHANNELS:
            self.channels.choose(person.preferred_contact.value)
        self.column.addWidget(self.channels)
        self.outcomes = OutcomeKeys(OUTCOMES, parent=self)
        self.outcomes.chosen.connect(self.keep)
        for button in self.outcomes.buttons.values():
            button.installEventFilter(self)
        self.column.addWidget(self.outcomes)
        self.words = QLineEdit(self)
        self.words.setMaxLength(LONGEST)
        self.words.setPlaceholderText(self.tr("What was said and agreed"))
        self.words.setAccessibleName(self.words.placeholderText())
        self.column.addWidget(self.words)
        self.error = label("", "error", self)
        self.error.hide()
        self.column.addWidget(self.error)
        self._build_foot(program)
        self.set_next(None)

    def _build_foot(self, program: Program) -> None:
        self.following = Button("", role="ghost", icon="bell", size="compact", parent=self)
        self._menu = WhenMenu(program, self, self.set_next)
        self.following.clicked.connect(lambda: self._menu.show_at(self.following.mapToGlobal(QPoint(0, 28))))
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self.following)
        foot.addStretch(1)
        whole = Button(self.tr("Profile"), role="ghost", size="compact", parent=self)
        whole.clicked.connect(self._open)
        foot.addWidget(whole)
        save = Button(self.tr("Save"), size="compact", key="Ctrl Enter", parent=self)
        save.clicked.connect(lambda: self.keep(None))
        foot.addWidget(save)
        self.column.addLayout(foot)

    def set_next(self, at: datetime | None) -> None:
        """When to talk again."""
        self._next = at
        words = (
            self.tr("Next: {when}").format(when=wording.moment(at)) if at is not None else self.tr("Set a follow-up")
        )
        self.following.setText(words)

    def keep(self, outcome: CallOutcome | None) -> None:
        """Keep it; without an outcome there must be words."""
        if outcome is None and not self.words.text().strip():
            self.error.setText(self.tr("Choose an outcome, or say in a few words what it was about."))
            self.error.show()
            self.adjustSize()
            return
        self.hand_in(
            self.kept, Talked(ContactChannel(self.channels.current), outcome, self.words.text().strip(), self._next)
        )

    def _open(self) -> None:
        self.close()
        self.profile_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take(event):
            super().keyPressEvent(event)

    def _take(self, event: QKeyEvent) -> bool:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keep(None)
            return True
        return not self.words.hasFocus() and self.outcomes.take(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._take(event):
            return True
        return super().eventFilter(watched, event)
