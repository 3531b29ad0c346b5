"""The acts of `desktop.actions` on a window: shortcuts, palette, keys sheet, undo, areas."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop.actions import COMMANDS, Command, commands, rail_items
from desktop.focus_home import FocusHome
from desktop.main_window import MainWindow
from services.errors import AppError
from views.common.context_panel import ContextPanel
from views.common.look import look

if TYPE_CHECKING:
    from desktop.header import Header
    from desktop.operations import Step
    from desktop.palette import Entry, Palette


class WindowActs(QObject):
    """Carries out commands. What the window itself cannot do is told by signals to who can."""

    theme_wanted = Signal()
    language_wanted = Signal()
    lock_wanted = Signal()
    sandbox_leaving_wanted = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._palette: Palette | None = None
        self._acts: dict[str, Callable[[], object]] = {
            "palette": self.open_palette,
            "find": self.find,
            "undo": self.undo,
            "redo": self.redo,
            "back": window.back,
            "context": self.toggle_context,
            "activity": window.show_activity,
            "next_zone": self.next_zone,
            "keys": self.show_keys,
            "theme": self.theme_wanted.emit,
            "language": self.language_wanted.emit,
            "lock": self.lock_wanted.emit,
            "register": self.register_candidate,
            "sandbox": self.open_sandbox,
        }
        for command in COMMANDS:
            if command.keys:
                self._shortcut(command.keys, partial(self.carry_out, command))
        for number in range(1, 8):
            self._shortcut(f"Ctrl+{number}", partial(self._go_to_rail, number))
        self._focus_home = FocusHome(window)
        self._header: Header | None = None
        window.built.connect(self.adopt)
        self.adopt()

    def adopt(self) -> None:
        """Take the header that the window has now; it is made anew for another language or person."""
        if self._header is self._window.header:
            return
        self._header = self._window.header
        self._window.header.search_wanted.connect(self.open_palette)
        self._window.header.avatar.clicked.connect(self._open_menu)

    def _shortcut(self, keys: str, do: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self._window)
        shortcut.activated.connect(lambda: do())
        shortcut.activatedAmbiguously.connect(partial(self._leave_to_page, shortcut))

    def _leave_to_page(self, shortcut: QShortcut) -> None:
        """Where the page has the same key, the page's act is meant; Qt tells both in turn."""
        page = self._window.page
        for own in page.findChildren(QShortcut) if page is not None else []:
            if own.key() == shortcut.key() and own.isEnabled():
                own.activated.emit()
                return

    def carry_out(self, command: Command) -> None:
        """Go to the command's place, or do its act; nothing without an open workspace or the right role."""
        program = self._window.program
        if program is None or not command.is_for(program.me):
            return
        if command.place is not None:
            self._window.go(command.place)
        else:
            self._acts[command.act]()

    def _go_to_rail(self, number: int) -> None:
        me = self._window.program.me if self._window.program is not None else None
        items = rail_items(me, "top")
        if number <= len(items):
            self.carry_out(items[number - 1])

    # Palette, keys, menu

    def open_palette(self) -> None:
        from desktop.palette import Palette

        if self._palette is not None:
            self._palette.dismiss()
            return
        self._palette = Palette(self._window.program, self._window)
        self._palette.closed.connect(self._on_palette_closed)
        self._palette.chosen.connect(self._on_chosen)

    def _on_palette_closed(self) -> None:
        self._palette = None
        page = self._window.page
        if page is not None:
            page.setFocus()

    def _on_chosen(self, entry: Entry) -> None:
        if entry.command is not None:
            self.carry_out(entry.command)
        elif entry.place is not None:
            self._window.go(entry.place)

    def show_keys(self) -> None:
        from desktop.keys_sheet import KeysSheet

        page = self._window.page
        program = self._window.program
        sheet = KeysSheet(page.keys_of_screen() if page else (), program.me if program else None, self._window)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    def _open_menu(self) -> None:
        program = self._window.program
        if program is None:
            return
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        by_id = {command.id: command for command in commands(program.me)}
        for name in ("preferences", "templates", "sandbox", "theme", "language", "keys", "lock"):
            command = by_id.get(name)
            if command is not None:
                action = menu.addAction(look().icon(command.icon), command.words)
                action.triggered.connect(lambda _checked=False, command=command: self.carry_out(command))
        avatar = self._window.header.avatar
        corner = avatar.mapToGlobal(avatar.rect().bottomRight())
        menu.popup(corner + QPoint(-menu.sizeHint().width(), 6))

    # Undo

    def undo(self) -> None:
        program = self._window.program
        if program is None:
            return
        if program.operations.next_undo is None:
            self._window.toasts.show(self.tr("Nothing to undo in this session"))
            return
        program.undo()

    def redo(self) -> None:
        program = self._window.program
        if program is None:
            return
        if program.operations.next_redo is None:
            self._window.toasts.show(self.tr("Nothing to redo"))
            return
        program.redo()

    def tell_undone(self, step: Step) -> None:
        """Say what was taken back."""
        from views.common.labels import use_case_label

        self._window.toasts.clear()  # the one that offered this undo is out of date
        self._window.toasts.show(self.tr("Undone: {act}").format(act=use_case_label(step.code)))

    def tell_redone(self, step: Step) -> None:
        """Say what was done again."""
        from views.common.labels import use_case_label

        self._window.toasts.show(self.tr("Done again: {act}").format(act=use_case_label(step.code)))

    # Areas

    def find(self) -> None:
        """Put the cursor into the page's own search field, or open the palette where it has none."""
        from views.common.fields import SearchField

        page = self._window.page
        field = page.findChild(SearchField) if page is not None else None
        if field is not None and field.isVisible():
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.selectAll()
        else:
            self.open_palette()

    def register_candidate(self) -> None:
        """Hand the computer to a candidate: a registration form on a locked screen."""
        from services.kiosk import Screen, Shown
        from views.kiosk.start import KioskDesk

        if self._window.program is not None:
            self._kiosk = KioskDesk(self._window.program, self._window)
            self._kiosk.open(Shown(Screen.REGISTRATION))

    def open_sandbox(self) -> None:
        """Go on in a throw-away copy; there already, show what came of it."""
        program = self._window.program
        if program is None:
            return
        if program.sandbox is None:
            program.show_error(AppError("sandbox.not_here"))
        elif program.sandbox.before is None:
            program.sandbox.enter(self._window.places.here)
        else:
            self.sandbox_leaving_wanted.emit()

    def toggle_context(self) -> None:
        panel = self._context_panel()
        if panel is not None:
            panel.toggle()

    def _context_panel(self) -> ContextPanel | None:
        page = self._window.page
        found = page.findChildren(ContextPanel) if page is not None else []
        return next((panel for panel in found if panel.isVisible()), None)

    def next_zone(self) -> None:
        """F6: rail → header → content → context panel, and around."""
        page = self._window.page
        if page is None:
            return
        context = self._context_panel()
        zones: list[QWidget] = [self._window.rail, self._window.header, context.content if context else page]
        if context is not None and context.is_shown:
            zones.append(context.panel)
        focused = QApplication.focusWidget()
        here = next(
            (n for n, zone in enumerate(zones) if focused and (zone is focused or zone.isAncestorOf(focused))), -1
        )
        for step in range(1, len(zones) + 1):
            target = _first_focusable(zones[(here + step) % len(zones)])
            if target is not None:
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return


def _holds(zone: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (zone is widget or zone.isAncestorOf(widget))


def _first_focusable(zone: QWidget) -> QWidget | None:
    """The first widget of an area that Tab would reach."""
    own = [zone] if zone.focusPolicy() & Qt.FocusPolicy.TabFocus else []
    for widget in [*own, *zone.findChildren(QWidget)]:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled():
            return widget
    return None
