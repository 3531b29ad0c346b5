"""Sharing this computer's workspace: the own password, the recovery key of the backups typed back, then it moves."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from services.errors import AppError
from services.vault import passphrase
from views.common.fields import FormRow, label
from views.messages import sentence, sentence_of
from views.setup.answers import Answers
from views.setup.first_steps import RecoveryStep, TypeBackStep
from views.setup.parts import SecretField, Step
from views.setup.steps_dialog import StepsDialog


class PasswordStep(Step):
    """What sharing means, and the password that this person will sign in with."""

    done = Signal()

    def __init__(self, answers: Answers, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._answers = answers
        self.headline.setText(self.tr("Share this workspace with colleagues"))
        self.sentence.setText(
            self.tr("This computer becomes the host. Colleagues work in it at the same time while the computer is on.")
        )
        self.sentence.show()
        for words in (
            self.tr("Everything moves and is compared row for row. The file of today stays here, as it is."),
            self.tr("What each may see is enforced by the database itself, by role."),
            self.tr("On the host the data is not encrypted on the disk: switch on BitLocker, FileVault or LUKS."),
        ):
            line = label(words, "second")
            line.setWordWrap(True)
            self.add(line)
        show = self.tr("Show the letters")
        self.first = SecretField(self.tr("Your password"), show)
        self.again = SecretField(self.tr("Once more"), show)
        hint = self.tr("You sign in with it from now on, here and on other computers.")
        self._first_row = FormRow(self.tr("Your password"), self.first, required=True, hint=hint)
        self._again_row = FormRow(self.tr("Once more"), self.again, required=True)
        self.add(self._first_row)
        self.add(self._again_row)
        self.first.line.returnPressed.connect(self.again.line.setFocus)
        self.again.line.returnPressed.connect(self._on_next)
        self.add_back(self.tr("Cancel"))
        self.add_act(self.tr("Next")).clicked.connect(self._on_next)

    def _on_next(self) -> None:
        try:
            passphrase.require_strength(self.first.text)
        except AppError as error:
            self._first_row.set_error(sentence(error))
            self.first.line.setFocus()
            return
        self._first_row.set_error("")
        is_same = self.first.text == self.again.text
        self._again_row.set_error("" if is_same else sentence_of("vault.passphrases_differ"))
        if not is_same:
            self.again.line.setFocus()
            return
        self._answers.passphrase = self.first.text
        self.done.emit()


class ShareDialog(StepsDialog):
    """Three steps. Accepted = `answers` hold the password and the recovery key of the host's backups."""

    def __init__(self, organisation: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.answers = Answers(organisation=organisation)
        self.setWindowTitle(self.tr("Share the workspace"))
        self._begin()

    def _begin(self) -> None:
        step = PasswordStep(self.answers)
        step.back_wanted.connect(self.reject)
        step.done.connect(self._recovery)
        self.show_step(step)

    def _recovery(self) -> None:
        step = RecoveryStep(self.answers)
        step.sentence.setText(
            self.tr("It opens the host's backups on another computer. It is shown only now. Keep it on paper.")
        )
        step.back_wanted.connect(self._begin)
        step.done.connect(self._type_back)
        self.show_step(step)

    def _type_back(self) -> None:
        self.answers.ask_anew()
        step = TypeBackStep(self.answers)
        step.back_wanted.connect(self._recovery)
        step.done.connect(self.accept)
        self.show_step(step)
