"""What a person does in the tab 个人信息, passed on to the use cases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from models.values.bilingual import Words
from models.values.keys import Key
from services import reveals
from services.errors import AppError
from services.jobs import Desk
from services.privacy import at_host, dossier, erasing, notices
from services.privacy.dossier import Dossier
from services.privacy.erasing import ErasurePreview
from services.privacy.erasure import Erased
from services.privacy.notices import Agreed, Note, PrivacyPanel, State
from services.progress import Progress
from services.reveals import Look, Taken
from services.use_cases import UseCase
from views.common import conflict, wording
from views.common.conflict import Field, both_texts
from views.context import Program
from views.privacy.erase_dialog import EraseDialog
from views.privacy.note_popover import CopyPopover, DayPopover, NotePopover
from views.privacy.panel import PrivacyTab
from views.privacy.words import full_day, word

_LANGUAGE = Words("zh", "en")


class PrivacyActs(QObject):
    """Acts on the person that the tab shows. `ask` is what asks for the tab anew when something was noted."""

    def __init__(self, program: Program, tab: PrivacyTab, page: QWidget, erased: Callable[[], object]) -> None:
        super().__init__(page)
        self._program, self._tab, self._page, self._erased = program, tab, page, erased
        tab.told_wanted.connect(self.mark_told)
        tab.note_wanted.connect(self._ask_note)
        tab.day_wanted.connect(self._ask_day)
        tab.sensitive_wanted.connect(self._show_sensitive)
        tab.copy_wanted.connect(self._ask_copy)
        tab.erase_wanted.connect(self.ask_erase)

    def ask(self, candidate: Key) -> None:
        """Fill the tab."""
        question = partial(notices.panel, candidate=candidate, today=wording.today())
        self._program.read(question, self._tab.show_panel)

    @property
    def _candidate(self) -> Key | None:
        return self._tab.panel.candidate if self._tab.panel is not None else None

    def mark_told(self) -> None:
        """The person was told what the data are used for."""
        if self._candidate is not None:
            act = partial(notices.told, candidates=[self._candidate])
            self._program.run(act, code=UseCase.CONSENT, toast=self.tr("Marked as told"))

    def _ask_note(self, agreed: Agreed, anchor: QWidget) -> None:
        popover = NotePopover(self._page, agreed)
        popover.noted.connect(partial(self._note, self._candidate, agreed))
        popover.show_at(anchor, align_right=True)

    def _note(self, candidate: Key | None, agreed: Agreed, state: State, words: str) -> None:
        if candidate is None:
            return

        def act(note: Note, seen: int | None, was: Note) -> partial[None]:
            return partial(
                notices.set_state, candidate=candidate, purpose=agreed.purpose, state=note.state, words=note.words,
                seen=seen, was=was,
            )  # fmt: skip

        run = partial(self._program.run, code=UseCase.CONSENT, toast=self.tr("Noted"))
        fields = {
            "state": Field(word(agreed.purpose), word),
            "words": Field(self.tr("How, and where it is kept"), both=both_texts),
        }
        save = conflict.save_over(self._page, run, act, lambda _: fields, self._program.show_error)
        save(
            Note(state, words),
            agreed.version if agreed.key is not None else None,
            Note(agreed.state, agreed.words),
        )

    def _ask_day(self, anchor: QWidget) -> None:
        panel = self._tab.panel
        if panel is not None:
            start = panel.own_until or panel.kept.until or wording.today()
            popover = DayPopover(self._page, start, is_own=panel.own_until is not None)
            popover.chosen.connect(partial(self._keep_until, panel))
            popover.show_at(anchor, align_right=True)

    def _keep_until(self, panel: PrivacyPanel, until: date | None) -> None:
        self._set_day(panel.candidate, until, panel.own_until)

    def _set_day(self, candidate: Key, until: date | None, seen: date | None) -> None:
        act = partial(notices.keep_until, candidate=candidate, until=until, seen=seen)
        field = Field(self.tr("Keep until"), lambda day: full_day(day) if day else self.tr("by the rule"))

        def refused(error: AppError) -> None:
            if not conflict.ask_one(self._page, error, field, partial(self._set_day, candidate)):
                self._program.show_error(error)

        self._program.run(act, code=UseCase.RETENTION, toast=self.tr("Day changed"), failed=refused)

    def _show_sensitive(self) -> None:
        if self._candidate is not None:
            act = partial(reveals.reveal_personal, candidate=self._candidate)
            self._program.run(act, code=UseCase.REVEAL, done=self._tab.show_sensitive)

    # The copy

    def _ask_copy(self, anchor: QWidget) -> None:
        popover = CopyPopover(self._page)
        popover.wanted.connect(self._choose_file)
        popover.show_at(anchor, align_right=True)

    def _choose_file(self, passphrase: str, with_assessments: bool) -> None:
        if self._tab.panel is None:
            return
        name = self.tr("Personal information of {name}.zip").format(name=self._tab.panel.name)
        path, _ = QFileDialog.getSaveFileName(self._page, self.tr("Copy of all data"), name, self.tr("ZIP (*.zip)"))
        if path:
            self.save_copy(Path(path), passphrase, with_assessments=with_assessments)

    def save_copy(self, path: Path, passphrase: str = "", *, with_assessments: bool = False) -> None:
        """Write the archive beside the screen; that it went out is recorded."""
        candidate = self._candidate
        if candidate is None:
            return
        language = wording.said(_LANGUAGE)

        def work(desk: Desk, progress: Progress) -> Dossier:
            with desk.reading() as session:
                made = dossier.export(
                    session,
                    candidate=candidate,
                    path=path,
                    language=language,
                    passphrase=passphrase,
                    with_assessments=with_assessments,
                    progress=progress,
                )
            with desk.action(UseCase.EXPORT_PERSON) as session:
                reveals.exported(session, rows=made.rows, what=Taken.PEOPLE, candidate=candidate, way=Look.DOSSIER)
            return made

        self._program.start(work, code=UseCase.EXPORT_PERSON, title=self.tr("Copy of all data"))

    # Erasure

    def ask_erase(self) -> None:
        """What would go is counted first."""
        if self._candidate is not None:
            self._program.read(partial(erasing.preview, candidate=self._candidate), self._show_preview)

    def _show_preview(self, found: ErasurePreview) -> None:
        dialog = EraseDialog(found, self._page.window())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.erase(found.candidate, strike_names=dialog.strike.isChecked())

    def erase(self, candidate: Key, *, strike_names: bool) -> None:
        """Carry it out; the page goes back to where the person came from."""

        def work(desk: Desk, progress: Progress) -> Erased | None:
            people = [candidate]
            return at_host.erase_or_ask(desk.workspace, candidates=people, strike_names=strike_names, progress=progress)

        self._erased()
        job = self._program.start(work, code=UseCase.ERASE, title=self.tr("Erase a person"), is_atomic=False)
        job.finished.connect(self._on_erased)

    def _on_erased(self, done: Erased | None) -> None:
        if done is None:
            self._program.toast(self.tr("Passed on: the host erases within a minute"))
