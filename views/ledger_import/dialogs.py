"""What asks back: taking an import back, deciding one by one who is who, a password."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.values.keys import Key
from models.values.phone import masked_phone
from services.ledgers.plan import CREATE, Row
from services.ledgers.take_back import Edited, Preview
from views.common import marks
from views.common.buttons import Button
from views.common.fields import label
from views.common.labels import use_case_label
from views.common.rows import AnyIndex, Column, RowsModel
from views.common.table import RowDelegate, Table
from views.common.wording import listed, number
from views.ledger_import.problem_words import is_chinese


class _Dialog(QDialog):
    """A title, words, a body, and the safe button as the default one."""

    def __init__(self, title: str, words: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(20, 18, 20, 16)
        self.body.setSpacing(10)
        self.body.addWidget(label(title, "title"))
        said = label(words, "context")
        said.setWordWrap(True)
        said.setMinimumWidth(460)
        self.body.addWidget(said)

    def finish(self, safe: str, act: str, *, role: str) -> None:
        """The two buttons at the foot."""
        row = QHBoxLayout()
        row.addStretch(1)
        self.safe = Button(safe)
        self.safe.setDefault(True)
        self.safe.clicked.connect(self.reject)
        self.act = Button(act, role=role)
        self.act.clicked.connect(self.accept)
        row.addWidget(self.safe)
        row.addWidget(self.act)
        self.body.addLayout(row)
        self.safe.setFocus()


class TakeBackDialog(_Dialog):
    """Says what will go and who stays, before an import is taken back. A tick takes somebody back all the same."""

    def __init__(self, file_name: str, preview: Preview, parent: QWidget | None = None) -> None:
        kept = sum(edited.is_created for edited in preview.edited)
        later = [edited for edited in preview.edited if edited.stands_in]
        worked_on = [edited for edited in preview.edited if not edited.stands_in]
        title = self.tr("Take back this import?")
        words = self.tr("{file}: {created} new profiles go with their applications.").format(
            file=file_name, created=number(max(0, preview.created - kept))
        )
        if preview.filled:
            more = self.tr("%n earlier profiles become as they were before.", "", preview.filled)
            words += more if is_chinese() else f" {more}"
        super().__init__(title, words, parent)
        self.revert: set[Key] = set()
        if later:
            names = listed(
                [self.tr("“{file}”").format(file=name) for name in dict.fromkeys(e.stands_in for e in later)]
            )
            said = self.tr("%n profiles stay since they also stand in {files}. Take that back first.", "", len(later))
            stay = label(said.format(files=names), "context")
            stay.setWordWrap(True)
            self.body.addWidget(stay)
        if worked_on:
            self._show_edited(worked_on)
        self.finish(self.tr("Keep the import"), self.tr("Take back"), role="danger")
        self.act.setVisible(preview.created > kept or bool(preview.filled) or bool(worked_on) or not later)

    def _show_edited(self, edited: Sequence[Edited]) -> None:
        n = len(edited)
        self.body.addWidget(
            label(self.tr("%n profiles were worked on since and stay, unless ticked:", "", n), "strong")
        )
        self._model = RowsModel[Edited](
            [
                Column[Edited]("same", self.tr("Also take back"), self._tick, 84),
                Column[Edited]("name", self.tr("Name"), lambda edited: edited.name, 110),
                Column[Edited]("what", self.tr("Done since"), self._done, 260, stretches=True),
                Column[Edited]("n", self.tr("Changes since"), lambda e: number(e.changes), 96, is_number=True),
            ],
            self,
        )
        self.table = Table("import-edited", density_name="dense")
        self.table.setItemDelegate(_SameDelegate(self.table))
        self.table.show_rows(self._model)
        self._model.set_rows(edited)
        self.table.setFixedHeight(min(280, 36 + 30 * n))
        self.table.setMinimumWidth(620)
        self.table.clicked.connect(lambda index: self.turn(index.row()))
        self.table.opened.connect(lambda index: self.turn(index.row()))
        self.body.addWidget(self.table)
        hint = self.tr("What is taken back goes with all that was added to it since: remarks, tasks, interviews.")
        said = label(hint, "hint")
        said.setWordWrap(True)
        self.body.addWidget(said)

    def _tick(self, edited: Edited) -> str:
        return "1" if edited.candidate in self.revert else ""

    def _done(self, edited: Edited) -> str:
        return listed([use_case_label(code) for code in edited.codes[:4]])

    def turn(self, row: int) -> None:
        """Take somebody back with the import, or keep them."""
        self.revert ^= {self._model.rows[row].candidate}
        self.table.viewport().update()


class _SameDelegate(RowDelegate):
    """Paints the decision as a check box."""

    def paint_cell(self, painter: QPainter, rect: QRectF, index: AnyIndex) -> None:
        model = index.model()
        if isinstance(model, RowsModel) and model.columns[index.column()].key == "same":
            is_on = str(index.data(Qt.ItemDataRole.DisplayRole)) == "1"
            marks.check_box(painter, rect.topLeft() + rect.center() - rect.topLeft() - _HALF, is_on=is_on)
            return
        super().paint_cell(painter, rect, index)


_HALF = QRectF(0, 0, 14, 14).center()


class SameDialog(_Dialog):
    """Row by row: the same person as on file, or somebody new. Space or a click changes a row."""

    def __init__(self, rows: Sequence[Row], parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Who is who"),
            self.tr("Ticked rows join the profile that they match, and fill only what is empty there."),
            parent,
        )
        self.decided = {row.record: row.action != CREATE for row in rows}
        self._model = RowsModel[Row](
            [
                Column[Row]("same", self.tr("Same"), lambda row: "1" if self.decided[row.record] else "", 60),
                Column[Row]("row", self.tr("Row"), lambda row: str(row.row), 60, is_number=True),
                Column[Row]("name", self.tr("Name"), lambda row: str(row.person.values.get("name", "")), 120),
                Column[Row]("phone", self.tr("Phone"), _phone, 130),
                Column[Row]("why", self.tr("Alike in"), self._why, 220, stretches=True),
            ],
            self,
        )
        self.table = Table("import-same", density_name="dense")
        self.table.setItemDelegate(_SameDelegate(self.table))
        self.table.show_rows(self._model)
        self._model.set_rows(list(rows))
        self.table.setMinimumSize(620, 320)
        self.table.clicked.connect(lambda index: self.turn(index.row()))
        self.table.opened.connect(lambda index: self.turn(index.row()))
        self.body.addWidget(self.table)
        self.finish(self.tr("Cancel"), self.tr("Apply"), role="primary")

    def turn(self, row: int) -> None:
        """Change the decision about one row."""
        record = self._model.rows[row].record
        self.decided[record] = not self.decided[record]
        self.table.viewport().update()

    def _why(self, row: Row) -> str:
        by = row.match.by if row.match else ""
        return {
            "id": self.tr("ID number"),
            "phone": self.tr("phone and name"),
            "email": self.tr("e-mail and name"),
            "phone_other_name": self.tr("phone, under another name"),
            "name_birth": self.tr("name and birth"),
            "name_school": self.tr("name and school"),
            "name_company": self.tr("name and company"),
        }.get(by, by)


class PasswordDialog(_Dialog):
    """Asks for the password of a workbook; it is used for reading and never kept."""

    def __init__(self, file_name: str, *, was_wrong: bool, parent: QWidget | None = None) -> None:
        words = self.tr("{file} has a password. It is used to read the file once and is not kept.")
        super().__init__(self.tr("Password of the ledger"), words.format(file=file_name), parent)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(self.tr("Password of the ledger"))
        self.body.addWidget(self.field)
        if was_wrong:
            self.body.addWidget(label(self.tr("That was not the password."), "error"))
        self.finish(self.tr("Cancel"), self.tr("Read the file"), role="primary")
        self.act.setDefault(True)
        self.field.setFocus()


def _phone(row: Row) -> str:
    number_ = row.person.values.get("phone")
    return masked_phone(str(number_)) if number_ else ""
