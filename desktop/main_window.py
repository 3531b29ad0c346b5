"""The window: rail, header, pages, status bar. It knows places and pages, and nothing of recruiting.

It can be shown before anything else is imported: then it paints its areas in the theme's colours, and `furnish`
puts the parts in. `attach` gives it a program, `detach` takes it away (a locked workspace).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from desktop.places import Places

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QStackedWidget

    from desktop.actions import Command
    from desktop.activity import ActivityPanel
    from desktop.frame import Frame
    from desktop.header import Header
    from desktop.program import RunningProgram
    from desktop.rail import Rail
    from desktop.status_bar import StatusBar
    from views.common.page import Note, Page
    from views.common.toast import ToastHost
    from views.context import Me, PageName, Place

SMALLEST = (1024, 600)
FIRST = (1440, 868)  # 1440 × 900 with the title bar


class MainWindow(QMainWindow):
    """The frame around the pages."""

    closing = Signal()
    first_painted = Signal()  # once: whatever takes long to import may come now
    built = Signal()  # rail, header and status bar are new

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setMinimumSize(*SMALLEST)
        self.program: RunningProgram | None = None
        self.places = Places()
        self.pages: dict[PageName, Page] = {}
        self.counts: dict[PageName, int] = {}  # badges of the rail
        self.notes: list[Note] = []  # what the status bar says on every page
        self.is_demo = False  # plainly marked
        self.is_sandbox = False  # likewise
        self.may_close: Callable[[], bool] = lambda: True
        self.server = ""  # whose shared workspace this is; "" where the data is on this computer
        self._toasts: ToastHost | None = None
        self._activity: ActivityPanel | None = None
        self._was_painted = False
        self._frame: Frame | None = None
        self._restore_geometry()

    # Frame

    @property
    def frame(self) -> Frame:
        """Rail, header, stack and status bar; made at the first use."""
        if self._frame is None:
            self._build(None)
        assert self._frame is not None
        return self._frame

    @property
    def is_furnished(self) -> bool:
        return self._frame is not None

    @property
    def rail(self) -> Rail:
        return self.frame.rail

    @property
    def header(self) -> Header:
        return self.frame.header

    @property
    def stack(self) -> QStackedWidget:
        return self.frame.stack

    @property
    def status(self) -> StatusBar:
        return self.frame.status

    def _build(self, me: Me | None) -> None:
        from desktop.frame import Frame

        self._frame = frame = Frame(me, self)
        frame.rail.wanted.connect(self._on_rail)
        frame.status.job_clicked.connect(self.show_activity)
        frame.header.activity_wanted.connect(self.show_activity)
        frame.header.set_window_width(self.width())
        for page, count in self.counts.items():
            frame.rail.set_count(page, count)
        frame.status.set_own_notes(self.notes)
        self.setCentralWidget(frame)  # Qt deletes the frame before
        self.setWindowTitle(self.tr("Zhaoxian"))
        self.built.emit()

    def furnish(self) -> None:
        """Put rail, header and status bar in, in the language that is spoken now."""
        self._build(self.program.me if self.program is not None else None)

    def attach(self, program: RunningProgram, place: Place | None = None) -> None:
        """Show the workspace of this program, at a place or where its person begins."""
        self.detach()
        self.program = program
        self._build(program.me)
        program.place_wanted.connect(self.go)
        program.back_wanted.connect(self.back)
        program.toast_wanted.connect(self._on_toast)
        program.jobs.started.connect(lambda job: self.activity.add(job))
        from views.context import PageName, Place

        self.go(place or Place(PageName.TODAY))

    def detach(self) -> None:
        """Let go of the program: pages, places, badges, toasts."""
        self._drop_pages()
        self.program = None
        self.places = Places()
        self.counts.clear()
        if self._toasts is not None:
            self._toasts.clear()
        if self._activity is not None:
            self._activity.deleteLater()
            self._activity = None
        self._build(None)

    def rebuild(self) -> None:
        """Make everything anew in another language, and come back to the same place."""
        here = self.places.here
        self._drop_pages()
        self.furnish()
        if self.program is not None and here is not None:
            self._show(here)

    def _drop_pages(self) -> None:
        for page in self.pages.values():
            page.setParent(None)
            page.deleteLater()
        self.pages.clear()

    # Places

    def go(self, place: Place) -> None:
        """Open a place and remember it for the way back."""
        self.places.go(place)
        self._show(place)

    def back(self) -> None:
        place = self.places.back()
        if place is not None:
            self._show(place)

    def _on_rail(self, command: Command) -> None:
        if command.place is not None:
            self.go(command.place)

    def _show(self, place: Place) -> None:
        page = self._page(place.page)
        if page is None:
            return
        self.frame.rail.show_page(place.page)
        self.frame.header.show_part(page.header, has_search=page.wants_search)
        if page is not self.page:
            self._forget_errors()
        self.frame.stack.setCurrentWidget(page)
        page.show_place(place)
        page.setFocus()
        self._tell_page(page)

    def _page(self, name: PageName) -> Page | None:
        if name not in self.pages and self.program is not None:
            from views.pages import create

            page = create(name, self.program)
            self.pages[name] = page
            self.frame.header.add_part(page.header)
            self.frame.stack.addWidget(page)
            page.hints_changed.connect(lambda: self._tell_page(page))
            page.title_changed.connect(lambda _title: self._tell_page(page))
            page.begun_anew.connect(self._forget_errors)
        return self.pages.get(name)

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        shown = self.frame.stack.currentWidget()
        return next((page for page in self.pages.values() if page is shown), None)

    def _tell_page(self, page: Page) -> None:
        if page is not self.page:
            return
        title = page.title()
        name = self.tr("Zhaoxian")
        self.setWindowTitle(f"{name} — {title}" if title else name)
        self.frame.status.set_page(page.notes(), page.hints())

    # What the program says

    @property
    def toasts(self) -> ToastHost:
        if self._toasts is None:
            from views.common.toast import ToastHost

            self._toasts = ToastHost(self)
        return self._toasts

    def _forget_errors(self) -> None:
        if self._toasts is not None:
            self._toasts.clear_errors()

    def _on_toast(self, words: str, can_undo: bool, is_error: bool) -> None:
        undo = self.program.undo if can_undo and self.program is not None else None
        self.toasts.show(words, undo=undo, is_error=is_error)

    @property
    def activity(self) -> ActivityPanel:
        if self._activity is None:
            from desktop.activity import ActivityPanel

            self._activity = ActivityPanel(self)
            self._activity.running_changed.connect(self._on_running)
        return self._activity

    def show_activity(self) -> None:
        self.activity.open_below(self.frame.header.height())
        self.frame.header.bell.set_mark(False)

    def _on_running(self, words: str, share: float) -> None:
        self.frame.status.set_job(words, share)
        if not self.activity.isVisible():
            self.frame.header.bell.set_mark(True)

    def set_count(self, page: PageName, count: int) -> None:
        """The red badge of a page in the rail; 0 takes it away."""
        self.counts[page] = count
        self.frame.rail.set_count(page, count)

    def set_notes(self, notes: list[Note]) -> None:
        """What the status bar says on every page: saved, backed up."""
        self.notes = notes
        self.frame.status.set_own_notes(notes)

    def note_saved(self, at: datetime, backup: datetime | None) -> None:
        """The two standing notes: data is on this computer and saved; the last backup."""
        from views.common import wording

        if self.is_sandbox:
            notes = [("box", self.tr("Sandbox: a copy, deleted when you leave"))]
        elif self.is_demo:
            notes = [("eye", self.tr("Demo data: nobody in it is real"))]
        elif self.server:
            notes = [("users", self.tr("Shared · saved {time}").format(time=wording.clock_time(at)))]
        else:
            notes = [("hard-drive", self.tr("Local data · saved {time}").format(time=wording.clock_time(at)))]
        if backup is not None:
            notes.append(("database-backup", self.tr("Backed up {time}").format(time=wording.moment(backup))))
        self.set_notes(notes)

    def begin_waiting(self) -> None:
        """Bars over the pages while the workspace opens; `attach` ends it with the frame that held them."""
        from views.common.states import LoadingOverlay

        LoadingOverlay(self.frame.stack).begin()

    # Window

    def _restore_geometry(self) -> None:
        kept = QSettings().value("window/geometry")
        if kept is not None and self.restoreGeometry(kept):
            return
        self.resize(*FIRST)
        room = self.screen().availableGeometry()
        if SMALLEST[0] <= room.width() and (room.width() < FIRST[0] or room.height() < FIRST[1]):
            self.setWindowState(Qt.WindowState.WindowMaximized)  # a laptop: all of its screen

    def setVisible(self, is_visible: bool) -> None:
        """Stays hidden behind a locked screen, whoever asks: a notice, a second start, an error."""
        super().setVisible(is_visible and not self.property("covered"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._frame is None:
            from desktop.first_frame import paint_areas

            paint_areas(self)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._frame is not None:
            self._frame.header.set_window_width(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        QSettings().setValue("window/geometry", self.saveGeometry())
        if not self.may_close():
            event.ignore()
            return
        super().closeEvent(event)
        if event.isAccepted():
            QTimer.singleShot(0, self.closing.emit)
