"""比较: two to five people of one position side by side; where they differ it stands out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from models.values.keys import Key
from services.changes import Changes
from services.errors import AppError
from services.screening.compare import Column, Compared, compared
from services.screening.conditions import Judged, Verdict
from services.screening.screen import Line
from views.common import wording
from views.common.buttons import Button, IconButton
from views.common.chips import Status
from views.common.fields import label
from views.common.keys import Keys
from views.common.labels import label as word_of
from views.common.page import Page
from views.common.scroll_column import replace_inside
from views.common.states import IconLabel, LoadingOverlay, SectionHeader
from views.context import KeyHint, PageName, Place, Program
from views.screening import words
from views.screening.acts import ScreeningActs

LABEL_WIDTH = 128


class ComparePage(Page):
    """A grid: a column a person, a row for each fact, condition and wish."""

    name = PageName.COMPARE

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._found: Compared | None = None
        self.acts = ScreeningActs(program, self)
        back = IconButton("arrow-left", self.tr("Back"), key="Esc")
        back.clicked.connect(program.back)
        self.header_row.add_before_title(back)
        self.header_row.set_title(self.tr("Compare"))
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        self._loading = LoadingOverlay(self._area)
        keys = Keys(self)
        keys.always("Esc", program.back)
        for number in range(1, 6):
            keys.letter(str(number), partial(self._open, number - 1))

    def title(self) -> str:
        return self.tr("Compare")

    def hints(self) -> list[KeyHint]:
        return [KeyHint("1–5", self.tr("open the profile")), KeyHint("Esc", self.tr("back"))]

    def wants(self, changes: Changes) -> bool:
        return changes.touch("application", "candidate", "position", "evaluation", "salary", "candidate_tag")

    def refresh(self) -> None:
        if self.place is None or self.place.key is None:
            return
        keys = [key for key in self.place.params.get("applications", ()) if isinstance(key, Key)]
        self._loading.begin()
        question = partial(compared, position=self.place.key, applications=keys, viewer=self.program.me.person)
        self.program.read(question, self._show, failed=self._fail)

    def _fail(self, error: AppError) -> None:
        self._loading.end()
        self.program.show_error(error)

    def _show(self, found: Compared) -> None:
        self._loading.end()
        self._found = found
        self.header_row.set_context(found.title)
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        grid = QGridLayout(inside)
        grid.setContentsMargins(20, 16, 20, 20)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        for at, _ in enumerate(found.columns, 1):
            grid.setColumnStretch(at, 1)
        self._fill(grid, found)
        grid.setRowStretch(grid.rowCount(), 1)
        replace_inside(self._area, inside)

    def _fill(self, grid: QGridLayout, found: Compared) -> None:
        columns = found.columns
        for at, column in enumerate(columns, 1):
            grid.addWidget(self._face(column.line, at), 0, at, Qt.AlignmentFlag.AlignTop)
        rows: list[tuple[str, Callable[[Column], str]]] = [
            (self.tr("Match"), lambda c: str(c.line.score)),
            (self.tr("Stage"), lambda c: wording.said(c.line.stage.name)),
            (self.tr("Years of work"), lambda c: wording.years(c.line.months // 12) if c.line.months else "–"),
            (self.tr("Degree"), lambda c: word_of(c.degree) if c.degree else "–"),
            (self.tr("School"), lambda c: c.school or "–"),
            (self.tr("Company"), lambda c: c.company or "–"),
            (self.tr("Career"), lambda c: "\n".join(c.employers) or "–"),
            (self.tr("Lives in"), lambda c: c.line.city or "–"),
            (self.tr("Can start"), lambda c: c.available or "–"),
        ]
        if found.shows_pay:
            rows.append((self.tr("Expected pay"), lambda c: wording.pay(c.pay) if c.pay else "–"))
        rows += [
            (self.tr("Tags"), lambda c: wording.listed(c.line.tags[:8]) or "–"),
            (self.tr("Interviews"), lambda c: str(len(c.rounds)) if c.rounds else "–"),
        ]
        for name, said in rows:
            self._add_row(grid, name, [said(column) for column in columns])
        self._add_conditions(grid, columns)
        self._add_points(grid, columns)

    def _face(self, line: Line, number: int) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        name = Button(line.name, key=str(number), size="compact")
        name.clicked.connect(lambda: self.acts.open(line))
        column.addWidget(name, 0, Qt.AlignmentFlag.AlignLeft)
        status = Status(words.verdict(line.verdict), icon=words.ICONS[line.verdict], kind=words.KINDS[line.verdict])
        column.addWidget(status, 0, Qt.AlignmentFlag.AlignLeft)
        return holder

    def _add_row(self, grid: QGridLayout, name: str, values: Sequence[str]) -> None:
        """Where all say the same, it steps back."""
        row = grid.rowCount()
        grid.addWidget(label(name, "label"), row, 0, Qt.AlignmentFlag.AlignTop)
        is_same = len(set(values)) == 1
        for at, value in enumerate(values, 1):
            text = label(value, "second" if is_same else "")
            text.setWordWrap(True)
            grid.addWidget(text, row, at, Qt.AlignmentFlag.AlignTop)

    def _add_conditions(self, grid: QGridLayout, columns: Sequence[Column]) -> None:
        if not columns or not columns[0].line.judged:
            return
        grid.addWidget(SectionHeader(self.tr("Hard conditions")), grid.rowCount(), 0, 1, len(columns) + 1)
        for number, asked in enumerate(columns[0].line.judged):
            cells = [column.line.judged[number] for column in columns]
            self._add_marks(grid, words.wanted(asked), [(each.verdict, self._condition(each)) for each in cells])

    def _condition(self, each: Judged) -> str:
        return words.have(each)

    def _add_points(self, grid: QGridLayout, columns: Sequence[Column]) -> None:
        if not columns:
            return
        grid.addWidget(SectionHeader(self.tr("Points")), grid.rowCount(), 0, 1, len(columns) + 1)
        for number, point in enumerate(columns[0].line.points):
            cells = []
            for column in columns:
                each = column.line.points[number]
                share = f"{words.points(each.got)} / {words.points(each.most)}"
                cells.append((Verdict.PASS if each.is_met else Verdict.UNKNOWN, f"{share}  {words.had(each)}"))
            self._add_marks(grid, words.point(point), cells)

    def _add_marks(self, grid: QGridLayout, name: str, cells: Sequence[tuple[Verdict, str]]) -> None:
        row = grid.rowCount()
        title = label(name, "label")
        title.setWordWrap(True)
        title.setFixedWidth(LABEL_WIDTH)
        grid.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
        for at, (how, said) in enumerate(cells, 1):
            holder = QGridLayout()
            holder.setHorizontalSpacing(6)
            icon, role = words.MARKS[how]
            holder.addWidget(IconLabel(icon, 12, role, line=20), 0, 0, Qt.AlignmentFlag.AlignTop)
            text = label(said, "second" if how is Verdict.UNKNOWN else "")
            text.setWordWrap(True)
            holder.addWidget(text, 0, 1)
            holder.setColumnStretch(1, 1)
            holder.setRowStretch(1, 1)
            grid.addLayout(holder, row, at)  # an alignment would forget that wrapped words need a second line

    def _open(self, number: int) -> None:
        if self._found is not None and number < len(self._found.columns):
            self.acts.open(self._found.columns[number].line)

    def show_place(self, place: Place) -> None:
        self._found = None
        super().show_place(place)
