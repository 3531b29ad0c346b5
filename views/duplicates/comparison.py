"""Two records beside each other: who they are, why they may be one, and which value stands in each field."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from models.values.keys import Key
from services.candidates import Address
from services.identity.comparing import Strength
from services.identity.fields import FieldPair, Side
from services.identity.finding import Face
from services.identity.merging import Merge, MergePreview, Twofold
from views.common import evidence, wording
from views.common.buttons import Button
from views.common.chips import Status
from views.common.fields import ElidedLabel, label
from views.common.scroll_column import replace_inside
from views.common.states import Card, SectionHeader
from views.duplicates import words
from views.duplicates.value_cell import ValueCell

LABEL_WIDTH = 104
_KINDS = {Strength.CERTAIN: "ok", Strength.LIKELY: "warn"}


class Comparison(QWidget):
    """Shows one preview; `merge` is what the person has chosen in it."""

    open_wanted = Signal(object)  # Key: see this record
    swap_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview: MergePreview | None = None
        self._cells: dict[str, tuple[ValueCell, ValueCell]] = {}
        self._ends: dict[Key, tuple[ValueCell, ValueCell]] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(self._area)

    def show_preview(self, preview: MergePreview | None) -> None:
        """Show two records; None shows nothing."""
        self._preview = preview
        self._cells.clear()
        self._ends.clear()
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(14)
        if preview is not None:
            column.addWidget(self._reasons(preview))
            column.addWidget(self._table(preview))
            column.addWidget(self._rest(preview))
        column.addStretch(1)
        replace_inside(self._area, inside)

    # Building

    def _reasons(self, preview: MergePreview) -> QWidget:
        """How sure, and why; what speaks against it."""
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(10)
        icon, _ = evidence.ICONS[preview.strength]
        status = Status(evidence.strength(preview.strength), icon=icon, kind=_KINDS.get(preview.strength, ""))
        row.addWidget(status)
        good, bad = words.reasons(preview.evidence)
        told = label(wording.listed(good))
        told.setWordWrap(True)
        row.addWidget(told, 1)
        card.column.addLayout(row)
        if bad:
            against = label(self.tr("Against it: {reasons}").format(reasons=wording.listed(bad)), "error")
            against.setWordWrap(True)
            card.column.addWidget(against)
        return card

    def _table(self, preview: MergePreview) -> QWidget:
        card = Card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        card.column.addLayout(grid)
        heads = QWidget()
        line = QHBoxLayout(heads)
        line.setContentsMargins(0, 0, 0, 6)
        line.setSpacing(10)
        line.addWidget(self._face(preview.kept, self.tr("This record stays")), 1)
        line.addWidget(self._face(preview.other, self.tr("This one is merged into it")), 1)
        swap = Button(self.tr("Swap"), icon="repeat", key="W", size="row", role="ghost")
        swap.clicked.connect(self.swap_wanted)
        grid.addWidget(swap, 0, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(heads, 0, 1)
        row = 1
        for pair in preview.fields:
            if pair.differs:
                self._add_choice(grid, row, pair)
                row += 1
        for each in preview.twofold:
            self._add_twofold(grid, row, each)
            row += 1
        for pair in preview.fields:
            if not pair.differs:
                self._add_plain(grid, row, pair)
                row += 1
        return card

    def _face(self, face: Face, role: str) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(10, 0, 0, 0)
        column.setSpacing(1)
        name = Button(face.name, role="link", size="row")
        name.setToolTip(self.tr("Open this record"))
        name.clicked.connect(lambda: self.open_wanted.emit(face.key))
        column.addWidget(label(role, "hint"))
        column.addWidget(name, 0, Qt.AlignmentFlag.AlignLeft)
        facts = [part for part in (face.title, face.phone) if part]
        column.addWidget(ElidedLabel(wording.DOT.join(facts) or "–", "second"))
        applied = wording.listed(face.positions[:3]) or self.tr("No application")
        column.addWidget(ElidedLabel(applied, "second"))
        return holder

    def _add_choice(self, grid: QGridLayout, row: int, pair: FieldPair) -> None:
        said = words.field(pair.name)
        cells = self._pair_of_cells(grid, row, said, words.value(pair, pair.kept), words.value(pair, pair.other))
        cells[pair.suggested is Side.OTHER].setChecked(True)
        self._cells[pair.name] = cells

    def _add_twofold(self, grid: QGridLayout, row: int, each: Twofold) -> None:
        said = self.tr("{title}: goes on with").format(title=each.title)
        cells = self._pair_of_cells(grid, row, said, wording.said(each.kept.stage), wording.said(each.other.stage))
        cells[each.further is Side.OTHER].setChecked(True)
        self._ends[each.position] = cells

    def _pair_of_cells(
        self, grid: QGridLayout, row: int, said: str, left: str, right: str
    ) -> tuple[ValueCell, ValueCell]:
        name = label(said, "label")
        name.setWordWrap(True)
        grid.addWidget(name, row, 0)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        cells = ValueCell(left, holder), ValueCell(right, holder)
        for cell in cells:
            cell.setAccessibleDescription(said)
            line.addWidget(cell, 1)
        grid.addWidget(holder, row, 1)
        return cells

    def _add_plain(self, grid: QGridLayout, row: int, pair: FieldPair) -> None:
        """Nothing to choose: both say the same, or only one says anything."""
        grid.addWidget(label(words.field(pair.name), "label"), row, 0)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(10, 3, 8, 3)
        line.setSpacing(10)
        text = ElidedLabel(words.value(pair, pair.kept or pair.other))
        line.addWidget(text, 1)
        note = self.tr("both the same") if pair.kept and pair.other else self.tr("only one has it")
        line.addWidget(label(note, "hint"))
        grid.addWidget(holder, row, 1)

    def _rest(self, preview: MergePreview) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(SectionHeader(self.tr("Moves along")))
        moved = [words.counted(table, count) for table, count in preview.moves.items()]
        lines = [wording.listed(moved) if moved else self.tr("No applications, files or talks")]
        ways = [self._addresses(of) for of in preview.contacts]
        if any(ways):
            lines.append(self.tr("Phones and addresses of both are kept: {ways}").format(
                ways=wording.listed(dict.fromkeys(way for of in ways for way in of))
            ))  # fmt: skip
        lines.append(self.tr("The records can be taken apart again at any later time."))
        for said in lines:
            text = label(said, "second")
            text.setWordWrap(True)
            column.addWidget(text)
        return holder

    def _addresses(self, of: tuple[Address, ...]) -> list[str]:
        return [address.masked for address in of]

    # What the person chose

    def merge(self) -> Merge | None:
        """The request, with the choices as they stand."""
        if self._preview is None:
            return None
        preview = self._preview
        chosen = {pair.name: pair.suggested for pair in preview.fields}
        chosen |= {name: Side.OTHER if cells[1].isChecked() else Side.KEPT for name, cells in self._cells.items()}
        ends = tuple(
            (each.kept if self._ends[each.position][1].isChecked() else each.other).seen for each in preview.twofold
        )
        note = self.tr("The same person applied twice")
        return Merge(
            preview.kept.key, preview.kept.version, preview.other.key, preview.other.version, chosen, ends, note
        )

    @property
    def preview(self) -> MergePreview | None:
        return self._preview

    def begin(self) -> None:
        """The keyboard goes to the first field that is to be chosen."""
        for cells in (*self._cells.values(), *self._ends.values()):
            chosen = cells[1] if cells[1].isChecked() else cells[0]
            chosen.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
