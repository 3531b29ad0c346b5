"""Which sheets of a file are imported: each with what it is, and why it was left out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMenu

from services.ledgers.draft import Draft
from services.ledgers.structure import SheetReading, Table

_KINDS = {
    "ledger": QT_TRANSLATE_NOOP("Sheets", "people"),
    "form": QT_TRANSLATE_NOOP("Sheets", "forms of one person"),
    "requisitions": QT_TRANSLATE_NOOP("Sheets", "list of vacancies"),
    "summary": QT_TRANSLATE_NOOP("Sheets", "sums"),
    "other": QT_TRANSLATE_NOOP("Sheets", "no people found"),
}
_EMPTY = QT_TRANSLATE_NOOP("Sheets", "headings only")

_WHY = {
    "person_columns": QT_TRANSLATE_NOOP("Sheets", "it has columns for names or phones"),
    "recruiting_columns": QT_TRANSLATE_NOOP("Sheets", "it has columns of recruiting"),
    "contents": QT_TRANSLATE_NOOP("Sheets", "without a heading, known by its phones"),
    "timetable": QT_TRANSLATE_NOOP("Sheets", "a timetable of interviews"),
    "people_in_columns": QT_TRANSLATE_NOOP("Sheets", "each person stands in a column"),
    "labels_beside_values": QT_TRANSLATE_NOOP("Sheets", "labels stand beside what was filled in"),
    "labels_above_values": QT_TRANSLATE_NOOP("Sheets", "labels stand above what was filled in"),
    "empty_form": QT_TRANSLATE_NOOP("Sheets", "nobody filled it in"),
    "requisition_columns": QT_TRANSLATE_NOOP("Sheets", "its heading asks for people: headcount, requirements"),
    "summary_columns": QT_TRANSLATE_NOOP("Sheets", "its heading names counts and rates"),
    "lists_of_words": QT_TRANSLATE_NOOP("Sheets", "lists of words for choosing"),
    "no_person_columns": QT_TRANSLATE_NOOP("Sheets", "no column for names or phones"),
    "no_heading": QT_TRANSLATE_NOOP("Sheets", "no heading found"),
}


def why_of(sheet: SheetReading) -> str:
    """The reason behind what a sheet was taken for."""
    return QCoreApplication.translate("Sheets", str(_WHY[sheet.reason])) if sheet.reason in _WHY else ""


def words_of(sheet: SheetReading) -> str:
    """A sheet with what it is."""
    is_empty = sheet.kind in ("ledger", "form") and not any(table.rows for table in sheet.tables)
    said = _EMPTY if is_empty else _KINDS.get(sheet.kind, _KINDS["other"])
    kind = QCoreApplication.translate("Sheets", str(said))
    words = QCoreApplication.translate("Sheets", "{sheet} ({kind})").format(sheet=sheet.name, kind=kind)
    if not sheet.is_visible:
        words = QCoreApplication.translate("Sheets", "{sheet}, hidden").format(sheet=words)
    return words


def place_words(sheet: SheetReading, table: Table) -> str:
    """A table by its sheet, and by where it stands there if it is one of several: below or beside the others."""
    others = [other for other in sheet.tables if other is not table and other.rows]
    if not others:
        return sheet.name
    if any(set(table.rows) & set(other.rows) for other in others):
        shared = set.intersection(*({column.letter for column in each.columns} for each in (table, *others)))
        own = next((column.letter for column in table.columns if column.letter not in shared), "")
        words = QCoreApplication.translate("Sheets", "{sheet}, from column {column}")
        return words.format(sheet=sheet.name, column=own)
    words = QCoreApplication.translate("Sheets", "{sheet}, from row {row}")
    return words.format(sheet=sheet.name, row=min((*table.header_rows, *table.rows)))


def hidden_words(draft: Draft) -> str:
    """That hidden rows and columns come in, too; "" when there are none."""
    used = [draft.sheets[s] for s in sorted(draft.used)]
    rows = sum(len(sheet.hidden_rows) for sheet in used)
    columns = sum(len(sheet.hidden_columns) for sheet in used)
    parts = []
    if rows:
        parts.append(QCoreApplication.translate("Sheets", "%n hidden rows", "", rows))
    if columns:
        parts.append(QCoreApplication.translate("Sheets", "%n hidden columns", "", columns))
    if not parts:
        return ""
    both = QCoreApplication.translate("Sheets", "{rows} and {columns}").format(rows=parts[0], columns=parts[-1])
    said = both if len(parts) == 2 else parts[0]
    return QCoreApplication.translate("Sheets", "{hidden} of the file are imported, too.").format(hidden=said)


class SheetsMenu(QObject):
    """Fills a menu with the sheets, ticked when they are imported. `changed`: one was taken in or left out."""

    changed = Signal(int, bool)  # sheet, whether it is used

    def fill(self, menu: QMenu, draft: Draft) -> None:
        """Show the sheets of a draft."""
        menu.clear()
        for s, sheet in enumerate(draft.sheets):
            if not any(table.rows for table in sheet.tables):
                continue
            why = why_of(sheet)
            both = QCoreApplication.translate("Sheets", "{sheet}: {why}").format(sheet=words_of(sheet), why=why)
            act = menu.addAction(both if why else words_of(sheet))
            act.setCheckable(True)
            act.setChecked(s in draft.used)
            act.setEnabled(s not in draft.used or len(draft.used) > 1)
            act.toggled.connect(partial(self.changed.emit, s))
