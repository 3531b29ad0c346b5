"""One fact that is corrected in place: a double click or E opens it, Enter keeps, Esc leaves it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QWidget
from shiboken6 import isValid

from views.common import handing, paint, wording
from views.common.fields import EscapeLine
from views.common.look import look

HEIGHT = 24


class FactView(QWidget):
    """The value as text; focus shows that it can be edited."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._icon, self._is_editable = "", "", True
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_words(self, words: str, *, icon: str = "") -> None:
        self._words, self._icon = words, icon
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def set_editable(self, is_editable: bool) -> None:
        self._is_editable = is_editable
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_editable else Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        width = paint.text_width(self._words or "–") + (20 if self._icon else 0)
        return QSize(round(width) + 10, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self._is_editable and (self.underMouse() or self.hasFocus()):
            paint.box(painter, rect.adjusted(-4, 0, 0, 0), 4, "hover")
        space = rect.adjusted(0, 0, -2, 0)
        if self._icon:
            look().draw_icon(painter, rect.topLeft() + QRectF(0, 4, 0, 0).topLeft(), self._icon, 14, "text2")
            space.setLeft(20)
        parts = (self._words or "–").split(wording.DOT)
        paint.dotted_words(painter, space, parts, size="body", role="text" if self._words else "text3")
        if self.hasFocus():
            paint.focus_ring(painter, rect, 4)

    def enterEvent(self, event: QEvent) -> None:
        super().enterEvent(event)  # type: ignore[arg-type]
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        if self._is_editable:
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_editable and event.key() in (Qt.Key.Key_E, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.opened.emit()
        else:
            super().keyPressEvent(event)


class _Field(EscapeLine):
    """Tells how it was left."""

    kept = Signal()
    lost = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.kept.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.lost.emit()


class Fact(QWidget):
    """View and field in one place. `edited` carries the new text; nothing changes until the program says so."""

    edited = Signal(str)
    opened = Signal()  # a fact that is chosen from a list instead of typed
    begun = Signal()  # somebody begins to type

    def __init__(self, name: str, *, is_typed: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.was = ""  # what was stored when somebody began to type; a colleague may have changed it since
        self._is_typed = is_typed
        self._is_open = False  # being corrected
        self._is_told = False  # what was typed is on its way
        self._is_locked = False
        self._stack = QStackedLayout(self)
        self.view = FactView(self)
        self.view.setAccessibleName(name)
        self.view.opened.connect(self.open)
        self.field = _Field(self)
        self.field.setProperty("extent", "row")
        self.field.setFixedHeight(HEIGHT)
        self.field.setAccessibleName(name)
        self.field.kept.connect(self._keep)
        self.field.lost.connect(self._keep_and_go)
        self.field.left.connect(self._leave)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.field)
        self.view.set_editable(True)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """What is stored, as it would be typed."""
        return self._text

    def show_value(self, text: str, *, words: str | None = None, icon: str = "") -> None:
        """`words` are what is shown where they differ from what is typed."""
        self._text = text
        self.updateGeometry()
        self.view.show_words(text if words is None else words, icon=icon)

    def set_editable(self, is_editable: bool) -> None:
        self.view.set_editable(is_editable and not self._is_locked)

    def lock(self) -> None:
        """For somebody whose role may not correct it."""
        self._is_locked = True
        self.set_editable(False)

    def sizeHint(self) -> QSize:
        hint = self.view.sizeHint()
        return hint if not self._is_open else hint.expandedTo(QSize(140, HEIGHT))

    def open(self) -> None:
        """Begin to correct it."""
        if self._is_locked:
            return
        if not self._is_typed:
            self.opened.emit()
            return
        self._is_open = True
        self.was = self._text
        self.begun.emit()
        self.field.setText(self._text)
        self._stack.setCurrentWidget(self.field)
        self.updateGeometry()
        self.field.setFocus()
        self.field.selectAll()

    def _keep(self) -> None:
        if self._is_open:
            self._leave()
            self._tell()

    def _keep_and_go(self) -> None:
        """The focus went elsewhere and stays there."""
        if self._is_open:
            self._is_open = False
            self._stack.setCurrentWidget(self.view)
            self._tell()

    def _tell(self) -> None:
        typed = self.field.text().strip()
        if typed != self.was:
            self._is_told = True
            with handing.of(handing.HandedIn(self)):
                self.edited.emit(typed)

    def come_back(self, why: str) -> None:
        """It was refused: the words stand there again, as they were typed."""
        if isValid(self) and self._is_told and not self._is_open:
            self._is_open, self._is_told = True, False
            self.field.setToolTip(why)
            self._stack.setCurrentWidget(self.field)
            self.updateGeometry()

    def let_go(self) -> None:
        """What was typed is kept, or is somebody else's to say."""
        self._is_told = False

    def leave(self) -> None:
        """Another person is shown: what was typed about the one before is not about them."""
        self._is_told = False
        if self._is_open:
            self._is_open = False
            self._stack.setCurrentWidget(self.view)

    def _leave(self) -> None:
        self._is_open = False  # before the field loses the focus, which would keep it
        self._stack.setCurrentWidget(self.view)
        self.view.setFocus()


class FactRow(QWidget):
    """A fact with something beside it, such as the eye of a masked number."""

    def __init__(self, fact: Fact, beside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(fact)
        row.addWidget(beside)
        row.addStretch(1)
        fact.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
