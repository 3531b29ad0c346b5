"""Taking a shared workspace home: what opens the file from then on, and its recovery key typed back."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from services.vault.secret import Secret
from views.setup.answers import Answers
from views.setup.first_steps import LockStep, RecoveryStep, TypeBackStep
from views.setup.steps_dialog import StepsDialog


class HomeDialog(StepsDialog):
    """Accepted = `secrets` are chosen."""

    def __init__(self, organisation: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Take the workspace home"))
        self._answers = Answers(organisation=organisation)
        self._lock()

    @property
    def secrets(self) -> list[Secret]:
        return self._answers.secrets

    def _lock(self) -> None:
        step = LockStep(self._answers)
        step.sentence.setText(
            self.tr("It becomes a file of this computer again. Colleagues are signed out, and the host is retired.")
        )
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
