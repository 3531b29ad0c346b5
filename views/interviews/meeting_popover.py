"""One interview: when, who, where, and what can be said of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QWidget

from models.values import clock
from models.values.enums import InterviewState
from services.drafts import Letter
from services.meetings import Meeting
from views.common import paint
from views.common.buttons import Button, menu_of
from views.common.fields import ElidedLabel, label
from views.common.popover import Popover
from views.common.states import Banner
from views.common.wording import clock_time, day_and_weekday, listed, local, said, time_range_there


class MeetingPopover(Popover):
    """Facts, and the acts that its state allows."""

    stated = Signal(object, object)  # Meeting, InterviewState
    arrived = Signal(object)  # Meeting
    another_time_wanted = Signal(object)  # Meeting
    file_wanted = Signal(object)  # Meeting
    letter_wanted = Signal(object, object)  # Meeting, Letter
    profile_wanted = Signal(object)  # Meeting

    def __init__(self, meeting: Meeting, parent: QWidget, *, may_plan: bool = True) -> None:
        super().__init__(parent, width=380)
        self._may_plan = may_plan  # otherwise it may be said what became of it, not when it is
        self._meeting = meeting
        self.column.addWidget(ElidedLabel(paint.DOT.join((meeting.name, said(meeting.stage))), "title", self))
        start = local(meeting.starts_at)
        times = time_range_there(meeting.starts_at, meeting.ends_at, meeting.elsewhere)
        when = f"{day_and_weekday(start.date())} {times}"
        facts = [
            (self.tr("When"), when),
            (self.tr("Interviewers"), listed(meeting.interviewers) or "–"),
            (self.tr("Where"), meeting.place or "–"),
            (self.tr("Position"), meeting.position_title),
        ]
        if meeting.moves:
            facts.append((self.tr("Moved"), self.tr("%n times", "", meeting.moves)))
        if meeting.arrived_at is not None:
            facts.append((self.tr("Is here"), self.tr("since {time}").format(time=clock_time(meeting.arrived_at))))
        for term, words in facts:
            self.column.addLayout(self._row(term, words))
        if meeting.clash:
            banner = Banner("danger")
            banner.tell(self.tr("{name} has another interview at this time.").format(name=meeting.clash))
            self.column.addWidget(banner)
        self.column.addLayout(self._acts())

    def _row(self, term: str, words: str) -> QHBoxLayout:
        row = QHBoxLayout()
        head = label(term, "label", self)
        head.setFixedWidth(84)
        row.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
        value = QLabel(words, self)
        value.setTextFormat(Qt.TextFormat.PlainText)
        value.setWordWrap(True)
        row.addWidget(value, 1)
        return row

    def _acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        state, has_begun = self._meeting.state, self._meeting.starts_at <= clock.now()
        is_ahead = state in {InterviewState.PLANNED, InterviewState.CONFIRMED}
        if is_ahead and not has_begun:
            if not self._meeting.is_confirmed:
                row.addWidget(self._act(self.tr("Candidate confirmed"), InterviewState.CONFIRMED))
            another = Button(self.tr("Another time…"), size="compact")
            another.clicked.connect(self._ask_another)
            if not self._may_plan:
                another.hide()
            row.addWidget(another)
        elif is_ahead:
            row.addWidget(self._act(self.tr("Took place"), InterviewState.HELD))
            row.addWidget(self._act(self.tr("Did not come"), InterviewState.NO_SHOW))
        more = Button(self.tr("More"), size="compact")
        more.setMenu(self._menu(is_ahead=is_ahead))
        row.addWidget(more)
        row.addStretch(1)
        profile = Button(self.tr("Open profile"), role="primary", size="compact")
        profile.clicked.connect(self._open)
        row.addWidget(profile)
        return row

    def _menu(self, *, is_ahead: bool) -> QMenu:
        """What is done more rarely."""
        acts = []
        if is_ahead:
            is_here = self._meeting.arrived_at is not None
            words = self.tr("Not here after all") if is_here else self.tr("Is here now")
            acts += [("door-open", words, self._arrive)] if self._may_plan else []
            acts += [
                ("calendar-x", self.tr("Candidate declined"), lambda: self._say(InterviewState.DECLINED)),
                ("x", self.tr("Cancel it"), lambda: self._say(InterviewState.CANCELLED)),
            ]
        if self._may_plan and is_ahead and self._meeting.starts_at > clock.now():
            acts.append(("mail", self.tr("Draft a reminder"), lambda: self._write(Letter.REMINDER)))
        elif self._may_plan and self._meeting.state is InterviewState.HELD:
            acts.append(("mail", self.tr("Draft a word of thanks"), lambda: self._write(Letter.THANKS)))
        acts.append(("download", self.tr("Save as .ics…"), self._save))
        return menu_of(self, *acts)

    def _act(self, words: str, state: InterviewState, *, role: str = "secondary") -> Button:
        button = Button(words, role=role, size="compact")
        button.clicked.connect(lambda: self._say(state))
        return button

    def _say(self, state: InterviewState) -> None:
        self.close()
        self.stated.emit(self._meeting, state)

    def _arrive(self) -> None:
        self.close()
        self.arrived.emit(self._meeting)

    def _ask_another(self) -> None:
        self.close()
        self.another_time_wanted.emit(self._meeting)

    def _write(self, letter: Letter) -> None:
        self.close()
        self.letter_wanted.emit(self._meeting, letter)

    def _save(self) -> None:
        self.close()
        self.file_wanted.emit(self._meeting)

    def _open(self) -> None:
        self.close()
        self.profile_wanted.emit(self._meeting)
