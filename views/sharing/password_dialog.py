"""Changing one's own password at a shared workspace."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from services.errors import AppError
from services.vault import passphrase
from views.common.fields import FormRow
from views.messages import sentence, sentence_of
from views.setup.parts import SecretField, Step


class PasswordDialog(QDialog):
    """Accepted = `old` and `new` hold what was typed; the server says whether the old one is right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Change the password"))
        self.setProperty("ground", "surface")
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 24)
        self._step = step = Step(self.tr("Change the password"))
        show = self.tr("Show the letters")
        self._fields = [
            SecretField(words, show)
            for words in (self.tr("Present password"), self.tr("New password"), self.tr("Once more"))
        ]
        self._rows = [FormRow(field.line.accessibleName(), field, required=True) for field in self._fields]
        for row in self._rows:
            step.add(row)
        step.back_wanted.connect(self.reject)
        step.add_back(self.tr("Cancel"))
        step.add_act(self.tr("Change")).clicked.connect(self._on_change)
        column.addWidget(step)
        step.take_focus()

    @property
    def old(self) -> str:
        return self._fields[0].text

    @property
    def new(self) -> str:
        return self._fields[1].text

    def _on_change(self) -> None:
        errors = ["" if self.old else self.tr("Please fill this in."), "", ""]
        try:
            passphrase.require_strength(self.new)
        except AppError as error:
            errors[1] = sentence(error)
        if self.new != self._fields[2].text:
            errors[2] = sentence_of("vault.passphrases_differ")
        for row, words in zip(self._rows, errors, strict=True):
            row.set_error(words)
        wrong = [field for field, words in zip(self._fields, errors, strict=True) if words]
        if wrong:
            wrong[0].line.setFocus()
        else:
            self.accept()
