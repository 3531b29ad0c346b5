"""Changing what opens the workspace: the present passphrase, a new way, a new recovery key typed back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from services.vault.secret import Secret
from services.vault.slot import SlotKind
from views.common.fields import FormRow
from views.context import Keeper
from views.messages import sentence_of
from views.setup.answers import Answers
from views.setup.first_steps import LockStep, RecoveryStep, TypeBackStep
from views.setup.parts import SecretField, Step


class PresentStep(Step):
    """The present passphrase: a passer-by at an open window must not change it."""

    done = Signal()

    def __init__(self, opens: Callable[[Secret], bool], parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._opens = opens
        self.headline.setText(self.tr("The present passphrase"))
        self.sentence.setText(
            self.tr("The workspace will be encrypted anew. Old backups keep the passphrase of their day.")
        )
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


class SecretsDialog(QDialog):
    """The steps of the first run again, for a workspace that is there. Accepted = `secrets` are chosen."""

    def __init__(self, keeper: Keeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._answers = Answers(wants_keyring=SlotKind.KEYRING in keeper.ways())
        self.setWindowTitle(self.tr("Change the passphrase"))
        self.setProperty("ground", "surface")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(32, 28, 32, 24)
        self._column.addStretch(1)
        self.resize(560, 520)
        self.step: Step | None = None
        self._begin()

    @property
    def secrets(self) -> list[Secret]:
        return self._answers.secrets

    def _begin(self) -> None:
        if SlotKind.PASSPHRASE in self._keeper.ways():
            step = PresentStep(self._keeper.opens_with)
            step.back_wanted.connect(self.reject)
            step.done.connect(self._lock)
            self._show(step)
        else:
            self._lock()

    def _lock(self) -> None:
        step = LockStep(self._answers)
        step.back_wanted.connect(self.reject)
        step.done.connect(self._recovery)
        self._show(step)

    def _recovery(self) -> None:
        step = RecoveryStep(self._answers)
        step.back_wanted.connect(self._lock)
        step.done.connect(self._type_back)
        self._show(step)

    def _type_back(self) -> None:
        self._answers.ask_anew()
        step = TypeBackStep(self._answers)
        step.back_wanted.connect(self._recovery)
        step.done.connect(self.accept)
        self._show(step)

    def _show(self, step: Step) -> None:
        if self.step is not None:
            self.step.hide()
            self._column.removeWidget(self.step)
            self.step.deleteLater()
        self.step = step
        self._column.insertWidget(0, step, 0, Qt.AlignmentFlag.AlignTop)
        step.show()
        step.take_focus()
