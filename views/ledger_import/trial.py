"""A ledger carried through the door of a sandbox: in to be tried, out to be imported for real."""

from __future__ import annotations

from views.context import PageName, Place, Program, SandboxDoor, Tried
from views.ledger_import.preparation import Ready


class Trial:
    """Knows on which side of the door the page is. What was imported inside is kept by the door."""

    def __init__(self, program: Program) -> None:
        self._program = program

    @property
    def _door(self) -> SandboxDoor | None:
        return self._program.sandbox

    @property
    def is_inside(self) -> bool:
        """Whether this is a sandbox."""
        return self._door is not None and self._door.before is not None

    @property
    def can_begin(self) -> bool:
        return self._door is not None and not self.is_inside

    def of(self, file_name: str) -> Tried | None:
        """The import of a file that was tried here and can be done for real."""
        tried = self._door.tried if self._door is not None else ()
        return next((each for each in tried if each.words == file_name), None)

    def begin(self, ready: Ready) -> None:
        """Into a sandbox, to import it there."""
        if self._door is not None and self.can_begin:
            self._door.enter(_place_of(ready))

    def note(self, ready: Ready) -> None:
        """It was imported here."""
        if self._door is not None and self.is_inside:
            self._door.note(Tried(ready.file.name, _place_of(ready)))

    def import_for_real(self, file_name: str) -> None:
        """Out of the sandbox, to import it into the workspace."""
        tried = self.of(file_name)
        if self._door is not None and tried is not None:
            self._door.leave(tried.place)


def _place_of(ready: Ready) -> Place:
    return Place(PageName.LEDGER_IMPORT, params={"ready": ready})
