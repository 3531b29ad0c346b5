"""Files dropped anywhere may be forms that come back: those go where forms are looked at, the rest where it should."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from views.context import PageName, Place, Program

WORKBOOKS = frozenset({".xlsx", ".xls", ".ods"})


class FormRoute(QObject):
    """Looks at workbooks before they are taken for something else; `others` gets what is no form."""

    def __init__(self, program: Callable[[], Program | None], others: Callable[[list[str]], object], parent: QObject):
        super().__init__(parent)
        self._program, self._others = program, others

    def take(self, paths: Sequence[str]) -> None:
        """Sort them, and pass each on."""
        program = self._program()
        if program is None:
            return
        if any(Path(path).suffix.lower() in WORKBOOKS for path in paths):
            from services.packets import returned  # its readers are not needed before

            program.read(partial(returned.sorted_out, paths=list(paths)), self._on_sorted)
        else:
            self._others(list(paths))

    def _on_sorted(self, found: tuple[list[str], list[str]]) -> None:
        forms, rest = found
        program = self._program()
        if rest:
            self._others(rest)
        if forms and program is not None:
            program.open(Place(PageName.PACKETS, view="returned", params={"files": forms}))


def looked_at(program: Program, open_one: Callable[[Path], object], parent: QObject) -> Callable[[Path], None]:
    """`open_one` for a file that is no form of ours."""
    route = FormRoute(lambda: program, lambda paths: open_one(Path(paths[0])), parent)
    return lambda path: route.take([str(path)])
