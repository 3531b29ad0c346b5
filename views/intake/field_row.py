"""One field of the review: label, value, and at the right how sure the reading is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from models.values.enums import Degree
from services.intake.draft import KEY_FIELDS, ReviewField
from views.common import paint
from views.common.fields import FormRow, WheelGuard
from views.common.labels import label as label_of
from views.common.look import look
from views.intake import words

MARK_WIDTH = 54
LABEL_WIDTH = 80


class FieldRow(FormRow):
    """A value that may be edited; its mark says sure, doubtful, edited, or missing."""

    entered = Signal(str)  # the field got the focus: show its place
    edited = Signal(str)
    finished = Signal(str)  # Enter in the field

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        self.code = code
        self.editor: QLineEdit | QComboBox = _degree_box() if code == "degree" else QLineEdit()
        self.editor.setProperty("extent", "compact")
        self._mark = _Mark()
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.editor, 1)
        row.addWidget(self._mark)
        super().__init__(words.field(code), holder, required=code in KEY_FIELDS, beside=True,
                         label_width=LABEL_WIDTH, parent=parent)  # fmt: skip
        self.editor.setAccessibleName(words.field(code))
        self._read = ReviewField(code, "")
        self._is_checked = False
        self.editor.installEventFilter(self)
        if isinstance(self.editor, QLineEdit):
            self.editor.textEdited.connect(self._on_edited)
            self.editor.returnPressed.connect(lambda: self.finished.emit(self.code))
        else:
            self.editor.installEventFilter(WheelGuard(self.editor))
            self.editor.activated.connect(self._on_edited)

    def show_field(self, read: ReviewField) -> None:
        """Show what was read."""
        self._read = read
        self._is_checked = False
        if isinstance(self.editor, QLineEdit):
            self.editor.setText(read.text)
            self.editor.setCursorPosition(0)
        else:
            self.editor.setCurrentIndex(max(0, self.editor.findData(read.text)))
        self.set_error("")
        self._renew()

    def text(self) -> str:
        return self.editor.text() if isinstance(self.editor, QLineEdit) else str(self.editor.currentData() or "")

    @property
    def is_doubtful(self) -> bool:
        """Should a person look at it still?"""
        if self._is_checked:
            return self.code in KEY_FIELDS and not self.text().strip()
        return self._read.is_doubtful or (self.code in KEY_FIELDS and not self.text().strip())

    def check(self) -> None:
        """A person has looked: the value is right as it stands."""
        self._is_checked = True
        self._renew()

    def take_focus(self) -> None:
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(self.editor, QLineEdit):
            self.editor.selectAll()

    def _on_edited(self) -> None:
        self._is_checked = True
        self.set_error("")
        self._renew()
        self.edited.emit(self.code)

    def _renew(self) -> None:
        text = self.text().strip()
        self._mark.setToolTip("")
        if not text:
            self._mark.show_mark("missing" if self.code in KEY_FIELDS else "")
        elif self._is_checked:
            self._mark.show_mark("checked")
        elif self._read.is_doubtful:
            self._mark.show_mark("doubtful")
        elif self._read.was and text == self._read.text:
            self._mark.show_mark("remembered")
            words_ = self.tr("Read as “{words}”; corrected like this before").format(words=self._read.was)
            self._mark.setToolTip(words_)
        else:
            self._mark.show_mark("sure", self._read.confidence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit(self.code)
        return super().eventFilter(watched, event)


def _degree_box() -> QComboBox:
    box = QComboBox()
    box.addItem("", "")
    for degree in reversed(Degree):
        box.addItem(label_of(degree), degree.value)
    return box


class _Mark(QWidget):
    """✓ 98 %, or "check this": an icon, words, and a colour."""

    def __init__(self) -> None:
        super().__init__()
        self._icon, self._words, self._role = "", "", "text3"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def show_mark(self, kind: str, confidence: float = 1.0) -> None:
        self._icon, self._words, self._role = {
            "sure": ("check", f"{round(100 * confidence)}%", "ok"),
            "doubtful": ("eye", self.tr("check"), "warn"),
            "remembered": ("history", self.tr("mended"), "ok"),
            "checked": ("check", self.tr("checked"), "ok"),
            "missing": ("circle-alert", self.tr("empty"), "danger"),
        }.get(kind, ("", "", "text3"))
        self.setAccessibleName(self._words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(MARK_WIDTH, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._icon:
            return
        painter = QPainter(self)
        rect = QRectF(self.rect())
        look().draw_icon(painter, QPointF(0, rect.height() / 2 - 6), self._icon, 12, self._role)
        paint.words(painter, rect.adjusted(17, 0, 0, 0), self._words, size="small", role=self._role)
