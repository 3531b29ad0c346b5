"""One by one: the résumé at the left, why at the right, and one key each: on, not on, talk first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.screening.explain import Explanation
from services.screening.screen import Line
from views.common import wording
from views.common.buttons import Button
from views.common.context_panel import ContextPanel
from views.common.document_preview import DocumentPreview
from views.common.fields import ElidedLabel, label
from views.common.states import hair
from views.context import Program
from views.screening import words
from views.screening.side import WhyPanel


class QueueView(QWidget):
    """Shows one person of the list; the page moves on."""

    passed = Signal()
    rejected = Signal()
    talked = Signal()
    stepped = Signal(int)

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview = DocumentPreview(program)
        self.why = WhyPanel()
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(hair())
        column.addWidget(self.why, 1)
        column.addWidget(hair())
        column.addLayout(self._acts())
        self._panel = ContextPanel(self.preview, side, width=432, least=372)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._panel)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(14, 10, 14, 8)
        row.setSpacing(6)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._place = label("", "hint")
        self._facts = ElidedLabel("", "second")
        column.addWidget(self._place)
        column.addWidget(self._facts)
        row.addLayout(column, 1)
        for direction, icon_words in ((-1, self.tr("Before")), (1, self.tr("Next"))):
            button = Button(icon_words, size="row", key="K" if direction < 0 else "J")
            button.clicked.connect(lambda _=False, direction=direction: self.stepped.emit(direction))
            row.addWidget(button)
        return row

    def _acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(14, 10, 14, 12)
        row.setSpacing(8)
        self.go = Button(self.tr("Pass"), role="primary", key="1")
        self.stop = Button(self.tr("Reject…"), key="2")
        self.talk = Button(self.tr("Talk first"), key="3")
        for button, signal in ((self.go, self.passed), (self.stop, self.rejected), (self.talk, self.talked)):
            button.clicked.connect(signal)
            row.addWidget(button, 1)
        return row

    def show_line(self, line: Line | None, place: int, count: int, explained: Explanation | None = None) -> None:
        """Show somebody, with what stands in the résumé marked once it is explained."""
        self.why.show_line(line, explained)
        for button in (self.go, self.stop, self.talk):
            button.setEnabled(line is not None)
        if line is None:
            self.preview.show_document(None)
            self._place.setText("")
            self._facts.setText("")
            return
        self._place.setText(self.tr("{place} of {count}").format(place=place + 1, count=count))
        self._facts.setText(words.facts(line))
        if explained is not None:
            resume = explained.resume
            note = wording.moment(resume.at) if resume is not None else ""
            self.preview.show_document(resume.document if resume is not None else None, note=note)
            self.preview.highlight(sorted({*line.tags, *explained.quotes}))

    def reveal(self) -> None:
        """In a narrow window the reasons are a drawer: open it."""
        self._panel.reveal()

    def toggle(self) -> None:
        self._panel.toggle()
