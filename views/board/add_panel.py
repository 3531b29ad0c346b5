"""Add a candidate by hand: name, phone, channel; says when somebody like that is on file already."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from models.values.keys import Key
from models.values.phone import normal_phone
from services import applications, boards, field_dictionary
from services.applications import Likeness, Similar
from services.errors import AppError
from services.field_dictionary import Line
from services.stages import Named
from services.use_cases import UseCase
from views import messages
from views.common import paint, wording
from views.common.buttons import Button, IconButton
from views.common.clearing import clear
from views.common.fields import FormRow, label
from views.common.look import look
from views.common.states import hair
from views.context import PageName, Place, Program

WIDTH = 324
_WAIT_MS = 200


class SimilarRow(QWidget):
    """Somebody on file who may be the same, with the reason, and the way to take that person."""

    taken = Signal(object)  # Key of the candidate

    def __init__(self, similar: Similar, parent: QWidget) -> None:
        super().__init__(parent)
        self.similar = similar
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(2)
        why = {
            Likeness.PHONE: self.tr("same phone"),
            Likeness.NAME: self.tr("same name"),
        }
        head = wording.DOT.join(filter(None, (similar.name, similar.title, similar.phone)))
        column.addWidget(label(head, "strong", self))
        reasons = wording.listed(why[each] for each in similar.why)
        where = wording.listed(similar.positions)
        said = self.tr("{reasons}; runs for {positions}").format(reasons=reasons, positions=where) if where else reasons
        words = label(said, "second", self)
        words.setWordWrap(True)
        column.addWidget(words)
        if similar.is_here:
            column.addWidget(label(self.tr("Already on this board."), "second", self))
            return
        take = Button(self.tr("Take this person"), role="link", size="row", parent=self)
        take.clicked.connect(lambda: self.taken.emit(similar.candidate))
        column.addWidget(take, 0, Qt.AlignmentFlag.AlignLeft)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint.box(QPainter(self), QRectF(self.rect()), 6, "warn_soft", "warn_line")


class AddPanel(QWidget):
    """At the right of the board; Esc closes it. It stays open for the next person."""

    closed = Signal()
    added = Signal(object)  # Key of the application

    def __init__(self, program: Program, parent: QWidget) -> None:
        super().__init__(parent)
        self._program = program
        self._position: Key | None = None
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 14, 14)
        column.setSpacing(12)
        column.addLayout(self._head())
        self.name = QLineEdit(self)
        self.phone = QLineEdit(self)
        self.channel = QComboBox(self)
        self.note = QLineEdit(self)
        self.note.setPlaceholderText(self.tr("Who referred, which fair (not required)"))
        self.rows = {
            "name": FormRow(self.tr("Name"), self.name, required=True, parent=self),
            "phone": FormRow(self.tr("Phone"), self.phone, required=True, parent=self),
            "channel": FormRow(self.tr("Channel"), self.channel, required=True, parent=self),
            "note": FormRow(self.tr("About the channel"), self.note, parent=self),
        }
        for row in self.rows.values():
            column.addWidget(row)
        self._similar = QVBoxLayout()
        self._similar.setSpacing(6)
        column.addLayout(self._similar)
        self.elsewhere, self._error = self._line(column, "second"), self._line(column, "error")
        self.save = Button(self.tr("Add"), role="primary", key="Enter", parent=self)
        self.save.clicked.connect(lambda: self._save())
        column.addWidget(self.save)
        column.addWidget(hair(self))
        resumes = Button(self.tr("Drop résumés instead"), icon="file-input", parent=self)
        resumes.clicked.connect(self._go_to_intake)
        column.addWidget(resumes)
        column.addStretch(1)
        self._wait = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._wait.timeout.connect(self._look_for_similar)
        for field in (self.name, self.phone):
            field.textEdited.connect(lambda _text: self._wait.start())
            field.returnPressed.connect(lambda: self._save())
        self.note.returnPressed.connect(lambda: self._save())
        self.phone.editingFinished.connect(self._check_phone)
        look().look_changed.connect(self.update)
        program.read(field_dictionary.lines, self._show_help)

    def _line(self, column: QVBoxLayout, role: str) -> QLabel:
        """A line that is there only when it has something to say."""
        made = label("", role, self)
        made.setWordWrap(True)
        made.hide()
        column.addWidget(made)
        return made

    def _show_help(self, lines: Sequence[Line]) -> None:
        """What each field means, beside it."""
        for line in lines:
            if line.code in self.rows:
                self.rows[line.code].set_hint(wording.said(line.draft.meaning))

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label(self.tr("Add a candidate"), "strong", self), 1)
        close = IconButton("x", self.tr("Close"), key="Esc", size="row", parent=self)
        close.clicked.connect(self.closed)
        row.addWidget(close)
        return row

    def begin(self, position: Key) -> None:
        """Open for a position, with empty fields."""
        self._position = position
        self._empty()
        self._program.read(boards.channels, self._show_channels)
        self.show()
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _empty(self) -> None:
        for field in (self.name, self.phone, self.note):
            field.clear()
        for row in self.rows.values():
            row.set_error("")
        self._error.hide()
        self.elsewhere.hide()
        self._show_similar(())

    def _show_channels(self, channels: Sequence[Named]) -> None:
        """The channel that was chosen stays: people come in by the batch."""
        before = self.channel.currentData()
        self.channel.clear()
        self.channel.addItem(self.tr("Choose…"), None)
        for each in channels:
            self.channel.addItem(wording.said(each.name), each.key)
        place = self.channel.findData(before) if before is not None else -1
        self.channel.setCurrentIndex(max(place, 0))

    # Who is on file

    def _look_for_similar(self) -> None:
        name, phone = self.name.text().strip(), self.phone.text()
        number = normal_phone(phone) or ""
        self.elsewhere.hide()
        if not number and len(name) < 2:
            self._show_similar(())
            return
        if number:
            self._program.read(partial(applications.is_known_elsewhere, phone=number), self._show_elsewhere)
        self._program.read(
            partial(applications.similar, name=name, phone=number, position=self._position), self._show_similar
        )

    def _show_similar(self, found: Sequence[Similar]) -> None:
        clear(self._similar)
        for each in found[:3]:
            row = SimilarRow(each, self)
            row.taken.connect(lambda candidate: self._save(candidate))
            self._similar.addWidget(row)

    def _show_elsewhere(self, is_known: bool) -> None:
        """A number of somebody whom this person may not see: no name, no position."""
        self.elsewhere.setText(self.tr("This number is on file with a colleague. Ask the HR manager."))
        self.elsewhere.setVisible(is_known)

    # Adding

    def _check_phone(self) -> None:
        words = ""
        if self.phone.text().strip() and normal_phone(self.phone.text()) is None:
            words = self.tr("This is not a whole number: a mobile has 11 digits.")
        self.rows["phone"].set_error(words)

    def _gaps(self) -> list[str]:
        gaps = [] if self.name.text().strip() else ["name"]
        if normal_phone(self.phone.text()) is None:
            gaps.append("phone")
        return gaps

    def _save(self, candidate: Key | None = None) -> None:
        """Add the person; a gap is named and gets the focus."""
        gaps = self._gaps() if candidate is None else []
        if self.channel.currentData() is None:
            gaps.append("channel")
        for key, row in self.rows.items():
            row.set_error(self.tr("Required") if key in gaps else "")
        self._check_phone()
        if gaps or self._position is None:
            if gaps:
                self.rows[gaps[0]].field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        name = self.name.text().strip()
        self._program.run(
            partial(
                applications.add_person,
                name=name,
                phone=self.phone.text(),
                channel=self.channel.currentData(),
                channel_note=self.note.text(),
                position=self._position,
                candidate=candidate,
            ),
            code=UseCase.APPLICATION_CREATE,
            done=self._on_added,
            failed=self._on_failed,
            toast=self.tr("{name} is in the process").format(name=name) if name else self.tr("Added"),
        )

    def _on_added(self, application: Key) -> None:
        self._empty()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.added.emit(application)

    def _on_failed(self, error: AppError) -> None:
        self._error.setText(messages.sentence(error))
        self._error.show()

    def _go_to_intake(self) -> None:
        self._program.open(Place(PageName.INTAKE, params={"position": self._position}))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().color("surface"))
        paint.hair_right(painter, QRectF(0, 0, 1, self.height()))
