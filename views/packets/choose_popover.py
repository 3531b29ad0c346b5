"""Whose forms go out: the evaluations still to come, ticked, and the way they go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from models.values import clock
from models.values.keys import Key
from services.packets.listing import Due
from views.common import wording
from views.common.buttons import Button
from views.common.fields import label
from views.common.popover import Popover

_ROWS = 9


class ChoosePopover(Popover):
    """Ticked from the start: what is due by now and was not sent yet."""

    save_wanted = Signal(object)  # list[Key]
    mail_wanted = Signal(object)

    def __init__(self, parent: QWidget, parts: Sequence[Due]) -> None:
        super().__init__(parent, width=520)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column.addWidget(label(self.tr("Whose evaluations go out as forms?"), "strong", self))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Evaluations still to come"))
        self.list.setFixedHeight(30 * min(max(len(parts), 2), _ROWS) + 4)
        now = clock.now()
        for part in parts:
            words = [part.person_name, part.candidate_name, wording.said(part.stage), wording.moment(part.starts_at)]
            if part.is_out:
                words.append(self.tr("sent already"))
            item = QListWidgetItem(wording.DOT.join(words))
            item.setToolTip(part.position)
            item.setData(Qt.ItemDataRole.UserRole, part.assignment)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_wanted = wording.local(part.starts_at).date() <= wording.local(now).date() and not part.is_out
            item.setCheckState(Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.column.addWidget(self.list)
        self._missing = [part.person_name for part in parts if not part.has_email]
        hint = label("", "hint", self)
        hint.setWordWrap(True)
        if self._missing:
            names = wording.listed(dict.fromkeys(self._missing))
            hint.setText(self.tr("No e-mail address yet: {names}").format(names=names))
        elif not parts:
            hint.setText(self.tr("No interview around these days waits for an evaluation."))
        hint.setVisible(bool(hint.text()))
        self.column.addWidget(hint)
        self.mail = Button(self.tr("Draft mails"), icon="mail", parent=self)
        self.save = Button(self.tr("Write to a folder…"), role="primary", icon="download", parent=self)
        self.mail.clicked.connect(lambda: self._go(self.mail_wanted))
        self.save.clicked.connect(lambda: self._go(self.save_wanted))
        self.add_foot(self.mail, self.save)
        self.list.itemChanged.connect(lambda _item: self._count())
        self._count()

    def chosen(self) -> list[Key]:
        """The ticked ones."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() is Qt.CheckState.Checked]

    def _count(self) -> None:
        count = len(self.chosen())
        self.save.setText(self.tr("Write %n to a folder…", "", count))
        self.save.setEnabled(bool(count))
        self.mail.setEnabled(bool(count))

    def _go(self, signal: SignalInstance) -> None:
        chosen = self.chosen()
        self.close()
        signal.emit(chosen)
