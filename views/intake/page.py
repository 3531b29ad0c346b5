"""收简历: the queue at the left, the real page in the middle, the fields at the right."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models.values.keys import Key
from services import field_dictionary
from services.changes import Changes
from services.errors import AppError, NotFound
from services.field_dictionary import Line
from services.intake import accept, queue, receive, watching
from services.intake.accept import Accepted
from services.intake.queue import Choices, QueueLine, Review, Standing
from services.intake.receive import Received
from services.intake.recognition import recognise_items
from services.intake.watching import Watched
from services.use_cases import UseCase
from views.common.buttons import Button
from views.common.keys import Keys
from views.common.page import Note, Page
from views.common.states import EmptyState
from views.context import KeyHint, PageName, Place, Program
from views.intake import choosing
from views.intake.batch import BatchBar
from views.intake.desk import Desk
from views.intake.drop import DropZone, files_of

SETTLE_MS = 250  # a batch changes the queue many times a second; it is asked for less often
SETTLE_BATCH_MS = 1_000  # while it goes on: the queue grows, and each look costs more than the one before


class IntakePage(Page):
    """Where dropped files become applications."""

    name = PageName.INTAKE

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._lines: tuple[QueueLine, ...] = ()
        self._current: Key | None = None
        self._watched = 0  # folders whose files come in by themselves
        self._batch_position: Key | None = None  # what new files are for, until somebody says otherwise
        self._batch_channel: Key | None = None
        self._is_suggested = True  # files go where their wanted title points, until somebody says otherwise
        self.setAcceptDrops(True)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.refresh)
        self._build_header()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._nothing())
        self._desk = Desk(program)
        self._queue, self._preview, self._fields = self._desk.queue, self._desk.preview, self._desk.fields
        self._connect()
        self._stack.addWidget(self._desk)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._batch = BatchBar(self)
        self._batch.finished.connect(self.refresh)
        outer.addWidget(self._batch)
        outer.addWidget(self._stack, 1)
        self._bind_keys()
        self.program.read(queue.choices, self._on_choices)

    # Building

    def _build_header(self) -> None:
        self.header_row.set_title(self.tr("Résumés in"))
        self._files = Button(self.tr("Choose files…"), icon="file-plus")
        self._files.clicked.connect(self.choose_files)
        self._all_ready = Button(self.tr("Take in those without doubt"))
        self._all_ready.clicked.connect(self.accept_ready)
        self._accept = Button(self.tr("Take in, next"), role="primary", key="Ctrl Enter")
        self._accept.clicked.connect(self.accept_current)
        for button in (self._files, self._all_ready, self._accept):
            self.header_row.add(button)

    def _nothing(self) -> QWidget:
        self._empty = EmptyState("file-input", self.tr("Drop résumés here"))
        self._empty.set_words(
            self.tr("Drop résumés here"),
            self.tr("PDF, Word, WPS, photos, mails, ZIP files; whole folders too. Originals are kept, encrypted."),
        )
        self._empty.add_act(self.tr("Choose files…"), self.choose_files)
        self._empty.add_act(self.tr("Choose a folder…"), self.choose_folder)
        return DropZone(self._empty)

    def _connect(self) -> None:
        self._queue.chosen.connect(lambda line: self._open_item(line.key))
        self._queue.entered.connect(self.next_doubt)
        self._desk.drop_wanted.connect(self.drop_selected)
        self._desk.folder_wanted.connect(self.choose_folder)
        self._fields.accept_wanted.connect(self.accept_current)
        self._fields.merge_wanted.connect(self._accept_into)
        self._fields.recognise_wanted.connect(self.recognise_current)
        self._fields.open_wanted.connect(lambda key: self.program.open(Place(PageName.CANDIDATE, key)))
        self._fields.position_chosen.connect(self._on_position)
        self._fields.channel_chosen.connect(self._on_channel)
        self._fields.doubts_changed.connect(lambda _: self._tell_title())

    def _bind_keys(self) -> None:
        keys = Keys(self)
        keys.always("Ctrl+Return", self.accept_current)
        keys.always("Ctrl+Enter", self.accept_current)
        keys.always("F2", self.next_doubt)
        self._desk.bind(keys)
        keys.always("Ctrl+O", self.choose_files)
        keys.letter("Del", self.drop_selected)

    def title(self) -> str:
        return self.tr("Résumés in")

    def hints(self) -> list[KeyHint]:
        if not self._lines:
            return [KeyHint("Ctrl O", self.tr("choose files"))]
        return [
            KeyHint("Ctrl ↑/↓", self.tr("file")),
            KeyHint("F2", self.tr("next doubt")),
            KeyHint("F4", self.tr("add to that person")),
            KeyHint("Ctrl Enter", self.tr("take in, next")),
        ]

    def notes(self) -> list[Note]:
        here = ("hard-drive", self.tr("Files are read on this computer only"))
        if not self._watched:
            return [here]
        return [here, ("folder-open", self.tr("Watching %n folders", "", self._watched))]

    def _on_watched(self, folders: tuple[Watched, ...]) -> None:
        self._watched = sum(folder.is_on and folder.is_there for folder in folders)
        self.hints_changed.emit()

    # Files

    def show_place(self, place: Place) -> None:
        """Show the queue; `params["files"]` are read first, for the position `key` names."""
        files = place.params.pop("files", None)
        position = place.key or place.params.pop("position", None)
        if position is not None:
            self._batch_position = position
        elif files:
            self._is_suggested = True
        super().show_place(place)
        if files:
            self.take_in(files)

    def take_in(self, paths: Sequence[str]) -> None:
        """Start reading files in the background."""
        work = partial(receive.receive, paths=list(paths), position=self._batch_position, channel=self._batch_channel)
        job = self.program.start(work, code=UseCase.INTAKE, title=self.tr("Read résumés"), is_atomic=False)
        self._batch.watch(job)
        job.finished.connect(self._on_received)
        self._settle.start(SETTLE_MS)

    def _on_received(self, received: Received) -> None:
        """Forms that came back lie elsewhere; with nothing but them, that is where the person wants to be."""
        if received.forms:
            self.program.toast(self.tr("%n filled-in forms came back", "", received.forms))
            if received.forms == received.total:
                self.program.open(Place(PageName.PACKETS, view="returned"))

    def recognise_current(self) -> None:
        """Read the text of the scan in hand, in the background."""
        if self._current is not None:
            work = partial(recognise_items, items=[self._current])
            self.program.start(work, code=UseCase.INTAKE, title=self.tr("Recognise a scan"), is_atomic=False)
            self._settle.start()

    def choose_files(self) -> None:
        files = choosing.files(self)
        if files:
            self.take_in(files)

    def choose_folder(self) -> None:
        folder = choosing.folder(self)
        if folder:
            self.take_in([folder])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_of(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = files_of(event)
        if files:
            event.acceptProposedAction()
            self.take_in(files)

    # Showing

    def wants(self, changes: Changes) -> bool:
        return changes.touch("intake_item", "position", "channel", "contact", "watched_folder")

    def on_changed(self, changes: Changes) -> None:
        if self._batch.is_running and self.isVisible():
            if self.wants(changes) and not self._settle.isActive():
                self._settle.start(SETTLE_BATCH_MS)
            return
        super().on_changed(changes)

    def refresh(self) -> None:
        self.program.read(queue.waiting, self._on_waiting)
        if not (self._batch.is_running and self._lines):  # while files come in only the queue changes
            self.program.read(queue.choices, self._on_choices)
            self.program.read(field_dictionary.lines, self._on_dictionary)
            self.program.read(watching.folders, self._on_watched)

    def _on_dictionary(self, lines: tuple[Line, ...]) -> None:
        self._fields.show_help(lines)

    def _on_choices(self, choices: Choices) -> None:
        self._fields.set_choices(choices)

    def _on_waiting(self, lines: tuple[QueueLine, ...]) -> None:
        was_empty = not self._lines
        before = next((line for line in self._lines if line.key == self._current), None)
        now = next((line for line in lines if line.key == self._current), None)
        self._lines = lines
        if before is not None and now is not None and (before.standing, before.name) != (now.standing, now.name):
            self._preview.reload()
            self._open_item(now.key)
        self._stack.setCurrentIndex(1 if lines else 0)
        self._queue.set_lines(lines, self._current)
        if not lines:
            self._current = None
        elif was_empty and self._current is None:
            self._open_item(lines[0].key)
        self._tell_title()
        self.hints_changed.emit()

    def _tell_title(self) -> None:
        left = len(self._fields.doubtful()) if self._lines else 0
        self.header_row.set_context(choosing.queue_words(self._lines, left))
        ready = sum(line.standing is Standing.READY for line in self._lines)
        self._all_ready.setVisible(ready > 1)
        self._all_ready.setText(self.tr("Take in %n without doubt", "", ready))
        self._accept.setVisible(bool(self._lines))
        self._files.setVisible(bool(self._lines))

    def _open_item(self, key: Key) -> None:
        self._current = key
        self.program.read(partial(queue.review, item=key), self._on_review, failed=self._on_no_review)

    def _on_position(self) -> None:
        """Somebody said what the file is for: that holds for the others in the queue, too."""
        self._batch_position, self._is_suggested = self._fields.position, False

    def _on_channel(self) -> None:
        self._batch_channel = self._fields.channel

    def _on_no_review(self, error: AppError) -> None:
        """Undone while it was asked for: the queue knows, and nobody need be told."""
        if not isinstance(error, NotFound):
            self.program.show_error(error)

    def _on_review(self, review: Review) -> None:
        if review.key != self._current:
            return
        position = self._batch_position or (review.suggested if self._is_suggested else None)
        self._desk.show_review(review, position, self._batch_channel)
        self._tell_title()

    # Acts

    def next_doubt(self) -> None:
        """Say yes to the field in hand and go on; with no doubt left, the primary button has the focus."""
        self._desk.reveal()
        if not self._fields.next_doubt():
            self._accept.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def accept_current(self) -> None:
        """Take in and go on; who is almost surely on file already is never taken in twice without a word."""
        if not self._desk.asks_who():
            self._accept_into(None)

    def _accept_into(self, into: Key | None) -> None:
        review = self._fields.review
        if review is None or self._current is None:
            return
        reviewed = self._fields.reviewed()
        position, channel = self._fields.position, self._fields.channel
        act = partial(
            accept.accept, item=review.key, seen=review.version, reviewed=reviewed, position=position, channel=channel,
            into=into, apart=self._fields.apart,
        )  # fmt: skip
        if position != review.suggested:
            self._batch_position = position
        self._batch_channel = channel or self._batch_channel
        words = self.tr("Taken in: {name}").format(name=reviewed.texts.get("name", ""))
        self.program.run(act, code=UseCase.RESUME_REVIEW, done=self._on_accepted, failed=self._on_refused, toast=words)

    def _on_accepted(self, _accepted: Accepted) -> None:
        self._current = None
        self.refresh()
        self._queue.setFocus()

    def _on_refused(self, error: AppError) -> None:
        self._desk.reveal()
        if not self._fields.show_error(error):
            self.program.show_error(error)

    def accept_ready(self) -> None:
        """Take in at once whatever holds no doubt and nobody on file resembles."""
        ready = [line.key for line in self._lines if line.standing is Standing.READY]
        act = partial(
            accept.accept_ready, items=ready, position=self._batch_position,
            channel=self._fields.channel or self._batch_channel, as_suggested=self._is_suggested,
        )  # fmt: skip
        self.program.run(
            act, code=UseCase.RESUME_REVIEW, count=len(ready), done=self._on_ready, failed=self._on_refused,
            toast="",
        )  # fmt: skip

    def _on_ready(self, count: int) -> None:
        self._current = None
        if count:
            self.program.toast(self.tr("Took in %n people", "", count), can_undo=True)
        else:
            self._on_refused(AppError("application.channel_missing"))
            return
        self.refresh()

    def drop_selected(self) -> None:
        """Take the selected files out of the list; undo brings them back."""
        keys = self._queue.selected_keys() or ([self._current] if self._current else [])
        if keys:
            words = self.tr("Took %n files out of the list", "", len(keys))
            self._current = None
            self.program.run(partial(accept.drop, items=keys), code=UseCase.RESUME_REVIEW, count=len(keys), toast=words)
