"""Fields of forms: rows with label, hint and error; a search field; a combo that is searched by typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from views.common import marks, paint
from views.common.look import look

LABEL_WIDTH = 104


def label(words: str, role: str = "", parent: QWidget | None = None) -> QLabel:
    """A plain-text label with a role of the style sheet: title, headline, strong, second, hint, label, error."""
    widget = QLabel(words, parent)
    widget.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        widget.setProperty("role", role)
    return widget


class ElidedLabel(QLabel):
    """One line that is cut with "…" where it does not fit; the tool tip has it whole."""

    def __init__(self, words: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        if paint.DOT in self.text() and self.alignment() & Qt.AlignmentFlag.AlignLeft:
            is_whole = self._paint_facts(painter)
        else:
            painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)
            is_whole = shown == self.text()
        self.setToolTip("" if is_whole else self.text())

    def _paint_facts(self, painter: QPainter) -> bool:
        """The words between the dots, each where the one before it ends; whether all of them had room."""
        metrics, x = self.fontMetrics(), 0.0
        for number, part in enumerate(self.text().split(paint.DOT)):
            if number:
                paint.dot(painter, QPointF(x + paint.DOT_WIDTH / 2, self.rect().center().y() + 1))
                x += paint.DOT_WIDTH
            room = self.width() - x
            shown = metrics.elidedText(part, Qt.TextElideMode.ElideRight, round(room))
            place = QRectF(x, 0, max(room, 0), self.height())
            painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
            if shown != part:
                return False
            x += metrics.horizontalAdvance(shown)
        return True


class EscapeLine(QLineEdit):
    """A field that keeps Esc to itself while it has the focus: the page's way back would take what is typed."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if event.type() == QEvent.Type.ShortcutOverride and is_escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class SearchField(QLineEdit):
    """A field with a magnifier; `searched` comes 150 ms after the last key, at once on Enter."""

    searched = Signal(str)

    def __init__(self, placeholder: str, *, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setProperty("extent", "compact")
        self.setClearButtonEnabled(False)
        right = round(marks.key_cap_width(key)) + 4 if key else 0
        self.setTextMargins(20, 0, right, 0)
        self._wait = QTimer(self, singleShot=True, interval=150)
        self._wait.timeout.connect(self._tell)
        self.textEdited.connect(lambda _text: self._wait.start())
        self.returnPressed.connect(self._tell)

    def _tell(self) -> None:
        self._wait.stop()
        self.searched.emit(self.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._tell()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        middle = self.height() / 2
        look().draw_icon(painter, QPointF(8, middle - 7), "search", 14, "text3")
        if self._key and not self.hasFocus() and not self.text():
            at = QPointF(self.width() - marks.key_cap_width(self._key) - 6, middle - 9)
            marks.key_cap(painter, at, self._key)


class SearchCombo(QComboBox):
    """A combo whose entries are found by typing any part of them. With `may_add`, other words stay: `new_words`."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None, *, may_add: bool = False) -> None:
        super().__init__(parent)
        self._may_add = may_add
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)
        offered = completer.popup()
        if offered is not None:
            offered.setProperty("role", "offered")
            offered.setItemDelegate(QStyledItemDelegate(offered))  # Qt's own for completers knows no style sheet
        field = self.lineEdit()
        if field is not None:
            field.setPlaceholderText(placeholder)
            field.setProperty("role", "bare")
            field.editingFinished.connect(self._settle)
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on the words offers all entries, as a click on the arrow does; typing then narrows them down."""
        if event.type() == QEvent.Type.MouseButtonRelease and watched is self.lineEdit():
            self._offer_all()
        return super().eventFilter(watched, event)

    def _offer_all(self) -> None:
        completer, field = self.completer(), self.lineEdit()
        offered = completer.popup() if completer is not None else None
        if completer is None or field is None or offered is None or offered.isVisible() or field.isReadOnly():
            return
        field.selectAll()
        completer.setCompletionPrefix("")
        completer.complete()

    def _settle(self) -> None:
        """Words that are no entry go back to the entry that was chosen."""
        typed = self.currentText()
        found = self.findText(typed, Qt.MatchFlag.MatchFixedString)
        if found >= 0:
            self.setCurrentIndex(found)
        elif self._may_add and typed.strip():
            self.setCurrentIndex(-1)
            self.setEditText(typed)
        elif self._may_add and self.count():
            self.setCurrentIndex(0)
        else:
            self.setEditText(self.itemText(self.currentIndex()) if self.currentIndex() >= 0 else "")

    @property
    def new_words(self) -> str:
        """What was typed that is no entry; "" where an entry is chosen."""
        typed = self.currentText().strip()
        is_new = self._may_add and typed and self.findText(typed, Qt.MatchFlag.MatchFixedString) < 0
        return typed if is_new else ""

    def said_of(self, value: object) -> str:
        """The words of a choice; what was only typed is among them by itself."""
        if value is None:
            return ""
        return next((self.itemText(n) for n in range(self.count()) if self.itemData(n) == value), self.new_words)

    def set_choices(self, choices: Sequence[tuple[object, str]], *, empty: str = "") -> None:
        """Fill with (value, words); `empty` adds a first entry with the value None."""
        self.clear()
        if empty:
            self.addItem(empty, None)
        for value, words in choices:
            self.addItem(words, value)


class FormRow(QWidget):
    """Label, field, hint and error of one value. `beside` puts the label in a left column of fixed width."""

    def __init__(
        self,
        words: str,
        field: QWidget,
        *,
        required: bool = False,
        beside: bool = False,
        hint: str = "",
        label_width: int = LABEL_WIDTH,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._label = QLabel(self)
        self._label.setProperty("role", "label")
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setText(f"{words} *" if required else words)
        self._label.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(words)
        self._note = _NoteLine(hint, self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        if beside:
            self._label.setFixedWidth(label_width)
            self._label.setWordWrap(True)
            grid.addWidget(self._label, 0, 0)
            grid.addWidget(field, 0, 1)
            grid.addWidget(self._note, 1, 1)
        else:
            grid.addWidget(self._label, 0, 0)
            grid.addWidget(field, 1, 0)
            grid.addWidget(self._note, 2, 0)

    def set_error(self, words: str) -> None:
        """Say under the field how to put it right ("4 digits are missing"); "" clears it."""
        self._note.set_error(words)
        if bool(self.field.property("invalid")) != bool(words):
            self.field.setProperty("invalid", bool(words))
            self.field.style().unpolish(self.field)
            self.field.style().polish(self.field)
        self.field.setAccessibleDescription(words)

    def set_hint(self, words: str) -> None:
        self._note.set_hint(words)

    def set_words(self, words: str) -> None:
        self._label.setText(words)

    def set_help(self, words: str) -> None:
        """What the field means, beside its name."""
        self._label.setToolTip(words)
        self._label.setAccessibleDescription(words)


class _NoteLine(QWidget):
    """The line under a field: a hint, or an error with its icon."""

    def __init__(self, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._hint, self._error = hint, ""
        self.setVisible(bool(hint))

    def set_hint(self, hint: str) -> None:
        self._hint = hint
        self._renew()

    def set_error(self, error: str) -> None:
        self._error = error
        self._renew()

    def _renew(self) -> None:
        self.setVisible(bool(self._error or self._hint))
        self.setToolTip(self._error or self._hint)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(40, 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self._error:
            look().draw_icon(painter, QPointF(0, rect.center().y() - 6), "circle-alert", 12, "danger")
            paint.words(painter, rect.adjusted(16, 0, 0, 0), self._error, size="small", role="danger")
        else:
            paint.words(painter, rect, self._hint, size="small", role="text3")


class Form(QWidget):
    """Rows under each other."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 12) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)

    def add(self, row: QWidget) -> None:
        self._column.addWidget(row)

    def add_stretch(self) -> None:
        self._column.addStretch(1)


class WheelGuard(QObject):
    """Keeps the wheel from changing a combo or spin box that has no focus, so that scrolling a form is safe."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)
