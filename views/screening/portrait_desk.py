"""Opening and keeping the portrait of a position."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from models.values.keys import Key
from services.errors import AppError
from services.screening import portrait
from services.screening.portrait import OpenedPortrait, Portrait
from services.use_cases import UseCase
from views.common import conflict
from views.common.presence import PresenceLine
from views.context import Program
from views.screening.body import ScreeningBody


class PortraitDesk(QObject):
    """Asks for a portrait, shows it in the body's panel, keeps what a person leaves in it."""

    opened = Signal()
    closed = Signal()

    def __init__(self, program: Program, body: ScreeningBody) -> None:
        super().__init__(body)
        self._program, self._body = program, body
        self._kept: OpenedPortrait | None = None
        self._was = Portrait()  # as the fields were filled
        self._presence = PresenceLine(program, body.portrait)
        body.portrait.put_presence(self._presence)
        body.portrait.saved.connect(self._keep)
        body.portrait.closed.connect(self.close)

    def edit(self, position: Key) -> None:
        """Open the portrait of a position."""
        self._program.read(partial(portrait.opened, position=position), self._show)

    def _show(self, found: OpenedPortrait) -> None:
        self._kept = found
        self._presence.watch("position", found.position)
        self._body.portrait.show_portrait(found)
        self._was = self._body.portrait.portrait()
        self._body.show_portrait(True)
        self.opened.emit()

    def _keep(self, wanted: Portrait) -> None:
        if self._kept is None:
            return
        key, version = self._kept.position, self._kept.version

        def act(wanted: Portrait, seen: int, was: Portrait) -> partial[None]:
            return partial(portrait.set_portrait, position=key, portrait=wanted, seen=seen, was=was)

        run = partial(
            self._program.run,
            code=UseCase.POSITION_EDIT,
            done=lambda _value: self.close(),
            toast=self.tr("Portrait kept"),
        )
        panel = self._body.portrait
        conflict.save_over(panel, run, act, lambda _: panel.fields_in_conflict(), self._refused)(
            wanted, version, self._was
        )

    def _refused(self, error: AppError) -> None:
        self._body.portrait.show_error(error)

    def close(self) -> None:
        """The reasons again."""
        self._body.show_portrait(False)
        self.closed.emit()
