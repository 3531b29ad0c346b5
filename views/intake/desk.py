"""The review desk: the queue, the page, the fields; what stands in one shows its place in the others."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.values.keys import Key
from services.intake.queue import Review
from views.common.buttons import Button, IconButton
from views.common.context_panel import ContextPanel
from views.common.document_preview import DocumentPreview
from views.common.keys import Keys
from views.common.states import hair
from views.context import Program
from views.intake.queue_list import QueueList
from views.intake.review_panel import ReviewPanel

QUEUE_WIDTH = 264


class Desk(QWidget):
    """Three parts beside each other; the fields become a drawer in a narrow window."""

    drop_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.queue = QueueList(self)
        self.preview = DocumentPreview(program)
        self.fields = ReviewPanel()
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side())
        row.addWidget(hair(vertical=True))
        row.addWidget(self.preview, 1)
        self._panel = ContextPanel(content, self.fields, width=432, least=372)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._panel)
        self.preview.mark_clicked.connect(self._on_mark_clicked)
        self.preview.opened.connect(lambda _: self._mark())
        self.fields.place_wanted.connect(self.preview.activate)
        self.fields.education.changed.connect(self._mark)
        self.fields.employment.changed.connect(self._mark)

    def _side(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(QUEUE_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.queue, 1)
        column.addWidget(hair())
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 6, 10, 6)
        drop = Button(self.tr("Take out of the list"), role="ghost", icon="file-x", size="compact")
        drop.clicked.connect(self.drop_wanted)
        foot.addWidget(drop)
        foot.addStretch(1)
        folder = IconButton("folder-plus", self.tr("Choose a folder…"), size="compact")
        folder.clicked.connect(self.folder_wanted)
        foot.addWidget(folder)
        column.addLayout(foot)
        return side

    def show_review(self, review: Review, position: Key | None, channel: Key | None) -> None:
        """Open a file: its fields, its page, and boxes around what was found."""
        self.fields.show_review(review, position, channel)
        self.preview.show_document(review.document)
        self._mark()

    def bind(self, keys: Keys) -> None:
        """The keys of the three parts."""
        keys.always("Ctrl+Down", lambda: self.queue.step(1))
        keys.always("Ctrl+Up", lambda: self.queue.step(-1))
        keys.always("Ctrl+\\", self.toggle)
        keys.always("F4", self.fields.merge)
        keys.always("F7", self.fields.open_old)
        keys.always("F8", self.fields.refuse)

    def asks_who(self) -> bool:
        """Whether somebody on file is almost surely this person, and it was not said yet: then that is asked first."""
        if not self.fields.is_surely_known:
            return False
        self.reveal()
        self.fields.ask_who()
        return True

    def reveal(self) -> None:
        """In a narrow window the fields are a drawer: open it."""
        self._panel.reveal()

    def toggle(self) -> None:
        """Show or hide the fields."""
        self._panel.toggle()

    def _mark(self) -> None:
        self.preview.set_marks(self.fields.marks())

    def _on_mark_clicked(self, name: str) -> None:
        self.reveal()
        self.fields.show_field(name)
        self.preview.activate(name)
