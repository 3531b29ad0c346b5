"""The texts that drafts start from, with their fields and a preview."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from models.values.enums import ContactChannel
from services import letter_texts
from services.letter_texts import Draft, Text
from views.common.buttons import Button
from views.common.clearing import clear
from views.common.conflict import Field, both_texts
from views.common.fields import FormRow, label
from views.common.flow import FlowLayout
from views.common.labels import label as word_of
from views.common.states import Banner, hair
from views.common.switches import Segmented
from views.outbox.words import event_words, field_words


class TextsPanel(QWidget):
    """`kept` carries event, language, channel, the draft and what it was; `reset` goes back to the shipped text."""

    kept = Signal(str, str, object, object, object)
    reset = Signal(str, str, object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: dict[tuple[str, str, ContactChannel], Text] = {}
        self._was = Draft("", "")  # as the fields were filled
        self._event, self._language = QComboBox(), Segmented()
        for event in letter_texts.events():
            self._event.addItem(event_words(event), event)
        self._event.activated.connect(lambda _: self._show())
        self._event.setAccessibleName(self.tr("Message"))
        self._language.add("zh", "中文")
        self._language.add("en", "English")
        self._language.picked.connect(lambda _: self._show())
        self._channel = Segmented()
        for channel in letter_texts.CHANNELS:
            self._channel.add(channel.value, word_of(channel))
        self._channel.picked.connect(lambda _: self._show())
        self._subject, self._body = QLineEdit(), QPlainTextEdit()
        self._subject.textChanged.connect(lambda _: self._preview())
        self._body.textChanged.connect(self._preview)
        self._body.setAccessibleName(self.tr("Text"))
        self._fields_holder = QWidget()
        self._fields = FlowLayout(self._fields_holder, gap=6)
        self._wrong = Banner("danger", "circle-alert")
        self._shown = QPlainTextEdit()
        self._shown.setReadOnly(True)
        self._shown.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._shown.setAccessibleName(self.tr("Looks like this"))
        self._reset = Button(self.tr("Shipped text"))
        self._keep = Button(self.tr("Keep the text"), role="primary")
        self._build()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._event, 1)
        top.addWidget(self._language)
        self._subject_row = FormRow(self.tr("Subject"), self._subject)
        column = QVBoxLayout()
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Texts of messages"), "title"))
        column.addLayout(top)
        column.addWidget(self._channel)
        column.addWidget(self._subject_row)
        column.addWidget(label(self.tr("Text"), "label"))
        column.addWidget(self._body, 3)
        column.addWidget(self._fields_holder)
        column.addWidget(self._wrong)
        column.addWidget(label(self.tr("Looks like this"), "label"))
        column.addWidget(self._shown, 2)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 12)
        foot.setSpacing(8)
        close = Button(self.tr("Close"), key="Esc")
        close.clicked.connect(self.closed)
        self._reset.clicked.connect(lambda: self.reset.emit(*self._key()))
        self._keep.clicked.connect(self.confirm)
        foot.addWidget(self._reset)
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self._keep)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(column, 1)
        outer.addWidget(hair())
        outer.addLayout(foot)

    def show_texts(self, texts: tuple[Text, ...]) -> None:
        """All texts; the chosen one stays chosen, and what is typed over it and not kept yet."""
        is_typed = bool(self._texts) and self.draft() != self._was
        self._texts = {(text.event, text.language, text.channel): text for text in texts}
        if not is_typed:
            self._show()

    def _key(self) -> tuple[str, str, ContactChannel]:
        return str(self._event.currentData()), self._language.current, ContactChannel(self._channel.current)

    def choose(self, event: str, language: str, channel: ContactChannel = ContactChannel.EMAIL) -> None:
        """As a choice in the lists would."""
        self._channel.choose(channel.value)
        self._event.setCurrentIndex(self._event.findData(event))
        self._language.choose(language)
        self._show()

    def _show(self) -> None:
        text = self._texts.get(self._key())
        if text is None:
            return
        self._subject_row.setVisible(text.channel is ContactChannel.EMAIL)
        self._subject.setText(text.subject)
        self._body.setPlainText(text.body)
        self._was = self.draft()
        self._reset.setVisible(text.is_own)
        clear(self._fields)
        for field in letter_texts.fields(text.event):
            button = Button(f"{{{field}}} {field_words(field)}", size="row")
            button.clicked.connect(lambda _checked=False, field=field: self._body.insertPlainText(f"{{{field}}}"))
            self._fields.addWidget(button)
        self._preview()

    def _preview(self) -> None:
        event, language, _channel = self._key()
        words = f"{self._subject.text()}\n{self._body.toPlainText()}"
        wrong = letter_texts.unknown(event, words)
        said = self.tr("Not a field of this message: {fields}").format(fields=" ".join(wrong)) if wrong else ""
        self._wrong.tell(said)
        self._shown.setPlainText(letter_texts.preview(event, language, words))

    def confirm(self) -> None:
        """Keep what is typed."""
        self.kept.emit(*self._key(), self.draft(), self._was)

    def draft(self) -> Draft:
        """What stands there."""
        return Draft(self._subject.text(), self._body.toPlainText())

    def forget(self) -> None:
        """What was typed is kept: the next answer fills the fields."""
        self._was = self.draft()

    def fields_in_conflict(self) -> dict[str, Field]:
        """How the parts are called, where two versions stand side by side."""
        return {"subject": Field(self.tr("Subject")), "body": Field(self.tr("Text"), both=both_texts)}
