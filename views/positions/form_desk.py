"""Fills the form of a position from the workspace, and carries out what was filled in."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from models.values.keys import Key
from services import positions, templates
from services.errors import AppError
from services.positions import Beginnings, Choices, Draft, Opened
from services.templates import Template
from services.use_cases import UseCase
from views.common import conflict
from views.context import Program
from views.positions.form import PositionForm


class FormDesk(QObject):
    """Asks for templates, people and places before the form is shown; `filled` says that it is ready."""

    filled = Signal()
    created = Signal(object)  # Key
    left = Signal()  # saved, or given up

    def __init__(self, program: Program, parent: QObject) -> None:
        super().__init__(parent)
        self._program = program
        self._editing: Opened | None = None
        self._wanted: Key | None = None
        self._offered = Beginnings((), ())
        self.form = PositionForm()
        self.form.template_picked.connect(self._on_template)
        self.form.submitted.connect(self._on_submitted)
        self.form.cancelled.connect(self.left)

    @property
    def editing(self) -> Key | None:
        """The position whose values the form shows; None while it asks for a new one."""
        return self._editing.key if self._editing is not None else None

    def begin_new(self, template: Key | None = None) -> None:
        """A new position; with a template chosen beforehand when one was picked elsewhere."""
        self._editing, self._wanted = None, template
        self._program.read(positions.beginnings, self._on_beginnings)

    def begin_edit(self, position: Key) -> None:
        """The values of a position that runs."""
        self._program.read(partial(positions.opened, position=position), self._on_opened)

    def _on_beginnings(self, offered: Beginnings) -> None:
        self._offered = offered
        self._program.read(positions.choices, self._on_choices_for_new)

    def _on_choices_for_new(self, choices: Choices) -> None:
        self.filled.emit()
        self.form.begin_new(self._offered, choices, self._program.me.person, self._wanted)

    def _on_opened(self, opened: Opened) -> None:
        self._editing = opened
        self._program.read(positions.choices, self._on_choices_for_edit)

    def _on_choices_for_edit(self, choices: Choices) -> None:
        if self._editing is not None:
            self.filled.emit()
            self.form.begin_edit(self._editing, choices)

    def _on_template(self, key: Key) -> None:
        self._program.read(partial(templates.position_template, key=key), self._on_whole_template)

    def _on_whole_template(self, template: Template) -> None:
        self.form.show_template(template)

    def _on_submitted(self, draft: Draft) -> None:
        if self._editing is not None:
            self._save(draft, self._editing.version, self._editing.draft)
        else:
            self._program.run(
                partial(positions.create, template=self.form.template, draft=draft, process=self.form.process),
                code=UseCase.POSITION_CREATE,
                done=self.created.emit,
                toast=self.tr("Position opened: {title}").format(title=draft.title),
            )

    def _save(self, draft: Draft, seen: int, was: Draft) -> None:
        """Save over the version that was seen; what a colleague changed meanwhile stays, or both are shown."""
        if self._editing is None:
            return
        self._program.run(
            partial(positions.edit, position=self._editing.key, seen=seen, draft=draft, was=was),
            code=UseCase.POSITION_EDIT,
            done=lambda _: self.left.emit(),
            failed=self._on_refused,
            toast=self.tr("Saved: {title}").format(title=draft.title),
        )

    def _on_refused(self, error: AppError) -> None:
        conflict.ask(self.form, error, self.form.fields_in_conflict(), self._save_settled, self._program.show_error)

    def _save_settled(self, draft: Draft, seen: int, was: Draft) -> None:
        """What was only named is named again: with the refused save its row was not kept either."""
        typed = self.form.draft()
        if typed.new_department and draft.department != was.department:
            draft = replace(draft, department=None, new_department=typed.new_department)
        if typed.new_location and draft.location != was.location:
            draft = replace(draft, location=None, new_location=typed.new_location)
        if typed.new_manager and draft.hiring_manager != was.hiring_manager:
            draft = replace(draft, hiring_manager=None, new_manager=typed.new_manager)
        self._save(draft, seen, was)
