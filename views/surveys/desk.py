"""Joins the satisfaction tab to the program: asks, locks the screen for a survey, takes tables in, keeps questions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from services.errors import AppError
from services.insights.scope import Scope
from services.kiosk import Screen, Shown
from services.surveys import forms, tables, trend
from services.surveys.forms import Draft, Form
from services.surveys.tables import Taken
from services.surveys.trend import Told
from services.use_cases import UseCase
from views.common import conflict
from views.common.presence import PresenceLine
from views.common.wording import DOT, said, today
from views.context import Program
from views.kiosk.start import KioskDesk
from views.messages import sentence
from views.packets.words import language
from views.surveys.editor import SurveyEditor
from views.surveys.tab import SatisfactionTab


class SatisfactionDesk(QObject):
    """A desk of the insights page."""

    answered = Signal()

    def __init__(self, program: Program, owner: QWidget) -> None:
        super().__init__(owner)
        self._program, self._owner = program, owner
        self._scope: Scope | None = None
        self._was_seeded = False
        self.kiosk = KioskDesk(program, owner)
        self.tab = SatisfactionTab()
        self.tab.asked.connect(self._on_asked)
        self.tab.picked.connect(self._again)

    def ask(self, scope: Scope) -> None:
        """Ask for the audience in front."""
        self._scope = scope
        self._program.read(partial(trend.told, audience=self.tab.audience, scope=scope, today=today()), self._show)

    def _again(self) -> None:
        if self._scope is not None:
            self.ask(self._scope)

    def _show(self, told: Told) -> None:
        self.answered.emit()
        if not told.surveys and not self._was_seeded:
            self._was_seeded = True
            self._program.run(forms.seed, code=UseCase.SURVEY_EDIT, done=lambda _count: self._again())
        self.tab.show_told(told)

    def _on_asked(self, act: str, form: Form | None) -> None:
        match act:
            case "kiosk" if form is not None:
                self.kiosk.open(Shown(Screen.SURVEY, form.key))
            case "empty" if form is not None:
                self._save_empty(form)
            case "import" if form is not None:
                self._import(form)
            case "forms" if form is not None:
                self._choose_folder(form)
            case "edit":
                self.edit(form)

    def _save_empty(self, form: Form) -> None:
        name = f"{said(form.name)}.xlsx"
        path, _ = QFileDialog.getSaveFileName(self._owner, self.tr("Save an empty table"), name, "*.xlsx")
        if path:
            question = partial(tables.save_empty, survey=form.key, path=path, language=language())
            self._program.read(question, self._on_saved)

    def _on_saved(self, path: str) -> None:
        self._program.toast(self.tr("Saved: {path}").format(path=path))

    def _import(self, form: Form) -> None:
        kinds = "*.xlsx *.xls *.ods *.csv;;*"
        path, _ = QFileDialog.getOpenFileName(self._owner, self.tr("Choose a filled table"), "", kinds)
        if path:
            self.take_in(form, path)

    def take_in(self, form: Form, path: str) -> None:
        """Keep the answers of a table, as one step of undo."""
        job = self._program.start(
            partial(tables.take_in, survey=form.key, path=path),
            code=UseCase.SURVEY_IMPORT,
            title=self.tr("Take in survey answers"),
        )
        job.finished.connect(self._on_taken)
        job.failed.connect(self._program.show_error)

    def _on_taken(self, taken: Taken) -> None:
        if taken.was_known:
            self._program.toast(self.tr("This very file was taken in before; nothing was kept twice."))
            return
        words = self.tr("Took in %n answers", "", taken.kept)
        if taken.unclear:
            words += DOT + self.tr("%n cells were unclear", "", len(taken.unclear))
        self._program.toast(words, can_undo=True)
        self._again()

    def _choose_folder(self, form: Form) -> None:
        folder = QFileDialog.getExistingDirectory(self._owner, self.tr("Choose a folder for the forms"))
        if folder:
            self.write_forms(form, folder)

    def write_forms(self, form: Form, folder: str) -> None:
        """A form for each of the audience; what comes back is dropped on the window."""
        from services.packets import survey  # with the sheets that it writes

        job = self._program.start(
            partial(survey.to_folder, survey=form.key, language=language(), folder=folder),
            code=UseCase.PACKET_ISSUE,
            title=self.tr("Write survey forms"),
        )
        job.finished.connect(lambda out: self._program.toast(self.tr("Wrote %n forms", "", out.count), can_undo=True))
        job.failed.connect(self._program.show_error)

    # Questions

    def edit(self, form: Form | None) -> SurveyEditor:
        """Change the questions, or make a survey."""
        editor = SurveyEditor(self._owner, form, self.tab.audience)
        editor.kept.connect(partial(self._keep, editor))
        presence = PresenceLine(self._program, editor)
        editor.put_presence(presence)
        presence.watch("survey", form.key if form is not None else None)
        editor.open()
        return editor

    def _keep(self, editor: SurveyEditor, draft: Draft) -> None:
        form = editor.form

        def act(draft: Draft, seen: int, was: Draft | None) -> Callable[..., object]:
            if form is None:
                return partial(forms.create, audience=editor.audience, draft=draft)
            return partial(forms.edit, survey=form.key, seen=seen, draft=draft, was=was)

        def refused(error: AppError) -> None:
            editor.said.setText(sentence(error))

        def done(_value: object) -> None:
            editor.accept()
            self._again()

        toast = self.tr("Saved: {name}").format(name=said(draft.name))
        run = partial(self._program.run, code=UseCase.SURVEY_EDIT, done=done, toast=toast)
        save = conflict.save_over(editor, run, act, lambda _: editor.fields_in_conflict(), refused)
        save(draft, form.version if form is not None else 0, forms.draft_of(form) if form is not None else None)
