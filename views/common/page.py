"""What every screen is to the window: a page with a header, key hints, notes, and a place."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from views.common import paint
from views.common.facts import FactsLine
from views.common.fields import ElidedLabel
from views.context import Changes, KeyHint, PageName, Place, Program

LEAST_TITLE = 150  # px of the title that no action takes
Note = tuple[str, str]
"""A note of the status bar: icon name, words."""


class HeaderRow(QWidget):
    """The page's part of the 52-px header: title, context words, then whatever the page adds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._title = ElidedLabel("", "title", self)
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._context = FactsLine(parent=self)
        self._row.addWidget(self._title)
        self._row.addWidget(self._context, 1)

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        self._title.setMinimumWidth(min(round(paint.text_width(title, "title", bold=True)) + 2, LEAST_TITLE))

    def set_context(self, words: str) -> None:
        """The words beside the title: a date, "needs 2 · hired 1 · in progress 22"."""
        self._context.set_words(words)

    def add(self, widget: QWidget) -> None:
        """Add an action of the page at the right end. A click leaves the focus in the page, and so its keys alive."""
        if isinstance(widget, QAbstractButton):
            widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row.addWidget(widget)

    def add_before_title(self, widget: QWidget) -> None:
        """Put something at the left end: the button that leads back."""
        self._row.insertWidget(0, widget)

    def add_after_title(self, widget: QWidget) -> None:
        """Add something that belongs to the title: a switcher, a tag, a button."""
        self._row.insertWidget(self._row.indexOf(self._context), widget)


class Page(QWidget):
    """Base of the screens. A subclass names itself, fills `header`, and implements `refresh`.

    The window calls `show_place` when somebody goes there. After a change the page refreshes if it is
    visible; a hidden page only notes that it is stale and refreshes when it is shown again.
    """

    name: ClassVar[PageName]
    wants_search: ClassVar[bool] = True  # whether the header shows the search field

    hints_changed = Signal()  # hints() or notes() give something else
    begun_anew = Signal()  # something else is opened here: errors about what stood here before are out of date
    title_changed = Signal(str)  # what the page shows: the window title becomes "招贤 — <title>"

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.program = program
        self.place: Place | None = None
        self.header: QWidget = HeaderRow()
        self._stale = False
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        program.changed.connect(self._on_program_changed)

    @property
    def header_row(self) -> HeaderRow:
        """The standard header, for pages that did not replace it."""
        assert isinstance(self.header, HeaderRow)
        return self.header

    def title(self) -> str:
        """The words of the window title: "Positions", or the object shown."""
        return ""

    def hints(self) -> list[KeyHint]:
        """The keys of this screen that matter most, for the right end of the status bar."""
        return []

    def keys_of_screen(self) -> list[KeyHint]:
        """All keys of this screen, for F1; without more, those of the status bar."""
        return self.hints()

    def notes(self) -> list[Note]:
        """Notes of this screen for the left end of the status bar: privacy, what is hidden."""
        return []

    def show_place(self, place: Place) -> None:
        """Show what the place names. The base remembers it and refreshes."""
        self.place = place
        self.refresh()

    def refresh(self) -> None:
        """Ask again for everything shown; keep the old data on screen until the answer is here."""

    def wants(self, _changes: Changes) -> bool:
        """Whether a committed change concerns this screen; the base says yes to all."""
        return True

    def on_changed(self, changes: Changes) -> None:
        """React to a committed action: refresh now, or note that the page is stale."""
        if not self.wants(changes):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    @Slot(object)
    def _on_program_changed(self, changes: Changes) -> None:
        self.on_changed(changes)

    def keyboard_home(self) -> QWidget | None:
        """Where the keys belong when the page is opened: its list. None: the page itself keeps them."""
        return None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        home = self.keyboard_home()
        if home is not None and home.isVisible():
            home.setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A list that came after the page was opened gets its first key all the same."""
        home = self.keyboard_home()
        if self.hasFocus() and home is not None and home.isVisible():
            home.setFocus()
            QCoreApplication.sendEvent(home, event)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()
