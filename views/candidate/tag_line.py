"""The tags of a person in rows, with a plus at the end; what does not fit is counted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from views.common import marks, wording
from views.common.chips import Tag
from views.common.clearing import clear
from views.common.flow import FlowLayout
from views.common.icon_button import IconButton

ROWS = 2
GAP = 4


class TagLine(QWidget):
    """Shows tags and asks for changes."""

    add_wanted = Signal()
    untagged = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=GAP, row_gap=GAP)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.add = IconButton("plus", self.tr("Add a tag"), key="T", size="row", parent=self)
        self.add.setFixedSize(20, 20)
        self.add.clicked.connect(self.add_wanted)

    def show_tags(self, tags: tuple[str, ...], *, room: int, shows_all: bool) -> None:
        """The tags that fit into two rows of `room` px; all of them where that is asked."""
        clear(self._flow, keep=self.add)
        shown = tags if shows_all else _that_fit(tags, room)
        for name in shown:
            self._put(name)
        if hidden := tags[len(shown) :]:
            rest = Tag(f"+{len(hidden)}", kind="accent", parent=self)
            rest.setToolTip(wording.listed(hidden))
            self._flow.addWidget(rest)
            rest.show()
        self._flow.addWidget(self.add)
        self.add.show()
        self.updateGeometry()

    def _put(self, name: str) -> None:
        tag = Tag(name, parent=self)
        tag.setToolTip(name)
        tag.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tag.customContextMenuRequested.connect(lambda _at: self._ask(tag, name))
        self._flow.addWidget(tag)
        tag.show()

    def _ask(self, tag: Tag, name: str) -> None:
        if self.add.isHidden():
            return  # who may not tag does not untag
        menu = QMenu(self)
        menu.addAction(self.tr("Take the tag off")).triggered.connect(lambda: self.untagged.emit(name))
        menu.popup(tag.mapToGlobal(tag.rect().bottomLeft()))


def _that_fit(tags: tuple[str, ...], room: int) -> tuple[str, ...]:
    row, x = 1, 0.0
    for number, name in enumerate(tags):
        width = marks.pill_width(name) + GAP
        if x + width > room:
            row, x = row + 1, 0.0
        if row > ROWS:
            return tags[:number]
        x += width
    return tags
