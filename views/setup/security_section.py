"""The part of the settings about the workspace's file: what opens it, backups, the check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from services.vault.slot import SlotKind
from views.common import wording
from views.common.buttons import Button
from views.common.fields import label
from views.common.setting_line import setting_line
from views.common.states import Card, SectionHeader
from views.common.switches import Toggle
from views.context import Keeper, Program
from views.messages import sentence_of
from views.setup.labels import reason_label

if TYPE_CHECKING:
    from services.checks import Report

_MINUTES = (0, 5, 15, 30, 60)


class SecuritySection(QWidget):
    """Three cards; on a shared workspace nothing, since its host looks after all of it."""

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self.last = label("", "second")
        self.report = label("", "second")
        self.report.setWordWrap(True)
        keeper = program.keeper
        if keeper is not None:
            self._column.addWidget(self._locks(keeper))
            self._column.addWidget(self._backups(keeper))
            self._column.addWidget(self._check(keeper))
            self._tell_last(keeper)

    def _locks(self, keeper: Keeper) -> QWidget:
        card = Card()
        card.column.addWidget(SectionHeader(self.tr("Security"), icon="lock"))
        where = label(str(keeper.path), "hint")
        where.setWordWrap(True)
        card.column.addWidget(where)
        if keeper.is_demo:
            card.column.addWidget(
                label(self.tr("Demo data has no passphrase: there is nobody in it to protect."), "second")
            )
            return card
        minutes = QComboBox()
        minutes.setAccessibleName(self.tr("Lock when nobody works"))
        for value in _MINUTES:
            words = self.tr("after %n minutes", "", value) if value else self.tr("never")
            minutes.addItem(words, value)
        minutes.setCurrentIndex(max(0, minutes.findData(keeper.lock_minutes)))
        minutes.activated.connect(lambda _index: keeper.lock_after(int(minutes.currentData())))
        card.column.addLayout(setting_line(self.tr("Lock when nobody works"), minutes))
        now = Button(self.tr("Lock now"), icon="lock", size="compact")
        now.clicked.connect(keeper.lock)
        card.column.addLayout(setting_line(self._ways_in_words(keeper), now))
        if SlotKind.PASSPHRASE in keeper.ways():
            words = self.tr("Open it here without the passphrase")
            card.column.addLayout(setting_line(words, self._by_keyring(keeper, words)))
        change = Button(self.tr("Change…"), size="compact")
        change.clicked.connect(lambda: self._change(keeper))
        card.column.addLayout(setting_line(self.tr("Passphrase and recovery key"), change))
        return card

    def _ways_in_words(self, keeper: Keeper) -> str:
        if SlotKind.PASSPHRASE in keeper.ways():
            return self.tr("Opened by the passphrase.")
        return self.tr("Opened by this computer's keyring.")

    def _by_keyring(self, keeper: Keeper, words: str) -> Toggle:
        """This computer's keyring may keep a key beside the passphrase. On takes the passphrase, off is at once."""
        toggle = self.keyring = Toggle()
        toggle.setAccessibleName(words)
        toggle.setToolTip(self.tr("The keyring of this computer keeps a key. Whoever is signed in here may open it."))
        toggle.setChecked(SlotKind.KEYRING in keeper.ways())
        toggle.clicked.connect(lambda is_on: self._turn_keyring(keeper, is_on=is_on))
        return toggle

    def _turn_keyring(self, keeper: Keeper, *, is_on: bool) -> None:
        from views.setup.secrets_dialog import PresentDialog

        if is_on and not PresentDialog(keeper, self.window()).exec():
            self.keyring.setChecked(False)
            return
        self.keyring.setEnabled(False)
        job = keeper.open_by_keyring(is_on=is_on)
        job.finished.connect(self._on_keyring)
        job.failed.connect(self._on_keyring_failed)

    def _on_keyring(self, _nothing: object) -> None:
        keeper = self._program.keeper
        self.keyring.setEnabled(True)
        self.keyring.setChecked(keeper is not None and SlotKind.KEYRING in keeper.ways())

    def _on_keyring_failed(self, error: Exception) -> None:
        self._on_keyring(None)
        self._program.show_error(error)

    def _change(self, keeper: Keeper) -> None:
        from views.setup.secrets_dialog import SecretsDialog

        dialog = SecretsDialog(keeper, self.window())
        if dialog.exec():
            keeper.change_secrets(dialog.secrets)

    def _backups(self, keeper: Keeper) -> QWidget:
        card = Card()
        card.column.addWidget(SectionHeader(self.tr("Backups"), icon="database-backup"))
        card.column.addWidget(self.last)
        words = label(
            self.tr(
                "Made by itself at the start, once a day, and before every import, merge and update. Each is checked."
            ),
            "hint",
        )
        words.setWordWrap(True)
        card.column.addWidget(words)
        now = Button(self.tr("Back up now"), size="compact")
        now.clicked.connect(lambda: self._back_up(keeper))
        back = Button(self.tr("Restore…"), size="compact")
        back.clicked.connect(lambda: self._restore(keeper))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(now)
        row.addWidget(back)
        row.addStretch(1)
        card.column.addLayout(row)
        return card

    def _back_up(self, keeper: Keeper) -> None:
        job = keeper.back_up()
        job.finished.connect(self._on_backed_up)  # a method: the section may be gone by then, in another language
        job.failed.connect(self._program.show_error)

    def _on_backed_up(self, _backup: object) -> None:
        keeper = self._program.keeper
        if keeper is not None:
            self._tell_last(keeper)

    def _tell_last(self, keeper: Keeper) -> None:
        found = keeper.backups()
        if not found:
            self.last.setText(self.tr("No backup yet."))
            return
        words = self.tr("%n backups, the last one {moment}, {reason}.", "", len(found))
        self.last.setText(words.format(moment=wording.moment(found[0].at), reason=reason_label(found[0].reason)))

    def _restore(self, keeper: Keeper) -> None:
        from views.setup.restore_dialog import RestoreDialog

        dialog = RestoreDialog(keeper.path, keeper, self.window())
        if dialog.exec() and dialog.chosen is not None:
            keeper.restore(dialog.chosen, dialog.secret)

    def _check(self, keeper: Keeper) -> QWidget:
        card = Card()
        card.column.addWidget(SectionHeader(self.tr("Check"), icon="shield-check"))
        button = Button(self.tr("Check the workspace"), size="compact")
        button.clicked.connect(lambda: self._look(keeper))
        card.column.addLayout(setting_line(self.tr("Pages, tables, journal and files, one by one"), button))
        card.column.addWidget(self.report)
        return card

    def _look(self, keeper: Keeper) -> None:
        self.report.setText(self.tr("Checking…"))
        job = keeper.check()
        job.finished.connect(self._show_report)
        job.failed.connect(self._program.show_error)

    def _show_report(self, report: Report) -> None:
        if report.is_fine:
            looked_at = sum(finding.looked_at for finding in report.findings)
            words = self.tr("All in order: {count} pages, rows and files were looked at.")
            self.report.setText(words.format(count=f"{looked_at:,}"))
        else:
            faults = [finding for finding in report.findings if not finding.is_fine]
            self.report.setText("\n".join(sentence_of(f"check.{finding.check}") for finding in faults))
        self.report.setProperty("tone", "ok" if report.is_fine else "danger")
        self.report.style().unpolish(self.report)
        self.report.style().polish(self.report)
