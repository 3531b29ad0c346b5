"""Runs the search for a plan beside the screen, and books what was found."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from services.scheduling import batch_plan
from services.scheduling.batch_plan import Made, Offered, Order
from services.use_cases import UseCase
from views.common.wording import locale
from views.context import Program
from views.interviews.batch_panel import BatchPanel, when_words


class BatchDesk(QObject):
    """`booked` when the calendar should be shown again."""

    booked = Signal(int)

    def __init__(self, program: Program, panel: BatchPanel) -> None:
        super().__init__(panel)
        self._program, self._panel = program, panel
        panel.asked.connect(self._make)
        panel.accepted.connect(self._book)

    def begin(self) -> None:
        """Ask who waits."""
        self._panel.show_made(None)
        self._program.read(batch_plan.offered, self._on_offered)

    def _on_offered(self, offered: Offered) -> None:
        self._panel.begin(offered)

    def _make(self, order: Order) -> None:
        job = self._program.start(
            partial(batch_plan.make, order=order),
            code=UseCase.INTERVIEW_PLAN,
            title=self.tr("Planning %n interviews", "", len(order.applications)),
        )
        job.finished.connect(self.on_made)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)

    def on_made(self, made: Made) -> None:
        """Show the plan."""
        self._panel.show_made(made)

    def _on_failed(self, error: Exception) -> None:
        self._panel.show_made(None)
        self._program.show_error(error)

    def _on_cancelled(self) -> None:
        self._panel.show_made(None)

    def _book(self, made: Made, is_told: bool) -> None:
        language = "zh" if locale().language() == locale().Language.Chinese else "en"
        self._program.run(
            partial(batch_plan.book, made=made, when=when_words, language=language, is_told=is_told),
            code=UseCase.INTERVIEW_PLAN,
            count=made.placed,
            done=self.booked.emit,
            toast=self.tr("%n interviews booked", "", made.placed),
        )
