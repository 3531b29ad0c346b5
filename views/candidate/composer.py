"""The contact composer at the foot: by which way, what was said, when next. Ctrl+Enter keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from PySide6.QtCore import QDateTime, QRectF, Qt, QTimeZone, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from models.values import clock
from models.values.enums import ContactChannel
from views.candidate.facts import CHANNEL_ICONS
from views.common import paint, wording
from views.common.buttons import Button
from views.common.fields import EscapeLine
from views.common.icon_button import IconButton
from views.common.labels import label as word_of
from views.common.look import look
from views.common.popover import Popover
from views.common.switches import Segmented

CHANNELS = (ContactChannel.PHONE, ContactChannel.WECHAT, ContactChannel.SMS, ContactChannel.EMAIL)
MORNING = time(10)
SIDE = 20  # px


@dataclass(frozen=True, slots=True)
class Said:
    """What is to be kept."""

    channel: ContactChannel
    words: str
    next_at: datetime | None


def days_ahead(days: int) -> datetime:
    """Ten o'clock of a day from now, in the office's zone."""
    day = wording.today() + timedelta(days=days)
    return datetime.combine(day, MORNING, wording.zone())


class _Line(EscapeLine):
    """Ctrl+Enter keeps; Esc gives the focus back to the page."""

    kept = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.kept.emit()
        else:
            super().keyPressEvent(event)


class ContactComposer(QWidget):
    """`kept` asks for a line of the contact log."""

    kept = Signal(object)  # Said
    answers_wanted = Signal(QWidget)  # the button

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._next: datetime | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 10, SIDE, 12)
        column.setSpacing(8)
        first = QHBoxLayout()
        first.setSpacing(8)
        self.channels = Segmented(self)
        for channel in CHANNELS:
            self.channels.add(channel.value, word_of(channel), icon=CHANNEL_ICONS[channel])
        first.addWidget(self.channels)
        first.addStretch(1)
        self.answers = IconButton("circle-help", self.tr("Prepared answers"), size="compact")
        self.answers.clicked.connect(lambda: self.answers_wanted.emit(self.answers))
        first.addWidget(self.answers)
        self.following = Button("", role="ghost", icon="bell", size="compact", parent=self)
        self._menu = QMenu(self.following)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.following.setMenu(self._menu)
        first.addWidget(self.following)
        column.addLayout(first)
        second = QHBoxLayout()
        second.setSpacing(8)
        self.line = _Line(self)
        self.line.setPlaceholderText(self.tr("Log a contact: what was said, what was agreed"))
        self.line.setAccessibleName(self.tr("Contact"))
        self.line.kept.connect(self._keep)
        second.addWidget(self.line, 1)
        self.save = Button(self.tr("Save"), key="Ctrl Enter", parent=self)
        self.save.clicked.connect(self._keep)
        second.addWidget(self.save)
        column.addLayout(second)
        self.set_next(None)

    def begin(self, channel: ContactChannel | None = None) -> None:
        """Take the cursor here; the person's preferred way is chosen."""
        if channel in CHANNELS and not self.line.text():
            self.channels.choose(channel.value)
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def prefer(self, channel: ContactChannel | None) -> None:
        """Another person: the way that they prefer."""
        self.channels.choose((channel if channel in CHANNELS and channel is not None else CHANNELS[0]).value)

    def set_next(self, at: datetime | None) -> None:
        self._next = at
        self._say_next()

    def _say_next(self) -> None:
        """In words where they have room, else in the tool tip."""
        at = self._next
        whens = self.tr("Next: {when}").format(when=wording.moment(at)) if at is not None else ""
        words = whens or self.tr("Set a follow-up")
        self.following.setText(words)
        self.following.setToolTip("")
        margins = self.contentsMargins().left() + self.contentsMargins().right() + 2 * SIDE + 16
        margins += self.answers.sizeHint().width()
        if self.width() < self.channels.sizeHint().width() + self.following.sizeHint().width() + margins:
            self.following.setText("")
            self.following.setToolTip(words)
        self.following.setAccessibleName(words)
        self.following.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say_next()

    def clear(self) -> None:
        self.line.clear()
        self.set_next(None)

    def _fill_menu(self) -> None:
        self._menu.clear()
        now = clock.now()
        choices: list[tuple[str, datetime | None]] = [(self.tr("No follow-up"), None)]
        choices.append((self.tr("In 2 hours"), now + timedelta(hours=2)))
        choices += [(wording.moment(days_ahead(n)), days_ahead(n)) for n in (1, 2, 3, 7)]
        for words, at in choices:
            self._menu.addAction(words).triggered.connect(lambda _on=False, at=at: self.set_next(at))
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Another time…")).triggered.connect(self._ask)

    def _ask(self) -> None:
        popover = Popover(self, width=240)
        popover.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        field = QDateTimeEdit(popover)
        field.setDisplayFormat("yyyy-MM-dd HH:mm")
        field.setCalendarPopup(True)
        start = self._next or days_ahead(1)
        field.setDateTime(QDateTime.fromSecsSinceEpoch(int(start.timestamp()), _qt_zone()))
        popover.column.addWidget(field)
        take = Button(self.tr("Take this time"), role="primary", size="compact", parent=popover)
        popover.column.addWidget(take)

        def done() -> None:
            at = datetime.fromtimestamp(field.dateTime().toSecsSinceEpoch(), wording.zone())
            popover.close()
            self.set_next(at)

        take.clicked.connect(done)
        popover.show_at(self.following, align_right=True)

    def _keep(self) -> None:
        self.kept.emit(Said(ContactChannel(self.channels.current), self.line.text().strip(), self._next))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().color("surface"))
        paint.hair_below(painter, QRectF(0, 0, self.width(), 1))


def _qt_zone() -> QTimeZone:
    """The office's zone for Qt's editors."""
    name = getattr(wording.zone(), "key", "")
    zone = QTimeZone(name.encode()) if name else QTimeZone.systemTimeZone()
    return zone if zone.isValid() else QTimeZone.systemTimeZone()
