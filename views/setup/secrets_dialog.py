"""Changing what opens the workspace: the present passphrase, a new way, a new recovery key typed back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from services.vault.secret import Secret
from services.vault.slot import SlotKind
from views.common.fields import FormRow
from views.context import Keeper
from views.messages import sentence_of
from views.setup.answers import Answers
from views.setup.first_steps import LockStep, RecoveryStep, TypeBackStep
from views.setup.parts import SecretField, Step
from views.setup.steps_dialog import StepsDialog


class PresentStep(Step):
    """The present passphrase: a passer-by at an open window must not change it."""

    done = Signal()

    def __init__(self, opens: Callable[[Secret], bool], words: str, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._opens = opens
        self.headline.setText(self.tr("The present passphrase"))
        self.sentence.setText(words)
        self.sentence.show()
        self.secret = SecretField(self.tr("Passphrase"), self.tr("Show the letters"))
        self._row = FormRow(self.tr("Passphrase"), self.secret)
        self.add(self._row)
        self.secret.line.returnPressed.connect(self._on_next)
        self.add_back(self.tr("Cancel"))
        self.add_act(self.tr("Next")).clicked.connect(self._on_next)
        self.secret.line.setFocus()

    def _on_next(self) -> None:
        if self.secret.text and self._opens(Secret.passphrase(self.secret.text)):
            self.done.emit()
        else:
            self._row.set_error(sentence_of("vault.wrong_passphrase"))
            self.secret.line.selectAll()
            self.secret.line.setFocus()


class PresentDialog(StepsDialog):
    """Only the present passphrase. Accepted = it was typed."""

    def __init__(self, keeper: Keeper, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Open without the passphrase"))
        self.resize(560, 300)
        words = self.tr("From then on whoever is signed in to this computer as you may open the workspace here.")
        step = PresentStep(keeper.opens_with, words)
        step.back_wanted.connect(self.reject)
        step.done.connect(self.accept)
        self.show_step(step)


class SecretsDialog(StepsDialog):
    """The steps of the first run again, for a workspace that is there. Accepted = `secrets` are chosen."""

    def __init__(self, keeper: Keeper, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._keeper = keeper
        self._answers = Answers(wants_keyring=SlotKind.KEYRING in keeper.ways())
        self.setWindowTitle(self.tr("Change the passphrase"))
        self._begin()

    @property
    def secrets(self) -> list[Secret]:
        return self._answers.secrets

    def _begin(self) -> None:
        if SlotKind.PASSPHRASE in self._keeper.ways():
            words = self.tr("The workspace will be encrypted anew. Old backups keep the passphrase of their day.")
            step = PresentStep(self._keeper.opens_with, words)
            step.back_wanted.connect(self.reject)
            step.done.connect(self._lock)
            self.show_step(step)
        else:
            self._lock()

    def _lock(self) -> None:
        step = LockStep(self._answers)
        step.back_wanted.connect(self.reject)
        step.done.connect(self._recovery)
        self.show_step(step)

    def _recovery(self) -> None:
        step = RecoveryStep(self._answers)
        step.back_wanted.connect(self._lock)
        step.done.connect(self._type_back)
        self.show_step(step)

    def _type_back(self) -> None:
        self._answers.ask_anew()
        step = TypeBackStep(self._answers)
        step.back_wanted.connect(self._recovery)
        step.done.connect(self.accept)
        self.show_step(step)
