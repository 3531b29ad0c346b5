"""Finds a time for somebody: asks for the case, for common times, opens the booking, and carries it out."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.values.keys import Key
from services import interviews
from services.interviews import Overlap
from services.organisation import people
from services.organisation.people import Draft
from services.scheduling import cases, slots
from services.scheduling.cases import Booking, Case
from services.scheduling.slots import Found
from services.use_cases import UseCase
from views.context import Program
from views.interviews.booking_popover import BookingPopover
from views.interviews.colleague_popover import ColleaguePopover
from views.interviews.slots_panel import SlotsPanel


class SlotDesk(QObject):
    """The page shows what is found (`searched`) and says where the popover opens (`anchor`)."""

    begun = Signal(object)  # Case
    searched = Signal(object)  # Found
    ended = Signal()

    def __init__(self, program: Program, panel: SlotsPanel, parent: QWidget) -> None:
        super().__init__(parent)
        self._program, self._page, self._panel = program, parent, panel
        self._wanted: datetime | None = None  # a time that was chosen before the case was known
        self._asked: Key | None = None
        self._also: tuple[Key, ...] = ()  # ticked before somebody was added
        self._popover: BookingPopover | None = None
        panel.asked.connect(self.search)
        panel.closed.connect(self.end)
        panel.another_wanted.connect(self._ask_another)

    @property
    def case(self) -> Case | None:
        return self._panel.case

    def begin(self, application: Key, at: datetime | None = None) -> None:
        """Look for somebody's next interview; `at` is where the card was dropped."""
        self._wanted, self._asked = at, application
        self._program.read(partial(cases.case, application=application), self._on_case)

    def begin_again(self, interview: Key, application: Key) -> None:
        """Look for another time of an interview that is planned."""
        self._wanted, self._asked = None, application
        self._program.read(partial(cases.case_of_interview, interview=interview), self._on_case)

    def _on_case(self, case: Case) -> None:
        if case.application != self._asked:
            return
        self._panel.begin(case)
        also, self._also = self._also, ()
        for key in also:
            self._panel.tick(key, is_on=True)
        self.begun.emit(case)
        if self._wanted is not None:
            start, self._wanted = self._wanted, None
            self.offer(start, start + timedelta(minutes=case.minutes), case.room)
        self.search()

    def _ask_another(self) -> None:
        popover = ColleaguePopover(self._page)
        popover.wanted.connect(self.add_colleague)
        popover.show_at(self._panel)

    def add_colleague(self, draft: Draft) -> None:
        """A new interviewer, ticked beside those who are."""
        words = self.tr("Added: {name}").format(name=draft.name)
        act = partial(people.add, draft=draft)
        self._program.run(act, code=UseCase.ORGANISATION_EDIT, done=self._on_added, toast=words)

    def _on_added(self, key: Key) -> None:
        case = self._panel.case
        if case is not None:
            self._also = (*self._panel.panel(), key)
            self._program.read(partial(cases.case, application=case.application), self._on_case)

    def search(self) -> None:
        """Ask for common times of the panel that is ticked."""
        case, people = self._panel.case, self._panel.panel()
        if case is None or not people:
            return
        self._program.read(
            partial(
                slots.propose,
                application=case.application,
                people=people,
                minutes=self._panel.minutes(),
                wishes=self._panel.wishes(),
                room=case.room,
                leave_out=case.interview,
            ),
            self._on_found,
        )

    def _on_found(self, found: Found) -> None:
        if self._panel.case is not None:
            self._panel.show_found(found)
            self.searched.emit(found)

    def end(self) -> None:
        """Nobody is looked at any more."""
        self._asked = None
        self._panel.end()
        self.ended.emit()

    # Booking

    def offer(self, starts_at: datetime, ends_at: datetime, room: str, anchor: QWidget | None = None) -> None:
        """Open the popover of one time."""
        case = self._panel.case
        if case is None:
            return
        popover = BookingPopover(case, self._panel.panel(), starts_at, ends_at, room, self._page)
        popover.booked.connect(partial(self._book, case.application))
        popover.room_changed.connect(lambda _: self._check())
        self._popover = popover
        self._check()
        popover.show_at(anchor or self._panel)
        popover.take.setFocus()

    def _book(self, application: Key, booking: Booking) -> None:
        """Only for whom the time was offered: the popover may have come back later."""
        case = self._panel.case
        if case is not None and case.application == application:
            self.book(booking)

    def _check(self) -> None:
        popover, case = self._popover, self._panel.case
        if popover is None or case is None:
            return
        self._program.read(
            partial(
                interviews.overlaps,
                starts_at=popover.starts_at,
                ends_at=popover.ends_at,
                people=self._panel.panel(),
                place=popover.place(),
                candidate=case.outline.candidate,
                leave_out=case.interview,
            ),
            self._on_checked,
        )

    def _on_checked(self, overlaps: tuple[Overlap, ...]) -> None:
        case = self._panel.case
        if self._popover is not None and case is not None:
            is_late = case.due is not None and self._popover.starts_at > case.due
            self._popover.show_check(overlaps, is_over_limit=is_late)

    def book(self, booking: Booking) -> None:
        """Plan it, or move it."""
        case = self._panel.case
        self._popover = None
        if case is None:
            return
        words = self.tr("{name}: {time}") if case.interview is None else self.tr("Moved: {name}, {time}")
        self._program.run(
            partial(cases.book, case=case, booking=booking),
            code=UseCase.INTERVIEW_PLAN,
            done=self._on_booked,
            toast=words.format(name=case.outline.candidate_name, time=booking.when),
        )

    def _on_booked(self, _interview: Key) -> None:
        self.end()
