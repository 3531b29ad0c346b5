"""What came back: taken in, submitted as its author's evaluation, or thrown away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.values.keys import Key
from services.errors import AppError
from services.packets import landing, returned, screening
from services.packets.landing import Landing
from services.packets.returned import TakenIn
from services.use_cases import UseCase
from views import messages
from views.context import Program


class ReturnDesk(QObject):
    """`arrived` when the list is to be read again, with what is to be shown first."""

    arrived = Signal(object)  # Key | None

    def __init__(self, program: Program, page: QWidget) -> None:
        super().__init__(page)
        self._program = program

    def take_files(self, files: Sequence[str]) -> None:
        """Read them in the background; they join the list."""
        job = self._program.start(
            partial(returned.take_files, paths=list(files)),
            code=UseCase.PACKET_RETURN,
            title=self.tr("Read returned forms"),
            is_atomic=False,
        )
        job.item_finished.connect(self._on_item)
        job.finished.connect(self._on_files)

    def _on_item(self, item: str, code: str, params: object) -> None:
        if code:
            words = messages.sentence_of(code, params if isinstance(params, dict) else {})
            self._program.toast(f"{item}: {words}", is_error=True)

    def _on_files(self, taken: TakenIn) -> None:
        if taken.kept:
            self._program.toast(self.tr("Counted: %n answers to surveys", "", taken.kept))
        self.arrived.emit(None)

    def take_text(self, text: str) -> None:
        """A reply by message."""

        def take(code: UseCase) -> None:
            self._program.run(partial(returned.take_text, text=text), code=code, done=self._on_text)

        self._program.read(partial(returned.use_case_of_text, text=text), take)

    def _on_text(self, keys: list[Key]) -> None:
        if not keys:
            self._program.toast(self.tr("Counted: %n answers to surveys", "", 1))
        self.arrived.emit(keys[0] if keys else None)

    def land(self, one: Landing) -> None:
        """Submit it; from then on it is locked, as if its author had typed it here."""
        if one.refusal is not None:
            return
        if one.decisions is not None:
            self._carry_out(one, len(one.decisions.decided))
            return
        words = self.tr("Submitted: {name}'s evaluation of {candidate}")
        said = words.format(name=one.person_name, candidate=one.candidate_name)
        self._program.run(
            partial(landing.land, returned=one.key, seen=one.version),
            code=UseCase.PACKET_LAND,
            done=lambda _done: self._on_landed(said),
            failed=self._on_refused,
        )

    def _carry_out(self, one: Landing, count: int) -> None:
        """A hiring manager's list: moves and rejections, one step of undo."""
        talk = self.tr("Talk first: {name}")
        self._program.run(
            partial(screening.land, returned=one.key, seen=one.version, talk=talk),
            code=UseCase.ADVANCE,
            count=count,
            done=lambda _count: self.arrived.emit(None),
            failed=self._on_refused,
            toast=self.tr("Carried out: %n decisions of the manager", "", count),
        )

    def _on_landed(self, words: str) -> None:
        self._program.toast(words)
        self.arrived.emit(None)

    def _on_refused(self, error: AppError) -> None:
        self._program.show_error(error)
        self.arrived.emit(None)

    def drop(self, one: Landing) -> None:
        """Throw it away; undo brings it back."""
        self._program.run(
            partial(returned.drop, returned=one.key, seen=one.version),
            code=UseCase.PACKET_RETURN,
            toast=self.tr("Thrown away: {name}").format(name=one.person_name or one.file_name),
        )
