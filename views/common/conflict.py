"""Somebody saved another version while one was being typed: both, field by field, and a person decides."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from services.errors import AppError, Clash, Conflict
from services.three_way import EditConflict
from views.common import handing, paint
from views.common.buttons import Button
from views.common.fields import label
from views.common.keys import Keys
from views.common.states import hair
from views.common.switches import Segmented

THEIRS, MINE, BOTH = "theirs", "mine", "both"
_WIDTH, _MOST_HEIGHT = 680, 560


def _plain(value: object) -> str:
    return "" if value is None else str(value)


@dataclass(frozen=True, slots=True)
class Field:
    """How a field is called and its values are said; `both` puts two values together, where that makes sense.

    For a field that is met line by line it is about one line; `line` is how that is called where its own words are not
    the name that it is known by.
    """

    name: str
    said: Callable[[Any], str] = _plain
    both: Callable[[Any, Any], Any] | None = None  # (theirs, mine)
    line: Callable[[Any], str] | None = None


def _field_of(clash: Clash, fields: Mapping[str, Field]) -> Field:
    """Also for a line of a field: "Wishes · welding"."""
    whole, is_line, name = clash.column.partition("/")
    if not is_line or clash.column in fields or whole not in fields:
        return fields.get(clash.column, Field(clash.column))
    field = fields[whole]
    if field.line is not None:
        name = field.line(clash.mine if clash.mine is not None else clash.theirs)
    return replace(field, name=f"{field.name} · {name}", said=partial(_said_of_line, field), both=None)


def _said_of_line(field: Field, value: Any) -> str:
    return QCoreApplication.translate("ConflictDialog", "taken away") if value is None else field.said(value)


def both_lines(theirs: Sequence[Any], mine: Sequence[Any]) -> tuple[Any, ...]:
    """Two lists as one: theirs, then what only mine has."""
    return (*theirs, *(line for line in mine if line not in theirs))


def both_texts(theirs: str, mine: str) -> str:
    """Two texts below each other."""
    return f"{theirs}\n{mine}"


@dataclass(frozen=True, slots=True)
class Says:
    """The words of the dialog: what happened, and what the two versions are."""

    title: str
    words: str
    theirs: str
    mine: str
    keep: str
    use: str
    back: str


class _Side(QFrame):
    """One version of a field. A click chooses it."""

    clicked = Signal()

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_chosen = False
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 7, 10, 8)
        self._words = label(words or "–", "", self)
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._words, 1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_chosen(self, is_chosen: bool) -> None:
        self._is_chosen = is_chosen
        self.update()

    def mousePressEvent(self, _event: object) -> None:
        self.clicked.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        edge = "accent" if self._is_chosen else "hair"
        paint.box(QPainter(self), QRectF(self.rect()), 6, "selected" if self._is_chosen else "surface", edge)


class _Row(QWidget):
    """One field: its name, both versions, what to do."""

    def __init__(self, clash: Clash, field: Field, says: Says, parent: QWidget) -> None:
        super().__init__(parent)
        self.clash, self._field = clash, field
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        self.choice = Segmented()
        self.choice.add(THEIRS, says.keep)
        self.choice.add(MINE, says.use)
        if field.both is not None:
            self.choice.add(BOTH, self.tr("Keep both"))
        self.choice.setAccessibleName(field.name)
        head = QHBoxLayout()
        head.addWidget(label(field.name, "strong", self), 1)
        head.addWidget(self.choice)
        grid.addLayout(head, 0, 0, 1, 2)
        self._theirs, self._mine = _Side(field.said(clash.theirs), self), _Side(field.said(clash.mine), self)
        self._theirs.setAccessibleName(says.theirs)
        self._mine.setAccessibleName(says.mine)
        self._theirs.clicked.connect(lambda: self.choose(THEIRS))
        self._mine.clicked.connect(lambda: self.choose(MINE))
        grid.addWidget(self._theirs, 1, 0)
        grid.addWidget(self._mine, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.choice.picked.connect(lambda _key: self._show())
        self._show()

    def choose(self, key: str) -> None:
        self.choice.choose(key)
        self._show()

    def _show(self) -> None:
        self._theirs.set_chosen(self.choice.current in (THEIRS, BOTH))
        self._mine.set_chosen(self.choice.current in (MINE, BOTH))

    @property
    def value(self) -> Any:
        match self.choice.current:
            case "mine":
                return self.clash.mine
            case "both" if self._field.both is not None:
                return self._field.both(self.clash.theirs, self.clash.mine)
            case _:
                return self.clash.theirs


class ConflictDialog(QDialog):
    """Keeping theirs is the safe choice and stands first; nothing is written before "Save"."""

    settled = Signal(dict)  # the value of each field in question

    def __init__(
        self, clashes: Sequence[Clash], fields: Mapping[str, Field], parent: QWidget, says: Says | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._says = says = says or self._of_an_edit()
        self.setWindowTitle(says.title)
        self.rows = [_Row(clash, _field_of(clash, fields), says, self) for clash in clashes]
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(says.title, "title", self))
        said = label(says.words, "second", self)
        said.setWordWrap(True)
        column.addWidget(said)
        heads = QHBoxLayout()
        heads.setSpacing(12)
        for words in (says.theirs, says.mine):
            heads.addWidget(label(words, "hint", self), 1)
        column.addLayout(heads)
        column.addWidget(self._scrolled(), 1)
        column.addLayout(self._foot())
        keys = Keys(self)
        keys.always("Ctrl+Return", self.accept)
        keys.always("Ctrl+Enter", self.accept)
        self.setFixedWidth(_WIDTH)
        self.resize(_WIDTH, min(_MOST_HEIGHT, 172 + sum(row.sizeHint().height() + 14 for row in self.rows)))

    def _of_an_edit(self) -> Says:
        return Says(
            self.tr("Two people changed the same thing"),
            self.tr("Somebody saved another version while you typed. Nothing is overwritten until you choose."),
            self.tr("There now"),
            self.tr("You typed"),
            self.tr("Keep theirs"),
            self.tr("Use mine"),
            self.tr("Back to what I typed"),
        )

    def _scrolled(self) -> QScrollArea:
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(14)
        for row in self.rows:
            rows.addWidget(row)
        rows.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(holder)
        return scroll

    def _foot(self) -> QVBoxLayout:
        foot = QVBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(hair())
        row = QHBoxLayout()
        row.setSpacing(8)
        if len(self.rows) > 1:
            for words, key in ((self._says.keep, THEIRS), (self._says.use, MINE)):
                everywhere = self.tr("All: {what}").format(what=words)
                all_of = Button(everywhere, role="link", size="compact", parent=self)
                all_of.clicked.connect(lambda _checked=False, key=key: self.choose_all(key))
                row.addWidget(all_of)
        row.addStretch(1)
        back = Button(self._says.back, key="Esc", parent=self)
        back.clicked.connect(self.reject)
        self.save = Button(self.tr("Save what is chosen"), role="primary", key="Ctrl+Enter", parent=self)
        self.save.clicked.connect(self.accept)
        self.save.setDefault(True)
        row.addWidget(back)
        row.addWidget(self.save)
        foot.addLayout(row)
        return foot

    def choose_all(self, key: str) -> None:
        for row in self.rows:
            row.choose(key)

    def accept(self) -> None:
        self.settled.emit({row.clash.column: row.value for row in self.rows})
        super().accept()


def ask(
    page: QWidget,
    error: AppError,
    fields: Mapping[str, Field],
    save: Callable[[Any, int, Any], object],
    refuse: Callable[[AppError], object],
) -> None:
    """Answer a failed save: show both versions and `save(draft, seen, was)` what was chosen; else `refuse(error)`."""
    if not isinstance(error, EditConflict):
        _come_back()
        refuse(error)
        return

    def settled(chosen: dict[str, Any]) -> None:
        save(error.settled(chosen), error.version, error.theirs)

    _open(ConflictDialog(error.clashes, fields, page), settled)


def _come_back() -> None:
    """What was typed into something that closed over it stands there again."""
    handed = handing.current()
    if handed is not None:
        handed.refuse()


def _open(dialog: ConflictDialog, settled: Callable[[dict[str, Any]], None]) -> None:
    """Back to what was typed: it may stand in a popover that is out of sight until this is decided."""
    handed = handing.current()

    def on_settled(chosen: dict[str, Any]) -> None:
        with handing.of(handed):
            settled(chosen)

    dialog.settled.connect(on_settled)
    if handed is not None:
        handed.begin()
        dialog.rejected.connect(handed.refuse)
        dialog.finished.connect(lambda _: handed.end())
    dialog.open()


def save_over(
    page: QWidget,
    run: Callable[..., None],
    act: Callable[[Any, Any, Any], Callable[..., Any]],
    fields: Callable[[EditConflict[Any]], Mapping[str, Field]],
    refuse: Callable[[AppError], object],
) -> Callable[[Any, int | None, Any], None]:
    """The way a form that holds a whole record saves it: call what comes back with draft, version, and what was.

    `act` binds the use case to these three, `run` is the program's with all else that it takes. Where a colleague
    changed the same, both versions are shown, and what is chosen is saved over theirs; other refusals go to `refuse`.
    """

    def save(draft: Any, seen: int | None, was: Any) -> None:
        run(act(draft, seen, was), failed=refused)

    def refused(error: AppError) -> None:
        known = fields(error) if isinstance(error, EditConflict) else {}
        ask(page, error, known, save, refuse)

    return save


def ask_one(page: QWidget, error: AppError, field: Field, take: Callable[[Any, Any], object]) -> bool:
    """For a single value: `take(value, theirs)` with what was chosen. False: it is no clash of values."""
    if not isinstance(error, Conflict) or not error.clashes:
        _come_back()
        return False
    clash = error.clashes[0]

    def settled(chosen: dict[str, Any]) -> None:
        if chosen[clash.column] != clash.theirs:
            take(chosen[clash.column], clash.theirs)

    _open(ConflictDialog([clash], {clash.column: field}, page), settled)
    return True
