"""Carries out what is said of one interview, and where it is dragged to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.access import Act
from models.values.bilingual import Words
from models.values.enums import InterviewState
from services import drafts, interview_states, interviews
from services.drafts import Letter
from services.interviews import Overlap
from services.meetings import Meeting
from services.use_cases import UseCase
from views.common.labels import label as word_of
from views.common.page import Page
from views.common.rights import is_offered
from views.common.wording import clock_time, day_and_weekday, local, said, time_range_there
from views.context import PageName, Place, Program
from views.interviews import files
from views.interviews.meeting_popover import MeetingPopover
from views.interviews.move_popover import MovePopover


class MeetingDesk(QObject):
    """Opens the popover of an interview; `another_time_wanted` is for who looks for times."""

    another_time_wanted = Signal(object)  # Meeting

    def __init__(self, program: Program, page: Page, place_of: Callable[[Meeting], QWidget]) -> None:
        super().__init__(page)
        self._program, self._page, self._place_of = program, page, place_of
        self._moving: tuple[Meeting, datetime] | None = None

    def open(self, meeting: Meeting, anchor: QWidget) -> None:
        """Its facts and acts, at the place where it stands."""
        popover = MeetingPopover(meeting, self._page, may_plan=is_offered(self._program.me, Act.CREATE, "interview"))
        popover.stated.connect(self._state)
        popover.arrived.connect(self.arrive)
        popover.another_time_wanted.connect(self.another_time_wanted)
        popover.file_wanted.connect(lambda m: files.save_ics(self._page, (m,)))
        popover.letter_wanted.connect(self._draft)
        popover.profile_wanted.connect(self._open_profile)
        popover.show_at(anchor)

    def _open_profile(self, meeting: Meeting) -> None:
        self._program.open(Place(PageName.CANDIDATE, meeting.candidate, params={"application": meeting.application}))

    def _state(self, meeting: Meeting, state: InterviewState) -> None:
        self._program.run(
            partial(interview_states.set_state, interview=meeting.interview, state=state, seen=meeting.version),
            code=UseCase.INTERVIEW_STATE,
            toast=self.tr("{name}: {state}").format(name=meeting.name, state=word_of(state)),
        )

    def _draft(self, meeting: Meeting, letter: Letter) -> None:
        """A letter about the interview, as a draft in the outbox."""
        times = time_range_there(meeting.starts_at, meeting.ends_at, meeting.elsewhere)
        act = partial(
            drafts.draft_of_interview,
            interview=meeting.interview,
            letter=letter,
            when=f"{day_and_weekday(local(meeting.starts_at).date())} {times}",
            language=said(Words("zh", "en")),
        )
        self._program.run(
            act, code=UseCase.MESSAGE_DRAFT, toast=self.tr("Draft in the outbox: {name}").format(name=meeting.name)
        )

    def arrive(self, meeting: Meeting) -> None:
        words = self.tr("{name} is here") if meeting.arrived_at is None else self.tr("{name} is not here after all")
        self._program.run(
            partial(interview_states.arrive, interview=meeting.interview, seen=meeting.version),
            code=UseCase.INTERVIEW_STATE,
            toast=words.format(name=meeting.name),
        )

    # Moving

    def ask_move(self, meeting: Meeting, start: datetime) -> None:
        self._moving = (meeting, start)
        self._program.read(
            partial(
                interviews.overlaps,
                starts_at=start,
                ends_at=start + (meeting.ends_at - meeting.starts_at),
                people=meeting.people,
                place=meeting.place,
                candidate=meeting.candidate,
                leave_out=meeting.interview,
            ),
            self._on_overlaps,
        )

    def _on_overlaps(self, overlaps: tuple[Overlap, ...]) -> None:
        if self._moving is None:
            return
        meeting, start = self._moving
        self._moving = None
        if not overlaps:
            self._move(meeting, start)
            return
        popover = MovePopover(meeting, start, overlaps, self._page)
        popover.confirmed.connect(partial(self._move, meeting, start))
        anchor = self._place_of(meeting)
        popover.show_at(anchor)
        anchor.deleteLater()

    def _move(self, meeting: Meeting, start: datetime) -> None:
        self._program.run(
            partial(
                interviews.move,
                interview=meeting.interview,
                starts_at=start,
                ends_at=start + (meeting.ends_at - meeting.starts_at),
                place=meeting.place,
                seen=meeting.version,
            ),
            code=UseCase.INTERVIEW_PLAN,
            toast=self.tr("{name} moved to {day} {time}; to be confirmed again").format(
                name=meeting.name, day=day_and_weekday(local(start).date()), time=clock_time(start)
            ),
        )
