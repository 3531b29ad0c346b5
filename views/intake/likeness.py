"""The hint that this person may be on file: who, why, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from services.cautions import Word
from services.identity.comparing import COUNTER
from services.identity.finding import Likeness
from views.common import evidence, paint
from views.common.buttons import Button
from views.common.cautions import told
from views.common.fields import label
from views.common.flow import FlowLayout
from views.common.states import IconLabel
from views.common.wording import listed


class LikenessCard(QFrame):
    """The likeliest one of those on file. A hint: nothing is merged unless a person says so."""

    merge_wanted = Signal(object)  # Key of the candidate
    open_wanted = Signal(object)
    refused = Signal(object)  # Key: this is somebody else

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._like: Likeness | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 10, 8)
        row.setSpacing(10)
        column = QVBoxLayout()
        column.setSpacing(2)
        mark = QVBoxLayout()
        mark.addWidget(IconLabel("users-round", 16, "warn", self))
        mark.addStretch(1)
        row.addLayout(mark)
        row.addLayout(column, 1)
        self._who = label("", "strong", self)
        self._who.setWordWrap(True)
        self._why = label("", "second", self)
        self._why.setWordWrap(True)
        column.addWidget(self._who)
        column.addWidget(self._why)
        holder = QWidget(self)
        acts = FlowLayout(holder)
        self._merge = self._button(self.tr("Add to this person"), "secondary", "F4", acts)
        self._merge.clicked.connect(self.merge)
        self._open = self._button(self.tr("See the old file"), "secondary", "F7", acts)
        self._open.clicked.connect(self.open_old)
        self._not = self._button(self.tr("Somebody else"), "ghost", "F8", acts)
        self._not.clicked.connect(self.refuse)
        self._asked = label("", "error", self)
        self._asked.setWordWrap(True)
        self._asked.hide()
        column.addSpacing(4)
        column.addWidget(holder)
        column.addWidget(self._asked)
        self.hide()

    def _button(self, text: str, role: str, key: str, row: FlowLayout) -> Button:
        button = Button(text, role=role, key=key, size="row", parent=self)
        row.addWidget(button)
        return button

    def show_likeness(self, like: Likeness | None, caution: Word | None = None) -> None:
        self._like = like
        self._asked.hide()
        self.setVisible(like is not None)
        if like is None:
            return
        facts = [part for part in (like.title, like.company, like.phone) if part]
        self._who.setText(self.tr("{name} may be the same person").format(name=like.name))
        why = self.tr("Because: {reasons}").format(
            reasons=listed(evidence.said(e) for e in like.evidence if e not in COUNTER)
        )
        applied = (
            self.tr("Applied for: {positions}").format(positions=listed(like.positions[:3])) if like.positions else ""
        )
        warned = told(caution) if caution is not None else ""
        self._why.setText("\n".join(part for part in (warned, "  ".join(facts), why, applied) if part))
        self.setAccessibleName(f"{self._who.text()}. {self._why.text()}")

    @property
    def likeness(self) -> Likeness | None:
        return self._like

    def merge(self) -> None:
        if self._like is not None:
            self.merge_wanted.emit(self._like.candidate)

    def open_old(self) -> None:
        if self._like is not None:
            self.open_wanted.emit(self._like.candidate)

    def insist(self) -> None:
        """Ask before a second file is made of somebody who is almost surely known: the same, or somebody else?"""
        self._asked.setText(self.tr("Say first who this is: F4 if the same person, F8 if somebody else."))
        self._asked.show()
        self._merge.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refuse(self) -> None:
        """Somebody else."""
        like = self._like
        self.show_likeness(None)
        if like is not None:
            self.refused.emit(like.candidate)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint.box(QPainter(self), QRectF(self.rect()), 6, "warn_soft", "warn_line")
