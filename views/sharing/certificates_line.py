"""What colleagues show besides the password: nothing, or a certificate of their computer; and whose are known."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from services.errors import AppError
from services.server_workspace import certificates
from services.server_workspace.asked import Asked
from services.server_workspace.certificates import Computer, Known
from services.use_cases import UseCase
from views.common import wording
from views.common.buttons import Button
from views.common.fields import label
from views.common.popover import Popover
from views.common.setting_line import setting_line
from views.context import Changes, Program

_WIDTH = 460
_MOST = 12


class CertificatesLine(QWidget):
    """For administrators of a workspace on a host."""

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._known: Known | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.asked = QComboBox()
        for asked, words in (
            (Asked.OFF, self.tr("nothing more")),
            (Asked.WANTED, self.tr("their computer, registered at the first sign-in")),
            (Asked.REQUIRED, self.tr("their computer, registered by invitation only")),
        ):
            self.asked.addItem(words, asked.value)
        self.asked.setAccessibleName(self.tr("Besides the password, ask for"))
        self.asked.activated.connect(self._on_chosen)
        self.computers = Button(self.tr("Computers…"), size="compact")
        self.computers.clicked.connect(self._list)
        column.addLayout(setting_line(self.asked.accessibleName(), self.asked, self.computers))
        self.hint = label("", "hint")
        self.hint.setWordWrap(True)
        column.addWidget(self.hint)
        program.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Ask what is asked for, and whose computers are known."""
        self._program.read(certificates.known, self._show)

    def _on_changed(self, changes: Changes) -> None:
        if "setting" in changes.keys:
            self.refresh()

    def _show(self, known: Known) -> None:
        self._known = known
        self.asked.setCurrentIndex(self.asked.findData(known.asked.value))
        self.computers.setEnabled(bool(known.computers))
        words = self.tr("{ready} of {all} people with access have a registered computer.")
        said = words.format(ready=known.ready, all=known.members)
        if known.ready < known.members and known.asked is not Asked.WANTED:
            if known.asked is Asked.OFF:
                said += " " + self.tr(
                    "Registering at the first sign-in comes first; by invitation only, once everybody is."
                )
            else:
                said += " " + self.tr("The others need a new invitation.")
        self.hint.setText(said)

    def _on_chosen(self, _index: int) -> None:
        wanted = Asked(str(self.asked.currentData()))
        if self._known is not None and wanted is not self._known.asked:
            self._program.run(partial(certificates.ask, for_=wanted), code=UseCase.SETTINGS, failed=self._on_refused)

    def _on_refused(self, error: AppError) -> None:
        self._program.show_error(error)
        self.refresh()

    def _list(self) -> None:
        if self._known is None:
            return
        popover = Popover(self, width=_WIDTH)
        for computer in self._known.computers[-_MOST:]:
            popover.column.addWidget(self._row(popover, computer))
        popover.show_at(self.computers, align_right=True)

    def _row(self, popover: Popover, computer: Computer) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        since = wording.moment(computer.at)
        words = label(" · ".join(word for word in (computer.name, computer.workstation, since) if word))
        words.setWordWrap(True)
        words.setToolTip(computer.fingerprint)
        row.addWidget(words, 1)
        out = Button(self.tr("Withdraw"), role="destructive", size="compact")
        out.setAccessibleName(f"{out.text()} {computer.name} {computer.workstation}")
        out.clicked.connect(popover.close)
        out.clicked.connect(lambda: self.withdraw(computer))
        row.addWidget(out)
        return holder

    def withdraw(self, computer: Computer) -> None:
        """A computer that is lost or sold does not come in any more."""
        self._program.keep(partial(certificates.withdraw, key=computer.key), done=self._on_withdrawn)

    def _on_withdrawn(self, _is_out: bool) -> None:
        self.refresh()
