"""Step two: what the columns mean at the left, what is wrong at the right, the rows behind it below."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QInputDialog, QMenu, QVBoxLayout, QWidget

from models.values.masking import masked_cell
from services.ledgers import mapping, problems, unnamed
from services.ledgers.draft import NEW_POSITION, Draft, Place, Record
from services.ledgers.importing import Prepared
from services.ledgers.problems import Problem
from services.ledgers.structure import Column
from views.common.buttons import Button
from views.common.context_panel import ContextPanel
from views.common.facts import FactsLine
from views.common.fields import ElidedLabel, WheelGuard, label
from views.common.page_side import PageSide
from views.common.states import Banner, IconLabel, hair
from views.common.wording import listed
from views.ledger_import.mapping_table import MappingTable, MapRow
from views.ledger_import.preview import Preview
from views.ledger_import.problem_card import NAME_ONE
from views.ledger_import.problem_words import is_chinese
from views.ledger_import.problems_panel import ProblemsPanel
from views.ledger_import.sheets_menu import SheetsMenu, hidden_words, place_words, words_of
from views.ledger_import.words import counted

_SENSITIVE = ("phone", "alt_phone", "email", "id_number", "emergency_phone")


class MappingStep(QWidget):
    """Shows a prepared import; `edited` tells that the draft was changed and must be looked at again."""

    edited = Signal()
    one_by_one = Signal(object)  # Problem

    def __init__(self, parent: QWidget | None = None, *, is_backed_up: bool = True) -> None:
        super().__init__(parent)
        self._draft: Draft | None = None
        self._prepared: Prepared | None = None
        self._place: Place = (0, 0)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._file_line())
        column.addWidget(hair())
        self._banner = Banner("warn", is_wide=True)
        column.addWidget(self._banner)
        self.table = MappingTable()
        self.table.field_chosen.connect(self._on_field)
        framed = QWidget()
        holder = QHBoxLayout(framed)
        holder.setContentsMargins(20, 0, 20, 0)
        PageSide(framed, holder)
        holder.addWidget(self.table)
        column.addWidget(framed, 1)
        column.addWidget(hair())
        self.preview = Preview()
        self.preview.put_right.connect(self._on_put_right)
        self.preview.put_right_alike.connect(self._on_put_right_alike)
        self.preview.left_out.connect(self._on_left_out)
        self.preview.decided.connect(self._on_conflict)
        column.addWidget(self.preview)
        self.panel = ProblemsPanel()
        self.panel.promise(is_backed_up=is_backed_up)
        self.panel.chosen.connect(self._on_problem)
        self.panel.treated.connect(self._on_treated)
        self.panel.word_decided.connect(self._on_word)
        self.panel.one_by_one.connect(self.one_by_one)
        self.side = ContextPanel(left, self.panel, width=432, least=372)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.side)

    def _file_line(self) -> QWidget:
        line = QWidget()
        line.setFixedHeight(48)
        row = QHBoxLayout(line)
        row.setContentsMargins(20, 0, 20, 0)
        PageSide(line, row)
        row.setSpacing(12)
        row.addWidget(IconLabel("file-spreadsheet", 16, "ok"))
        self._name = label("", "strong")
        row.addWidget(self._name)
        self._sheets = QComboBox()
        self._sheets.setProperty("extent", "compact")
        self._sheets.setAccessibleName(self.tr("Sheet"))
        self._sheets.installEventFilter(WheelGuard(self))
        self._sheets.activated.connect(self._on_sheet)
        row.addWidget(self._sheets)
        self.choose_sheets = Button(self.tr("Sheets"), size="row", icon="layers")
        self._sheets_menu = SheetsMenu(self)
        self._sheets_menu.changed.connect(self._on_sheet_used)
        popup = QMenu(self.choose_sheets)
        popup.aboutToShow.connect(lambda: self._sheets_menu.fill(popup, self._draft) if self._draft else None)
        self.choose_sheets.setMenu(popup)
        row.addWidget(self.choose_sheets)
        self._facts = FactsLine()
        row.addWidget(self._facts, 1)
        self._wand = IconLabel("wand-sparkles", 14, "text2")
        row.addWidget(self._wand)
        self._profile = ElidedLabel("", "second")
        self._profile.setMinimumWidth(90)
        row.addWidget(self._profile, 1)
        self.schemes = Button(self.tr("Other scheme"), size="row")
        row.addWidget(self.schemes)
        return line

    def set_schemes(self, menu: Callable[[QMenu], None]) -> None:
        """Fill the menu of remembered schemes when it opens."""
        popup = QMenu(self.schemes)
        popup.aboutToShow.connect(lambda: menu(popup))
        self.schemes.setMenu(popup)

    def show_prepared(self, draft: Draft, prepared: Prepared) -> None:
        """Show what was understood."""
        is_same_file = self._draft is not None and self._draft.digest == draft.digest
        if draft is not self._draft and not (is_same_file and self._place in dict(draft.tables())):
            self._place = next((place for place, _ in draft.tables()), (0, 0))
        self._draft, self._prepared = draft, prepared
        self._name.setText(draft.name)
        self._fill_sheets(draft)
        self._say(draft, prepared)
        self._show_columns()
        if prepared.is_partial:
            self.panel.show_checking()
        else:
            self.panel.show_problems(prepared.problems, prepared.offers)
        if not prepared.problems:
            self.preview.show_problem(prepared.plan, None, prepared.offers, is_partial=prepared.is_partial)

    def drop(self) -> None:
        """Let go of what was shown: it may hold a hundred thousand rows."""
        self._draft = self._prepared = None
        self.panel.drop()
        self.preview.drop()

    def _fill_sheets(self, draft: Draft) -> None:
        self._sheets.clear()
        for s, sheet in enumerate(draft.sheets):
            for t, table in enumerate(sheet.tables):
                if table.rows:
                    used = s in draft.used
                    words = place_words(sheet, table)
                    if not used:
                        words = self.tr("{sheet} (left out)").format(sheet=words)
                    self._sheets.addItem(words, (s, t))
        self._sheets.setVisible(self._sheets.count() > 1)
        self.choose_sheets.setVisible(len({place[0] for place in self._places()}) > 1)
        self._sheets.setCurrentIndex(max(0, self._index_of(self._place)))

    def _places(self) -> list[Place]:
        return [tuple(self._sheets.itemData(n)) for n in range(self._sheets.count())]

    def _on_sheet_used(self, sheet: int, is_used: bool) -> None:
        if self._draft is None:
            return
        self._draft.use_sheet(sheet, used=is_used)
        if is_used or self._place[0] == sheet:
            first = next((place for place, _ in self._draft.tables()), self._place)
            self._place = (sheet, 0) if is_used else first
        self.edited.emit()

    def _index_of(self, place: Place) -> int:
        return next((n for n in range(self._sheets.count()) if tuple(self._sheets.itemData(n)) == place), -1)

    def _say(self, draft: Draft, prepared: Prepared) -> None:
        table = draft.sheets[self._place[0]].tables[self._place[1]]
        is_sheet = table.sheet != draft.name  # a text file has none
        parts = [self.tr("sheet “{name}”").format(name=table.sheet)] if is_sheet else []
        if table.header_rows:
            rows = "–".join(str(n) for n in dict.fromkeys((table.header_rows[0], table.header_rows[-1])))
            parts.append(self.tr("heading in row {rows}").format(rows=rows))
        else:
            parts.append(self.tr("no heading"))
        if draft.is_beginning:
            parts.append(self.tr("still being read"))
        else:
            parts.append(counted(self.tr("%n rows", "", len(table.rows)), len(table.rows)))
        self._facts.set_words(" · ".join(parts))
        self._profile.setText(
            self.tr("Scheme “{name}” of last time").format(name=draft.profile) if draft.profile else ""
        )
        self._wand.setVisible(bool(draft.profile))
        self._profile.setVisible(bool(draft.profile))
        self.schemes.setVisible(bool(prepared.profiles))
        left_out = [words_of(sheet) for s, sheet in enumerate(draft.sheets) if s not in draft.used and sheet.used_rows]
        words = ""
        if prepared.before is not None:
            words = self.tr("This very file was imported before. Importing it again only adds what is missing.")
        elif left_out:
            words = self.tr("Left out: {names}").format(names=listed(left_out))
        hidden = hidden_words(draft)
        self._banner.tell(" ".join(filter(None, (words, hidden))) if not is_chinese() else words + hidden)

    def _show_columns(self) -> None:
        assert self._draft is not None
        assert self._prepared is not None
        if self._place not in dict(self._draft.tables()):
            self.table.show_columns([], 0)
            return
        table = dict(self._draft.tables())[self._place]
        mapped = self._draft.mapped[self._place]
        checks = self._prepared.marks[self._place]
        rounds = max((int(m.field[5]) for m in mapped if re.match(r"round\d\.", m.field)), default=0)
        rows = [
            MapRow(n, column.letter, " ".join(column.header.split()), _samples(column, m.field), m, check)
            for n, (column, m, check) in enumerate(zip(table.columns, mapped, checks, strict=True))
        ]
        self.table.show_columns(rows, rounds)

    def _on_sheet(self, index: int) -> None:
        if self._draft is None or self._prepared is None:
            return
        self._place = tuple(self._sheets.itemData(index))
        if self._place[0] not in self._draft.used:
            self._draft.use_sheet(self._place[0], used=True)
            self.edited.emit()
            return
        self._say(self._draft, self._prepared)
        self._show_columns()

    def _on_field(self, column: int, field: str) -> None:
        if self._draft is not None:
            self._draft.choose_field(self._place, column, field)
            self.edited.emit()

    def _on_problem(self, problem: Problem) -> None:
        if self._prepared is not None:
            self.preview.show_problem(self._prepared.plan, problem, self._prepared.offers)

    def _on_treated(self, code: problems.Code, treatment: str) -> None:
        if self._draft is None:
            return
        choices = self._draft.choices
        match code:
            case problems.Code.SAME_PERSON:
                choices.merge_same = treatment == "merge"
                choices.same.clear()
            case problems.Code.CONFLICT:
                choices.conflicts_take_ledger = treatment == "ledger"
                choices.conflicts.clear()
            case problems.Code.BAD_PHONE:
                choices.skip_bad_phones = treatment == "skip"
            case problems.Code.BAD_DATE:
                choices.skip_bad_dates = treatment == "skip"
            case problems.Code.HIRED_WITHOUT_DATE:
                choices.hired_without_date = treatment
            case problems.Code.NO_CHANNEL:
                choices.no_channel = treatment
            case problems.Code.NO_POSITION:
                if treatment == NAME_ONE and not self._name_position():
                    return
                choices.no_position = NEW_POSITION if treatment == NAME_ONE else treatment
            case _:
                return
        self.edited.emit()

    def _name_position(self) -> bool:
        """Ask what the position of rows without one is called."""
        assert self._draft is not None
        place = self._place
        proposed = unnamed.title(self._draft, place)
        name, is_given = QInputDialog.getText(
            self, self.tr("New position"), self.tr("Name of the position for rows without one"), text=proposed
        )
        if is_given and name.strip():
            self._draft.choices.unnamed_position = name.strip()
        return is_given and bool(name.strip())

    def _on_put_right(self, record: Record, column: int, text: str | None) -> None:
        if self._draft is not None:
            self._draft.put_right(record, column, text)
            self.edited.emit()

    def _on_put_right_alike(self, records: Sequence[Record], column: int, text: str) -> None:
        if self._draft is not None:
            for record in records:
                self._draft.put_right(record, column, text)
            self.edited.emit()

    def _on_left_out(self, record: Record, is_out: bool) -> None:
        if self._draft is None:
            return
        choices = self._draft.choices
        (choices.left_out.add if is_out else choices.left_out.discard)(record)
        (choices.taken_in.discard if is_out else choices.taken_in.add)(record)
        self.edited.emit()

    def _on_conflict(self, record: Record, field: str, takes_ledger: bool) -> None:
        if self._draft is not None:
            self._draft.choices.conflicts[record, field] = takes_ledger
            self.edited.emit()

    def _on_word(self, code: problems.Code, word: str, becomes: str) -> None:
        if self._draft is None:
            return
        choices = self._draft.choices
        match code:
            case problems.Code.STAGE_WORDS:
                choices.stages[word] = becomes
            case problems.Code.NEW_POSITIONS:
                choices.positions[word] = "" if becomes == "new" else becomes
            case problems.Code.NEW_CHANNEL:
                choices.channels[word] = "" if becomes == "new" else becomes
            case _:
                return
        self.edited.emit()


def _samples(column: Column, field: str) -> str:
    found = mapping.samples(column)
    if field in _SENSITIVE:
        found = [masked_cell(field, text) for text in found]
    return " / ".join(found)
