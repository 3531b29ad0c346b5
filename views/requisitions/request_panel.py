"""One requisition: its fields, the steps of its review, and the act of its state."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QSpinBox, QVBoxLayout, QWidget

from models.values.enums import RequisitionState
from models.values.keys import Key
from services.requisitions import TYPED, Opened, Wanted
from views.common import wording
from views.common.buttons import Button
from views.common.clearing import clear
from views.common.fields import ElidedLabel, label
from views.common.labels import label as word_of
from views.common.states import hair
from views.requisitions.request_form import RequestForm

PRIMARY = {  # the one act of a state
    RequisitionState.DRAFT: "submit",
    RequisitionState.RETURNED: "submit",
    RequisitionState.SUBMITTED: "pass_on",
    RequisitionState.REVIEW: "approve",
    RequisitionState.APPROVED: "open",
}


class RequestPanel(QWidget):
    """`asked` names the act: save, submit, pass_on, approve, send_back, open."""

    asked = Signal(str)
    position_wanted = Signal(object)  # Key

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opened: Opened | None = None
        self._filled: Wanted | None = None  # what the fields were filled with
        self._lost: list[str] = []  # what was typed when somebody else took the next step
        self._title = ElidedLabel("", "title")
        self.form = RequestForm()
        self._steps = QVBoxLayout()
        self._steps.setSpacing(4)
        self._positions = QVBoxLayout()
        self._positions.setSpacing(2)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Remark; required to send it back"))
        self.words.setAccessibleName(self.tr("Remark"))
        self.count = QSpinBox()
        self.count.setAccessibleName(self.tr("People of the new position"))
        self.acts = {
            "save": Button(self.tr("Keep as a draft")),
            "send_back": Button(self.tr("Send back")),
            "submit": Button(self.tr("Hand in"), role="primary", key="Ctrl Enter"),
            "pass_on": Button(self.tr("Looked through: to approval"), role="primary", key="Ctrl Enter"),
            "approve": Button(self.tr("Approve"), role="primary", key="Ctrl Enter"),
            "open": Button(self.tr("Open the position"), role="primary", key="Ctrl Enter"),
        }
        for name, button in self.acts.items():
            button.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
        self._build()

    def _build(self) -> None:
        holder = QWidget()
        holder.setProperty("ground", "canvas")
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(16, 12, 16, 12)
        inner.setSpacing(12)
        inner.addLayout(self._steps)
        inner.addLayout(self._positions)
        inner.addWidget(self.form)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(holder)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 4)
        head.addWidget(self._title, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 0, 16, 12)
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.count)
        for button in self.acts.values():
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(scroll, 1)
        column.addWidget(hair())
        remark = QHBoxLayout()
        remark.setContentsMargins(16, 10, 16, 8)
        remark.addWidget(self.words)
        column.addLayout(remark)
        column.addLayout(foot)

    @property
    def primary(self) -> str:
        """The act of the key, "" where there is none."""
        state = self.opened.state if self.opened is not None else RequisitionState.DRAFT
        name = PRIMARY[state]
        return name if not self.acts[name].isHidden() else ""

    def begin_new(self) -> None:
        """A request that is not kept yet."""
        self.opened = self._filled = None
        self._title.setText(self.tr("New requisition"))
        clear(self._steps)
        clear(self._positions)
        self._offer(RequisitionState.DRAFT)
        self.form.show_plan(None)
        self.form.title.setFocus()

    def show_opened(self, opened: Opened) -> None:
        """One that is kept. What is typed and not saved yet stays, and is saved over the version that was seen."""
        before = self.opened if self.opened is not None and self.opened.key == opened.key else None
        if before is None:
            self._lost = []
        elif before.state is not opened.state:
            self._lost = self._not_kept(opened)
        is_typed = before is not None and before.state is opened.state and self._is_typed(opened)
        remark = self.words.text() if before is not None and before.state is opened.state else ""
        if is_typed and before is not None:
            opened = replace(opened, version=before.version)
        self.opened = opened
        self._title.setText(opened.wanted.title)
        if not is_typed:
            self.form.show_wanted(opened.wanted)
            self._filled = self.form.wanted()
            self.form.show_plan(opened.plan)
        self._show_steps(opened)
        self._tell_not_kept()
        self._offer(opened.state)
        self.words.setText(remark)

    def _not_kept(self, opened: Opened) -> list[str]:
        """What is typed and stands nowhere, in words."""
        typed, was, names = self.form.wanted(), self._filled, self.form.fields_in_conflict()
        if not self.form.isEnabled() or was is None:
            return []
        lost = []
        for name, field in names.items():
            value = getattr(typed, name)
            if value not in (getattr(was, name), getattr(opened.wanted, name)):
                lost.append(self.tr("{field}: {words}").format(field=field.name, words=field.said(value)))
        return lost

    def _tell_not_kept(self) -> None:
        """Somebody took the next step meanwhile: the fields are closed, and the words can be copied from here."""
        if self._lost:
            head = self.tr("Somebody handed it on while you typed. This was not kept:")
            words = label("\n".join((head, *self._lost)), "error")
            words.setWordWrap(True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._steps.insertWidget(0, words)

    @property
    def basis(self) -> tuple[int, Wanted | None]:
        """What the fields are typed over: its version, and what they were filled with."""
        return (self.opened.version, self._filled) if self.opened is not None else (0, None)

    def forget(self) -> None:
        """What was typed is kept: the next answer fills the fields."""
        self._filled = None

    def _is_typed(self, opened: Opened) -> bool:
        """Whether the fields hold something that neither was there before nor is kept now."""
        typed = self.form.wanted()
        is_kept = typed == replace(opened.wanted, requester=typed.requester)
        return self.form.isEnabled() and self._filled is not None and typed != self._filled and not is_kept

    def _show_steps(self, opened: Opened) -> None:
        clear(self._steps)
        for step in opened.steps:
            words = wording.DOT.join(p for p in (word_of(step.state), step.by, wording.moment(step.at)) if p)
            self._steps.addWidget(ElidedLabel(words, "second"))
            if step.words:
                said = label(step.words, "strong" if step.state is RequisitionState.RETURNED else "")
                said.setWordWrap(True)
                self._steps.addWidget(said)
        clear(self._positions)
        for key, title in opened.positions:
            link = Button(self.tr("Position: {title}").format(title=title), role="link", size="row")
            link.clicked.connect(lambda _=False, key=key: self._go(key))
            self._positions.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _go(self, position: Key) -> None:
        self.position_wanted.emit(position)

    def _offer(self, state: RequisitionState) -> None:
        opened = self.opened
        is_typed = state in TYPED
        self.form.setEnabled(is_typed)
        may_review = opened is not None and opened.may_review
        may_approve = opened is not None and opened.may_approve
        left = opened.left if opened is not None else 0
        shown = {
            "save": is_typed,
            "submit": is_typed,
            "pass_on": state is RequisitionState.SUBMITTED and may_review,
            "approve": state is RequisitionState.REVIEW and may_approve,
            "open": state is RequisitionState.APPROVED and left > 0,
        }
        shown["send_back"] = shown["pass_on"] or shown["approve"]
        for name, button in self.acts.items():
            button.setVisible(shown[name])
        self.words.clear()
        self.words.setVisible(shown["send_back"])
        self.count.setVisible(shown["open"])
        self.count.setRange(1, max(left, 1))
        self.count.setValue(max(left, 1))
