"""What a monkey does to the window: keys, clicks, drags, words, sizes, places, files. All from one seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from desktop.bootstrap import Root
from models.values.keys import Key
from views.context import PageName, Place

PLAIN, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
KEYS = [getattr(Qt.Key, f"Key_{name}") for name in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"]
MOVES = [
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Backtab,
    Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F2, Qt.Key.Key_F6, Qt.Key.Key_Slash,
]  # fmt: skip
WORDS = [
    "李",
    "车间主任",
    "hlq",
    "Python",
    "王 小明",
    "👩‍🔧🎉",
    "1380013",
    "15-20k",
    "%_'\"\\",
    "𠮷野家",
    "\u202eabc",
    "a" * 80,
    "0",
    "-1",
    "明天",
]
SIZES = [(1024, 600), (1280, 720), (1440, 868), (1920, 1040), (1100, 1000)]


class Monkey:
    """Does one random thing at a time; the same seed does the same things where the program answers alike."""

    def __init__(self, root: Root, seed: int, *, files: Sequence[Path], keys: dict[PageName, list[Key]]) -> None:
        self._root, self._files, self._keys = root, files, keys
        self._random = random.Random(seed)
        self.done: list[str] = []  # the last things it did
        self._acts: list[tuple[int, Callable[[], str]]] = [
            (30, self._key),
            (12, self._move),
            (16, self._click),
            (24, self._use),
            (6, self._drag),
            (6, self._wheel),
            (10, self._type),
            (5, self._chord),
            (4, self._undo),
            (7, self._go),
            (2, self._resize),
            (1, self._dress),
            (2, self._drop),
            (1, self._cancel),
        ]

    def act(self) -> None:
        """Do something."""
        weights = [weight for weight, _ in self._acts]
        _, act = self._random.choices(self._acts, weights)[0]
        self.done.append(act.__name__)  # in case it never comes back
        self.done[-1] = act()
        del self.done[:-12]

    # Where

    def _top(self) -> QWidget:
        """What a person could reach: a popup, a modal dialog, the window."""
        found = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        return found if isinstance(found, QWidget) else self._root.window

    def _target(self) -> QWidget:
        focused = QApplication.focusWidget()
        top = self._top()
        return focused if focused is not None and top.isAncestorOf(focused) else top

    def _spot(self) -> tuple[QWidget, QPoint, QPoint]:
        """A widget under a random place: itself, the place in it, and the place in the top widget."""
        top = self._top()
        at = QPoint(self._random.randrange(max(1, top.width())), self._random.randrange(max(1, top.height())))
        self._held = top  # a popup's wrapper that dies takes those of its children along
        found = top.childAt(at) or top
        return found, found.mapFrom(top, at), at

    # What

    def _press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> str:
        QTest.keyClick(self._target(), key, modifier)
        return f"{key.name} {modifier.name if modifier != PLAIN else ''}"

    def _key(self) -> str:
        return self._press(self._random.choice(KEYS), self._random.choices([PLAIN, SHIFT], [9, 1])[0])

    def _move(self) -> str:
        return self._press(self._random.choice(MOVES), self._random.choices([PLAIN, SHIFT, CTRL], [8, 1, 1])[0])

    def _chord(self) -> str:
        keys = [Qt.Key.Key_K, Qt.Key.Key_F, Qt.Key.Key_A, Qt.Key.Key_S, Qt.Key.Key_Return, Qt.Key.Key_N, Qt.Key.Key_I]
        if self._random.random() < 0.15:
            return self._press(Qt.Key.Key_F1)
        return self._press(self._random.choice(keys), CTRL)

    def _undo(self) -> str:
        again = self._random.random() < 0.4
        return self._press(Qt.Key.Key_Z, CTRL | SHIFT if again else CTRL)

    def _click(self) -> str:
        widget, at, _ = self._spot()
        button = self._random.choices([Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton], [7, 1])[0]
        name = f"{button.name} on {type(widget).__name__} {widget.objectName()}"
        if self._random.random() < 0.1:
            QTest.mouseDClick(widget, button, PLAIN, at)
        else:
            QTest.mouseClick(widget, button, self._random.choices([PLAIN, CTRL, SHIFT], [8, 1, 1])[0], at)
        return name

    def _use(self) -> str:
        """Click in the middle of something that is there to be clicked."""
        kinds = (QAbstractButton, QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit)
        top = self._top()
        there = [one for kind in kinds for one in top.findChildren(kind) if one.isVisible() and one.isEnabled()]
        there = [one for one in there if one.window() is top and not one.visibleRegion().isEmpty()]
        if not there:
            return self._click()
        widget = self._random.choice(there)
        name = f"{type(widget).__name__} {(widget.accessibleName() or widget.property('text') or '')[:16]!r}"
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, PLAIN, widget.visibleRegion().boundingRect().center())
        if self._random.random() < 0.5 and isValid(widget) and not isinstance(widget, QAbstractButton):
            self._type()
        return name

    def _drag(self) -> str:
        """With the offscreen platform a QDrag ends at once; what is moved by hand is moved."""
        widget, start, _ = self._spot()
        name = f"drag on {type(widget).__name__}"
        window = self._top()
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, PLAIN, start)
        at = start
        for _ in range(4):
            at = QPoint(self._random.randrange(window.width()), self._random.randrange(window.height()))
            QTest.mouseMove(window, at)
        QTest.mouseRelease(window, Qt.MouseButton.LeftButton, PLAIN, at)
        return name

    def _wheel(self) -> str:
        widget, at, _ = self._spot()
        turn = QPoint(0, self._random.choice((-480, -120, 120, 480)))
        if self._random.random() < 0.2:
            turn = QPoint(turn.y(), 0)
        modifier = self._random.choices([PLAIN, CTRL], [9, 1])[0]
        buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        where, everywhere = QPointF(at), QPointF(widget.mapToGlobal(at))
        event = QWheelEvent(where, everywhere, QPoint(), turn, buttons, modifier, phase, False)
        QApplication.sendEvent(widget, event)
        return f"wheel on {type(widget).__name__}"

    def _type(self) -> str:
        words = self._random.choice(WORDS)
        if words.isascii():
            QTest.keyClicks(self._target(), words)
        else:
            composed = QInputMethodEvent()
            composed.setCommitString(words)
            QApplication.sendEvent(self._target(), composed)
        return f"words {words[:12]!r}"

    def _go(self) -> str:
        page = self._random.choice(list(PageName))
        known = self._keys.get(page, [])
        key = self._random.choice(known) if known else None
        if key is None and page in (PageName.CANDIDATE, PageName.EVALUATION, PageName.PANEL, PageName.PEOPLE):
            page = PageName.TODAY
        self._root.window.go(Place(page, key))
        return f"go to {page.value}"

    def _resize(self) -> str:
        size = self._random.choice(SIZES)
        self._root.window.resize(*size)
        return f"size {size}"

    def _dress(self) -> str:
        acts = self._root.shell.acts
        signal = self._random.choice((acts.theme_wanted, acts.language_wanted))
        signal.emit()
        return "another theme or language"

    def _drop(self) -> str:
        from views.intake.drop import place_for

        count = self._random.choice((1, 1, 2, 4))
        files = [str(path) for path in self._random.sample(list(self._files), count)]
        if self._root.program is not None:
            self._root.program.open(place_for(files))
        return f"drop {', '.join(Path(path).name for path in files)}"

    def _cancel(self) -> str:
        running = self._root.program.jobs.running if self._root.program is not None else []
        for job in running:
            job.cancel()
        return f"cancel {len(running)} jobs"


def close_modal(chance: Callable[[], float]) -> None:
    """Close what would hold the monkey: file pickers at once, questions by a button, other dialogs now and then."""
    modal = QApplication.activeModalWidget()
    if isinstance(modal, QFileDialog):
        modal.reject()
    elif isinstance(modal, QMessageBox):
        buttons = modal.buttons()
        buttons[int(chance() * len(buttons))].click() if buttons else modal.reject()
    elif modal is not None and chance() < 0.2:
        modal.close()


def later(milliseconds: int, do: Callable[[], object]) -> None:
    """A chain of single shots: it goes on inside a dialog's own event loop, where a QTimer's slot would not."""
    from PySide6.QtCore import QTimer

    QTimer.singleShot(milliseconds, partial(do))
