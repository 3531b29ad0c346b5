"""The foot of the form: conclusion, risks, one sentence; and the reason when an evaluation is amended."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from models.values.enums import Conclusion
from services.evaluations.forms import LONGEST_SENTENCE, NO_RISK, Form
from views.common import paint, wording
from views.common.fields import label
from views.common.flow import FlowLayout
from views.common.labels import label as word_of
from views.common.look import look

CHOICES = (
    (Conclusion.STRONG_YES, "circle-check"),
    (Conclusion.YES, "check"),
    (Conclusion.HOLD, "circle-help"),
    (Conclusion.NO, "x"),
)
GAP = 8
HEIGHT = 32
NAME_WIDTH = 118


class ConclusionBar(QWidget):
    """Four boxes, one of them chosen: by a click, by ←/→, or by 1–4."""

    chosen = Signal(object)  # Conclusion
    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._conclusion: Conclusion | None = None
        self._hovered = -1
        self._is_locked = False
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    @property
    def conclusion(self) -> Conclusion | None:
        return self._conclusion

    def set_conclusion(self, conclusion: Conclusion | None) -> None:
        self._conclusion = conclusion
        self.setAccessibleName(word_of(conclusion) if conclusion else "–")
        self.update()

    def set_locked(self, is_locked: bool) -> None:
        self._is_locked = is_locked
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if is_locked else Qt.FocusPolicy.StrongFocus)
        if is_locked:
            self.clearFocus()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(280, HEIGHT)

    def _widths(self) -> list[float]:
        """Equal boxes, unless a long word needs more than its share."""
        room = self.width() - 3 * GAP
        needs = [paint.text_width(word_of(conclusion), bold=True) + 34 for conclusion, _ in CHOICES]
        if max(needs) <= room / 4:
            return [room / 4] * 4
        return [room * need / sum(needs) for need in needs]

    def _cell(self, number: int) -> QRectF:
        widths = self._widths()
        return QRectF(round(sum(widths[:number]) + number * GAP), 0, round(widths[number]), self.height())

    def _at(self, at: QPointF) -> int:
        return next((n for n in range(4) if self._cell(n).contains(at)), -1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for number, (conclusion, icon) in enumerate(CHOICES):
            rect = self._cell(number)
            is_on = conclusion is self._conclusion
            ground = "selected" if is_on else "hover" if number == self._hovered else "surface"
            paint.box(painter, rect, 6, ground, "" if is_on else "input")
            if is_on:
                with paint.saved(painter):
                    painter.setPen(QPen(look().color("accent"), 2))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 5, 5)
            role = "accent_text" if is_on else "text"
            words = word_of(conclusion)
            width = min(paint.text_width(words, bold=is_on) + 20, rect.width() - 8)
            x = rect.center().x() - width / 2
            look().draw_icon(painter, QPointF(x, rect.center().y() - 7), icon, 14, role)
            paint.words(painter, QRectF(x + 20, 0, width - 19, rect.height()), words, role=role, bold=is_on)
        if self.hasFocus():
            paint.focus_ring(painter, QRectF(self.rect()), 6)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = -1 if self._is_locked else self._at(event.position())
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self._hovered = -1
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position())
        if number >= 0 and not self._is_locked:
            self._take(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        now = next((n for n, (c, _) in enumerate(CHOICES) if c is self._conclusion), -1)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier or self._is_locked:
            super().keyPressEvent(event)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_4:
            self._take(key - Qt.Key.Key_1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._take(min(3, max(0, now + (1 if key == Qt.Key.Key_Right else -1))))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _take(self, number: int) -> None:
        self.set_conclusion(CHOICES[number][0])
        self.chosen.emit(self._conclusion)


class RiskChip(QPushButton):
    """A risk that can be ticked."""

    def __init__(self, code: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.code = code
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        width = 22 + paint.text_width(self.text(), "small") + (17 if self.isChecked() else 0)
        return QSize(round(width + 0.5), 28)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        role = paint.chip(painter, rect, is_checked=self.isChecked(), is_hovered=self.underMouse())
        x = 11.0
        if self.isChecked():
            look().draw_icon(painter, QPointF(10, 8), "check", 12, role)
            x = 27
        paint.words(painter, rect.adjusted(x, 0, -4, 0), self.text(), size="small", role=role)
        if self.hasFocus():
            paint.focus_ring(painter, rect, 13)


class Foot(QWidget):
    """Conclusion, risks, sentence, and the reason of an amendment."""

    changed = Signal()
    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[RiskChip] = []
        self._unknown: tuple[str, ...] = ()  # risks that this edition of the form does not list
        grid = QGridLayout(self)
        grid.setContentsMargins(20, 10, 20, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(9)
        grid.setColumnMinimumWidth(0, NAME_WIDTH)
        grid.setColumnStretch(1, 1)
        self.conclusion = ConclusionBar(self)
        self._risks = QWidget(self)
        self._flow = FlowLayout(self._risks)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._risks.setSizePolicy(policy)
        self.sentence = self._field(LONGEST_SENTENCE, self.tr("What decided it, in one sentence"))
        self.reason = self._field(LONGEST_SENTENCE, self.tr("Why it changes; the version before stays visible"))
        rows = (
            (self.tr("Conclusion"), self.conclusion),
            (self.tr("Risks"), self._risks),
            (self.tr("In one sentence"), self.sentence),
            (self.tr("Reason for the change"), self.reason),
        )
        self._names = []
        for number, (words, widget) in enumerate(rows):
            name = label(words, "strong", self)
            name.setWordWrap(True)
            name.setFixedWidth(NAME_WIDTH)
            is_many = widget is self._risks  # several rows: the name stands beside the first
            name.setContentsMargins(0, 4 if is_many else 0, 0, 0)
            align = Qt.AlignmentFlag.AlignTop if is_many else Qt.AlignmentFlag.AlignVCenter
            grid.addWidget(name, number, 0, align)
            grid.addWidget(widget, number, 1)
            widget.setAccessibleName(words)
            self._names.append(name)
        self.set_amending(False)
        self.conclusion.chosen.connect(self.changed)
        self.conclusion.moved.connect(self.moved)

    def _field(self, longest: int, hint: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setMaxLength(longest)
        field.setPlaceholderText(hint)
        field.textEdited.connect(self.changed)
        return field

    def show_form(self, form: Form) -> None:
        """Offer the risks of this form."""
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._chips = []
        for risk in form.risks:
            chip = RiskChip(risk.code, wording.said(risk.name), self._risks)
            chip.clicked.connect(lambda _on=False, chip=chip: self._on_ticked(chip))
            self._flow.addWidget(chip)
            self._chips.append(chip)

    @property
    def risks(self) -> tuple[str, ...]:
        return tuple(chip.code for chip in self._chips if chip.isChecked()) + self._unknown

    def set_risks(self, codes: Sequence[str]) -> None:
        known = {chip.code for chip in self._chips}
        self._unknown = tuple(code for code in codes if code not in known)
        for chip in self._chips:
            chip.setChecked(chip.code in codes)

    def _on_ticked(self, chip: RiskChip) -> None:
        """No clear risk and a risk exclude each other."""
        if chip.isChecked():
            for other in self._chips:
                if other is not chip and NO_RISK in (chip.code, other.code):
                    other.setChecked(False)
        self.changed.emit()

    def set_locked(self, is_locked: bool) -> None:
        self.conclusion.set_locked(is_locked)
        for chip in self._chips:
            chip.setEnabled(not is_locked)
            chip.setVisible(not is_locked or chip.isChecked())
        self.sentence.setReadOnly(is_locked)

    def set_amending(self, is_amending: bool) -> None:
        self.reason.setVisible(is_amending)
        self._names[3].setVisible(is_amending)
