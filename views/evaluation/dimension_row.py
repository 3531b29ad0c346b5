"""One dimension of the form: name, five scores, the line of evidence; the row in hand shows the whole anchor."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from services.evaluations.forms import LONGEST_EVIDENCE, Dimension, Mark
from views.common import paint, wording
from views.common.fields import EscapeLine, label
from views.common.look import look
from views.evaluation.score_bar import ScoreBar

NAME_WIDTH = 118


class DimensionRow(QWidget):
    """Asks for a score and its evidence. The form decides which row is in hand."""

    changed = Signal()
    taken = Signal(object)  # this row was taken in hand
    moved = Signal(int)
    left_forward = Signal()

    def __init__(self, dimension: Dimension, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dimension = dimension
        self._is_current = False
        self._is_locked = False
        self._is_asked = False
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 9, 20, 9)
        row.setSpacing(12)
        name = QVBoxLayout()
        name.setContentsMargins(0, 4, 0, 0)
        name.setSpacing(0)
        self._name = QLabel(wording.said(dimension.name), self)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setProperty("role", "strong")
        self._name.setWordWrap(True)
        self._name.setFixedWidth(NAME_WIDTH)
        self._open = label(self.tr("not scored"), "hint", self)
        name.addWidget(self._name)
        name.addWidget(self._open)
        name.addStretch(1)
        row.addLayout(name)
        right = QVBoxLayout()
        right.setSpacing(0)
        self.bar = ScoreBar(self._name.text(), [wording.said(a.short) for a in dimension.anchors], self)
        right.addWidget(self.bar)
        self._anchor = _AnchorLine(self)
        right.addWidget(self._anchor)
        self.evidence = _EvidenceField(self)
        right.addWidget(self.evidence)
        self._said = _SaidLine(self)
        right.addWidget(self._said)
        row.addLayout(right, 1)
        self._connect()
        self._renew()

    def _connect(self) -> None:
        self.bar.scored.connect(self._on_scored)
        self.bar.looked_at.connect(self._show_anchor)
        self.bar.entered.connect(lambda: self.taken.emit(self))
        self.bar.moved.connect(self.moved)
        self.bar.evidence_wanted.connect(self.write_evidence)
        self.bar.left_forward.connect(self.left_forward)
        self.evidence.textEdited.connect(self._on_typed)
        self.evidence.moved.connect(self.moved)
        self.evidence.done.connect(self.bar.setFocus)
        self.evidence.left_forward.connect(self.left_forward)

    # Values

    @property
    def mark(self) -> Mark:
        return Mark(self.bar.points, self.evidence.text())

    def set_mark(self, mark: Mark) -> None:
        self.bar.set_points(mark.points)
        self.evidence.setText(mark.evidence)
        self._renew()

    def set_locked(self, is_locked: bool) -> None:
        self._is_locked = is_locked
        self.bar.set_locked(is_locked)
        self._renew()

    def set_current(self, is_current: bool) -> None:
        """Whether this is the row in hand: its anchor and its field are open."""
        self._is_current = is_current
        if not is_current:
            self._is_asked = False
        self._renew()

    def ask_for_evidence(self) -> None:
        """A 1 or a 5 stands alone: ask for one line, once."""
        self._is_asked = True
        self.taken.emit(self)
        self._renew()
        self.evidence.setFocus()

    def write_evidence(self) -> None:
        if not self._is_locked:
            self.taken.emit(self)
            self.evidence.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.evidence.end(False)

    def _on_scored(self, _points: int) -> None:
        self.taken.emit(self)
        self._renew()
        self.changed.emit()

    def _on_typed(self) -> None:
        self._is_asked = False
        self._renew()
        self.changed.emit()

    # Showing

    def _renew(self) -> None:
        is_open = self._is_current and not self._is_locked
        self._open.setVisible(self.bar.points is None and not self._is_current)
        self._anchor.setVisible(is_open)
        self.evidence.setVisible(is_open)
        self._said.say(self.evidence.text())
        self._said.setVisible(not is_open and bool(self.evidence.text()))
        self._show_anchor(self.bar.shown)
        self.update()

    def _show_anchor(self, points: int) -> None:
        if self._is_asked:
            words = self.tr("A {points} needs one line of evidence. Submit again to leave it out.")
            self._anchor.say("", words.format(points=self.bar.points), "warn")
        elif points:
            anchor = self.dimension.anchors[points - 1]
            self._anchor.say(self.tr("{points} points:").format(points=points), wording.said(anchor.full), "text2")
        else:
            self._anchor.say("", self.tr("Press 1–5; ← → looks at each score."), "text3")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self._is_locked:
            self.bar.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self._is_current and not self._is_locked:
            painter.fillRect(rect, look().color("window"))
            painter.fillRect(QRectF(0, 0, 3, rect.height()), look().color("accent"))
        paint.hair_below(painter, rect)


class _AnchorLine(QWidget):
    """What the score means, in full; two lines where it must."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lead, self._words, self._role = "", "", "text2"
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, lead: str, words: str, role: str) -> None:
        self._lead, self._words, self._role = lead, words, role
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 29)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect()).adjusted(0, 0, 0, -1)
        if self._role == "warn":
            look().draw_icon(painter, QPointF(0, rect.center().y() - 6), "triangle-alert", 12, "warn")
            rect.setLeft(16)
        if self._lead:
            width = paint.words(painter, rect, self._lead, size="small", role="accent_text", bold=True)
            rect.setLeft(rect.left() + width + 4)
        paint.words(painter, rect, self._words, size="small", role=self._role)


class _SaidLine(QWidget):
    """The evidence of a row that is not in hand."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        self._words = words
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 21)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect()).adjusted(0, 3, 0, 0)
        look().draw_icon(painter, QPointF(0, rect.center().y() - 6), "message-square-text", 12, "text2")
        paint.words(painter, rect.adjusted(17, 0, 0, 0), self._words, size="small", role="text2")


class _EvidenceField(EscapeLine):
    """One line; ↑/↓ go to the neighbour row, Enter and Esc back to the score."""

    moved = Signal(int)
    done = Signal()
    left_forward = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST_EVIDENCE)
        self.setProperty("extent", "compact")
        self.setPlaceholderText(self.tr("An example or the words used, one line will do"))
        self.setAccessibleName(self.tr("Evidence"))
        self.left.connect(self.done)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers():
                self.done.emit()
            case _:
                super().keyPressEvent(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        if is_next:
            self.left_forward.emit()
            return True
        return super().focusNextPrevChild(is_next)
