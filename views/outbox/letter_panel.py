"""One message: read, edited while it is a draft, and what can be done with it in its state."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from models.values.enums import ContactChannel, MessageState
from models.values.masking import masked_address
from services.outbox.letters import Letter, Wording
from views.common import paint, wording
from views.common.buttons import Button
from views.common.conflict import Field, both_texts
from views.common.fields import ElidedLabel, FormRow, label
from views.common.labels import label as word_of
from views.common.states import Banner, hair
from views.outbox.words import event_words, note

CHANNELS = (ContactChannel.EMAIL, ContactChannel.WECHAT, ContactChannel.SMS, ContactChannel.PHONE)


class _Body(QPlainTextEdit):
    """Tells when it was left."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class LetterPanel(QWidget):
    """`edited` once a field is left with other words; the acts are asked for by name."""

    edited = Signal(object)  # Wording
    turned = Signal(object, object)  # Wording as it stands, and the ContactChannel that it is to go by
    asked = Signal(str)  # confirm, copy, drop, take_back, send, sent, again, profile

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter: Letter | None = None
        self.over: Wording | None = None  # what stood there when somebody began to type, and its version
        self.version = 0
        self._pending: Wording | None = None  # told, and not answered by a new version yet
        self._name = ElidedLabel("", "title")
        self._about = ElidedLabel("", "second")
        self._note = Banner("warn")
        self._files = ElidedLabel("", "hint")
        self._channel = QComboBox()
        for channel in CHANNELS:
            self._channel.addItem(word_of(channel), channel)
        self._channel.activated.connect(lambda _: self._turn())
        self._subject, self._body = QLineEdit(), _Body()
        self._subject.editingFinished.connect(self._tell)
        self._body.setTabChangesFocus(True)
        self._body.left.connect(self._tell)
        self._subject_row = FormRow(self.tr("Subject"), self._subject)
        self._acts = {
            "confirm": Button(self.tr("Confirm and send"), role="primary", icon="send", key="Ctrl+Enter"),
            "copy": Button(self.tr("Copy, mark as sent"), role="primary", icon="copy", key="C"),
            "send": Button(self.tr("Send now"), role="primary", icon="send"),
            "sent": Button(self.tr("It arrived")),
            "again": Button(self.tr("Send it again")),
            "take_back": Button(self.tr("Back to the drafts")),
            "profile": Button(self.tr("Profile")),
            "drop": Button(self.tr("Throw away"), role="danger"),
        }
        for name, button in self._acts.items():
            button.clicked.connect(lambda _checked=False, name=name: self._ask(name))
        self._build()

    def _build(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 8)
        head.setSpacing(6)
        head.addWidget(self._name)
        head.addWidget(self._about)
        head.addWidget(self._note)
        head.addWidget(self._files)
        head.addWidget(FormRow(self.tr("By"), self._channel))
        head.addWidget(self._subject_row)
        head.addWidget(label(self.tr("Text"), "label"))
        self._body.setAccessibleName(self.tr("Text"))
        head.addWidget(self._body, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 12)
        foot.setSpacing(8)
        foot.addWidget(self._acts["drop"])
        foot.addWidget(self._acts["profile"])
        foot.addStretch(1)
        for name in ("take_back", "again", "sent", "copy", "send", "confirm"):
            foot.addWidget(self._acts[name])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head, 1)
        column.addWidget(hair())
        column.addLayout(foot)

    # Showing

    def show_letter(self, letter: Letter) -> None:
        """Show a message; one that somebody types in is not overwritten by itself."""
        old, over = self._letter, self.over
        typed = self._typed()
        is_same = old is not None and old.key == letter.key
        is_unsaved = (
            is_same and over is not None and typed not in ((over.subject, over.body), (letter.subject, letter.body))
        )
        self._pending = None
        self._letter = letter
        if not is_unsaved:
            self.over = Wording(letter.channel, letter.subject, letter.body)
            self.version = letter.version
        self._name.setText(letter.name)
        files = self.tr("Attached: {files}").format(files=wording.listed(letter.files)) if letter.files else ""
        self._files.setText(files)
        self._files.setVisible(bool(files))
        to = self.tr("to {name}").format(name=letter.colleague) if letter.colleague else ""
        facts = (event_words(letter.event), to, letter.position_title, masked_address(letter.address))
        self._about.setText(paint.DOT.join(fact for fact in facts if fact))
        words = note(letter)
        is_bad = letter.state in (MessageState.FAILED, MessageState.SENDING)
        self._note.tell(words, kind="danger" if is_bad else "warn")
        self._channel.setCurrentIndex(self._channel.findData(letter.channel))
        if not is_unsaved and typed != (letter.subject, letter.body):
            self._subject.setText(letter.subject)
            self._subject.setCursorPosition(0)
            self._body.setPlainText(letter.body)
        can_edit = letter.state in (MessageState.DRAFT, MessageState.FAILED)
        self._channel.setEnabled(can_edit)
        self._subject.setReadOnly(not can_edit)
        self._body.setReadOnly(not can_edit)
        is_mail = letter.channel is ContactChannel.EMAIL
        self._subject_row.setVisible(is_mail)
        shown = {
            "confirm": can_edit and is_mail,
            "copy": can_edit and not is_mail,
            "drop": can_edit,
            "take_back": letter.state is MessageState.CONFIRMED,
            "send": letter.state is MessageState.CONFIRMED,
            "again": letter.state is MessageState.SENDING,
            "sent": letter.state is MessageState.SENDING,
            "profile": True,
        }
        for name, button in self._acts.items():
            button.setVisible(shown[name])

    def show_count(self, count: int) -> None:
        """How many the acts are about."""
        words = {
            "confirm": self.tr("Confirm and send %n", "", count) if count > 1 else self.tr("Confirm and send"),
            "copy": self.tr("Copy, mark as sent"),
            "drop": self.tr("Throw %n away", "", count) if count > 1 else self.tr("Throw away"),
        }
        for name, text in words.items():
            self._acts[name].setText(text)
            self._acts[name].updateGeometry()

    # Taking

    def take(self, text: Wording, version: int) -> None:
        """It is kept like this."""
        self.over, self.version = text, version

    def refuse(self) -> None:
        """It was not kept; whoever waits for it need not wait any more."""
        self._pending = None

    def forget(self) -> None:
        """What is typed cannot be kept: the next `show_letter` shows what stands there."""
        self.over = None

    def fields_in_conflict(self) -> dict[str, Field]:
        """How its parts are called and said, where two versions stand side by side."""
        return {
            "channel": Field(self.tr("By"), word_of),
            "subject": Field(self.tr("Subject")),
            "body": Field(self.tr("Text"), both=both_texts),
        }

    def act(self, name: str) -> Button:
        return self._acts[name]

    def _tell(self) -> None:
        letter = self._letter
        if letter is None or self._body.isReadOnly():
            return
        channel = ContactChannel(self._channel.currentData())
        typed = Wording(channel, *self._typed())
        if typed not in (self.over, self._pending):
            self._pending = typed
            self.edited.emit(typed)

    def _turn(self) -> None:
        """Another channel: its own text, as long as nobody wrote in this one."""
        letter, channel = self._letter, ContactChannel(self._channel.currentData())
        if letter is not None and self.over is not None and channel is not self.over.channel:
            self.turned.emit(Wording(self.over.channel, *self._typed()), channel)

    def say(self, text: Wording) -> None:
        """Show these words, and keep them as if they had been typed."""
        self._subject.setText(text.subject)
        self._body.setPlainText(text.body)
        self._channel.setCurrentIndex(self._channel.findData(text.channel))
        self._tell()

    def _typed(self) -> tuple[str, str]:
        return self._subject.text().strip(), self._body.toPlainText().strip()

    @property
    def is_pending(self) -> bool:
        """Whether what was typed is still being kept: an act waits for it."""
        return self._pending is not None

    def _ask(self, name: str) -> None:
        self._tell()
        self.asked.emit(name)
