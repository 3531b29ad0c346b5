"""The way through the first run: which step follows which, and what was answered so far."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from views.setup.answers import Answers
from views.setup.first_steps import LockStep, ProcessStep, RecoveryStep, TypeBackStep, WelcomeStep
from views.setup.parts import Step


class FirstRun(QObject):
    """Asks the gate for its steps by `step_wanted(build, number)`; `answered` when the workspace can be made."""

    step_wanted = Signal(object, int)
    demo_wanted = Signal()
    other_wanted = Signal()
    answered = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.answers = Answers()

    def begin(self) -> None:
        """The first step."""
        self.step_wanted.emit(self.welcome, 1)

    def forget(self) -> None:
        """The passphrase and the recovery key are not kept once the workspace is made."""
        self.answers = Answers()

    def welcome(self) -> Step:
        """Whose workspace it is."""
        step = WelcomeStep(self.answers)
        step.done.connect(lambda: self.step_wanted.emit(self._lock, 2))
        step.demo_wanted.connect(self.demo_wanted)
        step.other_wanted.connect(self.other_wanted)
        return step

    def _lock(self) -> Step:
        step = LockStep(self.answers)
        step.back_wanted.connect(self.begin)
        step.done.connect(lambda: self.step_wanted.emit(self._recovery, 3))
        return step

    def _recovery(self) -> Step:
        step = RecoveryStep(self.answers)
        step.back_wanted.connect(lambda: self.step_wanted.emit(self._lock, 2))
        step.done.connect(self._type_back)
        return step

    def _type_back(self) -> None:
        self.answers.ask_anew()
        self.step_wanted.emit(self._typing, 4)

    def _typing(self) -> Step:
        step = TypeBackStep(self.answers)
        step.back_wanted.connect(lambda: self.step_wanted.emit(self._recovery, 3))
        step.done.connect(lambda: self.step_wanted.emit(self._process, 5))
        return step

    def _process(self) -> Step:
        step = ProcessStep(self.answers)
        step.back_wanted.connect(self._type_back)
        step.done.connect(self.answered)
        return step
