"""查重: pairs that may be one person at the left, both records field by field at the right; merge, or say that not."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.values.keys import Key
from services.changes import Changes
from services.errors import AppError
from services.identity import merging, pairs, unmerging
from services.identity.comparing import Strength
from services.identity.merging import MergePreview
from services.identity.pairs import ApartLine, TwinLine, Twins
from services.identity.unmerging import MergedRecord, UnmergePreview
from views.common.buttons import IconButton
from views.common.keys import Keys
from views.common.page import Page
from views.common.states import EmptyState, LoadingOverlay, hair
from views.context import KeyHint, PageName, Place, Program
from views.duplicates.acts import PairActs
from views.duplicates.apart_panel import ApartPanel
from views.duplicates.batch_dialog import ask_batch
from views.duplicates.comparison import Comparison
from views.duplicates.everybody import Everybody
from views.duplicates.header_acts import HeaderActs
from views.duplicates.kind_bar import KINDS, KindBar
from views.duplicates.pair_list import Line, PairList

LIST_WIDTH = 296


class DuplicatesPage(Page):
    """Without a key everybody; with one, who else may be this person, and what was merged into them."""

    name = PageName.DUPLICATES

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._lines: Sequence[Line] = ()
        self._current: Line | None = None
        self._is_swapped = False
        self.acts = PairActs(program, self)
        self.everybody = Everybody(program, self)
        self.header_row.set_title(self.tr("Duplicates"))
        back = IconButton("arrow-left", self.tr("Back"), key="Esc")
        back.clicked.connect(self.program.back)
        self.header_row.add_before_title(back)
        self._offered = HeaderActs(self.header_row, self)
        self.bar = KindBar(self)
        self.pairs = PairList(self)
        self.comparison = Comparison(self)
        self.apart_panel = ApartPanel(self)
        self._right = QStackedWidget(self)
        self._right.addWidget(self.comparison)
        self._right.addWidget(self.apart_panel)
        self._empty = EmptyState("users-round", "")
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._body())
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self._loading = LoadingOverlay(self._stack)
        self._connect()
        self._bind_keys()

    # Building

    def _body(self) -> QWidget:
        body = QWidget(self)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.pairs.setFixedWidth(LIST_WIDTH)
        row.addWidget(self.pairs)
        row.addWidget(hair(vertical=True))
        row.addWidget(self._right, 1)
        return body

    def _connect(self) -> None:
        self.pairs.chosen.connect(self._on_chosen)
        self.pairs.entered.connect(self.comparison.begin)
        self.comparison.open_wanted.connect(lambda key: self.program.open(Place(PageName.CANDIDATE, key)))
        self.comparison.swap_wanted.connect(self.swap)
        self.bar.picked.connect(self.refresh)
        for button, act in (
            (self._offered.all_certain, self.merge_certain),
            (self._offered.different, self.keep_apart),
            (self._offered.merge, self.merge),
            (self._offered.unmerge, self.unmerge),
            (self._offered.allow, self.allow_again),
        ):
            button.clicked.connect(act)
        self.everybody.found.connect(self._on_everybody)
        self.everybody.told.connect(self._on_told)
        self.everybody.given_up.connect(self._loading.end)

    def _bind_keys(self) -> None:
        keys = Keys(self)
        keys.always("Esc", self.program.back)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            keys.always(key, self._act)
        keys.letter("D", self.keep_apart)
        keys.letter("W", self.swap)

    def title(self) -> str:
        return self.tr("Duplicates")

    def hints(self) -> list[KeyHint]:
        if not self._lines:
            return [KeyHint("Esc", self.tr("back"))]
        return self.bar.hints()

    def keyboard_home(self) -> QWidget:
        return self.pairs

    # Showing

    @property
    def _of(self) -> Key | None:
        return self.place.key if self.place is not None else None

    def show_place(self, place: Place) -> None:
        if place.view in KINDS:
            self.bar.choose(place.view)
        self._current = None
        super().show_place(place)

    def wants(self, changes: Changes) -> bool:
        return changes.touch("candidate", "contact", "not_same", "personal")

    def on_changed(self, changes: Changes) -> None:
        """Of everybody's pairs only those are looked at again whose people changed."""
        is_list = self._of is None and self.bar.is_suggested and self.isVisible()
        if not (is_list and self.wants(changes) and self.everybody.renew(changes)):
            super().on_changed(changes)

    def refresh(self) -> None:
        self._loading.begin()
        if self.bar.is_merged:
            self.program.read(partial(unmerging.merged_records, candidate=self._of), self._on_merged)
        elif self.bar.is_apart:
            self.program.read(partial(pairs.apart_lines, of=self._of), self._on_apart)
        elif self._of is not None:
            self.program.read(partial(pairs.twins_of, candidate=self._of), self._on_twins)
        else:
            self.everybody.ask(self.bar.least)

    def _on_twins(self, found: Twins) -> None:
        if self.bar.is_merged or self.bar.is_apart:
            return
        words = self.tr("%n pairs may be one person", "", found.total)
        if self._of is None:
            compared = self.tr("%n people compared", "", found.people)
            words = f"{words} · {compared}"
        self.header_row.set_context(words)
        self._show(found.lines, len(found.lines))

    def _on_everybody(self, found: Twins) -> None:
        if self._of is None:
            self._on_twins(found)

    def _on_told(self, words: str) -> None:
        if self._of is None and not (self.bar.is_merged or self.bar.is_apart):
            self.header_row.set_context(words)

    def _on_merged(self, found: tuple[MergedRecord, ...]) -> None:
        if self.bar.is_merged:
            self.header_row.set_context(self.tr("%n records are merged into others", "", len(found)))
            self._show(found, len(found))

    def _on_apart(self, found: tuple[ApartLine, ...]) -> None:
        if self.bar.is_apart:
            self.header_row.set_context(self.tr("%n pairs are kept apart", "", len(found)))
            self._show(found, len(found))

    def _show(self, lines: Sequence[Line], count: int) -> None:
        self._loading.end()
        self._lines = lines
        self._stack.setCurrentIndex(0 if lines else 1)
        self._right.setCurrentIndex(1 if self.bar.is_merged else 0)
        self._offered.show_for(lines, self.bar, is_one_person=self._of is not None)
        self._empty.set_words(*self.bar.empty_words())
        self.pairs.set_lines(lines)
        self.hints_changed.emit()
        if count and not self.comparison.isAncestorOf(self.focusWidget()):
            self.pairs.setFocus()

    def _on_chosen(self, line: Line) -> None:
        self._current, self._is_swapped = line, False
        self._ask()

    def _ask(self) -> None:
        line = self._current
        if isinstance(line, TwinLine | ApartLine):
            kept, other = (line.other.key, line.one.key) if self._is_swapped else (line.one.key, line.other.key)
            question = partial(merging.preview, kept=kept, other=other)
            self.program.read(question, self._on_preview, failed=self._on_gone)
        elif line is not None:
            question_ = partial(unmerging.preview, candidate=line.kept, other=line.other)
            self.program.read(question_, self._on_apart_preview, failed=self._on_gone)

    def _on_preview(self, preview: MergePreview) -> None:
        self.comparison.show_preview(preview)

    def _on_apart_preview(self, preview: UnmergePreview) -> None:
        self.apart_panel.show_preview(preview)

    def _on_gone(self, _error: AppError) -> None:
        """Merged or erased meanwhile: the list is being asked for anew."""
        self.comparison.show_preview(None)
        self.apart_panel.show_preview(None)

    # Acts

    def _act(self) -> None:
        if self.bar.is_merged:
            self.unmerge()
        elif self.bar.is_apart:
            self.allow_again()
        else:
            self.merge()

    def swap(self) -> None:
        """The other record is the one that stays."""
        if isinstance(self._current, TwinLine):
            self._is_swapped = not self._is_swapped
            self._ask()

    def merge(self) -> None:
        """Merge the pair as it is chosen."""
        request = self.comparison.merge()
        if request is not None and isinstance(self._current, TwinLine):
            self.pairs.setFocus(Qt.FocusReason.OtherFocusReason)
            self.acts.merge(request, self._current.one.name)

    def merge_certain(self) -> None:
        """All that are almost certain, after a look through the list."""
        lines = [line for line in self._lines if isinstance(line, TwinLine) and line.strength is Strength.CERTAIN]
        chosen = ask_batch(self, lines)
        if chosen:
            self.acts.merge_all(chosen)

    def keep_apart(self) -> None:
        """These are different people."""
        if isinstance(self._current, TwinLine) and self.bar.is_suggested:
            self.acts.keep_apart(self._current)

    def allow_again(self) -> None:
        """They may be one person after all."""
        if isinstance(self._current, ApartLine):
            self.acts.allow_again(self._current)

    def unmerge(self) -> None:
        """Take the record out again."""
        if isinstance(self._current, MergedRecord):
            self.acts.unmerge(self._current)
