"""The right half of the profile: banner, facts, tabs with their lists, and the contact composer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from models.values import clock
from models.values.enums import ApplicationState, InterviewState
from services.profiles.values import Meeting, OtherWay, Profile
from views.candidate.background import BackgroundTab
from views.candidate.composer import ContactComposer
from views.candidate.facts import FactsPanel
from views.candidate.tabs import CommentsTab, ContactsTab, EvaluationsTab, FilesTab, MessagesTab
from views.candidate.timeline_view import TimelineView
from views.common import paint, wording
from views.common.buttons import Button
from views.common.fields import ElidedLabel
from views.common.labels import label as word_of
from views.common.look import look
from views.common.states import Banner, IconLabel
from views.common.switches import Tabs
from views.privacy.panel import PrivacyTab

ROOMY = 560  # px of height that hold two banners and the facts
LOW = 480  # px below which the facts and the list need what there is: a large scale, with a strip over the page
TABS = ("timeline", "background", "evaluations", "contacts", "messages", "files", "comments", "privacy")


class Side(QWidget):
    """Facts on top, one list below."""

    tab_picked = Signal(str)
    other_wanted = Signal(object)  # an application of the same person
    state_wanted = Signal(object, object)  # Meeting, InterviewState

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        self._others: tuple[OtherWay, ...] = ()
        column.addLayout(self._made_top())
        self.facts = FactsPanel(self)
        column.addWidget(self.facts)
        self.meeting = MeetingLine(self)
        self.meeting.state_wanted.connect(self.state_wanted)
        column.addWidget(self.meeting)
        self.tabs = self._made_tabs()
        bar = QHBoxLayout()
        bar.setContentsMargins(20, 0, 20, 0)
        bar.addWidget(self.tabs)
        column.addLayout(bar)
        self._stack = QStackedLayout()
        self.timeline = TimelineView(self)
        self.background = BackgroundTab(self)
        self.evaluations = EvaluationsTab(self)
        self.contacts = ContactsTab(self)
        self.messages = MessagesTab(self)
        self.files = FilesTab(self)
        self.comments = CommentsTab(self)
        self.privacy = PrivacyTab(self)
        self._parts: tuple[QWidget, ...] = (
            self.timeline,
            self.background,
            self.evaluations,
            self.contacts,
            self.messages,
            self.files,
            self.comments,
            self.privacy,
        )
        for page in self._parts:
            self._stack.addWidget(page)
        column.addLayout(self._stack, 1)
        self.composer = ContactComposer(self)
        column.addWidget(self.composer)
        self.open_tab("timeline")

    def _made_top(self) -> QVBoxLayout:
        """What is to be known first: a warning, who recommended the person, another application."""
        top = QVBoxLayout()
        top.setContentsMargins(20, 10, 20, 0)
        top.setSpacing(6)
        self.caution = Banner("warn", "ban")
        top.addWidget(self.caution)
        self.claim = Banner("accent", "handshake")
        top.addWidget(self.claim)
        self.banner = Banner("accent", "git-merge")
        self._other_act = self.banner.add_act(self.tr("Look"), self._open_other)
        top.addWidget(self.banner)
        return top

    def _made_tabs(self) -> Tabs:
        tabs = Tabs(self)
        tabs.add("timeline", self.tr("Timeline"))
        tabs.add("background", self.tr("Career"))
        tabs.add("evaluations", self.tr("Evaluations"))
        tabs.add("contacts", self.tr("Contacts"))
        tabs.add("messages", self.tr("Messages"))
        tabs.add("files", self.tr("Files"))
        tabs.add("comments", self.tr("Discussion"))
        tabs.add("privacy", self.tr("Privacy"))
        tabs.picked.connect(self.open_tab)
        return tabs

    @property
    def tab(self) -> str:
        return self.tabs.current

    def begin_talk(self) -> None:
        """Where a talk is written down."""
        if self.tab not in ("timeline", "contacts"):
            self.open_tab("contacts")
        self.composer.begin()

    def open_tab(self, key: str) -> None:
        """Show a list; the composer belongs to the history and the contacts."""
        self.tabs.choose(key)
        for name, part in zip(TABS, self._parts, strict=True):  # only what is shown claims its height
            policy = QSizePolicy.Policy.Preferred if name == key else QSizePolicy.Policy.Ignored
            part.setSizePolicy(policy, policy)
        self._stack.setCurrentIndex(TABS.index(key))
        self.composer.setVisible(key in ("timeline", "contacts"))
        self.tab_picked.emit(key)

    def show_profile(self, profile: Profile) -> None:
        self.facts.show_profile(profile)
        counts = profile.counts
        for key, count in (
            ("background", counts.background),
            ("evaluations", counts.evaluations),
            ("contacts", counts.talks),
            ("messages", counts.messages),
            ("files", counts.documents),
            ("comments", counts.comments),
        ):
            self.tabs.set_count(key, count or None)
        self._tell_others(profile.others)
        ahead = [m for m in profile.meetings if m.state in (InterviewState.PLANNED, InterviewState.CONFIRMED)]
        self.meeting.show_meeting(ahead[0] if ahead else None)

    def make_room(self) -> None:
        """Another banner came or went."""
        self._tell_others(self._others)

    def _tell_others(self, others: Sequence[OtherWay]) -> None:
        """Another application of the same person; a running one comes first."""
        self._others = tuple(sorted(others, key=lambda o: o.state is not ApplicationState.OPEN))
        is_alone = self.caution.isHidden() and self.claim.isHidden()
        room = LOW if is_alone else ROOMY  # of two banners, the warning stays
        if not self._others or self.height() < room:
            self.banner.tell("")
            return
        first = self._others[0]
        state = wording.said(first.stage_name) if first.state is ApplicationState.OPEN else word_of(first.state)
        words = self.tr("Also applied for {position}: {state}, {when}")
        said = words.format(position=first.position_title, state=state, when=wording.moment(first.at))
        if len(self._others) > 1:
            said = self.tr("{first} and %n more", "", len(self._others) - 1).format(first=said)
        self.banner.tell(said, kind="accent", icon="git-merge")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        now, before = event.size().height(), event.oldSize().height()
        if any((now < room) != (before < room) for room in (ROOMY, LOW)):
            self._tell_others(self._others)
        self.facts.trials.set_low(now < LOW)

    def _open_other(self) -> None:
        if len(self._others) == 1:
            self.other_wanted.emit(self._others[0].application)
            return
        menu = QMenu(self)
        for other in self._others:
            words = wording.DOT.join((other.position_title, word_of(other.state), wording.moment(other.at)))
            menu.addAction(words).triggered.connect(
                lambda _on=False, key=other.application: self.other_wanted.emit(key)
            )
        menu.popup(self._other_act.mapToGlobal(self._other_act.rect().bottomLeft()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().color("surface"))
        paint.hair_right(painter, QRectF(0, 0, 1, self.height()))


class MeetingLine(QWidget):
    """The next interview with what may become of it."""

    state_wanted = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meeting: Meeting | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 2, 20, 6)
        row.setSpacing(6)
        row.addWidget(IconLabel("calendar-days", 14, "accent_text", self))
        self._words = ElidedLabel("", "", self)
        row.addWidget(self._words, 1)
        self._acts: dict[InterviewState, Button] = {}
        for state, words in (
            (InterviewState.CONFIRMED, self.tr("Confirmed")),
            (InterviewState.HELD, self.tr("Took place")),
            (InterviewState.NO_SHOW, self.tr("Did not come")),
            (InterviewState.CANCELLED, self.tr("Cancel it")),
        ):
            act = Button(words, size="row", parent=self)
            act.clicked.connect(lambda _on=False, state=state: self._ask(state))
            row.addWidget(act)
            self._acts[state] = act
        self.hide()

    def show_meeting(self, meeting: Meeting | None) -> None:
        self._meeting = meeting
        self.setVisible(meeting is not None)
        if meeting is None:
            return
        words = [wording.said(meeting.stage_name), wording.moment(meeting.starts_at), meeting.place]
        words.append(word_of(meeting.state))
        self._words.setText(wording.DOT.join(part for part in words if part))
        has_begun = meeting.starts_at <= clock.now()
        self._acts[InterviewState.CONFIRMED].setVisible(meeting.state is InterviewState.PLANNED and not has_begun)
        self._acts[InterviewState.CANCELLED].setVisible(not has_begun)
        for state in (InterviewState.HELD, InterviewState.NO_SHOW):
            self._acts[state].setVisible(has_begun)

    def _ask(self, state: InterviewState) -> None:
        if self._meeting is not None:
            self.state_wanted.emit(self._meeting, state)
