"""What the forms of an entry in a list have in common: a headline, rows, and the acts at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.values.keys import Key
from views.common import form_sheet
from views.common.buttons import Button
from views.common.fields import ElidedLabel, Form, FormRow, SearchCombo, WheelGuard, label


class EntryForm(QWidget):
    """A new entry, or one that is edited. Subclasses name their rows, fill them, and take the draft.

    `office` is all that the screen knows, for what the form offers to choose from.
    """

    submitted = Signal(object)  # the draft
    removed = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.guard = WheelGuard(self)
        self._kept: object = None
        self._headline = ElidedLabel("", "title")
        self.fields = Form(spacing=10)
        self.note = label("", "hint")
        self.note.setWordWrap(True)
        self._remove = Button(self.tr("Remove"), role="danger")
        self._remove.clicked.connect(self.removed)
        self._submit = Button(self.tr("Save"), role="primary", key="Ctrl+Enter")
        self._submit.clicked.connect(self.submit)
        self.build()
        self.fields.add(self.note)
        self.fields.add_stretch()
        self._arrange()

    def _arrange(self) -> None:
        cancel = Button(self.tr("Cancel"), key="Esc")
        cancel.clicked.connect(self.cancelled)
        form_sheet.lay_out(self, self._headline, self.fields, cancel, self._submit, left=self._remove)

    # For subclasses

    def build(self) -> None:
        """Make the rows and add them to `fields`; the first asks for the name."""
        raise NotImplementedError

    def words_of_new(self) -> str:
        raise NotImplementedError

    def fill(self, line: object | None, office: Any) -> None:
        """Show an entry, or the empty form."""
        raise NotImplementedError

    def draft(self) -> object:
        raise NotImplementedError

    def missing(self) -> tuple[FormRow, str] | None:
        """The first row that must be filled in and is not, with what to do."""
        raise NotImplementedError

    def can_remove(self) -> bool:
        return True

    # Acting

    def begin(self, line: object | None, name: str, office: Any) -> None:
        """A new entry, or the values of one."""
        self._headline.setText(name or self.words_of_new())
        self.note.setText("")
        self.fill(line, office)
        self._remove.setVisible(line is not None and self.can_remove())
        self.note.setVisible(bool(self.note.text()))
        self.settle()
        for row in self.findChildren(FormRow):
            row.set_error("")

    def settle(self) -> None:
        """What stands in the fields is what is kept."""
        self._kept = self.draft()

    @property
    def is_typed_in(self) -> bool:
        """Whether the fields say something that is not saved yet."""
        return self._kept is not None and self.draft() != self._kept

    def focus_first(self) -> None:
        """Where typing begins."""
        self.findChildren(FormRow)[0].field.setFocus()

    def submit(self) -> None:
        """Hand the draft over, or lead to what is missing."""
        for row in self.findChildren(FormRow):
            row.set_error("")
        missing = self.missing()
        if missing is not None:
            row, words = missing
            row.set_error(words)
            row.field.setFocus()
            return
        self.submitted.emit(self.draft())


def choose(combo: SearchCombo, key: object) -> None:
    """The entry with this value, else the first."""
    at = next((n for n in range(combo.count()) if combo.itemData(n) == key), 0)
    combo.setCurrentIndex(at)


def offered(pairs: Sequence[tuple[Key, str]], *, without: Key | None = None) -> list[tuple[object, str]]:
    """Entries of a combo; nothing can be chosen as its own superior."""
    return [(key, name) for key, name in pairs if key != without]
