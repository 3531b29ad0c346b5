"""Going back to a backup: which one, what would be lost, and only then the act."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from services.errors import AppError
from services.vault.secret import Secret
from views.common import wording
from views.common.buttons import Button
from views.common.fields import FormRow, label
from views.common.labels import use_case_label
from views.common.states import Banner, Card
from views.context import Keeper
from views.messages import sentence
from views.setup.background import Background
from views.setup.labels import entity_label, reason_label

if TYPE_CHECKING:
    from services.backups import Backup
    from services.restoring import Preview

_SHOWN_ACTS = 6
_ROW = 30


class RestoreDialog(QDialog):
    """With a `keeper` for the open workspace; without one for a workspace that no longer opens.

    A dialog, because it cannot be undone by Ctrl+Z; the safe button has the focus. Accepted = `chosen` and
    `secret` say what to restore (with a keeper), or it is done (without).
    """

    def __init__(self, path: Path, keeper: Keeper | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path, self._keeper = path, keeper
        self.chosen: Backup | None = None
        self.secret: Secret | None = None
        self._preview: Preview | None = None
        self._is_overtaken = False
        self.background = Background(self)
        self.setWindowTitle(self.tr("Restore a backup"))
        self.resize(620, 520)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 16, 20, 16)
        outer.setSpacing(10)
        outer.addWidget(label(self.tr("Go back to which backup?"), "headline"))
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Backups"))
        self._list.setUniformItemSizes(True)
        self._list.setMaximumHeight(190)
        self._list.currentItemChanged.connect(lambda _now, _before: self._on_chosen())
        holder = Card(margin=4)
        holder.column.addWidget(self._list)
        outer.addWidget(holder)
        self._typed = QLineEdit()
        self._typed.setEchoMode(QLineEdit.EchoMode.Password)
        self._typed.returnPressed.connect(self._look)
        self._secret_row = FormRow(self.tr("Passphrase of that day, or the recovery key"), self._typed)
        self._secret_row.hide()
        outer.addWidget(self._secret_row)
        self.lost, self._counts, self._acts = label("", "strong"), label("", "context"), label("", "second")
        for words in (self.lost, self._counts, self._acts):
            words.setWordWrap(True)
            outer.addWidget(words)
        self._banner = Banner("danger", "circle-alert")
        outer.addWidget(self._banner)
        outer.addStretch(1)
        outer.addLayout(self._foot())
        self._fill(self._known())

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        safe = self.tr("A backup of today's state is made before.") if self._keeper is not None else ""
        row.addWidget(label(safe, "hint"), 1)
        cancel = Button(self.tr("Leave it as it is"))
        cancel.setDefault(True)
        cancel.clicked.connect(self.reject)
        self.act = Button(self.tr("Go back to this backup"), role="danger")
        self.act.clicked.connect(self._on_act)
        row.addWidget(cancel)
        row.addWidget(self.act)
        cancel.setFocus()
        return row

    def _known(self) -> Sequence[Backup]:
        if self._keeper is not None:
            return self._keeper.backups()
        from services.backups import backups_of

        return backups_of(self._path)

    def _fill(self, backups: Sequence[Backup]) -> None:
        for backup in backups:
            size = self.tr("{size} MB").format(size=f"{backup.size / 1_000_000:,.1f}")
            words = wording.DOT.join((wording.moment(backup.at), reason_label(backup.reason), size))
            item = QListWidgetItem(words)
            item.setSizeHint(QSize(0, _ROW))
            item.setData(Qt.ItemDataRole.UserRole, backup)
            self._list.addItem(item)
        self.act.setEnabled(bool(backups))
        if backups:
            self._list.setCurrentRow(0)
        else:
            self.lost.setText(self.tr("There is no backup of this workspace in its folder."))

    def _on_chosen(self) -> None:
        item = self._list.currentItem()
        self.chosen = item.data(Qt.ItemDataRole.UserRole)
        self.secret = None
        self._typed.clear()
        self._secret_row.hide()
        self._look()

    def _look(self) -> None:
        """Ask what would be lost; when another day's secret is needed, ask for that first."""
        if self.chosen is None:
            return
        if self._typed.text():
            self.secret = _secret_of(self._typed.text())
        self._preview = None
        self._banner.tell("")
        self._secret_row.set_error("")
        self.act.setEnabled(False)
        if self.background.is_busy:
            self._is_overtaken = True
            return
        self._tell(self.tr("Comparing…"), "", "")
        backup, secret = self.chosen, self.secret
        self.background.run(lambda: self._previewed(backup, secret), self._on_previewed, self._on_refused)

    def _on_previewed(self, found: Preview | None) -> None:
        """What a comparison found; another one when somebody chose another backup meanwhile."""
        if self._is_overtaken:
            self._is_overtaken = False
            self._look()
            return
        self._preview = found
        self._show()

    def _on_refused(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            raise error
        self._on_previewed(None)
        if not self.background.is_busy:
            self._refuse(error)

    def _previewed(self, backup: Backup, secret: Secret | None) -> Preview:
        if self._keeper is not None:
            return self._keeper.preview(backup, secret)
        from services import restoring

        return restoring.preview(backup, restoring.key_of_backup(backup, None, secret), None)

    def _refuse(self, error: AppError) -> None:
        if error.code == "backup.other_passphrase":
            self._secret_row.show()
            self._typed.setFocus()
            self.act.setEnabled(True)
        elif error.code.startswith("vault."):
            self._secret_row.show()
            self._secret_row.set_error(sentence(error))
            self.act.setEnabled(True)
        else:
            self._banner.tell(sentence(error))

    def _show(self) -> None:
        found = self._preview
        self.act.setEnabled(found is not None)
        self._tell("", "", "")
        if found is None:
            return
        if any(count.now is None for count in found.counts):
            lost = self.tr("The workspace does not open, so it cannot be compared. In the backup:")
        elif found.actions:
            lost = self.tr("%n acts since then would be lost:", "", found.actions)
        else:
            lost = self.tr("Nothing was done since then; nothing would be lost.")
        counts = wording.DOT.join(
            f"{entity_label(c.entity)} {c.then}" if c.now is None else f"{entity_label(c.entity)} {c.now} → {c.then}"
            for c in found.counts
            if c.then or c.now
        )
        acts = "\n".join(f"{wording.moment(a.at)}  {use_case_label(a.code)}" for a in found.newest[:_SHOWN_ACTS])
        self._tell(lost, counts, acts)

    def _tell(self, lost: str, counts: str, acts: str) -> None:
        for said, words in ((self.lost, lost), (self._counts, counts), (self._acts, acts)):
            said.setText(words)
            said.setVisible(bool(words))

    def _on_act(self) -> None:
        if self._preview is None or self.chosen is None:
            self._look()
            return
        if self._keeper is not None:
            self.accept()
            return
        backup, secret, path = self.chosen, self.secret, self._path

        def restore() -> None:
            from services import restoring

            restoring.restore(path, backup, restoring.key_of_backup(backup, None, secret), current=None)

        self.act.setEnabled(False)
        self.background.run(restore, lambda _nothing: self.accept(), self._on_refused)


def _secret_of(typed: str) -> Secret:
    """A recovery key has 36 letters in groups; anything else is a passphrase."""
    from services.vault.recovery import groups

    letters = groups(typed)
    return Secret.recovery_key(typed) if len(letters) == 9 and len(letters[-1]) == 4 else Secret.passphrase(typed)
