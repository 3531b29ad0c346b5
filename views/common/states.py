"""What a place shows when there is nothing, not yet something, or something wrong: empty, loading, error, banner."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from views.common import paint
from views.common.buttons import Button
from views.common.fields import label
from views.common.look import look
from views.common.page_side import PageSide

QUIET_MS = 300  # nothing is shown before that
_BARS = (0.6, 0.92, 0.78, 0.46, 0.88, 0.7, 0.55)


class IconLabel(QWidget):
    """An icon that follows the theme."""

    def __init__(
        self, name: str, size: int = 16, role: str = "text2", parent: QWidget | None = None, *, line: int = 0
    ) -> None:
        """With `line` it is as high as a line of words and stands in its middle: beside words that wrap."""
        super().__init__(parent)
        self._name, self._role, self._filled = name, role, False
        self._side = size
        self.setFixedSize(size, max(size, line))

    def set_icon(self, name: str, role: str | None = None, *, filled: bool = False) -> None:
        self._name, self._role, self._filled = name, role or self._role, filled
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        role = self._role if self.isEnabled() else "disabled"
        at = QPointF(0, (self.height() - self._side) / 2)
        look().draw_icon(QPainter(self), at, self._name, self._side, role, filled=self._filled)


class EmptyState(QWidget):
    """Icon, what is true, and one next act. With `is_error` the icon is red and a second act may copy details."""

    def __init__(
        self,
        icon: str,
        title: str,
        words: str = "",
        *,
        act: str = "",
        do: Callable[[], object] | None = None,
        is_error: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(6)
        column.addStretch(2)
        self._icon = IconLabel(icon, 20, "danger" if is_error else "text3", self)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        self._title = label(title, "strong", self)
        self._title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._title.setWordWrap(True)
        column.addWidget(self._title)
        self._words = label(words, "second", self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._words.setWordWrap(True)
        self._words.setVisible(bool(words))
        column.addWidget(self._words)
        self._acts = QHBoxLayout()
        self._acts.setSpacing(6)
        self._acts.addStretch(1)
        self._acts.addStretch(1)
        column.addLayout(self._acts)
        column.addStretch(3)
        if act and do is not None:
            self.add_act(act, do)

    def add_act(self, words: str, do: Callable[[], object], *, role: str = "secondary") -> Button:
        button = Button(words, role=role, size="compact")
        button.clicked.connect(lambda: do())
        self._acts.insertWidget(self._acts.count() - 1, button)
        return button

    def set_words(self, title: str, words: str = "", icon: str = "") -> None:
        """Say something else: "nothing matches these filters" is not "nobody yet"."""
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        if icon:
            self._icon.set_icon(icon)


class LoadingOverlay(QWidget):
    """Skeleton bars over a widget, after 300 ms; old data stays visible until then.

    `begin()` when a question is asked, `end()` when its answer is shown. `only_first` keeps later
    reloads quiet: the old data is better than bars.
    """

    def __init__(self, over: QWidget, *, only_first: bool = True) -> None:
        super().__init__(over)
        self._only_first = only_first
        self._was_answered = False
        self._wait = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._wait.timeout.connect(self._appear)
        over.installEventFilter(self)
        self.hide()

    def begin(self) -> None:
        if not (self._only_first and self._was_answered):
            self._wait.start()

    def end(self) -> None:
        self._was_answered = True
        self._wait.stop()
        self.hide()

    def _appear(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible() and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().color("surface"))
        width = min(self.width() - 40, 640)
        for number in range(max(0, (self.height() - 40) // 26)):
            share = _BARS[number % len(_BARS)]
            paint.box(painter, QRectF(20, 24 + number * 26, width * share, 10), 3, "sunken")


class Banner(QFrame):
    """A state of the page that lasts. `kind`: danger, warn, ok, accent.

    With `is_wide` it is a strip from edge to edge under a toolbar: a frame would stand double there.
    """

    def __init__(
        self,
        kind: str = "warn",
        icon: str = "triangle-alert",
        parent: QWidget | None = None,
        *,
        is_wide: bool = False,
    ) -> None:
        super().__init__(parent)
        self._kind, self._is_wide = kind, is_wide
        # Not fixed: a fixed height is that of one line, and words that wrap need more.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        if is_wide:
            PageSide(self, row)
        row.setSpacing(8)
        self._icon = IconLabel(icon, 16, self._role(), self)
        row.addWidget(self._icon)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        row.addWidget(self._words, 1)
        self._row = row
        self.hide()

    def _role(self) -> str:
        return "accent_text" if self._kind == "accent" else self._kind

    def tell(self, words: str, *, kind: str = "", icon: str = "") -> None:
        """Show these words; "" hides the banner."""
        self._kind = kind or self._kind
        if icon or kind:
            self._icon.set_icon(icon or "triangle-alert", self._role())
        self._words.setText(words)
        self._words.setProperty("tone", self._kind)
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)
        self.setVisible(bool(words))
        self.setAccessibleName(words)
        self.update()

    def add_act(self, words: str, do: Callable[[], object]) -> Button:
        button = Button(words, role="link", size="compact")
        button.clicked.connect(lambda: do())
        self._row.addWidget(button)
        return button

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        if self._is_wide:
            painter.fillRect(rect, look().color(f"{self._kind}_soft"))
            paint.hair_below(painter, rect, f"{self._kind}_line")
        else:
            paint.box(painter, rect, 6, f"{self._kind}_soft", f"{self._kind}_line")


class Card(QFrame):
    """A surface with a hairline border and round corners."""

    def __init__(self, parent: QWidget | None = None, *, radius: float = 8, margin: int = 14) -> None:
        super().__init__(parent)
        self._radius = radius
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint.box(QPainter(self), QRectF(self.rect()), self._radius, "surface", "hair")


class SectionHeader(QWidget):
    """A bold title with an icon, a count, and acts at the right."""

    def __init__(
        self,
        title: str,
        *,
        icon: str = "",
        role: str = "text",
        icon_role: str = "",
        count: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title, self._icon, self._role, self._count = title, icon, role, count
        self._icon_role = icon_role or role
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addStretch(1)
        self.setFixedHeight(28)
        self.setAccessibleName(title)

    def set_title(self, title: str, count: int | None = None) -> None:
        self._title, self._count = title, count
        self.setAccessibleName(title)
        self.update()

    def add(self, widget: QWidget) -> None:
        self._row.addWidget(widget)

    def sizeHint(self) -> QSize:
        return QSize(120, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        x = 0.0
        if self._icon:
            at = QPointF(0, rect.center().y() - 8)
            look().draw_icon(painter, at, self._icon, 16, self._icon_role, filled=self._icon == "star")
            x = 22
        x += paint.words(painter, rect.adjusted(x, 0, 0, 0), self._title, role=self._role, bold=True) + 6
        if self._count is not None:
            paint.words(painter, rect.adjusted(x, 0, 0, 0), str(self._count), role="text3")


def hair(parent: QWidget | None = None, *, vertical: bool = False) -> QFrame:
    """A divider of one pixel."""
    line = QFrame(parent)
    line.setProperty("role", "hair")
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line
