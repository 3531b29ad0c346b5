"""What a window needs around it: theme, language, preferences, the acts, the error door. Made once a process.

`bootstrap` makes a Shell, shows its window, opens a workspace, and then attaches the program.
"""

from __future__ import annotations

import sys
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from desktop.garbage import Garbage
from desktop.main_window import MainWindow
from desktop.theme import ThemeChoice, ThemeSwitch
from views.common.preferences import preferences

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from desktop.errors import ErrorDoor
    from desktop.preferences import PreferenceFollower
    from desktop.program import RunningProgram
    from desktop.translations import Interpreter
    from desktop.window_acts import WindowActs
    from models.values.keys import Key
    from services.journal import Place as Standing
    from services.journal import UndoConflict
    from views.context import Changes, Place
    from views.intake.drop import FileDrop

_MINUTE = 60_000
_TURN = 0.001  # seconds that a thread may keep Python's lock from the window's: five by itself, a third of a frame

_COUNT_MS = 200  # after the window was given a workspace


class Shell(QObject):
    """The one window with all that obeys it."""

    lock_wanted = Signal()
    sandbox_leaving_wanted = Signal()

    def __init__(self, app: QApplication, *, theme: str = "", language: str = "") -> None:
        """`theme` and `language` override the preferences for this run: pictures and tests."""
        super().__init__(app)
        self.garbage = Garbage(self._is_at_work, self)
        sys.setswitchinterval(_TURN)
        kept = preferences().value
        self.themes = ThemeSwitch(app, ThemeChoice(theme or kept.theme))
        self._language = language or kept.language
        self.window = MainWindow()
        self.window.first_painted.connect(self._after_first_frame)
        self._acts: WindowActs | None = None
        self._door: ErrorDoor | None = None
        self._drop: FileDrop | None = None
        self._saved: datetime | None = None
        self.backup: datetime | None = None
        self._clock = QTimer(self, interval=_MINUTE)
        self._clock.timeout.connect(self._count)

    def _is_at_work(self) -> bool:
        program = self.window.program
        return program is not None and bool(program.jobs.running)

    @cached_property
    def interpreter(self) -> Interpreter:
        """The language of the interface; spoken from the first frame on."""
        from desktop.translations import Interpreter

        interpreter = Interpreter(self._language, parent=self)
        interpreter.language_changed.connect(self._on_language_changed)
        return interpreter

    @cached_property
    def follower(self) -> PreferenceFollower:
        """Carries out what a person prefers, at once."""
        from desktop.preferences import PreferenceFollower

        return PreferenceFollower(preferences(), self.themes, self.interpreter, self)

    def _after_first_frame(self) -> None:
        """The window stands there in its colours: speak, and put its parts in."""
        if not self.window.is_furnished:
            self.furnish()

    def furnish(self) -> None:
        """Make the parts of the window, in the language of the person."""
        self.speak()
        self.window.furnish()

    def speak(self) -> None:
        """Have the language and whatever follows the preferences, from now on."""
        _ = self.interpreter, self.follower

    @property
    def acts(self) -> WindowActs:
        """Shortcuts and palette; made after the first frame."""
        if self._acts is None:
            from desktop.window_acts import WindowActs
            from views.common.keys import single_keys
            from views.common.table import density

            self._acts = WindowActs(self.window)
            self._acts.theme_wanted.connect(self.follower.switch_theme)
            self._acts.language_wanted.connect(self.follower.switch_language)
            self._acts.lock_wanted.connect(self.lock_wanted)
            self._acts.sandbox_leaving_wanted.connect(self.sandbox_leaving_wanted)
            single_keys().switch(preferences().value.single_keys)
            density().choose(preferences().value.density)
        return self._acts

    @property
    def door(self) -> ErrorDoor:
        """Where unexpected errors go; `install` it when the window runs for a person."""
        if self._door is None:
            from desktop.errors import ErrorDoor

            self._door = ErrorDoor(self)
            self._door.window = lambda: self.window
        return self._door

    def attach(self, program: RunningProgram, place: Place | None = None, *, backup: datetime | None = None) -> None:
        """Show this program in the window."""
        self.speak()
        acts = self.acts
        self.backup = backup
        program.error_raised.connect(self.show_error)
        program.undone.connect(acts.tell_undone)
        program.redone.connect(acts.tell_redone)
        program.changed.connect(self._on_changed)
        program.operations.ask_over = self._ask_over
        self.window.attach(program, place)
        self._ask_zone()
        from models.values import clock

        self.note_saved(clock.now())
        QTimer.singleShot(_COUNT_MS, self.window, self._complete)
        self._clock.start()

    def _ask_over(self, error: UndoConflict, go_on: Callable[[frozenset[Standing]], None]) -> None:
        """An undo met what others edited."""
        from desktop.undo_asking import UndoAsking

        if self.window.program is not None:
            UndoAsking(self.window.program, self.window).ask(error, go_on)

    def _complete(self) -> None:
        """What the first page need not wait for: once it is answered, the badges and the dropping of files."""
        program = self.window.program
        if program is not None and not program.operations.is_idle:
            QTimer.singleShot(_COUNT_MS, self.window, self._complete)
            return
        self._take_files()
        self._count()

    def _take_files(self) -> None:
        """Let files be dropped anywhere on the window; on a board they are for its position."""
        if self._drop is None:
            from views.intake.drop import FileDrop

            self._drop = FileDrop(self.window, lambda: self.window.program, self._position_here)

    def _position_here(self) -> Key | None:
        from views.context import PageName

        place = self.window.places.here
        return place.key if place is not None and place.page in {PageName.BOARD, PageName.SCREENING} else None

    def detach(self) -> None:
        """Empty the window: the workspace is locked or closed."""
        self._clock.stop()
        self.window.detach()

    def close(self) -> None:
        """Let go of everything that outlives the window: preferences, the system's theme, texts."""
        self.detach()
        if self._door is not None:
            self._door.uninstall()
        self.follower.close()
        self.interpreter.language_changed.disconnect(self._on_language_changed)

    # What the window says

    def show_error(self, error: BaseException) -> None:
        """An expected error as a sentence; anything else through the error door."""
        from services.errors import AppError
        from views.messages import sentence

        if isinstance(error, AppError):
            self.window.toasts.show(sentence(error), is_error=True)
        else:
            self.door.take(error)

    def note_saved(self, at: datetime) -> None:
        """The data of this moment is on the disk."""
        self._saved = at
        self.window.note_saved(at, self.backup)

    def note_backup(self, at: datetime) -> None:
        """A backup was made."""
        self.backup = at
        if self._saved is not None:
            self.window.note_saved(self._saved, at)

    def _on_changed(self, changes: Changes) -> None:
        from models.values import clock

        self.note_saved(clock.now())
        if changes.touch("setting"):
            self._ask_zone()
        if changes.touch("task", "application", "interview", "evaluation", "notification", "notification_read"):
            self._count()

    def _ask_zone(self) -> None:
        """Show times on the office's clock, wherever the office is."""
        if self.window.program is not None:
            from services.calendars import zone

            self.window.program.read(zone, self._show_zone)

    def _show_zone(self, zone: ZoneInfo) -> None:
        from views.common import wording

        if zone != wording.zone():
            wording.use_zone(zone)
            if self.window.page is not None:
                self.window.page.refresh()

    def _count(self) -> None:
        """Ask how much is over its limit, for the badge of Today: after changes, and each minute."""
        program = self.window.program
        if program is not None:
            from services.inbox import unread_count
            from services.work_list import overdue_count

            program.read(partial(overdue_count, person=program.me.person), self._show_count)
            program.read(partial(unread_count, person=program.me.person), self._show_unread)

    def _show_count(self, count: int) -> None:
        from views.context import PageName

        self.window.set_count(PageName.TODAY, count)

    def _show_unread(self, count: int) -> None:
        from views.context import PageName

        self.window.set_count(PageName.INBOX, count)

    def _on_language_changed(self, _language: str) -> None:
        self.window.rebuild()
        if self._saved is not None and self.window.program is not None:
            self.window.note_saved(self._saved, self.backup)
