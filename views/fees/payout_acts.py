"""What is done with a payout: noted as paid or not to be paid, taken back; who left; the list as a workbook."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from models.access import Act
from models.values.enums import PayoutState
from services import atomic_file
from services.errors import AppError
from services.fees import claims, payout_sheet, payouts
from services.fees.payouts import Line
from services.use_cases import UseCase
from views.common import wording
from views.common.rights import offer
from views.context import PageName, Place, Program
from views.fees.payout_panel import LeftPopover, PayoutPanel


class PayoutActs(QObject):
    """Passes on what the panel asks for."""

    def __init__(self, program: Program, panel: PayoutPanel, page: QWidget) -> None:
        super().__init__(page)
        self._program, self._panel, self._page = program, panel, page
        acts = [panel.acts[name] for name in ("pay", "drop", "back", "left")]
        self._may = offer(program.me, Act.CREATE, "payout", *acts)

    def act(self, name: str, line: Line) -> None:
        """One of the acts of the panel on the payout that it shows."""
        if name == "open":
            self._program.open(Place(PageName.CANDIDATE, line.candidate, params={"application": line.application}))
        elif not self._may:
            return
        elif name == "left":
            popover = LeftPopover(self._page, line)
            popover.left.connect(partial(self._note_left, line))
            popover.show_at(self._panel.acts["left"])
        elif name == "back" and line.key is not None:
            act = partial(payouts.take_back, key=line.key, seen=line.version)
            self._run(act, self.tr("Open again: {name}").format(name=line.name))
        elif line.state is PayoutState.DUE:
            self._decide(name, line)

    def _decide(self, name: str, line: Line) -> None:
        amount, day, note = self._panel.typed
        this = partial(
            payouts.pay if name == "pay" else payouts.drop,
            claim=line.claim,
            application=line.application,
            instalment=line.instalment,
            note=note,
        )
        if name == "pay":
            money = wording.amount(round(amount * 100))
            words = self.tr("Paid: {name}, {money} yuan").format(name=line.name, money=money)
            self._run(partial(this, yuan=amount, on=day), words)
        else:
            self._run(this, self.tr("Not to be paid: {name}").format(name=line.name))

    def _run(self, act: partial[Any], toast: str) -> None:
        self._program.run(act, code=UseCase.PAYOUT, toast=toast)

    def _note_left(self, line: Line, day: date | None) -> None:
        act = partial(claims.leave, key=line.claim, seen=line.claim_version, on=day)
        words = self.tr("Left: {name}") if day is not None else self.tr("Still here: {name}")
        self._program.run(act, code=UseCase.CLAIM, toast=words.format(name=line.name))

    # A workbook for those who pay

    def ask_file(self, state: PayoutState) -> None:
        """Ask where the list of this state is to be saved."""
        name, _ = QFileDialog.getSaveFileName(
            self._page, self.tr("Export the payouts"), f"{self.tr('Payouts')}.xlsx", self.tr("Excel (*.xlsx)")
        )
        if name:
            self.export(Path(name), state)

    def export(self, path: Path, state: PayoutState) -> None:
        """Write the list of this state; it is noted who took it out."""
        act = partial(payout_sheet.export, states=(state,))
        self._program.run(act, code=UseCase.EXPORT, done=partial(self._write, path))

    def _write(self, path: Path, data: bytes) -> None:
        try:
            atomic_file.write(path, data)
        except OSError:
            self._program.show_error(AppError("file.cannot_write", name=path.name))
        else:
            self._program.toast(self.tr("Saved: {name}").format(name=path.name))
