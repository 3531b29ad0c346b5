"""The board page: one position's people, stage by stage. Asks for the board, shows it, passes acts on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.access import Act
from models.values.enums import PositionState
from models.values.keys import Key
from services import boards
from services.boards import Board, Card, Places, PositionChoice, Scope, Verdict
from services.errors import AppError, NotFound
from views.board import folding
from views.board.acts import BoardActs
from views.board.body import BoardBody
from views.board.card_frame import Density
from views.board.commands import BoardCommands
from views.board.head import BoardHead, BoardToolbar
from views.board.matches import Matches
from views.board.optimism import fulfilled
from views.common.keys import Keys
from views.common.page import Page
from views.common.rights import offer
from views.common.states import Banner, LoadingOverlay
from views.common.toast import ToastHost
from views.context import Changes, KeyHint, PageName, Place, Program

_MINUTE_MS = 60_000


class BoardPage(Page):
    """See DESIGN-UI §12-02."""

    name: ClassVar[PageName] = PageName.BOARD

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._scope: Scope | None = None
        self._whole: Board | None = None  # as the database has it
        self._focus_next: Key | None = None
        self.head = BoardHead()
        self.header = self.head
        self.toolbar = BoardToolbar(self)
        self.banner = Banner("warn", "lock", self, is_wide=True)
        self.body = BoardBody(program, self)
        self.acts = BoardActs(program, self)
        self.commands = BoardCommands(program, self.acts, self.body, self)
        self.toasts = ToastHost(self)
        self._loading = LoadingOverlay(self.body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.banner)
        column.addWidget(self.body, 1)
        self._connect()
        self._may_add = offer(program.me, Act.CREATE, "application", self.toolbar.add)
        offer(program.me, Act.READ, "stay", self.toolbar.views.part("funnel"))
        offer(program.me, Act.CHANGE, "position", self.toolbar.views.part("settings"))
        Keys(self).letter("N", self.add_candidate)
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()

    def _connect(self) -> None:
        self.head.switch_asked.connect(self._ask_positions)
        self.toolbar.view_picked.connect(self._on_view)
        self.toolbar.add_asked.connect(self.add_candidate)
        self.toolbar.density_picked.connect(self._on_density)
        self.toolbar.owners_toggled.connect(self._on_owners)
        self.matches = Matches(self.program, self.body.lanes)
        self.toolbar.matches_toggled.connect(self.matches.turn)
        self.toolbar.grouping_picked.connect(self._on_grouping)
        self.toolbar.filters.changed.connect(self._show)
        self.body.create_asked.connect(lambda: self.program.open(Place(PageName.POSITIONS)))
        self.body.lanes.verdicts_asked.connect(self._ask_verdicts)
        self.body.lanes.ended_asked.connect(self._ask_ended)
        self.body.panel.added.connect(lambda _application: self.body.clear())
        self.acts.wishes_changed.connect(self._show)
        self.acts.failed.connect(self._on_failed)

    # The page

    @property
    def board(self) -> Board | None:
        """The board as it is shown."""
        return self.body.board if self._whole is not None else None

    def title(self) -> str:
        """The position's title."""
        return self.head.button.text() if self._whole is not None else self.tr("Board")

    def hints(self) -> list[KeyHint]:
        """The keys of the board."""
        return [
            KeyHint("J/K", self.tr("up and down")),
            KeyHint("H/L", self.tr("change lane")),
            KeyHint(self._digits, self.tr("move to stage")),
            KeyHint("S", self.tr("star")),
            KeyHint(self.tr("Space", "the key"), self.tr("select")),
            KeyHint("Ctrl Z", self.tr("undo")),
        ]

    def keys_of_screen(self) -> list[KeyHint]:
        """Those and the keys of the batch bar and of the cards."""
        return [
            *self.hints(),
            KeyHint("Enter", self.tr("open the profile")),
            KeyHint("Shift J/K", self.tr("extend the selection")),
            KeyHint("Ctrl Shift A", self.tr("select all")),
            KeyHint("N", self.tr("add a candidate")),
            KeyHint("T", self.tr("tag")),
            KeyHint("M", self.tr("message")),
            KeyHint("C", self.tr("log a contact")),
            KeyHint("I", self.tr("plan an interview")),
            KeyHint("X", self.tr("reject; then the digit of the reason")),
            KeyHint("Esc", self.tr("clear the selection")),
        ]

    @property
    def _digits(self) -> str:
        """The digits that move: as many as the process has stages."""
        return f"1–{min(len(self._whole.route.stages), 9)}" if self._whole is not None else "1–9"

    def show_place(self, place: Place) -> None:
        """Show the board of `place.key`, or of the position shown last; `params["application"]` gets the focus."""
        position = place.key or folding.last_position()
        scope = Scope(position, bool(place.params.get("is_process"))) if position is not None else None
        if scope != self._scope:
            self._whole = None
            self.acts.wishes.clear()
            self.toolbar.filters.clear()
            self.body.close_panel()
        self._scope = scope
        self._focus_next = place.params.get("application")
        if place.view in ("board", "list"):
            self.toolbar.views.choose(place.view)
        super().show_place(place)

    def refresh(self) -> None:
        """Ask for the board again; what is shown stays until the answer."""
        if self._scope is None:
            self.program.read(boards.positions, self._on_first_positions)
            return
        self._loading.begin()
        question = partial(boards.board, scope=self._scope, viewer=self.program.me.person)
        self.program.read(question, self._on_board, failed=self._on_unreadable)

    def wants(self, changes: Changes) -> bool:
        """What a card shows, and what the head counts."""
        return changes.touch(
            "application", "candidate", "candidate_tag", "tag", "interview", "task", "comment", "position", "stage",
            "channel", "setting", "caution",
        )  # fmt: skip

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.toolbar.fit(self.width())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The window gives the focus to the page: it belongs to the cards."""
        super().focusInEvent(event)
        self.body.focus_cards()

    def _on_minute(self) -> None:
        """Limits run: look at them again."""
        if self.isVisible() and not self.body.lanes.guide.is_on:
            self.refresh()

    def _on_board(self, board: Board) -> None:
        is_first = self._whole is None
        self._whole = board
        self.acts.take_answer(board)
        if not board.header.scope.is_process:
            folding.keep_last_position(board.header.key)
        self.head.tell(board)
        self._tell_state(board)
        self._show()
        self.matches.ask(board.header.scope)
        self._loading.end()
        if is_first:
            self.commands.tell_digits(self._digits)
            self.title_changed.emit(self.title())
            self.hints_changed.emit()
            if self._focus_next is None and self.isVisible():
                self.body.focus_cards()

    def _tell_state(self, board: Board) -> None:
        self.toolbar.tell(board)
        said = {
            PositionState.CLOSED: self.tr("This position is closed. The board can be read, not changed."),
            PositionState.PAUSED: self.tr("This position is paused: limits run on, nobody new comes in by itself."),
        }
        self.banner.tell(said.get(board.header.state, ""))

    def _on_unreadable(self, error: AppError) -> None:
        """The position is gone: another one, or the empty page."""
        self._loading.end()
        if isinstance(error, NotFound):
            self._scope = None
            self.program.read(boards.positions, self._on_first_positions)
        else:
            self.program.show_error(error)

    def _on_first_positions(self, choices: Sequence[PositionChoice]) -> None:
        if choices:
            self.show_place(Place(PageName.BOARD, choices[0].key))
        else:
            self.body.show_empty()
            self.head.button.setText(self.tr("Board"))

    def _show(self) -> None:
        """The board with its wishes and filters."""
        if self._whole is None:
            return
        filters = self.toolbar.filters.filters
        shown = boards.filtered(fulfilled(self._whole, self.acts.wishes), filters)
        self.toolbar.filters.tell(self._whole, shown.shown)
        self.body.show_board(shown, as_list=self.toolbar.views.current == "list")
        if self._focus_next is not None and self.body.lanes.focus_card(self._focus_next):
            self._focus_next = None

    # Acts

    def add_candidate(self) -> None:
        """Open the panel that takes somebody in by hand."""
        if self._may_add and self._scope is not None and not self._scope.is_process:
            self.body.add_candidate(self._scope.key)

    def _on_failed(self, said: str, again: object) -> None:
        toast = self.toasts.show(said, is_error=True)
        if callable(again):
            toast.add_act(self.tr("Try again"), again)
            toast.resize(toast.sizeHint())
        self.refresh()

    # Questions

    def _ask_verdicts(self, applications: Sequence[Key]) -> None:
        if self._scope is not None:
            question = partial(boards.verdicts, scope=self._scope, applications=tuple(applications))
            self.program.read(question, self._on_verdicts)

    def _on_verdicts(self, verdicts: Mapping[Key, Verdict]) -> None:
        self.body.lanes.judge(verdicts)

    def _ask_ended(self, hired: bool) -> None:
        if self._scope is not None:
            question = partial(boards.ended, scope=self._scope, hired=hired)
            self.program.read(question, self._on_hired if hired else self._on_left)

    def _on_hired(self, cards: tuple[Card, ...]) -> None:
        self.body.lanes.show_ended(cards, hired=True)

    def _on_left(self, cards: tuple[Card, ...]) -> None:
        self.body.lanes.show_ended(cards, hired=False)

    def _ask_positions(self) -> None:
        self.program.read(boards.places, self._offer_places)

    def _offer_places(self, places: Places) -> None:
        self.commands.asking.place(places, self.head.button, self._switch)

    def _switch(self, scope: Scope) -> None:
        params = {"is_process": True} if scope.is_process else {}
        self.program.open(Place(PageName.BOARD, scope.key, params=params))

    # Looks

    def _on_view(self, view: str) -> None:
        if self._scope is None:
            return
        if view in ("funnel", "settings"):
            self.toolbar.views.choose("list" if self.body.is_list else "board")
            self.program.open(_elsewhere(view, self._scope))
            return
        self.body.clear()
        self._show()
        self.body.focus_cards()

    def _on_density(self, chosen: Density) -> None:
        folding.keep_density(chosen)
        self.body.lanes.set_density(chosen)

    def _on_owners(self, is_on: bool) -> None:
        folding.keep_shows_owners(is_on)
        self._show()

    def _on_grouping(self, chosen: folding.Grouping) -> None:
        folding.keep_grouping(chosen)
        self._show()


def _elsewhere(view: str, scope: Scope) -> Place:
    """The page of another view of the same position, or process."""
    if scope.is_process:
        return Place(PageName.INSIGHTS if view == "funnel" else PageName.TEMPLATES)
    page = PageName.INSIGHTS if view == "funnel" else PageName.POSITIONS
    return Place(page, scope.key, view, {"position": scope.key})
