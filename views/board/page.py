"""The board page: one position's people, stage by stage. Asks for the board, shows it, passes acts on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from models.values.enums import PositionState
from models.values.keys import Key
from services import boards
from services.boards import Board, Card, PositionChoice, Verdict
from services.errors import AppError, NotFound, RuleBroken
from services.pipeline import Seen
from views.board import folding
from views.board.acts import BoardActs
from views.board.add_panel import AddPanel
from views.board.asking import Asking
from views.board.card_frame import Act, Density
from views.board.head import BoardHead, BoardToolbar
from views.board.lanes import Lanes
from views.board.optimism import fulfilled
from views.board.people_table import PeopleTable
from views.common.batch_bar import BatchBar
from views.common.keys import Keys
from views.common.page import Page
from views.common.states import Banner, EmptyState, LoadingOverlay
from views.common.toast import ToastHost
from views.context import Changes, KeyHint, PageName, Place, Program

_MINUTE_MS = 60_000


class BoardPage(Page):
    """See DESIGN-UI §12-02."""

    name: ClassVar[PageName] = PageName.BOARD

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._position: Key | None = None
        self._whole: Board | None = None  # as the database has it
        self.board: Board | None = None  # as shown: with wishes, filtered
        self._focus_next: Key | None = None
        self._ended_wanted = True
        self.head = BoardHead()
        self.header = self.head
        self.acts = BoardActs(program, self)
        self.toolbar = BoardToolbar(self)
        self.banner = Banner("warn", "lock", self)
        self.lanes = Lanes()
        self.table = PeopleTable(self)
        self.empty = EmptyState("square-kanban", self.tr("No position yet"), parent=self)
        self.panel = AddPanel(program, self)
        self._lay_out()
        self.batch = BatchBar(self._body)
        self.toasts = ToastHost(self)
        self.asking = Asking(program, self.acts, self)
        self._loading = LoadingOverlay(self._body)
        self._connect()
        self._set_keys()
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()

    # Building

    def _lay_out(self) -> None:
        self._area = QScrollArea(self)
        self._area.setWidget(self.lanes)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setProperty("ground", "canvas")
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stack = QStackedWidget(self)
        for widget in (self._area, self.table, self.empty):
            self._stack.addWidget(widget)
        self._body = QWidget(self)
        row = QHBoxLayout(self._body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._stack, 1)
        row.addWidget(self.panel)
        self.panel.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.banner)
        column.addWidget(self._body, 1)

    def _connect(self) -> None:
        self.head.switch_asked.connect(lambda: self.program.read(boards.positions, self._offer_positions))
        bar, lanes = self.toolbar, self.lanes
        bar.view_picked.connect(self._on_view)
        bar.add_asked.connect(self.add_candidate)
        bar.density_picked.connect(self._on_density)
        bar.owners_toggled.connect(self._on_owners)
        bar.filters.changed.connect(self._show)
        lanes.opened.connect(self._open)
        lanes.star_asked.connect(lambda card: self.acts.star([card]))
        lanes.act_asked.connect(self._on_act)
        lanes.move_asked.connect(self._on_dropped)
        lanes.reject_asked.connect(lambda seen: self.asking.reject(self._cards_of(seen), self.batch))
        lanes.verdicts_asked.connect(self._ask_verdicts)
        lanes.ended_asked.connect(self._ask_ended)
        lanes.selection.changed.connect(self._show_batch)
        self.table.opened.connect(self._open)
        self.table.selection_changed.connect(self._show_batch)
        self.acts.wishes_changed.connect(self._show)
        self.acts.blocked.connect(self._on_blocked)
        self.acts.failed.connect(self._on_failed)
        self.panel.closed.connect(self._close_panel)
        self.panel.added.connect(self._on_added)
        self.empty.add_act(self.tr("Create a position"), lambda: self.program.open(Place(PageName.POSITIONS)))
        self.batch.add("chevrons-right", self.tr("Move to stage"), self._ask_stage, key="1–9")
        self.batch.add("mail", self.tr("Message"), self._draft, key="M")
        self.batch.add("tag", self.tr("Tag"), self._ask_tag, key="T")
        self.batch.add("user-round", self.tr("Hand over"), self._ask_owner)
        self.batch.add("user-round-x", self.tr("Reject…"), self._ask_reason, key="X")
        self.batch.add("x", self.tr("Cancel"), self._clear, key="Esc")

    def _set_keys(self) -> None:
        keys = Keys(self)
        for digit in range(1, 10):
            keys.letter(str(digit), partial(self._move_to, digit))
        keys.letter("S", lambda: self._with_chosen(self.acts.star))
        keys.letter("T", self._ask_tag)
        keys.letter("X", self._ask_reason)
        keys.letter("M", self._draft)
        keys.letter("N", self.add_candidate)
        keys.letter("C", lambda: self._with_first(partial(self._open, view="contacts")))
        keys.letter("I", lambda: self._with_first(partial(self._open, view="interviews")))
        keys.always("Ctrl+Shift+A", self.lanes.select_all)
        keys.always("Esc", self._clear)

    # The page

    def title(self) -> str:
        """The position's title."""
        return self._whole.header.title if self._whole is not None else self.tr("Board")

    def hints(self) -> list[KeyHint]:
        """The keys of the board."""
        last = len(self._whole.lanes) if self._whole is not None else 9
        return [
            KeyHint("J/K", self.tr("up and down")),
            KeyHint("H/L", self.tr("change lane")),
            KeyHint(f"1–{min(last, 9)}", self.tr("move to stage")),
            KeyHint("S", self.tr("star")),
            KeyHint(self.tr("Space", "the key"), self.tr("select")),
            KeyHint("Ctrl Z", self.tr("undo")),
        ]

    def show_place(self, place: Place) -> None:
        """Show the board of `place.key`, or of the position shown last."""
        position = place.key or folding.last_position()
        if position != self._position:
            self._whole = self.board = None
            self.acts.wishes.clear()
            self.toolbar.filters.clear()
            self._close_panel()
        self._position = position
        self._focus_next = place.params.get("application")
        if place.view in ("board", "list"):
            self.toolbar.views.choose(place.view)
        super().show_place(place)

    def refresh(self) -> None:
        """Ask for the board again; what is shown stays until the answer."""
        if self._position is None:
            self.program.read(boards.positions, self._on_first_positions)
            return
        self._loading.begin()
        question = partial(boards.board, position=self._position, viewer=self.program.me.person)
        self.program.read(question, self._on_board, failed=self._on_unreadable)

    def wants(self, changes: Changes) -> bool:
        """What a card shows, and what the head counts."""
        return changes.touch(
            "application", "candidate", "candidate_tag", "tag", "interview", "task", "comment", "position", "stage",
            "channel", "setting",
        )  # fmt: skip

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.toolbar.fit(self.width())

    def _on_minute(self) -> None:
        if self.isVisible() and not self.lanes.guide.is_on:
            self.refresh()

    def _on_board(self, board: Board) -> None:
        is_first = self._whole is None
        self._whole = board
        self.acts.take_answer(board)
        folding.keep_last_position(board.header.key)
        self.head.tell(board)
        self._tell_state(board)
        self._show()
        self._loading.end()
        if is_first:
            self.title_changed.emit(self.title())
            self.hints_changed.emit()
            if self._focus_next is None and self.isVisible() and self._stack.currentWidget() is self._area:
                self.lanes.focus_first()

    def _tell_state(self, board: Board) -> None:
        closed = board.header.state is PositionState.CLOSED
        self.lanes.is_read_only = closed
        self.lanes.delegate.has_acts = not closed
        self.toolbar.add.setEnabled(not closed)
        paused = self.tr("This position is paused: limits run on, nobody new comes in by itself.")
        words_of = {
            PositionState.CLOSED: self.tr("This position is closed. The board can be read, not changed."),
            PositionState.PAUSED: paused,
        }
        self.banner.tell(words_of.get(board.header.state, ""))

    def _on_unreadable(self, error: AppError) -> None:
        """The position is gone: another one, or the empty page."""
        self._loading.end()
        if isinstance(error, NotFound):
            self._position = None
            self.program.read(boards.positions, self._on_first_positions)
        else:
            self.program.show_error(error)

    def _on_first_positions(self, choices: Sequence[PositionChoice]) -> None:
        if choices:
            self.show_place(Place(PageName.BOARD, choices[0].key))
        else:
            self._stack.setCurrentWidget(self.empty)
            self.head.button.setText(self.tr("Board"))

    def _show(self) -> None:
        """The board with its wishes and filters."""
        if self._whole is None:
            return
        filters = self.toolbar.filters.filters
        self.board = boards.filtered(fulfilled(self._whole, self.acts.wishes), filters)
        self.toolbar.filters.tell(self._whole, self.board.shown)
        self.lanes.delegate.owners = dict(self._whole.people) if folding.shows_owners() else {}
        self.lanes.show_board(self.board)
        is_list = self.toolbar.views.current == "list"
        if is_list:
            self.table.show_board(self.board)
        self._stack.setCurrentWidget(self.table if is_list else self._area)
        if self._focus_next is not None and self.lanes.focus_card(self._focus_next):
            self._focus_next = None
        self._show_batch()

    # What is chosen

    @property
    def chosen(self) -> list[Card]:
        """The cards that an act means now."""
        return self.table.chosen() if self._stack.currentWidget() is self.table else self.lanes.chosen()

    def _cards_of(self, seen: Sequence[Seen]) -> list[Card]:
        wanted = {each.application for each in seen}
        if self.board is None:
            return []
        return [card for lane in self.board.lanes for card in lane.cards if card.application in wanted]

    def _show_batch(self) -> None:
        is_list = self._stack.currentWidget() is self.table
        count = len(self.table.chosen()) if is_list else len(self.lanes.selection)
        may = count and not self.lanes.is_read_only
        self.batch.set_selected(self.tr("%n selected", "", count) if may else "")

    def _clear(self) -> None:
        if self.panel.isVisible():
            self._close_panel()
        self.lanes.selection.clear()
        self.table.table.clearSelection()

    def _with_chosen(self, do: object) -> None:
        cards = [card for card in self.chosen if card.ended_at is None]
        if cards and callable(do) and not self.lanes.is_read_only:
            do(cards)

    def _with_first(self, do: object) -> None:
        if (cards := self.chosen) and callable(do):
            do(cards[0])

    # Acts

    def _open(self, card: Card, view: str = "") -> None:
        params = {"application": card.application}
        self.program.open(Place(PageName.CANDIDATE, card.candidate, view, params))

    def _move_to(self, digit: int) -> None:
        if self.board is not None and digit <= len(self.board.route.stages):
            stage = self.board.route.stages[digit - 1].key
            self._with_chosen(lambda cards: self._move(cards, stage))

    def _move(self, cards: Sequence[Card], stage: Key, override: str = "") -> None:
        self.lanes.selection.clear()
        self.acts.move(cards, stage, override)

    def _on_dropped(self, seen: Sequence[Seen], stage: Key) -> None:
        """Dropped cards move, and the focus follows them."""
        cards = self._cards_of(seen)
        if cards:
            self._move(cards, stage)
            self.lanes.focus_card(cards[0].application)

    def _on_blocked(self, cards: list[Card], stage: Key, error: RuleBroken) -> None:
        if self.board is not None:
            self.lanes.focus_card(cards[0].application)
            self.asking.past_conditions(self.board, cards, stage, error, self._anchor())

    def _on_failed(self, said: str, again: object) -> None:
        toast = self.toasts.show(said, is_error=True)
        if callable(again):
            toast.add_act(self.tr("Try again"), again)
            toast.adjustSize()
        self.refresh()

    def _anchor(self) -> QWidget:
        """Where a popover comes up: the batch bar, the lane with the focus, the table."""
        if self.batch.isVisible():
            return self.batch
        if self._stack.currentWidget() is self.table:
            return self.table
        return self.lanes.current_header() or self.toolbar

    def _ask_stage(self) -> None:
        if self.board is not None:
            self._with_chosen(lambda cards: self.asking.stage(self.board, cards, self._anchor(), self._move))

    def _ask_tag(self) -> None:
        self._with_chosen(lambda cards: self.asking.tag(cards, self._anchor()))

    def _ask_owner(self) -> None:
        self._with_chosen(lambda cards: self.asking.owner(cards, self._anchor()))

    def _ask_reason(self) -> None:
        self._with_chosen(lambda cards: self.asking.reject(cards, self._anchor()))

    def _draft(self) -> None:
        self._with_chosen(self.acts.draft)

    def _on_act(self, card: Card, act: str, at: QPoint) -> None:
        match Act(act):
            case Act.ADVANCE:
                self._advance(card)
            case Act.PLAN:
                self._open(card, view="interviews")
            case Act.CALL:
                self._open(card, view="contacts")
            case Act.MORE if self.board is not None:
                self.asking.menu(
                    self.board, card, at, read_only=self.lanes.is_read_only, move=self._move, open_=self._open
                )

    def _advance(self, card: Card) -> None:
        """To the next stage."""
        if self.board is not None:
            rank = self.board.route[card.stage].rank
            following = [stage.key for stage in self.board.route if stage.rank > rank]
            if following:
                self._move([card], following[0])

    def add_candidate(self) -> None:
        """Open the panel that takes somebody in by hand."""
        if self._position is not None and not self.lanes.is_read_only:
            self.panel.begin(self._position)

    def _close_panel(self) -> None:
        if self.panel.isVisible():
            self.panel.hide()
            self.lanes.focus_first()

    def _on_added(self, _application: Key) -> None:
        self.lanes.selection.clear()

    # Questions

    def _ask_verdicts(self, applications: Sequence[Key]) -> None:
        if self._position is not None:
            question = partial(boards.verdicts, position=self._position, applications=tuple(applications))
            self.program.read(question, self._on_verdicts)

    def _on_verdicts(self, verdicts: Mapping[Key, Verdict]) -> None:
        self.lanes.judge(verdicts)

    def _ask_ended(self, hired: bool) -> None:
        if self._position is not None:
            question = partial(boards.ended, position=self._position, hired=hired)
            self.program.read(question, self._on_hired if hired else self._on_left)

    def _on_hired(self, cards: tuple[Card, ...]) -> None:
        self.lanes.show_ended(cards, hired=True)

    def _on_left(self, cards: tuple[Card, ...]) -> None:
        self.lanes.show_ended(cards, hired=False)

    def _offer_positions(self, choices: Sequence[PositionChoice]) -> None:
        self.asking.position(choices, self.head.button, self._switch)

    def _switch(self, position: Key) -> None:
        self.program.open(Place(PageName.BOARD, position))

    # Looks

    def _on_view(self, view: str) -> None:
        if self._position is None:
            return
        if view in ("funnel", "settings"):
            self.toolbar.views.choose("list" if self._stack.currentWidget() is self.table else "board")
            page = PageName.INSIGHTS if view == "funnel" else PageName.POSITIONS
            self.program.open(Place(page, self._position, view, {"position": self._position}))
            return
        self.lanes.selection.clear()
        self._show()

    def _on_density(self, chosen: Density) -> None:
        folding.keep_density(chosen)
        self.lanes.set_density(chosen)

    def _on_owners(self, is_on: bool) -> None:
        folding.keep_shows_owners(is_on)
        self._show()
