"""The rows behind the chosen problem, as they stand in the file, with what the doubtful cells will become.

A cell is put right in place, a row left out or taken in: the file itself is never changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from services.ledgers.draft import Record
from services.ledgers.plan import Plan, Row
from services.ledgers.problems import Code, Offers, Problem
from services.ledgers.provenance import cells_of
from views.common import paint
from views.common.fields import ElidedLabel, label
from views.common.look import look
from views.common.page_side import PageSide
from views.common.rows import AnyIndex, Column, RowsModel
from views.common.table import RowDelegate, Table
from views.ledger_import.alike_cells import AlikeButton
from views.ledger_import.preview_rows import ASKED, BECOMES, OF_CHANGES, Lines, Shown, lines_of_changes, shown
from views.ledger_import.words import field_words

_MOST = 500  # rows shown of one problem
_SHOWN = ("name", "phone", "position_applied", "stage", "interview_result", "round1.result", "round1.time",
          "interview_date", "applied_or_sourced_on", "source_channel", "reject_reason", "expected_salary",
          "start_date", "id_number", "degree")  # fmt: skip
_ALWAYS = ("name", "phone", "position_applied")


class PreviewDelegate(RowDelegate):
    """Doubtful cells on a soft ground; lines between the columns."""

    def paint_cell(self, painter: QPainter, rect: QRectF, index: AnyIndex) -> None:
        model = index.model()
        assert isinstance(model, RowsModel)
        line: Shown = model.row_at(index)
        column = model.columns[index.column()]
        tone = line.doubtful.get(column.key, "")
        whole = rect.adjusted(-10, 0, 10, 0)
        if tone:
            painter.fillRect(whole, look().color(f"{tone}_soft"))
        paint.hair_right(painter, whole)
        words = column.show(line)
        role = tone or ("text3" if column.key == "row" or line.is_out else "text")
        align = paint.RIGHT if column.is_number else paint.LEFT
        paint.words(painter, rect.adjusted(-2, 0, 2, 0), words, size="small", role=role, align=align)


class Preview(QWidget):
    """A title line over the rows. `put_right`: record, column of the file, text (None: as it stands in the file)."""

    put_right = Signal(object, int, object)
    put_right_alike = Signal(object, int, str)  # records, column of the file, text
    left_out = Signal(object, bool)  # record, whether it is left out
    decided = Signal(object, str, bool)  # record, field of a conflict, whether the ledger's word counts

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(226)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 20, 10)
        PageSide(self, column)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        self._title = label(self.tr("Rows with this problem"), "strong")
        head.addWidget(self._title)
        self._hint = ElidedLabel("", "hint")
        head.addWidget(self._hint, 1)
        self.alike = AlikeButton(self)
        self.alike.wanted.connect(self.put_right_alike)
        head.addWidget(self.alike)
        self._count = label("", "hint")
        head.addWidget(self._count)
        column.addLayout(head)
        self.table = Table("ledger-preview", density_name="dense")
        self.table.setItemDelegate(PreviewDelegate(self.table))
        self.table.setSelectionMode(Table.SelectionMode.SingleSelection)
        self.table.setAccessibleName(self.tr("Rows with this problem"))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.table.opened.connect(self._act_on)
        self.table.installEventFilter(self)
        column.addWidget(self.table, 1)
        self._model: RowsModel[Shown] | None = None
        self._plan: Plan | None = None
        self._problem: Problem | None = None
        self._editor: QLineEdit | None = None

    @property
    def rows(self) -> Sequence[Shown]:
        return self._model.rows if self._model is not None else ()

    def drop(self) -> None:
        """Forget the rows."""
        self._plan = self._problem = None
        if self._model is not None:
            self._model.set_rows([])

    def show_problem(self, plan: Plan, problem: Problem | None, offers: Offers, *, is_partial: bool = False) -> None:
        """Show the rows of one class, or the first rows of the ledger when there is no problem."""
        self._close_editor()
        if (problem and problem.code) != (self._problem and self._problem.code):
            self.alike.withdraw()
        self._plan, self._problem = plan, problem
        at = self.table.currentIndex()
        row, column = at.row(), at.column()
        lines: Sequence[Shown]
        if problem is not None and problem.code in OF_CHANGES:
            lines = lines_of_changes(problem.rows, problem.code, _MOST)
            columns, total = self._change_columns(), problem.count
        else:
            rows = (problem.rows if problem is not None else plan.rows)[:_MOST]
            total = len(problem.rows) if problem is not None else len(plan.rows)
            columns, fields = self._columns(plan, rows, problem)
            lines = Lines(lambda row: shown(plan, row, fields, problem, offers), rows)
        self._model = RowsModel[Shown](columns, self.table)
        self.table.show_rows(self._model)
        self._model.set_rows(lines)
        if 0 <= row < len(lines) and 0 <= column < len(columns):
            self.table.setCurrentIndex(self._model.index(row, column))
        words = self.tr("first {shown} rows") if is_partial else self.tr("{shown} of {total} rows")
        self._count.setText(words.format(shown=f"{len(lines):,}", total=f"{total:,}") if total else "")
        self._title.setText(self.tr("Rows with this problem") if problem is not None else self.tr("Rows of the ledger"))
        self._hint.setText(self._hint_words())

    def _hint_words(self) -> str:
        if self._problem is not None and self._problem.code is Code.CONFLICT:
            return self.tr("Double-click a line to take the other value")
        if self._problem is not None and self._problem.code in (Code.CHANGED, Code.GONE):
            return ""
        return self.tr("Double-click a cell to put it right; the file itself is not changed")

    def _change_columns(self) -> list[Column[Shown]]:
        columns = [Column[Shown]("row", self.tr("Row"), lambda line: str(line.row.row), 56, is_number=True)]
        for name, title, width in (
            ("name", self.tr("Name"), 96),
            ("field", self.tr("Field"), 120),
            ("mine", self.tr("In the program"), 160),
            ("theirs", self.tr("In the ledger"), 160),
        ):
            columns.append(
                Column[Shown](
                    name, title, lambda line, name=name: line.texts.get(name, ""), width,  # type: ignore[misc]
                )
            )  # fmt: skip
        columns.append(Column[Shown]("becomes", self.tr("Becomes"), lambda line: line.becomes, 160, stretches=True))
        return columns

    def _columns(
        self, plan: Plan, rows: Sequence[Row], problem: Problem | None
    ) -> tuple[list[Column[Shown]], list[str]]:
        """Which columns of the ledger say something about the problem."""
        number = Column[Shown]("row", self.tr("Row"), lambda line: str(line.row.row), 56, is_number=True)
        if not rows:
            return [number], []
        place = rows[0].record[:2]
        there = {m.field for m in plan.draft.mapped[place]}
        asked = [f for f in ASKED.get(problem.code, ()) if f in there] if problem is not None else []
        doubted = [w.field for row in rows[:50] for w in row.person.warnings if w.field in there] if problem else []
        always = [f for f in _ALWAYS if f in there]
        fields = list(dict.fromkeys([*always, *asked, *doubted, *(f for f in _SHOWN if f in there)]))[:8]
        headers = {
            m.field: c for m, c in zip(plan.draft.mapped[place], dict(plan.draft.tables())[place].columns, strict=True)
        }
        columns = [number]
        labels = Counter(column.label for column in dict(plan.draft.tables())[place].columns)
        for name in fields:
            column = headers[name]
            header = (column.label if labels[column.label] == 1 else column.header) or field_words(name)
            if problem is not None and name in asked and problem.code is Code.STAGE_WORDS:
                header = self.tr("{column} (as written)").format(column=header)
            columns.append(Column[Shown](name, header, lambda line, name=name: line.texts.get(name, ""), 112))  # type: ignore[misc]
            if problem is not None and asked and name == asked[-1] and problem.code in BECOMES:
                columns.append(Column[Shown]("becomes", self.tr("Becomes"), lambda line: line.becomes, 112))
        last = columns[-1]
        columns[-1] = Column[Shown](last.key, last.title, last.show, last.width, stretches=True)
        return columns, fields

    # Putting right

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_F2:
                self._act_on(self.table.currentIndex())
                return True
            if event.key() == Qt.Key.Key_Delete:
                self._turn_row(self.table.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _act_on(self, index: QModelIndex) -> None:
        """A double-click, Enter or F2: the other value of a conflict, or an editor on the cell."""
        if self._model is None or not index.isValid():
            return
        line = self._model.row_at(index)
        if self._problem is not None and self._problem.code is Code.CONFLICT:
            change = line.row.conflicts[self._place_among(line)]
            self.decided.emit(line.row.record, change.field, not change.takes_ledger)
        elif self._problem is None or self._problem.code not in OF_CHANGES:
            self.edit(index)

    def _place_among(self, line: Shown) -> int:
        """Which of its row's conflicts a line is."""
        same = [each for each in self.rows if each.row is line.row]
        return next(n for n, each in enumerate(same) if each is line)

    def edit(self, index: QModelIndex) -> None:
        """Open an editor on a cell of the file."""
        assert self._model is not None
        column = self._file_column(index)
        if column is None or self._plan is None:
            return
        self._close_editor()
        record = self._model.row_at(index).row.record
        editor = QLineEdit(self.table)
        editor.setProperty("extent", "compact")
        editor.setText(self._text(record, column))
        editor.setAccessibleName(self._model.columns[index.column()].title)
        self._editor = editor
        self.table.setIndexWidget(self._model.index(index.row(), index.column()), editor)
        editor.selectAll()
        editor.setFocus()
        editor.installEventFilter(_EditorKeys(partial(self._finish, record, column), self._close_editor, editor))

    def _file_column(self, index: QModelIndex) -> int | None:
        if self._plan is None or self._model is None or not index.isValid():
            return None
        name = self._model.columns[index.column()].key
        mapped = self._plan.draft.mapped[self._model.row_at(index).row.record[:2]]
        return next((n for n, m in enumerate(mapped) if m.field == name), None)

    def _text(self, record: Record, column: int) -> str:
        """The cell as it would be read now: put right already, or as it stands in the file."""
        assert self._plan is not None
        edited = self._plan.draft.edits.get(record, {}).get(column)
        table = dict(self._plan.draft.tables())[record[:2]]
        return edited if edited is not None else cells_of(table, record[2])[column]

    def _finish(self, record: Record, column: int) -> None:
        editor, plan = self._editor, self._plan
        if editor is None or plan is None:
            return
        text = editor.text().strip()
        table = dict(plan.draft.tables())[record[:2]]
        is_as_written = text == cells_of(table, record[2])[column]
        self._close_editor()
        if is_as_written:
            self.alike.withdraw()
        else:
            self.alike.offer(plan.draft, record, column, text)
        self.put_right.emit(record, column, None if is_as_written else text)

    def _close_editor(self) -> None:
        editor, self._editor = self._editor, None
        if editor is None or self._model is None:
            return
        editor.hide()  # at once: Qt deletes it only when the loop is reached again
        for row in range(self._model.rowCount()):
            for column in range(self._model.columnCount()):
                index = self._model.index(row, column)
                if self.table.indexWidget(index) is editor:
                    self.table.setFocus()
                    self.table.setIndexWidget(index, None)  # type: ignore[arg-type]
                    return

    # A row as a whole

    def _turn_row(self, index: QModelIndex) -> None:
        if self._model is not None and index.isValid():
            line = self._model.row_at(index)
            self.left_out.emit(line.row.record, not line.is_out)

    def _open_menu(self, at: QPoint) -> None:
        index = self.table.indexAt(at)
        if self._model is None or not index.isValid():
            return
        menu = self.menu_for(index)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.table.viewport().mapToGlobal(at))

    def menu_for(self, index: QModelIndex) -> QMenu:
        """What can be done with a row, and with the cell in it."""
        assert self._model is not None
        line = self._model.row_at(index)
        menu = QMenu(self)
        column = self._file_column(index)
        if column is not None:
            menu.addAction(self.tr("Put this cell right")).triggered.connect(partial(self.edit, index))
            if column in (self._plan.draft.edits.get(line.row.record, {}) if self._plan else {}):
                undo = menu.addAction(self.tr("As it stands in the file"))
                undo.triggered.connect(partial(self.put_right.emit, line.row.record, column, None))
        words = self.tr("Take this row in") if line.is_out else self.tr("Leave this row out")
        menu.addAction(words).triggered.connect(partial(self.left_out.emit, line.row.record, not line.is_out))
        return menu


class _EditorKeys(QObject):
    """Return ends an editor, Esc leaves it, before table or page take these keys."""

    def __init__(self, finish: Callable[[], None], close: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._acts = {Qt.Key.Key_Escape: close, Qt.Key.Key_Return: finish, Qt.Key.Key_Enter: finish}

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        is_key = event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        act = self._acts.get(Qt.Key(event.key())) if is_key and isinstance(event, QKeyEvent) else None
        if act is None:
            return False
        event.accept()
        if event.type() is QEvent.Type.KeyPress:
            act()
        return event.type() is QEvent.Type.KeyPress
