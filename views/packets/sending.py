"""Giving forms away: as files in a folder, as drafts of mails, as a text for a chat."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from models.values.keys import Key
from services.kiosk import Screen, Shown
from services.packets import issue
from services.packets.issue import Parcel, SentOut
from services.use_cases import UseCase
from views.common import wording
from views.context import PageName, Place, Program
from views.kiosk.start import KioskDesk
from views.packets.words import language


class FormDesk(QObject):
    """Issues evaluation forms and says what became of them. `issued` when they are out."""

    issued = Signal()

    def __init__(self, program: Program, page: QWidget) -> None:
        super().__init__(page)
        self._program, self._page = program, page
        self.kiosk = KioskDesk(program, page)

    def give(self, way: str, assignment: Key) -> None:
        """Give one away by the way that a menu names: save, mail, copy."""
        match way:
            case "save":
                self.save([assignment])
            case "mail":
                self.mail([assignment])
            case "copy":
                self.copy_text(assignment)
            case "kiosk":
                self.kiosk.open(Shown(Screen.EVALUATION, assignment))

    def save(self, assignments: Sequence[Key]) -> None:
        """Write them to a folder that the person chooses."""
        folder = QFileDialog.getExistingDirectory(self._page, self.tr("Choose a folder for the forms"))
        if folder:
            self.save_to(assignments, folder)

    def save_to(self, assignments: Sequence[Key], folder: str) -> None:
        self._start(partial(issue.to_folder, folder=folder), assignments, self._on_saved)

    def mail(self, assignments: Sequence[Key]) -> None:
        """Draft mails: each goes when it is confirmed in the outbox."""
        self._start(issue.to_outbox, assignments, self._on_drafted)

    def _start(self, work: Callable[..., SentOut], assignments: Sequence[Key], done: Callable[[SentOut], None]) -> None:
        job = self._program.start(
            partial(work, assignments=list(assignments), language=language()),
            code=UseCase.PACKET_ISSUE,
            title=self.tr("Prepare evaluation forms"),
        )
        job.finished.connect(done)
        job.failed.connect(self._program.show_error)

    def _on_saved(self, out: SentOut) -> None:
        self._program.toast(self.tr("Wrote %n forms", "", out.count) + self._bare(out), can_undo=True)
        self.issued.emit()

    def _on_drafted(self, out: SentOut) -> None:
        self._program.toast(self.tr("Drafted %n mails with forms", "", out.count) + self._bare(out), can_undo=True)
        self.issued.emit()
        self._program.open(Place(PageName.OUTBOX, view="drafts"))

    def _bare(self, out: SentOut) -> str:
        if not out.without_resume:
            return ""
        names = wording.listed(out.without_resume)
        return wording.DOT + self.tr("without a résumé: {names}").format(names=names)

    def copy_text(self, assignment: Key) -> None:
        """Issue it as a message and put it on the clipboard."""
        self._program.run(
            partial(issue.as_text, assignment=assignment, language=language()),
            code=UseCase.PACKET_ISSUE,
            done=self._on_text,
        )

    def _on_text(self, parcel: Parcel) -> None:
        QGuiApplication.clipboard().setText(parcel.text)
        words = self.tr("Copied the form for {name}: paste it into WeChat").format(name=parcel.person_name)
        self._program.toast(words, can_undo=True)
        self.issued.emit()
