"""Who else has this open: a small disc and a few calm words; nothing where one is alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QTextEdit, QWidget
from shiboken6 import isValid

from models.values.keys import Key
from services.live.presence import Someone, Thing
from views.common import wording
from views.common.avatar import Avatar
from views.common.fields import SearchField, label
from views.context import Program

LOOK_MS = 1_500  # how often it is looked whether somebody types here
_DISCS = 3
_SIZE = 22


class PresenceLine(QWidget):
    """Tells the colleagues what `of` shows, and says who has the same thing open. `watch` names it."""

    def __init__(self, program: Program, of: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent or of)
        self._together = program.together
        self._of = of
        self._entity = ""
        self._key: Key | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._discs: list[Avatar] = []
        self._words = label("", "second", self)
        self._row.addWidget(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._tell)
        self.hide()
        if self._together is not None:
            self._together.changed.connect(self._renew)
            of.installEventFilter(self)

    def watch(self, entity: str, key: Key | None) -> None:
        """What is shown now: the table and the row."""
        self._entity, self._key = entity, key
        self._tell()
        self._renew()

    def set_short(self, is_short: bool) -> None:
        """Where there is little room the discs alone; the words are in the tool tip."""
        self._words.setVisible(not is_short)

    @property
    def words(self) -> str:
        return self._words.text() if not self.isHidden() else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide) and isValid(self._of):
            self._tell()
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        if self._together is None:
            return
        is_here = self._key is not None and self._of.isVisible()
        if is_here:
            self._look.start()
        else:
            self._look.stop()
        things = [Thing(self._entity, self._key, self._is_typing())] if is_here and self._key is not None else []
        self._together.show(self, things)

    def _is_typing(self) -> bool:
        """Whether the cursor stands in a text of this screen that can be changed."""
        field = QApplication.focusWidget()
        if not isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit) or isinstance(field, SearchField):
            return False
        return self._of.isAncestorOf(field) and not field.isReadOnly()

    def _renew(self) -> None:
        found = self._together.others(self._key) if self._together is not None and self._key is not None else ()
        for disc in self._discs:
            self._row.removeWidget(disc)
            disc.deleteLater()
        self._discs = [Avatar(one.name, size=_SIZE, parent=self) for one in found[:_DISCS]]
        for place, disc in enumerate(self._discs):
            self._row.insertWidget(place, disc)
            disc.show()
        self._words.setText(self._said(found))
        self.setToolTip(self._words.text())
        self.setVisible(bool(found))

    def _said(self, found: tuple[Someone, ...]) -> str:
        editing = [one.name for one in found if one.is_editing]
        if editing:
            return self.tr("{names} is editing").format(names=wording.listed(editing))
        if found:
            names = wording.listed([someone.name for someone in found])
            return self.tr("{names} is here too").format(names=names)
        return ""
