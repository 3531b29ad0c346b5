"""筛选: who waits to be screened for a position, with conditions, match and reasons; decided in lists or one by one."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from models.values.keys import Key
from services.boards import choices
from services.boards.choices import PositionChoice
from services.changes import Changes
from services.screening.conditions import Verdict
from services.screening.screen import Screening, screening
from views.common import wording
from views.common.batch_bar import BatchBar
from views.common.buttons import Button, IconButton
from views.common.call_listing import CallListing
from views.common.choice_popover import Choice, ChoicePopover
from views.common.keys import Keys
from views.common.page import Page
from views.common.states import LoadingOverlay
from views.context import KeyHint, PageName, Place, Program
from views.screening.acts import ScreeningActs
from views.screening.body import ScreeningBody
from views.screening.filter_bar import LIST, QUEUE, FilterBar, fitting
from views.screening.portrait_desk import PortraitDesk
from views.screening.wechat import ManagerDesk

MOST_COMPARED = 5
PORTRAIT = "portrait"


class ScreeningPage(Page):
    """One position. Its `view` is the list, one by one, or the list with the portrait open."""

    name = PageName.SCREENING

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._found: Screening | None = None
        self.acts = ScreeningActs(program, self)
        self._build_header()
        self.bar = FilterBar(program, self)
        self.body = ScreeningBody(program, self)
        self.desk = PortraitDesk(program, self.body)
        self.managers = ManagerDesk(program, self, program.show_error)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.body, 1)
        self._loading = LoadingOverlay(self.body)
        self._batch = BatchBar(self)
        self._listing = CallListing(program, self)
        self._fill_batch()
        self._connect()
        self._bind_keys()

    # Building

    def _build_header(self) -> None:
        back = IconButton("arrow-left", self.tr("Back"), key="Esc")
        back.clicked.connect(self._leave)
        self.header_row.add_before_title(back)
        self.header_row.set_title(self.tr("Screening"))
        self._edit = Button(self.tr("Portrait"), icon="target", key="E")
        self._edit.clicked.connect(self.edit_portrait)
        self._manager = Button(self.tr("For the manager"), icon="message-circle")
        menu = QMenu(self._manager)
        menu.addAction(self.tr("Copy the list for WeChat")).triggered.connect(lambda _on=False: self.copy_list())
        menu.addAction(self.tr("Write the list as a form…")).triggered.connect(lambda _on=False: self.write_list())
        menu.addAction(self.tr("Paste the reply…")).triggered.connect(lambda _on=False: self.ask_reply())
        self._manager.setMenu(menu)
        self._one_by_one = Button(self.tr("One by one"), role="primary", icon="clipboard-check", key="Enter")
        self._one_by_one.clicked.connect(lambda: self.show_view(QUEUE))
        self.header_row.add(self._manager)
        self.header_row.add(self._edit)
        self.header_row.add(self._one_by_one)

    def _fill_batch(self) -> None:
        for icon, words, do, key in (
            ("arrow-right", self.tr("Pass on"), self._pass_chosen, "P"),
            ("chevrons-right", self.tr("Move to stage"), lambda: self.acts.ask_stage(self.body.chosen), ""),
            ("tag", self.tr("Tag"), lambda: self.acts.ask_tag(self.body.chosen), "T"),
            ("user-round", self.tr("Hand over"), lambda: self.acts.ask_owner(self.body.chosen), ""),
            ("phone", self.tr("Call list…"), self._ask_call_list, ""),
            ("columns-3", self.tr("Compare"), self.compare, "C"),
            ("trending-up", self.tr("Recommend"), lambda: self.acts.push_promising(self.body.chosen), ""),
            ("user-round-x", self.tr("Reject…"), self._reject, "X"),
            ("x", self.tr("Cancel"), self.body.list.clearSelection, ""),
        ):
            self._batch.add(icon, words, do, key=key)

    def _connect(self) -> None:
        body, queue = self.body, self.body.queue
        self.bar.changed.connect(self._show_lines)
        self.bar.asked.connect(self.refresh)
        self.bar.switch_wanted.connect(lambda: self.program.read(choices.positions, self._offer_positions))
        self.bar.view_picked.connect(self.show_view)
        body.list_opened.connect(lambda: self.show_view(QUEUE))
        body.list.selection_changed.connect(self._tell_selected)
        body.open_wanted.connect(self.acts.open)
        self.acts.moved.connect(body.leave_behind)
        queue.passed.connect(self.pass_current)
        queue.rejected.connect(self._reject)
        queue.talked.connect(self.talk_current)
        self.desk.opened.connect(lambda: self.bar.view.choose(LIST))
        self.desk.closed.connect(self._show_lines)

    def _bind_keys(self) -> None:
        keys = Keys(self)
        keys.always("Esc", self._leave)
        keys.always("Ctrl+\\", self.body.toggle)
        for key, do in (
            ("E", self.edit_portrait),
            ("P", self._pass_chosen),
            ("X", self._reject),
            ("T", lambda: self.acts.ask_tag(self.body.chosen)),
            ("S", lambda: self.acts.star(self.body.chosen)),
            ("C", self.compare),
            ("1", self.pass_current),
            ("2", self._reject),
            ("3", self.talk_current),
            ("J", lambda: self.body.list.step(1)),
            ("K", lambda: self.body.list.step(-1)),
        ):
            keys.letter(key, do)

    # Place and words

    def title(self) -> str:
        title = self._found.title if self._found is not None else ""
        return wording.DOT.join(part for part in (self.tr("Screening"), title) if part)

    def hints(self) -> list[KeyHint]:
        if self.body.is_queue:
            return [
                KeyHint("1", self.tr("pass")),
                KeyHint("2", self.tr("reject")),
                KeyHint("3", self.tr("talk first")),
                KeyHint("J/K", self.tr("next person")),
                KeyHint("Esc", self.tr("to the list")),
            ]
        return [
            KeyHint("J/K", self.tr("up and down")),
            KeyHint("Space", self.tr("select")),
            KeyHint("Enter", self.tr("one by one")),
            KeyHint("P", self.tr("pass")),
            KeyHint("X", self.tr("reject")),
            KeyHint("C", self.tr("compare")),
        ]

    def keyboard_home(self) -> QWidget:
        return self.body.queue.go if self.body.is_queue else self.body.list

    def show_place(self, place: Place) -> None:
        if self.place is None or self.place.key != place.key:
            self._found = None
        if place.view in (LIST, QUEUE):
            if self.body.is_editing:
                self.desk.close()
            self.show_view(place.view)
        super().show_place(place)
        if place.view == PORTRAIT:
            self.edit_portrait()

    def wants(self, changes: Changes) -> bool:
        return changes.touch("application", "candidate", "position", "candidate_tag", "salary", "document", "caution")

    def refresh(self) -> None:
        position = self.place.key if self.place is not None else None
        if position is None:
            self.program.read(choices.positions, self._take_first)
            return
        self._loading.begin()
        question = partial(
            screening, position=position, viewer=self.program.me.person, all_stages=self.bar.shown().all_stages
        )
        self.program.read(question, self._on_found)

    def _take_first(self, found: tuple[PositionChoice, ...]) -> None:
        """Opened without a position: the one that most wait for."""
        if found:
            best = max(found, key=lambda choice: choice.running)
            self.show_place(Place(PageName.SCREENING, best.key, self.place.view if self.place is not None else ""))
        else:
            self.body.show_lines((), "", (self.tr("No position yet"), self.tr("Screening begins with a position.")))

    def _offer_positions(self, found: tuple[PositionChoice, ...]) -> None:
        entries = [
            Choice(each.key, each.title, each.place, "square-kanban", f"{each.pinyin} {each.initials}")
            for each in found
        ]
        popover = ChoicePopover(self, self.tr("Find a position"), entries, width=360)
        popover.chosen.connect(self._switch)
        popover.show_at(self.bar.position)

    def _switch(self, key: object) -> None:
        if isinstance(key, Key):
            self.program.open(Place(PageName.SCREENING, key, self.bar.view.current, is_beside=True))

    # Showing

    def _on_found(self, found: Screening) -> None:
        self._loading.end()
        if self.place is None or found.position != self.place.key:
            return
        self._found = self.acts.found = found
        self.bar.tell(found)
        self._tell_title(found)
        self._show_lines()
        self.title_changed.emit(self.title())

    def _tell_title(self, found: Screening) -> None:
        parts = [self.tr("%n to screen", "", len(found.lines))]
        failed = found.count(Verdict.FAIL)
        if failed:
            parts.append(self.tr("%n do not meet a condition", "", failed))
        if found.hides_pay:
            parts.append(self.tr("pay is not shown to your role"))
        self.header_row.set_context(wording.DOT.join(parts))

    def _show_lines(self) -> None:
        if self._found is None:
            return
        lines = fitting(self._found.lines, self.bar.shown())
        told = self.tr("%n shown, sorted by match; it hints, a person decides", "", len(lines))
        if self._found.portrait.is_empty:
            told = self.tr("%n shown; there is no portrait to screen by yet: E writes it", "", len(lines))
        nobody = self.tr("Nobody fits these filters"), self.tr("Let go of a filter above the list.")
        if not self._found.lines:
            nobody = self.tr("Nobody waits to be screened"), self.tr("New résumés come here by themselves.")
        self.body.show_lines(lines, told, nobody)
        self._tell_selected()
        self.hints_changed.emit()

    def show_view(self, view: str) -> None:
        """The list, or one by one."""
        self.bar.view.choose(view)
        self.body.show_view(view)
        self._tell_selected()
        self.hints_changed.emit()

    def _tell_selected(self) -> None:
        is_queue = self.body.is_queue
        count = 0 if is_queue else len(self.body.list.selected)
        self._batch.set_selected(self.tr("%n selected", "", count) if count else "")
        self._one_by_one.setVisible(bool(self.body.list.lines) and not is_queue)
        self.acts.anchor = self.body.queue.stop if is_queue else self._batch if count else self._edit

    # Acts

    def _pass_chosen(self) -> None:
        self.acts.pass_on(self.body.chosen)

    def _reject(self) -> None:
        self.acts.ask_reject(self.body.chosen)

    def pass_current(self) -> None:
        """One by one: this one goes on, the next one is shown."""
        if self.body.is_queue:
            self.acts.pass_on(self.body.chosen)

    def talk_current(self) -> None:
        """Talk first: a task, and on to the next one."""
        if self.body.is_queue and self.body.chosen:
            self.acts.talk_first(self.body.chosen[0])
            self.body.list.step(1)

    def _ask_call_list(self) -> None:
        """Onto which call list?"""
        position = self._found.position if self._found is not None else None
        self._listing.ask([line.candidate for line in self.body.chosen], self._batch, position)

    def compare(self) -> None:
        """Two to five side by side; with nobody selected, the best three."""
        lines = self.body.list.selected or list(self.body.list.lines[:3])
        keys = [line.seen.application for line in lines[:MOST_COMPARED]]
        if len(keys) > 1 and self._found is not None:
            self.program.open(Place(PageName.COMPARE, self._found.position, params={"applications": keys}))

    def copy_list(self) -> None:
        """Those selected, else all that are shown, as a message for the hiring manager."""
        if self._found is not None:
            self.managers.copy_list(self._found, self.body.list.selected or self.body.list.lines)

    def write_list(self) -> None:
        """The same people as a form with their résumés, to be filled in by the manager and sent back."""
        if self._found is not None:
            self.managers.write_list(self._found, self.body.list.selected or self.body.list.lines)

    def ask_reply(self) -> None:
        """The manager's reply, pasted and understood."""
        if self._found is not None:
            self.managers.ask_reply(self._found, self._manager)

    def edit_portrait(self) -> None:
        """Open the portrait beside the list."""
        if self.place is not None and self.place.key is not None:
            self.desk.edit(self.place.key)

    def _leave(self) -> None:
        """Back one step: from the portrait, from one by one, from a selection, from the page."""
        if self.body.is_editing and not self.body.is_queue:
            self.desk.close()
        elif self.body.is_queue:
            self.show_view(LIST)
        elif self.body.list.selected:
            self.body.list.clearSelection()
        else:
            self.program.back()
