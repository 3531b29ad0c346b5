"""Before a person is erased: what goes, what stays, where else they are named. It cannot be undone, and says so."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from services.privacy.erasing import ErasurePreview
from services.privacy.traces import Trace
from views.common import wording
from views.common.buttons import Button, confirm_foot
from views.common.fields import label
from views.common.scroll_column import ScrollColumn
from views.common.states import Banner
from views.privacy.words import table_words

_MOST = 8  # texts elsewhere that are shown


class EraseDialog(QDialog):
    """The safe button is the default; names in others' texts are struck out unless somebody else bears the name."""

    def __init__(self, found: ErasurePreview, parent: QWidget) -> None:
        super().__init__(parent)
        self._found = found
        self.setWindowTitle(self.tr("Erase a person"))
        self.setMinimumWidth(600)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 16, 20, 16)
        outer.setSpacing(10)
        outer.addWidget(label(self.tr("Erase {name} for good?").format(name=found.name), "title"))
        final = Banner("danger", "circle-alert", self)
        final.tell(
            self.tr(
                "This cannot be undone, not even with Ctrl+Z. Backups from before forget the person when they are "
                "opened; after 30 days they are deleted, but for those that you made yourself."
            )
        )
        outer.addWidget(final)
        self._body = ScrollColumn(self)
        self._body.column.setSpacing(6)
        self._body.setMinimumHeight(260)
        outer.addWidget(self._body, 1)
        self._tell()
        self.strike = QCheckBox(self.tr("Also take the name out of other texts"), self)
        self.strike.setChecked(not found.namesakes)
        self.strike.setVisible(any(not trace.is_sure for trace in found.elsewhere) or bool(found.namesakes))
        outer.addWidget(self.strike)
        self.go = Button(self.tr("Erase for good"), role="danger")
        outer.addLayout(confirm_foot(self, self.tr("Keep the person"), self.go))

    def _tell(self) -> None:
        found = self._found
        self._group(self.tr("Goes"), self._counted(found.goes))
        if found.journal_rows:
            words = QCoreApplication.translate("EraseDialog", "the values of %n journal rows", "", found.journal_rows)
            self._say(words + self.tr("; that something happened, when and by whom stays"))
        self._group(self.tr("Stays, without the name and words, for the figures"), self._counted(found.stays))
        for words in self._warnings():
            warning = Banner("warn", "triangle-alert", self._body.inside)
            warning.tell(words)
            self._body.column.addWidget(warning)
        if found.elsewhere:
            self._group(
                QCoreApplication.translate("EraseDialog", "Named in %n other texts", "", len(found.elsewhere)), ""
            )
            for trace in found.elsewhere[:_MOST]:
                self._say(self._trace_words(trace))
        self._body.column.addStretch(1)

    def _warnings(self) -> list[str]:
        found, said = self._found, []
        if found.running:
            said.append(
                QCoreApplication.translate("EraseDialog", "%n running applications end as given up.", "", found.running)
            )
        if found.is_hired:
            said.append(self.tr("This person was hired: papers that the law wants kept belong in the staff file."))
        if found.same_contact:
            names = wording.listed(each.name for each in found.same_contact)
            words = self.tr("The same number or address is on file under {names}. Merge first, or erase them as well.")
            said.append(words.format(names=names))
        if found.namesakes:
            words = QCoreApplication.translate("EraseDialog", "%n others have the same name.", "", found.namesakes)
            said.append(words)
        return said

    def _counted(self, rows: Mapping[str, int]) -> str:
        return wording.listed(f"{table_words(table)} {count}" for table, count in rows.items())

    def _trace_words(self, trace: Trace) -> str:
        what = self.tr("number or address") if trace.is_sure else self.tr("name")
        return self.tr("{where} ({what}): …{excerpt}…").format(
            where=table_words(trace.table), what=what, excerpt=trace.excerpt
        )

    def _group(self, title: str, words: str) -> None:
        head = label(title, "strong", self._body.inside)
        head.setContentsMargins(0, 8, 0, 0)
        self._body.column.addWidget(head)
        if words:
            self._say(words)

    def _say(self, words: str) -> None:
        said = label(words, "", self._body.inside)
        said.setWordWrap(True)
        self._body.column.addWidget(said)
