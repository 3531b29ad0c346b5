"""What came back, looked at before it lands: every score with its example, the conclusion, or why it is refused."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.evaluations.forms import Filled, Form
from services.packets.landing import Landing
from services.packets.screening import Decisions
from views.common import wording
from views.common.buttons import Button
from views.common.clearing import clear
from views.common.evaluation_card import conclusion_status, mean_words
from views.common.fields import ElidedLabel, label
from views.common.scroll_column import ScrollColumn
from views.common.states import Banner, hair
from views.packets.words import decision_words, standing


class LandingPanel(QWidget):
    """`landed` and `dropped` are wishes of the person; the page carries them out."""

    landed = Signal()
    dropped = Signal()
    opened = Signal()  # the evaluation page of this part

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._about = ElidedLabel("", "title"), ElidedLabel("", "second")
        self._state = Banner("ok")
        self._scroll = ScrollColumn(self, ground="canvas")
        self._drop = Button(self.tr("Throw away"), role="danger")
        self._open = Button(self.tr("Evaluation page"))
        self.land = Button(self.tr("Submit it as theirs"), role="primary", key="Ctrl Enter")
        self._drop.clicked.connect(self.dropped)
        self._open.clicked.connect(self.opened)
        self.land.clicked.connect(self.landed)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 8)
        head.setSpacing(6)
        for widget in (self._name, self._about, self._state):
            head.addWidget(widget)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 12)
        foot.setSpacing(8)
        foot.addWidget(self._drop)
        foot.addWidget(self._open)
        foot.addStretch(1)
        foot.addWidget(self.land)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        column.addWidget(hair())
        column.addLayout(foot)

    def show_landing(self, landing: Landing) -> None:
        """Show one; only what may land has the button for it."""
        self._name.setText(landing.candidate_name or landing.position or landing.file_name)
        stage = wording.said(landing.stage) if landing.stage is not None else ""
        number = self.tr("form {code}").format(code=landing.code) if landing.code else ""
        about = (landing.person_name, landing.position, stage, number)
        self._about.setText(wording.DOT.join(part for part in about if part))
        is_good = landing.refusal is None
        words = standing(landing)
        if is_good and landing.bare:
            words += wording.DOT + self.tr("%n scores of 1 or 5 without an example", "", landing.bare)
        self._state.tell(words, kind="ok" if is_good else "danger", icon="circle-check" if is_good else "circle-alert")
        self.land.setVisible(is_good)
        self._open.setVisible(landing.assignment is not None)
        lists = landing.decisions is not None
        self.land.setText(self.tr("Carry the decisions out") if lists else self.tr("Submit it as theirs"))
        clear(self._scroll.column)
        self._scroll.column.setContentsMargins(16, 8, 16, 16)
        self._scroll.column.setSpacing(10)
        if landing.form is not None and landing.filled is not None:
            self._fill(landing.form, landing.filled, landing.mean_hundredths)
        if landing.decisions is not None:
            self._list(landing.decisions)
        self._scroll.column.addStretch(1)

    def _list(self, found: Decisions) -> None:
        """A hiring manager's list: each person with what is said of them."""
        for each in found.decided:
            row = QWidget(self)
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(label(each.name, "strong", row), 1)
            line.addWidget(label(decision_words(each.decision), "", row))
            self._scroll.column.addWidget(row)
            if each.note:
                self._scroll.column.addWidget(self._wrapped(each.note))
        if found.gone:
            words = self.tr("Moved on since, nothing is done: {names}").format(names=wording.listed(found.gone))
            self._scroll.column.addWidget(self._wrapped(words))

    def _fill(self, form: Form, filled: Filled, mean: int | None) -> None:
        column = self._scroll.column
        top = QWidget(self)
        head = QHBoxLayout(top)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(10)
        if filled.conclusion is not None:
            head.addWidget(conclusion_status(filled.conclusion, self))
        head.addWidget(label(self.tr("mean {mean}").format(mean=mean_words(mean)), "strong", self))
        head.addStretch(1)
        column.addWidget(top)
        for dimension in form.dimensions:
            mark = filled.mark(dimension.code)
            row = QWidget(self)
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(label(wording.said(dimension.name), "", row), 1)
            line.addWidget(label(str(mark.points), "strong", row))
            column.addWidget(row)
            if mark.evidence:
                column.addWidget(self._wrapped(mark.evidence))
        risks = form.risk_names(filled.risks)
        for title, words in (
            (self.tr("Risks"), wording.listed(wording.said(risk) for risk in risks)),
            (self.tr("In one sentence"), filled.sentence),
            (self.tr("Notes"), filled.notes),
        ):
            if words:
                column.addWidget(label(title, "label", self))
                column.addWidget(self._wrapped(words))

    def _wrapped(self, words: str) -> QWidget:
        line = label(words, "second", self)
        line.setWordWrap(True)
        line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return line
