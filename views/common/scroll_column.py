"""A column that scrolls: as wide as the view, as high as its content needs at that width."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from views.common.clearing import clear


def replace_inside(area: QScrollArea, widget: QWidget) -> None:
    """Show another widget in `area`; the old one goes when its event is over.

    `setWidget` deletes it at once, under the feet of the key or the click in it that led here.
    """
    before = area.takeWidget()
    if before is not None:
        before.hide()
        before.deleteLater()
    area.setWidget(widget)


class _Inside(QWidget):
    """Its least height is what the content needs at the present width; Qt would take the one at the least width."""

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return super().minimumSizeHint()
        return QSize(0, layout.heightForWidth(max(self.width(), 1)))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()


class ScrollColumn(QScrollArea):
    """Put widgets into `column`."""

    def __init__(self, parent: QWidget | None = None, *, ground: str = "surface") -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inside = _Inside(self)
        self.inside.setProperty("ground", ground)
        self.column = QVBoxLayout(self.inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.setWidget(self.inside)

    def clear(self) -> None:
        """Take everything out of the column."""
        clear(self.column)
