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
from views.common.buttons import Button, IconButton
from views.common.keys import Keys
from views.common.page import Page
from views.common.states import EmptyState, LoadingOverlay, hair
from views.common.switches import Segmented
from views.common.tool_bar import ToolBar
from views.common.wording import number
from views.context import KeyHint, PageName, Place, Program
from views.duplicates.acts import PairActs
from views.duplicates.apart_panel import ApartPanel
from views.duplicates.batch_dialog import ask_batch
from views.duplicates.comparison import Comparison
from views.duplicates.everybody import Everybody
from views.duplicates.pair_list import Line, PairList

LIST_WIDTH = 296
MOST_RENEWED = 40  # people that are compared again one by one
LIKELY, POSSIBLE, MERGED, APART = "likely", "possible", "merged", "apart"


class DuplicatesPage(Page):
    """Without a key everybody; with one, who else may be this person, and what was merged into them."""

    name = PageName.DUPLICATES

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._lines: Sequence[Line] = ()
        self._current: Line | None = None
        self._is_swapped = False
        self._twins: Twins | None = None  # the last answer about everybody or one person
        self._renewing: frozenset[Key] = frozenset()
        self.acts = PairActs(program, self)
        self.everybody = Everybody(program, self)
        self._build_header()
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
        column.addWidget(self._toolbar())
        column.addWidget(self._stack, 1)
        self._loading = LoadingOverlay(self._stack)
        self._connect()
        self._bind_keys()

    # Building

    def _build_header(self) -> None:
        self.header_row.set_title(self.tr("Duplicates"))
        back = IconButton("arrow-left", self.tr("Back"), key="Esc")
        back.clicked.connect(self.program.back)
        self.header_row.add_before_title(back)
        self._all_certain = Button(self.tr("Merge the almost certain ones…"), icon="git-merge")
        self._different = Button(self.tr("Different people"), icon="users-round", key="D")
        self._merge = Button(self.tr("Merge into this record"), role="primary", icon="git-merge", key="Ctrl Enter")
        self._unmerge = Button(self.tr("Take apart"), role="primary", icon="split", key="Ctrl Enter")
        self._allow = Button(self.tr("Suggest again"), role="primary", key="Ctrl Enter")
        for button in (self._all_certain, self._different, self._merge, self._unmerge, self._allow):
            self.header_row.add(button)

    def _toolbar(self) -> QWidget:
        bar = ToolBar(self)
        row = bar.row
        self.kind = Segmented(bar)
        self.kind.add(LIKELY, self.tr("Likely"))
        self.kind.add(POSSIBLE, self.tr("Possible too"))
        self.kind.add(MERGED, self.tr("Merged"))
        self.kind.add(APART, self.tr("Kept apart"))
        self.kind.picked.connect(lambda _: self.refresh())
        row.addWidget(self.kind)
        row.addStretch(1)
        return bar

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
        self._all_certain.clicked.connect(self.merge_certain)
        self._different.clicked.connect(self.keep_apart)
        self._merge.clicked.connect(self.merge)
        self._unmerge.clicked.connect(self.unmerge)
        self._allow.clicked.connect(self.allow_again)
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
        if self._is_merged_view:
            return [KeyHint("J/K", self.tr("up and down")), KeyHint("Ctrl Enter", self.tr("take apart"))]
        if self._is_apart_view:
            return [KeyHint("J/K", self.tr("up and down")), KeyHint("Ctrl Enter", self.tr("suggest again"))]
        return [
            KeyHint("J/K", self.tr("up and down")),
            KeyHint("Enter", self.tr("choose values")),
            KeyHint("←/→", self.tr("left or right value")),
            KeyHint("W", self.tr("swap")),
            KeyHint("D", self.tr("different people")),
            KeyHint("Ctrl Enter", self.tr("merge")),
        ]

    def keyboard_home(self) -> QWidget:
        return self.pairs

    # Showing

    @property
    def _is_merged_view(self) -> bool:
        return self.kind.current == MERGED

    @property
    def _is_apart_view(self) -> bool:
        return self.kind.current == APART

    @property
    def _of(self) -> Key | None:
        return self.place.key if self.place is not None else None

    def show_place(self, place: Place) -> None:
        if place.view in (LIKELY, POSSIBLE, MERGED, APART):
            self.kind.choose(place.view)
        self._current = None
        super().show_place(place)

    def wants(self, changes: Changes) -> bool:
        return changes.touch("candidate", "contact", "not_same", "personal")

    def on_changed(self, changes: Changes) -> None:
        """Of everybody's pairs only those are looked at again whose people changed."""
        is_small = not changes.wholesale and 0 < len(changes.subjects) <= MOST_RENEWED
        is_list = isinstance(self._twins, Twins) and self._of is None and self.kind.current in (LIKELY, POSSIBLE)
        if not (self.isVisible() and is_small and is_list and self.wants(changes)):
            super().on_changed(changes)
            return
        self._renewing = changes.subjects
        question = partial(pairs.renewed, people=sorted(changes.subjects), least=self._least)
        self.program.read(question, self._on_renewed)

    def _on_renewed(self, lines: tuple[TwinLine, ...]) -> None:
        if self._twins is None or self._is_merged_view or self._is_apart_view:
            return
        changed = self._renewing
        kept = [each for each in self._twins.lines if not {each.one.key, each.other.key} & changed]
        together = tuple(sorted((*kept, *lines), key=lambda each: (-each.weight, each.one.key)))
        total = self._twins.total - len(self._twins.lines) + len(together)
        self._on_twins(Twins(together, total, self._twins.people))

    @property
    def _least(self) -> Strength:
        return Strength.POSSIBLE if self.kind.current == POSSIBLE else Strength.LIKELY

    def refresh(self) -> None:
        self._twins = None
        self._loading.begin()
        if self._is_merged_view:
            self.program.read(partial(unmerging.merged_records, candidate=self._of), self._on_merged)
        elif self._is_apart_view:
            self.program.read(partial(pairs.apart_lines, of=self._of), self._on_apart)
        elif self._of is not None:
            self.program.read(partial(pairs.twins_of, candidate=self._of), self._on_twins)
        else:
            self.everybody.ask(self._least)

    def _on_twins(self, found: Twins) -> None:
        if self._is_merged_view or self._is_apart_view:
            return
        self._twins = found
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
        if self._of is None and not (self._is_merged_view or self._is_apart_view):
            self.header_row.set_context(words)

    def _on_merged(self, found: tuple[MergedRecord, ...]) -> None:
        if self._is_merged_view:
            self.header_row.set_context(self.tr("%n records are merged into others", "", len(found)))
            self._show(found, len(found))

    def _on_apart(self, found: tuple[ApartLine, ...]) -> None:
        if self._is_apart_view:
            self.header_row.set_context(self.tr("%n pairs are kept apart", "", len(found)))
            self._show(found, len(found))

    def _show(self, lines: Sequence[Line], count: int) -> None:
        self._loading.end()
        self._lines = lines
        self._stack.setCurrentIndex(0 if lines else 1)
        self._right.setCurrentIndex(1 if self._is_merged_view else 0)
        is_merged, is_apart = self._is_merged_view, self._is_apart_view
        certain = sum(isinstance(line, TwinLine) and line.strength is Strength.CERTAIN for line in lines)
        self._all_certain.setVisible(certain > 1 and self._of is None)
        self._all_certain.setText(self.tr("Merge the {count} almost certain…").format(count=number(certain)))
        for button in (self._different, self._merge):
            button.setVisible(bool(lines) and not is_merged and not is_apart)
        self._allow.setVisible(bool(lines) and is_apart)
        self._unmerge.setVisible(bool(lines) and is_merged)
        self._say_empty()
        self.pairs.set_lines(lines)
        self.hints_changed.emit()
        if count and not self.comparison.isAncestorOf(self.focusWidget()):
            self.pairs.setFocus()

    def _say_empty(self) -> None:
        if self._is_merged_view:
            self._empty.set_words(self.tr("Nothing was merged"), self.tr("Merged records can be taken apart here."))
        elif self._is_apart_view:
            self._empty.set_words(self.tr("Nobody is kept apart"), self.tr("Pairs that are two people stand here."))
        else:
            self._empty.set_words(
                self.tr("Nobody is on file twice"),
                self.tr("Phone, e-mail, ID number, name, school, employer and birth were compared."),
            )

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
        if self._is_merged_view:
            self.unmerge()
        elif self._is_apart_view:
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
        if isinstance(self._current, TwinLine) and self.kind.current in (LIKELY, POSSIBLE):
            self.acts.keep_apart(self._current)

    def allow_again(self) -> None:
        """They may be one person after all."""
        if isinstance(self._current, ApartLine):
            self.acts.allow_again(self._current)

    def unmerge(self) -> None:
        """Take the record out again."""
        if isinstance(self._current, MergedRecord):
            self.acts.unmerge(self._current)
